"""The same report in every format gives the same text, the same particulars and the same facts."""

from __future__ import annotations

from pathlib import Path

import pytest

import written
from gbacli.extraction import extract
from gbacli.model.document import Document
from gbacli.reading import Source, documents


def only(path: Path) -> Document:
    """The one document of a file."""
    (found,) = documents(Source(str(path), path.name))
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize("name", written.FORMATS)
def test_every_format_gives_the_same_text(tmp_path: Path, name: str) -> None:
    """Title first, then the article line by line; menus, bylines and buttons are gone."""
    path = tmp_path / name
    path.write_bytes(written.FORMATS[name]())
    found = only(path)
    assert found.text == written.TEXT
    expected = (written.TITLE, written.PUBLISHED, written.PUBLISHER, "hans")
    assert (found.title, found.published, found.publisher, found.script) == expected


@pytest.mark.parametrize("name", [name for name in written.FORMATS if name != "report.txt"])
def test_every_format_gives_the_same_facts(tmp_path: Path, name: str) -> None:
    """All that is claimed, with names, dates, quotes and offsets, does not depend on the format."""
    plain, other = tmp_path / "report.txt", tmp_path / name
    plain.write_bytes(written.txt())
    other.write_bytes(written.FORMATS[name]())
    assert extract(only(other)) == extract(only(plain))


def test_the_report_states_facts(tmp_path: Path) -> None:
    """So that equality above says something: founders, members, offices, an agreement with its day."""
    path = tmp_path / "report.txt"
    path.write_bytes(written.txt())
    claims = extract(only(path))
    names = [body.name for body in claims.bodies]
    assert {(names[m.member], m.relation) for m in claims.memberships} >= {
        *((name, "initiator") for name in written.MEMBERS[:3]),
    }
    assert {(claims.people[r.person].name, r.title) for r in claims.roles} >= {("区伟棠", "会长")}
    (agreement,) = claims.agreements
    assert sorted(names[party] for party in agreement.parties) == sorted(written.MEMBERS[1:3])
    assert agreement.signed == "2024-03-16"


@pytest.mark.parametrize("name", written.FORMATS)
def test_the_format_is_told_by_content(tmp_path: Path, name: str) -> None:
    """A wrong ending does no harm, where the content says what it is."""
    if name.endswith((".csv", ".md", ".txt")):
        pytest.skip("only its ending tells it from plain text")
    path = tmp_path / "file.dat"
    path.write_bytes(written.FORMATS[name]())
    assert only(path).text == written.TEXT


def test_an_archive_gives_each_of_its_files(tmp_path: Path) -> None:
    """Members come in the order of their names, under the archive's name."""
    path = tmp_path / "all.zip"
    path.write_bytes(written.zipped({name: write() for name, write in written.FORMATS.items()}))
    found = list(documents(Source(str(path), "all.zip")))
    assert [document.name.split("#")[0] for document in found] == sorted(f"all.zip/{name}" for name in written.FORMATS)
    assert {document.text for document in found if isinstance(document, Document)} == {written.TEXT}
