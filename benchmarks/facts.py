"""Every listing over many facts: time to the first page, as a ratio to Python's own start with SQLite.

    python benchmarks/facts.py [--facts 1000000] [--folder DIR]

Ten facts a report, over bodies and people some of whom stand in very many reports.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from measuring import Figure, percentile, start_up, worked

from gbacli.model.claims import (
    AgreementClaim,
    BodyClaim,
    Claims,
    EventClaim,
    MembershipClaim,
    Organizer,
    PersonClaim,
    Quote,
    RoleClaim,
    Surface,
)
from gbacli.model.document import Document
from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.documents import docs
from gbacli.queries.entities import orgs, people
from gbacli.queries.events import events
from gbacli.queries.explain import show, why
from gbacli.queries.members import members
from gbacli.queries.roles import roles
from gbacli.queries.trace import trace
from gbacli.store import Store

PLACES = ("香港", "澳门", "广州", "深圳", "珠海", "佛山", "南沙", "东莞", "中山", "江门")
HEADS = ("学会", "协会", "商会", "大学", "公司", "研究院", "促进会", "政府")
TITLES = ("会长", "副会长", "秘书长", "主席", "院长", "教授", "局长", "总经理", "理事", "顾问")
KINDS = ("合作备忘录", "框架协议", "意向书", "资格互认协议")
PAGE = 20
_SLOWEST = 3


def body(number: int) -> BodyClaim:
    """One of the bodies: low numbers are named in very many reports."""
    place = PLACES[number % len(PLACES)]
    name = f"{place}{chr(0x4E00 + number // 7 % 9000)}{chr(0x4E00 + number % 9001)}{HEADS[number % len(HEADS)]}"
    return BodyClaim(name, (Surface(name, 2), Surface(name[2:], 1)), place=place, region=place, kind="society")


def report(number: int, span: int) -> tuple[Document, Claims]:
    """A report of ten facts among `span` bodies and as many people."""
    chance = random.Random(number)
    day = number % 3650
    date = f"{2015 + day // 365}-{day % 365 // 31 + 1:02}-{day % 28 + 1:02}"
    text = f"第{number}号报道\n" + "".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(900))
    bodies = {body(int(span ** chance.random())): None for _ in range(8)}
    names = {f"{chr(0x4E00 + n % 400)}{chr(0x5000 + n // 400 % 4000)}": None
             for n in (int((span * 3) ** chance.random()) for _ in range(6))}  # fmt: skip
    people_of = tuple(PersonClaim(name, (Surface(name, 1),)) for name in names)

    def quotes() -> tuple[Quote, ...]:
        start = chance.randrange(10, 800)
        return (Quote(start, start + 40, text[start : start + 40], "rule.made"),)

    held = tuple(
        RoleClaim(place % len(people_of), place % len(bodies), chance.choice(TITLES), quotes()) for place in range(5)
    )
    joined = tuple(MembershipClaim(0, place, "member", quotes()) for place in range(1, min(3, len(bodies))))
    signed = tuple(
        AgreementClaim(chance.choice(KINDS), (place, place + 1), quotes(), signed=date, event=0)
        for place in range(1, min(3, len(bodies) - 1))
    )
    met = (EventClaim(f"第{number // 2}届测绘论坛", quotes(), start=date, organizers=(Organizer(0, "host"),)),)
    document = Document(
        f"{number}.txt", text, text.partition("\n")[0], date, None, None, "hans", "txt", "utf-8", "", False, str(number)
    )
    return document, Claims(tuple(bodies), people_of, joined, held, signed, met)


def questions(path: Path, number: int) -> Iterator[tuple[str, Callable[[sqlite3.Connection], object]]]:
    """Each command with each filter: the first page, on a connection of its own."""
    rare, often = body(number // 2).name, body(3).name

    def first(listing: Callable[..., Iterator[object]], *args: object, **filters: object) -> Callable[..., object]:
        return lambda db: list(islice(listing(db, *args, **filters), PAGE))

    def page(listing: Callable[..., Iterator[object]], *args: object, **filters: object) -> Callable[..., object]:
        return first(listing, *args, **filters, limit=PAGE)

    for name, listing in (("members", members), ("roles", roles), ("agreements", agreements), ("events", events),
                          ("orgs", orgs), ("people", people), ("docs", docs)):  # fmt: skip
        yield name, first(listing)
        yield f"{name} -n {PAGE}", page(listing)
        yield f"{name} -n {PAGE} --offset 10000", page(listing, offset=10000)
    yield "members --of (rare)", page(members, of=rare)
    yield "members --of (often)", page(members, of=often)
    yield "members (place)", page(members, "香港")
    yield "roles (rare)", page(roles, rare)
    yield "roles --org (often)", page(roles, org=often)
    yield "roles --org (place)", page(roles, org="香港")
    yield "roles --title 会长", page(roles, title="会长")
    yield "roles --title (part)", page(roles, title="书长")
    yield "roles --as-of 2020", page(roles, as_of="2020")
    yield "roles --current", page(roles, former=False)
    yield "roles --former", page(roles, former=True)
    yield "agreements --party (place)", page(agreements, parties=["香港"])
    yield "agreements --party (two places)", page(agreements, parties=["香港", "广州"])
    yield "agreements --party (rare)", page(agreements, parties=[rare])
    yield "agreements --party (part)", page(agreements, parties=["商会"])
    yield "agreements --kind 备忘录", page(agreements, kind="备忘录")
    yield "agreements --status planned", page(agreements, status="planned")
    yield "agreements --since 2020 --until 2020-02", page(agreements, since="2020", until="2020-02")
    yield "events (part)", page(events, "论坛")
    yield "events --organizer (place)", page(events, organizer="澳门")
    yield "orgs --region 广东", page(orgs, region="广东")
    yield "orgs (part)", page(orgs, "学会")
    yield "orgs (nothing)", page(orgs, "没有这样的名字")
    yield "people (part)", page(people, "丁")
    yield "show (rare)", lambda db: show(db, rare)
    yield "trace (two hops)", page(trace, rare, often, max_hops=2)
    row = next(iter(agreements(open_database(path), limit=1)))
    yield "why", lambda db: why(db, row["id"])


def figures(facts: int, folder: Path) -> Iterator[Figure]:
    """The first page of each question, on a new connection; the slowest ones by name."""
    number = facts // 10
    path = folder / f"facts-{facts}.db"
    if not path.exists():
        with Store.open(path) as store:
            for _ in store.put_many(report(n, number) for n in range(number)):
                pass
    unit = start_up()
    taken = sorted(
        (min(worked(lambda: question(open_database(path))) for _ in range(2)) / unit, name)  # noqa: B023 - called at once
        for name, question in questions(path, number)
    )
    times = [value for value, _ in taken]
    yield Figure(f"{len(times)} questions over {facts:,} facts, p50", "gba", f"{percentile(times, 0.5):.2f} S")
    yield Figure(f"{len(times)} questions over {facts:,} facts, p95", "gba", f"{percentile(times, 0.95):.2f} S")
    for value, name in taken[: -_SLOWEST - 1 : -1]:
        yield Figure(f"`{name}`, among the slowest", "gba", f"{value:.2f} S")


def main() -> None:
    """Print one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for figure in figures(options.facts, options.folder or Path(scratch)):
            print(figure)


if __name__ == "__main__":
    main()
