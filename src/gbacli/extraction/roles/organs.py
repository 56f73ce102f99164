"""role.member-of-organ: 主席团共五人，包括…; 理事会成员还有…: those who form an organ hold the title organ + 成员."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.roles.phrases import Holder, Office, holders
from gbacli.extraction.roles.tokens import Row, part
from gbacli.extraction.titles import Title, alternatives
from gbacli.text.sentences import Span
from gbacli.text.tables import words

RULE = "role.member-of-organ"
_LEAST = 3  # people who form an organ


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's seat in an organ."""

    holder: Holder
    office: Office


def find(row: Row) -> Iterator[Seat]:
    """Everyone whom a sentence lists as forming an organ of a body."""
    if not row or row.letters.count("P") < _LEAST:
        return
    match = _pattern().search(row.folded, row.tokens[0].start, row.tokens[-1].end)
    if not match:
        return
    at = next((index for index, token in enumerate(row.tokens) if token.start >= match.end()), len(row.tokens))
    rest = part(row, at, (row.letters + "v").find("v", at))
    people = holders(rest, 0, len(rest.tokens))
    if len(people) < _LEAST:
        return
    organ = Span(*match.span("organ"))
    for holder in people:
        yield Seat(holder, Office(Title(organ.start, organ.end, "理事会成员"), at, seat=True))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        f"(?P<organ>{alternatives(words('title_organs'))})(?:的?(?:组成方案|组成人员|组成名单|成员名单|成员|名单)|(?=共|，?包括|由))"
        "[，：]?(?:共|有|包括|由|为|还有|如下)"
    )
