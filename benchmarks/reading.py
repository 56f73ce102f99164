"""Reading alone: saved pages to text, beside trafilatura's own command on the same folder, one process each."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import prose
from measuring import Figure, environment, missing, quietly, timed

_READ = """
import sys
from gbacli.reading import discover, documents
for source in discover([sys.argv[1]]):
    for document in documents(source):
        len(document.text)
"""
_TRAFILATURA = (sys.executable, "-c", "import sys; from trafilatura.cli import main; sys.exit(main())")


def figures(count: int) -> Iterator[Figure]:
    """The time for `count` pages, start-up included."""
    what = f"{count} invented pages"
    with tempfile.TemporaryDirectory() as folder:
        pages, out = Path(folder) / "pages", Path(folder) / "out"
        pages.mkdir()
        out.mkdir()
        for number in range(count):
            (pages / f"{number}.html").write_text(prose.page(number), encoding="utf-8")
        ours = timed(lambda: quietly((sys.executable, "-c", _READ, str(pages))))
        yield Figure(what, "gba", f"{count / ours:,.0f} pages/s")
        if not _works():
            yield missing("trafilatura", what)
            return
        call = (*_TRAFILATURA, "--parallel", "1", "--input-dir", str(pages), "--output-dir", str(out))
        theirs = timed(lambda: quietly(call))
        written = sum(1 for path in out.rglob("*") if path.is_file())
        speed = written / theirs  # pages from which it takes nothing do not count
        yield Figure(what, "trafilatura", f"{speed:,.0f} pages/s (gba {count / ours / speed:.1f} × as fast)")


def _works() -> bool:
    call = (*_TRAFILATURA, "--version")
    return not subprocess.run(call, check=False, capture_output=True, env=environment()).returncode
