"""Opening a database to read it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from gbacli.store.checking import check_file, check_program
from gbacli.store.faults import explained

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

_PLAIN = frozenset(
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-~"
)  # stands for itself in an address
_WAIT_S = 5.0
_CACHE_KB = 32 * 1024
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE})
_SCHEMA = frozenset({"sqlite_master", "sqlite_schema"})
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"})


class Reading(sqlite3.Connection):
    """A read-only connection that knows its path."""

    path: Path


def open_database(path: Path) -> sqlite3.Connection:
    """A read-only connection that can neither change nor create anything; DatabaseFault says what is wrong."""
    check_file(path)
    with explained(path):
        db = _connected(path)
        try:
            db.execute("PRAGMA trusted_schema = OFF")
            check_program(db, path)
            db.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
            db.set_authorizer(_authorize)
        except BaseException:
            db.close()
            raise
    return db


def _connected(path: Path) -> sqlite3.Connection:
    """SQLite cannot share a database in a folder that it may not write to: there it reads the file as unchanging."""
    uri = _uri(path.absolute())
    db = _opened(f"{uri}?mode=ro", path)
    try:
        db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.OperationalError as error:
        db.close()
        if "unable to open" not in str(error) or path.with_name(f"{path.name}-wal").exists():
            raise
        db = _opened(f"{uri}?mode=ro&immutable=1", path)
    return db


def _uri(path: Path) -> str:
    """The address of a file as SQLite takes it. `Path.as_uri` loads an HTTP client for it from Python 3.14 on."""
    name = path.as_posix()
    encoded = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(name))
    return f"file://{'' if name.startswith('/') else '/'}{encoded}"


def _opened(uri: str, path: Path) -> Reading:
    db = sqlite3.connect(uri, uri=True, timeout=_WAIT_S, isolation_level=None, factory=Reading)
    db.path = path
    return db


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    if action in _ALLOWED:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and second not in _FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first == "data_version":  # FTS5 looks whether its index has changed
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_UPDATE and first in _SCHEMA:  # FTS5 declares its table; no byte is written
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def answering(question: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """What SQLite raises while the question is answered becomes a fault with a hint."""

    @wraps(question)
    def answer(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        with explained(_path(args)):
            return question(*args, **kwargs)

    return answer


def listing(question: Callable[Asked, Iterator[Answer]]) -> Callable[Asked, Iterator[Answer]]:
    """The same for a question that is answered row by row."""

    @wraps(question)
    def answers(*args: Asked.args, **kwargs: Asked.kwargs) -> Iterator[Answer]:
        with explained(_path(args)):
            yield from question(*args, **kwargs)

    return answers


def _path(args: tuple[object, ...]) -> str:
    return str(getattr(args[0], "path", "") if args else "")
