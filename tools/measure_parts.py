"""Measure extraction on the shared annotated reports, those developed on and those kept aside apart.

    python tools/measure_parts.py [--shared ../shared]

Kept aside, that is never read while rules were written and only measured, are by a rule fixed beforehand the reports
whose place in the order of their names is

- in `training` a third, a sixth, a ninth … (50 of 150),
- in `corpus` a second, a fourth, a sixth … (18 of 36).

The five seeds were developed on as a whole.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from gbacli.evaluation.run import Evaluation, evaluate

EVERY = {"corpus": 2, "training": 3}
FAMILIES = ("members", "roles", "agreements", "parties", "events", "organizers", "names")


def parts(shared: Path) -> Iterator[tuple[str, Path, list[Path]]]:
    """The name of each part, the folder of its documents and its answer keys."""
    yield "seeds", shared / "seeds", sorted((shared / "gold" / "seeds").glob("*.json"))
    for collection, every in EVERY.items():
        keys = sorted((shared / collection / "gold").glob("*.json"))
        aside = keys[every - 1 :: every]
        documents = shared / collection / "documents"
        yield f"{collection}, developed on", documents, [key for key in keys if key not in aside]
        yield f"{collection}, kept aside", documents, aside
        yield f"{collection}, all", documents, keys


def measured(documents: Path, keys: list[Path]) -> Evaluation:
    """The figures over some of the answer keys of a folder."""
    with tempfile.TemporaryDirectory() as folder:
        for key in keys:
            (Path(folder) / key.name).symlink_to(key.resolve())
        return evaluate(documents, Path(folder))


def main() -> None:
    """Print a row for each part: the macro average over the six families, F1 of each, precision in brackets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    options = parser.parse_args()
    print("| part | reports | macro F1 | " + " | ".join(FAMILIES) + " |")
    print("|---|---|---|" + "---|" * len(FAMILIES))
    details = []
    for label, documents, keys in parts(options.shared):
        found = measured(documents, keys)
        rows = {row["family"]: row for row in found.families()}
        cells = (f"{rows[name]['f1']:.3f} ({rows[name]['precision']:.2f})" for name in FAMILIES)
        print(f"| {label} | {len(keys)} | {found.macro_f1:.3f} | " + " | ".join(cells) + " |")
        fields = ", ".join(f"{row['field']} {row['right']}/{row['of']}" for row in found.details())
        details.append(f"- {label}: {fields}")
    print("\nDetails of the rows found, right of given:\n")
    print("\n".join(details))


if __name__ == "__main__":
    main()
