"""A folder of everything people save: how fast it is read, and how much memory reading and importing it take."""

from __future__ import annotations

import csv
import gzip
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from email.message import EmailMessage
from html import escape
from pathlib import Path

import importing
import prose
from measuring import Figure, environment, timed

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
from written import pdf_of, zipped

_CHARACTERS = 400
_READ = """
import resource, sys
from gbacli.reading import Failure, discover, documents
count = failed = early = 0
sources = list(discover([sys.argv[1]]))
for number, source in enumerate(sources):
    for found in documents(source):
        count += 1
        failed += isinstance(found, Failure)
    if number == len(sources) // 10:
        early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(count, failed, early, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def figures(count: int) -> Iterator[Figure]:
    """Reading alone in one process, then the whole import with all processors."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "mixed"
        write(folder, count)
        what = f"{count:,} mixed files"
        printed: list[str] = []
        seconds = timed(lambda: printed.append(_read(folder)))
        found, failed, early, peak = map(int, printed[0].split())
        yield Figure(f"{what}: reading alone", "gba", f"{found / seconds:,.0f} documents/s, {failed} failed")
        yield Figure(f"{what}: peak memory of reading, after a tenth and after all", "gba",
                     f"{early / 1024:.0f} MB, {peak / 1024:.0f} MB")  # fmt: skip
        done = importing.imported(folder, Path(scratch) / "mixed.db")
        yield Figure(f"{what}: import", "gba", f"{found / done.seconds:,.0f} documents/s")
        memory = f"{done.memory / 1e6:.0f} MB" if done.memory else "not known here"
        yield Figure(f"{what}: peak memory of the import, all processes", "gba", memory)


def write(folder: Path, count: int) -> None:
    """Write `count` files, of every format by turns; the same number always gives the same file."""
    for number in range(count):
        ending, make = _FORMATS[number % len(_FORMATS)]
        path = folder / f"{number % 100:02}" / f"{number}.{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make(number))


def _read(folder: Path) -> str:
    command = (sys.executable, "-c", _READ, str(folder))
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment()).stdout


def _lines(number: int) -> list[str]:
    return prose.text(number, _CHARACTERS).split("\n")


def _text(number: int) -> str:
    title, *paragraphs = _lines(number)
    return "\n\n".join((title, "2024-03-18 来源：基准日报", *paragraphs))


def _markdown(number: int) -> bytes:
    title, *paragraphs = _lines(number)
    body = "\n\n".join(paragraphs)
    return f"---\ntitle: {title}\ndate: 2024-03-18\nsource: 基准日报\n---\n\n{body}\n".encode()


def _single_file(number: int) -> bytes:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = f"https://news.example.org/{number}.html"
    message.set_content(prose.page(number, _CHARACTERS), subtype="html")
    message.make_related()
    return bytes(message)


def _letter(number: int) -> bytes:
    title, *paragraphs = _lines(number)
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "news@example.org", "reader@example.org", title
    message["Date"] = "Mon, 18 Mar 2024 08:00:00 +0800"
    message.set_content("\n".join(paragraphs))
    return bytes(message)


def _feed(number: int) -> bytes:
    items = ""
    for entry in range(number, number + 3):
        title, *paragraphs = _lines(entry)
        body = escape("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
        items += f"<item><title>{title}</title><pubDate>Mon, 18 Mar 2024 08:00:00 GMT</pubDate>"
        items += f"<description>{body}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>基准网</title>{items}</channel></rss>'.encode()


def _record(number: int) -> dict[str, str]:
    title, *paragraphs = _lines(number)
    return {"title": title, "text": "\n".join(paragraphs), "date": "2024-03-18", "publisher": "基准日报"}


def _records(number: int) -> bytes:
    return "".join(json.dumps(_record(n), ensure_ascii=False) + "\n" for n in range(number, number + 3)).encode()


def _table(number: int) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(_record(0)))
    writer.writeheader()
    writer.writerows(_record(n) for n in range(number, number + 3))
    return out.getvalue().encode("utf-8-sig")


def _word(number: int) -> bytes:
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in _lines(number))
    xml = (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{paragraphs}</w:body></w:document>"
    )
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": xml.encode()})


def _pdf(number: int) -> bytes:
    lines = [line[start : start + 30] for line in _lines(number) for start in range(0, len(line), 30)]
    return pdf_of(lines)


_FORMATS = (
    ("txt", lambda number: _text(number).encode()),
    ("html", lambda number: prose.page(number, _CHARACTERS).encode()),
    ("txt", lambda number: _text(2 * number).encode("gb18030")),
    ("md", _markdown),
    ("mhtml", _single_file),
    ("docx", _word),
    ("eml", _letter),
    ("html", lambda number: prose.page(number, _CHARACTERS).encode()),
    ("xml", _feed),
    ("jsonl", _records),
    ("csv", _table),
    ("pdf", _pdf),
    ("txt.gz", lambda number: gzip.compress(_text(number).encode(), mtime=0)),
    ("zip", lambda number: zipped({f"{n}.txt": _text(n).encode() for n in range(number, number + 3)})),
)  # fmt: skip
