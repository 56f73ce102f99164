"""Names as the press prints them: invented sentences, read as a whole report is read."""

from __future__ import annotations

import pytest

from press import bodies, offices
from press import claims as read

BODIES = [
    # a bracket inside a name holds another name of the place of origin
    ("香港海嘉（东岭）总商会日前举行选举。", ["香港海嘉（东岭）总商会"]),
    ("香港岭州（海陵）同乡会会长林大山出席。", ["香港岭州（海陵）同乡会"]),
    # a kind of bodies that are counted, and the names that are counted up
    ("岭湾大学与内地18间顶尖大学昨日办论坛。", ["岭湾大学"]),
    ("岭湾大学与两家内地银行、3所著名学校昨日办论坛。", ["岭湾大学"]),
    # a short form belongs to the owner whose name stands before the bracket, not to the part behind it
    (
        "香港东岭大学（岭大）校董会主席魏明川出席。岭大与西岭大学签署备忘录。",
        ["西岭大学", "香港东岭大学", "香港东岭大学（岭大）校董会"],
    ),
    # the short form that the first of all names introduces
    ("香港岭江省同乡会联合会（下称岭联会）举行典礼。岭联会会长陈仲山出席。", ["香港岭江省同乡会联合会"]),
    # what ran together and was parted leaves nothing behind
    ("香港东岭大学（岭大）开学。岭大与西岭大学签署备忘录。", ["西岭大学", "香港东岭大学"]),
    # the part that a firm has in something is no part of its name
    (
        "项目投资方远汐控股有限公司与承建方海岭建筑有限公司昨日签约。",
        ["海岭建筑有限公司", "远汐控股有限公司"],
    ),
    ("李江、王海获选，两人均属岭湾电力公会。", ["岭湾电力公会"]),
]
OFFICES = [
    ("岭湾协会选举昨日举行，丁云飞、王永川、刘光海等当选任副会长，张桦兼任秘书长。",
     {(name, "岭湾协会", "副会长") for name in ("丁云飞", "王永川", "刘光海")} | {("张桦", "岭湾协会", "秘书长")}),
    # 等 says that the office is everybody's, though mostly one alone has it
    ("丁云飞、王永川等当选为岭湾协会执行会长。",
     {(name, "岭湾协会", "执行会长") for name in ("丁云飞", "王永川")}),
    ("岭湾协会委任董事林大山、选任理事王海川出席。",
     {("林大山", "岭湾协会", "委任董事"), ("王海川", "岭湾协会", "选任理事")}),
    ("岭湾局出版处代经理苏宝山、东岭署代署长李大江出席。",
     {("苏宝山", "岭湾局出版处", "代经理"), ("李大江", "东岭署", "代署长")}),
    # 向 before 新任 is no surname
    ("程学山代表岭湾侨联和万立山主席向新任职的东岭协会会长黄楚山表示祝贺。", {("黄楚山", "东岭协会", "会长")}),
    ("岭湾协会秘书向新明出席。", {("向新明", "岭湾协会", "秘书")}),
    # a firm that has the brand of another, told by its line of trade
    ("远汐集团昨日开业。远汐建设董事局主席王大山、远汐集团总裁李海川、远汐设计总监林大江出席。",
     {("王大山", "远汐建设", "董事局主席"), ("李海川", "远汐集团", "总裁"), ("林大江", "远汐集团", "设计总监")}),
    # of a university in whose name a bracket stands
    ("香港东岭大学（岭大）校董会主席魏明川、大学杰出教授梅彦山出席。",
     {("魏明川", "香港东岭大学（岭大）校董会", "主席"), ("梅彦山", "香港东岭大学", "杰出教授")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), BODIES)
def test_bodies(text: str, named: list[str]) -> None:
    """The bodies that a sentence names, and no others."""
    assert bodies(read(text, "2024-03-20")) == named


@pytest.mark.parametrize(("text", "held"), OFFICES)
def test_offices(text: str, held: set[tuple[str, str, str]]) -> None:
    """Who has which office where."""
    assert offices(read(text, "2024-03-20")) == held


def test_no_form_is_given_that_is_not_printed() -> None:
    """Of a body only the forms are told by which the report names it."""
    found = read("香港东岭大学（岭大）开学。岭大与西岭大学签署备忘录。", "2024-03-20")
    assert {form.text for body in found.bodies for form in body.surfaces} == {"香港东岭大学", "岭大", "西岭大学"}


def test_a_legislator_has_no_term_of_the_council_that_takes_office() -> None:
    """第四届 of a society's council says nothing of the members of a legislature among the guests."""
    found = read("东岭同乡总会举行第四届会董会就职典礼。立法会议员刘国山、议员李子山、杨永山主礼。", "2024-03-20")
    assert {one.term for one in found.roles if one.title == "议员"} == {None}
