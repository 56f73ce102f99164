"""Folding: the form in which texts are compared, whatever their script, width or punctuation.

`fold` keeps every offset: it answers with exactly as many characters as it was given. `key` is for comparing names and
keeps nothing but letters, digits and Chinese characters. Neither is ever stored as text or shown.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache, lru_cache
from itertools import chain

from gbacli.text.tables import data_folder

# One form for each kind of punctuation, the Chinese one: half of all saved pages have lost it to an ASCII converter.
_PUNCTUATION = {
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", "[": "【", "]": "】",
    "「": "“", "」": "”", "『": "“", "』": "”", "﹁": "“", "﹂": "”", "〝": "“", "〞": "”",
    "丶": "、", "〈": "《", "〉": "》", "＜": "《", "＞": "》", "﹝": "（", "﹞": "）", "〔": "（", "〕": "）",
    "‧": "·", "・": "·", "•": "·", "･": "·", "∙": "·", "⋅": "·", "．": "·",
    "–": "-", "‒": "-", "‑": "-", "‐": "-", "－": "-", "―": "—", "─": "—", "丨": "|", "⼁": "|",
    "︱": "|", "︳": "|", "│": "|", "┃": "|", "¦": "|", "∣": "|", "❘": "|", "❙": "|", "▏": "|", "▎": "|", "‖": "|",
    "ǀ": "|", "～": "~", "〜": "~",
    "\u00a0": " ", "\u3000": " ", "\t": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\r": "\n",
}  # fmt: skip
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
# Where one character stands for another only by its width, its case or for compatibility.
_COMPATIBILITY = (("!", "\u024f"), ("\u2e80", "\u2fdf"), ("\u3200", "\u33ff"), ("\ufe30", "\uffef"))
_FIRST_VARIANT = "\u2e80"
_PLAIN = re.compile("[0-9A-Za-z\u4e00-\u4e27\u4e29-\u4e35\u4e37-\u9fff]*")  # but 丨 and 丶, which stand for marks
_NOT_IN_KEYS = re.compile(r"[^\w]|_")
_SHORT = 64  # characters of what is folded again and again: names
_AS_IN_MEMORY = f"utf-32-{sys.byteorder[0]}e"
_LAST_OF_PLANE = "\uffff"  # a class of characters up to here is looked up in one step
_PARAGRAPH = 4096  # characters of what is folded several times by one reader of a page


class _Table(dict[int, str]):
    """Code point to its folded character, found out when first asked for: a question has few characters."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = _folded(chr(point))
        return folded

    def get(self, point: int, default: object = None) -> str:  # noqa: ARG002
        """The same as `[]`: every code point has an answer."""
        return self[point]


@cache
def character_table() -> dict[int, str]:
    """Code point to its folded character: scripts and variants, width, letter case, punctuation."""
    return _Table({ord(character): plain for character, plain in _PUNCTUATION.items()})


def _folded(character: str) -> str:
    if "\uff01" <= character <= "\uff5e":  # full-width forms follow their ASCII twin
        return character_table()[ord(character) - 0xFEE0]
    simple = _simplified(character) if character >= _FIRST_VARIANT else None
    if simple or not any(first <= character <= last for first, last in _COMPATIBILITY):
        return simple or character
    plain = unicodedata.normalize("NFKC", character).lower()
    return plain if len(plain) == 1 else character


def _simplified(character: str) -> str | None:
    """The first character of the line of variants that holds this one after it."""
    table = _variants()
    place = table.rfind(character)
    while place >= 0:
        line = table.rfind("\n", 0, place) + 1
        if line < place:
            return table[line]
        place = table.rfind(character, 0, place)
    return None


def variants(simple: str) -> str:
    """The other forms of a simplified character, as the table of variants has them."""
    _, found, line = _variants().partition(f"\n{simple}\t")
    return line.partition("\n")[0] if found else ""


@cache
def _variants() -> str:
    """The table of variants as it stands in its file: looking a few characters up is quicker than taking it apart."""
    return (data_folder() / "tables" / "variants.tsv").read_text(encoding="utf-8")


def fold(text: str) -> str:
    """`text` in simplified script, half width, lower case, with Chinese punctuation; of exactly the same length."""
    if len(text) <= _SHORT:
        return _folded_name(text)
    return _folded_paragraph(text) if len(text) <= _PARAGRAPH else _folded_text(text)


@lru_cache(16384)
def _folded_name(name: str) -> str:
    return _folded_text(name)


@lru_cache(128)
def _folded_paragraph(text: str) -> str:
    return _folded_text(text)


def _folded_text(text: str) -> str:
    if len(text) > _SHORT and not _changing().search(text):
        return text
    return "".join(map(character_table().__getitem__, code_points(text)))  # several times as fast as str.translate


@cache
def _changing() -> re.Pattern[str]:
    """Any character that folding changes, and any beyond the first 65536: simplified text mostly has none."""
    variant = (form for line in _variants().split("\n") for form in line.partition("\t")[2])
    ranges = (chr(point) for first, last in _COMPATIBILITY for point in range(ord(first), ord(last) + 1))
    table = character_table()
    changed = {one for one in chain(_PUNCTUATION, variant, ranges) if table[ord(one)] != one}
    near = "".join(sorted(one for one in changed if one <= _LAST_OF_PLANE))
    return re.compile(f"[{re.escape(near)}{chr(ord(_LAST_OF_PLANE) + 1)}-{chr(sys.maxunicode)}]")


def code_points(text: str) -> memoryview:
    """The characters of a text as numbers, which are read and looked up sooner than as many strings made."""
    return memoryview(text.encode(_AS_IN_MEMORY, "surrogatepass")).cast("I")


@lru_cache(16384)
def key(name: str) -> str:
    """What two spellings of one name have in common: folded letters, digits and Chinese characters alone."""
    if _PLAIN.fullmatch(name):
        return fold(name)  # as most names are
    return _NOT_IN_KEYS.sub("", fold(_INVISIBLE.sub("", unicodedata.normalize("NFKC", name))))


def is_han(character: str) -> bool:
    """Whether the character is Chinese (a unified or compatibility ideograph, or 〇)."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or character in "〇々"
        or character > "\U0001ffff"
    )
