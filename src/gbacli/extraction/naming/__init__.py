"""Who is named where: bodies with their short forms, and people."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.classification import classify
from gbacli.extraction.naming.bodies import Namer
from gbacli.extraction.naming.companions import companions, counted
from gbacli.extraction.naming.edges import Scanner
from gbacli.extraction.naming.employers import employers
from gbacli.extraction.naming.people import Reader, is_address
from gbacli.text.folding import key


def name(analysis: Analysis) -> None:
    """Fill the report's bodies, people and mentions."""
    scanners = [Scanner(analysis.folded, line) for line in analysis.lines]
    taken = [False] * len(analysis.folded)
    Namer(analysis, scanners, taken).name()
    reader = Reader(analysis.text, analysis.folded, scanners, taken)
    found = reader.read()
    for form, full in reader.addressed.items():
        analysis.alias("person", form, analysis.number("person", full))
    for start, end in found:
        analysis.add(start, end, "person")
    people = frozenset(reader.found)
    for scanner in scanners:
        bodies = {mention.start: mention.end for mention in analysis.within(*scanner.line, "body")}
        for start, end in (*counted(scanner, taken), *companions(scanner, taken, bodies)):
            if any(taken[start:end]):
                continue
            analysis.add(start, end, "body")
            taken[start:end] = [True] * (end - start)
        for start, end in employers(scanner, taken, people):
            analysis.add(start, end, "body")
            taken[start:end] = [True] * (end - start)
    for foreign, chinese in reader.same:
        number = analysis.number("person", analysis.text[foreign : reader.found[foreign]])
        analysis.alias("person", analysis.text[chinese : reader.found[chinese]], number)
    _fullest(analysis)
    classify(analysis)


def _fullest(analysis: Analysis) -> None:
    """Call every body and person by the fullest form that the report prints, then by the most frequent."""
    for draft in (*analysis.bodies, *analysis.people):
        forms = {form: count for form, count in draft.surfaces.items() if count > 0}
        forms = {form: count for form, count in forms.items() if not is_address(form)} or forms
        if forms and not draft.known:
            draft.name = min(forms, key=lambda form: (-len(key(form)), -forms[form], form))
