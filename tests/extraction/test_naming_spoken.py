"""Bodies whose last noun ends many things, told by how the report speaks of them, and what only looks like one."""

from __future__ import annotations

import pytest

from gbacli.extraction.analysis import Analysis, blank
from gbacli.extraction.naming import name
from invented import document

READ = [
    # text, the body, the forms by which it is meant there
    ("湾区潮汐药学服务连线的成员有两家。连线下设办公室。", "湾区潮汐药学服务连线", ["湾区潮汐药学服务连线", "连线"]),
    (
        "大湾区灯塔协作平台昨日成立。平台不设会长，由两会轮值。",
        "大湾区灯塔协作平台",
        ["大湾区灯塔协作平台", "平台"],
    ),
    (
        "“珠澳渔灯伙伴计划”由两会发起。伙伴计划和灯塔镇人民政府签约。",
        "珠澳渔灯伙伴计划",
        ["珠澳渔灯伙伴计划", "伙伴计划"],
    ),
    ("昨日搭建大湾区渔灯互认体。互认体的规则敲定。", "大湾区渔灯互认体", ["大湾区渔灯互认体", "互认体"]),
    ("会上成立潮汐统筹小组，林大海任主席。", "潮汐统筹小组", ["潮汐统筹小组"]),
    ("乐潮堂举行典礼。这是乐潮堂的善举，乐潮堂有意再办。", "乐潮堂", ["乐潮堂", "乐潮堂", "乐潮堂"]),
    ("澳门潮生互助善会成立。善会与两会签约。", "澳门潮生互助善会", ["澳门潮生互助善会", "善会"]),
    ("署名的是香港潮记鲜果行。", "香港潮记鲜果行", ["香港潮记鲜果行"]),
]
NOT_READ = [
    "各方搭建平台，推动合作。",
    "珠澳灯塔圆桌会议昨日举行。",
    "一个学习小组到访，三个片区工作组随行，各常设小组照旧。",
    "解玉堂说，解玉堂来过，解玉堂走了。",
]


def read(text: str) -> Analysis:
    """The report with its names."""
    analysis = blank(document("spoken.txt", text, None))
    name(analysis)
    return analysis


@pytest.mark.parametrize(("text", "body", "forms"), READ)
def test_bodies_of_which_the_report_speaks(text: str, body: str, forms: list[str]) -> None:
    analysis = read(text)
    refs = {draft.name: number for number, draft in analysis.names("body")}
    of_body = (one for one in sorted(analysis.mentions) if one.kind == "body" and one.ref == refs.get(body))
    found = [text[one.start : one.end] for one in of_body]
    assert found == forms


@pytest.mark.parametrize("text", NOT_READ)
def test_nouns_that_name_nothing(text: str) -> None:
    assert [text[one.start : one.end] for one in read(text).mentions if one.kind == "body"] == []
