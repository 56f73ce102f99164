"""Kind and region of bodies: by the table, by the ending, by the owner, by the place, by the report."""

from __future__ import annotations

import pytest

from gbacli.extraction.analysis import Analysis, blank
from gbacli.extraction.classification import classify, settle
from gbacli.extraction.classification.kinds import is_part, kind_of
from gbacli.extraction.classification.known import bodies, department_forms, expand, known, known_at, known_spans
from gbacli.extraction.classification.regions import joint, seat_of
from gbacli.model.document import Document
from gbacli.text.folding import fold
from gbacli.text.places import find
from gbacli.text.tables import data_folder, rows

KINDS = {"society", "government", "party", "university", "institute", "company", "alliance", "media", "international"}


def analysis_of(text: str, *names: str, publisher: str | None = None) -> Analysis:
    """A report in which the bodies with these names are found wherever they stand."""
    analysis = blank(
        Document("r.txt", text, None, "2024-05-01", publisher, None, "hans", "txt", "utf-8", "strict utf-8", False, "")
    )
    for name in names:
        analysis.add(text.index(name), text.index(name) + len(name), "body")
    classify(analysis)
    return analysis


def told(text: str, *names: str, publisher: str | None = None) -> list[tuple[str | None, str | None]]:
    """Kind and region of each body of a report."""
    return [(draft.kind, draft.region) for draft in analysis_of(text, *names, publisher=publisher).bodies]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("珠海市茶艺学会", "society"),
        ("白鹭湾区委", "party"),
        ("白鹭市委外办", "party"),
        ("白鹭市供电局", "company"),
        ("香港大学图书馆", "university"),
        ("佛山市云溪图书馆", "other"),
        ("澳门大学校友会", "society"),
        ("白鹭大学附属中学", "other"),
        ("白鹭大学党委组织部", "party"),
        ("珠海市白鹭医院骨科", "other"),
        ("东莞市卫生健康局", "government"),
        ("深圳市科协", "society"),
        ("白鹭科技有限公司", "company"),
        ("岭南茶文化研究院", "institute"),
        ("湾区茶业联盟", "alliance"),
        ("白鹭晚报", "media"),
        ("国际茶艺协会", "international"),
        ("国际茶艺协会香港分会", "society"),
        ("白鹭市工商业联合会（总商会）", "society"),
        ("某某", None),
        ("岭湾市人大常委会农业工作委员会", "government"),
        ("岭湾大学出版社", "university"),
        ("远汐出版社", "company"),
        ("岭湾广播电视台影像中心", "media"),
        ("亚太灯塔协会联合会", "international"),
        ("珠江口灯塔联防会商机制", "alliance"),
        ("岭湾市中级人民法院民四庭", "government"),
    ],
)
def test_kind(name: str, kind: str | None) -> None:
    """The kind follows from the ending and from what the body is a part of."""
    assert kind_of(fold(name)) == kind


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("佛山市顺德区茶艺学会", "佛山"),
        ("香港大学", "香港"),
        ("香港中文大学（深圳）", "深圳"),
        ("香港大学深圳茶学院", "深圳"),
        ("中山大学粤港澳茶学研究中心", "广州"),
        ("中国银行澳门分行", "澳门"),
        ("白鹭航空科技（香港）有限公司", "香港"),
        ("中央人民政府駐香港特別行政區聯絡辦公室", "香港"),
        ("葡萄牙驻澳门总领事馆", "葡萄牙"),
        ("民盟肇庆市委会", "肇庆"),
        ("粤港澳大湾区茶业联盟", "粤港澳大湾区"),
        ("湾区茶业联盟", None),
        ("琴澳茶业联盟", None),
        ("中国茶艺学会", "全国"),
        ("里斯本茶学院", "里斯本"),
        ("白鹭茶艺学会", None),
        ("意大利米兰灯塔学院", "米兰"),
        ("中国灯塔科学院珠江灯塔研究所", "广州"),
    ],
)
def test_region_in_the_name(name: str, region: str | None) -> None:
    """The region follows from the table, from a branch's place or from the place at the beginning."""
    seat = seat_of(fold(name))
    assert (seat.region if seat else None) == region


def test_part() -> None:
    """A part takes kind and region from the body before it; one with a place of its own does not."""
    assert told("东莞市白鹭区委书记甲、组织部部长乙出席。", "东莞市白鹭区委", "组织部") == [
        ("party", "东莞"),
        ("party", "东莞"),
    ]
    assert told("白鹭大学与香港茶艺学会财务委员会。", "香港茶艺学会", "财务委员会")[1] == ("society", "香港")
    assert is_part("学术委员会")
    assert not is_part("香港大学学术委员会")


def test_a_name_that_holds_a_place_tells_of_none() -> None:
    """Somebody called 周南沙 does not make the report one from there."""
    text = "遴选委员会委员周南沙、周南沙之子出席遴选委员会会议。"
    analysis = blank(
        Document("r.txt", text, None, "2024-05-01", None, None, "hans", "txt", "utf-8", "strict utf-8", False, "")
    )
    analysis.add(0, 5, "body")
    for start in (7, 11):
        analysis.add(start, start + 3, "person")
    classify(analysis)
    assert analysis.bodies[0].region is None
    assert told("遴选委员会在南沙开会。", "遴选委员会")[0][1] == "广州"


def test_short_names_of_departments() -> None:
    """市科协 is of the city of the report, and its full name is known."""
    drafts = analysis_of("肇庆市人民政府与市科协座谈。", "肇庆市人民政府", "市科协").bodies
    assert [(draft.kind, draft.region) for draft in drafts] == [("government", "肇庆"), ("society", "肇庆")]
    assert drafts[1].known == ("肇庆市科学技术协会", "肇庆市科协")


@pytest.mark.parametrize(
    ("text", "region", "full"),
    [
        ("【香港讯】科大与香港茶艺学会签约。", "香港", "香港科技大学"),
        ("【澳门讯】科大与澳门茶艺学会签约。", "澳门", "澳门科技大学"),
    ],
)
def test_ambiguous_form(text: str, region: str, full: str) -> None:
    """科大 is another university in Hong Kong and in Macao."""
    draft = analysis_of(text, "科大").bodies[0]
    assert (draft.kind, draft.region, draft.known[0]) == ("university", region, full)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("莲峰茶业协会供茶，农学系主任致谢。", ("莲峰茶业协会", "农学系")),
        ("岭湾理工大学来访，审计委员会开会。", ("岭湾理工大学", "审计委员会")),
    ],
)
def test_parts_that_no_body_named_has(text: str, names: tuple[str, ...]) -> None:
    """A society has no department of agriculture: no owner is better than a wrong one."""
    assert analysis_of(text, *names).bodies[-1].known == ()


@pytest.mark.parametrize(
    ("text", "names", "known_as"),
    [
        ("东莞市白鹭区委书记甲、统战部部长乙。", ("东莞市白鹭区委", "统战部"), "东莞市白鹭区委统战部"),
        ("岭南茶业联盟选出联盟秘书处。", ("岭南茶业联盟", "联盟秘书处"), "岭南茶业联盟秘书处"),
        ("中山市人民政府市长甲与佛山市政府。", ("中山市人民政府", "佛山市政府"), "佛山市"),
        ("甲获港大茶学院聘任。", ("港大茶学院",), "香港大学茶学院"),
        ("澳门海图馆欢迎各界，该馆展览部主任甲到场。", ("澳门海图馆", "该馆展览部"), "澳门海图馆展览部"),
        ("澳门海图馆欢迎各界，该馆展览部主任甲到场。", ("澳门海图馆", "该馆展览部"), "展览部"),
        ("岭湾理工大学、海燕公司与校党委开会。", ("岭湾理工大学", "海燕公司", "校党委"), "岭湾理工大学党委"),
        (
            "海燕集团有限公司、珠海灯塔学会及审核委员会。",
            ("海燕集团有限公司", "珠海灯塔学会", "审核委员会"),
            "海燕集团有限公司审核委员会",
        ),
        ("珠海灯塔学会、海燕公司及青年部。", ("珠海灯塔学会", "海燕公司", "青年部"), "珠海灯塔学会青年部"),
        ("海务局到场。海图厅厅长到场。", ("海务局", "海图厅"), "海务局海图厅"),
        ("岭湾大学换人，第二附属医院院长到任。", ("岭湾大学", "第二附属医院"), "岭湾大学第二附属医院"),
        ("荷兰灯塔海事大学到场。", ("荷兰灯塔海事大学",), "灯塔海事大学"),
        ("南沙区海图馆开张，区海务局到场。", ("区海务局",), "南沙区海务局"),
        ("广州市南沙区司法局主办。", ("广州市南沙区司法局",), "南沙区司法局"),
        ("南沙区司法局主办。", ("南沙区司法局",), "广州市南沙区司法局"),
        ("广州市南沙区政府到场。", ("广州市南沙区政府",), "南沙区人民政府"),
        ("澳门特区政府卫生局到场。", ("澳门特区政府卫生局",), "澳门特别行政区政府卫生局"),
        ("梅华街道办到场。", ("梅华街道办",), "梅华街道办事处"),
        ("广州市黄埔区主办。", ("广州市黄埔区",), "黄埔区人民政府"),
        ("佛山市工信局党组开会。", ("佛山市工信局党组",), "佛山市工业和信息化局党组"),
        ("农行中山分行主办。", ("农行中山分行",), "中国农业银行中山分行"),
        (
            "珠海灯塔学会成立。白鹭晚报总编辑到场。国际事务部部长、青年部部长致辞。",
            ("珠海灯塔学会", "白鹭晚报", "国际事务部", "青年部"),
            "珠海灯塔学会青年部",
        ),
        (
            "莲峰茶业协会会长、国际事务部部长甲到场，同席有珠海灯塔学会。",
            ("莲峰茶业协会", "国际事务部"),
            "莲峰茶业协会国际事务部",
        ),
    ],
)
def test_names_that_readers_know(text: str, names: tuple[str, ...], known_as: str) -> None:
    """Parts are known by their owners' names, governments by their places, units by the full name of their head."""
    assert known_as in analysis_of(text, *names).bodies[-1].known


def test_a_part_in_the_bulletin_of_a_society_is_its_own() -> None:
    """Whose bulletin it is owns a department, though others are spoken of."""
    text = "珠海灯塔学会会讯\n莲峰茶业协会来访，莲峰茶业协会会长到场。青年部主任更替。"
    found = analysis_of(text, "珠海灯塔学会", "莲峰茶业协会", "青年部", publisher="珠海灯塔学会")
    assert "珠海灯塔学会青年部" in found.bodies[-1].known


def test_publisher() -> None:
    """A publisher of which nothing else is known is media; a mainland company without a place is from nowhere."""
    assert told("茶话\n白鹭科技在珠海开业。", "茶话", "白鹭科技", publisher="茶话") == [
        ("media", None),
        ("company", None),
    ]


def test_what_the_facts_leave_open() -> None:
    """A society that others have joined stays one; a name that says nothing is a firm's in the end."""
    analysis = analysis_of("岭湾灯塔协会与Lighthouse & Sons签约。", "岭湾灯塔协会", "Lighthouse & Sons")
    analysis.bodies[0].kind = "alliance"
    settle(analysis)
    assert [body.kind for body in analysis.bodies] == ["society", "company"]


def test_firms() -> None:
    """A brand is a firm; in a report of Hong Kong it is at home there."""
    assert told("【香港讯】香港茶艺学会与白鹭合办茶会。", "香港茶艺学会", "白鹭")[1] == ("company", "香港")


def test_home() -> None:
    """A society without a place in its name is at home where the report is."""
    assert told("【香港讯】香港茶艺学会与白鹭互助社合办茶会。", "香港茶艺学会", "白鹭互助社")[1] == ("society", "香港")


@pytest.mark.parametrize(
    ("name", "region"),
    [("发展局", "香港"), ("水务署", "香港"), ("立法会", "香港"), ("教育局", "佛山"), ("财政局", "佛山")],
)
def test_departments_of_one_who_visits(name: str, region: str) -> None:
    text = f"{name}代表访问佛山\n团员从香港出发，在佛山市住房和城乡建设局、佛山市商务局座谈，又与{name}同人晚宴。"
    assert told(text, "佛山市住房和城乡建设局", "佛山市商务局", name)[-1][1] == region


def test_what_is_known_stays() -> None:
    """Classification fills in and never overwrites."""
    analysis = blank(
        Document("r", "香港茶艺学会", None, None, None, None, "hans", "txt", "utf-8", "strict utf-8", False, "")
    )
    analysis.add(0, 6, "body")
    analysis.bodies[0].kind = "alliance"
    classify(analysis)
    assert analysis.bodies[0].kind == "alliance"


def test_known_names() -> None:
    """Names and aliases are found in either script; ambiguous ones only with a region; the longest first."""
    body = known("中國科協")
    assert body is not None
    assert body.name == "中国科学技术协会"
    assert known("科大") is None
    assert (found := known("科大", "香港")) is not None
    assert found.name == "香港科技大学"
    at = known_at("在香港大学深圳医院举行", 1)
    assert at is not None
    assert (at[0], at[1].region) == (8, "深圳")


def test_known_spans() -> None:
    """Known names are found from left to right; not inside a place's name or a Latin word; ambiguous ones by region."""
    text = fold("粤港澳大湾区的香港大学、HKU与oliver，还有科大")
    assert [text[start:end] for start, end, _ in known_spans(text)] == ["香港大学", "hku"]
    assert [text[start:end] for start, end, _ in known_spans(text, "澳门")] == ["香港大学", "hku", "科大"]


@pytest.mark.parametrize(
    ("name", "city", "full"),
    [
        ("广东省科协", None, "广东省科学技术协会"),
        ("市科协", "深圳", "深圳市科学技术协会"),
        ("省人社厅", "珠海", "广东省人力资源和社会保障厅"),
        ("珠海市委", None, "中共珠海市委员会"),
        ("佛山市政协", None, "中国人民政治协商会议佛山市委员会"),
    ],
)
def test_expand(name: str, city: str | None, full: str) -> None:
    """Systematic short forms are written out, with the city of the report where they name none."""
    assert expand(name, city)[0] == full


def test_expand_leaves_others() -> None:
    """A name that is no short form has no full one."""
    assert expand("珠海市茶艺学会", "珠海") == ()


def test_joint() -> None:
    """Bodies of several places have no region; those of the Bay Area by its full name have."""
    assert joint("粤港茶会")
    assert not joint("粤港澳大湾区茶会")


def test_tables_are_sound() -> None:
    """Kinds are those of the guide, places and regions are known, no full name stands twice."""
    names = [body.name for body in bodies()]
    assert len(names) == len(set(names))
    assert {body.kind for body in bodies()} <= KINDS | {"other"}
    assert all(find(body.place) for body in bodies() if body.place)
    assert all(find(body.region) for body in bodies() if body.region)
    assert {kind.rpartition(":")[2] for _, kind in rows("body_kinds")} <= KINDS | {"other"}
    assert {kind.rpartition(":")[0] for _, kind in rows("body_kinds")} == {"", "inherit", "part", "own", "weak"}
    assert {kind for _, kind in department_forms().values()} <= KINDS


# Tables of words as printed: their readers fold them, or compare letters as they stand.
_AS_PRINTED = {
    "bodies",
    "byline_labels",
    "html_elements",
    "latin_heads",
    "latin_words",
    "places",
    "record_fields",
    "variants",
}


def test_tables_are_folded() -> None:
    """The first cell of a row stands as folded text has it, or it would never match."""
    names = sorted(path.stem for path in (data_folder() / "tables").glob("*.tsv"))
    entries = [(name, row[0]) for name in names if name not in _AS_PRINTED for row in rows(name)]
    assert [entry for entry in entries if fold(entry[1]) != entry[1]] == []


def test_no_row_stands_twice() -> None:
    names = sorted(path.stem for path in (data_folder() / "tables").glob("*.tsv"))
    assert {name for name in names if len(set(rows(name))) < len(rows(name))} == set()
