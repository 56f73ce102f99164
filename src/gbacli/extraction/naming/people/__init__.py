"""Names of people.

`reader` finds them by surname and context: `found` keeps the names so far, `lists` reads names among names, `foreign`
those with a dot or in Latin letters. `likely` comes last, with people told by nothing but the form of their name.
"""
