"""Short forms of companies and universities that a report uses without saying so: 远汐 for 远汐数据（集团）有限公司."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.text import places
from gbacli.text.folding import is_han

_LEGAL = re.compile(r"(?:股份|集团|控股|（[^）]*）)*(?:有限责任公司|有限公司|公司|集团)$")
_TRADE = re.compile(
    r"(?:投资|控股|实业|科技|技术|数据|生物|医疗|医药|药业|制药|物流|证券|保险|人寿|电力|能源|电子|半导体|智能|信息|网络|传媒|文化|"
    r"服务|管理|运营|咨询|顾问|设计|工程|建设|建筑|地产|置业|贸易|国际|航空|航运|海工|装备|机械|制造|材料|新材料|食品|餐饮|环保|商业|发展|港务|器械|器|展览|会展|融资|租赁|资产|经营)+$"
)
_BANK = re.compile(r"(?:商业|储蓄|农村商业|国际)?银行(?:股份有限公司|有限公司)?$")


def brands(name: str) -> Iterator[str]:
    """Ever shorter forms of a company's folded name, the longest first; none shorter than two characters."""
    bank = _BANK.search(name)
    if bank:
        yield _without_place(name[: bank.start()]) + "银行"
        return
    if not _LEGAL.search(name):
        return
    core = _LEGAL.sub("", name)
    bare = _without_place(core)
    short = _TRADE.sub("", bare)
    seen = {name}
    for form in (
        core,
        bare,
        f"{bare}公司",
        f"{bare}集团",
        f"{short}集团",
        f"{short}公司",
        *_longer(short, bare),
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
    while match and len(name) - match[0] >= 2:
        name = name[match[0] :].lstrip("市省区")
        match = places.match_at(name, 0)
    return name
