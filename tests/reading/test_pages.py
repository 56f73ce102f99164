"""Pages to articles: what is kept, what is dropped, and how titles, dates and names of sites are found."""

from __future__ import annotations

import pytest

from gbacli.model.document import Document
from gbacli.reading.furniture import is_closing, is_furniture, is_link_section, is_path
from gbacli.reading.reader import document_of
from gbacli.reading.sources import Options

SENTENCE = "屿城测绘协会三月换届，会长由区伟棠连任，协会今后三年会与深圳的同行合作开展培训。"


def page(content: str, head: str = "") -> Document:
    """The document of an HTML page."""
    return document_of(f"<html><head>{head}</head><body>{content}</body></html>".encode(), "a.html", Options())


def text(content: str) -> Document:
    """The document of a plain text."""
    return document_of(content.encode(), "a.txt", Options())


def body(found: Document) -> list[str]:
    """The lines below the title."""
    return found.text.split("\n")[1:]


@pytest.mark.parametrize(
    "line",
    [
        "图片",
        "圖片",
        "【打印】【关闭】",
        "字號：大 中 小",
        "分享到：微信　微博",
        "＊＊＊＊＊",
        "（完）",
        "返回頁首",
        "Share on facebook",
    ],
)
def test_buttons_and_placeholders_are_furniture(line: str) -> None:
    """Lines that hold nothing but buttons, marks and placeholders."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line", ["（圖）成立典禮現場", "主席", "图为签约仪式", "微信公众号联盟", "大会", "一", "石    楠"]
)
def test_words_are_no_furniture(line: str) -> None:
    """Captions, headings, names and office titles stay."""
    assert not is_furniture(line)


def test_paths_and_feet() -> None:
    """Trails of pages, notices and links to neighbours belong to the frame."""
    assert is_path("首页 > 要闻动态 > 要闻")
    assert is_closing("上一篇：某协会换届")
    assert is_closing("屿城网 版权所有 粤ICP备00000000号")
    assert is_link_section("【相關新聞】")
    assert not is_closing("协会版权工作委员会主任是区伟棠，副主任是欧阳若岚，两人都来自深圳。")


def test_blocks_break_lines_and_inline_elements_do_not() -> None:
    """One line for each block; bold, links and wrapped source lines leave no trace."""
    broken = f"{SENTENCE[:10]}\n   <b>{SENTENCE[10:20]}</b><a href=x>{SENTENCE[20:]}</a>"
    found = page(f"<h1>协会换届</h1><p>{broken}</p><div>第二段。</div>")
    assert body(found) == [SENTENCE, "第二段。"]


def test_lists_and_tables_keep_one_item_a_line() -> None:
    """List items, rows with tabs between cells, and short terms with their descriptions."""
    found = page(
        f"<h1>协会换届</h1><p>{SENTENCE}</p><ol><li>甲</li><li>乙</li></ol>"
        "<table><tr><th>职务</th><th>姓名</th></tr><tr><td>会长</td><td>区<br>伟棠</td></tr></table>"
        "<dl><dt>主办</dt><dd>屿城测绘协会</dd></dl>"
    )
    assert body(found) == [SENTENCE, "甲", "乙", "职务\t姓名", "会长\t区 伟棠", "主办\t屿城测绘协会"]


def test_cells_that_span_rows_stand_in_each_row() -> None:
    """A row is whole by itself."""
    rows = "<tr><td rowspan=2>理事</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td>监事</td><td>丙</td></tr>"
    assert body(page(f"<h1>协会换届</h1><p>{SENTENCE}</p><table>{rows}</table>"))[1:] == [
        "理事\t甲",
        "理事\t乙",
        "监事\t丙",
    ]


def test_tables_that_only_place_parts_of_a_page_are_no_tables() -> None:
    """Running text in the cells of an old page is read as paragraphs."""
    cell = "".join(f"<p>{SENTENCE}</p>" for _ in range(6))
    found = page(f"<table><tr><td><h1>协会换届</h1>{cell}</td></tr></table>")
    assert body(found) == [SENTENCE] * 6


@pytest.mark.parametrize(
    ("head", "content", "title"),
    [
        (
            "<title>屿城轴承：第五届董事会第一次会议决议公告</title>",
            "<h2>屿城轴承股份有限公司<br>第五届董事会第一次会议决议公告</h2>",
            "屿城轴承股份有限公司第五届董事会第一次会议决议公告",
        ),
        ("<title>协会换届了 - 屿城网</title>", "<h1>协会换届了</h1>", "协会换届了"),
        ("<title>协会换届了_社团_屿城网</title>", "<p>导航</p>", "协会换届了"),
        ("<title>协会换届了 - 屿城网</title>", "<h1>屿城网</h1><h2>协会换届了</h2>", "协会换届了"),
        ("<meta property='og:title' content='协会换届了'><title>x</title>", "<h3>推荐</h3>", "协会换届了"),
        (
            "<title>协会换届——区伟棠连任 - 屿城网</title>",
            "<h1>协会换届</h1><h2>——区伟棠连任</h2>",
            "协会换届——区伟棠连任",
        ),
    ],
)
def test_titles_of_pages(head: str, content: str, title: str) -> None:
    """The heading that the window's title bears out, else a first heading, else the window's title without the site."""
    assert page(f"{content}<p>{SENTENCE}</p>", head).title == title


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2024-03-18T23:30:00+08:00'>",
        "<meta name=PubDate content='2024-03-18 08:00'>",
        '<script type="application/ld+json">{"@graph":[{"headline":"x","datePublished":"2024-03-18"}]}</script>',
        "<link rel=canonical href='https://news.example.org/2024/03/18/1.html'>",
    ],
)
def test_dates_of_pages(head: str) -> None:
    """Meta elements, JSON-LD and the address state a date, each by itself."""
    assert page(f"<h1>协会换届</h1><p>{SENTENCE}</p>", head).published == "2024-03-18"


def test_the_site_is_the_publisher_where_the_page_bears_it_out() -> None:
    """A part of the window's title that stands in the foot too."""
    head, article = "<title>协会换届了 - 屿城视窗</title>", f"<h1>协会换届了</h1><p>{SENTENCE}</p>"
    assert page(f"{article}<footer>屿城视窗 版权所有</footer>", head).publisher == "屿城视窗"
    assert page(article, head).publisher is None


@pytest.mark.parametrize(
    "head",
    [
        "<meta name=ContentSource content='屿城日报'><meta property=og:site_name content='屿城政府网'>",
        "<meta name=source content='来源：屿城日报'>",
        "<meta property=og:site_name content='屿城日报'>",
        '<script type="application/ld+json">{"headline":"x","publisher":{"name":"屿城日报"}}</script>',
        '<script type="application/ld+json">{"headline":"x","author":[{"@type":"Organization","name":"屿城日报"}]}'
        "</script>",
    ],
)
def test_publishers_in_heads(head: str) -> None:
    """Meta elements and JSON-LD name the source before the site."""
    assert page(f"<h1>协会换届</h1><p>{SENTENCE}</p>", head).publisher == "屿城日报"


def test_a_person_who_writes_is_no_publisher() -> None:
    """An author in JSON-LD counts only as an organization."""
    head = '<script type="application/ld+json">{"headline":"x","author":{"@type":"Person","name":"区小岚"}}</script>'
    assert page(f"<h1>协会换届</h1><p>{SENTENCE}</p>", head).publisher is None


def test_saved_pages_know_their_address() -> None:
    """The comment that browsers write into saved pages."""
    raw = f"<!-- saved from url=(0029)https://news.example.org/a --><html><h1>协会换届</h1><p>{SENTENCE}</p></html>"
    assert document_of(raw.encode(), "a.html", Options()).url == "https://news.example.org/a"


def test_links_and_related_reports_are_dropped() -> None:
    """What follows the article and is nothing but links yields no text; lists of linked members stay."""
    members = "<ul><li><a href=1>香港测绘师公会</a></li><li><a href=2>深圳测绘学会</a></li></ul>"
    more = "<div><a href=3>某协会与某学会签署协议</a></div><h4>相关阅读</h4><p>某会换届</p>"
    found = page(f"<h1>协会换届</h1><p>成员：</p>{members}<p>{SENTENCE}</p>{more}")
    assert body(found) == ["成员：", "香港测绘师公会", "深圳测绘学会", SENTENCE]


def test_an_article_in_an_element_with_a_telling_name_is_kept() -> None:
    """A class such as main-with-sidebar does not hide most of the running text."""
    assert (
        body(page(f"<div class='main sidebar'><h1>协会换届</h1><p>{SENTENCE}</p><p>{SENTENCE}</p></div>"))
        == [SENTENCE] * 2
    )


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("首页 > 社团 > 正文\n\n", "屿城测绘协会选出新会长"),
        ("政府新聞摘編\n\n", "屿城测绘协会选出新会长"),
        ("屿城网  屿城日报  屿城杂志\n广州 深圳 珠海\n\n", "屿城测绘协会选出新会长"),
        ("", "屿城测绘协会选出新会长"),
    ],
)
def test_titles_of_texts(above: str, title: str) -> None:
    """Menus, paths and names of columns above the title are passed over."""
    found = text(f"{above}{title}\n\n2024-03-18 来源：屿城网\n【打印】\n\n{SENTENCE}\n\n返回\n")
    assert (found.title, found.published, found.publisher) == (title, "2024-03-18", "屿城网")
    assert body(found) == [SENTENCE]


def test_short_titles_are_no_columns() -> None:
    """A short line above a byline, or underlined, is the title."""
    assert text(f"名片\n屿城副刊　2024年3月18日\n\n{SENTENCE}\n").title == "名片"
    assert text(f"任命公布\n＊＊＊＊\n\n屿城测绘协会的新任命\n{SENTENCE}\n").title == "任命公布"


def test_a_text_without_a_title_has_none() -> None:
    """A first line that is a long sentence is no title."""
    assert text(SENTENCE * 3 + "\n" + SENTENCE + "\n").title is None


def test_markdown_inline_marks_and_html_inside() -> None:
    """Emphasis, links and elements inside Markdown leave their words."""
    inside = f"<div><p>**{SENTENCE[:8]}**{SENTENCE[8:]}</p></div>"
    raw = f"---\ntitle: 协会换届\n---\n{inside}\n\n> 会长[区伟棠](x)说**好。**大家说是。\n"
    found = document_of(raw.encode(), "a.txt", Options())
    assert (found.format, body(found)) == ("md", [SENTENCE, "会长区伟棠说好。大家说是。"])


@pytest.mark.parametrize(
    "lines",
    [
        "大小" * 58 + "x",
        "图文" * 40 + "x",
        "来源" * 55,
        "首页>" * 25,
        "\n".join(["热门"] * 20_000),
        "—" * 100_000 + "2023年",
    ],
)
def test_no_line_takes_long(lines: str) -> None:
    """Overlapping words, many sections and long rules are read in a time that grows with their length."""
    assert text(f"协会换届\n\n{lines}\n{SENTENCE}\n").title == "协会换届"


def test_wide_tables_and_many_headings_take_no_longer() -> None:
    """Ten thousand cells in a row, ten thousand headings."""
    row, headings = "<td>甲</td>" * 10_000, "<h2>题</h2>" * 10_000
    assert page(f"<h1>协会换届</h1>{headings}<table><tr>{row}</tr></table><p>{SENTENCE}</p>").title == "协会换届"


@pytest.mark.parametrize(
    ("content", "title", "published", "publisher"),
    [
        (
            f"关于公布名单的通知\n\n{SENTENCE}\n\n屿城测绘协会秘书处\n2024年3月18日\n",
            "关于公布名单的通知",
            "2024-03-18",
            "屿城测绘协会秘书处",
        ),
        (f"屿城通讯　第41期（2024年3月）\n\n{SENTENCE}\n", "屿城通讯　第41期（2024年3月）", "2024-03", None),
        (f"屿城合作动态\n2024年第3期（总第118期）\n\n{SENTENCE}\n", "屿城合作动态", "2024", None),
        (
            f"嶼城議會新聞稿\n\n2024年3月18日\n\n三會結盟推動測繪\n\n{SENTENCE}\n",
            "三會結盟推動測繪",
            "2024-03-18",
            "嶼城議會",
        ),
        (
            f"屿城测绘学会 · 学会要闻\n————————\n三地测绘师谈合作\n{SENTENCE}\n",
            "三地测绘师谈合作",
            None,
            "屿城测绘学会",
        ),
        (
            f"嶼城政府\n測繪局\n批示摘錄\n\n{SENTENCE}\n\n　　二零二四年三月十八日於測繪局\n　　　　局長　區偉棠\n",
            "批示摘錄",
            "2024-03-18",
            "測繪局",
        ),
        (f"三会签约\n\n首页 > 要闻 > 正文　　2024-03-18　打印｜A+ A-\n\n{SENTENCE}\n", "三会签约", "2024-03-18", None),
    ],
)
def test_notices_newsletters_and_press_releases(
    content: str, title: str, published: str | None, publisher: str | None
) -> None:
    """Signatures at the end, numbers of issues, letterheads and columns say who published, and when."""
    found = text(content)
    assert (found.title, found.published) == (title, published)
    if publisher:
        assert found.publisher == publisher


def test_a_company_as_title_is_not_sought_in_its_signature() -> None:
    """Below running text the words of the title sign the report."""
    long = SENTENCE + SENTENCE
    found = page(
        f"<h2>屿城测绘公司</h2><p>（在屿城注册）</p><p>{long}</p><p>承董事会命<br>屿城测绘公司</p>",
        "<title>屿城测绘公司</title>",
    )
    assert long in body(found)
