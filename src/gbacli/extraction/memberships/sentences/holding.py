"""What a sentence says of members by seats held in turn, by their number, or in their own words."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    BODY,
    COUNT,
    LIST,
    NO_THING,
    NUMBER,
    TAIL,
    UNIT,
    words,
)  # fmt: skip
from gbacli.extraction.memberships.phrasing.rule import Rule, rule

_CHAIR = "轮值(?:副|执行)?(?:主席|理事长|会长|召集人|主任)"
_SAYS = "(?:说|表示|称|介绍|透露|指出|指|坦言|[笑直]言|忆述|回忆|补充|解释|强调)"
_YEAR = f"(?:{NUMBER}年|[今明去后前本上下]年)度?(?:[是为由：]|轮到|则[为是])?"
_SHARED = (
    "(?:一?个?(?:共同|同一个?|统一|新)的?|同一个)"
    "(?:名字|名称|名号|招牌|旗号|旗帜|牌子|身份|家|平台|称呼|组织|屋檐|品牌)"
)
_OFFICER = "(?P<list>[BW])[^、，。；：ABWP]{1,14}P"


def holding() -> tuple[Rule, ...]:
    """Rules for seats that pass from one to another, and for what members say of themselves."""
    join, member = words("join"), words("member")
    also = "(?:[还亦也又]|同时)+(?:参加|加入|参与|加盟|是|为)了?"
    return (
        rule("so-many-members", "member",
             f"(?:{member}|{UNIT})(?:现|共|现有|已有|有|仅|只|计|目前|总共|合共)*(?:{COUNT})"
             f"(?:[，：]|——?)(?:即|为|是|包括|分别[为是])?{LIST}{TAIL}(?=[，。；]|$)",
             here=False, least=2),
        rule("one-by-one", "member",
             f"(?:组成|构成|{member}|{UNIT})[^。；ABWP]{{0,6}}(?:：|，)(?:其|第)?一[则乃]?[为是即]{LIST}",
             here=False, least=2, needs="一"),
        rule("year-by-year", "member",
             f"(?:{UNIT}|{_CHAIR}|轮值)[^。；ABWP]{{0,14}}[，：]{_YEAR}(?P<list>{BODY}(?:，{_YEAR}{BODY})+)",
             here=False, needs="年"),
        rule("whose-alliance", "member", f"(?P<list>[BW])(?:所在|身处|加盟)的{ALLIANCE}{NO_THING}"),
        rule("because-they-join", "member",
             f"因(?:为|应)?{LIST}{TAIL}的?{join}[而，]", here=False, follows=True, needs="因"),
        rule("belongs-to", "member",
             f"{LIST}{TAIL}(?:[则亦也均都同现便已]|分别|同样)*(?:属于|隶属|归属|归入|从属|(?<=[均都同也亦])属)于?{ALLIANCE}(?=[，。；、和与及]|$)",
             needs="属|归"),
        rule("besides-this-one", "member",
             f"除了?{ALLIANCE}[之以]?外，{LIST}{also}A", needs="外，"),
        rule("and-that-one", "member",
             f"除了?A[之以]?外，{LIST}{also}{ALLIANCE}(?=[，。；和与及、]|的|$)", needs="外，"),
        rule("says-since-joining", "member",
             f"{_OFFICER}[^。；，ABWP]{{0,4}}{_SAYS}[，：][^。；，ABWP]{{0,8}}?{join}了?A?(?:[之以]?后|以来|至今|之[初前际])",
             here=False, follows=True, needs="P"),
        rule("chair-held-by", "member",
             f"{_CHAIR}(?:单位|一职|职务|席位)?[^。；，ABWP]{{0,4}}?(?:由|为|是|归|轮到|交由){LIST}(?![^，。；]{{0,40}}P)",
             here=False, needs="轮值"),
        rule("seat-before", "member",
             f"(?:{UNIT}|{_CHAIR})[^。；]{{0,24}}?[由是为][BW][^。；，ABWP]{{0,6}}，(?:之前|此前|在此之前|上一?[年届任季]|前一?[年届任季]|去年|往年)[^。；，ABWP未没]{{0,6}}?"
             f"(?:是|为|由|归)(?P<list>[BW])(?![^，。；]{{0,20}}P)",
             here=False, needs="[之此]前|[上前去往][一年届任季]"),
        rule("seat-before", "member",
             f"[BW][^。；，ABWP未没]{{0,6}}?(?:接棒|接任|接替|接掌|接手|出任|担任|当选|接过)了?(?:A的?)?[^。；，ABWP]{{0,4}}?(?:{UNIT}|{_CHAIR})，(?:前任|上任|上届|[上前]一?[任届年]|此前|之前|原任)[^。；，ABWP未没]{{0,4}}?"
             f"(?:是|为|由)(?P<list>[BW])(?![^，。；]{{0,20}}P)",
             here=False, needs="任|届|[之此]前|年"),
        rule("of-the-one-named", "member",
             f"^{ALLIANCE}：{LIST}{TAIL}[^。；，：BWP]{{0,14}}?(?:为|是|成为|任|加入|属)(?:其|该[会盟组网]织?|它)的?[^。；，ABWP]{{0,6}}?(?:{member}|{UNIT})",
             needs="："),
        rule("under-one-name", "member",
             f"(?:^|[。；]){LIST}{TAIL}(?:，(?:这|上述|以上)?[^。；，ABWP]{{0,12}})?，?[^。；，ABWP未没拟将]{{0,6}}?"
             f"(?:(?:有了?|拥有|共用|打出|挂出|亮出|用上|取得|换上)了?{_SHARED}|(?:统一|归|聚集?|集合|走|团结)[于在到]{_SHARED}[下内里中]?)"
             f"(?:，?(?:名[为叫]|叫做?|称为|就是|即|是|——?|：|、))?{ALLIANCE}{NO_THING}", least=2,
             needs="[个的][^。；，]{0,6}[A叫名称是—：]"),
        rule("first-formed", "member",
             f"(?:^|[，。；：])(?:先|最先|起初|最初|首先)?由?{LIST}{TAIL}(?:[于在自]?[^。；，ABWP]{{0,12}})?"
             "(?:首先|最先|率先|最初|最早|起初|先行)"
             "(?:合组|组成|结成|组建|共组|结盟|携手合组)(?=[，。；]|$)", here=False, follows=True, least=2,
             needs="合组|组|结"),
        rule("chair-represented", "member",
             f"{ALLIANCE}的?[^。；，ABWP]{{0,4}}?{UNIT}(?:之一|的|代表)*[、，](?P<list>[BW])(?=[^、，。；ABWP]{{1,12}}P)"),
        rule("seat-succeeded", "member",
             f"(?:{UNIT}|{_CHAIR})(?:[为是由]|——?|，)*(?P<also>[BW])，?[^。；，ABWP]{{0,4}}?(?:接棒|接替|取代|替换|替代|接续)"
             f"(?:了|自|前任|上任|上届|[^。；，ABWP]{{0,6}}?(?:任满|届满|卸任|退任|期满|原任)的|原?{UNIT}|原?{_CHAIR})*(?P<list>[BW])(?![^，。；]{{0,20}}P)",
             here=False, needs="接|替|取代"),
        rule("takes-the-flag", "member",
             f"(?P<list>[BW])从(?P<also>[BW])手[中上里]?接过(?:{ALLIANCE}的?)?[^。；，ABWP]{{0,6}}?(?:{_CHAIR}|{UNIT}|会旗|盟旗)",
             here=False, needs="手"),
    )  # fmt: skip
