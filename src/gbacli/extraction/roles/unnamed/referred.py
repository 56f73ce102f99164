"""Offices of people whom the sentence does not name: 主席是他, 赠予其“荣誉会长”证书, 两人分别为A会会长、B会秘书长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gbacli.extraction.roles.phrasing.phrases import CHAIN, Holder, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.numerals import number

RULE = "role.referred-to"
_IS_HE = re.compile(rf"(?P<chain>{CHAIN})j?[kn]*(?:[kx]?e|u)(?P<he>r)(?=k*[vj]?[,.;)]|$)")
_GIVEN = re.compile(rf"(?P<he>r)x?(?P<chain>{CHAIN})x?(?P<paper>j)")
_IN_TURN = re.compile(rf"(?:^|[,;.])[kx]?(?P<count>q)[kxq]*(?P<verb>[ev])(?P<chain>{CHAIN})(?=[,;.]|$)")
# 他是公会史上最年轻的会长, 成为公会首位女性主席
_FIRST_OF_ALL = re.compile(
    r"(?P<he>[rP])h*(?:[ks]*|s[xdfk]*T?P,k*)(?P<verb>[ev])(?P<how>[Bxqkn]{1,6})d?(?P<chain>[fn]*T)(?=j?[,;.)]|$)"
)
_OF_ALL = re.compile("最年[轻长]|史上|历来|开[会社馆校]以来|成立以来|首[位名个]|第一[位名个]|唯一")
_BEING = re.compile(rf"(?:^|[,;.])k*i(?P<chain>{CHAIN})j?,k*(?P<he>r)")  # 身为会长，她…
_DONE = re.compile(rf"(?P<verb>[vpe])[kqx]*(?P<chain>{CHAIN})d(?P<he>r)(?=[,k])")  # 做了八年会长的她
_THIS = re.compile(rf"(?:^|[,;.])(?P<this>x)(?P<chain>[fno]*B{CHAIN})(?![dkc]?h*[Pc])")  # 这位A会会长从不…
_ENDED = re.compile(r"(?P<he>[rP])d?(?P<chain>o?[fn]*T)(?P<how>x[kxf]*)(?=[,;.]|$)")  # 其第三届会长任期届满
_IS_OVER = re.compile(
    "的?任期(?!将|快|即将|尚未|未|明年|下)[^，。；将未]{0,8}(?:届满|结束|到期|告满|已满|期满|终结|完结)"
)
_INSTEAD = re.compile(rf"s[fx]*(?P<he>r)k*v(?P<chain>{CHAIN})")  # 接替他任会长的是乙
_DOES = ("做", "当", "做了", "当了", "任了")
_PEOPLE = ("他", "她", "本人", "他本人", "其")
_PAPERS = ("聘书", "证书", "委任状", "聘任书", "委任书", "的称号", "的名衔", "的头衔", "称号", "名衔", "头衔", "荣衔")
_SAID_IN_TURN = re.compile("分别|依次|顺次|各")
_OF_ALL_OF_THEM = re.compile("同|均|都|皆|齐")
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
    for match in _INSTEAD.finditer(row.letters) if last and "srv" in row.letters else ():
        if row.word(match.start("he")) in _PEOPLE:
            for office in offices(row, *match.span("chain")):
                yield last[0], replace(office, former=True)
    yield from _ended(row, last) if "T" in row.letters else ()
    yield from _whom(row, last[:1])
    yield from _each(row, together)
    yield from _first_of_all(row, last)


def _ended(row: Row, last: Sequence[Holder]) -> Iterator[tuple[Holder, Office]]:
    """The office whose term is over: 张三去年退休，其第三届会长任期同时届满."""
    for match in _ENDED.finditer(row.letters):
        behind = row.tokens[match.end("chain") - 1].end
        he = row.tokens[match.start("he")]
        if not _IS_OVER.match(row.folded, behind) or (he.letter == "r" and row.word(match.start("he")) not in _PEOPLE):
            continue
        named = [token for token in row.tokens[: match.start() + 1] if token.letter == "P"]
        for holder in [Holder(token, (), -1) for token in named[-1:]] or last[:1]:
            for office in offices(row, *match.span("chain")):
                yield holder, replace(office, former=True)


def _whom(row: Row, last: Sequence[Holder]) -> Iterator[tuple[Holder, Office]]:
    """What the text says of whom it is about: 这位A会会长, 身为会长，她…, 做了八年会长的她."""
    found = [*_BEING.finditer(row.letters)] if "i" in row.letters else []
    found += _DONE.finditer(row.letters) if "dr" in row.letters else []
    alone = "P" not in row.letters and ("xB" in row.letters or "xfB" in row.letters)
    found += _THIS.finditer(row.letters) if alone else []
    for match in found:
        parts = match.groupdict()
        if parts.get("he") and row.word(match.start("he")) not in _PEOPLE:
            continue
        if parts.get("this") and row.word(match.start("this")) not in ("这位", "这名"):
            continue
        verb = parts.get("verb")
        if "P" in row.letters[: match.start()] or (verb == "e" and row.word(match.start("verb")) not in _DOES):
            continue
        for holder in last:
            for office in offices(row, *match.span("chain")):
                yield holder, replace(office, former=office.former or verb == "p")


def _first_of_all(row: Row, last: Sequence[Holder]) -> Iterator[tuple[Holder, Office]]:
    """The office of whom a sentence calls the youngest or the first who has it."""
    said = _OF_ALL.search(row.folded, row.tokens[0].start, row.tokens[-1].end) if row.tokens else None
    for match in _FIRST_OF_ALL.finditer(row.letters) if said else ():
        how = row.folded[row.tokens[match.start("how")].start : row.tokens[match.start("chain")].start]
        he = row.tokens[match.start("he")]
        named = [
            Holder(token, (), -1) for token in row.tokens[: match.start() + (he.letter == "P")] if token.letter == "P"
        ]
        if not _OF_ALL.search(how) or (he.letter == "r" and row.word(match.start("he")) not in _PEOPLE):
            continue
        for holder in named[-1:] or last[:1]:
            for office in offices(row, match.start("how"), match.end("chain")):
                yield holder, office


def _each(row: Row, together: Sequence[Holder]) -> Iterator[tuple[Holder, Office]]:
    """两人分别为A会会长、B会秘书长: as many offices as people named last."""
    for match in _IN_TURN.finditer(row.letters):
        words = row.folded[row.tokens[match.start("count")].start : row.tokens[match.end("verb") - 1].end]
        named = [Holder(token, (), -1) for token in row.tokens[: match.start()] if token.letter == "P"] or together
        stated = offices(row, *match.span("chain"))
        if words.startswith(_ONLY) and _SAID_IN_TURN.search(words) and len(stated) == len(named) == number(words[0]):
            yield from zip(named, stated, strict=True)
        all_of_them = words.startswith(_ONLY) and _OF_ALL_OF_THEM.search(words)
        if named is together and all_of_them and len(named) == number(words[0]):
            yield from ((holder, office) for holder in named for office in stated)  # 三人同为甲院医师
