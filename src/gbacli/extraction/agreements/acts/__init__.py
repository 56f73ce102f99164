"""Agreements that sentences tell of.

`verbal` reads acts of signing, a verb with what is signed and who signs; `again` what such a verb adds to an agreement
told before, and `stated` makes the statements. `nominal` reads agreements told without a verb of their own.
"""
