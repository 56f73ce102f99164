"""What a sentence says of members by the year that brought them, or by how long they have been there."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    COUNT,
    ENDS,
    LIST,
    NUMBER,
    SIGNED,
    TAIL,
    UNIT,
    words,
)
from gbacli.extraction.memberships.phrasing.rule import Rule, rule

_WHEN = (
    f"(?:第{NUMBER}[年批季轮]|(?:[今去前次翌隔当同]年|{NUMBER}年|{NUMBER}月|[今去]?[春夏秋冬][天季]?)(?:[年春夏秋冬]?[初中底末天季间])?"
    "|年[初中底末]|其后|随后|后来|此后|再后来|接着|最近|近来|上月|本月|前后|后头)"
)
_CAME = "(?:来了|多了|进来了|进了|添了|加了|迎来了?|新添了?|补进了?|补入了?|增添了?|拉来了?|请来了?|等来了?)"
_REPORTED = "(?:报了到|报到|入了伙|入伙|进了门|搬了进来|落了座|上了船|入了列|进了群|进了圈|归了队|结了伴|搭上了?车)"
_STANDING = (
    "(?:新来|新到|新进|新加入|刚加入|后来|后到|后进|老|元老|资深|最老|最新|最早|最先|头|首批|开山|铁杆|核心|常驻)"
)
_ONES = "(?:[家个位名间所方户员]|伙伴|朋友|面孔|兄弟|小弟|大哥|单位|机构|团体|院校|成员|会员|盟友|家庭成员)"
_COUNCIL = "(?:常务)?(?:理事会|主席团|执委会|执行委员会|常委会|监事会|秘书处)"


def arriving() -> tuple[Rule, ...]:
    """Rules for members told by when they came."""
    also = "(?:又|再|还|也|则|陆续|先后|相继|一口气|一下子|新)*"
    return (
        rule("came-by-year", "member",
             f"(?:^|[，；：]){_WHEN}，?[^。；，：ABWP]{{0,4}}?{also}{_CAME}(?:{COUNT}[^。；，：ABWP]{{0,4}}：)?{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless=f"{SIGNED}|嘉宾|参观|考察|展位|展商|采访|获奖", needs="来|了|迎|添|补"),
        rule("reported-in", "member",
             f"{LIST}{TAIL}(?:也|亦|又|还|都|均|一起|一同|一道|双双|陆续|先后|相继|随后|后来|跟着|正式)*{_REPORTED}(?=[，。；！]|$)",
             here=False, follows=True, unless=f"{SIGNED}|比赛|报名|训练", needs=_REPORTED),
        rule("came-along", "member",
             f"(?:^|[，；：。]){_WHEN}，?{LIST}{TAIL}(?:也|亦|又|还|都|均|一起|一同|一道|双双|陆续|先后|相继|跟着)*(?:来了|进来了|加了进来|跟来了|也来)(?=[，。；]|$)",
             here=False, follows=True, unless=f"{SIGNED}|嘉宾|参观|考察|展位|采访", needs="来"),
        rule("are-old-or-new", "member",
             f"(?:^|[，；：。]){LIST}{TAIL}(?:[则也亦均都同更仍]|才)*(?:是|为|乃|算|算是|堪称)"
             f"(?:(?:{ALLIANCE}(?:[里中内])?的?|[圈网盟群][里中内]的?)(?:去年|今年|最近|刚刚)?(?:才|刚)?{_STANDING}的?|(?:新[来到进]|刚来|新加入|刚加入|后[到进])的?)"
             f"(?:{NUMBER})?{_ONES}(?=[，。；！]|$)"),
        rule("having-joined", "member",
             f"(?:^|[，。；])(?:自|自从|在)?{words('join')}了?{ALLIANCE}(?:[^。；，ABWP]{{0,2}}{NUMBER}[年个][^。；，ABWP]{{0,3}}|以来|[之以]?后|近?半年|多年)，(?P<list>[BW])"),
        rule("enters-council", "member",
             f"(?:^|[，；：。]){LIST}{TAIL}(?:[则也亦均都同]|首次|首度|第一次|新近|新|今年|今届|本届|成功|顺利|获选|当选|连续[^。；，ABWP]{{1,4}})*"
             f"(?:进入|跻身|晋身|晋升|入选|选入|续留|留任|加入|重返)(?:A的?)?(?:新一届|本届|新|下一届)?{_COUNCIL}(?=[，。；]|$)",
             here=False, follows=True, needs="会|团|处"),
        rule("family-of", "member",
             f"{ALLIANCE}(?:的)?(?:大家庭|家谱|花名册|家底|全部家当|班底)[里中内上]?[^。；，ABWP]{{0,4}}，?(?:正|就|便|主要|仍|还)?(?:有|是|包括|为|：){LIST}{TAIL}{ENDS}",
             needs="家|册|底"),
        rule("taken-as-unit", "member",
             f"{words('accept')}了?[^。；，ABWP]{{0,4}}{LIST}{TAIL}(?:成|作)?为(?:[^。；，BWP]{{0,8}})(?:{words('partner')}|{UNIT})(?=[，。；]|$)",
             here=False, unless=f"{SIGNED}|项目|课题", needs=words("accept")),
    )  # fmt: skip
