"""The families of facts that are counted: for each, the rows that the key wants and those that the program said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from gbacli.evaluation import pairing
from gbacli.evaluation.comparison import fold
from gbacli.evaluation.pairing import AGREEMENT_FIELDS, Pairs, compare
from gbacli.evaluation.sides import Key, Row, Said, forms

Rows = tuple["Counter[Any]", "Counter[Any]"]  # wanted and said
_FIELDS = {"roles": ("former", "term"), "agreements": AGREEMENT_FIELDS, "events": ("start", "end", "place")}
_EVIDENCE_PIECE = 6  # characters that a quote has to share with the key's evidence


def _members(key: Key, said: Said) -> Rows:
    have = Counter(_membership(said, row) for row in said.rows["members"])
    return _required(key.data["memberships"], lambda row: (row["alliance"], row["member"], row["relation"]), have)


def _membership(said: Said, row: Row) -> tuple[str, str, str]:
    return said.body(row["alliance"]), said.body(row["member"]), row["relation"]


def _roles(key: Key, said: Said) -> Rows:
    have = Counter(_role(said, row) for row in said.rows["roles"])
    return _required(key.data["roles"], _wanted_role, have)


def _role(said: Said, row: Row) -> tuple[str, str, str]:
    return said.person(row["person"]), said.body(row["organization"]), fold(row["title"])


def _wanted_role(row: Row) -> tuple[str, str, str]:
    return row["person"], row["org"], fold(row["title"])


def _agreements(key: Key, said: Said) -> Rows:
    pairs = pairing.agreements(key, said)
    wanted = Counter((i, want.head, *sorted(want.parties)) for i, want in pairs.wanted.items())
    return wanted, Counter((_paired(pairs, j), have.head, *sorted(have.parties)) for j, have in pairs.said.items())


def _parties(key: Key, said: Said) -> Rows:
    pairs = pairing.agreements(key, said)
    wanted = Counter((i, party) for i, want in pairs.wanted.items() for party in want.parties)
    return wanted, Counter((_paired(pairs, j), party) for j, have in pairs.said.items() for party in have.parties)


def _paired(pairs: Pairs, number: int) -> Hashable:
    return pairs.key_of.get(number, f"extra{number}")


def _events(key: Key, said: Said) -> Rows:
    found = pairing.events(key, said)
    have = Counter((_event(found, j, row),) for j, row in enumerate(said.rows["events"]))
    return _required(key.data["events"], lambda row: (row["id"],), have)


def _organizers(key: Key, said: Said) -> Rows:
    found = pairing.events(key, said)
    optional = {row["id"] for row in key.data["events"] if row.get("optional")}
    wanted = Counter(
        (row["id"], each["org"], each["function"])
        for row in key.data["events"]
        if row["id"] not in optional
        for each in row["organizers"]
    )
    have = Counter(
        (_event(found, j, row), said.body(each["organization"]), each["function"])
        for j, row in enumerate(said.rows["events"])
        if found.get(j) not in optional
        for each in row["organizers"] or ()
    )
    return wanted, have


def _event(found: dict[int, str], number: int, row: Row) -> str:
    return found.get(number, f"?{fold(row['name'])}")


def _names(key: Key, said: Said) -> Rows:
    """Surface forms by body; a form that no body of the key has does not count."""
    wanted = Counter((ref, form) for form, refs in key.bodies.items() for ref in refs)
    have = Counter(
        (said.body(row["name"]), form) for row in said.rows["orgs"] for form in forms(row) if form in key.bodies
    )
    return wanted, have


def _required(rows: Iterable[Row], identity: Callable[[Row], Hashable], have: Counter[Any]) -> Rows:
    """What counts of the key's rows and of the said ones: an optional row takes away one that is said."""
    rows = list(rows)
    wanted: Counter[Any] = Counter(identity(row) for row in rows if not row.get("optional"))
    for optional, number in Counter(identity(row) for row in rows if row.get("optional")).items():
        have[optional] -= min(number, max(0, have[optional] - wanted[optional]))
    return wanted, +have


AVERAGED = {
    "members": _members, "roles": _roles, "agreements": _agreements, "parties": _parties, "events": _events,
    "organizers": _organizers,
}  # fmt: skip
FAMILIES: dict[str, Callable[[Key, Said], Rows]] = {**AVERAGED, "names": _names}


def details(key: Key, said: Said) -> Iterator[tuple[str, bool]]:
    """For each row found, each field that either side gives and whether it is right; and whether it is `quoted`:

    a source stands at its offsets and shares words with the key's evidence.
    """
    found = list(_found(key, said))
    for family, want, have in found:
        yield from compare(want, have, _FIELDS.get(family, ()))
        yield "quoted", any(_is_evidence(source, want, said.text) for source in have["sources"] or ())
    by_id = {row["id"]: row for row in key.data["organizations"]}
    for row in said.rows["orgs"]:
        if (ref := said.body(row["name"])) in by_id:
            yield from compare(by_id[ref], row, ("region", "kind"))


def _found(key: Key, said: Said) -> Iterator[tuple[str, Row, Row]]:
    """The family, the key's row and the program's row for every row found."""
    roles = {_role(said, row): row for row in said.rows["roles"]}
    for row in key.data["roles"]:
        if have := roles.get(_wanted_role(row)):
            yield "roles", row, have
    members = {_membership(said, row): row for row in said.rows["members"]}
    for row in key.data["memberships"]:
        if have := members.get((row["alliance"], row["member"], row["relation"])):
            yield "members", row, have
    pairs = pairing.agreements(key, said)
    for j, i in pairs.key_of.items():
        yield "agreements", pairs.wanted[i].row, pairs.said[j].row
    by_id = {row["id"]: row for row in key.data["events"]}
    for j, ref in pairing.events(key, said).items():
        yield "events", by_id[ref], said.rows["events"][j]


def _is_evidence(source: Row, want: Row, text: str) -> bool:
    evidence = fold(want.get("evidence"))
    pieces = {evidence[i : i + _EVIDENCE_PIECE] for i in range(max(1, len(evidence) - _EVIDENCE_PIECE + 1))}
    quote, stands = source["quote"], text[source["start"] : source["end"]] == source["quote"]
    return bool(quote) and stands and any(piece in fold(quote) for piece in pieces)
