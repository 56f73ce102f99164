"""What a file is, by its first bytes before its name."""

from __future__ import annotations

import codecs
import re

from gbacli.errors import UnreadableFileError

_REFUSED = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound or film"),
    (b"\xd0\xcf\x11\xe0", "a file of Word 97 or the like"),
    (b"{\\rtf", "an RTF file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or film"),
)
_HEADERS = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}")
_MAIL = re.compile(
    r"^(?:MIME-Version|Content-Type|Message-ID|Received|Return-Path|Subject):", re.IGNORECASE | re.MULTILINE
)
_XML = re.compile(r"\s*(?:<\?xml|<!DOCTYPE\s+(?:rss|rdf|feed)|<rss|<feed|<rdf:RDF)\b", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b")
_PAGE = re.compile(r"<html\b|<!DOCTYPE\s+html|<body\b", re.IGNORECASE)
_OBJECT = re.compile(r"\s*\{\s*(?:\"|\})")
_ARRAY = re.compile(r"\s*\[\s*(?:\{|\])")
_BY_NAME = {"json": "json", "jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv", "tsv": "csv", "eml": "mail"}


def kind_of(head: bytes, name: str) -> str:
    """pdf, zip, gz, feed, mail, json, jsonl, csv, or text for all else that is written in characters.

    Raises UnreadableFileError for what is surely no report.
    """
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(b"\x1f\x8b"):
        return "gz"
    for magic, what in _REFUSED:
        if head.startswith(magic):
            raise UnreadableFileError(f"{what}, no report", "give text, HTML, PDF, DOCX or the like")
    if head[257:262] == b"ustar":
        raise UnreadableFileError("a tar archive, no report", "unpack it, or make a zip of it")
    return _kind_of_text(_loosely(head), name.rsplit(".", 1)[-1].lower() if "." in name else "")


def _kind_of_text(start: str, ending: str) -> str:
    if _XML.match(start) and not _PAGE.search(start):
        if not _FEED.search(start):
            raise UnreadableFileError("XML, but no feed and no page", "give RSS, Atom or XHTML")
        return "feed"
    headers = _HEADERS.match(start.lstrip("\n"))
    if headers and len(_MAIL.findall(headers[0])) > 1:
        return "mail"
    if ending in {"csv", "tsv"}:
        return "csv"
    if ending in {"jsonl", "ndjson"} or (_OBJECT.match(start) and _second_line_is_object(start)):
        return "jsonl"
    if ending == "json" or _OBJECT.match(start) or _ARRAY.match(start):
        return "json"
    return _BY_NAME.get(ending, "text")


def _second_line_is_object(start: str) -> bool:
    lines = [line.strip() for line in start.strip().split("\n")[:2]]
    return len(lines) == 2 and lines[0].endswith("}") and lines[1].startswith("{")


def _loosely(head: bytes) -> str:
    """The first bytes as characters; only the ASCII among them counts."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    return head.decode("utf-8", "replace")
