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
    ("[堤防局]局长一职悬空两个月，[市政府]选定[澄湾署]副署长{许亦}接掌。", "许亦|堤防局|局长 -许亦|澄湾署|副署长"),
    ("[堤防局]局长则邀得[澄湾大学]教授{许亦}出任。", "许亦|堤防局|局长 许亦|澄湾大学|教授"),
]
MOVES += [
    (
        "[堤防局]局长{周望}转往[澄湾署]，担任署长。{周望}遗下的位置，找来[北岭处]处长{许亦}填补。",
        "-周望|堤防局|局长 周望|澄湾署|署长 许亦|堤防局|局长 -许亦|北岭处|处长",
    ),
    (
        "[堤防局]局长一职由[澄湾署]署长{周望}兼任。",
        "周望|堤防局|局长 周望|澄湾署|署长",
    ),
    ("{周望}二十年前以助理工程师身分考入[堤防局]。", "-周望|堤防局|助理工程师"),
    ("{周望}以院长身份执掌[澄湾学院]。她的前任{许亦}今夏退休。", "周望|澄湾学院|院长 -许亦|澄湾学院|院长"),
    ("{周望}以院长身份致辞。", ""),
    (
        "{周望}监事长上月辞去职务，副监事长{许亦}获一致选出补上。[青澜会]致谢。",
        "-周望|青澜会|监事长 许亦|青澜会|监事长 -许亦|青澜会|副监事长",
    ),
    ("[青澜会]原秘书长{周望}退休，其第三届会长任期同时届满。", "-周望|青澜会|秘书长 -周望|青澜会|会长@第三届"),
    ("{周望}做了四年[青澜会]会长，今次不再参选。", "-周望|青澜会|会长"),
]
WHOSE = [
    ("[澄湾大学校董会]主席{周望}、校监{许亦}到会。[澄湾大学]致谢。", "周望|澄湾大学校董会|主席 许亦|澄湾大学|校监"),
    ("[石湾书院法团校董会]校监{周望}到会。", "周望|石湾书院法团校董会|校监"),
    ("副会长{周望}任董事的[恒潮公司]签约。", "周望|恒潮公司|董事"),
    ("[评审委员会]秘书由{周望}的同事、[青澜会]副会长{许亦}兼任。", "许亦|评审委员会|秘书 许亦|青澜会|副会长"),
    (
        "[青澜委员会]公布，任满离开的三名委员——{周望}、{许亦}、{林岚}——各服务了两届。",
        "-周望|青澜委员会|委员 -许亦|青澜委员会|委员 -林岚|青澜委员会|委员",
    ),
    (
        "有[澄湾研究所]所长、[澄湾学院]教授{周望}，还有[青澜会]会长{许亦}。",
        "周望|澄湾研究所|所长 周望|澄湾学院|教授 许亦|青澜会|会长",
    ),
    (
        "[青澜委员会]公布名单。公共部门委员两名，分别是[堤防局]局长{周望}、[澄湾署]署长{许亦}。"
        "社会人士委员共两名：[石湾会]会长{林岚}、[北岭会]会长{韩砚}。",
        "周望|青澜委员会|委员 许亦|青澜委员会|委员 林岚|青澜委员会|委员 韩砚|青澜委员会|委员 "
        "周望|堤防局|局长 许亦|澄湾署|署长 林岚|石湾会|会长 韩砚|北岭会|会长",
    ),
    (
        "[石湾会]换届\n{林岚}连任[石湾会]会长。\n{周望}答应出任[青澜会]名誉会长。会长{许亦}致谢。",
        "林岚|石湾会|会长 周望|青澜会|名誉会长 许亦|青澜会|会长",
    ),
]
DELEGATIONS = [
    ("琴澄经贸代表团昨日到访。团长{周望}致辞。", "周望|琴澄经贸代表团|团长"),
    ("澄湾访问团昨日到访。[北岭民乐团]团长{周望}致辞。", "周望|北岭民乐团|团长"),
]
TERMS = [
    ("[青澜会]理事长由{周望}担任，任至2029年12月。", "周望|青澜会|理事长@至2029年12月"),
    ("[青澜会]首年（2024—2025年度）执行主席是{周望}。", "周望|青澜会|执行主席@2024—2025年度"),
    (
        "以下是[青澜会]2025/26 年度委员会名单：\n主席\t{周望}\n上届主席\t{许亦}",
        "周望|青澜会|主席@2025/26年度 -许亦|青澜会|主席",
    ),
    ("[青澜委员会]换班\n批示今日刊登，本月起生效，任期三年。\n委　员：{周望}", "周望|青澜委员会|委员@三年"),
]
ORGANS = [
    (
        "[青澜联合体]成立，表决通过三人主席团：\n{周望}　[石湾会]会长\n"
        "{许亦}　[北岭会]理事长兼秘书长\n{林岚}　[澄湾会]会长",
        "周望|青澜联合体|主席团成员 许亦|青澜联合体|主席团成员 林岚|青澜联合体|主席团成员 周望|石湾会|会长 "
        "许亦|北岭会|理事长 许亦|北岭会|秘书长 林岚|澄湾会|会长",
    ),
    ("[青澜会]理事会昨日开会：\n{周望}　[石湾会]会长", "周望|石湾会|会长"),
]
SLASHES = [
    (
        "讲者：{周望}／[青澜会]会长，兼任[澄湾大学]讲师；{许亦}/[石湾书院]校长。",
        "周望|青澜会|会长 周望|澄湾大学|讲师 许亦|石湾书院|校长",
    ),
    ("讲座\t小王 {周望}／[石湾书院]校长，兼任[青澜会]会长", "周望|石湾书院|校长 周望|青澜会|会长"),
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


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose(text: str, expected: str) -> None:
    """Of which body an office is, and who of two has it: the colleague of somebody, the one before the dash."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), ORGANS)
def test_organs(text: str, expected: str) -> None:
    """Those below a line that says that an organ is formed have seats in it."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), DELEGATIONS)
def test_delegations(text: str, expected: str) -> None:
    """The head of a delegation has his office in the one that the report names."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_terms(text: str, expected: str) -> None:
    """Terms in brackets, in a heading, in a notice, and up to a day; who was in office before has none of them."""
    assert roles_of(text) == set(expected.split())
