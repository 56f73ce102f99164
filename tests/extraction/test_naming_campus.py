"""Universities called by a character or two and 大, which the report names in full or as the owner of a part."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

TIED = [
    ("香港汐灣大學護理學院簽約。\n汐大校長林敬文致辭。", "香港汐灣大學"),
    ("岭汐大学昨日开学。\n由岭大校长林敬文致辞。", "岭汐大学"),
    ("岭汐医科大学昨日开学。\n岭医大校长林敬文致辞。", "岭汐医科大学"),
    ("云汐海洋大学（以下简称“海大”）开学。\n海大党委书记林敬文致辞。", "云汐海洋大学党委"),
    ("香港中文大學、澳門科技大學簽約。\n中大副校長林敬文到場。", "香港中文大學"),
]
LEFT = [
    ("岭汐大学与岭云大学签约。\n岭大校长林敬文致辞。", "岭大"),
]


@pytest.mark.parametrize(("text", "name"), [*TIED, *LEFT])
def test_whose_head_it_is(text: str, name: str) -> None:
    extraction = extract(document("campus.txt", f"签约\n{text}", None))
    bodies = [extraction.bodies[one.body].name for one in extraction.roles]
    assert bodies == [name]


def test_an_ordinary_word_is_no_short_form() -> None:
    extraction = extract(document("words.txt", "签约\n重庆大学签约。\n重大教授课题启动，校长林敬文到场。", None))
    assert all("重大" not in one.text for body in extraction.bodies for one in body.surfaces)


def test_the_subject_of_a_chair_is_no_part_of_the_name() -> None:
    text = "簽約\n香港中文大學簽約。\n中大海洋科學講座教授林敬文到場。"
    extraction = extract(document("chair.txt", text, None))
    assert [(extraction.bodies[one.body].name, one.title) for one in extraction.roles] == [
        ("香港中文大學", "海洋科學講座教授")
    ]


def test_a_part_is_known_by_the_full_name_of_its_university() -> None:
    extraction = extract(document("part.txt", "开馆\n岭汐大学开学。\n岭大图书馆馆长林敬文到场。", None))
    (role,) = extraction.roles
    assert extraction.bodies[role.body].known == ("岭汐大学图书馆",)
