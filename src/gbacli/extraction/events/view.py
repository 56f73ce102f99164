"""A report as the rules for meetings read it: straight quotation marks paired, odd colons as colons."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.analysis import Analysis

_STRAIGHT = re.compile('"([^"\n]{1,60})"')
_COLON = re.compile("[︰﹕∶:](?![0-9/])|(?<=[办助持导谢合])│")


def view(analysis: Analysis) -> Analysis:
    """The same report, sharing what is noted of it, with offsets unchanged."""
    folded = _STRAIGHT.sub("“\\1”", analysis.folded) if '"' in analysis.folded else analysis.folded
    folded = _COLON.sub("：", folded)
    return analysis if folded == analysis.folded else replace(analysis, folded=folded)
