"""What a sentence says of members by their place on a roll, the standing that they have got, or their part in it."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    BODIES,
    BODY,
    COUNT,
    ENDS,
    LIST,
    NO_THING,
    SIGNED,
    TAIL,
    UNIT,
    words,
)  # fmt: skip
from gbacli.extraction.memberships.phrasing.rule import Rule, rule

_ROLL = "(?:名单|名册|花名册|名录|点将录|家谱|成员表|座次表)"
_PLACED = "(?:排在?|位列|名列|位居|列在?|居于?|高居|站在|打头|领衔|居首|压轴|殿后|垫底|紧随|紧跟|随后|位于)"
_MORE = "[^。；，：ABWP未没非]{0,10}"  # what stands around the next one on a roll: 其后依次为, 紧随其后
_RANK = "(?:身份|头衔|名头|角色|招牌|牌子|称号|名号|职务|新身份|新角色)"
_HAS = "(?:多|有|添|新添|新增|增添|增加|获得|拥有|取得|得到|挂上|顶着|获)"
_BODIES = (
    "(?:机构|单位|企业|公司|高校|院校|大学|学校|医院|社团|团体|组织|学会|协会|商会|律所|银行|媒体|场馆|园区|城市|部门)"
)
_NO_MEMBERS = (
    "(?:合作|支持|赞助|试点|下属|服务|观察|候补|指导|承办|协办|主办|受助|获奖|培育|孵化|候选|申请|推荐|下设|签约|对口"
    "|帮扶)"
)
_EVENT = "举办|举行|开展|活动|[大比球]赛|项目|课题|计划|论坛|展览|演出|公益|培训|考察|调研|研讨|编写|工程"
_CHIEF = "(?:龙头|核心|链主|骨干|头部|领军|牵引)(?:企业|单位|机构|公司)"


def standing() -> tuple[Rule, ...]:
    """Rules for members on a roll, members by a new standing, and those who take part."""
    join, member = words("join"), words("member")
    lead = words("lead")
    units = "(?:单位|方|机构|院校|高校|学校|医院|企业|人|馆)"
    return (
        rule("on-roll-in-order", "member",
             f"{ALLIANCE}的?[^。；，ABWP]{{0,4}}?{_ROLL}[^。；，ABWP]{{0,6}}[：，]"
             f"(?P<list>{BODY}{_MORE}?{_PLACED}{_MORE}(?:[，；]{_MORE}?{BODIES}(?:等{COUNT}?)?{_MORE})+)(?=[。；]|$)",
             needs=_PLACED),
        rule("names-on-roll", "member",
             f"{ALLIANCE}的?(?:[^。；，：ABWP]{{0,4}}){_ROLL}[之当]?[中里内上]，?[^。；，：ABWP]{{0,6}}?(?:出现|新增|增加|添|多|见到|看到|有|找到|写着|印着|列着|载有)了?"
             f"[^。；，：ABWP未没]{{0,16}}(?:：|——?|，(?:即|分别[是为]|包括|依次[是为]|它们是))?{LIST}{TAIL}(?:{ENDS}|的(?:名字|大名|身影))"),
        rule("has-the-rank", "member",
             f"{LIST}{TAIL}[^。；，ABWP未没拟将欲]{{0,10}}?{_HAS}了?[^。；，ABWP]{{0,8}}?{_RANK}(?:——?|：|，)?(?:即|是|为|就是|那就是)?"
             f"{ALLIANCE}的?[^。；，ABWP]{{0,8}}?(?:{member}|{UNIT})(?!的?代表|[制费证])", needs=_RANK),
        rule("so-many-bodies", "member",
             f"{ALLIANCE}(?:目前|现时?|现今|如今|至今|迄今|已|共|总共|合共|计|下|一共|由|包括|拥|，)*(?:有|含|由)?(?:{COUNT})(?!{_NO_MEMBERS})[^。；，：ABWP]{{0,5}}?(?<!合作)(?<!支持){_BODIES}"
             f"(?:参与|参加|加入|加盟)?(?:：|——?|，)(?:即|分别[是为]|依次[是为]|包括|它们是|计有|是|为)?{LIST}{TAIL}"
             "(?=[，。；]|$)(?!，[^。；，]{0,6}(?:签|获))", least=2),
        rule("takes-part-in-it", "member",
             f"{ALLIANCE}(?:(?!{_EVENT})[^。；BWP]){{0,24}}，(?:[^。；ABWP]{{0,12}}[是为]{BODY}，)?{LIST}(?:[及和与]|以及)?(?:[^。；，ABWP]{{0,10}})"
             "(?<![未没])(?:参与|参加|加入)(?:其中|进来|了进来)(?=[，。；]|$)",
             unless=f"{SIGNED}|{_EVENT}", needs="其中|进来"),
        rule("chief-of-it", "member",
             f"{ALLIANCE}[^。；]{{0,40}}?，(?:其)?{_CHIEF}(?:是|为|：|由){LIST}{TAIL}(?:担任|出任)?(?=[，。；]|$)",
             unless=f"{SIGNED}|{_EVENT}", needs=_CHIEF),
        rule("chosen-with-it", "member",
             f"[与和同跟](?:它|其|该[公企司校院会馆所社]{{1,2}}|这家[^。；，ABWP]{{1,3}})(?:们|俩)?(?:一[同起道并])?同?(?:[批期年日时场])?(?:一[同起道并])?(?:{join}|入选|当选|获批|获选|获纳|列名|亮相|上榜|获得?授牌|挂牌)的"
             f"[^。；，ABWP]{{0,3}}，?(?:[还另]?[有是为]|包括)+{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless=f"{SIGNED}|获奖|项目|试点|基地", needs="[与和同跟](?:它|其|该|这)"),
        rule("members-but-for", "member",
             f"(?:{member}|{UNIT})(?:[之当]?[中里内])?[^。；，ABWP]{{0,6}}，除了?{LIST}{TAIL}[之以]?外，其[余他它]",
             here=False, needs="外，"),
        rule("joins-what-it-leads", "member",
             f"(?P<list>{BODY}(?:(?:[、和及]|与(?=[BW][^。；，ABWP]{{0,8}}{join})){BODY})*){TAIL}(?:[与和同跟][BW][^。；，ABWP]{{0,10}}，)?"
             f"(?P<gap>[^。；，ABWP]{{0,10}}?){join}了?由?[BW](?:[、和与及][BW])*(?:等{COUNT})?[^。；，ABWP]{{0,6}}?(?:{lead}|{words('found')})"
             f"(?:组建|成立|发起|建设|筹建)?的[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}", needs=join),
        rule("as-leader", "lead",
             f"(?:作为|身为)[^。；，BWP]{{0,10}}?(?<!副){lead}{units}(?:之一)?，(?P<list>[BW])(?!的?[^，。；ABWP]{{1,12}}P)",
             here=False, needs=lead),
    )  # fmt: skip
