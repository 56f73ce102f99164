"""What a row holds when it is written as CSV or TSV: the columns of each listing, and any value as one cell."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]

COLUMNS: dict[str, tuple[str, ...]] = {
    "import --dry-run": ("file",),
    "import": (
        "imported", "updated", "unchanged", "renamed", "removed", "failed", "members", "roles", "agreements", "events",
    ),
    "search": ("document", "title", "published", "publisher", "score", "snippet", "snippet_start", "hits", "reprints"),
    "members": ("id", "alliance", "alliance_id", "member", "member_id", "relation", "et_al", "stated_count", "sources"),
    "roles": (
        "id", "person", "person_id", "organization", "organization_id", "title", "term", "former", "start", "end",
        "first_attested", "last_attested", "sources",
    ),
    "agreements": (
        "id", "kind", "title", "parties", "et_al", "signed", "date_text", "place", "event", "signatories", "count",
        "amount", "status", "sources",
    ),
    "events": ("id", "name", "start", "end", "place", "organizers", "functions", "sources"),
    "trace": ("chain", "hop", "from", "by", "label", "to", "date", "id", "sources"),
    "orgs": ("id", "name", "names", "place", "region", "kind", "documents"),
    "people": ("id", "name", "names", "documents"),
    "show": ("section", "id", "what", "detail", "sources"),
    "why": ("id", "document", "published", "start", "end", "rule", "quote", "reprints"),
    "docs": (
        "document", "title", "published", "publisher", "url", "script", "format", "encoding", "lossy", "sha256",
        "reprint_of",
    ),
    "docs DOCUMENT": (
        "document", "title", "published", "publisher", "url", "script", "format", "encoding", "lossy", "sha256", "text",
        "reprint_of", "reprints",
    ),
    "evaluate --errors": ("key", "family", "error", "row"),
    "evaluate": ("family", "right", "wanted", "said", "precision", "recall", "f1"),
}  # fmt: skip


def plain(column: str, value: Any) -> str | int | float:
    """A value as the text of one cell: `sources` by their number, a list by its names joined with `; `."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return value
    if column == "sources":
        return len(value)
    return "; ".join(_named(item) for item in value)


def _named(item: Any) -> str:
    """What one item of a list is called: bodies and people by name, hits by their offsets."""
    if isinstance(item, dict):
        return str(
            next((item[key] for key in ("name", "organization", "person", "path", "document") if item.get(key)), "")
        )
    return "-".join(map(str, item)) if isinstance(item, (list, tuple)) else str(item)
