"""Offices of people whom the sentence does not name in full, or at all.

`addressed` finds whom a surname and a form of address mean, `referred` whom a pronoun does; `authors` reads what the
one who signs an article says of himself, `careers` the posts listed below a name.
"""
