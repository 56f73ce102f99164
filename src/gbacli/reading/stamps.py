"""Dates and clocks of a line, cut out of it."""

from __future__ import annotations

import re

from gbacli.text.dates import find_dates

_CLOCK = re.compile(r"(?:凌晨|早上|上午|中午|下午|晚上)?\d{1,2}(?:：\d\d(?:：\d\d)?|时\d\d?分)(?: ?[ap]m)?")
_ISSUE_OF = re.compile(
    r"总?第 ?[\d一二三四五六七八九十百]+ ?期"
    r"|^[^\w《]*《[^《》]{2,16}》[双月季周刊]*[ \u3000]*(?:19|20|[一二][〇○零九])[\d〇○零一二三四五六七八九]{2}年"
)  # or the year behind the name of the paper: 《某某人语》　2023年12月
_ENACTED = re.compile("(?:通过|选举产生|修订|生效|施行|起执行)）?$")


def dates_act(folded: str) -> bool:
    """Whether the words date an election or a law, not the report of it."""
    return bool(_ENACTED.search(folded))


def cut_dates(folded: str, line: str) -> tuple[str | None, str, str]:
    """The first full date, and both forms of the line with dates and clocks blanked out.

    Beside the number of an issue a month or a year alone dates it.
    """
    published = rough = None
    of_issue = bool(_ISSUE_OF.search(folded))
    spans = [match.span() for match in _CLOCK.finditer(folded)]
    for mention in find_dates(folded, None):
        full = mention.first and len(mention.first) == 10
        published = published or (mention.first if full else None)
        rough = rough or (mention.first if of_issue or folded[mention.end : mention.end + 1] == "号" else None)
        if full or mention.last or (mention.first and (of_issue or len(mention.first) == 7)):
            spans.append((mention.start, mention.end))
    for start, end in spans:
        folded = folded[:start] + "|" * (end - start) + folded[end:]
        line = line[:start] + "|" * (end - start) + line[end:]
    return published or rough, folded, line


def blank(text: str, span: tuple[int, int]) -> str:
    return text[: span[0]] + "|" * (span[1] - span[0]) + text[span[1] :]
