"""The one place where text out of documents, file names and questions is made harmless to whatever shows it.

A terminal obeys ESC, C1 and bidirectional controls and hides zero-width characters; a spreadsheet runs a cell that
begins like a formula. Escapes are written as in Python: \\x1b, \\u202e.
"""

from __future__ import annotations

import re

# Orders to a terminal, a change of direction, an unseen end of line, half a character.
_OBEYED = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
# Seen by nobody, so that two names look the same: zero-width, variation selectors, fillers, spaces that are not " ".
_UNSEEN = (
    "\u00a0\u00ad\u034f\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200d\u202f\u205f-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Patterns are left to `re` to compile at their first use: most calls of the program need one of them.
_IN_DATA = f"[{_OBEYED}]"
_IN_PROSE = f"[{_OBEYED}{_UNSEEN}\r]"
_IN_LINE = f"[{_OBEYED}{_UNSEEN}\t\n\r\u3000]"
_IN_TSV = r"[\\\t\n\r]"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def visible(text: str) -> str:
    """`text` on one line, with everything that a terminal obeys or hides written as an escape."""
    return re.sub(_IN_LINE, _escape, text)


def prose(text: str) -> str:
    """The same for running text, which keeps its line breaks, its tabs as spaces and the wide spaces that indent it."""
    return re.sub(_IN_PROSE, _escape, text).replace("\t", "    ")


def csv_cell(text: str, *, raw: bool = False) -> str:
    """`text` for a cell of a CSV file, which no spreadsheet takes for a formula. `raw` leaves it alone."""
    return text if raw else _guard(re.sub(_IN_DATA, _escape, text))


def tsv_cell(text: str, *, raw: bool = False) -> str:
    """The same for TSV, with tabs, line breaks and backslashes always escaped, as a line is a row."""
    return re.sub(_IN_TSV, _escape, csv_cell(text, raw=raw))


def json_text(dumped: str) -> str:
    """JSON already written, with what a terminal would obey as JSON's own escapes: the values stay the same."""
    return re.sub(_IN_DATA, lambda match: f"\\u{ord(match[0]):04x}", dumped)


def _guard(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _escape(match: re.Match[str]) -> str:
    return ascii(match[0])[1:-1]
