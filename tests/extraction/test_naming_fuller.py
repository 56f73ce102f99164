"""Short forms of bodies that keep characters of their words, tied to the only body of the report that has them all."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

TIED = [
    ("珠海云汐飞行训练有限公司昨日揭牌。云汐飞训与远山大学签署协议。", "珠海云汐飞行训练有限公司", "云汐飞训"),
    (
        "珠海云汐飞行训练有限公司昨日揭牌。云汐飞训分别与甲山大学、远山学院签约",
        "珠海云汐飞行训练有限公司",
        "云汐飞训",
    ),
    ("肇慶松濤醫院昨日揭牌。會上，遠山大學與松濤醫院簽署協議。", "肇慶松濤醫院", "松濤醫院"),
    ("广东莲汐智能装备集团有限公司昨日揭牌。莲汐集团董事长王大文致辞。", "广东莲汐智能装备集团有限公司", "莲汐集团"),
    ("莲山精密铸造集团昨日揭牌。莲山精铸总裁王大文致辞。", "莲山精密铸造集团", "莲山精铸"),
    ("珠海区域机器人产业协会昨日揭牌。珠海机器人协会会长王大文致辞。", "珠海区域机器人产业协会", "珠海机器人协会"),
    ("澳門創造力暨科技轉移中心昨日揭牌。澳門創造力中心主任王大文致辭。", "澳門創造力暨科技轉移中心", "澳門創造力中心"),
    ("香港園藝師協會昨日到訪。會上，肇慶學院與港園協簽署協議。", "香港園藝師協會", "港園協"),
    ("香港園藝科技學會昨日到訪。會上，肇慶學院與港園科簽署協議。", "香港園藝科技學會", "港園科"),
    ("香港护理教育学会、广东省护理技术教育学会昨日到访。护教会主席王大文致辞。", "香港护理教育学会", "护教会"),
]
APART = [
    ("珠海市园艺商会、珠海市园艺设计商会昨日换届。珠海园艺商会会长王大文致辞。", "珠海市园艺设计商会"),
    ("深圳云汐技术大学昨日到访。深圳大学校长王大文致辞。", "深圳云汐技术大学"),
    ("广东莲汐投资有限公司昨日揭牌，莲汐装备集团同日揭牌。莲汐集团董事长王大文致辞。", "广东莲汐投资有限公司"),
    ("远山市文化旅游体育局昨日到访。市文化旅游局局长王大文接待。", "远山市文化旅游体育局"),
]


@pytest.mark.parametrize(("text", "whole", "short"), TIED)
def test_a_short_form_means_the_only_body_that_has_its_characters(text: str, whole: str, short: str) -> None:
    (body,) = [body for body in extract(document("fuller.txt", text, None)).bodies if body.name == whole]
    assert short in [surface.text for surface in body.surfaces]


@pytest.mark.parametrize(("text", "whole"), APART)
def test_a_body_of_another_name_is_another(text: str, whole: str) -> None:
    extraction = extract(document("apart.txt", text, None))
    (role,) = extraction.roles
    assert extraction.bodies[role.body].name != whole
