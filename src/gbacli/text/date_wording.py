"""How reports print dates: the pattern of every form, and what the words of relative ones count."""

from __future__ import annotations

import re
from itertools import count

from gbacli.text.tables import rows
from gbacli.text.wording import longest_first

DIGITS = {"○": 0, "零": 0} | {character: value for value, character in enumerate("〇一二三四五六七八九")}
_MONTH_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split("|"), 1)}
RELATIVE_DAYS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
RELATIVE_YEARS = {"前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1}
RELATIVE_MONTHS = {"上月": -1, "上个月": -1, "本月": 0, "这个月": 0, "今个月": 0, "下月": 1, "下个月": 1}
CONTEXT_YEARS = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
CONTEXT_MONTHS = {"同月": 0, "当月": 0, "次月": 1, "翌月": 1}
CONTEXT_DAYS = {
    "当日": 0,
    "当天": 0,
    "同日": 0,
    "同一天": 0,
    "次日": 1,
    "翌日": 1,
    "翌晨": 1,
    "前一天": -1,
    "前一日": -1,
}
WEEKDAYS = "一二三四五六日"

_N4 = "[〇○零一二三四五六七八九]{4}"
_TO = "(?:-{1,2}|—{1,2}|~|起?至|起?到)"
_JOIN = f"(?:{_TO}|、)"
_TENS = "(?:二十|三十|廿|卅|十)[一二三四五六七八九]?"  # numbers from ten up, which no single character could be
_YEAR = (
    f"(?:(?<!\\d)(?P<y>(?:1[89]|20|21)\\d\\d|{_N4}) ?(?:年(?![度级代])|(?={_TO}(?:1[89]|20|21)\\d\\d年))"
    "|(?:中华)?民国(?P<roc>\\d{1,3}|[〇○零一二三四五六七八九十]{1,3})年"
    f"|(?<![目当])(?P<yword>{'|'.join((*RELATIVE_YEARS, *CONTEXT_YEARS))}))"
)
_MONTH = "(?<![\\d一二三四五六七八九十个])(?P<m>\\d{1,2}|十[一二]|[一二三四五六七八九十]) ?月份?(?!刊)"
_MONTH_START = f"(?<![\\d一二三四五六七八九十个])(?P<ms>\\d{{1,2}})(?={_TO}\\d{{1,2}}月)"
_MONTH_WORD = f"(?P<mword>{'|'.join((*RELATIVE_MONTHS, *CONTEXT_MONTHS))})份?"
_DAY_NUMBER = f"(?:\\d{{1,2}}|{_TENS}|[一二三四五六七八九])"
_DAY = f"(?P<d>{_DAY_NUMBER})(?: ?[日号]|(?={_JOIN}{_DAY_NUMBER}(?: ?[日号]|[两二][日天])))(?!元)"
_DAY_ALONE = (
    f"(?<![\\d一二三四五六七八九十百第/.])(?<!为期)(?<!历时)(?<!连续)(?<!一连)(?<!每)(?P<da>\\d{{1,2}}|{_TENS}"
    "|(?<=[至到])[一二三四五六七八九](?=日)|[一二三四五六七八九](?=日(?:凌晨|早上|上午|中午|下午|傍晚|晚))"
    "|(?<=[\\n。；　 ])[一二三四五六七八九](?=日，))"
    f"(?: ?日(?![内元游间后来谈])|(?<=、\\d\\d)[两二][日天]|(?={_JOIN}\\d{{1,2}} ?日(?![内元游间])))"
)
_WEEKDAY = (
    "(?:（(?:(?:星期|周|礼拜)[一二三四五六日天](?:[至到、](?:星期|周|礼拜)?[一二三四五六日天])?|[一二三四五六日])）)?"
)
_HOUR = "(?:当[日天])?(?:凌晨|清晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|晚间|晚(?!会|宴|报)|早(?!餐|已|前))?"


def _again(pattern: str) -> str:
    """The pattern with its groups renamed (m, m1, m2), so that it may stand in one expression a second time."""
    number = count(1)
    return re.sub("P<([a-z]+)>", lambda group: f"P<{group[1]}{next(number)}>", pattern)


_NTH_WEEKDAY = (
    "的?(?:第(?P<nth>[一二三四五])|(?P<last>最后)|[首头])一?个?(?:周|星期|礼拜)(?P<nthday>[一二三四五六日天])"
)
_FESTIVAL = f"(?P<fest>{longest_first(row[0] for row in rows('festival_days'))})"
_ON_FESTIVAL = "节?(?P<fday>当[天日晚]|正日|[翌次][日晨]|后一[天日]|前一[天日晚]|前夕)"
_ABOUT_FESTIVAL = "节?(?:小?长?假期?)?(?P<about>过后|前后|[之以]?后)(?=[^，。；]{0,12}[签订])"
_AFTER_YEAR = (
    f"[，的 ]?(?:(?:{_MONTH}|{_MONTH_START})(?: ?{_DAY}|{_NTH_WEEKDAY})?"
    f"|{_FESTIVAL}(?:{_ON_FESTIVAL}|节?(?=[在于，与和同跟就由]|(?:[刚就曾才]|正式)?签)))"
)
_WITHOUT_YEAR = f"(?:{_MONTH}|{_MONTH_WORD}|{_MONTH_START})(?: ?{_DAY}|{_NTH_WEEKDAY}|（(?P<d>\\d{{1,2}})日?）日?)?"
_CHINESE = (
    f"(?:{_YEAR}(?:{_AFTER_YEAR})?|{_again(_WITHOUT_YEAR)}"
    f"|{_again(_FESTIVAL)}(?:{_again(_ON_FESTIVAL)}|{_ABOUT_FESTIVAL})|{_DAY_ALONE}){_WEEKDAY}{_HOUR}"
)
_WORDS = (
    "(?<![目以之提空史当声发说证透文黎昆])(?P<rel>大前|前|昨|今|明|后)(?:[日天]?（(?P<reld>\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日?）[日天]?"
    "|(?:(?<!的.)(?<!好.)天|(?<=[昨今明前])日)(?!头条|俄|报|之)|(?=起(?:一连|连续|一?连|[在于假至]))|(?=[晚早晨]|上午|下午|午)|(?<=[昨今])(?=[于在])|(?<=昨)(?=[与同和获宣公正假收开举签访拜赴抵到出由向结续订揭成表发召联携率启颁就致]))"
    f"{_HOUR}|(?P<ctx>{'|'.join(CONTEXT_DAYS)}){_HOUR}"
    "|(?P<week>上上|上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])" + _HOUR +
    "|(?<![每逢隔上下本这至到、和及一二三四五六日天])(?<![一二三四五六日天][—-])(?:周|星期|礼拜)(?P<wday>[一二三四五六日天])"
    "(?=凌晨|早|上午|中午|下午|傍晚|晚|，|假(?![期日])|出席"
    "|[将由获赴在于以与同跟的是刚就才又还正公宣签续举召·（：。 　]|\n|$)"
    + _HOUR +
    "|(?P<vague>日前|近日|近期|日来|早前|不久前|最近|稍早|(?:上|本|下)个?(?:周|星期)(?!刊|期))"
)  # fmt: skip
_NUMERIC = (
    "(?<![\\d/.-])(?:(?P<iy>(?:1[89]|20|21)\\d\\d)(?P<isep>[-/.·])(?P<im>\\d{1,2})(?:(?P=isep)(?P<id>\\d{1,2})(?!\\d)"
    "|(?![-/.·\\d年万亿千百%元米]))"
    "(?!年|学年)|(?P<ed>\\d{1,2})(?P<esep>[-/.])(?P<em>\\d{1,2})(?P=esep)(?P<ey>(?:1[89]|20|21)\\d\\d)(?!\\d))"
)
_NAME = f"(?P<{{0}}>{_MONTH_NAMES})[a-z]*\\.?"
_ENGLISH = (
    f"(?<![\\w])(?:(?P<bd>\\d{{1,2}})(?:st|nd|rd|th)? {_NAME.format('bm')}，? (?P<by>(?:1[89]|20|21)\\d\\d)"
    f"|{_NAME.format('am')} (?P<ad>\\d{{1,2}})(?:st|nd|rd|th)?，? (?P<ay>(?:1[89]|20|21)\\d\\d))(?!\\d)"
)
DATE = re.compile(f"{_NUMERIC}|{_CHINESE}|{_WORDS}|{_ENGLISH}")
_FIGURES = "〇○零一二三四五六七八九十廿卅"
_NAMES = sorted({row[0] for row in rows("festival_days")})
_RELATIVE = "前去今本明同当次翌上下大昨后这"
_BESIDE_RELATIVE = (
    "年月日天周星礼个（一上前晚早晨下午起于在与同和获宣公正假收开举签访拜赴抵到出由向结续订揭成表发召联携率启颁就致"
)
# A digit with which a date may begin: none within a number, nor of one that counts (8万, 30度).
DIGIT = re.compile("(?<!\\d)\\d(?=\\d{0,3}(?:[ 年月日号/.·起至到、两二~—-]|st|nd|rd|th))")
BEGINNINGS = frozenset(  # of every alternative of a date, but those that begin with a digit
    (
        *(first + second for first in _FIGURES for second in f"{_FIGURES} 月日号—~至到、-"),
        *(first + second for first in _RELATIVE for second in _BESIDE_RELATIVE),
        *(name[:2] for name in _NAMES),
        *("中华", "民国", "星期", "礼拜", "日前", "日来", "近日", "近期", "早前", "不久", "最近", "稍早"),
        *(f"周{day}" for day in "一二三四五六日天"),
        *(first + second for first in "jfmasond" for second in "aceopu"),
    )
)
BETWEEN = re.compile(f" ?(?P<to>{_TO})(?:次年|翌年)? ?|(?P<and>、|和|及|与)")
