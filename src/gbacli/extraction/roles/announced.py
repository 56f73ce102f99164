"""Offices that a line gives to those named below it: 委任以下人士为A会董事：, A会第二届理事名单."""

from __future__ import annotations

import re

from gbacli.extraction.roles.phrases import CHAIN, Office, offices
from gbacli.extraction.roles.tokens import Row

_LAST = re.compile(rf"(?:.*[^cfnoqNBTWH]|^)(?P<chain>{CHAIN})(?P<rest>[^PTWB]*)$")
_OF_THOSE = re.compile("以下|下列|如下|名单|名录|名册|芳名|分别为|包括|有：$|为：$|是：$")
_LIST = re.compile("^(?:的?(?:人选|人士|人员|候选人)?)?(?:简介|简历|履历)?(?:名单|名录|名册|芳名|一览)")
_GOES_ON = ("：", "如下", "如下。")
_ENDS = ("：", "如下", "名单", "名录", "名册", "芳名", "一览", "如下。", "）", "排序", "为序")


def find(row: Row) -> tuple[Office, ...]:
    """The last offices of a line that announces who holds them, without naming anybody after them."""
    words = row.folded[row.tokens[0].start : row.tokens[-1].end] if row else ""
    if not words.endswith(_ENDS):
        return ()
    match = _LAST.match(row.letters)
    if match is None:
        return ()
    rest = row.folded[row.tokens[match.end("chain") - 1].end : row.tokens[-1].end]
    if _LIST.match(rest) or (words.endswith(_GOES_ON) and _OF_THOSE.search(words)):
        return offices(row, *match.span("chain"))
    return ()
