"""Companies named by a brand and their line of trade alone, and ordinary words before one."""

from __future__ import annotations

import pytest

from gbacli.extraction.analysis import blank
from gbacli.extraction.naming import name
from invented import document

READ = [
    ("业主方为恒潮置业，日期未定。", ["恒潮置业"]),
    ("布料由珠海的润浪纺织免费捐出。", ["润浪纺织"]),
    ("远浪人寿（国际）赞助，恒浪证券的董事到场。", ["远浪人寿（国际）", "恒浪证券"]),
    ("远浪冷链已得标，远浪冷链也出车，远浪冷链则收款。", ["远浪冷链", "远浪冷链", "远浪冷链"]),
    ("太平洋财险珠海中心支公司签约。", ["太平洋财险珠海中心支公司"]),
    ("由亚洲及大洋洲灯塔学会发起。", ["亚洲及大洋洲灯塔学会"]),
    ("会员有潮汐协会、路向灯塔协会、澳门灯塔学会。", ["潮汐协会", "路向灯塔协会", "澳门灯塔学会"]),
    ("岭湾理工大学（岭大）海岸与滩涂工程学系签约。", ["岭湾理工大学（岭大）海岸与滩涂工程学系"]),
    ("主席是天主教得胜中学校长。", ["天主教得胜中学"]),
    ("其后灯塔商会补入星潮书店，租予恒浪书店。", ["灯塔商会", "星潮书店", "恒浪书店"]),
    ("岭湾联合（中山）律师事务所签约。", ["岭湾联合（中山）律师事务所"]),
]
NOT_READ = [
    "推动绿色金融，促进高质量发展。",
    "助理署长（安老服务）到场。",
    "市民换接驳巴士，回收退役电池。",
]


def bodies(text: str) -> list[str]:
    """What the text names as bodies, in its order."""
    analysis = blank(document("branded.txt", text, None))
    name(analysis)
    return [text[one.start : one.end] for one in sorted(analysis.mentions) if one.kind == "body"]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_brands_with_their_trade(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_ordinary_words_before_a_trade(text: str) -> None:
    assert bodies(text) == []
