"""What counts as an alliance.

`endings` tells by how a name ends, `organs` finds alliances in the names of their organs, and `known` holds those of a
report and says which of them a general word (该联盟) means.
"""
