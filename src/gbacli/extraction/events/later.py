"""What a report says of a meeting by its last words alone, after it has named it: 座谈会由甲举办, 甲合办这次大会."""

from __future__ import annotations

import re
from functools import lru_cache

from gbacli.extraction.analysis import Analysis

HOSTING = re.compile("主办|合办|承办|协办|联办|联合举办|共同举办")
_THIS = "(?:今年的|今届的?|今次的?|该|本次|此次|是次|这次|今次|这场|本场|本届|这个)"
_LABEL = (
    "(?:联合)?(?:主办|合办|承办|协办|联办|筹办|操办|做东|坐庄|请客|召集|东道)(?:："
    "|(?:的(?:主?办?单位|主人)?|单位|机构|方|者|主|社团)(?:仍|则|就|便|正|分别|依次|共)?(?:[是为有：即由]|包括))"
)
_LATER = re.compile(
    f"(?:^|[。；，\n”）*]|{_THIS})(?P<tail>(?![该本此是这今])[一-龥]{{2,4}}?|(?<=该)[展节周日营])(?:即|乃|是|系|则|仍|均|皆)?由[^，。；\n]{{2,60}}?"
    f"(?:主办|举办|合办|承办|联办|筹办|操办)"
    f"|(?:^|[。；，\n]|{_THIS})(?P<whose>(?![本这该此])[一-龥]{{1,3}}[日周节夜话展营季宴荟圆桌])的{_LABEL}"
    f"|(?:{HOSTING.pattern})(?:的|了)?{_THIS}(?P<object>[一-龥]{{2,4}})",
    re.MULTILINE,
)
_NEXT = re.compile(
    f"\\s*(?:据悉，|据了解，)?(?:{_THIS})?活动(?:是|系)?由[^，。\n]{{2,60}}?(?:主办|举办|合办|承办|联办)"
    f"|\\s*(?:[^，。；：\n]{{1,6}}的)?{_LABEL}"
)


@lru_cache(maxsize=8)
def _told_of(folded: str) -> frozenset[str]:
    """The nouns by which a report says so."""
    found: set[str] = set()
    if HOSTING.search(folded) or "举办" in folded:
        for match in _LATER.finditer(folded):
            noun = match["tail"] or match["whose"] or match["object"]
            found.update([noun[:size] for size in range(2, len(noun) + 1)] if match["object"] else [noun])
    return frozenset(found)


def told_next(analysis: Analysis, end: int) -> bool:
    """Whether the sentence that begins at `end` says who holds 活动."""
    return _NEXT.match(analysis.folded, end) is not None


def told_later(analysis: Analysis, plain: str) -> bool:
    """Whether the report says elsewhere, by the last words of a name, who holds the meeting."""
    nouns = _told_of(analysis.folded)
    return bool(nouns) and any(plain[-size:] in nouns for size in (1, 2, 3, 4))
