"""Earlier versions of agreements, papers told one after another, and deeds that mean signing."""

from __future__ import annotations

import pytest

from marked import claims, stated

RENEWED = "[岚山学会]与[云浦商会]2024年5月20日续签人才互荐协议。"
BOTH = [("人才互荐协议", "岚山学会+云浦商会"), ("人才互荐协议", "岚山学会+云浦商会")]
EARLIER = [
    "协议最初签于2017年。",
    "两家首签是在2019年冬天。",
    "秘书长说，原先那份协议是2018年的。",
    "原协议日期为二〇二〇年四月十二日，现已作古。",
    "双方上一次签约是2018年。",
]
NOT_EARLIER = [
    "首份协议有效期至2023年。",
    "学会最初成立于2017年。",
    "原先那份给[香屿局]的协议是2018年的。",
    "首次审计是在2019年。",
]
READ = [
    # one paper with each partner
    (
        "[岚山学会]当晚办妥三份约章：一份跟[云浦商会]，内容是时数互认；一份跟[香屿医院]；一份跟[湾口巴士]。",
        [("约章", "岚山学会+云浦商会"), ("约章", "岚山学会+香屿医院"), ("约章", "岚山学会+湾口巴士")],
    ),
    (
        "[岚山学会]昨日签了两份文件：其一是与[云浦商会]的合作协议，其二是与[香屿医院]的备忘录。",
        [("合作协议", "岚山学会+云浦商会"), ("备忘录", "岚山学会+香屿医院")],
    ),
    # deeds
    ("[岚山学会]、[云浦商会]、[香屿馆]三家依次盖印，《互助公约》当场生效。", [("公约", "岚山学会+云浦商会+香屿馆")]),
    (
        "头一份是《低眩光公约》，[岚山学会]、[云浦商会]和[香屿馆]都在上面盖了章。",
        [("公约", "岚山学会+云浦商会+香屿馆")],
    ),
    (
        "最受关注的是《协作备忘录》的落款。文件一式两份，[岚山学会]、[云浦商会]各执其一。",
        [("协作备忘录", "岚山学会+云浦商会")],
    ),
    ("[岚山学会]跟[云浦商会]换了文，约定互派护士，文件叫护理互访备忘录。", [("护理互访备忘录", "岚山学会+云浦商会")]),
    ("[岚山局]对[云浦商会]，签直供框架协议。", [("直供框架协议", "岚山局+云浦商会")]),
    ("[岚山学会]跟[云浦商会]谈妥了课程豁免，双方交换了信函。", [("信函", "岚山学会+云浦商会")]),
    # what was signed stands first, and who signed it is told elsewhere
    (
        "[岚山学会]与[云浦商会]签署病例约定。[岚山学会]说，类似的约定去年已同[香屿馆]签过一份。",
        [("病例约定", "岚山学会+云浦商会"), ("约定", "岚山学会+香屿馆")],
    ),
    (
        "用这条航线的是[岚山医院]和[云浦医院]。两家医院当天与[香屿航空]敲定转运协议。",
        [("转运协议", "岚山医院+云浦医院+香屿航空")],
    ),
    ("[岚山学会]与[云浦商会]议定互访安排，协议书预期在明年签署。", [("协议书", "岚山学会+云浦商会")]),
    (
        "[瀚洋轮船公司]今日开会。瀚洋同[云浦商会]签了造船合同。",
        [("造船合同", "瀚洋轮船公司+云浦商会")],
    ),
    ("[岚山学会]与[云浦商会]订立代理协议之续期函件。", [("续期函件", "岚山学会+云浦商会")]),
    ("[岚山学会]同[云浦商会]签咗份寄售协议。", [("寄售协议", "岚山学会+云浦商会")]),
]
NOT_READ = [
    "[岚山学会]印了三份章程：一份给[云浦商会]，一份给[香屿医院]。",
    "[岚山学会]去年还聯名订过守则，只算指引，不是合约，[云浦商会]没有参加。",
]


@pytest.mark.parametrize("text", EARLIER)
def test_earlier_version_is_read(text: str) -> None:
    """What its day alone tells of the agreement that was renewed."""
    assert stated(RENEWED + text) == BOTH


@pytest.mark.parametrize("text", NOT_EARLIER)
def test_earlier_version_is_not_read(text: str) -> None:
    """How long it was valid, another body's, and what was founded is no earlier version."""
    assert stated(RENEWED + text) == BOTH[:1]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    """What was agreed on and by whom is found."""
    assert stated(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_is_not_read(text: str) -> None:
    """What only looks like it is not."""
    assert claims(text) == []


def test_earlier_paper_of_its_kind() -> None:
    """首份通报协议 is the earlier one of the agreement of that kind, not of the one told last."""
    told = "[岚山局]与[云浦会]续签《应急信息通报协议》。[岚山局]与[海湾院]签订数据质控合作备忘录。"
    found = {
        claim.signed: claim.parties
        for claim in claims(told + "首份应急通报协议签订于2018年11月。", published="2023-11-20")
    }
    assert found["2018-11"] == found[None]


def test_what_is_exchanged_or_advocated() -> None:
    """交换文本 is no 换文, and 倡议成立 no 倡议; 倡议书 that bodies sign is one."""
    assert not claims("[岚山会]会长与[云浦会]会长交换文本后互赠纪念品。")
    assert not claims("由[岚山会]会同[云浦会]倡议成立，旨在订立标准。")
    assert len(claims("[岚山会]与[云浦会]共同签署倡议书。")) == 1
