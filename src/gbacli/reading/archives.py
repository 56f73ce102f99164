"""ZIP and gzip: their members one by one, counted while they are unpacked."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from gbacli.errors import OverLimitError, UnreadableFileError
from gbacli.reading.sources import Limits, stored_name

_PIECE = 1 << 16
_LEVELS = 3  # archives within archives


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one source, and how deep in archives it is."""

    limits: Limits
    unpacked: int = 0
    members: int = 0
    level: int = 0

    def add(self, size: int) -> None:
        """Count unpacked bytes. Raises UnreadableFileError at the limit."""
        self.unpacked += size
        if self.unpacked > self.limits.unpacked:
            raise OverLimitError("unpacks to more than", "unpacked", self.limits.unpacked)

    def enter(self) -> None:
        """Go into an archive. Raises UnreadableFileError where too many lie within each other."""
        self.level += 1
        if self.level > _LEVELS:
            raise UnreadableFileError(f"more than {_LEVELS} archives within each other", "unpack it first")


def gunzipped(raw: bytes, budget: Budget) -> bytes:
    """The bytes of a gzip file. Raises UnreadableFileError for damage and at the limits."""
    with gzip.GzipFile(fileobj=io.BytesIO(raw)) as stream:
        return _bounded(stream, budget)


def is_docx(raw: bytes) -> bool:
    """Whether a ZIP is a Word document."""
    try:
        return "word/document.xml" in zipfile.ZipFile(io.BytesIO(raw)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def docx_xml(raw: bytes, limits: Limits) -> bytes:
    """The main part of a Word document."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return _member(archive, archive.getinfo("word/document.xml"), Budget(limits))


def members(raw: bytes, budget: Budget) -> Iterator[tuple[str, bytes | UnreadableFileError]]:
    """Name and bytes of each file in a ZIP, in the order of names; what is refused comes as its error."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UnreadableFileError("damaged ZIP", "make it again") from None
    with archive:
        listed = sorted(((_name(info), info) for info in archive.infolist()), key=lambda pair: pair[0])
        for name, info in listed:
            parts = name.split("/")
            if (
                info.is_dir()
                or parts[0] == "__MACOSX"
                or any(p.startswith(".") and p not in {".", ".."} for p in parts)
            ):
                continue
            budget.members += 1
            if budget.members > budget.limits.members:
                raise OverLimitError("more files than", "members", budget.limits.members)
            yield name, _guarded(archive, info, name, budget)


def _guarded(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget) -> bytes | UnreadableFileError:
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return UnreadableFileError("refused: its name leads out of the archive", "")
    if stat.S_ISLNK(info.external_attr >> 16):
        return UnreadableFileError("refused: a symbolic link", "")
    if info.flag_bits & 1:
        return UnreadableFileError("locked with a password", "unpack it first")
    if budget.unpacked > budget.limits.unpacked:
        return OverLimitError("after", "unpacked", budget.limits.unpacked)
    try:
        return _member(archive, info, budget)
    except UnreadableFileError as error:
        return error


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> bytes:
    try:
        with archive.open(info) as stream:
            return _bounded(stream, budget)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError) as error:
        raise UnreadableFileError(f"damaged in the archive ({type(error).__name__})", "make it again") from None


def _bounded(stream: IO[bytes] | gzip.GzipFile, budget: Budget) -> bytes:
    pieces: list[bytes] = []
    size = 0
    try:
        while piece := stream.read(_PIECE):
            size += len(piece)
            budget.add(len(piece))
            if size > budget.limits.file_size:
                raise OverLimitError("over", "file_size", budget.limits.file_size)
            pieces.append(piece)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFileError(f"damaged archive ({type(error).__name__})", "make it again") from None
    return b"".join(pieces)


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name; one without the mark of UTF-8 is tried in the encodings that Chinese systems write."""
    name = info.filename
    if not info.flag_bits & 0x800 and not name.isascii():
        raw = name.encode("cp437", "surrogateescape") if _is_437(name) else b""
        for encoding in ("utf-8", "gb18030", "big5hkscs"):
            try:
                return raw.decode(encoding) or name
            except UnicodeDecodeError:
                continue
    return stored_name(name.replace("\\", "/"))


def _is_437(name: str) -> bool:
    try:
        name.encode("cp437")
    except UnicodeEncodeError:
        return False
    return True
