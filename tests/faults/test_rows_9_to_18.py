"""faults.md, rows 9 to 15 and 18: names, near names, partial lists, plans, states of roles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gba = Callable[..., Any]


def imported(gba: Gba, tmp_path: Path, **reports: str) -> None:
    """Import these reports, given by name."""
    folder = tmp_path / "reports"
    folder.mkdir(exist_ok=True)
    for name, text in reports.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    ran = gba("import", str(folder))
    assert ran.status == 0, ran.err


def rows(gba: Gba, *words: str) -> list[dict[str, Any]]:
    """The rows of a listing."""
    ran = gba(*words, "--json")
    assert ran.status == 0, ran.err
    found: list[dict[str, Any]] = ran.json
    return found


def test_row_9_names_are_stored_as_printed(gba: Gba, tmp_path: Path) -> None:
    """乾, 里, 后 and 干 are never rewritten; the simplified key finds them."""
    imported(gba, tmp_path, a="嶼城測繪協會換屆\n\n嶼城測繪協會會長李乾后表示，協會會繼續推動合作。\n")
    (row,) = rows(gba, "roles", "--person", "李干后")
    assert (row["person"], row["organization"], row["title"]) == ("李乾后", "嶼城測繪協會", "會長")


def test_row_10_both_scripts_are_one_body(gba: Gba, tmp_path: Path) -> None:
    """The same full name in the two scripts is one body with both spellings."""
    imported(
        gba,
        tmp_path,
        a="屿城测绘协会换届\n\n屿城测绘协会会长区伟棠表示欢迎。\n",
        b="嶼城測繪協會訪港\n\n嶼城測繪協會秘書長歐陽若嵐率團訪港。\n",
    )
    found = [row for row in rows(gba, "orgs") if "屿城测绘协会" in row["names"]]
    assert len(found) == 1
    assert "嶼城測繪協會" in found[0]["names"]


def test_row_11_near_names_stay_apart(gba: Gba, tmp_path: Path) -> None:
    """学会 and 协会, 香港 and 澳门: never one body."""
    imported(gba, tmp_path, a="四会签约\n\n香港测绘学会、香港测绘协会、澳门测绘学会和澳门测绘协会签署合作备忘录。\n")
    names = {row["name"] for row in rows(gba, "orgs")}
    assert {"香港测绘学会", "香港测绘协会", "澳门测绘学会", "澳门测绘协会"} <= names


def test_row_12_short_names_hold_in_their_report_alone(gba: Gba, tmp_path: Path) -> None:
    """A short form introduced by one report means nothing in another."""
    imported(
        gba,
        tmp_path,
        a="海湾测绘规划联合体成立\n\n海湾测绘规划联合体（以下简称规划联合体）成立，规划联合体秘书长由区伟棠担任。\n",
        b="规划联合体的一年\n\n规划联合体主席欧阳若岚总结了一年的工作。\n",
    )
    (row,) = rows(gba, "roles", "--person", "区伟棠")
    assert row["organization"] == "海湾测绘规划联合体"
    assert all(row["organization"] != "海湾测绘规划联合体" for row in rows(gba, "roles", "--person", "欧阳若岚"))


def test_row_13_lists_that_go_on(gba: Gba, tmp_path: Path) -> None:
    """等30余家: a partial list with the number that the report states."""
    imported(gba, tmp_path, a="联盟成立\n\n海湾测绘联盟成立，成员单位包括香港测绘学会、深圳市测绘协会等30余家机构。\n")
    found = rows(gba, "members", "海湾测绘联盟")
    assert {row["member"] for row in found} == {"香港测绘学会", "深圳市测绘协会"}
    assert all(row["et_al"] and row["stated_count"] == 30 for row in found)


@pytest.mark.parametrize("verb", ["拟签署", "将签署", "计划签署"])
def test_row_14_plans(gba: Gba, tmp_path: Path, verb: str) -> None:
    """What is to be signed is planned."""
    imported(gba, tmp_path, a=f"两会合作\n\n香港测绘学会与深圳市测绘协会{verb}合作备忘录。\n")
    assert [row["status"] for row in rows(gba, "agreements")] == ["planned"]


@pytest.mark.parametrize("words", ["呼吁尽快签署", "正在商讨是否签署", "否认签署", "没有签署"])
def test_row_14_what_was_not_signed(gba: Gba, tmp_path: Path, words: str) -> None:
    """Calls, talks and denials are no agreement."""
    imported(gba, tmp_path, a=f"两会合作\n\n香港测绘学会与深圳市测绘协会{words}合作备忘录。\n")
    assert rows(gba, "agreements") == []


@pytest.mark.parametrize(
    ("words", "title", "former"),
    [
        ("香港测绘学会前会长区伟棠出席。", "会长", True),
        ("香港测绘学会原会长区伟棠出席。", "会长", True),
        ("时任香港测绘学会会长区伟棠当年出席了仪式。", "会长", True),
        ("香港测绘学会候任会长区伟棠出席。", "候任会长", False),
        ("香港测绘学会名誉会长区伟棠出席。", "名誉会长", False),
        ("香港测绘学会署理会长区伟棠出席。", "署理会长", False),
    ],
)
def test_row_15_states_of_roles(gba: Gba, tmp_path: Path, words: str, title: str, former: bool) -> None:
    """前, 原 and 时任 make a role former; 候任, 名誉 and 署理 belong to the title."""
    imported(gba, tmp_path, a=f"论坛举行\n\n{words}\n")
    (row,) = rows(gba, "roles", "--person", "区伟棠")
    assert (row["organization"], row["title"], row["former"]) == ("香港测绘学会", title, former)


def test_row_15_a_delegate_is_no_member(gba: Gba, tmp_path: Path) -> None:
    """代表…出席 states no membership and no office."""
    imported(gba, tmp_path, a="论坛举行\n\n区伟棠代表香港测绘学会出席海湾测绘联盟的论坛。\n")
    assert rows(gba, "members") == []
    assert rows(gba, "roles") == []


def test_row_18_facts_do_not_cross_paragraphs(gba: Gba, tmp_path: Path) -> None:
    """Parties in one paragraph and a verb in another make no agreement."""
    imported(gba, tmp_path, a="两会来访\n\n香港测绘学会来访。\n\n深圳市测绘协会接待。\n\n签署合作备忘录的日期未定。\n")
    assert rows(gba, "agreements") == []


def test_row_18_a_negation_holds_in_its_own_sentence(gba: Gba, tmp_path: Path) -> None:
    """What the sentence before denies does not undo what this one states."""
    imported(gba, tmp_path, a="两会签约\n\n双方去年没有签署文件。香港测绘学会与深圳市测绘协会昨日签署合作备忘录。\n")
    (row,) = rows(gba, "agreements")
    assert row["status"] == "signed"


def test_row_18_nested_marks_stay_whole(gba: Gba, tmp_path: Path) -> None:
    """Quotation marks within the marks of a title end neither the title nor the sentence."""
    title = "关于“湾区测绘”的合作备忘录"
    imported(gba, tmp_path, a=f"两会签约\n\n香港测绘学会与深圳市测绘协会签署《{title}》。\n")
    (row,) = rows(gba, "agreements")
    assert title in row["title"]
    assert all(title in source["quote"] for source in row["sources"])
