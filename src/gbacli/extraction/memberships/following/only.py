"""The one list of bodies in a report about an alliance whose members it tells in no way that other rules know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.text.sentences import Span

RULE = "membership.only-list"
_OF_MEMBERS = re.compile("成员|会员|盟员|单位|机构|加盟|加入|组成|名单|各方|伙伴|首批|创始|家|参与|共建|轮值|理事")
_OF_OTHERS = re.compile("主办|承办|协办|支持|签署|签订|出席|到场|与会|参加了|会见|调研|考察|赞助|嘉宾")
_JOINS = ("、", "和", "与", "及", "以及", "；", "，")
_LEAST_NAMED = 2  # times that the report names the alliance
_FAR = 150  # characters from where the alliance is named to a list of its members
_LEAST = 3  # bodies in the list


def read(analysis: Analysis, known: Alliances) -> Iterator[Finding]:
    """The members of the alliance that the report is about; for reports that state no other membership."""
    ref = max(sorted(known.strong), key=lambda ref: analysis.bodies[ref].surfaces.total())
    if analysis.bodies[ref].kind != "alliance" or analysis.bodies[ref].surfaces.total() < _LEAST_NAMED:
        return
    text, places = analysis.folded, [one.end for one in known.references if one.ref == ref]
    topic = bool(places) and places[0] <= analysis.lines[0].end
    for sentence in analysis.sentences:
        near = topic or any(sentence.start - _FAR <= place <= sentence.end for place in places)
        if near and _OF_MEMBERS.search(text, *sentence) and not _OF_OTHERS.search(text, *sentence):
            for row in _rows(analysis, sentence):
                for member in {one.ref for one in row} - {ref}:
                    yield Finding(ref, member, "member", row[0].start, row[-1].end, RULE, named=False)


def _rows(analysis: Analysis, sentence: Span) -> Iterator[list[Mention]]:
    """The lists of bodies in a sentence."""
    row: list[Mention] = []
    for mention in [*analysis.within(*sentence, "body"), None]:
        if row and mention and analysis.folded[row[-1].end : mention.start] in _JOINS:
            row.append(mention)
            continue
        if len(row) >= _LEAST:
            yield row
        row = [mention] if mention else []
