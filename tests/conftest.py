"""What every part of the suite shares: the command line in this process, and a small database of invented reports."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gbacli.cli.environment import Environment
from gbacli.cli.main import main
from gbacli.store import Store
from invented import REPORTS


class Ran(NamedTuple):
    """How a call of `gba` ended and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The value that it wrote with --json."""
        return json.loads(self.out)


@pytest.fixture(scope="session")
def shared_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented reports, put into a database by hand: what is tested here is not how they are read."""
    path = tmp_path_factory.mktemp("shared") / "gba.db"
    with Store.open(path) as store:
        list(store.put_many(REPORTS))
    return path


@pytest.fixture
def gba(tmp_path: Path) -> Callable[..., Ran]:
    """Call `gba` in this process; `terminal` is a width, GBA_DB a file in a folder of the test's own."""

    def call(*words: str, terminal: int | None = None, db: Path | None = None, **variables: str) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        known = {"GBA_DB": str(db or tmp_path / "gba.db"), **variables}
        environment = Environment(io.StringIO(), out, err, terminal is not None, False, known, terminal)
        status = main(words, environment)
        return Ran(int(status), out.getvalue(), err.getvalue())

    return call


@pytest.fixture
def ask(gba: Callable[..., Ran], shared_database: Path) -> Callable[..., Ran]:
    """Call `gba` on the invented reports."""

    def call(*words: str, **options: Any) -> Ran:
        return gba(*words, db=shared_database, **options)

    return call


@pytest.fixture(autouse=True)
def _no_user_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test touches the database of whoever runs it."""
    monkeypatch.setenv("GBA_DB", str(tmp_path / "gba.db"))
    os.environ.pop("COLUMNS", None)
