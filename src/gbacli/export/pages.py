"""What a person sees: listings as tables, and a page for one entity, fact, report or import."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from rich.padding import Padding
from rich.text import Text

from gbacli.export.columns import Row, plain
from gbacli.export.flat import described
from gbacli.export.screen import Screen, cell, lines, passage
from gbacli.export.tables import LAYOUTS, source


def write_listing(what: str, rows: Iterable[Row], screen: Screen) -> None:
    """Print the rows of a listing."""
    special = {"members": _members, "trace": _trace, "known": _known}.get(what)
    if special:
        special(rows, screen)
    else:
        _table(what, rows, screen)


def write_page(what: str, value: Row, screen: Screen) -> None:
    """Print one object; an empty one prints nothing."""
    if value:
        _PAGES[what](value, screen)


def _table(what: str, rows: Iterable[Row], screen: Screen) -> None:
    layout = LAYOUTS[what]
    cells = [layout.cells(row) for row in rows]
    if cells:
        screen.table(layout.headings, cells)


def _members(rows: Iterable[Row], screen: Screen) -> None:
    """A table for each alliance."""
    for (_, alliance), group in groupby(rows, key=lambda row: (row["alliance_id"], row["alliance"])):
        members = list(group)
        stated = next((row["stated_count"] for row in members if row["stated_count"]), None)
        note = f" (of {stated} stated)" if stated else " (and others)" if any(row["et_al"] for row in members) else ""
        screen.print(Text.assemble(cell(alliance, "bold"), cell(f"  {members[0]['alliance_id']}{note}", "dim")))
        _table("members", members, screen)


def _trace(chains: Iterable[Row], screen: Screen) -> None:
    """Each chain from body to body, every link with a sentence that states it."""
    for number, chain in enumerate(chains, 1):
        hops = chain["hops"]
        screen.print(cell(f"Chain {number}, {len(hops)} {'hop' if len(hops) == 1 else 'hops'}", "dim"))
        screen.print(cell(_name(hops[0]["from"]), "bold"))
        for hop in hops:
            rest = "  ".join(filter(None, (hop["date"], hop["id"])))
            link = Text.assemble("  ↓ ", cell(hop["by"], "bold"), " ", cell(hop["label"]), cell(f"  {rest}", "dim"))
            quoted = [Padding(source(each), (0, 0, 0, 4)) for each in hop["sources"][:1]]
            screen.print(link, *quoted, cell(_name(hop["to"]), "bold"))
        screen.print(Text())


def _known(rows: Iterable[Row], screen: Screen) -> None:
    """A body or person that was asked for by name: what it is, its other names, and how to see the rest."""
    for row in rows:
        number = f"{row['documents']} {'report' if row['documents'] == 1 else 'reports'}"
        what = filter(None, (row["type"], row.get("kind"), row.get("place"), number, f"gba show {row['id']}"))
        screen.print(Text.assemble(cell(row["name"], "bold"), cell(f"  {', '.join(what)}", "dim")))
        others = [name for name in row["names"] if name != row["name"]]
        if others:
            screen.print(Text.assemble("  ", cell("; ".join(others))))
        screen.print(Text())


def _name(body: str | Row) -> str:
    return str(body["name"]) if isinstance(body, dict) else body


def _show(entity: Row, screen: Screen) -> None:
    screen.print(cell(entity["name"], "bold"))
    for key, value in entity.items():
        if key in ("name", "also") or isinstance(value, dict) or value in (None, [], ""):
            continue
        if not isinstance(value, list):
            screen.print(_field(key, cell(value)))
        elif isinstance(value[0], str):
            screen.print(_field(key, cell("; ".join(value))))
        else:
            screen.print(Text(), cell(key, "bold"))
            _section(key, value, screen)
    if entity.get("also"):
        screen.print(_field("also", lines(f"{other['name']} ({other['id']})" for other in entity["also"])))


def _section(key: str, rows: list[Row], screen: Screen) -> None:
    what = {"memberships": "members"}.get(key, key)
    if what in ("members", *LAYOUTS):
        write_listing(what, rows, screen)
    else:
        screen.print(*map(_ITEMS.get(key, _plain_item), rows))


def _organizer(row: Row) -> Text:
    return cell(f"{row['organization']} ({row['function']})")


def _plain_item(row: Row) -> Text:
    return cell(", ".join(str(value) for value in row.values() if value is not None))


_ITEMS: dict[str, Callable[[Row], Text]] = {"organizers": _organizer, "sources": source}


def _why(fact: Row, screen: Screen) -> None:
    what, detail = described(fact["family"], fact)
    screen.print(cell(what, "bold"), cell(f"{fact['family']}, {detail or 'no details'}, {fact['id']}", "dim"))
    if fact.get("superseded"):
        screen.print(cell("stated by an earlier text, which another one has replaced", "dim"))
    for each in fact["sources"]:
        screen.print(Text(), *([cell(each["title"])] if each["title"] else []), source(each))
    for decision in fact.get("decisions") or ():
        screen.print(_field("decision", cell(decision)))


def _document(report: Row, screen: Screen) -> None:
    for key, value in report.items():
        if key not in ("text", "superseded") and value not in (None, [], "", False):
            screen.print(_field(key, cell(plain(key, value))))
    for fact in report["superseded"]:
        screen.print(_field("superseded", cell(f"{described(fact['family'], fact)[0]}, {fact['id']}")))
    screen.print(Text(), passage(report["text"]))


def _import(summary: Row, screen: Screen) -> None:
    counts = ", ".join(f"{summary[key]} {key}" for key in ("imported", "updated", "unchanged", "renamed", "removed"))
    facts = ", ".join(f"{number} {family}" for family, number in summary["facts"].items())
    screen.print(cell(f"{counts}, {len(summary['failed'])} failed"), cell(f"in the database: {facts}"))


def _evaluation(figures: Row, screen: Screen) -> None:
    for error in figures.get("errors", ()):
        screen.print(cell("  ".join(error[column] for column in ("key", "family", "error", "row"))))
    _table("evaluate", figures["families"], screen)
    details = "  ".join(f"{row['field']} {row['right']}/{row['of']}" for row in figures["details"])
    screen.print(_field("details", cell(details)))
    screen.print(cell(f"macro F1 of the first six: {figures['macro_f1']:.3f} over {figures['documents']} documents"))


def _field(name: str, value: Text) -> Text:
    return Text.assemble((f"{name}: ", "dim"), value)


def _files(listing: Row, screen: Screen) -> None:
    screen.print(*map(cell, listing["files"]))


_PAGES: dict[str, Callable[[Row, Screen], None]] = {
    "show": _show, "why": _why, "docs DOCUMENT": _document, "import": _import, "import --dry-run": _files,
    "evaluate": _evaluation, "evaluate --errors": _evaluation,
}  # fmt: skip
