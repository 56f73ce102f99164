"""What one sentence says of an alliance.

The patterns tell who founded or leads it (`founding`), who belongs to it (`joining`), how it grows (`growing`) and who
has its seats (`counting`); `rules` gathers and `reader` applies them. `own_joining` reads what a report says of its own
body without naming it.
"""
