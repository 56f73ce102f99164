"""How notices, letters and orders end: the body that signs them, and the day."""

from __future__ import annotations

import re
from itertools import pairwise

from gbacli.reading.byline import read_byline
from gbacli.reading.datelines import Byline
from gbacli.reading.publishers import clean_publisher, is_body, is_media
from gbacli.text.folding import fold

_SENTENCE = re.compile("[，。、：；！？\t]|[,:;!?]")
_ORGANS = re.compile("(?<=公司)(?:董事会|监事会)$|（(?:代章|盖章|印章)）$")
_NOTE = re.compile(r"[（(].*[）)]|附件?[：:].*|\S{0,6}(?:联系人|查询|电话|会址|會址|地址)[：:].*")
_ATTACHED = re.compile(r"[\W_]*附(?:件|表|录|錄)?[一二三1-3]?[：:]")
_CLOSING = re.compile(
    r"\s*(?:(?:全体)?(?:同人|同仁|理监事|会董)?(?:一同)?(?:鞠躬|拜启|顿首)|谨布|谨告|谨上|谨启|谨订|谨贺|谨识|谨致|谨白|敬启|敬上|敬贺|敬约|敬复|同启|同贺|同敬启|启|上)$"
)
_CLOSES = tuple("躬首启布告上订贺识致白约复")  # the last characters of these
_SPACE = re.compile(r"\s")
_SIGNATORY = re.compile(r"[^\s。，；：]{2,16}[\s：]+[^\s。，；：]{2,16}(?: [^\s。，；：]{1,8})?")
_LUNAR = re.compile("[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[^，。；]{0,8}")
_LETTER = re.compile("函|信|启事|通告|声明|说明|通知|公告|倡议|贺词|唁电|讣告")
_NOTICE = re.compile("关于.*(?:公告|通知|通告|决定|批复|通报|公示|函)")
_LINES = 6  # below the name of the body: offices, names, day


def signature(foot: list[str], body: list[str], title: str) -> Byline:
    """Day and body at the end of a notice or a letter, or above the lists attached to a notice."""
    lines = [*body, *reversed(foot)]
    lines = lines[: next((number for number in range(2, len(lines)) if _ATTACHED.match(lines[number])), None)]
    while lines and _NOTE.fullmatch(lines[-1]):
        lines.pop()
    found = _at_end(lines)
    if not found.publisher:
        found = Byline(found.published, _of_letter(lines, title))
    if not (found.published and found.publisher) and _NOTICE.search(fold(title)):
        above = _above_lists(lines)
        found = Byline(found.published or above.published, found.publisher or above.publisher)
    return found


def _at_end(lines: list[str]) -> Byline:
    """The last line dates it, the one above it is the name of a body alone."""
    date = _day(lines[-1]) if len(lines) > 2 else None
    return Byline(date, _alone(lines[-2])) if date else _above_signatory(lines)


def _day(line: str) -> str | None:
    """The full day that a line holds beside nothing."""
    found = read_byline(line) if len(line) < 30 else None
    return found.published if found and len(found.published or "") == 10 else None


def _alone(line: str) -> str | None:
    """The name of the body that a line is, without its organs and seals."""
    name = _ORGANS.sub("", fold(line))
    named = (4 < len(name) <= 30 or is_media(name)) and not _SENTENCE.search(name) and is_body(name)
    return clean_publisher(line[: len(name)]) if named else None


def _above_signatory(lines: list[str]) -> Byline:
    """The day that stands above the office and name of who signs."""
    if len(lines) < 3 or len(lines[-1]) > 20 or _SENTENCE.search(lines[-1]) or len(lines[-2]) > 20:
        return Byline()
    return Byline(_day(lines[-2]))


def _of_letter(lines: list[str], title: str) -> str | None:
    """The body above or before the office and name of who signs a letter: 某会　会长　某某　谨上."""
    courteous = bool(_LETTER.search(fold(title)))
    for line in reversed(lines[1:][-_LINES:]):
        folded = fold(line).strip()
        closed = _CLOSING.search(folded) if folded.endswith(_CLOSES) else None
        courteous = courteous or bool(closed)
        if courteous:
            name = _SPACE.split(folded[: closed.start()] if closed else folded)[0]
            if found := _alone(line.strip()[: len(name)]):
                return found
        if not (_day(line) or _LUNAR.fullmatch(folded) or _SIGNATORY.fullmatch(folded)):
            return None
    return None


def _above_lists(lines: list[str]) -> Byline:
    """Body and day that stand below each other within a notice, above what is attached to it."""
    unbracketed = [line for line in lines[1:] if line[:1] not in {"（", "("}]
    for name, date in pairwise(unbracketed):
        if len(name) <= 30 and (found := _alone(name)) and (day := _day(date)):
            return Byline(day, found)
    return Byline()
