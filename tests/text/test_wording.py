"""Patterns for any of many words."""

import re

import pytest

from gbacli.text.wording import alternation, longest_first

_WORDS = ("联盟网", "联盟", "联", "协作网", "协作", "memo of tea", "memo of milk", "a+b", "联席会", "网", "联盟")


@pytest.mark.parametrize(
    "text", ["联盟网络", "联盟", "联席会议", "协作网。", "memo of milk", "memo of", "a+b", "ab", "网"]
)
def test_the_tree_finds_what_the_plain_list_finds(text: str) -> None:
    for behind in ("", "络", "会?议", "$"):
        plain = re.compile(f"(?:{'|'.join(map(re.escape, _WORDS))}){behind}")
        tree = re.compile(f"(?:{alternation(_WORDS)}){behind}")
        assert [m.span() for m in tree.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_the_earlier_word_is_preferred() -> None:
    assert re.match(alternation(("联", "联盟")), "联盟").group() == "联"  # type: ignore[union-attr]
    assert re.match(longest_first(("联", "联盟")), "联盟").group() == "联盟"  # type: ignore[union-attr]


def test_words_of_the_same_beginning_are_tried_together() -> None:
    assert alternation(("memo of tea", "memo of milk", "网")) == "memo\\ of\\ (?:tea|milk)|网"
