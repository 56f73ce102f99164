"""Further ways of saying who founded, leads or joined an alliance: invented texts that are read, and that are not."""

from __future__ import annotations

import pytest

from gbacli.extraction.memberships.rules import rules

from .test_memberships import _RELATIONS, CASES, TWO, A, stated

WAYS = [
    ("leader-is", f"{A}成立三年，牵头的一直是[岭东大学]。", "岭东大学/l",
     f"{A}成立三年，牵头的课题交由[岭东大学]验收。"),
    ("idea-of", f"{A}上周开张。这个点子由[岭东大学]牵头，伙同[香江光学会]发起。", "岭东大学/i 香江光学会/i",
     f"{A}上周开张。这个平台由[岭东大学]、[香江光学会]出租。"),
    ("signed-founding-paper", f"{A}成立。倡议书上签名的有两家：{TWO}。", "岭东大学/i 香江光学会/i",
     f"{A}成立。贺卡上签名的有两家：{TWO}。"),
    ("founder-with-it", f"牵头的是[岭东大学]，与它联手发起{A}的有[香江光学会]。", "岭东大学/i",
     f"{A}开会，到场的是[岭东大学]，与它相邻的有[香江光学会]。"),
    ("brought-into-being", f"{TWO}一点一点把{A}张罗起来。", "岭东大学/i 香江光学会/i", f"{TWO}把{A}请到现场。"),
    ("admitted-from", f"{A}成员会议同意{TWO}自明年起参加。", "岭东大学/m 香江光学会/m",
     f"{A}成员会议同意{TWO}自明年起参加评奖。"),
    ("taken-by", f"[岭东大学]上月获{A}接纳为第九名会员。", "岭东大学/m", f"[岭东大学]上月获{A}颁发奖状。"),
    ("new-ones", f"{A}成员大会昨日召开。新来的有{TWO}。", "岭东大学/m 香江光学会/m",
     f"{A}成员大会昨日召开。新修的有{TWO}。"),
    ("first-aboard", f"{A}昨日启航，首批上船的有{TWO}。", "岭东大学/m 香江光学会/m",
     f"{A}昨日颁奖，首批得奖的有{TWO}。"),
    ("leads-plainly", f"{A}由两家发起：{TWO}。\n[岭东大学]负责牵头，不占席位。", "岭东大学/l",
     f"{A}由两家发起：{TWO}。\n[岭东大学]负责安排，不占席位。"),
    ("idea-led", f"{A}上周开张。这个构思由[岭东大学]牵头，伙同[香江光学会]发起。", "岭东大学/l",
     f"{A}上周开张。这个平台由[岭东大学]牵头，翻修了三个月。"),
    ("of-a-kind", f"{A}理事单位给了[岭东大学]。商会里还有[香江光学会]。", "香江光学会/m",
     f"{A}昨日聚餐。商会里还有[香江光学会]请客。"),
    ("seat-kept", f"[岭东大学]辞去{A}副理事长单位，保留成员资格。", "岭东大学/m", f"[岭东大学]向{A}租屋，保留车位。"),
    ("founded-by-so-many", f"{A}去年由两家小馆发起：{TWO}。", "岭东大学/i 香江光学会/i",
     f"{A}去年由两家小馆供餐：{TWO}。"),
    ("leader-with-others", f"{A}以[岭东大学]为牵头单位，联合[香江光学会]、[濠江馆]，三家列为发起单位。", "岭东大学/i",
     f"{A}以[岭东大学]为牵头单位，联合[香江光学会]、[濠江馆]办展。"),
    ("besides-founders-are", f"{A}成员共五家。三个发起者之外，尚有{TWO}。", "岭东大学/m 香江光学会/m",
     f"{A}成员共五家。三个展厅之外，尚有{TWO}。"),
    ("added-later", f"{A}先有三家加入。今年一月又添了[岭东大学]。", "岭东大学/m",
     f"{A}租了三间屋。今年一月又添了[岭东大学]的书。"),
]  # fmt: skip
TEXTS = [
    (f"{A}准予三家单位入盟：1.[岭东馆]；2.[香江馆]；3.[濠江馆]。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}由[岭东馆]、[香江馆]合力筹建，前者为理事长单位。", "岭东馆/i 香江馆/i 岭东馆/m"),
    (f"[岭东馆]与[香江馆]到访，后者获批加入{A}。", "香江馆/m"),
    (f"{A}昨日开会，[岭东馆]列席，不作为成员。", ""),
    (f"{A}昨日开会，同意[岭东馆]由列席转为成员。", "岭东馆/m"),
    (f"{A}成立，发起的是[岭东馆]和[香江馆]，[濠江馆]、[江北馆]应邀加入。",
     "岭东馆/i 香江馆/i 濠江馆/m 江北馆/m"),
    (f"{A}成员包括[岭东馆]、江边一家私人画廊等。", "岭东馆/m"),
    (f"{A}名册\n成员\t所在\t入盟年份\t常驻代表\n[岭东馆]\t岭东\t2019\t[P:王大明]\n[香江馆]\t香江\t2020\t待定",
     "岭东馆/m 香江馆/m"),
    (f"{A}由[岭东馆]与[海会联盟]牵头发起，下列机构成为首批成员：\n[香江馆]\n[濠江馆]",
     "岭东馆/i 岭东馆/l 海会联盟/i 海会联盟/l 香江馆/m 濠江馆/m"),
    (f"{A}成立，共有三家单位：[岭东馆]、[香江馆]。次年[濠江馆]补签。三个机构悉数为{A}成员。",
     "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"[岭东馆]、[香江馆]组成{A}。如今除两家创始单位外，成员还有[濠江馆]。",
     "岭东馆/m 香江馆/m 岭东馆/i 香江馆/i 濠江馆/m"),
    (f"{A}由[岭东馆]、[香江馆]、[濠江馆]发起。[岭东馆]不占席位；其余两家自动成为成员。",
     "岭东馆/i 香江馆/i 濠江馆/i 香江馆/m 濠江馆/m"),
    (f"{A}五年间添了[岭东馆]、[香江馆]。去年[香江馆]提出退会，获准。", "岭东馆/m"),
    (f"{A}成员有[岭东馆]、[香江馆]。[香江馆]没有退出{A}。", "岭东馆/m 香江馆/m"),
    (f"{A}成员有[岭东馆]、[香江馆]。[香江馆]申请退会，尚待商议。", "岭东馆/m 香江馆/m"),
    (f"{A}成员有[岭东馆]、[香江馆]。已经离开的有[香江馆]。", "岭东馆/m"),
    (f"[岭东馆]大事记\n三月　获{A}接纳为会员。\n五月　与[香江馆]签约。", "岭东馆/m"),
    (f"[岭东馆]大事记\n三月　未获{A}接纳为会员。\n五月　[P:王大明]加入{A}。", ""),
    (f"{A}会议纪要\n出席成员代表：\n[P:王大明]　[岭东馆]馆长\n[P:李小红]　[香江馆]馆长\n缺席成员：[濠江馆]",
     "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"会上{A}成立，各方在公约上落笔。\n签约单位一览：\n[岭东馆]\n[香江馆]", "岭东馆/m 香江馆/m"),
    (f"{A}理事会决定吸收[岭东馆]、[香江馆]为[团体会员]。", "岭东馆/m 香江馆/m"),
    (f"{A}成员包括[岭东馆]、[香江馆]光影车间、无名影棚、[濠江馆]和[江北馆]。", "岭东馆/m 无名影棚/m 濠江馆/m 江北馆/m"),
    (f"{A}成员名单\n广州：[岭东馆]、[岭西馆]、那处无名影棚、[岭南馆]", "岭东馆/m 岭西馆/m 岭南馆/m"),
    (f"[岭东馆]大事记\n九月　与[香江馆]、[濠江馆]发起{A}。", "岭东馆/i 香江馆/i 濠江馆/i"),
    (f"[岭东馆]大事记\n九月　与[香江馆]、[濠江馆]发起{A}论坛。", ""),
    (f"{A}上周成立，发起此事的是[岭东馆]与[香江馆]。", "岭东馆/i 香江馆/i"),
    (f"问：{A}里都有谁？\n答：起初是三家。[岭东馆]，[香江馆]，还有[濠江馆]。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"问：{A}的账目谁管？\n答：书架三个。[岭东馆]，[香江馆]，还有[濠江馆]。", ""),
    (f"{A}首任主席单位为[岭东馆]，[香江馆]经理[P:王大明]到贺。", "岭东馆/m"),
    (f"有人提出成立一个{A}，由[岭东馆]和[香江馆]合组。", ""),
    (f"{A}由[岭东馆]、[香江馆]发起。参加单位除两家外，另有：\n[濠江馆]\n[江北馆]",
     "岭东馆/i 香江馆/i 岭东馆/m 香江馆/m 濠江馆/m 江北馆/m"),
    (f"{A}由[岭东馆]、[香江馆]发起。发起的两家自然是成员。", "岭东馆/i 香江馆/i 岭东馆/m 香江馆/m"),
    (f"{A}由[岭东馆]、[香江馆]发起。参加单位除三家外，另有[濠江馆]。", "岭东馆/i 香江馆/i 濠江馆/m"),
    (f"{A}由[岭东馆]、[香江馆]发起。除三家外，馆舍另有[濠江馆]。", "岭东馆/i 香江馆/i"),
    (f"会上{A}请各方购书。\n签约单位一览：\n[岭东馆]\n[香江馆]", ""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), WAYS, ids=[case[0] for case in WAYS])
def test_way(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads exactly the rows from its own text and nothing from its counterexample."""
    assert stated(text).get(f"membership.{rule}") == _expected(rows)
    assert f"membership.{rule}" not in stated(not_this)


def test_every_rule_has_a_case() -> None:
    """No rule for sentences goes without an example."""
    assert {rule.id for rule in rules()} <= {f"membership.{case[0]}" for case in (*CASES, *WAYS)}


@pytest.mark.parametrize(("text", "rows"), TEXTS)
def test_all_rows(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    assert set().union(*stated(text).values()) == _expected(rows)


def _expected(rows: str) -> set[str]:
    return {f"{name}/{_RELATIONS[relation]}" for name, relation in (row.split("/") for row in rows.split())}
