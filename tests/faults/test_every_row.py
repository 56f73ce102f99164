"""Every row about inputs (1 to 29) has tests that bear its number."""

from __future__ import annotations

import re
from pathlib import Path


def test_every_row_about_inputs_has_a_test() -> None:
    """A test's name or its file's name says which row it is for."""
    found: set[int] = set()
    for path in Path(__file__).parent.glob("test_row*.py"):
        own = re.fullmatch(r"test_row_(\d+)", path.stem)
        found |= {int(own[1])} if own else set()
        found |= {int(number) for number in re.findall(r"def test_row_(\d+)_", path.read_text(encoding="utf-8"))}
    assert set(range(1, 30)) - found == set()
