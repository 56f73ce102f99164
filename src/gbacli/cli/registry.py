"""Every command with what it is for, in the order of `gba --help`; its module is loaded only when it is called for.

A module `x` holds one value, `COMMAND`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from gbacli.cli.parameters import Command

HELP = {
    "import": "Read reports from files and folders into the database; what is known already is passed over.",
    "search": "The reports that hold every one of these words, in either script, the best first.",
    "members": "The alliances and their members, or one alliance's, or those that a body belongs to.",
    "roles": "The offices that people hold: of one person, one body, one title.",
    "agreements": "What was signed, by whom, when and where.",
    "events": "Named meetings: when, where, and who hosted, organized or supported them.",
    "trace": "The chains of agreements, alliances, events and people between two bodies, the shortest first.",
    "orgs": "The bodies that reports name, with every form of their names.",
    "people": "The people that reports name.",
    "show": "Everything known of one body, person or event.",
    "why": "One fact with every sentence that states it, where it stands, and the rule that read it.",
    "docs": "The reports in the database, or the text of one.",
    "extract": "Write what reports state as JSON, an object for each report, without a database.",
    "load": "Take what `gba extract` wrote into the database.",
    "evaluate": "Compare what is found in reports with your answer keys, family by family.",
}
_KEYWORDS = {"import": "import_"}


def load(name: str) -> Command:
    """The command of this name, one of `HELP`."""
    module = import_module(f"gbacli.cli.commands.{_KEYWORDS.get(name, name)}")
    return cast("Command", module.COMMAND)
