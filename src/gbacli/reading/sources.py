"""Where documents come from: files, folders, standard input and addresses, in one total order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from gbacli.errors import UsageFault


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read. `name` is the path relative to the imported folder, with / and safe to store as UTF-8.

    A hundred thousand are held at once: a Path keeps several forms of itself, a string takes far less.
    """

    file: str | None  # None for standard input and for an address
    name: str
    kind: str = "file"  # file, stdin or url

    @property
    def path(self) -> Path | None:
        """Where the file lies."""
        return None if self.file is None else Path(self.file)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not become a document, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one source may cost; errors name the limit by these words."""

    file_size: int = 50_000_000  # bytes of one file
    depth: int = 500  # levels of nested markup or JSON
    members: int = 10_000  # files in one archive
    unpacked: int = 500_000_000  # bytes that one archive may unpack to
    pages: int = 2_000  # pages of one PDF
    seconds: float = 60.0  # for one document, or for an address to answer


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: an encoding that overrides all others, what to do about bad bytes, the names of fields."""

    encoding: str | None = None
    errors: str = "strict"  # or replace
    fields: Mapping[str, str] = field(default_factory=dict)  # title, text, html, date, publisher, url -> its name
    limits: Limits = Limits()


def discover(paths: Iterable[Path | str], include: Sequence[str] = (), exclude: Sequence[str] = ()) -> Iterator[Source]:
    """Every source below `paths`, ordered by name; hidden files are passed over, each folder is entered once.

    `include` and `exclude` are globs against the name or its last part; a path given by itself is never left out.
    Raises UsageFault for a path that does not exist.
    """
    found: list[Source] = []
    for path in paths:
        found += _below(path, include, exclude)
    found.sort(key=lambda source: (source.name, str(source.file)))
    seen: set[str] = set()
    for source in found:
        if (identity := source.file or source.name) not in seen:
            seen.add(identity)
            yield source


def stored_name(path: str) -> str:
    """The path with / as separator; bytes that are no UTF-8 become escapes such as \\xff, which can be stored."""
    plain = path.replace(os.sep, "/") if os.sep != "/" else path
    return plain.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _below(path: Path | str, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Source]:
    words = str(path)
    if words == "-":
        yield Source(None, "stdin", "stdin")
    elif words.startswith(("http://", "https://")):
        yield Source(None, words, "url")
    elif not os.path.lexists(path):
        raise UsageFault(f"no such file or folder: {stored_name(words)}", "check the path")
    elif Path(path).is_dir():
        yield from _in_folder(Path(path), include, exclude)
    else:
        yield Source(str(Path(path)), stored_name(Path(path).name))


def _in_folder(root: Path, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Source]:
    entered: set[tuple[int, int]] = set()
    for folder, folders, files in os.walk(root, followlinks=True):
        state = os.stat(folder)
        if (state.st_dev, state.st_ino) in entered:
            folders.clear()
            continue
        entered.add((state.st_dev, state.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in files:
            path = Path(folder, file)
            name = stored_name(str(path.relative_to(root)))
            if not file.startswith(".") and _wanted(name, include, exclude):
                yield Source(str(path), name)


def _wanted(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    return (not include or _matches(name, include)) and not _matches(name, exclude)


def _matches(name: str, globs: Sequence[str]) -> bool:
    return any(fnmatchcase(name, glob) or fnmatchcase(name.rsplit("/", 1)[-1], glob) for glob in globs)
