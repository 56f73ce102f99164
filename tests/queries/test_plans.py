"""Every filter is answered through an index: no question reads a whole table to find a few rows.

Without statistics SQLite plans alike whatever a table holds, so that a small database shows the plans of a large one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.documents import docs, document
from gbacli.queries.entities import orgs, people
from gbacli.queries.events import events
from gbacli.queries.explain import show, why
from gbacli.queries.known import known
from gbacli.queries.members import members
from gbacli.queries.roles import roles
from gbacli.queries.search import search
from gbacli.queries.trace import trace
from made import Maker, database

Question = Callable[[sqlite3.Connection], Any]
# A name that is no whole name is looked for in all names; papers are walked one by one; rules are a handful.
_ALLOWED = (
    "SCAN n USING COVERING INDEX names_by_key", "SCAN rules", "SCAN papers", "SCAN CONSTANT ROW", "SCAN json_each",
    "SCAN main.terms_config", "SCAN main.title_terms_config", "SCAN roles USING INDEX roles_former",
    "SCAN f USING INDEX roles_former", "SCAN roles USING COVERING INDEX roles_former",
    "SCAN f USING COVERING INDEX roles_former",  # as later versions of SQLite call it
)  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few facts of each family."""
    maker = (
        Maker("a/b.txt", "2024-03-08")
        .body("海湾联盟", place="香港")
        .body("香港红帆学会", "红帆学会", place="香港", region="香港", kind="society")
    )
    maker.member("海湾联盟", "香港红帆学会").role("欧阳帆", "香港红帆学会", "会长").role(
        "区灯", "绿岸商会", "前会长", former=True
    )
    maker.event("第一届海湾论坛", ("香港红帆学会", "host"), start="2024-03-07")
    maker.signing("合作备忘录", "香港红帆学会", "绿岸商会", signatories=["欧阳帆"], signed="2024-03-07", event=0)
    return database(tmp_path_factory.mktemp("plans") / "gba.db", maker.report)


def _rows(listing: Callable[..., Iterator[Any]], *words: str, **filters: Any) -> Question:
    return lambda db: list(listing(db, *words, **filters))


QUESTIONS: dict[str, Question] = {
    "members ALLIANCE": _rows(members, "海湾联盟"),
    "members --of": _rows(members, of="红帆学会"),
    "members place": _rows(members, "香港"),
    "roles NAME": _rows(roles, "欧阳帆"),
    "roles --person": _rows(roles, person="欧阳帆"),
    "roles --org": _rows(roles, org="红帆学会"),
    "roles --org place": _rows(roles, org="香港"),
    "roles --title": _rows(roles, title="会长"),
    "roles --org --title --current": _rows(roles, org="红帆学会", title="会长", former=False),
    "roles --former": _rows(roles, former=True),
    "agreements NAME": _rows(agreements, "红帆学会"),
    "agreements --party": _rows(agreements, parties=["红帆学会"]),
    "agreements --party --party": _rows(agreements, parties=["香港", "绿岸商会"]),
    "agreements --kind": _rows(agreements, kind="备忘录"),
    "agreements --status": _rows(agreements, status="signed"),
    "agreements --since": _rows(agreements, since="2024"),
    "agreements --since --until": _rows(agreements, since="2024", until="2024-05"),
    "events NAME": _rows(events, "第一届海湾论坛"),
    "events organizer": _rows(events, "红帆学会"),
    "events --organizer": _rows(events, organizer="香港"),
    "events --until": _rows(events, until="2025"),
    "orgs NAME": _rows(orgs, "红帆学会"),
    "orgs --region": _rows(orgs, region="香港"),
    "orgs --kind": _rows(orgs, kind="society"),
    "people NAME": _rows(people, "欧阳帆"),
    "show body": lambda db: show(db, "红帆学会"),
    "show person": lambda db: show(db, "欧阳帆"),
    "show event": lambda db: show(db, "第一届海湾论坛"),
    "why": lambda db: [why(db, row["id"]) for row in (*roles(db, "欧阳帆"), *members(db, "海湾联盟"))],
    "trace": _rows(trace, "红帆学会", "绿岸商会"),
    "docs DOCUMENT": lambda db: document(db, "a/b.txt"),
    "search": _rows(search, "红帆"),
    "search --publisher": _rows(search, "红帆", publisher="海湾日报"),
    "search --org": _rows(search, "红帆", org="红帆学会"),
    "search --person": _rows(search, "红帆", person="欧阳帆"),
    "search --since": _rows(search, "红帆", since="2024", until="2025"),
    "search for a name": lambda db: known(db, ["红帆学会", "欧阳帆"]),
}


def asked(path: Path, question: Question) -> list[str]:
    """The statements that answer it, and that it has an answer."""
    db = open_database(path)
    statements: list[str] = []
    db.set_trace_callback(statements.append)
    assert question(db)
    return [statement for statement in statements if statement.lstrip().startswith(("SELECT", "WITH"))]


def plan(path: Path, statement: str) -> list[str]:
    """How SQLite would answer it."""
    with sqlite3.connect(path) as db:
        lines = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {statement}")]
    db.close()
    return lines


def _reads_all(line: str) -> bool:
    """Whether a line of a plan walks through a whole table; a family of entities is as good as all of them."""
    scan = line.startswith("SCAN") and not line.startswith(_ALLOWED) and "VIRTUAL TABLE INDEX" not in line
    return scan or "entities_by_key (family=?)" in line


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_filter_reads_no_whole_table(path: Path, name: str) -> None:
    """Only rows that an index gives."""
    scans = [
        (line, statement)
        for statement in asked(path, QUESTIONS[name])
        for line in plan(path, statement)
        if _reads_all(line)
    ]
    assert scans == []


def test_a_frequent_title_is_looked_up_at_each_body(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of the rows, so that the first page is there at once."""
    monkeypatch.setattr("gbacli.queries.roles._FEW", 1)
    monkeypatch.setattr("gbacli.queries.names._FEW", 0)
    question = _rows(roles, org="香港", title="会长", former=False)
    (statement,) = (statement for statement in asked(path, question) if "FROM entities b" in statement)
    lines = plan(path, statement)
    assert "SEARCH r USING INDEX roles_by_body (body=? AND title_key=?)" in lines
    assert "SEARCH o USING COVERING INDEX roles_by_body (body=? AND title_key=?)" in lines
    assert "USE TEMP B-TREE FOR ORDER BY" not in lines


@pytest.mark.parametrize(
    ("listing", "table"), [(roles, "roles"), (members, "memberships"), (orgs, "entities"), (people, "entities")]
)
def test_rows_come_in_their_order(path: Path, listing: Callable[..., Iterator[Any]], table: str) -> None:
    """Bodies and people as the index has them; only the facts of one body are sorted."""
    statements = [statement for statement in asked(path, _rows(listing)) if table in statement]
    assert not any("USE TEMP B-TREE FOR ORDER BY" in plan(path, statement) for statement in statements)


def test_links_of_two_bodies_are_looked_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where others are asked whether they are linked with a body, that reads no table either, but the bodies' keys."""
    monkeypatch.setattr("gbacli.queries.neighbours._MANY", 0)
    walked = {
        line
        for statement in asked(path, _rows(trace, "红帆学会", "绿岸商会"))
        for line in plan(path, statement)
        if line.startswith("SCAN") or "family" in line
    }
    assert walked <= {
        "SCAN CONSTANT ROW", "SCAN rules", "SEARCH e USING COVERING INDEX entities_by_key (family=?)",
        "SCAN n USING COVERING INDEX names_by_key",
    }  # fmt: skip


def test_without_a_filter_tables_are_read(path: Path) -> None:
    """So the test above can fail."""
    for listing in (roles, agreements, docs, orgs):
        statements = asked(path, _rows(listing))
        assert any(_reads_all(line) for statement in statements for line in plan(path, statement))


@pytest.mark.parametrize("listing", [roles, agreements, events, members, orgs, people])
def test_the_number_of_questions_does_not_grow_with_the_rows(
    tmp_path: Path, listing: Callable[..., Iterator[Any]]
) -> None:
    """What belongs to rows is fetched for many of them at once."""
    asked_of = {}
    for count in (5, 30):
        maker = Maker("a.txt", "2024")
        for place in range(count):
            other = chr(0x4E00 + place)
            maker.role(f"欧阳{other}", f"红帆{other}学会", "会长").member("海湾联盟", f"红帆{other}学会")
            maker.event(f"{other}字论坛", (f"红帆{other}学会", "host"), start="2024")
            maker.signing(f"{other}字协议", "海湾联盟", f"红帆{other}学会", signed="2024")
        path = database(tmp_path / f"{count}.db", maker.report)
        asked_of[count] = len(asked(path, _rows(listing)))
    assert asked_of[5] == asked_of[30]
