"""Notices, letters, chronicles and newsletters: the body that they are of. All of them are invented."""

from __future__ import annotations

import pytest

from gbacli.model.document import Document
from gbacli.reading.reader import document_of
from gbacli.reading.sources import Options

LINE = "本会会长区伟棠三月到珠海，与当地同行座谈，双方同意今后合办培训，并在年内互派人员交流学习。"
OTHER = LINE.replace("本会", "学会")
BODY = "屿城测绘学会"


def of(raw: str) -> Document:
    """The document of such a file."""
    return document_of(raw.encode(), "a.txt", Options())


@pytest.mark.parametrize(
    "raw",
    [
        f"贺　函\n各位同仁：\n{LINE}\n专此奉贺\n{BODY}\n会长　区伟棠　谨贺\n二〇二四年三月十八日\n",
        f"致屿城规划学会贺函\n各位同仁：\n{LINE}\n{BODY}　会长　区伟棠　谨上\n二〇二四年三月十八日\n",
        f"致会员的一封信\n{LINE}\n年年进步\n{BODY}\n会长　区伟棠　谨上\n甲辰年冬月\n",
        f"关于加入测绘走廊的说明\n{LINE}\n{LINE}\n{BODY}\n总干事　区小岚\n",
        f"关于接纳新成员的公告\n{LINE}\n{BODY}\n（代章）\n2024年3月18日\n附：代表\n珠海分会：秘书长 区小岚\n{LINE}\n",
        f"{BODY}二〇二四年会务纪要\n一月\n{LINE}\n",
        f"{BODY}　第十届理事会职员名单\n主席：区伟棠\n{LINE}\n",
        f"会务简讯　{BODY}会讯　总第12期\n【出席】{LINE}\n",
        f"{BODY}关于调整成员单位的函\n各有关单位：\n{OTHER}\n",
        f"测绘周下月开幕\n{OTHER}\n传媒查询：{BODY}传讯经理 区小姐\n",
        f"三地测绘简讯\n{OTHER}\n整理：{BODY}\n",
    ],
)
def test_who_speaks_is_the_publisher(raw: str) -> None:
    """A signature, the title of a body's own paper, or a line of credit names it."""
    assert of(raw).publisher == BODY


@pytest.mark.parametrize(
    "raw",
    [
        f"{BODY}2024年大事记\n{OTHER}\n（学会秘书处整理）\n",
        f"{BODY}换届\n{OTHER}\n成员如下：\n屿城规划协会\n屿城建筑协会\n屿城园林协会\n",
        f"{BODY}与同行签约\n{OTHER}\n传媒查询：区小姐\n",
        f"{BODY}访珠海\n{OTHER}\n整理：区小岚\n",
    ],
)
def test_others_write_about_bodies_too(raw: str) -> None:
    """Who is only written about, or listed at the end, has not published it."""
    assert of(raw).publisher is None


def test_gazettes_publish_what_offices_sign() -> None:
    """The gazette that the title names stands before the office that signs within it."""
    raw = f"屿城公报　第二组\n2024年3月18日　第9期\n{OTHER}\n二零二四年三月十二日於屿城司长办公室\n"
    assert (of(raw).published, of(raw).publisher) == ("2024-03-18", "屿城公报")


def test_the_fullest_day_counts() -> None:
    """The month of an issue and the day of its page are one date."""
    assert (
        of(f"测绘联盟五周年\n屿城通讯　第12期　｜　2024年4月\n发布日期：2024年4月22日\n{OTHER}\n").published
        == "2024-04-22"
    )
