"""The pieces that the patterns of the membership rules are made of; see `sketch` for the capital letters."""

from __future__ import annotations

import re
from functools import cache

from gbacli.text.tables import rows
from gbacli.text.wording import alternation

NUMBER = "[0-9〇○零一二两三四五六七八九十百千廿卅]+"
COUNTER = "(?:家|席|个|间|所|方|校|馆|院|支|地|位|会|队|社|市|大|名)"
COUNT = f"(?:(?:共|合计|合共|这|等|约|近|逾)*(?:{NUMBER}(?:余|多|几)?|多|数){COUNTER})"
# 深圳的B, 来自澳门的B, 唯一的企业成员B
OF = (
    "(?:(?:来自|包括)?(?:[^，；。：ABWPTLM]{2,16}[地市城]|[^，、；。：ABWPTLM]{1,8})"
    "(?:的|方面的|籍)(?:企业|社团|学校|机构)?(?:成员|会员)?)"
)
_NTH = "，(?:其|第)?[一二三四五六七八九十](?:[则又]?[为是即乃]|，|：)"  # 一为甲，二为乙
_AND = f"(?:{_NTH}|[，；]?(?:以及|还有|连同|和|与|及|暨|同|跟)|[、，；/·](?:(?:19|20)[0-9]{{2}}年?)?){OF}?"
OWNER = "(?:旗下|属下|辖下|下属|所属)的?"  # 某某集团旗下某某公司: only what it owns is meant
BODY = f"(?:(?:[ABW]{OWNER})?[ABW][LMF]*)"
# 甲、乙两家企业和丙一家高校
_SORT = "(?:高校|院校|大学|学校|企业|公司|机构|单位|医院|社团|团体|协会|商会|科研院所|部门)"
_GROUPED = f"(?:等?{NUMBER}[家个所间][^、，。；：ABWPTLM与]{{2,6}}?(?:和|以?及)"
_GROUPED += f"|等[^、，。；：ABWPTLM与]{{0,4}}{_SORT}(?:和|以?及|与(?=[^。；]{{1,50}}(?:组成|组建|发起|成立|共建))))"
JOINT = f"(?P<list>{BODY}(?:(?:[、和与及]|以及|并与|{_GROUPED}){BODY})*)"
_PLAIN = "[^、，。；：！？ABWPTLMF的等（）]"
_SKIP = f"、(?:[ABW]?{_PLAIN}{{2,14}}|{_PLAIN}{{0,4}}T)(?=[、和与及])"  # an item that nobody knows for a name
BODIES = f"{BODY}(?:(?:(?:{_SKIP}){{0,2}}{_AND}|{_GROUPED}){BODY})*"
# What stands behind a body in a list of which but a part is known for a name: 江边大学光电中试车间
PART_OF = re.compile(
    f"(?!{NUMBER}[家个所间]|以及|还有|会同|[联连伙等共]|携手|牵头|一[道起]|[和与及暨同跟]|[旗属辖下所])"
    "[^、，。；：ABWPTLMF的等（）]{2,14}(?=、|[和与及][ABW])"
)
LIST = f"{OF}?(?P<list>{BODIES})"
_KIND = "(?:单位|机构|企业|高校|院校|社团|团体|组织|部门|大学|医院|学校)"
_APPOSED = "——[^。；，—ABWP]{2,20}(?:——|，)"  # 甲、乙——三地的两所书院——
_ONES = f"{COUNT}新?(?:伙伴|盟友|朋友|面孔|[成会]员)|，?{COUNT}{_KIND}?|{COUNT}代表(?!P)"  # 甲、乙两位新伙伴
TAIL = f"(?:(?:等|在内的|这样的|那样的|之类的?)?(?:{COUNT})?新?{_KIND}?|{_ONES}|{_APPOSED})?"
# One after another, with what links founders: 由B牵头，与B、B一道
_WHEN = f"，?[于在]?{NUMBER}年(?:{NUMBER}月(?:{NUMBER}日)?)?"
_SUM = f"{COUNT}{_KIND}?(?=，?(?:连同|联同|会同|联合))"  # 甲、乙两家，连同丙
_WITH = (
    f"(?:[、，；和与及暨同跟等]|{_WHEN}|{_SUM}|{_GROUPED}|、[^、，。；：ABWPTLMF]{{0,4}}T(?=[、和与及])|以及|还有|会同|联同|联合|联手|牵手|协同|伙同|携手|连同|牵头|共同|一道|一起"
    f"|{OF})+"
)
CHAIN = f"(?P<list>{BODY}(?:{_WITH}{BODY})*)"
_ONE_MORE = "(?:[、及和与]|以及)[^。；，ABWP]{2,16}(?:等|[。；]|$)"  # an item that nobody knows for a name
ENDS = f"(?=[，。；：！？（）…]|{_ONE_MORE}|$|等|均|都|共|在内|合计|合共|总计|组成|轮流|分别|提交|递交|获|经)"
ALLIANCE = "(?P<a>[AW])"
INSIDE = "(?:[盟网会圈联体组群团][内里中]的(?:单位|机构))"
# What follows the name of an alliance when another thing is meant
_PARTS = "(?!的?(?:会员|成员|单位|代表|奖|秘书处|理事会|分会|平台|建设|品牌))"
NO_THING = f"{_PARTS}(?![^，。；]{{0,6}}(?:论坛|倡议|基金|计划|项目|年会|大会|指南|章程|规程|标准))"
NOT_EXCEPT = "".join(f"(?<!除{'.' * between})" for between in range(5))
# In between: 在甲局的指导下，
AIDED = "(?:[^。；，ABWP]{0,6}[BW](?:[、和与及][BW])*的?(?:指导|批准|支持|推动|倡导|关心|见证)[^。；，ABWP]{0,6}，)?"
FOUNDERS = (
    "(?:发起(?:成员|院校|高校|学校|企业|会员|社团|组织|学会|协会|商会|医院|城市)"
    "|(?:发起|倡议|创办|首倡|创立|创建)(?:单位|者|人|方|机构|团体))"
)
ARE = (
    "(?:包括|像|例如|诸如|[如含](?=[ABW])|包含|涵盖|计有|计为|尚有|另有|还有|只有|不乏"
    "|分别来自|来自|有|为|是|即|：|（|——?)"
)
SET_UP = ("下设", "设立", "设有", "增设", "另设", "分设", "内设", "还设", "新设", "成立", "组建", "组成")  # 下设甲组
SIGNED = "备忘录|协议|T|合约|公约"  # those who joined it joined no alliance
# words for an alliance that do not end its name
THIS = "(?:[该这此]一?[个张条]?(?:[^。；，：ABWP]{1,12}的)?(?:组织|会议|平台|网络|机制|团体|计划))"
# one body, when and where, and with whom it does something: 甲昨日在广州与乙、丙; the first is told apart as `also`
_WHEN_WHERE = (
    "(?:今[天日早晨晚]|昨[天日晚]|[前当同翌次近]日|日前|近期|最近|[去今前同当次]年|上[午月周]|下午|本[月周]|随后|其后|后来|此前|早前|早年"
    f"|先后|率先|首先|正式|主动|还|也|又|再|已|亦|便|就|曾|（[^（）]{{1,8}}）|{NUMBER}[年月日]|[在于][^。；，、ABWP]{{2,8}}?)+"
)
WITH_OTHERS = f"(?:^|[。；，：])(?P<also>[BW]){_WHEN_WHERE}(?:与|和|同|跟|联合|携手|会同|联同|联手|偕同|连同|牵手)"
# one body and a class of others: 甲与十二家医院
WITH_A_CLASS = (
    "(?:^|[。；，：])(?P<list>[BW])[^。；，、ABWP]{0,12}?(?:与|和|同|跟|联合|携手|会同|联同|联手|偕同)[^。；，、ABWP]{0,12}(?:、[^。；，、ABWP]{1,6})*"
    "[^。；，、ABWP]{0,14}(?:院校|高校|大学|学校|机构|单位|团体|企业|公司|商会|协会|学会|同行|医院|博物馆|图书馆|媒体)"
)
TAKE_PART = "(?:共同|联合|一同|一起|积极|携手|合力)*(?:参加|参与|加入|加盟|参建|共建)(?:共建|建设|组成)?"
BECOME = (
    "(?:(?:并|合)称为?|为|是|系|(?:俱|均|都|同)?(?<!附)(?<!下)(?<!所)(?<!直)属于?|成为|成了|转为|升格为|升为|"
    "晋升为?|连任|续任|留任|算|任|做(?=[^。；，]{0,4}[成会]员)|担任|作为|当选|出任|列为|获选|入选)"
)


@cache
def words(kind: str) -> str:
    """The words of one class of the table, as alternatives, the longest first."""
    return f"(?:{alternation(listed(kind))})"


@cache
def listed(kind: str) -> tuple[str, ...]:
    """The words of one class of the table, the longest first."""
    return tuple(sorted((row[0] for row in rows("membership_words") if row[1] == kind), key=len, reverse=True))


UNITS = ("单位", "机构", "团体", "院校", "高校", "城市", "成员", "医院", "学校", "企业", "社团", "馆")
UNIT = f"(?:{words('unit')}(?:{'|'.join(UNITS)}))"
