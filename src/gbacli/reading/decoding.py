"""Bytes to characters: a mark, then strict UTF-8, then what the file declares, then one of the two Chinese families."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from gbacli.errors import UnreadableFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a file calls gb2312 or big5 is as a rule their later superset.
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "hz": "hz", "big5": "big5hkscs", "cp950": "big5hkscs"}
_CHINESE = ("gb18030", "big5hkscs")
_LATIN = frozenset({"ascii", "iso8859-1", "cp1252", "latin-1"})  # defaults of servers and editors: no evidence
_DECLARED = re.compile(
    rb"""(?i)<\?xml[^>]{0,100}encoding=["']([\w.-]+)|<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.-]+)"""
)
# The commonest characters of running Chinese text, both scripts: a wrong guess of the encoding yields almost none.
_COMMON = frozenset(
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子"
    "说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制"
    "日月第与與及香港澳门門市区區，。、：（）“”「」"
)
# Controls but tab and line breaks, lone surrogates and noncharacters: none of them can be stored or shown.
# Two patterns, as one with characters of all planes is tried range by range, ten times slower.
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_UNSTORABLE_BEYOND = re.compile(
    "[" + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)) + "]"
)
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
# Begun by the class alone, it is sought several times sooner than as a choice of two.
_BREAKS = re.compile("[\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters of a file, and how they were found."""

    text: str
    encoding: str
    source: str  # mark, strict utf-8, declared, detected or option
    lossy: bool = False
    warnings: tuple[str, ...] = ()


def decode(raw: bytes, encoding: str | None = None, errors: str = "strict", declared: str | None = None) -> Decoded:
    """The text of `raw`, with line breaks as \\n and nothing in it that cannot be stored.

    `encoding` overrides every other evidence; `declared` is what a surrounding format says (a MIME header).
    Raises UnreadableFileError with the offset of the first bad byte, unless `errors` is replace.
    """
    if not raw.strip(b" \t\r\n\x0b\x0c") or raw.strip() in {mark for mark, _ in _MARKS}:
        raise UnreadableFileError("empty", "there is no text in it")
    found = _decode(raw, encoding, errors, declared)
    text, warnings = storable(_BREAKS.sub("\n", found.text))
    if not text.strip():
        raise UnreadableFileError("empty", "there is no text in it")
    return Decoded(text, found.encoding, found.source, found.lossy, found.warnings + warnings)


def storable(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with control characters and the like replaced by U+FFFD, and a warning that says how many."""
    clean, count = _UNSTORABLE.subn("\ufffd", text)
    if _BEYOND.search(text):
        clean, more = _UNSTORABLE_BEYOND.subn("\ufffd", clean)
        count += more
    return clean, (f"{count} control or invalid characters replaced",) if count else ()


def declared_charset(raw: bytes) -> str | None:
    """The name of the encoding in an XML declaration or a meta element, as printed."""
    match = _DECLARED.search(raw[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def _decode(raw: bytes, encoding: str | None, errors: str, declared: str | None) -> Decoded:
    if encoding:
        return _strictly(raw, _known(encoding) or _unknown(encoding), "option", errors)
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], name, "mark", errors)
    declared = declared or declared_charset(raw)
    codec = _known(declared) if declared else None
    try:
        return Decoded(raw.decode("utf-8"), "utf-8", "strict utf-8", warnings=_contradiction(declared, codec, raw))
    except UnicodeDecodeError as error:
        failure = error
    for candidate, source in (
        (None if codec in _LATIN else codec, "declared"),
        (_detected(raw), "detected"),
        (codec, "declared"),
    ):
        if candidate and (text := _attempt(raw, candidate)) is not None:
            return Decoded(text, candidate, source)
    if errors == "replace":
        name = codec if codec and codec not in _LATIN else _likeliest(raw)
        return _strictly(raw, name, "declared" if name == codec else "detected", errors)
    raise UnreadableFileError(
        f"bytes at offset {failure.start} fit no encoding", "name it with --encoding, or use --encoding-errors replace"
    )


def _strictly(raw: bytes, name: str, source: str, errors: str) -> Decoded:
    try:
        return Decoded(raw.decode(name).removeprefix("\ufeff"), name, source)
    except UnicodeDecodeError as error:
        if errors == "replace":
            return Decoded(raw.decode(name, "replace"), name, source, lossy=True)
        raise UnreadableFileError(
            f"byte at offset {error.start} is no {name}",
            "name another with --encoding, or use --encoding-errors replace",
        ) from None


def _attempt(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except UnicodeDecodeError:
        return None


def _known(name: str) -> str | None:
    """The codec by that name, in its widest form; None where there is no such text encoding."""
    try:
        found = codecs.lookup(name).name
        b"".decode(found)
    except (LookupError, ValueError):
        return None
    return _SUPERSETS.get(found, found)


def _unknown(name: str) -> str:
    raise UnreadableFileError(f"no encoding is called {name!r}", "use utf-8, gb18030 or big5hkscs")


def _contradiction(declared: str | None, codec: str | None, raw: bytes) -> tuple[str, ...]:
    if not codec or codec in {"utf-8", *_LATIN} or raw.isascii():
        return ()
    return (f"declared as {declared}, but the bytes are UTF-8",)


def _detected(raw: bytes) -> str | None:
    """The Chinese family in which the bytes decode without fault, the one with more common characters where both do."""
    names = [name for name in _CHINESE if _attempt(raw, name) is not None]
    return max(names, key=lambda name: _commonness(raw.decode(name)), default=None)


def _likeliest(raw: bytes) -> str:
    return max(("utf-8", *_CHINESE), key=lambda name: _commonness(raw.decode(name, "replace")))


def _commonness(text: str) -> float:
    sample = [character for character in text[:20_000] if character > "\x7f"]
    return sum(character in _COMMON for character in sample) / max(len(sample), 1)
