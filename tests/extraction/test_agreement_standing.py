"""How it stands with what bodies sign, and who signs it: programmes, expiry, what is agreed on, tables."""

from __future__ import annotations

import pytest

from gbacli.model.claims import AgreementClaim
from press import claims

PUBLISHED = "2024-08-21"
TABLE = (
    "8月20日，交易会开幕，具体如下：\n{}\n供餐中心|云浦商会、岚海食品公司|供货协议\n"
    "培训学院|岚海学院、白鹭集团|开发合同\n"
)


def told(text: str) -> list[tuple[str | None, str, str, str | None]]:
    """The kind, the parties, the status and the day of each agreement."""
    found = claims(text, PUBLISHED)

    def parties(one: AgreementClaim) -> str:
        return "+".join(sorted(found.bodies[party].name for party in one.parties))

    return [(one.kind, parties(one), one.status, one.signed) for one in found.agreements]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("岚海学会与云浦商会座谈。双方谈妥下半年签一份采购协议，眼下只有草稿。", "planned"),
        ("岚海学会与云浦商会座谈。双方商定，下月在云浦签署采购协议。", "planned"),
        ("岚海学会与云浦商会座谈，会上谈妥采购协议。", "signed"),
        ("岚海学会将与云浦商会合办课程，相关采购协议已于上周签署。", "signed"),
        ("岚海学会与云浦商会将签署采购协议。", "planned"),
        ("岚海学会与云浦商会所签采购协议，到今年底期满，两会在谈续约。", "mentioned"),
        ("岚海学会与云浦商会签署采购协议，明年底期满。", "signed"),
        ("新会长首先要落实上月岚海学会与云浦商会的采购协议。", "mentioned"),
        ("岚海学会与云浦商会曾订采购协议。", "mentioned"),
        ("岚海青年互助会昨日开幕。同日，青年会与云浦商会签署采购协议。", "signed"),
    ],
)
def test_how_it_stands(text: str, status: str) -> None:
    """What is agreed on is to come, what runs out was signed; 会 that ends a name does not tell what is to come."""
    ((kind, _, stands, _),) = told(text)
    assert (kind, stands) == ("采购协议", status)


def test_a_programme_tells_what_is_to_come() -> None:
    """A line with its hour is signed when the meeting is held, whatever day the report has told before."""
    text = (
        "第二届云浦工商论坛将于8月30日举行。会长王大文昨日在记者会上介绍议程：\n"
        "09:30　致辞：王大文\n11:00　签约：岚海学会与云浦商会签订合作协议\n"
    )
    assert told(text) == [("合作协议", "云浦商会+岚海学会", "planned", "2024-08-30")]


@pytest.mark.parametrize("header", ["项目|签约双方|文本", "项目|合作双方|协议名称"])
def test_a_heading_tells_which_column_names_the_parties(header: str) -> None:
    """What a project is called is no party, though it be called like a body."""
    assert [parties for _, parties, _, _ in told(TABLE.format(header))] == [
        "云浦商会+岚海食品公司",
        "岚海学院+白鹭集团",
    ]


def test_two_columns_of_parties_make_no_paper_of_all() -> None:
    """A column headed 签约方 beside 合作方 lists no signers of one paper."""
    text = (
        "8月20日，交易会集中签约，具体如下：\n签约方|合作方|文本\n"
        "岚海学会|云浦商会|互认协议\n白鹭学院|香屿医院|实习协议\n"
    )
    assert [parties for _, parties, _, _ in told(text)] == ["云浦商会+岚海学会", "白鹭学院+香屿医院"]


@pytest.mark.parametrize(
    "text",
    [
        "岚海学会与云浦商会合办的第十届论坛昨日闭幕，先后促成三十份备忘录。",
        "岚海学会与云浦商会初步达成课程合作意向。",
        "岚海学会与云浦商会达成合作意向。",
        "岚海学会与云浦商会修订章程，会员明年订购新刊。",
    ],
)
def test_no_agreement_of_the_two(text: str) -> None:
    """Hosts of a meeting do not sign what it brings about; a mere intention is none."""
    assert told(text) == []


def test_an_intention_that_says_of_what() -> None:
    """达成 with the subject of an intention concludes it; 同年 is no 与."""
    assert told("岚海学会与云浦商会达成人才培训合作意向。") == [
        ("人才培训合作意向", "云浦商会+岚海学会", "signed", None)
    ]
    ((_, parties, _, _),) = told("岚海学会会长是王大文。同年白鹭联盟与云浦商会签署合作协议。")
    assert parties == "云浦商会+白鹭联盟"


def test_a_verb_ends_a_name() -> None:
    """签署 is no part of a name, whatever noun of a body follows it."""
    ((kind, parties, _, _),) = told("岚海学会与香港科技大学（广州）云汐枢纽签署联合实验室共建协议。")
    assert (kind, parties) == ("联合实验室共建协议", "岚海学会+香港科技大学（广州）云汐枢纽")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("【本报讯】李云资本昨日与莲汐医疗签订谅解备忘录。", ["李云资本+莲汐医疗"]),
        ("莲汐电子集团昨日公布，属下莲汐仪器与肇庆高新区管委会订立协议。", ["肇庆高新区管委会+莲汐仪器"]),
        (
            "岚海厂商会属下的远汐玩具、岚明五金分别与云浦管委会签订投资协议。",
            ["云浦管委会+远汐玩具", "云浦管委会+岚明五金"],
        ),
        ("【本报讯】云汐物流（控股）与惠州港务集团昨日签署协议。", ["云汐物流（控股）+惠州港务集团"]),
        ("岚海局与云浦商会理事会座谈，云浦商会设宴。双方签署协议。", ["云浦商会+岚海局"]),
        (
            "岚海局与云浦商会签署供货协议。陪同来访的岚海学会会长王大文，同日与商会另签备忘录。",
            ["云浦商会+岚海局", "云浦商会+岚海学会"],
        ),
        ("岚海学会、云浦商会到场。香屿公司与某国数字机构等三家机构签订备忘录。", ["香屿公司"]),
        ("本会副会长单位广东香屿建筑公司与香港莲汐顾问签订意向书。", ["广东香屿建筑公司+香港莲汐顾问"]),
        (
            "8月20日，岚海学院与云浦商会战略合作签约仪式举行。双方签署了合作框架协议及奖学金捐赠协议。",
            ["云浦商会+岚海学院", "云浦商会+岚海学院"],
        ),
        ("李云、岚海学会会长王大文与云浦商会签署协议。", ["云浦商会+岚海学会"]),
    ],
)
def test_a_firm_may_be_called_like_a_person_or_its_owner(text: str, expected: list[str]) -> None:
    """A name before a line of trade is a firm's where a party must stand."""
    assert [parties for _, parties, _, _ in told(text)] == expected
