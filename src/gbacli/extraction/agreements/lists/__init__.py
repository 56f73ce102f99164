"""Agreements told one a line, one a row or one a pair.

`grids` reads tables and lists, `batches` the pairs of a batch of signings, and `contracting` parties told by the side
on which they stand (甲方：).
"""
