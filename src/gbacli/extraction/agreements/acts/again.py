"""What a verb of signing adds to an agreement told before: its day, who put their names to it, that it is put off."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.agreements.acts.stated import Act, add, day_of
from gbacli.extraction.agreements.bodies.units import distinct
from gbacli.extraction.agreements.clauses.clause import Clause, Reading
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.statements.merging import head
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import nouns
from gbacli.extraction.agreements.times import dates, status
from gbacli.text.sentences import Span

_TEXT = re.compile("(?:正式)?(?:文本|协议书?|合同|合约|文件|备忘录|约|书)[^，。；与和同]{0,24}$")
_EARLIER = re.compile(
    "(?:(?:首|上一?|前一?|第[一二三四五六]|头一)[期份轮版次个](?![\\w]{0,3}续)|[旧原老](?=协|备忘|意向|合[同约]|[文约]))"
    "(?:协议书?|合同|合约|备忘录|意向书|约|文本)?(?:是|于|在|早[于在]|则?签?[于]|，)?"
    "[^，。；]{0,12}$"
)
_RENEWED = re.compile("[了约]?(?:(?:[一二两三四五六七八九十]+|\\d+)年|一次|[至到]|[，。；]|$)")
_BEHIND = re.compile("[^。；《》]{0,60}?(?P<title>《[^《》\n]{3,60}》)")
_CALLED = re.compile(
    "[^。；《》]{0,60}?，(?:这份|该)?(?:文件|文本|文书|协议书?|合约|合同|约章|名目|题目|名字|全名)(?:的名[称目字])?(?:叫作|叫做|叫|名为|名叫|名曰|题为|定名为?|称为|是)[“]?"
)  # 签约，由后者搭建平台，合约名为平台开发服务合同
_THAT = ("该", "此", "这", "该份", "这份", "该项", "这项", "上述", "前述")
_LETTERS = ("换文", "換文", "换约", "換約", "换函", "換函")
_FAR = 200  # so far behind an act may its day be told
_FAR_ABOVE = 1200  # so far above may be told what followed 首份备忘录
_ALSO = re.compile(
    "(?:亦|也|一并|一同|并|同时|随后|其后|后来|稍后)+(?:在(?:同一)?(?:份|该|其|此|这份)?[^，。；在]{0,6}[上后末]|于(?:文末|文后|其后))?$"
)
_ALSO_SIGNS = re.compile("[加联副会附补]签|[联副]署|签[字名署上了]|盖章|用印|落款")
_BELOW = 80  # so far below a heading may its signers be named


def just_opened(clause: Clause, group: Group | None) -> Object | None:
    """What was just told to be signed, whose parties a bare 签约 names: 两校签署协议。甲校长与乙校长代表签约。"""
    opened = clause.reading.open_kinds[-1:]
    if not opened or opened[0].thing.pact or opened[0].thing.count > 1 or not group or len(distinct(group.units)) < 2:
        return None
    near = opened[0].at < clause.sentence.start and clause.verb.start - opened[0].at < _BELOW
    return opened[0].thing if near and not clause.text.find("\n", opened[0].at, clause.verb.start) >= 0 else None


def ends_piece(clause: Clause) -> bool:
    """Whether a bare 签约 closes the sentence that told what was signed: 拿下合同，昨日签约。"""
    found = clause.reading.found
    told = bool(found) and found[-1].at >= clause.sentence.start
    return told and clause.text[clause.verb.end : clause.verb.end + 1] in ("", "。", "；", "，", "\n")


def puts_off(clause: Clause, prior: Object | None) -> bool:
    """Whether the words say that what was just agreed on is still to be signed: 协议留待明年签署."""
    found = clause.reading.found
    told = bool(found) and found[-1].at >= clause.sentence.start
    told = told and not (found[-1].own_date and clause.text[found[-1].at] in "签订续缔")
    if not told or clause.verb.kind not in ("sign", "pen"):
        return False
    begin = prior.start if prior else clause.text.rfind("，", clause.left, clause.verb.start) + 1
    is_text = prior and _TEXT.match(clause.text, begin, clause.verb.start)
    if not (is_text or (prior is None and begin >= clause.left > clause.start)):
        return False
    if status.of_clause(clause, begin, prior) != "planned":
        return False
    dated = dates.coming(clause.reading.analysis, clause.verb.end, clause.sentence, day_of(clause, begin))
    for one in found:
        if one.at == found[-1].at:
            one.status, one.signed, one.date_text, one.own_date = "planned", dated.value, dated.words, True
    return True


def renewed(clause: Clause) -> Object | None:
    """What was just told to run out, where the same sentence says that it goes on: 双方昨日续签三年."""
    found = clause.reading.found
    if not clause.text.startswith("续签", clause.verb.start) or not found or found[-1].at < clause.sentence.start:
        return None
    piece = clause.text.rfind("，", clause.left, clause.verb.start) + 1
    open_yet = status.marks(clause.reading.analysis, max(piece, clause.left), clause.verb.start + 1) - {"past", "none"}
    if open_yet or not _RENEWED.match(clause.text, clause.verb.end, clause.end):
        return None
    return replace(found[-1].thing, start=clause.verb.start, end=clause.verb.end)


def opened_before(clause: Clause, prior: Object | None) -> Found | None:
    """What was told to be signed without its parties, where 该协议 means it: 检视去年签订的《…》，该协议由甲与乙订."""
    opened = clause.reading.open_kinds[-1:]
    if not prior or not opened or not clause.text.endswith(_THAT, clause.start, prior.start):
        return None
    near = 0 < prior.start - opened[0].thing.end < _BELOW and head(prior.kind) == head(opened[0].kind)
    return opened[0] if near and not prior.title else None


def take_over(clause: Clause, found: list[Found], opened: Found) -> None:
    """Give statements the title, the words and the day of what they are about, as `opened` tells them."""
    for one in found:
        one.thing = replace(opened.thing, count=one.count)
        one.quotes = [*opened.quotes, *one.quotes]
        if opened.signed and not one.own_date:
            one.signed, one.date_text, one.own_date = opened.signed, opened.date_text, opened.own_date
            one.status = status.by_date(clause, one.status, one.signed)


def redate(clause: Clause, prior: Object) -> bool:
    """Give what was just told the day that is told later: 三份备忘录于五月同日签成; whether there was any."""
    found = clause.reading.found
    alike = [one for one in found if head(one.kind) == head(prior.kind) and len(set(one.parties)) > 1]
    if alike and clause.verb.start - alike[-1].at < _FAR_ABOVE and _EARLIER.search(clause.text, clause.left, prior.end):
        return _tell_earlier(clause, alike[-1])
    if not found or clause.verb.start - found[-1].at > _FAR:
        return False
    if head(found[-1].kind) != head(prior.kind):
        return False
    return date_again(clause)


def date_again(clause: Clause) -> bool:
    """Give what the act before states the day that is told behind it, where it has none of its own."""
    found = clause.reading.found
    if found and _EARLIER.search(clause.text, clause.left, clause.verb.start):
        return _tell_earlier(clause, found[-1])
    if not found or found[-1].own_date:
        return False
    dated = day_of(clause, clause.verb.start)
    if dated.value:
        for one in found:
            if one.at == found[-1].at:
                one.signed, one.date_text, one.own_date = dated.value, dated.words, True
    return bool(dated.value)


def _tell_earlier(clause: Clause, later: Found) -> bool:
    """Add the agreement that the one just told of follows: 首期备忘录于2018年签订, 上一轮是2019年签的."""
    dated = day_of(clause, clause.verb.start)
    if not dated.value or len(set(later.parties)) < 2:
        return False
    start = clause.text.rfind("，", clause.sentence.start, clause.verb.start) + 1 or clause.sentence.start
    quote = clause.reading.analysis.quote(start, clause.verb.end, "agreement.signed-by-class")
    thing = replace(later.thing, start=start, end=clause.verb.end, title=None)
    clause.reading.found.append(
        Found(thing, later.parties, [quote], clause.verb.start, "mentioned", dated.value, dated.words, own_date=True)
    )
    return True


def fill(reading: Reading, sentence: Span, since: int) -> None:
    """Give a bare signing told `since` in the sentence the title that stands behind it: 甲与乙换约，签下《安排》."""
    bare = [one for one in reading.found[since:] if one.title is None and (one.thing.pact or one.kind in _LETTERS)]
    if not bare or bare[-1] is not reading.found[-1]:
        return
    text, printed, at = reading.analysis.folded, reading.analysis.text, bare[-1].quotes[0].end
    title = _BEHIND.match(text, at, sentence.end)
    thing = objects.titled(text, printed, title.start("title"), title.end()) if title else None
    if thing is None and (called := _CALLED.match(text, at, sentence.end)):
        thing = next(iter(objects.after(text, printed, called.end(), sentence.end)), None)
        thing = thing if thing and thing.start == called.end() else None
    parties = {party for one in bare for party in one.parties}
    if thing is None or not set(distinct(reading.units(at, thing.start))) <= parties:
        return
    for one in bare:
        if one.at == bare[-1].at:
            one.thing = thing
            one.quotes = [reading.analysis.quote(one.quotes[0].start, thing.end, one.quotes[0].rule)]


def retells(clause: Clause, prior: Object, group: Group) -> bool:
    """Whether officers put their names to 协议, the one just told of, rather than to another."""
    if not clause.reading.found or not nouns().fullmatch(clause.text, prior.start, prior.end):
        return False
    last = clause.reading.found[-1]
    named = set(distinct(group.units))
    near = clause.verb.start - last.at < 300 and head(last.kind) == head(prior.kind)
    if near and clause.verb.kind == "pen" and clause.text.find("\n", last.at, clause.verb.start) < 0:
        return True
    return near and bool(named & set(last.parties)) and not named >= set(last.parties)


def sign(clause: Clause, group: Group | None) -> None:
    """People who only put their names to what was told before, in the heading or the sentence."""
    reading = clause.reading
    if group is None:
        return
    if _join_in(clause, group):
        return
    opened = reading.open_kinds[-1:]
    below = clause.verb.kind == "sign" and opened and clause.verb.start - opened[0].at < _BELOW
    if below and len(distinct(group.units)) > 1:
        add(clause, Act([opened[0].thing], [group.units], group))
    elif reading.found and clause.sentence.start - reading.found[-1].at < 400:
        last = reading.found[-1]
        signing = [unit.person for unit in group.units if unit.person is not None and unit.body in last.parties]
        last.signatories.extend(person for person in signing if person not in last.signatories)


def _join_in(clause: Clause, group: Group) -> bool:
    """Add to what was just signed the body that puts its name to it too: 丙亦在文本上加签."""
    found = clause.reading.found
    if not found or found[-1].at < clause.sentence.start or len(group.units) > 1 or group.units[0].person is not None:
        return False
    if not _ALSO_SIGNS.match(clause.text, clause.verb.start) or not _ALSO.search(
        clause.text, group.units[0].end, clause.verb.start
    ):
        return False
    if group.units[0].body not in found[-1].parties:
        found[-1].parties = (*found[-1].parties, group.units[0].body)
    return True
