"""From when to when an office is held, where the report says so."""

from __future__ import annotations

import pytest

from gbacli.extraction.roles import find

from .test_roles import analysis_of

STATED = [
    ("{周望}出任[澄湾商会]会长，任期至2028年7月。", None, "2028-07"),
    ("{周望}自2023年5月1日起出任[澄湾商会]会长。", "2023-05-01", None),
    ("{周望}获委任为[澄湾商会]主席，任期两年，由二〇二五年一月一日起生效。", "2025-01-01", None),
    ("{周望}获委任为[澄湾商会]主席，任期由2024年1月1日至2025年12月31日。", "2024-01-01", "2025-12-31"),
    ("{周望}2015年至2019年任[澄湾商会]会长。", "2015", "2019"),
    ("{周望}出任[澄湾商会]会长，任期两年。", None, None),
    ("{周望}出任[澄湾商会]会长，2028年7月办展。", None, None),
    ("[澄湾商会]会长{周望}说，展览自2023年5月1日起举行。", None, None),
]


@pytest.mark.parametrize(("text", "start", "end"), STATED)
def test_only_what_is_stated(text: str, start: str | None, end: str | None) -> None:
    """Days of the office itself, never those of what else the sentence tells."""
    assert [(claim.start, claim.end) for claim in find(analysis_of(text))] == [(start, end)]
