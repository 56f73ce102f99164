"""Words with which a newspaper opens a report, before its first sentence: 【本报讯】."""

from __future__ import annotations

import re

from gbacli.text.sentences import Span

_BYLINE = re.compile("【[^】\\n]{1,10}(?:讯|电|报道|消息|专稿)】[ 　]*(?=.)|本[报刊]讯[ 　]+(?=.)")
_OPENS = ("【", "本报讯", "本刊讯")


def behind_byline(folded: str, span: Span) -> Span:
    """The sentence without such words."""
    match = _BYLINE.match(folded, *span) if folded.startswith(_OPENS, span.start) else None
    return Span(match.end(), span.end) if match else span
