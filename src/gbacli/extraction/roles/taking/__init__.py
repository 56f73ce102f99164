"""Offices that a sentence says somebody takes, holds or leaves.

`taken` is what the rules find. `verbs` reads what people do (当选, 出任), `placed` to whom an office goes (由…担任),
`idioms` further ways to say it, and `succession` who gave an office up and who came after.
"""
