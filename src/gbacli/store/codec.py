"""Claims and mentions as the database keeps them: lists in JSON, in the order of the fields."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from gbacli.model.claims import Quote
from gbacli.resolution.mentions import Mention
from gbacli.resolution.statements import KINDS, Content

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in KINDS.values()}


def content_out(content: Content) -> str:
    """The fields of a statement."""
    return storable(_encode([getattr(content, name) for name in _FIELDS[type(content)]]))


def content_in(family: str, data: str) -> Content:
    """The statement that `content_out` wrote."""
    values = (tuple(map(_frozen, value)) if isinstance(value, list) else value for value in json.loads(data))
    content: Content = KINDS[family](*values)
    return content


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def quotes_out(quotes: Iterable[Quote], rules: dict[str, int]) -> str:
    """Where the words stand and the number of the rule that read them; the words themselves stand in the text."""
    return _encode([[quote.start, quote.end, rules[quote.rule]] for quote in sorted(set(quotes))])


def mention_out(mention: Mention) -> str:
    """What a mention adds to the counts of its entity."""
    return storable(
        _encode([mention.names, mention.surfaces, mention.known, mention.place, mention.region, mention.kind])
    )


def mention_in(entity: int, data: str) -> Mention:
    """The mention that `mention_out` wrote, without family and key, which stand in the entity."""
    names, surfaces, known, place, region, kind = json.loads(data)
    counted = tuple((text, count) for text, count in surfaces)
    return Mention(entity, "", "", tuple(names), counted, tuple(known), place, region, kind)


def storable(text: str) -> str:
    """`text` as UTF-8 can hold it, of the same length: lone surrogates and NUL become U+FFFD."""
    if text.isascii() or _encodable(text):
        return text.replace("\0", "\ufffd")
    return _UNSTORABLE.sub("\ufffd", text)


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
