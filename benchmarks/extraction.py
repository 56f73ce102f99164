"""Extraction alone, on one core: characters a second, beside jieba.posseg tagging the same texts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec

import prose
from measuring import Figure, missing, worked

from gbacli.extraction import extract
from gbacli.model.document import Document
from gbacli.reading import read
from gbacli.text.tables import data_folder

_RUNS = 3
_TAGGED = 10_000  # characters, once: on traditional text the tagger reads a thousand or two a second


def figures(count: int) -> Iterator[Figure]:
    """Dense digests, and `count` invented reports most of whose sentences state nothing."""
    extract(prose.report(0))  # loads the tables
    collections = {
        "bundled digests, nearly every sentence a fact": _digests(),
        f"{count} invented reports, one sentence in twelve a fact": list(prose.reports(count)),
    }
    for name, documents in collections.items():
        ours = _speed(documents, extract)
        yield Figure(name, "gba", f"{ours:,.0f} characters/s")
        yield from _tagger(name, documents, ours)


def _digests() -> list[Document]:
    return [read(path, path.name) for path in sorted((data_folder() / "documents").iterdir())]


def _speed(documents: list[Document], call: Callable[[Document], object], runs: int = _RUNS) -> float:
    size = sum(len(document.text) for document in documents)
    return size / min(worked(lambda: _each(documents, call)) for _ in range(runs))


def _each(documents: Iterable[Document], call: Callable[[Document], object]) -> None:
    for document in documents:
        call(document)


def _tagger(name: str, documents: list[Document], ours: float) -> Iterator[Figure]:
    if not find_spec("jieba"):
        yield missing("jieba.posseg", name)
        return
    import jieba  # noqa: PLC0415 - optional
    from jieba import posseg  # noqa: PLC0415

    jieba.setLogLevel(logging.ERROR)
    posseg.lcut("预热")
    theirs = _speed(_some(documents), lambda document: posseg.lcut(document.text), runs=1)
    yield Figure(name, "jieba.posseg", f"{theirs:,.0f} characters/s (gba {ours / theirs:.1f} × as fast)")


def _some(documents: list[Document]) -> list[Document]:
    """The first documents, of so many characters together."""
    taken, size = [], 0
    for document in documents:
        taken.append(document)
        size += len(document.text)
        if size >= _TAGGED:
            break
    return taken
