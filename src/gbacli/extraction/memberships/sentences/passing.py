"""What a sentence says of members in passing: who came first or last, whose names a roll shows, who holds a card."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    BODIES,
    COUNT,
    ENDS,
    LIST,
    NO_THING,
    NUMBER,
    SIGNED,
    TAIL,
    UNIT,
    words,
)  # fmt: skip
from gbacli.extraction.memberships.phrasing.rule import Rule, rule

_ARE = "(?:[还另则便就]?[有是为即]|包括|：|——?)"
_OFFICER = "[BW](?:的?代表|[^、，。；：ABWP]{1,12})?P(?:（[^（）]*）)?"
_OFFICERS = f"(?P<list>{_OFFICER}(?:(?:[、，；和与及]|以及){_OFFICER})*)"
_THEIR = "(?:[^。；，ABWP]{0,4}?的)?"


def passing() -> tuple[Rule, ...]:
    """Rules for newcomers told by when or how they came."""
    join, member, came = words("join"), words("member"), words("came")
    before, together, taken = words("sort"), words("together"), words("taken")
    when = f"(?:{words('lately')}|第{NUMBER}批|{NUMBER}月(?:份|底|初|中)?|{NUMBER}年)"
    return (
        rule("came-then", "member",
             f"{when}[^。；，ABWP]{{0,4}}?{came}了?A?的{_THEIR}(?:[^。；，ABWP]{{0,6}}?{words('people')})?"
             f"(?:{COUNT})?，?{_ARE}+{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless=f"{SIGNED}|获奖|项目|试点"),
        rule("came-newly", "member",
             f"(?:^|[，；：]){when}[^。；，ABWP]{{0,6}}{words('got')}{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless=SIGNED, needs="来|添了|多了"),
        rule("followed-suit", "member",
             f"{LIST}{TAIL}{words('then')}+{words('followed')}(?=[，。；]|$)",
             here=False, follows=True, needs=words("followed")),
        rule("joined-together", "member",
             f"(?P<also>[BW])[^。；，：ABWP]{{0,14}}?[与和同跟随]{LIST}{TAIL}{together}[^。；，ABWP]{{0,8}}?{join}了?"
             f"(?:(?!的)[^。；，ABWP]{{0,4}}{ALLIANCE}{NO_THING}|的?(?=[，。；！]|$|后))",
             here=False, needs=together),
        rule("all-taken-as", "member",
             f"{LIST}{TAIL}(?:[^。；，ABWP未没不拟将欲][^。；ABWP未没不拟欲]{{0,40}}?)?(?:均|都|一并|双双|同|全数)*[获被]"
             f"[^。；，ABWP]{{0,6}}?{taken}[成作]?为[^。；，BWP]{{0,10}}?(?:{member}|{UNIT})(?!的?代表|[制费证])",
             here=False, follows=True, sure=True, needs="[获被]"),
        rule("counted-members", "member",
             f"(?<![除有达共至到增])(?P<count>{NUMBER}(?:家|个|间|所|名|位|大))(?:{before})*(?:{member})(?:[、，]|——?)?{LIST}",
             here=False),
        rule("some-of-them", "member",
             f"{before}*{member}(?:单位)?(?:之|当)?[中里内]，?(?:则|以|像)?{LIST}(?!的?[^，。；ABWP]{{1,12}}P)",
             here=False, unless=words("group")),
        rule("by-batch", "member",
             f"(?:^|[，；。])(?:第{NUMBER}|首|头一|头|末)批(?:{COUNT})?(?:的|了|单位|机构|团体|企业|院校|学校|成员|会员|加入|加盟|入会|入盟|进来|来|收|名单){{0,3}}(?:包括|[则也还]?[有是为]|：)+{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless=f"{SIGNED}|项目|试点|学员|获奖|课题|示范", needs="批"),
        rule("let-in-then", "member",
             f"{LIST}{TAIL}(?:[则亦也均都才便就]|分别|一并)*[是乃系][^。；，ABWP未没]{{0,12}}?"
             f"(?:(?:大会|年会|会议|理事会|常委会|主席团|执委会|A|时|日|年|月|[春夏秋冬][天季]?|届|回|次)[^。；，ABWP未没]{{0,4}}?(?:批准|通过|接纳|吸收|吸纳|增补|核准|同意|确认|新?收|补选|纳入)(?:加入|入会|入盟|进来)?"
             f"|(?:时|日|年|月|[初中底末]|届|回|次|后来|最近|刚刚|近来|新近|最后|最早|最先)[^。；，ABWP未没]{{0,3}}?(?:{join}|进来|补进|添)了?(?:来|进来)?)的(?=[，。；]|$)",
             here=False, follows=True, unless=f"{SIGNED}|项目|课题|计划书", sure=True, needs="的[，。；]|的$"),
        rule("name-on-roll", "member",
             f"{LIST}{TAIL}的?(?:名字|大名|名称)[，]?[^。；，ABWP]{{0,10}}?{words('written')}"
             f"[^。；，BWP]{{0,6}}?(?:A的?)?[^。；，ABWP]{{0,6}}(?:名单|名录|名册)",
             here=False, follows=True, needs="名字|大名|名称"),
        rule("the-next-partner", "member",
             f"(?:迎来|等来|吸纳|接纳|添了?|新增|吸收|多)了?第{NUMBER}[个家名位间所]新?(?:{member}|伙伴|盟友)(?:[、，：]|——?)*{LIST}",
             here=False, needs="第"),
        rule("gained-shown", "member",
             f"{ALLIANCE}[^。；，ABWP]{{0,8}}?{words('gain')}了?[^。；，：ABWP]{{0,6}}(?:成员|会员|伙伴|盟友)"
             f"[^。；，：ABWP]{{0,4}}(?:[：，]|——?)(?:左起|右起|[由从自]左[至到起往]右?|依次|分别|前排|为|是|：|，)*{_OFFICERS}",
             sure=True, needs="左起|右起|依次|分别|P"),
        rule("officers-take-cards", "member",
             f"{_OFFICERS}(?:等[^。；，ABWP]{{0,8}})?[^。；，ABWP]{{0,12}}?(?:[从由自][^。；，]{{0,24}}手[中上里])?"
             f"{words('receive')}[^。；，BWP]{{0,8}}?(?:{member}|{UNIT}|{join})[^。；，ABWP]{{0,6}}[牌证匾旗书]",
             here=False, needs="[牌证匾旗书]"),
        rule("besides-those-joined", "member",
             f"[除在]了?{LIST[:-1]}{TAIL}[^。；，ABWP]{{0,8}}?外，{BODIES}){TAIL}{words('again')}+[^。；，ABWP]{{0,6}}?{join}",
             here=False, follows=True, needs="外，"),
        rule("welcomes-newcomers", "member",
             f"{ALLIANCE}[^。；，ABWP]{{0,8}}?欢迎[^。；，：ABWP]{{0,8}}?(?:新)[^。；，：ABWP]{{0,2}}(?:成员|会员|伙伴|盟友|同仁|同道|面孔|单位|机构)(?:加入)?"
             f"(?:[：，]|——?|、)*{LIST}", sure=True, needs="欢迎"),
        rule("cards-handed-to", "member",
             f"(?:{member}|{UNIT}|{join})[^。；，ABWP]{{0,6}}?[牌证匾书旗][^。；，ABWP]{{0,8}}?{words('handed')}了?{LIST}",
             here=False, needs="[牌证匾书旗]"),
        rule("so-many-more", "member",
             f"{ALLIANCE}[^。；BWP]{{0,8}}?[由从]{NUMBER}[家个间所名位][^。；，ABWP]{{0,4}}"
             f"(?:增|升|扩|添|加|变|涨|到)[^。；，ABWP]{{0,3}}{NUMBER}[家个间所名位][^。；，ABWP]{{0,4}}"
             f"，[^。；，ABWP]{{0,4}}(?:多|增|添|新|加|来)[^。；，ABWP]{{0,6}}?{_ARE}+{LIST}{TAIL}{ENDS}",
             needs="[由从]"),
        rule("members-pictured", "member",
             f"{member}[^。；ABWP]{{0,4}}代表(?!大会)[^。；ABWP]{{0,12}}?(?:：|，)"
             f"(?:[^。；，ABWP]{{0,4}}(?:左起|右起|[由从自]左[至到起往]右?|依次|分别))?(?:为|是|：|，)*{_OFFICERS}",
             here=False, needs="代表"),
        rule("all-said-to-be", "member",
             f"(?:单位|机构|代表|团体|各?方|学校|企业)M[^。；，ABWP]{{0,3}}(?:：|有|为|包括){LIST}", here=False),
        rule("same-batch", "member",
             f"[与和同跟]{LIST[:-1]}同[批期年日时](?:一起)?{join}的(?:[还另]?[有是]|包括)+{BODIES})",
             here=False, needs="同[批期年日时]"),
        rule("newcomers-headed", "member",
             f"{ALLIANCE}的?{words('growth')}[^。；，：ABWP]{{0,4}}：{LIST}",
             needs="："),
        rule("member-houses", "member",
             f"以{LIST}{TAIL}(?:作|分别)?为[^。；，ABWP]{{0,6}}?(?:{member}|{UNIT})", here=False, needs="以"),
    )  # fmt: skip
