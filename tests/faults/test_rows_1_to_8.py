"""faults.md, rows 1 to 8: empty files, encodings, and characters that cannot be stored or seen."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbacli.errors import UnreadableFileError
from gbacli.model.document import Document
from gbacli.reading import Failure, Options, Source, documents
from gbacli.reading.decoding import decode
from gbacli.text.folding import fold, key

TEXT = "屿城测绘协会换届\n会长由区伟棠连任，秘书长是欧阳若岚。协会今后三年会与深圳的同行合作，开展培训和交流。\n"
HANT = "嶼城測繪協會換屆\n會長由區偉棠連任，秘書長是歐陽若嵐。協會今後三年會與深圳的同行合作，開展培訓和交流。\n"


def of(path: Path, **options: Any) -> list[Document | Failure]:
    """What a file holds."""
    return list(documents(Source(str(path), path.name), Options(**options)))


def only(raw: bytes, tmp_path: Path, name: str = "a.txt", **options: Any) -> Document | Failure:
    """The one thing that a file of these bytes holds."""
    path = tmp_path / name
    path.write_bytes(raw)
    (found,) = of(path, **options)
    return found


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u3000\n".encode()])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.csv"])
def test_row_1_nothing_in_the_file(tmp_path: Path, raw: bytes, name: str) -> None:
    """Empty, only space, only a mark: reported as empty."""
    found = only(raw, tmp_path, name)
    assert isinstance(found, Failure)
    assert found.reason.startswith("empty")


def test_row_1_the_others_go_on(gba: Callable[..., Any], tmp_path: Path) -> None:
    """One empty file among others: the rest are imported, exit 3, and the reason is told."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    ran = gba("import", str(folder), "--json")
    assert ran.status == 3
    assert (ran.json["imported"], [failed["path"] for failed in ran.json["failed"]]) == (1, ["a.txt"])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_row_2_marks_decide_and_are_no_text(tmp_path: Path, mark: bytes, encoding: str) -> None:
    """A byte order mark names the encoding; it is not in the text."""
    found = only(mark + TEXT.encode(encoding), tmp_path)
    assert isinstance(found, Document)
    assert (found.text, found.encoding, found.encoding_source) == (TEXT.strip(), encoding, "mark")


@pytest.mark.parametrize(
    ("text", "written", "known"),
    [
        (TEXT, "gb18030", "gb18030"),
        (TEXT, "gb2312", "gb18030"),
        (HANT, "big5", "big5hkscs"),
        (HANT.replace("區", "嘅"), "big5hkscs", "big5hkscs"),
    ],
)
def test_row_3_the_chinese_encodings_without_declaration(tmp_path: Path, text: str, written: str, known: str) -> None:
    """What is no UTF-8 is one of the two Chinese families, told by its common characters."""
    found = only(text.encode(written), tmp_path)
    assert isinstance(found, Document)
    assert (found.text, found.encoding, found.encoding_source) == (text.strip(), known, "detected")


def test_row_3_a_declaration_comes_before_the_detector(tmp_path: Path) -> None:
    """A page that declares its encoding is read by it."""
    page = (
        f"<html><head><meta charset=big5><title>{HANT.splitlines()[0]}</title></head><body><p>{HANT}</p></body></html>"
    )
    found = only(page.encode("big5"), tmp_path, "a.html")
    assert isinstance(found, Document)
    assert (found.encoding, found.encoding_source, found.title) == ("big5hkscs", "declared", HANT.splitlines()[0])


def test_row_3_the_option_overrides(tmp_path: Path) -> None:
    """--encoding is believed before any evidence."""
    found = only(TEXT.encode("gb18030"), tmp_path, encoding="gbk")
    assert isinstance(found, Document)
    assert (found.text, found.encoding_source) == (TEXT.strip(), "option")
    assert isinstance(only(TEXT.encode(), tmp_path, encoding="no-such"), Failure)


def test_row_4_strict_utf_8_wins_over_a_wrong_declaration(tmp_path: Path) -> None:
    """A page of UTF-8 that says gb2312: read as UTF-8, with a warning kept."""
    page = f"<html><head><meta charset='gb2312'></head><body><h1>{TEXT.splitlines()[0]}</h1><p>{TEXT}</p></body></html>"
    found = only(page.encode(), tmp_path, "a.html")
    assert isinstance(found, Document)
    assert (found.encoding, found.title) == ("utf-8", TEXT.splitlines()[0])
    assert "gb2312" in found.warnings[0]


def test_row_5_mixed_bytes_fail_with_their_offset(tmp_path: Path) -> None:
    """Bytes that fit no encoding are named by their offset; replacing them marks the report as lossy."""
    raw = TEXT.encode() + b"\xff\xff " + HANT.encode("big5")
    found = only(raw, tmp_path)
    assert isinstance(found, Failure)
    assert f"offset {len(TEXT.encode())}" in found.reason
    lossy = only(raw, tmp_path, errors="replace")
    assert isinstance(lossy, Document)
    assert lossy.lossy
    assert lossy.text.startswith(TEXT.strip())


def test_row_5_facts_from_a_lossy_report_are_flagged(gba: Callable[..., Any], tmp_path: Path) -> None:
    """Each source says whether characters of its report were lost."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_bytes("协会换届\n\n海湾测绘学会会长陈立表示欢迎。\n".encode() + b"\xff\xff")
    assert gba("import", str(folder)).status == 3
    assert gba("import", str(folder), "--encoding", "utf-8", "--encoding-errors", "replace").status == 0
    (row,) = gba("roles", "--json").json
    assert [source["lossy"] for source in row["sources"]] == [True]
    assert "characters were lost" in gba("why", row["id"], terminal=80).out


def test_row_6_what_cannot_be_stored_is_replaced_and_counted(tmp_path: Path) -> None:
    """NUL, controls and noncharacters become U+FFFD, and a warning says how many."""
    found = only(TEXT.replace("连任", "连\x00任\x9b\ufdd0\U0001fffe").encode(), tmp_path)
    assert isinstance(found, Document)
    assert "连\ufffd任\ufffd\ufffd\ufffd" in found.text
    assert found.warnings == ("4 control or invalid characters replaced",)


def test_row_6_lone_surrogates_of_json(tmp_path: Path) -> None:
    """An escaped half of a pair is no character."""
    found = only(rb'{"title": "\u5c7f\ud800\u57ce", "text": "\u534f\u4f1a\u6362\u5c4a\u3002"}', tmp_path, "a.json")
    assert isinstance(found, Document)
    assert found.title == "屿\ufffd城"


def test_row_7_invisible_characters_stay_in_the_text_and_leave_the_keys(tmp_path: Path) -> None:
    """Bidi marks, zero width, NBSP and ideographic space are kept as printed and mean nothing in a key."""
    name = "屿城\u200b测绘\u202e协\u00a0会\ufe0f"
    found = only(f"换届\n{name}的会长\u3000区伟棠连任。\n".encode(), tmp_path)
    assert isinstance(found, Document)
    assert name in found.text
    assert key(name) == key("屿城测绘协会")


def test_row_8_compatibility_forms_fold_in_keys_alone(tmp_path: Path) -> None:
    """Full-width letters and radicals are stored as printed; offsets count the original's characters."""
    text = "换届\nＨＫ測繪\u2f24學（２０２４）的會長連任。\n"
    found = only(text.encode(), tmp_path)
    assert isinstance(found, Document)
    assert found.text == text.strip()
    assert len(fold(found.text)) == len(found.text)
    assert key("ＨＫ測繪\u2f24學") == key("hk测绘大学")


@given(st.binary(max_size=200))
def test_any_bytes_decode_or_say_why(raw: bytes) -> None:
    """No bytes break the decoder; what it gives can be stored as UTF-8."""
    with suppress(UnreadableFileError):
        assert decode(raw).text.encode("utf-8")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=60))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    """Printable text in UTF-8 is read unchanged."""
    if text.strip() and not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text
