"""Parties that a clause only hints at: 该会, 他, 本会, 与其; 协议三方为… behind the verb; the subject of 与乙签署."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from gbacli.extraction.agreements.bodies import governments
from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import groups, pointing, shortened, speech
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.things.words import NUMBER, bounds
from gbacli.extraction.house import house, keeps_entries, whole
from gbacli.extraction.own import own_mention
from gbacli.text.folding import fold, key
from gbacli.text.sentences import Span

_OWN_VOICE = re.compile(
    "(?:本|敝|我(?=[院馆台司局所]))(?P<head>[会校院署局馆台所司社行]|公司|集团|中心|协会|学会|商会)"
    "(?![书内外港澳地计议员子年月日周身土职领])|我[们会校和方处署部委办市区县]"
)
_BARE_HEAD = re.compile(
    "(?<!\\w)(?:[\\d年月日今当昨天同会此前其间期后上午下]{0,10})"
    "(?P<head>公司|集团|医院|学校|大学|学院|协会|学会|商会|总会|联合会|基金会|中心|研究院|联盟)"
    "[已还又也再亦曾先后并分别另正将拟计划日前近]{0,6}[与同和跟]$"
)
_STANDS_FOR = {
    "学校": ("大学", "学院", "中学", "小学", "学校"),
    "公司": ("公司", "集团"),
    "集团": ("集团", "公司"),
}
_SAID_BODY = re.compile("该(?P<head>[会所校院局馆厅署社司团处台]|联盟|中心|公司|集团|机构|单位|商会|协会|学会)")
_PARTNER = re.compile("[与同跟和]$")
_ASIDE = re.compile("[与同跟和由]$")  # a partner, or who only arranged it: 由甲承办
_PRONOUN = re.compile("(?:与|同|跟|和)(?:其|之|对方|后者)$")
_WITH_US = re.compile("[与和同跟](?:我们|咱们|我方)(?:是|已经?|早就?|也|还|又|都|正式|刚刚?|当时|曾经?|后来)*$")
_MET = re.compile(
    "[^，。；]{0,12}(?:会见|拜会|拜访|会晤|到访|访问|走访|考察|调研|接待|探访|向|聘|聘请|委托|授权|授予|资助|赞助|选定|入驻|进驻|落户)"
)
_AND_SIGNED = re.compile(
    "(?:[为在到][^，。；与和同跟]{2,12})?，(?:并|还|随后|会后|双方)?(?:正式|现场|共同|联合|当场|分别)*$"
)
_MOREOVER = re.compile("，(?:并|还|又|更|也|同时|随后|其后|当场)+(?:正式|现场|共同|联合|当场|分别)*$")
ENTRY = re.compile(
    "[^\\w]*(?:答|[\\w]{1,3}：)?[^\\w]*(?:[\\W\\d一二三四五六七八九十〇○廿卅去今本翌同次是当该年月日号季旬春夏秋冬上中下初底末早晚期间其后随"
    "又还再另亦也将拟已曾在于]|半年|年度|季度|星期|计划|预计|准备|打算|有望|原[定拟]?|授权|决定|决议|议决|追认|补认|确认|批准|通过|同意|审议|听取|备悉|汇报|关于"
    "|理事会|监事会|董事会|执委会|秘书处|会员大会|会长|理事长|秘书长)*(?:(?:赴|到|往|前往|飞抵|抵)[^，。；与和同跟]{2,8}，?)?[与同和跟]"
    "(?:[^，。；与和同跟]{1,16}(?:辖下|属下|旗下|下属|所属)的?)?"
)
_NUMBERED = re.compile("（?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[）、.]")
_ORGAN = re.compile("(?:董事会|校董会|理事会|监事会|会员大会|代表大会|校务会|执委会|常务会|委员会全体会议)$")
_QUESTION = re.compile("^[^\\w\n]*(?:问|q)(?:：|\\d)", re.MULTILINE)
_HE = re.compile("[\\W]*[他她](?=[与和同跟])")
_OFFICE_ALONE = re.compile(
    "[\\W\\d_年月日号上下午本当今昨同]*(?:[^\\W\\d_]{1,3}月[^\\W\\d_]{1,3}日，)?(?:本|我)?[副常务代理署任]{0,4}"
    "(?:会长|校长|院长|馆长|理事长|主席|总干事|秘书长|所长|社长|总经理|董事长|行政总裁)(?:（[^（）]{1,8}）)?"
)
_THE_OTHERS = re.compile("其余|其他|另外|另一|对方|对手|对象|伙伴")
_NAMED_AFTER = re.compile(
    "(?:(?:协议|签约|签署|缔约|合约|合同|约章|公约)?的?(?:其余|其他|另外)?"
    f"(?:双|各|另一|{NUMBER})(?:方|家|校|会|馆)|(?:签署|签约|缔约)(?:主体|[双各三四]方|方)|(?:对方|对手方)(?:的?(?:签署|签约|缔约|合作))?|(?:签约|签署|合作)?(?:对象|伙伴))(?:机构|单位)?(?P<each>依次|分别)?(?:均|都|皆|同|全)?(?:为|是|有|包括)：?"
    f"|的(?:共有|计有|共|有|是){NUMBER}(?:方|[家个](?:单位|机构|团体|社团|协会|学会|商会|公司|企业|院校|高校|学校)?)："
)
_OF_NEXT = re.compile(
    "。[^。]*(?:第[二三四五六七八九十]|另一?|后一?|[末尾]一?)[份项个纸宗]"
    "|\n\\s*(?:[（(【]?(?:\\d{1,2}|[二三四五六七八九十])[）)】、.．]|其?[二三四五六七八九十][是为]|[②-⑳•●◆▲■▍])"
)  # 第三份的两家是甲、乙
_CLEFT = re.compile("[^，。；]{0,30}?的[^，。；与和]{0,4}，?(?:正|就|则|还|也|便)?是")
_BESIDES = re.compile("除了?(?:已|先|已经)?[与和同跟]$")
_AFTER = re.compile("继[^，。；与和同跟]{0,10}[与和同跟]$")
_AFTER_END = re.compile("[^，。；]{0,30}?(?:之后|以后|后)，")
_BESIDES_END = re.compile("[^，。；]{0,30}?[之以]?外，")
_SINCE_THEN = re.compile("[^，。；]{2,30}?(?:以来|至今|之后|以后|后|起)，")
_SHORTEST = 4  # characters of a short form by which its body is known
_OFTEN = 3  # so often is the body named of whose life a report tells
_INTRODUCTION = 400  # characters of the introduction of a guest
_BEHIND = 60  # so far behind a sentence may its parties be listed


def subject(clause: Clause, group: Group) -> Unit | None:
    """Who is meant where a clause begins with 与乙: the subject of what stands before, or behind by 的是."""
    first = group.units[0].start
    if told := _subject_behind(clause, group) or pointing.meant(clause, first):
        return told
    city = governments.of_city_before(clause.reading.analysis, clause.sentence.start, first)
    if city is not None and city not in distinct(group.units):
        return Unit(first, first, city)
    own = _OWN_VOICE.search(clause.text, clause.sentence.start, first)
    bare = _BARE_HEAD.search(clause.text, clause.left, first)
    if bare and (meant := _protagonist(clause, group, *_STANDS_FOR.get(bare["head"], (bare["head"],)))):
        return meant
    if form := shortened.form_before(clause, first):
        return shortened.meant(clause, form, distinct(group.units))
    return _unprinted(clause, group, own)


def _unprinted(clause: Clause, group: Group, own: re.Match[str] | None) -> Unit | None:
    """Who is meant where nothing stands before 与乙 that names the subject."""
    first = group.units[0].start
    goes_on = clause.left > clause.start or (own is not None and not own["head"])
    if own and not own["head"] and (speaker := speech.of_label(clause, first)):
        return None if speaker.body in distinct(group.units) else speaker
    if not own and speech.is_answer(clause, first) and (guest := _guest(clause, group)):
        return guest
    if goes_on and clause.reading.subject:
        return clause.reading.subject
    if own and (speaker := _protagonist(clause, group, own["head"] or "")):
        return speaker
    if _is_stranger(clause, first):
        return _own_officer(clause, group)
    return _named_here(clause, first) or _own_officer(clause, group) or _named_before(clause, group, bool(own))


def _guest(clause: Clause, group: Group) -> Unit | None:
    """The body of who answers in an interview: the one whose name is the label, else the one it is about."""
    guest = speech.of_label(clause, group.units[0].start) or _protagonist(clause, group, "")
    return guest if guest and guest.body not in distinct(group.units) else None


def _subject_behind(clause: Clause, group: Group) -> Unit | None:
    """Who is named behind what was signed: 与乙签署备忘录的，是甲; 除与乙签约外，甲还; 自与乙签约以来，甲."""
    first = group.units[0].start
    lead = _BESIDES.search(clause.text, clause.sentence.start, first)
    since = clause.text.startswith("自", clause.sentence.start)
    after = _AFTER.search(clause.text, clause.sentence.start, first)
    shape = _BESIDES_END if lead else _AFTER_END if after else _SINCE_THEN if since else _CLEFT
    named = shape.match(clause.text, clause.verb.end, clause.sentence.end)
    behind = clause.reading.units(named.end(), clause.sentence.end) if named else []
    return behind[0] if named and behind and behind[0].start <= named.end() + 1 else None


def _named_here(clause: Clause, first: int) -> Unit | None:
    """The subject that the sentence names before the clause's partners."""
    before = [unit for unit in clause.known if unit.end <= first]
    if before:
        acting = groups.acting(clause.text, before) or before
        piece = max(clause.text.rfind(mark, clause.start, acting[-1].start) for mark in "，：】") + 1
        named = next(unit for unit in acting if unit.start >= piece)
        own = _whole_of(clause, named)
        return Unit(first, first, own.body) if own else named
    if clause.reading.subject and clause.reading.found and clause.reading.found[-1].at >= clause.sentence.start:
        return clause.reading.subject
    return first_subject(clause, clause.sentence.start, clause.start)


def _whole_of(clause: Clause, organ: Unit) -> Unit | None:
    """The body of whose life the report tells, where its board decides that it will sign: 校董会通过计划：拟与."""
    analysis = clause.reading.analysis
    if not _ORGAN.search(fold(analysis.bodies[organ.body].name)):
        return None
    ref = whole(analysis, organ.body)
    return host(clause, [organ]) if ref == organ.body else Unit(organ.start, organ.end, ref)


def first_subject(clause: Clause, start: int, stop: int) -> Unit | None:
    """The first body of a stretch that is not somebody's partner (与乙)."""
    named = clause.reading.units(start, stop)
    return next((unit for unit in named if not _ASIDE.search(clause.text, start, unit.start)), None)


def _named_before(clause: Clause, group: Group, own: bool) -> Unit | None:
    """The subject that the sentences before name: 该会, who was spoken of, or whose report it is."""
    first = group.units[0].start
    said = _SAID_BODY.search(clause.text, max(clause.left, first - 30), first)
    told = alike(clause, said.start(), said["head"]) if said else None
    if not told and _is_own_list(clause, first) and (speaker := _keeper(clause, group)):
        return speaker
    told = told or _subject_before(clause, first) or clause.reading.subject
    ours = own or clause.reading.chronicle
    return told or (_protagonist(clause, group, "") if ours else None)


def _is_own_list(clause: Clause, first: int) -> bool:
    """Whether an item of a list begins with 与, in minutes or in a report in which the publisher speaks of itself."""
    line = clause.text.rfind("\n", 0, first) + 1
    entry = clause.start > line and _NUMBERED.match(clause.text, clause.start)
    sentence = entry or clause.text.startswith("答", line) or clause.reading.chronicle
    start = max(clause.start, clause.sentence.start) if sentence else line
    if not ENTRY.fullmatch(clause.text, start, first):
        return False
    return bool(_OWN_VOICE.search(clause.text)) or keeps_entries(clause.reading.analysis)


def _keeper(clause: Clause, group: Group) -> Unit | None:
    """The body whose minutes or chronicle has the entry."""
    at, ref = group.units[0].start, house(clause.reading.analysis)
    if ref is not None and ref not in distinct(group.units):
        return Unit(at, at, ref)
    return _protagonist(clause, group, "")


def _is_stranger(clause: Clause, first: int) -> bool:
    """Whether a person whose body is not known stands right before 与乙."""
    people = clause.reading.analysis.within(max(clause.left, first - 16), first, "person")
    if not people or clause.reading.homes.of(people[-1].ref, first) is not None:
        return False
    return not re.search("[，：]", clause.text[people[-1].end : first])


def _own_officer(clause: Clause, group: Group) -> Unit | None:
    """The body whose minutes tell of its 会长李青 without naming it: 会长李青赴港，与乙签署."""
    people = clause.reading.analysis.within(clause.sentence.start, group.units[0].start, "person")
    begins = people and _OFFICE_ALONE.fullmatch(clause.text, clause.sentence.start, people[0].start)
    speaks = begins and (_OWN_VOICE.search(clause.text) or keeps_entries(clause.reading.analysis))
    return _keeper(clause, group) if speaks else None


def main_subject(clause: Clause, last: Unit) -> list[Unit]:
    """Those who act together in the main clause, where the verb follows another act of theirs: 甲、乙加入丙，并签下."""
    if not _MOREOVER.search(clause.text, last.end, clause.verb.start):
        return []
    before = [unit for unit in clause.known if unit.end <= last.start and unit.start >= clause.left]
    acts = before and bounds().search(clause.text, before[-1].end, last.start)
    group = groups.ending_at(clause.text, before, clause.left, before[-1].end) if before and acts else None
    return group.units if group and len(distinct(group.units)) > 1 else []


def same_subject(clause: Clause, first: Unit) -> Unit | None:
    """Who 该会 at the beginning of a sentence is: who signed just before, rather than with whom."""
    last = clause.reading.subject
    said = _SAID_BODY.fullmatch(clause.text, first.start, first.end)
    if not last or not said or first.start - clause.sentence.start > 6:
        return None
    name = fold(clause.reading.analysis.bodies[last.body].name)
    near = clause.reading.found and clause.sentence.start - clause.reading.found[-1].at < 80
    return Unit(first.start, first.end, last.body) if near and name.endswith(said["head"]) else None


def _subject_before(clause: Clause, first: int) -> Unit | None:
    """The first body of the sentence before, in the same paragraph."""
    line = clause.text.rfind("\n", 0, first) + 1
    if clause.sentence.start - 2 <= line:
        return None
    before = clause.reading.analysis.sentence_at(clause.sentence.start - 2)
    return first_subject(clause, max(line, before.start), before.end)


def _protagonist(clause: Clause, group: Group, *endings: str) -> Unit | None:
    """The body that speaks of itself as 本会 or 我们: the one that publishes the report, or that it names most."""
    analysis, others = clause.reading.analysis, distinct(group.units)
    at = group.units[0].start
    publisher = key(analysis.document.publisher or "")
    asked = len(_QUESTION.findall(analysis.folded)) > 1
    if asked:  # in an interview it is the guest who says 我们
        others = [*others, *(ref for ref, body in analysis.names("body") if key(body.name) == publisher)]
    own = own_mention(analysis)
    if own and own.ref not in others and fold(analysis.bodies[own.ref].name).endswith(endings):
        return Unit(at, at, own.ref)
    if asked and (guest := _presented(clause, others)) is not None:
        return Unit(at, at, guest)
    named = Counter(one.ref for one in analysis.mentions if one.kind == "body" and one.ref not in others)
    fitting = [ref for ref in named if fold(analysis.bodies[ref].name).endswith(endings)]
    if not fitting:
        return None
    # of several named as often, the first in the text
    chosen = max(fitting, key=lambda ref: (key(analysis.bodies[ref].name) == publisher, named[ref]))
    return Unit(at, at, chosen)


def _presented(clause: Clause, others: list[int]) -> int | None:
    """The body of the first person of an interview's introduction of whom a body is told."""
    analysis, homes = clause.reading.analysis, clause.reading.homes
    people = analysis.within(0, _INTRODUCTION, "person")
    return next((body for one in people for body in homes.still(one.ref) if body not in others), None)


def host(clause: Clause, others: list[Unit]) -> Unit | None:
    """The body of whose life a report tells, where it has one: that of 本会, else the one named most."""
    analysis, at = clause.reading.analysis, others[0].start
    own = own_mention(analysis)
    if own:
        return Unit(at, at, own.ref) if own.ref not in distinct(others) else None
    named = Counter(one.ref for one in analysis.mentions if one.kind == "body" and one.ref not in distinct(others))
    most = max(named, key=lambda ref: (named[ref], -ref), default=None)
    return Unit(at, at, most) if most is not None and named[most] >= _OFTEN else None


def another(clause: Clause, unit: Unit, group: list[Unit]) -> Unit | None:
    """Whom a short form means that was taken for the body with which it signs: 咖啡会与云浦咖啡会签署."""
    form = clause.text[unit.start : unit.end]
    length = unit.end - unit.start
    fuller = [one for one in group if one.body == unit.body and one.person is None and one.end - one.start > length]
    if not fuller or len(form) < _SHORTEST or unit.person is not None:
        return None
    fitting = [
        ref for ref, body in clause.reading.analysis.names("body")
        if ref != unit.body and len(body.name) > len(form) and _shortens(form, fold(body.name))
    ]  # fmt: skip
    return replace(unit, body=fitting[0]) if len(fitting) == 1 else None


def _shortens(form: str, name: str) -> bool:
    rest = iter(name)
    return form[-1] == name[-1] and all(character in rest for character in form)


def alike(clause: Clause, at: int, ending: str, besides: int | None = None) -> Unit | None:
    """The last body named before `at` whose name ends in the word that stands for it."""
    bodies = clause.reading.analysis.bodies
    for mention in reversed(clause.reading.analysis.within(max(0, at - 600), at, "body")):
        if mention.ref != besides and fold(bodies[mention.ref].name).endswith(ending):
            return Unit(mention.start, mention.end, mention.ref)
    return None


def partner(clause: Clause, unit: Unit, stop: int) -> Unit | None:
    """Who 其 or 该会 is in 与其签署, 与该会签署."""
    text = clause.text
    if _PRONOUN.search(text, unit.end, stop) or _PRONOUN.search(text, clause.left, stop):
        others = [other for other in clause.known if other.end <= stop and other.body != unit.body]
        ours = clause.reading.chronicle or bool(_OWN_VOICE.search(text, 0, unit.start))
        return others[-1] if others else _protagonist(clause, Group([unit]), "") if ours else None
    if _WITH_US.search(text, unit.end, stop):
        return _protagonist(clause, Group([unit]), "")
    said = _SAID_BODY.search(text, unit.end, stop)
    if said and _PARTNER.search(text, unit.end, said.start()):
        return alike(clause, unit.start, said["head"], unit.body)
    return None


def visited(clause: Clause, unit: Unit, stop: int) -> Unit | None:
    """Who 甲 is in 甲会见乙一行，并签署: the two meet and sign."""
    before = [other for other in clause.known if other.end <= unit.start and other.body != unit.body]
    if not before or not _AND_SIGNED.search(clause.text, unit.end, stop):
        return None
    host = next(other for other in clause.known if other.body == unit.body and other.start >= before[-1].end)
    return before[-1] if _MET.fullmatch(clause.text, before[-1].end, host.start) else None


def person_meant(clause: Clause, sentence: Span) -> list[Unit]:
    """Whom 他 or 她 at the beginning of a sentence means: the person named last."""
    if not _HE.match(clause.text, sentence.start, sentence.end):
        return []
    homes = clause.reading.homes
    people = clause.reading.analysis.within(max(0, sentence.start - 400), sentence.start, "person")
    known = [(one, homes.of(one.ref, one.start)) for one in people]
    return [Unit(one.start, one.end, home, one.ref) for one, home in known if home is not None][-1:]


class Behind(NamedTuple):
    """Parties named behind an act; whether they are the others alone (另一方为甲), and each signed one of its own."""

    units: list[Unit]
    others_only: bool = False
    severally: bool = False


def named_after(clause: Clause) -> Behind:
    """The parties that stand behind the act: 协议三方为甲、乙与丙; 签了两份协议，对象分别为甲与乙."""
    text = clause.text
    named = _NAMED_AFTER.search(text, clause.verb.end, min(len(text), clause.sentence.end + _BEHIND))
    if not named or _OF_NEXT.search(text, clause.verb.end, named.start()):
        return Behind([])
    line = text.find("\n", named.end())
    stop = line if line >= 0 else len(text)
    others_only = bool(_THE_OTHERS.search(named[0]))
    behind = clause.reading.units(named.end(), stop)
    if others := groups.starting_at(text, behind, named.end(), stop):
        return Behind(others.units, others_only, others_only and named["each"] is not None)
    listed = [roster for roster in clause.reading.rosters if 0 <= roster.at - named.end() < 12]
    told = [Unit(named.end(), named.end(), body) for roster in listed[:1] for body in roster.bodies]
    return Behind(told, others_only)
