"""Offices of people whom the sentence does not name: 主席是他, 赠予其“荣誉会长”证书, 两人分别为A会会长、B会秘书长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gbacli.extraction.roles.phrasing.phrases import CHAIN, Holder, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.numerals import number

RULE = "role.referred-to"
_IS_HE = re.compile(rf"(?P<chain>{CHAIN})j?[kn]*(?:[kx]?e|u)(?P<he>r)(?=k*[vj]?[,.;)]|$)")
_GIVEN = re.compile(rf"(?P<he>r)x?(?P<chain>{CHAIN})x?(?P<paper>j)")
_IN_TURN = re.compile(rf"(?:^|[,;.])[kx]?(?P<count>q)[kxq]*(?P<verb>[ev])(?P<chain>{CHAIN})(?=[,;.]|$)")
_PEOPLE = ("他", "她", "本人", "他本人", "其")
_PAPERS = ("聘书", "证书", "委任状", "聘任书", "委任书", "的称号", "的名衔", "的头衔")
_SAID_IN_TURN = re.compile("分别|依次|顺次|各")
_ONLY = ("两人", "二人", "三人", "四人", "五人", "两位", "三位", "四位", "五位")


def find(row: Row, last: Sequence[Holder], together: Sequence[Holder]) -> Iterator[tuple[Holder, Office]]:
    """The offices of those named before: `last` is whom the text is about, `together` the people named last."""
    for match in (*_IS_HE.finditer(row.letters), *_GIVEN.finditer(row.letters)):
        paper = match.groupdict().get("paper")
        he = row.word(match.start("he"))
        if he not in _PEOPLE or (paper and row.word(match.start("paper")) not in _PAPERS):
            continue
        named = [Holder(token, (), -1) for token in row.tokens[: match.start()] if token.letter == "P"]
        for holder in named[-1:] or last:
            for office in offices(row, *match.span("chain")):
                yield holder, office
    yield from _each(row, together)


def _each(row: Row, together: Sequence[Holder]) -> Iterator[tuple[Holder, Office]]:
    """两人分别为A会会长、B会秘书长: as many offices as people named last."""
    for match in _IN_TURN.finditer(row.letters):
        words = row.folded[row.tokens[match.start("count")].start : row.tokens[match.end("verb") - 1].end]
        named = [Holder(token, (), -1) for token in row.tokens[: match.start()] if token.letter == "P"] or together
        stated = offices(row, *match.span("chain"))
        if words.startswith(_ONLY) and _SAID_IN_TURN.search(words) and len(stated) == len(named) == number(words[0]):
            yield from zip(named, stated, strict=True)
