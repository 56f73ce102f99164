"""Parties told by the side on which they stand: 出租方为甲，承租方为乙; 甲方：甲."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gbacli.extraction.agreements.bodies.homes import Homes
from gbacli.extraction.agreements.bodies.units import Unit, distinct, units
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.statements.merging import head, is_within
from gbacli.extraction.agreements.things import amounts, headlines, objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import NUMBER, nouns, signing
from gbacli.extraction.agreements.times import dates, status
from gbacli.extraction.analysis import Analysis
from gbacli.text.folding import key
from gbacli.text.sentences import Span

_SIDE = re.compile(
    "(?:(?<=[，。；：、（(\\n\\s|/的])|^)"
    "(?P<side>[甲乙丙丁戊]|[\\w]{0,2}[租卖买供需发承委受让许借贷购销授托包办投建用收付转]"
    "|采购|供应|合作|服务|运营|建设|管理|技术|资助|捐赠|赞助|业主|中|外|港|澳|粤|对|另一|一(?=[方头端][为是即]))"
    "(?:一)?[方头端](?P<also>（[^（）]{1,10}）)?(?:分别)?(?:为|是|即|系|：| )[ ：]*"
)
_ENDS_OF_SIDES = re.compile("[方头端](?:（[^（）]{1,10}）)?(?:分别)?[为是即系： ]")  # without one there is no side
_NEAR = 80  # so far before the first side may the noun stand
_SIGNERS = re.compile(
    "[签订立缔协合落署\n](?:"  # one of these at first, so that the search is quick
    "(?:(?:(?<=签)[约署订字]|(?<=[订立缔])约)(?:双方|[三四各]方|方|单位|主体|机构)"
    "|(?<=协)议(?:双方|各方|方)|(?<=合)作(?:双方|单位|方))"
    f"(?:(?:分别|依次)?(?:为|是|：|\\||\t)|(?:分别|依次)?(?:有|包括)：?|(?:[共合计一]*有|共计?|合共){NUMBER}[家个方名](?:单位|机构|团体)?"
    "(?:：|，(?:分别|依次)?[是为]|，即)|[是为]：)[ |\t]*"
    "|(?:(?<=签)[名字约署](?:处|栏|页|人|者|代表)|(?<=落)(?:款|笔)[处者人方]?|(?<=署)名[处者人]?)上?(?:依次|分别)?(?:写着|写的是|印着|[是为有]：?|：)"
    "|(?<=\n)(?P<field>[^\\w\n]{0,4}(?:签[署订约立]|订立|缔约|立约|续签|换文)(?:日期|时间)?(?:：|\\||\t)[ |\t]*"
    "(?:[去今本上前昨]?[年月日]?(?:[\\d〇○一二三四五六七八九十]+[年月日号./-]?)*[，、： |\t]*)))"
)
_FIELD = re.compile(
    "[；，。\n][^，。；：《》\n]{1,8}(?:：|\\|) *(?P<what>(?P<title>《[^《》\n]+》)|[^，。；：《》\n]+)"
)
_WHAT_FIELD = re.compile("[ ；，|]+(?:签[约署订]|合作|协议|合同|文件|项目)?(?:内容|名称|文件|类别|事项)(?:：|\\|) *")
_ALSO = re.compile("（(?=[^（）]*(?:为|作为|是)[甲乙丙丁]方|[^（）]*共同签[署订约])")


def read(analysis: Analysis, homes: Homes, taken: Iterable[Found]) -> list[Found]:
    """The agreements whose parties are each named as one of its sides, where no act has told them."""
    found = []
    named = _SIDE.finditer(analysis.folded) if _ENDS_OF_SIDES.search(analysis.folded) else ()
    for run in _runs(list(named)):
        sides = [side for match in run for side in _behind(analysis, homes, match)]
        thing = (
            (_field_beside(analysis, sides[-1].end) if sides else None)
            or _thing(analysis, run[0].start())
            or _signing(analysis, run[0].start())
            or (sides and _told_below(analysis, sides[-1].end))
            or None
        )
        bodies = distinct(sides)
        if thing and len(bodies) > 1 and not _is_told(taken, thing, set(bodies)):
            first = min(thing.start, run[0].start())
            quote = analysis.quote(first, sides[-1].end, "agreement.sides-named")
            dated = _day_behind(analysis, sides[-1].end)
            found.append(
                Found(
                    thing, tuple(bodies), [quote], thing.start,
                    signed=dated.value, date_text=dated.words, own_date=dated.own,
                )
            )  # fmt: skip
    return [*found, *_forms(analysis, homes, [*taken, *found])]


def _day_behind(analysis: Analysis, at: int, stop: int | None = None) -> dates.Dated:
    """The day that a field behind the sides gives, or one between `at` and `stop`: 签署日期：2024年6月18日."""
    field = dates.DAY_FIELD.search(analysis.folded, at, stop or min(len(analysis.folded), at + _NEAR))
    if not field:
        return dates.NOWHERE
    stop = analysis.folded.find("\n", field.end())
    return dates.alone(analysis, field.end(), stop if stop >= 0 else len(analysis.folded), dates.LABEL)


def _forms(analysis: Analysis, homes: Homes, taken: Iterable[Found]) -> list[Found]:
    """The agreements of forms and captions that name all parties in one field: 签约双方：甲、乙; 文件：《备忘录》."""
    found = []
    for match in _SIGNERS.finditer(analysis.folded):
        start = match.start() if match["field"] is None else match.start("field")
        stop = analysis.folded.find("\n", match.end())
        stop = stop if stop >= 0 else len(analysis.folded)
        named = units(analysis, match.end(), stop, homes)
        group = groups.starting_at(analysis.folded, named, match.end(), stop)
        bodies = distinct(group.units) if group else []
        if not group or len(bodies) < 2 or group.units[0].start > match.end() + 1:
            continue
        end = group.units[-1].end
        thing = _thing(analysis, start) or _field_behind(analysis, end)
        if thing and not _is_told(taken, thing, set(bodies)):
            quote = analysis.quote(min(thing.start, start), max(thing.end, end), "agreement.form")
            sums = amounts.found(analysis.folded, analysis.text, end, min(len(analysis.folded), end + _NEAR))
            amount = sums[0] if len(sums) == 1 else None
            dated = dates.alone(analysis, start, group.units[0].start, dates.LABEL)
            dated = dated if dated.value else _day_behind(analysis, end)
            dated = dated if dated.value else _day_behind(analysis, max(0, start - _NEAR), start)
            state = "mentioned" if status.is_looked_back_upon(dated.value, dates.reference(analysis)) else "signed"
            found.append(
                Found(
                    thing, tuple(bodies), [quote], start, state, dated.value, dated.words, dated.own,
                    group.et_al, amount=amount,
                )
            )  # fmt: skip
    return found


def _field_beside(analysis: Analysis, at: int) -> Object | None:
    """What the next field of the same line says that they signed: 甲方：甲　乙方：乙　内容：供货合同."""
    label = _WHAT_FIELD.match(analysis.folded, at)
    if not label:
        return None
    stop = analysis.folded.find("\n", at)
    things = objects.after(analysis.folded, analysis.text, label.end(), stop if stop >= 0 else len(analysis.folded))
    return things[0] if things and things[0].start == label.end() else None


def _field_behind(analysis: Analysis, at: int) -> Object | None:
    """What a field behind the parties says that they signed: 文件名称：《备忘录》."""
    stop = min(len(analysis.folded), at + _NEAR)
    named = _FIELD.search(analysis.folded, at, stop)
    if not named:
        return None
    title = objects.titled(analysis.folded, analysis.text, *named.span("what")) if named["title"] else None
    return title or objects.before(analysis.folded, analysis.text, named.start("what"), named.end("what"))


def _is_told(taken: Iterable[Found], thing: Object, bodies: set[int]) -> bool:
    """Whether an act nearby has told of the same parties."""
    near = [one for one in taken if bodies <= set(one.parties) and abs(one.at - thing.start) < 2 * _NEAR]
    same = any(one.thing.start == thing.start for one in taken)
    return same or any(one.thing.pact or thing.pact or _may_be_one(one, thing) for one in near)


def _may_be_one(one: Found, thing: Object) -> bool:
    """Whether two papers have the same noun, and the words before it do not tell them apart."""
    first, second = sorted((key(one.title or one.kind or ""), key(thing.title or thing.kind or "")), key=len)
    return head(one.kind) == head(thing.kind) and is_within(first, second)


def _runs(matches: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """The mentions of sides that stand together, of two different sides or more."""
    runs: list[list[re.Match[str]]] = []
    for match in matches:
        if runs and match.start() - runs[-1][-1].end() < _NEAR and match["side"] not in {m["side"] for m in runs[-1]}:
            runs[-1].append(match)
        else:
            runs.append([match])
    return [run for run in runs if len(run) > 1]


def _behind(analysis: Analysis, homes: Homes, match: re.Match[str]) -> list[Unit]:
    """The body named right behind the name of a side."""
    line = analysis.folded.find("\n", match.end())
    stop = min(line if line >= 0 else len(analysis.folded), match.end() + 60)
    named = units(analysis, match.end(), stop, homes)
    return named[:1] if named and named[0].start <= match.end() + 2 else []


def _thing(analysis: Analysis, at: int) -> Object | None:
    """What is named last before the sides."""
    begin = max(0, at - _NEAR)
    begin = max(begin, analysis.folded.rfind("。", begin, at) + 1)
    return objects.before(analysis.folded, analysis.text, begin, at) or headlines.above(analysis, at)


def _signing(analysis: Analysis, at: int) -> Object | None:
    """A signing without a noun: 签约的一方为甲，另一方为乙."""
    return (
        Object(at - 3, at - 1, analysis.text[at - 3 : at - 1], pact=True)
        if analysis.folded.endswith("签约的", 0, at)
        else None
    )


def _told_below(analysis: Analysis, at: int) -> Object | None:
    """What the next line says that they signed: 合作协议于五月签订."""
    stop = min(len(analysis.folded), at + _NEAR)
    if not signing().search(analysis.folded, at, stop):
        return None
    noun = nouns().search(analysis.folded, at, stop)
    while noun and (longer := nouns().match(analysis.folded, noun.end(), stop)):
        noun = longer  # 合作框架 is only the beginning of 合作框架协议
    return objects.before(analysis.folded, analysis.text, at, noun.end() + 1) if noun else None


def is_joint(text: str, start: int, end: int) -> bool:
    """Whether the parentheses behind what was signed name further parties: 协议（甲、乙共同为甲方）."""
    return bool(_ALSO.match(text, start, end))


def beside(analysis: Analysis, sentence: Span, end: int, homes: Homes) -> list[Unit]:
    """Further parties in parentheses behind what was signed: 协议（甲、乙共同为甲方）."""
    if not is_joint(analysis.folded, end, sentence.end):
        return []
    stop = analysis.folded.find("）", end, sentence.end)
    return units(analysis, end + 1, stop, homes) if stop > 0 else []
