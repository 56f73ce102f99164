"""What several reports say together."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from gbacli.store import Store
from made import Maker, Report, as_text, database, put, told

REPORTS: list[Report] = [
    Maker("a.txt", "2023-05-24").body("海湾测绘联盟", "联盟", kind="alliance")
    .member("海湾测绘联盟", "香港測繪師公會", et_al=True, stated_count=30)
    .role("欧阳明", "香港測繪師公會", "會長")
    .event("第三届海湾测绘论坛", ("深圳测绘学会", "host"), start="2023-05")
    .signing("备忘录", "香港測繪師公會", "深圳测绘学会", event=0).report,
    Maker("b.txt", "2023-06-01").body("香港测绘师公会", region="香港", place="香港", kind="society")
    .member("海湾测绘联盟", "香港测绘师公会")
    .role("欧阳明", "香港测绘师公会", "会长")
    .event("第三屆海灣測繪論壇", ("香港测绘师公会", "co-organizer"), ("深圳测绘学会", "host"), start="2023-05-21")
    .signing("合作备忘录", "深圳测绘学会", "香港测绘师公会", signed="2023-05-21", status="mentioned", event=0,
             signatories=["欧阳明"]).report,
    Maker("c.txt", "2024-01-02").role("欧阳明", "香港测绘师公会", "会长", former=True)
    .role("陈立", "香港测绘师公会", "会长", start="2024")
    .signing("合作备忘录", "香港测绘师公会", "深圳测绘学会", signed="2023-12-30", amount="3亿元").report,
    Maker("d.txt").role("陈立", "香港测绘师公会", "会长").signing("备忘录", "香港测绘师公会", "深圳测绘学会").report,
    Maker("e.txt", "2024-02-03").body("公会", local=True).role("陈立", "公会", "会长").report,
    Maker("f.txt", "2024-02-03").body("公会", local=True).role("陈立", "公会", "会长").line("别的").report,
]  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of the reports."""
    return database(tmp_path_factory.mktemp("facts") / "gba.db", *REPORTS)


def test_one_role_for_a_person_body_title_and_term(path: Path) -> None:
    """In either script; every mention is a source, and the newest report says whether it is over."""
    rows = [row for row in told(path)["roles"] if row["organization"].startswith("香港")]
    said = [(row["person"], row["former"], len(row["sources"])) for row in rows]
    assert said == [("欧阳明", True, 3), ("陈立", False, 2)]
    assert (rows[0]["first_attested"], rows[0]["last_attested"]) == ("2023-05-24", "2024-01-02")
    assert rows[1]["start"] == "2024"


def test_mentions_of_an_agreement_are_one_unless_dates_contradict(path: Path) -> None:
    """The vaguer mentions join the last agreement before their report, or the first."""
    rows = told(path)["agreements"]
    assert [(row["signed"], [s["document"] for s in row["sources"]]) for row in rows] == [
        ("2023-12-30", ["c.txt"]),
        ("2023-05-21", ["a.txt", "b.txt", "d.txt"]),
    ]
    assert (rows[1]["kind"], rows[1]["status"], rows[0]["amount"]) == ("合作备忘录", "signed", "3亿元")
    assert [person["name"] for person in rows[1]["signatories"]] == ["欧阳明"]
    assert rows[1]["event"] in ("第三届海湾测绘论坛", "第三屆海灣測繪論壇")


def test_an_event_is_one_in_both_scripts(path: Path) -> None:
    """With the most exact date, and every organizer once, hosts first."""
    (row,) = told(path)["events"]
    assert (row["start"], len(row["sources"])) == ("2023-05-21", 2)
    assert [(body["organization"], body["function"]) for body in row["organizers"]] == [
        ("深圳测绘学会", "host"),
        ("香港测绘师公会", "co-organizer"),
    ]


def test_a_membership_keeps_what_either_report_says(path: Path) -> None:
    """The list goes on, and thirty are stated."""
    (row,) = told(path)["members"]
    assert (row["et_al"], row["stated_count"], len(row["sources"])) == (True, 30, 2)


def test_a_name_that_means_a_body_in_one_report_is_a_body_of_its_own(path: Path) -> None:
    """Two reports' 公会 are two."""
    bodies = [row for row in told(path)["orgs"] if row["name"] == "公会"]
    assert len({row["id"] for row in bodies}) == 2


def test_names_shown_do_not_depend_on_the_order(path: Path) -> None:
    """Both spellings are listed; the more frequent one is shown."""
    (row,) = [row for row in told(path)["orgs"] if "香港測繪師公會" in row["names"]]
    assert (row["name"], row["documents"], row["region"]) == ("香港测绘师公会", 4, "香港")


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_import_does_not_matter(path: Path, tmp_path: Path, seed: int) -> None:
    """Rows, ids, names and their order are a function of the reports alone, however they are batched."""
    shuffled = list(REPORTS)
    Random(seed).shuffle(shuffled)
    other = tmp_path / "other.db"
    with Store.open(other) as store:
        for report in shuffled[: seed % 4]:
            put(store, *report)
        list(store.put_many(shuffled[seed % 4 :]))
    assert as_text(path) == as_text(other)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_taken_out_leaves_no_trace(path: Path, tmp_path: Path, seed: int) -> None:
    """Removing and putting back, and replacing by something else and back, both lead home."""
    other = database(tmp_path / "other.db", *REPORTS)
    chosen = Random(seed).sample(REPORTS, 3)
    with Store.open(other) as store:
        for document, _ in chosen:
            assert store.remove(document.name)
        assert not store.remove(chosen[0][0].name)
        for document, claims in chosen:
            put(store, *Maker(document.name, "1999").role("别人", "香港测绘师公会", "会长").report)
            put(store, document, claims)
    assert as_text(path) == as_text(other)


def test_an_empty_database_after_removing_all(tmp_path: Path) -> None:
    """No entity, name or fact stays behind."""
    path = database(tmp_path / "gba.db", *REPORTS)
    with Store.open(path) as store:
        for document, _ in REPORTS:
            store.remove(document.name)
        assert set(store.counts().values()) == {0}
        left = {
            table: store._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("entities", "names", "traits", "mentions", "claims", "texts", "parties", "organizers")
        }
    assert set(left.values()) == {0}
    assert not any(told(path).values())


def test_every_quote_stands_at_its_place(path: Path) -> None:
    """`quote == text[start:end]` for every source."""
    texts = {document.name: document.text for document, _ in REPORTS}
    for family in ("members", "roles", "agreements", "events"):
        for row in told(path)[family]:
            assert row["sources"]
            for source in row["sources"]:
                assert source["quote"] == texts[source["document"]][source["start"] : source["end"]] != ""
