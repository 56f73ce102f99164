"""Which body an office is of.

`fits` says which bodies can have such an office, `printed` reads the body beside a title or in it, `told` what the
sentence says otherwise. `report` remembers what the report has said so far; from it `context` finds the body of an
office that stands alone, and `headings` that of an office in a list.
"""
