"""Nouns that end no name where they stand: their last characters belong to the words that follow."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.naming.forms.vocabulary import head_words, run_ons

_SCHOOLS = ("中学", "小学", "大学", "学院")
_TOGETHER = re.compile(r"(?:校长|院长|教师|学生|图书馆长?)(?:联|协|会(?![见晤])|论坛)")  # 中学校长联盟
_DOES = re.compile("所(?:持|签|订|立|致|称|指|述|办|发|作|提|属|在地?的|开[展设拓])")
_CLUB = "会所"
_SIGNED = ("签", "订", "立")  # 协会所订协议
_OPENS_UP = re.compile("开[展设拓]")
_DIRECTOR = "主任"


def runs_on(text: str, end: int, word: str) -> bool:
    """Whether the last character of the head that ends there belongs to the word that follows."""
    following = text[end : end + 1]
    if following not in _following(word):
        return False  # so behind most heads
    if _joins(text, end, word):
        return True
    if following not in run_ons().get((word[-1], len(word) > 1), ""):
        return False
    directed = word.endswith("系") and text.startswith(_DIRECTOR, end) and text[end - 2] != "系"  # 葡语系主任
    if directed or (text.startswith("议员", end) and word.endswith(("议会", "立法会"))):
        return False  # 立法会议员
    # 局长者服务处; 协会议定, no 会议; 学会所签, no 会所; 学会计划, no 会计
    return not (text.startswith(head_words("apart"), end) or _DOES.match(text, end))


def _joins(text: str, end: int, word: str) -> bool:
    """Whether the head goes on as another word in a way of its own."""
    if word in _SCHOOLS and _TOGETHER.match(text, end):
        return True
    told = text.startswith("作", end - len(word) - 1) and text.startswith(head_words("report"), end)
    if told or (word.endswith("社") and text.startswith(head_words("society"), end - 1)):
        return True  # 监事长张三作监事会报告; 合作社会组织
    return word == _CLUB and (text.startswith(_SIGNED, end) or _OPENS_UP.match(text, end) is not None)  # 总会所开展的


@cache
def _following(word: str) -> frozenset[str]:
    """The characters behind a head with which any of the words begin or go on that it may run into."""
    found = {*run_ons().get((word[-1], len(word) > 1), ""), *(report[0] for report in head_words("report"))}
    if word in _SCHOOLS:
        found.update("校院教学图")
    if word.endswith("社"):
        found.update(society[1] for society in head_words("society"))
    if word == _CLUB:
        found.update((*_SIGNED, "开"))
    return frozenset(found)
