"""How lists of members are announced, divided and ended, and who stands for a class: invented texts."""

from __future__ import annotations

import pytest

from enrolled import TWO, A, expected, stated
from gbacli.extraction.memberships.phrasing.counts import partial

from .test_membership_papers import rows

TOLD = [
    # a sentence of its own announces the list
    (f"经审议，同意下列三家单位加入{A}，成为第二批成员。现将名单公布如下：\n一、广州市（1家）\n[岭东馆]\n"
     "二、香港特别行政区（2家）\n[香江馆]\n[濠江馆]", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}的成员增至四家。名单如下：\n1\t[岭东馆]\t3\t[濠江馆]\n2\t[香江馆]\t4\t[琴江馆]",
     "岭东馆/m 香江馆/m 濠江馆/m 琴江馆/m"),
    (f"{A}拟增补三家成员单位。现将名单公示如下：\n[岭东馆]\n[香江馆]\n[濠江馆]", ""),
    # a heading behind the list is no item of it
    (f"{A}的首批成员为：\n[岭东馆]\n[香江馆]\n[濠江馆]\n谁来当家\n理事长昨日选出，任期三年。",
     "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}的成员：\n名称\t课室\n[岭东馆]\t海边\n[香江馆]\t山上\n人手编排\n大家轮流值日，一周一换。",
     "岭东馆/m 香江馆/m"),
    # a column says who founded the one alliance of the report
    (f"昨日三馆签约。\n馆名\t备注\n[岭东馆]\t发起单位\n[香江馆]\t发起单位\n[濠江馆]\n"
     f"{'风大浪急。' * 12}{A}同日诞生。", "岭东馆/i 香江馆/i"),
    # who are counted with others, or set to it
    (f"{A}由两家发起：{TWO}。两家与以下各馆一道在章程上签字，同为创始成员：\n"
     "[岭东馆]\n[濠江馆]\n[琴江馆]",
     "岭东大学/i 岭东大学/m 香江光学会/i 香江光学会/m 岭东馆/m 濠江馆/m 琴江馆/m"),
    (f"{A}不是一天建成的。{TWO}那年为一位老人跑遍两地医院，事后两家索性发起了这个联盟。", "岭东大学/i 香江光学会/i"),
    (f"{A}由{TWO}共同发起。除两家老牌单位外，首批成员还有[岭东馆]。",
     "岭东大学/i 岭东大学/m 香江光学会/i 香江光学会/m 岭东馆/m"),
    (f"{A}由名单上首两家，即[岭东馆]与[香江馆]联合发起。", "岭东馆/i 香江馆/i"),
    (f"{A}昨日成立。牵头的一家是[岭东馆]。", "岭东馆/l"),
    (f"{A}昨日成立。点子最早出自两家馆：[岭东馆]和[香江馆]。", "岭东馆/i 香江馆/i"),
    # a heading counts those who follow
    (f"[岭东馆]与[香江馆]昨日签署协议。\n联盟：两家单位共同发起\n"
     f"{A}由[濠江馆]、[琴江馆]共同发起。", "濠江馆/i 琴江馆/i"),
    # founders behind a word for newcomers, organs, and where something is received
    (f"{A}是去年的新面孔，发起单位为{TWO}。", "岭东大学/i 香江光学会/i"),
    (f"{A}成员的代表昨日在[岭东会堂]领取会员证书。", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "members"), TOLD)
def test_members_in_a_layout(text: str, members: str) -> None:
    """Lists are read to their end and no further."""
    assert set().union(*stated(text).values()) == expected(members)


def test_idiom_before_a_list_is_no_member() -> None:
    """有见及此 and the like stand before a clause, not before a list."""
    text = "湾区碑帖联盟成立\n有见及此，香港碑帖学会联同澳门碑帖协会、广州碑帖公会，今日共同发起成立湾区碑帖联盟。"
    assert rows(text) == {"香港碑帖学会/i", "澳门碑帖协会/i", "广州碑帖公会/i"}


def test_verb_before_the_word_for_an_alliance() -> None:
    """问联盟 is no name."""
    text = "湾区碑帖联盟十年\n问联盟还剩多少成员，他逐个数来：香港碑帖学会、澳门碑帖协会、广州碑帖公会。"
    assert rows(text) == {"香港碑帖学会/m", "澳门碑帖协会/m", "广州碑帖公会/m"}


def test_federation_behind_its_guests() -> None:
    """该会 at the beginning of a paragraph is the body of the report, not the last of the guests before."""
    text = (
        "港澳粤糕饼业社团联会就职\n港澳粤糕饼业社团联会昨晚就职，民政总署委员赵大明、岭东商会副会长钱小红等应邀主礼。\n"
        "该会二〇一四年由香港糕饼商会、澳门糕饼协会、广州糕饼公会三个团体发起组成。"
    )
    assert rows(text) == {"香港糕饼商会/i", "澳门糕饼协会/i", "广州糕饼公会/i"}


def test_partial() -> None:
    """A list that says it goes on is partial, with the count where one is stated."""
    assert partial("等多家") == (True, None)
