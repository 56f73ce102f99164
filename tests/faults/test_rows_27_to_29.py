"""faults.md, rows 27 to 29: malformed front matter, JSON and CSV name the field, the line or the row."""

from __future__ import annotations

from pathlib import Path

import pytest

from gbacli.model.document import Document
from gbacli.reading import Failure, Source, documents

TEXT = "屿城测绘协会换届，会长由区伟棠连任，秘书长是欧阳若岚。"
GOOD = '{"title": "换届", "text": "会长由区伟棠连任，协会今后三年与同行合作。"}'


def held(text: str, tmp_path: Path, name: str) -> list[Document | Failure]:
    """What a file with this text holds."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return list(documents(Source(str(path), name)))


@pytest.mark.parametrize(
    ("fields", "where", "what"),
    [
        ("title: 换届\ndate: [2024", "line 4", "malformed"),
        ("title: a\ntitle: b", "line 3", "'title' stands twice"),
        ("author: x\ntitle: [a, b]", "line 3", "'title' is no text"),
        ("title: true", "line 2", "'title' is no text"),
        ("x: 1\ndate: .nan", "line 3", "'date' is no text"),
    ],
)
def test_row_27_front_matter_that_is_wrong(tmp_path: Path, fields: str, where: str, what: str) -> None:
    """The field and its line in the file are named."""
    (found,) = held(f"---\n{fields}\n---\n\n{TEXT}\n", tmp_path, "a.md")
    assert isinstance(found, Failure)
    assert where in found.reason
    assert what in found.reason


@pytest.mark.parametrize(
    ("fields", "where"), [('title = "换届', "line 2"), ("title = [1]", "line 2"), ("x = 1\ndate = nan", "line 3")]
)
def test_row_27_toml_that_is_wrong(tmp_path: Path, fields: str, where: str) -> None:
    """TOML between +++ lines the same."""
    (found,) = held(f"+++\n{fields}\n+++\n\n{TEXT}\n", tmp_path, "a.md")
    assert isinstance(found, Failure)
    assert where in found.reason


@pytest.mark.parametrize("fields", ["", "title:", "tags: [a]", "date: null\nurl:"])
def test_row_27_missing_fields_are_no_fault(tmp_path: Path, fields: str) -> None:
    """Without title, date or url a text is still a text."""
    (found,) = held(f"---\n{fields}\n---\n\n# 协会换届的消息\n\n{TEXT}\n", tmp_path, "a.md")
    assert isinstance(found, Document)
    assert (found.title, found.published, found.url) == ("协会换届的消息", None, None)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('[\n{"title": "a", "text": 5}]', "line 2: field 'text' is no text"),
        ('[\n{"title": "a", "title": "b", "text": "c"}]', "line 2: field 'title' stands twice"),
        ('[\n{"title": "a", "text": NaN}]', "line 2: NaN"),
        ('[\n\n{"title": "a", "text": }]', "line 3: malformed"),
        ('{"title": "a"', "line 1: malformed"),
        ('[{"title": "a"}]', "no field with a text"),
        ("[5]", "no object"),
    ],
)
def test_row_27_json_that_is_wrong(tmp_path: Path, text: str, what: str) -> None:
    """The field and the line are named."""
    (found,) = held(text, tmp_path, "a.json")
    assert isinstance(found, Failure)
    assert what in found.reason


def test_row_28_one_bad_line_of_many(tmp_path: Path) -> None:
    """That line fails with its number; the others are read."""
    found = held(f"{GOOD}\n{{bad\n\n{GOOD}\n", tmp_path, "a.jsonl")
    assert [item.name for item in found] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#4"]
    assert isinstance(found[1], Failure)
    assert "line 2" in found[1].reason
    assert isinstance(found[0], Document)
    assert isinstance(found[2], Document)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_row_29_marks_and_delimiters(tmp_path: Path, delimiter: str) -> None:
    """A mark at the beginning and other delimiters than a comma are read."""
    (found,) = held(f"\ufefftitle{delimiter}text\r\n换届消息{delimiter}{TEXT}\r\n", tmp_path, "a.csv")
    assert isinstance(found, Document)
    assert (found.title, found.text) == ("换届消息", f"换届消息\n{TEXT}")


def test_row_29_ragged_rows_fail_by_number(tmp_path: Path) -> None:
    """A row with too few or too many cells fails; the others are read."""
    found = held(f"title,text\n一,{TEXT}\n二\n三,{TEXT},x\n四,{TEXT}\n", tmp_path, "a.csv")
    assert [isinstance(item, Document) for item in found] == [True, False, False, True]
    assert [item.reason[:5] for item in found if isinstance(item, Failure)] == ["row 3", "row 4"]


def test_row_29_quotes_open_at_the_end(tmp_path: Path) -> None:
    """An open quote swallows the rest: the row where it opens is named."""
    found = held(f'title,text\n一,{TEXT}\n二,"{TEXT}\n三,{TEXT}\n', tmp_path, "a.csv")
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Failure)
    assert "row 3" in found[-1].reason
