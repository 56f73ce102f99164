"""Lists of office holders.

`rosters` reads lines and tables of names with their offices, `announced` the offices that a line gives to those below.
"""
