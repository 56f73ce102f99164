"""What a sentence says of an alliance's members: a pattern for each way of saying it."""

from __future__ import annotations

from gbacli.extraction.memberships.phrasing.grammar import (
    ALLIANCE,
    ARE,
    BECOME,
    BODIES,
    CHAIN,
    COUNT,
    ENDS,
    FOUNDERS,
    INSIDE,
    LIST,
    NO_THING,
    NUMBER,
    OF,
    SET_UP,
    SIGNED,
    TAIL,
    TAKE_PART,
    UNIT,
    WITH_A_CLASS,
    WITH_OTHERS,
    listed,
    words,
)  # fmt: skip
from gbacli.extraction.memberships.phrasing.rule import Rule, rule

_GATHERS = "(?:涵盖|覆盖|汇聚|囊括|集合|聚合|汇集|集结|网罗|凝聚|集聚|云集|聚集|集齐|拢聚)"


_FROM = "(?:来自|出自|属于?|在|是|为)[^，。；ABWP]{2,8}"  # 甲来自广州，乙来自香港
_SIGN = "(?:签署|签订|签约|签下|签定|签立|订立|缔结)"
_SERVED = f"(?:单位|机构|企业|团体|院校|高校|学校|医院|馆)?们?{words('serve')}"  # 为成员单位提供培训


def forming() -> tuple[Rule, ...]:
    form, ways = words("form"), listed("found")
    plain = "|".join(
        "".join(f"(?<!{way[: -len(word)]})" for way in ways if way.endswith(word)) + word for word in listed("form")
    )
    tasks, marks = listed("task"), ("，", "，由", "由", "")
    other = "".join(f"(?<!{task}{mark})" for task in tasks for mark in marks)
    other += "".join(f"(?<!{word}B{mark})" for word in SET_UP for mark in ("，", "，由"))
    led = f"{other}(?<![BW])(?<![BW]由)由?[ABW][^。；，ABWP]{{0,6}}?牵头(?:单位|方|机构)?"
    led = f"{led}[，、]{LIST}{TAIL}(?:共同|一同|一起|联合|合力|携手)?"
    begun = "(?:共同|联合)?(?:发起|组建|筹建|创建|创办|创立|成立|倡议|倡导|设立)"
    return (
        rule("made-up-of", "member",
              f"{ALLIANCE}(?![^。；，ABWP]{{0,8}}(?:{words('group')}|{words('task')}))[^。；ABWP]{{0,16}}?由(?:[^。；，：ABWP]{{2,14}}(?:，|——)(?:即|也就是|亦即|就是|分别[是为]))?{LIST}{TAIL}"
             f"(?P<gap>[^。；ABWP]{{0,14}}?)(?:组成|构成|合组|组建|共建|结成|(?:共同|联合)(?:建立|成立|设立|参与(?=[，。；]|组)))"),
        rule("first-made-up-of", "member",
             f"(?:首批|现时?|目前|初期|起初|成员|共|今|如今)[^。；，ABWP]{{0,4}}由{LIST}{TAIL}(?:共同)?(?:组成|构成|合组)(?![^。；，]{{0,8}}{words('group')})",
             here=False),
        rule("made-up-is", "member",
             f"{ALLIANCE}(?:[^。；，ABWP]{{0,4}}[为是]|（){LIST}{TAIL}[^。；，ABWP]{{0,14}}?(?:组成|组建|结成|合组|构成)(?:的|）)"),
        rule("made-up-listed", "member",
              f"{ALLIANCE}[^。；ABWP]{{0,40}}(?:组成|构成|合组|共建)(?:：|——?|，(?:其中|它们|他们|各家|各成员)?(?:包括|即|分别是|分别为|依次[是为]|计有|有|是|为)：?){LIST}{TAIL}{ENDS}"),
        rule("made-up-of-before-name", "member",
              f"由{LIST}{TAIL}(?P<gap>[^。；，ABWP]{{0,8}}?)(?:组成|构成|组建|成立|合组|共组|结成|组合|拼成)(?:而成|起来)?的[^。；，ABWP]{{0,8}}{ALLIANCE}"),
        rule("form", "member",
              f"(?<!由){CHAIN}{TAIL}(?P<gap>[^。；ABWP]{{0,14}}?)(?:{plain})(?:了|的)?[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
              least=2),
        rule("forms-with", "member",
             f"{WITH_OTHERS}{LIST}{TAIL}(?:(?!{words('found')})[^。；，ABWP]){{0,14}}?{form}(?:了|的)?"
             f"[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}", needs=form),
        rule("signs-and-forms", "member",
             f"(?P<also>[BW])[^。；，：ABWP拟将未没]{{0,14}}?(?:与|和|同|跟|联合|携手|会同|联同){LIST}{TAIL}[^。；，ABWP拟将未没]{{0,14}}?{_SIGN}[^。；ABWP]{{0,20}}?，"
             f"(?:共同|携手|联手|正式|宣布|就此|随即|由此|并|合力)*{form}了?[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
             needs=_SIGN, sure=True),
        rule("forms-with-class", "member",
             f"{WITH_A_CLASS}(?:(?!{words('found')}|{words('meeting')})[^。；，ABWP]){{0,8}}?{form}(?:了|的)?[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
             needs=form),
        rule("ally", "member",
             f"{CHAIN}{TAIL}[^。；，ABWP]{{0,12}}?(?:(?:结盟|缔盟|结为盟友)[^。；BWP]{{0,16}}?{ALLIANCE}{NO_THING}"
             "|(?:举行|举办)了?(?P<b>[AW])(?:结盟|缔盟))", least=2, needs="盟"),
        rule("sign-to-form", "member",
             f"(?:^|，|。){CHAIN}{TAIL}[^。；，ABWP]{{0,12}}(?:在[BW])?[^。；，ABWP]{{0,8}}(?:，[^。；，ABWP]{{0,8}})?"
             f"(?:签署|签订|签约|签了|签下|签定|签立|订立|立下|缔结|结盟|达成共识|商定|议定|拍板|点头|一拍即合|握手)[^。；ABWP]{{0,16}}"
             f"(?:{ALLIANCE}[^。；，ABWP]{{0,4}}?(?:正式)?(?:成立|诞生|问世|面世|启航|应运而生|建立|设立|组建|落地|形成)"
             f"|成立了?(?P<b>[AW])|，(?:共同|携手|联手|正式|宣布|就此|随即|由此|并|合力)*{words('form')}了?[^。；，ABWP]{{0,8}}(?P<c>[AW]){NO_THING})",
             least=2, needs="签|缔|结盟|订|立下|共识|[商议]定|拍板|点头|一拍即合|握手"),
        rule("led-with-others", "member",
              f"{led}(?:参加|参与|加入|加盟|参建|合组|构建|组[成建]|共[建组]|成立|设立|结成)(?!{begun})", needs="牵头"),
        rule("begun-with-others", "member",
             f"{ALLIANCE}[^。；，ABWP]{{0,10}}(?<=[由是])[BW](?:[、和与及][BW])*[^。；，ABWP]{{0,10}}?{words('found')}(?:成立|组建|设立|建立)?[，、]{LIST}{TAIL}"
             f"[^。；，ABWP]{{0,6}}?{TAKE_PART}(?=[，。；]|$)", needs="[参加共][与加入盟建]"),
        rule("begun-with-others", "member",
             f"由[BW](?:[、和与及][BW])*[^。；，ABWP]{{0,10}}?{words('found')}(?:成立|组建|设立|建立)?[，、]{LIST}{TAIL}"
             f"[^。；，ABWP]{{0,6}}?{TAKE_PART}的[^。；，ABWP]{{0,8}}{ALLIANCE}{NO_THING}",
             needs="[参加共][与加入盟建]"),
        rule("led-with-founders", "initiator", f"{led}(?:参加|参与){begun}", needs="牵头"),
    )  # fmt: skip


def joining() -> tuple[Rule, ...]:
    join, accept, member, unit = words("join"), words("accept"), words("member"), UNIT
    named_so = f"{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:{member}|{words('unit')}单位)"
    no_meeting = "(?![^。；，]{0,8}(?:仪式|揭牌|年会|大会|会议|典礼|活动|挂牌|讨论|座谈))"
    return (
        rule("join", "member",
              f"{LIST}{TAIL}(?P<gap>[^。；ABWP]{{0,16}}?){join}(?![的之]?(?:先后|次序|顺序|时间|日期))(?:了|为|成为)?(?:正式)?(?:{member})?"
             f"(?:(?!的)[^。；，ABWP]{{0,4}}{ALLIANCE}{NO_THING}|的?(?=[，。；！—]|$|后))",
              here=False, needs=join),
        rule("subject-joins", "member",
             f"^(?:[^。；，ABWP]{{0,12}}，)?{LIST}(?:[^。；，AP]{{0,30}}，)(?:正式|并|也|随后|从而)*"
             f"{join}了?[^。；，ABWP]{{0,10}}{ALLIANCE}{NO_THING}"),
        rule("application-passed", "member",
             f"(?:通过|批准|同意|接受|接纳)了?{LIST}{TAIL}的?(?:入会|加入|入盟|加盟|会籍)(?:的?申请|请求)",
             here=False, sure=True),
        rule("accepted", "member",
              f"{accept}[^。；ABWP]{{0,10}}?{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:{join}|(?:为|成为)[^。；，ABWP]{{0,10}}{member})",
              here=False),
        rule("admitted-from", "member",
              f"{accept}[^。；ABWP]{{0,6}}?{LIST}{TAIL}(?:[自从由于][^。；，ABWP]{{0,14}}(?:起|始)?(?:正式)?)?(?:参加|参与|进入|{join})(?=[，。；]|$)",
              here=False, follows=True, needs=accept),
        rule("taken-by", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,10}}?(?:获得?|被|蒙|经|得到|由){ALLIANCE}(?:的)?[^。；，ABWP]{{0,6}}?"
             "(?:接纳|吸纳|吸收|接收|收纳|收编|批准|核准|同意|增补|增选|推选|选|列|邀请?)(?:其|它|该会|该校)?(?:[为作成入进到]|(?<=[接吸收][纳收])(?=[，。；]|$))",
             needs="获|被|蒙|经|得到|由"),
        rule("among-members", "member",
              f"{member}[^。；ABWP]{{0,20}}，{LIST}{TAIL}(?:均|都|也|亦|皆)*"
              "(?:在其列|在列|[名位]列其中|[是为]其中(?:之一|一员))", here=False),
        rule("among-them", "member",
             f"{LIST}{TAIL}(?:均|都|也|亦|皆|同样|同|早|已|本来|原本|原|一直|仍)*(?:在其中|(?:赫然|均|都|也)?在列|在内(?=[，。]|$)(?!，[^。；，ABWP]{{0,4}}发起)|在其列|[名位]列其中|跻身其中|榜上有名|在[册籍盟])",
             here=False, follows=True, unless="备案|获奖|评选|榜单", needs="在内|其中|其列|榜上|在列|在[册籍盟]"),
        rule("members-among", "member",
             f"{member}(?:(?:(?:之|当)?[中里内])?，(?:既|不仅|除了|不光|不但)|(?:之|当)?[中里内]，)(?:包括|有){LIST[:-1]}(?:[^。；，ABWP]{{0,10}}[，；](?:也|又|亦|还|更)"
             f"(?:有|包括){BODIES})*)", here=False),
        rule("of-a-kind", "member",
             "(?:^|[，；])(?:(?:高校|院校|大学|企业|公司|医院|机构|社团|学会|协会|商会|媒体|内地|本地|香港|澳门|广东)(?:里|中|方面|界|当中|之中)"
             "|港方|澳方|粤方|港澳|内地|外地|本[地港澳埠]|境外|海外|企业类|院校类|社团类)"
             f"(?:还|也|则|另)*有{LIST}{TAIL}{ENDS}", here=False, follows=True,
             needs="[里中]|方面|界|[港澳粤]方|地|外|类"),
        rule("of-the-members", "member",
             f"{ALLIANCE}的?(?:{COUNT})?{member}(?:之|当)?[中里]，{LIST[:-1]}(?:{TAIL}{_FROM}[，；]{BODIES}(?={TAIL}{_FROM}))*)(?![^，。；]{{1,12}}P)"),
        rule("takes-part-as-member", "member",
             f"{LIST}{TAIL}[^。；，ABWP未没拟将申]{{0,12}}?参加了?{ALLIANCE}，(?:[^。；，ABWP]{{0,6}}，)?(?:是|成为|成了|为|作为)[^。；，BWP]{{0,10}}?{member}(?=[，。；]|$)",
             needs="参加"),
        rule("taken-into", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,8}}?[获被](?:纳入|编入|列入|收入|接纳入?|吸纳进?|吸收进?|邀请?加入|批准?加入){ALLIANCE}{NO_THING}",
             needs="[获被]"),
        rule("grew-by", "member",
             f"{ALLIANCE}[^。；，ABWP]{{0,8}}?(?:添了|新添|增添了?|又添|再添|多了|扩纳|迎来了?|补进|补入){LIST}{TAIL}(?:{ENDS}|加)"),
        rule("granted", "member",
             f"授予{named_so}", here=False),
        rule("certified", "member",
             f"[向为给]{named_so}[^。；，ABWP]{{0,4}}[牌证]", here=False),
        rule("added", "member",
              f"(?:{member}|{unit})[^。；P]{{0,40}}?(?:新增|增加|增补|新加入|多了|又添|再添|新添|添了|迎来|加上)了?(?:的[是有]|：)?{LIST}{TAIL}{ENDS}",
              here=False),
        rule("newcomers", "member",
              f"(?:加盟|加入|入会|入盟|吸收|吸纳|接纳|入列|获批|进来|入圈|入网|入群|入社|入伙|入线|入列)(?:了|到)?A?的(?:{COUNT})?(?:新?成员|新?会员|单位|机构)?[、，]?"
             f"(?:(?:尚|还|另|共)?有|包括|分别是|是|为|：)?{LIST}",
              here=False, unless=SIGNED),
        rule("the-nth-taken", "member",
             f"(?:{accept}|{join}|迎来)了?A?的第{NUMBER}[家个名位间所][^。；，ABWP]{{0,8}}?[是为]{LIST[:-1]}(?:，第{NUMBER}[家个名位间所][^。；，ABWP]{{0,8}}?[是为]{BODIES})*){TAIL}{ENDS}",
             here=False, follows=True, unless=SIGNED, needs="的第"),
        rule("new-ones", "member",
             f"(?:新[来进到晋]|刚[来进到]|后[来到]|[先早][来到进])的(?:成员|会员|伙伴|单位|机构|团体|队伍|面孔)?(?:{COUNT})?"
             f"(?:[还另]?[有是为]|包括|：)+{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless=SIGNED, needs="[来进到晋]的"),
        rule("first-aboard", "member",
             f"首批{words('aboard')}的?(?:单位|机构|成员|企业|团体|伙伴|院校)?(?:[还另]?[有是为]|包括|：)+{LIST}{TAIL}{ENDS}",
             unless=f"{SIGNED}|获奖|项目|试点", needs="首批"),
        rule("seat-kept", "member",
             f"{LIST}{TAIL}[^。；BWP]{{0,24}}?(?:保留|仍有|仍是|仍为|留有|续有)(?:[^。；，ABWP]{{0,4}})(?:{member})(?:资格|身份|席位|地位)?(?=[，。；]|$)",
             here=False, needs="保留|仍|续|留有"),
        rule("taken-in", "member", f"{words('take')}了?(?:{COUNT}：)?{LIST}{TAIL}{ENDS}"),
        rule("grown-to", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:挂牌|授牌|获批|入册|报到)[^。；，ABWP]{{0,4}}，[^。；，BWP]{{0,12}}{member}"
             "[^。；，BWP]{0,14}(?:增至|升至|扩至|扩大到|增加到|达到?|增为|扩为)",
             here=False, needs="挂牌|授牌|获批|入册|报到"),
        rule("with-the-old", "member",
             f"(?:连同|连埋|加埋|加上|加之|算上)(?:[^。；，ABWP]{{0,10}}的|原有|现有|既有)?{LIST}(?:[及和与、](?:创[始会盟])?(?:{member})(?P<also>[ABW]))?"
             f"{TAIL}，[^。；BWP]{{0,16}}?(?:{NUMBER}[^。；，ABWP]{{0,4}}{member}|{member}[^。；，BWP]{{0,6}}?{COUNT})",
             here=False, needs="连[同埋]|加[上之埋]|算上"),
        rule("besides-named", "member",
             f"除了?{LIST}{TAIL}[^。；，ABWP]{{0,16}}?外，[^。；，ABWP]{{0,10}}?{member}"
             "[^。；，ABWP]{0,6}?[还另尚也亦](?:有|包括)",
             here=False, needs="外，"),
        rule("besides-founders-are", "member",
             f"(?:(?:{FOUNDERS}|创[始会盟][^。；，ABWP]{{1,3}})(?:{COUNT})?|(?<=除)了?(?:上述|以上|这|前述)?{COUNT})"
             f"(?:[之以]?外，?|，(?=还))[^。；，BWP]{{0,12}}?(?:[还另尚也亦](?:有|包括)|包括|加入的?有){LIST}{TAIL}",
             here=False, follows=True, needs="外|除"),
        rule("taken-as", "member",
             f"^(?:[^。；，ABWP]{{0,12}}，)?(?P<list>[ABW])[^。；P]{{0,80}}?[获被](?:接纳|吸纳|吸收|批准|核准|接收)[成作]?为{ALLIANCE}"
             f"(?:（[^（）P]*）)?的?[^。；，ABWP]{{0,8}}?{member}(?=[，。；]|$)", needs="[获被](?:接|吸|批|核)"),
        rule("letter-received", "member",
             f"(?P<list>[BW])(?:（[^（）P]*）)?[收接]到[AW][^。；，ABWP]{{0,12}}(?:函|函件|通知|批复|复函|证书|公告)，[^。；，ABWP]{{0,6}}?"
             f"(?:获准|获批|获接纳|正式|同意)[^。；，ABWP]{{0,6}}?(?:(?P<a>[AW])[^。；，ABWP]{{0,10}}?{member}|{join}(?P<b>[AW]))",
             needs="[收接]到"),
        rule("added-later", "member",
             f"(?:^|[，；])[^。；，ABWP]{{0,14}}?[又再还](?:添|增添|新增|增加|多|补进|补入|来)了?(?:{COUNT}：)?{LIST}{TAIL}{ENDS}",
             here=False, follows=True, unless=SIGNED, needs="[又再还][添增多补来]"),
        rule("besides-joining", "member",
             f"除了?{LIST}{TAIL}[^。；，ABWP]{{0,16}}?外，[还另尚也亦](?:有|包括){BODIES}[^。；，ABWP]{{0,14}}?{join}",
             here=False, needs="外，"),
        rule("on-the-roll", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,4}}(?:均|都|也|亦|皆|已|同|被|获)*(?:在|名列|列入|位列|列|载入|写入|编入|纳入|跻身|进入)"
             f"(?:[^。；，ABWP]{{0,8}}|[^。；，ABWP]{{0,4}}{ALLIANCE}[^。；，ABWP]{{0,8}})(?:名册|名单|名录|行列|之列|阵营|版图)",
             here=False, follows=True, needs="名册|名单|名录|行列|之列|阵营|版图"),
        rule("on-the-roll-are", "member",
             f"(?:{member}|{join}|首批)[^。；，ABWP]{{0,4}}(?:名册|名单|名录)[之当]?[中里内上]?[^。；ABWP]{{0,6}}?"
             f"(?:可见|见到|出现|看到|列有|载有|写着|有|包括|是|为){LIST}", here=False),
        rule("already-inside", "member",
             f"(?:已|身|早)?在(?:[^。；，ABWP]?[盟网会圈联体组群团][内里中]|[册盟圈网籍])(?:的|者)，?(?:{COUNT})?(?:包括|[还另]?[有是为]|：)?{LIST}",
             here=False),
        rule("joined-are", "member",
             f"(?:{join}|(?:参加|参与)(?:共建|组建|筹建|组成)?)了?{ALLIANCE}{NO_THING}{no_meeting}(?:的|，)?[^。；ABWP]{{0,10}}?(?:有|是|包括|为|：){LIST[:-1]}(?:{TAIL}，(?:后来?|再|又|还|也|更|其后|随后)+有{BODIES})*){TAIL}{ENDS}"),
        rule("plaque", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:领取|领到|领得|接过|[获被]颁|[获被]授予?|获发|获得|喜获|分获|荣获|获赠|捧回|接受)[^。；，ABWP]{{0,8}}?(?:A的?[^。；，ABWP]{{0,4}}?)?"
             f"(?:{member}|{UNIT}|{join})[^。；，ABWP]{{0,4}}[牌证匾]", here=False, needs="[牌证匾]"),
        rule("plaques-fetched", "member",
             f"(?:^|，){LIST}{TAIL}(?:的?(?:代表|负责人))?(?:随后|依次|先后|分别|一一|逐一|陆续|一同|一起)?(?:上台|登台|上前|也|亦)*(?:领取?|接过?|捧回|领走|领回|受|[挂拿]上|拿到)了?[^。；，ABWP]{{0,4}}[牌匾]子?(?=[，。；]|$)",
             here=False, follows=True, unless="获奖|奖项|基地|示范|试点", needs="[牌匾]"),
        rule("joining-signed", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:签署|签订|签|办妥|办理|完成|递交|交回|[发寄交送]来)了?[^。；，ABWP]{{0,4}}(?:入会|入盟|加盟|加入)"
             "[^。；，ABWP]{0,6}(?:协议|手续|程序|流程|文书|文件|协定|承诺书|确认书|确认函|回执)", here=False,
             needs="入会|入盟|加盟|加入"),
        rule("contains", "member",
             f"{ALLIANCE}(?:目前|现时?|现已|共|如今|至今|已|下|旗下|属下|还|也|，)*(?:{_GATHERS}|包括|包含)了?"
             f"(?:[^。；，ABWP]{{0,10}}的)?{LIST}{TAIL}(?:的?(?:力量|资源|优势|之力))?(?=[，。；]|$|等)"),
        rule("contains", "member",
             f"{ALLIANCE}[^。；P]{{0,30}}?(?:成立|揭牌|启动|启航|诞生|挂牌|问世|面世)，(?:由|共|并|现|首批|初期|目前)*{_GATHERS}了?(?:[^。；，ABWP]{{0,10}}的)?"
             f"{LIST}(?!等?[^。；，]{{0,16}}(?:代表|嘉宾|人士|专家|学者|人员|校友|领导)){TAIL}(?:的?(?:力量|资源|优势|之力))?(?=[，。；]|$|等)",
             needs=_GATHERS),
    )  # fmt: skip


def being() -> tuple[Rule, ...]:
    member, join, unit = words("member"), words("join"), UNIT
    group = "".join(f"(?<!{word})" for word in listed("group"))
    other = f"(?!{words('observer')}|非|未|没|退|申请|拟)"
    later = f"{TAIL}）?[，；]{other}(?:{NUMBER}年|[^。；，ABWP]{{1,10}}，|[^。；，ABWP]{{1,8}}的?)"
    later += "（?(?:——?|包括|即|是|有|为|如|，如|来自|：)+"
    # B、B等十所广东高校，B、B等九所香港高校
    counted = f"等{COUNT}[^、，。；ABWP]{{0,8}}[，、；](?:以及)?(?={BODIES}等{COUNT})"
    # 广东有十所，包括B、B；香港有九所，包括B
    again = f"{TAIL}，[也还又亦更另]*有(?={BODIES}{TAIL}(?:[，；。]|$))"  # 有甲，有乙，也有丙
    groups = f"{LIST[:-1]}(?:(?:{later}|{TAIL}，再?(?:加上|连同)|{again}|{counted}){BODIES})*)"
    among = "(?:[^。；ABWP]{2,24}，(?:其中)?[^。；，ABWP]{1,6}(?:有|包括|是))?"
    outside = words("outside")
    chair = "轮值(?:(?:副|执行)?(?:主席|理事长|会长|召集人)|[台校院局园方社港所站])"
    new = "(?:首批|第一批|创始|主要|新|老|元老|资深|原有|正式)*"
    but = "(?:除了?[ABW](?:(?:[、和与及]|以及)[ABW])*(?:等[^。；，ABWP]{0,10})?[之以]?外，)?[^。；ABWP]{0,8}?"
    return (
        rule("members-listed", "member",
              f"{group}(?<!B)(?<!B的)(?<!发起)(?<!非)(?:{member}|{join}|{INSIDE})(?!{outside})(?![^。；ABWP]{{0,24}}，(?:是|为|系|乃)[^。；，：ABWP]{{3,24}}的[ABW](?![、和与及]))[^。；ABWP]{{0,28}}?{but}{ARE}{among}"
              f"[^。；ABWP]{{0,12}}?{groups}{TAIL}{ENDS}",
              here=False, unless=SIGNED, needs=f"{member}|{join}|[内里中]的"),
        rule("members-asked", "member",
             f"(?:(?:多少|几[家个所]|哪[些几][家个]?|谁)[^。；，ABWP]{{0,4}}?{member}|{member}[^。；，ABWP]{{0,4}}(?:多少|几[家个所]|哪[些几]|是谁|有谁))"
             f"[^。；，ABWP]{{0,4}}，(?![^。；]{{0,20}}(?:退|未|没|申请))[^。；，ABW]{{0,24}}(?:：|，有|，是){groups}{TAIL}{ENDS}",
             here=False, needs="多少|几|哪|谁"),
        rule("partners-listed", "member",
             f"{words('partner')}[^。；ABWP]{{0,16}}?{but}{ARE}[^。；ABWP]{{0,8}}?{LIST}{TAIL}{ENDS}",
             unless="公约|协议|备忘录|宣言|倡议书|论坛|大会|峰会"),
        rule("partners-besides", "member",
             f"{words('partner')}[^。；，ABWP]{{0,8}}?除了?{LIST[:-1]}(?:等[^。；，ABWP]{{0,10}})?[之以]?外，[^。；，ABWP]{{0,8}}?[还另尚也亦](?:有|包括){BODIES})",
             here=False, unless="公约|协议|备忘录|宣言|倡议书|论坛|大会|峰会", needs="外，"),
        rule("first-to-take-part", "member",
             f"首批(?:参与|参加|响应|试行|试点)(?:的B|[^。；，ABWP]{{1,4}})[^。；ABWP]{{0,10}}?{ARE}{among}[^。；ABWP]{{0,12}}?{groups}{TAIL}{ENDS}",
             here=False, unless=SIGNED),
        rule("takes-the-office-over", "member",
             "(?P<list>[BW])[^。；，ABWP]{0,4}(?:接替|接过|接掌|接任|执掌|取代|替换|接棒|顶替)(?:[BW]|A的?)?(?:，(?:担任|出任|成为|任))?"
             f"[^。；，ABWP]{{0,6}}?(?:{unit}|{chair})", here=False,
             needs="[接替换]|取代|执掌"),
        rule("as-member", "member",
             f"(?:作为|身为)[^。；，BWP]{{0,8}}(?:{member}|{unit})(?:之一|的?代表)*，{LIST}", here=False),
        rule("speaks-for-members", "member",
             f"{LIST}{TAIL}(?:作为[^。；，BWP]{{0,8}}?{member}的?代表|代表[^。；，BWP]{{0,6}}?{member}[^。；，ABWP]{{0,4}}[言签辞])",
             here=False, needs="代表"),
        rule("are-members", "member",
              f"{LIST}{TAIL}(?P<gap>(?:[^。；ABWP]{{0,14}}?{BECOME}|——(?=[AW]))(?:(?P<a>[AW])的?[^。；，ABWP]{{0,8}}?|[^。；，BWP]{{0,16}}?))(?:{group}(?:{member}|{unit}|{chair})|(?<=理事会)(?:{unit}|{chair}))(?!的?代表|[制费证]|{_SERVED})",
              here=False, needs=f"{member}|单位|机构|团体|院校|高校|城市|轮值|[席长事员](?:馆|学校|医院|企业|社团)"),
        rule("apposed-members", "member",
              f"{LIST}等{new}{COUNT}?(?:A的?)?{new}(?:{member}|{unit})(?!大会|代表大会|以外|之外)", here=False),
        rule("several-members", "member", f"{LIST}{COUNT}{new}(?:{member}|{unit})", here=False, least=2),
        rule("office-of-unit", "member",
              f"(?:{unit}|(?<=[，；])(?:会员|成员)单位)(?:{COUNT}(?:，(?=[为是即]))?|之一)?"
              f"(?:由|为|是|有|，?包括|：|，?即|，?分别为|，?分别是|，有|保留"
              f"|仍[为是由]|依旧[为是由]|的(?:还|另)?[有是为]|的包括|、|——?)?{LIST}", here=False),
        rule("seats", "member",
             f"(?:{unit}|(?:普通|一般)(?:会员|成员))[^。；，ABWP]{{0,6}}，?(?:(?:一?直|首年|首任|首届|本届|今年|明年)?改?由|归于?|落[在到入]|花落|属于?|交[由给]|给了?|分给|落户){LIST}",
             here=False),
        rule("seat-passes", "member",
             f"(?:{unit}|{chair})[^。；，ABWP]{{0,6}}[由从](?P<also>[BW])(?:手[中上里])?[^。；，ABWP]{{0,6}}"
             "(?:转交|交给|移交|交棒|传给|改为|换成|变为|变更为|更换为|交予|交到|交至|轮到|轮至|轮换[为至到给]|轮替[为至到给]|换为|转为|过渡到|移师|交班给|传棒给|转到|转由|换到|传到|移到|移至)了?给?(?P<list>[BW])",
             here=False, sure=True),
        rule("seat-in-turn", "member",
             f"{unit}[^。；]{{0,30}}?，[^。；，ABWP]{{0,6}}(?:逢|轮到|改由|换由|交由|由){LIST}"
             "(?:接任|接棒|担任|出任|接手|继任|接印)", here=False, needs="接|任|继"),
        rule("of-one-alliance", "member",
             f"同[为是属]{ALLIANCE}的?[^。；，ABWP]{{0,4}}(?:{member}|{unit})的{LIST}(?![^，。；]{{1,12}}P)",
             needs="同[为是属]"),
        rule("also-of-it", "member",
             f"(?:同|也|亦)[为是属]A?的?[^。；，BWP]{{0,4}}?(?:{member}|{unit})的(?P<list>[BW])(?!的?[^，。；]{{1,12}}P)",
             here=False, follows=True, needs="[同也亦][为是属]"),
        rule("enters", "member",
             f"{LIST}{TAIL}[^。；，ABWP未没不拟将欲想]{{0,10}}?[入进]了{ALLIANCE}{NO_THING}(?=[，。；、]|$)",
             needs="[入进]了"),
        rule("other-member-named", "member",
             f"(?<=[BW，])[与和及、同跟][^。；，ABWP]{{0,6}}(?<!非)(?<!原)(?<!前){member}(?P<list>[BW])(?!的?{member})",
             here=False),
        rule("unit-in-brackets", "member", "(?P<list>[ABW])F?M", here=False,
             unless="(?:下列|以下|下述)(?:组织|机构|团体|联盟|平台)"),
        rule("member-named", "member",
              f"{ALLIANCE}(?:[的与和同中里]|及|旗下|的?[^。；，、ABWP]{{1,3}})?其?(?:首批|创始|新|核心)*{member}(?:之一|的|代表)*"
             f"(?P<list>[BW](?:、[BW])+(?:[及和]|以及{OF}?)[BW]|[BW](?:、[BW])*)(?!的?{member})"),
        rule("in-capacity", "member",
             f"{LIST}{TAIL}[^。；，ABWP]{{0,4}}?以[^。；，BWP]{{0,6}}?(?:{member}|{unit})(?:的)?身份",
             here=False, needs="身份"),
        rule("members-named", "member",
             "(?:^|[，：。])(?:新|首批|创始|香港|澳门|内地)*(?:成员|会员|加盟|入盟)(?:机构|单位|院校|高校|馆|企业|团体|社团)"
             f"{LIST}", here=False),
        rule("subject-is-member", "member",
             f"^(?:[^。；，ABWP]{{0,12}}[，：])?(?P<list>[BW])[^。；P]{{0,60}}?，(?:现|同时|也|亦|并|还|又|今年|去年|早年|[自从]?{NUMBER}年(?:{NUMBER}月)?[起始]?)*{BECOME}"
             f"(?:[^。；，BP]{{0,12}}、)*{ALLIANCE}(?:（[^（）P]*）)?[^。；，ABWP]{{0,6}}(?:{member}|{unit})(?=[，。；、]|$)"),
        rule("members-besides", "member",
             f"(?:{member}|{join}|{INSIDE})[^。；ABWP]{{0,8}}?除了?{LIST}(?:等[^。；，ABWP]{{0,10}})?之?外，"
             "[^。；，ABWP]{0,8}?[还另尚也亦](?:有|包括)", here=False, needs="外，"),
        rule("member-represented", "member",
             f"{ALLIANCE}的?{member}(?:之一|的|代表)*[、，](?P<list>[BW])(?=[^、，。；ABWP]{{1,12}}P)"
             f"|(?:^|[。；，：]){ALLIANCE.replace('<a>', '<b>')}的?(?:{member}|{unit})(?:之一)?、(?P<also>[BW])"
             "(?![、，；和与及同暨等]|以及|[^。；，]{0,12}(?:共同|联合|携手|代表|一起|参加|出席|列席|到场))"),
    )  # fmt: skip
