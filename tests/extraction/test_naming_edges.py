"""Where names begin that hold words which elsewhere stand before a name."""

from __future__ import annotations

import pytest

from gbacli.extraction.analysis import blank
from gbacli.extraction.naming import name
from invented import document

READ = [
    ("由澳门灯饰及舞台设计业商会主办。", ["澳门灯饰及舞台设计业商会"]),
    ("远山建造业协会到场。", ["远山建造业协会"]),
    ("昨日与潮明顾问工程有限公司签约。", ["潮明顾问工程有限公司"]),
    ("由远汐联合仓储有限公司承办。", ["远汐联合仓储有限公司"]),
    ("本港的远洋联合银行（澳门）股份有限公司赞助。", ["远洋联合银行（澳门）股份有限公司"]),
    ("花会由会同展览有限公司承办。", ["会同展览有限公司"]),
    ("当时在佛山跟远汐制药有限公司签约。", ["远汐制药有限公司"]),
    ("香港海关样本检测及说明中心主办。", ["香港海关样本检测及说明中心"]),
    ("珠海市市场监督管理局认证认可研究中心主办。", ["珠海市市场监督管理局认证认可研究中心"]),
    ("远山灯塔青年汇主办，远山青年汇聚一堂。", ["远山灯塔青年汇"]),
    ("灯塔界立法会议员到场。", ["立法会"]),
    ("获嘉应学院潮汐研究院聘请。", ["嘉应学院潮汐研究院"]),
    ("岭湾国立大学（下称“都岭”）与都岭商学院到场。", ["岭湾国立大学", "都岭", "都岭商学院"]),
    ("科大环球事务处主办。", ["科大环球事务处"]),
    ("第三届远山灯塔论坛技术委员会名单", ["第三届远山灯塔论坛技术委员会"]),
    ("拟组成第四届科技顾问团，第三届科技顾问团已散。", ["科技顾问团", "科技顾问团"]),
    ("王大文\t岭湾大学教授\t农机装备\t团长", ["岭湾大学"]),
    ("由本澳的澳门电讯赞助流动网络。", ["澳门电讯"]),
    ("关爱长者协会妇女委员会办糭子班。", ["关爱长者协会妇女委员会"]),
    ("灯塔商会与远山商会互换友好商会备忘录。", ["灯塔商会", "远山商会"]),
    ("支持：Lantern Labs 香港有限公司。", ["Lantern Labs 香港有限公司"]),
    ("伙伴：和潮五金、和浪粮油。", ["和潮五金", "和浪粮油"]),
    ("嘉賓有岭湾经济研究院首席经济师王大文及科英布拉大学。", ["岭湾经济研究院", "科英布拉大学"]),
    ("岭湾研究院首席经济研究与发展中心主办。", ["岭湾研究院首席经济研究与发展中心"]),
    ("外卖及外送从业员工会、海湾互助网络到场。", ["外卖及外送从业员工会", "海湾互助网络"]),
    ("香港灯塔互助网络成立。网络联同远山商会签署备忘录。", ["香港灯塔互助网络", "网络", "远山商会"]),
    ("委任王大文为都大校董会成员。", ["都大校董会"]),
    ("请了前海事处处长和前海管理局局长。", ["海事处", "前海管理局"]),
    ("对方係主席，远山商会會長係李小明。", ["远山商会"]),
    ("香港冻仓及运输业职工总会和九龙茶室及饮食业商会到场。", ["香港冻仓及运输业职工总会", "九龙茶室及饮食业商会"]),
    ("远山医联体成立。", ["远山医联体"]),
    ("而家连埋远山商会、同埋海岭商会都嚟。", ["远山商会", "海岭商会"]),
    ("在当地孔子学院与香港中区警区会面。", ["孔子学院", "香港中区警区"]),
    ("远山市海岭医院安宁病区迁址。", ["远山市海岭医院安宁病区"]),
]
NOT_READ = [
    ("他说，远山市政府会继续支持，发展局会配合。", ["远山市政府", "发展局"]),
    ("远山商会昨日举行第十二届理事会就职典礼。", ["远山商会"]),
    ("远山商会联合远汐仓储有限公司举办论坛。", ["远山商会", "远汐仓储有限公司"]),
    ("远山商会联合银行举办论坛。", ["远山商会"]),
    ("席间远山方面邀请协会派员。", []),
    ("学生事务处理得当，五金、和气生财。", []),
    ("在广州办“灯塔论坛”。", []),
    ("与广州一所大学附属医院谈妥。", []),
    ("在太古坊公共关系主任说。", []),
]


def bodies(text: str) -> list[str]:
    """What the text names as bodies, in its order."""
    analysis = blank(document("edges.txt", text, None))
    name(analysis)
    return [text[one.start : one.end] for one in sorted(analysis.mentions) if one.kind == "body"]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_names_that_hold_such_words(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_READ)
def test_words_that_stand_before_names(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


SAME = [
    ("广宁县人民政府签约，县政府派员到场。", ["广宁县人民政府", "县政府"]),
    ("江门市江海区工商业联合会签约，区工商联派员。", ["江门市江海区工商业联合会", "区工商联"]),
]
OTHERS = [
    "清远市文联：市灯塔协会、佛山市灯塔协会、肇庆市灯塔协会在清远市发起灯塔节。",
]


def refs(text: str) -> list[int]:
    """The bodies that the text names, in its order, as numbers."""
    analysis = blank(document("edges.txt", text, None))
    name(analysis)
    return [one.ref for one in sorted(analysis.mentions) if one.kind == "body"]


@pytest.mark.parametrize(("text", "named"), SAME)
def test_short_names_with_their_level(text: str, named: list[str]) -> None:
    assert bodies(text) == named
    assert len(set(refs(text))) == 1


@pytest.mark.parametrize("text", OTHERS)
def test_no_other_citys_body(text: str) -> None:
    assert len(set(refs(text))) == 4
