"""Every rule has its line in docs/extraction.md, where users look up what `gba why` shows."""

from __future__ import annotations

import re
from pathlib import Path

import gbacli

SOURCE = Path(gbacli.__file__).parent / "extraction"
PAGE = Path(__file__).parents[2] / "docs" / "extraction.md"
_NAMED = re.compile(r'"(membership|role|agreement|event)\.([a-z-]+)"')
_OF_MEMBERSHIPS = re.compile(r'\brule\("([a-z-]+)"')


def test_every_rule_is_documented() -> None:
    """The ids that stand in the source of a family all stand in the page."""
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}
    ids = {match[2] for text in texts.values() for match in _NAMED.finditer(text)}
    ids |= {
        name for path, text in texts.items() if "memberships" in path.parts for name in _OF_MEMBERSHIPS.findall(text)
    }
    assert len(ids) > 200
    assert ids - set(re.findall(r"`([a-z-]+)`", PAGE.read_text(encoding="utf-8"))) == set()
