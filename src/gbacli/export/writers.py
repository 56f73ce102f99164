"""Rows as JSON, JSON lines, CSV and TSV, each written as soon as it is there: memory stays flat for any number."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from gbacli.export.columns import Row, plain
from gbacli.export.escape import csv_cell, json_text, tsv_cell


def write_json(rows: Iterable[Row], out: TextIO) -> None:
    """One array, a row a line."""
    before = "[\n"
    for row in rows:
        out.write(before + _dumped(row))
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def write_jsonl(rows: Iterable[Row], out: TextIO) -> None:
    """An object a line."""
    for row in rows:
        out.write(_dumped(row) + "\n")


def write_object(value: Any, out: TextIO) -> None:
    """One object, laid out to be read."""
    out.write(_dumped(value, indent=2) + "\n")


def write_csv(rows: Iterable[Row], columns: tuple[str, ...], out: TextIO, *, raw: bool) -> None:
    """A header and a record a row, quoted where needed, lines ended by \\n."""
    import csv  # noqa: PLC0415 - loaded only where it is used

    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(_cells(row, columns, lambda text: csv_cell(text, raw=raw)) for row in rows)


def write_tsv(rows: Iterable[Row], columns: tuple[str, ...], out: TextIO, *, raw: bool) -> None:
    """A header and a line a row."""
    out.write("\t".join(columns) + "\n")
    for row in rows:
        out.write("\t".join(map(str, _cells(row, columns, lambda text: tsv_cell(text, raw=raw)))) + "\n")


def _cells(row: Row, columns: tuple[str, ...], harmless: Callable[[str], str]) -> list[str | int | float]:
    values = (plain(column, row.get(column)) for column in columns)
    return [harmless(value) if isinstance(value, str) else value for value in values]


def _dumped(value: Any, indent: int | None = None) -> str:
    return json_text(json.dumps(value, ensure_ascii=False, indent=indent))
