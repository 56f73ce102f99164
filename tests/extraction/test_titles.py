"""The grammar of titles: what is one title, what is two, and what only looks like one."""

from __future__ import annotations

import pytest

from gbacli.extraction.titles import find_titles, title_at

ONE_OR_MORE = [
    ("司法机构政务长王大文", ["政务长"]),
    ("常务副理事长兼秘书长", ["常务副理事长", "秘书长"]),
    ("香港事务首席联络官", ["香港事务首席联络官"]),
    ("副校长（学术）石清越", ["副校长（学术）"]),
    ("永远荣誉会长", ["永远荣誉会长"]),
    ("高级助理署长", ["高级助理署长"]),
    ("独立非执行董事、财务总监", ["独立非执行董事", "财务总监"]),
    ("局长政治助理", ["局长政治助理"]),
    ("政务司副司长", ["政务司副司长"]),
    ("校友校董、署理院长", ["校友校董", "署理院长"]),
    ("党组成员、二级巡视员", ["成员", "二级巡视员"]),
    ("会长会见来宾", ["会长"]),
    ("代市长", ["代市长"]),
    ("环网服务总监、节目主管", ["服务总监", "节目主管"]),
    ("首席供应链官兼华南首席代表", ["首席供应链官", "华南首席代表"]),
    ("代检察长", ["代检察长"]),
    ("策展人（设计及建筑）", ["策展人（设计及建筑）"]),
    ("机场运行执行总监", ["机场运行执行总监"]),
    ("基金会董事长、商会董事、商会会董", ["董事长", "董事", "会董"]),
    ("常务及学务副校长、外务副会长", ["常务及学务副校长", "外务副会长"]),
    ("乐善堂主席、学堂主任", ["主席", "主任"]),
    ("助理署长（拓展）2黄某", ["助理署长（拓展）2"]),
    ("院长（副理事长）", ["院长", "副理事长"]),
    ("某社社监、某店店东、某行司理、总检验师", ["社监", "店东", "司理", "总检验师"]),
    ("合作社监事长、医院董事长、公司理事", ["监事长", "董事长", "理事"]),
    ("副总经理、副总工程师、研究主管", ["副总经理", "副总工程师", "研究主管"]),
    ("高级航空安全主任、首席版面审查主任", ["高级航空安全主任", "首席版面审查主任"]),
    ("高级中学主任、科技副总裁、总裁判官", ["主任", "副总裁", "总裁判官"]),
    ("护理总行政经理、主管核数师、理事主席", ["护理总行政经理", "主管核数师", "理事主席"]),
    ("香港事务首席联络官、副首席政府律师", ["香港事务首席联络官", "副首席政府律师"]),
    ("公共关系主任、天文学系主任、大学系主任", ["公共关系主任", "主任", "系主任"]),
    ("南海警区指挥官、中西区指挥官", ["指挥官", "区指挥官"]),
]
NONE = ["编辑委员会", "秘书处", "副理事长单位", "监事会", "代表团", "青年", "院士工作站", "代表团其他成员"]


@pytest.mark.parametrize(("text", "titles"), ONE_OR_MORE)
def test_every_title_is_read_whole(text: str, titles: list[str]) -> None:
    """A title carries its modifiers and fields, and 兼 or 、 part two."""
    assert [text[title.start : title.end] for title in find_titles(text, 0, len(text))] == titles


@pytest.mark.parametrize("text", NONE)
def test_bodies_and_classes_are_no_titles(text: str) -> None:
    """A head that goes on into the name of a body or of a class of members is none."""
    assert find_titles(text, 0, len(text)) == ()


def test_a_caption_is_no_field_in_charge() -> None:
    """What stands in parentheses after a title belongs to it only where it names a field."""
    text = "校长（左二）"
    assert [text[title.start : title.end] for title in find_titles(text, 0, len(text))] == ["校长"]


def test_titles_are_found_by_their_edges() -> None:
    """`title_at` answers with the maximal title that begins there, or with nothing."""
    text = "学会常务副会长周望"
    beginning = title_at(text, 2)
    assert beginning is not None
    assert (beginning.start, beginning.end, beginning.head) == (2, 7, "会长")
    assert title_at(text, 0) is None


def test_some_heads_say_whose_office_they_are() -> None:
    """A mayor belongs to a government of a place, 代表 alone to nobody."""
    mayor, delegate = (title_at(text, 0) for text in ("副市长", "代表"))
    assert mayor is not None
    assert delegate is not None
    assert (mayor.of, mayor.weak, delegate.of, delegate.weak) == ("place", False, None, True)
