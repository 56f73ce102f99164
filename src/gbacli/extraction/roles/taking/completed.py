"""What stands before a verb and belongs to the office: its body (在A公司任董事), its years (2015年至2019年任)."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.roles.phrasing.phrases import Office, of_two
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.sentences import Span

_YEARS_BEFORE = re.compile(r"o[xk]?(?:[xk]B)?\Z")  # 2019年至2021年在甲局|任
INSIDE = ("里", "内", "中", "里头", "里面", "那里", "那边", "方面", "里边")
DOING = ("做", "当", "做了", "当了", "任了", "当上")
_CAME_TO = re.compile(r"(?P<how>[xvk])(?P<body>B),[kx]{0,2}\Z")  # 分到甲院，先当工程师
_ENTERED = re.compile(
    "(?:进入|加入|跻身|入选|晋身|改入)(?P<organ>[一-龥]{2,8}(?:委员会|小组|工作组|专家组|专班|智库))$"
)
_INTO = ("到", "入", "入职", "进", "进了", "加入", "入读了", "任职于", "供职于", "就职于", "服务于")


def completed(row: Row, verb: int, office: Office) -> Office:
    """The office with what stands before the verb: its body (在A公司任董事), its years (2015年至2019年任)."""
    inside = verb > 1 and row.letters[verb - 2 : verb] == "Bx" and row.word(verb - 1) in INSIDE
    said, verb = row.word(verb), verb - inside  # 在甲会里做会长
    token = row.tokens[verb - 1] if verb else None
    if (meant := of_two(row, office.at)) is not None:
        body = row.tokens[meant]
        return replace(office, body=body.ref, body_span=Span(body.start, body.end))
    if token is None:
        return office
    years = _YEARS_BEFORE.search(row.letters, 0, verb)
    if years is not None and (years.end() == years.start() + 1 or "届" not in row.word(years.start())):
        told = row.tokens[years.start()].term
        office = replace(office, term=office.term or told, years=told)
    came = _CAME_TO.search(row.letters, 0, verb) if office.body is None and row.word(verb) in DOING else None
    if came and row.word(came.start("how")).endswith(_INTO):
        body = row.tokens[came.start("body")]
        return replace(office, body=body.ref, body_span=Span(body.start, body.end), hint=None)
    doing = inside or row.letters[verb] in "vpx" or said in DOING
    stood_for = verb > 1 and row.letters[verb - 2] == "W" and row.word(verb - 2) == "代表"
    if token.letter == "x" and office.body is None and not office.hint:
        return replace(office, hint=_organ_entered(row, token))
    if office.body is not None or token.letter != "B" or not doing or stood_for:
        return office
    return replace(office, body=token.ref, body_span=Span(token.start, token.end), hint=None)


def _organ_entered(row: Row, token: Token) -> Span | None:
    """The organ that words before a verb say somebody enters: 进入学术委员会任委员."""
    entered = _ENTERED.search(row.folded, token.start, token.end)
    return Span(*entered.span("organ")) if entered else None
