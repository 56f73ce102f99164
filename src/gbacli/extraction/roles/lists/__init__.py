"""Lists of office holders.

`rosters` reads them line by line: `labels` the lines that begin with an office, `tables` those with cells; `entries` is
what they find and remember. `announced` reads the offices that a line gives to those named below it.
"""
