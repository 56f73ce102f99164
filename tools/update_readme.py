#!/usr/bin/env python3
"""Put the real output of each `$ gba …` line of README.md under it, asked of the bundled reports.

python tools/update_readme.py [--check]
"""

from __future__ import annotations

import io
import re
import shlex
import sys
import tempfile
from pathlib import Path

from gbacli.cli.environment import Environment
from gbacli.cli.main import main as gba

PAGE = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(r"```console\n\$ gba ([^\n]*)\n.*?```", re.DOTALL)
_WIDTH = 80


def page(text: str) -> str:
    """The text with the output of its commands as it is now."""
    with tempfile.TemporaryDirectory() as folder:
        variables = {"GBA_DB": str(Path(folder) / "gba.db")}
        _run(["import", "--sample", "--jobs", "1"], variables)
        return _BLOCK.sub(lambda block: _filled(block, variables), text)


def _filled(block: re.Match[str], variables: dict[str, str]) -> str:
    printed = _run(shlex.split(block[1]), variables)
    lines = [line.rstrip() for line in printed.splitlines()]
    return f"```console\n$ gba {block[1]}\n" + "\n".join(filter(None, lines)) + "\n```"


def _run(words: list[str], variables: dict[str, str]) -> str:
    out, err = io.StringIO(), io.StringIO()
    status = gba(words, Environment(io.StringIO(), out, err, True, False, variables, _WIDTH))
    if status:
        raise SystemExit(f"gba {' '.join(words)}: {err.getvalue()}")
    return out.getvalue()


def main() -> int:
    """0 when the page is written or up to date."""
    current = PAGE.read_text(encoding="utf-8")
    new = page(current)
    if "--check" in sys.argv:
        return 0 if new == current else 1
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
