"""A report as the rules for meetings read it: with paired quotation marks, plain colons, labels without spaces."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.analysis import Analysis

_STRAIGHT = re.compile('"([^"\n]{1,60})"')
_COLON = re.compile("[︰﹕∶:│](?:(?<=│)(?<=[办助持导谢合]│)|(?<!│)(?![0-9/]))")
_SPACED = re.compile(
    "(?m)^[^\\w\n]{0,6}(?P<label>(?:[主合协承联筹] {1,6}办|指 {1,6}导|支 {1,6}持|赞 {1,6}助)"
    "(?: *(?:单 *位|机 *构))?)(?P<colon> *[：:])"
)


def view(analysis: Analysis) -> Analysis:
    """The same report, sharing what is noted of it, with offsets unchanged."""
    folded = _STRAIGHT.sub("“\\1”", analysis.folded) if '"' in analysis.folded else analysis.folded
    folded = _COLON.sub("：", folded)
    if "办" in folded or "支" in folded:
        folded = _SPACED.sub(_closed_up, folded)
    return analysis if folded == analysis.folded else replace(analysis, folded=folded)


def _closed_up(match: re.Match[str]) -> str:
    """A label without the spaces inside it, and these behind it: 主  办：."""
    label = match["label"].replace(" ", "") + "："
    before = match.string[match.start() : match.start("label")]
    return before + label.ljust(match.end() - match.start("label"))
