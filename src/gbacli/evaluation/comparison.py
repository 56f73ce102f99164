"""When two names, titles or kinds of agreement count as the same. OpenCC folds here, as in the project's scorer."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from opencc import OpenCC

from gbacli.text.tables import rows

_NOISE = re.compile(r"[\s“”‘’「」『』《》〈〉\"'()\[\]【】·・‧•.,、。\-‐‑‒–—―_]+")


@cache
def _converters() -> tuple[OpenCC, OpenCC]:
    return OpenCC("hk2s"), OpenCC("t2s")


@cache
def _heads() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("evaluation_heads")}


def fold(value: object) -> str:
    """Simplified script, half width, lower case, without spaces, quotes, brackets, dots, dashes; "" for None."""
    hong_kong, traditional = _converters()
    plain = unicodedata.normalize("NFKC", "" if value is None else str(value))
    return _NOISE.sub("", traditional.convert(hong_kong.convert(plain))).lower()


def head(kind: str | None) -> str:
    """The noun that says what was signed, 合作备忘录 as 备忘录. A bare signing (战略合作签约) counts as 协议."""
    folded = fold(kind)
    found = [(folded.rfind(noun) + len(noun), len(noun), noun) for noun in _heads() if noun in folded]
    if found:
        return _heads()[max(found)[2]]
    if "mou" in folded or "memorandum" in folded:
        return "备忘录"
    return "协议" if re.search("合作|签约|agreement", folded) else folded
