"""The words around titles, each as the letter that it is in a row of tokens."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.titles import alternatives, honorifics
from gbacli.text.tables import rows

_LETTERS = {
    "takes": "v", "held": "p", "holds": "N", "succeeds": "s", "heir": "y", "is": "e", "as": "i", "by": "u",
    "chooses": "a", "leaves": "z", "deputizes": "m", "former": "f", "current": "n", "post": "j",
    "and": "c", "with": "w", "filler": "k", "pronoun": "r", "address": "h", "nothing": "x",
}  # fmt: skip
MARKS = {
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "。": ".", "！": ".", "？": ".", "的": "d", "|": "|",
    "【": "(", "】": ")", "—": ",",
}  # fmt: skip
_ANY_DIGIT = "0-9〇○零一二三四五六七八九十百廿卅"
_NUMBER = f"[{_ANY_DIGIT}]"
_COUNTING = f"第{_ANY_DIGIT}今去明同翌两多共另"  # with which terms, dates and numbers of people begin
_YEAR = "(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})"
_LAST = f"(?:{_YEAR}|[0-9]{{2}}|[〇○零一二三四五六七八九]{{2}}(?=年度|学年)|今)"
_RANGE = f"{_YEAR}年?(?:[-—~–至到]{{1,2}}{_LAST})"
_YEARS = f"{_YEAR}年?[-—~–至到/]{{1,2}}{_LAST}"  # 2025/26, which is only one with 年度 or 学年
_OF_YEAR = "(?:年?度|学年度?|财年)"
_ORGANS = "(?:理事会|干事会|值理会|董事会|监事会|执委会|执行委员会|委员会|会董会|会长会|领导机构|组委会)?"
# 第五届, 第三至第五届, 第十一、十二届
_ORDINALS = f"(?:第|(?=[廿卅])){_NUMBER}{{1,4}}"
_ORDINALS += f"(?:届?(?:[至到—~-]|[、和及与](?=第?{_NUMBER}{{1,4}}[届、]))第?{_NUMBER}{{1,4}})*届"
_TERM = f"(?<!连续)(?P<number>{_ORDINALS}(?:（{_RANGE}(?:年度?)?）)?){_ORGANS}"
_MONTHS = f"{_YEAR}[./][0-9]{{1,2}} ?[-—~–至到]{{1,2}} ?(?:{_YEAR}[./][0-9]{{1,2}}|今)"  # 2012.03—2015.06
_TERM_OF_YEARS = f"{_MONTHS}|{_YEARS} ?{_OF_YEAR}|{_YEAR}年?{_OF_YEAR}|{_RANGE}年?"
_TERM_OF_YEARS += "|[0-9]{4}/(?:1[3-9]|[2-9][0-9])(?![0-9/年月])"  # 2025/26, which is no month
_ANY_YEAR = f"(?:{_YEAR}|今|去|明|同|翌)年"
_DATE = f"(?:{_ANY_YEAR})?(?:{_NUMBER}{{1,3}}月(?:{_NUMBER}{{1,3}}[日号])?|{_NUMBER}{{1,3}}日)起?|{_ANY_YEAR}起?"
_NTH = f"第{_NUMBER}{{1,3}}任"
_COUNT = f"(?:(?:共[有计]?|另)?(?:两|{_NUMBER}){{1,3}}[名位人个]|多[名位])(?:成员)?"
_NO_WORD = "上[海饶虞]|和平[镇区县乡街路村]|交印[章信鉴玺]"  # places and things that begin like a word


@cache
def letters() -> dict[str, str]:
    """Every word of the tables with its letter."""
    address = (word for word in honorifics("before") if word.isascii())
    return {word: _LETTERS[kind] for word, kind, *_ in rows("title_words")} | dict.fromkeys(
        (*honorifics("after"), *address), "h"
    )


@cache
def word_pattern() -> re.Pattern[str]:
    """Matches the next term, date, count, word, mark or space at a position, or what stands before it."""
    begins = "".join(sorted({word[0] for word in letters()} | set(MARKS)))
    english = [
        word for word in letters() if word.isascii() and word[0].isalpha()
    ]  # never within another word: ms in msc
    chinese = letters().keys() - english
    return re.compile(
        rf"(?P<other>[^\s*{_COUNTING}{re.escape(begins)}]+)|(?=[{_COUNTING}])(?:"
        f"(?P<term>{_TERM})|(?P<years>{_TERM_OF_YEARS})|(?P<date>{_DATE})|(?P<count>{_COUNT})|(?P<nth>{_NTH}))"
        rf"|(?P<word>(?!{_NO_WORD})(?:{alternatives(chinese)})|(?<![a-z])(?:{alternatives(english)})(?![a-z]))|(?P<mark>[{''.join(MARKS)}])|(?P<space>[\s*]+)|(?P<rest>.)",
        re.DOTALL,
    )


@cache
def outline_pattern() -> re.Pattern[str]:
    """Matches a term: beside the marks all that matters of a sentence without a title."""
    return re.compile(f"(?P<term>{_TERM})|(?P<years>{_TERM_OF_YEARS})")


@cache
def outline_beginnings() -> re.Pattern[str]:
    """Finds the marks, and the characters with which terms begin."""
    return re.compile(f"[第{_ANY_DIGIT}{''.join(MARKS)}]")


@cache
def before_title() -> re.Pattern[str]:
    """Finds at the end of a stretch the words that say when an office is or was held: 前任, 即将离任的."""
    states = (word for word, kind, *_ in rows("title_words") if kind in ("former", "current", "leaves", "holds"))
    return re.compile(f"(?:{alternatives(states)})的?\\Z")


@cache
def professions() -> frozenset[str]:
    """Words that are no office where they only stand before or after a name."""
    return frozenset((*honorifics("after"), *honorifics("before")))
