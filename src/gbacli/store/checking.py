"""What a path holds, found out before SQLite touches it: reading a few bytes creates and changes nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from gbacli.errors import DatabaseFault
from gbacli.store.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_BACKUP = "copy back a backup of the file, or import the reports into a new database"


def check_file(path: Path) -> None:
    """Raise DatabaseFault, saying which case it is, unless `path` is a whole SQLite database."""
    if path.is_dir():
        raise DatabaseFault(f"{path} is a folder, not a database", "name the file with --db")
    if not path.exists():
        raise DatabaseFault(f"there is no database at {path}", "import reports (gba import), or name another with --db")
    if not path.is_file():
        raise DatabaseFault(f"{path} is no ordinary file", "name a database with --db")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
        size = path.stat().st_size
    except OSError as error:
        raise DatabaseFault(f"{path} cannot be read: {error.strerror}", "check the file's permissions") from error
    _check_header(path, header, size)


def _check_header(path: Path, header: bytes, size: int) -> None:
    if not size:
        raise DatabaseFault(f"{path} is empty (0 bytes)", "delete it and import again, or copy back a backup")
    if not header.startswith(_MAGIC[: len(header)]):
        raise DatabaseFault(f"{path} is not a database", "name a database that gba made with --db")
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    in_header = header[24:28] == header[92:96]  # else the number of pages there is out of date
    if len(header) < _HEADER or (in_header and size < pages * (65536 if page == 1 else page)):
        raise DatabaseFault(f"the database is damaged: {path} is cut off", _BACKUP)


def check_program(db: sqlite3.Connection, path: Path) -> None:
    """Raise DatabaseFault unless this program wrote the database, in a version that it understands."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise DatabaseFault(f"{path} is another program's database", "name a database that gba made with --db")
    if version > VERSION:
        raise DatabaseFault(
            f"{path} was written by a newer gba (schema {version}, this one knows {VERSION})",
            "upgrade with: python -m pip install --upgrade gbacli",
        )
    if version < VERSION:
        raise DatabaseFault(
            f"{path} has schema {version}, this gba needs {VERSION}", "import the reports into a new database"
        )
