"""Files to the lines that `gba load` takes in: a pure function, for engines that spread work over many machines.

from gbacli.extraction.lines import lines_of
from gbacli.reading import discover, documents

for source in discover(["reports"]):
    print(*lines_of(documents(source)), sep="\\n")
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from gbacli.extraction.attempts import attempted
from gbacli.model.document import Document
from gbacli.model.interchange import out
from gbacli.reading import Failure


def lines_of(found: Iterable[Document | Failure]) -> Iterator[str]:
    """A line of JSON for each report, with what it states, and for each failure; without line ends.

    `gba load` reports the failures as `gba import` would.
    """
    for one in found:
        claims = attempted(one) if isinstance(one, Document) else one
        if isinstance(claims, Failure):
            value = {"failed": {"path": claims.name, "reason": claims.reason}}
        elif isinstance(one, Document):
            value = out(one, claims)
        yield json.dumps(value, ensure_ascii=False)
