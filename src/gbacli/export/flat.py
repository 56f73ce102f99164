"""Objects as rows, for CSV and TSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from gbacli.export.columns import Row, plain


def trace_rows(chains: Iterable[Row]) -> Iterator[Row]:
    """A row for each hop, with the number of its chain and its own number in it."""
    for number, chain in enumerate(chains, 1):
        for hop, values in enumerate(chain["hops"], 1):
            yield {"chain": number, "hop": hop, **values}


def event_rows(events: Iterable[Row]) -> Iterator[Row]:
    """The events, with the functions of their organizers in the same order."""
    for event in events:
        yield {**event, "functions": [organizer["function"] for organizer in event["organizers"]]}


def why_rows(fact: Row) -> list[Row]:
    """A row for each sentence that states the fact."""
    return [{**source, "id": fact["id"]} for source in fact["sources"]]


def import_rows(summary: Row) -> list[Row]:
    """One row of numbers."""
    return [{**summary, **summary["facts"], "failed": len(summary["failed"])}]


def file_rows(listing: Row) -> Iterator[Row]:
    """A row for each file."""
    return ({"file": name} for name in listing["files"])


def figure_rows(evaluation: Row) -> Iterator[Row]:
    """A row for each family, for each field of the rows found, and for the macro average."""
    yield from evaluation["families"]
    for row in evaluation["details"]:
        yield {"family": f"details.{row['field']}", "right": row["right"], "wanted": row["of"]}
    yield {"family": "macro", "f1": evaluation["macro_f1"]}


def error_rows(evaluation: Row) -> list[Row]:
    """A row for each error."""
    return list(evaluation["errors"])


def flattened(what: str, rows: Iterable[Row]) -> Iterable[Row]:
    """The rows of a listing as rows of cells."""
    flatten = {"trace": trace_rows, "events": event_rows}.get(what)
    return flatten(rows) if flatten else rows


def described(section: str, row: Row) -> tuple[str, str]:
    """What a fact says, in a word or two and its details: a line of `show`."""
    describe = _DESCRIBED.get(section)
    return describe(row) if describe else (plain("name", row.get("name")), "")  # type: ignore[return-value]


def _member(row: Row) -> tuple[str, str]:
    return f"{row['alliance']} ← {row['member']}", row["relation"]


def _role(row: Row) -> tuple[str, str]:
    state = "former" if row["former"] else ""
    return f"{row['person']}, {row['organization']} {row['title']}", _joined(row["term"], state)


def _agreement(row: Row) -> tuple[str, str]:
    parties = " / ".join(party["name"] for party in row["parties"]) + (" 等" if row["et_al"] else "")
    return f"{row['kind'] or row['title']}: {parties}", _joined(row["signed"] or row["date_text"], row["status"])


def _event(row: Row) -> tuple[str, str]:
    return row["name"], _joined(row["start"], row["place"])


def _joined(*parts: Any) -> str:
    return ", ".join(str(part) for part in parts if part)


_DESCRIBED: dict[str, Callable[[Row], tuple[str, str]]] = {
    "members": _member, "memberships": _member, "roles": _role, "agreements": _agreement, "events": _event,
}  # fmt: skip


def show_rows(entity: Row) -> Iterator[Row]:
    """A row for the entity itself and one for each fact it is part of."""
    yield {
        "section": entity["type"],
        "id": entity["id"],
        "what": entity["name"],
        "detail": "; ".join(entity.get("names") or ()),
    }
    for section, rows in entity.items():
        if section in _DESCRIBED and isinstance(rows, list):
            for row in rows:
                what, detail = described(section, row)
                yield {"section": section, "what": what, "detail": detail, **{k: row.get(k) for k in ("id", "sources")}}
