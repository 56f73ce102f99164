"""Title, date and publisher as texts and Markdown files print them, each layout an invented one."""

# ruff: noqa: E501 - a layout is clearer in one piece

from __future__ import annotations

import pytest

from gbacli.model.document import Document
from gbacli.reading.byline import read_byline
from gbacli.reading.datelines import dateline
from gbacli.reading.publishers import imprint
from gbacli.reading.reader import document_of
from gbacli.reading.sources import Options

T = "屿城测绘协会换届大会召开"
S = "屿城测绘协会三月换届，会长由区伟棠连任，协会今后三年会与深圳的同行合作开展培训，并在珠海设立联络处。"
DAY, PAPER = "2023-11-05", "屿城日报"


def of(raw: str, name: str = "a.txt") -> Document:
    """The document of such a file."""
    return document_of(raw.encode(), name, Options())


def particulars(found: Document) -> tuple[str | None, str | None, str | None]:
    return found.title, found.published, found.publisher


@pytest.mark.parametrize(
    "raw",
    [
        f"标题：{T}\n来源：{PAPER}\n日期：{DAY}\n\n{S}\n",
        f"【标题】{T}\n【来源】{PAPER}\n【日期】{DAY}\n【正文】\n{S}\n",
        f"题目：{T}\n时间：{DAY}\n媒体：{PAPER}\n正文：\n{S}\n",
        f"URL: https://news.example.org/a.html\n标题: {T}\n日期: {DAY}\n来源: {PAPER}\n\n{S}\n",
        f"https://news.example.org/2023/11/05/a.html\n{T}\n来源：{PAPER}\n{S}\n",
        f"{T}\nhttps://news.example.org/2023/11/05/a.html\n来源：{PAPER}\n{S}\n",
        f"{PAPER} {DAY}\n{T}\n{S}\n",
        f"{PAPER}\n{T}\n{DAY}\n{S}\n",
        f"{T}\n{PAPER}\n2023年11月5日\n{S}\n",
        f"{T} - 最新动态 - 屿城测绘学会\n{DAY} {PAPER}\n{S}\n",
        f"{T}|{PAPER}\n20231105\n{PAPER}\n{S}\n",
        f"屿城测绘学会官网\n{T}\n{DAY} 来源 {PAPER}\n{S}\n",
        f"屿城特别区政府 屿城测绘局\n{T}\n{DAY} 来源丨{PAPER}\n{S}\n",
        f"{T}\n{S}\n（来源：{PAPER}，2023年11月5日）\n",
        f"{T}\n{S}\n——{PAPER} {DAY}\n",
        f"{T}\n{S}\n（原载2023年11月5日《{PAPER}》）\n",
        f"{T}\n{S}\n（原载《{PAPER}》2023年11月5日A3版）\n",
        f"{T}\n{S}\n摘自《{PAPER}》\n{DAY}\n",
        f"{T}\n{S}\n原文刊于{PAPER}，{DAY}\n",
        f"{T}\n{S}\n文章来源：{PAPER}\n发布时间：{DAY}\n点击数：12\n",
    ],
)
def test_texts(raw: str) -> None:
    """Labels, mastheads, addresses and signatures say it; none of them stays in the text."""
    found = of(raw)
    assert particulars(found) == (T, DAY, PAPER)
    assert found.text == f"{T}\n{S}"


@pytest.mark.parametrize(
    "raw",
    [
        f"# {T}\n\n> 来源：{PAPER} | {DAY}\n\n{S}\n",
        f"# {T}\n\n**来源**：{PAPER}  **日期**：{DAY}\n\n{S}\n",
        f"# {T}\n\n- 来源: {PAPER}\n- 日期: {DAY}\n\n{S}\n",
        f"# {T}\n\n来源：[{PAPER}](https://news.example.org/a)  \n时间：{DAY}\n\n{S}\n",
        f"# {T}\n\n{S}\n\n---\n\n*原文刊於{PAPER}，{DAY}*\n",
        f"{PAPER}\n\n# {T}\n\n{DAY}\n\n{S}\n",
        f"**{T}**\n\n{DAY}　来源：{PAPER}（节录）\n\n{S}\n",
        f"---\ntitle: {T} | 最新动态 | 屿城学会\ntime: {DAY}\nfrom: {PAPER}\n---\n{S}\n",
        f"---\n标题: {T}\n发布日期: {DAY}\n来源: {PAPER}\n---\n{S}\n",
        f"---\ntitle: {T}\ndate: {DAY}\nsource:\n  url: https://news.example.org/\n  name: {PAPER}\n---\n{S}\n",
        f"---\ntitle: {T}\ndate: {DAY}\nauthor: {PAPER}\n---\n{S}\n",
        f"+++\ntitle = '{T}'\ndate = {DAY}\nmedia = '{PAPER}'\n+++\n\n# {T}\n\n{S}\n",
    ],
)
def test_markdown(raw: str) -> None:
    """Front matter in either language, quoted lines, lists, emphasis."""
    found = of(raw, "a.md")
    assert particulars(found) == (T, DAY, PAPER)
    assert found.text == f"{T}\n{S}"


@pytest.mark.parametrize(
    ("raw", "title", "published", "publisher"),
    [
        (f"屿城职业技术学院文件\n屿职院〔2024〕57号\n关于公布名单的通知\n各单位：\n{S}\n屿城职业技术学院\n2024年11月25日\n"
         "（联系人：教务处 区老师）\n", "关于公布名单的通知", "2024-11-25", "屿城职业技术学院"),
        (f"证券代码：999999　　证券简称：屿城材料　　公告编号：2025-041\n屿城材料股份有限公司\n关于聘任高级管理人员的公告\n{S}\n"
         "屿城材料股份有限公司董事会\n二〇二五年六月十八日\n", "屿城材料股份有限公司关于聘任高级管理人员的公告", "2025-06-18", "屿城材料股份有限公司"),
        (f"屿城交易所對本公告的內容概不負責。\nISLET HOLDINGS\n嶼城海運有限公司\n（股份代號：0X88）\n自願公告\n{S}\n主席\n區偉棠\n"
         "香港，二零二五年八月二十一日\n", "自願公告", "2025-08-21", "嶼城海運有限公司"),
        (f"屿城特別行政區\n\n測繪司司長辦公室\n\n第61/2026號測繪司司長批示\n\n{S}\n二〇二六年一月十九日\n測繪司司長　區偉棠\n"
         "（同日公佈：續聘歐陽若嵐。）\n", "第61/2026號測繪司司長批示", "2026-01-19", None),
        (f"社團短波\n■測繪公會換屆\n{S}\n（2024年4月10日　星期三　港聞C4）\n", "社團短波", "2024-04-10", None),
        (f"屿城科技一周简讯（2024年6月3日—6月9日）\n一、{S}\n", "屿城科技一周简讯（2024年6月3日—6月9日）", "2024-06-09", None),
        (f"嶼城簡訊（2025年8月16日）\n\n◎{S}\n", "嶼城簡訊（2025年8月16日）", "2025-08-16", None),
        (f"嶼城測量師聯會　二〇二三年大事紀要\n二月\n{S}\n", "嶼城測量師聯會　二〇二三年大事紀要", "2023", "嶼城測量師聯會"),
        (f"嶼城水務師公會通訊第88期：會長的話\n{S}\n", "嶼城水務師公會通訊第88期：會長的話", None, "嶼城水務師公會"),
        (f"【屿院报·要闻】{T}\n{S}\n", T, None, None),
        (f"「做戲的人」專訪\n文：麥子　　刊於《嶼城月刊》二〇二四年二月號\n{S}\n", "「做戲的人」專訪", "2024-02", "嶼城月刊"),
        (f"{T}\n嶼城大學醫學院　新聞稿\n2026年1月20日\n{S}\n", T, "2026-01-20", "嶼城大學醫學院"),
        (f"{T}\n{S}\n上一篇：某会　　下一篇：某事\n版权所有 屿城水务投资有限公司\n", T, None, "屿城水务投资有限公司"),
    ],
)  # fmt: skip
def test_documents(raw: str, title: str, published: str | None, publisher: str | None) -> None:
    """Red heads, announcements of listed companies, orders, digests, yearly reviews, newsletters, press releases."""
    assert particulars(of(raw)) == (title, published, publisher)


@pytest.mark.parametrize("line", ["屿城测绘学会访问珠海市测绘局", "屿城电台大桥正式通车", "聚焦测绘　共话未来"])
def test_titles_that_look_like_mastheads(line: str) -> None:
    """A title that ends in the name of a body stays the title, whatever short line follows."""
    assert of(f"{line}\n推动三地测绘行业携手发展再上台阶\n{DAY}\n{S}\n").title == line


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("来源︰屿城日报", PAPER),
        ("来源∶屿城日报", PAPER),
        ("来源/屿城日报", PAPER),
        ("［屿城日报］2023年11月5日", PAPER),
        ("屿城日报综合报道 2023年11月5日", PAPER),
        ("出版日期：2023-11-05 版面：A12 报章：屿城日报", PAPER),
        ("来源：屿城日报（有删节）", PAPER),
        ("来源：屿城日报（撮写）", PAPER),
        ("（屿城测绘学会供稿，2023年11月5日）", "屿城测绘学会"),
        ("发布：屿城测绘学会秘书处　时间：2023-11-05", "屿城测绘学会秘书处"),
        ("2023-11-05 | 最新消息 | admin", None),
        ("2023年11月5日 学会动态", None),
        ("Posted on 2023-11-05 by admin", None),
        ("来源：https://news.example.org/a", None),
    ],
)
def test_names_in_bylines(line: str, publisher: str | None) -> None:
    """However the label is printed; columns, buttons and addresses name nobody."""
    found = read_byline(line)
    assert (found.publisher if found else None) == publisher


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("屿城日报记者区小岚报道：三会签约。", PAPER),
        ("（屿城日报全媒体记者 区小岚）三会签约。", PAPER),
        ("区小岚记者节当天来到屿城。", None),
        ("观众最爱看的一台出自一间小学：孩子用瓶子养着苔藓。", None),
    ],
)
def test_reporters_in_first_sentences(line: str, publisher: str | None) -> None:
    """The paper of a reporter is the publisher; words of a sentence are not."""
    assert dateline(line).publisher == publisher


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("© 2023 嶼城工程師學會 版權所有", "嶼城工程師學會"),
        ("Copyright © 2010-2023 屿城测绘学会. All Rights Reserved.", "屿城测绘学会"),
        ("主办单位：屿城市科学技术协会 承办：屿城科技中心", "屿城市科学技术协会"),
        ("屿城测绘学会 版权所有", "屿城测绘学会"),
        ("© 2022 本網頁內容未經許可不得轉載", None),
        ("版權所有 © 2023　最後修訂日期：2023年5月", None),
    ],
)
def test_owners_of_sites(line: str, owner: str | None) -> None:
    """The foot of a page names its owner beside the mark of copyright or as its host."""
    assert imprint(line) == owner


DISCLAIMER = "香港交易及結算所有限公司及香港聯合交易所有限公司對本公告之內容概不負責，亦不發表任何聲明。"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            f"{DISCLAIMER}\n\n嶼城測繪控股有限公司\nYUCHENG SURVEY HOLDINGS LIMITED\n（於百慕達註冊成立之有限公司）\n（股份代號：0000）\n\n"
            "董事及授權代表之變更\n\n嶼城測繪控股有限公司宣布，區偉棠先生獲委任為執行董事。\n\n香港，2023年11月5日\n",
            ("董事及授權代表之變更", DAY, "嶼城測繪控股有限公司"),
        ),
        (
            f"{DISCLAIMER}\n\n嶼城測繪控股有限公司\n（股份代號：0000）\n\n(1) 董事辭任\n(2) 董事委任\n\n嶼城測繪控股有限公司宣布，區偉棠先生辭任。\n\n香港，2023年11月5日\n",
            ("(1) 董事辭任 (2) 董事委任", DAY, "嶼城測繪控股有限公司"),
        ),
        (f"{T}\n\n下稿代嶼城醫院管理局發出：\n\n{S}\n", (T, None, "嶼城醫院管理局")),
        (
            f"贺信\n\n湾畔测绘学会：\n\n{S}\n\n屿城测绘协会\n会长　区伟棠\n二〇二三年十一月五日\n\n附：屿城测绘协会代表名单\n\n- 团长：周言\n",
            ("贺信", DAY, "屿城测绘协会"),
        ),
        (f"【{PAPER}专讯】（记者 周言 广州报道 2023年11月5日）{S}\n", (None, DAY, PAPER)),
        (f"{T}\n屿测〔2023〕7号 2023年11月5日\n{S}\n", (T, DAY, None)),
        (f"{T}\n{DAY} 第6版 特约评论员 闻砚\n{S}\n", (T, DAY, None)),
        (f"---\ntitle: {T}\nissuer: 屿城测绘协会\ndate: {DAY}\n---\n{S}\n", (T, DAY, "屿城测绘协会")),
        (f"---\ntitle: {T}\nfrom: 屿城生活志（公众号）\ndate: {DAY}\n---\n{S}\n", (T, DAY, "屿城生活志")),
    ],
)
def test_who_issues_a_text(raw: str, expected: tuple[str | None, str | None, str | None]) -> None:
    """Announcements, releases for others, letters with lists behind them; numbers and commentators publish nothing."""
    assert particulars(of(raw, "a.md" if raw.startswith("---") else "a.txt")) == expected
