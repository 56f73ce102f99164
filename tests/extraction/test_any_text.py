"""Texts that nobody wrote on purpose: cut, shuffled and mixed reports are read without failing, and quoted rightly."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

import pytest

from gbacli.extraction import extract
from gbacli.model.document import Document
from gbacli.reading import read
from gbacli.text.tables import data_folder

_MARKS = "，。、；：（）“”《》\n ·|*0123年月日兼和与及任"


@cache
def reports() -> tuple[Document, ...]:
    """The bundled reports."""
    return tuple(read(path, path.name) for path in sorted((data_folder() / "documents").iterdir()))


def garbled(chance: random.Random) -> Document:
    """A bundled report with its text cut, its lines shuffled, or pieces of another report or stray marks in it."""
    document, other = chance.sample(reports(), 2)
    text = document.text
    way = chance.randrange(4)
    if way == 0:
        lines = text.split("\n")
        chance.shuffle(lines)
        return replace(document, text="\n".join(lines))
    for _ in range(chance.randint(1, 60)):
        at, from_ = chance.randrange(len(text)), chance.randrange(len(other.text))
        piece = ("", other.text[from_ : from_ + chance.randint(1, 20)], chance.choice(_MARKS))[way - 1]
        text = (text[:at] + piece + text[at + (chance.randint(1, 6) if way == 1 else 0) :]) or "甲"
    return replace(document, text=text)


@pytest.mark.parametrize("seed", range(8))
def test_any_text_is_read_and_quoted(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(12):
        document = garbled(chance)
        claims = extract(document)
        stated = (*claims.memberships, *claims.roles, *claims.agreements, *claims.events)
        for quote in (quote for claim in stated for quote in claim.quotes):
            assert quote.text == document.text[quote.start : quote.end] != ""


@pytest.mark.parametrize(
    "text",
    [
        "安尼尔·马塔尼（马先生）主席致辞。马先生说会议很好。",
        "Anil Mahtani（马家礼基金会）主席致辞。",
        "约翰·史密斯（高等法院）说。",
    ],
)
def test_what_stands_in_brackets_behind_a_foreign_name_may_be_no_second_name(text: str) -> None:
    document = replace(reports()[0], text=text)
    assert all("（" not in surface.text for person in extract(document).people for surface in person.surfaces)
