"""What a clause says was signed: behind its verb, before it, or by the verb itself."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.things import headlines, objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import relations
from gbacli.text.folding import fold
from gbacli.text.tables import words

_LOOSE = re.compile("(?P<kind>(?:深度|全面|深化|友好|战略)+合作)(?=[，。；”]|$|关系|项目)")
_LETTERS = re.compile("(?P<verb>换)[了过]?(?P<noun>[文约])")
_CONFIRMED = re.compile(
    "[，的]?(?:以|并|予以|再次)?(?:(?:确认|确定|商定|约定|同意|明确|落实)[^，。；《》]{0,6}|(?<=[的认]))《(?P<title>[^《》\n]{2,60})》"
)
_COPIES = re.compile("了?(?:文本|文件|函件|文书|信函)")
_SETTLED = re.compile("(?:议定|商定|定下|谈妥|敲定|订下)的")
_OF_A_KIND = ("互换", "交换", "延续", "续定")
_ON_PAPER = re.compile(
    "[订定立换续签写补结]了?[下立有妥好上过]?了?(?:新?[一两三二](?=[份纸项])|新?[份纸](?!额)|(?:[一两二三四五六七八九十]+|\\d+)年(?:期)?的|半年的)"
)  # 定下一份操作规程, 续了两年的场地约定: what is counted or runs for years is no mere word
_BINDING = re.compile("(?:安排|约定|规程|规约|章程)$")
_MEANS = re.compile("[^，。；]{2,}合作意向$")  # 达成人才培训合作意向 says of what
_VAGUE = re.compile("初步|口头|多项|若干|一系列|有望|力争|[\\d一二三四五六七八九十百]+[余多]?[项个宗]")
_FURTHER = re.compile("(?:的|另|第[二三四五六]|后)一?份(?=[^，。；]{0,4}(?:由|是由|为))")
_FOLLOWED = re.compile("(?:的|了)?，?(?:还有|亦有|也有|是|有|包括|为)(?!关)")
_BY = re.compile(".{0,24}(?:由|经(?![济营贸理过]))")
_TAKEN = re.compile("[把将][^，。；《》]{0,24}$")  # 把谈了一年的协议定了下来
_PARTNERS = re.compile("[与和同跟][^，。；：《》、的]{2,24}的(?=[^，。；的]{2})")  # 签下与乙的供货合同
_LIKE = re.compile(
    "(?:了|一份)?(?P<kind>(?:同类|类似|相同|同样|同款|一样|同等)的?(?:合作)?(?:文件|文本|文书))(?![\\w])"
)
_CALLED = re.compile(
    "(?:，?(?:文件|文本|全名|全称|题目|名字)?(?:叫作|叫做|叫|名为|名叫|名曰|题为|定名为?)|的)(?P<title>《[^《》\n]{2,60}》)"
    "|，(?P<valid>《[^《》\n]{2,60}》)(?:遂|便|就|随即|当[场日天]|即[日时场]|已|也|将|[自于从由][^，。；]{2,12}(?:起|日)|正式)*"
    "(?:生效|施行|实施|签成|签妥|落定|作实|告成|出炉|达成|订立)"
)
_AS_BOND = re.compile("，?(?:并|均)?[以凭依](?=(?P<title>《[^《》\n]{2,60}》)[为作]?(?:凭|据|证|约|准))")
_ABOVE = re.compile("《[^《》\n]{2,60}》[^。；《》]*$")
_LAST_TITLE = re.compile("(?P<title>《[^《》\\n]{2,60}》)(?:、|和|及|与|以及|暨)?$")
_BELOW = 80  # so far behind another one may 另一份 stand


def behind(clause: Clause) -> list[Object]:
    """What stands behind the verb."""
    begin = clause.verb.end
    if clause.verb.kind == "letters":
        return [_letters(clause)]
    bond = _called(clause, _AS_BOND) if clause.verb.kind == "pact" else []
    if bond or clause.verb.kind == "pen":
        return bond or _called(clause, _CALLED)
    begin += clause.text.startswith("”", begin)  # 双方“对签”《备忘录》
    begin += clause.text.startswith(("的", "了", "过", "咗"), begin)
    if alike := _alike(clause, begin):
        return [alike]
    if _inverted(clause):
        return []
    printed = clause.reading.analysis.text
    things = objects.after(clause.text, printed, begin, clause.end) or _confirmed(clause, begin)
    if not things and clause.verb.kind == "sign":
        things = objects.paper(clause.text, printed, begin, clause.end)
    if not things and clause.text.startswith("缔", clause.verb.start):
        return _relation(clause)
    if not things and clause.verb.kind == "sign":
        things = _called(clause, _CALLED)
    if things and (owned := _PARTNERS.match(clause.text, things[0].start, things[0].end)):
        cut = owned.end() - things[0].start
        kind = objects.plain(clause.cut(owned.end(), things[0].end))
        things[0] = replace(things[0], start=things[0].start + cut, kind=kind)
    signs = not things and clause.text.startswith("签", clause.verb.start)
    loose = _LOOSE.match(clause.text, begin, clause.end) if signs else None
    return [Object(*loose.span("kind"), clause.cut(*loose.span("kind")), pact=True)] if loose else things


def _called(clause: Clause, words: re.Pattern[str]) -> list[Object]:
    """What the words behind the act say that it is: 甲与乙共同签字，叫《约定书》; 立约，以《约定书》为凭."""
    title = words.match(clause.text, clause.verb.end, clause.end)
    if not title:
        return []
    span = title.span("title") if title["title"] else title.span("valid")
    named = objects.titled(clause.text, clause.reading.analysis.text, *span)
    return [named] if named else []


def _alike(clause: Clause, begin: int) -> Object | None:
    """The like of what was signed last, by its kind: 丙与丁亦签署同类文件."""
    found = clause.reading.found
    like = _LIKE.match(clause.text, begin, clause.end)
    if not like or not found or clause.verb.start - found[-1].at > _BELOW:
        return None
    return Object(*like.span("kind"), found[-1].kind or clause.cut(*like.span("kind")))


def _relation(clause: Clause) -> list[Object]:
    """What the parties become to each other: 缔结友好合作关系, 缔结为姊妹学校."""
    named = relations().match(clause.text, clause.verb.end, clause.end)
    return [Object(*named.span("kind"), clause.cut(*named.span("kind")), pact=True)] if named else []


def _confirmed(clause: Clause, begin: int) -> list[Object]:
    """What copies are exchanged of: 互换文本，确认《转介安排》."""
    copies = _COPIES.match(clause.text, begin, clause.end)
    confirmed = _CONFIRMED.match(clause.text, copies.end(), clause.sentence.end) if copies else None
    if not confirmed:
        return []
    title = objects.titled(clause.text, clause.reading.analysis.text, confirmed.start("title") - 1, confirmed.end())
    return [replace(title, weak=False)] if title else []


def is_loose(clause: Clause, things: list[Object]) -> bool:
    """Whether what was come to is no agreement: 达成共识; 与乙议定的互访安排 is one."""
    if clause.verb.kind != "conclude" or not all(thing.weak and not thing.title for thing in things):
        return False
    exchanged = clause.text.startswith(_OF_A_KIND[:2], clause.verb.start) and fold(things[0].kind or "").endswith("函")
    if exchanged or _ON_PAPER.match(clause.text, clause.verb.start, things[0].start):
        return False
    what = things[0].start, things[0].end
    if _MEANS.search(clause.text, *what) and not _VAGUE.search(clause.text, clause.left, things[0].end):
        return False
    settled = _SETTLED.fullmatch(clause.text, clause.verb.start, clause.verb.end + 1)
    return not settled or not all(_BINDING.search(clause.text, thing.start, thing.end) for thing in things)


def is_inside(clause: Clause, things: list[Object]) -> bool:
    """Whether the verb only says of what kind the thing is: 学徒互换协议."""
    verb = clause.text[clause.verb.start : clause.verb.end]
    joined = things[0].start == clause.verb.end and not things[0].title
    return verb in _OF_A_KIND and joined and clause.text[clause.verb.start - 1] not in "，。；：\n"


def _inverted(clause: Clause) -> bool:
    """Whether the parties stand behind the verb, before what they signed: 当日签的还有甲与乙的备忘录."""
    opened = _FOLLOWED.match(clause.text, clause.verb.end - clause.text.endswith("的", 0, clause.verb.end), clause.end)
    return opened is not None and any(unit.start == opened.end() for unit in clause.known)


def _letters(clause: Clause) -> Object:
    """An exchange of letters: 换文, 换约, with the title of what it confirms or renews where one is told."""
    printed = _LETTERS.search(clause.text, clause.verb.start, clause.verb.end)
    kind = "".join(clause.cut(*printed.span(part)) for part in ("verb", "noun")) if printed else None
    confirmed = _CONFIRMED.match(clause.text, clause.verb.end, clause.end)
    if confirmed:
        title = objects.titled(clause.text, clause.reading.analysis.text, confirmed.start("title") - 1, confirmed.end())
        if title and not title.weak:
            return title
    elif above := _ABOVE.search(clause.text, clause.left, clause.verb.start):
        end = clause.text.index("》", above.start()) + 1
        if title := objects.titled(clause.text, clause.reading.analysis.text, above.start(), end):
            return title
    return Object(clause.verb.start, clause.verb.end, kind, clause.cut(*confirmed.span("title")) if confirmed else None)


def prior_of(clause: Clause) -> Object | None:
    """What the verb means where it stands before: 合同预计四月签, 在《…》上签字, 协议由…签署."""
    names = [unit.end for unit in clause.known]
    printed = clause.reading.analysis.text
    prior = objects.before(clause.text, printed, clause.left, clause.verb.start, names)
    if prior is None and clause.text[clause.verb.start] == "各":  # 甲、乙各执一份
        return _sentence_before(clause)
    if clause.verb.kind == "conclude" and clause.text[clause.verb.start] != "签":
        by = prior and _BY.match(clause.text, prior.end, clause.verb.start)
        taken = prior and prior.end == clause.verb.start and _TAKEN.search(clause.text, clause.left, prior.start)
        return prior if by or taken else None
    return prior or _another(clause) or _of_item(clause)


def beside_prior(clause: Clause, prior: Object) -> list[Object]:
    """The titles printed right before another one that the verb means: 《甲》《乙》日前签订, 《甲》和《乙》由…签署."""
    found: list[Object] = []
    begin = prior.start
    while prior.title and (title := _LAST_TITLE.search(clause.text, clause.left, begin)):
        thing = objects.titled(clause.text, clause.reading.analysis.text, *title.span("title"))
        if thing is None:
            break
        found.insert(0, thing)
        begin = thing.start
    return found


def _of_item(clause: Clause) -> Object | None:
    """What the item names whose next sentence tells who signed it: 培养协议。由甲与乙签署."""
    if clause.left > clause.sentence.start or clause.verb.kind not in ("sign", "pact"):
        return None
    opens = clause.text.startswith("由", clause.start) or any(unit.start == clause.start for unit in clause.known)
    return headlines.above(clause.reading.analysis, clause.start) if opens else None


def _sentence_before(clause: Clause) -> Object | None:
    """What the sentence before says was signed, unless its parties were told there."""
    if clause.sentence.start < 2:
        return None
    before = clause.reading.analysis.sentence_at(clause.sentence.start - 2)
    if any(before.start <= one.at < clause.sentence.start for one in clause.reading.found):
        return None
    return objects.before(clause.text, clause.reading.analysis.text, before.start, before.end)


def _another(clause: Clause) -> Object | None:
    """A further one of what was signed last: 澳门的一份由甲与乙签署, 另一份由甲与乙签署."""
    found = clause.reading.found
    one = _FURTHER.search(clause.text, clause.left, clause.verb.start) if found else None
    if not one or one.start() - found[-1].at > _BELOW:
        return None
    return Object(*one.span(), found[-1].kind, weak=found[-1].thing.weak)


@cache
def _pact_words() -> tuple[str, ...]:
    return tuple(sorted(("正式", *words("agreement_genres")), key=len, reverse=True))


def pact_of(clause: Clause) -> Object:
    """The verb itself, with the words that say what kind of signing it is: 战略合作签约."""
    begin = clause.verb.start + clause.text.startswith("共", clause.verb.start)
    while word := next((word for word in _pact_words() if clause.text.endswith(word, clause.left, begin)), None):
        begin -= len(word)
    return Object(begin, clause.verb.end, clause.cut(begin, clause.verb.end), pact=True)
