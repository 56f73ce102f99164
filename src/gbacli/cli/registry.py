"""Every command's name, and the module that holds it: loaded only when it is called for.

The order is that of `gba --help`. A module `x` holds one value, `COMMAND`.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from gbacli.cli.parameters import Command

NAMES = (
    "import", "search", "members", "roles", "agreements", "events", "trace", "orgs", "people", "show", "why", "docs",
    "evaluate",
)  # fmt: skip
_KEYWORDS = {"import": "import_"}


def load(name: str) -> Command:
    """The command of this name, which must be one of `NAMES`."""
    module = import_module(f"gbacli.cli.commands.{_KEYWORDS.get(name, name)}")
    return cast(Command, module.COMMAND)
