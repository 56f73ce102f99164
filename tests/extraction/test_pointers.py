"""Words that point to a body named elsewhere: nouns of the tables behind pointers of the tables."""

from __future__ import annotations

import pytest

from gbacli.extraction.pointers import own_words, pointers


@pytest.mark.parametrize(
    ("word", "whose", "kind"),
    [
        ("该会", "named", "会"),
        ("本研究院", "own", "研究院"),
        ("敝校", "own", "大学"),
        ("贵促进会", "addressed", "促进会"),
    ],
)
def test_noun_behind_pointer(word: str, whose: str, kind: str) -> None:
    assert pointers()[word].whose == whose
    assert kind in pointers()[word].kinds


def test_noun_that_points_by_itself() -> None:
    assert pointers()["院方"].whose == "named"


def test_pointer_stands_only_before_nouns_of_bodies() -> None:
    assert "本年" not in pointers()
    assert "我研究院" not in pointers()  # 我 goes only before the nouns that the table gives it


def test_own_words_are_those_of_the_speaker() -> None:
    assert {"本会", "我校", "敝公司"} <= own_words()
    assert not {"该会", "贵会", "院方"} & own_words()
