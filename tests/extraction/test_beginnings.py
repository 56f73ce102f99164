"""What is looked for only where words may begin: the same is found as by a search through the whole text."""

from __future__ import annotations

import re
from functools import cache

import pytest

from gbacli.extraction.agreements.acts import nominal
from gbacli.extraction.agreements.things import words
from gbacli.extraction.events import names, vocabulary
from gbacli.extraction.memberships.following import classes
from gbacli.extraction.memberships.lists import headings, lines
from gbacli.extraction.memberships.sentences import reader
from gbacli.extraction.roles.bodies import report
from gbacli.model.document import Document
from gbacli.reading import discover, documents
from gbacli.text.folding import fold
from gbacli.text.pairs import Beginnings, matches_behind, word_starts
from gbacli.text.sentences import beginning, holding, sentences
from gbacli.text.tables import data_folder

PAIRS: dict[str, tuple[re.Pattern[str], Beginnings]] = {
    "verbs and nouns of signing": (words.trigger(), words.trigger_beginnings()),
    "signing": (words.signing(), words.signing_beginnings()),
    "signed near": (nominal._SIGNED_NEAR, nominal._SIGNED_NEAR_BEGINS),
    "classes of members": (classes._TELLING, classes._TELLING_BEGINS),
    "members": (classes._members(), Beginnings(classes._members_begin())),
    "beside lists": (lines._BESIDES, Beginnings(lines._BESIDES_BEGIN)),
    "openings of lists": (headings.opening(), headings.opening_beginnings()),
    "members of alliances": (reader.trigger(), reader.trigger_beginnings()),
    "officers presented": (report._PRESENTS, report._PRESENTS_BEGINS),
}
# Wordings that hardly any report has.
RARE = (
    "除某会外，理事会共设七席。会员名单按笔画为序：甲。成员名单公布如下：甲。联盟里有谁？成员是谁？有哪几家？是哪些？谁在其中？"
    "从三家增至五家。脱胎于旧盟，新朋友入了盟内，旗下有属会。登高一呼，联会（下称联会）成立，网”（某网）亦然。"
)


@cache
def texts() -> tuple[str, ...]:
    """The bundled reports, and what they do not have, in the form in which rules read them."""
    sources = discover([data_folder() / "documents"])
    found = [one for source in sources for one in documents(source) if isinstance(one, Document)]
    return (*(fold(one.text) for one in found), fold(RARE))


@pytest.mark.parametrize("what", PAIRS)
def test_the_same_sentences(what: str) -> None:
    pattern, begins = PAIRS[what]
    found = 0
    for text in texts():
        told = tuple(sentences(text))
        expected = list(holding(pattern, text, told))
        assert list(beginning(pattern, word_starts(text, begins), text, told)) == expected
        found += len(expected)
    assert found


def test_the_same_nouns_of_meetings() -> None:
    pattern = vocabulary.head_pattern()
    for text in texts():
        quick = [match.span() for match in matches_behind(pattern, vocabulary.firm_beginnings(), text)]
        assert quick == [match.span() for match in pattern.finditer(text)]
        closing = [match.span() for match in vocabulary.closing_pattern().finditer(text)]
        assert [match.span() for match in names._headed(text)] == [*quick, *closing]
