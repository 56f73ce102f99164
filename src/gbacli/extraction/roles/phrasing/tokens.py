"""A sentence as a row of tokens, each with a letter, so that rules can be patterns over letters.

B body, P person, T title, W title that is also a plain word, H profession or form of address; v takes office, p held it
once, N holds it, s succeeds, y is succeeded by, z leaves, a chooses, u by, e is, i as, m 署理 before a body, f former,
n current, j post, o term, c and, w with, d 的, k filler, h honorific, r pronoun, q number of people, x anything else;
the punctuation , ; : ( ) . and | between the cells of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.roles.phrasing.letters import (
    MARKS,
    letters,
    outline_beginnings,
    outline_pattern,
    professions,
    word_pattern,
)
from gbacli.extraction.titles import Title, find_titles, honorifics
from gbacli.text.sentences import Span

_NEW_ORGAN = re.compile(
    "(?:首届|新一届|新届|本届|下届|上届)(?:理事会|董事会|监事会|执委会|执行委员会|会董会|会长会|主席团)"
)
# 青江市原政协副主席: somebody once was of a body, whose name the word is no part of
_ONCE = re.compile("[\u4e00-\u9fff]{1,8}[省市区县州镇]原(?![子创种料油野乡点址])(?=[\u4e00-\u9fff]{2,})")
_PLAIN = {"date": "k", "count": "q", "nth": "n"}
_OF_SUBJECTS = ("讲座教授", "课程主任")
_SUBJECT = re.compile("(?![前原现兼任的及和与暨之该首署候])[\u4e00-\u9fff]{1,9}[\u4e00-\u9fff](?<![的及和与任由兼为])")
MEMBER = "常委"  # an office that may be taken for the end of a name


class Token(NamedTuple):
    """A stretch of a sentence: `letter` as the module says, `ref` of a body or person, `title`, `term` as a span."""

    start: int
    end: int
    letter: str
    ref: int = -1
    title: Title | None = None
    term: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of one sentence or line, and their letters as one string of the same length."""

    tokens: tuple[Token, ...]
    letters: str
    folded: str  # of the whole report

    def word(self, index: int) -> str:
        """The folded words of a token."""
        return self.folded[self.tokens[index].start : self.tokens[index].end]

    def __bool__(self) -> bool:
        return bool(self.tokens)


def tokens_of(analysis: Analysis, span: Span) -> list[Token]:
    """The tokens of a stretch of text; space and Markdown stars are nothing, a tab parts cells."""
    tokens: list[Token] = []
    position = span.start
    for mention in [*analysis.within(span.start, span.end), None]:
        stop = mention.start if mention else span.end
        if position < stop:
            _gap(analysis, position, stop, tokens)
        if mention:
            tokens.extend(_named(analysis, mention))
            position = mention.end
    return tokens


def outline_of(analysis: Analysis, span: Span) -> list[Token]:
    """The names, terms and punctuation of a stretch that holds no title."""
    tokens: list[Token] = []
    position = span.start
    for mention in [*analysis.within(span.start, span.end), None]:
        stop = mention.start if mention else span.end
        for begins in outline_beginnings().finditer(analysis.folded, position, stop):
            at = begins.start()
            if at >= position and (letter := MARKS.get(begins.group())):
                tokens.append(Token(at, at + 1, letter))
            elif at >= position and (match := outline_pattern().match(analysis.folded, at, stop)):
                tokens.extend(_known(analysis, match, match.lastgroup or ""))
                position = match.end()
        if mention:
            tokens.extend(_named(analysis, mention))
            position = mention.end
    return tokens


def part(row: Row, start: int, end: int) -> Row:
    """Some of the tokens of a row."""
    return Row(row.tokens[start:end], row.letters[start:end], row.folded)


def _named(analysis: Analysis, mention: Mention) -> list[Token]:
    """A name; though somebody took them for bodies, 第五届理事会 is a term and 区委常委 a body and an office.

    某市原政协 is a body of which somebody once was.
    """
    start, end = mention.start, mention.end
    if mention.kind == "person":
        return [Token(start, end, "P", mention.ref)]
    term = outline_pattern().match(analysis.folded, start, end) if analysis.folded[start] == "第" else None
    if term and term.lastgroup == "term" and term.end() == end:
        return [Token(start, end, "o", term=Span(*term.span("number")))]
    if _NEW_ORGAN.fullmatch(analysis.folded, start, end):
        return [Token(start, end, "o")]
    if end - start > len(MEMBER) and analysis.folded.endswith(MEMBER, start, end):
        middle = end - len(MEMBER)
        office = Token(middle, end, "T", title=Title(middle, end, MEMBER))
        return [Token(start, middle, "B", analysis.body(start, middle)), office]
    if (once := _ONCE.match(analysis.folded, start, end)) is not None:
        at, draft = once.end() - 1, analysis.bodies[mention.ref]
        if draft.name == analysis.text[start:end]:
            draft.name = analysis.text[start:at] + analysis.text[at + 1 : end]
        return [Token(at, at + 1, "f"), Token(at + 1, end, "B", mention.ref)]
    return [Token(start, end, "B", mention.ref)]


def _gap(analysis: Analysis, start: int, end: int, tokens: list[Token]) -> None:
    """Add the tokens between two mentions: titles, and words and punctuation between them."""
    position = start
    behind_body = bool(tokens) and tokens[-1].letter == "B" and tokens[-1].end == start
    for found in find_titles(analysis.folded, start, end):
        subject = behind_body and position == start and analysis.folded.endswith(_OF_SUBJECTS, found.start, found.end)
        title = _with_subject(analysis.folded, start, found) if subject else found
        _words(analysis, position, title.start, tokens)
        after_name = position == start and bool(tokens) and tokens[-1].letter == "P"
        after_name = after_name and not analysis.folded[start : title.start].strip(" ")
        letter = _letter(analysis.folded, title, after_name)
        tokens.append(Token(title.start, title.end, letter, title=None if letter == "h" else title))
        position = title.end
    _words(analysis, position, end, tokens)


def _with_subject(folded: str, start: int, title: Title) -> Title:
    """The title with the subject between it and a body that ends at `start`: 甲大学公共政策讲座教授."""
    subject = _SUBJECT.fullmatch(folded, start, title.start)
    return replace(title, start=start) if subject else title


def _letter(folded: str, title: Title, after_name: bool) -> str:
    word = folded[title.start : title.end]
    if after_name and (word in honorifics("after") or (title.weak and word.endswith(honorifics("after")))):
        return "h"
    if title.weak and word in professions():
        return "H"
    return "W" if title.weak else "T"


def _words(analysis: Analysis, start: int, end: int, tokens: list[Token]) -> None:
    """Add the tokens of a stretch without names and titles; what is not known is run together into one x."""
    unknown = -1
    for match in word_pattern().finditer(analysis.folded, start, end):
        kind = match.lastgroup or ""
        at, behind = match.span()
        if kind in ("other", "rest"):
            unknown = at if unknown < 0 else unknown
            continue
        if unknown >= 0:
            tokens.append(Token(unknown, at, "x"))
            unknown = -1
        if kind == "word":
            tokens.append(Token(at, behind, letters()[match.group()]))
        elif kind == "mark":
            tokens.append(Token(at, behind, MARKS[match.group()]))
        else:
            tokens.extend(_known(analysis, match, kind))
    if unknown >= 0:
        tokens.append(Token(unknown, end, "x"))


def _known(analysis: Analysis, match: re.Match[str], kind: str) -> Iterator[Token]:
    if kind == "term":
        yield Token(match.start(), match.end(), "o", term=Span(*match.span("number")))
    elif kind == "years":
        yield Token(match.start(), match.end(), "o", term=Span(match.start(), match.end()))
    elif kind in _PLAIN:
        yield Token(match.start(), match.end(), _PLAIN[kind])
    elif "\t" in analysis.text[match.start() : match.end()]:
        yield Token(match.start(), match.end(), "|")
