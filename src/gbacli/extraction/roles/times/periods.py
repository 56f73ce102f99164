"""For how long a report says that offices are held: by one, by a council, or by all whom a list names."""

from __future__ import annotations

import re

from gbacli.text.sentences import Span

_YEARS = "[0-9一二两三四五六七八九十]{1,2}年"
_ANY = "[0-9一二三四五六七八九十]{1,3}"
_YEAR = "(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})"
_DAY = f"{_YEAR}(?:年(?:{_ANY}月)?(?:{_ANY}日)?)?"
_RANGE = f"{_DAY}[-—–~～至到]{{1,2}}{_DAY}(?:年?度|学年)?"
_UNTIL = f"[至到]{_DAY}(?:年?底|年?末|(?:周年|会员|代表)*大会)?(?![0-9年月日])(?!.{{0,2}}止)"
_FOR = f"{_YEARS}(?:，[至到]{_DAY})?"
_OF_ALL = "(?:均|同|都|皆|一律)?"
_SAID = f"(?:任期|聘期){_OF_ALL}[为是由自从：]?"
_STATED = f"{_SAID}(?P<term>{_RANGE}|{_UNTIL}|{_FOR})"
_LASTS = re.compile(
    f"[，（；](?:(?:合约|聘约|服务|首个|初步|首次){{0,2}}{_OF_ALL}(?:任期|为期|聘期){_OF_ALL}[为是]?|一[任做干当])"
    f"(?P<term>{_FOR})(?!.{{0,12}}轮)"
)
_TILL = re.compile(f"[，（；]任(?:期|职)?{_OF_ALL}[为是]?(?P<term>{_UNTIL})")
_FROM_TO = re.compile(f"{_SAID}(?P<term>{_RANGE})")
_GOES_ON = re.compile(f"获?(?:续任|续聘|连任)(?P<term>{_YEARS})")
_REAPPOINTED = re.compile("^[^，。；]{0,16}(?:续任|续聘|连任|[获受的](?:再度?|重新|再次)?委任(?!为))")
_CONTRACT = re.compile("签|协议|合约(?!为期)|合同|备忘")
_IN_TURN = re.compile("轮[值任流换]")
_APPOINTS = re.compile(
    "(?:委任|任命|聘任)(?!为)[^，。；]{0,12}(?:人士|成员|委员|名单|以下|下列)|批示[^。；]{0,24}(?:生效|起计)"
)
_COUNCIL = re.compile(
    "(?:[新一本今]届|领导层|领导|班子|架构|主席团|(?<!首届)(?<!第一届)(?:[理董监执常]事会|委员会|执委会|会董会))(?:成员|委员)?，?"
    f"(?:首个|初步)?{_STATED}"
)
_ABOVE = "(?:以上|上述|上列|前述|上开)[^，。；0-9]{0,10}?"
_OF_THOSE_ABOVE = re.compile(f"{_ABOVE}(?:{_STATED}|(?P<years>{_RANGE})(?:在任|任职))")
_HONOUR = re.compile("顾问|名誉|荣誉|永远|客座|秘书$")
_SHORT = re.compile(f"{_FOR}|{_UNTIL}")


def lasting(folded: str, quote: Span, sentence: Span, *, beside: bool = False) -> Span | None:
    """For how long somebody takes the office read at `quote`; `beside` if only his title is read there."""
    if _CONTRACT.search(folded, *sentence) or (beside and not _REAPPOINTED.search(folded[quote.end : sentence.end])):
        return None
    match = _FROM_TO.search(folded, quote.end, sentence.end)
    if match is None and not _IN_TURN.search(folded, *sentence):
        match = _LASTS.search(folded, quote.end, sentence.end)
        match = match or _TILL.search(folded, quote.end, sentence.end)
        match = match or _GOES_ON.match(folded, quote.end, sentence.end)
    return Span(*match.span("term")) if match else None


def appointed_for(folded: str, sentence: Span) -> Span | None:
    """For how long a sentence says that several are appointed: 委任下列人士为委员，任期两年."""
    return (
        lasting(folded, Span(sentence.start, sentence.start), sentence) if _APPOINTS.search(folded, *sentence) else None
    )


def of_council(folded: str, sentence: Span) -> Span | None:
    """For how long a sentence says that a council is elected: 新一届理事会任期五年."""
    match = _COUNCIL.search(folded, *sentence) if folded.find("期", *sentence) >= 0 else None
    return Span(*match.span("term")) if match else None


def of_those_above(folded: str, sentence: Span) -> Span | None:
    """For how long those whom the lines above list hold their offices: 以上人员任期为2024年至2027年."""
    match = _OF_THOSE_ABOVE.search(folded, *sentence)
    return Span(*match.span("term" if match["term"] else "years")) if match else None


def is_period(words: str) -> bool:
    """Whether the words of a term only say how long it lasts, or until when: 三年, 到2028年底."""
    return _SHORT.fullmatch(words) is not None


def lasts(title: str) -> bool:
    """Whether an office is one that is given for a period: no honour, and no secretary whom an authority lends."""
    return _HONOUR.search(title) is None
