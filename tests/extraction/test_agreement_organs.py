"""Agreements: committees whose officers sign for their body, and bodies of one kind told by their number."""

from __future__ import annotations

import pytest

from gbacli.extraction.agreements.bodies.organs import principal
from marked import analysis_of
from press import claims

PUBLISHED = "2024-08-21"


def parties(text: str) -> list[set[str]]:
    """The names of the parties of each agreement."""
    found = claims(text, PUBLISHED)
    return [{found.bodies[party].name for party in one.parties} for one in found.agreements]


@pytest.mark.parametrize("organ", ["专业操守委员会", "青年事务委员会", "内地事务委员会"])
def test_officer_of_a_committee(organ: str) -> None:
    """The chair of a committee that names no owner signs for the body that reports."""
    text = (
        f"岚海潮汐学会理事会选举结果公布。\n本会{organ}主席凌志远连任。\n"
        "凌志远两年任内，会员增至一千人，并于2024年7月与云浦航标协会签署《互访备忘录》。"
    )
    assert parties(text) == [{"岚海潮汐学会", "云浦航标协会"}]


def test_officer_of_a_party_committee() -> None:
    """The secretary of a party committee signs for the body within which it stands."""
    text = (
        "岚海市侨联党组书记、主席凌志远率团到访。岚海市侨联去年亦曾到访。"
        "凌志远与澳门潮汐总会会长王湘兰代表双方签署实习合作协议。"
    )
    assert parties(text) == [{"岚海市侨联", "澳门潮汐总会"}]


def test_a_committee_with_an_owner_signs_itself() -> None:
    """A committee whose name says where it is at home is a party."""
    text = "岚海潮汐学会昨日开会。云浦新区管理委员会主任凌志远与岚海潮汐学会会长王湘兰签署协议。"
    assert parties(text) == [{"云浦新区管理委员会", "岚海潮汐学会"}]


MEMBERS = "四市侨务协作联盟现有成员单位五个：珠海市侨联、中山市侨联、江门市侨联、阳江市侨联、岚山大学侨乡研究院。\n"


def test_members_of_one_kind() -> None:
    """四市侨联 are the four members of an alliance whose names end so."""
    four = {"珠海市侨联", "中山市侨联", "江门市侨联", "阳江市侨联"}
    assert parties(MEMBERS + "四市侨联共同签署了《涉侨调解公约》。") == [four]


def test_no_members_of_another_kind() -> None:
    """Where nobody's name ends so, no list of as many bodies is taken for them."""
    assert parties(MEMBERS + "四市工商联共同签署了《涉侨调解公约》。") == []


def test_those_who_build_together() -> None:
    """三方 are those of whom the paragraph above says that they build something together."""
    text = (
        "联合实验室由岚山大学牵头，云浦海事学院、湾口科技大学参与共建，日常运行由岚山大学海洋学院负责。\n"
        "揭牌之后是签字。三方先签署《实验室共建协议书》。"
    )
    assert parties(text) == [{"岚山大学", "云浦海事学院", "湾口科技大学"}]


def test_a_park_is_no_society() -> None:
    """两会 are the society that is visited and the one that reports, not the park that is shown."""
    text = (
        "岚海潮汐学会会讯\n本会第五届理事会已就职。\n"
        "参观香屿潮玩产业园，并与云浦航标协会座谈。两会在座谈后签署合作意向书。"
    )
    assert parties(text) == [{"岚海潮汐学会", "云浦航标协会"}]


@pytest.mark.parametrize("body", ["青年商会", "国际航标学会", "妇女联合会", "教育部"])
def test_a_body_of_its_own_is_no_committee(body: str) -> None:
    """A society or ministry whose name begins like that of a committee is a body of its own."""
    analysis = analysis_of(f"[岚海潮汐学会]昨日开会，[{body}]到访。")
    ref = analysis.number("body", body)
    assert principal(analysis, ref) == ref
