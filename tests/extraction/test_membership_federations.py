"""Federations and joint conferences as the press of Hong Kong and Macao tells of them; names are found, not given."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

MEMBERS = [
    ("青瀾灣交通關注聯盟由青瀾居民協會、潮西民生協會組成。", "青瀾居民協會 潮西民生協會"),
    ("石塘維護古樹聯席（成員團體為石塘教師學會、津貼中學美術科主任協會及官立小學校長協進會）昨去信當局。",
     "石塘教師學會 津貼中學美術科主任協會 官立小學校長協進會"),
    ("身為港澳帆布製作聯盟創始成員，青瀾製作有限公司今年籌辦周年展。", "青瀾製作有限公司"),
    ("石塘扶康力量上月獲接納為亞太扶康聯盟正式會員。", "石塘扶康力量"),
    ("由石塘大學、青瀾大學、潮西大學合組而成的南海古樹大學聯盟昨開會。", "石塘大學 青瀾大學 潮西大學"),
    ("「灣區豎琴教育聯盟」昨在石塘學院宣布成立，集合青瀾學院、潮西藝術學校等九所院校。", "青瀾學院 潮西藝術學校"),
    ("香港帆布業聯會有限公司成立多年，其團體會員現為三個，計有石塘帆布商會、青瀾帆布公會、潮西帆布商會。",
     "石塘帆布商會 青瀾帆布公會 潮西帆布商會"),
    ("石塘古樹學會自二○○九年起為亞太古樹聯盟會員，二○一五年曾一度退出，去年恢復會籍。", "石塘古樹學會"),
    ("石塘帆布商會、青瀾帆布公會，這兩個行家團體，如今有了共同的招牌——香港帆布業聯盟。", "石塘帆布商會 青瀾帆布公會"),
    ("香港古樹聯盟由三個團體組成，石塘古樹學會、青瀾古樹學會在二○一三年首先合組，潮西古樹學會於二○一九年加入。",
     "石塘古樹學會 青瀾古樹學會 潮西古樹學會"),
    ("香港古樹聯盟的成員，有專業學會，也有公會。前者如石塘古樹學會，後者則有青瀾園藝公會和潮西園藝公會。",
     "石塘古樹學會 青瀾園藝公會 潮西園藝公會"),
    ("香港古樹聯盟去年開幕，首批加入的學校有石塘書院、青瀾中學和潮西中學。", "石塘書院 青瀾中學 潮西中學"),
    ("石塘大學、青瀾大學和潮西大學三所高校的農學院院長昨日會面。「粵港澳古樹大學聯盟」即日成立，三校均為創始成員。",
     "石塘大學 青瀾大學 潮西大學"),
    ("香港古樹聯盟設兩個小組，園丁組由石塘古樹學會召集，青年組由青瀾古樹學會召集。上述兩個機構均為聯盟成員。",
     "石塘古樹學會 青瀾古樹學會"),
    ("香港古樹聯會會員團體名單\n本地：\n石塘古樹學會\n青瀾古樹學會\n海外：\n悉尼古樹學會",
     "石塘古樹學會 青瀾古樹學會 悉尼古樹學會"),
    ("香港古樹聯盟\u3000成員一覽\n單位\u3000\u3000\u3000身分\n石塘古樹學會\u3000\u3000\u3000成員\n青瀾古樹學會\u3000\u3000成員",
     "石塘古樹學會 青瀾古樹學會"),
    ("石塘帆布商會會長陳大明笑言，加入香港帆布業聯盟後，訂單多了。青瀾帆布公會亦為成員。", "石塘帆布商會 青瀾帆布公會"),
    ("石塘帆布商會入會的建議，獲香港帆布業聯盟會員大會一致通過。", "石塘帆布商會"),
    ("「香港帆布業聯盟」屬會澳門石塘工會，昨日舉行會慶。", "澳門石塘工會"),
    ("石塘花園業主立案法團、青瀾苑業主委員會組成「沿線噪音關注聯盟」。", "石塘花園業主立案法團 青瀾苑業主委員會"),
]  # fmt: skip
OTHERS = [
    "市民密切關注聯盟的動向。石塘古樹學會和青瀾古樹學會到場。",
    "「灣區豎琴教育聯盟」昨宣布成立，匯聚青瀾學院、潮西學院等二百名代表。",
    "石塘帆布商會、青瀾帆布公會用上共同的停車場，香港帆布業聯盟來信祝賀。",
    "香港古樹聯盟去年開會。石塘古樹學會、青瀾古樹學會率先組建球隊。",
    "石塘帆布商會減租的建議，獲香港帆布業聯盟會員大會通過。",
    "石塘古樹學會曾為亞太古樹聯盟會員，去年退出。",
]


def members(text: str) -> set[str]:
    """The bodies that the text states to be members of something."""
    claims = extract(document("federation.txt", text, "2024-05-06", "hant"))
    return {claims.bodies[one.member].name for one in claims.memberships if one.relation == "member"}


@pytest.mark.parametrize(("text", "names"), MEMBERS)
def test_members(text: str, names: str) -> None:
    """Who forms, joins or belongs to a federation is its member."""
    assert members(text) == set(names.split())


@pytest.mark.parametrize("text", OTHERS)
def test_no_members(text: str) -> None:
    """Those who watch, send guests, share something else or have left are none."""
    assert members(text) == set()


def test_founders_joined_by_a_verb() -> None:
    """A row behind 聯同 begins with its first name."""
    text = "石塘社福中心牽頭，聯同悠悠會、海風服務社、新光協會等八個機構，共同發起少數族裔支援網絡。"
    claims = extract(document("founders.txt", text, "2024-05-06", "hant"))
    founders = {claims.bodies[one.member].name for one in claims.memberships if one.relation == "initiator"}
    assert founders == {"石塘社福中心", "悠悠會", "海風服務社", "新光協會"}
