"""Which bodies can have which offices: a university has a 校长, a bureau a 局长."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gbacli.extraction.analysis import Draft
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.text.folding import fold
from gbacli.text.tables import rows, words

NOBODY = -1  # where it is told that no body is named of which an office is
_BOTH = "暨"
_TERM = re.compile("^(?:第[0-9〇零一二三四五六七八九十百]+届|首届|上届|下届|新一届|本届|今届|新届)")
_COMMITTEE = re.compile("(?:委员会|委会|小组|工作组|专班)$")
_PARTY = re.compile("(?:党组|党支部|党总支|党委|党工委|纪检组)$")
_OF_PARTY = re.compile("党(?:工)?委$")
_OF_PARTIES = frozenset({"书记", "成员", "委员", "常委", "党委书记", "副书记"})
_OF_FIRMS = frozenset({"总监", "总经理", "总裁", "经理"})  # no officers of a committee
_BOARD = re.compile("(?:董事会|监事会|股东大会|股东会)$")
_COUNCIL = re.compile("(?<=[会盟])(?:理事会|监事会|会董会|董事会)$")  # 会长 is of the society
_SCHOOL_BOARD = re.compile("(?<=[学院校大])(?:校董会|校务委员会|校委会)$")
_FACULTY = re.compile(
    "大学.*[学院]院$|^(?:理|工|文|法|商|医|教育|工程|社会科学|人文|传播|建筑|新闻与传播|工商管理|计算机)学院$"
)
_OF_SOCIETIES = frozenset({"会长", "理事长", "监事长", "会董", "理事", "监事"})
OF_COUNCILS = frozenset({"理事", "监事", "会董"})
_OF_COMMITTEES = frozenset({"委员", "常委", "常务委员", "副主席", "秘书长"})
_CONGRESSES = ("侨代会", "团代会", "妇代会", "学代会", "文代会", "残代会", "职代会")  # they elect a committee
_LEGISLATURES = ("立法会", "区议会", "行政会", "常委会")
_OF_WHOLE = frozenset({"会长", "理事长", "监事长", "董事长", "总干事", "总裁", "理事", "监事", "会董", "司库", "稽核"})
_DEPARTMENT = re.compile("(?<!俱乐)(?<![总支分])[部科室]$")
_OF_BOARDS = frozenset({"主席", "成员", "召集人", "秘书", "主任", "委员", "主任委员"})
_CLOSING = re.compile(r"(?:（[^（）]*）|[”】》])+$")


def fits(office: Office, body: Draft, *, strict: bool = False) -> bool:
    """Whether a body of this kind and name has such an office; `strict` wants a reason for it."""
    halves = body.name.split(_BOTH) if _BOTH in body.name else (body.name,)  # 体育协会暨奥林匹克委员会
    return any(_has(office.title.head, half, body.kind, strict) for half in halves)


@lru_cache(4096)
def _has(head: str, printed: str, kind: str | None, strict: bool) -> bool:
    """The same for the head of a title, kept: of every title in a report it is asked for all bodies."""
    name = _TERM.sub("", fold(printed))
    if name in words("title_organs"):
        return False  # 理事会 has its 理事长 from the body whose organ it is
    rule = _rules().get(head)
    if head == "主任委员" and _OF_PARTY.search(name):
        return False  # 民主党派 have 主任委员, a 党委 has its 书记
    if rule is not None and _COMMITTEE.search(name):
        return name.endswith(tuple(ending for ending in rule[1] if _COMMITTEE.search(ending)))
    of_none = head in _OF_FIRMS or head in OF_COUNCILS  # a committee has its 主席 and 委员
    if (of_none and _COMMITTEE.search(name)) or _of_another(name, head):
        return False
    if rule is None:
        return not strict or kind != "government" or name.endswith(("会", "组", "委"))
    kinds, endings = rule
    return kind in kinds or name.endswith(endings) or _CLOSING.sub("", name).endswith(endings)


def _of_another(name: str, head: str) -> bool:
    """Whether a board or party group has no such office: a company has its directors, not their board."""
    if _BOARD.search(name):
        return head not in _OF_BOARDS
    if head == "校长" and (_FACULTY.search(name) or _SCHOOL_BOARD.search(name)):
        return True
    if head in _OF_WHOLE and _DEPARTMENT.search(name):
        return True
    if (head == "会长" and _COUNCIL.search(name)) or (head == "成员" and _FACULTY.search(name)):
        return True
    elects = head in _OF_COMMITTEES and name.endswith(_CONGRESSES)
    if elects or (head in _OF_SOCIETIES and name.endswith(_LEGISLATURES)):
        return True
    return bool(_PARTY.search(name)) and head not in _OF_PARTIES


def of_board(name: str, head: str) -> str | None:
    """The name of the company whose board it is, for an office that the board has not."""
    board = _BOARD.search(name)
    council = _COUNCIL.search(name) if head == "会长" else None
    council = council or (_PARTY.search(name) if head not in _OF_PARTIES else None)
    council = council or (_SCHOOL_BOARD.search(name) if head == "校长" else None)
    if council:
        return name[: council.start()]
    return name[: board.start()] if board and head not in _OF_BOARDS else None


def tells_body(office: Office) -> bool:
    """Whether the title tells what kind of body it is an office of (署长)."""
    rule = _rules().get(office.title.head)
    return rule is not None and not rule[0]


@cache
def _rules() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    found: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {}
    for row in rows("title_bodies"):
        heads, kinds, endings = (cell.split() for cell in (*row, "", "")[:3])
        for head in heads:
            found.setdefault(head, (frozenset(kinds), tuple(endings)))
    return found
