"""faults.md, rows 16 and 17 (dates) and 19 to 25: hostile pages, too much of anything, odd files."""

from __future__ import annotations

import gzip
import os
import socket
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

import written
from gbacli.model.document import Document
from gbacli.reading import Failure, Limits, Options, Source, discover, documents
from gbacli.text.dates import find_dates
from gbacli.text.folding import fold

TITLE = "屿城测绘协会换届"
SENTENCE = "会长由区伟棠连任，秘书长是欧阳若岚，协会今后三年与深圳的同行合作。"


def held(raw: bytes, tmp_path: Path, name: str, **options: Any) -> list[Document | Failure]:
    """What a file of these bytes holds."""
    path = tmp_path / name
    path.write_bytes(raw)
    return list(documents(Source(str(path), name), Options(**options)))


def reason(raw: bytes, tmp_path: Path, name: str, **options: Any) -> str:
    """Why such a file cannot be read."""
    (found,) = held(raw, tmp_path, name, **options)
    assert isinstance(found, Failure), found
    return found.reason


@pytest.mark.parametrize("words", ["日前", "昨日", "本月", "今年3月"])
def test_row_16_relative_dates_without_a_report_date(words: str) -> None:
    """They keep their words and have no value: never today's date."""
    (mention,) = find_dates(fold(f"双方{words}签约。"), None)
    assert (mention.words, mention.first) == (words, None)


@pytest.mark.parametrize(
    ("words", "value"),
    [("2月30日", None), ("二〇二四年三月", "2024-03"), ("民國113年", "2024"), ("2031年5月1日", "2031-05-01")],
)
def test_row_17_impossible_and_unusual_dates(words: str, value: str | None) -> None:
    """What no calendar has stays text; other eras and numerals are read; a future date is as printed."""
    (mention,) = find_dates(fold(words), "2024-01-05")
    assert mention.first == value


def test_row_19_only_the_article_of_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scripts, menus, comments and advertisements are no text; unclosed tags do no harm; nothing is fetched."""
    monkeypatch.setattr(socket, "socket", None)
    page = (
        f"<html><body><div class=nav>首页</div><h1>{TITLE}</h1><!-- 广告 --><script>alert('x')</script>"
        f"<p>{SENTENCE}<p>第二段讲协会的<b>培训安排，每季一次。<div id=comments>网友：好</div>"
        "<img src=http://192.0.2.1/x.png onerror=x>"
    )
    (found,) = held(page.encode(), tmp_path, "a.html")
    assert isinstance(found, Document)
    assert found.text == f"{TITLE}\n{SENTENCE}\n第二段讲协会的培训安排，每季一次。"


def test_row_19_a_page_without_anything(tmp_path: Path) -> None:
    """A page that holds no text fails as empty."""
    assert reason(b"<html/>", tmp_path, "a.html").startswith("empty")


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"<div>" * 100_000 + b"x", "a.html"),
        (b"[" * 100_000, "a.json"),
        (b'{"text":' * 100_000, "a.json"),
        (b"<rss><channel>" + b"<a>" * 100_000, "a.xml"),
        (b"> " * 100_000 + b"x", "a.md"),
        (b"---\na: " + b"[" * 100_000 + b"\n---\nx\n", "a.md"),
    ],
)
def test_row_20_deep_nesting_ends_at_a_limit(tmp_path: Path, raw: bytes, name: str) -> None:
    """A hundred thousand levels: a failure or a flat text, at once, and no crash."""
    for found in held(raw, tmp_path, name):
        assert isinstance(found, Failure) or len(found.text) < len(raw) + 10


def test_row_20_entities_are_never_expanded(tmp_path: Path) -> None:
    """Neither a billion laughs nor a file of the machine."""
    laughs = b'<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><title>&b;</title></rss>'
    outside = b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item><title>&x;</title></item></rss>'
    assert "entities" in reason(laughs, tmp_path, "a.xml")
    assert "entities" in reason(outside, tmp_path, "b.xml")


def test_row_20_aliases_of_front_matter_are_never_expanded(tmp_path: Path) -> None:
    """Nested aliases in YAML cost nothing: only the named fields are read."""
    aliases = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(20)
    )
    (found,) = held(f"---\n{aliases}title: {TITLE}\n---\n{SENTENCE}\n".encode(), tmp_path, "a.md")
    assert isinstance(found, Document)
    assert found.title == TITLE


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.csv"])
def test_row_21_large_files_name_the_limit(tmp_path: Path, name: str) -> None:
    """A file over the limit is refused before it is read, whatever it holds."""
    path = tmp_path / name
    with open(path, "wb") as file:
        file.truncate(200_000_000)
    (found,) = documents(Source(str(path), name))
    assert isinstance(found, Failure)
    assert "--max file_size" in found.reason


def test_row_21_one_long_line(tmp_path: Path) -> None:
    """A line of many characters is read, or refused by the limit of size, in a time that grows with its length."""
    raw = (TITLE + "\n" + SENTENCE * 20_000).encode()
    (found,) = held(raw, tmp_path, "a.txt")
    assert isinstance(found, Document)
    assert "file_size" in reason(raw, tmp_path, "a.txt", limits=Limits(file_size=100_000))


def test_row_22_bombs_end_at_the_limit(tmp_path: Path) -> None:
    """What unpacks to more than the limit is stopped while it is unpacked."""
    small = Limits(file_size=1_000_000, unpacked=1_000_000)
    zeros = b"0" * 50_000_000
    assert "limit" in reason(gzip.compress(zeros), tmp_path, "a.gz", limits=small)
    assert "limit" in reason(written.zipped({"a.txt": zeros}), tmp_path, "a.zip", limits=small)
    assert "limit" in reason(written.zipped({"word/document.xml": zeros}), tmp_path, "a.docx", limits=small)
    nested = written.txt()
    for _ in range(6):
        nested = gzip.compress(nested)
    assert "within each other" in reason(nested, tmp_path, "a.txt.gz")
    many = written.zipped({f"{number}.txt": b"x" for number in range(30)})
    assert any(
        "members" in found.reason
        for found in held(many, tmp_path, "m.zip", limits=Limits(members=9))
        if isinstance(found, Failure)
    )


def test_row_22_members_outside_the_archive_are_refused(tmp_path: Path) -> None:
    """Names that lead out, absolute names and links are refused; the good members are read."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../up.txt", written.txt())
        archive.writestr("/root.txt", written.txt())
        archive.writestr("C:/root.txt", written.txt())
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good.txt", written.txt())
    found = held(out.getvalue(), tmp_path, "a.zip")
    assert [item.name for item in found if isinstance(item, Document)] == ["a.zip/good.txt"]
    assert all("refused" in item.reason for item in found if isinstance(item, Failure))
    assert len(found) == 5


@pytest.mark.parametrize(
    "raw", [b"PK\x03\x04broken", b"\x1f\x8bbroken", b"\x89PNG\r\n\x1a\n", b"7z\xbc\xaf\x27\x1c", b"\xd0\xcf\x11\xe0"]
)
def test_row_22_damaged_and_foreign_files_are_told_by_their_bytes(tmp_path: Path, raw: bytes) -> None:
    """Whatever their names say."""
    assert reason(raw, tmp_path, "a.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_row_23_pipes_are_never_read(tmp_path: Path) -> None:
    """A pipe is reported, without waiting for what will never come."""
    os.mkfifo(tmp_path / "pipe.txt")
    (source,) = discover([tmp_path])
    (found,) = documents(source)
    assert isinstance(found, Failure)
    assert "regular file" in found.reason


def test_row_23_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is gone, a dangling link and a device are reported."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    found = [item for source in discover([tmp_path]) for item in documents(source)]
    assert [type(item) for item in found] == [Failure, Failure]
    vanished = list(documents(Source(str(tmp_path / "vanished.txt"), "vanished.txt")))
    assert isinstance(vanished[0], Failure)


def test_row_24_a_loop_of_links_is_entered_once(tmp_path: Path) -> None:
    """A folder that holds itself gives its files once."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(written.txt())
    (tmp_path / "in" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [source.name for source in discover([tmp_path])] == ["in/a.txt"]


@pytest.mark.parametrize("name", [b"\xff\xfe.txt", "换\n行.txt".encode(), b"\x1b[31m.txt", b"-n.txt"])
def test_row_25_odd_names_can_be_read_and_stored(tmp_path: Path, name: bytes) -> None:
    """Names that are no UTF-8 are escaped, so that they can be stored; others are kept as they are."""
    path = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name)))
    try:
        path.write_bytes(written.txt())
    except OSError:
        pytest.skip("the file system refuses the name")
    (source,) = discover([tmp_path])
    (found,) = documents(source)
    assert isinstance(found, Document)
    assert found.name.encode("utf-8")


def test_row_25_two_dashes_end_the_options(
    gba: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file whose name begins with a dash is given after --."""
    (tmp_path / "-n.txt").write_bytes(written.txt())
    monkeypatch.chdir(tmp_path)
    ran = gba("import", "--json", "--", "-n.txt")
    assert (ran.status, ran.json["imported"]) == (0, 1)
