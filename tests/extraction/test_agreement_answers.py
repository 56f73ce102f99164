"""Agreements told without their subject: in answers, behind 并会, with a day that only the words before tell."""

from __future__ import annotations

import pytest

from gbacli.model.claims import AgreementClaim
from press import claims

PUBLISHED = "2024-08-21"
INTERVIEW = "专访岚海潮汐研究院院长凌之涵\n问：外界都说研究院很忙？\n凌之涵：{}\n问：下一步呢？\n凌之涵：多看海。"


def told(text: str, published: str = PUBLISHED) -> list[tuple[str, str, str | None]]:
    """The parties, the status and the day of each agreement."""
    found = claims(text, published)

    def parties(one: AgreementClaim) -> str:
        return "+".join(found.bodies[party].name for party in one.parties)

    return [(parties(one), one.status, one.signed) for one in found.agreements]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("最早是2022年和岚山大学签了一份交换备忘录。", ("岚海潮汐研究院+岚山大学", "mentioned", "2022")),
        ("有的，去年十二月跟岚山大学签的数据协议。", ("岚海潮汐研究院+岚山大学", "mentioned", "2023-12")),
        ("10月份我们会跟岚山大学签数据协议。", ("岚海潮汐研究院+岚山大学", "planned", "2024-10")),
    ],
)
def test_answer_without_a_subject(answer: str, expected: tuple[str, str, str]) -> None:
    """Who answers speaks for the body of which the interview is, where a piece begins with 与."""
    assert told(INTERVIEW.format(answer)) == [expected]


def test_papers_of_a_year_one_by_one() -> None:
    """Of the papers of a year each has its month in that year, and the body of who answers as its subject."""
    answer = "去年全年只签了两份。一份是3月和岚山大学签的测绘合作协议，一份是11月和云浦海事学院签的联合培养协议。"
    assert told(INTERVIEW.format(answer)) == [
        ("岚海潮汐研究院+岚山大学", "mentioned", "2023-03"),
        ("岚海潮汐研究院+云浦海事学院", "mentioned", "2023-11"),
    ]


@pytest.mark.parametrize("lead", ["并会与", "稍后会与", "亦会与", "年底会跟", "明年会同"])
def test_what_is_to_come_is_no_short_form(lead: str) -> None:
    """The 会 of 并会与 says that something is to come; it is no society before its partner."""
    ((parties, status, _),) = told(f"岚海潮汐学会会长凌之涵宣布，大奖改为每年一度，{lead}云浦航标学会签署合办备忘录。")
    assert (parties, status) == ("岚海潮汐学会+云浦航标学会", "planned")


def test_still_to_sign() -> None:
    """还要和 is to come, 主要和 tells nothing of the time."""
    said = "岚海潮汐学会当天{}和云浦航标学会签一份培训协议。"
    assert told(said.format("还要"))[0][1] == "planned"
    assert told(said.format("主要"))[0][1] == "signed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岚海潮汐学会将与云浦航标学会签订备忘录，时间初步放在今年9月。", ("planned", "2024-09")),
        ("岚海潮汐学会将与云浦航标学会签订备忘录，日子暂定9月3日。", ("planned", "2024-09-03")),
        ("要从2022年11月说起。那一年，岚海潮汐学会与云浦航标学会签了协议。", ("mentioned", "2022-11")),
    ],
)
def test_time_told_beside(text: str, expected: tuple[str, str]) -> None:
    """The day is told in a piece of its own, or in the sentence before."""
    assert told(text)[0][1:] == expected


def test_opening_told_in_the_paragraph_above() -> None:
    """当天 below a paragraph about the opening is the first day of the meeting."""
    text = (
        "8月16日至17日，第五届海湾潮汐论坛在岚山举行。\n开幕式没有太多客套。\n"
        "当天下午，岚海潮汐学会与云浦航标学会签署协议。"
    )
    assert told(text)[0][1:] == ("signed", "2024-08-16")


def test_day_of_a_meeting_to_come() -> None:
    """当日 is the day named just before, not the first one of the meeting."""
    text = "第五届海湾潮汐论坛将于9月14日至16日举行。\n压轴在16日。岚海潮汐学会透露，当日将与云浦航标学会签署协议。"
    assert told(text)[0][1:] == ("planned", "2024-09-16")


def test_earlier_one_far_below() -> None:
    """首份备忘录 means the memorandum told above, though another paper was told in between."""
    text = (
        "岚海潮汐学会今日与云浦航标学会续签合作备忘录；同日，岚海潮汐学会、云浦航标学会与香屿测量学会订立意向书。\n"
        "会长致辞时说，潮水不等人。\n首份备忘录于2020年11月在云浦签订。"
    )
    assert ("岚海潮汐学会+云浦航标学会", "mentioned", "2020-11") in told(text)


def test_earlier_one_does_not_date_what_is_to_come() -> None:
    """The day of the earlier version is not that of the signing to come."""
    text = "岚海潮汐学会将与云浦航标学会续签合作备忘录，上一份于2021年12月在云浦签订。"
    assert told(text) == [
        ("岚海潮汐学会+云浦航标学会", "planned", None),
        ("岚海潮汐学会+云浦航标学会", "mentioned", "2021-12"),
    ]


def test_history_in_years_of_chinese_digits() -> None:
    """A history whose headings are years tells its signings as such, in whatever digits."""
    entries = "\n".join(f"### 二〇一{year}年\n* 四月八日　与岚山大学签订交换协议。" for year in "四五六七")
    found = claims(f"岚海潮汐学院合作纪事\n本院整理。\n{entries}", PUBLISHED)
    assert {one.status for one in found.agreements} == {"signed"}


def test_row_that_is_put_off() -> None:
    """A row of a table may say that its paper will be signed later; the line below the title dates the others."""
    text = (
        "第九届海湾装备洽谈会签约项目一览表\n（2024年8月16日　岚海市华侨酒店）\n\n序号\t签约单位\t文件名称\n"
        "1\t台云市人民政府 / 粤湾海缆有限公司\t海缆项目投资协议\n"
        "2\t香屿市人民政府 / 岚山铸造有限公司\t产业园投资协议\t待签\n"
    )
    assert [one[1:] for one in told(text)] == [("signed", "2024-08-16"), ("planned", None)]
