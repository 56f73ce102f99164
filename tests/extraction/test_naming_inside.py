"""Short forms that stand inside longer names, and those that a brand alone or a left-out word makes."""

from __future__ import annotations

import pytest

from gbacli.extraction.analysis import blank
from gbacli.extraction.naming import name
from invented import document


def names_of(text: str) -> dict[str, set[str]]:
    """The forms of each body of a text, by its name."""
    analysis = blank(document("inside.txt", text, None))
    name(analysis)
    return {draft.name: set(draft.surfaces) for draft in analysis.bodies}


SHORT = [
    ("港湾测绘学会（GWCS）土地组昨日开会。GWCS会长陈大文致辞。", "港湾测绘学会", "GWCS"),
    ("他现任岭湾理工大学（Lantern）物理系系主任。", "岭湾理工大学", "Lantern"),
    ("香港岭湾学院（G.W.I.）昨日举行典礼。", "香港岭湾学院", "G.W.I."),
    ("广东远汐标准化研究院与香港花卉协会签约。远汐院院长陈大文代表签字。", "广东远汐标准化研究院", "远汐院"),
    ("广东粤汐信托有限公司昨日签约。粤汐信托总经理陈大文出席。", "广东粤汐信托有限公司", "粤汐信托"),
    ("广东省花卉园林学会昨日换届。省花卉学会会长陈大文致辞。", "广东省花卉园林学会", "省花卉学会"),
]


@pytest.mark.parametrize(("text", "full", "short"), SHORT)
def test_short_forms_mean_the_whole(text: str, full: str, short: str) -> None:
    """The form in brackets inside the name of a part is its owner's; a brand with its last character is the body's."""
    assert short in names_of(text)[full]


def test_other_bodies_stay_apart() -> None:
    """A brand is no other body's, and several that could be meant leave a form by itself."""
    found = names_of("广东远汐标准化研究院与远汐设计院签约。远汐院院长陈大文代表签字。")
    assert all("远汐院" not in forms for body, forms in found.items() if body != "远汐院")
