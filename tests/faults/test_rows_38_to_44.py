"""faults.md, rows 38 to 44 and 49: hostile questions, hostile documents, and odd places to write to."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbacli.cli.environment import Environment
from gbacli.cli.main import main
from gbacli.export.writers import write_json, write_tsv
from invented import HOSTILE

Gba = Callable[..., Any]
_SAFE_HOSTILE = "[bold]\\x1b]8;;x\\x07:smile:\\u202e协会"
_LISTINGS = ("members", "roles", "agreements", "events", "orgs", "people", "docs")


def process(*words: str, db: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    environment = {**os.environ, "GBA_DB": str(db), **variables}
    return subprocess.run([sys.executable, "-m", "gbacli", *words], capture_output=True, env=environment, check=False)


@pytest.mark.parametrize(
    "query", ['"', "*", "-", "AND", "NEAR(", "%", "_", "学", "测绘" * 5000, "a OR b", "--", "'", "\\", "x" * 10_000]
)
def test_row_38_search_is_literal(ask: Gba, query: str) -> None:
    """No text is syntax: it is found as it stands or it is not there; what is too long is refused."""
    done = ask("search", "--json", "--", query)
    assert done.status == (2 if len(query) > 1000 else 0)
    assert ("学" in done.out) == (query == "学")


@pytest.mark.parametrize("query", ["", " ", "\u3000"])
def test_row_38_an_empty_search_is_refused(ask: Gba, query: str) -> None:
    """There is nothing to look for."""
    done = ask("search", query)
    assert (done.status, done.out) == (2, "")


@settings(max_examples=150, deadline=None)
@given(query=st.text(max_size=12), name=st.sampled_from(["search", "orgs", "roles", "members", "show", "docs", "why"]))
def test_row_38_any_question(shared_database: Path, query: str, name: str) -> None:
    """Whatever is asked, there is an answer, an empty one or a mistake in one line; never an error of SQL."""
    out, err = io.StringIO(), io.StringIO()
    environment = Environment(io.StringIO(), out, err, False, False, {"GBA_DB": str(shared_database)})
    assert main([name, "--json", "--", query], environment) in (0, 2)
    assert "unexpected" not in err.getvalue()


def test_row_39_markup_is_shown_literally(ask: Gba) -> None:
    """Rich's markup and emoji codes are letters like others."""
    assert "[bold]" in ask("orgs", terminal=200).out
    assert ":smile:" in ask("orgs", terminal=200).out


@pytest.mark.parametrize("words", ["orgs", "roles", "docs", "show 陳大文", "search 主席"])
@pytest.mark.parametrize("form", ["", "--tsv", "--csv"])
@pytest.mark.parametrize("terminal", [None, 80, 20])
def test_row_40_no_control_reaches_the_reader(ask: Gba, words: str, form: str, terminal: int | None) -> None:
    """ESC, BEL and direction marks of a document are escapes on a terminal and in tables for programs."""
    done = ask(*words.split(), *form.split(), terminal=terminal)
    assert done.status == 0
    assert not set("\x1b\x07\u202e") & set(done.out + done.err)
    assert "\\x1b" in done.out


def test_row_40_json_keeps_the_value(ask: Gba) -> None:
    """JSON gives back the very characters, by its own escapes."""
    done = ask("orgs", "smile", "--json")
    assert [row["name"] for row in done.json] == [HOSTILE]
    assert not set("\x1b\x07\u202e") & set(done.out)


def test_row_40_errors_are_escaped(gba: Gba) -> None:
    """What the user typed comes back escaped."""
    assert "\\x1b" in gba("import", "no\x1b[31mfile").err
    assert "\\x1b" in gba("mem\x1bbers").err


def test_row_41_formulas(ask: Gba) -> None:
    """A cell that a spreadsheet would run begins with an apostrophe, unless --raw."""
    done = ask("docs", "--csv")
    titles = [row["title"] for row in csv.DictReader(io.StringIO(done.out))]
    assert "'=HYPERLINK(1)" in titles
    assert "\t'=HYPERLINK(1)\t" in ask("docs").out
    assert "\t=HYPERLINK(1)\t" in ask("docs", "--raw").out


def test_row_41_a_row_is_a_line(ask: Gba) -> None:
    """The text of a report with its line breaks is one cell of one line."""
    lines = ask("docs", "signing.txt").out.split("\n")
    assert (len(lines), lines[-1]) == (3, "")


@pytest.mark.parametrize("width", [80, 20, 8])
@pytest.mark.parametrize("name", _LISTINGS)
def test_row_42_nothing_is_cut(ask: Gba, name: str, width: int) -> None:
    """However narrow the terminal, every character of a name is there, and no line is wider."""
    from rich.cells import cell_len  # noqa: PLC0415

    done = ask(name, terminal=width)
    wide = ask(name, terminal=400)
    assert max(map(cell_len, done.out.split("\n"))) <= width

    def letters(text: str) -> list[str]:
        return sorted(c for c in text if "\u4e00" <= c <= "\u9fff")

    assert letters(done.out) == letters(wide.out)
    assert "…" not in done.out


def test_row_42_a_pipe_has_no_width(ask: Gba, shared_database: Path) -> None:
    """Piped output is neither wrapped nor boxed, whatever COLUMNS says."""
    done = process("agreements", db=shared_database, COLUMNS="20")
    assert done.stdout.decode() == ask("agreements").out
    header, row, end = done.stdout.decode().split("\n")
    assert (header.split("\t")[0], len(row.split("\t")), end) == ("id", 14, "")


def test_row_42_no_columns(ask: Gba, monkeypatch: pytest.MonkeyPatch) -> None:
    """COLUMNS=0 is no width."""
    monkeypatch.setenv("COLUMNS", "0")
    assert "海灣測量師聯盟" in ask("orgs", terminal=80).out


def test_row_43_a_closed_pipe_is_quiet(shared_database: Path) -> None:
    """`| head` ends the program without a word."""
    command = f"'{sys.executable}' -m gbacli search 测 --json | true"
    variables = {**os.environ, "GBA_DB": str(shared_database)}
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, env=variables, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_row_43_a_full_disk_is_an_error(shared_database: Path) -> None:
    """What cannot be written is 1, in one line."""
    variables = {**os.environ, "GBA_DB": str(shared_database)}
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "gbacli", "orgs", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=variables,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("error: No space left")
    assert done.stderr.count(b"\n") == 1


def test_row_43_no_stdout_at_all(shared_database: Path) -> None:
    """A closed stdout is no reason to fail."""
    variables = {**os.environ, "GBA_DB": str(shared_database)}
    command = f"'{sys.executable}' -m gbacli orgs --json >&-"
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=variables, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "variables",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"},
     {"PYTHONIOENCODING": "cp936"}],
    ids=str,
)  # fmt: skip
def test_row_44_any_locale(ask: Gba, shared_database: Path, variables: dict[str, str]) -> None:
    """A pipe gets the same UTF-8 under every locale; errors and help are written too."""
    done = process("search", "測繪", "--json", db=shared_database, **variables)
    assert (done.returncode, json.loads(done.stdout)) == (0, ask("search", "測繪", "--json").json)
    assert process("orgs", db=shared_database, **variables).stdout.decode() == ask("orgs").out
    assert process("--help", db=shared_database, **variables).returncode == 0
    wrong = process("协会", db=shared_database, **variables)
    assert (wrong.returncode, wrong.stderr.count(b"\n")) == (2, 1)


def test_row_49_listings_stream() -> None:
    """A million rows need no more memory than one."""

    def rows() -> Iterator[dict[str, Any]]:
        for number in range(1_000_000 // 20):  # what grows would grow by now: 50,000 rows are 10 MB
            yield {"id": str(number), "name": f"第{number}届海湾测绘论坛", "sources": [], "names": ["甲", "乙"]}

    class Nowhere(io.TextIOBase):
        def write(self, text: str) -> int:
            return len(text)

    tracemalloc.start()
    write_json(rows(), Nowhere())  # type: ignore[arg-type]
    write_tsv(rows(), ("id", "name", "names", "sources"), Nowhere(), raw=False)  # type: ignore[arg-type]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_row_49_a_terminal_is_told_of_more(ask: Gba, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table stops where nobody would read on, and says how to see the rest; a pipe gets everything."""
    monkeypatch.setattr("gbacli.cli.invocation.TERMINAL_LIMIT", 2)
    done = ask("orgs", terminal=80)
    assert "the first 2 rows" in done.err
    assert len(ask("orgs").out.splitlines()) == 1 + 5
    assert ask("orgs", "-n", "3", terminal=80).err == ""


@pytest.mark.parametrize("words", ["search", "orgs", "roles --org", "show", "docs", "why"])
def test_row_44_words_that_are_no_text(ask: Gba, words: str) -> None:
    """Bytes of another encoding in the call are not found, or are no name, and that is all."""
    done = ask(*words.split(), "\udcb2\udce2", "--json")
    assert done.status in (0, 2)
    assert not json.loads(done.out or "[]")
    assert "unexpected" not in done.err
