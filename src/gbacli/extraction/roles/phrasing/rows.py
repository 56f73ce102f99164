"""From a stretch of a report to its row of tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.decorations import DECORATED, undecorated
from gbacli.extraction.roles.phrasing.plain import plain
from gbacli.extraction.roles.phrasing.tokens import Row, Token, outline_of, part, tokens_of
from gbacli.extraction.roles.phrasing.units import with_organs
from gbacli.text.sentences import Span

_RUN = 6  # words of one kind in a row, more than language has
_ENDLESS = re.compile(rf"(.)\1{{{_RUN}}}")
_PLAINER = re.compile(r"B(?P<mark>x)(?=\(B\))|Bo(?P<of>x)(?=[TW])|e(?P<again>vd)(?=P)")
_SLASH = re.compile(r"P\)?(?P<slash>c)B(?:\([^()]*\))?d?[fnoqN]*[TW](?:c?[TW])*(?=[,;.|)]|$)")
_DASHED = re.compile("q[fnxd]*[TW],,(?=P)")
_NAMES = 60  # names side by side in a line of a list
_LONGEST = 1000  # tokens that are read together


def row_of(analysis: Analysis, span: Span) -> Row:
    """The tokens of a stretch of text, with the organs that nobody named joined to their bodies."""
    tokens = tokens_of(analysis, span)
    letters = "".join([token.letter for token in tokens])
    if DECORATED.search(letters):
        tokens = undecorated(analysis, tokens, letters)
        letters = "".join([token.letter for token in tokens])
    if "xcT" in letters or "(c)" in letters or _ENDLESS.search(letters):
        tokens = _bare(_unranked(analysis, tokens))
        letters = "".join([token.letter for token in tokens])
    if "Bx(B)" in letters or "Box" in letters or "evdP" in letters:
        tokens = _clear(analysis, tokens, letters)
        letters = "".join([token.letter for token in tokens])
    if "xB" in letters or "cB" in letters or "xP" in letters:
        tokens = plain(analysis, tokens, letters)
        letters = "".join([token.letter for token in tokens])
    if "BPTP" in letters:
        tokens = _no_person(analysis, tokens, letters)
        letters = "".join([token.letter for token in tokens])
    if "W,,P" in letters or "T,,P" in letters:
        tokens = _counted(tokens, letters)
        letters = "".join([token.letter for token in tokens])
    if "cB" in letters and any(analysis.folded[token.start] == "/" for token in tokens if token.letter == "c"):
        tokens = _apart(analysis, tokens, letters)
        letters = "".join([token.letter for token in tokens])
    whole = with_organs(analysis, tokens, letters)
    return Row(tuple(tokens), letters, analysis.folded) if whole is tokens else _row(analysis, whole)


def outline(analysis: Analysis, span: Span) -> Row:
    """The names and punctuation of a stretch that holds no title: what later sentences may refer to."""
    return _row(analysis, outline_of(analysis, span))


class Told:
    """The rows of the sentences read so far, those that hold no title made only when somebody looks at them."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._rows: list[Row | Span] = []

    def __len__(self) -> int:
        return len(self._rows)

    def append(self, row: Row | Span) -> None:
        """Add a row, or the sentence of which it is to be made."""
        self._rows.append(row)

    def extend(self, sentences: Sequence[Span]) -> None:
        """Add sentences of which rows are to be made."""
        self._rows.extend(sentences)

    def last(self, count: int) -> list[Row]:
        """So many of the last rows, in their order."""
        return self.since(max(0, len(self._rows) - count))

    def newest(self) -> Row | None:
        """The last row, unless it is yet to be made: then it holds neither a title nor a person."""
        row = self._rows[-1] if self._rows else None
        return row if isinstance(row, Row) else None

    def newest_of_all(self) -> Row | None:
        """The last row, made if need be."""
        last = self.last(1)
        return last[0] if last else None

    def since(self, start: int) -> list[Row]:
        """The rows from the one with this number on."""
        for index in range(start, len(self._rows)):
            row = self._rows[index]
            if not isinstance(row, Row):
                self._rows[index] = outline(self._analysis, row)
        return [row for row in self._rows[start:] if isinstance(row, Row)]


def _unranked(analysis: Analysis, tokens: list[Token]) -> list[Token]:
    """The tokens without 正、 in 正、副会长, which the title after it tells."""
    letters = "".join([token.letter for token in tokens])
    dropped: set[int] = set()
    for match in re.finditer("xcT", letters):
        first, last = tokens[match.start()], tokens[match.end() - 1]
        if analysis.folded[first.start : first.end] == "正" and analysis.folded.startswith("副", last.start):
            dropped.update((match.start(), match.start() + 1))
    return [token for index, token in enumerate(tokens) if index not in dropped] if dropped else tokens


def _no_person(analysis: Analysis, tokens: list[Token], letters: str) -> list[Token]:
    """The tokens with the end of a body's name that was taken for a person joined to it: 甲大学|智龄汇|总监|张三."""
    for match in reversed([*re.finditer("BPTP", letters)]):
        body, end, title, person = tokens[match.start() : match.end()]
        if body.end == end.start and end.end == title.start and title.end == person.start:
            whole = Token(body.start, end.end, "B", analysis.body(body.start, end.end))
            tokens = [*tokens[: match.start()], whole, *tokens[match.start() + 2 :]]
    return tokens


def _counted(tokens: list[Token], letters: str) -> list[Token]:
    """The tokens without the dash between an office that several hold and their names: 三名委员——甲、乙、丙."""
    dashes = {at for match in _DASHED.finditer(letters) for at in (match.end() - 2, match.end() - 1)}
    return [token for at, token in enumerate(tokens) if at not in dashes]


def _apart(analysis: Analysis, tokens: list[Token], letters: str) -> list[Token]:
    """The tokens with a slash between a name and an office of his as a comma: 张三/甲会会长."""
    slashes = {match.start("slash") for match in _SLASH.finditer(letters)}
    return [
        token._replace(letter=",") if at in slashes and analysis.folded[token.start] == "/" else token
        for at, token in enumerate(tokens)
    ]


def _clear(analysis: Analysis, tokens: list[Token], letters: str) -> list[Token]:
    """The tokens without what only the printed form adds: “甲会”（甲）的会长, 包括连任的张三.

    全国委员会 behind 中国人民政治协商会议第十四届 is such an addition too.
    """
    dropped: set[int] = set()
    for match in _PLAINER.finditer(letters):
        first = match.start(match.lastgroup or 0)
        word = analysis.folded[tokens[first].start : tokens[first].end]
        if word in ("”", "全国委员会"):
            dropped.add(first)
        elif match["again"] and word in ("连任", "续任", "留任"):
            dropped.update((first, first + 1))
            new = re.finditer(r"[,c]+(?P<new>n)P", letters[match.end() :])
            dropped.update(match.end() + one.start("new") for one in new)
    return [token for index, token in enumerate(tokens) if index not in dropped]


def _bare(tokens: list[Token]) -> list[Token]:
    """The tokens without 兼 alone in parentheses, and without endless runs of one kind of word."""
    letters = "".join([token.letter for token in tokens])
    if "(c)" not in letters and not _ENDLESS.search(letters):
        return tokens
    dropped: set[int] = set()
    for match in re.finditer(r"\(c\)(?P<more>(?=[xBTWfn]))?", letters):
        dropped.update((match.start(), match.start() + 2))
        if match["more"] is None or letters[match.start() - 1 : match.start()] in ("P", "h"):
            dropped.add(match.start() + 1)
    return [token for index, token in enumerate(tokens) if index not in dropped and not _endless(letters, index)]


def _endless(letters: str, index: int) -> bool:
    """Whether the words before are as many of the same kind as nobody says in a row."""
    run = _NAMES if letters[index] == "P" else _RUN
    return letters[max(0, index - run) : index] == letters[index] * run


def pieces(row: Row) -> list[Row]:
    """A row in parts that rules can read quickly: all of it but for endless sentences, cut where clauses end."""
    parts, start = [], 0
    while len(row.tokens) - start > _LONGEST:
        stop = max(row.letters.rfind(mark, start + 1, start + _LONGEST) for mark in ";,c") + 1
        stop = stop if stop > start else start + _LONGEST
        parts.append(part(row, start, stop))
        start = stop
    return [*parts, part(row, start, len(row.tokens))] if parts else [row]


def _row(analysis: Analysis, tokens: list[Token]) -> Row:
    return Row(tuple(tokens), "".join([token.letter for token in tokens]), analysis.folded)
