"""JSON, JSON Lines and CSV of articles: one page for each record."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from gbacli.errors import UnreadableFileError
from gbacli.reading.furniture import listed
from gbacli.reading.page import Page
from gbacli.reading.pages import html_page
from gbacli.reading.publishers import clean_publisher
from gbacli.text.dates import parse_date

_SPACE = re.compile(r"[\s,]*")
_TAGS = re.compile(
    r"</?(?:p|div|br|span|table|tr|td|ul|ol|li|h[1-6]|a|strong|b|img|section|article)\b[^<>]*>", re.IGNORECASE
)
_NAMES = ("title", "text", "html", "date", "publisher", "url")
Record = tuple[int, "dict[str, Any] | UnreadableFileError"]  # where it begins (line or row), and what it holds


def record_page(record: Mapping[str, Any], fields: Mapping[str, str], line: int, depth: int) -> Page:
    """The page of one record; `fields` gives the names of fields that differ from the usual ones.

    Raises UnreadableFileError naming field and line where a value is no text.
    """
    stated = {name: _value(record, name, fields, line) for name in _NAMES}
    html, text = stated["html"], stated["text"]
    if not html and not text:
        raise UnreadableFileError(f"line {line}: no field with a text", "name it with --field text=NAME")
    if not html and text and len(_TAGS.findall(text[:5000])) > 1:
        html = text
    page = html_page(f"<body>{html}</body>" if html else "<body></body>", depth)
    if not html:
        page.lines = (text or "").split("\n")
    elif page.title and stated["title"] and page.title != stated["title"]:
        page.lines.insert(0, page.title)
    page.title = (stated["title"] or "").strip() or page.title or None
    page.published = parse_date(stated["date"] or "") or page.published
    page.publisher = clean_publisher(stated["publisher"] or "")
    page.url = stated["url"] if (stated["url"] or "").startswith(("http://", "https://")) else page.url
    return page


def json_records(text: str) -> Iterator[Record]:
    """The objects of a JSON file: one object, an array of them, or an array in a field such as articles."""
    start = _begin(text, 0)
    if text.startswith("[", start):
        yield from _elements(text, start + 1)
        return
    value, error = _decoded(text, start, 1)
    if error or not isinstance(value, dict):
        yield 1, error or UnreadableFileError("line 1: no object", "give an object or a list of objects")
        return
    inner = next((value[name] for name in listed("record_fields", "list") if isinstance(value.get(name), list)), None)
    for number, item in enumerate([value] if inner is None else inner, 1):
        yield number, item if isinstance(item, dict) else UnreadableFileError(f"record {number}: no object", "")


def json_lines(lines: Iterable[str]) -> Iterator[Record]:
    """The object of each line that is not empty; a bad line is an error with its number."""
    for number, line in enumerate(lines, 1):
        if line.strip("\ufeff \t\r\n"):
            value, error = _decoded(line.strip("\ufeff \t\r\n"), 0, number, whole=True)
            if not error and not isinstance(value, dict):
                error = UnreadableFileError(f"line {number}: no object", "each line holds one")
            yield number, error or value


def csv_records(text: str) -> Iterator[Record]:
    """The rows of a table with a header, by row number from 1; ragged rows and open quotes are errors."""
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    csv.field_size_limit(2**31 - 1)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 1
    try:
        header = [name.strip() for name in next(rows, [])]
        if len(set(header)) < len(header):
            raise UnreadableFileError("row 1: a column stands twice", "name each column once")
        for number, row in enumerate(rows, 2):
            if len(row) == len(header):
                yield number, dict(zip(header, row, strict=True))
            elif row:
                message = f"row {number}: {len(row)} cells where the header has {len(header)}"
                yield number, UnreadableFileError(message, "complete the row")
    except csv.Error as error:
        yield number + 1, UnreadableFileError(f"row {number + 1}: {error}", "close the quotes")


def _elements(text: str, position: int) -> Iterator[Record]:
    """The elements of an array one by one, so that a bad one says its line."""
    line, counted = 1, 0
    while True:
        position = _begin(text, position)
        line, counted = line + text.count("\n", counted, position), position  # no line is counted twice
        if position >= len(text) or text[position] == "]":
            if position >= len(text):
                yield (
                    line,
                    UnreadableFileError(f"line {line}: malformed JSON, the list has no end", "complete the file"),
                )
            return
        start = position
        try:
            value, position = _decoder().raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            inner = text.count("\n", start, error.pos) if isinstance(error, json.JSONDecodeError) else 0
            yield line, _fault(error, line + inner)
            return
        except UnreadableFileError as error:
            yield line, UnreadableFileError(f"line {line}: {error.message}", error.hint)
            return
        yield line, value if isinstance(value, dict) else UnreadableFileError(f"line {line}: no object", "")


def _begin(text: str, position: int) -> int:
    """Where the next value begins."""
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _decoded(text: str, start: int, line: int, whole: bool = False) -> tuple[Any, UnreadableFileError | None]:
    try:
        value, end = _decoder().raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        return None, _fault(error, line if whole else getattr(error, "lineno", line))
    except UnreadableFileError as error:
        return None, UnreadableFileError(f"line {line}: {error.message}", error.hint)
    if text[end:].strip():
        return None, UnreadableFileError(
            f"line {line}: more after the end of the JSON value", "one value, or one a line"
        )
    return value, None


def _fault(error: Exception, line: int) -> UnreadableFileError:
    if isinstance(error, RecursionError):
        return UnreadableFileError(f"line {line}: JSON nested deeper than the limit depth", "flatten it")
    return UnreadableFileError(f"line {line}: malformed JSON", "correct the line")


@cache
def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse_constant)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise UnreadableFileError(f"field {twice!r} stands twice", "name each field once")
    return value


def _refuse_constant(name: str) -> Any:
    raise UnreadableFileError(f"{name} is no value of JSON", "use null")


def _value(record: Mapping[str, Any], name: str, fields: Mapping[str, str], line: int) -> str | None:
    """The text of a field under its given or its usual names; None where it is missing or null."""
    named = [fields[name]] if name in fields else list(listed("record_fields", name))
    lowered = {str(key).lower(): (key, value) for key, value in record.items()}
    for key in named:
        printed, value = lowered.get(key.lower(), (key, None))
        if value is None or value == "":
            continue
        if isinstance(value, str):
            return value
        if name == "date" and isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if name == "publisher" and isinstance(value, dict) and isinstance(value.get("name"), str):
            return str(value["name"])
        raise UnreadableFileError(f"line {line}: field {printed!r} is no text", "correct the field")
    return None
