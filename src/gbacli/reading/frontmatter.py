"""The fields above a Markdown text, YAML between --- lines or TOML between +++ lines, checked for sense.

python-frontmatter is not used: it neither sees a key given twice nor says in which line a fault stands.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from gbacli.errors import UnreadableFileError
from gbacli.reading.furniture import listed
from gbacli.reading.page import Page
from gbacli.reading.publishers import clean_publisher, is_body, is_media, place_names
from gbacli.text.dates import parse_date
from gbacli.text.folding import fold

_FENCED = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n(.*?)^\1[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^[ \t]*[\w\"'-]+[ \t]*[:=]", re.MULTILINE)
_AT_MOST = 20_000  # characters of front matter
_LATER_DATES = ("lastmod", "updated", "modified", "created")
_KINDS = ("title", "date", "publisher", "url")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Fields in lower case, the lines they stand in, and the text below them."""

    fields: dict[str, str] = field(default_factory=dict)
    body: str = ""

    def first(self, names: tuple[str, ...]) -> str | None:
        """The first of the fields that is there and not empty."""
        return next((self.fields[name] for name in names if self.fields.get(name)), None)


def split(text: str) -> FrontMatter:
    """The fields and the text below. Raises UnreadableFileError naming field and line for malformed ones."""
    match = _FENCED.match(text)
    if not match or not (_FIELD.search(match[2]) or not match[2].strip()):
        return FrontMatter(body=text)
    if len(match[2]) > _AT_MOST:
        raise UnreadableFileError(f"front matter of {len(match[2])} characters", f"keep it below {_AT_MOST}")
    above = text[: match.start(2)].count("\n")
    fields = _yaml(match[2], above) if match[1] == "---" else _toml(match[2], above)
    return FrontMatter(fields, text[match.end() :])


def stated(matter: FrontMatter) -> Page:
    """What the fields say of the report; a field that is missing is None."""
    names = {kind: listed("record_fields", kind) for kind in _KINDS}
    date = matter.first(names["date"]) or matter.first(_LATER_DATES)
    author, publisher = matter.first(("author",)) or "", matter.first(names["publisher"]) or ""
    addresses = [matter.first(names["url"]) or "", publisher]  # `source` may be an address
    return Page(
        [],
        title=matter.first(names["title"]),
        published=parse_date(date) if date else None,
        publisher=clean_publisher(publisher) or (clean_publisher(author) if _names_body(author) else None),
        url=next((url for url in addresses if url.startswith(("http://", "https://"))), None),
    )


def _names_body(author: str) -> bool:
    """Whether an author is no person: a medium, or a name as long as only bodies have, without a space in it."""
    name = clean_publisher(author) or ""
    if len(name) > 3 and any(fold(name).startswith(place) for place in place_names() if len(place) > 1):
        return True
    return is_media(name) or (len(name) > 4 and is_body(name) and " " not in name and not name.isascii())


@cache
def _read() -> frozenset[str]:
    """The names of the fields that are read."""
    return frozenset(name for kind in _KINDS for name in listed("record_fields", kind)) | {*_LATER_DATES, "author"}


def _yaml(text: str, above: int) -> dict[str, str]:
    import yaml  # noqa: PLC0415 - only front matter needs it

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _fault("malformed", (mark.line if mark else 0) + above + 1) from None
    except (yaml.YAMLError, RecursionError):
        raise _fault("malformed", above + 1) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise _fault("not a list of fields", above + 1)
    fields: dict[str, str] = {}
    for name, value in node.value:
        key, line = str(name.value).lower(), name.start_mark.line + above + 1
        if key in fields:
            raise _fault(f"field {key!r} stands twice", line)
        fields[key] = _scalar(key, value, line)
    return fields


def _scalar(key: str, node: Any, line: int) -> str:
    """The value of a field as printed; of fields that are not read, nothing."""
    if key not in _read():
        return ""
    if key in listed("record_fields", "publisher") and isinstance(node.value, list):
        node = next((value for name, value in _pairs(node) if name.value == "name"), node)
    kind = str(node.tag).rsplit(":", 1)[-1]
    if key == "author" and kind in {"seq", "map"}:
        return ""
    if kind in {"seq", "map", "bool", "binary"} or (
        kind == "float" and node.value.lower().strip("+-.") in {"nan", "inf"}
    ):
        raise _fault(f"field {key!r} is no text", line)
    return "" if kind == "null" else str(node.value).strip()


def _pairs(node: Any) -> Iterator[tuple[Any, Any]]:
    """The fields of a mapping; none of a list."""
    return (item for item in node.value if isinstance(item, tuple))


def _toml(text: str, above: int) -> dict[str, str]:
    if sys.version_info >= (3, 11):
        import tomllib  # noqa: PLC0415 - only TOML front matter needs it
    else:
        import tomli as tomllib  # noqa: PLC0415 - the same module under its older name
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        raise _fault("malformed", above + int(line[1] if line else 1)) from None
    fields = {}
    for name, value in values.items():
        key = name.lower()
        wanted = key in _read() - {"author"}
        if wanted and (isinstance(value, (list, dict, bool)) or value != value):  # noqa: PLR0124 - NaN is not itself
            raise _fault(f"field {key!r} is no text", above + _line_of(name, text))
        fields[key] = str(value).strip() if wanted or isinstance(value, str) else ""
    return fields


def _line_of(name: str, text: str) -> int:
    match = re.search(rf"^\s*[\"']?{re.escape(name)}", text, re.MULTILINE)
    return text[: match.start()].count("\n") + 1 if match else 1


def _fault(what: str, line: int) -> UnreadableFileError:
    return UnreadableFileError(f"front matter, line {line}: {what}", "correct the fields above the text")
