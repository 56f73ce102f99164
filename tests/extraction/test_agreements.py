"""Rules for agreements: for each an invented text that it reads and one that it must not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gbacli.extraction import agreements
from gbacli.extraction.agreements.statements.merging import head
from gbacli.extraction.agreements.things.amounts import found as amounts_in
from gbacli.model.claims import MembershipClaim, Quote
from gbacli.text.folding import fold
from marked import analysis_of, claims, stated

RULES = {
    "agreement.signed-between": (
        "[岚山大学]与[云浦商会]签署战略合作框架协议。",
        "[岚山大学]与[云浦商会]未签署任何协议。",
    ),
    "agreement.signed-with": (
        "[岚山大学]校长{李青}透露，日前与[云浦商会]签订了培训协议。",
        "[岚山大学]校长{李青}表示，希望与[云浦商会]签订培训协议。",
    ),
    "agreement.signed-severally": (
        "[岚山大学]分别与[云浦商会]、[香屿测绘学会]签订合作意向书。",
        "[岚山大学]分别与[云浦商会]、[香屿测绘学会]商讨签订合作意向书。",
    ),
    "agreement.signed-passive": (
        "《潮间带观测备忘录》由[岚山大学]和[云浦商会]共同签署。",
        "《潮间带观测规划》由[岚山大学]和[云浦商会]共同编制。",
    ),
    "agreement.signed-by-class": (
        "[岚山大学]拜访[云浦商会]。双方签署了合作协议。",
        "[岚山大学]拜访[云浦商会]。双方达成共识，将加强合作。",
    ),
    "agreement.listed-with-each": (
        "[岚山学会]一口气签下两份合同：与[云浦馆]的借展合同、与[香屿会]的培训合同。",
        "[岚山学会]一口气看了两份合同：与[云浦馆]的借展合同、与[香屿会]的培训合同。",
    ),
    "agreement.signed-besides": (
        "《采样公约》昨日出炉，签署方除[岚山大学]外，还有[云浦商会]。",
        "《采样公约》昨日出炉，到贺的除[岚山大学]外，还有[云浦商会]。",
    ),
    "agreement.item-of-list": (
        "会上签下：\n1．供货合同，八百万元。签约方：[岚山学院]、[云浦商会]。",
        "会上展出：\n1．供货合同，八百年前。收藏方：[岚山学院]、[云浦商会]。",
    ),
    "agreement.entry-of-minutes": (
        "[岚山商会]理事会会议纪要\n（一）与[云浦学会]的合作协议8月底届满。",
        "[岚山商会]理事会会议纪要\n（一）与[云浦学会]的合作协议未获通过。",
    ),
    "agreement.form": (
        "签约单位：[岚山大学]、[云浦商会]；文件名称：《潮间带观测备忘录》；日期：6月18日",
        "参观单位：[岚山大学]、[云浦商会]；文件名称：《潮间带观测备忘录》；日期：6月18日",
    ),
    "agreement.named-beside-parties": (
        "会上签了两份文件。一份是[岚山大学]与[云浦商会]的谅解备忘录。",
        "会上看了两部影片。一部讲[岚山大学]与[云浦商会]的往事。",
    ),
    "agreement.told-together": (
        "第二份是“保价收购协议”，一头是[岚山合作社]，一头是[云浦花市]。",
        "第二份是“保价收购协议”的草拟稿，一头是[岚山合作社]，一头是[云浦花市]。",
    ),
    "agreement.paper-of-deal": (
        "[岚山公司]把食堂包给[云浦集团]，合同五年。",
        "[岚山公司]把食堂包给[云浦集团]，[香屿局]的合同不变。",
    ),
    "agreement.earlier-version": (
        "[岚山大学]与[云浦商会]2024年5月续签协议。协议最初签于2017年。",
        "[岚山大学]与[云浦商会]2024年5月会面。两家最初相识于2017年的签约活动。",
    ),
    "agreement.copy-with-each": (
        "[岚山大学]昨日签了两份文件：其一是与[云浦商会]的合作协议，其二是与[香屿局]的备忘录。",
        "[岚山大学]印了两份章程：一份给[云浦商会]，一份给[香屿局]。",
    ),
    "agreement.ceremony": (
        "[岚山大学]与[云浦商会]战略合作签约仪式在珠海举行。",
        "[岚山大学]与[云浦商会]的代表出席签约仪式。",
    ),
    "agreement.parties-in-title": (
        "仪式上签署了以下文件：\n《[岚山大学]与[云浦商会]关于培训的合作协议》",
        "展览陈列了以下书籍：\n《[岚山大学]与[云浦商会]往来信札》",
    ),
    "agreement.parties-listed-behind": (
        "会上签署的文件如下：\n- 合作备忘录：[岚山大学]、[云浦商会]",
        "会上派发的刊物如下：\n- 合作通讯：[岚山大学]、[云浦商会]",
    ),
    "agreement.signed-by-listed": (
        "四所小学一对一结缘，缔结姊妹学校协议。名单如下：\n[岚山一小]\t[云浦一小]\n[岚山二小]\t[云浦二小]",
        "四所小学一对一结缘，合照留念。名单如下：\n[岚山一小]\t[云浦一小]\n[岚山二小]\t[云浦二小]",
    ),
    "agreement.table-row": (
        "| 甲方 | 乙方 | 文件 | 金额 |\n|---|---|---|---|\n| [岚山大学] | [云浦商会] | 船员培训协议 | 300万元 |",
        "| 队伍 | 对手 | 场地 |\n|---|---|---|\n| [岚山大学] | [云浦商会] | 协议体育馆 |",
    ),
    "agreement.sides-named": (
        "余下一份是厂房租赁协议，出租方为[岚山大学]，承租方为[云浦商会]，为期两年。",
        "余下一场是厂房租赁讲座，主讲方为[岚山大学]，协办方为[云浦商会]，为时两小时。",
    ),
    "agreement.table-pair": (
        "八所学校两两结对，签下姊妹学校协议，名单如下：\n一方\t另一方\n[岚山一小]\t[云浦一小]\n[岚山二小]\t[云浦二小]",
        "八所学校两两结对比赛，名单如下：\n一方\t另一方\n[岚山一小]\t[云浦一小]\n[岚山二小]\t[云浦二小]",
    ),
    "agreement.table-of-signers": (
        "《友好港口协议》昨日签署。\n签约企业\t代表\n[岚山公司]\t总裁\n[云浦公司]\t董事",
        "《友好港口指南》昨日出版。\n签约企业\t代表\n[岚山公司]\t总裁\n[云浦公司]\t董事",
    ),
    "agreement.listed-pair": (
        "当天签约的还有：[岚山学会]与[云浦商会]、[香屿局]与[白鹭署]。",
        "当天到场的还有：[岚山学会]与[云浦商会]、[香屿局]与[白鹭署]。",
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_rule_reads_its_example(rule: str) -> None:
    """Every rule finds an agreement in its own example, and says that it was this rule."""
    read, _ = RULES[rule]
    assert rule in {quote.rule for claim in claims(read) for quote in claim.quotes}


def test_every_rule_has_its_examples() -> None:
    """No rule stands in the code without a text that it reads and one that it must not."""
    folder = Path(agreements.__file__).parent
    code = "".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    assert set(re.findall(r"agreement\.[a-z-]+", code)) == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_rule_leaves_its_counterexample(rule: str) -> None:
    """No rule finds anything in the sentence that only looks like its example."""
    _, unread = RULES[rule]
    assert claims(unread) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[岚山大学]、[云浦商会]及[香屿测绘学会]三方签署公约。", [("公约", "岚山大学+云浦商会+香屿测绘学会")]),
        ("[岚山大学]（下称岚大）于6月18日与[云浦商会]在珠海签署协议。", [("协议", "岚山大学+云浦商会")]),
        ("[岚山大学]與[云浦商会]簽訂諒解備忘錄。", [("諒解備忘錄", "岚山大学+云浦商会")]),
        ("[岚山大学]牵头，联合[云浦商会]签署合作协议。", [("合作协议", "岚山大学+云浦商会")]),
        ("[岚山大学]向[云浦商会]捐书千册，并与其签署合作协议。", [("合作协议", "云浦商会+岚山大学")]),
        ("[岚山大学]与[云浦商会]就潮汐数据达成共享协议。", [("共享协议", "岚山大学+云浦商会")]),
        ("[岚山大学]与[云浦商会]交换了备忘录文本。", [("备忘录", "岚山大学+云浦商会")]),
        ("[岚山大学]与[云浦商会]以换文方式确认免租安排。", [("换文", "岚山大学+云浦商会")]),
        ("[岚山大学]与[云浦商会]召开座谈会，会后签署合作协议。", [("合作协议", "岚山大学+云浦商会")]),
        ("[岚山大学]与[云浦商会]在[香屿测绘学会]见证下签署合作协议。", [("合作协议", "岚山大学+云浦商会")]),
        ("[市政府]秘书长{陈明}见证[岚山大学]与[云浦商会]签署合作协议。", [("合作协议", "岚山大学+云浦商会")]),
        ("论坛由[市政府]主办。会上，[岚山大学]、[云浦商会]签约。", [("签约", "岚山大学+云浦商会")]),
        ("[岚山大学]校长{李青}会见[云浦商会]一行，并签署合作备忘录。", [("合作备忘录", "云浦商会+岚山大学")]),
        ("[云浦商会]与云端服务商清屿数据达成托管协议。", [("托管协议", "云浦商会+清屿数据")]),
        ("[云浦商会]与清屿订立测绘协议，[岚山大学]与对方签字。", [("测绘协议", "云浦商会+清屿")]),
        ("[云浦银行]、朗曦人寿续签分销合约。", [("分销合约", "云浦银行+朗曦人寿")]),
        ("荆门市与[云浦商会]签订合作协议。", [("合作协议", "荆门市+云浦商会")]),
        ("[岚山大学]不但与[云浦商会]、[香屿学会]签署协议，还办展览。", [("协议", "岚山大学+云浦商会+香屿学会")]),
        ("[香屿学会]公布会务。该会上月与[云浦商会]签署协议。", [("协议", "香屿学会+云浦商会")]),
        ("现场签署了合作协议（[岚山大学]与[云浦商会]）。", [("合作协议", "岚山大学+云浦商会")]),
        (
            "[岚山大学]分别与以下机构签署备忘录：\n- [云浦商会]\n- [香屿学会]",
            [("备忘录", "岚山大学+云浦商会"), ("备忘录", "岚山大学+香屿学会")],
        ),
        ("[岚山大学]属下的[潮汐研究所]与[云浦商会]签订合同。", [("合同", "潮汐研究所+云浦商会")]),
        (
            "[岚山大学]、[云浦商会]分别与[香屿测绘学会]、[深澜公司]签订备忘录。",
            [("备忘录", "岚山大学+香屿测绘学会"), ("备忘录", "云浦商会+深澜公司")],
        ),
        (
            "[岚山大学]与[云浦商会]签署合作协议，与[深澜公司]签署意向书。",
            [("合作协议", "岚山大学+云浦商会"), ("意向书", "岚山大学+深澜公司")],
        ),
        (
            "[岚山大学]与[云浦商会]签署合作备忘录和实习基地协议。",
            [("合作备忘录", "岚山大学+云浦商会"), ("实习基地协议", "岚山大学+云浦商会")],
        ),
        (
            "[岚山大学]、[云浦商会]、[深澜公司]三家共用潮汐数据，两两之间的共享协议书也都签妥。",
            [("共享协议书", pair) for pair in ("岚山大学+云浦商会", "岚山大学+深澜公司", "云浦商会+深澜公司")],
        ),
        (
            "[岚山大学]依据去年签署的《潮汐共享协议》行事，协议双方为[云浦商会]与[深澜公司]。",
            [("共享协议", "云浦商会+深澜公司")],
        ),
    ],
)
def test_who_signed_what(text: str, expected: list[tuple[str, str]]) -> None:
    """The parties are those who sign, one row for each agreement, whatever the construction."""
    assert expected == stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "[岚山大学]呼吁与[云浦商会]签署合作协议。",
        "[岚山大学]与[云浦商会]就签署合作协议进行商讨。",
        "[岚山大学]没有与[云浦商会]签署协议。",
        "有消息称[岚山大学]将与[云浦商会]签署协议，消息称双方未回应。",
        "[岚山大学]原计划与[云浦商会]签署协议，因故取消。",
        "[岚山大学]与[云浦商会]探索签署备忘录的可能性。",
        "[岚山大学]与[云浦商会]交换意见，并互赠纪念品。",
        "[市政府]与[交通厅]印发《合作方案》。",
        "[岚山大学]、[云浦商会]联合发布《海岸标准》。",
        "活动期间，12个项目集中签约，总投资额约45亿元。",
        "前[岚山足球会]球员{李青}与[云浦足球会]签约。",
        "[岚山大学]毕业生{李青}与[云浦公司]签订劳动合同。",
        "六所[香屿学校]与多家[云浦企业]交流，签下留言。",
        "[岚山大学]与人工智能的协议学说展览开幕，观众签名留念。",
        "与会者在[岚山大学]签到，随后参观[云浦商会]。",
        "两地学会签署了合作意向书。",
        "网上流传“[岚山大学]已与[云浦公司]签订承揽合同”的讯息并非事实。",
    ],
)
def test_nothing_is_signed(text: str) -> None:
    """Denials, wishes, talks, hearsay, plans of one authority and unnamed parties give no row."""
    assert stated(text) == []


def test_batch_with_count_and_amount() -> None:
    """A batch is one row: more parties than named, the number of agreements, the sum."""
    (claim,) = claims("[岚山大学]与[云浦商会]等12家单位签署16项合作协议，总金额达23.5亿元。")
    assert (claim.et_al, claim.count, claim.amount) == (True, 16, "23.5亿元")


def test_sums_in_turn() -> None:
    """Sums told 依次 go to the agreements in their order."""
    text = "[岚山大学]分别与[云浦商会]、[深澜公司]签订投资协议，投资额依次为35亿元和12.6亿元。"
    assert [claim.amount for claim in claims(text)] == ["35亿元", "12.6亿元"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("将额度由9000万元调增至1.35亿元。", ["1.35亿元"]),
        ("提供不超过8亿元的授信。", ["8亿元"]),
        ("每个家庭每年最高补助8000元。", []),
        ("金额八百八十万港元。", ["八百八十万港元"]),
        ("总投资约35亿元。", ["约35亿元"]),
        ("，金额最大，达三亿六千万元。", ["三亿六千万元"]),
        ("，合共澳门元一亿二千万。", ["澳门元一亿二千万"]),
        ("，双方各出资5000万元。", []),
    ],
)
def test_amounts(text: str, expected: list[str]) -> None:
    """Only a sum that the words give to the agreement is its amount."""
    assert expected == amounts_in(fold(text), text, 0, len(text))


def test_headline_and_story_are_one() -> None:
    """Two statements of one agreement become one claim with both quotes, the fuller kind and the known day."""
    text = "[岚山大学]与[云浦商会]签人才合作协议\n6月18日，[岚山大学]与[云浦商会]签署《人才培养合作协议》。"
    (claim,) = claims(text)
    assert (claim.signed, claim.title, len(claim.quotes)) == ("2024-06-18", "人才培养合作协议", 2)


def test_old_and_new_stay_two() -> None:
    """An agreement and its renewal years later are two."""
    text = "[岚山大学]与[云浦商会]于2019年3月签署合作协议，2024年6月18日，双方续签该协议。"
    assert [(c.signed, c.status) for c in claims(text)] == [("2019-03", "mentioned"), ("2024-06-18", "signed")]


def test_officers_sign_for_their_bodies() -> None:
    """People are signatories; the parties are their bodies."""
    marked = "[岚山大学]校长{李青}与[云浦商会]会长{王海}代表双方签署合作协议。"
    analysis = analysis_of(marked)
    (claim,) = agreements.find(analysis, [])
    assert [analysis.bodies[party].name for party in claim.parties] == ["岚山大学", "云浦商会"]
    assert [analysis.people[person].name for person in claim.signatories] == ["李青", "王海"]


def test_members_told_as_a_class() -> None:
    """五家成员单位 are the members of the alliance that has five."""
    marked = "[潮汐联盟]有[甲会]、[乙会]、[丙会]三家。近日再添[丁会]、[戊会]。五家成员单位签署《潮汐公约》。"
    analysis = analysis_of(marked)
    quote = Quote(3, 7, analysis.text[3:7], "membership.listed")
    members = [MembershipClaim(0, member, "member", (quote,)) for member in range(1, 6)]
    (claim,) = agreements.find(analysis, [], members)
    assert {1, 2, 3, 4, 5} == set(claim.parties)


def test_governments_told_by_their_places() -> None:
    """深港双方 are the governments of the two cities, where the report names one of each."""
    analysis = analysis_of("[深圳市政府]发布消息。[香港特区政府]亦有介绍。按照安排，深港双方将签订合作协议。")
    for body, region in zip(analysis.bodies, ("深圳", "香港"), strict=True):
        body.kind, body.region = "government", region
    (claim,) = agreements.find(analysis, [])
    assert ({0, 1}, "planned") == (set(claim.parties), claim.status)


def test_short_form_is_the_same_party() -> None:
    """A statement with a party's short form is the same agreement, and the full form is kept."""
    text = "[岚山区人才发展局]与[云浦商会]签订人才协议\n6月18日，[人才局]与[云浦商会]签订《人才协议》。"
    assert stated(text) == [("人才协议", "岚山区人才发展局+云浦商会")]


def test_one_named_party() -> None:
    """One named party and an unnamed class is a row; a plan with nobody named is none."""
    assert stated("[岚山大学]和某知名药企签署了合作协议。") == [("合作协议", "岚山大学")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[岚山区政府]与[云浦燃气有限公司]旗下的[深澜能]签订投资协议。", [("投资协议", "岚山区政府+深澜能")]),
        (
            "[香港潮汐学会]、[深圳潮汐学会]到场。席间，香港、深圳两地学会签下《潮汐公约》。",
            [("公约", "香港潮汐学会+深圳潮汐学会")],
        ),
        ("[岚山学会]那边已与[云浦学会]有一份类似的互认书。", [("互认书", "岚山学会+云浦学会")]),
        ("[岚山会]主席{李青}、[云浦会]会长{王海}为缔盟书落款。", [("缔盟书", "岚山会+云浦会")]),
        (
            "[岚山大学]校长{李青}、[云浦车厂]董事长{王海}、[香屿学院]院长{陈明}出席。{李青}与{王海}、{陈明}代表三方签署共建协议。",
            [("共建协议", "岚山大学+云浦车厂+香屿学院")],
        ),
        ("[岚山大学]与[云浦商会]就航道测绘换了文。", [("换文", "岚山大学+云浦商会")]),
        ("[岚山大学]与[云浦商会]签了一份文件，名为《潮汐数据共享备忘录》。", [("共享备忘录", "岚山大学+云浦商会")]),
        ("[岚山大学]和[云浦商会]就[香屿码头]股权签订转让协议。", [("转让协议", "岚山大学+云浦商会")]),
        ("签约的还有[岚山大学]与[云浦商会]关于共建码头的谅解备忘录。", [("谅解备忘录", "岚山大学+云浦商会")]),
        ("[岚山大学]与[云浦商会]的交情始于2006年的友好协议。会上没有再签。", [("友好协议", "岚山大学+云浦商会")]),
        ("码头合同此次并未签署，预计明年由[岚山大学]与[云浦商会]签约。", [("码头合同", "岚山大学+云浦商会")]),
        ("[岚山大学]、[云浦商会]加入[湾海联盟]，并签下《自律公约》。", [("公约", "岚山大学+云浦商会")]),
        (
            "[岚山大学]与[云浦商会]、[香屿学会]分别签订培训协议。",
            [("培训协议", "岚山大学+云浦商会"), ("培训协议", "岚山大学+香屿学会")],
        ),
    ],
)  # fmt: skip
def test_other_ways_of_saying_it(text: str, expected: list[tuple[str, str]]) -> None:
    """Letters exchanged, documents named later, what was agreed on, parties behind the verb, partners one by one."""
    assert expected == stated(text)


def test_agreed_on_and_still_to_be_signed() -> None:
    """What was agreed on is planned where the sentence goes on to say that it is still to be signed."""
    (claim,) = claims("[岚山大学]与[云浦商会]达成培训协议，文本将在下月签署。")
    assert (claim.status, claim.signed) == ("planned", "2024-07")


def test_charter_of_an_alliance() -> None:
    """A charter that nobody is said to sign is signed by the members of its alliance."""
    analysis = analysis_of("[湾海联盟]成员为[岚山大学]、[云浦商会]。会上通过并签署《[湾海联盟]章程》。")
    quote = analysis.quote(3, 10, "membership.listed")
    members = [MembershipClaim(0, member, "member", (quote,)) for member in (1, 2)]
    (claim,) = agreements.find(analysis, [], members)
    assert claim.parties == (1, 2)


def test_who_signs_for_another() -> None:
    """Who signs in somebody's stead is no party."""
    text = "[岚山大学]与[云浦商会]签订合约；[岚山大学]未派人，由[香屿卫生局]局长{李青}代为签署。"
    assert stated(text) == [("合约", "岚山大学+云浦商会")]


def test_quote_holds_the_words() -> None:
    """The quote stands at its offsets and holds the verb, the noun and the parties."""
    analysis = analysis_of("开幕后，[岚山大学]与[云浦商会]签署合作协议，期限三年。")
    (claim,) = agreements.find(analysis, [])
    (quote,) = claim.quotes
    assert "岚山大学与云浦商会签署合作协议" == quote.text == analysis.text[quote.start : quote.end]


@pytest.mark.parametrize(
    ("kind", "noun"),
    [("合作备忘", "备忘录"), ("資格互認協議書", "协议"), ("合作签约", "协议"), ("MOU", "备忘录"), ("館際約章", "约章")],
)
def test_head(kind: str, noun: str) -> None:
    """Kinds are compared by their noun."""
    assert noun == head(kind)
