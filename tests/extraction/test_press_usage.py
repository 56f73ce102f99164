"""How the press writes: invented sentences as newspapers word them, read as a whole report is read."""

from __future__ import annotations

import pytest

from gbacli.model.claims import Claims
from press import bodies, offices
from press import claims as read

BODIES = [
    # what only looks like a body: part of another word, something counted, something done
    ("岭湾互助会是首个大湾区粤港合作社会组织。", ["岭湾互助会"]),
    ("会议要求完善区域创新体系和深港创新圈。", []),
    ("今年十月，香洲区主要领导率队到岭湾大学调研。", ["岭湾大学"]),
    ("岭湾促进会由渝籍澳门乡亲和心系重庆的友好人士结成。", ["岭湾促进会"]),
    ("逾百深港政府官员及9名政策局官员到贺。", ["政策局"]),
    ("岭湾高校联盟2018年大学校长论坛昨日举行。", ["岭湾高校联盟"]),
    ("岭湾大学校长率团访问欧洲多所一流高校，并到访葡萄牙顶尖高校里斯本大学。", ["岭湾大学", "里斯本大学"]),
    ("加强推动和协调特区政府有关工作，其他特区政府代表及国家部委有关领导出席。", ["特区政府"]),
    # a short form is whose the report says it is, in round or square brackets
    (
        "香港东岭大学（岭大）与香港东岭大学（深圳）[岭大（深圳）]开学。岭大今年招生。",
        ["香港东岭大学", "香港东岭大学（深圳）"],
    ),
    # a name in quotation marks is whole, whatever offices it names, where brackets shorten it to its end
    (
        "李大文昨日出任“前任林务官员、会议成员离职后工作咨询委员会”（咨询委员会）的主席。",
        ["前任林务官员、会议成员离职后工作咨询委员会"],
    ),
    ("东岭商会早前假西岭大酒店举行晚宴。", ["东岭商会"]),
    ("东岭商会会长出席了建造业界与西岭署的座谈会。", ["东岭商会", "西岭署"]),
]
MEMBERS = [
    (
        "岭湾高校联盟成立。成员包括东岭大学、西岭大学等10所广东高校，香港北岭大学、香港南岭大学等9所香港高校。",
        {(name, "member", 19) for name in ("东岭大学", "西岭大学", "香港北岭大学", "香港南岭大学")},
    ),
    (
        "由东岭大学倡议，并联同香港北岭大学和澳门南岭大学共同组建的岭湾高校联盟昨日成立。",
        {(name, "initiator", None) for name in ("东岭大学", "香港北岭大学", "澳门南岭大学")},
    ),
    (
        "岭湾高校联盟昨日成立。东岭大学为岭湾高校联盟理事会理事长单位，西岭大学、北岭大学为副理事长单位。",
        {(name, "member", None) for name in ("东岭大学", "西岭大学", "北岭大学")},
    ),
    # counts in brackets and what an alliance works for are no members
    ("岭湾高校联盟至今有49所高校入盟（广东33所、香港9所、澳门7所）。", set()),
    (
        "岭湾高校联盟由东岭大学和西岭大学发起，致力于服务人才、加强学术领域交流、推动产学研协同创新、参与国际合作。",
        {("东岭大学", "initiator", None), ("西岭大学", "initiator", None)},
    ),
]
AGREEMENTS = [
    # who signs for a party by another of his offices, or is named with its short form, signs nothing of his own
    (
        "远汐集团与岭州市人民政府签署战略合作协议。远汐集团总经理王大山与岭州市委常委、常务副市长李海川分别代表双方签署协议。",
        [("战略合作协议", {"远汐集团", "岭州市人民政府"}, "signed")],
    ),
    (
        "岭湾管道公司与广州岭新城市建设发展有限公司签订战略合作协议。"
        "岭湾管道公司董事长王大山与广州岭新城建公司董事长李海川分别代表双方签约。",
        [("战略合作协议", {"岭湾管道公司", "广州岭新城市建设发展有限公司"}, "signed")],
    ),
    # a medium that reports, and the meeting itself, sign nothing
    ("【岭湾日报专讯】行政长官昨到广州出席粤港测绘联席会议第十九次会议。两地亦签订协议，成立通报机制。", []),
    (
        "【岭湾日报专讯】行政长官梁振平昨率团到广州。梁振平之后与广东省长朱小平主持会议，会后双方签署合作协议。",
        [("合作协议", {"香港特区政府", "广东省"}, "signed")],
    ),
    ("东岭学会与西岭商会隆重举行观测合作签约仪式。", [("观测合作签约", {"东岭学会", "西岭商会"}, "signed")]),
    # 将 reaches over 并
    (
        "东岭学会与西岭商会将在会上讨论加强多个领域的合作，并签订合作协议。",
        [("合作协议", {"东岭学会", "西岭商会"}, "planned")],
    ),
    ("东岭学会与西岭商会讨论了合作，并签订合作协议。", [("合作协议", {"东岭学会", "西岭商会"}, "signed")]),
    (
        "会上签署了《珠海市潮汐局 澳门灯塔局 观测合作备忘录》。",
        [("合作备忘录", {"珠海市潮汐局", "澳门灯塔局"}, "signed")],
    ),
    (
        "东岭学会与西岭商会共同起草的《桥梁检测互认协议》签署仪式昨日举行。",
        [("互认协议", {"东岭学会", "西岭商会"}, "signed")],
    ),
    (
        "香港东岭学会分别与西岭商会签署互认协议，及北岭学会及南岭学会签署合作备忘录。",
        [
            ("互认协议", {"香港东岭学会", "西岭商会"}, "signed"),
            ("合作备忘录", {"香港东岭学会", "北岭学会"}, "signed"),
            ("合作备忘录", {"香港东岭学会", "南岭学会"}, "signed"),
        ],
    ),
    # the secretary of a city's committee signs for the city
    (
        "东岭大学与珠海市人民政府签署战略合作协议。珠海市委书记李兆基，东岭大学校长郑燕玲出席。会上，李兆基与郑燕玲代表双方签约。",
        [("战略合作协议", {"东岭大学", "珠海市人民政府"}, "signed")],
    ),
    # guests of a ceremony sign nothing
    ("岭湾大学肿瘤中心李一川主任、香港东岭肿瘤中心郑青总经理等出席签约仪式。", []),
    # what is to be built by it signs nothing, nor does the hall
    ("会上签署了合作备忘录，分别建立“平行孵化中心”和“桥梁联合实验室”。", []),
    (
        "东岭学会与西岭商会在澳门中国与葡语国家商贸合作服务平台综合体新闻中心签署合作协议。",
        [("合作协议", {"东岭学会", "西岭商会"}, "signed")],
    ),
    # praise of what was signed is no further agreement
    (
        "东岭学会会长周一川与西岭商会会长苏青在合作备忘录上签字。周一川表示，和西岭商会签署合作协议有重要意义。",
        [("合作备忘录", {"东岭学会", "西岭商会"}, "signed")],
    ),
    # who watches signs nothing
    ("东岭局局长陈大文及西岭署署长李永生出席并见证合作备忘录的签署仪式。", []),
    ("东岭局局长陈大文与西岭大学校长李永生见证签署合作备忘录。", []),
    (
        "在北岭局局长陈大文见证下，东岭大学与西岭大学签署合作备忘录。",
        [("合作备忘录", {"东岭大学", "西岭大学"}, "signed")],
    ),
    ("东岭商会会长何志强、西岭商会会长李永生主持合作协议签署仪式。", []),
]
ROLES = [
    # 该会 is the society that visits, not the committee that it calls on
    (
        "岭湾法律协进会一行昨日拜访岭湾合作区执委会，获副主任吴青接见。该会会长黄一帆致谢。",
        {("吴青", "岭湾合作区执委会", "副主任"), ("黄一帆", "岭湾法律协进会", "会长")},
    ),
    (
        "岭湾局副局长王一鸣到访。岭湾仲裁办主任胡青向王一鸣副局长介绍情况。",
        {("王一鸣", "岭湾局", "副局长"), ("胡青", "岭湾仲裁办", "主任")},
    ),
    (
        "岭湾律师公会副会长暨大中华事务委员会主席汤一川到会。",
        {("汤一川", "岭湾律师公会", "副会长"), ("汤一川", "大中华事务委员会", "主席")},
    ),
    (
        "岭湾大学校长宋一川随澳门特别行政区行政长官贺一平访问葡萄牙。",
        {("宋一川", "岭湾大学", "校长"), ("贺一平", "澳门特别行政区", "行政长官")},
    ),
    (
        "岭湾局宣布成立粤港澳大湾区测绘办公室，由袁一川出任粤港澳大湾区测绘专员。",
        {("袁一川", "粤港澳大湾区测绘办公室", "专员")},
    ),
    (
        "东岭商会选出会长。该会同时选出5位副会长，包括连任的曾志文、王惠芬、李应明，以及新当选的谢涌江及张学勤。",
        {(name, "东岭商会", "副会长") for name in ("曾志文", "王惠芬", "李应明", "谢涌江", "张学勤")},
    ),
    (
        "政府委任李大文出任“前任林务官员、会议成员离职后工作咨询委员会”（咨询委员会）的主席。",
        {("李大文", "前任林务官员、会议成员离职后工作咨询委员会", "主席")},
    ),
    (
        "东岭议会（中国香港）何志诚主席和郑定文执行总监出席。",
        {("何志诚", "东岭议会", "主席"), ("郑定文", "东岭议会", "执行总监")},
    ),
    ("驻港部队副政委蔡永江与东岭商会召集人出席。", {("蔡永江", "驻港部队", "副政委")}),
    # a faculty has no 副校长
    ("东岭大学校董会委任姜里明为副校长，并委任张志文为理学院院长。", {("张志文", "理学院", "院长")}),
    ("上海市市长龙正、上海市副市长谢冬到访。", {("龙正", "上海市", "市长"), ("谢冬", "上海市", "副市长")}),
    # 立法议员 is no office of the council that stands before
    ("岭湾行政会发言人梁庆文，澳门立法议员施家伟到场。", {("梁庆文", "岭湾行政会", "发言人")}),
    ("岭湾大学副校长玛格丽达 · 马诺（Margarida Mano）到访东岭大学。", {("玛格丽达 · 马诺", "岭湾大学", "副校长")}),
    ("岭湾协会会员代表於今日拜訪本報，理事长李平出席。", {("李平", "岭湾协会", "理事长")}),
    ("岭湾协会秘书长於日前拜訪东岭商会。", set()),
    (
        "岭湾协会会长何平丶监事长钟朋荣作监事会报告。",
        {("何平", "岭湾协会", "会长"), ("钟朋荣", "岭湾协会", "监事长")},
    ),
    ("岭湾协会昨日举行就职礼。新一届成员由会长林伟德领誓。", {("林伟德", "岭湾协会", "会长")}),
    (
        "岭湾协会副主任为东岭局局长林克勤，西岭厅厅长郭永杭；会长何平到场。",
        {
            ("林克勤", "岭湾协会", "副主任"),
            ("林克勤", "东岭局", "局长"),
            ("郭永杭", "岭湾协会", "副主任"),
            ("郭永杭", "西岭厅", "厅长"),
            ("何平", "岭湾协会", "会长"),
        },
    ),
    (
        "岭湾大学学生事务长彭执中、全球事务总监王瑞文、副校长Maria Teresa de Salter Cid Gomes Rocha Pires到场。",
        {
            ("彭执中", "岭湾大学", "学生事务长"),
            ("王瑞文", "岭湾大学", "全球事务总监"),
            ("Maria Teresa de Salter Cid Gomes Rocha Pires", "岭湾大学", "副校长"),
        },
    ),
    (
        "在李大文离港期间，由东岭局局长黄锦江和西岭局副局长陈帅文分别署理北岭局局长和西岭局局长职务。",
        {
            ("黄锦江", "东岭局", "局长"),
            ("陈帅文", "西岭局", "副局长"),
            ("黄锦江", "北岭局", "署理局长"),
            ("陈帅文", "西岭局", "署理局长"),
        },
    ),
    (
        "东岭学会会长王国文任团长、西岭大学处长罗智文任副团长。",
        {("王国文", "东岭学会", "会长"), ("罗智文", "西岭大学", "处长")},
    ),
    (
        "东岭总会首长有会长吴家明、监事长胡池文等。",
        {("吴家明", "东岭总会", "会长"), ("胡池文", "东岭总会", "监事长")},
    ),
]
PEOPLE = [
    ("岭湾大学校长包明和今（12）日率团到访。", ["包明和"]),
    ("岭湾潮汐中心主任苏立科（代表馆方）签字。", ["苏立科"]),
    ("岭湾局副局长李青，澳门特别行政区政府有关领导出席会议并致辞。", ["李青"]),
]
EVENTS = [
    (
        "由东岭学会、西岭商会共同举办，南岭学会作为支持机构的“同心湾区──领航‘9+2’·第四届岭湾发展论坛”，今日在岭湾酒店宴会大礼堂举行。",
        [("同心湾区──领航‘9+2’·第四届岭湾发展论坛", {"东岭学会/host", "西岭商会/host", "南岭学会/support"})],
    ),
    (
        "3月9日，岭湾促进会（下称“促进会”）第三届会员代表大会在广州举行。",
        [("第三届会员代表大会", set())],
    ),
    (
        "东岭报5月19日讯（记者李大文）岭湾灯会庆祝成立十周年暨第四届会董就职典礼，昨晚假西岭酒店举行。",
        [("岭湾灯会庆祝成立十周年暨第四届会董就职典礼", set())],
    ),
    # what is counted beside other items is not named by them
    ("本届测绘活动设置开幕式、主旨演讲及10场平行论坛。", []),
]


def claims(text: str) -> Claims:
    """What is read in a report that consists of the sentences."""
    return read(text, "2024-06-05")


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: list[str]) -> None:
    """Every body of the text and none besides."""
    assert bodies(claims(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_members(text: str, expected: set[tuple[str, str, int | None]]) -> None:
    """Who belongs to the alliance, as what, and how many are said to."""
    found = claims(text)
    rows = {(found.bodies[one.member].name, one.relation, one.stated_count) for one in found.memberships}
    assert rows == expected


@pytest.mark.parametrize(("text", "expected"), AGREEMENTS)
def test_agreements(text: str, expected: list[tuple[str, set[str], str]]) -> None:
    """What was signed, by whom, and how it stands."""
    found = claims(text)
    rows = [(one.kind, {found.bodies[ref].name for ref in one.parties}, one.status) for one in found.agreements]
    assert rows == expected


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: set[tuple[str, str, str]]) -> None:
    """Who holds what office of which body."""
    assert offices(claims(text)) == expected


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[str]) -> None:
    """Every person of the text and none besides."""
    assert [person.name for person in claims(text).people] == expected


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events(text: str, expected: list[tuple[str, set[str]]]) -> None:
    """The name of the meeting and who does what for it."""
    found = claims(text)
    rows = [
        (one.name, {f"{found.bodies[who.body].name}/{who.function}" for who in one.organizers}) for one in found.events
    ]
    assert rows == expected


def test_a_founding_is_no_place() -> None:
    """在港成立 says where an alliance was founded, not what the place of the meeting is called."""
    text = "“岭湾测绘联盟”24日在港成立，旨在集聚企业。联盟的成立仪式在“第四届岭湾发展论坛”上举行。"
    assert [one.place for one in claims(text).events] == [None]


def test_the_term_of_a_guest_is_his_own() -> None:
    """第十一届 before the body of a guest tells nothing of those whom the report presents."""
    text = "岭湾协会举办就职典礼，第十一届岭南侨联副主席刘一川到场。岭湾协会举行会员大会，选举何青为候任会长。"
    found = claims(text)
    assert [(found.people[one.person].name, one.term) for one in found.roles] == [
        ("刘一川", "第十一届"),
        ("何青", None),
    ]
