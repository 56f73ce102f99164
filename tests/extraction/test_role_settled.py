"""Of which body an office is that stands alone, by who leaves it, by the other side, or by what the place is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gbacli.extraction.roles import find

from .test_roles import analysis_of, roles_of

SETTLED = [
    (
        "[澄湾会]换届，{林岚}当选会长。\n[青澜会]秘书长{周望}因病辞职，聘任副秘书长{许亦}为秘书长。",
        "林岚|澄湾会|会长 -周望|青澜会|秘书长 -许亦|青澜会|副秘书长 许亦|青澜会|秘书长",
    ),
    ("[青澜市政府]与[北岭市政府]签约，市长{周望}、[北岭市]市长{许亦}签字。", "周望|青澜市政府|市长 许亦|北岭市|市长"),
    (
        "[澄湾联盟]换届。[青澜会]会长{周望}当选[澄湾联盟]理事长，[云岭会]理事长{许亦}当选副理事长。前任理事长{林岚}到会。",
        "周望|青澜会|会长 周望|澄湾联盟|理事长 许亦|云岭会|理事长 许亦|澄湾联盟|副理事长 -林岚|澄湾联盟|理事长",
    ),
    (
        "任命{周望}为[青澜医院]院长，原院长{许亦}退休；任命{林岚}为[北岭医院]院长。",
        "周望|青澜医院|院长 -许亦|青澜医院|院长 林岚|北岭医院|院长",
    ),
    ("[商会]跟[镇人民政府]签了协议。镇长{周望}说，总算有人修了。", "周望|镇人民政府|镇长"),
    ("[区委]常委、[统战部]部长{周望}，副区长{许亦}参加。", "周望|区委|常委 周望|统战部|部长"),
    (
        "{周望}任[青澜市中级人民法院民事审判第二庭]庭长、审判员。",
        "周望|青澜市中级人民法院民事审判第二庭|庭长 周望|青澜市中级人民法院|审判员",
    ),
    (
        "{周望}任[青澜水产研究所育种研究室]主任，1983年升任所长。",
        "周望|青澜水产研究所育种研究室|主任 周望|青澜水产研究所|所长",
    ),
    (
        "[青澜会]换届，{林岚}当选会长。\n副会长三人，来头各不相同：\n{周望}，[澄湾大学]教授\n乌云其，[云岭公司]董事\n{许亦}，[北岭医院]院长",
        "林岚|青澜会|会长 周望|青澜会|副会长 周望|澄湾大学|教授 许亦|青澜会|副会长 许亦|北岭医院|院长",
    ),
]
OUTSIDE = [
    ("{周望}议员, JP\t[立法会]议员、[青澜会]主席", "周望|立法会|议员 周望|青澜会|主席"),
    (
        "到场的有[青澜会]会长{周望}先生，SBS，JP、副会长{许亦}，MH。",
        "周望|青澜会|会长 许亦|青澜会|副会长",
    ),
    ("{周望}，SBS，JP，[青澜会]会长。", "周望|青澜会|会长"),
    (
        "日期\t合作机构\t文件\t代表本会签署\n5月\t[北岭会]\t备忘录\t会长{周望}\n6月\t[云岭局]\t意向书\t副会长{许亦}\n[青澜会=本会]谨启。",
        "周望|青澜会|会长 许亦|青澜会|副会长",
    ),
    ("{许亦}从[青澜会]前任会长{周望}手中接过旗帜。", "-周望|青澜会|会长"),
    ("{许亦}从[青澜会]前任会长{周望}手中接过帅印。", "-周望|青澜会|会长 许亦|青澜会|会长"),
]


@pytest.mark.parametrize(("text", "expected"), [*SETTLED, *OUTSIDE])
def test_whose_office(text: str, expected: str) -> None:
    """An office that stands alone is given to the body that the words around it tell, or to none."""
    assert roles_of(text) == set(expected.split())


def test_district_of_publisher() -> None:
    """A district head whose district nobody prints is that of the district by which the publisher is called."""
    analysis = analysis_of("[区委]副书记、区长{周望}会见客人。")
    analysis.document = replace(analysis.document, publisher="南沙政府在线")
    said = {(analysis.bodies[claim.body].name, claim.title) for claim in find(analysis)}
    assert said == {("区委", "副书记"), ("南沙区人民政府", "区长")}
