"""Alliances with coined names: 候鸟守望网, 财税星链.

`names` finds what may be such a name, `evidence` weighs what the report says around it, and `noting` notes those of
which it says enough, wherever the whole name or its end stands.
"""
