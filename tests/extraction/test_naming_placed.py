"""Short forms that keep a body's place and the end of its name."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

TIED = [
    ("云浮市园艺企业商会昨日换届。云浮商会会长王大文致辞。", "云浮市园艺企业商会", "云浮商会"),
    ("深圳市園藝管理師協會昨日換屆。深圳園協秘書長王大文致辭。", "深圳市園藝管理師協會", "深圳園協"),
    ("香港花卉批發商聯合總會昨日到訪。香港總會會長王大文致辭。", "香港花卉批發商聯合總會", "香港總會"),
    ("远汐大学人口研究所昨日揭牌。人口所所长王大文致辞。", "远汐大学人口研究所", "人口所"),
]
APART = [
    "云浮市园艺商会、云浮市陶艺商会昨日换届。云浮商会会长王大文致辞。",
    "香港青蓝会、香港青年蓝天联合会昨日换届。香港青蓝会会长王大文致辞。",
    "珠海市园艺企业商会昨日换届。云浮商会会长王大文致辞。",
]


@pytest.mark.parametrize(("text", "whole", "short"), TIED)
def test_a_place_and_an_end_mean_the_only_body_with_both(text: str, whole: str, short: str) -> None:
    extraction = extract(document("placed.txt", text, None))
    (role,) = extraction.roles
    body = extraction.bodies[role.body]
    assert body.name == whole
    assert short in [surface.text for surface in body.surfaces]


@pytest.mark.parametrize("text", APART)
def test_others_are_bodies_of_their_own(text: str) -> None:
    extraction = extract(document("apart.txt", text, None))
    (role,) = extraction.roles
    assert extraction.bodies[role.body].name in ("云浮商会", "香港青蓝会")
