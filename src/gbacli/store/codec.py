"""Claims and mentions as the database keeps them: lists in JSON, in the order of the fields."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.resolution.mentions import Mention
from gbacli.resolution.statements import KINDS, Content

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_decode = json.JSONDecoder().raw_decode  # what was encoded here has no space around it


_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_ODD = re.compile(r"\\ud[89a-f]|\\x00|\\u0000")  # how repr and JSON show them
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in KINDS.values()}


def content_out(content: Content) -> str:
    """The fields of a statement."""
    return _encode([getattr(content, name) for name in _FIELDS[type(content)]])


@lru_cache(8192)
def content_in(family: str, data: str) -> Content:
    """The statement that `content_out` wrote; what report after report states is taken apart once."""
    values = (tuple(map(_frozen, value)) if isinstance(value, list) else value for value in _decode(data)[0])
    content: Content = KINDS[family](*values)
    return content


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def quotes_out(quotes: Iterable[tuple[int, int, str]], rules: dict[str, int]) -> str:
    """Where the words stand and the number of the rule that read them; the words themselves stand in the text."""
    return _encode([(start, end, rules[rule]) for start, end, rule in quotes])


def mention_out(mention: Mention) -> str:
    """What a mention adds to the counts of its entity."""
    return _encode([mention.names, mention.surfaces, mention.known, mention.place, mention.region, mention.kind])


def mention_in(entity: int, data: str) -> Mention:
    """The mention that `mention_out` wrote, without family and key, which stand in the entity."""
    names, surfaces, known, place, region, kind = _decode(data)[0]
    counted = tuple((text, count) for text, count in surfaces)
    return Mention(entity, "", "", tuple(names), counted, tuple(known), place, region, kind)


def storable(text: str) -> str:
    """`text` as UTF-8 can hold it, of the same length: lone surrogates and NUL become U+FFFD."""
    if text.isascii() or _encodable(text):
        return text.replace("\0", "\ufffd")
    return _UNSTORABLE.sub("\ufffd", text)


def storable_document(document: Document) -> Document:
    """The report with every text as it can be stored: nearly always as it is."""
    whole = storable(document.text) == document.text and is_storable(repr(replace(document, text="")))
    cleaned: Document = document if whole else _cleaned(document)
    return cleaned


def storable_claims(claims: Claims) -> Claims:
    """The claims with every text as it can be stored."""
    cleaned: Claims = _cleaned(claims)
    return cleaned


def is_storable(shown: str) -> bool:
    """Whether nothing has to be replaced in texts, given as `repr` or JSON shows them."""
    return not _ODD.search(shown) and _encodable(shown)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(*(_cleaned(getattr(value, part.name)) for part in fields(value)))
    return value


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
