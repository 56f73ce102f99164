"""Whose office it is where the sentence names several bodies, or none beside the title; and lists that go on below."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

SAID = [
    ("[澄湾联盟]成立，[首届理事会]理事长由{甲文}担任。", "甲文|澄湾联盟|理事长"),
    ("[澄湾联盟]成立，[首届书法展]主席由{甲文}担任。", "甲文|首届书法展|主席"),
    (
        "[澄湾商会]会长{甲文}（[云岭公司]董事长），秘书长{乙武}到会。",
        "甲文|澄湾商会|会长 甲文|云岭公司|董事长 乙武|澄湾商会|秘书长",
    ),
    (
        "[澄湾总会]会长{甲文}、常务副会长兼[青年委员会]主任{乙武}、秘书长{丙全}到会。",
        "甲文|澄湾总会|会长 乙武|澄湾总会|常务副会长 乙武|青年委员会|主任 丙全|澄湾总会|秘书长",
    ),
    ("[澄湾商会]与[云岭学会]签约，会长{甲文}、会长{乙武}落笔。", "甲文|澄湾商会|会长 乙武|云岭学会|会长"),
    ("[澄湾商会]与[云岭学会]签约，会长{甲文}致辞。", "甲文|澄湾商会|会长"),
    ("[澄湾商会]设[标准委员会]，会长{甲文}致辞。", "甲文|澄湾商会|会长"),
    ("大会执行主席{甲文}致辞。", ""),
    ("随团成员包括{甲文}、{乙武}、{丙全}。", ""),
    (
        "[云岭大学]副校长（研究）{甲文}签字。\n[云岭大学]副校长{甲文}说。",
        "甲文|云岭大学|副校长（研究）",
    ),
    ("[云岭大学]教授{甲文}签字。\n[云岭大学]副教授{甲文}说。", "甲文|云岭大学|教授 甲文|云岭大学|副教授"),
]
LISTS = [
    (
        "[澄湾商会]第六届会员大会昨日选举。\n第五届会长{甲文}致辞，新一届名单如下：\n副会长：{乙武}",
        "甲文|澄湾商会|会长@第五届 乙武|澄湾商会|副会长@第六届",
    ),
    (
        "[澄湾工作组]名单\n副组长：{甲文}\n{乙武}　[云岭局]局长\n成员：{丙全}女士\n{丁山}先生",
        "甲文|澄湾工作组|副组长 乙武|澄湾工作组|副组长 乙武|云岭局|局长 丙全|澄湾工作组|成员 丁山|澄湾工作组|成员",
    ),
    ("[澄湾商会]名单\n会长：{甲文}\n{乙武}", "甲文|澄湾商会|会长"),
    (
        "[澄湾商会]名单\n副会长：\n长岭片区　{甲文}　{乙武}\n横岭片区　{丙全}",
        "甲文|澄湾商会|副会长 乙武|澄湾商会|副会长 丙全|澄湾商会|副会长",
    ),
    ("[澄湾商会]名单\n副会长：\n昨日傍晚　{甲文}　{乙武}", ""),
    (
        "{甲文}为[云岭法院]院长。\n免去：\n{乙武}的[云岭法院]庭长职务（另有任用）；",
        "甲文|云岭法院|院长 -乙武|云岭法院|庭长",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_whose_office_it_is(text: str, expected: str) -> None:
    """Exactly these roles: bodies in brackets and behind 兼 are somebody's own; meetings have no officers."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_that_go_on(text: str, expected: str) -> None:
    """Names below a label that several can hold go on with it; those of one place may follow its name."""
    assert roles_of(text) == set(expected.split())
