"""Identities made from content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbacli.resolution.heads import head, head_asked
from gbacli.resolution.identity import BODY, number, parsed, shown


@given(st.sampled_from("opmrae"), st.text())
def test_an_id_can_be_read_back(family: str, words: str) -> None:
    """Whatever it was made from."""
    assert parsed(shown(family, number(family, words))) == (family, number(family, words))


@pytest.mark.parametrize(
    "words", ["", "o", "o-", "o-12", "x-0123456789abcde", "o-0123456789abcdg", "联盟-1", "o-0123456789abcdef"]
)
def test_other_words_are_no_id(words: str) -> None:
    """Names are never taken for ids."""
    assert parsed(words) is None


def test_ids_stay_the_same() -> None:
    """Decisions and scripts hold on to them: changing how they are made needs a new schema version."""
    assert shown(BODY, number(BODY, "海湾测绘师公会")) == "o-c395fb676d7b1f0"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("合作备忘录", "备忘录"), ("合作備忘錄", "备忘录"), ("战略合作框架协议书", "协议"), ("備忘錄及協議", "协议"),
        ("战略合作签约", "协议"), ("MOU", "备忘录"), ("Memorandum of Understanding", "备忘录"), ("互认安排", "安排"),
        ("授牌", "授牌"), (None, ""),
    ],
)  # fmt: skip
def test_the_head_noun_of_a_kind(kind: str | None, expected: str) -> None:
    """The last noun decides, in either script."""
    assert expected == head(kind)


def test_a_head_noun_is_asked_for_by_itself() -> None:
    """More words than the noun ask for those words."""
    assert head_asked("協議書") == "协议"
    assert head_asked("框架协议") is None
