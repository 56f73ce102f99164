"""The layers: each part of the program imports only those before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import gbacli

ORDER = (
    "errors", "text", "model", "reading", "extraction", "resolution", "store", "queries", "export", "evaluation", "cli",
    "__main__",
)  # fmt: skip
ROOMS = {
    "naming": ("forms", "candidates", "meant", "headless", "people"),
    "agreements": ("things", "statements", "bodies", "clauses", "times", "parties", "lists", "acts"),
    "roles": ("phrasing", "times", "bodies", "beside", "taking", "unnamed", "lists"),
    "memberships": ("alliances", "phrasing", "circles", "sentences", "lists", "following"),
}  # of the rules of a family
ROOT = Path(gbacli.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The dotted names of the package's modules that a file imports anywhere, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "gbacli")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "gbacli":
            names = [alias.name for alias in node.names] if node.module == "gbacli" else [""]
            yield from (f"{node.module}.{name}".rstrip(".") for name in names)
        assert not (isinstance(node, ast.ImportFrom) and node.level), f"{path} has a relative import"


def layer(dotted: str) -> str:
    """The layer of a module of the package; empty for the package itself."""
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 and not parts[1].startswith("__version") else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_lead_to_the_left(path: Path) -> None:
    """A module imports its own layer and those before it in the order, never one after it."""
    own = path.relative_to(ROOT).with_suffix("").parts[0]
    if own == "__init__":
        assert not list(imported(path))
        return
    allowed = {"", *ORDER[: ORDER.index(own) + 1]}
    assert {layer(name) for name in imported(path)} <= allowed


def test_every_part_has_its_place() -> None:
    """A new part of the program must be put into the order."""
    parts = {path.relative_to(ROOT).with_suffix("").parts[0] for path in MODULES} - {"__init__"}
    assert parts <= set(ORDER)


@pytest.mark.parametrize(("family", "room"), [(family, room) for family, rooms in ROOMS.items() for room in rooms])
def test_rooms_of_the_rules_import_to_the_left(family: str, room: str) -> None:
    """A room imports itself and those before it, and nothing of its family that stands beside the rooms."""
    own, order = f"gbacli.extraction.{family}", ROOMS[family]
    names = {name for path in (ROOT / "extraction" / family / room).glob("*.py") for name in imported(path)}
    used = {name.removeprefix(f"{own}.").split(".")[0] for name in names if name.startswith(own)}
    assert used <= set(order[: order.index(room) + 1])


@pytest.mark.parametrize("family", ROOMS)
def test_every_room_of_the_rules_has_its_place(family: str) -> None:
    """A new room must be put into the order."""
    assert {path.parent.name for path in (ROOT / "extraction" / family).glob("*/__init__.py")} == set(ROOMS[family])


def test_sql_stands_in_two_layers() -> None:
    """Only `store` and `queries` know SQLite."""
    for path in MODULES:
        if path.relative_to(ROOT).parts[0] not in ("store", "queries"):
            names = {
                alias.name
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.Import)
                for alias in node.names
            }
            assert not names & {"sqlite3", "sqlite_utils"}, path
