"""One source to its documents: a single one for a page, several for feeds, tables and archives."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from gbacli.errors import OverLimitError, UnreadableFileError
from gbacli.model.document import Document
from gbacli.reading.decoding import Decoded, decode, storable
from gbacli.reading.kinds import kind_of
from gbacli.reading.page import Page
from gbacli.reading.reader import contents, document_of, finished
from gbacli.reading.sources import Failure, Options, Source

_DEFAULT = Options()
_HEAD = 65536
_FEW = 250_000  # bytes of a file that cannot hold many documents, unless it unpacks to more
_PACKED = frozenset({".zip", ".gz"})
_ONE = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml", ".mht", ".mhtml"})


def documents(source: Source, options: Options = _DEFAULT) -> Iterator[Document | Failure]:
    """Every document that the source holds, or a Failure with the reason; bad content raises nothing."""
    yield from _guarded(_of(source, options), source.name, options)


def documents_in(raw: bytes, name: str, options: Options = _DEFAULT) -> Iterator[Document | Failure]:
    """The same for the bytes of a file that somebody else has read, whose name is `name`."""
    yield from _guarded(_within(raw, name, options, None), name, options)


def _guarded(found: Iterator[Document | Failure], name: str, options: Options) -> Iterator[Document | Failure]:
    try:
        yield from found
    except UnreadableFileError as error:
        yield Failure(name, str(error))
    except RecursionError:
        yield Failure(name, f"nested deeper than the limit depth ({options.limits.depth}) — flatten it")


def _of(source: Source, options: Options) -> Iterator[Document | Failure]:
    if source.kind == "url":
        yield from _at_address(source, options)
    elif (path := source.path) and _is_long_list(path, options):
        yield from _lines_of(source, options)
    else:
        raw = contents(path, options) if path else _standard_input(options)
        yield from _within(raw, source.name, options, None)


def holds_many(source: Source) -> bool:
    """Whether the source may hold so many documents that one should not wait for, or hold, them all at once."""
    path = source.path
    if path is None:
        return source.kind == "stdin"
    ending = path.suffix.lower()
    try:
        if not path.is_file() or ending in _ONE:
            return False
        if ending in _PACKED:
            return True
        if path.stat().st_size <= _FEW:
            return False
        with path.open("rb") as file:
            return kind_of(file.read(_HEAD), source.name) in {"zip", "gz", "feed", "json", "jsonl", "csv"}
    except (OSError, UnreadableFileError):
        return False


def read(path: Path, name: str, *, encoding: str | None = None, errors: str = "strict") -> Document:
    """The one document of a file. Raises UnreadableFileError with the reason where it holds none or several."""
    found = list(documents(Source(str(path), name), Options(encoding=encoding, errors=errors)))
    if len(found) != 1:
        raise UnreadableFileError(f"holds {len(found)} documents", "read them with documents()")
    if isinstance(found[0], Failure):
        message, _, hint = found[0].reason.partition(" — ")
        raise UnreadableFileError(message, hint)
    return found[0]


def _within(
    raw: bytes, name: str, options: Options, budget: Any, declared: str | None = None
) -> Iterator[Document | Failure]:
    kind = kind_of(raw[:_HEAD], name)
    if kind == "zip":
        yield from _zipped(raw, name, options, budget)
    elif kind == "gz":
        yield from _gzipped(raw, name, options, budget)
    elif kind == "feed":
        yield from _fed(raw, name, options)
    elif kind in {"json", "jsonl", "csv"}:
        yield from _recorded(raw, name, kind, options)
    elif kind in {"pdf", "mail"}:
        yield _printed(raw, name, options) if kind == "pdf" else _mailed(raw, name, options)
    else:
        yield document_of(raw, name, options, declared)


def _zipped(raw: bytes, name: str, options: Options, budget: Any) -> Iterator[Document | Failure]:
    from gbacli.reading.archives import Budget, docx_xml, is_docx, members  # noqa: PLC0415 - few sources are archives

    if is_docx(raw):
        from gbacli.reading.word import docx_page  # noqa: PLC0415

        page = docx_page(docx_xml(raw, options.limits), options.limits.depth)
        yield _finished(page, name, "docx", raw)
        return
    budget = budget or Budget(options.limits)
    budget.enter()
    for member, content in members(raw, budget):
        inner = f"{name}/{member}"
        if isinstance(content, UnreadableFileError):
            yield Failure(inner, str(content))
        else:
            yield from _member(content, inner, options, budget)
    budget.level -= 1


def _gzipped(raw: bytes, name: str, options: Options, budget: Any) -> Iterator[Document | Failure]:
    from gbacli.reading.archives import Budget, gunzipped  # noqa: PLC0415 - few sources are archives

    budget = budget or Budget(options.limits)
    budget.enter()
    inner = name[:-3] if name.lower().endswith(".gz") else name
    for found in _within(gunzipped(raw, budget), inner, options, budget):
        yield replace(found, name=name + found.name[len(inner) :])
    budget.level -= 1


def _member(raw: bytes, name: str, options: Options, budget: Any) -> Iterator[Document | Failure]:
    try:
        yield from _within(raw, name, options, budget)
    except UnreadableFileError as error:
        yield Failure(name, str(error))


def _fed(raw: bytes, name: str, options: Options) -> Iterator[Document | Failure]:
    from gbacli.reading.feeds import entries  # noqa: PLC0415 - few sources are feeds

    count = 0
    for count, (content, page) in enumerate(entries(raw, options.limits.depth), 1):
        yield _tried(page, f"{name}#{count}", "feed", content)
    if not count:
        raise UnreadableFileError("empty", "the feed has no entries")


def _recorded(raw: bytes, name: str, kind: str, options: Options) -> Iterator[Document | Failure]:
    from gbacli.reading.records import csv_records, json_lines, json_records  # noqa: PLC0415 - few sources are tables

    decoded = decode(raw, options.encoding, options.errors)
    if kind == "csv":
        found = csv_records(decoded.text)
    else:
        found = json_lines(decoded.text.split("\n")) if kind == "jsonl" else json_records(decoded.text)
    yield from _pages_of(found, name, kind, options, decoded)


def _pages_of(
    records: Iterable[Any], name: str, kind: str, options: Options, decoded: Decoded
) -> Iterator[Document | Failure]:
    from gbacli.reading.records import record_page  # noqa: PLC0415 - few sources are tables

    none = True
    for line, record in records:
        none = False
        inner = f"{name}#{line}"
        try:
            if isinstance(record, UnreadableFileError):
                raise record
            page = record_page(record, options.fields, line, options.limits.depth)
        except UnreadableFileError as error:
            yield Failure(inner, str(error))
            continue
        content = json.dumps(record, ensure_ascii=True, sort_keys=True).encode("ascii")
        yield _tried(page, inner, kind, content, decoded)
    if none:
        raise UnreadableFileError("empty", "there is no record in it")


def _is_long_list(path: Path, options: Options) -> bool:
    """Whether the file is a JSON Lines file over the limit of size: such a one is read line by line."""
    return (
        path.suffix.lower() in {".jsonl", ".ndjson"}
        and path.is_file()
        and path.stat().st_size > options.limits.file_size
    )


def _lines_of(source: Source, options: Options) -> Iterator[Document | Failure]:
    from gbacli.reading.records import json_lines  # noqa: PLC0415 - few sources are tables

    with open(source.file or "", encoding=options.encoding or "utf-8-sig", errors="surrogateescape") as file:
        yield from _pages_of(json_lines(file), source.name, "jsonl", options, Decoded("", "utf-8", "strict utf-8"))


def _printed(raw: bytes, name: str, options: Options) -> Document:
    from gbacli.reading.pdf import pdf_page  # noqa: PLC0415 - only PDF needs it

    return _finished(pdf_page(raw, options.limits), name, "pdf", raw)


def _mailed(raw: bytes, name: str, options: Options) -> Document:
    from gbacli.reading.mail import mail_page  # noqa: PLC0415 - only letters need it

    kind, decoded, page = mail_page(raw, options)
    return finished(page, name, kind, decoded, hashlib.sha256(raw).hexdigest())


def _at_address(source: Source, options: Options) -> Iterator[Document | Failure]:
    from gbacli.reading.web import fetch  # noqa: PLC0415 - only addresses need it

    raw, address, charset = fetch(source.name, options.limits)
    for found in _within(raw, source.name, options, None, charset):
        if isinstance(found, Document) and found.url is None:
            yield replace(found, url=address)
        else:
            yield found


def _standard_input(options: Options) -> bytes:
    raw = sys.stdin.buffer.read(options.limits.file_size + 1)
    if len(raw) > options.limits.file_size:
        raise OverLimitError("over", "file_size", options.limits.file_size)
    return raw


def _tried(page: Page, name: str, kind: str, raw: bytes, decoded: Decoded | None = None) -> Document | Failure:
    try:
        return _finished(page, name, kind, raw, decoded)
    except UnreadableFileError as error:
        return Failure(name, str(error))


def _finished(page: Page, name: str, kind: str, raw: bytes, decoded: Decoded | None = None) -> Document:
    """The document of a page whose characters came out of a format, not out of a text file's bytes."""
    lines, warnings = storable("\n".join(page.lines))
    clean = replace(page, lines=lines.split("\n"), title=storable(page.title)[0] if page.title else None)
    found = decoded or Decoded("", "utf-8", "format")
    known = Decoded("", found.encoding, found.source, found.lossy, found.warnings + warnings)
    return finished(clean, name, kind, known, hashlib.sha256(raw).hexdigest())
