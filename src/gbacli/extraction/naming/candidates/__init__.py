"""Stretches of text that may name a body.

`edges` scans a line leftwards from the noun that ends a name, `starts` chooses where in that region it begins, and
`headed` makes candidates of both. `presented` finds names in quotation marks, `stretches` those of a whole report, with
the names that the tables know.
"""
