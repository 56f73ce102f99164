"""Letters: whom 贵会 means, and who writes."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

LETTER = "贺信\n香港石斑养殖商会：\n欣闻贵会成立三十周年。{}\n阳江海产流通协会\n会长　高远\n2024年5月6日"
TWO = (
    "函电往来\n一、贺信\n雷州渔业联合会：\n贵会与敝会签订避风公约，至感。\n香港渔民公会　主席　彭水\n"
    "二、复函\n香港渔民公会彭水主席：\n贵会来函敬悉，本会与贵会签订的公约照旧。\n雷州渔业联合会　罗海\n2025年12月3日"
)
READ = [
    (LETTER.format("2021年，贵会与敝会签订苗种互换备忘录。"), ["阳江海产流通协会+香港石斑养殖商会"]),
    (LETTER.format("2019年，两会订有《苗种互换备忘录》，敝会铭感。"), ["阳江海产流通协会+香港石斑养殖商会"]),
    (TWO, ["雷州渔业联合会+香港渔民公会"]),
    # nobody is greeted, and 贵会 is nobody
    ("访谈\n记者问，贵会与珠海航运协会签订备忘录了吗。", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_parties_of_letters(text: str, expected: list[str]) -> None:
    """贵会 is the body that the letter greets, 敝会 the one that signs it, 两会 both."""
    claims = extract(document("l.txt", text, None))
    pairs = ["+".join(sorted(claims.bodies[body].name for body in one.parties)) for one in claims.agreements]
    assert sorted(pairs) == sorted("+".join(sorted(pair.split("+"))) for pair in expected)


def test_a_department_is_greeted() -> None:
    """贵学会 is the society to whose committee the letter is written."""
    text = "贺函\n香港梅雨学会保育委员会：\n贵学会会长李青莅临，贵委员会主席王海致辞。\n云浦研究会\n2024年5月6日"
    claims = extract(document("l.txt", text, None))
    told = {claims.people[role.person].name: claims.bodies[role.body].name for role in claims.roles}
    assert told == {"李青": "香港梅雨学会", "王海": "香港梅雨学会保育委员会"}
