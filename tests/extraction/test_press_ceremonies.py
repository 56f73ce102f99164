"""Ceremonies, visits and signings as the press tells them: invented sentences, read as a whole report is read."""

from __future__ import annotations

import pytest

from gbacli.model.claims import Claims
from press import bodies, offices
from press import claims as read

BODIES = [
    # 会务, 会所开展, 新春团拜, 毕业生, 会讲 are words that go on behind what looks like a name
    ("东岭同乡会新春团拜晚宴昨日举行，会上共商会务发展。", ["东岭同乡会"]),
    ("她介绍了西岭同乡总会所开展的工作。西岭同乡总会务必守法。", ["西岭同乡总会"]),
    ("广东省东岭毕业生就业促进会昨日成立。", ["广东省东岭毕业生就业促进会"]),
    ("李一平代表东岭大学对港澳会讲的举办表示祝贺。", ["东岭大学"]),
    ("澳门东岭协会骨干团昨日启程。", ["澳门东岭协会"]),
    ("第七届立法会第一会期工作开始。", ["立法会"]),
    # a company is the same with and without its legal form
    ("中国东岭能源集团有限公司昨日挂牌。中国东岭能源集团董事长宋平出席。", ["中国东岭能源集团有限公司"]),
    ("东岭物流公司昨日挂牌。东岭物流有限公司董事长宋平出席。", ["东岭物流有限公司"]),
    (
        "东岭物流集团有限公司与东岭物流集团（香港）有限公司昨日挂牌。",
        ["东岭物流集团有限公司", "东岭物流集团（香港）有限公司"],
    ),
]
AGREEMENTS = [
    (
        "东岭发展有限公司、西岭投资集团、北岭建材公司举行三方战略合作签约仪式。",
        [("三方战略合作签约", {"东岭发展有限公司", "西岭投资集团", "北岭建材公司"}, None, None)],
    ),
    # what is done by it is what was signed just before
    (
        "东岭市政府与西岭商会昨天签署合作协议。根据东岭市政府与西岭商会签署的协议，双方将加强合作。",
        [("合作协议", {"东岭市政府", "西岭商会"}, "2024-10-04", None)],
    ),
    # what is agreed on in words is not signed
    ("东岭大学校长李平访问西岭大学。双方就签署合作备忘录、开展互访达成共识。", []),
    # a sum is no year and no part of what was signed
    (
        "9月28日，东岭集团与西岭商会签署2000亿元战略合作框架协议。",
        [("战略合作框架协议", {"东岭集团", "西岭商会"}, "2024-09-28", "2000亿元")],
    ),
    # who watches a signing does not sign
    (
        "5月22日，东岭署与西岭商会签署合作协议。东岭局局长郭平会见西岭学会会长宋平，并共同见证协议签署。",
        [("合作协议", {"东岭署", "西岭商会"}, "2024-05-22", None)],
    ),
    (
        "东岭署与西岭商会举行战略合作框架协议签约仪式。",
        [("战略合作框架协议", {"东岭署", "西岭商会"}, None, None)],
    ),
]
ROLES = [
    # ministers are of the country before them, or of that of the head of state named before
    (
        "在葡国总统席平、国务部长兼外交部长李大、教育科技部长陈大，澳门特区政府社会文化司司长张平见证下签约。",
        {
            ("席平", "葡国", "总统"),
            ("李大", "葡国", "国务部长"),
            ("李大", "葡国", "外交部长"),
            ("陈大", "葡国", "教育科技部长"),
            ("张平", "澳门特区政府社会文化司", "司长"),
        },
    ),
    ("泰国旅游部长张平到访，科技部长李平陪同。", {("张平", "泰国", "旅游部长")}),
    ("香港特别行政区律政司副司长张平出席。", {("张平", "香港特别行政区律政司", "副司长")}),
    # the party committee of a university is not that of its institute
    (
        "东岭大学西岭研究院党委书记武平，东岭大学党委原副书记韩平到会。",
        {("武平", "东岭大学西岭研究院党委", "书记"), ("韩平", "东岭大学党委", "副书记")},
    ),
    (
        "任命王平为广东省人民代表大会常务委员会预算工作委员会副主任，王海平为广东省人民代表大会常务委员会代表工作委员会副主任。",
        {
            ("王平", "广东省人民代表大会常务委员会预算工作委员会", "副主任"),
            ("王海平", "广东省人民代表大会常务委员会代表工作委员会", "副主任"),
        },
    ),
    ("西岭市委常委、统战部长李平出席。", {("李平", "西岭市委", "常委"), ("李平", "西岭市委", "统战部长")}),
    (
        "东岭大学校董事会主席沈平、校长叶平出席。",
        {("沈平", "东岭大学", "校董事会主席"), ("叶平", "东岭大学", "校长")},
    ),
    # a list of those who are called by their offices takes another one
    (
        "东岭商会陈平会长、周平副会长当选为西岭学会常委。",
        {
            ("陈平", "东岭商会", "会长"),
            ("周平", "东岭商会", "副会长"),
            ("陈平", "西岭学会", "常委"),
            ("周平", "西岭学会", "常委"),
        },
    ),
    # 委员 is of no guest's committee in the paragraph before
    (
        "全国人大常委会华侨委员会副主任卢平出席东岭侨联大会。\n余勇当选为东岭侨联新一届委员。",
        {("卢平", "全国人大常委会华侨委员会", "副主任"), ("余勇", "东岭侨联", "委员")},
    ),
    # a hall is no employer
    (
        "东岭同乡会第十二届会董就职典礼前晚在香港西岭展览中心举行，新任主席马启平率会董就职。",
        {("马启平", "东岭同乡会", "主席")},
    ),
    (
        "东岭商会第三届会员大会日前假西岭酒店举行，会上，联席主席陆启明发言。",
        {("陆启明", "东岭商会", "联席主席")},
    ),
    ("东岭商会年会在西岭大学举行，校长李平致辞。", {("李平", "西岭大学", "校长")}),
    # 该会 in a list of guests is the society whose guests they are
    (
        "东岭同乡会昨晚举办典礼。\n西岭商会会长李平、全国政协委员澳门立法会议员该会会长冯志平等嘉宾出席。",
        {
            ("李平", "西岭商会", "会长"),
            ("冯志平", "全国政协", "委员"),
            ("冯志平", "澳门立法会", "议员"),
            ("冯志平", "东岭同乡会", "会长"),
        },
    ),
    # the officers by whom a society calls on somebody, and those who receive them
    (
        "东岭联谊会五月八日由黄一平会长偕同萧一平副会长、陈一平理事长及何一平顾问拜会西岭局，西岭局由卢一平处长与林一平秘书接见。",
        {
            ("黄一平", "东岭联谊会", "会长"),
            ("萧一平", "东岭联谊会", "副会长"),
            ("陈一平", "东岭联谊会", "理事长"),
            ("何一平", "东岭联谊会", "顾问"),
            ("卢一平", "西岭局", "处长"),
            ("林一平", "西岭局", "秘书"),
        },
    ),
    ("东岭商会会庆由张启平主席、李启平局长主礼。", set()),
    (
        "会上，李启明荣升东岭商会主席，何安平、林显平荣升副主席。",
        {("李启明", "东岭商会", "主席"), ("何安平", "东岭商会", "副主席"), ("林显平", "东岭商会", "副主席")},
    ),
    (
        "东岭区委书记及人大主任邓平到会，西岭市委常委统战部部长马平致词。",
        {
            ("邓平", "东岭区委", "书记"),
            ("邓平", "人大", "主任"),
            ("马平", "西岭市委", "常委"),
            ("马平", "统战部", "部长"),
        },
    ),
    (
        "东岭集团党委副书记、总裁杭平，总裁助理秦平到会。",
        {("杭平", "东岭集团党委", "副书记"), ("杭平", "东岭集团", "总裁"), ("秦平", "东岭集团", "总裁助理")},
    ),
    ("东岭集团总裁严中则，西岭集团总裁李平到会。", {("严中则", "东岭集团", "总裁"), ("李平", "西岭集团", "总裁")}),
]
EVENTS = [
    # a society that holds a ceremony is none itself
    ("该联谊会将于8月15日举行“东岭联谊会第一届理监事就职典礼”。", ["东岭联谊会第一届理监事就职典礼"]),
    ("李平代表东岭省政府对大会召开表示祝贺，王平代表西岭省政协对交流会的举办表示祝贺。", []),
    ("东岭同乡会成立周年会庆在澳门隆重举行。", []),
]


def claims(text: str) -> Claims:
    """What is read in a report that consists of the sentences."""
    return read(text, "2024-10-05")


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: list[str]) -> None:
    """Every body of the text and none besides."""
    assert bodies(claims(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), AGREEMENTS)
def test_agreements(text: str, expected: list[tuple[str, set[str], str | None, str | None]]) -> None:
    """What was signed, by whom, when and for how much."""
    found = claims(text)
    rows = [
        (one.kind, {found.bodies[ref].name for ref in one.parties}, one.signed, one.amount) for one in found.agreements
    ]
    assert rows == expected


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: set[tuple[str, str, str]]) -> None:
    """Who holds what office of which body."""
    assert offices(claims(text)) == expected


def test_who_leaves_has_not_the_office_of_last_year() -> None:
    """The year in which somebody took the office that he leaves today makes him no holder of it."""
    found = claims("李大平昨日辞去东岭商会会长职务。李大平去年1月任东岭商会会长。李大平2012年出任西岭商会会长。")
    assert [(found.bodies[one.body].name, one.former) for one in found.roles] == [
        ("东岭商会", True),
        ("西岭商会", False),
    ]


def test_a_name_may_stand_before_a_day() -> None:
    """A date right behind a name ends it; 胜利 before a verb belongs to no place."""
    found = claims("东岭署署长林郑月芳22日公布名单。东岭商会成立大会于2日在西岭酒店胜利召开。")
    assert [person.name for person in found.people] == ["林郑月芳"]
    assert [one.place for one in found.events] == ["西岭酒店"]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events(text: str, expected: list[str]) -> None:
    """The names of the meetings."""
    assert [one.name for one in claims(text).events] == expected
