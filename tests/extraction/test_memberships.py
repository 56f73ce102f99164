"""Rules for memberships: for each an invented text that it reads and one that it must not."""

from __future__ import annotations

import re

import pytest

from gbacli.extraction import memberships
from gbacli.extraction.analysis import Analysis, blank
from gbacli.model.claims import MembershipClaim
from gbacli.model.document import Document

_NAME = re.compile(r"\[(A:|P:)?([^\[\]]+)\]")
_RELATIONS = {"m": "member", "i": "initiator", "l": "lead"}


def analysis_of(marked: str) -> Analysis:
    """The report without its marks: [岭东大学] is a body, [A:湾区光电联盟] an alliance, [P:王大明] a person."""
    text, found, end = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[end : match.start()]
        found.append((len(text), len(text) + len(match[2]), match[1]))
        text, end = text + match[2], match.end()
    text += marked[end:]
    analysis = blank(Document("r.txt", text, None, None, None, None, "hans", "txt", "utf-8", "", False, ""))
    for left, right, mark in found:
        mention = analysis.add(left, right, "person" if mark == "P:" else "body")
        if mark == "A:":
            analysis.bodies[mention.ref].kind = "alliance"
    return analysis


def found_in(analysis: Analysis) -> list[MembershipClaim]:
    """The memberships of a report."""
    return memberships.find(analysis, memberships.recognize(analysis))


def pairs_of(marked: str) -> set[tuple[str, str]]:
    """Every alliance with each of the bodies that are in it."""
    analysis = analysis_of(marked)
    return {(analysis.bodies[c.alliance].name, analysis.bodies[c.member].name) for c in found_in(analysis)}


def stated(marked: str) -> dict[str, set[str]]:
    """The ids of the rules that read something, each with member/relation."""
    analysis = analysis_of(marked)
    found: dict[str, set[str]] = {}
    for claim in found_in(analysis):
        for quote in claim.quotes:
            assert quote.text == analysis.text[quote.start : quote.end]
            found.setdefault(quote.rule, set()).add(f"{analysis.bodies[claim.member].name}/{claim.relation}")
    return found


def expected(rows: str) -> set[str]:
    """The rows written as name/letter, as `stated` gives them."""
    return {f"{name}/{_RELATIONS[relation]}" for name, relation in (row.split("/") for row in rows.split())}


def check_rule(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads exactly the rows from its own text and nothing from its counterexample."""
    assert stated(text).get(f"membership.{rule}") == expected(rows)
    assert f"membership.{rule}" not in stated(not_this)


def check_rows(text: str, rows: str) -> None:
    """The text gives exactly these rows, whatever rules read them."""
    assert set().union(*stated(text).values()) == expected(rows)


A = "[A:湾区光电联盟]"
TWO, BOTH = "[岭东大学]、[香江光学会]", "岭东大学/m 香江光学会/m"
CASES = [
    ("founded-by", f"{A}由{TWO}和[濠江光电协会]于2021年共同发起成立。",
     "岭东大学/i 香江光学会/i 濠江光电协会/i", f"{A}由{TWO}共同主办的论坛推出。"),
    ("founded-by-before-name", f"由[岭东大学]和[香江光学会]共同发起的{A}昨日揭牌。", "岭东大学/i 香江光学会/i",
     f"由[岭东大学]和[香江光学会]共同主办的会议上，{A}发起倡议。"),
    ("founders-act", f"[岭东大学]联合[香江光学会]发起成立{A}。", "岭东大学/i 香江光学会/i",
     f"[岭东大学]计划联合[香江光学会]发起成立{A}。"),
    ("founders-then", f"{A}酝酿多年，{TWO}共同发起。", "岭东大学/i 香江光学会/i",
     f"{A}酝酿多年，{TWO}共同发起筹款。"),
    ("founded-cleft", f"{A}起初只有两家，是[岭东大学]和[香江光学会]合议创立的。", "岭东大学/i 香江光学会/i",
     f"{A}的馆舍是[岭东大学]捐建的。"),
    ("founders-listed", f"{A}成立，发起单位包括{TWO}。", "岭东大学/i 香江光学会/i",
     f"{A}成立，发起单位代表包括[岭东大学]校长[P:王大明]。"),
    ("pronoun-founded", f"[江北大学]上月与{A}签约，该组织由{TWO}发起。", "岭东大学/i 香江光学会/i",
     f"[江北大学]上月与{A}签约，该组织由{TWO}代管。"),
    ("founded-is", f"{A}为[岭东大学]与[香江光学会]共同发起的非营利组织。", "岭东大学/i 香江光学会/i",
     f"{A}为[岭东大学]与[香江光学会]服务。"),
    ("founding-are", f"{A}成立，发起的两所机构是[岭东大学]和[香江光学会]。", "岭东大学/i 香江光学会/i",
     f"{A}成立，主持的两所机构是[岭东大学]和[香江光学会]。"),
    ("founders-named", f"{A}成立，发起者[岭东大学]盼望更多学校响应。", "岭东大学/i",
     f"{A}成立，发起者代表[岭东大学]致辞。"),
    ("as-founder", f"作为发起单位，[岭东大学]为{A}提供场地。", "岭东大学/i",
     f"作为承办单位，[岭东大学]为{A}提供场地。"),
    ("are-founders", f"{A}成立，[岭东大学]和[香江光学会]同为发起单位。", "岭东大学/i 香江光学会/i",
     f"{A}成立，[岭东大学]不是发起单位。"),
    ("apposed-founders", f"{A}成立，{TWO}等五家发起单位出席。", "岭东大学/i 香江光学会/i",
     f"{A}成立，{TWO}等五家协办单位出席。"),
    ("founder-represented", f"{A}发起单位代表、[香江光学会]会长[P:李小红]致辞。", "香江光学会/i",
     f"{A}发起人、[香江光学会]会长[P:李小红]致辞。"),
    ("led-by", f"{A}由[岭东大学]牵头。", "岭东大学/l", f"{A}启动数据共享项目，由[岭东大学]牵头。"),
    ("leader-is", f"{A}挂牌，牵头的是[岭东大学]。", "岭东大学/l", f"{A}挂牌，承办的是[岭东大学]。"),
    ("leader-named", f"{A}牵头单位[岭东大学]介绍了情况。", "岭东大学/l", f"{A}合作单位[岭东大学]介绍了情况。"),
    ("leader-in-brackets", f"[岭东大学]（牵头）、[香江光学会]共同发起{A}。", "岭东大学/l",
     f"[岭东大学]（广州）、[香江光学会]共同发起{A}。"),
    ("leads-now", f"{A}换届，眼下轮到[岭东大学]牵头。", "岭东大学/l", f"{A}换届，眼下轮到[岭东大学]办会。"),
    ("leads", f"[岭东大学]牵头组建{A}。", "岭东大学/l", f"[岭东大学]牵头编制{A}标准。"),
    ("under-lead", f"在[岭东大学]的牵头下，{A}昨日成立。", "岭东大学/l", f"在[岭东大学]的屋檐下，{A}昨日成立。"),
    ("is-leader", f"{A}成立，[岭东大学]担任牵头单位。", "岭东大学/l", f"{A}成立，[岭东大学]担任支持单位。"),
    ("leads-founding", f"[岭东大学]为把三地的力量聚到一处，牵头组织了业界同行，成立{A}。", "岭东大学/l",
     f"[岭东大学]为把三地的力量聚到一处，走访了业界同行，祝贺{A}。"),
    ("made-up-of", f"{A}由[岭东大学]、[香江光学会]等二十家单位组成。", BOTH,
     f"{A}由{TWO}协助统计。"),
    ("made-up-listed", f"{A}由三地机构组成，包括{TWO}。", BOTH,
     f"{A}的嘉宾来自三地，包括{TWO}。"),
    ("made-up-of-before-name", f"由{TWO}组成的{A}昨天开会。", BOTH,
     f"由{TWO}承办的{A}年会昨天举行。"),
    ("form", f"{TWO}等63家机构成立了{A}。", BOTH,
     f"{TWO}主办的论坛上宣布成立{A}。"),
    ("made-up-is", f"{A}是{TWO}自发结成的组织。", BOTH,
     f"{A}是{TWO}看重的伙伴。"),
    ("ally", f"[岭东大学]与[香江光学会]昨天结盟，取名{A}。", BOTH,
     f"[岭东大学]与[香江光学会]昨天会面，谈及{A}。"),
    ("sign-to-form", f"{TWO}今天签署公约，宣告{A}成立。", BOTH,
     f"{TWO}今天签署公约，祝贺{A}获奖。"),
    ("led-with-others", f"{A}由[岭东大学]牵头，[香江光学会]、[濠江光电协会]等参加。", "香江光学会/m 濠江光电协会/m",
     f"{A}由[岭东大学]牵头，[香江光学会]、[濠江光电协会]等祝贺。"),
    ("led-with-founders", f"{A}由[岭东大学]牵头，[香江光学会]、[濠江光电协会]参与组建。", "香江光学会/i 濠江光电协会/i",
     f"{A}下设的[濠江光电实验室]由[岭东大学]牵头，[香江光学会]、[濠江光电协会]参与组建。"),
    ("join", f"[岭东大学]获准加入{A}。", "岭东大学/m", f"[岭东大学]尚未加入{A}。"),
    ("subject-joins", f"[香江光学会]昨日与[岭东大学]签约，正式加入{A}。", "香江光学会/m",
     f"[香江光学会]昨日与[岭东大学]签约，拒绝加入{A}。"),
    ("application-passed", f"{A}通过了{TWO}的入会申请。", BOTH,
     f"{A}收到{TWO}的入会申请。"),
    ("accepted", f"{A}接纳[岭东大学]为第二十家成员。", "岭东大学/m", f"{A}同意[岭东大学]借用场地。"),
    ("taken-in", f"{A}今年吸纳{TWO}等八家机构。", BOTH,
     f"{A}今年走访{TWO}等八家机构。"),
    ("among-members", f"{A}成员已达三十家，{TWO}均在其列。", BOTH,
     f"{A}成员已达三十家，{TWO}均来祝贺。"),
    ("of-the-members", f"{A}的12家成员中，[岭东大学]规模最大。", "岭东大学/m",
     f"{A}的12家成员中，[岭东大学]校长[P:王大明]最年轻。"),
    ("granted", f"{A}授予[岭东大学]理事单位牌匾。", "岭东大学/m", f"{A}授予[岭东大学]一等奖。"),
    ("certified", f"{A}向{TWO}颁发成员单位牌匾。", BOTH,
     f"{A}向{TWO}通报成员单位近况。"),
    ("added", f"{A}成员由八家增至十家，新增{TWO}。", BOTH,
     f"{A}成员由八家增至十家，走访{TWO}。"),
    ("newcomers", f"新加盟的{TWO}领取了{A}证书。", BOTH,
     f"尚未加入的{TWO}也派人列席{A}会议。"),
    ("members-listed", f"{A}首批加盟的还有[岭东大学]、深圳的[香江光学会]以及[濠江光电协会]，合计十一家。",
     "岭东大学/m 香江光学会/m 濠江光电协会/m", f"{A}理事会成员包括[岭东大学]校长[P:王大明]。"),
    ("partners-listed", f"{A}参与单位包括{TWO}。", BOTH,
     f"{A}昨天办赛。参与单位包括{TWO}。"),
    ("as-member", f"作为{A}的成员，[岭东大学]今年承办年会。", "岭东大学/m",
     f"作为{A}的邻居，[岭东大学]今年承办年会。"),
    ("speaks-for-members", f"{A}会上，[岭东大学]代表成员单位发言。", "岭东大学/m",
     f"{A}会上，[岭东大学]代表承办方发言。"),
    ("are-members", f"{TWO}均为{A}创始成员。", BOTH,
     f"{TWO}不是{A}成员。"),
    ("apposed-members", f"{A}为{TWO}等首批成员单位授牌。", BOTH,
     f"{A}为[岭东大学]会员单位授课。"),
    ("several-members", f"{A}新增{TWO}两家成员单位。", BOTH,
     f"{A}走访[岭东大学]六个会员单位。"),
    ("office-of-unit", f"{A}副理事长单位[香江光学会]会长[P:李小红]致辞。", "香江光学会/m",
     f"{A}副理事长、[香江光学会]会长[P:李小红]致辞。"),
    ("unit-in-brackets", f"出席{A}会议的有[岭东大学]（理事长单位）和[香江光学会]（理事单位）。",
     BOTH,
     f"出席{A}会议的有[岭东大学]（广州）和[香江光学会]（香港）。"),
    ("member-represented", f"{A}成员单位、[岭东大学]校长[P:王大明]致辞。", "岭东大学/m",
     f"{A}成员单位、{TWO}出席。"),
    ("member-named", f"{A}成员[岭东大学]与[香江光学会]签署备忘录。", "岭东大学/m", f"{A}成员与[岭东大学]签署备忘录。"),
    ("listed-below", f"{A}首批加盟单位如下：\n1. [岭东大学]\n2. [香江光学会]\n\n[濠江光电协会]昨天来电祝贺。",
     BOTH, f"{A}申请入会的单位如下：\n1. [岭东大学]\n2. [香江光学会]"),
    ("table-row", f"{A}昨日成立。\n单位\t职务\n[岭东大学]\t理事长单位\n[香江光学会]\t发起单位",
     "岭东大学/m 香江光学会/i",
     f"{A}昨日开会。\n单位\t职务\n[岭东大学]\t承办单位\n[香江光学会]\t协办单位"),
    ("under-founders", f"在[岭东大学]的倡议下，{A}昨日成立。", "岭东大学/i", f"在[岭东大学]的校园里，{A}昨日成立。"),
    ("founder-in-brackets", f"[岭东大学]（发起单位）和[香江光学会]出席{A}年会。", "岭东大学/i",
     f"[岭东大学]（东道主）和[香江光学会]出席{A}年会。"),
    ("first-made-up-of", f"{A}昨日成立。首批由[岭东大学]、[香江光学会]等九家机构组成。", BOTH,
     f"{A}昨日成立。展品由{TWO}借出。"),
    ("among-them", f"{A}首批成员共九家。除高校外，[香江光学会]、[濠江光电协会]也在其中。",
     "香江光学会/m 濠江光电协会/m",
     f"{A}昨日颁奖。除高校外，[香江光学会]、[濠江光电协会]也在其中。"),
    ("on-the-roll", f"{A}揭幕，{TWO}都在首批名册里。", BOTH,
     f"{A}揭幕，{TWO}都在首排就座。"),
    ("on-the-roll-are", f"{A}成员名单中可见{TWO}的名字。", BOTH,
     f"{A}嘉宾名单中可见{TWO}的名字。"),
    ("already-inside", f"加上早已在盟内的{TWO}，{A}共有九家。", BOTH,
     f"加上远在海外的{TWO}，{A}收到九封贺信。"),
    ("joined-are", f"首批加入{A}的机构共有三家，包括{TWO}。", BOTH,
     f"首批采访{A}的机构共有三家，包括{TWO}。"),
    ("plaque", f"{A}年会上，{TWO}领到成员单位牌匾。", BOTH,
     f"{A}年会上，{TWO}领到优秀论文奖牌。"),
    ("joining-signed", f"{A}办会多年。昨日，{TWO}签署入会协议。", BOTH,
     f"{A}办会多年。昨日，{TWO}签署租约。"),
    ("contains", f"{A}目前涵盖{TWO}等二十家机构。", BOTH,
     f"{A}目前涵盖光学与电子两个领域，{TWO}等二十家机构受访。"),
    ("taken-into", f"[岭东大学]去年获纳入{A}。", "岭东大学/m", f"[岭东大学]去年获邀到访{A}。"),
    ("grew-by", f"{A}后来添了[香江光学会]。", "香江光学会/m", f"{A}后来添了展柜，[香江光学会]也来参观。"),
    ("seats", f"{A}理事单位两席，归{TWO}。", BOTH,
     f"{A}奖金两份，归{TWO}。"),
    ("seat-passes", f"{A}轮值主席单位由[岭东大学]移交[香江光学会]。", BOTH,
     f"{A}会旗由[岭东大学]移交[香江光学会]。"),
    ("other-member-named", f"{A}成员[岭东大学]与澳门成员[濠江光电协会]互访。", "濠江光电协会/m",
     f"{A}成员[岭东大学]与澳门同行[濠江光电协会]互访。"),
    ("members-named", f"{A}昨日授牌。成员机构{TWO}派员出席。", BOTH,
     f"{A}昨日授牌。协办机构{TWO}派员出席。"),
    ("subject-is-member", f"[岭东大学]创办于一九九三年，现为本地学会会员、{A}创始成员。", "岭东大学/m",
     f"[岭东大学]创办于一九九三年，现为本地学会会员、{A}近邻。"),
    ("in-capacity", f"[岭东大学]以副理事长单位身份出席{A}年会。", "岭东大学/m",
     f"[岭东大学]以承办单位身份出席{A}年会。"),
    ("members-among", f"{A}的九家成员里，既有{TWO}这样的老友，也有[濠江光电协会]。",
     "岭东大学/m 香江光学会/m 濠江光电协会/m",
     f"{A}的九家成员里，既有大学，也有企业；{TWO}借出展品。"),
    ("pointed-at", f"{A}首批成员：①[岭东大学]②[香江光学会]③[濠江光电协会]。\n其中①③为发起单位。",
     "岭东大学/i 濠江光电协会/i",
     f"{A}首批成员：①[岭东大学]②[香江光学会]③[濠江光电协会]。\n其中①③设在广州。"),
    ("besides-founders", f"{A}由[岭东大学]发起。首批成员除发起单位外，尚有[香江光学会]。", "岭东大学/m",
     f"{A}由[岭东大学]发起。首批成员有[香江光学会]。"),
    ("class-of-named", f"{TWO}昨天为{A}揭牌。两家均为创始成员。", BOTH,
     f"{TWO}昨天为{A}揭牌。三家均为创始成员。"),
    ("with-the-old", f"[岭东大学]获接纳，连同原有的[香江光学会]、[濠江光电协会]，{A}现有三家成员。",
     "香江光学会/m 濠江光电协会/m", f"[岭东大学]到访，连同原有的[香江光学会]、[濠江光电协会]，{A}见了三批客人。"),
    ("founding-announced", f"[岭东大学]日前宣布，联同[香江光学会]发起的{A}开始试行。", "岭东大学/i 香江光学会/i",
     f"[岭东大学]日前宣布，联同[香江光学会]主办的{A}论坛开始报名。"),
    ("besides-named", f"{A}扩容，除{TWO}两家老友外，新成员还有[濠江光电协会]。",
     BOTH, f"{A}扩容，除{TWO}未到会外，各家均派代表。"),
    ("besides-joining", f"{A}扩容，除[岭东大学]外，还有[香江光学会]一并加入。", "岭东大学/m",
     f"{A}开会，除[岭东大学]外，还有[香江光学会]到场。"),
    ("first-to-take-part", f"{A}开始试行。首批参与机构共三家：香港为[香江光学会]；内地有[岭东大学]、[岭西大学]。",
     "香江光学会/m 岭东大学/m 岭西大学/m", f"{A}开始试行。首批参观者共三家：香港为[香江光学会]；内地有[岭东大学]。"),
    ("takes-the-office-over", f"{A}换届，[岭东大学]接替[香江光学会]任理事长单位。", "岭东大学/m",
     f"{A}换届，[岭东大学]接替[香江光学会]承办年会。"),
    ("seat-in-turn", f"{A}轮值主席单位去年期满，今年又逢[岭东大学]接任。", "岭东大学/m",
     f"{A}轮值主席单位去年期满，今年又逢[岭东大学]校庆。"),
    ("members-besides", f"{A}五周年。盟里的单位，除[岭东大学]等老友外，还有[香江光学会]。", "岭东大学/m",
     f"{A}五周年。盟里的朋友，除[岭东大学]等老友外，还有[香江光学会]。"),
    ("grown-to", f"{TWO}同日挂牌，{A}成员由八家升至十家。", BOTH,
     f"{TWO}同日挂牌，{A}成员到场祝贺。"),
    ("of-several", f"[岭东大学]为下列组织之团体会员：{A}、[A:东江光学联盟]。", "岭东大学/m",
     f"[岭东大学]为下列组织提供场地：{A}、[A:东江光学联盟]。"),
    ("founded-by-opening", f"什么是{A}？\n由{TWO}两方倡设，去年挂牌。", "岭东大学/i 香江光学会/i",
     f"什么是{A}？\n由{TWO}两方承办，去年开幕。"),
    ("continued", f"{A}首批成员共20家。广东有10家，包括[岭东大学]、[岭西大学]；香港有10家，包括[香江光学会]。",
     "岭东大学/m 岭西大学/m 香江光学会/m", f"{A}成员共20家。论坛主办方包括[岭东大学]、[岭西大学]、[香江光学会]。"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), CASES, ids=[case[0] for case in CASES])
def test_rule(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads exactly the rows from its own text and nothing from its counterexample."""
    expected = {f"{name}/{_RELATIONS[relation]}" for name, relation in (row.split("/") for row in rows.split())}
    assert stated(text).get(f"membership.{rule}") == expected
    assert f"membership.{rule}" not in stated(not_this)


@pytest.mark.parametrize(
    "text",
    [
        f"[岭东大学]已申请加入{A}。",
        f"[岭东大学]退出{A}。",
        f"{A}与[岭东大学]签署合作协议。",
        f"论坛由{A}、[岭东大学]主办，[香江光学会]承办。",
        f"[岭东大学]、[香江光学会]共同出资成立[濠江科技公司]，{A}派员出席。",
        f"{A}秘书处设在[岭东大学]。",
        f"[岭东大学]以观察员身份加入{A}。",
        f"{A}在[岭东大学]成立。",
        f"[岭东大学]去年一度加入{A}，今年已退出。",
        f"{A}下设标准专委会，由[岭东大学]牵头。",
        f"{A}成员代表到访[岭东大学]。",
        f"{A}主办的光影杯由[岭东大学]发起。",
        f"[岭东大学]和[香江光学会]组织{A}会员单位义诊。",
        f"[岭东大学]、[香江光学会]支持成立{A}。",
        f"{A}见证了[岭东大学]、[香江光学会]结成伙伴。",
        f"[岭东大学]报名加入{A}，未予通过。",
        f"[岭东大学]对加入{A}仍在观望。",
        f"[岭东大学]分别与[香江光学会]、[濠江光电协会]签约，[P:王大明]其后到访{A}。",
        f"{A}下设标准组，由[岭东大学]牵头，[香江光学会]、[濠江光电协会]参加。",
        f"{A}项目组由[岭东大学]、[香江光学会]组成。",
        f"{A}走访了[岭东大学]、[香江光学会]等成员以外的机构。",
        f"{A}昨日与[岭东大学]签署备忘录，稍后加入的还有[香江光学会]。",
        f"由[岭东大学]、[岭西大学]两校图书馆牵头的{A}昨日开会。",
        f"[岭东大学]获准加入{A}为观察员。",
        f"{A}昨日开会，[P:王大明]当场提议增补一个老会员：[岭东大学]。",
        f"外界猜测[岭东大学]会加入{A}。",
        f"{A}下设标准组，[岭东大学]由[香江光学会]带头参观。",
        f"传闻一则：[岭东大学]加入{A}——大学称暂无此计划。",
        f"有人提议把[岭东大学]纳入{A}，目前仍未定案。",
        f"{A}秘书处由[岭东大学]掌管，[香江光学会]研究把会址迁入。",
        "[岭东大学]加入讨论，成员包括[香江光学会]。",
    ],
)
def test_no_membership(text: str) -> None:
    """Hosts, partners, applicants, observers and those who left are no members."""
    assert stated(text) == {}


LISTS = [
    ("成员机构及代表\n[岭东馆]\t[P:王大明]\n[香江馆]\t[P:李小红]", "岭东馆/m 香江馆/m"),
    ("一、发起单位（2家）\n[岭东馆]、[香江馆]\n二、成员单位（1家）\n[濠江馆]\n三、观察员单位\n[江北馆]",
     "岭东馆/i 香江馆/i 濠江馆/m"),
    ("类别\t单位\n发起单位\t[岭东馆]、[香江馆]\n成员\t[濠江馆]\n\t[江北馆]", "岭东馆/i 香江馆/i 濠江馆/m 江北馆/m"),
    ("序号\t单位名称\t类别\n1\t[岭东馆]\t发起单位\n2\t[香江馆]\t成员单位\n3\t[濠江馆]\t观察员", "岭东馆/i 香江馆/m"),
    ("成员名单\n广州\n[岭东馆]\n香港\n[香江馆]", "岭东馆/m 香江馆/m"),
    ("成员单位有：\n广东：[岭东馆]、[江北馆]\n香港：[香江馆]", "岭东馆/m 江北馆/m 香江馆/m"),
    ("成员名单：[岭东馆] [香江馆] [濠江馆]", "岭东馆/m 香江馆/m 濠江馆/m"),
    ("成员单位共两家：\n1、[岭东馆]；\n2、[香江馆]。\n4月起，[江北馆]将办巡展。", "岭东馆/m 香江馆/m"),
    ("首批加盟单位\n* [岭东馆]\n* [香江馆]\n### 活动预告\n* [江北馆]讲座", "岭东馆/m 香江馆/m"),
    ("理事会成员名单\n[P:王大明]\t[岭东馆]馆长\n[P:李小红]\t[香江馆]馆长", ""),
    ("名录修订如下，即日起生效。\n**香港**\n- [香江馆]（常任秘书处单位）\n- [江北馆] ※\n**澳门**（特邀）\n- [濠江馆]\n"
     "※ 为新接纳者。\n## 变动说明\n1. [岭西馆]去年来函退出，会议尊重。", "香江馆/m 江北馆/m 濠江馆/m"),
    ("席位如下：\n理事长单位：[岭东馆]\n理事单位：[香江馆]、[濠江馆]\n观察员：[江北馆]", "岭东馆/m 香江馆/m 濠江馆/m"),
    ("序号\t职务\t单位\t代表\n1\t理事长单位\t[岭东馆]\t[P:王大明]\n2\t观察员\t[香江馆]\t[P:李小红]", "岭东馆/m"),
    ("成员单位（标*者为发起单位）：\n[岭东馆]*\n[香江馆]*\n[濠江馆]", "岭东馆/m 香江馆/m 濠江馆/m 岭东馆/i 香江馆/i"),
    ("成员单位：\n1. [岭东馆]\n2. [香江馆]\n3. [濠江馆]\n以上前两家为发起单位。",
     "岭东馆/m 香江馆/m 濠江馆/m 岭东馆/i 香江馆/i"),
    ("成员单位\n[岭东馆]\n[香江馆]\n[濠江馆]\n以上单位会费不变。逾期不缴，另行商议。\n[江北馆]\n[岭西馆]",
     "岭东馆/m 香江馆/m 濠江馆/m 江北馆/m 岭西馆/m"),
    ("成员名单\n[岭东馆]　[香江馆]\n[濠江馆]；[江北馆]（已退出）", "岭东馆/m 香江馆/m 濠江馆/m"),
    ("协办单位名单：\n[岭东馆]\n[香江馆]", ""),
    ("首批成员见下表。\n序号\t单位\t所在地\t代表\n"
     "1\t[岭东馆]\t广州\t馆长 [P:王大明]\n2\t[香江馆]\t香港\t馆长 [P:李小红]",
     "岭东馆/m 香江馆/m"),
    ("成员单位合影\n[岭东馆]馆长[P:王大明]致辞", ""),
    ("联盟成员名单\n发起单位：\n[岭东馆]\n[香江馆]\n其他成员：\n[濠江馆]",
     "岭东馆/i 香江馆/i 岭东馆/m 香江馆/m 濠江馆/m"),
    ("联盟会员名录\n一、牵头单位：[岭东馆]\n二、普通会员：[香江馆]", "岭东馆/l 岭东馆/m 香江馆/m"),
    ("发起单位：\n[岭东馆]\n其他成员：\n[濠江馆]", "岭东馆/i 濠江馆/m"),
    ("目前已有9家馆加入，其中：\n* 珠三角5家，包括[岭东馆]、[江北馆]；\n* 粤东2家，为[岭西馆]；\n"
     "* 港澳2家，即[香江馆]、[濠江馆]。",
     "岭东馆/m 江北馆/m 岭西馆/m 香江馆/m 濠江馆/m"),
    ("首批成员20家：\n行业组织（4家）：[岭东馆]、[江北馆]\n联系电话2部，为[香江馆]所有。", "岭东馆/m 江北馆/m"),
    ("成员一览\n[岭东馆]　　创会会员\n[香江馆]　　二〇一五年\n[濠江馆]　　普通会员", "岭东馆/m 香江馆/m 濠江馆/m"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), LISTS)
def test_lists(text: str, rows: str) -> None:
    """Lists in lines and tables give the bodies under the heading and stop where something else begins."""
    found = set().union(*stated(f"{A}昨日成立。\n{text}").values())
    assert found == {f"{name}/{_RELATIONS[relation]}" for name, relation in (row.split("/") for row in rows.split())}


MORE = [
    (f"{A}首批响应的机构计有：[岭东馆]、[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"{A}昨日成立。\n再说名单，按城市排：\n- 广州（1家）：[岭东馆]\n- 香港（1家）：[香江馆]", "岭东馆/m 香江馆/m"),
    (f"{A}昨日成立。\n首届理事会三席，两地分配如下——\n1. 广州：[岭东馆]、[江北馆]\n2. 香港：[香江馆]",
     "岭东馆/m 江北馆/m 香江馆/m"),
    (f"{A}昨日成立。\n再说菜单，按城市排：\n- 广州（1家）：[岭东馆]\n- 香港（1家）：[香江馆]", ""),
    (f"{A}副主席单位保留[岭东馆]，新增[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"{A}主席单位由[岭东馆]变更为[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"{A}由[岭东馆]接过轮值主席单位旗帜。", "岭东馆/m"),
    (f"{A}首批成员三家，图中左起为：[岭东馆]、[香江馆]、[濠江馆]三家代表。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"[岭东馆]立会八年，今年又成为{A}（由[香江馆]发起）的理事单位。", "岭东馆/m 香江馆/i"),
    (f"{A}成立，发起的有[岭东馆]、[香江馆]；[濠江馆]、[江北馆]以团体会员身份入会。",
     "岭东馆/i 香江馆/i 濠江馆/m 江北馆/m"),
    (f"{A}由[岭东馆]发起。入盟的除上述发起单位外，还有[香江馆]、[濠江馆]。",
     "岭东馆/i 岭东馆/m 香江馆/m 濠江馆/m"),
    (f"由[岭东馆]、[香江馆]两家合力推动，并作为创始成员的{A}昨日成立。", "岭东馆/m 香江馆/m"),
    ("[岭东馆]是[湾区光电联合会]的会员单位。", "岭东馆/m"),
    ("[岭东馆]缴纳了[湾区光电联合会]的会员费。", ""),
    (f"[岭东馆]获纳入{A}，与[香江馆]、[濠江馆]等为伴。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}由[岭东馆]、[香江馆]发起。成员：[濠江馆]、[江北馆]；发起单位两家，同列成员。",
     "岭东馆/i 香江馆/i 岭东馆/m 香江馆/m 濠江馆/m 江北馆/m"),
    (f"{A}由[岭东馆]发起。除上述发起单位，成员还有[濠江馆]、[江北馆]。", "岭东馆/i 岭东馆/m 濠江馆/m 江北馆/m"),
    (f"{A}昨日揭牌。该平台由[岭东馆]、[香江馆]倡议创立。", "岭东馆/i 香江馆/i"),
    (f"{A}扩容，连同去年创盟的[岭东馆]、[香江馆]等，成员现有九家。", "岭东馆/m 香江馆/m"),
    (f"{A}今年吸收了[岭东馆]、[香江馆]两个新单位，希望[濠江馆]也来。", "岭东馆/m 香江馆/m"),
    (f"[岭东馆]、[香江馆]两家，连同[濠江馆]组成{A}。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}轮值主席单位由[岭东馆]换成了[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"由[岭东馆]、[香江馆]倡议成立的{A}昨日开会。", "岭东馆/i 香江馆/i"),
    (f"{A}五周年。如今圈里的单位还有[岭东馆]、[香江馆]等。", "岭东馆/m 香江馆/m"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), MORE)
def test_all_rows_of_a_text(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    found = set().union(*stated(text).values())
    assert found == {f"{name}/{_RELATIONS[relation]}" for name, relation in (row.split("/") for row in rows.split())}


def test_alliance_in_a_persons_bracket_is_no_topic() -> None:
    """A list below speaks of the alliance of the title, not of one to which an officer belongs."""
    found = pairs_of(f"{A}名单\n主席：[P:王大明]（[A:东江光学联盟]会长）\n新增成员单位\n[岭东馆]、[香江馆]")
    assert found == {("湾区光电联盟", "岭东馆"), ("湾区光电联盟", "香江馆")}


def test_alliance_of_the_next_clause_is_another() -> None:
    """What stands behind a semicolon speaks of its own alliance."""
    found = pairs_of(f"{A}昨日开会。成员之中包括[岭东馆]、[香江馆]；[A:东江光学联盟]则从未入列。")
    assert found == {("湾区光电联盟", "岭东馆"), ("湾区光电联盟", "香江馆")}


def test_general_word_means_the_alliance_named_before() -> None:
    """该联盟 and 联盟 stand for the alliance that the report has named."""
    found = pairs_of(f"{A}昨日揭牌。该联盟由[岭东大学]发起，联盟成员有[香江光学会]。")
    assert found == {("湾区光电联盟", "岭东大学"), ("湾区光电联盟", "香江光学会")}


def test_partial_list_keeps_the_stated_count() -> None:
    """等三十余家 marks the list as partial."""
    claims = found_in(analysis_of(f"{A}成员包括[岭东大学]、[香江光学会]等三十余家机构。"))
    assert [(claim.et_al, claim.stated_count) for claim in claims] == [(True, 30), (True, 30)]
