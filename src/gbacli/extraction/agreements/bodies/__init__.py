"""Who could be a party.

`units` finds the bodies, and the people whose body is known, in a stretch of text; `homes` remembers whose officers
people are, `rosters` which bodies the report lists. `governments` and `localities` read sides told by the names of
places, `strangers` firms that nothing but their place in a signing tells to be bodies.
"""
