"""README.md shows what the program really prints."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
SCRIPT = ROOT / "tools" / "update_readme.py"


@pytest.mark.skipif(not SCRIPT.exists(), reason="tools/ is not part of the source distribution")
def test_the_output_is_real() -> None:
    """Each command of the page prints what stands under it; tools/update_readme.py puts it there."""
    spec = importlib.util.spec_from_file_location("update_readme", SCRIPT)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    text = README.read_text(encoding="utf-8")
    assert script.page(text) == text


@pytest.mark.parametrize(
    "command",
    [
        "python -m pip install . && gba import data/documents && gba search 规划联合体",
        "python -m pip install '.[test]' && pytest",
    ],
)
def test_the_commands_stand_in_both_languages(command: str) -> None:
    """How to install, try and test is said in the English part and in the Chinese part."""
    assert README.read_text(encoding="utf-8").count(f"\n{command}\n") == 2
