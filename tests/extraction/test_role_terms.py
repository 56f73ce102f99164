"""The term of an office: the one for which its holder is elected, never one that the report only mentions."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

TERMS = {
    "departments under the heading of a list": (
        "[澄湾商会]第三十届职员芳名\n理事长　{甲文}\n[青年部]部长　{乙武}\n[评审小组]　主席　{丙全}　副主席　{丁平}",
        "甲文|澄湾商会|理事长@第三十届 乙武|青年部|部长@第三十届 丙全|评审小组|主席@第三十届"
        " 丁平|评审小组|副主席@第三十届",
    ),
    "two years parted by a stroke": (
        "[澄湾商会]\n2021/22年度执委名单\n会长　{甲文}",
        "甲文|澄湾商会|会长@2021/22年度",
    ),
    "years behind the council of a numbered term": (
        "[澄湾商会]第六届执委会就职\n[澄湾商会]昨晚设宴。\n### 第六届执委会（2026–2029）\n主席：{甲文}\n副主席：{乙武}",
        "甲文|澄湾商会|主席@2026–2029 乙武|澄湾商会|副主席@2026–2029",
    ),
    "heading without names": (
        "第六届领导架构出炉\n[澄湾商会]改选完毕。会长{甲文}、副会长{乙武}，秘书{丙全}，监事长{丁平}。",
        "甲文|澄湾商会|会长@第六届 乙武|澄湾商会|副会长@第六届 丙全|澄湾商会|秘书@第六届 丁平|澄湾商会|监事长@第六届",
    ),
    "a body that is not what the report is about": (
        "[甲会]近况\n[甲会]访问[丙会]，[甲会]设宴。\n[乙会]选出第八届领导：会长{甲文}、理事长{乙武}、监事长{丙全}。",
        "甲文|乙会|会长@第八届 乙武|乙会|理事长@第八届 丙全|乙会|监事长@第八届",
    ),
    "廿": (
        "[澄湾商会]第廿一届干事\n主席{甲文}，副主席{乙武}，司库{丙全}。",
        "甲文|澄湾商会|主席@第廿一届 乙武|澄湾商会|副主席@第廿一届 丙全|澄湾商会|司库@第廿一届",
    ),
    "the report of those who leave": (
        "[澄湾商会]换届\n大会听取第五届理事会工作报告，{甲文}当选会长。",
        "甲文|澄湾商会|会长",
    ),
    "a numbered meeting": (
        "[澄湾商会]第三届第四次理事会增补{甲文}为副理事长。",
        "甲文|澄湾商会|副理事长",
    ),
    "a numbered contest": (
        "[澄湾商会]第九届“好街坊”选举揭晓\n评审团由{甲文}任主席。",
        "甲文|澄湾商会|主席",
    ),
    "those whom a board hires": (
        "[澄湾股份有限公司]第四届董事会换届\n选举{甲文}为董事长，聘任{乙武}为总经理、{丙全}为财务总监。",
        "甲文|澄湾股份有限公司|董事长@第四届 乙武|澄湾股份有限公司|总经理 丙全|澄湾股份有限公司|财务总监",
    ),
    "for how long": (
        "{甲文}获委任为[澄湾委员会]主席，任期两年，由2025年6月1日起生效。",
        "甲文|澄湾委员会|主席@两年",
    ),
    "an office that goes on": ("[澄湾商会]会长{甲文}获续任一年。", "甲文|澄湾商会|会长@一年"),
    "several for so long": (
        "委任下列人士为[澄湾委员会]委员，任期两年：\n（一）{甲文}；\n（二）{乙武}。",
        "甲文|澄湾委员会|委员@两年 乙武|澄湾委员会|委员@两年",
    ),
    "in turn": ("[澄湾联盟]会长由{甲文}担任，任期一年，其后由各成员轮流出任。", "甲文|澄湾联盟|会长"),
    "an agreement": ("{甲文}出任[澄湾商会]会长，并与[乙会]签协议，为期三年。", "甲文|澄湾商会|会长"),
    "the council's": ("{甲文}出任[澄湾商会]会长。新一届任期五年。", "甲文|澄湾商会|会长"),
}


@pytest.mark.parametrize("kind", TERMS)
def test_term_of_an_office(kind: str) -> None:
    """Exactly the terms that are those of the offices."""
    printed, expected = TERMS[kind]
    assert roles_of(printed) == set(expected.split())
