"""Short forms of companies and universities that a report uses without saying so: 远汐 for 远汐数据（集团）有限公司."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from gbacli.text import places
from gbacli.text.folding import is_han
from gbacli.text.tables import words

_LEGAL = re.compile(r"(?:股份|集团|控股|（[^）]*）)*(?:有限责任公司|有限公司|公司|集团)$")
_GROUP = re.compile(r"集团(?:（[^）]*）|股份|控股)*(?:有限责任公司|有限公司|公司)$")
_FORM = re.compile(r"(?:（[^）]*）|股份|控股)*(?:有限责任公司|有限公司|公司)")


_BRANCH = re.compile(r"（([^）]{2,4})）(?:股份|集团|控股)*(?:有限责任公司|有限公司|公司)$")
_BRAND = 2  # characters of a brand


@cache
def trades() -> re.Pattern[str]:
    """Finds the lines of trade at the end of a company's name."""
    return re.compile(f"{_any_trade()}$")


@cache
def sister() -> re.Pattern[str]:
    """Matches, behind a brand, the lines of trade of another firm of its name: 远汐建设 beside 远汐集团."""
    return re.compile(_any_trade())


def _any_trade() -> str:
    return "(?:" + "|".join(sorted(words("trades"), key=len, reverse=True)) + ")+"


_BANK = re.compile(r"(?:商业|储蓄|农村商业|国际)?银行(?:（[^）]*）)?(?:股份有限公司|有限公司)?$")


@lru_cache(8192)
def brands(name: str) -> tuple[str, ...]:
    """Ever shorter forms of a company's folded name, the longest first; none shorter than two characters."""
    return tuple(_brands(name))


def _brands(name: str) -> Iterator[str]:
    bank = _BANK.search(name)
    if bank:
        yield _without_place(name[: bank.start()]) + "银行"
        if "）" in bank.group() and not name.endswith("）"):
            yield name[: name.rindex("）") + 1]  # 远汐银行（澳门）
        return
    if not _LEGAL.search(name):
        return
    core = _LEGAL.sub("", name)
    bare = _without_place(core)
    short = trades().sub("", bare)
    if _GROUP.search(name) and len(core) > len("建工"):
        yield core + "集团"
    if (branch := _BRANCH.search(name)) and len(bare) >= _BRAND and places.find(branch[1]) and not places.find(bare):
        yield bare + branch[1]  # 远汐澳门 for 远汐集团（澳门）有限公司
    seen = {name, core + "集团"}
    placed = core[: len(core) - len(bare)] + short if bare not in {short, core} else ""
    for form in (
        core,
        bare,
        f"{bare}公司",
        f"{bare}集团",
        f"{short}集团",
        f"{short}公司",
        *_longer(short, bare),
        placed,
        short,
    ):
        plain = re.sub(r"（[^）]*）?", "", form)
        if (
            plain not in seen
            and len(plain) >= 2
            and all(map(is_han, plain))
            and places.find(plain) is None
            and len(short) >= 2
        ):
            seen.add(plain)
            yield plain


def _longer(short: str, bare: str) -> Iterator[str]:
    """The brand with the first word of its trade: 远汐数据."""
    rest = bare[len(short) :]
    yield from (short + rest[:size] for size in (4, 2) if len(rest) > size)


def _without_place(name: str) -> str:
    match = places.match_at(name, 0)
    while match and match[0] > 1 and len(name) - match[0] >= 2:
        name = name[match[0] :].lstrip("市省区")
        match = places.match_at(name, 0)
    return name


def of_firm(form: str, names: Iterable[str]) -> str | None:
    """Of some names the only one of a company that is called so for short: 远汐信托 of 广东远汐信托有限公司."""
    found = [name for name in names if name != form and form in name and name.endswith("公司") and form in brands(name)]
    return found[0] if len(found) == 1 else None


def in_full(form: str, names: Iterable[str]) -> str | None:
    """Of some names the one that is a company's with its legal form printed: 某某集团 is 某某集团有限公司."""
    stem = form.removesuffix("公司") if form.endswith("公司") and not form.endswith("有限公司") else form
    if stem == form and not form.endswith("集团"):
        return None
    found = [name for name in names if name != form and name.startswith(stem) and _FORM.fullmatch(name, len(stem))]
    return found[0] if len(found) == 1 else None
