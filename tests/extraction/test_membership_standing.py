"""Members on a roll, by their standing or their part in an alliance: invented texts read, and not read."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

from .test_memberships import TWO, A, expected, stated

WAYS = [
    ("on-roll-in-order", f"翻开{A}的花名册：[岭东馆]排在第一位，[香江馆]紧随其后，其后依次为[濠江馆]、[江湾馆]。",
     "岭东馆/m 香江馆/m 濠江馆/m 江湾馆/m", f"翻开{A}的画册：[岭东馆]排在第一页，[香江馆]紧随其后。"),
    ("names-on-roll", f"最新公布的{A}名单里，首次出现了两家书院的名字：{TWO}。", "岭东大学/m 香江光学会/m",
     f"最新公布的{A}菜单里，首次出现了两家书院的名字：{TWO}。"),
    ("has-the-rank", f"[岭东馆]最近多了一个身份——{A}常务理事单位。", "岭东馆/m",
     f"[岭东馆]最近多了一个帮手——{A}秘书处。"),
    ("so-many-bodies", f"目前，{A}共有两家承保机构，即{TWO}。", "岭东大学/m 香江光学会/m",
     f"目前，{A}共有两家合作机构，即{TWO}。"),
    ("takes-part-in-it", f"{A}实行分级管理，{TWO}及两百余户农户参与其中。", "岭东大学/m 香江光学会/m",
     f"{A}举办长跑活动，{TWO}及两百余户农户参与其中。"),
    ("chief-of-it", f"{A}带着农户种花，龙头企业是[岭东馆]。", "岭东馆/m", f"{A}带着农户种花，供货企业是[岭东馆]。"),
    ("chosen-with-it", f"[岭东馆]成为{A}理事单位。与它同批入选的，还有[香江馆]。", "香江馆/m",
     f"[岭东馆]成为{A}理事单位。与它同批出发的，还有[香江馆]。"),
    ("as-leader", f"作为{A}的牵头单位，[岭东馆]下月办学习班。", "岭东馆/l",
     f"作为{A}的牵头单位，[岭东馆]馆长[P:王大明]出席。"),
    ("founders-but-for", f"{A}有9家发起单位，除{TWO}外，其余均为书院。", "岭东大学/i 香江光学会/i",
     f"{A}有9家合作单位，除{TWO}外，其余均为书院。"),
    ("members-but-for", f"{A}的成员中，除{TWO}外，其余均为书院。", "岭东大学/m 香江光学会/m",
     f"{A}的读者中，除{TWO}外，其余均为书院。"),
    ("joins-what-it-leads", f"[岭东馆]与[香江馆]签约，加入后者牵头的{A}。", "岭东馆/m",
     f"[岭东馆]与[香江馆]签约，拟加入后者牵头的{A}。"),
]  # fmt: skip
TEXTS = [
    (f"会议通过了{TWO}的入会申请，{A}单位会员由此增至六十四家。", "岭东大学/m 香江光学会/m"),
    (f"[岭东馆]近日递交的入会申请获批，成为{A}第58家成员。", "岭东馆/m"),
    (f"[岭东馆]近日递交的入会申请未获批，{A}成员仍为57家。", ""),
    (f"{A}由[岭东馆]、[香江馆]两所展馆和[濠江馆]牵头组建。", "岭东馆/l 香江馆/l 濠江馆/l"),
    (f"{A}囊括了[岭东馆]、[香江馆]两家展馆和[濠江馆]一家书院。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"[岭东馆]去年联手[香江馆]、[濠江馆]，发起了{A}。", "岭东馆/i 香江馆/i 濠江馆/i"),
    (f"[岭东馆]去年联手[香江馆]、[濠江馆]，参观了{A}。", ""),
    (f"{A}理事长单位1家，为[岭东馆]；副理事长单位2家，分别为[香江馆]、[濠江馆]。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}的首批成员，既有[岭东馆]等内地展馆，也有[香江馆]、[濠江馆]等境外展馆。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}揭牌，首批十家企业入盟，当中不乏[岭东馆]、[香江馆]等老字号。", "岭东馆/m 香江馆/m"),
    (f"[岭东馆]与[香江馆]共同签署章程，宣告{A}正式建立。", "岭东馆/m 香江馆/m"),
    (f"牵头组建{A}的是[岭东馆]，[香江馆]、[濠江馆]等为主要成员。", "岭东馆/l 香江馆/m 濠江馆/m"),
    (f"{A}下设[标准组]、[人才组]。[标准组]组长单位为[岭东馆]，[人才组]组长由[香江馆]院长[P:王大明]担任。", "岭东馆/m"),
    (f"{A}以[岭东医院]为牵头医院，[香江医院]、[濠江医院]为成员单位。", "岭东医院/l 香江医院/m 濠江医院/m"),
]  # fmt: skip
TEXTS += [
    (f"{A}成员有哪些？据秘书处介绍，目前有[岭东馆]、[香江馆]、[濠江馆]三家核心单位。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}的轮值主席由[岭东馆]交棒给[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"{A}成员横跨三地，有[岭东馆]，有[香江馆]，也有[濠江馆]。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"牵头{A}的单位为[岭东馆]和[香江馆]。", ""),
    (f"{A}牵头单位为[岭东馆]和[香江馆]，成员还包括[濠江馆]。", "岭东馆/l 香江馆/l 濠江馆/m"),
    (f"除发起单位[岭东馆]外，{A}还汇集了[香江馆]、[濠江馆]等机构。", "岭东馆/i 岭东馆/m 香江馆/m 濠江馆/m"),
    (f"“我们是去年加入{A}的。”[岭东馆]馆长[P:王大明]说。", "岭东馆/m"),
    (f"“我们是去年参观{A}的。”[岭东馆]馆长[P:王大明]说。", ""),
    (f"{A}已覆盖[岭东馆]、[香江馆]等26家单位。", "岭东馆/m 香江馆/m"),
    (f"[岭东馆]获颁{A}副主席单位牌匾。", "岭东馆/m"),
    (
        f"由[岭东大学]、[香江大学]等高校与[濠江馆]、[江湾馆]等企业共同组成的{A}获批。",
        "岭东大学/m 香江大学/m 濠江馆/m 江湾馆/m",
    ),
    (f"{A}由[岭东会]发起，[香江会]、[濠江会]响应，三会遂成为{A}成员。", "岭东会/i 岭东会/m 香江会/m 濠江会/m"),
    (f"[岭东馆]加入[香江馆]、[濠江馆]牵头组建的{A}。", "岭东馆/m 香江馆/l 濠江馆/l"),
]
NAMED = [
    ("湾区灯塔联盟首批加盟企业名单敲定。其中，广州：远汐灯具有限公司、晚风农场；肇庆：天边灯塔合作社；澳门：新浪超级市场。",
     {"远汐灯具有限公司", "晚风农场", "天边灯塔合作社", "新浪超级市场"}),
    ("天边塔、云浦航标公司、岭湾旅游塔三大地标昨日成为湾区灯塔联盟的一员。", {"天边塔", "云浦航标公司", "岭湾旅游塔"}),
    ("湾区灯塔联盟囊括了云浦灯具集团、岭湾远汐药业两家生产企业和云浦大学一所高校。",
     {"云浦灯具集团", "岭湾远汐药业", "云浦大学"}),
    ("湾区灯塔联盟理事会增补云浦国际商品城、岭湾灯塔协会为理事单位。", {"云浦国际商品城", "岭湾灯塔协会"}),
    ("湾区灯塔联盟成员馆广东省灯塔馆、云浦灯塔馆联合办展。", {"广东省灯塔馆", "云浦灯塔馆"}),
    ("湾区灯塔联盟成员分布三地：广东有云浦灯塔协会、岭湾灯塔协会，香港有灯塔公会，澳门有濠江灯塔协会。",
     {"云浦灯塔协会", "岭湾灯塔协会", "灯塔公会", "濠江灯塔协会"}),
    ("湾区灯塔联盟有成员四家，分别是岭湾灯塔协会、云浦灯塔协会、天边灯塔站和远汐灯塔站。",
     {"岭湾灯塔协会", "云浦灯塔协会", "天边灯塔站", "远汐灯塔站"}),
    ("湾区灯塔合作机制开会，机制成员广东省灯塔厅、云浦灯塔局派员参加。", {"广东省灯塔厅", "云浦灯塔局"}),
    ("为点亮上下游，云浦灯塔协会、岭湾灯塔协会，发起了湾区灯塔联盟。", {"云浦灯塔协会", "岭湾灯塔协会"}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), WAYS, ids=[case[0] for case in WAYS])
def test_way(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads exactly the rows from its own text and nothing from its counterexample."""
    assert stated(text).get(f"membership.{rule}") == expected(rows)
    assert f"membership.{rule}" not in stated(not_this)


@pytest.mark.parametrize(("text", "rows"), TEXTS)
def test_all_rows(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    assert set().union(*stated(text).values()) == expected(rows)


@pytest.mark.parametrize(("text", "members"), NAMED)
def test_names_of_members(text: str, members: set[str]) -> None:
    """Members are told by their place among the others, and their names are whole."""
    claims = extract(document("r.txt", text, "2024-05-06"))
    assert {claims.bodies[one.member].name for one in claims.memberships} == members


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("天边镇卫生院、云浦镇中心卫生院昨日开放。", {"天边镇卫生院", "云浦镇中心卫生院"}),
        ("各乡镇卫生院昨日开放。", set()),
        ("春晓配送有限公司、四季鲜配送有限公司开张。", {"春晓配送有限公司", "四季鲜配送有限公司"}),
        ("两地采取“龙头企业+合作社+农户”模式。", set()),
        ("市长将统筹荔枝保鲜创新联合体的工作。", {"荔枝保鲜创新联合体"}),
    ],
)
def test_names_of_bodies(text: str, names: set[str]) -> None:
    """A town or a trade belongs to the name, a verb or a formula of sorts does not."""
    assert {body.name for body in extract(document("r.txt", text, "2024-05-06")).bodies} == names
