"""Offices that several share or hold one after another, and what is done for officers or by two who sign."""

from __future__ import annotations

import pytest

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
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_whose_the_offices_are(text: str, expected: str) -> None:
    assert set(expected.split()) == roles_of(text)
