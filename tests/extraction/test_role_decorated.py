"""Lists in which names carry Ir, Sr and JP, offices their English, and headings tell the heads of units."""

from __future__ import annotations

import pytest

from extraction.test_roles import roles_of

# What a report prints, and every role it states, one a line.
DECORATED = {
    "letters-around-names": (
        "[青瀾學會]理事名單\n會長\nIr Dr {周望} JP\n副會長\nSr {許亦}, BBS, JP\n"
        "理事\nEngr. {林嵐}先生，太平紳士\n{Sam Lo}",
        "周望|青瀾學會|會長\n許亦|青瀾學會|副會長\n林嵐|青瀾學會|理事\nSam Lo|青瀾學會|理事\n",
    ),
    "english-beside-offices": (
        "[青瀾學會]\nIr {周望} BBS — President 會長\n{許亦} FHKIE – Immediate Past President 上任會長\n"
        "{Sam Lo} － Hon. Secretary 義務秘書\nOrdinary Members 普通理事\n{林嵐}／Ir {區小嵐}",
        "周望|青瀾學會|會長\n-許亦|青瀾學會|會長\nSam Lo|青瀾學會|義務秘書\n林嵐|青瀾學會|普通理事\n"
        "區小嵐|青瀾學會|普通理事\n",
    ),
    "office-behind-a-dash": (
        "下列人士獲委任為[青瀾局]非執行董事：\n{周望}教授 － [雲浦大學]法律學課程主任\n"
        "Mr {Sam Lo} － [星河公司]總經理\n{許亦}女士，JP － [雲浦商會]會長",
        "周望|青瀾局|非執行董事\n周望|雲浦大學|法律學課程主任\nSam Lo|青瀾局|非執行董事\nSam Lo|星河公司|總經理\n"
        "許亦|青瀾局|非執行董事\n許亦|雲浦商會|會長\n",
    ),
    "names-in-cells": (
        "[青瀾學會]\n會長\tSr {周望}\tFHKIS, MSc\n理事\nSr {許亦}\tSr {林嵐}\n{Sam Lo}\t{區小嵐}",
        "周望|青瀾學會|會長\n許亦|青瀾學會|理事\n林嵐|青瀾學會|理事\nSam Lo|青瀾學會|理事\n區小嵐|青瀾學會|理事\n",
    ),
    "name-in-two-scripts": (
        "[青瀾會]\n職位\t幹事\n副會長（木艇）\t{許亦} {Hui Yik}\n副主席（會所及場地）：{周望}",
        "許亦|青瀾會|副會長（木艇）\n周望|青瀾會|副主席（會所及場地）\n",
    ),
    "heads-of-units": (
        "[青瀾學會]\n分部主席\n水務分部：Ir {周望}\n綠化分部 —— {許亦}、{林嵐}（聯席）\n"
        "青年事務委員會：{區小嵐}（副主席：{Sam Lo}）\n會長：{林嵐}",
        "周望|水務分部|主席\n許亦|綠化分部|主席\n林嵐|綠化分部|主席\n區小嵐|青年事務委員會|主席\n"
        "Sam Lo|青年事務委員會|副主席\n林嵐|青瀾學會|會長\n",
    ),
    "heads-of-schools": (
        "[青瀾會]\n主席：{周望}\n屬校校監\n青瀾周氏小學　　{許亦}\n[青瀾中學]　　{周望}",
        "周望|青瀾會|主席\n許亦|青瀾周氏小學|校監\n周望|青瀾中學|校監\n",
    ),
    "english-words-are-not-always-offices": (
        "{周望}出席。ABC 會長{許亦}到場，{林嵐} IT 主管。",
        "",
    ),
    "a-note-is-no-unit": (
        "[青瀾學會]\n委員會召集人\n以上名單由秘書處提供。\n查詢電話：{周望}",
        "",
    ),
}


@pytest.mark.parametrize("case", DECORATED)
def test_decorated_lists(case: str) -> None:
    """What decorates a name or an office is neither."""
    printed, expected = DECORATED[case]
    assert roles_of(printed) == set(filter(None, expected.split("\n")))


# What a report prints, and every role it states, one a line.
TOLD = {
    "subject-of-a-chair": (
        "[雲浦大學]公共財政講座教授{周望}、[雲浦學院]國際貿易課程主任{許亦}、[星河大學]及講座教授{林嵐}出席。",
        "周望|雲浦大學|公共財政講座教授\n許亦|雲浦學院|國際貿易課程主任\n林嵐|星河大學|講座教授\n",
    ),
    "quoted-surname": (
        "[雲浦局]委任{周望}教授為[青瀾局]主席。\n局長說：「周教授現任[星河學院]副院長，亦曾任[青瀾會]會長。」",
        "周望|青瀾局|主席\n周望|星河學院|副院長\n-周望|青瀾會|會長\n",
    ),
    "those-below-are-others": (
        "[雲浦局]再度委任{周望}為[青瀾局]主席。\n下列人士同日起出任[青瀾局]董事：\n{許亦}女士\n{林嵐}先生",
        "周望|青瀾局|主席\n許亦|青瀾局|董事\n林嵐|青瀾局|董事\n",
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_told_offices(case: str) -> None:
    """Whose office it is, where words between or before could mislead."""
    printed, expected = TOLD[case]
    assert roles_of(printed) == set(filter(None, expected.split("\n")))
