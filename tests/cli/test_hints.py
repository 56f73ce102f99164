"""What stderr says when nothing was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Gba = Callable[..., Any]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("members 海灣測绘師聯盟", "海灣測量師聯盟"),
        ("members --of 香港测绘师公汇", "香港测绘师公会"),
        ("roles --person 欧阳小明", "歐陽曉明"),
        ("agreements --party 深圳测会学会 --party 香港", "深圳测绘学会"),
        ("events 第三届海湾测绘论谈", "第三届海湾测绘论坛"),
        ("trace 香港测绘师公会 澳门测量协汇", "澳門測量協會"),
        ("people 欧阳小明", "歐陽曉明"),
        ("show 欧阳小明", "歐陽曉明"),
    ],
)
def test_the_nearest_names_are_suggested(ask: Gba, words: str, said: str) -> None:
    """A name that nobody has is answered with those that are like it."""
    done = ask(*words.split(), "--jsonl")
    assert (done.status, done.out) == (0, "")
    assert said in done.err.partition("nearest: ")[2]


@pytest.mark.parametrize("words", ["trace 海灣測量師聯盟 深圳测绘学会 --via person", "agreements --party 澳門測量協會"])
def test_known_names_are_not_blamed(ask: Gba, words: str) -> None:
    """Where every name is known it is the facts that are missing."""
    assert ask(*words.split()).err == "note: nothing is known of this, though the names are\n"


@pytest.mark.parametrize("words", ["agreements --since 2030", "roles --title 没有", "agreements --kind 公约"])
def test_without_a_name(ask: Gba, words: str) -> None:
    """Other filters have no neighbours."""
    assert ask(*words.split()).err == "note: no match\n"


def test_no_hint_past_the_end(ask: Gba) -> None:
    """A page after the last one is empty, and that is all."""
    assert ask("orgs", "--offset", "100").err == ""
    assert ask("orgs", "-n", "0").err == ""
