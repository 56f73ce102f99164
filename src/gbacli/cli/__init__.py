"""The command line: options, one call of the layers below, results to `export`. Nothing else imports this package."""

from __future__ import annotations

import sys


def run() -> int:
    """The entry point of `gba`: the exit status of what the process was called with."""
    try:
        from gbacli.cli.environment import Environment, words  # noqa: PLC0415 - so that Ctrl-C during loading is quiet too
        from gbacli.cli.main import main  # noqa: PLC0415

        return main(words(sys.argv[1:]), Environment.of_process())
    except KeyboardInterrupt:
        return 130
