"""The words by which a report speaks again of a meeting that it has named."""

from __future__ import annotations

import pytest

from gbacli.extraction.events.references import References


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会后，论坛在雨中落幕。", ["论坛"]),
        ("本次论坛由岚山学会主办。", ["本次论坛"]),
        ("第三届茶艺论坛之后，第四届将移师岚山。", ["第四届"]),
        ("上一届论坛在岚山举行。", ["上一届论坛"]),
        ("开幕式由岚山学会主持。", ["开幕式"]),
        ("每年的该展由岚山学会举办。", []),
        ("据悉，该展由岚山学会举办。", ["该展"]),
        ("论坛主席致辞。", []),
        ("茶艺论坛落幕。", []),
    ],
)
def test_words_refer_to_meetings(text: str, expected: list[str]) -> None:
    """By themselves behind a stop, behind 本次 or a number; never where they are a part of another word."""
    assert [text[one.start : one.end] for one in References(text, {"论坛", "茶会"})] == expected


def test_the_longest_word_counts() -> None:
    """A number and another edition are told apart."""
    text = "首届茶艺论坛之后，下一届茶艺论坛已在筹备。"
    first, second = References(text, {"论坛", "茶艺论坛"})
    assert (first.mark, first.end, first.other) == ("首届", 6, False)
    assert (text[second.start : second.end], second.mark, second.other) == ("下一届茶艺论坛", None, True)
