"""Which entity a report means."""

from __future__ import annotations

from gbacli.model.claims import BodyClaim, Claims, Surface
from gbacli.resolution.mentions import body_key, named
from invented import document

REPORT = document("a.txt", "甲", None)
OTHER = document("b.txt", "乙", None)


def claim(name: str, **values: object) -> BodyClaim:
    """A body that a report names once."""
    return BodyClaim(name, (Surface(name, 1),), **values)  # type: ignore[arg-type]


def test_a_full_name_links_reports_in_either_script() -> None:
    """香港測繪師公會 is 香港测绘师公会."""
    assert body_key(claim("香港測繪師公會"), REPORT) == body_key(claim("香港测绘师公会"), OTHER)


def test_near_names_stay_apart() -> None:
    """Fault 11: 学会 and 协会, 香港 and 澳门 are different bodies."""
    names = ("香港测绘学会", "香港测绘协会", "澳门测绘学会")
    assert len({body_key(claim(name), REPORT) for name in names}) == 3


def test_the_alias_table_links_a_short_form_to_its_full_name() -> None:
    """With or without the table's own full name in the claim."""
    full = body_key(claim("中国科学技术协会"), REPORT)
    assert body_key(claim("中国科协"), OTHER) == full
    assert body_key(claim("科协", known=("中国科学技术协会",)), OTHER) == full


def test_a_body_is_known_by_its_fuller_name_whichever_the_report_prints() -> None:
    """A full name that is only another form of the printed one links both; 本会青年委员会 alone links nothing."""
    long, short = "澳门特别行政区政府海灯局", "澳门特区政府海灯局"
    assert body_key(claim(long, known=(short,)), REPORT) == body_key(claim(short, known=(long,)), OTHER)
    assert body_key(claim("本会青年委员会", known=("岭茶会青年部",)), REPORT) == body_key(claim("岭茶会青年部"), OTHER)


def test_a_local_name_never_links_reports() -> None:
    """Except reprints, which have the same words."""
    local = claim("公会", local=True)
    assert body_key(local, REPORT) != body_key(local, OTHER)
    assert body_key(local, REPORT) == body_key(local, document("reprint.txt", "甲", None))
    assert body_key(local, REPORT) != body_key(claim("公会"), REPORT)


def test_two_names_of_one_body_are_one_mention() -> None:
    """The claims still find it under both numbers."""
    names = named(REPORT, Claims(bodies=(claim("中国科协", place="北京"), claim("中国科学技术协会"))))
    assert names.bodies[0] == names.bodies[1]
    (mention,) = names.mentions
    assert mention.surfaces == (("中国科协", 1), ("中国科学技术协会", 1))
    assert mention.place == "北京"
