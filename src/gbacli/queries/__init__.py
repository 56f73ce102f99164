"""Reading the database: every question the command line asks, answered as rows with the contract's keys.

Nothing here writes, and nothing heavy is loaded: the standard library's sqlite3, folding by a character table, and
RapidFuzz only when names have to be suggested. Listings are iterators, in a total order that each docstring states;
`limit=None` gives all rows. Rows with `sources` carry one source for each place that states the fact.

Names given as filters are matched in three steps, the first with a match deciding: a bare place name, a whole name or
alias in either script, a part of a name. Dates are ISO prefixes (2023, 2023-05, 2023-05-21) or ranges (2022..2024,
2022.., ..2024-06). Raises UsageFault for a date that is none and for an empty name or query, DatabaseFault where the
database is the trouble.

Each question is imported from its own module, so that one call of the program loads one of them:

    connection   open_database
    members      members                  roles        roles              agreements   agreements
    events       events                   trace        trace              entities     orgs, people
    search       search                   explain      show, why          documents    docs, document
    suggestions  suggest
"""
