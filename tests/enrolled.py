"""Invented texts in which bodies and alliances are marked, and the memberships that the rules read in them."""

from __future__ import annotations

import re

from gbacli.extraction import extract, memberships
from gbacli.extraction.analysis import Analysis, blank
from gbacli.model.claims import MembershipClaim
from gbacli.model.document import Document
from invented import document

_NAME = re.compile(r"\[(A:|P:)?([^\[\]]+)\]")
_RELATIONS = {"m": "member", "i": "initiator", "l": "lead"}


def analysis_of(marked: str) -> Analysis:
    """The report without its marks: [岭东大学] is a body, [A:湾区光电联盟] an alliance, [P:王大明] a person."""
    text, found, end = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[end : match.start()]
        found.append((len(text), len(text) + len(match[2]), match[1]))
        text, end = text + match[2], match.end()
    text += marked[end:]
    analysis = blank(Document("r.txt", text, None, None, None, None, "hans", "txt", "utf-8", "", False, ""))
    for left, right, mark in found:
        mention = analysis.add(left, right, "person" if mark == "P:" else "body")
        if mark == "A:":
            analysis.bodies[mention.ref].kind = "alliance"
    return analysis


def found_in(analysis: Analysis) -> list[MembershipClaim]:
    """The memberships of a report."""
    return memberships.find(analysis, memberships.recognize(analysis))


def pairs_of(marked: str) -> set[tuple[str, str]]:
    """Every alliance with each of the bodies that are in it."""
    analysis = analysis_of(marked)
    return {(analysis.bodies[c.alliance].name, analysis.bodies[c.member].name) for c in found_in(analysis)}


def stated(marked: str) -> dict[str, set[str]]:
    """The ids of the rules that read something, each with member/relation."""
    analysis = analysis_of(marked)
    found: dict[str, set[str]] = {}
    for claim in found_in(analysis):
        for quote in claim.quotes:
            assert quote.text == analysis.text[quote.start : quote.end]
            found.setdefault(quote.rule, set()).add(f"{analysis.bodies[claim.member].name}/{claim.relation}")
    return found


def expected(rows: str) -> set[str]:
    """The rows written as name/letter, as `stated` gives them."""
    return {f"{name}/{_RELATIONS[relation]}" for name, relation in (row.split("/") for row in rows.split())}


def check_rule(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads exactly the rows from its own text and nothing from its counterexample."""
    assert stated(text).get(f"membership.{rule}") == expected(rows)
    assert f"membership.{rule}" not in stated(not_this)


def check_rows(text: str, rows: str) -> None:
    """The text gives exactly these rows, whatever rules read them."""
    assert set().union(*stated(text).values()) == expected(rows)


A = "[A:湾区光电联盟]"
TWO, BOTH = "[岭东大学]、[香江光学会]", "岭东大学/m 香江光学会/m"


def members_named(text: str) -> set[str]:
    """The names of all members that a printed report is read to have."""
    claims = extract(document("r.txt", text, "2024-05-06"))
    return {claims.bodies[one.member].name for one in claims.memberships}


def bodies_named(text: str) -> set[str]:
    """The names of all bodies that are read in a printed report."""
    return {body.name for body in extract(document("r.txt", text, "2024-05-06")).bodies}
