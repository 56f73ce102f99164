"""Lists told by a word near them, in sentences that no rule knows: invented texts that are read, and that are not."""

from __future__ import annotations

import pytest

from enrolled import BOTH, TWO, A, expected, pairs_of, stated

FOUNDERS = "岭东大学/i 香江光学会/i"
READ = [
    (f"说起{A}，念头是{TWO}两家动的。", FOUNDERS),
    (f"{A}昨日揭幕。{TWO}两家负责筹组。", FOUNDERS),
    (f"{A}去年问世，推手是{TWO}。", FOUNDERS),
    (f"{A}在佛山换届。秋雨正浓。{TWO}都在里面。", BOTH),
    (f"{A}昨日开会，其余席位由{TWO}分享。", BOTH),
    (f"{A}昨日开会。[香江光学会]上月才递补。", "香江光学会/m"),
    (f"{A}首批七家，分三个方阵，科研方阵为{TWO}。", BOTH),
]
NOT_READ = [
    f"{A}昨日开会。[香江光学会]上月才知道。",
    f"{A}昨日开会，其余席位由{TWO}的嘉宾坐满。",
    f"{A}昨日开会，{TWO}在里面签约。",
    f"{A}昨日开会，席间{TWO}主办了展览。",
    f"{A}昨日开会。秋雨正浓。客人不少。午饭也好。山路不长。灯火已暗。夜里有雨。{TWO}都在里面。",
    f"{A}昨日开会，席间来了{TWO}校长[P:王大明]。",
]


@pytest.mark.parametrize(("text", "rows"), READ)
def test_a_word_near_a_list_tells_what_its_bodies_are(text: str, rows: str) -> None:
    """The bodies are what the word nearest to their list says."""
    assert stated(text) == {"membership.in-its-words": expected(rows)}


@pytest.mark.parametrize("text", NOT_READ)
def test_other_words_near_a_list_leave_it_unread(text: str) -> None:
    """Guests, those who sign or host, and lists far from the name of an alliance are nothing to it."""
    assert pairs_of(text) == set()


def test_the_end_of_a_coined_name_stands_for_it() -> None:
    """What is said of the 医治圈 is said of 湾区旧书医治圈, though another is named last."""
    text = f"[A:海岸旧书医治圈]去年成立。[A:山海论道荟]不同。医治圈的点子是{TWO}两家起的。"
    assert {alliance for alliance, _ in pairs_of(text)} == {"海岸旧书医治圈"}


@pytest.mark.parametrize(
    "text",
    [
        f"{A}昨日开会，席间{TWO}列席旁听。",
        f"{A}下设标准组，成员由{TWO}派员。",
        f"{TWO}发起{A}论坛。",
        f"{A}昨日开会。{TWO}。",
    ],
)
def test_guests_organs_and_lists_without_words(text: str) -> None:
    """Observers, members of an organ, founders of an event and bare lists are nothing to the alliance."""
    assert pairs_of(text) == set()


def test_who_leads_and_founds_with_others_is_a_founder() -> None:
    """The lead that founds an alliance with others has both rows."""
    text = f"{A}由[岭东大学]挑头，与[香江光学会]、[濠江商会]合力创办。"
    assert {row for rows in stated(text).values() for row in rows} == expected(
        "岭东大学/l 岭东大学/i 香江光学会/i 濠江商会/i"
    )
