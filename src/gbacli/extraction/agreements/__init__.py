"""What was signed, by whom, when and where.

The rooms, each importing only those before it: `things` (what is signed, and the words for it), `statements` (what one
place in a report says, and merging into claims), `bodies` (who could be a party), `clauses` (clauses with a verb of
signing), `times` (when, where and whether something was signed), `parties` (who signs with whom), `lists` (tables,
lists and batches) and `acts` (what sentences tell). `claims` asks them all.
"""

from gbacli.extraction.agreements.claims import find

__all__ = ["find"]
