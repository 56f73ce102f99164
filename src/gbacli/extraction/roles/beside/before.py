"""role.title-before-name: A协会会长张三、副会长李四、王五."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.beside import meant
from gbacli.extraction.roles.phrasing.phrases import ASIDE, LEAD, NAME, Holder, Office, holders
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.numerals import number
from gbacli.text.sentences import Span

RULE = "role.title-before-name"
_LIST = re.compile(
    rf"(?!(?<=[Ph])[Th]c)(?!(?<=[Ph]v)Tc+B){LEAD}[dkq]*h*:?{NAME}(?:(?:,?[cw]+|,(?=Ph*{ASIDE}?(?:[,;.c]|$))|(?<=P)(?!Tc)|(?<=h)|(?<=\)))(?:{LEAD}[dk]*)?{NAME})*"
)
_TAKEN = re.compile(r"P[hk]*(?:v|(?<=aP)e|(?<=aPh)e)B?d?[fnoq]*$")
_BARE = re.compile(r"(?:^|[,;:c.])TP")
_ALL_BARE = re.compile(rf"(?:T{NAME}(?:c?{NAME})*[,;.c]*){{2,}}")
_OF_BODY = re.compile(rf"B(?:T{NAME}(?:c?{NAME})*[,;.c]*)+")
_BODIES = re.compile(rf"(?P<bodies>B(?:[cw]B)+)d?q?[T]{NAME}(?:[cw]{NAME})+$")
_BODIES_BY = re.compile(r"(?P<bodies>B(?:[cw]+B)+),?(?P<by>[kx]{0,2}u)$")
_EACH_BY = ("分别", "依次", "各由", "各派")
_EACH = re.compile(r"B(?:[cwkx]*[cw][kx]?B)+")
_OF_ALL = re.compile(
    "(?P<number>[两双三四五六])(?:家|[个间所])?(?P<noun>[会校院局团所司市区馆厅台社委署方地行]|机构|单位|公司|企业|商会|协会|学会|大学|中学|学校|医院)的?$"
)
# 由主席甲及会长乙分别代表A会和B会签署
_SIGN_FOR_BOTH = re.compile(
    "(?:先后|分别|现场|共同|一同)?(?:代表(?:双方|两|三方|各|签)|代表[^，。；]{0,8}签|签|互换|交换|换文)"
)
_FOR_EACH = re.compile(rf"(?P<first>T){NAME}[cw](?P<second>T){NAME}k*(?P<for>[WTx])(?P<bodies>B[cw]B)(?!d?[TWH])")
_IN_BRACKETS = re.compile(r"h*\([fnN]*B")
_OF_MANY = "历任"  # before an office that those named had one after another
_JOINED = ("和", "及", "暨")
_OFFICER = re.compile("(?:长|主席|主任|总裁|经理|总监|书记|干事)$")
_ITEM = re.compile("(?:^|[,;:c.a])[fnoqN]*TP")
_LEAST_ITEMS = 3  # offices with names that make a list of officers
_ITEM_ENDS = re.compile("h*[,;](?:T|[fnoqN]+T)")
_SINGLE = re.compile(r"(?:长|主席|书记|主任|总裁|总经理|校监|司令|总监|首席执行官|行政长官)$")
_MANY = re.compile(r"执行(?:会长|主席|理事长)|副|名誉|荣誉|永远|联席|联合|共同|助理|独立|常务(?!副)")


def find(row: Row, analysis: Analysis) -> Iterator[tuple[Holder, Office]]:
    """Everyone in a list of people whose titles stand before their names, with each of the titles."""
    for match in _LIST.finditer(row.letters):
        before: tuple[Office, ...] = ()
        each = _of_each(row, match, analysis)
        bracketed = False  # whether the one with the title has another office in parentheses
        left = row.letters[: match.start()].endswith("z")  # 卸任会长张三
        once = match.start() > 0 and row.word(match.start() - 1) == _OF_MANY and "(" not in match.group()
        officers = len(_ITEM.findall(row.letters)) >= _LEAST_ITEMS
        for holder in holders(row, match.start(), match.end()):
            listed = _goes_on(row, holder.at) or (bracketed and row.letters[holder.at - 1] != "w")
            listed = listed and not _is_called_otherwise(row, holder.at)
            whole = officers and _ends_item(row, holder.at)
            shared = tuple(office for office in before if listed and (whole or shareable(office, row.folded)))
            ranked = holder.offices and holder.offices[0].ranked
            if shared and shared[0].ranked:
                shared = shared[1:]
            own = holder.offices[:1] if ranked and _goes_on_to_others(row, holder.at) else holder.offices
            own = own if len(own) < 2 or not _TAKEN.search(row.letters, 0, own[0].at) else _not_taken(row, own)
            left = left and not (before and holder.offices)
            own = tuple(replace(office, former=True, many=True) for office in own) if once else own
            for office in each.pop(holder.at, own or shared):
                yield holder, replace(office, former=True) if left else office
            if holder.offices:
                bracketed = bool(_IN_BRACKETS.match(row.letters, holder.at + 1))
            before, once = (own if once else holder.offices) or shared, once and not own


def _not_taken(row: Row, stated: tuple[Office, ...]) -> tuple[Office, ...]:
    """The offices without what the one before takes: 选举甲为会长、乙公司代表丙为监事长."""
    return stated[1:] if re.match(r"c[fnom]*B", row.letters[stated[0].at + 1 :]) else stated


def _ends_item(row: Row, at: int) -> bool:
    """Whether a name ends an item of a list behind 、: 会长甲，秘书长乙、丙，司库丁."""
    return row.letters[at - 1] == "c" and _ITEM_ENDS.match(row.letters, at + 1) is not None


def _goes_on_to_others(row: Row, at: int) -> bool:
    """Whether further names follow without an office of their own."""
    return bool(re.match(rf"h*{ASIDE}?h*[cw]?{NAME}", row.letters[at + 1 :]))


def _of_each(row: Row, match: re.Match[str], analysis: Analysis) -> dict[int, tuple[Office, ...]]:
    """甲会、乙会会长丙、丁: one chair for each of as many bodies as people."""
    listed = _BODIES.search(row.letters[: match.end()])
    people = holders(row, match.start(), match.end())
    numbered = people[0].offices if len(people) > 1 else ()
    if len(numbered) == len(people) and len({office.at for office in numbered}) == 1 and numbered[0].prefix:
        return {holder.at: (office,) for holder, office in zip(people, numbered, strict=True)}
    if found := _of_all(row, people, analysis) or _spoken_for(row, people) or _in_turn(row, match, people):
        return found
    if listed is None or len(people) < 2 or any(holder.offices for holder in people[1:]):
        return {}
    bodies = [row.tokens[at] for at in range(*listed.span("bodies")) if row.letters[at] == "B"]
    stated = people[0].offices
    if len(bodies) != len(people) or len(stated) != 1 or shareable(stated[0], row.folded):
        return {}
    return {
        holder.at: (replace(stated[0], body=body.ref, body_span=Span(body.start, body.end), inherited=False),)
        for holder, body in zip(people, bodies, strict=True)
    }


def _spoken_for(row: Row, people: tuple[Holder, ...]) -> dict[int, tuple[Office, ...]]:
    """由主席甲及会长乙分别代表A会和B会签署: each of the body for which he acts."""
    found = _FOR_EACH.match(row.letters, people[0].offices[0].at) if len(people) == 2 and people[0].offices else None
    if found is None or row.word(found.start("for")) != "代表":
        return {}
    bodies = (row.tokens[at] for at in (found.start("bodies"), found.end("bodies") - 1))
    return {
        holder.at: (replace(holder.offices[0], body=body.ref, body_span=Span(body.start, body.end), hint=None),)
        for holder, body in zip(people, bodies, strict=True)
        if holder.offices
    }


def _in_turn(row: Row, match: re.Match[str], people: tuple[Holder, ...]) -> dict[int, tuple[Office, ...]]:
    """甲公司、乙中心，分别由总经理丙和主任丁代表: an officer of each of as many bodies as people."""
    listed = _BODIES_BY.search(row.letters[: match.start()])
    if listed is None or not row.word(listed.start("by")).startswith(_EACH_BY):
        return {}
    bodies = [row.tokens[at] for at in range(*listed.span("bodies")) if row.letters[at] == "B"]
    alone = all(len(one.offices) == 1 and one.offices[0].body is None for one in people)
    if not alone or len(bodies) != len(people):
        return {}
    return {
        holder.at: (replace(holder.offices[0], body=body.ref, body_span=Span(body.start, body.end), hint=None),)
        for holder, body in zip(people, bodies, strict=True)
    }


def _of_all(row: Row, people: tuple[Holder, ...], analysis: Analysis) -> dict[int, tuple[Office, ...]]:
    """甲校与乙校签约, 两校校长丙、丁落笔: the chair of each of as many bodies as people; else nobody knows whose."""
    stated = people[0].offices if people else ()
    if len(stated) != 1 or any(holder.offices for holder in people[1:]):
        return {}
    begins, own = stated[0].title.start, stated[0].body_span
    if own and not _OF_ALL.fullmatch(row.folded, *own):
        return {}
    said = _OF_ALL.search(row.folded, max(row.tokens[0].start, begins - 6), begins)
    count = (number(said["number"]) or 0) if said else 0
    run = next(_EACH.finditer(row.letters, 0, people[0].at), None)
    where = range(*run.span()) if run else range(people[0].at)
    bodies = [row.tokens[at] for at in where if row.letters[at] == "B"]
    if said is None or not count:
        return {}
    if len(bodies) != count:
        bodies = meant.told(analysis, row.tokens[0].start, said["noun"], count)
    if not len(bodies) == len(people) == count:
        return {holder.at: () for holder in people}
    return {
        holder.at: (replace(stated[0], body=body.ref, body_span=Span(body.start, body.end), hint=None),)
        for holder, body in zip(people, bodies, strict=True)
    }


def _is_called_otherwise(row: Row, at: int) -> bool:
    """Whether a name is followed by another office that its bearer is called by: 副局长甲和卢主席."""
    return row.letters[at + 1 : at + 2] == "h" and _SINGLE.search(row.word(at + 1)) is not None


def _goes_on(row: Row, at: int) -> bool:
    """Whether a name goes on a list: 与 begins something else, and who has an office in parentheses needs no other.

    Nor does who is called by surname and office: 副局长张三和李会长.
    """
    if at + 1 < len(row.tokens) and row.tokens[at + 1].letter == "h" and _OFFICER.search(row.word(at + 1)):
        return False
    return row.letters[at - 1] != "w" and not _IN_BRACKETS.match(row.letters, at + 1)


def is_list_of_officers(row: Row) -> bool:
    """Whether a sentence does little else than name officers: 会长甲，副会长乙、丙; 秘书长丁."""
    return len(_BARE.findall(row.letters)) >= 3 or bool(_ALL_BARE.fullmatch(row.letters))


def is_line_of_part(row: Row) -> bool:
    """Whether a line names but a body and its officers: 评审小组　主席　甲　副主席　乙."""
    return _OF_BODY.fullmatch(row.letters) is not None


def signs_for_another(row: Row, at: int) -> bool:
    """Whether a name is joined by 和 to that of an officer with whom the two sides sign: 院长张三和李四代表双方签署."""
    if row.letters[at - 1 : at] != "c" or row.word(at - 1) not in _JOINED:
        return False
    return _SIGN_FOR_BOTH.match(row.folded, row.tokens[at].end) is not None


def shareable(office: Office, folded: str) -> bool:
    """Whether several people may hold the office at once, so that one title serves a list of names."""
    title = folded[office.title.start : office.title.end]
    return office.many or not _SINGLE.search(title) or bool(_MANY.search(title))
