"""What a pattern cannot do without, read from the pattern."""

from __future__ import annotations

import pytest

from gbacli.text.needed import needed, needed_pairs


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("成员|会员", ["员"]),
        ("[甲乙]?丙{1,3}", ["丙"]),
        ("由(?P<list>[甲乙](?:、[甲乙])*)组成", ["成", "由", "组", "乙甲"]),
        ("[^。]*签(?!约)(?<=与)", ["签"]),
        ("甲|[^乙]", []),
        (r"\d年", ["年"]),
        ("(?:甲|乙?)丙*", []),
    ],
)
def test_sets_of_characters(pattern: str, expected: list[str]) -> None:
    """Every match has a character of each set; what may be missing or be anything gives none."""
    assert sorted("".join(sorted(one)) for one in needed(pattern)) == sorted(expected)


def test_common_characters() -> None:
    """A set with a character that stands everywhere tests nothing."""
    assert needed("[的之]成员", common="的") == [frozenset("员"), frozenset("成")]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("成员|会员", ["会员", "成员"]),
        ("成(?!立)[员果]", ["成员", "成果"]),
        ("[甲乙]?丙{1,3}丁", ["丙丁"]),
        ("由(?P<list>[甲乙](?:、[甲乙])*)组成", ["由甲", "由乙", "组成"]),
        ("甲丙?乙", []),
        ("(?:甲丙?)乙", []),
        ("甲乙|丙", []),
        ("(?:甲|乙)(?:丙|)丁", []),
        ("(?:甲乙)+丙", ["甲乙", "乙丙"]),
        ("[^乙]甲", []),
    ],
)
def test_pairs_of_characters(pattern: str, expected: list[str]) -> None:
    """Every match has a pair of each set side by side; what may stand between two characters keeps them apart."""
    assert sorted(pair for one in needed_pairs(pattern) for pair in one) == sorted(expected)
