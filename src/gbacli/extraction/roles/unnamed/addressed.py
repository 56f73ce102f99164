"""Somebody named before who is called by surname and form of address: 王医生 for the only 王 of a report."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.forms.vocabulary import surnames
from gbacli.extraction.roles.phrasing.phrases import Holder
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.folding import fold

_ADDRESSED = re.compile("x[HhT]")
_CALLED = re.compile(r"x(?=[kevpNhu])(?:(?<=^x)|(?<=[,;.d]x))")
_OBITUARY = re.compile("讣[告闻文]|悼念|追思|生平|逝世|辞世|离世|病逝|仙逝|长辞|治丧|驾鹤")
_NO_NAMES = ("对方", "双方", "各方")  # 对方 before 副会长 is nobody of the surname 方
_I = ("我", "我自己", "我本人", "我本身", "我就")
_SAYS_I = re.compile(r"x(?=[kn]*[evpNz])")
_HEAD = 4  # lines in which an obituary says that it is one
_HE = re.compile(r"^[^PBTWrs;.]{0,8}(?P<he>r)(?=.*P)")  # 会务以外，他接替张三…
_FIRST = re.compile("(?<!s)P")
_FIRST_IN_LIFE = re.compile("(?<![suw])P")
_WHO = ("他", "她")
_HIMSELF = ("先生", "女士")
_ALONE = re.compile("(?<![PxTHh])h(?![P(])")
_TELLS = frozenset("谈")  # a verb that is a surname as well: 杨局长谈经费
_PARTS = re.compile(r"[·\s]+")
# What may stand unparted before the surname: 感谢王医生, 由王医生, “王医生.
_BEFORE = re.compile("(?:[由对向与和及跟把被请]|感谢|多谢|形容|指出|欢迎|邀请|据|同|[“‘]|^)$")


def people_of(analysis: Analysis, late: int | None) -> dict[str, int]:
    """Every surname that only one of the people of a report has, with that one's number; `late` is called 先生."""
    found: dict[str, set[int]] = {}
    for number, draft in analysis.names("person"):
        name = fold(draft.name)
        size = 2 if name[:2] in surnames() and len(name) > 2 else 1
        if name[:size] in surnames() and len(name) > size:
            found.setdefault(name[:size], set()).add(number)
            if len(name) - size == 2:
                found.setdefault(name[size:], set()).add(number)
        for part in _PARTS.split(name):
            if len(part) > 1 and part != name:
                found.setdefault(part, set()).add(number)
    people = {surname: min(numbers) for surname, numbers in found.items() if len(numbers) == 1}
    return people if late is None else people | dict.fromkeys(_HIMSELF, late)


def mourned(analysis: Analysis) -> int | None:
    """Whom an obituary is about: the person named first in it, whom it calls 先生 ever after."""
    head = analysis.lines[min(len(analysis.lines), _HEAD) - 1].end if analysis.lines else 0
    if not _OBITUARY.search(analysis.folded, 0, head):
        return None
    return next((one.ref for one in analysis.mentions if one.kind == "person" and one.end <= head), None)


def resolved(row: Row, people: dict[str, int]) -> Row:
    """The row with those called by surname and form of address as people."""
    tokens = list(row.tokens)
    for match in _CALLED.finditer(row.letters):
        if row.word(match.start()).strip() in people:
            tokens[match.start()] = row.tokens[match.start()]._replace(letter="P", ref=people[row.word(match.start())])
    for match in _ALONE.finditer(row.letters) if _HIMSELF[0] in people else ():
        at = match.start()
        if row.word(at) in _HIMSELF:
            tokens[at] = row.tokens[at]._replace(letter="P", ref=people[row.word(at)])
    for match in _ADDRESSED.finditer(row.letters):
        at = match.start()
        word, address = row.word(at), row.tokens[at + 1]
        surname = next((part for part in (word[-2:], word[-1:]) if part in people), None)
        beside = row.tokens[at].end == address.start
        if beside and row.letters[at + 2 : at + 3] == "P":
            beside = row.folded[tokens[at + 2].start] in _TELLS and row.letters[at + 3 : at + 4] not in "hTWH,;."
            tokens[at + 2] = tokens[at + 2]._replace(letter="x") if beside and surname else tokens[at + 2]
        if surname is None or not beside or word.endswith(_NO_NAMES) or not _BEFORE.search(word[: -len(surname)]):
            continue
        start = row.tokens[at].end - len(surname)
        tokens[at] = Token(start, address.start, "P", people[surname])
        tokens[at + 1] = Token(address.start, address.end, "h")
    return Row(tuple(tokens), "".join([token.letter for token in tokens]), row.folded)


def answered(row: Row, ref: int) -> Row:
    """The row of an answer with 我 as the person who is asked: 现在我是甲会的会长."""
    said = [_SAYS_I.match(row.letters, at) and row.word(at) in _I for at in range(len(row.tokens))]
    tokens = [token._replace(letter="P", ref=ref) if said[at] else token for at, token in enumerate(row.tokens)]
    return Row(tuple(tokens), "".join([token.letter for token in tokens]), row.folded) if any(said) else row


def pronounced(row: Row, ref: int) -> Row:
    """The row of a sentence that names others with 他 before them as the person whom the text is about."""
    match = _HE.match(row.letters)
    if match is None or row.word(match.start("he")) not in _WHO:
        return row
    at = match.start("he")
    tokens = (*row.tokens[:at], row.tokens[at]._replace(letter="P", ref=ref), *row.tokens[at + 1 :])
    return Row(tokens, "".join([token.letter for token in tokens]), row.folded)


def subject(row: Row, *, life: bool) -> tuple[Holder, ...]:
    """Whom a sentence names first, but for those whom somebody follows; nobody by whom one is followed in a `life`."""
    match = (_FIRST_IN_LIFE if life else _FIRST).search(row.letters)
    at = match.start() if match else -1
    return (Holder(row.tokens[at], (), at),) if at >= 0 else ()
