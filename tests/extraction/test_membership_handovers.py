"""Members told in an apposition, with a class of others or by a seat that passes: invented texts read, and not read."""

from __future__ import annotations

import pytest

from enrolled import TWO, A, check_rows, check_rule

WAYS = [
    ("forms-with-class", f"[岭东馆]与岛上、江边及山间的伙伴院校结成{A}。", "岭东馆/m",
     f"[岭东馆]与伙伴院校商讨{A}的学习班。"),
    ("founds-with-class", f"[岭东馆]日前联合十二家书院和机构发起成立{A}。", "岭东馆/i",
     f"[岭东馆]日前联合十二家机构支持{A}办学习班。"),
    ("begun-by", f"由[岭东馆]发起，[香江馆]、[濠江馆]等二十家展馆共同参与的{A}昨日成立。", "岭东馆/i",
     f"由[岭东馆]发起，[香江馆]、[濠江馆]等二十家展馆共同参与的{A}论坛昨日举行。"),
    ("begun-with-others", f"由[岭东馆]发起，[香江馆]、[濠江馆]等二十家展馆共同参与的{A}昨日成立。", "香江馆/m 濠江馆/m",
     f"由[岭东馆]发起，[香江馆]、[濠江馆]等二十家展馆共同参与的{A}论坛昨日举行。"),
    ("begun-with-others", f"{A}由[岭东馆]发起，[香江馆]、[濠江馆]共同参与。", "香江馆/m 濠江馆/m",
     f"{A}由[岭东馆]发起，[香江馆]、[濠江馆]共同参观。"),
    ("seat-succeeded", f"{A}选出新任轮值主席单位——[岭东馆]，接棒[香江馆]。", "岭东馆/m 香江馆/m",
     f"{A}选出新任轮值主席单位——[岭东馆]，接待[香江馆]。"),
    ("seat-passes", f"{A}的执行主席单位将由[岭东馆]轮换为[香江馆]。", "岭东馆/m 香江馆/m",
     f"{A}的学习班将由[岭东馆]移师[香江馆]。"),
    ("application-granted", f"[岭东馆]近日申请加入{A}获得通过。", "岭东馆/m", f"[岭东馆]近日申请加入{A}未获通过。"),
    ("member-represented", f"{A}成员单位、[岭东馆]昨日发布报告。", "岭东馆/m",
     f"{A}成员单位、[岭东馆]昨日共同发布报告。"),
]  # fmt: skip
TEXTS = [
    (f"{A}的成员如今涵盖{TWO}等三地28家场馆。", "岭东大学/m 香江光学会/m"),
    (f"{TWO}——岛上的两所书院，昨日以线上方式结为{A}。", "岭东大学/m 香江光学会/m"),
    (f"{TWO}——{A}的两大成员——昨日办学习班。", "岭东大学/m 香江光学会/m"),
    (f"{TWO}的代表去年碰头。两家昨日宣布组成{A}。", "岭东大学/m 香江光学会/m"),
    (f"{A}由两地书院，也就是{TWO}共同参与。", "岭东大学/m 香江光学会/m"),
    (f"{A}新增两席会员，由{TWO}填补。", "岭东大学/m 香江光学会/m"),
    (f"此前{A}成员已有{TWO}。", "岭东大学/m 香江光学会/m"),
    (f"{TWO}两个团体携手成立{A}。", "岭东大学/i 香江光学会/i"),
    (f"{A}由[岭东馆]牵头，2022年8月由[岭东馆]会同[香江馆]发起成立。", "岭东馆/l 岭东馆/i 香江馆/i"),
    (f"{A}由[岭东馆]牵头，创始成员还包括[香江馆]、[濠江馆]。", "岭东馆/l 岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}成立，{TWO}被授予成员单位牌匾。", "岭东大学/m 香江光学会/m"),
    (
        f"{A}昨日开会。大会选举[岭东馆]为理事长单位，[香江馆]、[濠江馆]当选副理事长单位，[山间协会]等15家单位当选理事单位。",
        "岭东馆/m 香江馆/m 濠江馆/m 山间协会/m",
    ),
    (f"{A}落户[岭东馆]，[香江馆]、[濠江馆]等成为首批联盟成员馆。", "香江馆/m 濠江馆/m"),
    (
        f"{A}选出执委会。\n职务 | 姓名 | 成员机构及职衔\n主席 | [P:王大明] | [岭东馆] 馆长\n"
        "司库 | [P:李文] | [香江馆] 总监",
        "岭东馆/m 香江馆/m",
    ),
    (f"三学会加入{A}", ""),
    (f"{A}与[岭东馆]签约，后者为成员单位提供培训。", ""),
    (f"{A}昨日开会。[岭东馆]现有会员企业三百家，是岛上规模较大的[行会]。", ""),
]


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), WAYS)
def test_way(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads its own text and not its counterexample."""
    check_rule(rule, text, rows, not_this)


@pytest.mark.parametrize(("text", "rows"), TEXTS)
def test_all_rows(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    check_rows(text, rows)
