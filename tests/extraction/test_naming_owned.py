"""Parts of bodies that 该 points to, and bodies behind words that only say what they are to others."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from gbacli.extraction.analysis import blank
from gbacli.extraction.naming import name
from invented import document

PARTS = [
    ("远汐大学昨日开学，该校科研处处长王大文到场。", "远汐大学科研处"),
    ("远汐大学潮汐学院党委换届，该校科研处处长王大文到场。", "远汐大学科研处"),
    ("远山医院昨日义诊，该院心内科主任王大文到场。", "远山医院心内科"),
    ("远山医院昨日义诊，该院护理部主任王大文到场。", "远山医院护理部"),
    ("广东远山推广中心成立，该中心茶叶研究室主任王大文到场。", "广东远山推广中心茶叶研究室"),
    ("远汐大学昨日开学，该校潮汐科学与工程学院院长王大文到场。", "远汐大学潮汐科学与工程学院"),
]
NAMES = [
    ("王大文升任母公司广东远汐集团有限公司副总经理。", ["广东远汐集团有限公司"]),
    ("王大文同志中共云浮市云城区委员会书记职务；", ["中共云浮市云城区委员会"]),
    ("东莞市第二市区人民检察院主办。", ["东莞市第二市区人民检察院"]),
    ("该中心茶叶研究室到场。", ["中心茶叶研究室"]),
]


@pytest.mark.parametrize(("text", "whole"), PARTS)
def test_the_part_is_known_by_the_name_of_its_body(text: str, whole: str) -> None:
    extraction = extract(document("parts.txt", text, None))
    (role,) = extraction.roles
    body = extraction.bodies[role.body]
    assert whole in (body.name, *body.known)
    assert whole.endswith(body.name)


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_bodies_behind_other_words(text: str, expected: list[str]) -> None:
    analysis = blank(document("names.txt", text, None))
    name(analysis)
    assert [text[one.start : one.end] for one in sorted(analysis.mentions) if one.kind == "body"] == expected
