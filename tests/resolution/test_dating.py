"""Which dated mentions are of one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbacli.resolution.dating import fitting, standing

DATES = st.sampled_from([None, "2022", "2023", "2023-05", "2023-05-21", "2023-05-22", "2023-06", "2024-01-01"])


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([], ()),
        ([None], ()),
        (["2023", None, "2023-05"], ("2023-05",)),
        (["2023-05-21", "2023-05", "2023"], ("2023-05-21",)),
        (["2023-05-21", "2023-05-22", "2023-05"], ("2023-05-21", "2023-05-22")),
        (["2022", "2023-05"], ("2022", "2023-05")),
    ],
)
def test_a_date_that_another_extends_stands_for_nothing_itself(dates: list[str | None], expected: object) -> None:
    """Only the most exact dates are facts."""
    assert expected == standing(dates)


@pytest.mark.parametrize(
    ("date", "published", "expected"),
    [
        (None, None, "2022-03"),
        (None, "2023-12-01", "2023-05-22"),
        (None, "2023-05-21", "2023-05-21"),
        (None, "2022-01-01", "2022-03"),
        ("2023", "2021", "2023-05-21"),
        ("2023-05-22", "2021", "2023-05-22"),
    ],
)
def test_a_vague_mention_goes_to_the_last_fact_before_its_report(
    date: str | None, published: str | None, expected: str
) -> None:
    """Or to the first, where the report is older than all of them or has no date."""
    assert expected == fitting(date, published, ("2022-03", "2023-05-21", "2023-05-22"))


@given(st.lists(DATES, min_size=1))
def test_every_mention_fits_one_fact(dates: list[str | None]) -> None:
    """No mention is lost, and none is put where its date is contradicted."""
    facts = standing(dates)
    for date in dates:
        fact = fitting(date, "2023-05-30", facts)
        assert (fact is None) == (not facts)
        assert fact is None or fact.startswith(date or "")


@given(st.lists(DATES), st.randoms())
def test_order_does_not_matter(dates: list[str | None], random: object) -> None:
    """The facts depend on the dates alone."""
    shuffled = list(dates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert standing(dates) == standing(shuffled)
