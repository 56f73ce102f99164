"""Agreements: how the days of a story go on, and days told elsewhere than beside the signing."""

from __future__ import annotations

from marked import claims

_PACT = "[岚山会]与[云浦会]签署协议。"


def _days(text: str, published: str = "2024-06-20") -> list[str | None]:
    return [claim.signed for claim in claims(text, published=published)]


def test_later_than_the_opening() -> None:
    """论坛期间 behind an opening is one of its days, 当天 the first; 会议开至17日 tells of none."""
    opened = "6月15日，海潮论坛在岚山开幕。会长致辞。\n"
    assert _days(f"{opened}论坛期间，{_PACT}") == ["2024-06"]
    assert _days(f"{opened}会上，{_PACT}") == ["2024-06-15"]
    assert _days(f"6月15日，海潮论坛在岚山举行，论坛开至17日。会议当日，{_PACT}") == ["2024-06-15"]


def test_further_on_a_journey() -> None:
    """What was signed at another stop has the month; a day of its own, or an afternoon of that day, stays."""
    first = "6月14日上午，代表团走访岚山镇。\n"
    assert _days(f"{first}第二站是云浦。{_PACT}") == ["2024-06"]
    assert _days(f"{first}当天下午，代表团转往云浦。{_PACT}") == ["2024-06-14"]
    assert _days(f"{first}翌日，一行转赴云浦，{_PACT}") == ["2024-06-15"]


def test_all_signed_as_it_opened() -> None:
    """首日签约十份 and a heading 开幕：… tell the day of what follows."""
    held = "6月15日至16日，海潮会议在岚山举行。\n"
    assert _days(f"{held}会议首日共签约十份。\n其一\n{_PACT}") == ["2024-06-15"]
    assert _days(f"{held}开幕：一份合约落地\n会长致辞。\n{_PACT}") == ["2024-06-15"]
    assert _days(f"{held}闭门会：一份合约落地\n会长致辞。\n{_PACT}") == ["2024-06"]


def test_day_of_a_deed() -> None:
    """挂牌当日 is the day on which the report says that the plaque was unveiled."""
    text = "研究所今年3月5日挂牌。所长张远山说，六月再办讲座。\n挂牌当日，"
    assert _days(text + _PACT, published="2024-04-20") == ["2024-03-05"]


def test_day_told_by_a_label_or_the_ceremony() -> None:
    """签署时间：6月14日 stands above the parties, the day of the ceremony behind the signing."""
    assert _days(f"要点\n签署时间：6月14日\n{_PACT}") == ["2024-06-14"]
    assert _days(f"掌声中，{_PACT}签约仪式六月十二日于岚山举行。") == ["2024-06-12"]
    assert _days(f"掌声中，{_PACT}年会六月十二日于岚山举行。") == [None]


def test_one_day_for_each() -> None:
    """先后于…和…分别与甲、乙签署 tells the days in the order of the partners."""
    text = "[岚山会]先后于今年五月和六月分别与[云浦会]、[海角会]签署协议。"
    assert _days(text) == ["2024-05", "2024-06"]


def test_who_speaks_today() -> None:
    """今天 in somebody's words is the day of which the report tells."""
    text = f"6月15日晚，岚山会庆祝。会长说：“今天很高兴。”\n席间还有签约。{_PACT}"
    assert _days(text, published="2024-06-18") == ["2024-06-15"]


def test_same_day_as_a_founding() -> None:
    """同日 behind the days of a meeting is the day of those that was told before."""
    text = f"联盟昨日成立。成立礼设于海潮会议开幕日，会议6月19日至21日举行。\n同日，{_PACT}"
    assert _days(text, published="2024-06-20") == ["2024-06-19"]


def test_parts_of_a_year() -> None:
    """A quarter that is over is next year's; the day on which somebody told of a signing to come is not its day."""
    coming = "拟于第一季度与[云浦会]签署协议。"
    assert _days(f"[岚山会]{coming}", published="2024-12-20") == ["2025"]
    assert _days(f"[岚山会]{coming}", published="2024-01-20") == ["2024"]
    assert _days("会长今早在记者会上说，[岚山会]将与[云浦会]签署协议。", published="2024-01-20") == [None]


def test_terms_of_office_look_back() -> None:
    """任内签署 is looked back upon; a review of a year lists its own."""
    assert [one.status for one in claims("会长感谢前任任内代表[岚山会]与[云浦会]签署协议。")] == ["mentioned"]
    review = "岚山会一年大事回顾\n一月九日\t[岚山会]与[云浦会]签署协议。\n"
    assert [one.status for one in claims(review, published="2024-09-20")] == ["signed"]
