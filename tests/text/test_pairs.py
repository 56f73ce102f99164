"""Quick passes find what slow ones find."""

from __future__ import annotations

import re

import pytest

from gbacli.text.date_wording import DATE
from gbacli.text.dates import find_dates
from gbacli.text.pairs import beginnings_of, pair_starts, word_starts
from gbacli.text.sentences import beginning, holding, sentences

_SAID = (
    "2024年5月3日上午，二〇二四年六月，民国113年",
    "中华民国一百一十三年，去年、前年、今年、明年、同年5月，当年、次年",
    "翌年，本月3日，上月、上个月、下月、下个月、同月、当月、次月、翌月，十二月二十日，廿三日，卅日，3日至5日，5日举行",
    "大前天、前天、昨天、昨日、今早、明晚、后天，当日、当天、同日、同一天、次日、翌日",
    "上上周五、上周一、本周二、这星期三、下个礼拜四，周日上午，星期六晚，礼拜天，",
    "日前、近日、近期、日来、早前、不久前、最近、稍早、上周、下个星期，2024-05-03，3/5/2024，3rd may 2024，",
    "dec 5 2023，1. jan 2024，feb 2 2024，mar 2 2024，apr 2 2024，jun 2 2024，jul 2 2024",
    "aug 2 2024，sep 2 2024，oct 2 2024，nov 2 2024",
)


@pytest.mark.parametrize("text", _SAID)
def test_no_date_begins_with_another_character(text: str) -> None:
    """Dates looked for behind the characters with which they begin are those looked for everywhere."""
    everywhere = {match.start() for match in DATE.finditer(text)}
    ranges = [mention for mention in find_dates(text, "2024-05-20") if mention.last]
    found = {mention.start for mention in find_dates(text, "2024-05-20")}
    assert everywhere
    assert found <= everywhere
    assert len(found) + len(ranges) == len(everywhere)


def test_pairs_are_found_though_they_overlap() -> None:
    """甲乙 and 乙丙 both begin in 甲乙丙; the last character alone begins none."""
    assert pair_starts("甲乙丙甲乙甲", frozenset(("甲乙", "乙丙"))) == [0, 1, 3]


def test_words_of_one_character_are_found_beside_longer_ones() -> None:
    """签 begins wherever it stands, 备忘 only where both characters do."""
    assert word_starts("甲签备忘录，备有签", beginnings_of(("签", "备忘录"))) == [1, 2, 8]


def test_sentences_with_a_word_are_those_in_which_it_is_searched() -> None:
    """Looking where the words begin finds the sentences that looking everywhere does, none twice."""
    text = "甲签乙签。丙无。备有。备忘录。末句签"
    words = re.compile("签|备忘录")
    looked = beginning(words, word_starts(text, beginnings_of(("签", "备忘录"))), text, sentences(text))
    assert list(looked) == list(holding(words, text, sentences(text)))
