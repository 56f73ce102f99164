#!/usr/bin/env python3
"""Write docs/commands.md from the help of every command, or with --check say whether it is up to date.

python tools/document_commands.py [--check]
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
_INTRODUCTION = """# Commands

Written by `tools/document_commands.py` from `--help`; a test compares the two. Run it after changing a command.

Every command takes `--db PATH`, before or after its name. Without it the database is `$GBA_DB`, else `gba.db` in
your data folder. Only `import` and `load` make a database; the others read one that is there.

On a terminal results are tables and pages. In a pipe or a file they are tab-separated rows with a header; `--json`,
`--jsonl`, `--csv` and `--tsv` ask for a format. In CSV and TSV a list of names is joined with `; `, `sources` is
their number, a cell that a spreadsheet would take for a formula begins with `'`, and in TSV a tab, a line break and
a backslash are `\\t`, `\\n` and `\\\\`. Characters that a terminal obeys or hides are shown as escapes such as
`\\x1b`; JSON keeps the values as they are.

Exit status: 0 done, an empty answer too; 1 failure; 2 a mistake in the call, a missing path, an empty query; 3 one
or more files could not be imported, the rest are; 4 the database is missing, foreign, damaged, in use or newer than
the program; 130 interrupted.
"""


def page() -> str:
    """The whole page."""
    os.environ["COLUMNS"] = "100"  # the same lines on every terminal
    from gbacli.cli.registry import HELP  # noqa: PLC0415 - Click reads COLUMNS when it is loaded

    sections = [f"## gba {name}\n\n```\n{_help(name, '--help')}\n```\n" for name in HELP]
    return "\n".join([_INTRODUCTION, f"```\n{_help('--help')}\n```\n", *sections])


def _help(*words: str) -> str:
    from gbacli.cli.typer_app import parse  # noqa: PLC0415

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        parse(words)
    return out.getvalue().rstrip()


def main() -> int:
    """0 when the page is written or up to date."""
    if "--check" in sys.argv:
        current = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
        return 0 if current else f"{PAGE} is out of date: run python {sys.argv[0]}"  # type: ignore[return-value]
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
