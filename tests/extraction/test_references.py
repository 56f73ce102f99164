"""Whom words stand for that name no body: 本会, 我校, 公司."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gbacli.extraction.analysis import Analysis, blank
from gbacli.extraction.naming import name
from invented import document

SPEAKERS = [
    # publisher, text, a word of it, the body that it stands for
    (
        "惠港棋艺协会秘书处",
        "会员动态\n本会与澳门弈棋总会签约，澳门弈棋总会会长到场。",
        "本会",
        "惠港棋艺协会",
    ),
    (
        None,
        "潮湾护航总会二〇二三年纪要\n本会同长洲护航协会签约。长洲护航协会、长洲护航协会青年部派员。",
        "本会",
        "潮湾护航总会",
    ),
    (
        None,
        "关于活动的通知\n本会与长洲围棋会、长洲围棋会教练团合办。长洲围棋会派员。\n潮湾围棋协会\n2023年5月6日",
        "本会",
        "潮湾围棋协会",
    ),
    (None, "潮湾围棋协会与长洲围棋会签约\n长洲围棋会来访，长洲围棋会会长称本会乐见其成。", "本会", "长洲围棋会"),
]


def read(text: str, publisher: str | None = None) -> Analysis:
    """The report of this text and publisher, named."""
    analysis = blank(replace(document("t.txt", text, None), publisher=publisher))
    name(analysis)
    return analysis


def meant(analysis: Analysis, word: str) -> set[str]:
    """The names of the bodies that a word stands for."""
    return {analysis.bodies[one.ref].name for one in analysis.mentions if analysis.text[one.start : one.end] == word}


@pytest.mark.parametrize(("publisher", "text", "word", "expected"), SPEAKERS)
def test_who_speaks_of_itself(publisher: str | None, text: str, word: str, expected: str) -> None:
    """本会 is who publishes, signs or heads the report, and only then the body named most often."""
    assert meant(read(text, publisher), word) == {expected}
