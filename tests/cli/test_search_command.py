"""`gba search` as it is called."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from conftest import Ran

Ask = Callable[..., Ran]


def test_what_is_asked_for_by_name_stands_above_the_table(ask: Ask) -> None:
    """With its other names and the way to all that is known of it."""
    ran = ask("search", "香港测绘师公会", terminal=100)
    first, *_ = ran.out.split("\n\n")
    assert "organization" in first
    assert "香港測繪師公會" in first
    assert "gba show o-" in first
    assert ran.out.index("gba show") < ran.out.index("signing.txt")
    assert ran.err == ""


def test_each_word_may_name_someone(ask: Ask) -> None:
    """A person and a body side by side."""
    out = ask("search", "歐陽曉明", "海灣測量師聯盟", terminal=100).out
    assert "person" in out
    assert out.count("gba show") == 2


@pytest.mark.parametrize("words", [("測繪",), ("香港",), ("香港测绘师公会", "--offset", "1")])
def test_nothing_stands_above_otherwise(ask: Ask, words: tuple[str, ...]) -> None:
    """For a part of names, a bare place, and a later page."""
    assert "gba show" not in ask("search", *words, terminal=100).out


@pytest.mark.parametrize("how", ["--json", "--jsonl", "--csv", "--tsv"])
def test_rows_stay_rows(ask: Ask, how: str) -> None:
    """Where a program reads, the note goes to stderr, and the rows are those of the contract."""
    ran = ask("search", "香港测绘师公会", how)
    assert ran.err.startswith("note: 香港测绘师公会 is known: gba show o-")
    assert "gba show" not in ran.out
    if how == "--json":
        assert {tuple(row) for row in ran.json} == {
            ("document", "title", "published", "publisher", "score", "snippet", "snippet_start", "hits", "reprints")
        }


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        (("测绘 -珠海", "--query-syntax"), ["alliance.txt"]),
        (('"珠海签署"', "--query-syntax"), ["signing.txt"]),
        (("联盟 OR 珠海", "--query-syntax"), ["alliance.txt", "signing.txt"]),
        (("--query-syntax", "--", "-珠海", "测绘"), ["alliance.txt"]),
        (("测绘", "--since", "2024"), ["signing.txt"]),
        (("测绘", "--until", "2023-12"), ["alliance.txt"]),
        (("测绘", "--publisher", "海灣日報"), ["alliance.txt", "signing.txt"]),
        (("测绘", "--person", "欧阳晓明"), ["alliance.txt"]),
        (("测绘", "--org", "香港测绘师公会", "--since", "2024-03-09"), ["signing.txt"]),
        (("测绘 OR 珠海",), []),
    ],
)
def test_options(ask: Ask, words: tuple[str, ...], documents: list[str]) -> None:
    """Each filter, and syntax only where it is asked for."""
    ran = ask("search", "--jsonl", *words)
    assert ran.status == 0
    assert documents == sorted(json.loads(line)["document"] for line in ran.out.splitlines())


@pytest.mark.parametrize("query", ['"', "a OR", "-珠海", "(" * 500, '\x1b[1m "'])
def test_a_mistake_is_one_line(ask: Ask, query: str) -> None:
    """Exit status 2, nothing on stdout."""
    ran = ask("search", "--query-syntax", "--", query)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error: ")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


def test_a_filter_that_names_nobody_is_told(ask: Ask) -> None:
    """With the nearest name."""
    ran = ask("search", "测绘", "--person", "欧阳晓民", "--json")
    assert (ran.status, ran.json) == (0, [])
    assert "歐陽曉明" in ran.err


def test_a_script_for_the_entity_too(ask: Ask) -> None:
    """What stands above the table is displayed, so --script holds for it."""
    assert "海湾测量师联盟  " in ask("search", "海灣測量師聯盟", "--script", "hans", terminal=100).out


def test_any_option(ask: Ask) -> None:
    """A page of a search with everything."""
    options: tuple[Any, ...] = ("--query-syntax", "--since", "2023", "--until", "2024", "-n", "1", "--offset", "1")
    assert len(ask("search", "测绘", *options, "--json").json) == 1
