"""Agreements told without a verb of their own: 甲与乙的协议, 甲与乙：协议, 《甲与乙备忘录》."""

from __future__ import annotations

import re

from gbacli.extraction.agreements import amounts, groups, objects, status
from gbacli.extraction.agreements.dates import beside, of_heading
from gbacli.extraction.agreements.found import Found
from gbacli.extraction.agreements.objects import Object
from gbacli.extraction.agreements.units import Unit, distinct, units
from gbacli.extraction.agreements.words import nouns, trigger
from gbacli.extraction.analysis import Analysis
from gbacli.text.sentences import Span

_SIGNED_NEAR = re.compile("签|缔结|订立|落实|文件|[份项]协议|敲定|谈妥|达成")
_TITLE = re.compile("《[^《》\n]{6,120}》")
_BETWEEN = re.compile("(?P<how>(?:之间|双方|两家|两校)?的|：|:)(?P<what>[^，。；：！？《》\n“”（）的]{0,30}?)$")
_CEREMONY = re.compile("(?:签约|签署|签字|签订)(?:仪式|大会|会)")
_PACT = re.compile("(?:举行|举办)?(?P<kind>[^，。；：的与和、在于]{0,12}签约)(?:仪式|大会|活动|会)")
_NOT_SIGNED = re.compile("(?:履行|落实|依据|根据|按照|按|违反|修订|解除|终止)$")
_BACK = 160


def read(analysis: Analysis, homes: dict[int, int], sentence: Span, taken: list[Found]) -> list[Found]:
    """The agreements that a sentence names beside their parties, unless an act has read them already."""
    text = analysis.folded
    found = titles(analysis, homes, sentence)
    if not _SIGNED_NEAR.search(text, max(0, sentence.start - _BACK), sentence.end):
        return found
    known = units(analysis, sentence.start, sentence.end, homes)
    if len(known) < 2:
        return found
    found.extend(ceremonies(analysis, known, sentence))
    used = [(quote.start, quote.end) for one in taken for quote in one.quotes]
    for noun in nouns().finditer(text, sentence.start, sentence.end):
        if any(start <= noun.start() < end for start, end in used) or nouns().match(text, noun.end()):
            continue
        if one := _named(analysis, known, sentence, noun):
            found.append(one)
    return found


def _named(analysis: Analysis, known: list[Unit], sentence: Span, noun: re.Match[str]) -> Found | None:
    """The agreement whose noun this is, if two bodies stand right before it."""
    text = analysis.folded
    before = [unit for unit in known if unit.end <= noun.start()]
    if len(before) < 2:
        return None
    gap = re.sub("（[^（）]*）", "", text[before[-1].end : noun.start()])
    shape = _BETWEEN.fullmatch(gap)
    ceremony = bool(_CEREMONY.match(text, noun.end())) and len(gap) < 24 and not re.search("[，。；：]", gap)
    if not ceremony and (not shape or noun["weak"]):
        return None
    group = groups.ending_at(text, before, sentence.start, before[-1].end)
    if group is None or len(distinct(group.units)) < 2 or not (group.turns or len(group.units) == 2 or (shape and shape["how"] == "：")):
        return None
    start = noun.start() - len(shape["what"] if shape else gap.lstrip("的"))
    end = noun.end()
    thing = Object(start, end, analysis.text[start:end].strip("“”「」 "))
    first = group.units[0].start
    said = status.marks(analysis, sentence.start, first) | status.marks(analysis, end, min(_piece_end(text, end), sentence.end))
    if said & {"never", "rumour"} or _NOT_SIGNED.search(text, sentence.start, first):
        return None
    dated = beside(analysis, sentence.start, first, sentence.end)
    dated = dated if dated.own else of_heading(analysis, sentence)
    if ceremony and not dated.own:
        dated = beside(analysis, end, sentence.end, sentence.end)
    state = "planned" if "planned" in said else "mentioned" if "past" in said else "signed"
    stop = min([sentence.end, *(mark.start() + end for mark in re.finditer("；", text[end : sentence.end]))])
    stop = amounts.window(analysis, end, stop)
    sums = amounts.found(text, analysis.text, end, stop)
    rule = "agreement.ceremony" if ceremony else "agreement.named-beside-parties"
    return Found(thing, tuple(distinct(group.units)), [analysis.quote(first, end, rule)], noun.start(), state, dated.value, dated.words,
                 dated.own, group.et_al, amount=sums[0] if len(sums) == 1 else None)


def _piece_end(text: str, start: int) -> int:
    found = re.compile("[，。；]").search(text, start)
    return found.start() if found else len(text)


def ceremonies(analysis: Analysis, known: list[Unit], sentence: Span) -> list[Found]:
    """Ceremonies that print no noun for what was signed: 甲与乙战略合作签约仪式."""
    text, found = analysis.folded, []
    for number, unit in enumerate(known):
        match = _PACT.match(text, unit.end, sentence.end)
        group = match and groups.ending_at(text, known[: number + 1], sentence.start, unit.end)
        if match and group and group.turns and len(distinct(group.units)) > 1:
            start, end = match.span("kind")
            thing = Object(start, end, analysis.text[start:end], pact=True)
            first = group.units[0].start
            state = "planned" if "planned" in status.marks(analysis, match.end(), _piece_end(text, match.end())) else "signed"
            dated = beside(analysis, match.end(), sentence.end, sentence.end)
            found.append(Found(thing, tuple(distinct(group.units)), [analysis.quote(first, end, "agreement.ceremony")], match.start(),
                               state, dated.value, dated.words, dated.own))
    return found


def titles(analysis: Analysis, homes: dict[int, int], sentence: Span) -> list[Found]:
    """The agreements whose parties stand in their title."""
    text, found = analysis.folded, []
    for match in _TITLE.finditer(text, sentence.start, sentence.end):
        inside = units(analysis, match.start() + 1, match.end() - 1, homes)
        if len(inside) < 2 or not trigger().search(text, match.start(), match.end()):
            continue
        group = groups.starting_at(text, inside, match.start() + 1, match.end() - 1)
        thing = objects.titled(text, analysis.text, match.start(), match.end())
        if thing and group and len(distinct(group.units)) > 1:
            quote = analysis.quote(match.start(), match.end(), "agreement.parties-in-title")
            found.append(Found(thing, tuple(distinct(group.units)), [quote], match.start(), _title_status(analysis, match)))
    return found


def _title_status(analysis: Analysis, match: re.Match[str]) -> str:
    """signed where the report tells of a signing just before."""
    near = analysis.folded[max(0, match.start() - 600) : match.end() + 40]
    return "signed" if re.search("签署|签订|签约|签了|签下|订立", near) else "mentioned"
