"""Seats by whom they stand for, titles with 主任 before a trade, and what is an office only of a body beside it."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

TITLES = [
    ("[青澜会]家长委员{周望}、当然委员{许亦}到场。", "周望|青澜会|家长委员 许亦|青澜会|当然委员"),
    ("[青澜会]办学团体委员{周望}、教师委员{许亦}到场。", "周望|青澜会|办学团体委员 许亦|青澜会|教师委员"),
    ("[青澜船级社]主任验船师{周望}、[澄湾会]戏剧顾问{许亦}到场。", "周望|青澜船级社|主任验船师 许亦|澄湾会|戏剧顾问"),
    ("[青澜团]创团团长{周望}到场。", "周望|青澜团|创团团长"),
    ("[青澜集团]副总经理{周望}担任评委，副会长{许亦}担任项目负责人。", "周望|青澜集团|副总经理 许亦|青澜集团|副会长"),
    ("[青澜集团]项目负责人{周望}到场。", "周望|青澜集团|项目负责人"),
    ("{周望}早年在[澄湾大学]做过博士后。", ""),
]
BEFORE = [
    (
        "{周望}，男，1970年出生。此次任职前为[青澜厅党组]成员、副厅长。",
        "-周望|青澜厅党组|成员 -周望|青澜厅|副厅长",
    ),
    ("{周望}履新前是[澄湾大学]教授。", "-周望|澄湾大学|教授"),
    ("{周望}是[青澜专家组]成员。", "周望|青澜专家组|成员"),
    ("[青澜厅]组成专家组，{周望}到场。", ""),
]
LISTS = [
    (
        "| 代表 | 所属 |\n|---|---|\n| {周望}　副会长 | [青澜会] |\n| {许亦}　司库 | [澄湾会] |",
        "周望|青澜会|副会长 许亦|澄湾会|司库",
    ),
    (
        "[青澜会]2023年回顾\n\n| 日期 | 合作方 | 本会签署人 |\n|---|---|---|\n| 2月 | [澄湾会] | 会长 {周望} |\n\n"
        "[青澜会=本会]谨启。",
        "周望|青澜会|会长",
    ),
    (
        "[青澜学术委员会]\n\n委员\t{周望}（[澄湾大学]教授）\n{许亦}（[北岭学院]院长）",
        "周望|青澜学术委员会|委员 周望|澄湾大学|教授 许亦|青澜学术委员会|委员 许亦|北岭学院|院长",
    ),
    (
        "[青澜中学校务委员会]成员一览（二〇二一年度）\n\n[青澜中学] 2021年10月4日更新\n\n"
        "- **秘书**　{周望}\n- **家长委员**　{许亦}",
        "周望|青澜中学校务委员会|秘书 许亦|青澜中学校务委员会|家长委员",
    ),
    (
        "[青澜联盟]成立\n\n从左至右：副主席{周望}（[澄湾会]理事长）、秘书长{许亦}（[北岭会]监事）。",
        "周望|青澜联盟|副主席 周望|澄湾会|理事长 许亦|青澜联盟|秘书长 许亦|北岭会|监事",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_kinds_of_seats(text: str, expected: str) -> None:
    """A title keeps whom its seat stands for; a task is an office only of a body printed beside it."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_posts_before_this_one(text: str, expected: str) -> None:
    """What somebody was before the office just taken is past; 专家组 is an organ, 专家 in it no title."""
    assert {role.partition("@")[0] for role in roles_of(text)} == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_whose_heads_tell(text: str, expected: str) -> None:
    """Cells, headings and names alone on their lines say whose office it is."""
    assert {role.partition("@")[0] for role in roles_of(text)} == set(expected.split())
