"""Short forms made of a character or two of each word of a name, and what is no such form."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from gbacli.extraction.naming.meant.contracted import contracted, only
from invented import document

FORMS = [
    ("市茶协", "远山市茶叶协会", False),  # the tables know no such place
    ("市茶协", "东莞市茶叶协会", True),
    ("东莞茶协", "东莞市茶叶协会", True),
    ("莞茶协", "东莞市茶叶协会", True),
    ("中山花协", "中山市花卉行业协会", True),
    ("顺花协", "佛山市顺德区花卉协会", True),
    ("港茶企协", "香港茶叶企业家协进会", True),
    ("省茶检所", "广东省茶叶检验所", True),
    ("省茶检所", "肇庆市茶叶检验所", False),
    ("省交通厅", "广东省交通运输厅", True),
    ("佛山三中", "佛山市第三中学", True),
    ("佛山三中", "佛山市第十三中学", False),
    ("三中", "佛山市第三中学", True),
    ("121中学", "广州市第一百二十一中学", True),
    ("21中学", "广州市第一百二十一中学", False),
    ("市三医院", "惠州市第三人民医院", True),
    ("惠州三院", "惠州市第三人民医院", True),
    ("ltc香港分会", "世界灯塔学会（ltc）香港分会", True),
    ("ltc澳门分会", "世界灯塔学会（ltc）香港分会", False),
    ("市作协", "东莞市作曲协会", False),
    ("东莞茶协", "东莞市虎门镇茶叶协会", False),
    ("药学院", "广东药科大学中药学院", False),
    ("市城管局", "深圳市福田区城市管理局", False),
    ("市生态环境局", "肇庆市生态环境局高要分局", False),
    ("市医院", "东莞市医学科学研究院", False),
    ("民政事务局", "香港民政及青年事务局", False),
    ("血站", "惠州市中心血站", True),
    ("学院", "惠州市远汐学院", False),
]


@pytest.mark.parametrize(("form", "name", "fits"), FORMS)
def test_a_form_begins_with_the_words_of_a_name(form: str, name: str, fits: bool) -> None:
    assert contracted(form, [name]) == [name] * fits


def test_of_two_that_fit_neither_is_meant() -> None:
    names = {"东莞市茶叶协会": 1, "东莞市茶具协会": 2}
    assert only("市茶协", names, "东莞") is None
    assert only("市茶叶协", names, "东莞") == 1


def test_a_body_of_another_city_is_not_the_citys() -> None:
    assert only("市茶协", {"惠州市茶叶协会": 1}, "东莞") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东莞市茶叶协会昨日换届。莞茶协会长王大文致辞。", "东莞市茶叶协会"),
        ("珠海市社会花艺协会昨日换届。珠海社协会长王大文致辞。", "珠海市社会花艺协会"),
        ("东莞市第三人民医院昨日义诊。市三医院院长王大文到场。", "东莞市第三人民医院"),
        ("惠州市中心血站昨日开放。血站站长王大文到场。", "惠州市中心血站"),
        ("远汐集团（澳门）有限公司昨日开业。远汐澳门总经理王大文到场。", "远汐集团（澳门）有限公司"),
    ],
)
def test_offices_are_of_the_body_that_a_short_form_means(text: str, expected: str) -> None:
    extraction = extract(document("short.txt", text, None))
    assert [extraction.bodies[role.body].name for role in extraction.roles] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "东莞市远汐职业技术学院昨日与香港远海大学护理学院结盟。学院党委书记、院长王大文到场。",
            "东莞市远汐职业技术学院",
        ),
        ("惠州市茶叶协会昨日在惠州换届。东莞茶协党委书记、会长王大文致辞。", "东莞茶协"),
        ("东莞市茶叶协会昨日换届。市茶协党委书记、会长王大文致辞。", "东莞市茶叶协会"),
        ("惠州市科学技术协会昨日在惠州换届。市科协党组书记、主席王大文致辞。", "惠州市科学技术协会"),
        ("广州市越秀区教育局昨日在广州开会。越秀区教育局党组成员、副局长王大文到场。", "广州市越秀区教育局"),
    ],
)
def test_who_is_named_only_before_an_organ_is_the_body_told_before(text: str, expected: str) -> None:
    extraction = extract(document("organs.txt", text, None))
    bodies = {role.title: extraction.bodies[role.body].name for role in extraction.roles}
    (office,) = (title for title in bodies if title not in ("书记", "成员"))
    assert bodies[office] == expected


def test_a_short_ending_means_the_one_body_with_the_long_one() -> None:
    text = "惠州市医学会茶疗专业委员会昨日换届。专委会秘书长王大文到场。"
    extraction = extract(document("ending.txt", text, None))
    assert [extraction.bodies[role.body].name for role in extraction.roles] == ["惠州市医学会茶疗专业委员会"]
