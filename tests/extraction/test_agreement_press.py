"""Plain ways in which newsrooms tell of signings: countersigned papers, hosts who sign, papers of staff, fields."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from gbacli.model.document import Document
from marked import PUBLISHED, claims, stated

READ = [
    # countersigned
    (
        "经[岚山局]、[云浦局]、[香屿局]三部门会签，《跨境水质合作协议》自7月1日起施行。",
        [("合作协议", "岚山局+云浦局+香屿局")],
    ),
    ("[岚山局]与[云浦局]会签《水质合作协议》。", [("合作协议", "岚山局+云浦局")]),
    ("[岚山学会]与[云浦学会]联合办展，会上两会签署合作备忘录。", [("合作备忘录", "岚山学会+云浦学会")]),
    # several titles before the verb
    (
        "《名册互通协议》《培训合作协议》日前正式签订，签约方均为[岚山学会]和[云浦商会]。",
        [("协议", "岚山学会+云浦商会"), ("培训合作协议", "岚山学会+云浦商会")],
    ),
    (
        "《船员培训备忘录》和《码头共用协议》由[岚山学会]与[云浦商会]签署。",
        [("培训备忘录", "岚山学会+云浦商会"), ("协议", "岚山学会+云浦商会")],
    ),
    # this paper
    (
        "[岚山学会]（甲方）与[云浦商会]（乙方）经友好协商，约定如下：每年互访。本意向书一式两份，双方各执一份。",
        [("意向书", "岚山学会+云浦商会")],
    ),
    # fields of one line
    (
        "签约名单\n甲方：[岚山局]　乙方：[云浦商会]　内容：冷链项目投资合同\n"
        "甲方：[岚山学院]　乙方：[香屿学会]　内容：人才培养协议",
        [("冷链项目投资合同", "岚山局+云浦商会"), ("人才培养协议", "岚山学院+香屿学会")],
    ),
    # a number of firms that moved in is no party
    (
        "[岚山中心]与[云浦商会]签署共建协议，[香屿公司]、[潮汐公司]等首批5家机构签约入驻。",
        [("共建协议", "岚山中心+云浦商会")],
    ),
    # what the new one follows
    (
        "[岚山大学]与[云浦学院]昨日签署双学位协议，是为继二〇一九年合作备忘录后的第二份文件。",
        [("双学位协议", "岚山大学+云浦学院"), ("合作备忘录", "岚山大学+云浦学院")],
    ),
    (
        "[岚山学会]与[云浦商会]昨日签署互认协议。此次签约是对2019年《仲裁合作备忘录》的延续。",
        [("互认协议", "岚山学会+云浦商会"), ("合作备忘录", "岚山学会+云浦商会")],
    ),
    # two of a kind, though others stand nearer
    (
        "[岚山学会]与[云浦学会]昨日换届。前者由[香屿公司]经理当选会长，后者选出[潮汐公司]董事。两会会长随即联署《审计约章》。",
        [("约章", "岚山学会+云浦学会")],
    ),
]
NOT_READ = [
    "会议最后，[岚山局]与[全区各中小学校]签订2023年度安全责任书。",
    "七月，毕业生阿青与[岚山公司]签下三年期劳动合同。",
    "[岚山会]与[云浦局]合办的“社企签约日”昨日举行。",
    "[岚山公司]、[云浦公司]等12家企业签约入驻园区。",
]
HOSTS = [
    (
        "由远山省设计协会主办的香屿绿色建筑论坛昨日举行。论坛期间，主办方与云浦建筑联合会签署合作协议。",
        ["远山省设计协会", "云浦建筑联合会"],
    ),
    (
        "第三届远山造船年会昨日开幕，由远山船舶学会主办，香屿船舶公会承办。会上，承办单位与云浦航海学校签订实习协议。",
        ["香屿船舶公会", "云浦航海学校"],
    ),
    (
        "由远山设计协会、香屿设计公会主办的第三届远山论坛昨日举行。会上，主办方与云浦建筑联合会签署合作协议。",
        ["远山设计协会", "香屿设计公会", "云浦建筑联合会"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_plain_news(text: str, expected: list[tuple[str, str]]) -> None:
    """What is signed, and by whom."""
    assert stated(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_nothing_between_bodies(text: str) -> None:
    """Classes, employees and the name of a day state nothing."""
    assert claims(text) == []


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_who_has_a_part_in_the_meeting_signs(text: str, expected: list[str]) -> None:
    """主办方 and 承办单位 mean the hosts and the organizer of the meeting told of."""
    document = Document("r.txt", text, "简讯", PUBLISHED, None, None, "hans", "txt", "utf-8", "", False, "")
    found = extract(document)
    assert [[found.bodies[party].name for party in one.parties] for one in found.agreements] == [expected]


def test_what_a_signing_just_told_was() -> None:
    """根据甲与乙签署的意向书 explains a signing told right before, and looks back where none is told."""
    told = "冷链项目昨日签约落地。根据[岚山局]与[云浦商会]签署的投资意向书，项目年内动工。"
    assert [(one.kind, one.status) for one in claims(told)] == [("投资意向书", "signed")]
    alone = "根据[岚山局]与[云浦商会]签署的投资意向书，项目年内动工。"
    assert [(one.kind, one.status) for one in claims(alone)] == [("投资意向书", "mentioned")]
