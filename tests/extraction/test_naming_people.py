"""Names of people whose forms are rarer: of other countries, with rarer characters, with a name that is a brand."""

from __future__ import annotations

import pytest

from gbacli.extraction.analysis import blank
from gbacli.extraction.naming import name
from invented import document

READ = [
    ("灯塔商会主席雨果·劳恩-奥伯（左二）到场。", ["雨果·劳恩-奥伯"]),
    ("灯塔商会会长Trần Đức Bảo到场，秘书长Łukasz Żak致辞。", ["Trần Đức Bảo", "Łukasz Żak"]),
    ("灯塔商会秘书长佐藤亮介于九月接任。", ["佐藤亮介"]),
    ("获灯塔商会副主任阮氏秋芳接待。", ["阮氏秋芳"]),
    ("我与灯塔学会会长欧阳朗远赴海外。", ["欧阳朗"]),
    ("会上委任唐家成为海湾学会会长。", ["唐家成"]),
    ("会上委任唐家湾为海湾学会会址。", []),
    ("远汐实业集团创办人李远汐出席。李远汐生于乡间，远汐集团捐款。", ["李远汐", "李远汐"]),
    ("女儿王佩韦为灯塔商会会长，次子王泓轩现任副会长。", ["王佩韦", "王泓轩"]),
]
DOTTED = [
    ("远汐大学灯塔实验室副主任路易·科尔塔进入学术委员会任委员。", ["路易·科尔塔"]),
    ("灯塔商会会长易卜拉欣·纳西尔、秘书长差猜·乍仑蓬到场。", ["易卜拉欣·纳西尔", "差猜·乍仑蓬"]),
    ("远汐大学副校长崔明选都说支持。", ["崔明选"]),
    ("远汐商会秘书长崔明和卢会长签字。卢会长说，好。尹主任说，好。", ["崔明"]),
]
BESIDE_OFFICES = [
    ("灯塔商会荣誉会长赫尔曼、副会长巴希尔到场。", ["赫尔曼", "巴希尔"]),
    ("灯塔商会会长利用职权，秘书长比利时出生，主任巴西籍。", []),
    ("远汐大学举行校长聘任仪式，崔明望出席。", ["崔明望"]),
    ("林茶联会长崔明望、远汐学院院长李好学到场。", ["崔明望", "李好学"]),
]
MIXED = [
    ("灯塔公司技术总监 Sabrina 崔、海湾中心主任陆亦凡到场。Sabrina 崔致辞。", ["Sabrina 崔", "陆亦凡", "Sabrina 崔"]),
    ("灯塔商会副会长陆亦凡、Bianca 司徒、Tiago 崔永棠出席。", ["陆亦凡", "Bianca 司徒", "Tiago 崔永棠"]),
    ("园区总经理 Tiago 崔永棠出席。崔永棠说，合作顺利。", ["Tiago 崔永棠", "崔永棠"]),
    ("灯塔公司引进 Lumen 高通平台，总监 Lumen 方面未回应。", []),
]
SHORTER = [
    ("独立董事陆溟和崔秋均投了赞成票。", ["陆溟", "崔秋"]),
    ("会长司徒绮一度离席，顾问诸葛慧想出办法，主任崔珊推着车进门。", ["司徒绮", "诸葛慧", "崔珊"]),
    ("灯塔学会会长崔秋均，今年六十岁。", ["崔秋均"]),
    ("远山市海陵镇镇长的崔秋至今记得。", ["崔秋"]),
    ("灯塔局局长崔宗岩一早就守在门外。", ["崔宗岩"]),
    ("一次访谈\n问：办了几年？\n崔曼：三年。\n问：累吗？\n崔曼：不累。", ["崔曼", "崔曼"]),
    ("一次访谈\n问：费用几多？\n费用：三元。\n费用：五元。", []),
]
SPACED = [
    ("灯塔商会名单\n　秘 书 长：李炜\n　秘　　书：王沚白\n　副 会 长（常务）：林炜", ["李炜", "王沚白", "林炜"]),
    ("灯塔商会章程\n　第 三 条：王者归来", []),
]
ROWS = [
    (
        "选出安太成、束文圣、林间、党志、黄大庆、王小川等六位理事。",
        ["安太成", "束文圣", "林间", "党志", "黄大庆", "王小川"],
    ),
    ("选出崔文海、林间、束文圣为理事。", ["崔文海", "束文圣"]),
    ("选出崔文海、束文圣、黄大庆、福田、王小川为理事。", ["崔文海", "束文圣", "黄大庆", "王小川"]),
    ("昨日换届，崔海、王川等三十余人当选理事。", ["崔海", "王川"]),
    ("昨日换届，王川等三家公司获奖。", []),
    ("副会长增至五名，由崔少海、陆汐、万家声、束文圣、黄大庆担任。", ["崔少海", "陆汐", "万家声", "束文圣", "黄大庆"]),
    ("副会长崔千里、舒畅得票均过半。", ["崔千里", "舒畅"]),
    ("灯塔商会增补三名副会长，增补的崔岚、束文圣都是农户。", ["崔岚", "束文圣"]),
]
NOT_READ = [
    "远汐集团的董事长与远汐员工到场。",
    "范氏集团签约。",
]


def people(text: str) -> list[str]:
    """Whom the text names, in its order."""
    analysis = blank(document("people.txt", text, None))
    name(analysis)
    return [text[one.start : one.end] for one in sorted(analysis.mentions) if one.kind == "person"]


@pytest.mark.parametrize(("text", "expected"), [*READ, *DOTTED, *BESIDE_OFFICES, *MIXED, *SHORTER, *SPACED, *ROWS])
def test_rarer_names(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_brands_and_clans(text: str) -> None:
    assert people(text) == []
