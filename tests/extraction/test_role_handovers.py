"""Offices handed from one to another, stood in for or only stood for, and titles that name no office yet."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

HANDED = [
    ("{周望}把[青澜会]会长的接力棒交给了{许亦}。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("{周望}将[青澜会]会长一职交棒予{许亦}。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("{许亦}从{周望}手中接过[青澜会]会印，成为[青澜会]第四任会长。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("{周望}把[青澜会]的来信交给了{许亦}。", ""),
    ("{周望}从{许亦}手中接过花束。[青澜会]开会。", ""),
    ("[青澜会]会长{周望}任期届满，其职务由{许亦}接替。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("[青澜会]会长{周望}将于五月卸任，由{许亦}接替。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("[青澜会]会长{周望}将于五月卸任。", "周望|青澜会|会长"),
    ("[青澜会]新任会长{周望}昨日从卸任会长{许亦}手中接过会印。", "周望|青澜会|会长 -许亦|青澜会|会长"),
    ("{周望}自2019年起担任[青澜会]会长，今年任满，由{许亦}接任。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("{周望}自2019年起担任[青澜会]会长，今年卸任，由{许亦}接任。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("{周望}自2019年起担任[青澜会]会长，今年七十，由{许亦}陪同出席。", "周望|青澜会|会长"),
    ("{周望}将于明年履新。他现任[青澜会]会长。", "周望|青澜会|会长"),
    ("早前提到的{周望}没有获奖，其现职亦非[青澜会]会长。", ""),
]
SUCCEEDED = [
    (
        "{周望}当选[青澜会]第三届会长。[青澜会]第二届会长{许亦}到会。",
        "周望|青澜会|会长@第三届 -许亦|青澜会|会长@第二届",
    ),
    ("[青澜会]第三届会长{周望}与[青澜会]首届会长{许亦}到会。", "周望|青澜会|会长@第三届 -许亦|青澜会|会长"),
    ("{周望}当选[青澜会]会长。[青澜会]首任会长{许亦}到会。", "周望|青澜会|会长 -许亦|青澜会|会长"),
    ("{周望}当选[青澜会]副会长。[青澜会]首任会长{许亦}到会。", "周望|青澜会|副会长 许亦|青澜会|会长"),
    ("{周望}接替{许亦}出任[青澜会]第三届会长。", "周望|青澜会|会长@第三届 -许亦|青澜会|会长"),
]
STANDING_IN = [
    (
        "[青澜会]会长一职由副会长{许亦}署理。",
        "许亦|青澜会|署理会长 许亦|青澜会|副会长",
    ),
    ("{周望}辞去[青澜会]会长职务，由{许亦}代行会长职责。", "-周望|青澜会|会长"),
]
SPEAKING_FOR = [
    ("{周望}会长、{许亦}副会长代表[青澜会]致辞。", "周望|青澜会|会长 许亦|青澜会|副会长"),
    ("{周望}工人代表[青澜会]致辞。", ""),
]
CANDIDATES = [
    ("{周望}为[青澜会]会长候选人。", ""),
    ("{周望}任[青澜局党组]书记，提名为局长人选。", "周望|青澜局党组|书记"),
    ("[青澜会]理事人选名单：\n{周望}\n{许亦}", "周望|青澜会|理事 许亦|青澜会|理事"),
]
ORGANS = [
    ("[青澜会]会员大会主席{周望}、[理事会]理事长{许亦}主礼。", "周望|青澜会|会员大会主席 许亦|青澜会|理事长"),
    ("[青澜集团]开会，党委书记、董事长{周望}讲话。", "周望|党委|书记 周望|青澜集团|董事长"),
    ("[青澜集团]　党委书记　{周望}", "周望|青澜集团|党委书记"),
    ("{周望}同时担任[青澜会]和[澄湾会]会长。", "周望|青澜会|会长 周望|澄湾会|会长"),
    ("{周望}致电[青澜会]和[澄湾会]会长。", ""),
]
TERMS = [
    ("[青澜会]第三至第五届会长{周望}到会。", "周望|青澜会|会长@第三至第五届"),
    ("[青澜会]第十一、十二届会长{周望}到会。", "周望|青澜会|会长@第十一、十二届"),
    ("[青澜会]第四任会长{周望}到会。", "周望|青澜会|会长"),
]
FOREIGN = [
    ("[青澜公司]开会。Harbour & Sons创办人{周望}到场。", {"周望|Harbour & Sons|创办人"}),
    ("[青澜公司]开会。到场的有创办人{周望}。", {"周望|青澜公司|创办人"}),
]


@pytest.mark.parametrize(("text", "expected"), [*HANDED, *SUCCEEDED, *STANDING_IN, *SPEAKING_FOR, *CANDIDATES])
def test_offices_in_other_hands(text: str, expected: str) -> None:
    """Who hands an office on is former; who only does its work, or may get it, does not hold it."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), [*ORGANS, *TERMS])
def test_organs_and_terms(text: str, expected: str) -> None:
    """A council's head is the head of its body; several terms in a row are one term as printed."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), FOREIGN)
def test_foreign_names_before_titles(text: str, expected: set[str]) -> None:
    """A foreign name right before a title is the body of the office."""
    assert roles_of(text) == expected


CALLED = [
    ("[青澜会]昨日开会。{周望}会长说，今年订单多。", "周望|青澜会|会长"),
    ("[青澜会]与[澄湾会]开会。{周望}会长说，今年订单多。", ""),
    ("[青澜会]副会长{周望}到会。{周望}会长说，今年订单多。", "周望|青澜会|副会长"),
    ("[青澜学校]庆祝校庆，校监{周望}主教、校长{许亦}切蛋糕。", "周望|青澜学校|校监 许亦|青澜学校|校长"),
]
ONCE = [
    ("曾任[青澜会]会长的{周望}分享经验。", "-周望|青澜会|会长"),
    ("在[青澜会]担任会长八年的{周望}发言。", "周望|青澜会|会长"),
    ("{周望}从[青澜会]会长任上退下。", "-周望|青澜会|会长"),
    ("{周望}从[青澜会]会长那里收到礼物。", ""),
    (
        "[青澜会]监事长{周望}病逝，副监事长{许亦}继其任。",
        "-周望|青澜会|监事长 许亦|青澜会|监事长 -许亦|青澜会|副监事长",
    ),
    ("[青澜会]秘书长{周望}任满离任，接任者{许亦}。", "-周望|青澜会|秘书长 许亦|青澜会|秘书长"),
    ("代表团由[青澜会]会长{周望}率领，成员有{许亦}、{林岚}。", "周望|青澜会|会长"),
    ("[审计委员会]由{周望}（召集人）、{许亦}组成。", "周望|审计委员会|召集人 许亦|审计委员会|成员"),
]


@pytest.mark.parametrize(("text", "expected"), [*CALLED, *ONCE])
def test_offices_called_and_once_held(text: str, expected: str) -> None:
    """Who is called by an office holds it in the one body it can be of; who follows leaves his own."""
    assert roles_of(text) == set(expected.split())


def test_body_that_elects() -> None:
    """A sentence that says that a body elects tells of whom the next ones are."""
    text = "[青澜会]来函，[青澜会]开会。\n[澄湾会]换届。[云岭公司]总裁{周望}当选理事长。"
    assert roles_of(text) == {"周望|澄湾会|理事长", "周望|云岭公司|总裁"}
    text = "[青澜会]来函，[青澜会]开会。\n[澄湾会]青年组换届。[云岭公司]总裁{周望}当选理事长。"
    assert "周望|青澜会|理事长" in roles_of(text)
