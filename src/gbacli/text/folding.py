"""Folding: the form in which texts are compared, whatever their script, width or punctuation.

`fold` keeps every offset: it answers with exactly as many characters as it was given. `key` is for comparing names and
keeps nothing but letters, digits and Chinese characters. Neither is ever stored as text or shown.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from gbacli.text.tables import rows

# One form for each kind of punctuation, the Chinese one: half of all saved pages have lost it to an ASCII converter.
_PUNCTUATION = {
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", "[": "【", "]": "】",
    "「": "“", "」": "”", "『": "“", "』": "”", "﹁": "“", "﹂": "”", "〝": "“", "〞": "”",
    "〈": "《", "〉": "》", "＜": "《", "＞": "》", "﹝": "（", "﹞": "）", "〔": "（", "〕": "）",
    "‧": "·", "・": "·", "•": "·", "･": "·", "∙": "·", "⋅": "·", "．": "·",
    "–": "-", "‒": "-", "‑": "-", "‐": "-", "－": "-", "―": "—", "─": "—", "～": "~", "〜": "~",
    "\u00a0": " ", "\u3000": " ", "\t": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\r": "\n",
}  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]")
_NOT_IN_KEYS = re.compile(r"[^\w]|_")


@cache
def character_table() -> dict[int, str]:
    """Code point to its folded character: scripts and variants, width, letter case, punctuation."""
    table: dict[int, str] = {}
    for point in (*range(0x21, 0x250), *range(0x2E80, 0x2FE0), *range(0x3200, 0x3400), *range(0xFE30, 0xFFF0)):
        plain = unicodedata.normalize("NFKC", chr(point)).lower()
        if len(plain) == 1 and plain != chr(point):
            table[point] = plain
    for simple, *variants in rows("variants"):
        table.update({ord(character): simple for character in "".join(variants)})
    table.update({ord(character): plain for character, plain in _PUNCTUATION.items()})
    for point in range(0xFF01, 0xFF5F):  # full-width forms follow their ASCII twin
        twin = chr(point - 0xFEE0)
        table[point] = table.get(ord(twin), twin)
    table.update({ord(character): plain for character, plain in _PUNCTUATION.items()})
    return table


def fold(text: str) -> str:
    """`text` in simplified script, half width, lower case, with Chinese punctuation; of exactly the same length."""
    return text.translate(character_table())


def key(name: str) -> str:
    """What two spellings of one name have in common: folded letters, digits and Chinese characters alone."""
    return _NOT_IN_KEYS.sub("", fold(_INVISIBLE.sub("", unicodedata.normalize("NFKC", name))))


def is_han(character: str) -> bool:
    """Whether the character is Chinese (a unified or compatibility ideograph, or 〇)."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character in "〇々" or character > "\U0001ffff"
