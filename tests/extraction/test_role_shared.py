"""Offices that several share or hold one after another, and what is done for officers or by two who sign."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

from .test_roles import roles_of

READ = [
    (
        "[澄湾联盟]成立，[青澜商会]会长{许亦}、[云岭协会]理事长{林岚}任轮值主席。",
        "许亦|澄湾联盟|轮值主席 林岚|澄湾联盟|轮值主席 许亦|青澜商会|会长 林岚|云岭协会|理事长",
    ),
    (
        "[澄湾联盟]成立，由[青澜商会]会长{许亦}和[云岭协会]理事长{林岚}出任主席。",
        "许亦|澄湾联盟|主席 林岚|澄湾联盟|主席 许亦|青澜商会|会长 林岚|云岭协会|理事长",
    ),
    (
        "[澄湾会]选出会长{许亦}，秘书长{周望}、{林岚}任轮值主席。",
        "许亦|澄湾会|会长 周望|澄湾会|秘书长 林岚|澄湾会|轮值主席",
    ),
    ("[澄湾会]会长{许亦}为新成员授牌。", "许亦|澄湾会|会长"),
    ("[澄湾会]会长{许亦}为新任副会长现场颁发聘书。", "许亦|澄湾会|会长"),
    ("[澄湾会]首任会长是{许亦}，2019年起由{林岚}接任。", "-许亦|澄湾会|会长 林岚|澄湾会|会长"),
    (
        "[澄湾会]首任会长为[云岭公司]董事长{许亦}，{林岚}2019年接棒。",
        "-许亦|澄湾会|会长 许亦|云岭公司|董事长 林岚|澄湾会|会长",
    ),
    ("[澄湾会]组长先由{许亦}担任，副组长是{林岚}。", "许亦|澄湾会|组长 林岚|澄湾会|副组长"),
    ("[澄湾会]组长先由{许亦}担任，后由{林岚}担任。", "-许亦|澄湾会|组长 林岚|澄湾会|组长"),
    ("[澄湾会]副会长{许亦}进入学术委员会任委员。", "许亦|澄湾会|副会长 许亦|学术委员会|委员"),
    ("[澄湾会]增补{许亦}进入理事会任副理事长。", "许亦|澄湾会|副理事长"),
    ("[云岭局]副局长{许亦}和林会长签署。[澄湾会]会长{林岚}致辞。", "许亦|云岭局|副局长 林岚|澄湾会|会长"),
    ("[云岭公司]业务拓展总监{许亦}、首席工艺师{林岚}到场。", "许亦|云岭公司|业务拓展总监 林岚|云岭公司|首席工艺师"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_whose_the_offices_are(text: str, expected: str) -> None:
    assert set(expected.split()) == roles_of(text)


CONSULS = [
    ("葡萄牙驻广州总领事王大文应邀出席。", "葡萄牙驻广州总领事馆", "总领事"),
    ("法国驻香港及澳门副总领事王大文应邀出席。", "法国驻香港及澳门总领事馆", "副总领事"),
    ("葡萄牙驻广州总领事馆协办。葡萄牙驻广州总领事王大文应邀出席。", "葡萄牙驻广州总领事馆", "总领事"),
    ("葡萄牙駐廣州總領事王大文應邀出席，會長簽署協議後發言。", "葡萄牙駐廣州總領事館", "總領事"),
]


@pytest.mark.parametrize(("text", "body", "title"), CONSULS)
def test_consuls_are_of_their_consulate(text: str, body: str, title: str) -> None:
    extraction = extract(document("consuls.txt", text, None))
    (role,) = extraction.roles
    assert (body, title) == (extraction.bodies[role.body].name, role.title)
