"""What follows from what sentences and lists state.

`classes` are members named only as such (两家均为成员), `pointing` is for items that a report points at
(其中①③为发起单位), `answers` for members whom an answer lists, `leaving` for those who are members no longer, and
`acting` for bodies that are alliances because enough members are stated.
"""
