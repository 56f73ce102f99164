"""Places in brackets behind the bodies of a list, which tell where these are at home and belong to no name."""

from __future__ import annotations

import re

from gbacli.extraction.classification.known import known
from gbacli.extraction.naming.forms.vocabulary import head_words
from gbacli.text import places

_PLACED = re.compile(r"[^、，。；：（）！？\n]{2,30}（([^（）\n]{2,6})）[“”]?(?=[、，；。\n和与及等]|以及|$)")
_OPENS, _CLOSES = tuple("\n、，：；和与及・·•●■◆▲*　 "), ("、", "，", "；", "。", "\n", "和", "与", "及", "等", "")
_STOPS = re.compile("[。：！？\n]")
_LINE_OF_ONE = re.compile(r"[^、，。：！？\n]*（[^（）\n]{2,6}）[；;。，、]?[ 　]*")
_SCHOOLS = ("大学", "学院", "医院", "校区", "书院")
_REGISTERED = ("香港", "澳门")  # which names in the registers of societies there end in
_FAR = 400  # characters of a sentence that are looked through for other items


def tells_home(text: str, start: int, end: int, closing: int) -> bool:
    """Whether the place in brackets from `end` to `closing` only tells where the body of a list is at home."""
    whole = text[start:closing]
    item = text[start - 1 : start] in (*_OPENS, "") and text[closing : closing + 1] in _CLOSES
    if not item or known(whole):
        return False
    firm = text.endswith(head_words("firm"), start, end)
    if not firm and _again_without(text, start, end, closing):
        return True
    branch = firm or text.endswith(_SCHOOLS, start, end) or text[end + 1 : closing - 1] in _REGISTERED
    return _in_lines(text, start, closing, branch=branch) or _in_row(text, start, closing)


def _again_without(text: str, start: int, end: int, closing: int) -> bool:
    """Whether the name stands elsewhere without the bracket, and with it only here."""
    name, whole = text[start:end], text[start:closing]
    return text.count(whole) == 1 and text.count(name) > text.count(f"{name}（")


def _in_row(text: str, start: int, closing: int) -> bool:
    """Whether another item of the same sentence has another place in brackets behind it: 甲（香港）、乙（澳门）."""
    stops = [stop.end() for stop in _STOPS.finditer(text, max(0, start - _FAR), start)]
    behind = _STOPS.search(text, closing)
    row = text[stops[-1] if stops else max(0, start - _FAR) : behind.start() if behind else len(text)]
    told = {place for place in _PLACED.findall(row) if places.find(place)}
    return len(told) > 1


def _in_lines(text: str, start: int, closing: int, *, branch: bool) -> bool:
    """Whether the item is a line by itself, of a kind that has no branches or beside another with another place."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", closing)
    last = len(text) if last < 0 else last
    if not _LINE_OF_ONE.fullmatch(text, first, last):
        return False
    before = text[text.rfind("\n", 0, max(0, first - 1)) + 1 : max(0, first - 1)]
    behind = text[last + 1 : text.find("\n", last + 1) if "\n" in text[last + 1 :] else len(text)]
    here = text[text.rfind("（", start, closing) : closing]
    beside = any(_LINE_OF_ONE.fullmatch(one) and here not in one for one in (before, behind))
    return beside or not branch
