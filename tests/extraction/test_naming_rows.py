"""Bodies in rows, in quotation marks and before brackets: what is read so, and what must not be."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from gbacli.extraction.analysis import blank
from gbacli.extraction.naming import name
from invented import document

READ = [
    ("海潮家电与岚山实验室签了一份协议。", ["海潮家电", "岚山实验室"]),
    (
        "岚大与云浦财经学院的往来已久。香港岚山大学（岚大）、云浦财经学院。",
        ["岚大", "云浦财经学院", "香港岚山大学", "岚大", "云浦财经学院"],
    ),
    ("香港灯塔学会与香港潮汐商会先后签订协议。", ["香港灯塔学会", "香港潮汐商会"]),
    ("岚山大学拟与和平外科医院订立协议。", ["岚山大学", "和平外科医院"]),
    ("香港灯塔学会与香港潮汐协会议定的安排已满。", ["香港灯塔学会", "香港潮汐协会"]),
    # what is read, the bodies it must find there
    ("岭南藤编手艺联盟成立。", ["岭南藤编手艺联盟"]),
    ("轮值单位由开平市灯塔局交予香港藤编协会。", ["开平市灯塔局", "香港藤编协会"]),
    ("省灯塔局与香港灯塔署共组护航联盟。", ["省灯塔局", "香港灯塔署", "护航联盟"]),
    ("市律协与香港海湾律师会座谈。", ["市律协", "香港海湾律师会"]),
    ("宣布成立“珠江口潮汐互助网”，互助网主席到场。", ["珠江口潮汐互助网", "互助网"]),
    ("“湾区灯塔联合舰队”又收编一家会员。舰队目前成员二十。", ["湾区灯塔联合舰队", "舰队"]),
    ("四校组成“灣區潮汐巡迴演”，會員免費。", ["灣區潮汐巡迴演"]),
    ("香港灯塔学会同远汐会展签署合约。", ["香港灯塔学会", "远汐会展"]),
    ("香港灯塔学会与远汐食品昨即场签下合约。", ["香港灯塔学会", "远汐食品"]),
    ("香港灯塔学会表示，已于早前与远汐海洋签有协议。", ["香港灯塔学会", "远汐海洋"]),
    ("去年远山科工、云浦财经学院先后加入。", ["远山科工", "云浦财经学院"]),
    ("湾区院士联盟与香港馆长协会签约。", ["湾区院士联盟", "香港馆长协会"]),
    ("嘉里物流（佛山）、万科地产东莞分公司到场。", ["嘉里物流（佛山）", "万科地产东莞分公司"]),
]
NOT_READ = [
    "他曾任上市公司总裁，投资本地知名企业，并在某三甲医院看病。",
    "两市就案例的收集与译介签妥协议。",
    "深港两学会早有约定。",
    "双方早前与某基金签有协议。",
    "文件于同一张桌子上签妥。",
    "一场会议组成“潮汐夜话”环节。",
    "一班中学生、一纸友好协会文件、一套专班。",
    "旅客在验放厅内等候。",
]


UNTOLD = [
    "大会上有十九个项目签约，涉及再生材料、船舶配件、茶园机械。",
    "加入以后，人人谈的都是旧船材料、灯塔配件、茶园机械。",
]

SHARED = [
    ("惠州、东莞两市灯塔协会签约。", ["惠州市灯塔协会", "东莞市灯塔协会"]),
    ("江門、中山及肇慶三市燈塔局合辦。", ["江門市燈塔局", "中山市燈塔局", "肇慶市燈塔局"]),
    ("惠州、东莞市灯塔协会签约。", ["惠州市灯塔协会", "东莞市灯塔协会"]),
    ("香港、澳门两地海关签约。", ["香港海关", "澳门海关"]),
    ("广东省人民政府与香港特别行政区政府议事，粤港两地政府签约。", ["广东省人民政府", "香港特别行政区政府"] * 2),
    ("惠州、东莞两市联合成立协会。", []),
    ("惠州、东莞两市灯塔局长会面。", []),
    ("香港、澳门两地学会签约，两地政府见证。", []),
]


def bodies(text: str) -> list[str]:
    """The printed names of bodies in a report of two lines, in the order of the text."""
    analysis = blank(document("t.txt", f"一则消息\n{text}", None))
    name(analysis)
    return [analysis.text[one.start : one.end].strip("“”") for one in analysis.mentions if one.kind == "body"]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_bodies_in_company(text: str, expected: list[str]) -> None:
    """Every body is named as a reader would, in the order of the text."""
    assert bodies(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_what_only_looks_like_a_body(text: str) -> None:
    """No body is named."""
    assert bodies(text) == []


@pytest.mark.parametrize("text", UNTOLD)
def test_rows_of_anything(text: str) -> None:
    """A row of words that only its company makes names leaves no body where no fact speaks of one."""
    assert bodies(text) != []
    assert extract(document("t.txt", f"一则消息\n{text}", None)).bodies == ()


def test_rows_of_members() -> None:
    """Such a row names bodies where they are members."""
    claims = extract(document("t.txt", "一则消息\n岭南灯塔联盟由远山机械、东湾船舶、海潮机械发起成立。", None))
    assert [body.name for body in claims.bodies] == ["岭南灯塔联盟", "远山机械", "东湾船舶", "海潮机械"]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_names_with_one_end(text: str, expected: list[str]) -> None:
    """Places that are given one end of a name make as many bodies; where the words do not fit they make none."""
    analysis = blank(document("t.txt", f"一则消息\n{text}", None))
    name(analysis)
    assert [analysis.bodies[one.ref].name for one in analysis.mentions] == expected


@pytest.mark.parametrize(
    "word", ["热情", "现身", "荣休", "携手", "亲切", "欣然", "详细", "衷心", "履职", "倡导", "率先", "翌日"]
)
def test_names_before_words(word: str) -> None:
    """A name of two characters ends before the word for how or what its bearer does."""
    analysis = blank(document("t.txt", f"一则消息\n香港潮汐协会副会长谢湜{word}到场。", None))
    name(analysis)
    assert [analysis.text[one.start : one.end] for one in analysis.mentions if one.kind == "person"] == ["谢湜"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("香港潮汐协会会长周明选与广州灯塔协会会长许安琪到场。", ["周明选", "许安琪"]),
        ("由周明选和许安琪签字。", ["周明选", "许安琪"]),
        ("会长周明选出五人。", ["周明"]),
    ],
)
def test_names_that_end_like_a_verb(text: str, expected: list[str]) -> None:
    """选 is the last of a name where it chooses nobody."""
    analysis = blank(document("t.txt", f"一则消息\n{text}", None))
    name(analysis)
    assert [analysis.text[one.start : one.end] for one in analysis.mentions if one.kind == "person"] == expected


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("单位\t姓名\t职务\n云岭馆\t雅丽珊\t馆长\n澄湾馆\t保禄·古铁雷斯\t馆长", ["雅丽珊", "保禄·古铁雷斯"]),
        ("单位\t城市\t职务\n云岭馆\t雅丽珊\t馆长", []),
        ("广东茶叶协会换届，**俞卓彦**上月到任。", ["俞卓彦"]),
        ("广东茶叶协会换届，**安全生产**不放松。", []),
        ("广东茶叶协会理事阿依古丽·买买提、卓玛央金、王小英到场。", ["阿依古丽·买买提", "卓玛央金", "王小英"]),
    ],
)
def test_names_without_a_form_of_their_own(printed: str, names: list[str]) -> None:
    """Names below 姓名, set in bold or in a row with foreign ones are read; other cells and bold words are none."""
    analysis = blank(document("t.txt", f"一则消息\n{printed}", None))
    name(analysis)
    assert [analysis.text[one.start : one.end] for one in analysis.mentions if one.kind == "person"] == names
