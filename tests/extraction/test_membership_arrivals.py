"""Members told by the year that brought them or by how long they are there: invented texts read, and not read."""

from __future__ import annotations

import pytest

from enrolled import BOTH, TWO, A, check_rows, check_rule

from .test_membership_papers import rows

ARRIVALS = [
    ("came-by-year", f"{A}由三家发起。第一年来了{TWO}，之后再无动静。", BOTH,
     f"{A}由三家发起。第一年来了{TWO}的考察团，之后再无动静。"),
    ("reported-in", f"{A}有老成员三家；今年春天，{TWO}一起报了到。", BOTH, f"{A}有老成员三家；{TWO}一起办了展。"),
    ("came-along", f"{A}成立时只有三个成员。去年，{TWO}也来了。", BOTH,
     f"{A}成立时只有三个成员。去年，{TWO}也来了信。"),
    ("are-old-or-new", f"{TWO}是{A}的老三家。", BOTH, f"{TWO}是{A}的老供应商。"),
    ("enters-council", f"{A}换届，成员过百。{TWO}首次进入理事会。", BOTH,
     f"{A}换届，成员过百。{TWO}首次进入会展中心。"),
    ("family-of", f"{A}的大家庭里有{TWO}。", BOTH, f"{A}的展厅里有{TWO}的照片。"),
    ("having-joined", f"加入{A}一年，[岭东大学]会长说订单多了。", "岭东大学/m",
     f"参观{A}一年，[岭东大学]会长说订单多了。"),
    ("who-founded-it", f"联合发起{A}的{TWO}昨日开会。", "岭东大学/i 香江光学会/i", f"联合采访{A}的{TWO}昨日开会。"),
    ("taken-as-unit", f"{A}昨日开会，会议一致同意增补{TWO}为共建单位。", BOTH,
     f"{A}昨日开会，会议一致同意聘请{TWO}为支持单位。"),
    ("partners-besides", f"{A}的参加单位除[岭东馆]外，尚有{TWO}。", f"岭东馆/m {BOTH}",
     f"{A}的颁奖嘉宾除[岭东馆]外，尚有{TWO}。"),
]  # fmt: skip
TEXTS = [
    # the first of a list are the first of its items, also of a list on one line
    (f"{A}共有成员四家：①[岭东馆]②[香江馆]③[濠江馆]④[琴江馆]。前两家为发起单位。",
     "岭东馆/m 岭东馆/i 香江馆/m 香江馆/i 濠江馆/m 琴江馆/m"),
    (f"{A}由{TWO}发起。成员：上述发起单位，以及[濠江馆]。", f"岭东大学/i 香江光学会/i {BOTH} 濠江馆/m"),
    (f"{A}首批会员九家，其中广东六家（如[岭东馆]、[琴江馆]），香港三家（如[香江馆]）。", "岭东馆/m 琴江馆/m 香江馆/m"),
    (f"[岭东馆]、[香江馆]同为{A}的发起单位，[濠江馆]、[琴江馆]等八家为首批成员。",
     "岭东馆/i 香江馆/i 濠江馆/m 琴江馆/m"),
    (f"{A}会员名录\n单位\t年份\t备注\n[岭东馆]\t2018\t发起\n[香江馆]\t2019\t", "岭东馆/m 岭东馆/i 香江馆/m"),
    (f"{A}由十家机构组成，包括学界（[岭东馆]、[琴江馆]）、业界（[香江馆]、[濠江馆]）。",
     "岭东馆/m 琴江馆/m 香江馆/m 濠江馆/m"),
    (f"{TWO}两家坐下来，签了一页纸，{A}就这样诞生了。", BOTH),
    (f"{A}揭牌的两双手来自{TWO}，这两家就是联盟的全部家当。", BOTH),
    (f"{A}开会。参与协作的有：{TWO}。", BOTH),
    (f"问：{A}今年有新成员吗？\n答：有，{TWO}。", BOTH),
    (f"{A}：\n● 发起：[岭东馆] / [香江馆]\n● 加盟：[濠江馆] / [琴江馆]",
     "岭东馆/i 香江馆/i 濠江馆/m 琴江馆/m"),
    (f"{A}的缘起，要从{TWO}的一次互访说起。两家于2020年共同倡议，各馆响应。", "岭东大学/i 香江光学会/i"),
    (f"{A}的成员分布：广东——[岭东馆]、[琴江馆]；香港——[香江馆]；澳门——[濠江馆]。",
     "岭东馆/m 琴江馆/m 香江馆/m 濠江馆/m"),
    (f"{A}八家成员今日签署《联盟公约》，包括[岭东馆]、[香江馆]等。", "岭东馆/m 香江馆/m"),
    (f"{A}参展的成员有[岭东馆]、[香江馆]，非成员有[濠江馆]、[琴江馆]。", "岭东馆/m 香江馆/m"),
    (f"问：{A}今年有新办公室吗？\n答：有，{TWO}各借出一间。", ""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), ARRIVALS, ids=[case[0] for case in ARRIVALS])
def test_arrival(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads its own text and not its counterexample."""
    check_rule(rule, text, rows, not_this)


@pytest.mark.parametrize(("text", "rows"), TEXTS)
def test_all_rows(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    check_rows(text, rows)


def test_society_of_bodies_told_in_one_sentence() -> None:
    """A society is an alliance where one sentence tells its founders and members; of those, none is another."""
    text = (
        "消息\n岭南侨刊联谊会昨日成立。岭南侨刊联谊会由香港侨刊学会、佛山侨刊协会共同发起，"
        "首批成员包括澳门侨刊公会、肇庆市侨刊社等十家机构。"
    )
    assert rows(text) == {"香港侨刊学会/i", "佛山侨刊协会/i", "澳门侨刊公会/m", "肇庆市侨刊社/m"}
