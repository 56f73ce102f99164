"""Which bodies belong to which alliances.

The rooms, each importing only those before it: `alliances` (what counts as one), `phrasing` (a sentence as letters, and
what patterns over it are made of), `circles` (alliances with coined names), `sentences` (what one sentence says),
`lists` (lists and tables) and `following` (what follows from all these). `claims` lets them read a report and collects
what they find.
"""

from gbacli.extraction.memberships.claims import find, recognize

__all__ = ["find", "recognize"]
