"""The states of ministers: 葡国总统张三、国务部长李四 are both of 葡国."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.roles.bodies.printed import Printed
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row

_STATESMEN = re.compile(r"T[TcPh()]*\Z")


def of_same(printed: Printed, office: Office, row: Row) -> Office:
    """The office as one of the state whose minister or head is named right before, with the field of the ministry."""
    run = _STATESMEN.search(row.letters, 0, office.at - (office.hint is not None))
    for at in range(run.start() if run else office.at, office.at):
        title = row.tokens[at].title
        if title is not None and title.of == "state":
            first = printed.settled(replace(office, title=title, at=at, hint=None))
            field = replace(office.title, start=office.hint.start) if office.hint else office.title
            return replace(office, title=field, body=first.body, hint=None) if first.body is not None else office
    return office
