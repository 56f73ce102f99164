"""Bodies that a headline names in words of its own, and bodies of which a report names a part first."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

VARIED = [
    (
        "远汐大学潮汐学院庆祝四十周年",
        "远汐大学潮汐与海岸学院昨日举行座谈会，学院院长王大文致辞。",
        "远汐大学潮汐与海岸学院",
    ),
    ("云岭家电商会换届", "云岭家用电器商会昨日举行大会，商会会长王大文致辞。", "云岭家用电器商会"),
    ("牙医會聯盟訪珠海", "香港家庭牙醫聯盟昨日到訪珠海。聯盟主席王大文致辭。", "香港家庭牙醫聯盟"),
    ("港深园艺公会合办研讨会", "香港园艺师公会与深圳市园艺行业协会昨日会面。公会会长王大文致辞。", "香港园艺师公会"),
]
OTHERS = [
    ("珠海园艺协会访港", "中山市园艺协会昨日接待客人，协会会长王大文致辞。", "珠海园艺协会"),
    ("岭湾陶艺学会到访", "岭湾气象学会昨日接待客人，会长王大文致辞。", "岭湾陶艺学会"),
    ("港深园艺公会昨日成立", "香港园艺师公会会长王大文致辞。", "港深园艺公会"),
]
OWNERS = [
    ("香港園藝師聯會青年事務委員會昨日到訪廣州。聯會副會長王大文率團。", "香港園藝師聯會"),
    ("远汐大学潮汐学院昨日签约。大学校长王大文到场。", "远汐大学"),
    ("佛山市园艺商会青年委员会换届。商会会长王大文到场。", "佛山市园艺商会"),
]


@pytest.mark.parametrize(("headline", "text", "whole"), VARIED)
def test_a_headline_varies_the_name_of_the_report(headline: str, text: str, whole: str) -> None:
    extraction = extract(document("varied.txt", f"{headline}\n{text}", None))
    (role,) = extraction.roles
    assert extraction.bodies[role.body].name == whole
    ends = [body.name for body in extraction.bodies if body.name.endswith(whole[-2:])]
    assert len(set(ends)) == 1


@pytest.mark.parametrize(("headline", "text", "other"), OTHERS)
def test_a_body_of_the_headline_alone_may_be_another(headline: str, text: str, other: str) -> None:
    extraction = extract(document("others.txt", f"{headline}\n{text}", None))
    assert other in [body.name for body in extraction.bodies]
    assert all(
        other not in [surface.text for surface in body.surfaces] or body.name == other for body in extraction.bodies
    )


@pytest.mark.parametrize(("text", "owner"), OWNERS)
def test_a_word_means_the_owner_of_the_part_named_before(text: str, owner: str) -> None:
    extraction = extract(document("owners.txt", text, None))
    assert owner in [extraction.bodies[role.body].name for role in extraction.roles]
