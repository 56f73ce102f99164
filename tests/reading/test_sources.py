"""Files in folders, standard input, addresses, and what a PDF can lack."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

import written
from gbacli.errors import UnreadableFileError, UsageFault
from gbacli.model.document import Document
from gbacli.reading import Failure, Limits, Options, Source, discover, documents, read
from gbacli.reading.pdf import joined


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with hidden files and folders among others."""
    for name in ("b.txt", "a/c.html", "a/b/d.md", ".hidden.txt", ".git/x.txt", "a/.x/y.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(written.txt())
    return tmp_path


def names(sources: Iterator[Source]) -> list[str]:
    return [source.name for source in sources]


def test_folders_give_their_files_by_name(folder: Path) -> None:
    """Recursively, without what is hidden, in one total order whatever is given twice."""
    assert names(discover([folder])) == ["a/b/d.md", "a/c.html", "b.txt"]
    assert names(discover([folder, folder])) == ["a/b/d.md", "a/c.html", "b.txt"]
    assert names(discover([folder / ".hidden.txt", folder / "b.txt"])) == [".hidden.txt", "b.txt"]


def test_globs_choose(folder: Path) -> None:
    """A glob matches the whole name or its last part."""
    assert names(discover([folder], include=["*.md", "b.*"])) == ["a/b/d.md", "b.txt"]
    assert names(discover([folder], exclude=["a/*"])) == ["b.txt"]


def test_a_missing_path_is_a_fault_of_the_call(tmp_path: Path) -> None:
    """Nothing is read of the others either."""
    with pytest.raises(UsageFault):
        list(discover([tmp_path / "nothing"]))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` is read to its end."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(written.html())))
    (source,) = discover(["-"])
    (found,) = documents(source)
    assert isinstance(found, Document)
    assert (found.name, found.text) == ("stdin", written.TEXT)


def test_read_gives_the_one_document(tmp_path: Path) -> None:
    """What is not one document is an error."""
    one, two = tmp_path / "a.txt", tmp_path / "a.jsonl"
    one.write_bytes(written.txt())
    two.write_bytes(written.jsonl() * 2)
    assert read(one, "x/a.txt").name == "x/a.txt"
    with pytest.raises(UnreadableFileError, match="2 documents"):
        read(two, "a.jsonl")


def test_forwarded_letters(tmp_path: Path) -> None:
    """The subject loses its marks of forwarding; a sender that is a body publishes."""
    path = tmp_path / "a.eml"
    raw = written.eml().decode().replace("Subject: ", "Subject: Fwd: ")
    path.write_bytes(raw.encode())
    found = read(path, "a.eml")
    assert (found.title, found.publisher) == (written.TITLE, written.PUBLISHER)


def test_fields_of_records_by_other_names(tmp_path: Path) -> None:
    """Options name the fields that are called otherwise."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"kop": "协会换届", "lijf": "会长由区伟棠连任，任期三年。"}', encoding="utf-8")
    (found,) = documents(Source(str(path), "a.jsonl"), Options(fields={"title": "kop", "text": "lijf"}))
    assert isinstance(found, Document)
    assert found.text == "协会换届\n会长由区伟棠连任，任期三年。"


def test_long_lists_are_read_line_by_line(tmp_path: Path) -> None:
    """A JSON Lines file may be larger than the limit of one document."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(written.jsonl() * 20)
    found = list(documents(Source(str(path), "a.jsonl"), Options(limits=Limits(file_size=2000))))
    assert [type(item) for item in found] == [Document] * 20


class _Site(BaseHTTPRequestHandler):
    """A site on this machine."""

    def do_GET(self) -> None:
        """Pages, redirects, too much, and nothing."""
        if self.path in {"/to-page", "/to-file"}:
            self.send_response(302)
            self.send_header("Location", "/page" if self.path == "/to-page" else "file:///etc/passwd")
            self.end_headers()
            return
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Type", "text/html; charset=big5")
        self.end_headers()
        if self.path == "/endless":
            for _ in range(1000):
                self.wfile.write(b"x" * 1000)
        elif self.path != "/gone":
            html = written.html().decode().replace("<meta charset=utf-8>", "")
            self.wfile.write(html.encode("gb18030" if self.path == "/page" else "utf-8"))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the site."""
    server = HTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def at(address: str, **limits: int) -> Document | Failure:
    (source,) = discover([address])
    (found,) = documents(source, Options(limits=Limits(**limits)))
    return found


def test_addresses_are_read(site: str) -> None:
    """A page and a redirect to one; the address that answered is kept."""
    for path in ("/page", "/to-page"):
        found = at(site + path)
        assert isinstance(found, Document)
        assert (found.text, found.url, found.name) == (written.TEXT, f"{site}/page", site + path)


@pytest.mark.parametrize(("path", "words"), [("/to-file", "not followed"), ("/gone", "404"), ("/endless", "file_size")])
def test_addresses_that_cannot_be_read(site: str, path: str, words: str) -> None:
    """Other kinds of addresses, errors and too much are failures with a reason."""
    found = at(site + path, file_size=100_000)
    assert isinstance(found, Failure)
    assert words in found.reason


def test_no_server(site: str) -> None:
    """Where nobody answers, the reason is told."""
    assert isinstance(at("http://127.0.0.1:1/x"), Failure)
    assert site


def test_a_scanned_pdf_has_no_text_layer(tmp_path: Path) -> None:
    """Pages without text are reported as such; damaged files too."""
    for raw, words in ((written.pdf(()), "no text layer"), (written.article_pdf()[:300], "PDF")):
        path = tmp_path / "a.pdf"
        path.write_bytes(raw)
        (found,) = documents(Source(str(path), "a.pdf"))
        assert isinstance(found, Failure)
        assert words in found.reason


def test_lines_of_a_paragraph_are_joined() -> None:
    """A full line without an end goes on in the next; short lines, ends and list marks break."""
    lines = [
        "屿城测绘协会三月换届，会长由区伟棠",
        "连任。",
        "成员名单：",
        "香港测绘师公会",
        "",
        "屿城测绘协会今后三年会与深圳的同行",
        "二、合作",
    ]
    assert joined(lines) == [lines[0] + lines[1], "成员名单：", "香港测绘师公会", lines[5], "二、合作"]
