"""`--script`: names, titles and labels in the script that the reader wants; what documents say stays as printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from gbacli.export.columns import Row

# Keys whose text is a name, a title or a label. Never quote, text, snippet, document, region, ids or enumerated values.
_DISPLAYED = frozenset((
    "alliance", "member", "person", "organization", "title", "term", "name", "names", "place", "kind", "event",
    "signatories", "label", "from", "to", "publisher", "what", "detail",
))  # fmt: skip


def in_script(rows: Iterable[Row], script: str) -> Iterator[Row]:
    """The rows with what is displayed in `hans` or `hant` script; `original` leaves them as they are."""
    if script == "original":
        yield from rows
    else:
        convert = _converter(script)
        for row in rows:
            yield _converted(row, convert)


def one_in_script(row: Row, script: str) -> Row:
    """The same for one object."""
    return next(in_script([row], script))


def _converted(value: Any, convert: Callable[[str], str], displayed: bool = False) -> Any:
    if isinstance(value, str):
        return convert(value) if displayed else value
    if isinstance(value, dict):
        return {key: _converted(item, convert, key in _DISPLAYED) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_converted(item, convert, displayed) for item in value]
    return value


@cache
def _converter(script: str) -> Callable[[str], str]:
    """A text into the script. `hant` leaves text that has traditional characters already: 后 and 里 are right there."""
    from opencc import OpenCC  # noqa: PLC0415 - slow to load, and seldom asked for

    hong_kong, traditional = OpenCC("hk2s"), OpenCC("t2s")

    def to_hans(text: str) -> str:
        return str(traditional.convert(hong_kong.convert(text)))

    if script == "hans":
        return to_hans
    to_hong_kong = OpenCC("s2hk")
    return lambda text: str(to_hong_kong.convert(text)) if to_hans(text) == text else text
