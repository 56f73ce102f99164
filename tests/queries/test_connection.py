"""A database is found whatever its path is called."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from gbacli.queries.connection import open_database
from gbacli.queries.entities import people
from made import Maker, database


@pytest.mark.parametrize(
    "name", ["with space.db", "50%.db", "what?mode=rw.db", "a#b.db", "规划.db", "a&b=c.db", "%41.db"]
)
def test_any_name_of_a_file(tmp_path: Path, name: str) -> None:
    """What means something in an address means nothing in a name, and another file is never opened."""
    folder = tmp_path / "dir ? #%20"
    folder.mkdir()
    made = database(folder / name, Maker("a.txt", "2024").role("欧阳帆", "红帆学会", "会长").report)
    with closing(open_database(made)) as db:
        assert [row["name"] for row in people(db)] == ["欧阳帆"]
    assert all(path.name.startswith(name) for path in folder.iterdir())
