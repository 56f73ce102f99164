"""The earlier version of what was just told, which only its day tells: 首份协议2018年签于澳门, 首签是在2020年."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.statements.merging import is_within
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import any_of, nouns
from gbacli.extraction.agreements.times import dates
from gbacli.text.dates import find_dates
from gbacli.text.folding import fold
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_PIECE = re.compile("[，；。：]")
_PAPER = re.compile("签|订[立于下定了]|缔|立约|换文|落笔|盖章|那[份纸张]|[一这]份|日期")
_OTHER = re.compile(
    "到期|期满|届满|满期|有效|生效|失效|终止|延|续|至|起|以来|成立|发起|举办|举行|召开|未|没|不|拟|将|会员|入会|计划"
)
_SECOND = re.compile(
    "(?:是|为|乃)[^，。；]{0,8}?继[^，。；《》]{0,16}(?:之?[後后])[^，。；]{0,6}?(?:第[二三四五]|又一|另一|再一)[份个纸项]"
    "|(?:是|为)?(?:对|在)[^，。；《》]{4,20}《[^《》]{4,40}》的?(?:延续|延伸|深化|升级|续期|续签|更新|基础上)"
)  # 是继2019年合作备忘录后的第二份文件
_FORMER = re.compile("前一份|前者|第一份(?:文件|协议)?的?上")
_NEAR = 320  # so far behind an agreement may its earlier version be told
_LONG = 46  # characters of a piece that tells of nothing else


@cache
def _words() -> re.Pattern[str]:
    return re.compile(any_of(row[0] for row in rows("agreement_earlier")))


def read(reading: Reading, sentence: Span) -> list[Found]:
    """The earlier agreement of which a piece of the sentence tells, behind the one told last."""
    text = reading.analysis.folded
    told = [one for one in reading.found if one.at < sentence.end and len(set(one.parties)) > 1][-2:]
    former = len(told) > 1 and _FORMER.search(text, sentence.start, sentence.end)
    last = told[0 if former else -1] if told else None
    if last is None or sentence.start - last.at > _NEAR or "\n" in text[last.at : sentence.start].strip():
        return []
    start = max(sentence.start, last.at, last.thing.end)
    for stop in (*(match.start() for match in _PIECE.finditer(text, start, sentence.end)), sentence.end):
        if start < stop and (one := _piece(reading, Span(start, stop), last)):
            return [one]
        start = stop + 1
    return []


def _piece(reading: Reading, piece: Span, last: Found) -> Found | None:
    """What one piece tells, unless it names another body or has been read before."""
    text, analysis = reading.analysis.folded, reading.analysis
    short = piece.end - piece.start < _LONG
    early = (_words().search(text, piece.start, piece.end) or _SECOND.search(text, *piece)) if short else None
    if not early or _OTHER.search(text, early.end(), piece.end):
        return None
    noun = nouns().search(text, piece.start, piece.end)
    if not (noun or _PAPER.search(text, piece.start, piece.end)):
        return None
    told = any(piece.start <= one.at < piece.end for one in reading.found)
    if told or not {unit.body for unit in reading.units(piece.start, piece.end)} <= set(last.parties):
        return None
    said = dates.reference(analysis)
    days = [one for one in find_dates(text, said, piece.start, piece.end) if one.first and not one.last]
    if len(days) != 1 or not _is_long_before(days[0].first or "", last.signed or said or ""):
        return None
    if noun and noun.start() - early.end() > 1:
        last = _of_kind(reading, text[early.end() : noun.end()]) or last
    behind = noun is not None and days[0].end <= noun.start() and "《" not in text[piece.start : days[0].end]
    thing = _thing(reading, Span(days[0].end, piece.end) if behind else piece, last)
    quote = analysis.quote(piece.start, piece.end, "agreement.earlier-version")
    words = analysis.text[days[0].start : days[0].end]
    return Found(thing, last.parties, [quote], piece.start, "mentioned", days[0].first, words, own_date=True)


def _of_kind(reading: Reading, kind: str) -> Found | None:
    """The agreement told last whose noun holds what the words for an earlier one hold: 应急通报协议."""
    told = (one for one in reversed(reading.found) if len(set(one.parties)) > 1)
    return next((one for one in told if is_within(kind, fold(one.title or one.kind or ""))), None)


def _is_long_before(day: str, later: str) -> bool:
    """Whether a day lies months before another; one a few days before was that of a signing put off."""
    if min(len(day), len(later)) < len("2024-05"):
        return "" < day[:4] < later[:4]
    months, then = (int(one[:4]) * 12 + int(one[5:7]) for one in (day, later))
    return then - months > 1


def _thing(reading: Reading, piece: Span, last: Found) -> Object:
    """What the piece says that it was, where it has more to say than 协议; else what was signed again."""
    named = objects.before(reading.analysis.folded, reading.analysis.text, piece.start, piece.end)
    own = named and (named.title or not nouns().fullmatch(reading.analysis.folded, named.start, named.end))
    if named and own and not _words().search(named.kind or ""):
        return named
    return replace(last.thing, start=piece.start, end=piece.end, title=None, count=1)
