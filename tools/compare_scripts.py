"""Compare what reports state as printed with what they state in the other script, converted by OpenCC (s2hk, t2s).

    python tools/compare_scripts.py [--shared ../shared]

Prints how many rows of members, roles, agreements, events and organizers are the same, names folded to simplified
script, over the seeds, the digests and the further annotated reports.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from opencc import OpenCC

from gbacli.extraction import extract
from gbacli.model.document import Document
from gbacli.reading import read

FOLDERS = ("seeds", "corpus/documents", "training/documents")
TO_HONG_KONG, TO_MAINLAND, FROM_HONG_KONG = OpenCC("s2hk"), OpenCC("t2s"), OpenCC("hk2s")


def folded(name: str | None) -> str:
    """The name in simplified script."""
    return str(TO_MAINLAND.convert(FROM_HONG_KONG.convert(name or "")))


def rows(document: Document) -> Iterator[tuple[object, ...]]:
    """Every fact that a report states, without its quotes."""
    stated = extract(document)
    bodies = [folded(body.name) for body in stated.bodies]
    people = [folded(person.name) for person in stated.people]
    for membership in stated.memberships:
        yield "member", bodies[membership.alliance], bodies[membership.member], membership.relation
    for role in stated.roles:
        yield "role", people[role.person], bodies[role.body], folded(role.title)
    for agreement in stated.agreements:
        yield "agreement", folded(agreement.kind), tuple(sorted(bodies[party] for party in agreement.parties))
    for event in stated.events:
        yield "event", folded(event.name)
        for one in event.organizers:
            yield "organizer", folded(event.name), bodies[one.body], one.function


def converted(document: Document) -> Document:
    """The report in the other script."""
    other = (TO_HONG_KONG if document.script == "hans" else TO_MAINLAND).convert
    title, publisher = (value and other(value) for value in (document.title, document.publisher))
    return replace(document, text=other(document.text), title=title, publisher=publisher)


def main() -> None:
    """Print the rows that both scripts give, of those that either gives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    options = parser.parse_args()
    same = either = 0
    for path in (path for folder in FOLDERS for path in sorted((options.shared / folder).iterdir()) if path.is_file()):
        document = read(path, path.name)
        printed, other = Counter(rows(document)), Counter(rows(converted(document)))
        same += (printed & other).total()
        either += max(printed.total(), other.total())
    print(f"{same:,} of {either:,} rows the same ({same / either:.2%})")


if __name__ == "__main__":
    main()
