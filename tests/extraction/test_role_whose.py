"""Whose an office is, where other bodies stand by: employers, counterparts, departments, the group above."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

BESIDE_EMPLOYERS = [
    (
        "[澄湾联盟]理事长由[青澜会]会长{周望}担任，秘书长{许亦}。",
        "周望|澄湾联盟|理事长 周望|青澜会|会长 许亦|澄湾联盟|秘书长",
    ),
    (
        "[澄湾联盟]的首任理事长叫{周望}，是[青澜会]会长；秘书长{许亦}，是[云岭公司]经理。",
        "周望|澄湾联盟|理事长 周望|青澜会|会长 许亦|澄湾联盟|秘书长 许亦|云岭公司|经理",
    ),
    (
        "[澄湾联盟]理事长{周望}、[青澜会]会长{许亦}，秘书长{林岚}。",
        "周望|澄湾联盟|理事长 许亦|青澜会|会长 林岚|青澜会|秘书长",
    ),
    (
        "[青澜会]与[云岭银行]签约，行政总裁{周望}与[青澜会]主任{许亦}签字。",
        "周望|云岭银行|行政总裁 许亦|青澜会|主任",
    ),
    (
        "[澄湾组]秘书长由{周望}担任，[云岭局]原处长{许亦}不再担任秘书长。",
        "周望|澄湾组|秘书长 -许亦|云岭局|处长 -许亦|澄湾组|秘书长",
    ),
    ("[青澜会]年报\n3月，与[云岭学会]续签备忘录，会长{周望}签字。", "周望|青澜会|会长"),
    ("[青澜会]年报\n3月，与[云岭学会]续签备忘录，对方会长{周望}签字。", "周望|云岭学会|会长"),
]
ONLY_NAMED = [
    ("[青澜会]换届。[青澜会]推举[云岭公司]为副会长单位，{周望}当选会长。", "周望|青澜会|会长"),
    (
        "委任[渡轮服务咨询委员会]成员\n[云岭局]感谢卸任主席{周望}，以及两名任满成员{许亦}、{林岚}。",
        "-周望|渡轮服务咨询委员会|主席 -许亦|渡轮服务咨询委员会|成员 -林岚|渡轮服务咨询委员会|成员",
    ),
    ("[青澜会]年报\n[云岭会]感谢会长{周望}。", "周望|云岭会|会长"),
    (
        "[治丧小组]由[云岭所党委]书记{周望}任组长，[云岭所]主任{许亦}任副组长。",
        "周望|云岭所党委|书记 周望|治丧小组|组长 许亦|云岭所|主任 许亦|治丧小组|副组长",
    ),
    (
        "[青澜会]会长{周望}获选为副主席；[澄湾联盟]秘书长一职，续由[云岭会]干事{许亦}兼任。",
        "周望|青澜会|会长 周望|青澜会|副主席 许亦|云岭会|干事 许亦|澄湾联盟|秘书长",
    ),
]
PARTS = [
    ("[青澜会培训部]经理{周望}升任总干事。", "-周望|青澜会培训部|经理 周望|青澜会|总干事"),
    ("[青澜会培训部]干事{周望}升任副经理。", "-周望|青澜会培训部|干事 周望|青澜会培训部|副经理"),
    ("[云岭县法院审判委员会]委员、副院长{周望}到场。", "周望|云岭县法院审判委员会|委员 周望|云岭县法院|副院长"),
    ("[青澜会]开会。[青年委员会]改组，主任由{周望}接掌。", "周望|青年委员会|主任"),
    ("[云岭市政府]日前聘请[青澜会]会长{周望}为旅游发展顾问。", "周望|青澜会|会长 周望|云岭市政府|旅游发展顾问"),
    ("[青澜会]开会。[澄湾会]由三月起接任轮值主席，{周望}到场。", ""),
]
PLAINER = [
    ("{周望}同时是“[澄湾联盟]”的轮值主席。", "周望|澄湾联盟|轮值主席"),
    ("{周望}曾任[青澜公司]旗下[云岭公司]董事。", "-周望|云岭公司|董事"),
    ("[青澜会]会长{周望}兼[澄湾联盟]理事长。", "周望|青澜会|会长 周望|澄湾联盟|理事长"),
    ("[立法会][航运界]议员{周望}到场。", "周望|立法会|议员"),
    ("{周望}现任[青澜学院]院长，为[云岭工程院]院士。", "周望|青澜学院|院长 周望|云岭工程院|院士"),
    ("[青澜会]会长{周望}任满，大会聘请其为顾问。", "周望|青澜会|会长 周望|青澜会|顾问"),
]
EMPLOYED = [
    ("{周望}任职[青澜公司]三十年，退休前为总经理。", "-周望|青澜公司|总经理"),
    ("{周望}在[青澜公司]工作多年，离开时是总经理。", "-周望|青澜公司|总经理"),
    ("{周望}参观[青澜公司]，离开时见到总经理。", ""),
]

LISTED = [
    (
        "[青澜会]名单\n副会长：[云岭公司]经理{周望}；[澄湾局]局长{许亦}",
        "周望|青澜会|副会长 周望|云岭公司|经理 许亦|青澜会|副会长 许亦|澄湾局|局长",
    ),
    (
        "[青澜会]换届，{林岚}当选会长，以及两名理事：\n{周望}（[云岭公司]经理）\n{许亦}（[澄湾局]局长）",
        "林岚|青澜会|会长 周望|青澜会|理事 周望|云岭公司|经理 许亦|青澜会|理事 许亦|澄湾局|局长",
    ),
    (
        "[青澜会]换届。副会长两位：\n{周望}\t[云岭公司]经理\n{许亦}\t[澄湾局]局长",
        "周望|青澜会|副会长 周望|云岭公司|经理 许亦|青澜会|副会长 许亦|澄湾局|局长",
    ),
    ("[青澜会]名单\n会长\t{周望}\t[云岭公司]（董事）", "周望|青澜会|会长 周望|云岭公司|董事"),
    ("[云岭署]高级工程师（能源效益）{周望}到场。", "周望|云岭署|高级工程师（能源效益）"),
    ("[青澜会]老会员{周望}到场。", ""),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_offices_given_to_those_listed(text: str, expected: str) -> None:
    """A label and a counted class hold for all that follow; what everybody in a society is is no office."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), BESIDE_EMPLOYERS)
def test_offices_beside_those_of_others(text: str, expected: str) -> None:
    """An office goes on with the body whose offices are given out, not with that for which somebody works."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), ONLY_NAMED)
def test_offices_of_another_than_the_last_named(text: str, expected: str) -> None:
    """The seat that a member has is one in the alliance; who is thanked had an office of what the report is about."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_offices_of_parts_and_wholes(text: str, expected: str) -> None:
    """Who rises out of a department rises in the whole; a panel of judges has no president of the court."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), PLAINER)
def test_what_only_print_parts(text: str, expected: str) -> None:
    """Quotation marks and the group above part no body from its office; 兼 behind a name begins another office."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), EMPLOYED)
def test_offices_at_leaving(text: str, expected: str) -> None:
    """Where somebody worked and what he was on leaving are one former office; a visit is none."""
    assert roles_of(text) == set(expected.split())
