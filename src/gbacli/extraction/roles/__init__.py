"""Who holds which office of which body.

The rooms, each importing only those before it: `phrasing` (a sentence as tokens, and the phrases that name offices and
their holders), `times` (terms and tenure), `bodies` (which body an office is of), `beside` (offices printed beside
names), `taking` (offices that somebody takes, holds or leaves), `unnamed` (offices of people whom the sentence does not
name) and `lists` (rosters and tables). `reader` lets all of them read a report, `noting` remembers what they told, and
`claims` collects it.
"""

from gbacli.extraction.roles.reader import find

__all__ = ["find"]
