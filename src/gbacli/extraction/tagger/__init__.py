"""A statistical tagger for the names of bodies and people and for titles, beside the rules of the naming layer.

A character CRF, trained on the project's own annotated reports by `tools/train_tagger.py`.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from gbacli.extraction.tagger.features import features
from gbacli.text.tables import data_folder

LONGEST = 500  # characters of a sentence that is tagged; longer ones are lists of data, not prose


class Tag(NamedTuple):
    """A name or title: `start` inclusive, `end` exclusive, in characters."""

    start: int
    end: int
    kind: str  # body, person or title


class Labeller(Protocol):
    """What is needed of an opened model."""

    def tag(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """A label for each character."""


def model() -> Path:
    """The file of the model that ships."""
    return data_folder() / "models" / "names.crfsuite"


def tag(folded: str, spans: Iterable[tuple[int, int]]) -> list[Tag]:
    """The names and titles in some sentences of a folded text, in their order. Raises OSError without a model and
    ImportError without python-crfsuite."""
    tagger = _tagger(str(model()))
    found: list[Tag] = []
    for start, end in spans:
        if 1 < end - start <= LONGEST:
            found += decode(tagger.tag(features(folded, start, end)), start)
    return found


def decode(labels: Sequence[str], start: int) -> Iterator[Tag]:
    """The spans that labels such as B-body, I-body, E-body stand for."""
    kinds, first = {"b": "body", "p": "person", "t": "title"}, None
    for index, label in enumerate(labels):
        if label[0] == "B":
            first = index
        elif label[0] == "E" and first is not None:
            yield Tag(start + first, start + index + 1, kinds[label[1]])
            first = None
        elif label[0] != "I":
            first = None


@cache
def _tagger(path: str) -> Labeller:
    tagger = importlib.import_module("pycrfsuite").Tagger()  # only where a report is tagged
    tagger.open(path)
    opened: Labeller = tagger
    return opened
