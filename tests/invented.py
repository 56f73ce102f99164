"""Reports that nobody wrote, about bodies that nobody founded, with the claims that a reader finds in them."""

from __future__ import annotations

from hashlib import sha256

from gbacli.model.claims import (
    AgreementClaim,
    BodyClaim,
    Claims,
    EventClaim,
    MembershipClaim,
    Organizer,
    PersonClaim,
    Quote,
    RoleClaim,
    Surface,
)
from gbacli.model.document import Document

HOSTILE = "[bold]\x1b]8;;x\x07:smile:\u202e协会"  # markup, a terminal's link, an emoji, a change of direction

_HARBOUR = """海灣測量師聯盟成立
香港測繪師公會、深圳测绘学会和澳門測量協會共同發起成立海灣測量師聯盟。
香港測繪師公會會長歐陽曉明表示歡迎。
"""
_SIGNING = """两会签署合作备忘录
2024年3月8日，香港测绘师公会与深圳测绘学会在珠海签署合作备忘录。
签约在第三届海湾测绘论坛上举行，论坛由深圳测绘学会主办。
"""
_HOSTILE = f"=HYPERLINK(1)\n{HOSTILE}的主席是陳\u200b大文。\n"


def document(name: str, text: str, published: str | None, script: str = "hans") -> Document:
    """A report whose title is its first line."""
    digest = sha256(text.encode("utf-8", "replace")).hexdigest()
    title = text.split("\n", 1)[0]
    return Document(
        name, text, title, published, publisher="海湾日报", url=None, script=script, format="txt", encoding="utf-8",
        encoding_source="strict utf-8", lossy=False, sha256=digest,
    )  # fmt: skip


def body(*names: str, kind: str = "society", region: str | None = None) -> BodyClaim:
    """A body under its names."""
    return BodyClaim(names[0], tuple(Surface(name, 1) for name in names), place=region, region=region, kind=kind)


def person(name: str) -> PersonClaim:
    """A person with one name."""
    return PersonClaim(name, (Surface(name, 1),))


def quoted(text: str, words: str, rule: str) -> tuple[Quote, ...]:
    """The place of `words` in the text."""
    start = text.index(words)
    return (Quote(start, start + len(words), words, rule),)


_founding = quoted(_HARBOUR, _HARBOUR.split("\n")[1], "membership.founded-by")
REPORTS: list[tuple[Document, Claims]] = [
    (
        document("alliance.txt", _HARBOUR, "2023-05-24", "hant"),
        Claims(
            bodies=(
                body("海灣測量師聯盟", kind="alliance"),
                body("香港測繪師公會", region="香港"),
                body("深圳测绘学会", region="深圳"),
                body("澳門測量協會", region="澳门"),
            ),
            people=(person("歐陽曉明"),),
            memberships=tuple(MembershipClaim(0, member, "initiator", _founding) for member in (1, 2, 3)),
            roles=(RoleClaim(0, 1, "會長", quoted(_HARBOUR, "香港測繪師公會會長歐陽曉明", "role.title-before-name")),),
        ),
    ),
    (
        document("signing.txt", _SIGNING, "2024-03-09"),
        Claims(
            bodies=(body("香港测绘师公会", region="香港"), body("深圳测绘学会", region="深圳")),
            agreements=(
                AgreementClaim(
                    "合作备忘录", (0, 1), quoted(_SIGNING, _SIGNING.split("\n")[1], "agreement.signed-between"),
                    signed="2024-03-08", date_text="2024年3月8日", place="珠海", event=0,
                ),
            ),
            events=(
                EventClaim(
                    "第三届海湾测绘论坛", quoted(_SIGNING, _SIGNING.split("\n")[2], "event.held-by"),
                    start="2024-03-08", organizers=(Organizer(1, "host"),),
                ),
            ),
        ),
    ),
    (
        document("hostile\x1b[31m.txt", _HOSTILE, None, "mixed"),
        Claims(
            bodies=(body(HOSTILE),),
            people=(person("陳\u200b大文"),),
            roles=(RoleClaim(0, 0, "主席", quoted(_HOSTILE, _HOSTILE.split("\n")[1], "role.title-before-name")),),
        ),
    ),
]  # fmt: skip
