"""Agreements told without a verb of their own: 甲与乙的协议, 甲与乙：协议, 《甲与乙备忘录》."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.acts import entries
from gbacli.extraction.agreements.bodies.homes import Homes
from gbacli.extraction.agreements.bodies.units import Unit, distinct, units
from gbacli.extraction.agreements.lists import contracting
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import amounts, objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import NUMBER, is_weak, nouns, nouns_in, watches
from gbacli.extraction.agreements.times import status
from gbacli.extraction.agreements.times.dates import beside, of_heading
from gbacli.extraction.analysis import Analysis
from gbacli.text.numerals import number
from gbacli.text.pairs import beginnings_of, first_match, word_starts
from gbacli.text.sentences import Span

_SIGNED_NEAR_WORDS = (
    "签", "根据", "按照", "依据", "履行", "始于", "始自", "源于", "源自", "追溯", "缔结", "订立", "落实", "文件",
    "份协议", "项协议", "敲定", "谈妥", "达成", "交换", "互换", "文本", "所订", "落笔", "盖章", "用印", "生效", "落地",
    "到期", "届满", "期满", "终止", "续期", "推迟", "延期", "押后", "走流程", "定于",
)  # fmt: skip
_SIGNED_NEAR = re.compile("|".join(_SIGNED_NEAR_WORDS))
_TITLE = re.compile("《[^《》\n]{6,120}》")
_SIGNED_NEAR_BEGINS = beginnings_of(_SIGNED_NEAR_WORDS)
_BETWEEN = re.compile(
    "(?P<how>(?:之间|双方|两家|两校|三方)?(?:(?:关于|就|有关|围绕|共建|共同)[^，。；：！？《》\n（）]{1,30}?)?的|："
    "| +(?=[^ ]*$)|(?P<past>[^，。；《》]{0,3}(?:缘分|缘|渊源|情谊|交情|往来|联系|关系|交往|合作)[^，。；]{0,6}?"
    "(?:追溯到?至?|始[于自]|源[于自]|起[于自]|缘[于起])[^，。；]{0,14}?的))"
    "(?P<what>(?:“[^“”\n]{1,12}”)?[^，。；：！？《》\n“”（）的]{0,30}?)$"
)
_WHAT = re.compile("(?P<how>)(?P<past>(?!))?(?P<what>[^，。；：！？《》\n“”（）的]{0,16})")
_ANY_TITLE = re.compile("《[^《》\n]{2,120}》")
_NAMED = "(?:(?:那|这|另)?一?[份项])?(?:文件|文本|协议)?(?:叫作|叫做|名为|题为|则?是|为)?"
_HEADED = re.compile(
    f"(?:之间|双方|两家|两校)?的{_NAMED}|，?(?:{NUMBER}|双)[家方会校院馆局社](?:之间)?的{_NAMED}|"
    "[（） “”]*(?:双方|各方)?[：，]? *(?:——|—|－|-)? *(?:签署|签订)?"
)
_THEIRS = re.compile(f"(?:，?(?:之间|双方|(?:{NUMBER}|双)[家方会校院馆局社]))?的")
_ENTRY = re.compile("[\\s*•·|（(【]*(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳]|[•·*－-])[）)】、.．： ]*")
_HOLD = re.compile("^[^，。；]*(?:举行|举办)(?:了|的)?")
_OF_SEVERAL = re.compile(f"(?P<n>{NUMBER})[方地家会校院]")
_CEREMONY = re.compile("(?:签约|签署|签字|签订)(?:仪式|大会|会)")
_PACT = re.compile(
    "(?:的(?=(?:战略|合作|项目|框架|共建|全面|深度)*签约))?(?:隆重|正式|成功|共同|联合|顺利|[昨今]日|在[^，。；]{2,12}?)*(?:举行|举办)?了?"
    "(?P<kind>(?:(?!出席|参加|参与|见证|主持|等)[^，。；：的与和、在于]){0,12}签约)(?:仪式|大会|活动|会|现场)"
)
_AT_CEREMONY = re.compile(
    "(?P<title>《[^《》]{4,60}》)(?:（[^（）]*）)?的?(?:签[署约订字]|换[文约]|[续互]签)(?:仪式|典礼|活动|会)"
)
_DRAWN_UP = re.compile("(?:共同|联合|一起|合作|双方)?(?:[拟制起草编商][拟制草订定写]|达成|缔结|议定|商讨)?的?")
_BATCH = re.compile(f"签[署订约下]了?[^，。；、《]{{0,8}}?(?P<n>{NUMBER})(?:余|多)?[份项个宗]")
_SINCE_LONG = re.compile(
    "(?:履行|落实|依据|根据|按照|按|依照|依|遵照|违反|修订|修改|解除|终止|延续|沿用|深化|基于|作为|继)"
    "(?:了|好|于)?(?:[去前今上本]?(?:个?月|年|周|季度|届|次)[初底中末]?|此前|早前|先前|之前|[\\d〇零一二三四五六七八九十]+[年月日])*$"
)
_RUN_OUT = re.compile("》?[^，。；：]{0,14}(?:届满|到期|期满|满期|约满|终止|失效|作废)")
_LISTED = re.compile(
    "》?，?(?:的?(?:签署|签约|缔约)(?:[双各三四]|双)?方(?:分别)?(?:为|是|包括|有|：)：?|：|——|—|(?P<bracket>（))"
    "(?:(?:签署|签约)[方单位]+[：为])?"
)
_PARENS = re.compile("（[^（）]*）")
_STOP = re.compile("[，。；：]")
_SIGNED = re.compile("签署|签订|签约|签[了下过成好妥得]|所签|续签|订立")
_BACK = 160  # so far before a sentence may the signing be told
_FAR = 600  # and so far before a list of titles


def read(analysis: Analysis, homes: Homes, sentence: Span, taken: list[Found]) -> list[Found]:
    """The agreements that a sentence names beside their parties, unless an act has read them already.

    Where parties are listed behind what they signed, the list counts, and what was `taken` for them before goes.
    """
    text = analysis.folded
    found = [one for one in titles(analysis, homes, sentence) if not any(_is_of_act(one, act) for act in taken)]
    starts = word_starts(text, _SIGNED_NEAR_BEGINS)
    if not first_match(_SIGNED_NEAR, starts, text, _opening(analysis, sentence), sentence.end):
        return found
    nouns_here = list(nouns_in(text, sentence.start, sentence.end))
    listed = {noun.end(): one for noun in nouns_here if (one := _listed(analysis, homes, sentence, noun))}
    taken[:] = [one for one in taken if one.thing.end not in listed and one.thing.end - 1 not in listed]
    found.extend(listed.values())
    known = units(analysis, sentence.start, sentence.end, homes)
    told = {(quote.start, quote.end) for one in (*taken, *found) for quote in one.quotes}
    free = [noun for noun in nouns_here if not any(start <= noun.start() < end for start, end in told)]
    found.extend(entries.read(analysis, known, sentence, free))
    if len(known) < 2:
        return found
    found.extend(ceremonies(analysis, known, sentence))
    found.extend(presented(analysis, known, sentence))
    found.extend(headed(analysis, known, sentence, [*taken, *found]))
    used = [(quote.start, quote.end) for one in (*taken, *listed.values()) for quote in one.quotes]
    for noun in nouns_here:
        if any(start <= noun.start() < end for start, end in used) or nouns().match(text, noun.end()):
            continue
        if one := _named(analysis, known, sentence, noun):
            found.append(one)
    return found


def _is_of_act(one: Found, act: Found) -> bool:
    """Whether a verb tells the parties of a title that itself has one of them by another name: 《甲大—乙大协议》."""
    return one.thing.start == act.thing.start and len(one.parties) == len(act.parties) == 2 and (
        len(set(one.parties) & set(act.parties)) == 1
    )  # fmt: skip


def _opening(analysis: Analysis, sentence: Span) -> int:
    """From where on the signing may be told: shortly before, or above the list to which a line belongs."""
    text, begin = analysis.folded, _line(analysis.folded, sentence.start)
    while begin > 0 and _ENTRY.match(text, begin):
        begin = _line(text, begin - 1)
    return min(begin, max(0, sentence.start - _BACK))


def _line(text: str, at: int) -> int:
    """Where the line begins in which a character stands."""
    return text.rfind("\n", 0, at) + 1


def headed(analysis: Analysis, known: list[Unit], sentence: Span, taken: list[Found]) -> list[Found]:
    """Titles that stand behind their parties in an entry of a list: 甲、乙：《合作备忘录》."""
    found = []
    text, used = analysis.folded, {one.thing.start for one in taken}
    for match in _ANY_TITLE.finditer(text, sentence.start, sentence.end):
        before = [unit for unit in known if unit.end <= match.start()]
        thing = objects.titled(text, analysis.text, *match.span()) if before and match.start() not in used else None
        if thing is None or not _HEADED.fullmatch(text, before[-1].end, match.start()):
            continue
        begins = _line(text, match.start())
        entry = _ENTRY.match(text, begins)
        first = entry.end() if entry else begins
        group = groups.ending_at(text, before, first, before[-1].end)
        apart = group and (group.turns or text[group.units[0].start - 1] in "：；，")
        theirs = apart and (_THEIRS.match(text, before[-1].end) or before[-1].end == match.start())
        starts_line = group and not text[first : group.units[0].start].strip()
        if not group:
            continue
        if (starts_line or theirs) and len(distinct(group.units)) > 1:
            found.append(statement(analysis, sentence, group, thing, ceremony=False))
    return [one for one in found if one]


def presented(analysis: Analysis, known: list[Unit], sentence: Span) -> list[Found]:
    """Titles that are signed at a ceremony, behind those who drew them up: 甲与乙共同起草的《互认协议》签署仪式."""
    found, text = [], analysis.folded
    for match in _AT_CEREMONY.finditer(text, sentence.start, sentence.end):
        before = [unit for unit in known if unit.end <= match.start()]
        group = None
        if before and _DRAWN_UP.fullmatch(text, before[-1].end, match.start()):
            group = groups.ending_at(text, before, sentence.start, before[-1].end)
        thing = objects.titled(text, analysis.text, match.start(), match.end("title")) if group else None
        if thing and group and group.turns and len(distinct(group.units)) > 1:
            found.append(statement(analysis, sentence, group, thing, ceremony=True))
    return [one for one in found if one]


def _named(analysis: Analysis, known: list[Unit], sentence: Span, noun: re.Match[str]) -> Found | None:
    """The agreement whose noun this is, if two bodies stand right before it."""
    text, end = analysis.folded, noun.end()
    before = [unit for unit in known if unit.end <= noun.start()]
    gap = _PARENS.sub("", text[before[-1].end : noun.start()]) if len(before) > 1 else "，"
    if watches(gap):  # 甲局局长及乙署署长见证备忘录的签署仪式
        return None
    shape = _BETWEEN.fullmatch(gap) or _entry(text, before, noun, gap, sentence) or _as_agreed(text, before, gap)
    if shape and not shape["how"].strip() and "。" in text[sentence.start : sentence.end]:
        shape = None  # only in the lines of a list do spaces part the parties from what they signed
    ceremony = bool(_CEREMONY.match(text, end)) and len(gap) < 24 and not _STOP.search(gap)
    listed = shape and not shape["past"] and _is_entry(text, before, sentence, end)
    if not ceremony and (not shape or (is_weak(noun) and not listed) or _SIGNED.search(shape["what"])):
        return None
    group = groups.ending_at(text, before, sentence.start, before[-1].end)
    if not group or not _belong(group, shape):
        return None
    start = noun.start() - len(shape["what"] if shape else _HOLD.sub("", gap).lstrip("的"))
    thing = Object(start, end, objects.plain(analysis.text[start:end]))
    found = statement(analysis, sentence, group, thing, ceremony=ceremony)
    if found and shape and shape["past"]:
        dated = beside(analysis, before[-1].end, noun.start(), sentence.end)
        found.status, found.signed, found.date_text, found.own_date = "mentioned", dated.value, dated.words, True
    return found


def _as_agreed(text: str, before: list[Unit], gap: str) -> re.Match[str] | None:
    """The words between parties and noun where something is done by it: 落实甲与乙战略合作协议."""
    group = groups.ending_at(text, before, 0, before[-1].end) if len(before) > 1 else None
    return _WHAT.fullmatch(gap) if group and _SINCE_LONG.search(text, 0, group.units[0].start) else None


def _is_entry(text: str, before: list[Unit], sentence: Span, end: int) -> bool:
    """Whether parties and what they signed fill a line of a list: 甲—乙：标准互通声明."""
    group = groups.ending_at(text, before, sentence.start, before[-1].end)
    begins = _line(text, sentence.start)
    entry = _ENTRY.match(text, begins)
    first = entry.end() if entry else begins
    return bool(group and group.turns and group.units[0].start == first and text[end : end + 1] in "\n（；。，")


def _entry(text: str, before: list[Unit], noun: re.Match[str], gap: str, sentence: Span) -> re.Match[str] | None:
    """The words between parties and noun where they fill an entry of a list: 签署仪式：甲与乙姊妹学会协议；."""
    whole = text[noun.end() : noun.end() + 1] in {"。", "；", "\n", "（", ""}
    group = groups.ending_at(text, before, sentence.start, before[-1].end) if whole and len(before) > 1 else None
    opens = group and group.turns and text[group.units[0].start - 1] in "：；"
    return _WHAT.fullmatch(gap) if opens else None


def _listed(analysis: Analysis, homes: Homes, sentence: Span, noun: re.Match[str]) -> Found | None:
    """The agreement whose parties are listed behind its noun: 合作备忘录：甲、乙; 协议（甲与乙）; 签署方为甲和乙."""
    text = analysis.folded
    opened = _LISTED.match(text, noun.end(), sentence.end)
    each = opened is not None and text.startswith(("与", "同", "跟"), opened.end())  # 三份合同：与甲的…、与乙的…
    if not opened or each or contracting.is_joint(text, noun.end(), sentence.end):
        return None
    if is_weak(noun) and not _SIGNED.search(text, sentence.start, noun.start()):
        return None
    bracket = text.find("）", opened.end(), sentence.end) if opened["bracket"] else -1
    stop = bracket if bracket >= 0 else sentence.end
    group = groups.starting_at(text, units(analysis, opened.end(), stop, homes), opened.end(), stop)
    thing = objects.before(text, analysis.text, sentence.start, min(noun.end() + 1, sentence.end))
    if not thing or not group or len(distinct(group.units)) < 2 or group.units[0].start > opened.end() + 1:
        return None
    found = statement(analysis, Span(thing.start, sentence.end), group, thing, ceremony=False)
    if found:
        found.quotes = [analysis.quote(thing.start, group.units[-1].end, "agreement.parties-listed-behind")]
    return found


def _belong(group: Group, shape: re.Match[str] | None) -> bool:
    """Whether bodies that stand together are the parties of what is named behind them, not one of a longer list."""
    joined = group.turns or len(group.units) == 2 or (shape and shape["how"].strip() in ("：", ""))
    return bool(joined) and len(distinct(group.units)) > 1


def statement(analysis: Analysis, sentence: Span, group: Group, thing: Object, *, ceremony: bool) -> Found | None:
    """The statement, unless the words around it deny it."""
    text, first, end = analysis.folded, group.units[0].start, thing.end
    piece = _STOP.search(text, end, sentence.end)
    said = status.marks(analysis, sentence.start, first)
    said |= status.marks(analysis, end, piece.start() if piece else sentence.end)
    if said & {"never", "rumour", "intended"}:
        return None
    if _SINCE_LONG.search(text, sentence.start, first) or _RUN_OUT.match(text, end, sentence.end):
        said = {"past"}
    dated = beside(analysis, sentence.start, first, sentence.end)
    dated = dated if dated.own else of_heading(analysis, sentence)
    if ceremony and not dated.own:
        dated = beside(analysis, end, sentence.end, sentence.end)
    semicolon = text.find("；", end, sentence.end)
    stop = amounts.window(analysis, end, semicolon if semicolon >= 0 else sentence.end)
    sums = amounts.found(text, analysis.text, end, stop)
    quote = analysis.quote(first, end, "agreement.ceremony" if ceremony else "agreement.named-beside-parties")
    return Found(
        thing, tuple(distinct(group.units)), [quote], end, _state(said), dated.value, dated.words, dated.own,
        group.et_al, thing.count, amount=sums[0] if len(sums) == 1 else None,
    )  # fmt: skip


def _state(said: set[str], otherwise: str = "signed") -> str:
    return "planned" if "planned" in said else "mentioned" if "past" in said else otherwise


def ceremonies(analysis: Analysis, known: list[Unit], sentence: Span) -> list[Found]:
    """Ceremonies that print no noun for what was signed: 甲与乙战略合作签约仪式."""
    found = []
    for place, unit in enumerate(known):
        match = _PACT.match(analysis.folded, unit.end, sentence.end)
        match = None if match and nouns().search(match["kind"]) else match
        group = groups.ending_at(analysis.folded, known[: place + 1], sentence.start, unit.end) if match else None
        joined = group and (group.turns or len(group.units) == 2 or _all_of(match, group))
        if match and group and joined and len(distinct(group.units)) > 1:
            start, end = match.span("kind")
            batch = _BATCH.search(analysis.folded, end, sentence.end)
            count = batch and number(batch["n"])
            thing = Object(start, end, analysis.text[start:end], pact=True, count=count or 1)
            found.append(statement(analysis, sentence, group, thing, ceremony=True))
    return [one for one in found if one]


def _all_of(match: re.Match[str] | None, group: Group) -> bool:
    """Whether the ceremony says of how many it is, and so many stand there: 甲、乙、丙三方战略合作签约仪式."""
    counted = _OF_SEVERAL.match(match["kind"]) if match else None
    return counted is not None and number(counted["n"]) == len(distinct(group.units))


def titles(analysis: Analysis, homes: Homes, sentence: Span) -> list[Found]:
    """The agreements whose parties stand in their title."""
    text, found = analysis.folded, []
    for match in _TITLE.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        inside = units(analysis, start + 1, end - 1, homes)
        thing = objects.titled(text, analysis.text, start, end) if len(inside) > 1 else None
        group = (groups.spaced(text, inside) or groups.starting_at(text, inside, start + 1, end - 1)) if thing else None
        said = status.marks(analysis, sentence.start, start)
        if thing and group and len(distinct(group.units)) > 1 and "never" not in said:
            quote = analysis.quote(start, end, "agreement.parties-in-title")
            told = "signed" if _SIGNED.search(text, max(0, start - _FAR), end + 40) else "mentioned"
            found.append(Found(thing, tuple(distinct(group.units)), [quote], start, _state(said, told)))
    return found
