"""Agreements as reports tell them: where, for whom, in which part of a report, and what became of them since."""

from __future__ import annotations

import pytest

from gbacli.model.claims import AgreementClaim
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
