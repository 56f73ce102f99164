"""Who signs with whom.

`groups` finds which of the possible parties stand together, `placed` which group an act means; `hints` reads parties
that are only hinted at, `meant` those of whom only a number is told, `speech` the speaker's own body. `sides` gives the
parties of each agreement.
"""
