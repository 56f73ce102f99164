"""Officers who move from one body to another, posts that fall vacant, and lists of speakers."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

MOVES = [
    ("[堤防局]局长{周望}转往[澄湾署]，担任署长。", "-周望|堤防局|局长 周望|澄湾署|署长"),
    ("[堤防局]局长{周望}下周跳槽到[澄湾署]，出任副署长。", "-周望|堤防局|局长 周望|澄湾署|副署长"),
    ("[堤防局]局长{周望}前往[澄湾署]，拜会署长{许亦}。", "周望|堤防局|局长 许亦|澄湾署|署长"),
    ("[堤防局]局长{周望}即日起放取退休前假期。", "-周望|堤防局|局长"),
    ("{周望}当过[堤防局]局长，之后是[澄湾署]副署长。", "-周望|堤防局|局长 -周望|澄湾署|副署长"),
    ("[堤防局]局长一职悬空两个月，[市政府]选定[澄湾署]副署长{许亦}接掌。", "许亦|堤防局|局长 许亦|澄湾署|副署长"),
    ("[堤防局]局长则邀得[澄湾署]副署长{许亦}出任。", "许亦|堤防局|局长 许亦|澄湾署|副署长"),
]
SLASHES = [
    (
        "讲者：{周望}／[青澜会]会长，兼任[澄湾大学]讲师；{许亦}/[石湾书院]校长。",
        "周望|青澜会|会长 周望|澄湾大学|讲师 许亦|石湾书院|校长",
    ),
    ("[青澜会]会长{周望}/[石湾书院]校长{许亦}到场。", "周望|青澜会|会长 许亦|石湾书院|校长"),
]
TITLES = [
    ("[青澜会]会员大会召集人{周望}", "周望|青澜会|会员大会召集人"),
    ("[青澜会]会员代表大会主席{周望}、副主席{许亦}", "周望|青澜会|会员代表大会主席 许亦|青澜会|副主席"),
    ("[澄湾大使馆]经济商务参赞{周望}", "周望|澄湾大使馆|经济商务参赞"),
    ("[澄湾档案馆]首席档案师{周望}", "周望|澄湾档案馆|首席档案师"),
    ("[澄湾民乐团]驻团作曲{周望}", "周望|澄湾民乐团|驻团作曲"),
    ("[管理事务厅]厅长{周望}", "周望|管理事务厅|厅长"),
]
LABELS = [
    (
        "[青澜会]第六届理事会名单\n主席：{周望}，[澄湾大学]讲师。\n副主席：{许亦}，[石湾书院]项目统筹；{林岚}，全职家长。",
        "周望|青澜会|主席@第六届 周望|澄湾大学|讲师 许亦|青澜会|副主席@第六届 许亦|石湾书院|项目统筹 "
        "林岚|青澜会|副主席@第六届",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_moves(text: str, expected: str) -> None:
    """Whoever goes to another body leaves the office of the first; a visit is no move."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), SLASHES)
def test_slashes(text: str, expected: str) -> None:
    """A slash parts a name from its office, or one guest from the next."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text: str, expected: str) -> None:
    """Offices of a members' assembly, of missions, archives and ensembles; 理事 is not in 管理事务."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_labels(text: str, expected: str) -> None:
    """Whoever stands behind a label holds the office, whatever else the list says of each."""
    assert roles_of(text) == set(expected.split())
