"""A database of many fact rows, written table by table: only what listings read, without extraction and full text.

Few bodies stand in very many reports, and most in one or two: the n-th is named 1/n as often. Of people, those with the
most offices have hundreds.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from gbacli.resolution.heads import head
from gbacli.resolution.identity import AGREEMENT, BODY, EVENT, MEMBERSHIP, PERSON, ROLE, number
from gbacli.store import Store
from gbacli.store.entities import _add_place
from gbacli.store.numbers import free_number
from gbacli.store.schema import statements
from gbacli.text.folding import key

PLACES = ("香港", "澳门", "广州", "深圳", "珠海", "佛山", "南沙", "东莞", "中山", "江门")
HEADS = ("学会", "协会", "商会", "大学", "公司", "研究院", "促进会", "政府")
TITLES = ("会长", "副会长", "秘书长", "主席", "院长", "教授", "局长", "总经理", "理事", "顾问")
KINDS = ("合作备忘录", "框架协议", "意向书", "资格互认协议")
PAPERS = tuple(f"海湾{name}" for name in ("日报", "晚报", "周刊", "新闻网", "观察"))
_SAVED = 500  # reports at a time
_CHARACTERS = 900
_POOL = "".join(random.Random(3).choices([chr(0x4E00 + code) for code in range(3000)], k=200_000))

Rows = dict[str, list[tuple[Any, ...]]]
_WRITES = {
    "documents": "INSERT INTO documents(id, name, sha256, title, published, publisher, script, format, encoding,"
    " encoding_source, lossy, warnings, reader, words) VALUES (?, ?, ?, ?, ?, ?, 'hans', 'txt', 'utf-8', '', 0, '[]',"
    " '', ?)",
    "texts": "INSERT INTO texts VALUES (?, ?)",
    "entities": "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET"
    " documents = documents + 1",
    "names": "INSERT OR IGNORE INTO names VALUES (?, ?, ?, 2, 1, 0)",
    "mentions": "INSERT OR IGNORE INTO mentions VALUES (?, ?, '[]')",
    "claims": "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, '[]', ?)",
    "memberships": "INSERT OR IGNORE INTO memberships VALUES (?, ?, ?, ?, 0, NULL)",
    "roles": "INSERT INTO roles VALUES (?, ?, ?, ?, ?, NULL, ?, NULL, NULL, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
    " first_attested = min(first_attested, excluded.first_attested),"
    " last_attested = max(last_attested, excluded.last_attested),"
    " last_held = max(last_held, excluded.last_held), first_held = min(first_held, excluded.first_held)",
    "agreements": "INSERT INTO agreements VALUES (?, ?, ?, ?, NULL, ?, 0, ?, NULL, ?, ?, 1, NULL, ?)",
    "parties": "INSERT INTO parties VALUES (?, ?, ?)",
    "events": "INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?, ?, ?, ?)",
    "organizers": "INSERT OR IGNORE INTO organizers VALUES (?, 0, ?, 'host')",
}
_COUNTED = "SELECT " + " + ".join(
    f"(SELECT count(*) FROM {table})" for table in ("memberships", "roles", "agreements", "events")
)


def build(path: Path, facts: int) -> None:
    """Make the database at `path`, of as many rows of facts or a few more."""
    Store.open(path).close()
    db = sqlite3.connect(path, isolation_level=None)
    indexes = [statement for statement in statements() if statement.startswith("CREATE INDEX")]
    for statement in indexes:  # much quicker made at the end
        db.execute(f"DROP INDEX {statement.split()[2]}")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("BEGIN")
    db.execute("INSERT INTO rules VALUES (1, 'rule.made')")
    for place in PLACES:
        _add_place(db, place)
    made = _reports(db, facts // 10)
    while db.execute(_COUNTED).fetchone()[0] < facts:
        for rows in islice(made, _SAVED):
            for table, values in rows.items():
                db.executemany(_WRITES[table], values)
    for statement in indexes:
        db.execute(statement)
    db.execute("COMMIT")
    db.close()


def body(place: int) -> str:
    """The name of one of the bodies: low numbers are named in very many reports."""
    middle = f"{chr(0x4E00 + place // 7 % 9000)}{chr(0x4E00 + place % 9001)}"
    return f"{PLACES[place % len(PLACES)]}{middle}{HEADS[place % len(HEADS)]}"


def person(place: int) -> str:
    """The name of one of the people."""
    return f"{chr(0x4E00 + place % 400)}{chr(0x5000 + place // 400 % 4000)}"


def _reports(db: sqlite3.Connection, span: int) -> Iterator[Rows]:
    """The rows of one report after the other, of ten facts among `span` bodies and three times as many people."""
    place = 0
    while True:
        yield _Report(db, place, span).rows
        place += 1


class _Report:
    """The rows of one report."""

    def __init__(self, db: sqlite3.Connection, place: int, span: int) -> None:
        chance = self._chance = random.Random(place)
        day = place % 3650
        self._date = f"{2015 + day // 365}-{day % 365 // 31 + 1:02}-{day % 28 + 1:02}"
        self._claim = place * 10
        self._document = free_number(db, self._date)
        self.rows: Rows = {table: [] for table in _WRITES}
        title = f"第{place}号报道"
        start = chance.randrange(len(_POOL) - _CHARACTERS)
        self.rows["documents"].append(
            (self._document, f"{place}.txt", str(place), title, self._date, chance.choice(PAPERS), place)
        )
        self.rows["texts"].append((self._document, f"{title}\n{_POOL[start : start + _CHARACTERS]}"))
        bodies = [self._body(int(span ** chance.random())) for _ in range(8)]
        self._state(place, list(dict.fromkeys(bodies)), span)

    def _state(self, place: int, bodies: list[int], span: int) -> None:
        event = number(EVENT, place // 2)
        name = f"第{place // 2}届测绘论坛"
        held = self._add(EVENT, event)
        self.rows["events"].append((event, event, name, key(name), self._date, None, None))
        self.rows["organizers"].append((event, bodies[0]))
        for _ in range(5):
            self._role(self._person(int(span * 3 * self._chance.random() ** 1.5)), self._chance.choice(bodies))
        for member in bodies[1:3]:
            fact = number(MEMBERSHIP, bodies[0], member)
            self._add(MEMBERSHIP, fact)
            self.rows["memberships"].append((fact, bodies[0], member, "member"))
        for first in range(min(2, len(bodies) - 1)):
            self._agreement(number(AGREEMENT, place, first), bodies[first : first + 2], held)

    def _role(self, who: int, where: int) -> None:
        title, former = self._chance.choice(TITLES), self._chance.random() < 0.01
        fact = number(ROLE, who, where, title)
        self._add(ROLE, fact)
        held = None if former else self._date
        self.rows["roles"].append((fact, where, who, title, key(title), former, self._date, self._date, held, held))

    def _agreement(self, fact: int, parties: Iterable[int], event: int) -> None:
        kind = self._chance.choice(KINDS)
        status = self._chance.choices(("signed", "planned", "mentioned"), (90, 2, 8))[0]
        place = self._chance.choice(PLACES)
        self._add(AGREEMENT, fact)
        self.rows["agreements"].append((fact, fact, kind, head(kind), key(kind), self._date, place, event, status))
        self.rows["parties"] += [(fact, position, party) for position, party in enumerate(parties)]

    def _add(self, family: str, fact: int) -> int:
        """A claim that states the fact, somewhere in the text."""
        self._claim += 1
        start = self._chance.randrange(10, 800)
        quotes = f"[[{start},{start + 40},1]]"
        self.rows["claims"].append((self._claim, self._document, family, fact, fact, None, quotes))
        return self._claim

    def _body(self, place: int) -> int:
        name = body(place)
        where = PLACES[place % len(PLACES)]
        entity = number(BODY, name)
        self._name(entity, BODY, (name, name[2:]), (where, where, "society"))
        return entity

    def _person(self, place: int) -> int:
        entity = number(PERSON, person(place))
        self._name(entity, PERSON, (person(place),), (None, None, None))
        return entity

    def _name(self, entity: int, family: str, names: tuple[str, ...], traits: tuple[str | None, ...]) -> None:
        self.rows["entities"].append((entity, family, key(names[0]), names[0], *traits))
        self.rows["names"] += [(entity, name, key(name)) for name in names]
        self.rows["mentions"].append((self._document, entity))
