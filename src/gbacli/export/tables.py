"""The listings as tables for people: which columns, and what a person reads in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.text import Text

from gbacli.export.columns import Row
from gbacli.export.screen import cell, lines, passage, visible_passage


class Layout(NamedTuple):
    """A table's headings, and the cells of one row under them."""

    headings: tuple[str, ...]
    cells: Callable[[Row], Sequence[Text]]


def _search(row: Row) -> Sequence[Text]:
    report = Text.assemble(
        cell(row["title"], "bold"),
        "\n",
        lines(filter(None, (row["document"], row["published"], row["publisher"], *_reprinted(row))), "dim"),
    )
    start, end = row["snippet_start"], row["snippet_start"] + len(row["snippet"])
    hits = [(left - start, right - start) for left, right in row["hits"] if start <= left and right <= end]
    return report, passage(row["snippet"], hits, one_line=True)


def _reprinted(row: Row) -> list[str]:
    return [f"reprinted: {each['document']}" for each in row.get("reprints") or ()]


def _member(row: Row) -> Sequence[Text]:
    return cell(row["member"]), cell(row["relation"]), _number(row["sources"]), _id(row)


def _role(row: Row) -> Sequence[Text]:
    seen = _span(row["first_attested"], row["last_attested"])
    state = filter(None, ("former" if row["former"] else "", _span(row["start"], row["end"])))
    return cell(row["person"]), cell(row["organization"]), _title(row), lines(state), cell(seen, "dim"), _id(row)


def _title(row: Row) -> Text:
    return cell(f"{row['title']}（{row['term']}）" if row["term"] else row["title"])


def _agreement(row: Row) -> Sequence[Text]:
    what = lines(value for value in (row["kind"], row["title"], row["amount"]) if value)
    if row["count"] and row["count"] > 1:
        what.append(f" ×{row['count']}")
    parties = lines([*(party["name"] for party in row["parties"]), *(["等"] if row["et_al"] else [])])
    return (
        cell(row["signed"] or row["date_text"]),
        what,
        parties,
        cell(row["status"]),
        _number(row["sources"]),
        _id(row),
    )


def _event(row: Row) -> Sequence[Text]:
    organizers = lines(f"{each['organization']} ({each['function']})" for each in row["organizers"])
    return cell(_span(row["start"], row["end"])), cell(row["name"]), organizers, cell(row["place"]), _id(row)


def _org(row: Row) -> Sequence[Text]:
    place = row["place"] if row["region"] in (None, row["place"]) else f"{row['place'] or ''} {row['region']}".strip()
    return cell(row["name"]), _others(row), cell(place), cell(row["kind"]), cell(row["documents"]), _id(row)


def _person(row: Row) -> Sequence[Text]:
    return cell(row["name"]), _others(row), cell(row["documents"]), _id(row)


def _doc(row: Row) -> Sequence[Text]:
    return cell(row["document"]), cell(row["title"]), cell(row["published"]), cell(row["publisher"])


def _figures(row: Row) -> Sequence[Text]:
    counts = [Text(str(row[key]), justify="right") for key in ("right", "wanted", "said")]
    shares = [Text(f"{row[key]:.3f}", justify="right") for key in ("precision", "recall", "f1")]
    return cell(row["family"]), *counts, *shares


def source(row: Row) -> Text:
    """One place that states a fact: the quoted words, where they stand, and who reprints them."""
    offsets = f"{row['start']}–{row['end']}" if row["start"] is not None else "in an earlier text"
    damaged = "characters were lost in reading" if row.get("lossy") else None
    where = filter(None, (row["document"], row["published"], offsets, row["rule"], damaged))
    reprints = row.get("reprints") or ()
    also = "".join(f"\n  reprinted: {', '.join(filter(None, (each['document'], each['url'])))}" for each in reprints)
    quote = Text.assemble("“", visible_passage(row["quote"]), "”\n")
    return quote.append_text(cell(f"— {', '.join(where)}{also}", "dim"))


def _id(row: Row) -> Text:
    return cell(row["id"], "dim")


def _number(items: Sequence[object]) -> Text:
    return cell(len(items))


def _others(row: Row) -> Text:
    return lines(name for name in row["names"] if name != row["name"])


def _span(start: str | None, end: str | None) -> str:
    return "" if not (start or end) else start if start and end in (None, start) else f"{start or ''}–{end or ''}"


LAYOUTS = {
    "search": Layout(("report", "text"), _search),
    "members": Layout(("member", "relation", "sources", "id"), _member),
    "roles": Layout(("person", "organization", "title", "state", "reported", "id"), _role),
    "agreements": Layout(("signed", "what", "parties", "status", "sources", "id"), _agreement),
    "events": Layout(("date", "event", "organizers", "place", "id"), _event),
    "orgs": Layout(("name", "other names", "place", "kind", "reports", "id"), _org),
    "people": Layout(("name", "other names", "reports", "id"), _person),
    "docs": Layout(("document", "title", "published", "publisher"), _doc),
    "evaluate": Layout(("family", "right", "wanted", "said", "P", "R", "F1"), _figures),
}
