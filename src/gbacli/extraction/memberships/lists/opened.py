"""A list of members that is being read line by line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Open:
    """The list that is being read."""

    relation: str
    alliance: int
    start: int
    et_al: bool
    count: int | None
    misses: int = 0
    named: bool = True  # the heading names the alliance
    items: int = 0
    people: bool = False  # persons stand before the bodies that they stand for
    of_all: bool = False  # the title of a list of all members
    paused: bool = False  # a paragraph stands between the items: only names alone go on with the list
    also: bool = False  # its founders or leaders are a part of a list of members

    def within(self, outer: Open | None) -> Open:
        """The list, below the title of a list of all members: 成员名单, and then 发起单位."""
        titled = outer is not None and outer.alliance == self.alliance and (outer.of_all or outer.also)
        self.also = titled and self.relation != "member"
        self.of_all = self.of_all or (titled and not self.also)
        return self

    def count_item(self, found: int, headed: bool) -> None:
        """Note how many items a cell had; a heading within the list is no miss."""
        self.items += found
        self.misses = 0 if found or headed else self.misses + 1
