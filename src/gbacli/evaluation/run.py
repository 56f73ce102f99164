"""Reading each report by itself into a fresh database, asking it, and adding up the figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gbacli.errors import UsageFault
from gbacli.evaluation.families import AVERAGED, FAMILIES, details
from gbacli.evaluation.sides import Key, Row, Said
from gbacli.extraction import extract
from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.entities import orgs
from gbacli.queries.events import events
from gbacli.queries.members import members
from gbacli.queries.roles import roles
from gbacli.reading import Failure, discover, documents
from gbacli.store import Store

_QUESTIONS: dict[str, Callable[..., Iterable[Row]]] = {
    "members": members, "roles": roles, "agreements": agreements, "events": events, "orgs": orgs,
}  # fmt: skip


class Evaluation:
    """The figures over all answer keys so far."""

    def __init__(self) -> None:
        self.documents = 0
        self.errors: list[Row] = []
        self.failures: list[Failure] = []
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._details: dict[str, Counter[bool]] = defaultdict(Counter)

    def add(self, key: Key, said: Said) -> None:
        """Count one report."""
        self.documents += 1
        for field, right in details(key, said):
            self._details[field][right] += 1
        for family, rows_of in FAMILIES.items():
            wanted, have = rows_of(key, said)
            self._counts[family].update(right=(wanted & have).total(), wanted=wanted.total(), said=have.total())
            for error, rows in (("missed", wanted - have), ("wrong", have - wanted)):
                self.errors += (_error(key, family, error, row) for row in sorted(rows.elements(), key=str))

    def families(self) -> list[Row]:
        """A row for each family: right, wanted, said, precision, recall, f1."""
        return [{"family": family, **_measure(**self._counts[family])} for family in FAMILIES]

    def details(self) -> list[Row]:
        """A row for each field: how many were given by either side, and how many of those are right."""
        return [
            {"field": field, "right": counts[True], "of": counts.total()}
            for field, counts in sorted(self._details.items())
        ]

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the first six families."""
        total: float = sum(row["f1"] for row in self.families() if row["family"] in AVERAGED)
        return round(total / len(AVERAGED), 4)


def evaluate(folder: Path, gold: Path) -> Evaluation:
    """The figures of the reports in `folder` by the answer keys in `gold`. UsageFault where there are none."""
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise UsageFault(f"no answer keys in {gold}", "an answer key is a .json file for each report")
    evaluation = Evaluation()
    for key in [Key(path) for path in paths]:
        rows, text, failures = _answers(folder / key.data["document"])
        evaluation.failures += failures
        evaluation.add(key, Said(rows, text, key))
    return evaluation


def _answers(path: Path) -> tuple[dict[str, list[Row]], str, list[Failure]]:
    """What the program answers about one report, its text, and why it could not be read."""
    found = [each for source in discover([path]) for each in documents(source)]
    reports = [each for each in found if not isinstance(each, Failure)]
    with TemporaryDirectory(prefix="gba-") as folder:
        database = Path(folder) / "evaluate.db"
        with Store.open(database) as store:
            for _ in store.put_many((report, extract(report)) for report in reports):
                pass
        with closing(open_database(database)) as db:
            rows = {name: list(question(db)) for name, question in _QUESTIONS.items()}
    text = min(reports, key=lambda report: report.name).text if reports else ""
    return rows, text, [each for each in found if isinstance(each, Failure)]


def _error(key: Key, family: str, error: str, row: Iterable[Any]) -> Row:
    return {"key": key.name, "family": family, "error": error, "row": " | ".join(_labels(key, row))}


def _labels(key: Key, row: Iterable[Any]) -> Iterator[str]:
    return (str(key.labels.get(item, item)) for item in row)


def _measure(right: int = 0, wanted: int = 0, said: int = 0) -> Row:
    precision = right / said if said else 1.0
    recall = right / wanted if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "right": right, "wanted": wanted, "said": said,
        "precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4),
    }  # fmt: skip
