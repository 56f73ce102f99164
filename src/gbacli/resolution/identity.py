"""Identities: 60-bit numbers made from content, and the ids that users see."""

from __future__ import annotations

BODY, PERSON = "o", "p"
MEMBERSHIP, ROLE, AGREEMENT, EVENT = "m", "r", "a", "e"
FAMILIES = {MEMBERSHIP: "members", ROLE: "roles", AGREEMENT: "agreements", EVENT: "events"}

_DIGITS = 15


def number(family: str, *parts: object) -> int:
    """The identity of what these parts make up in one family; two of a million share one by 1 in 2 million."""
    from hashlib import blake2b  # noqa: PLC0415 - questions only show ids, and are answered before it would be loaded

    content = "\0".join((family, *map(str, parts))).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big") >> 4


def shown(family: str, identity: int) -> str:
    """The id as users see it, unique across families: o-0123456789abcde."""
    return f"{family}-{identity:0{_DIGITS}x}"


def parsed(text: str) -> tuple[str, int] | None:
    """The family and identity that an id shows, or None for other words."""
    family, dash, digits = text.strip().lower().partition("-")
    if len(family) != 1 or not dash or len(digits) != _DIGITS or family not in "opmrae":
        return None
    try:
        return family, int(digits, 16)
    except ValueError:
        return None
