"""What a sentence says of members by their kinds, by what each does, or by who took part and when."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    BODIES,
    BODY,
    CHAIN,
    COUNT,
    ENDS,
    LIST,
    NO_THING,
    NUMBER,
    SIGNED,
    TAIL,
    words,
)  # fmt: skip
from gbacli.extraction.memberships.phrasing.rule import Rule, rule

_SORT = (
    "(?:(?:科研|金融|保险|行业|社会|医疗|教育|文化|媒体|公益|企业|高校|法律|专业|学术|制造|地产|上游|下游|本地|境外|内地)*"
    "(?:机构|单位|企业|高校|院校|大学|学校|组织|社团|团体|公司|医院|学会|协会|商会|媒体|银行|部门|院所|场馆|业界|界|方面|方|类|端|地区?)|前者|后者)"
)
_HAVE = "(?:[则方面]*(?:有|包括|为|是|来自|如|像|例如|譬如|计有))"
_OTHERS = f"{SIGNED}|到场|出席|与会|嘉宾|观察员|主办|协办|支持单位|获奖|试点|赞助|考察|座谈"
_ONE_OF = "[^。；，：ABWP]{2,14}"  # what one of them does: 甲负责运营
_SIDES = (
    f"(?:(?:由|为)?[^。；，：ABWP]{{0,4}}(?:{COUNT}|[两三四五六七八双多]方)[^。；，：ABWP]{{0,8}}"
    "(?:共建|组成|合组|构成|共组|结成|合办)(?:而成)?)"
)
_LATER = "(?:后来|其后|随后|此后|之后|再后来|不久|翌年|次年|陆续|相继|先后)"
_YEAR = f"(?:{NUMBER}年度?|[今明去后]年度?|[下上本]一?年度|[下上本]一?届|次年|翌年)"


def shares() -> tuple[Rule, ...]:
    """Rules for members told in parts."""
    member = words("member")
    return (
        rule("by-kind", "member",
             f"(?:^|[，；：]){_SORT}{_HAVE}{LIST[:-1]}(?:{TAIL}[，；]{_SORT}{_HAVE}{BODIES})+){TAIL}{ENDS}",
             here=False, follows=True, unless=_OTHERS, needs="有|包括|为|是|如|像"),
        rule("represented-by", "member",
             f"(?:{member}|{COUNT})[^。；，ABWP]{{0,8}}，(?:其中|主要|分别)?以{LIST}{TAIL}为(?:代表|骨干|主体|主|首)(?=[，。；]|$)",
             here=False, follows=True, unless="备忘录|协议|合约|公约|到场|出席|嘉宾|获奖|试点|项目", needs="以"),
        rule("each-for-its-part", "member",
             f"{ALLIANCE}[^。；，：ABWP]{{0,6}}{_SIDES}[：，—]+(?P<list>{BODY}{_ONE_OF}(?:[，；]{BODY}{_ONE_OF})+)",
             needs="方|家|个|所|校|馆|院"),
        rule("organ-of-bodies", "member",
             f"{ALLIANCE}的?[^。；，ABWP]{{0,8}}?(?:主席团|理事会|执委会|执行委员会|常务理事会|常委会)(?:的?(?:成员|席位))?"
             f"(?:单位)?(?:[有是为即]|包括|：|分别)+{LIST}{TAIL}{ENDS}", least=2),
        rule("take-part-now", "member",
             f"{ALLIANCE}(?:[^。；P]{{0,40}}，)?(?:现时?|目前|迄今|至今|现已|已)[^。；，ABWP]{{0,4}}{COUNT}[^。；，ABWP]{{0,8}}"
             f"(?:参与|参加|加盟|响应|加入)(?:其中)?，(?:当中|其中|计)?(?:包括|有|如)[^。；，ABWP]{{0,6}}?{LIST}{TAIL}{ENDS}"),
        rule("take-part-later", "member",
             f"{_LATER}[，]?{LIST}{TAIL}(?:也|亦|都|均|{_LATER})*(?:参与|参加|加入|跟|走)(?:其中|进来|进去|了进来)(?=[，。；]|$)",
             here=False, follows=True, unless=SIGNED, needs="其中|进来|进去"),
        rule("roll-besides", "member",
             f"(?:{member}|{words('join')})?[^。；，ABWP]{{0,4}}(?:名册|名单|名录|花名册)[上里中内]，?除了?{LIST[:-1]}{TAIL}(?:[之以]?外)?，"
             f"[^。；，ABWP]{{0,6}}?(?:多|添|有|见|出现|加上|新增|补上)了?{BODIES})(?=的?名字|{TAIL}{ENDS})",
             here=False, follows=True, needs="除"),
        rule("all-told-founders", "initiator",
             f"{CHAIN}{TAIL}[^。；ABWP]{{0,60}}?，(?:这|也|就|便|算|算是|可算|等于|等于是|也就|就此|这样|于是|即是){{1,3}}"
             "(?:共同|一起|联合|联名|合力|一道)(?:发起|倡议|牵头发起)(?:了|的|人|方|单位)?(?=[，。；]|$)",
             here=False, least=2, needs="发起|倡议"),
        rule("founders-among", "initiator",
             f"{words('found')}(?:成立|组建)?了?[^。；，ABWP]{{0,4}}{ALLIANCE}的{COUNT}[^。；，ABWP]{{0,4}}[里中]，(?:[^。；，ABWP]{{0,10}}?(?:有|为|是|包括)"
             f"[^。；，ABWP]{{0,8}}?)：?{LIST}{TAIL}{ENDS}"),
        rule("flag-taken-from", "member",
             "从(?P<list>[BW])(?:代表)?手[中上里]?接过[^。；，ABWP]{0,6}?(?:令旗|会旗|盟旗|旗帜|大旗|帅印|印信|接力棒|轮值)",
             here=False, follows=True, needs="手"),
        rule("in-brackets-behind", "member",
             f"{ALLIANCE}（(?:即|包括|由|含|成员：?|成员为)?{LIST}(?=[等、）和与]|以及|组成)", least=3),
        rule("several-form", "member",
             f"(?:^|[，。；])(?<!由){LIST}等{COUNT}{_SORT}?[^。；ABWP]{{0,14}}?{words('form')}(?:了|的)?[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}"),
        rule("signs-its-charter", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,10}}?，?[^。；，ABWP]{{0,6}}在{ALLIANCE}的?(?:成立|创立|共建|组建|入盟|创盟)?(?:约书|章程|盟约|宪章|宣言)书?上"
             "[^。；，ABWP]{0,4}(?:签|盖|落笔|署)", needs="约书|章程|盟约|宪章|宣言"),
        rule("passed-are", "member",
             f"(?:通过|获批|获准|获通过|过关)的[^。；，ABWP]{{0,3}}(?:有|是|为)(?:{COUNT})?[^。；，ABWP]{{0,3}}(?:：|，(?:即|分别[是为]|包括))?{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless="获奖|项目|课题|考试|认证|评选|评审", sure=True),
        rule("proposed-by", "initiator",
             f"{ALLIANCE}[^。；，ABWP]{{0,12}}由{CHAIN}{TAIL}(?:首先|率先|最早|最先|共同)?(?:提出|提议|动议|首提)(?:成立|组建)?(?=[，。；]|$)"),
        rule("leader-of-year", "lead",
             f"(?:^|[，。；：AW])[^。；，：ABWP]{{0,4}}?{_YEAR}的?{words('lead')}(?:单位|方|机构)(?:仍?[是为由]|：|、)?(?P<list>[BW])",
             here=False, follows=True, needs=words("lead")),
        rule("leads-that-year", "lead",
             f"(?:^|[，。；：AW])[^。；，：ABWP]{{0,4}}?{_YEAR}(?:改|则|转|轮)?由(?P<list>[BW])[^。；，ABWP]{{0,4}}?{words('lead')}(?=[，。；]|$)",
             here=False, follows=True, needs=words("lead")),
    )  # fmt: skip
