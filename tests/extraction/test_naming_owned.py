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
OF_ANY = [
    ("远汐大学昨日开学，学校科技处处长王大文到场。", "远汐大学科技处"),
    ("远汐集团有限公司开业，集团战略部总经理王大文到场。", "远汐集团有限公司战略部"),
    ("云岭大学代表团访问我校\n\n云岭大学代表团昨日访问远汐大学，我校党委书记王大文会见。", "远汐大学党委"),
    (
        "由广州远山医院牵头，联合云岭医院发起的联盟在我院揭牌。云岭医院到会。我院护理部主任王大文到场。",
        "广州远山医院护理部",
    ),
    ("南汐大历史系主任王大文到场。", "南汐大历史系"),
]
SAME = [
    ("中共远山人民医院委员会与云岭学校签约。远山人民医院党委书记王大文到场。", "中共远山人民医院委员会"),
    ("云岭大学校董会代表团访问我校\n\n云岭大学代表团访问远汐大学，学校科技处处长王大文会见。", "远汐大学科技处"),
    (
        "我校与远山集团签约\n\n远汐大学与远山集团签约，机电工程学院、机电工程学院学生到场，我校党委书记王大文致辞。",
        "远汐大学党委",
    ),
]
OF_NONE = [
    ("远汐大学与云岭大学签约，学校科技处处长王大文到场。", "学校科技处"),
    ("公司注册处处长王大文到远汐集团。", "公司注册处"),
]
OWN = [
    (
        "香港岭汐大学校董会代表团访问我校\n香港岭汐大学校董会主席周大望率团访问云山大学，我校校长许亦文会见。",
        "云山大学",
    ),
    ("我院牵头的联盟揭牌\n由云山医院牵头，联合远汐医院发起的联盟揭牌。远汐医院祝贺。我院院长许亦文致辞。", "云山医院"),
    ("我校与云汐集团签约\n云山大学与云汐集团签约。我校科研处处长许亦文到场。", "云山大学科研处"),
    ("我校与云汐集团签约\n云山大学与云汐集团签约。学校科研处处长许亦文到场。", "云山大学科研处"),
]
NAMES = [
    ("王大文升任母公司广东远汐集团有限公司副总经理。", ["广东远汐集团有限公司"]),
    ("王大文同志中共云浮市云城区委员会书记职务；", ["中共云浮市云城区委员会"]),
    ("东莞市第二市区人民检察院主办。", ["东莞市第二市区人民检察院"]),
    ("该中心茶叶研究室到场。", ["中心茶叶研究室"]),
    ("盼联盟壮大。", []),
    ("云山协同中心主任王大文到场。", ["云山协同中心"]),
]


@pytest.mark.parametrize(("text", "whole"), PARTS)
def test_the_part_is_known_by_the_name_of_its_body(text: str, whole: str) -> None:
    extraction = extract(document("parts.txt", text, None))
    (role,) = extraction.roles
    body = extraction.bodies[role.body]
    assert whole in (body.name, *body.known)
    assert whole.endswith(body.name)


@pytest.mark.parametrize(("text", "whole"), [*OF_ANY, *SAME])
def test_the_part_of_the_one_that_is_meant(text: str, whole: str) -> None:
    extraction = extract(document("parts.txt", text, None))
    (role,) = extraction.roles
    body = extraction.bodies[role.body]
    assert whole in (body.name, *body.known)


@pytest.mark.parametrize(("text", "printed"), OF_NONE)
def test_parts_of_which_nobody_knows_the_whole(text: str, printed: str) -> None:
    extraction = extract(document("parts.txt", text, None))
    (role,) = extraction.roles
    assert extraction.bodies[role.body].name == printed


@pytest.mark.parametrize(("text", "whole"), OWN)
def test_who_speaks_is_no_guest_and_does_what_the_report_says_of_its_own(text: str, whole: str) -> None:
    extraction = extract(document("own.txt", text, None))
    bodies = [
        extraction.bodies[role.body] for role in extraction.roles if extraction.people[role.person].name == "许亦文"
    ]
    assert [whole in (body.name, *body.known) for body in bodies] == [True]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_bodies_behind_other_words(text: str, expected: list[str]) -> None:
    analysis = blank(document("names.txt", text, None))
    name(analysis)
    assert [text[one.start : one.end] for one in sorted(analysis.mentions) if one.kind == "body"] == expected
