"""The agreements of a report: what each room finds in it, put together."""

from __future__ import annotations

from collections.abc import Iterable

from gbacli.extraction.agreements.acts import besides, deals, earlier, nominal, together, verbal
from gbacli.extraction.agreements.bodies import strangers
from gbacli.extraction.agreements.bodies.homes import homes_of
from gbacli.extraction.agreements.bodies.rosters import members_of
from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.clauses.idle import adds, idle
from gbacli.extraction.agreements.lists import batches, contracting, copies, grids, items, partners
from gbacli.extraction.agreements.statements.merging import merged
from gbacli.extraction.agreements.things.words import signing, signing_beginnings, trigger, trigger_beginnings
from gbacli.extraction.agreements.times import dates, setting
from gbacli.extraction.agreements.times.status import is_chronicle
from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.meant.fuller import tie
from gbacli.model.claims import AgreementClaim, EventClaim, MembershipClaim, RoleClaim
from gbacli.text.pairs import word_starts
from gbacli.text.sentences import beginning


def find(
    analysis: Analysis,
    events: list[EventClaim],
    memberships: Iterable[MembershipClaim] = (),
    roles: Iterable[RoleClaim] = (),
) -> list[AgreementClaim]:
    """Every agreement that the report states between bodies.

    `events` gives those signed at a meeting their place and day; `memberships` tell who the 五馆 of an alliance are,
    and `roles` for whom a person signs.
    """
    text = analysis.folded
    telling = tuple(beginning(trigger(), word_starts(text, trigger_beginnings()), text, analysis.sentences))
    if not telling:
        return []
    known = len(analysis.bodies)
    signed = tuple(beginning(signing(), word_starts(text, signing_beginnings()), text, analysis.sentences))
    for sentence in signed:
        strangers.meet(analysis, sentence)
    if len(analysis.bodies) > known:
        tie(analysis)
    passed = frozenset(idle(analysis, telling, frozenset(signed)))
    homes = homes_of(analysis, roles)
    told = tuple(memberships)
    chronicle = is_chronicle(analysis.folded)
    today = dates.reference(analysis) if chronicle else dates.today(analysis)
    members = members_of(told)
    reading = Reading(analysis, homes, told, chronicle, today=today, members=members, events=tuple(events))
    itemized = items.read(reading, (sentence for sentence in telling if sentence not in passed))
    for sentence in (sentence for sentence in telling if sentence.start not in itemized):
        if sentence in passed and not adds(sentence, reading.found):
            continue
        before = len(reading.open_kinds)
        if beside := besides.read(reading, sentence):
            reading.found.extend(beside)
            continue
        verbal.read(reading, sentence)
        if opened := reading.open_kinds[before:]:
            batches.read(reading, sentence, opened)
            batches.with_each(reading, sentence, opened)
        reading.found.extend(partners.read(reading, sentence))
        reading.found.extend(copies.read(reading, sentence))
        reading.found.extend(deals.read(reading, sentence))
        reading.found.extend(earlier.read(reading, sentence))
        reading.found.extend(nominal.read(analysis, homes, sentence, reading.found))
    reading.found.extend(grids.read(analysis, homes, reading.open_kinds))
    reading.found.extend(partners.of_tables(reading))
    reading.found.extend(contracting.read(analysis, homes, reading.found))
    for sentence in (sentence for sentence in telling if sentence not in passed):
        reading.found.extend(together.read(reading, sentence))
    for found in reading.found:
        setting.complete(analysis, found, events, chronicle=reading.chronicle)
    return merged(reading.found, [body.name for body in analysis.bodies])
