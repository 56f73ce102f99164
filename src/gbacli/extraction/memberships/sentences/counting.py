"""What a sentence says of the seats of an alliance, and of its members in turn or one by one."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    ARE,
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

_SELF = (
    "(?:公司|学校|该?校|企业|学会|协会|厂里|院方|校方|我们|我[校会司院厂馆]|医院|商会|集团|单位|大学|学院|中心"
    "|本[会校院厂馆]|本公司|自己)"
)
_NOT_YET = "不未没否暂待拟"
_FOUNDED = "(?:发起|倡议|创办|牵头|首倡|创立)(?:的|单位|方|者|人)*"


def counting() -> tuple[Rule, ...]:
    """Rules for seats, turns and single members."""
    join, member = words("join"), words("member")
    founded, formed, then = words("found"), words("form"), "(?:成立|组建|设立|建立|组成|筹组)?"
    several, apart = (
        f"(?<!第){COUNT}[^。；，：ABWP]{{0,20}}?",
        f"(?<!第){COUNT}(?:(?!{founded})[^。；，：ABWP]){{0,20}}?",
    )
    namely = (
        "了?[^。；，：ABWP]{0,6}(?:：|——?|，(?:它们|他们|各家|各方|其)?(?:即|就是|分别[是为]|依次[是为]|包括|计有|是))"
    )
    besides = (
        "[之以]?外，[^。；，BWP]{0,8}?[还另尚也亦]"
        "(?:有|包括|吸引|吸纳|接纳|吸收|联合|拉上|邀集|汇[集聚]|囊括|涵盖|集结)了?"
    )
    return (
        rule("seats-are", "member",
             f"{NUMBER}(?:个|名)?席(?:位|次)?[，：]?(?:分别?|依次|则|各)?(?:为|是|由|归|属于?|给了?|落在|：){LIST}{TAIL}(?:{ENDS}|填补|递补|补上|补入|补|出任|担任|接任|取得|获得|拿下|占据)",
             here=False, follows=True, needs="席"),
        rule("so-many-founded", "initiator",
             f"{several}{founded}{then}[^。；，：ABWP]{{0,6}}{ALLIANCE}{namely}{LIST}{TAIL}{ENDS}",
             least=2, needs=founded),
        rule("so-many-formed", "member",
             f"{apart}{formed}[^。；，：ABWP]{{0,6}}{ALLIANCE}{namely}{LIST}{TAIL}{ENDS}",
             least=2, needs=formed),
        rule("in-turn", "member",
             f"轮[^。；P]{{0,60}}?(?:其后|随后|之后|此后|次序|顺序|接着|继而|后续|往后)(?:依次|分别|按序|则|再)*(?:为|是|由|：)"
             f"{LIST}{TAIL}{ENDS}",
             here=False, follows=True, needs="轮"),
        rule("the-nth", "member",
             f"{LIST}(?:便|就|也|则|正式|由此|遂|顺利|现)*(?:成为|成了|是|为)(?:{ALLIANCE}的?)?第{NUMBER}[家名个位间所](?:新?{member})?(?=[，。；]|$)",
             here=False, follows=True, needs="第"),
        rule("application-granted", "member",
             f"{LIST}{TAIL}(?:[^。；，ABWP未没]{{0,8}}?(?:递交|提交|提出|送交|呈交|递上))?的?(?:入会|入盟|加盟|加入|会籍)(?:的?(?:申请|建议|议案|动议|提案)|请求)[^。；，ABWP未没暂待]{{0,6}}?，?[^。；，ABWP未没暂待不]{{0,4}}?(?:(?:获|得到|经)A?"
             "[^。；，ABWP未没暂待]{0,8}?(?:通过|批准|接纳|核准|同意|确认)|获批|获准|过审|过会)",
             here=False, sure=True, needs="申请|请求|建议|[议提]案|动议"),
        rule("application-granted", "member",
             f"{LIST}{TAIL}[^。；，ABWP未没]{{0,8}}?申请(?:加入|入会|入盟|加盟|成为)了?A?[^。；，ABWP未没暂待不]{{0,10}}?，?[^。；，ABWP未没暂待不]{{0,6}}?"
             "(?:(?:获得?|得到|经)[^。；，ABWP未没暂待不]{0,8}?(?:通过|批准|接纳|核准|同意|确认)|获批|获准|过审|过会)",
             here=False, sure=True, needs="申请"),
        rule("applied-and-passed", "member",
             f"(?:^|[，。；]){LIST}{TAIL}[的之](?:申请|请求)[^。；，ABWP未没暂待]{{0,4}}(?:获|得到|经)[^。；，ABWP未没暂待不]{{0,8}}?(?:通过|批准|接纳|核准|同意)(?=[，。；]|$)",
             here=False, follows=True, unless=f"{SIGNED}|资助|项目|课题", sure=True, needs="申请|请求"),
        rule("applications-granted-to", "member",
             f"(?:入会|入盟|加盟|加入)[^。；，ABWP]{{0,6}}?(?:申请|请求)[^。；ABWP{_NOT_YET}]{{0,14}}?(?:通过|批准|接纳|核准|同意|确认|获批)"
             f"(?:(?:的|，)[^。；ABWP{_NOT_YET}]{{0,14}}?|，?其中|，?分别){ARE}{LIST}{TAIL}{ENDS}",
             here=False, sure=True, needs="申请|请求"),
        rule("passed-the-review", "member",
             f"(?:通过|经|获)[^。；，ABWP{_NOT_YET}]{{0,8}}?(?:审核|审查|审议|审批|核准|批准|评审)[^。；，ABWP{_NOT_YET}]{{0,6}}?的(?:首批)?(?:{COUNT})?"
             f"(?:入[盟会])?(?:单位|机构|团体|企业|院校|高校|学会|协会|商会|社团)[^。；，ABWP]{{0,4}}?，?(?:其中|分别)?{ARE}{LIST}{TAIL}{ENDS}",
             here=False, follows=True, sure=True, needs="审|核准|批准"),
        rule("after-another", "member",
             f"继{LIST}{TAIL}[之以]?后，[^。；，ABWP]{{0,6}}[BW][^。；，ABWP]{{0,4}}?(?:也|亦|同样|再|成为|加入|正式)[^。；，BWP]{{0,10}}?"
             f"(?:{join}|{ALLIANCE}的?[^。；，ABWP]{{0,8}}?(?:{member}|{UNIT}))",
             needs="继"),
        rule("one-of-its-members", "member",
             f"(?:^|[，；：])(?:最[^，。；：ABWP]{{1,4}}的|新晋|唯一的?[^，。；：ABWP]{{0,4}}|另一[^，。；：ABWP]{{0,2}}|首[家个][^，。；：ABWP]{{0,4}}|元老)"
             f"{member}(?P<list>[BW])",
             here=False),
        rule("speaker-joined", "member",
             f"(?P<list>[BW])[^、，。；：ABWP]{{1,14}}P[^。；ABWP]{{0,8}}?(?:说|介绍|表示|透露|称|指出|指|坦言|告诉记者|[笑直]言|忆述|回忆|补充|解释|强调)[，：]"
             f"(?:[^。；，ABWP]{{0,10}}，)?{_SELF}[^。；，ABWP]{{0,8}}?{join}了?[^。；，ABWP]{{0,4}}{ALLIANCE}{NO_THING}",
             needs="P"),
        rule("besides-the-founders", "member",
             f"除了?{_FOUNDED}{BODIES}{TAIL}{besides}{LIST}{TAIL}{ENDS}",
             here=False, follows=True, needs="除"),
        rule("founders-excepted", "initiator",
             f"除了?{_FOUNDED}(?<!牵头)(?<!牵头的){LIST}{TAIL}{besides}",
             here=False, follows=True, needs="除"),
        rule("council-of", "member",
             f"{ALLIANCE}的?(?:第?[^。；，ABWP]{{0,6}})?(?:理事会|主席团|执委会|执行委员会|常委会|监事会)[^。；，ABWP]{{0,4}}由{LIST}{TAIL}"
             "[^。；，ABWP]{0,6}?(?:组成|构成|合组)", least=2),
        rule("left-over", "member",
             f"(?:剩下|余下|只剩|留下|尚余|仍留)的?(?:{COUNT})?[的是有为：]*{LIST}{TAIL}{ENDS}",
             here=False, follows=True, needs="剩下|余下|只剩|留下|尚余|仍留"),
    )  # fmt: skip
