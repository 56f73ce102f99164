"""Invented news of invented bodies: most sentences state no fact, as in any collection; about one in twelve does.

Half of the reports are in traditional script. The same number always gives the same report.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from hashlib import sha256

from corpus import traditional

from gbacli.model.document import Document

_PLACES = ("香港", "澳门", "广州", "深圳", "珠海", "佛山", "东莞", "中山", "江门", "惠州", "肇庆", "南沙", "横琴")
_FIELDS = (
    "盐业", "钟表", "竹编", "声学", "测绘", "水文", "印刷", "养蜂", "风筝", "造船",
    "织染", "气象", "园艺", "陶瓷", "桥梁", "冷链", "农机", "海洋", "照明", "玩具",
)  # fmt: skip
_HEADS = ("学会", "协会", "商会", "研究院", "促进会", "有限公司", "大学", "联合会", "博物馆")
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
_GIVEN = "若水松岩晓岚明远知行云帆思齐嘉树文博子衿静言其琛亦凡"
_TITLES = ("会长", "副会长", "秘书长", "院长", "理事", "主任", "总经理", "顾问")
_THINGS = (
    "这条线路", "新的展厅", "去年的雨季", "岸边的栈道", "一批旧图纸", "这套仪器", "两岸的码头",
    "课程的安排", "样品的颜色", "这片滩涂", "夜间的班次", "旧仓库的屋顶", "市场的价格", "年轻的听众",
    "志愿者的名单", "第三季度的产量", "街角的茶铺",
)  # fmt: skip
_DID = (
    "比预计的早了几天", "仍然需要修补", "引来不少路人驻足", "在雨后显得格外清楚", "已经连续三个月上升",
    "还没有最后定下来", "被搬到了楼上的走廊", "与十年前相比变化很大", "吸引了外地的游客", "占去了一半的篇幅",
    "由专人看管", "每逢周末都要排队", "让附近的居民感到方便", "成了大家谈论的话题", "在图上用蓝线标出",
)  # fmt: skip
_OPENINGS = (
    "据了解，", "傍晚时分，", "不过，", "从数据来看，", "有读者来信说，", "走进大厅，", "与此同时，", "", "", "", "",
)  # fmt: skip
_PLAIN = (
    "{o}{t}{d}，{t}{d}。",
    "{o}{t}{d}。",
    "“{t}{d}，”一位老师傅说，“{t}{d}。”",
    "{o}记者看到，{t}{d}，而{t}{d}。",
    "{p}今年的气温比往年高出{n}度，{t}{d}。",
    "在{p}，{t}{d}，{t}{d}，{t}{d}。",
    "{o}全年共接待{n}万人次，同比增长百分之{n}。",
    "{b}的展板前，{t}{d}。",
    "{b}的一位工作人员介绍，{t}{d}。",
    "{w}在现场告诉记者，{t}{d}。",
    "论坛的茶歇时间里，{t}{d}。",
    "谈到合作，大家认为{t}{d}。",
)
_FACTS = (
    "{b}与{b}签署合作备忘录，{t}{d}。",
    "{b}{title}{w}表示，{t}{d}。",
    "本届论坛由{b}主办，{b}协办。",
    "{w}当选{b}{title}。",
    "{p}{f}联盟由{b}、{b}和{b}共同发起成立。",
)
_A_FACT = 1 / 12


def text(number: int, characters: int = 1000) -> str:
    """The text of one report, its title on a line of its own."""
    chance = random.Random(number)
    lines = [_filled("{p}：{t}{d}", chance)]
    while sum(map(len, lines)) < characters:
        lines.append("".join(_sentence(chance) for _ in range(chance.randint(2, 5))))
    whole = "\n".join(lines)
    return whole.translate(traditional()) if number % 2 else whole


def report(number: int, characters: int = 1000) -> Document:
    """One report with its date, over ten years."""
    whole = text(number, characters)
    published = f"{2015 + number % 10}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    script = "hant" if number % 2 else "hans"
    digest = sha256(whole.encode()).hexdigest()
    title = whole.partition("\n")[0]
    return Document(f"{number}.txt", whole, title, published, None, None, script, "txt", "utf-8", "", False, digest)


def page(number: int, characters: int = 1000) -> str:
    """The report as a saved page, with the menus and links that pages have."""
    title, *paragraphs = text(number, characters).split("\n")
    menu = "".join(f'<li><a href="/{place}">{place}</a></li>' for place in _PLACES)
    links = "".join(f'<li><a href="/{other}.html">{_filled("{t}{d}", random.Random(other))}</a></li>'
                    for other in range(number, number + 8))  # fmt: skip
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_基准网</title></head><body>'
        f'<nav><ul>{menu}</ul></nav><div class="main"><h1>{title}</h1><div class="info">2024-03-0{number % 9 + 1}'
        f' 来源：基准日报</div><div class="content">{body}</div></div><div class="related"><h3>相关阅读</h3><ul>{links}'
        "</ul></div><footer>版权所有</footer></body></html>"
    )


def reports(count: int, characters: int = 1000) -> Iterator[Document]:
    """The first `count` reports."""
    return (report(number, characters) for number in range(count))


def _sentence(chance: random.Random) -> str:
    return _filled(chance.choice(_FACTS if chance.random() < _A_FACT else _PLAIN), chance)


def _filled(pattern: str, chance: random.Random) -> str:
    """The pattern with each of its slots filled anew."""
    pieces = pattern.split("{")
    for place, piece in enumerate(pieces[1:], 1):
        slot, _, rest = piece.partition("}")
        pieces[place] = _word(slot, chance) + rest
    return "".join(pieces)


def _word(slot: str, chance: random.Random) -> str:
    if slot == "b":
        return chance.choice(_PLACES) + chance.choice(_FIELDS) + chance.choice(_HEADS)
    if slot == "w":
        return chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 2))
    if slot == "n":
        return str(chance.randint(2, 90))
    words = {"p": _PLACES, "f": _FIELDS, "t": _THINGS, "d": _DID, "o": _OPENINGS, "title": _TITLES}
    return chance.choice(words[slot])
