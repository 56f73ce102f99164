"""When an agreement was signed: beside the verb, or at the meeting that the report tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from gbacli.extraction.agreements.things.words import nouns
from gbacli.extraction.agreements.times.status import year_of_chronicle
from gbacli.extraction.analysis import Analysis
from gbacli.extraction.months import below_month
from gbacli.text.dates import DateMention, find_dates, parse_date
from gbacli.text.numerals import number, western
from gbacli.text.sentences import Span

DAY_FIELD = re.compile("(?:签[约署订字]|订立|立约|缔约)(?:日期|时间|日)(?:：|\\||\t) *")
LABEL = 8  # characters that a field may hold beside its date
_MOVED = re.compile("(?<!期)(?<!效)(?<!限)(?:延期?|推迟|顺延|改期?|押后)(?:到|至)$")
_FOUR = "(?:(?:19|20)\\d\\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})"
_YEAR_LINE = re.compile(
    f"^[^\\w\n]*(?P<about>(?:回[看望顾眸]|我们的|展望|盘点)的?)?(?P<year>{_FOUR})年?"
    "(?:(?=[^\\w\n.:：/-]|$)(?![^\\w\n]*\\d{1,2}[月/.-])|(?:展望|回[顾眸]|计划|大事记?|盘点)[^\\w\n]*$)",
    re.MULTILINE,
)  # 2014　六月八日，…; or a heading of that year
_AT_IT = re.compile("期间|[会式坛]上|[当同][日天]")
_MONTH = re.compile("月\\d|[一二三四五六七八九十]月[一二三四五六七八九十]")
_OTHER_YEAR = re.compile("[去今明翌次]年")
_SAYS_YEAR = re.compile("年|(?:19|20)\\d\\d|昨|今|前")
SAME_DAY = re.compile("[当同][日天晚]|同一[日天]|当[日天]?(?:上午|下午|中午|晚上)")
NEXT_DAY = re.compile("[翌次]日")
DAYS_ON = re.compile(
    "(?<![\\d一二三四五六七八九十第])(?P<n>[一两二三四五六七八九十]|\\d{1,2})[天日](?:之|以)?后(?!起)|(?P<eve>前一[天日晚])|[翌次]日|隔[天日]"
)
_REFERS_BACK = re.compile(f"{SAME_DAY.pattern}|{NEXT_DAY.pattern}|翌晨|前一[天日]")
OTHERWISE = re.compile(
    "(?:[已均才便就将刚即]*(?:到期|期满|失效|终止|作废|约满)|起|届满|成立|创立|通过|发布|前(?!往|后|来|海|山|进|列|台)|第?.{1,2}季度?前|之前|以前)"
)
_OPENING = re.compile("开幕|首日|启动")
_CLOSING = re.compile("闭幕|(?<!首日)(?<!开幕)会后|会议结束")
_POSTPONED = re.compile(
    "(?:改期|延期|推迟|顺延|押后|改于|改在|改为|延至|择日|另择|补签|留[到至待]|[推押]后?[至到])(?![函书协备合])"
)
_TIME_IS = re.compile(
    "，(?:签[署约订]?|具体)?的?(?:时间|日期|日子)(?:初步|暂时|暂|大致|大约|可能|最终|已)*(?:[是为]?在?|定[在于为]?|[放排]在|安排在|敲定在?|选在|拟)$"
    "|的?(?:签[署约订]?|具体)?的?(?:时间|日期|日子)(?:初步|暂时|暂|最终|已|就|也)*定[在于为]?$"
    "|，(?:地点、?|时间、?|日期、?|日子、?){1,2}(?:都|也|均|已|已经)*(?:定了|定好了?|敲定了?|说好了?)(?:——|，|：|，?[在是于就])$"
)  # 签了协议，时间在2022年9月
_SIGNED_THEN = re.compile("(?:的事|签的?|签[署订]的?)(?=[，。；]|$)")  # 签了备忘录，七月二十四日的事
_BY_THEN = re.compile("(?:之|以)?前")
_ROUGHLY = re.compile(
    "(?P<next>明年)?(?:年[底末终](?:之|以)?前|岁末|[上下]半年|第?[一二三四](?:个)?季度|第[一二三四]季|首季|末季|本季)"
)
TOLD_THEN = re.compile(
    "(?:[今昨][日天晚早午]|[今昨]天?[上下]午|\\d日)[^，。；]{0,24}?(?:说|表示|透露|指出?|称|介绍|宣布|公布|披露|预告|证实)[，：]"
)
_LAST_MONTHS = {"上半": 6, "一季": 3, "首季": 3, "二季": 6, "三季": 9}  # with which a part of a year is over
_COMING = re.compile("(?:料|预计|预期|将|定|拟|于|可望|有望|仪式|签约礼|典礼)$")
_THIS_YEAR = re.compile("(?<![\\d去前明今同翌次〇零一二三四五六七八九十两半数几多])年(?:内|[底末](?!前))")
_YEAR = re.compile("(?<!\\d)((?:19|20)\\d\\d)(?!年(?!\\d+月|第\\d|度)|[余多]?[万亿千百元人名家个项份])")

_MODIFIES = re.compile("的|[^，。；的]{0,6}(?:缔结|订立|签订|签署|建立|成立|达成)的")
_DUE = re.compile("(?:定于|将于|拟于|料于|预计|预期|可望|有望|订于)$")
_IN_ORDER = re.compile("先后|分别|依次|相继")
_AND = re.compile("[、和及与跟]|以及|，(?:又|再|并)?[于在]?")
_YEARBOOK = re.compile("年鉴[（(] ?(20\\d\\d)年?[）)]")  # what it tells is of the year before
_AGO = re.compile("(?<![\\d一二三四五六七八九十])(?P<n>[一二两三四五六七八九十]{1,2}|\\d{1,2})年(?:之|以)?前")
_YEARS_ON = re.compile(
    "(?<![\\d一二三四五六七八九十])(?P<n>[一二两三四五六七八九十]{1,2}|\\d{1,2})年(?:之|以)?后(?=，|[，]?[^，。；]{0,30}$)"
)
_ASIDE = 40  # characters of an aside about another date
_FAR_BELOW = 1500  # so far below its month may a day stand

_HEADING = 30  # characters of a line that heads a day
_BEGINNING = 300  # so far into a report may a year say when it was written
_LEAD = 600  # so far into a report may its day be told


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its words; `own` where it stands beside the verb."""

    value: str | None
    words: str | None
    own: bool


NOWHERE = Dated(None, None, own=False)


def reference(analysis: Analysis) -> str | None:
    """The report's date, the year that a yearly review is of, or the only year that its beginning names."""
    if yearbook := _YEARBOOK.search(analysis.folded, 0, _BEGINNING):
        return str(int(yearbook[1]) - 1)
    if published := analysis.document.published:
        reviewed = year_of_chronicle(analysis.folded)
        return reviewed if reviewed and reviewed < published[:4] else published
    years = set(_YEAR.findall(analysis.folded, 0, _BEGINNING))
    return years.pop() if len(years) == 1 else None


def today(analysis: Analysis) -> str | None:
    """The day of the report, or of what it tells first; the month or year where no day is told."""
    said = reference(analysis)
    if said is None or len(said) == 10:
        return said
    found = find_dates(analysis.folded, said, 0, min(len(analysis.folded), _LEAD))
    days = (one.first for one in found if one.first and len(one.first) == 10 and one.first.startswith(said[:4]))
    return next(days, said)


def beside(analysis: Analysis, start: int, verb: int, end: int) -> Dated:
    """The date printed beside a verb at `verb`: the last between `start` and it, or right behind it."""
    text, said = analysis.folded, reference(analysis)
    mentions = [m for m in find_dates(text, said, start, end) if not _REFERS_BACK.match(m.words)]
    mentions = [below_month(text, said, m) for m in mentions if not (m.last and len(m.first or "") == len("2024"))]
    moved = [m for m in mentions if m.start > verb and _MOVED.search(text, verb, m.start)]
    before = [
        m for m in mentions if m.end <= verb and not OTHERWISE.match(text, m.end) and not _is_aside(text, m, verb)
    ]
    behind = [m for m in mentions if 0 <= m.start - verb <= 6 and text[m.start - 1] in "于在"]
    behind += [m for m in mentions if m.start > verb and _TIME_IS.search(text, verb, m.start)]
    behind += [m for m in mentions if m.start > verb and text[m.start - 1] == "，" and _SIGNED_THEN.match(text, m.end)]
    entry = _year_of_entry(analysis, verb)
    for mention in (*moved[-1:], *before[-1:], *behind[:1]):
        value = _shifted(value_of(mention, said, text, verb), text, mention.end, verb)
        if value is None and entry and _OTHER_YEAR.match(mention.words):
            value = parse_date(mention.words, f"{entry}-12-31")
        if entry and value and not _SAYS_YEAR.search(mention.words):
            value = entry + value[4:]
        return Dated(value, analysis.text[mention.start : mention.end], own=True)
    if entry:
        return _day_of_entry(analysis, verb, entry)
    if (ago := _AGO.search(text, start, verb)) and said and (years := number(ago["n"])):
        return Dated(str(int(said[:4]) - years), analysis.text[ago.start() : ago.end()], own=True)
    if (later := _YEARS_ON.search(text, start, verb)) and (since := _years_on(analysis, later, said)):
        return Dated(since, analysis.text[later.start() : later.end()], own=True)
    if (rough := _THIS_YEAR.search(text, start, verb)) and said:
        return Dated(said[:4], analysis.text[rough.start() : rough.end()], own=True)
    return NOWHERE


def _shifted(value: str | None, text: str, start: int, verb: int) -> str | None:
    """The day so many days from one told before: 8月14日开幕，两天后签署; 8月14日公布，前一天签署."""
    pointers = list(DAYS_ON.finditer(text, start, verb)) if value and len(value) == len("2024-05-21") else []
    return days_on(value, pointers[-1]) if value and pointers else value


def days_on(day: str, pointer: re.Match[str]) -> str:
    """The day that `pointer`, a match of DAYS_ON, means after `day`."""
    days = (number(pointer["n"]) or 0) if pointer["n"] else -1 if pointer["eve"] else 1
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _is_aside(text: str, mention: DateMention, verb: int) -> bool:
    """Whether a date before a verb belongs to something else: 今年的荔枝, （甲今年任主席）, 首展定于5月启幕；."""
    opened = text.rfind("（", 0, mention.start - 1)
    if opened > text.rfind("）", 0, mention.start) and opened > mention.start - _ASIDE:
        return text.find("）", mention.end, verb) > mention.end
    year = len(mention.first or "") == len("2024")
    modifies = _MODIFIES.match(text, mention.end, verb) if year else None
    if modifies:
        comma = text.find("，", modifies.end(), verb)
        return not nouns().search(text, modifies.end(), comma if comma >= 0 else verb + 2)
    return bool(_DUE.search(text, max(0, mention.start - 3), mention.start)) and "；" in text[mention.end : verb]


def _years_on(analysis: Analysis, later: re.Match[str], said: str | None) -> str | None:
    """The year so many years behind the one that the paragraph tells of just before: 2001年…。两年后，."""
    line = analysis.folded.rfind("\n", 0, later.start()) + 1
    told = [one.first for one in find_dates(analysis.folded, said, line, later.start()) if one.first]
    years = number(later["n"])
    return str(int(told[-1][:4]) + years) if told and years else None


def _year_of_entry(analysis: Analysis, at: int) -> str | None:
    """The year under which a history tells what stands at `at`: 2014　六月八日，…, or a heading of that year."""
    text = analysis.folded
    above = list(_YEAR_LINE.finditer(text, max(0, at - _FAR_BELOW), at))
    years = {line["year"] for line in _YEAR_LINE.finditer(text)} if above else set()
    alone = len(years) == 1 and above[-1]["about"] and not _MONTH.search(text, above[-1].end(), at)
    if above and analysis.text.startswith("\t", above[-1].end()) and text.find("\n", above[-1].end(), at) >= 0:
        return None  # a row of a table, which ends with its line
    named = len(years) > 1 or alone
    return western(above[-1]["year"]) if named else None


def _day_of_entry(analysis: Analysis, verb: int, year: str) -> Dated:
    """The day or month that begins the entry in which a history tells what stands at `verb`, else the year."""
    text = analysis.folded
    line = text.rfind("\n", 0, verb) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    for begin in (line, above) if _AT_IT.search(text, line, verb) else (line,):
        for mention in find_dates(text, reference(analysis), begin, verb)[:1]:
            leads = not re.search("\\w", text[begin : mention.start])
            value = value_of(mention, year, text, verb) if leads else None
            if value and len(value) > len(year):
                value = value if _SAYS_YEAR.search(mention.words) else year + value[4:]
                return Dated(value, analysis.text[mention.start : mention.end], own=True)
    return Dated(year, year, own=True)


def in_brackets(analysis: Analysis, start: int, end: int) -> list[Dated]:
    """The days that brackets behind what was signed hold, and nothing else: 备忘录（2020年1月及2021年4月）."""
    if not analysis.folded.startswith("（", start):
        return []
    stop = analysis.folded.find("）", start, end)
    inside = find_dates(analysis.folded, reference(analysis), start, stop) if stop >= 0 else ()
    rest = stop - start - 1 - sum(one.end - one.start for one in inside)
    if rest > len(inside) + 1 or any(not one.first or one.last for one in inside):
        return []
    return [Dated(one.first, analysis.text[one.start : one.end], own=True) for one in inside]


def one_each(analysis: Analysis, start: int, verb: int, count: int) -> list[Dated]:
    """The days of so many papers that are told in their order: 先后于6月和8月分别与甲、乙签署."""
    text = analysis.folded
    order = _IN_ORDER.search(text, start, verb) if count > 1 else None
    told = find_dates(text, reference(analysis), start, verb) if order else ()
    joined = all(_AND.fullmatch(text, one.end, after.start) for one, after in pairwise(told))
    if len(told) != count or not joined or any(not one.first or one.last for one in told):
        return []
    return [Dated(one.first, analysis.text[one.start : one.end], own=True) for one in told]


def alone(analysis: Analysis, start: int, end: int, room: int, said: str | None = None) -> Dated:
    """The date that a cell holds, with at most `room` other characters; `said` is what days without a year follow."""
    for mention in find_dates(analysis.folded, said or reference(analysis), start, end):
        if mention.first and end - start - (mention.end - mention.start) <= room:
            return Dated(mention.first, analysis.text[mention.start : mention.end], own=True)
    return NOWHERE


def coming(analysis: Analysis, verb: int, sentence: Span, dated: Dated) -> Dated:
    """When a planned signing will be: also told behind the verb; a month without a year is still to come."""
    said = analysis.document.published or reference(analysis)
    if moved := _POSTPONED.search(analysis.folded, verb, sentence.end):
        return _moved_to(analysis, Span(moved.start(), sentence.end), dated, said)
    if dated.value and said and dated.value < said[: len(dated.value)] and not re.search("年", dated.words or ""):
        return Dated(f"{int(dated.value[:4]) + 1}{dated.value[4:]}", dated.words, own=True)
    if dated.value and dated.value == said and TOLD_THEN.search(analysis.folded, sentence.start, verb):
        dated = NOWHERE  # that day somebody told of it
    if dated.own and not (dated.value and said and dated.value < said[: len(dated.value)]):
        return dated
    if not dated.own and (about := _roughly(analysis, sentence.start, verb, said)):
        return about
    for mention in find_dates(analysis.folded, said, verb, sentence.end):
        past = said is not None and (mention.first or "") < said[: len(mention.first or "")]
        if mention.first and not past and _COMING.search(analysis.folded, verb, mention.start):
            return Dated(mention.first, analysis.text[mention.start : mention.end], own=True)
    return dated if dated.own and dated.value is None else NOWHERE


def _moved_to(analysis: Analysis, behind: Span, dated: Dated, said: str | None) -> Dated:
    """When what is put off will be: 推至明年三月, 押后至下半年."""
    later = [one for one in find_dates(analysis.folded, said, behind.start, behind.end) if one.first]
    later = [one for one in later if not dated.value or (one.first or "") >= dated.value[: len(one.first or "")]]
    if later:
        return Dated(later[0].first, later[0].words, own=True)
    return _roughly(analysis, behind.start, behind.end, said) or NOWHERE


def _roughly(analysis: Analysis, start: int, verb: int, said: str | None) -> Dated | None:
    """The month or year before whose end something will be signed: 将于9月10日前, 拟年底前, 计划下半年."""
    text = analysis.folded
    for mention in reversed(find_dates(text, said, start, verb)):
        if mention.first and _BY_THEN.match(text, mention.end):
            size = len("2024") if mention.first.endswith("12-31") else len("2024-05")
            return Dated(mention.first[:size], analysis.text[mention.start : mention.end], own=True)
    rough = _ROUGHLY.search(text, start, verb)
    if not rough or not said:
        return None
    named = [one.first for one in find_dates(text, said, start, rough.start()) if len(one.first or "") == len("2024")]
    over = _LAST_MONTHS.get(rough[0].removeprefix("第").replace("个", "")[:2], 12) < int(said[5:7] or 1)
    year = (named or [_year_of_entry(analysis, verb)])[-1] or str(int(said[:4]) + bool(rough["next"] or over))
    return Dated(max(year, said[:4]), analysis.text[rough.start() : rough.end()], own=True)


def of_heading(analysis: Analysis, line: Span) -> Dated:
    """The date with which the text below a heading begins."""
    if re.search("[。；]", analysis.folded[line.start : line.end]):
        return NOWHERE
    below = analysis.folded[line.end : line.end + 40]
    gap = len(below) - len(below.lstrip("\n "))
    for mention in find_dates(analysis.folded, reference(analysis), line.end, line.end + gap + 20):
        alone = analysis.folded[mention.end : mention.end + 1] in "。，"
        if mention.start - line.end <= gap and mention.first and alone:
            return Dated(mention.first, analysis.text[mention.start : mention.end], own=True)
        break
    return NOWHERE


def on_programme(analysis: Analysis, at: int) -> Dated:
    """The day to come under which a programme lists what stands at `at`: in its own line, or in a heading above."""
    said, text = reference(analysis), analysis.folded
    own = text.rfind("\n", 0, at) + 1
    for mention in reversed(find_dates(text, said, max(0, at - _FAR_BELOW), at)):
        if _REFERS_BACK.match(mention.words):
            continue
        start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
        alone = start < own and end - start < _HEADING and not re.search("[。；，]", text[start:end])
        leads = start == own and not re.search("\\w", text[start : mention.start])
        if (alone or leads) and mention.first and not mention.last and len(mention.first) == 10:
            past = said is not None and mention.first[: len(said)] < said
            return NOWHERE if past else Dated(mention.first, analysis.text[mention.start : mention.end], own=True)
    return NOWHERE


def value_of(mention: DateMention, published: str | None, text: str, verb: int) -> str | None:
    """The day, or what a range of days has in common: nobody says on which of them, unless at the opening."""
    if mention.last and mention.first:
        near = text[max(mention.end, text.rfind("。", 0, verb)) : verb + 1]
        if _OPENING.search(near):
            return mention.first
        if _CLOSING.search(near):
            return mention.last
        return mention.first[:7] if mention.first[:7] == mention.last[:7] else mention.first[:4]
    return mention.first or _last_week(mention.words, published)


def _last_week(words: str, published: str | None) -> str | None:
    """The month of 上星期: that in which most of its days lie."""
    if not published or len(published) < 10 or not re.match("上个?(?:周|星期|礼拜)$", words):
        return None
    thursday = date.fromisoformat(published) - timedelta(date.fromisoformat(published).weekday() + 4)
    return f"{thursday:%Y-%m}"
