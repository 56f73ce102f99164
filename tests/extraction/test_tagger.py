"""The statistical tagger: its features, its labels, and the model that ships."""

from __future__ import annotations

import pytest

from gbacli.extraction import tagger
from gbacli.extraction.tagger import Tag, decode
from gbacli.extraction.tagger.features import features
from gbacli.text.folding import fold

TEXT = fold("岭东市规划学会会长欧阳明月昨日到访。该会秘书长丁小红同行。")


def test_features_of_every_character() -> None:
    """Each character of the sentence has the same number of features, and nothing outside is looked at."""
    rows = features(TEXT, 0, 18)
    assert len(rows) == 18
    assert len({len(row) for row in rows}) == 1
    assert rows == features(TEXT[:18] + "一二三", 0, 18)


def test_decode() -> None:
    """Only spans that begin and end are names."""
    labels = ["Bb", "Ib", "Eb", "Bt", "Et", "O", "Bp", "Ip", "O", "Ep"]
    assert list(decode(labels, 10)) == [Tag(10, 13, "body"), Tag(13, 15, "title")]


def _needs_model() -> None:
    """Skips a test where the model or the library that opens it is not installed."""
    pytest.importorskip("pycrfsuite")
    if not tagger.model().exists():
        pytest.skip("no model is installed")


def test_tags_names_and_titles() -> None:
    """A plain sentence is tagged, at the offsets of the text."""
    _needs_model()
    found = {(TEXT[tag.start : tag.end], tag.kind) for tag in tagger.tag(TEXT, [(0, 18)])}
    assert ("岭东市规划学会", "body") in found
    assert ("会长", "title") in found


def test_nothing_in_a_sentence_without_names() -> None:
    """Prose without names has no tags."""
    _needs_model()
    text = fold("昨天下了一场大雨，街上的人都走得很快。")
    assert tagger.tag(text, [(0, len(text))]) == []
