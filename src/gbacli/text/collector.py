"""The garbage collector stands aside while one report is worked on.

Reading a report makes and drops a great many small objects, almost none of them in circles: what is dropped is freed at
once all the same. Every few hundred of them the collector would walk through all tables for the few that are.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def standing_aside() -> Iterator[None]:
    """No collection until the end of the block, or of the function so decorated; then as it was before."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def passing_over() -> Iterator[None]:
    """Until the end of the block the collector looks at nothing that stands now, nor does one in a forked process.

    Looking at an object writes into it, so that a forked process would get a copy of its own of all that it shares.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
