"""Agreements as a report states them: `found` is what one place says; `merging` makes claims of all places."""
