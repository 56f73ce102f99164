"""Which body an office is of.

`fits` says which bodies can have such an office, `printed` reads the body beside a title or in it, `told` what the
sentence says otherwise, and `context` what the report has said so far.
"""
