"""How far an import has come, on stderr where that is a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gbacli.cli.environment import Environment
from gbacli.export.escape import visible
from gbacli.reading import Source

_SECONDS_BETWEEN = 0.1  # drawing more often costs more than it tells


@contextmanager
def progress(environment: Environment, total: int) -> Iterator[Callable[[Source | None], None]]:
    """A function to call after each source; it draws a bar, or does nothing without a terminal."""
    if not environment.stderr_is_terminal:
        yield _silent
        return
    from rich import progress as bars  # noqa: PLC0415 - slow to load
    from rich.console import Console  # noqa: PLC0415

    console = Console(file=environment.stderr, markup=False, emoji=False, highlight=False)
    name = bars.TextColumn("{task.description}", markup=False)
    columns = (bars.BarColumn(None), bars.MofNCompleteColumn(), bars.TimeRemainingColumn(), name)
    # No thread draws it: worker processes are forked from this one.
    with bars.Progress(*columns, console=console, auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=total)
        drawn = 0.0

        def tell(source: Source | None) -> None:
            nonlocal drawn
            bar.update(task, advance=1, description=f"{visible(source.name)[-30:]:30}" if source else "")
            if time.monotonic() - drawn > _SECONDS_BETWEEN:
                drawn = time.monotonic()
                bar.refresh()

        yield tell


def _silent(_: Source | None) -> None:
    return
