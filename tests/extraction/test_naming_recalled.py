"""Short forms of names of the report, read wherever they stand, and what is no such form."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from gbacli.extraction.naming.meant.brief import brief
from gbacli.extraction.naming.meant.contracted import contracted
from gbacli.extraction.naming.meant.parts import words_of
from invented import document

BRANDS = [
    ("远汐精铸", "广东远汐精密铸造集团", True),
    ("远汐公司", "远汐供应链股份有限公司", True),
    ("松湖精铸", "松湖精密铸造集团", True),
    ("灯塔", "东莞市灯塔中学", True),
    ("远汐建设", "广东远汐精密铸造集团", False),
    ("深圳精密", "深圳大学精密铸造学院", False),
    ("东莞", "东莞市灯塔中学", False),
]
WORDS = [
    ("惠州无人机协会", "惠州市无人机产业协会", True),
    ("云湖管理处", "肇庆云湖湿地管理处", True),
    ("专用公司", "深圳航空专用公司", True),
    ("花卉商联会", "香港中小型花卉商联会", True),
    ("香港大学", "香港科技大学", False),
    ("深圳市人民医院", "深圳市第二人民医院", False),
    ("东莞协会", "东莞市花艺协会", False),
]
SOCIETIES = [
    ("市花协", "东莞市花艺协会", True),
    ("穗律协", "广州市律师协会", True),
    ("市代账协会", "惠州市财务代理记账行业协会", True),
    ("粤花艺中心", "广东花艺中心", True),
    ("绿商会", "澳门绿色花艺商会", True),
    ("港律师会", "香港大律师公会", False),
    ("市中医院", "东莞市中西医结合医院", False),
]
TIED = [
    ("佛山远汐职业技术学院昨日揭牌。远汐职院院长王大文致辞。", "佛山远汐职业技术学院", "远汐职院"),
    ("惠州市第一中学昨日举行开放日。惠州一中校长王大文致辞。", "惠州市第一中学", "惠州一中"),
    ("惠州市无人机产业协会昨日换届。惠州无人机协会会长王大文致辞。", "惠州市无人机产业协会", "惠州无人机协会"),
    ("珠海市远汐飞行训练有限公司昨日开业。远汐飞训董事长王大文致辞。", "珠海市远汐飞行训练有限公司", "远汐飞训"),
    ("中山市小湾人民医院昨日揭牌。小湾医院院长王大文致辞。", "中山市小湾人民医院", "小湾医院"),
    ("广东省数码花艺协会昨日换届。省数花协会长、灯塔联盟理事长王大文致辞。", "广东省数码花艺协会", "省数花协"),
    ("香港花艺科技学会昨日换届。港花科会长王大文致辞。", "香港花艺科技学会", "港花科"),
    ("嶺灣大學昨日開學。嶺大校長王大文致辭。", "嶺灣大學", "嶺大"),
    ("肇庆理工学院昨日开学。肇庆理工校长王大文致辞。", "肇庆理工学院", "肇庆理工"),
]


@pytest.mark.parametrize(("form", "name", "fits"), BRANDS)
def test_a_brand_may_have_its_words_for_short(form: str, name: str, fits: bool) -> None:
    assert brief(form, [name]) == [name] * fits


@pytest.mark.parametrize(("form", "name", "fits"), WORDS)
def test_whole_words_before_the_noun_may_be_left_out(form: str, name: str, fits: bool) -> None:
    assert words_of(form, [name]) == [name] * fits


@pytest.mark.parametrize(("form", "name", "fits"), SOCIETIES)
def test_a_place_may_be_one_character_before_the_words_of_a_society(form: str, name: str, fits: bool) -> None:
    assert contracted(form, [name]) == [name] * fits


@pytest.mark.parametrize(("text", "whole", "short"), TIED)
def test_who_holds_office_in_a_short_form_holds_it_in_the_body(text: str, whole: str, short: str) -> None:
    extraction = extract(document("recalled.txt", text, None))
    body = extraction.bodies[extraction.roles[0].body]
    assert body.name == whole
    assert short in [surface.text for surface in body.surfaces]


def test_names_side_by_side_are_of_two_bodies() -> None:
    text = "香港远汐会计师学会、香港会计师学会昨日合办讲座。香港会计师学会会长王大文致辞。"
    extraction = extract(document("beside.txt", text, None))
    assert [extraction.bodies[role.body].name for role in extraction.roles] == ["香港会计师学会"]


def test_the_university_that_everybody_knows_is_meant_where_the_report_names_it() -> None:
    text = "嶺南大學與嶺灣大學昨日合辦論壇。嶺大校長王大文致辭。"
    extraction = extract(document("both.txt", text, None))
    assert [extraction.bodies[role.body].name for role in extraction.roles] == ["嶺南大學"]


def test_forms_that_shorten_each_other_mean_one_body() -> None:
    text = "深圳市远汐金融服务集团有限公司昨日开业。远汐金服集团董事长王大文、远汐金服总经理陈小明出席。"
    extraction = extract(document("longer.txt", text, None))
    assert {extraction.bodies[role.body].name for role in extraction.roles} == {"深圳市远汐金融服务集团有限公司"}


def test_a_short_form_ends_before_the_word_that_joins_two_names() -> None:
    text = "惠州市远汐职业学院与松湖医院昨日签约。远汐职院与松湖医院签署合作协议。"
    extraction = extract(document("joined.txt", text, None))
    (agreement,) = extraction.agreements
    assert {extraction.bodies[ref].name for ref in agreement.parties} == {"惠州市远汐职业学院", "松湖医院"}


NOT_READ = [
    ("远汐大学昨日开学。代表团到访远汐，参观灯塔。", "远汐"),
    ("广州海洋职业技术学院昨日开学。会上发布广州海洋成果。", "广州海洋"),
    ("珠海同乐堂药业有限公司昨日开业，董事长王大文致辞。", "乐堂药业有限公司"),
    ("广州市教育局昨日到访。市民可咨询教育局。", "咨询教育局"),
]


@pytest.mark.parametrize(("text", "form"), NOT_READ)
def test_what_only_looks_like_a_short_form_is_none(text: str, form: str) -> None:
    extraction = extract(document("none.txt", text, None))
    assert form not in [surface.text for body in extraction.bodies for surface in body.surfaces]
