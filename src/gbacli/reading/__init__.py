"""Bytes to documents: finding files, decoding them, and keeping the article of a page alone.

What the command line builds on (signatures are fixed):

    discover(paths: Iterable[Path | str], include: Sequence[str] = (), exclude: Sequence[str] = ()) -> Iterator[Source]
        Every file below the paths, in the order of their names. Raises UsageFault for a path that is not there.
    documents(source: Source, options: Options = Options()) -> Iterator[Document | Failure]
        What one source holds: usually one document, several for archives, feeds and tables. Never raises for bad
        content: what cannot be read comes as a Failure, and the others go on.
    documents_in(raw: bytes, name: str, options: Options = Options()) -> Iterator[Document | Failure]
        The same for bytes that somebody else has read.
    holds_many(source: Source) -> bool
        Whether the source is a large table, list or feed, or an archive: better read piece by piece.
    read(path: Path, name: str, *, encoding: str | None = None, errors: str = "strict") -> Document
        The one document of a file; raises UnreadableFileError.

    Source(file: str | None, name: str, kind: "file" | "stdin" | "url")
        `name` is relative to the imported folder, with / as separator; a file given by itself: its name.
    Failure(name: str, reason: str)
        `name` as of the source; of a member bundle.zip/a.txt, of a record feed.xml#3.
    Options(encoding=None, errors="strict", fields={}, limits=Limits())
        `fields` maps title, text, html, date, publisher, url to the names they have in JSON and CSV.
    Limits(file_size, depth, members, unpacked, pages, seconds)

`-` among the paths is standard input, an http(s) address is fetched. Heavy libraries are imported where they are used.
"""

from __future__ import annotations

from gbacli.reading.containers import documents, documents_in, holds_many, read
from gbacli.reading.sources import Failure, Limits, Options, Source, discover

__all__ = ["Failure", "Limits", "Options", "Source", "discover", "documents", "documents_in", "holds_many", "read"]
