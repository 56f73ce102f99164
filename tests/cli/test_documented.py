"""docs/commands.md says what --help says."""

from __future__ import annotations

import importlib.util
from importlib.metadata import version
from pathlib import Path

import pytest

from gbacli.cli import registry

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "commands.md"
pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the documentation is not part of the source distribution")


def test_every_command_is_documented() -> None:
    """Each command has its section."""
    page = PAGE.read_text(encoding="utf-8")
    assert [name for name in registry.HELP if f"## gba {name}\n" not in page] == []


@pytest.mark.skipif(not version("typer").startswith("0.28."), reason="the page is that of Typer 0.28")
def test_the_page_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is what the script writes."""
    spec = importlib.util.spec_from_file_location("document_commands", ROOT / "tools" / "document_commands.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    monkeypatch.setenv("COLUMNS", "100")
    assert PAGE.read_text(encoding="utf-8") == script.page()


def test_every_command_module_is_registered() -> None:
    """A command that nobody can call is a mistake."""
    modules = {path.stem.rstrip("_") for path in (ROOT / "src/gbacli/cli/commands").glob("[a-z]*.py")}
    assert modules == set(registry.HELP)
