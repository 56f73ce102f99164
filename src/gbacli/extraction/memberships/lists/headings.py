"""Lines that open a list of members, part one, or belong to something else."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.memberships.phrasing.grammar import COUNT, NUMBER, UNIT, UNITS, listed, words
from gbacli.text.pairs import Beginnings, beginnings_of
from gbacli.text.places import match_at
from gbacli.text.wording import alternation

MARK = (
    f"^(?:附件?[0-9一二三四五六]*：?|[-—+·●◆■□○▪①-⒇㈠-㈩◇▶►√✓✔☑‧•]|（?{NUMBER}）?[.、，）]|（{NUMBER}）"
    f"|第?{NUMBER}[年号]?|[(（]?[a-z][.)）]|[甲乙丙丁戊己庚辛壬癸][、.．]|[【《|~、])*"
)
_RANK = "(?:名誉|荣誉|常务|执行|轮值|联席|副)*(?:会长|理事长|主席|理事|监事长?|召集人)(?:单位)?：?(?=[ABW、]+$)"
# What stands before an item, beside its number: 其一，, 第三家：, 贰席, no.7, gx-01, 5月12日：, 会长
LEAD = (
    f"{MARK}(?:其{NUMBER}[，：]|第{NUMBER}[家个位席][：，]?|[壹贰叁肆伍陆柒捌玖拾]+席?[：、]?|no[.]?[0-9]+|[a-z]{{1,4}}-?[0-9]{{1,4}}"
    f"|(?:{NUMBER}年)?(?:{NUMBER}月)?(?:{NUMBER}[日号])?：|{_RANK})?"
)
_IN_ORDER = "，[^。；ABWP]{0,16}(?:为序|排序?|先后|顺序|排列|分先后|生效|分列)"
_FOUNDERS = "发起(?:(?:单位|人|方|机构|者|团体|院校|高校)|(?=：))"
_JOINED = "(?:加盟|加入|入盟|入会|参与|参加|响应|跟进|新增|增补|后加入|新加入)(?=：)"  # 加盟：甲、乙
_SIGNED = ("签约", "缔约", "签署", "联署", "会签", "签字")
_SIGNERS = ("单位", "机构", "方", "院校", "高校", "团体", "社团", "企业", "学会", "协会")
_ASKING = "有谁|是谁|有哪些|有哪几[家个]|是哪些|是哪几[家个]|谁在"
_SHORT = 30  # characters of a line that may be a heading


@cache
def _unit() -> str:
    lead = "牵头(?:(?:单位|方|机构)|(?=：))"
    office = f"(?:副|常务|执行|轮值|联席|联合|荣誉|名誉)*{UNIT}"
    return (
        f"(?:(?P<initiator>{_FOUNDERS})|(?P<lead>{lead})|(?P<member>{office}|{words('member')}|组成(?=名单)|{_JOINED}))"
    )


@cache
def unit() -> re.Pattern[str]:
    """What a cell says that a body is in the alliance, and nothing else: 副理事长单位（新任）."""
    before = f"(?:首批|创始|第{NUMBER}批|新|普通|一般|正式|核心|现任|本届|候任)*"
    return re.compile(f"{MARK}{before}{_unit()}(?:之一|代表)?(?:{COUNT})?$")


@cache
def heading() -> re.Pattern[str]:
    """A line that is a heading by itself: 二、副理事长单位（四家）."""
    before = f"(?:的|首批|第{NUMBER}批|创始|现任|现有|本届|新增|新|主要|首届|其他|其余"
    before += f"|正式|全体|普通|一般|各|{NUMBER}年度?)*"
    people = f"及其?(?:{words('unit')}|代表|负责人|联系人|职衔|职务|职位|职称)"
    after = (
        f"(?:名单|名录|名册|一览表?|单位|公布|情况|{COUNT}|如下|{people}|包括|有|为|：|（[^）]*）|（部分）|】"
        f"|(?:按|以)[^。；ABWP]{{2,12}}(?:为序|排序|先后|顺序|排列)|排名不分先后|，)*"
    )
    partners = f"[AW]的?(?:{before}){words('partner')}"
    unit_ = f"(?:{partners}|[AW]?(?:{before}|[^。；，：、ABWP]{{0,4}}){_unit()})"
    return re.compile(f"{MARK}{unit_}{after}(?=$|(?P<rest>[ABW]))")


@cache
def titled() -> re.Pattern[str]:
    """A short line that ends as a list's title does: 湾区某某联盟首批入盟机构名单."""
    members = f"{words('member')}|{words('join')}|{UNIT}|组成|席位|(?:理事会|主席团)(?=成员|名单|组成)"
    kinds = f"(?P<initiator>{_FOUNDERS})|(?P<member>{members})"
    sheet = "(?:名单|名录|名册|一览表?|(?<!代)表|录|榜|谱|簿|架构|组成|情况|构成)"
    return re.compile(f"{MARK}[^。；，BP]{{0,20}}(?:{kinds})[^。；，BP]{{0,8}}{sheet}(?:（[^）]*）|】|：|如下)*$")


@cache
def announcing() -> re.Pattern[str]:
    """The last words of a sentence that announces a list: 首批加盟单位如下："""
    joined = "|".join(words(kind) for kind in ("member", "join", "accept"))
    joined += "|(?:参加|参与)A?[^。；，ABWP]{0,2}的|首批名单"
    besides = f"(?:{_FOUNDERS}|除了?(?:上述|以上|这)?{COUNT}[^。；，ABWP]{{0,3}}?)"
    besides += "(?=[之以]?外，?[^。；，ABWP]{0,6}?[另还尚]有)"
    kinds = f"(?P<initiator>{_FOUNDERS})(?![之以]?外)|(?P<member>{joined}|{besides}|组成名单|名录|名册|{UNIT}|席位"
    kinds += f"|理事会组成|组成单位|各单位|理事会[^。；，ABWP]{{0,6}}席位?|名单(?={_IN_ORDER}))"
    return re.compile(
        f".*(?:{kinds})(?:(?!{words('member')}|发起)[^。；BP]){{0,24}}"
        f"(?:(?:：|有|包括|——?)|(?:如下|如后|名单|名录|见下表?|如下表|列下|列后|下列)(?:{_IN_ORDER})?(?:[：。]|——?)?)$"
    )


@cache
def approving() -> re.Pattern[str]:
    """A line above those that are made members, or that asks who they are: 同意下列八家单位为联盟成员, 圈里有谁."""
    kinds = f"(?:{words('member')}|{UNIT}|{words('join')}|A)"
    made = f"(?:下列|以下|如下)[^。；，BP]{{0,12}}(?:为|加入|成为)[^。；，BP]{{0,10}}?{kinds}"
    asked = f"(?:[盟网圈体群联]|A|{words('member')})[里内中]?(?:现在|目前|都|到底|究竟|现)*(?:{_ASKING})"
    return re.compile(
        f"{MARK}(?:[^。；，BP]{{0,30}}?(?P<member>{made})|[^。；，BP]{{0,10}}?{asked}[^。；，：ABWP]{{0,8}})[：。？]?$"
    )


@cache
def attending() -> re.Pattern[str]:
    """A line of minutes above the members that came to a meeting, or that could not: 出席成员代表：."""
    came = "出席|到会|与会|参会|到场|缺席|请假|告假|因事未克出席|未克出席|因事未能出席|未能出席|未出席|未到会"
    return re.compile(
        f"{MARK}(?:{came})(?:之|的)?(?P<member>成员|会员)(?:单位|机构|团体|院校)?(?:之|的)?(?:代表)?"
        f"(?:（[^）]*）|{COUNT})?(?:：|有：?|$)(?=$|(?P<rest>[ABW]))"
    )


@cache
def opening() -> re.Pattern[str]:
    """Words of which a line has one that opens a list in any of the ways that the other patterns here know."""
    others = f"理事会[^。；]{{0,12}}席|除[^。；]{{1,20}}外|名单{_IN_ORDER}|名单(?=[^。；]{{0,6}}[下后][：。])|{_ASKING}"
    return re.compile(f"{alternation(_openings())}|{others}")


@cache
def opening_beginnings() -> Beginnings:
    """With what a match of `opening` begins."""
    return beginnings_of((*_openings(), "理事", "除", "名单", "有谁", "是谁", "有哪", "是哪", "谁在"))


def _openings() -> tuple[str, ...]:
    said = (word for kind in ("member", "join", "accept", "partner") for word in listed(kind))
    offices = (office + noun for office in listed("unit") for noun in UNITS)
    signers = (act + noun for act in _SIGNED for noun in _SIGNERS)
    others = "发起|牵头|组成|席位|名录|名册|各单位|首批名单|参加|参与"
    others += "|理事会成员|理事会名单|理事会组成|主席团成员|主席团名单|主席团组成"
    return (*said, *offices, *signers, *others.split("|"))


@cache
def signing() -> re.Pattern[str]:
    """A heading of those who signed the charter by which an alliance is founded."""
    signed, units = "|".join(_SIGNED), "|".join(_SIGNERS)
    return re.compile(
        f"{MARK}(?:首批)?(?P<member>{signed})(?:{units})(?:名单|名录|一览表?|如下|有|{COUNT}|（[^）]*）|：)*$"
    )


@cache
def inline() -> re.Pattern[str]:
    """What announces a list on the same line: 现有十二家成员，按加入先后："""
    kinds = f"(?P<member>{words('member')}|{words('join')}|名录|名册)"
    return re.compile(f"[^。；BP]*{kinds}[^。；BP]{{0,20}}：(?=[ABW][、LMF])")


@cache
def no_list() -> re.Pattern[str]:
    """Words of lists of others: applicants, observers, members of a committee."""
    kinds = (words("refuse"), words("observer"), words("outside"), words("group") + "的?成员")
    return re.compile("|".join(kinds) + "|嘉宾|致辞|主礼|获奖|出席|演讲|讲者|签约")


@cache
def _part() -> re.Pattern[str]:
    """A heading of a part of the list by rank, kind, or number."""
    kinds = (
        "类|组|组织|区|片|方|界|高校|院校|大学|中学|学校|企业|公司|医院|社团|社会组织|团体|机构|单位|成员|会员|商会|协会|学会|公会|总会|联会|部门|政府|其他"
        "|其余|梯队|批次|届|期|档|阵营|排名|笔画|地|市|省|港|澳|粤|海外|境外|国外|内陆|其它|新增|首批|批|媒体|银行|馆|院|所"
    )
    return re.compile(f"{MARK}[^。；，ABWP]{{0,12}}(?:{kinds})(?:（[^（）]*）|{COUNT}|】|：|[（）])*$")


@cache
def _strange() -> re.Pattern[str]:
    """A heading of something else, with which a list is over: 支持单位："""
    sections = "联系|地址|电话|来源|附件|活动|日程|议程|报名|备注|相关|签约|人事|嘉宾|领导"
    others = f"{words('observer')}|{words('meeting')}|{words('outside')}|{sections}"
    return re.compile(f"{MARK}[^。；，ABWP]{{0,10}}(?:{others})[^。；，ABWP]{{0,10}}$")


def part(code: str) -> bool:
    """Whether a line without a name is a heading within a list: a place, a rank, a kind of bodies."""
    if _strange().match(code) or len(code) > _SHORT:
        return False
    bare = re.sub(MARK, "", code)
    return bool(_part().match(code)) or (bool(bare) and all(_of_place(one) for one in re.split("[、，及和与/·]", bare)))


def _of_place(word: str) -> bool:
    """Whether a word is little more than a place: 香港, 香港地区】."""
    place = match_at(word, 0, short=True)
    return place is not None and len(word) <= place[0] + 6


def strange(code: str, raw: str) -> bool:
    """Whether a line is a heading of something else; `raw` is the line as folded, with its marks."""
    if _strange().match(code) or re.match(f"{MARK}[^。；，ABWP]{{0,8}}名单：?$", code):
        return True
    if re.match(f"{MARK}(?:联系|电话|地址|来源|记者|编辑|撰文|备注|附件|责编)[^。]*$", code):
        return True
    marked = re.match(r"\s*(?:#|【|\*\*|[一二三四五六七八九十]+、|第[一二三四五六]部分)", raw)
    return (marked is not None or code.endswith("：")) and not re.search("[ABWP]", code) and len(code) <= _SHORT
