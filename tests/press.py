"""Invented sentences read as a whole report is read, and the rows that say what was read in them."""

from __future__ import annotations

from gbacli.extraction import extract
from gbacli.model.claims import Claims
from invented import document


def claims(text: str, published: str) -> Claims:
    """What is read in a report of that day that consists of the sentences."""
    return extract(document("press.txt", f"湾区见闻\n{text}\n", published))


def bodies(found: Claims) -> list[str]:
    """The names of the bodies, sorted."""
    return sorted(body.name for body in found.bodies)


def offices(found: Claims) -> set[tuple[str, str, str]]:
    """Person, body and title of each role."""
    return {(found.people[one.person].name, found.bodies[one.body].name, one.title) for one in found.roles}
