"""What a sentence says of those who founded or lead an alliance: a pattern for each way of saying it."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    AIDED,
    ALLIANCE,
    ARE,
    BECOME,
    BODIES,
    BODY,
    CHAIN,
    COUNT,
    ENDS,
    FOUNDERS,
    JOINT,
    LIST,
    NO_THING,
    NOT_EXCEPT,
    NUMBER,
    SET_UP,
    TAIL,
    TAKE_PART,
    THIS,
    WITH_A_CLASS,
    WITH_OTHERS,
    listed,
    words,
)  # fmt: skip
from gbacli.extraction.memberships.phrasing.rule import Rule, rule

_KIND = "(?:单位|机构|企业|院校|高校|团体|社团|组织|学会|协会|商会)"
_NAMELY = "(?:，|：|——?)(?:即|也就是|亦即|就是|包括|分别[是为])?"  # 由首两家，即甲与乙联合发起
_TERM = (
    f"(?:{NUMBER}年(?:[至到]{NUMBER}年)?|此后|其后|之后|后来|起初|最初|先|前|现在|如今|[今去前]年)"  # who led it when
)
_PLANS = "(?:筹划|筹备|筹组|筹建|筹设|筹谋|谋划|策划|酝酿|商议|商讨|磋商|洽商|商谈|动议|张罗|奔走|推动|构思|构想)"


def founding() -> tuple[Rule, ...]:
    found, lead, then = words("found"), words("lead"), "(?:成立|组建|设立|建立|组成|筹组)?"
    by_founders = (
        f"由(?:[^。；，：ABWP]{{0,10}}{COUNT}[^。；，：ABWP]{{0,4}}{_NAMELY})?{CHAIN}{TAIL}[^。；ABWP]{{0,24}}?{found}"
    )
    together = "(?:携手|联手|共同|联合|一道|合力)"
    return (
        rule("founded-by", "initiator",
              f"{ALLIANCE}{AIDED}(?P<gap>[^。；ABWP]{{0,25}}?){by_founders}"),
        rule("led-then-founded", "initiator",
             f"{ALLIANCE}[^。；，ABWP]{{0,8}}[由以][BW][^。；，ABWP]{{0,4}}?{lead}[^。；，ABWP]{{0,4}}，(?:并|再|又|同时|[于在]?{NUMBER}年(?:{NUMBER}月)?)*由{CHAIN}{TAIL}"
             f"[^。；，ABWP]{{0,14}}?{found}{then}(?=[，。；]|$)", needs=lead),
        rule("founded-by-before-name", "initiator",
              f"由{CHAIN}{TAIL}[^。；，ABWP]{{0,14}}?{found}[^。；，ABWP]{{0,10}}{ALLIANCE}"),
        rule("begun-by", "initiator",
             f"由(?P<list>[BW](?:[、和与及][BW])*)[^。；，ABWP]{{0,10}}?{found}{then}[，、]{BODIES}{TAIL}[^。；，ABWP]{{0,6}}?{TAKE_PART}的[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
             needs="[参加共][与加入盟建]"),
        rule("founders-act", "initiator",
              f"{CHAIN}{TAIL}(?:[^。；，ABWP]{{0,12}}在[BW])?[^。；ABWP]{{0,20}}?{found}{then}(?:了|的)?[^。；，ABWP]{{0,12}}{ALLIANCE}{NO_THING}",
              needs=found),
        rule("founders-sign", "initiator",
              f"(?P<also>[BW])[^。；，：ABWP]{{0,14}}?(?:与|和|同|跟|联合|携手|会同|联同){LIST}{TAIL}[^。；，ABWP]{{0,14}}?"
              f"(?:签署|签订|签下|签立|订立|缔结)[^。；ABWP]{{0,20}}?，[^。；，ABWP]{{0,4}}?{together}{found}{then}(?:了|的)?[^。；，ABWP]{{0,12}}{ALLIANCE}{NO_THING}",
              needs="签|订立|缔结", sure=True),
        rule("subject-founds-with", "initiator",
             f"^(?:[^。；，：ABWP]{{0,12}}，)?(?P<also>[BW])(?![^。；，ABWP]{{0,12}}P)[^。；P]{{1,60}}?，[^。；，ABWP]{{0,12}}?(?<![者方])(?:与|和|同|跟|联合|携手|会同|联同){LIST}{TAIL}"
             f"[^。；，ABWP]{{0,8}}?{together}{found}{then}了?[^。；，ABWP]{{0,6}}{ALLIANCE}{NO_THING}"),
        rule("founds-with", "initiator",
             f"{WITH_OTHERS}{LIST}{TAIL}[^。；，ABWP]{{0,14}}?(?:，(?:正式|共同|联合|一起|随后|率先|合力|倡议|成功)*)?{found}{then}(?:了|的)?[^。；，ABWP]{{0,12}}{ALLIANCE}{NO_THING}",
             needs=found),
        rule("founds-with-class", "initiator",
             f"{WITH_A_CLASS}(?:(?!{words('meeting')})[^。；，ABWP]){{0,8}}?{found}{then}(?:了|的)?[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
             needs=found),
        rule("subject-is-founder", "initiator",
             f"^(?:[^。；，：ABWP]{{0,12}}，)?(?P<list>[BW])(?![^。；，ABWP]{{0,12}}P)[^。；P]{{0,60}}?，(?:现|同时|也|亦|并|还|又|更)*{BECOME}"
             f"{ALLIANCE}(?:（[^（）P]*）)?的?[^。；，ABWP]{{0,6}}?{FOUNDERS}(?=之一|[，。；、]|$)"),
        rule("founders-beside", "initiator",
             f"(?:为|是|作为|列为)[^。；，BWP]{{0,8}}?{FOUNDERS}(?:之一)?，[^。；，ABWP]{{0,2}}?(?:与|和|同|跟|联同|连同){LIST}{TAIL}[^。；，ABWP]{{0,4}}?(?:一齐|一起|一道|一同|共同|联手|合力)",
             here=False, follows=True, needs="一[齐起道同]|共同|联手|合力"),
        rule("founders-then", "initiator",
              f"(?:^|[，；]){CHAIN}{TAIL}[^。；，ABWP]{{0,14}}?(?:发起|{together}{found}){then}(?=[，。；]|$)",
              here=False),
        rule("planned-together", "initiator",
             f"{CHAIN}{TAIL}[^。；，ABWP]{{0,14}}?{_PLANS}[^。；，BWP]{{0,12}}，(?:(?:上述|这|以上)?(?:{COUNT}{_KIND}?|[双各两三四五]方|[他它]们)"
             f"(?:[均都皆同亦即也]|共同)*(?:作为|是|为|成为|充当|担任|出任)|并?以)[^。；，BWP]{{0,6}}?{FOUNDERS}",
             here=False, least=2, needs=FOUNDERS),
        rule("founding-announced", "initiator",
             f"(?P<also>[BW])[^。；，ABWP]{{0,8}}(?:宣布|公布|透露|介绍)，(?:已|会|将)*(?:联同|联合|连同|会同|携手|与|同){LIST}{TAIL}"
             f"[^。；，ABWP]{{0,8}}?{found}{then}的?[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
             needs="宣布|公布|透露|介绍"),
        rule("founded-by-opening", "initiator",
             f"^由{CHAIN}{TAIL}[^。；，ABWP]{{0,14}}?{found}{then}(?=[，。；]|$)", here=False, least=2),
        rule("idea-of", "initiator",
             f"(?:构思|主意|念头|点子|想法|设想|倡议|动议|建议|平台|组织|计划|机制)[^。；，ABWP]{{0,4}}[由是]{CHAIN}{TAIL}"
             f"[^。；，ABWP]{{0,14}}?(?:{found}|提出|首倡|动议|牵的头|提的|出的){then}(?:的|来的)?(?=[，。；]|$)",
             here=False,
             needs="构思|主意|念头|点子|想法|设想|倡议|动议|建议|平台|组织|计划|机制"),
        rule("idea-from", "initiator",
             f"(?:构思|主意|念头|点子|想法|设想|倡议|动议|建议)[^。；，ABWP]{{0,4}}(?:出自|源自|来自|源于|始于)(?:了)?"
             f"(?:[^。；，：ABWP]{{0,4}}{COUNT}[^。；，：ABWP]{{0,6}}{_NAMELY})?{LIST}{TAIL}{ENDS}",
             here=False, needs="出自|源|来自|始于"),
        rule("signed-founding-paper", "initiator",
             f"(?:发起书|倡议书|发起协议|发起人协议|发起文件|倡议文件|发起宣言)[^。；，ABWP]{{0,3}}"
             f"(?:盖章|盖印|签字|签名|签署|署名|落款|联署|具名|落笔)的?[^。；，ABWP]{{0,4}}?(?:有|是|为|：)(?:{COUNT}[：，])?{LIST}",
             here=False, needs="发起|倡议"),
        rule("founder-with-others", "initiator",
             f"由(?P<also>[BW])[^。；，ABWP]{{0,6}}(?:倡议|首倡|发起|提议|动议|提出|倡导)，?(?:并|再)?(?:共同)?"
             f"(?:联同|联合|会同|携手|连同|协同|偕同|邀集|邀请|与|和|同){LIST}{TAIL}(?:(?:[、和与及]|以及)[^。；，ABWP]{{2,12}}?)?[^。；，ABWP]{{0,8}}?(?:{found}|{words('form')}){then}(?=[，。；的]|$)",
             here=False, needs="倡议|首倡|发起|提议|动议|提出|倡导"),
        rule("founder-with-it", "initiator",
             f"(?P<list>[BW])，(?:和|与|同|跟|联同)(?:它|其|该[会校局院馆])(?:一道|一起|一同|共同|联手|携手|合力)"
             f"[^。；ABWP]{{0,14}}?{found}", here=False, needs="它|其|该"),
        rule("brought-into-being", "initiator",
             f"{CHAIN}{TAIL}[^。；ABWP]{{0,14}}?把{ALLIANCE}[^。；，ABWP]{{0,3}}(?:创|办|建|搞|张罗|筹备?|拉|撑|搭)[^。；，ABWP]{{0,2}}(?:起来|出来|成)",
             needs="把"),
        rule("under-founders", "initiator", f"在{JOINT}的?(?:共同|联合)?(?:发起|倡议|倡导)[之]?下"),
        rule("founder-in-brackets", "initiator", "(?P<list>[ABW])[LM]?F", here=False),
        rule("pronoun-founded", "initiator",
             f"(?:后者|{THIS})[^。；ABWP]{{0,25}}?{by_founders}",
             here=False),
        rule("founded-is", "initiator",
             f"{ALLIANCE}(?:(?!的)[^。；，ABWP]){{0,4}}(?:为|是)由?{CHAIN}{TAIL}[^。；ABWP]{{0,24}}?{found}{then}的"),
        rule("founded-cleft", "initiator",
             f"(?<![BW]是)(?<![BW]由){LIST}{TAIL}[^。；ABWP]{{0,30}}?{found}{then}的(?=[，。；！]|$)",
             needs=found),
        rule("founders-listed", "initiator",
              f"{NOT_EXCEPT}{FOUNDERS}(?!{COUNT}?[之以]?外)[^。；ABWP]{{0,16}}?{ARE}[^。；ABWP]{{0,8}}?{LIST}{TAIL}{ENDS}",
              here=False),
        rule("founded-by-so-many", "initiator",
             f"(?:由|是)(?:[^。；，：ABWP]{{0,4}}的)?{COUNT}[^。；，：ABWP]{{0,8}}?{found}{then}的?"
             f"(?:：|，(?:[当其]中(?:有|包括)|即|它们是|分别[是为]|依次[是为]|包括|计有)){LIST}{TAIL}{ENDS}",
             here=False, needs=found),
        rule("founders-with", "initiator",
             f"(?:连同|加上|包括|除了?){LIST}{TAIL}(?:在内|之?以?外)，[^。；，ABWP]{{0,4}}?{FOUNDERS}"
             "[^。；，ABWP]{0,6}?(?:还|另|尚|也|共|有|包括)", here=False, needs="在内，|外，"),
        rule("founders-besides", "initiator",
             f"{FOUNDERS}[^。；，ABWP]{{0,4}}，?除了?{LIST[:-1]}{TAIL}[之以]?外，[^。；，ABWP]{{0,4}}?[还另尚也](?:有|包括){BODIES})",
             here=False, needs="外，"),
        rule("founders-but-for", "initiator",
             f"{FOUNDERS}[^。；，ABWP]{{0,6}}，除了?{LIST}{TAIL}[之以]?外，其[余他它]",
             here=False, needs="外，"),
        rule("founded-since", "initiator",
             f"(?:自|从)[^。；，ABWP]{{0,14}}?由{CHAIN}{TAIL}[^。；，ABWP]{{0,8}}?{found}{then}(?:以来|至今|以后|之后|后|起)",
             here=False, least=2, needs="[自从]"),
        rule("leader-with-others", "initiator",
             f"(?:[以由]|^|(?<=，))(?P<list>[BW])[^。；，ABWP]{{0,4}}?{lead}(?:单位|方|机构|院校|企业)?，(?:联合|联同|会同|携手|邀集|联手|连同|偕同|与|和|同|跟|邀|约|拉)"
             f"[^。；P]{{1,200}}?{found}", here=False, needs=lead),
        rule("founding-are", "initiator",
             f"(?:{words('lead')}的(?:是|为)(?P<also>[BW])，)?(?:联名|联合|共同|一同|一起|参与)?"
             "(?:发起(?:此事|这件事|它们?|其|(?:这个|该|此)[^。；，ABWP]{0,3}|A)?|倡议|创立|张罗(?:成立)?|筹组|(?:共同|一起|一同|参与)(?:成立|创办))的，?"
             "[^。；，ABWP]{0,8}?(?:是|为|还?有|包括)了?(?:[^。；，ABWP]{0,30}（即)?"
             f"(?:{COUNT}：)?(?:我们、|本会、|我会、)?{LIST}", here=False),
        rule("set-going-are", "initiator",
             f"(?:牵线(?:搭桥|搭台)?|搭台|起头|扯头缆|打头阵|攒局|组局|拉头马车|振臂高呼|登高一呼|首先提出|最先提出|最早提出|一手促成|一手拉起|一手办起)的，?"
             f"(?:正|便|就)?[有是为]{LIST}{TAIL}{ENDS}", here=False, follows=True, needs="的，?[正便就]?[有是为]"),
        rule("founders-of-it-are", "initiator",
             f"(?:{found}|张罗|拉起|办起|搭起|发起成立|发起组建|牵头成立|牵头发起|促成)了?[^。；，ABWP]{{0,4}}{ALLIANCE}的，?(?:正|便|就)?(?:是|为|有|包括){LIST}"),
        rule("who-founded-it", "initiator",
             f"(?:^|[，。；：])[^。；，ABWP]{{0,10}}?{found}{then}了?[^。；，ABWP]{{0,4}}{ALLIANCE}的(?:[^。；，：ABWP]{{0,4}}{COUNT}[^。；，：ABWP]{{0,4}}[：，]?)?"
             f"{LIST}(?!的|{TAIL}[^。；，ABWP]{{0,4}}?P)", least=2, needs=found),
        rule("grown-out-of", "initiator",
             f"{ALLIANCE}(?:脱胎于|源于|源自|缘起于?|起源于|发端于|始于|由来是)[^。；，ABWP]{{0,8}}?由?{CHAIN}{TAIL}[^。；，ABWP]{{0,12}}?{found}",
             needs=found),
        rule("run-together", "initiator",
             f"{CHAIN}{TAIL}(?:共同|联合|携手|一起|一道)*(?:合办|共办|合力办起|一起办起)的{ALLIANCE}(?=[，。；、昨今去前上本日近现已正共有于在由将]|$|目前|改选|换届|成立|揭牌)",
             least=2, needs="办"),
        rule("set-going-by", "initiator",
             f"{ALLIANCE}[^。；，ABWP]{{0,20}}?[由是]{CHAIN}{TAIL}(?:共同|携手|合力|联手|一起|一道|合作|联合)*(?:启动|开办|开创|办起来|拉起来|搭起来|拉起|建起来)的?(?=[，。；]|$)",
             least=2),
        rule("founders-named", "initiator",
             f"{NOT_EXCEPT}(?:发起|倡议|创办|首倡)(?:单位|者|方|机构)(?:[、—]*|，(?!{BODIES}{TAIL}(?:等[^。；，AP]{{0,12}})?[^。；，ABWP]{{0,8}}?(?:[为是任]|加入|作为))){LIST}",
             here=False),
        rule("as-founder", "initiator",
             f"(?:作为|身为)[^。；，BWP]{{0,8}}{FOUNDERS}(?:之一)?，{LIST}", here=False),
        rule("are-founders", "initiator",
              f"{LIST}{TAIL}(?:，[与和同](?P<also>[ABW]))?(?:[^。；ABWP]{{0,6}}?|于{NUMBER}年(?:{NUMBER}月)?成?)(?:为|是|列|作为|充当|担任|出任)[^。；，BWP]{{0,8}}?{FOUNDERS}",
              here=False, needs=FOUNDERS),
        rule("apposed-founders", "initiator",
              f"{LIST}(?:等{COUNT}?|{COUNT})(?:首批|共同|联合|主要)*{FOUNDERS}", here=False, needs=FOUNDERS),
        rule("founder-represented", "initiator",
              f"(?<![为是])(?<!同属){ALLIANCE}的?发起(?:单位|机构|方)(?:之一|代表|的)*(?:[、]|，(?![BW][、和与及]|[BW][^。；，ABWP]{{0,8}}?(?:[为是任]|加入)))?(?P<list>[BW])"),
    )  # fmt: skip


def leading() -> tuple[Rule, ...]:
    lead, then = (
        words("lead"),
        "(?=[，。；、]|$|发起|组织|成立|组建|组成|申报|搭建|筹|创|建|设立|倡议|的[^。；，BWP]{0,6}A)",
    )
    one, several = "(?P<list>[ABW])", "(?P<list>[ABW](?:[、和与及][BW](?=[、和与及，。；]))*)"
    other = "".join(f"(?<!{word}{mark})" for word in listed("task") for mark in ("，", ""))
    other += "".join(f"(?<!{word}B，)" for word in SET_UP)
    units = "(?:单位|方|机构|院校|高校|学校|医院|企业)"
    return (
        rule("led-by", "lead", f"(?<![BP])(?<!P，){other}由{JOINT}[^。；，ABWP]{{0,8}}?{lead}{then}", needs=lead),
        rule(
            "leader-is",
            "lead",
            f"{lead}(?:{units}|者|人|(?:组建|成立|发起|筹建|创建|创办|筹办|打造)了?A的|的(?:[那这]?一?[家方位个间所校会馆](?:单位|机构|团体|院校|企业)?)?)(?:一直|始终|向来|历来|依然|依旧|仍|还|至今|现|就|便|都)*(?:是|为|：|由)(?:[BW](?:下设|下属|属下|旗下|辖下|所属)的?)?{several}",
            here=False,
        ),
        rule("leader-named", "lead", f"{ALLIANCE}的?{lead}{units}[、，]?{one}"),
        rule("leader-in-brackets", "lead", f"{one}L"),
        rule(
            "led-in-turn",
            "lead",
            f"{lead}(?:{units}|者|人|的)[^。；，：ABWP]{{0,10}}[，：](?P<list>{_TERM}[^。；，ABWP]{{0,4}}?[是为由]{BODY}(?:[，；]{_TERM}[^。；，ABWP]{{0,4}}?[是为由]{BODY})+)",
            here=False,
            needs="年|[前后初先]",
        ),
        rule(
            "leads-now",
            "lead",
            f"(?:[首本上]届|首任|首年|现时?|目前|眼下|今年|轮到)由?{one}(?:负责)?{lead}{then}",
            here=False,
        ),
        rule(
            "leads-plainly",
            "lead",
            f"(?:^|：){one}(?:负责|出面|仍?旧?由?其)?{lead}(?=[，。；])",
            here=False,
            follows=True,
        ),
        rule(
            "idea-led",
            "lead",
            f"(?:构思|主意|念头|点子|想法|设想|倡议|动议|平台|组织|机制)[^。；，ABWP]{{0,4}}由{one}[^。；，ABWP]{{0,4}}{lead}，"
            "[^。；]{0,40}?(?:发起|创|成立|建)",
            here=False,
            needs=lead,
        ),
        rule("leads", "lead", f"(?<!由){JOINT}[^。；，ABWP]{{0,6}}?{lead}(?:的[^。；，ABWP]{{0,8}}(?P<a>A)|{then})"),
        rule("under-lead", "lead", f"在{JOINT}的?{lead}[之]?下"),
        rule(
            "is-leader", "lead", f"{one}[^。；，ABWP]{{0,4}}{BECOME}[^。；，BWP]{{0,6}}(?<!副)牵头{units}", here=False
        ),
        rule(
            "leads-founding",
            "lead",
            f"^{one}[^。；BWP]{{0,150}}牵头(?:组织|发起|成立|组建|筹建)[^。；BWP]{{0,40}}{ALLIANCE}",
        ),
    )
