"""Tables on terminals of any width."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from gbacli.export.screen import Screen, cell

_HEADINGS = ("name", "published", "id", "parties")
_cells = st.text(alphabet="香港測繪師公會（）“”ab 1,-", max_size=40)


def printed(rows: list[list[str]], width: int) -> str:
    """The table of these cells."""
    out = io.StringIO()
    Screen(out, width).table(_HEADINGS, [[cell(value) for value in row] for row in rows])
    return out.getvalue()


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.lists(_cells, min_size=4, max_size=4), min_size=1, max_size=4), width=st.integers(2, 130))
def test_no_line_is_wider_and_no_letter_is_lost(rows: list[list[str]], width: int) -> None:
    """Whatever the cells and the width, every letter is printed and no line runs over the edge."""
    shown = printed(rows, width)
    assert max(cell_len(line) for line in shown.split("\n")) <= width
    for letter in "香港測繪師公會":
        assert shown.count(letter) == sum(value.count(letter) for row in rows for value in row)


def test_what_is_hard_to_read_in_pieces_stays_whole() -> None:
    """An id is folded last."""
    row = ["香港測繪師公會" * 4, "2024-03-08", "a-14f6445b708b5b6", "深圳测绘学会" * 4]
    assert "a-14f6445b708b5b6" in printed([row], 80)
    assert "2024-03-08" in printed([row], 80)


def test_empty_columns_are_left_out() -> None:
    """A column without a value says nothing."""
    assert "published" not in printed([["甲", "", "a-1", "乙"]], 80)
