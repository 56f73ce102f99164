"""Write data/tables/variants.tsv: every character that is another form of a simplified one.

The table is computed from OpenCC's own answers (Apache-2.0), one code point at a time, so that folding is one
`str.translate` with nothing to load. Run it again when OpenCC learns new forms: python tools/make_variants.py
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path

from opencc import OpenCC

TABLE = Path(__file__).parents[1] / "data" / "tables" / "variants.tsv"
RANGES = ((0x2E80, 0x2FE0), (0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
TO_SIMPLIFIED = ("hk2s", "t2s", "tw2s")
TO_TRADITIONAL = ("s2t", "s2hk", "s2tw")
EXTRA = {"著": "着", "谘": "咨"}  # 著 is both 着 and itself in either script, so that only one form can stand in a key


def main() -> None:
    down = [OpenCC(name) for name in TO_SIMPLIFIED]
    up = [OpenCC(name) for name in TO_TRADITIONAL]
    target: dict[str, str] = dict(EXTRA)
    characters = [chr(point) for low, high in RANGES for point in range(low, high)]
    for character in characters:
        plain = unicodedata.normalize("NFKC", character)
        for converter in down:
            plain = converter.convert(plain)
        if len(plain) == 1 and plain != character:
            target.setdefault(character, plain)
    for character in characters:  # whatever a converter makes of a simplified character must fold back to it
        if character not in target:
            for converter in up:
                form = converter.convert(character)
                if len(form) == 1 and form != character:
                    target.setdefault(form, character)
    variants: dict[str, list[str]] = defaultdict(list)
    for character in sorted(target):
        last = character
        while last in target and target[last] != character:
            last = target[last]
        variants[last].append(character)
    with TABLE.open("w", encoding="utf-8", newline="\n") as out:
        out.write("# simplified\tother forms of it (made by tools/make_variants.py from OpenCC, Apache-2.0)\n")
        for simple in sorted(variants):
            out.write(f"{simple}\t{''.join(variants[simple])}\n")


if __name__ == "__main__":
    main()
