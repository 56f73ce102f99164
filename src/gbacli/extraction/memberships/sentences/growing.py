"""What a sentence says of an alliance that grows, and of members told by those who speak for them."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    BODY,
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

_NEWS = (
    f"(?:{NUMBER}|多|数)?(?:家|位|名|个|间|所)?[^。；，：ABWP]{{0,4}}"
    "(?:成员|会员|伙伴|盟友|队友|员|家|位|面孔|邻居|朋友|同伴|同学|兄弟|丁|力量|血液|单位|机构|团体|企业|高校|院校|学会|协会|商会)"
)
_GROWS = (
    "(?:扩容|扩员|扩军|扩编|扩盟|扩圈|扩列|壮大|增员|扩大|扩充|添丁|添员|添翼|上新|添新|更新|升级|增至|增到|扩至|升至)"
)
_GAINS = (
    "(?:新增|新添|拉来|请来|招来|新加入|增加|增添|增补|又添|再添|喜添|迎来|喜迎|又迎|再迎|来了"
    "|吸纳|接纳|吸收|纳入|加入|多了|添了|添|迎)"
)
_SEAT = "(?:会籍|席位|(?:成员|会员|盟员)(?:资格|身份|地位))"
_KEPT = f"(?:承接|承继|继承|接续|延续|保留|续任|接手|沿用|顶替)了?(?:其|原有|该会|前者)?的?{_SEAT}"
_BECAME = "[更改易]名[为作]|改称|改组[为成]|[改转]制为|并入|合并[为成入至]?|重组[为成]|整合[为成入]|归并[至入]"
_UNITS = "(?:学会|协会|商会|公会|总会|工会|属会|团体|社团|机构|组织|院校|高校|大学|学校|医院|企业|公司|馆|会|单位)"
_OFFICER = "[BW][^、，。；：ABWP]{1,12}P(?:（[^（）]*）)?"
_OFFICERS = f"(?P<list>{_OFFICER}(?:[、，；和与及]{_OFFICER})*)"


def growing() -> tuple[Rule, ...]:
    """Rules for newcomers, for who takes a place, and for what stands in or under an alliance."""
    join, member = words("join"), words("member")
    lead = "(?:牵头|发起|倡议|主导|领衔|组成|组建|成立|创立|创办|筹建|共建|倡建|打造|搭建)"
    inside = "(?:[盟网圈体群][内里中])"
    return (
        rule("circle-grows", "member",
             f"{ALLIANCE}[^。；BWP]{{0,20}}?{_GROWS}[^。；BWP]{{0,12}}?{_GAINS}了?的?(?:{_NEWS})?(?:[有是为即]|：|——?)*{LIST}{TAIL}{ENDS}",
             needs=_GROWS),
        rule("circle-gains", "member",
             f"{ALLIANCE}(?:的|[^。；，ABWP])?[^。；，ABWP]{{0,6}}?{_GAINS}了?{_NEWS}(?:[有是为即]|：|——?|，)*{LIST}{TAIL}{ENDS}"),
        rule("circle-will-gain", "member",
             f"{ALLIANCE}[^。；，BWP不未没拟划议否若]{{0,12}}?将[^。；，BWP不未没拟划议否若]{{0,8}}?{_GAINS}了?{_NEWS}"
             f"(?:[有是为即]|分别|包括|：|——?|，)*{LIST}{TAIL}{ENDS}", sure=True, needs="将"),
        rule("under-it", "member",
             f"{ALLIANCE}的?(?:属下|辖下|旗下|下辖|下设|所属|麾下|下属)(?:目前|现时?|共|设|拥|计|还|也)*(?:有|包括|涵盖|拥有)"
             f"(?:{COUNT}[^。；，ABWP]{{0,6}}[：，](?:包括|分别[为是]|即|有)?)?{LIST}(?:等|在内的)?(?:共|合共)?{COUNT}[^。；，ABWP]{{0,5}}{_UNITS}(?=[，。；]|$)",
             needs="属下|辖下|旗下|下辖|下设|所属|麾下|下属"),
        rule("attracts", "member",
             f"{ALLIANCE}(?:目前|现时?|至今|已经?|先后|陆续|共|还|也|成功|，)*吸引了?{LIST}{TAIL}[^。；，ABWP]{{0,6}}?(?:参与|参加)(?:其中)?(?=[，。；]|$)",
             needs="吸引"),
        rule("signed-with-it", "member",
             f"{LIST}{TAIL}(?:的?(?:企业|单位|机构)?(?:负责人|代表))?[^。；，ABWP]{{0,4}}[与同和跟向]{ALLIANCE}[^。；，ABWP]{{0,8}}?"
             "(?:签|交换|递交|办|互换)[^。；，ABWP]{0,6}(?:入会|入盟|加盟|加入)[^。；，ABWP]{0,6}(?:协议|手续|文书|文件|协定|书|合同)",
             needs="入会|入盟|加盟|加入"),
        rule("fills-the-place", "member",
             f"(?:退出|退会|退盟|离开|离会|空出|空缺|腾出|遗下|让出|留下|缺席?)[^。；P将拟未待]{{0,30}}?由{LIST}{TAIL}[^。；，ABWP]{{0,3}}"
             "(?:补上|递补|顶上|补位|补入|替补|填补|接替|取代|接上|顶替|补缺|补进|补选)(?=[，。；]|$|为|成为|其)",
             here=False, sure=True, needs="补|替|顶|接上|取代"),
        rule("renamed", "member",
             f"{member}(?:之一)?(?:的)?[BW](?:（[^（）P]*）)?(?:现|已|今|后|正式|其后|现已|改组|于[^。；，ABWP]{{1,10}})*(?:更名|改名|易名|改称|正名)[为作成](?P<list>[BW])",
             here=False, sure=True, needs="名|改称"),
        rule("seat-taken-over", "member",
             f"[BW][^。；，ABWP]{{0,12}}?(?:{_BECAME})(?P<list>[BW])[^。；，ABWP]{{0,4}}，[^。；，P]{{0,10}}?(?:{_KEPT}|{_SEAT}[^。；，ABWP]{{0,6}}?(?:不变|不受影响|照旧|延续|保留|继续有效))",
             here=False, sure=True, needs="会籍|席位|资格|身份"),
        rule("inside-it", "member",
             f"(?<![友业乐商]){inside}(?:目前|现时?|现已|共|已经?|早就?|早已|原本|原先|还|也|则|本来)*(?:有|包括|汇聚了?|坐着)"
             f"{LIST}(?=这[些样几]|{TAIL}{ENDS})",
             here=False, follows=True, needs="[盟网圈体群][内里中]"),
        rule("inside-the-named", "member",
             f"{ALLIANCE}[内里中](?:目前|现时?|现已|共|已经?|早就?|早已|原本|原先|还|也|则|本来)*(?:有|包括|汇聚了?|坐着)"
             f"{LIST}(?=这[些样几]|{TAIL}{ENDS})", least=2),
        rule("another-is", "member",
             f"(?:另外?一?[个家位名间]?|余下那[个家位])[^。；，ABWP未没不非前原拟]{{0,8}}?(?:{member}|(?:参与|参加|加盟)(?:单位|机构|团体|学校|院校|企业|社团))"
             f"[则便就]?[是为]{LIST}{TAIL}{ENDS}", here=False, follows=True, needs="另|余下那"),
        rule("leader-and-others", "member",
             f"(?:^|[，；]|{ALLIANCE}[里内中之当]*，?)除了?[^。；，ABWP]{{0,6}}?(?:牵头|领衔|发起|倡议|打头|挑头|带头|创办)[^。；，ABWP]{{0,4}}?的?{BODY}{TAIL}(?:[之以]?外)?，"
             f"[^。；，ABWP]{{0,6}}?[还另尚](?:有|包括){LIST}{TAIL}{ENDS}", here=False, needs="除"),
        rule("joins-what-others-lead", "member",
             f"{LIST}{TAIL}(?P<gap>[^。；ABWP]{{0,16}}?)(?:{join}|成为)了?(?:[^。；，ABWP]{{0,6}}，)?由[^。；P]{{1,60}}?{lead}(?:成立|发起|组建|筹建|建设|打造)?的"
             f"[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
             needs="由[^。；]*的"),
        rule("welcomed-as", "member",
             f"欢迎{LIST}{TAIL}[^。；，ABWP]{{0,6}}?(?:成为|加入|作为)[^。；，BWP]{{0,8}}?第(?:{NUMBER})[家个名位间](?:新?{member})",
             here=False, sure=True, needs="欢迎"),
        rule("admitted-and-promoted", "member",
             f"(?:同意|通过|决定|批准)[^。；]{{0,60}}?，(?:并|及|以及|同时)?{LIST}{TAIL}(?:则|亦|也|均)?(?:转为|升格?为|晋升?为|改任|增补为|调整为|递补为|递升)"
             f"[^。；，BWP]{{0,6}}(?:{member}|{UNIT})(?=[，。；、]|$)",
             here=False, sure=True, needs="转为|升|晋|改任|增补为|调整为"),
    )  # fmt: skip


def spoken_for() -> tuple[Rule, ...]:
    """Rules for members that their officers speak, sign or go on stage for."""
    join, member = words("join"), words("member")
    paper = "(?:入会|入盟|加盟|加入|盟约|章程|成立宣言|宪章)"
    return (
        rule("officers-sign", "member",
             f"{_OFFICERS}(?:等[^。；，ABWP]{{0,8}})?[^。；，ABWP]{{0,12}}代表(?:所属|各自|所在|所在的|本|该|其|各)?(?:机构|单位|团体|企业|公司|学会|协会|商会|会|校|方|社团|学校)?"
             f"(?:双方|各方|多方)?[^。；，BWP]{{0,8}}(?:签|签署|签下|签订|盖章|{join})[^。；，BWP]{{0,6}}(?:{paper}|(?<=入)盟|(?<=入)会)",
             here=False, unless=SIGNED, needs="代表"),
        rule("officers-of-members", "member",
             f"{_OFFICERS}(?:等[^。；，ABWP]{{0,8}})?[^。；，ABWP]{{0,6}}代表[^。；，ABWP]{{0,6}}(?:成员|会员)(?:单位|机构|团体|院校|高校|企业)?",
             here=False, needs="代表"),
        rule("titled-by-it", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:被|获|荣获|喜获|获得|双双|同时)*(?:授予|颁授|评为|授|颁发|冠以|赋予|定为|确定为|吸收为|推举为|推选为|选为)"
             f"[^。；，BWP]{{0,3}}?{ALLIANCE}的?[^。；，ABWP]{{0,8}}?(?:{member}|{UNIT})",
             needs="[授评颁冠赋定选吸推]"),
        rule("called-together", "member",
             f"{LIST}{TAIL}(?:并称|合称|同称|堪称|并列|并为|统称|号称){ALLIANCE}?[^。；，ABWP]{{0,6}}(?:创始|首批|核心)?(?:{member}|元老|创始人)",
             here=False, least=2, needs="称|并"),
    )  # fmt: skip
