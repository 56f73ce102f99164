"""What is signed.

`words` compiles the vocabulary of agreements, `objects` finds the noun phrase or the title of what was signed, and
`amounts` the sums of money that belong to it.
"""
