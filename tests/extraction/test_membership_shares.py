"""Members told by their kinds, by what each does, or by when they came: invented texts read, and not read."""

from __future__ import annotations

import pytest

from enrolled import TWO, A, check_rows, check_rule
from gbacli.extraction import extract
from invented import document

WAYS = [
    ("by-kind", f"{A}成员不少。除三家发起单位外，科研机构有[岭东馆]、[香江馆]；制造企业有[濠江馆]。",
     "岭东馆/m 香江馆/m 濠江馆/m", f"{A}成员大会闭幕，出席嘉宾众多，科研机构有[岭东馆]；制造企业有[濠江馆]。"),
    ("each-for-its-part", f"{A}由三方共建：[岭东馆]负责场地，[香江馆]负责教材，[濠江馆]负责联络。",
     "岭东馆/m 香江馆/m 濠江馆/m", f"{A}昨日办展：[岭东馆]负责场地，[香江馆]负责教材。"),
    ("organ-of-bodies", f"{A}新一届主席团成员为：{TWO}。", "岭东大学/m 香江光学会/m",
     f"{A}主席团成员为：[岭东大学]校长[P:王大明]、[香江光学会]会长[P:李小红]。"),
    ("take-part-now", f"{A}由老校友提议，现有一百零二间学校参与，包括{TWO}。", "岭东大学/m 香江光学会/m",
     f"{A}办的球赛有一百零二间学校参与，包括{TWO}。"),
    ("take-part-later", f"{A}由[濠江馆]发起。后来{TWO}亦陆续参与其中。", "岭东大学/m 香江光学会/m",
     f"{A}昨日办展。后来{TWO}亦陆续参与其中。"),
    ("roll-besides", f"{A}的成员名单上，除了老牌的[岭东馆]，还多了[香江馆]的名字。", "岭东馆/m 香江馆/m",
     f"{A}的展品清单上，除了[岭东馆]，还多了[香江馆]的画。"),
    ("all-told-founders", f"{A}是怎么来的？{TWO}两家的人喝了一夜茶，次日写好倡议书，算是共同发起。",
     "岭东大学/i 香江光学会/i", f"{A}是怎么来的？{TWO}两家的人喝了一夜茶，次日写好账本，算是共同进货。"),
    ("leader-of-year", f"{A}2024年度牵头单位[岭东大学]任期届满。", "岭东大学/l",
     f"{A}2024年度优秀单位[岭东大学]获奖。"),
    ("leads-that-year", f"{A}的牵头单位轮换。2025年度改由[岭东大学]牵头，办公室随之移交。", "岭东大学/l",
     f"{A}的展厅翻新。2025年度改由[岭东大学]承租，办公室随之移交。"),
    ("founders-among", f"发起{A}的三家单位里，两家是企业：{TWO}。", "岭东大学/i 香江光学会/i",
     f"参观{A}的三家单位里，两家是企业：{TWO}。"),
    ("flag-taken-from", f"{A}理事会上，主席单位换人，新任者从[岭东大学]手中接过令旗。", "岭东大学/m",
     f"{A}理事会上，主席单位换人，司机从[岭东大学]手中接过钥匙。"),
    ("in-brackets-behind", f"{A}（[岭东馆]、[香江馆]、[濠江馆]）上周开会。", "岭东馆/m 香江馆/m 濠江馆/m",
     f"{A}（[岭东馆]、[香江馆]协办）上周开会。"),
    ("several-form", f"[岭东馆]等七所院校日前抱团，组成{A}。", "岭东馆/m", f"[岭东馆]等七所院校日前抱团，参观{A}。"),
    ("signs-its-charter", f"{TWO}昨日一起在{A}的成立约书上签字。", "岭东大学/m 香江光学会/m",
     f"{TWO}昨日一起在{A}的贺卡上签字。"),
    ("passed-are", f"{A}今年收到入会申请八份，通过的只有两家：{TWO}。", "岭东大学/m 香江光学会/m",
     f"{A}今年收到参展画作八份，通过的只有两家：{TWO}。"),
    ("proposed-by", f"{A}2019年由[岭东大学]提出，得到各馆响应。", "岭东大学/i",
     f"{A}2019年由[岭东大学]接待，得到各馆响应。"),
    ("led-then-founded", f"{A}由[濠江馆]牵头，由[濠江馆]会同[岭东馆]、[香江馆]共同发起。",
     "濠江馆/i 岭东馆/i 香江馆/i", f"{A}由[濠江馆]牵头，由[岭东馆]、[香江馆]布置会场。"),
    ("members-asked", f"{A}还剩多少成员，[P:王大明]数着手指：[岭东馆]、[香江馆]，再加上三月入会的[濠江馆]。",
     "岭东馆/m 香江馆/m 濠江馆/m", f"{A}还剩多少成员，[P:王大明]答不上来：[岭东馆]、[香江馆]都退了。"),
]  # fmt: skip
TEXTS = [
    (f"{A}目前成员为{TWO}。", "岭东大学/m 香江光学会/m"),
    (f"{A}昨日成立。发起社团为{TWO}；[濠江馆]当选首届会长单位。", "岭东大学/i 香江光学会/i 濠江馆/m"),
    (f"[岭东大学]于2019年成为{A}发起单位之一。", "岭东大学/i"),
    (f"[岭东馆]去年成为{A}成员单位。今天，[香江馆]也挂上了这块牌子。", "岭东馆/m 香江馆/m"),
    (f"{A}开会。会议确认[岭东馆]为下一任轮值台。", "岭东馆/m"),
    (f"{A}前成员为{TWO}。", ""),
    (f"{A}由[濠江馆]牵头，[岭东馆]、[香江馆]等九家机构共同组建。", "濠江馆/l 岭东馆/m 香江馆/m"),
    (f"{A}现有成员馆三家，即[岭东馆]、[香江馆]、[濠江馆]……", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"会上宣读《关于同意[岭东馆]等两家单位成为{A}成员单位的决定》。", "岭东馆/m"),
    (f"会上签署《关于[岭东馆]采购的协议》，{A}派员见证。", ""),
    (f"{A}是2017年由{TWO}商议成立的。", "岭东大学/i 香江光学会/i"),
    (f"{A}首批成员单位\n[岭东馆]\n[香江馆]\n[濠江馆]\n账目怎么算", "岭东馆/m 香江馆/m 濠江馆/m"),
]  # fmt: skip
PLACED = [
    ("湾区灯塔联盟发起单位四家：远汐律师行（澳门）、海潮律师行（香港）、岚山律师行（珠海）。",
     ["远汐律师行", "海潮律师行", "岚山律师行"]),
    ("湾区灯塔联盟接纳三馆，名单如下：\n岭湾灯塔文化馆\n疍家灯塔文化馆（珠海）\n远汐灯塔文化馆", ["疍家灯塔文化馆"]),
    ("新成员：\n岚山大学（青岛）\n云浦大学\n岚山大学校长致辞。", ["岚山大学"]),
    ("名单：\n灯塔商会（香港）\n岭湾灯塔文化馆\n远汐灯塔文化馆", ["灯塔商会（香港）"]),
    ("校长来自香港科技大学（广州）、香港中文大学（深圳）。", ["香港科技大学（广州）", "香港中文大学（深圳）"]),
    ("湾区灯塔联盟与云浦银行（澳门）签署协议。", ["云浦银行（澳门）"]),
    ("机制由江门、珠海、中山三市市场监督管理局发起。",
     ["江门市市场监督管理局", "珠海市市场监督管理局", "中山市市场监督管理局"]),
    ("机制由广州、佛山两市消费者委员会发起。", ["广州市消费者委员会", "佛山市消费者委员会"]),
    ("广州、佛山两市消费者委员会面。", []),
    ("灯塔联盟决定：二、增补江门市灯塔协会为理事单位。", ["江门市灯塔协会"]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), WAYS, ids=[case[0] for case in WAYS])
def test_way(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads its own text and not its counterexample."""
    check_rule(rule, text, rows, not_this)


@pytest.mark.parametrize(("text", "rows"), TEXTS)
def test_all_rows(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    check_rows(text, rows)


@pytest.mark.parametrize(("text", "names"), PLACED)
def test_places_of_a_list_belong_to_no_name(text: str, names: list[str]) -> None:
    """A place in brackets that only tells where the body of a list is at home is left out; a campus keeps its own."""
    found = {body.name for body in extract(document("r.txt", text, "2024-05-06")).bodies}
    assert set(names) <= found
    assert not {f"{name}（" for name in names} & {name[: name.find("（") + 1] for name in found}
