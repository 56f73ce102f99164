"""Each exit status, and the one line that goes with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gbacli.cli import registry
from gbacli.cli.environment import Environment
from gbacli.cli.failures import report
from gbacli.cli.status import ExitStatus
from gbacli.errors import DatabaseFault, GbaError, UsageFault

Gba = Callable[..., Any]
_ERROR = re.compile(r"error: [^\n]+ — [^\n]+\n")
_READING = [name for name in registry.HELP if name not in ("import", "extract", "load", "evaluate")]


def words_for(name: str) -> list[str]:
    """A call of a command with its arguments."""
    return [name, *("香港" for argument in registry.load(name).arguments if argument.required)]


def test_done(ask: Gba) -> None:
    """An answer is 0."""
    assert ask("members").status == ExitStatus.DONE


def test_an_empty_answer_is_done(ask: Gba) -> None:
    """Nothing found is 0, nothing on stdout but the empty array, and a word on stderr."""
    done = ask("members", "没有这样的联盟", "--json")
    assert (done.status, done.json) == (0, [])
    assert "no match" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ["memers"],
        ["members", "--off", "x"],
        ["members", "a", "b"],
        ["members", "--json", "--csv"],
        ["members", "-n", "-1"],
        ["members", "-n", "many"],
        ["roles", "--former", "--current"],
        ["trace", "a"],
        ["trace", "a", "b", "--max-hops", "0"],
        ["search", ""],
        ["search", "  "],
        ["import"],
        ["import", "/no/such/folder"],
        ["extract"],
        ["load"],
        ["load", "/no/such/file"],
        ["evaluate", "--gold", "."],
        ["agreements", "--status", "signd"],
        ["agreements", "--since", "yesterday"],
    ],
    ids=" ".join,
)
def test_usage(ask: Gba, words: list[str]) -> None:
    """A mistake in the call is 2, with one line that says what and what to do."""
    done = ask(*words)
    assert (done.status, done.out) == (ExitStatus.USAGE, "")
    assert _ERROR.fullmatch(done.err), done.err


@pytest.mark.parametrize(
    ("wrong", "right"), [("memers", "gba members"), ("agreement", "gba agreements"), ("serch", "gba search")]
)
def test_the_nearest_command_is_suggested(gba: Gba, wrong: str, right: str) -> None:
    """A mistyped command is answered with the one that was meant."""
    assert f"did you mean `{right}`?" in gba(wrong).err


def test_the_nearest_option_is_suggested(gba: Gba) -> None:
    """A mistyped option is answered with the one that was meant."""
    assert "did you mean --limit?" in gba("roles", "--limt", "3").err


def test_some_failed(gba: Gba, tmp_path: Path) -> None:
    """Files that cannot be read are 3; the others are imported."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "good.txt").write_text("海湾学会年会\n海湾学会昨日举行年会。\n", encoding="utf-8")
    done = gba("import", str(folder), "--json")
    assert done.status == ExitStatus.SOME_FAILED
    assert (done.json["imported"], [row["path"] for row in done.json["failed"]]) == (1, ["empty.txt"])
    assert "failed: empty.txt: " in done.err


@pytest.mark.parametrize("name", _READING)
def test_a_missing_database(gba: Gba, tmp_path: Path, name: str) -> None:
    """A command that reads never makes a database: 4."""
    path = tmp_path / "none.db"
    done = gba(*words_for(name), db=path)
    assert (done.status, done.out, path.exists()) == (ExitStatus.DATABASE, "", False)
    assert _ERROR.fullmatch(done.err), done.err


def _environment(err: Any) -> Environment:
    return Environment(err, err, err, False, False, {})


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageFault("a", "b"), ExitStatus.USAGE),
        (DatabaseFault("a", "b"), ExitStatus.DATABASE),
        (GbaError("a", "b"), ExitStatus.FAILURE),
        (OSError(28, "No space left on device"), ExitStatus.FAILURE),
        (ValueError("two\nlines\x1b[31m"), ExitStatus.FAILURE),
        (MemoryError(), ExitStatus.FAILURE),
    ],
)
def test_every_error_is_one_line(error: Exception, status: ExitStatus, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever goes wrong, the user reads one line, and no control character."""
    import sys  # noqa: PLC0415 - after capsys has put its own stream there

    assert report(error, _environment(sys.stderr), debug=False) == status
    line = capsys.readouterr().err
    assert _ERROR.fullmatch(line)
    assert "\x1b" not in line


def test_interrupted(gba: Gba, monkeypatch: pytest.MonkeyPatch, shared_database: Path) -> None:
    """Ctrl-C is 130."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gbacli.queries.members.members", interrupted)
    done = gba("members", db=shared_database)
    assert (done.status, done.out, done.err) == (ExitStatus.INTERRUPTED, "", "interrupted\n")


def test_a_traceback_only_with_debug(gba: Gba) -> None:
    """--debug shows where an error comes from; without it nobody has to read that."""
    assert "Traceback" not in gba("members").err
    assert "Traceback" in gba("members", "--debug").err
