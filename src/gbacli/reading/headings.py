"""Which line is the title: not the menus, mastheads, numbers and names of columns that stand above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gbacli.reading.byline import read_byline
from gbacli.reading.datelines import signed
from gbacli.reading.furniture import is_furniture, is_path, listed
from gbacli.reading.page import Page, plain, squeezed
from gbacli.reading.publishers import clean_publisher, is_body, is_column, is_media, is_site
from gbacli.text.folding import fold

_SEPARATORS = re.compile(r"\s*[|｜_]\s*|\s+[-–—‐»·]\s+")
_UNDERLINE = re.compile(r"[\s＊*=＝\-－—_~]{3,}")
_HEADED = re.compile(
    r"([^\s。，；：|·]{4,16}?)(?:\s*[|·]\s*[^\s。，；：|·]{0,6}(?:要闻|动态|新闻|公告)|新闻稿|新闻公报)"
)
_NUMBERED = re.compile(  # 某府办〔2024〕5号, 第27期（总第311期）
    r"[^\s，。：；]{2,16}?[〔【（\[](?:19|20)\d\d[〕】）\]] ?第? ?\d{1,4} ?号"
    r"|(?:20\d\d年)?第 ?[\d一二三四五六七八九十百]+ ?期(?:（总第?.{1,6}期）)?"
)
_CODES = re.compile(r"（?(?:\S{2,6}(?:代[码号]|简称|编号)：\s*\S+\s*)+）?")  # of listed companies
_COLUMN_MARK = re.compile(r"[【\[](?P<column>[^【】\[\]]{4,20})[】\]]\s*")
_NAMEPLATE_AT_MOST = 24
_RUBRIC = re.compile(  # a paper and its column: 某城时评·商会窗, 某大学　校园公告栏
    r"(?P<name>[^\s，。；：·．]{2,12})(?:[·．]|\s)[^\s，。；：·．]{0,8}(?:[^\s，。；：·．]{0,4}(?:窗|栏|版|苑|园地|天地|动态|消息|新闻|短波|专栏|专页|副刊))"
)
_FILING = re.compile("关于.*公告")
_RUNNING = 60  # characters of a line with a full stop that is running text
_ITEMS_AT_MOST = 9  # of which an announcement may be
_COMPANY = re.compile(r"[^\s，。；：]{4,30}公司")
_SESSION = re.compile(  # 第六次全体会议纪要, 2025–2027年度理事名单: no title without the body that met or elected
    r"(?:第[0-9〇一二三四五六七八九十百]{1,5}[次届]|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次)[^，。；：]{0,12}(?:会议?|大会|例会)"
    r"(?:纪录|记录|纪要|决议|公报|摘要|简报|公告){1,2}(?:（[^（）]{1,8}）)?"
    r"|(?:第[〇一二三四五六七八九十百]{1,4}届|(?:19|20)\d\d(?:[-–—至](?:19|20)?\d\d)?年?度?)[^，。；：]{0,4}"
    r"(?:[理监董]事|委员|执委|会董|领导|架构|干事)[^，。；：]{0,12}(?:名单|公布|公告|通告|结果|一览)"
)
_ISSUE = re.compile(r"（总?第[\d一二三四五六七八九十百]+期）")
_ITEM = "■◆●▲△○□◇★※▪◎"
_OFFICES = "局署司府处厅区部室"
_NOTICE = re.compile("关于.*|.*(?:公告|通知|通告|决定|批复|通报)")
_DISCLAIMED = re.compile("[对就]本(?:公告|公布|通函)[的之]?(?:全部)?内容概不负责")
_LATIN = re.compile(r"[\x00-\x7f，。（）·]+")
_IN_BRACKETS = re.compile(r"（(?!\d)[^（）]*）|\*[^。，]{0,12}")
_ANNOUNCEMENT = re.compile(r"[^，。；：]{0,16}(?:公告|通告|公布|通函)")
_ACTS = re.compile("[访赴签与在到率获，。：；！？、]|举办|会见|会谈|考察|成立|当选|出任")  # a title says who does what
_DIGEST = re.compile(  # the title of news of one day: 某地简讯（2025年8月16日）
    r"\S{0,16}(?:简讯|短讯|快讯|动态|简报|要闻|一览|速览|快览|盘点|汇总|纪要|大事|通报|摘要|集锦|一束|消息)（.{6,20}）"
)
_ADDRESS = re.compile("[—－-]|致：|致.{2,20}：|各位|尊敬|敬启|主席|会长")  # what begins a letter or a list
_STOPS = "。！？；：!?;:"
_TITLE_AT_MOST = 90


def after_title(lines: Sequence[str], page: Page) -> int:
    """The number of the line below the title; 0 where no line is one."""
    if page.title:
        same, top = squeezed(page.title), lines[:20]
        runs = next((number for number, line in enumerate(top) if "。" in line and len(line) > _RUNNING), len(top))
        top = top[:runs]  # below running text the same words sign the report
        return next((number for number, line in enumerate(top, 1) if squeezed(plain(line)) == same), 0)
    if _DISCLAIMED.search(fold("".join(lines[:2]))):
        return _of_announcement([fold(line) for line in lines[:30]])
    for number, line in enumerate(lines[:40]):
        if line and not passed_over(line) and (_underlined(lines, number) or not _is_label(line, lines[number + 1 :])):
            return number + 1 if _may_be_title(line) else 0
    return 0


def _of_announcement(folded: list[str]) -> int:
    """The number of the line below the title of a listed company's announcement; above it stand name and codes."""
    found = next((number for number, line in enumerate(folded, 1) if _ANNOUNCEMENT.fullmatch(line)), 0)
    company = next((number for number, line in enumerate(folded, 1) if _COMPANY.fullmatch(line)), 0)
    first = next((n for n in range(company, len(folded)) if _names_matter(folded[n])), -1) if company else -1
    return first + 1 if first >= 0 and not 0 < found <= first and "。" not in folded[first] else found


def _names_matter(line: str) -> bool:
    """Whether a line below a company's name is neither its foreign name nor a bracket of codes and seats."""
    return not (not line or _LATIN.fullmatch(line) or _IN_BRACKETS.fullmatch(line) or _CODES.fullmatch(line))


def passed_over(line: str) -> bool:
    """Whether a line above the title is surely not it."""
    return is_furniture(line) or is_path(line) or _is_menu(line) or _is_masthead(fold(line).strip()) or _dates(line)


def completed(title: str, lines: Sequence[str], start: int) -> tuple[str, int]:
    """The title with the company above it, its other items, the issue below it（第5期）, and where the text begins."""
    above = next((number for number in range(start - 2, -1, -1) if _names_matter(fold(lines[number]))), -1)
    if above >= 0 and is_of(fold(title), lines[above]):
        title = lines[above] + title
    for number in range(2, _ITEMS_AT_MOST):
        if not (
            fold(title).startswith("（1）") and fold("".join(lines[start : start + 1])).startswith(f"（{number}）")
        ):
            break
        title, start = f"{title} {lines[start]}", start + 1
    below = next((number for number in range(start, len(lines)) if lines[number]), -1)
    if below >= 0 and _ISSUE.fullmatch(fold(lines[below])):
        title, start = title + lines[below], below + 1
    return title, start


def is_of(title: str, above: str) -> bool:
    """Whether the line above a title is the company that announces, or the body that met, and part of it."""
    folded = fold(above).strip()
    if _SESSION.fullmatch(title):
        return is_body(folded) and len(folded) <= _NAMEPLATE_AT_MOST and not _ACTS.search(folded)
    return bool(_FILING.fullmatch(title) and _COMPANY.fullmatch(folded))


def headed(line: str) -> tuple[int, int] | None:
    """Where the name of a body stands that heads a press release, a document or a column of its site."""
    folded = fold(line)
    if match := _HEADED.fullmatch(folded):
        return match.span(1)
    if len(line) > 30 or re.search(r"[，。：；\s]", folded):
        return None
    ending = next((ending for ending in ("文件", "公司") if folded.endswith(ending)), "")
    return (0, len(line) - (2 if ending == "文件" else 0)) if ending and len(line) > 5 else None


def nameplate(line: str) -> str | None:
    """The body or the paper that a line above a title names, alone or before its column (某大学　校园公告栏)."""
    match = _RUBRIC.fullmatch(fold(line)) if len(line) <= _NAMEPLATE_AT_MOST else None
    name = line[: match.end("name")] if match else line
    named = len(name) <= _NAMEPLATE_AT_MOST and not _ACTS.search(fold(name)) and (match or headed(line) is None)
    return clean_publisher(name) if named and is_body(name) and not passed_over(line) else None


def names_body(line: str) -> bool:
    """Whether a line above the title is the name of the body that issues the report: it is part of the text."""
    span = headed(line)
    return span is not None and span[1] == len(line)


def without_column(title: str) -> str:
    """The title without the column of a body's paper before it: 【某刊·要闻】."""
    match = _COLUMN_MARK.match(title)
    return title[match.end() :] if match and is_path(match["column"]) and match.end() < len(title) else title


def without_site(page_title: str) -> str:
    """The title of a window without the names of site and section that are joined to it."""
    parts = site_parts(page_title)
    longest = max(parts, key=len, default="")
    first = parts[0] if parts and len(parts[0]) * 2 >= len(longest) and not is_media(parts[0]) else longest
    head, _, tail = first.rpartition("-")
    return (head if head and (is_media(tail) or is_site(tail)) else first).strip()


def without_publisher(title: str) -> str:
    """The title without names of sites, bodies and columns that are joined to its end: 某会换届 | 最新动态 | 某网."""
    parts = site_parts(title)
    while (
        len(parts) > 1 and len(parts[-1]) <= 20 and (is_site(parts[-1]) or is_body(parts[-1]) or is_column(parts[-1]))
    ):
        parts.pop()
    end = title.find(parts[-1]) + len(parts[-1]) if parts else 0
    return title[:end] if end >= 8 else title


def site_parts(page_title: str) -> list[str]:
    """The title of a window in the parts that stand between its separators."""
    return [part.strip() for part in _SEPARATORS.split(page_title) if part.strip()]


def is_underline(line: str) -> bool:
    """Whether the line only underlines the one above it."""
    return bool(_UNDERLINE.fullmatch(line))


def _is_masthead(folded: str) -> bool:
    return bool(_HEADED.fullmatch(folded) or _NUMBERED.fullmatch(folded) or _CODES.fullmatch(folded))


def _dates(line: str) -> bool:
    """Whether the line is a byline; the head of an issue (某会通讯 第3期) may be the title."""
    if signed(line).published:  # 香港，5月3日
        return True
    found = read_byline(line) if len(line) < 80 and not _DIGEST.fullmatch(fold(line).strip()) else None
    return found is not None and (not found.published or len(found.published) == 10)


def _is_menu(line: str) -> bool:
    """Whether the line is a row of short names of pages or sections."""
    names = [name for name in re.split(r"[\s|｜·/]+", line) if name]
    return len(names) > 2 and max(map(len, names)) <= 6 and not re.search(r"[，。：；“《、]", fold(line))


def _is_label(line: str, below: Sequence[str]) -> bool:
    """Whether a short line names the column or the site, and the title is the line below it."""
    if _is_letterhead(line, below):
        return True
    after = next((other for other in below[:20] if other and not passed_over(other)), "")
    nearest = next((other for other in below[:20] if other), "")
    if _heads_document(line, after):
        return True
    if not after or read_byline(after) or after[0] in _ITEM or _ADDRESS.match(fold(after)):
        return False
    if nearest != after:
        return _heads_dated(line, after, below)
    return (len(line) <= 8 or _is_nameplate(line)) and 9 <= len(after) <= 45 and after[-1] not in _STOPS


def _is_nameplate(line: str) -> bool:
    """Whether the line is the name of a site, a paper, or of bodies beside each other."""
    folded = fold(line).strip("【】（）[] ")
    if len(line) > 24 or _ACTS.search(folded):
        return False
    return is_site(folded) or folded.endswith(listed("publishers", "masthead")) or all(map(is_body, folded.split()))


def _heads_dated(line: str, after: str, below: Sequence[str]) -> bool:
    """Whether the line names who gives the report, its day stands next, then its title, then the first paragraph."""
    folded = fold(line)
    names = is_body(folded) or bool(_RUBRIC.fullmatch(folded))
    if not names or len(line) > 24 or _ACTS.search(folded) or not 12 <= len(after) <= 45 or after[-1] in _STOPS:
        return False
    rest = [other for other in below if other]
    paragraph = next(iter(rest[rest.index(after) + 1 :]), "")
    return rest.index(after) <= 2 and len(paragraph) > 45 and "。" in paragraph


def _heads_document(line: str, after: str) -> bool:
    """Whether the line is the name of a body, printed above its announcement or notice."""
    return headed(line) is not None and len(after) <= _TITLE_AT_MOST and bool(_NOTICE.fullmatch(fold(after)))


def _is_letterhead(line: str, below: Sequence[str]) -> bool:
    """Whether a line above a notice names the body that gives it."""
    after = next((other for other in below[:2] if other), "")
    return len(line) <= 12 and fold(line)[-1:] in _OFFICES and 1 < len(after) <= 20 and not passed_over(after)


def _may_be_title(line: str) -> bool:
    return len(line) <= _TITLE_AT_MOST and not line.rstrip("”’」』").endswith("。") and "\t" not in line


def _underlined(lines: Sequence[str], number: int) -> bool:
    return number + 1 < len(lines) and is_underline(lines[number + 1])
