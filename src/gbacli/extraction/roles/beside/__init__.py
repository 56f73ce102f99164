"""Offices printed beside names.

`before` reads those before a name, `appositive` those behind it, and `organs` who is named as a member of an organ.
"""
