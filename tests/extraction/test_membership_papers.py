"""Members in whole papers: lists by kinds, federations, chronicles, interviews, pictures; invented texts."""

from __future__ import annotations

import pytest

from .test_membership_circles import extracted


def rows(text: str) -> set[str]:
    """The members that a report states: the body's name, and the first letter of its relation."""
    found = extracted(text)
    return {f"{found.bodies[one.member].name}/{one.relation[0]}" for one in found.memberships}


LED = "大湾区毽球联盟由广州市毽球协会牵头组建，首批成员9家："
PAPERS = [
    # kinds of bodies before the items are no bodies
    (f"{LED}\n政府部门（2家）：深圳市文体局、珠海市体育局\n体育协会（2家）：惠州市毽球协会、中山市毽球协会\n"
     "行业组织（2家）：东莞市毽子商会、江门市健身行业协会",
     "广州市毽球协会/l 深圳市文体局/m 珠海市体育局/m 惠州市毽球协会/m 中山市毽球协会/m 东莞市毽子商会/m 江门市健身行业协会/m"),
    # of two alliances, the list is of the one in whose paragraph it is announced
    ("湾区会讯\n湾区藤编联盟上月换届。\n湾区竹编联盟昨日成立。目前已有4家学会加入，其中：\n"
     "* 珠三角2家，包括佛山市竹编学会、江门市竹编学会；\n* 港澳2家，为香港竹编学会、澳门竹编学会。",
     "佛山市竹编学会/m 江门市竹编学会/m 香港竹编学会/m 澳门竹编学会/m"),
    # a federation of societies, with when each came
    ("港澳粵毽業聯會屬會一覽\n香港毽子商會　創會會員\n廣東省毽子行業協會　創會會員\n深圳市毽子商會　二〇一五年\n東莞市毽業協會　二〇一八年",
     "香港毽子商會/m 廣東省毽子行業協會/m 深圳市毽子商會/m 東莞市毽業協會/m"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_papers(text: str, expected: str) -> None:
    """All that a paper states, and nothing else."""
    assert set(expected.split()) == rows(text)
