"""Search against looking at every text."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbacli.errors import UsageFault
from gbacli.queries.connection import open_database
from gbacli.queries.search import search
from gbacli.store import characters
from gbacli.store.characters import pattern, searchable, words
from gbacli.store.terms import asked, terms
from gbacli.text.folding import is_han
from made import Maker, database, titled

LETTERS = st.text(st.sampled_from('规規劃划香港 \n\t\u3000，,（(AaＡＢb1１"*-“「.·\u200b大'), max_size=30)
TEXTS = [
    "规划联合体在香港成立", "規劃聯合體 在香\n港成立", "A-B 测试, (规划) “大湾区”",
    "ＡＢＣ１２３ ａｂｃ", "大 湾 区\nABC DEF",
    'AND OR NOT NEAR( "引号" * -减 %百分 _下划', "香港。\n港口 abc", "「规划」《规划》", "规\u200b划院 co\u00adop", "",
]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report for each text."""
    reports = (Maker(f"{place}.txt", text="标题").line(text).report for place, text in enumerate(TEXTS))
    return database(tmp_path_factory.mktemp("search") / "gba.db", *reports)


def found(path: Path, query: str) -> list[str]:
    """The texts that a query finds."""
    db = open_database(path)
    return sorted(TEXTS[int(row["document"][:-4])] for row in search(db, query))


def plain(text: str) -> str:
    """What the contract says of comparing, written as slowly and plainly as can be."""
    text = "".join(unicodedata.normalize("NFKC", c) for c in text if c not in "\u200b\u00ad").lower()
    text = text.translate(str.maketrans("規劃聯體灣區", "规划联体湾区"))
    text = re.sub(r"\s+", " ", text)
    kept = [
        c for place, c in enumerate(text)
        if not (c == " " and 0 < place < len(text) - 1 and is_han(text[place - 1]) and is_han(text[place + 1]))
    ]  # fmt: skip
    return "".join(kept)


@settings(deadline=None, max_examples=300)
@given(query=LETTERS)
def test_search_finds_what_is_there_and_nothing_else(path: Path, query: str) -> None:
    """Every word an exact substring, modulo script, width, case and spaces between Chinese characters."""
    asked = plain(query).split()
    asked = [word for piece in re.split(r"\s+", query) if (word := plain(piece).strip())]
    if not asked:
        with pytest.raises(UsageFault):
            found(path, query)
        return
    expected = sorted(text for text in TEXTS if all(word in plain(f"标题\n{text}") for word in asked))
    assert expected == found(path, query)


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(TEXTS), st.integers(0, 30), st.integers(1, 12))
def test_every_stretch_of_a_text_finds_it(path: Path, text: str, start: int, length: int) -> None:
    """Recall is exact from one character on."""
    piece = text[start : start + length]
    if words(piece):
        assert text in found(path, piece)


@given(st.text(st.sampled_from("的，在是年月港规 划a1,"), min_size=1), st.integers(0, 20), st.integers(1, 10))
def test_what_is_asked_of_the_index_stands_in_it(text: str, start: int, length: int) -> None:
    """Every term for a stretch of a text is a term of the text."""
    held = set(terms(text).split(" "))
    for word in words(searchable(text)[start : start + length]):
        assert set(re.findall('"([^"]+)"', asked([word]))) <= held


@given(LETTERS)
def test_folding_is_stable(text: str) -> None:
    """Folding twice is folding once."""
    assert searchable(searchable(text)) == searchable(text)


def test_every_character_is_found_in_all_its_forms() -> None:
    """The index and the pattern that looks at the texts agree on each code point."""
    for character in map(chr, range(sys.maxunicode + 1)):
        form = characters._form(character)
        if form not in (character, characters.SPACE, "\0"):
            assert character in characters._variants(form), hex(ord(character))
    assert pattern("一").fullmatch("壹") is None
    assert pattern("大").fullmatch("⼤")


@pytest.mark.parametrize("query", ["", " ", "\u200b", "\n\u3000"])
def test_an_empty_query_is_a_mistake(path: Path, query: str) -> None:
    """Fault 38: nothing to look for."""
    with pytest.raises(UsageFault, match="empty"):
        found(path, query)


def test_a_very_long_query_is_a_mistake(path: Path) -> None:
    """Fault 38: it says how much is too much."""
    with pytest.raises(UsageFault, match="10000 characters"):
        found(path, "规" * 10_000)


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ('"', 1), ("*", 1), ("-", 2), ("AND", 1), ("NEAR(", 1), ("%", 1), ("_", 1), ("规" * 1000, 0),
        ("香 " * 5_000, 3),
    ],
)  # fmt: skip
def test_no_character_is_syntax(path: Path, query: str, number: int) -> None:
    """Fault 38: each is looked for as it stands, and none raises."""
    assert number == len(found(path, query))


def test_hits_are_places_in_the_text(path: Path) -> None:
    """In the script of the report, over line breaks too."""
    db = open_database(path)
    rows = {row["document"]: row for row in search(db, "香港 联合体")}
    text = "标题\n" + TEXTS[1]
    assert [text[start:end] for start, end in rows["1.txt"]["hits"]] == ["聯合體", "香\n港"]
    for row in rows.values():
        text = "标题\n" + TEXTS[int(row["document"][:-4])]
        start = row["snippet_start"]
        assert text[start : start + len(row["snippet"])] == row["snippet"]
        assert start <= row["hits"][0][0] < start + len(row["snippet"])


def test_a_title_counts_more(tmp_path: Path) -> None:
    """And a higher score is better."""
    path = database(
        tmp_path / "gba.db",
        titled(Maker("a.txt", text="海湾论坛").line("别的事情").report, "海湾论坛"),
        titled(Maker("b.txt", text="别的事情").line("海湾论坛，海湾论坛").report, "别的事情"),
    )
    rows = list(search(open_database(path), "海湾论坛"))
    assert [row["document"] for row in rows] == ["a.txt", "b.txt"]
    assert rows[0]["score"] > rows[1]["score"] > 0


def test_pages_are_parts_of_the_whole(tmp_path: Path) -> None:
    """Beyond the ranked reports too, where the newest come first."""
    dates = [f"2024-{day // 28 + 1:02}-{day % 28 + 1:02}" for day in range(200)]
    reports = [Maker(f"{day:03}.txt", date).line(f"海湾 {day:03}").report for day, date in enumerate(dates)]
    db = open_database(database(tmp_path / "gba.db", *reports))
    whole = [row["document"] for row in search(db, "海湾")]
    assert sorted(whole) == [f"{day:03}.txt" for day in range(200)]
    assert whole == sorted(whole, reverse=True)
    for offset in (0, 10, 60, 64, 70, 199, 250):
        assert whole[offset : offset + 7] == [row["document"] for row in search(db, "海湾", limit=7, offset=offset)]


def test_rows_have_the_keys_of_the_contract(path: Path) -> None:
    """And the reprints behind them."""
    row = next(search(open_database(path), "规划"))
    assert list(row) == [
        "document", "title", "published", "publisher", "score", "snippet", "snippet_start", "hits", "reprints",
    ]  # fmt: skip


def test_pages_where_the_index_gives_more_than_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports that hold the pairs of a word but not the word are passed over, however many of them are newest."""
    monkeypatch.setattr("gbacli.queries.search._LOOKED_AT", 20)
    lines = [f"红帆、帆灯{day}" if day % 7 else f"红帆灯{day}" for day in range(150)]
    dates = [f"2024-{day // 28 + 1:02}-{day % 28 + 1:02}" for day in range(150)]
    reports = [Maker(f"{day:03}.txt", dates[day]).line(lines[day]).report for day in range(150)]
    db = open_database(database(tmp_path / "gba.db", *reports))
    whole = [row["document"] for row in search(db, "红帆灯")]
    assert whole == [f"{day:03}.txt" for day in range(147, -1, -7)]
    for offset in (0, 2, 3, 10, 21, 30):
        assert whole[offset : offset + 4] == [row["document"] for row in search(db, "红帆灯", limit=4, offset=offset)]
