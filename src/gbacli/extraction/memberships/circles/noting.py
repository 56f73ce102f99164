"""Notes the alliances with coined names, wherever the whole name or a short form of it stands."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.memberships.alliances import organs
from gbacli.extraction.memberships.alliances.endings import ends_so, heads
from gbacli.extraction.memberships.circles.evidence import enough
from gbacli.extraction.memberships.circles.forms import Forms, forms
from gbacli.extraction.memberships.circles.names import bond, bonded, of_region, possible, quoted
from gbacli.extraction.naming.forms.vocabulary import occurrences
from gbacli.text.folding import fold, key
from gbacli.text.sentences import Span

_TELLING = re.compile(
    "成员|会员|接纳|吸纳|吸收|结成|组成|创建|共建|结盟|揭牌|挂牌|盟员|社员|伙伴|发起|倡|加入|加盟|牵头|召集|轮值|理事单位|席位|名册|名录|入[网圈群盟社列]|秘书处|第[一二三四五六七八九十]+家"
)
_OTHERS = frozenset({"company", "university", "government", "media", "party", "institute", "international"})
_CIRCLES = "圈网链群盟荟线桌"
_FEDERATIONS = ("联合会", "联会")
_OF_PERSONS = ("会", "社", "团")
_SHORTEST = 4  # characters of a name
_NEAR = 60  # characters that a name may reach beyond a stretch


def note(analysis: Analysis) -> frozenset[int]:
    """Note the alliances of which the report says enough, so that every place means the same body; their numbers."""
    folded = analysis.folded
    noted: set[int] = set()
    if not _TELLING.search(folded):
        return frozenset()
    marked = quoted(folded)
    names = {*marked, *of_region(folded), *bonded(folded, analysis.lines), *_publisher(analysis)}
    done = [fold(draft.name) for draft in analysis.bodies if ends_so(draft.name, "strong")]
    for part in sorted(names, key=lambda one: (-len(one), one)):
        if any(one.endswith(part) or part.startswith(one) for one in done):
            continue
        name = _longer(analysis, part)
        if not possible(name) or _is_other(analysis, name):
            continue
        found = forms(folded, name)
        if _told(analysis, name, found, quoted=part in marked):
            done.append(name)
            noted.add(_note(analysis, name, found))
    return frozenset(noted)


def _told(analysis: Analysis, name: str, found: Forms, *, quoted: bool) -> bool:
    """Whether the report tells that a name is an alliance's."""
    if not found.whole and not any(analysis.folded[one.start] == "本" for one in found.short):
        return False  # the publisher, of which the report does not speak as its own
    return enough(analysis.folded, name, found, quoted=quoted, society=_is_society(analysis, name))


def _publisher(analysis: Analysis) -> set[str]:
    """The name of the publisher, of which the report may speak but as its own: 某某联络网秘书处, then 本网."""
    name = fold(analysis.document.publisher or "")
    organ = next((one for one in organs.words_for() if name.endswith(one)), "")
    return {name.removesuffix(organ)} if len(name) > _SHORTEST else set()


def _longer(analysis: Analysis, name: str) -> str:
    """The name of a body that ends so, if the words stand nowhere but in it."""
    longer = {_holding(analysis, Span(*span)) for span in occurrences((name,), analysis.folded)}
    return longer.pop() or name if len(longer) == 1 else name


def _holding(analysis: Analysis, span: Span) -> str | None:
    """The name of a body that ends where a stretch does and begins before it."""
    near = analysis.within(max(0, span.start - _NEAR), span.end, "body")
    whole = near and near[-1].end == span.end and near[-1].start < span.start
    return analysis.folded[near[-1].start : span.end] if whole else None


def _is_other(analysis: Analysis, name: str) -> bool:
    """Whether the report names a body so that is known to be no alliance, or one that any reader knows for one."""
    if not analysis.knows("body", name):
        return False
    draft = analysis.bodies[analysis.number("body", name)]
    misread = name.endswith(tuple(_CIRCLES)) or bond().search(name) is not None
    return (draft.kind in _OTHERS and not misread) or ends_so(draft.name, "strong")


def _is_society(analysis: Analysis, name: str) -> bool:
    """Whether a name looks like that of a society of persons: it is one's by all that its words tell."""
    if name.endswith(_FEDERATIONS):
        return True
    if not name.endswith(_OF_PERSONS) or name.startswith(heads("opening")) or not analysis.knows("body", name):
        return False
    return analysis.bodies[analysis.number("body", name)].kind in ("society", "other")


def _note(analysis: Analysis, name: str, found: Forms) -> int:
    where = analysis.text if found.whole else analysis.document.publisher or ""
    first = found.whole[0].start if found.whole else 0
    printed = where[first : first + len(name)]
    if not analysis.knows("body", printed):
        _rename(analysis, printed, found)
    ref = analysis.number("body", printed)
    analysis.bodies[ref].kind = "alliance"
    for span in found.whole:
        _refer(analysis, span, ref)
    for span in found.short:
        _refer(analysis, span, ref, short=True)
    return ref


def _rename(analysis: Analysis, printed: str, found: Forms) -> None:
    """Let a body that is only the end of the name be the alliance, so that no half of a name is left."""
    ends = {one.end for one in found.whole}
    for one in [mention for mention in analysis.mentions if mention.end in ends and mention.kind == "body"]:
        draft = analysis.bodies[one.ref]
        if key(printed).endswith(key(draft.name)) and draft.kind != "alliance":
            draft.name, draft.known, draft.place, draft.region = printed, (), None, None
            analysis.alias("body", printed, one.ref)
            return


def _refer(analysis: Analysis, span: Span, ref: int, *, short: bool = False) -> None:
    """Let a stretch mean the body, unless it is a part of another name or means another alliance."""
    near = analysis.within(max(0, span.start - _NEAR), span.end + _NEAR)
    inside = [one for one in near if one.start < span.end and span.start < one.end]
    if any(not _yields(analysis, one, span, ref, short=short) for one in inside):
        return
    for one in inside:
        analysis.forget(one)
    analysis.refer(*span, "body", ref)


def _yields(analysis: Analysis, one: Mention, span: Span, ref: int, *, short: bool) -> bool:
    """Whether a name gives way to the alliance."""
    if one.start < span.start or one.end > span.end:
        return False
    if not short:
        return True
    draft = analysis.bodies[one.ref] if one.kind == "body" else None
    if draft is None or (one.ref != ref and draft.kind == "alliance"):
        return False
    return fold(analysis.bodies[ref].name).endswith(fold(draft.name).lstrip("该本此")) or one.ref == ref
