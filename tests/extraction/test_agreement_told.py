"""Agreements as reports tell them: where, for whom, in which part of a report, and what became of them since."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from gbacli.model.claims import AgreementClaim
from invented import document
from press import claims

PUBLISHED = "2024-08-21"
Told = list[tuple[str, str, str | None]]


def told(text: str, published: str | None = PUBLISHED) -> Told:
    """The parties, the status and the day of each agreement."""
    found = claims(text, published)

    def parties(one: AgreementClaim) -> str:
        return "+".join(sorted(found.bodies[party].name for party in one.parties))

    return [(parties(one), one.status, one.signed) for one in found.agreements]


@pytest.mark.parametrize(
    "text",
    [
        "岚海署署长凌之涵与云浦林业局局长江以宁在湿地访客中心签署姊妹湿地协议。",
        "凌之涵与江以宁分别代表岚海署及云浦林业局签署姊妹湿地协议。",
        "岚海署于云浦会议中心与云浦林业局签署姊妹湿地协议。",
    ],
)
def test_where_and_for_whom(text: str) -> None:
    """A hall behind 在 is where they sign; 分别代表 makes nobody a partner."""
    assert [parties for parties, _, _ in told(text)] == ["云浦林业局+岚海署"]


def test_a_name_does_not_lend_its_end_to_the_verb() -> None:
    """The 联 of 工商联 is no beginning of 联签."""
    assert told("8月5日，岚海学会与云浦工商联签署协议。") == [("云浦工商联+岚海学会", "signed", "2024-08-05")]
    assert told("8月5日，岚海学会、云浦妇联签订协议。") == [("云浦妇联+岚海学会", "signed", "2024-08-05")]


@pytest.mark.parametrize(
    "text",
    [
        "岚海医院与云浦大学谈妥会诊，背幕都印好了，签约前夕对方叫停。",
        "岚海医院与云浦大学在签约前一天谈崩。",
    ],
)
def test_the_eve_of_a_signing_is_none(text: str) -> None:
    """What is told of the day before a signing says nothing of its having been signed."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上届论坛上，岚海学会与云浦商会签了互助备忘录。", ("mentioned", None)),
        ("首届会上岚海学会与云浦商会签订的《互助备忘录》，至今已有七十名学员受惠。", ("mentioned", None)),
        ("岚海学会与云浦商会当时签订的互助备忘录，迄今配对了二十六组。", ("mentioned", None)),
        ("首届论坛上，岚海学会与云浦商会签了互助备忘录。", ("signed", None)),
        (
            "原拟在首日签署的《互助备忘录》已于8月8日改为线上签署，签约方为岚海学会与云浦商会。",
            ("signed", "2024-08-08"),
        ),
        ("岚海学会与云浦商会同意于年内在桑岛签订合作协议。", ("planned", "2024")),
        ("岚海学会与云浦商会经双方同意，于8月5日签署合作协议。", ("signed", "2024-08-05")),
        ("岚海学会与云浦商会同意明年续签交流协议。", ("planned", "2025")),
    ],
)
def test_how_it_stands(text: str, expected: tuple[str, str | None]) -> None:
    """Looked back upon from the next edition or from what came of it since; agreed to be signed; signed otherwise."""
    ((parties, *state),) = told(text)
    assert (parties, tuple(state)) == ("云浦商会+岚海学会", expected)


def test_the_other_side_is_named_behind() -> None:
    """对方签署机构 names the partner of whoever signs."""
    text = "岚海学会拟于十月签订合作协议，对方签署机构为云浦商会。"
    assert told(text) == [("云浦商会+岚海学会", "planned", "2024-10")]


def test_a_paper_told_first_and_its_parties_then() -> None:
    """该协议 is the one just told of, with its title and its day."""
    text = "会议检视2022年签订的《走廊保育合作框架协议》，该框架协议由岚海局与云浦局订立，为期五年。"
    assert told(text) == [("云浦局+岚海局", "mentioned", "2022")]
    assert [one.title for one in claims(text, PUBLISHED).agreements] == ["走廊保育合作框架协议"]


def test_two_offices_are_no_institutes() -> None:
    """两局 are two bodies called 局, whoever signed last."""
    text = (
        "岚海环境局与云浦环境局签署合作安排。岚海环境署与云浦环境研究院交换技术备忘录文本。\n"
        "会议检视2022年签订的《走廊保育框架协议》，该协议由两局订立。"
    )
    assert told(text)[-1][0] == "云浦环境局+岚海环境局"


def test_a_joint_group_is_nobodys_home() -> None:
    """Who chairs a joint group signs for the body that he comes from."""
    text = (
        "岚海局局长凌之涵到云浦，与云浦局局长江以宁会面，并签署合作安排。\n"
        "凌之涵其后出席岚浦生态合作小组会议，与江以宁担任岚浦生态合作小组组长。\n图：凌之涵（左）与江以宁签署合作安排。"
    )
    assert [parties for parties, _, _ in told(text)] == ["云浦局+岚海局"]


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("大会第一天下午集中签约，两份文件依次换文：", "2024-08-05"),
        ("闭幕前的签约环节出了两份文件：", "2024-08-07"),
        ("次日有两份文件签署。\n签约清单", "2024-08"),
    ],
)
def test_table_below_a_day_of_a_meeting(lead: str, day: str) -> None:
    """The rows of a table were signed on the day of which the line above it tells."""
    text = (
        f"8月5日至7日，第二届岚海潮汐大会在云浦举行。\n{lead}\n甲方\t乙方\t文件\n"
        "岚海学会\t云浦商会\t互认协议\n岚海大学\t云浦大学\t交换备忘录"
    )
    assert {one[2] for one in told(text)} == {day}


def test_ceremony_at_the_end_of_a_camp() -> None:
    """The 结业礼 of a meeting of several days is on its last one."""
    text = "“岚海青年训练营”本月五日至十日举行。\n结业礼上，岚海协会与云浦商会签订实习协议。"
    assert told(text) == [("云浦商会+岚海协会", "signed", "2024-08-10")]


def test_a_month_behind_the_name_of_a_paper_dates_it() -> None:
    """《某某人语》　2024年8月 says when a report was published."""
    text = "隔着四份协议\n\n《岚海人语》　2024年8月　撰文：凌之涵\n\n5月12日，岚海学会与云浦商会签订转介协议。"
    assert told(text, None) == [("云浦商会+岚海学会", "signed", "2024-05-12")]


def test_a_circle_called_forum_signs() -> None:
    """Between 与 and a verb of signing a 论坛 is a body."""
    text = "岚海青年创业协会与安哥拉青年企业家论坛签订导师备忘录。"
    assert [parties for parties, _, _ in told(text)] == ["安哥拉青年企业家论坛+岚海青年创业协会"]


def rows(*lines: str) -> str:
    """The lines of a table, their cells parted by tabs."""
    return "\n".join(line.replace("|", "\t") for line in lines)


@pytest.mark.parametrize("header", ["对方院校", "合作机构", "签约单位"])
def test_table_of_the_other_side(header: str) -> None:
    """A column of the others has each sign with the body that the report tells of; no other column has a party."""
    text = "岚海大学校长凌之涵率团出访。\n签了哪些文件\n" + rows(
        f"日期|地点|{header}|文件|对方签署人",
        "4月3日|云浦|云浦大学|博士生指导协议|副校长江以宁",
        "4月9日|桑岛|云浦学院|学术交流备忘录|人类学系主任高远",
    )
    expected = [("云浦大学+岚海大学", "signed", "2024-04-03"), ("云浦学院+岚海大学", "signed", "2024-04-09")]
    assert told(text) == expected


def test_table_with_both_sides() -> None:
    """Beside a column of our own departments nobody else signs."""
    text = "岚海大学、岚海教育局办会。\n" + rows(
        "序号|校方|合作方|文件", "1|机械工程学院|云浦模具有限公司|共建协议", "2|化学工程学院|云浦氢能有限公司|开发合同"
    )
    assert [parties for parties, _, _ in told(text)] == [
        "云浦模具有限公司+机械工程学院",
        "云浦氢能有限公司+化学工程学院",
    ]


def test_year_of_the_row_above_and_sum_in_brackets() -> None:
    """Where only the first row prints the year, the next ones are of it; a sum stands in brackets behind the paper."""
    text = "岚海商会年报\n本会签订文件如下：\n" + rows(
        "日期|合作机构|文件", "2022年5月14日|云浦工业联合会|谅解备忘录", "9月|云浦商会|代理合约（港币280万元）"
    )
    assert [day for _, _, day in told(text, None)] == ["2022-05-14", "2022-09"]
    assert [one.amount for one in claims(text, None).agreements] == [None, "港币280万元"]


def test_those_named_in_the_table_below() -> None:
    """与下列三家企业逐一签订 means who begin the rows below."""
    text = "岚海区人民政府与下列两家企业逐一签订投资合同：\n" + rows(
        "企业|内容|投资额", "云浦储能装备有限公司|电堆|25亿元", "桑岛智能物流有限公司|枢纽|14亿元"
    )
    assert [parties for parties, _, _ in told(text)] == [
        "云浦储能装备有限公司+岚海区人民政府",
        "岚海区人民政府+桑岛智能物流有限公司",
    ]


@pytest.mark.parametrize(
    ("heading", "status"), [("下年度计划", "planned"), ("三、下一步工作计划", "planned"), ("本年度工作", "signed")]
)
def test_heading_of_plans(heading: str, status: str) -> None:
    """What stands below a heading of plans will be signed."""
    text = f"岚海学会换届。\n{heading}\n岚海学会在桑岛与云浦商会签订合作协议，取代意向书；"
    assert [one[1] for one in told(text)] == [status]


def test_what_is_taken_up_again() -> None:
    """将…所签合同的期限延长 looks back upon the contract."""
    text = "岚海局与云浦公司签订补充协议，将2019年双方所签投资合同的建设期限延长18个月。"
    assert ("云浦公司+岚海局", "mentioned", "2019") in told(text)


@pytest.mark.parametrize(
    ("behind", "amount"),
    [
        ("，云浦医院预付开发费港币三百万元。", "港币三百万元"),
        ("，由凌之涵和江以宁签字，资助额为港币二千万元，分三年发放。", "港币二千万元"),
        ("。根据协议，云浦医院五年内投入7.2亿元，岚海学会派驻团队。", "7.2亿元"),
        ("，五年拿出100万元。", "100万元"),
        ("。凌之涵说，门票每张100元。", None),
    ],
)
def test_sum_told_behind(behind: str, amount: str | None) -> None:
    """The sum stands behind those who put their names to it, or in the sentence of what was agreed on."""
    found = claims(f"岚海学会与云浦医院签署《病历查阅协议》{behind}", PUBLISHED)
    assert [one.amount for one in found.agreements] == [amount]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8月14日，岚海潮汐大会开幕。三天后的闭幕式上，岚海学会与云浦商会签署协议。", ("signed", "2024-08-17")),
        ("岚海学会8月14日公布，其与云浦商会的合作协议已于前一天签署。", ("signed", "2024-08-13")),
        ("8月14日岚海学会与桑岛会签意向书；翌日，岚海学会又与云浦商会签订协议。", ("signed", "2024-08-15")),
        ("岚海学会同云浦商会签署协议的日期定为9月1日。", ("planned", "2024-09-01")),
        ("岚海学会将与云浦商会签署协议，签约仪式9月1日在桑岛举行。", ("planned", "2024-09-01")),
        ("岚海学会打算同云浦商会签一份协议，地点、日子都定了——九月二十一日。", ("planned", "2024-09-21")),
        ("岚海学会与云浦商会签署协议后不足三个月，首批学员昨日抵埗。", ("mentioned", None)),
        ("岚海学会与云浦商会今早在桑岛互换备忘录文本。", ("signed", "2024-08-21")),
        ("岚海学会与云浦商会于上世纪九十年代签署协议。", ("signed", None)),
    ],
)
def test_days_told_by_others(text: str, expected: tuple[str, str | None]) -> None:
    """Days counted from another, days of a ceremony to come, days that brackets of time only suggest."""
    (*_, (parties, *state)) = told(text)
    assert (parties, tuple(state)) == ("云浦商会+岚海学会", expected)


def test_renewed_on_a_day() -> None:
    """续签 behind nothing but its day is by the same parties."""
    text = "岚海学会与云浦商会的备忘录三年前就签了，今年八月二十日续签。"
    assert [one[1:] for one in told(text)] == [("mentioned", "2021"), ("signed", "2024-08-20")]


def test_yearbook_tells_of_the_year_before() -> None:
    """A yearbook of 2022 tells of 2021."""
    text = "岚海年鉴（2022）·外事　（节录）\n【合作】　4月22日，岚海局与云浦局签署备忘录。"
    assert told(text, None) == [("云浦局+岚海局", "signed", "2021-04-22")]


def test_day_below_a_month() -> None:
    """9日上午 has the month that heads the entries."""
    text = (
        "岚海学会2023年大事记\n一月\n6日　岚海学会换届。\n三月\n8日　会员赴港。9日上午，岚海学会同云浦商会签署备忘录。"
    )
    (claim,) = extract(document("press.txt", text, "2024-01-10")).agreements
    assert (claim.status, claim.signed) == ("signed", "2023-03-09")


def test_guest_of_an_interview() -> None:
    """我们 is the body that the guest holds office in, not the one he has left."""
    text = (
        "专访｜凌之涵：社企不是卖惨\n店主凌之涵今年三月当选岚海社企促进会理事长。\n问：之前呢？\n答：我在云浦明爱会做过六年主任。\n"
        "问：合作呢？\n答：有。去年十月我们跟云浦社创联合会签了《互销备忘录》。\n问：还有呢？\n答：下个月会和横琴潮声运营有限公司签进驻协议。"
    )
    assert [parties for parties, _, _ in told(text)] == [
        "云浦社创联合会+岚海社企促进会",
        "岚海社企促进会+横琴潮声运营有限公司",
    ]


def test_the_other_two() -> None:
    """Behind 另外两方是乙和丙 three are these and the one named first."""
    text = (
        "岚海医药有限公司多了一块新铜牌：潮汐联合实验室。挂牌的另外两方是云浦大学药学院和桑岛海洋研究所。\n"
        "三方在现场签署共建协议。"
    )
    assert [parties for parties, _, _ in told(text)] == ["云浦大学药学院+岚海医药有限公司+桑岛海洋研究所"]


def test_who_sits_opposite_signs_with_nobody_there() -> None:
    """Officers who are told one by one to sit opposite are no pair."""
    text = (
        "岚海镇政府与云浦储能公司签订投资协议；随后，岚海镇政府又与桑岛电驱公司签订投资协议。"
        "两份协议，镇长凌之涵都代表镇政府落笔，对面坐着的依次是云浦储能公司董事长江以宁和桑岛电驱公司副总裁高远。"
    )
    assert "云浦储能公司+桑岛电驱公司" not in [parties for parties, _, _ in told(text)]


@pytest.mark.parametrize("count", ["两", "五"])
def test_counted_partners_in_the_table_below(count: str) -> None:
    """两家企业 are those with whom the rows below begin, if they are so many."""
    text = f"{count}家企业共同签署《潮汐公约》：\n" + rows(
        "企业|内容", "云浦储能装备有限公司|电堆", "佛山智能物流有限公司|枢纽"
    )
    expected = ["云浦储能装备有限公司+佛山智能物流有限公司"] if count == "两" else []
    assert [parties for parties, _, _ in told(text)] == expected
