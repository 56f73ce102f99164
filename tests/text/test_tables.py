"""The tables and the page that explains them."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parents[2] / "data"


def test_every_table_is_explained() -> None:
    """data/README.md names each table that there is, and no other."""
    page = (DATA / "README.md").read_text(encoding="utf-8")
    tables = {path.stem for path in (DATA / "tables").glob("*.tsv")}
    cells = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    assert {name.strip("` ") for cell in cells for name in cell.split(",")} == tables
