"""Several statements of one agreement become one claim with several quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things.objects import Object
from gbacli.model.claims import AgreementClaim
from gbacli.text.folding import fold, key
from gbacli.text.tables import rows

_GOVERNS = re.compile("(?:党工委|工委|管委|委|人民政府|政府)$")
_BELOW = 1200  # so far below a heading does the story tell what it announces


@cache
def _nouns() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("agreement_heads") if row[2] == "noun"}


def head(kind: str | None) -> str:
    """The noun that a kind comes to: 合作备忘录 -> 备忘录; 协议 where none is printed."""
    folded = fold(kind or "")
    last = max(((folded.rfind(noun) + len(noun), len(noun), noun) for noun in _nouns() if noun in folded), default=None)
    if last:
        return _nouns()[last[2]]
    return "备忘录" if "mou" in folded or "memorandum" in folded else "协议"


def merged(found: list[Found], names: Sequence[str]) -> list[AgreementClaim]:
    """One claim for each agreement, in the order in which they are first stated; `names` are the bodies' names."""
    if not found:
        return []
    keys = [key(name).replace("办公室", "办").replace("委员会", "委") for name in names]
    kept: list[Found] = []
    told: list[dict[int, int]] = []  # of each kept one the verbs that tell it, with what was signed by them
    for one in sorted((one for one in found if not _told_severally(one, found)), key=lambda item: item.at):
        twins = (n for n, other in enumerate(kept) if _same(other, one, keys) and _is_that(told[n], one))
        twin = next(twins, None)
        if twin is None:
            kept.append(replace(one, quotes=list(one.quotes), signatories=list(one.signatories)))
            told.append({one.at: one.thing.start})
        else:
            _join(kept[twin], one, keys)
            told[twin][one.at] = one.thing.start
    return [_claim(one) for one in kept if not _sums_up(one, kept)]


def _is_that(told: dict[int, int], one: Found) -> bool:
    """Whether no verb that tells an agreement tells another beside it: 签署框架协议及捐赠协议, below a headline."""
    return told.get(one.at, one.thing.start) == one.thing.start


def _told_severally(one: Found, found: Sequence[Found]) -> bool:
    """Whether a headline counts as one what the report then says that its parties signed severally."""
    if len(set(one.parties)) < 3:
        return False
    parts = [
        other
        for other in found
        if other.at > one.at and set(other.parties) < set(one.parties) and head(other.kind) == head(one.kind)
        and other.quotes[0].rule == "agreement.signed-severally"
    ]  # fmt: skip
    return len(parts) > 1 and {party for part in parts for party in part.parties} == set(one.parties)


def _sums_up(one: Found, kept: list[Found]) -> bool:
    """Whether a headline counts as one signing what the report then tells as several: 甲与乙、丙签约."""
    if not one.thing.pact or len(one.parties) < 3:
        return False
    parts = [other for other in kept if other is not one and set(other.parties) < set(one.parties)]
    told = {party for other in parts for party in other.parties}
    return len(parts) > 1 and told == set(one.parties)


def _same(one: Found, other: Found, names: Sequence[str]) -> bool:
    """Whether two statements mean one agreement: what was signed, the dates, the parties, how it stands."""
    if one.at == other.at and one.thing.start != other.thing.start:
        return False  # one verb, two things signed
    if one.heading and not other.heading and 0 < other.at - one.at < _BELOW:
        alike = _same_thing(one, other) and _dates_agree(one, other) and one.status == other.status
        return alike and bool(set(one.parties) & set(other.parties))
    if one.thing.pact != other.thing.pact:
        return _dates_agree(one, other) and _signed_for(one, other, names) and one.status == other.status
    same_status = one.status == other.status or (one.signed is not None and one.signed == other.signed)
    return _same_thing(one, other) and _dates_agree(one, other) and same_status and _same_parties(one, other, names)


def _same_thing(one: Found, other: Found) -> bool:
    if one.title and other.title and key(one.title) != key(other.title):
        return False
    return head(one.kind) == head(other.kind)


def _same_parties(one: Found, other: Found, names: Sequence[str]) -> bool:
    mine, theirs = set(one.parties), set(other.parties)
    if mine <= theirs or theirs <= mine:
        return mine == theirs or min(len(mine), len(theirs)) == 1 or _alike(one, other)
    if _by_another_office(one, other, names):
        return True
    same_day = one.signed is not None and one.signed == other.signed
    alike = _alike(one, other)
    likely = (same_day or alike) if mine & theirs else (same_day and alike)
    return likely and _short_for(mine - theirs, theirs - mine, names)


def _signed_for(one: Found, other: Found, names: Sequence[str]) -> bool:
    """Whether a bare signing is that of the parties; one may be told by another office: 市委 for 市政府."""
    mine, theirs = set(one.parties), set(other.parties)
    near = len(mine) == len(theirs) and len(mine - theirs) == 1 < len(mine & theirs)
    near = near or (bool(mine & theirs) and _short_for(mine - theirs, theirs - mine, names))
    signed = near and bool(one.signatories or other.signatories)
    return mine == theirs or signed or _by_another_office(one, other, names)


def _by_another_office(one: Found, other: Found, names: Sequence[str]) -> bool:
    """Whether an officer of one party signs by another office that he has: 市委常委、副市长 for the 市政府."""
    mine, theirs = set(one.parties), set(other.parties)
    near = len(mine) == len(theirs) and len(mine - theirs) == 1 == len(mine & theirs)
    same = near and len({_GOVERNS.sub("", names[party]) for party in mine ^ theirs}) == 1
    return same and bool(one.signatories or other.signatories)


def _short_for(mine: set[int], theirs: set[int], names: Sequence[str]) -> bool:
    """Whether the bodies of one side are the other's in a shorter form: 人才局 and 岚山区人才发展局."""
    if len(mine) != len(theirs):
        return False
    return all(any(_is_short(*sorted((names[a], names[b]), key=len)) for b in theirs) for a in mine)


def _is_short(short: str, long: str) -> bool:
    return short[-1:] == long[-1:] and is_within(short, long)


def is_within(short: str, long: str) -> bool:
    """Whether the characters of `short` occur in `long` in their order."""
    rest = iter(long)
    return all(character in rest for character in short)


def _length(one: Found, names: Sequence[str]) -> int:
    return sum(len(names[party]) for party in one.parties)


def _alike(one: Found, other: Found) -> bool:
    """Whether the kinds or titles say that two statements with different parties mean one agreement."""
    if one.et_al or other.et_al:
        return True
    first, second = sorted((key(one.title or one.kind or ""), key(other.title or other.kind or "")), key=len)
    return is_within(first, second)


def _dates_agree(one: Found, other: Found) -> bool:
    if not (one.own_date and other.own_date and one.signed and other.signed):
        return True
    return one.signed.startswith(other.signed) or other.signed.startswith(one.signed)


def _join(kept: Found, one: Found, names: Sequence[str]) -> None:
    """Take over what the other statement knows better."""
    if kept.heading and not one.heading:
        kept.parties, kept.heading = one.parties, False
    kept.quotes.extend(quote for quote in one.quotes if quote not in kept.quotes)
    longer = len(one.parties) == len(kept.parties) and _length(one, names) > _length(kept, names)
    if len(set(one.parties)) > len(set(kept.parties)) or longer:
        kept.parties = one.parties
    kept.thing = _fuller(kept.thing, one.thing)
    if one.signed and (not kept.signed or (one.own_date and not kept.own_date) or len(one.signed) > len(kept.signed)):
        kept.signed, kept.date_text, kept.own_date = one.signed, one.date_text, one.own_date
    kept.et_al = kept.et_al or one.et_al
    kept.count = max(kept.count, one.count)
    kept.amount = kept.amount or one.amount
    kept.place = kept.place or one.place
    kept.event = one.event if kept.event is None else kept.event
    kept.signatories.extend(person for person in one.signatories if person not in kept.signatories)


def _fuller(kept: Object, other: Object) -> Object:
    """The thing with its title where one has it, and the longer of the nouns as printed outside of titles."""
    first, second = sorted((kept, other), key=lambda thing: (thing.pact, thing.title is None, -len(thing.kind or "")))
    longer = not second.pact and second.title is None and len(second.kind or "") > len(first.kind or "")
    return replace(first, kind=second.kind) if longer else first


def _claim(one: Found) -> AgreementClaim:
    quotes = tuple(sorted(set(one.quotes)))
    return AgreementClaim(
        one.kind, one.parties, quotes, one.title, one.et_al, one.signed, one.date_text, one.place,
        one.event, tuple(one.signatories), one.count, one.amount, one.status,
    )  # fmt: skip
