"""The same report in every format gives the same text, the same particulars and the same facts."""

from __future__ import annotations

from pathlib import Path

import pytest

import written
from gbacli.extraction import extract
from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.reading import Source, documents


def only(path: Path) -> Document:
    """The one document of a file."""
    (found,) = documents(Source(path, path.name))
    assert isinstance(found, Document), found
    return found


def stated(claims: Claims) -> tuple[object, ...]:
    """The claims by their names, without where they stand."""
    names = [body.name for body in claims.bodies]
    people = [person.name for person in claims.people]
    return (
        sorted((names[m.alliance], names[m.member], m.relation) for m in claims.memberships),
        sorted((people[r.person], names[r.body], r.title) for r in claims.roles),
        sorted((a.kind, sorted(names[party] for party in a.parties), a.signed) for a in claims.agreements),
    )


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
    """What is extracted does not depend on the format."""
    plain, other = tmp_path / "report.txt", tmp_path / name
    plain.write_bytes(written.txt())
    other.write_bytes(written.FORMATS[name]())
    assert stated(extract(only(other))) == stated(extract(only(plain)))


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
    found = list(documents(Source(path, "all.zip")))
    assert [document.name.split("#")[0] for document in found] == sorted(f"all.zip/{name}" for name in written.FORMATS)
    assert {document.text for document in found if isinstance(document, Document)} == {written.TEXT}
