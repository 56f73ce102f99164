"""Bodies told by the slot that they fill, by a bracket or column, or by Latin letters: read, and not read."""

from __future__ import annotations

import pytest

from gbacli.extraction.analysis import blank
from gbacli.extraction.naming import name
from invented import document

READ = [
    # what is read, the bodies without a head that it must find there
    ("夜航节由岚山智造承办，香港灯塔学会支持。", "岚山智造"),
    ("岚山智造昨日正式加入香港灯塔联盟。", "岚山智造"),
    ("香港灯塔联盟接纳岚山智造为第五名成员。", "岚山智造"),
    ("岚山智造与香港灯塔学会昨日签署协议。", "岚山智造"),
    ("副会长：林兆文（岚山智造总经理）、何美仪（岚山小吃店主）", "岚山智造"),
    ("会长\t何美仪\t香港灯塔学会\n副会长\t林兆文\t岚山智造（董事长）", "岚山智造"),
    ("Bluewave Robotics Ltd. 昨日到访。", "Bluewave Robotics Ltd."),
    ("香港灯塔学会与 Tern & Gull 签署协议。", "Tern & Gull"),
    ("夜航节由 Seven Tern Bay 协办。", "Seven Tern Bay"),
    ("Tern & Gull 创办人林兆文致辞。", "Tern & Gull"),
    ("“岚山护鸟网”开网。发起单位有香港灯塔学会。", "岚山护鸟网"),
    ("“湾区灯塔印刷圈”去年十二月刚接纳香港灯塔学会为成员。", "湾区灯塔印刷圈"),
    ("香港灯塔学会上周获准加入“灯塔联航”。发起单位未有回应。", "灯塔联航"),
    ("岚山纸艺圈由香港灯塔学会与澳门潮汐商会合力倡议而成。", "岚山纸艺圈"),
    ("香港灯塔学会加入湾区夜灯计划。", "湾区夜灯计划"),
    ("InnoTern大湾区总会会长何美仪致辞。", "InnoTern大湾区总会"),
    ("腾讯与岚山市灯塔协会昨日到访。", "腾讯"),
    ("珠海市灯具（玻璃）行业协会会长何美仪致辞。", "珠海市灯具（玻璃）行业协会"),
    ("珠海市市场监督管理局（知识产权局）到场。", "珠海市市场监督管理局（知识产权局）"),
    ("香港灯塔总会第七分组主席何美仪致辞。", "香港灯塔总会第七分组"),
    ("岚山市中级人民法院民事审判第四庭庭长何美仪致辞。", "岚山市中级人民法院民事审判第四庭"),
    ("世界灯塔协会亚太区主席何美仪致辞。", "世界灯塔协会亚太区"),
    ("《夜航》月刊主编何美仪致辞。", "《夜航》月刊"),
    ("招商港口、华为数字能源总裁何美仪到场。", "华为数字能源"),
    ("三藩市岚山总会馆主席何美仪致辞。", "三藩市岚山总会馆"),
    ("香港灯塔学会（Lantern Bay Watch）成立。", "Lantern Bay Watch"),
    ("岚山护灯线（Lantern Conservation Line，LCL）成立，护灯线主席何美仪致辞。", "岚山护灯线"),
    ("岚山护灯线（Lantern Conservation Line，LCL）成立，护灯线主席何美仪致辞。", "护灯线"),
    ("岚山护灯伙伴（下称“护灯伙伴”）成员有香港灯塔学会。", "岚山护灯伙伴"),
    ("印尼PT Lantern Jaya与香港灯塔公司签约。", "PT Lantern Jaya"),
    ("成员有香港灯塔学会、惠州 GullBot 和澳门Casa do Farol。", "GullBot"),
    ("学会同广东省岚山医院康复医学科签约。", "广东省岚山医院康复医学科"),
    ("前述岚山联合实验室主任何美仪致辞。", "岚山联合实验室"),
    ("林兆文毕业后入工务局任工程师。", "工务局"),
    ("“岚山邮轮”行政总裁何美仪致辞。", "“岚山邮轮”"),
    ("成员单位：\n● 香港灯塔学会\n● 佛山三鸥舍\n● 珠海灯具厂有限公司", "佛山三鸥舍"),
    ("该联盟取名“岚山灯塔荟”，由香港灯塔学会发起。", "岚山灯塔荟"),
    ("● 佛山市希望灯具设备有限公司", "佛山市希望灯具设备有限公司"),
    ("香港鱼栏管理处辖下的灯塔湾试验站申请入盟。", "灯塔湾试验站"),
    ("灯塔桥三地联合工作委员会（三地委）成立。", "灯塔桥三地联合工作委员会"),
]
NOT_READ = [
    ("园区取名“岚山品鉴荟”，由香港灯塔学会发起的节庆在此。", "岚山品鉴荟"),
    ("理事会成员名单：\n香港灯塔学会\n何美仪\n吕梁美宝\n候选人", "吕梁美宝"),
    ("岚山大桥总工程师苏立科回忆往事。", "苏立科"),
    ("岚山人均产值（Gross Product Value，GPV）上升，岚山人均产值去年也升。", "岚山人均产值"),
    ("来自葡萄牙Maria Silva说，她会再来。", "Maria Silva"),
    ("广东会把园区建好，公司会拿出三个项目。", "公司会"),
    ("香港灯塔学会会否与私营化验所合作？", "会否与私营化验所"),
    ("2025粤港澳灯塔联盟年会昨日举行。", "2025粤港澳灯塔联盟"),
    ("世界灯塔协会亚太区总监何美仪致辞。", "世界灯塔协会亚太区"),
    ("“岚山夜话”在江门启动，市民可免费入场，成员不限。", "岚山夜话"),
    ("香港灯塔学会加入该计划。", "该计划"),
    ("会议在岚山旧墟举办。", "岚山旧墟"),
    ("第一季度与香港灯塔学会签署协议。", "第一季度"),
    ("五十二人获准加入香港灯塔学会。", "五十二人"),
    ("副会长林兆文、Lourenço Dias，监事长何美仪。", "Lourenço Dias"),
    ("院长 Frederick Lo，秘书长何美仪。", "Frederick Lo"),
    ("该市生产灯具（玻璃）的行业协会会长何美仪致辞。", "灯具（玻璃）的行业协会"),
    ("中国石油和岚山化学工业协会到场。", "石油"),
    ("珠海市市场监督管理局（另文公布）到场。", "珠海市市场监督管理局（另文公布）"),
    ("他出席了 Lantern Bay Summit 并致辞。", "Lantern Bay Summit"),
]


def bodies(text: str) -> list[str]:
    """The printed names of bodies in a report of two lines."""
    analysis = blank(document("t.txt", f"一则消息\n{text}", None))
    name(analysis)
    return [analysis.text[one.start : one.end] for one in analysis.mentions if one.kind == "body"]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_slots_name_bodies(text: str, expected: str) -> None:
    """What hosts, joins, signs or employs is a body, though nothing in its name says so."""
    assert expected in bodies(text)


@pytest.mark.parametrize(("text", "expected"), NOT_READ)
def test_slots_leave_others_alone(text: str, expected: str) -> None:
    """Places, days, numbers, people and meetings are no bodies."""
    assert expected not in bodies(text)
