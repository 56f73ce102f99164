"""Members in whole papers: lists by kinds, federations, chronicles, interviews, pictures; invented texts."""

from __future__ import annotations

import pytest

from .test_membership_circles import extracted


def rows(text: str) -> set[str]:
    """The members that a report states: the body's name, and the first letter of its relation."""
    found = extracted(text)
    return {f"{found.bodies[one.member].name}/{one.relation[0]}" for one in found.memberships}


LED = "大湾区毽球联盟由广州市毽球协会牵头组建，首批成员9家："
PAPERS = [
    # kinds of bodies before the items are no bodies
    (f"{LED}\n政府部门（2家）：深圳市文体局、珠海市体育局\n体育协会（2家）：惠州市毽球协会、中山市毽球协会\n"
     "行业组织（2家）：东莞市毽子商会、江门市健身行业协会",
     "广州市毽球协会/l 深圳市文体局/m 珠海市体育局/m 惠州市毽球协会/m 中山市毽球协会/m 东莞市毽子商会/m "
     "江门市健身行业协会/m"),
    # of two alliances, the list is of the one in whose paragraph it is announced
    ("湾区会讯\n湾区藤编联盟上月换届。\n湾区竹编联盟昨日成立。目前已有4家学会加入，其中：\n"
     "* 珠三角2家，包括佛山市竹编学会、江门市竹编学会；\n* 港澳2家，为香港竹编学会、澳门竹编学会。",
     "佛山市竹编学会/m 江门市竹编学会/m 香港竹编学会/m 澳门竹编学会/m"),
    # a federation of societies, with when each came
    ("港澳粵毽業聯會屬會一覽\n香港毽子商會　創會會員\n廣東省毽子行業協會　創會會員\n"
     "深圳市毽子商會　二〇一五年\n東莞市毽業協會　二〇一八年",
     "香港毽子商會/m 廣東省毽子行業協會/m 深圳市毽子商會/m 東莞市毽業協會/m"),
    # the history of a federation: four that were counted before founded it, others came and went
    ("粤港澳皮影联合会简史\n2010年3月　香港皮影社、澳门皮影同好会、"
     "广州市皮影研究会三团体在上环潮声会馆签署备忘录，轮流演出。\n"
     "2011年5月　上述三团体发起成立粤港澳皮影联合会(本会)，同日注册。\n2013年　深圳市皮影协会加入。\n"
     "2016年　中山市皮影促进会、珠海市皮影社获准入会。\n2019年　中山市皮影促进会函请退出。\n"
     "2021年　佛山市皮影协会申请入会，暂未处理。",
     "香港皮影社/i 澳门皮影同好会/i 广州市皮影研究会/i 深圳市皮影协会/m 珠海市皮影社/m"),
    ("湾区茶学教育联盟成立\n岭东大学、香江学院、濠江大学三校昨日在茶馆碰面。三高校发起组建湾区茶学教育联盟。",
     "岭东大学/i 香江学院/i 濠江大学/i"),
    # those who founded it, in a picture
    ("粵港澳視光聯盟昨日成立\n（圖一）四個創會團體的代表合力推桿，左起為香港視光師協會會長周允文、"
     "澳門驗光學會理事長何嘉琪。",
     "香港視光師協會/m 澳門驗光學會/m"),
    ("粵港澳視光聯盟昨日成立\n（圖一）四個來賓團體的代表合力推桿，左起為香港視光師協會會長周允文、"
     "澳門驗光學會理事長何嘉琪。", ""),
    # a unit of the society whose chronicle it is, before it joined an alliance
    ("岭南园艺协会大事记\n三月\n6日　副会长单位佛山绿野花木有限公司与肇庆市端州区人民政府签署投资协议。"
     "总投资两亿元，首期用地三百亩，预计明年春天动工，"
     "协会会长到场。会后参观花圃，各人领了一盆年桔，当晚在江边聚餐。\n十月\n协会获批加入全国园艺产业联盟，"
     "成为该联盟第37家成员。",
     "岭南园艺协会/m"),
    # a cluster of hospitals is no alliance
    ("醫院管理局北區聯網與香港救護義工隊合作\n義工隊加入北區聯網的轉介計劃，成員有八人。", ""),
    # a heading of another part among numbered items is no body
    ("湾区检测联盟通知\n批准下列机构加入湾区检测联盟：\n1．佛山市瓷砖检测学会\n2．珠海市涂料检测协会\n"
     "3．香港标检协会\n三、变更与退出\n"
     "（一）原成员单位江门市纺检学会更名为江门市织物检测学会，成员资格不变。",
     "佛山市瓷砖检测学会/m 珠海市涂料检测协会/m 香港标检协会/m 江门市织物检测学会/m"),
    # a guest speaks of the body that he heads, with and without saying we
    ("專訪｜林曉嵐：社區藝術不是請客\n畫室店主林曉嵐今年三月當選澳門社區藝術促進會理事長。\n問：你之前做甚麼？\n答：我在中學教書。\n"
     "問：與外地有合作嗎？\n答：有。去年我們跟香港版畫會簽了《互展備忘錄》。今年七月又加入了亞太社區藝術網絡，很熱鬧。",
     "澳門社區藝術促進會/m"),
    ("專訪｜林曉嵐：社區藝術不是請客\n畫室店主林曉嵐今年三月當選澳門社區藝術促進會理事長。\n問：你之前做甚麼？\n答：我在中學教書。\n"
     "問：與外地有合作嗎？\n答：有。香港版畫會今年七月加入了亞太社區藝術網絡，我們沒有。", "香港版畫會/m"),
    ("人物專訪｜花農丁志強\n五十八歲的他，前年起任香港花農會理事長。\n問：當初為何入行？\n答：家裏窮。\n問：你們屬於哪個聯會？\n"
     "答：我們係港九花業聯會的創會屬會。聯會一九八六年由我們、九龍花販協會、新界苗圃協會三家發起，"
     "而家連埋離島果農同業會、花店從業員協會，一共五個屬會。",
     "香港花農會/m 香港花農會/i 九龍花販協會/i 九龍花販協會/m 新界苗圃協會/i "
     "新界苗圃協會/m 離島果農同業會/m 花店從業員協會/m"),
    # of six, one founder is not told
    ("湾区花业联盟\n湾区花业联盟由九龙花贩协会、新界苗圃协会发起，如今连同离岛果农同业会，一共六个成员。",
     "九龙花贩协会/i 新界苗圃协会/i 离岛果农同业会/m"),
    # an answer to who they are
    ("对话林远：一张网怎样连起二十家\n为了让渔讯对得上，才有了大湾区渔讯协作网（简称“渔讯网”）。\n南海渔刊：现在有多少成员？\n"
     "林远：二十一家，不都活跃。常年出船的，有深圳湾渔民学会、香港渔讯社、惠东渔港保护协会，差不多就是这几家撑着。\n"
     "南海渔刊：中山呢？\n林远：中山渔友社、中山渔具商会、中山渔民协会来过信。",
     "深圳湾渔民学会/m 香港渔讯社/m 惠东渔港保护协会/m"),
    ("湾区水上运动联盟\n问：联盟现在有哪些成员？\n答：香港有帆船总会、独木舟学会；澳门有澳门帆船协会；内地是深圳市帆船协会。",
     "帆船总会/m 独木舟学会/m 澳门帆船协会/m 深圳市帆船协会/m"),
    ("湾区水上运动联盟\n问：联盟现在有多少成员？\n答：不少。"
     "去年香港帆船总会、香港独木舟学会、澳门帆船协会申请，还在走程序。", ""),
    # newcomers below a heading that welcomes them
    ("湾区水上运动联盟通讯\n欢迎以下新会员加入：\n深圳市帆船协会（2024年3月）\n珠海市水上运动协会（2024年5月）\n【退会】\n东莞市龙舟协会",
     "深圳市帆船协会/m 珠海市水上运动协会/m"),
    # so many of a kind, in brackets
    ("湾区古琴联盟的“家底”：2所高校（岭东大学、香江大学），2家协会（佛山市古琴协会、澳门琴学会）。\n古琴联盟年底开会。",
     "岭东大学/m 香江大学/m 佛山市古琴协会/m 澳门琴学会/m"),
    # whom a unit signs with is no unit
    ("湾区花木联盟\n湾区花木联盟昨日开会，"
     "副会长单位佛山绿野花木协会与肇庆市端州区人民政府签署投资协议。", "佛山绿野花木协会/m"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_papers(text: str, expected: str) -> None:
    """All that a paper states, and nothing else."""
    assert set(expected.split()) == rows(text)
