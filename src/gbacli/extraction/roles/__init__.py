"""Who holds which office of which body."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles import appositive, before, verbs
from gbacli.extraction.roles.bodies import Context
from gbacli.extraction.roles.claims import Collector
from gbacli.extraction.roles.phrases import Holder
from gbacli.extraction.roles.tokens import Row, row_of
from gbacli.model.claims import RoleClaim


def find(analysis: Analysis) -> list[RoleClaim]:
    """Every office that the report says somebody holds or held."""
    context, collector = Context(analysis), Collector(analysis)
    last: tuple[Holder, ...] = ()
    for sentence in analysis.sentences:
        row = row_of(analysis, sentence)
        _read(row, context, collector, last)
        people = [Holder(token, (), index) for index, token in enumerate(row.tokens) if token.letter == "P"]
        last = tuple(people[:1]) or last
        context.rows.append(row)
    return collector.claims()


def _read(row: Row, context: Context, collector: Collector, last: tuple[Holder, ...]) -> None:
    """Let every rule read one sentence."""
    folded = context.analysis.folded
    for taken in verbs.find(row, last):
        body = context.chosen(taken.office, row)
        if taken.office.body is not None and not taken.former:
            context.elected = body
        collector.add(taken.holder.person, taken.office, body, taken.rule, former=taken.former)
    for holder, office in before.find(row, folded):
        collector.add(holder.person, office, context.near(office, row), before.RULE)
    for holder, office in appositive.find(row):
        collector.add(holder.person, office, context.near(office, row), appositive.RULE)
