"""Cantonese that is written down is read as written Chinese."""

from __future__ import annotations

import pytest

from gbacli.text.folding import fold
from gbacli.text.spoken import as_written


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("主席係王大文", "主席是王大文"),
        ("佢哋喺嗰度簽咗", "他们在那度签了"),
        ("公共關係主任，係數不變", "公共关系主任，系数不变"),
        ("中文系主任", "中文系主任"),
        ("", ""),
    ],
)
def test_spoken_characters_stand_for_written_ones(printed: str, expected: str) -> None:
    """係 is a verb where it is no part of another word; every offset holds."""
    assert as_written(fold(printed), printed) == expected
