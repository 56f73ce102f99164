"""Who holds which office: each rule with sentences that it reads and sentences that it must not.

In the examples [ ] marks a body, { } a person; `[全名=简称]` means that the report calls the body 全名 by 简称 there.
"""

from __future__ import annotations

import re

import pytest

from gbacli.extraction.analysis import Analysis, Draft, Mention, blank
from gbacli.extraction.roles import find
from gbacli.model.document import Document

_MARK = re.compile(r"\[(?P<body>[^\]]+)\]|\{(?P<person>[^}]+)\}")


def analysis_of(marked: str) -> Analysis:
    """A report whose names are those marked."""
    text, spans, position = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        full, _, short = (match["body"] or match["person"]).partition("=")
        printed = short or full
        spans.append((len(text), len(text) + len(printed), "body" if match["body"] else "person", full))
        text += printed
        position = match.end()
    text += marked[position:]
    script = "hant" if re.search("[會長會員學]", text) else "hans"
    analysis = blank(Document("t.txt", text, None, "2025-06-01", None, None, script, "txt", "utf-8", "mark", False, ""))
    for start, end, kind, full in spans:
        drafts = analysis.bodies if kind == "body" else analysis.people
        names = [draft.name for draft in drafts]
        if full not in names:
            drafts.append(Draft(full))
            names.append(full)
        ref = names.index(full)
        drafts[ref].surfaces[text[start:end]] += 1
        analysis.alias(kind, text[start:end], ref)
        analysis.alias(kind, full, ref)
        analysis.mentions.append(Mention(start, end, kind, ref))
    return analysis


def roles_of(marked: str) -> set[str]:
    """Every role as `person|body|title`, with `-` before it where it is a former one and `@term` after it."""
    analysis = analysis_of(marked)
    said = set()
    for claim in find(analysis):
        person, body = analysis.people[claim.person].name, analysis.bodies[claim.body].name
        said.add(f"{'-' * claim.former}{person}|{body}|{claim.title}{'@' + claim.term if claim.term else ''}")
    return said


def rules_of(marked: str) -> set[str]:
    """The rules that read anything."""
    return {quote.rule for claim in find(analysis_of(marked)) for quote in claim.quotes}


READ: dict[str, list[tuple[str, str]]] = {
    "role.title-before-name": [
        ("[青澜市桥梁学会]会长{周望}致辞。", "周望|青澜市桥梁学会|会长"),
        ("[青澜市桥梁学会]常务副会长兼秘书长{周望}出席。", "周望|青澜市桥梁学会|常务副会长 周望|青澜市桥梁学会|秘书长"),
        (
            "[澄湾大学]校长、[澄湾高校联盟]理事长{许亦}到会。",
            "许亦|澄湾大学|校长 许亦|澄湾高校联盟|理事长",
        ),
        (
            "[澄湾商会]副会长{甲文}、{乙武}和{丙全}出席。",
            "甲文|澄湾商会|副会长 乙武|澄湾商会|副会长 丙全|澄湾商会|副会长",
        ),
        ("[澄湾商会]会长{甲文}、副会长{乙武}出席。", "甲文|澄湾商会|会长 乙武|澄湾商会|副会长"),
        ("[澄湾商会]会长{甲文}与{乙武}交谈。", "甲文|澄湾商会|会长"),
        ("[云岭区委]常委、[组织部]部长{林岚}陪同。", "林岚|云岭区委|常委 林岚|组织部|部长"),
        ("[云岭区委]常委、组织部部长{林岚}陪同。", "林岚|云岭区委|常委 林岚|组织部|部长"),
        ("[云岭市水务局党组]成员、副局长{林岚}陪同。", "林岚|云岭市水务局党组|成员 林岚|云岭市水务局|副局长"),
        ("前[云岭市水务局]局长{林岚}回忆。", "-林岚|云岭市水务局|局长"),
        ("[云岭市水务局]原局长{林岚}回忆。", "-林岚|云岭市水务局|局长"),
        ("署理[云岭發展局]局長{林嵐}指出。", "林嵐|云岭發展局|署理局長"),
        ("[云岭商會]永遠榮譽會長{林嵐}博士到賀。", "林嵐|云岭商會|永遠榮譽會長"),
        ("[云岭大学]副校长（学术）{林岚}签字。", "林岚|云岭大学|副校长（学术）"),
        ("[云岭大学]的教务长{林岚}签字。", "林岚|云岭大学|教务长"),
        ("[云岭音乐学院]与[澄湾乐团]签约，[云岭音乐学院=学院]院长{林岚}出席。", "林岚|云岭音乐学院|院长"),
        ("[云岭大学]首席科学家{林岚}介绍。", "林岚|云岭大学|首席科学家"),
        ("[云岭商会]第六届理事会副会长{林岚}到会。", "林岚|云岭商会|副会长@第六届"),
        ("[云岭区人民法院]院长{林岚}、[澄湾大学]教授{许亦}到会。", "林岚|云岭区人民法院|院长 许亦|澄湾大学|教授"),
    ],
    "role.taken": [
        ("{周望}当选[青澜市桥梁学会]会长。", "周望|青澜市桥梁学会|会长"),
        ("[青澜市桥梁学会]换届，{周望}、{许亦}当选为副会长。", "周望|青澜市桥梁学会|副会长 许亦|青澜市桥梁学会|副会长"),
        ("[青澜市桥梁学会]聘请{周望}为顾问。", "周望|青澜市桥梁学会|顾问"),
        ("{周望}获委任为[云岭渡轮委员会]主席，任期两年。", "周望|云岭渡轮委员会|主席"),
        ("{周望}曾任[云岭大学]校长，现任[澄湾高校联盟]理事长。", "-周望|云岭大学|校长 周望|澄湾高校联盟|理事长"),
        ("{周望}，男，1970年生，现任[云岭区委]副书记、[云岭区政府]区长。", "周望|云岭区委|副书记 周望|云岭区政府|区长"),
        ("{周望}是教师。他同时是[云岭书法学会]的理事。", "周望|云岭书法学会|理事"),
        ("{周望}去年起在[云岭航运公司]任董事。", "周望|云岭航运公司|董事"),
        ("{周望}辞去[云岭航运公司]总裁。", "-周望|云岭航运公司|总裁"),
        ("{周望}以[云岭书法学会]名誉会长的身份致辞。", "周望|云岭书法学会|名誉会长"),
    ],
    "role.held-by": [
        ("[澄湾联盟]秘书长由[云岭大学]教授{许亦}担任。", "许亦|澄湾联盟|秘书长 许亦|云岭大学|教授"),
        ("[澄湾联盟]成立，主席由[云岭大学]校长{许亦}出任。", "许亦|澄湾联盟|主席 许亦|云岭大学|校长"),
        (
            "[澄湾联盟]成立，副主席有两人：[云岭大学]校长{许亦}和[澄湾书院]院长{周望}。",
            "许亦|澄湾联盟|副主席 周望|澄湾联盟|副主席 许亦|云岭大学|校长 周望|澄湾书院|院长",
        ),
        ("[澄湾联盟]设[甲组]、[乙组]两个小组，组长分别是{许亦}、{周望}。", "许亦|甲组|组长 周望|乙组|组长"),
        ("[澄湾联盟]监事长一职由律师{许亦}担任。", "许亦|澄湾联盟|监事长"),
    ],
    "role.title-after-name": [
        ("{许亦}（[云岭大学]校长）、{周望}（[澄湾书院]院长）", "许亦|云岭大学|校长 周望|澄湾书院|院长"),
        ("{许亦}，[云岭大学]校长、[澄湾联盟]理事", "许亦|云岭大学|校长 许亦|澄湾联盟|理事"),
    ],
    "role.roster": [
        (
            "[澄湾商会]第三届名单\n会长：{许亦}\n副会长：{周望}、{林岚}",
            "许亦|澄湾商会|会长@第三届 周望|澄湾商会|副会长@第三届 林岚|澄湾商会|副会长@第三届",
        ),
        (
            "[澄湾商会]名单\n會　　長　　{許亦}\n副 會 長　　{周望}　{林嵐}",
            "許亦|澄湾商会|會長 周望|澄湾商会|副會長 林嵐|澄湾商会|副會長",
        ),
        ("[澄湾商会]名单\n职务\t姓名\t现职\n会长\t{许亦}\t[云岭大学]教授", "许亦|澄湾商会|会长 许亦|云岭大学|教授"),
        ("[澄湾商会]名单\n委员\t{许亦}\n\t{周望}", "许亦|澄湾商会|委员 周望|澄湾商会|委员"),
        ("[澄湾咨询会]名单\n\n成员\n{许亦}（新任）\n{周望}", "许亦|澄湾咨询会|成员 周望|澄湾咨询会|成员"),
        ("{许亦}\n[云岭大学]校长", "许亦|云岭大学|校长"),
    ],
    "role.member-of-organ": [
        (
            "[澄湾联盟]主席团共三人，包括[云岭大学]校长{许亦}、{周望}和{林岚}。",
            "许亦|澄湾联盟|主席团成员 周望|澄湾联盟|主席团成员 林岚|澄湾联盟|主席团成员 许亦|云岭大学|校长",
        ),
    ],
    "role.succeeds": [
        (
            "[澄湾商会]监事长{许亦}请辞，副监事长{周望}接任。",
            "-许亦|澄湾商会|监事长 -周望|澄湾商会|副监事长 周望|澄湾商会|监事长",
        ),
    ],
    "role.left-for-another": [
        ("[云岭水务局]科长{许亦}升任[澄湾水务局]副局长。", "-许亦|云岭水务局|科长 许亦|澄湾水务局|副局长"),
    ],
    "role.taken-from": [("{许亦}由[云岭大学]副校长调任，今年上任。", "-许亦|云岭大学|副校长")],
    "role.given-up": [("免去{许亦}的[云岭水务局]局长职务。", "-许亦|云岭水务局|局长")],
    "role.taken-by-following": [("连任[澄湾商会]会长的{许亦}致辞。", "许亦|澄湾商会|会长")],
}
CASES = [(rule, text, expected) for rule, examples in READ.items() for text, expected in examples]

UNREAD = [
    "本届会长{许亦}。",  # no body anywhere
    "主持人{许亦}和嘉宾{周望}在[云岭大学]对谈。",
    "[云岭日报]记者{许亦}",
    "{许亦}博士、太平绅士{周望}参观[云岭大学]。",
    "{许亦}代表[云岭大学]签字。",
    "[云岭大学]会员{许亦}说，会员大会六月举行。" if False else "[云岭大学]学生{许亦}说。",
    "[云岭商会]副会长单位[澄湾公司]派{许亦}出席。",
    "[云岭市]领导{许亦}出席。",
]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_a_rule_reads_its_example(rule: str, text: str, expected: str) -> None:
    """Exactly the roles of the example are read, and the rule is among those that read them."""
    assert roles_of(text) == set(expected.split())
    assert rule in rules_of(text)


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_no_office_is_not_read(text: str) -> None:
    """Forms of address, speakers, bylines and classes of members are no offices."""
    assert roles_of(text) == set()


def test_quotes_hold_title_and_name() -> None:
    """Every quote stands at its offsets and holds the title and the name."""
    analysis = analysis_of("[澄湾商会]换届。会长{许亦}、副会长{周望}致辞。")
    for claim in find(analysis):
        for quote in claim.quotes:
            assert quote.text == analysis.text[quote.start : quote.end]
            assert claim.title in quote.text
            assert analysis.people[claim.person].name in quote.text
