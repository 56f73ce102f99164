"""Fit the table `membership_weights`: what the words around a list of bodies weigh for its place in an alliance.

    python tools/weigh_words.py FOLDER... > data/tables/membership_weights.tsv

Each FOLDER holds annotated reports that rules were developed on, never those kept aside: `documents` and `gold`, a key
for each in the form of docs/annotation. Needs scikit-learn. A list counts for a relation where a key gives most of its
bodies that relation in words of its sentence; lists of the others count for none.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from gbacli.evaluation.sides import Key, Said
from gbacli.extraction import events, memberships, roles
from gbacli.extraction.analysis import Analysis, blank
from gbacli.extraction.classification import classify
from gbacli.extraction.memberships.following.loosely import Listed, lists
from gbacli.extraction.memberships.following.weighing import RELATIONS
from gbacli.extraction.naming import name
from gbacli.reading import read
from gbacli.text.folding import fold

REPORTS = 4  # in as many reports must something stand to be weighed
KEPT = 1000  # of all those that weigh most
SAME = 12  # characters of a quote by which its sentence is known
NONE = "none"
HEADING = """\
# What stands around a list of bodies, and what it weighs for their being in the alliance spoken of, having founded it,
# or leading it (logarithms of odds). Made by tools/weigh_words.py from annotated reports; not to be edited by hand.
# columns: where; what; member; initiator; lead
"""


def examples(folder: Path) -> Iterator[tuple[str, list[tuple[str, str]], str]]:
    """The report, the marks and the relation of each list of bodies."""
    for path in sorted((folder / "gold").glob("*.json")):
        key = Key(path)
        document = key.data["document"]
        analysis = blank(read(folder / "documents" / document, document))
        name(analysis)
        known = memberships.recognize(analysis)
        if not known.strong:
            continue
        roles.find(analysis)
        events.find(analysis)
        found = list(lists(analysis, known))
        classify(analysis)
        for one in found:
            relation = labelled(analysis, key, one)
            if relation is not None:
                yield document, sorted(set(one.setting.marks())), relation


def labelled(analysis: Analysis, key: Key, one: Listed) -> str | None:
    """The relation that the key gives most of the bodies of a list in its sentence, or None for unknown bodies."""
    names = [{"name": body.name, "names": [*body.surfaces, *body.known]} for body in analysis.bodies]
    said = Said({"orgs": names}, analysis.text, key)
    alliance = said.body(analysis.bodies[one.alliance].name)
    members = [said.body(analysis.bodies[ref].name) for ref in one.refs]
    span = one.drawn.span(0, len(one.drawn.code))
    sentence = analysis.folded[span.start : span.end].strip()
    counts: Counter[str] = Counter()
    for member in filter(None, members):
        given = {
            row["relation"]
            for row in key.data["memberships"]
            if (row["alliance"], row["member"]) == (alliance, member) and within(fold(row["evidence"] or ""), sentence)
        }
        counts[next((kind for kind in ("initiator", "member", "lead") if kind in given), NONE)] += 1
    return counts.most_common(1)[0][0] if alliance and counts else None


def within(quote: str, sentence: str) -> bool:
    """Whether a quote and a sentence overlap."""
    return bool(quote) and (sentence[:SAME] in quote or quote[:SAME] in sentence or quote[-SAME:] in sentence)


def main() -> None:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    table = [row for folder in parser.parse_args().folders for row in examples(folder)]
    reports: dict[tuple[str, str], set[str]] = {}
    for document, marks, _ in table:
        for mark in marks:
            reports.setdefault(mark, set()).add(document)
    keep = {mark for mark, where in reports.items() if len(where) >= REPORTS and plain(mark[1])}
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([{mark: 1 for mark in marks if mark in keep} for _, marks, _ in table])
    relations = [relation for _, _, relation in table]
    strength = abs(LogisticRegression(C=0.3, max_iter=200).fit(matrix, relations).coef_).max(axis=0)
    chosen = sorted(strength.argsort()[-KEPT:])
    write(vectors, chosen, LogisticRegression(C=0.3, max_iter=200).fit(matrix[:, chosen], relations))


def plain(what: str) -> bool:
    """Whether a cell of a table can hold something."""
    return bool(what) and what == what.strip() and not any(one.isspace() for one in what)


def write(vectors: DictVectorizer, chosen: list[int], model: LogisticRegression) -> None:
    """Print the weights of each mark against those for none."""
    classes = list(model.classes_)
    against = [model.coef_[classes.index(kind)] - model.coef_[classes.index(NONE)] for kind in RELATIONS]
    bias = [model.intercept_[classes.index(kind)] - model.intercept_[classes.index(NONE)] for kind in RELATIONS]
    weights = {vectors.feature_names_[at]: [one[place] for one in against] for place, at in enumerate(chosen)}
    always = ("list", "any")
    weights[always] = [one + more for one, more in zip(weights.get(always, [0.0] * len(bias)), bias, strict=True)]
    sys.stdout.write(HEADING)
    for (where, what), given in sorted(weights.items()):
        sys.stdout.write("\t".join((where, what, *(f"{one:.2f}" for one in given))) + "\n")


if __name__ == "__main__":
    main()
