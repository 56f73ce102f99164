"""Which body a name or a word means.

`bodies` gives each name of a report its body: `identity` says which names mean the same one, `speaker` who speaks as
本会, and `references` what 该会, 署方 and a bare 学会 stand for. `parted` parts names that ran together, once all
are known.
"""
