"""Queries with syntax against working out, for every text, whether it is what was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbacli.errors import UsageFault
from gbacli.queries.connection import open_database
from gbacli.queries.search import search
from gbacli.queries.syntax import parsed
from made import Maker, database

TEXTS = [
    "红帆 灯塔",
    "红帆绿岸",
    "灯塔绿岸 AND 礁石",
    "(礁石) 红\n帆",
    "sea wall 灯塔",
    "seawall",
    "绿岸",
    "礁石、灯塔、红帆",
]
WORDS = ["红帆", "灯塔", "绿岸", "礁石", "红", "塔绿", "sea", "sea wall", "AND", "(礁石)", "没有", "灯塔、红帆"]
Tree = tuple[str, tuple["Tree | str", ...]]  # "and", "or", "not" or "word", and what it stands over


def trees() -> st.SearchStrategy[Tree]:
    """Questions that look for something in every branch."""
    word = st.sampled_from(WORDS).map(lambda text: ("word", (text,)))
    return st.recursive(word, _joined, max_leaves=6)


def _joined(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    several = st.lists(inner, min_size=2, max_size=3)
    without = st.tuples(inner, inner).map(lambda two: ("and", (two[0], ("not", (two[1],)))))
    return st.one_of(
        several.map(lambda parts: ("and", tuple(parts))), several.map(lambda parts: ("or", tuple(parts))), without
    )


def written(tree: Tree, draw: st.DataObject) -> str:
    """The question as someone would write it."""
    kind, parts = tree
    if kind == "word":
        word = str(parts[0])
        plain = word.isalpha() and word != "AND"
        return draw.draw(st.sampled_from([f'"{word}"', f"“{word}”", *([word] if plain else [])]))
    pieces = [written(part, draw) for part in parts if not isinstance(part, str)]
    if kind == "not":
        return draw.draw(st.sampled_from(["NOT ", "-", "NOT NOT -"])) + pieces[0]
    between = draw.draw(st.sampled_from([" AND ", " "])) if kind == "and" else " OR "
    return f"({between.join(pieces)})"


def holds(tree: Tree, text: str) -> bool:
    """Whether a text is what the question asks for."""
    kind, parts = tree
    if kind == "word":
        return str(parts[0]) in text
    held = [holds(part, text) for part in parts if not isinstance(part, str)]
    return all(held) if kind == "and" else any(held) if kind == "or" else not held[0]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report for each text."""
    reports = (Maker(f"{place}.txt", text="标题").line(text).report for place, text in enumerate(TEXTS))
    return database(tmp_path_factory.mktemp("syntax") / "gba.db", *reports)


def found(path: Path, query: str) -> list[str]:
    """The texts that a query finds."""
    return sorted(TEXTS[int(row["document"][:-4])] for row in search(open_database(path), parsed(query)))


@settings(deadline=None, max_examples=300)
@given(trees(), st.data())
def test_a_question_finds_what_it_says(path: Path, tree: Tree, data: st.DataObject) -> None:
    """AND, OR, NOT, phrases and brackets mean what they mean in logic."""
    expected = sorted(text for text in TEXTS if holds(tree, text.replace("红\n帆", "红帆")))
    assert expected == found(path, written(tree, data))


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("红帆 OR 绿岸 灯塔", [0, 1, 2, 3, 7]),  # OR joins less closely than standing side by side
        ("红帆 -灯塔", [1, 3]),
        ("-灯塔 红帆", [1, 3]),
        ("灯塔 NOT (红帆 OR 绿岸)", [4]),
        ('"sea wall"', [4]),
        ("sea wall", [4, 5]),
        ("sea-wall", []),  # a dash inside a word is the word's own
        ('"AND"', [2]),
        ("sea OR ANDES", [4, 5]),
    ],
)
def test_examples(path: Path, query: str, texts: list[int]) -> None:
    """What one would type."""
    assert sorted(TEXTS[number] for number in texts) == found(path, query)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "empty"),
        (" \u3000", "empty"),
        ('"', "no quotation mark closes"),
        ("红 “绿", "at character 3"),
        ("(红", r"no bracket closes \( at character 1"),
        ("红)", "no bracket was opened"),
        ("红 OR", "missing before the end"),
        ("OR 红", "missing before OR"),
        ("AND", "missing before AND"),
        ("红 AND AND 绿", "missing before AND at character 7"),
        ("-红", "only excluded"),
        ("红 OR -绿", "only excluded"),
        ("NOT (红 绿)", "only excluded"),
        ('红 ""', "nothing to look for"),
        ("()", "missing before"),
        ("(" * 10_000 + "红", "too many levels"),
        ("-" * 10_000 + "红", "too many levels"),
        ("红" * 1001, "1001 characters"),
        (" OR ".join(["红红"] * 600), "1200 characters"),
    ],
)
def test_mistakes_say_what_and_where(query: str, message: str) -> None:
    """In one line, with a hint."""
    with pytest.raises(UsageFault, match=message) as caught:
        parsed(query)
    assert caught.value.hint
    assert "\n" not in caught.value.hint


@settings(deadline=None, max_examples=500)
@given(st.text(st.sampled_from("红帆灯 \"“”()-ANDORT*^:+{}'\\,;\u200b\n"), max_size=25))
def test_no_question_is_an_error_of_the_index(path: Path, query: str) -> None:
    """Fault 38: it is read, or it is a mistake; what a user writes is never FTS5's to read."""
    try:
        asked = parsed(query)
    except UsageFault:
        return
    for row in search(open_database(path), asked):
        assert row["hits"]


@pytest.mark.parametrize(
    "query",
    [" OR ".join(f'"{word}"' for word in WORDS * 20), "红 " + " ".join(["-绿岸"] * 300), " ".join(WORDS[:5] * 30)],
)
def test_many_parts(path: Path, query: str) -> None:
    """FTS5 limits how deep its questions may be; ours stay flat."""
    found(path, query)


def test_hits_are_those_of_words_looked_for(path: Path) -> None:
    """Not of the excluded ones, and of every alternative that is there."""
    rows = search(open_database(path), parsed("红帆 (灯塔 OR 绿岸) -礁石"))
    shown = {
        row["document"]: [("标题\n" + TEXTS[int(row["document"][0])])[a:b] for a, b in row["hits"]] for row in rows
    }
    assert shown == {"0.txt": ["红帆", "灯塔"], "1.txt": ["红帆", "绿岸"]}
