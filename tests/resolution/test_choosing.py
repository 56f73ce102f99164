"""One value out of several reports'."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbacli.resolution.choosing import exact, frequent, fullest, joined
from gbacli.resolution.entities import NameCount, most, shown_name

WORDS = st.lists(st.sampled_from([None, "甲", "乙", "甲乙", "丙丁戊"]))


def test_the_most_frequent_then_the_first_in_code_point_order() -> None:
    """Silence counts for nothing."""
    assert frequent([None, None, "乙", "甲", "乙"]) == "乙"
    assert frequent(["乙", "丙", None]) == "丙"
    assert frequent([None]) is None


def test_the_most_exact_date() -> None:
    """However few give it."""
    assert exact(["2023", "2023", "2023-05-21"]) == "2023-05-21"


def test_the_fullest_name_counts_letters_not_punctuation() -> None:
    """Quotation marks make no name fuller."""
    assert fullest(["“一会”", "一二会", "会"]) == "一二会"


def test_lists_are_joined_in_the_order_of_the_longest() -> None:
    """Nobody is lost, nobody comes twice."""
    assert joined([(3,), (2, 1), (1, 4)]) == (1, 4, 2, 3)


@pytest.mark.parametrize("choose", [frequent, exact, fullest])
@given(values=WORDS, random=st.randoms())
def test_choices_do_not_depend_on_order(choose: object, values: list[str | None], random: object) -> None:
    """The same values in another order give the same choice."""
    shuffled = list(values)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert choose(values) == choose(shuffled)  # type: ignore[operator]


def test_the_name_shown_is_the_fullest_form_that_a_report_prints_as_a_name() -> None:
    """A longer surface that is nowhere the name, or a name that no report prints, is not shown."""
    names = [NameCount("测绘师公会", 9, 3), NameCount("海湾测绘师公会", 1, 1), NameCount("该海湾测绘师公会的人", 5, 0)]
    assert shown_name(names) == "海湾测绘师公会"
    assert shown_name([]) == ""


def test_the_finer_place_wins_over_the_region() -> None:
    """Even where fewer reports give it."""
    assert most({"广州": 9, "南沙": 1}, below="广州") == "南沙"
    assert most({"广州": 9}, below="广州") == "广州"
    assert most({}) is None
