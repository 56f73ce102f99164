"""Bodies whose names do not end with a noun that tells them: they are told by what stands beside.

`companions` and `series` read lists, `slots` what hosts, signs or joins, and `coined` alliances told by their members.
`employers` finds bodies before an office and a person, `bracketed` those in brackets or in a column beside a person.
`lettered` finds names in Latin letters.
"""
