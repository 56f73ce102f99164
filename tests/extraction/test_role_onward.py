"""Who comes before or after in an office just told, and posts that a life lists without a verb."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

_TAKEN = "委任{周望}为[青澜会]秘书长。"
ONWARD = [
    (
        "[青澜会]成立，{周望}出任首任会长。继任的是[澄湾大学]教授{许亦}。2010年接棒的{韩砚}，从不迟到。2015年起，掌舵人换成{林岚}。",
        "-周望|青澜会|会长 -许亦|青澜会|会长 -韩砚|青澜会|会长 林岚|青澜会|会长 许亦|澄湾大学|教授",
    ),
    ("{周望}现任[青澜会]会长，上一任是{许亦}。", "周望|青澜会|会长 -许亦|青澜会|会长"),
    ("{周望}是[青澜会]会长，去年是[澄湾大学]讲师{许亦}。", "周望|青澜会|会长 -许亦|青澜会|会长 许亦|澄湾大学|讲师"),
    ("{周望}是[青澜会]会长。去年是{许亦}请客。", "周望|青澜会|会长"),
    (f"{_TAKEN}该职务原由{{许亦}}担任。", "周望|青澜会|秘书长 -许亦|青澜会|秘书长"),
    (f"{_TAKEN}其职务现由{{许亦}}担任。", "-周望|青澜会|秘书长 许亦|青澜会|秘书长"),
    ("{周望}任[青澜会]会长，2016年把这个职位交给了师妹{许亦}。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("{周望}做了六年[青澜会]召集人，第七年交给{许亦}。", "-周望|青澜会|召集人 许亦|青澜会|召集人"),
    ("{周望}任[青澜会]会长。展柜的钥匙，他交给了{许亦}。", "周望|青澜会|会长"),
    ("{周望}任[青澜会]会长。{韩砚}锁上门，把钥匙交给{许亦}。", "周望|青澜会|会长"),
    (f"{_TAKEN}{{许亦}}因病离任。", "周望|青澜会|秘书长 -许亦|青澜会|秘书长"),
    (f"[青澜会]理事{{许亦}}到会。{_TAKEN}{{许亦}}因病离任。", "周望|青澜会|秘书长 许亦|青澜会|理事"),
    (
        "委任下列人士为[青澜会]委员，任期两年：\n——{周望}，[澄湾大学]教授；\n——{许亦}。\n{韩砚}、{林岚}因任期届满离任。",
        "周望|青澜会|委员@两年 许亦|青澜会|委员@两年 周望|澄湾大学|教授 -韩砚|青澜会|委员 -林岚|青澜会|委员",
    ),
]
LIVES = [
    (
        "{周望}，男，1970年出生。[青澜会]会长，2022年退休，[澄湾大学]原教授，爱好登山。",
        "周望|青澜会|会长 -周望|澄湾大学|教授",
    ),
    ("{周望}　第二排，总在睡觉。现居北岭，[青澜会]会长、[澄湾大学]教授。", "周望|青澜会|会长 周望|澄湾大学|教授"),
    ("{周望}今年七十岁。[青澜会]会长、[澄湾大学]教授。", "周望|青澜会|会长 周望|澄湾大学|教授"),
    ("{周望}，男，1970年出生。师从[澄湾大学]教授{许亦}。", "许亦|澄湾大学|教授"),
    ("{周望}、{许亦}到会。[青澜会]会长、[澄湾大学]教授。", ""),
    ("{周望}在台上说，今年收成好，[青澜会]会长，也这样看。", ""),
]
TITLES = [
    ("{周望}现任[澄湾大学]产业教授。", "周望|澄湾大学|产业教授"),
    ("{周望}为[澄湾大学]校外硕士生导师。", "周望|澄湾大学|校外硕士生导师"),
    ("[澄湾医院]住院医生{周望}值班。", "周望|澄湾医院|住院医生"),
    ("前[司警局]首席刑事侦查员{周望}到场。", "-周望|司警局|首席刑事侦查员"),
]


@pytest.mark.parametrize(("text", "expected"), ONWARD)
def test_before_and_after(text: str, expected: str) -> None:
    """An office just told is that of whom the text says to come before or after; a key handed on is none."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), LIVES)
def test_posts_of_lives(text: str, expected: str) -> None:
    """A life lists posts as clauses, and a sentence of posts alone is about whom the text is about."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_words_of_titles(text: str, expected: str) -> None:
    """A title keeps the words that tell of what sort it is."""
    assert roles_of(text) == set(expected.split())


RISING = [
    (
        "{周望}毕业于[澄湾医学院]，1995年入职[青澜医院]，由住院医生做到妇产科主任。",
        "-周望|青澜医院|住院医生 -周望|妇产科|主任",
    ),
    ("{周望}毕业于[澄湾医学院]，由学生会干事做到主席。", ""),
    (
        "{周望}被分到[青澜设计院]，先当助理工程师，后来做到副院长。",
        "周望|青澜设计院|助理工程师 -周望|青澜设计院|副院长",
    ),
    ("{周望}的名片印着几行小字：[青澜会]副会长、[澄湾大学]校外导师。", "周望|青澜会|副会长 周望|澄湾大学|校外导师"),
    ("应{周望}本人要求，终止其担任[青澜会]顾问。", "-周望|青澜会|顾问"),
    (
        "{周望}是[青澜会]会长。1998年他在[青澜公司]任总经理；后来把这个位置交给了师弟{许亦}，自己只留董事长一职。",
        "周望|青澜会|会长 -周望|青澜公司|总经理 许亦|青澜公司|总经理 周望|青澜公司|董事长",
    ),
    ("{周望}一九九一至一九九七年为[青澜局]委员。", "-周望|青澜局|委员@一九九一至一九九七年"),
    ("[青澜医院]儿科主任{周望}到会。", "周望|青澜医院儿科|主任"),
    ("[青澜医院]儿科医生{周望}到会。", "周望|青澜医院|儿科医生"),
]


@pytest.mark.parametrize(("text", "expected"), RISING)
def test_rising_and_ending(text: str, expected: str) -> None:
    """Who rose in a body had the lower office there; what ends is former; a ward of a hospital has its own head."""
    assert roles_of(text) == set(expected.split())


OF_WHICH = [
    ("[青澜会]名单\n会　　长：{周望}（连任）\n秘 书 长：{许亦}（兼任）", "周望|青澜会|会长 许亦|青澜会|秘书长"),
    (
        "[青澜会]会长{周望}任满，当天卸下[澄湾协作网]轮值主席一职，接棒者为[北岭会]理事长{许亦}。",
        "周望|青澜会|会长 -周望|澄湾协作网|轮值主席 许亦|澄湾协作网|轮值主席 许亦|北岭会|理事长",
    ),
    (
        "[青澜会]会长{周望}即日起担任[澄湾协作网]主席，前任{许亦}到场祝贺。",
        "周望|青澜会|会长 周望|澄湾协作网|主席 -许亦|澄湾协作网|主席",
    ),
    (
        "[青澜会]会长{周望}即日起担任[澄湾学院]代理院长，前任{许亦}转任[北岭会]理事。",
        "周望|青澜会|会长 周望|澄湾学院|代理院长 许亦|北岭会|理事",
    ),
    (
        "{周望}交出[青澜会]会长职务；会员请他做[青澜会]永远荣誉会长。继任人{许亦}在[澄湾大学]任助理教授。",
        "-周望|青澜会|会长 周望|青澜会|永远荣誉会长 许亦|青澜会|会长 许亦|澄湾大学|助理教授",
    ),
    ("{周望}管[青澜站]，职衔是站长，在[澄湾联盟]里是副总召集人。", "周望|青澜站|站长 周望|澄湾联盟|副总召集人"),
    ("{周望}是[青澜站]站长，在[澄湾联盟]里是常客。", "周望|青澜站|站长"),
]


@pytest.mark.parametrize(("text", "expected"), OF_WHICH)
def test_the_office_that_is_passed_on(text: str, expected: str) -> None:
    """Of several offices that one is passed on which its holder gave up, or took over; an office elsewhere stays."""
    assert roles_of(text) == set(expected.split())
