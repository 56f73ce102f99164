"""The quick reader and Typer must make the same of every call that the quick reader takes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbacli.cli import quick, registry
from gbacli.cli.parameters import EVERYWHERE
from gbacli.cli.typer_app import parse
from gbacli.errors import UsageFault

_VALUES = ("2023", "香港", "", "-", "--", "a b", "signed", "agreement", "hant", "07", "x=1", "-n", "=", "٣", "a")


@st.composite
def _calls(draw: st.DrawFn) -> tuple[str, list[str]]:
    """The name of a command, and words that could follow it."""
    name = draw(st.sampled_from(list(registry.HELP)))
    options = (*registry.load(name).options, *EVERYWHERE)
    flags = [flag for option in options for flag in option.flags]
    value = st.sampled_from(_VALUES)
    word = st.one_of(
        st.sampled_from(flags),
        st.builds("{}={}".format, st.sampled_from(flags), value),
        st.builds("-n{}".format, value),
        value,
    )
    return name, draw(st.lists(word, max_size=6))


@settings(max_examples=400, deadline=None)
@given(_calls())
def test_what_the_quick_reader_takes_typer_reads_alike(call: tuple[str, list[str]]) -> None:
    """Any words that are read without Typer give the command the same values with it."""
    name, words = call
    values = quick.read(registry.load(name), words)
    if values is not None:
        reading = parse([name, *words])
        assert not isinstance(reading, int)
        assert (reading.command.name, dict(reading.values)) == (name, values)


@pytest.mark.parametrize("name", registry.HELP)
def test_the_plain_call_is_quick(name: str) -> None:
    """A command with its arguments and --json alone never needs Typer."""
    command = registry.load(name)
    words = [argument.name for argument in command.arguments]
    assert quick.read(command, [*words, "--json"]) is not None


def test_the_database_before_the_command() -> None:
    """`--db` and `--debug` may stand on either side of the command's name."""
    assert quick.before_command(["--db", "a.db", "--debug", "members", "-n1"]) == (
        {"db": "a.db", "debug": True},
        ["members", "-n1"],
    )
    reading = parse(["--db", "a.db", "members", "--debug"])
    assert not isinstance(reading, int)
    assert (reading.values["db"], reading.values["debug"]) == ("a.db", True)


def test_the_nearer_database_wins() -> None:
    """With `--db` on both sides the one after the command is taken."""
    reading = parse(["--db", "a.db", "members", "--db", "b.db"])
    assert not isinstance(reading, int)
    assert reading.values["db"] == "b.db"


@pytest.mark.parametrize("words", [["--version=1"], ["members", "--of"], ["trace", "a"], ["roles", "a", "b"], ["-x"]])
def test_mistakes_are_faults_of_usage(words: list[str]) -> None:
    """What neither can read ends as a mistake in the call."""
    with pytest.raises(UsageFault):
        parse(words)
