"""The garbage collector while a report is worked on."""

from __future__ import annotations

import gc

from gbacli.text.collector import standing_aside


def test_it_stands_aside_and_comes_back() -> None:
    """Off inside the outermost block, on again behind it."""
    with standing_aside():
        with standing_aside():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    """Who has turned it off keeps it off."""
    gc.disable()
    try:
        with standing_aside():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
