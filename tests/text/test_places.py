"""Places: the longest form wins, ambiguous forms wait to be asked for, every place knows what lies inside it."""

from __future__ import annotations

import pytest

from gbacli.text.folding import fold
from gbacli.text.places import above, find, inside, match_at, places


def name_at(text: str, offset: int = 0, *, short: bool = False) -> str | None:
    """The full name of the place at the offset of a folded text."""
    match = match_at(fold(text), offset, short=short)
    return match[1].name if match else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("深圳大学", "深圳市"),
        ("深圳市南山区", "深圳市"),
        ("廣東省茶藝學會", "广东省"),
        ("橫琴粵澳深度合作區法律服務社", "横琴粤澳深度合作区"),
        ("南沙開發區管理委員會", "广州南沙经济技术开发区"),
        ("香港特別行政區政府", "香港特别行政区"),
        ("汶萊商會", "文莱"),
        ("新会陈皮会", "新会区"),
    ],
)
def test_longest_form(text: str, name: str) -> None:
    """A name is found in either script, in its longest form."""
    assert name_at(text) == name


@pytest.mark.parametrize("text", ["粤剧社", "南海海洋所", "新会长", "四会员", "茶艺学会"])
def test_no_place(text: str) -> None:
    """Ambiguous forms and words that only begin like a place are none."""
    assert name_at(text) is None


def test_short_forms_when_asked() -> None:
    """粤, 港 and 南海 are places where the caller asks for short forms."""
    assert [name_at("粤港南海", i, short=True) for i in range(3)] == ["广东省", "香港特别行政区", "南海区"]


def test_match_length() -> None:
    """The match says how many characters it took."""
    match = match_at("珠海市茶社", 0)
    assert match is not None
    assert (match[0], match[1].region) == (3, "珠海")


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("南沙", "广州"),
        ("前海", "深圳"),
        ("顺德区", "佛山"),
        ("北滘镇", "佛山"),
        ("氹仔", "澳门"),
        ("沙田", "香港"),
        ("大埔", "香港"),
        ("粤", "广东"),
        ("全国", "全国"),
        ("大湾区", "粤港澳大湾区"),
        ("荆门市", "荆门"),
        ("里斯本", "里斯本"),
        ("葡國", None),
    ],
)
def test_region(name: str, region: str | None) -> None:
    """Each place has its region at the level of the annotation guide."""
    place = find(name)
    assert (place.region if place else None) == region


def test_inside() -> None:
    """A place holds itself and everything below it, and a region of the Bay Area its cities."""
    city, bay = find("广州"), find("大湾区")
    assert city is not None
    assert bay is not None
    assert {"广州市", "广州", "南沙区", "南沙", "中新广州知识城"} <= inside(city)
    assert {"深圳市", "横琴", "香港", "氹仔"} <= inside(bay)
    assert "汕头市" not in inside(bay)


def test_above() -> None:
    """The chain of places above ends with the country."""
    town = find("北滘镇")
    assert town is not None
    assert [place.name for place in above(town)] == ["北滘镇", "顺德区", "佛山市", "广东省", "中国"]


def test_table_is_sound() -> None:
    """Every place has a region, a known level and parents that the table knows; no name stands twice."""
    names = [place.name for place in places()]
    assert len(names) == len(set(names))
    assert {place.level for place in places()} == {"country", "province", "city", "district", "zone", "area", "expanse"}
    assert all(place.region and set(place.parents) <= set(names) for place in places())
