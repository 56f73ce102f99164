"""Other names of well-known bodies, from the table `bodies` (name, aliases, region, place, kind)."""

from __future__ import annotations

from functools import cache

from gbacli.text.folding import key
from gbacli.text.tables import rows


@cache
def _names() -> dict[str, str]:
    """Folded name or alias to the folded name of the table; an alias of two bodies stands for neither."""
    try:
        table = rows("bodies")
    except FileNotFoundError:
        return {}
    found: dict[str, str | None] = {}
    for name, *rest in table:
        for alias in rest[0].split() if rest else ():
            known = found.setdefault(key(alias), key(name))
            found[key(alias)] = known if known == key(name) else None
    found.update({key(row[0]): key(row[0]) for row in table})
    return {alias: name for alias, name in found.items() if name}


def canonical(name: str) -> str | None:
    """The folded full name of a body that the table knows by this name, or None."""
    return _names().get(key(name))
