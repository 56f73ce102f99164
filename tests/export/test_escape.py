"""The one escaping place."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbacli.export.escape import csv_cell, json_text, prose, tsv_cell, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("香港測繪師公會", "香港測繪師公會"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\x9bb\x7f", "a\\x9bb\\x7f"),
        ("李\u202e明\u2069", "李\\u202e明\\u2069"),
        ("李\u200b明\ufe0f", "李\\u200b明\\ufe0f"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("李\u3000明\u00a0", "李\\u3000明\\xa0"),
        ("[bold]:smile:", "[bold]:smile:"),
        ("\udcff", "\\udcff"),
    ],
)
def test_visible(text: str, expected: str) -> None:
    """What a terminal obeys or hides becomes an escape that can be read; all else stays."""
    assert visible(text) == expected


def test_prose_keeps_its_layout() -> None:
    """Running text keeps line breaks and the wide spaces before a paragraph, and nothing else of the kind."""
    assert prose("\u3000\u3000正文\n\t下\x1b\r") == "\u3000\u3000正文\n    下\\x1b\\r"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\ta", "\ra"])
def test_formulas_are_text(text: str) -> None:
    """A cell that a spreadsheet would run begins with an apostrophe, but not with --raw."""
    assert csv_cell(text) == f"'{text}"
    assert csv_cell(text, raw=True) == text


def test_a_row_of_tsv_is_a_line() -> None:
    """Tabs, line breaks and backslashes are escaped with --raw too, or the rows would fall apart."""
    assert tsv_cell("a\tb\nc\\d\re", raw=True) == "a\\tb\\nc\\\\d\\re"


@given(st.text())
def test_nothing_dangerous_gets_through(text: str) -> None:
    """Whatever the text, no control, direction mark, zero-width character or half of a pair reaches a terminal."""
    shown = visible(text) + prose(text).replace("\n", "")
    hidden = "\u200b\u200d\u202e\u2066"
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in hidden]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_json_keeps_the_value(text: str) -> None:
    """JSON escapes what a terminal would obey, and reads back as the same text."""
    dumped = json_text(json.dumps(text, ensure_ascii=False))
    assert json.loads(dumped) == text
    assert not [c for c in dumped if unicodedata.category(c) == "Cc" or c in "\u202e\u2066\u2028"]


@given(st.text())
def test_tsv_can_be_undone(text: str) -> None:
    """With --raw a cell of TSV can be turned back into the text, controls apart from line ends included."""
    undone = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
    cell, text_again, position = tsv_cell(text, raw=True), "", 0
    while position < len(cell):
        step = undone.get(cell[position : position + 2])
        text_again += step or cell[position]
        position += 2 if step else 1
    assert text_again == text
