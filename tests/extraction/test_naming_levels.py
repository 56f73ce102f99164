"""Short forms of the report's bodies: by level, by their last words, and of those that a committee alone names."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

TIED = [
    ("惠州市科协换届。市科协党组书记、主席王大文致辞。", "惠州市科协", "市科协"),
    ("惠州市工商联党组书记王大文率团访港。市工商联与香港远汐商会签约。", "惠州市工商联", "市工商联"),
    ("共青团惠州市委员会主办活动，团市委书记王大文致辞。", "共青团惠州市委员会", "团市委"),
    ("香港園藝師同業會到訪惠州。同業會副會長王大文致辭。", "香港園藝師同業會", "同業會"),
]


@pytest.mark.parametrize(("text", "whole", "short"), TIED)
def test_a_short_form_is_the_bodys(text: str, whole: str, short: str) -> None:
    extraction = extract(document("tied.txt", text, None))
    (body,) = [body for body in extraction.bodies if body.name == whole]
    assert short in [surface.text for surface in body.surfaces]


def test_a_body_of_a_committee_alone_is_none_by_itself() -> None:
    extraction = extract(document("alone.txt", "惠州市云岭局党组昨日开会。", None))
    assert [body.name for body in extraction.bodies] == ["惠州市云岭局党组"]


def test_last_words_of_two_bodies_are_neither() -> None:
    text = "香港園藝師同業會、香港花藝師同業會到訪。同業會副會長王大文致辭。"
    bodies = extract(document("two.txt", text, None)).bodies
    assert all("同業會" not in [surface.text for surface in body.surfaces] or body.name == "同業會" for body in bodies)
