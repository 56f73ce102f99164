"""The body in whose name a report speaks: 本会, 我校; and the one to which a letter is written: 贵会."""

from __future__ import annotations

from collections import Counter

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.pointers import own_beginnings, own_words
from gbacli.text.folding import key


def is_own(folded: str) -> bool:
    """Whether a body means itself by these words: 本会, 我校."""
    return folded in own_words()


def own_mention(analysis: Analysis) -> Mention | None:
    """The first mention as 本会 or 我校 of the body that a report most often calls so, or None where it calls none."""
    folded, ours, first = analysis.folded, own_words(), own_beginnings()
    named = [one for one in analysis.mentions if folded[one.start] in first]
    own = [one for one in named if one.kind == "body" and folded[one.start : one.end] in ours]
    if not own:
        return None
    most = Counter(mention.ref for mention in own).most_common(1)[0][0]
    return next(mention for mention in own if mention.ref == most)


def published_by(analysis: Analysis) -> int | None:
    """The body that publishes the report, or None where none is named so."""
    publisher = key(analysis.document.publisher or "")
    return next((ref for ref, body in analysis.names("body") if publisher and key(body.name) == publisher), None)


def speaker(analysis: Analysis) -> int | None:
    """The body in whose name the report speaks: 本会, else its publisher."""
    own = own_mention(analysis)
    return own.ref if own else published_by(analysis)


def correspondents(analysis: Analysis) -> tuple[int, int] | None:
    """Who writes the report as a letter and to whom, where it says 贵会; the writer says 敝会 or publishes it."""
    addressed = {one.ref for one in analysis.mentions if one.kind == "body" and analysis.folded[one.start] == "贵"}
    if len(addressed) != 1:
        return None
    writer = speaker(analysis)
    return (writer, addressed.pop()) if writer is not None and writer not in addressed else None
