"""Opening a database to write to it, and making a new one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from gbacli.errors import GbaError
from gbacli.store.checking import check_file, check_program
from gbacli.store.faults import explained
from gbacli.store.schema import APPLICATION_ID, VERSION, statements

_CACHE_KB = 64 * 1024
_PAGE = 16 * 1024  # several reports to a page: of small pages, each with one report, a fifth would be empty
_INDEX_BYTES = 32 << 20  # held in memory before a piece of the index is written


def connect(path: Path, wait: float) -> Database:
    """The database at `path`, checked and open for writing; `wait` seconds are left to another writer."""
    check_file(path)
    with explained(path):
        db = Database(_connection(path, wait), recursive_triggers=False, execute_plugins=False)
        try:
            check_program(db.conn, path)
            db.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            db.conn.close()
            raise
    return db


def create(path: Path) -> None:
    """Make an empty database at `path`, whole or not at all; one that another program made meanwhile is left alone."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with explained(path):
            _fill(new)
        _publish(new, path)
    except OSError as error:
        message = f"the database cannot be made: {path}: {error.strerror}"
        raise GbaError(message, "name another place with --db") from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _fill(path: Path) -> None:
    db = Database(_connection(path, 0), recursive_triggers=False, execute_plugins=False)
    try:
        db.execute(f"PRAGMA page_size = {_PAGE}")
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")
        with db.atomic():
            for statement in statements():
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {VERSION}")
            db.execute("INSERT INTO terms(terms, rank) VALUES ('hashsize', ?)", [_INDEX_BYTES])
    finally:
        db.conn.close()


def _publish(new: Path, path: Path) -> None:
    try:
        os.link(new, path)  # unlike renaming, it never replaces
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            new.replace(path)


def _connection(path: Path, wait: float) -> sqlite3.Connection:
    db = sqlite3.connect(os.fspath(path.absolute()), timeout=wait)  # a relative :memory: would be none
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
    return db
