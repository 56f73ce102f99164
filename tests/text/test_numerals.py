"""Numbers as reports print them."""

from __future__ import annotations

import pytest

from gbacli.text.numerals import number, western


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12", 12),
        ("十二", 12),
        ("二十", 20),
        ("一百零三", 103),
        ("廿四", 24),
        ("两", 2),
        ("双", 2),
        ("二〇二五", 2025),
        ("几", None),
    ],
)
def test_number(printed: str, value: int | None) -> None:
    """Numbers are read in digits and in Chinese; what is none has no value."""
    assert number(printed) == value


def test_western() -> None:
    """Digits alone change, and every character keeps its place."""
    assert western("二〇二五年度第十届两会") == "2025年度第十届两会"
