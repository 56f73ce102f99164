"""role.author: （作者为A会会长）, what the one who signs an article says of himself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.phrases import CHAIN, Holder, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row, Token

RULE = "role.author"
_OF_AUTHOR = re.compile(rf"(?P<author>x)[kn]*[eNi](?P<chain>[fno]*B[^PB.;]*?T(?:[cw,]+(?:{CHAIN}))*)(?=[,;.)]|$)")
_AUTHOR = re.compile("(?:作者|笔者)$")
_SIGNED = re.compile(r"[\s（【\[]*(?:文|撰文|作者|本文作者|图文|文图|执笔)?[\s：/／丨|｜、·]*$")
_LONGEST = 16  # characters of a line that holds but the author


def find(analysis: Analysis, row: Row) -> Iterator[tuple[Holder, Office]]:
    """The offices that a note under an article gives its author, if a line names nobody but him."""
    for match in _OF_AUTHOR.finditer(row.letters):
        author = _author(analysis) if _AUTHOR.search(row.word(match.start("author"))) else None
        if author is not None:
            for office in offices(row, *match.span("chain")):
                yield Holder(author, (), -1), office


def _author(analysis: Analysis) -> Token | None:
    """The person whose name alone stands on a line, perhaps behind 文／."""
    for line in analysis.lines:
        people = analysis.within(line.start, line.end, "person") if line.end - line.start <= _LONGEST else []
        if len(people) == 1:
            only = people[0]
            behind = analysis.folded[only.end : line.end].strip(" ）】]\u3000")
            if not behind and _SIGNED.fullmatch(analysis.folded, line.start, only.start):
                return Token(only.start, only.end, "P", only.ref)
    return None
