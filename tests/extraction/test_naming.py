"""Who is named where: for each way of naming a text that is read so and one that must not be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gbacli.extraction import extract
from gbacli.extraction.analysis import Analysis, blank
from gbacli.extraction.naming import name
from invented import document

BODY_EDGES = [
    ("由禅城区花卉局和顺德花农协会主办。", ["禅城区花卉局", "顺德花农协会"]),
    ("由香港花农总会和美国花商会合办。", ["香港花农总会", "美国花商会"]),
    ("他提到亚洲女性花农峰会和湾区花苗采购会。", []),
    # what the rule reads, the bodies it must find there
    ("昨日走访香港岭湾材料研究所，随后会见该所负责人。", ["香港岭湾材料研究所", "该所"]),
    ("岭湾渡轮公司成立。与珠海远汐集团等公司签约。", ["岭湾渡轮公司", "珠海远汐集团"]),
    ("会议由珠海市海岛档案学会与澳门文献修复协会合办。", ["珠海市海岛档案学会", "澳门文献修复协会"]),
    ("（香港）岭湾理工大学今日公布结果。", ["岭湾理工大学"]),
    ("珠海市工商联（总商会）与各工会座谈。", ["珠海市工商联（总商会）"]),
    ("岭湾中学与香港海图中学姊妹学校签约仪式。", ["岭湾中学", "香港海图中学"]),
    ("香港灯塔商会与珠海渔具商会结为友好商会。", ["香港灯塔商会", "珠海渔具商会"]),
    ("广州市规划和自然资源局介绍了情况。", ["广州市规划和自然资源局"]),
    ("香港大学（深圳）湾区法律研究院今天揭牌。", ["香港大学（深圳）湾区法律研究院"]),
    ("“潮起”大湾区创新联合体在前海成立。", ["“潮起”大湾区创新联合体"]),
    ("凑成「天边三村」复村联盟之后，各方再议。", ["「天边三村」复村联盟"]),
    ("外交部驻澳门特别行政区特派员公署派员到贺。", ["外交部驻澳门特别行政区特派员公署"]),
    ("深圳市福海引导基金投资有限公司出资。", ["深圳市福海引导基金投资有限公司"]),
    ("岭南道地食材追溯联盟发布目录。", ["岭南道地食材追溯联盟"]),
    ("灣區中學校長聯盟昨日開會。", ["灣區中學校長聯盟"]),
    ("立法會議員陳大文到場。", ["立法會"]),
    ("香港海图署认可处首席认可主任到场。", ["香港海图署认可处"]),
    ("澳门灯塔局研究及计划处处长到场。", ["澳门灯塔局研究及计划处"]),
    ("岭湾理工大学校长办公室主任到场。", ["岭湾理工大学校长办公室"]),
    ("校党委书记林大海致辞。", ["校党委"]),
    ("长洲望潮队副队长林大海致辞。", ["长洲望潮队"]),
    ("支持单位：香港塔吊学会广东分部（筹）。", ["香港塔吊学会广东分部（筹）"]),
    ("潮远股份有限公司与潮远游艇（澳门）一人有限公司签约", ["潮远股份有限公司", "潮远游艇（澳门）一人有限公司"]),
    ("潮远游艇有限公司（“潮远澳门”）落户，潮远澳门招聘。", ["潮远游艇有限公司", "潮远澳门", "潮远澳门"]),
    ("日前与远航控股有限公司签约。", ["远航控股有限公司"]),
    ("珠海市灯塔局标本馆与藏品处处长到场。", ["珠海市灯塔局标本馆与藏品处"]),
    ("香港海图大学亚热带海岸与滩涂全国重点实验室揭牌。", ["香港海图大学亚热带海岸与滩涂全国重点实验室"]),
    ("澳门渡轮研究院（MFRI）潮汐分院院长到场。", ["澳门渡轮研究院（MFRI）潮汐分院"]),
    ("团结香港基金副总裁到场。", ["团结香港基金"]),
    ("团珠海市委与香港灯塔青年会换约。", ["团珠海市委", "香港灯塔青年会"]),
    ("远汐公司提名、薪酬与考核委员会主任委员到场。", ["远汐公司提名、薪酬与考核委员会"]),
    ("《灯塔月谈》主编林大海到场。", ["《灯塔月谈》"]),
    ("《海图学报》编辑部协办。", ["《海图学报》编辑部"]),
    ("香港新闻。这亦是中总继去年之后再办，与中总的约定有关。", ["中总", "中总"]),
    ("市人民医院受市红十字会委托。", ["市人民医院", "市红十字会"]),
    ("香港渡轮协会会讯刊出。", ["香港渡轮协会"]),
    ("澳区省级政协委员联谊会成立。", ["澳区省级政协委员联谊会"]),
    ("珠海市民政局组团参展。", ["珠海市民政局"]),
    ("1．珠海远汐软件有限公司；2．香港灯塔学会。", ["珠海远汐软件有限公司", "香港灯塔学会"]),
    ("香港灯塔学会×澳门海图学会签约。", ["香港灯塔学会", "澳门海图学会"]),
    ("珠海市政务服务和数据管理局副局长到场。", ["珠海市政务服务和数据管理局"]),
    ("城大传讯及公共关系处高级主任到场。", ["城大传讯及公共关系处"]),
    ("佛山海湾医院老年医学科主任到场，该区眼科普及。", ["佛山海湾医院老年医学科"]),
    ("与会者有澳门渡轮学院餐饮实习中心导师。", ["澳门渡轮学院餐饮实习中心"]),
    ("两会连同岭湾科技大学酒店与旅游管理学院订约。", ["岭湾科技大学酒店与旅游管理学院"]),
    ("码头归珠海海图学会管，由澳门海图学会接办。", ["珠海海图学会", "澳门海图学会"]),
    ("珠海潮汐协作机制系2016年成立。", ["珠海潮汐协作机制"]),
    ("珠海市赴海湾工作组组长到场。", ["珠海市赴海湾工作组"]),
    ("陈大文先生治丧委员会公布名单。", ["陈大文先生治丧委员会"]),
    ("海湾控股珠海有限公司赞助。", ["海湾控股珠海有限公司"]),
    ("佛山市三水区第十七届人民代表大会常务委员会开会。", ["佛山市三水区第十七届人民代表大会常务委员会"]),
    ("报中山市人民代表大会备案。", ["中山市人民代表大会"]),
    ("农业与海图学院院长到场。", ["农业与海图学院"]),
    ("海岭国家森林公园管理处合办。", ["海岭国家森林公园管理处"]),
    ("会议补选中山海图科技有限公司董事为副会长。", ["中山海图科技有限公司"]),
    ("珠海远汐酒店有限公司联手澳门海岭创建有限公司。", ["珠海远汐酒店有限公司", "澳门海岭创建有限公司"]),
    ("珠海市灯塔监督管理局（渡轮事务局）与香港海图学会合办。", ["珠海市灯塔监督管理局", "渡轮事务局", "香港海图学会"]),
    ("珠海市灯塔监督管理局（灯塔局）主办。", ["珠海市灯塔监督管理局", "灯塔局"]),
    ("由海湾街坊联谊会办了十年。", ["海湾街坊联谊会"]),
    ("• 航标及法规工作站（由澳门渡轮大学负责）", ["航标及法规工作站", "澳门渡轮大学"]),
    ("林大海（校党委副书记）到场。", ["校党委"]),
]
ROWS = [
    ("发起单位是深帆鸿、润帆动力、海燕科技和远汐软件。", ["深帆鸿", "润帆动力", "海燕科技", "远汐软件"]),
    ("联盟新成员：香港潮汐大学、海燕家电、云帆、珠海渡轮协会。", ["香港潮汐大学", "海燕家电", "云帆", "珠海渡轮协会"]),
    ("联盟新成员：新增海燕大药房、云帆渡轮、珠海渡轮协会。", ["海燕大药房", "云帆渡轮", "珠海渡轮协会"]),
    (
        "联盟成员包括香港潮汐大学、海燕家电、云帆、珠海旗岭旅游在内的20家机构。",
        ["香港潮汐大学", "海燕家电", "云帆", "珠海旗岭旅游"],
    ),
    ("包括香港潮汐大学、珠海渡轮协会、江门海燕在内的20家机构入股。", ["香港潮汐大学", "珠海渡轮协会", "江门海燕"]),
    ("香港潮汐大学牵头组建“湾区灯塔通”，湾区灯塔通成员共15家。", ["香港潮汐大学", "湾区灯塔通", "湾区灯塔通"]),
]
NO_ROWS = [
    "成员（含教育、科技）参加。",
    "论坛成员单位涵盖教育、科技、文化等领域。",
    "活动设“灯塔之夜”等环节，成员参加。",
    "启动“灯塔行动”，会员踊跃。",
]
NO_BODIES = [
    "双方签署了文件，部署下一步工作。",
    "他在餐厅等候，随后参加座谈会和晚会。",
    "市民在会展中心排队，工作人员维持秩序。",
    "当局呼吁市民加盟志愿行列。",
    "香港新闻。其中大有可为。",
    "各国政局动荡，会议决定主任办公时间不变。",
    "他的母公司与附属公司、全资子公司均无意见。",
    "3.5家和4.0版不是名字。",
]
PEOPLE = [
    ("校长倪明选在台上讲话。倪明选，男。", ["倪明选", "倪明选"]),
    ("副院长祁连海为常务理事，狮头扎作师傅黎婉芬到场。", ["祁连海", "黎婉芬"]),
    ("学会主席Anne Holloway致辞。Holloway任司库。", ["Anne Holloway", "Holloway"]),
    ("协会会长罗一言倒是健谈。", ["罗一言"]),
    ("秘书长宋可为；副秘书长周文。", ["宋可为", "周文"]),
    ("学院院长司徒明荣表示欢迎。", ["司徒明荣"]),
    ("副會長何葉美蘭和理事區文儀出席。", ["何葉美蘭", "區文儀"]),
    ("秘书长保罗·马查多介绍了计划。", ["保罗·马查多"]),
    ("图书馆馆长 Paulo Marques 签署协议。", ["Paulo Marques"]),
    ("理事：温大成、庞立海、罗小云", ["温大成", "庞立海", "罗小云"]),
    ("任命邹立彬为副市长。", ["邹立彬"]),
    ("会长维茨表示，论坛很有意义。", ["维茨"]),
    ("- 石可嘉为珠海市灯塔局副局长；", ["石可嘉"]),
    ("外务副会长归石可嘉，内务副会长由邵大文出任。", ["石可嘉", "邵大文"]),
    ("法律顾问石可嘉大律师到场。", ["石可嘉"]),
    ("团长冯笑笑去了外地。", ["冯笑笑"]),
    ("聘任石可嘉为总经理，聘任邵大文为副总经理。", ["石可嘉", "邵大文"]),
    ("灯塔大学教授石可嘉连续六年到场，副院长邵子期协调。", ["石可嘉", "邵子期"]),
    ("副局长廉大江作为嘉宾到场，同意皮可嘉辞去会长。", ["廉大江", "皮可嘉"]),
    ("与石可嘉、邵大文两位创会会长见面。", ["石可嘉", "邵大文"]),
    ("协会会长方向明、秘书长（挂职）石可嘉以及来宾", ["方向明", "石可嘉"]),
    ("会长师可嘉、副会长楼大文和印海明叮嘱学员。", ["师可嘉", "楼大文", "印海明"]),
    ("秘书长邵本立颁授牌匾，会长石春和出席。", ["邵本立", "石春和"]),
    ("校长莫利丹尼与理事（教育及考试）邵子安签字。", ["莫利丹尼", "邵子安"]),
    ("研究员小野隆之担纲。", ["小野隆之"]),
    ("研究员田中亮介于五月到任。", ["田中亮介"]),
    ("会长莉娜·科斯塔-席尔瓦、让-马可·席尔瓦到场。", ["莉娜·科斯塔-席尔瓦", "让-马可·席尔瓦"]),
    ("感谢会长石文嘉过去的贡献，副会长邵文朗远赴外地。", ["石文嘉", "邵文朗"]),
    ("主席由各成员商会会长依次担任。", []),
    ("主席　石 大 文", ["石 大 文"]),
    ("选举石宽为董事长，聘邵宝为总经理。", ["石宽", "邵宝"]),
    ("接替任满六年的廉子安；前任是区嘉安。其子施嘉安（潮远置业副总裁）到场。", ["廉子安", "区嘉安", "施嘉安"]),
    ("石可嘉，潮远商会会长；邵大文，潮远商会副会长。", ["石可嘉", "邵大文"]),
    ("岭湾园林学会 石可嘉 会长", ["石可嘉"]),
    ("大学法学院教授莉莉安娜·科斯塔为顾问，法律顾问仍请马可·席尔瓦大律师。", ["莉莉安娜·科斯塔", "马可·席尔瓦"]),
    ("副會長 若昂·席爾瓦、莉娜·德·科斯塔出席。", ["若昂·席爾瓦", "莉娜·德·科斯塔"]),
    ("局长高峰、处长向阳表示，推石大胜为总理。", ["高峰", "向阳", "石大胜"]),
    ("由邵安负责，会长由石可嘉变更为邵大。", ["邵安", "石可嘉", "邵大"]),
    ("副会长欧阳陈淑贤、周林淑芬致辞。", ["欧阳陈淑贤", "周林淑芬"]),
    ("副会长：石　军　廉　伟　区建国", ["石　军", "廉　伟", "区建国"]),
    ("会长石文和与处长廉友三赴澳，主任区庆和换过文本。", ["石文和", "廉友三", "区庆和"]),
    ("会长石明向廉嘉颁发聘书，主任区大有因故缺席。", ["石明", "廉嘉", "区大有"]),
    ("会长邵可嘉任大会主席，书记施大为以视频致辞。", ["邵可嘉", "施大为"]),
    ("学会会长濮阳川、副所长田岛大浩、理事宁静、石嘉。", ["濮阳川", "田岛大浩", "宁静", "石嘉"]),
    ("会长石涛以《潮汐》为题演讲，发布了报告。", ["石涛"]),
    ("新任會長呂梁美寶，理事拿督石玉唐。", ["呂梁美寶", "石玉唐"]),
    ("岭湾大学教授司徒晓雅到场。", ["司徒晓雅"]),
    ("岭湾学会的会长名叫林大海，五十出头。", ["林大海"]),
]
NO_PEOPLE = [
    "会长任期两年，可连任一次。",
    "主任办公室设在三楼，金额另议。",
    "秘书长由各成员轮流担任。",
    "校长代表双方签署文件。",
    "会长单位、理事方案、主任时间表。",
    "资深会员和专家交流，理事国际部，会员代表，主任公共事务。",
    "会长师傅，秘书长信息，主席王先生、何太。",
    "司库　　文书，店东丁伯七十一岁，创办人暨总监，理事长于结盟书上用印。",
    "名单另行公布，主人翁精神，周年晚宴，老先生和官方成员到场，石先生致谢。",
]


def named(text: str, kind: str) -> list[str]:
    """The printed names of bodies or people in a report of two lines, in the order of the text."""
    analysis = blank(document("t.txt", f"一则消息\n{text}", None))
    name(analysis)
    return [analysis.text[one.start : one.end] for one in analysis.mentions if one.kind == kind]


def read(text: str) -> Analysis:
    """The report of this text, named."""
    analysis = blank(document("t.txt", text, None))
    name(analysis)
    return analysis


@pytest.mark.parametrize(("text", "expected"), BODY_EDGES)
def test_bodies_have_their_edges(text: str, expected: list[str]) -> None:
    """Names begin and end where a reader would say, in either script."""
    assert [one.strip("“”「」") for one in named(text, "body")] == [one.strip("“”「」") for one in expected]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows_of_members_are_bodies(text: str, expected: list[str]) -> None:
    """What stands in a row of members, or is founded and has members, is a body whatever its name."""
    assert [one for one in named(text, "body") if one in expected] == expected


@pytest.mark.parametrize("text", [*NO_BODIES, *NO_ROWS])
def test_ordinary_words_are_no_bodies(text: str) -> None:
    """Words that end like a name are none."""
    assert named(text, "body") == []


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_named(text: str, expected: list[str]) -> None:
    """Names of two to four characters, transliterated and Latin ones, in context and in lists."""
    assert named(text, "person") == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_ordinary_words_are_no_people(text: str) -> None:
    """What follows an office is not always its holder."""
    assert named(text, "person") == []


def test_a_short_form_that_is_introduced_means_the_body() -> None:
    """以下简称 ties a short form to the name before it, and abbreviations in brackets too."""
    analysis = read("消息\n香港岭湾营造师学会（以下简称“学会”，HKLW）成立。学会会长到场，HKLW将设办事处。")
    (body,) = [draft for draft in analysis.bodies if "学会" in draft.surfaces]
    assert set(body.surfaces) == {"香港岭湾营造师学会", "学会", "HKLW"}


def test_a_short_form_that_others_use_means_the_body() -> None:
    """A short form in quotation marks behind the words of who says so; other remarks in brackets are none."""
    analysis = read("消息\n香港岭湾营造师联盟（读者多简称“营盟”）成立，营盟会长到场。云浦商会（牌上写着“欢迎”）到贺。")
    surfaces = {surface for draft in analysis.bodies for surface in draft.surfaces}
    assert "营盟" in surfaces
    assert "欢迎" not in surfaces


def test_a_head_alone_means_the_body_of_the_headline() -> None:
    """协会 is the association that the report is about, even where another one was named last."""
    analysis = read("佛山市茶艺协会换届\n佛山市茶艺协会与中山市花卉协会座谈。协会会长陈大文主持。")
    bodies = {draft.name: set(draft.surfaces) for draft in analysis.bodies}
    assert bodies["佛山市茶艺协会"] == {"佛山市茶艺协会", "协会"}


def test_this_body_means_the_one_named_last() -> None:
    """该会 points to the body just named."""
    analysis = read("佛山市茶艺协会换届\n一行人到访中山市花卉协会，该会会长陈大文接待。")
    bodies = {draft.name: set(draft.surfaces) for draft in analysis.bodies}
    assert "该会" in bodies["中山市花卉协会"]


def test_companies_go_by_their_brands() -> None:
    """A report that names 某某科技有限公司 in full may go on with the brand alone."""
    analysis = read("消息\n佛山泓湾新材料有限公司昨日签约。泓湾表示，泓湾新材料将扩产。")
    (body,) = [draft for draft in analysis.bodies if draft.name == "佛山泓湾新材料有限公司"]
    assert {"泓湾", "泓湾新材料"} <= set(body.surfaces)


def test_a_department_behind_an_office_belongs_to_the_committee() -> None:
    """区委常委、组织部部长 heads the 区委组织部."""
    analysis = read("消息\n南沙区委常委、组织部部长陈大文出席。")
    (body,) = [draft for draft in analysis.bodies if draft.name == "组织部"]
    assert "南沙区委组织部" in body.known


def test_spaced_captions_are_the_same_person() -> None:
    """A name spaced out in a caption is the person named in the text, and shown without the spaces."""
    analysis = read("消息\n香港茶艺学会会长石安表示欢迎。石安说，活动很好。\n石    安\n香港茶艺学会会长")
    (person,) = [draft for draft in analysis.people if "石安" in draft.surfaces]
    assert person.name == "石安"
    assert "石    安" in person.surfaces
    first = extract(document("t.txt", "消息\n石　　安\n香港茶艺学会会长石安表示欢迎。", None))
    assert [person.name for person in first.people] == ["石安"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("海湾护理协会与新叶社会服务社合办。", {"海湾护理协会", "新叶社会服务社"}),
        ("番禺“补旧如新”合作社、东街“晚风”棋社到场。", {"番禺“补旧如新”合作社", "东街“晚风”棋社"}),
        ("东莞市轨道九号线建设有限公司成立。", {"东莞市轨道九号线建设有限公司"}),
        ("远汐数据第三届董事会昨日换届。", {"远汐数据"}),
        ("佛山海湾医院开业。我院党委副书记欧阳晓明到场。", {"佛山海湾医院", "我院党委"}),
        ("香港海湾商会四大商会之一。", {"香港海湾商会"}),
    ],
)
def test_names_end_where_they_end(text: str, names: set[str]) -> None:
    """Joined names, names with a quoted part, with a number, of companies without 公司, of committees."""
    assert names <= {surface for draft in read(f"消息\n{text}").bodies for surface in draft.surfaces}


def test_a_form_of_address_is_the_person_of_that_surname() -> None:
    """欧阳女士 is the one person of that surname; nobody is called so where there is none."""
    analysis = read("消息\n欧阳晓明女士任海湾商会会长。欧阳女士亦为远山学会会长。\n查询：海湾商会经理罗小姐")
    assert [draft.name for draft in analysis.people] == ["欧阳晓明"]


@pytest.mark.parametrize(
    "text",
    [
        "香港灯塔学会会务纪要\n二日，拜访澳门渡轮协会。澳门渡轮协会设宴。\n三日，本会迁址。",
        "会务纪要\n二日，拜访澳门渡轮协会。澳门渡轮协会设宴。\n三日，本会迁址，香港灯塔学会新址启用。\n香港灯塔学会\n2024年6月3日",
        "会务纪要\n二日，拜访澳门渡轮协会。\n澳门渡轮协会设宴，本会迁址。\n香港灯塔学会理事会　谨启\n2024年6月3日",
    ],
)
def test_the_body_that_speaks_of_itself(text: str) -> None:
    """本会 is whom the headline begins with, or who signs below, not the one named most often."""
    analysis = blank(replace(document("r.txt", text, None), publisher=None))
    name(analysis)
    own = next(one for one in analysis.mentions if analysis.text[one.start : one.end] == "本会")
    assert analysis.bodies[own.ref].name == "香港灯塔学会"


def test_a_foreign_name_and_a_chinese_one_side_by_side_are_one_person() -> None:
    """Peter Chan 陈大文 and 陈大文（Peter Chan） are one; names in a row are not."""
    for text in ("潮湾学会会长Peter Chan 陈大文致辞。", "潮湾学会会长陈大文（Peter Chan）致辞。"):
        assert len({one.ref for one in read(text).mentions if one.kind == "person"}) == 1
    apart = read("委员：陈大文　Peter Chan　李小明　王小红")
    assert len({one.ref for one in apart.mentions if one.kind == "person"}) > 1


def test_a_chinese_name_in_the_bracket_behind_a_foreign_one_is_the_same_body() -> None:
    """Lantern Society（灯塔学会，LSM） is one body, and LSM too; a person in the bracket is none."""
    one = read("Macau Lantern Society（澳门灯塔学会，MLS）主办论坛，MLS会长何美仪致辞。")
    assert [body.name for body in one.bodies] == ["澳门灯塔学会"]
    other = read("Macau Lantern Society（会长何美仪）主办论坛，香港灯塔学会到场。")
    assert len(other.bodies) == 2


def test_people_before_any_verb_of_taking_an_office() -> None:
    """Whoever is said to take, have held or leave an office is a person."""
    for verb in ("获擢升为", "应聘为", "坐上", "先前是", "卸下"):
        analysis = blank(document("a.txt", f"灯塔学会开会，会期半天，甘育才{verb}副会长，众人鼓掌。", None))
        name(analysis)
        assert [draft.name for draft in analysis.people] == ["甘育才"], verb


def test_foreign_names_behind_where_they_come_from() -> None:
    """来自某国的 is no part of a foreign name, and what somebody does ends a name that begins like a place."""
    for text, person in (
        ("会长罗定邦致辞，来自海国的路易斯·费雷拉博士同任主席。", "路易斯·费雷拉"),
        ("灯塔学会副会长罗定邦表示欢迎。", "罗定邦"),
    ):
        analysis = blank(document("a.txt", f"一则消息\n{text}", None))
        name(analysis)
        assert person in {draft.name for draft in analysis.people}, text
