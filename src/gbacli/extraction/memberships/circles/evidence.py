"""What a report says around a coined name that makes it an alliance's: founded, joined, with members and officers.

Every kind of evidence counts once, however often it is found, and the more kinds the surer: none is enough alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.memberships.alliances.endings import heads
from gbacli.extraction.memberships.circles.forms import Forms
from gbacli.extraction.memberships.circles.names import bond, words_of
from gbacli.extraction.memberships.phrasing.grammar import NUMBER
from gbacli.text import places
from gbacli.text.sentences import Span
from gbacli.text.wording import longest_first

_CLOSED = re.compile("[”’*]*(?:（[^（）\n]{0,30}）)?")
_LATELY = "(?:再|又|也|昨[日天晚早]?|今[日天早]?|日前|同日|本周|上月|去年)*"
_OFTEN = 2  # times that a name must stand that nothing marks
_BACK = 24  # characters before a name in which a verb is looked for
_ENOUGH, _PLENTY = 6, 9  # what makes an alliance, and where the name does not end as those of alliances do
_WEIGHTS = {
    "member": 4, "join": 4, "found": 3, "made": 3, "office": 3, "grow": 3, "open": 2, "signs": 2, "called": 2,
    "bond": 2, "again": 2, "named": 2, "near": 2, "region": 1, "quoted": 1, "meeting": -3, "other": -3,
}  # fmt: skip
_CLASSES = ("member", "office", "grow", "open", "made", "other", "led")  # of words behind a name
_OF_BODIES = frozenset(("member", "join", "made", "found", "grow", "near"))
_SAID = _OF_BODIES | {"office", "signs", "open"}  # one of which there must be


def enough(folded: str, name: str, forms: Forms, *, quoted: bool, society: bool) -> bool:
    """Whether a report says enough of what a name and its short forms mean; a `society` has officers of its own."""
    found = {*_of_name(name, forms), *(kind for span in forms.all() for kind in _around(folded, span))}
    found |= {"quoted"} if quoted else set()
    if not found & {"bond", "region"} or society:
        found.discard("near")
    said, known = found & _SAID, name.endswith(_ends())
    if not said or (society and not (_OF_BODIES & said and len(said) > 1)):
        return False
    plain = name.endswith(words_of("vague")) and not {"bond", "region"} <= found
    if (plain or not known) and not _OF_BODIES & said:
        return False
    if not found & {"quoted", "region", "called", "again", "named"} and len(forms.whole) < _OFTEN:
        return False
    return sum(_WEIGHTS[kind] for kind in found) >= (_ENOUGH if known else _PLENTY)


def _of_name(name: str, forms: Forms) -> Iterator[str]:
    """The kinds of evidence that a name and its short forms are by themselves."""
    if forms.called:
        yield "called"
    if forms.short or forms.circle:
        yield "again"
    if bond().search(name):
        yield "bond"
    if name.startswith(heads("opening")) or places.match_at(name, 0, short=True):
        yield "region"


@cache
def _ends() -> tuple[str, ...]:
    return (*words_of("end"), *heads("closing"), *heads("strong"))


def _around(folded: str, span: Span) -> Iterator[str]:
    """The kinds of evidence around one place where a name or its short form stands."""
    closed = _CLOSED.match(folded, span.end)
    assert closed is not None  # it may be empty
    for kind, pattern in _behind().items():
        if pattern.match(folded, closed.end()):
            yield kind
    before = max(folded.rfind("\n", 0, span.start) + 1, span.start - _BACK)
    for kind, pattern in _before().items():
        if pattern.search(folded, before, span.start):
            yield kind


@cache
def _behind() -> dict[str, re.Pattern[str]]:
    """What may stand behind a name, by the kind of evidence that it is."""
    word = {class_: longest_first(words_of(class_)) for class_ in _CLASSES}
    count = f"(?:{NUMBER}[位名个家]?)"
    its = f"(?:[。，：]?(?:{longest_first(words_of('newly'))})|{longest_first(words_of('its'))}|{count})"
    of = f"(?:{longest_first(words_of('ranked'))}|{count}|第{NUMBER}任)"
    return {
        "member": re.compile(f"{its}{{0,4}}(?:{word['member']})"),
        "office": re.compile(f"{of}*(?:{word['office']})"),
        "grow": re.compile(f"(?:{_LATELY}|[^。；，]{{0,8}}?)(?:{word['grow']})"),
        "made": re.compile(
            f"(?:[。，—]+(?:这|该|它|此|那)[^。；，]{{0,6}}?|[^。；，]{{0,6}}?)由[^。；]{{2,80}}?(?:{word['made']})"
        ),
        "open": re.compile(f"[^。；，由]{{0,14}}?(?:{word['open']})"),
        "signs": re.compile("[^。；，]{0,4}[与和同跟][^。；]{2,40}?(?:签|订|缔结|落实|备忘|协议|合同|合约)"),
        "near": re.compile(
            f"[^\n]{{0,60}}?(?:{word['member']}|{NUMBER}[余多]?家(?:单位|机构|团体|商会|协会|社团|院校|企业|公司|[馆校])|{word['led']})"
        ),
        "other": re.compile(f"[^。；，]{{0,3}}(?:{word['other']})"),
    }


@cache
def _before() -> dict[str, re.Pattern[str]]:
    """What may stand before a name, in the same way."""
    found, join, meeting = (longest_first(words_of(class_)) for class_ in ("found", "join", "meeting"))
    kind = "(?:起|的|成|一个|名为|叫|这个|全国|首个|民间组织|由){0,3}"
    return {
        "found": re.compile(f"(?:{found})了?{kind}[“‘]?$"),
        "join": re.compile(f"(?:{join})了?(?:由[^。；“]{{2,20}}的)?(?:民间组织)?[“‘]?$"),
        "named": re.compile(f"(?:{longest_first(words_of('named'))}|第{NUMBER}块：)“?$"),
        "meeting": re.compile(f"(?:{meeting})(?:的|了|第.{{1,2}}届|首届|年度)?[“‘]?$"),
    }
