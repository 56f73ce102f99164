"""Twenty-five frames around one article, as sites and programs put them: only the article stands."""

# ruff: noqa: E501 - markup is clearer in one piece

from __future__ import annotations

from email.message import EmailMessage

import pytest

from gbacli.model.document import Document
from gbacli.reading.reader import document_of
from gbacli.reading.sources import Options

T = "屿城测绘协会换届大会召开"
A = "屿城测绘协会三月十六日在屿城召开换届大会，一百二十名会员出席，会议选出第五届理事会和监事会，任期四年。"
B = "新任会长区伟棠表示，协会今后会与深圳、澳门的同行合作开展培训，并于年内在珠海设立联络处，服务两地会员。"
CAPTION = "图为新一届理事会成员合影（左三为会长区伟棠）"
MEMBERS = ["香港测绘师公会", "深圳市测绘学会", "澳门测量协会"]
OFFICERS = [("职务", "姓名"), ("会长", "区伟棠"), ("秘书长", "欧阳若岚")]
LIST = f"<ul>{''.join(f'<li>{name}</li>' for name in MEMBERS)}</ul>"
TABLE = f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in OFFICERS)}</table>"
FIGURE = f"<p><img src=x.jpg></p><p style='text-align:center'>{CAPTION}</p>"
BODY = f"<p>　　{A}</p>{FIGURE}<p>合作机构名单：</p>{LIST}{TABLE}<p>　　{B}</p>"
LINES = [T, A, CAPTION, "合作机构名单：", *MEMBERS, *("\t".join(row) for row in OFFICERS), B]

LINKED = "<a href=/1>某协会与某学会签署合作协议</a>"
HEADLINES = "".join(
    f"<li><a href=/{n}>某会与第{n}家机构签约合作</a><span>2024-03-0{n}</span></li>" for n in range(1, 7)
)
MENU = "".join(
    f"<li><a href=/{n}>{name}</a></li>"
    for n, name in enumerate(("首页", "协会概况", "新闻动态", "会员服务", "党建园地", "联系我们"))
)

FRAMES = {
    "an account of WeChat, saved from a phone": f"<div id=img-content class=rich_media_wrp><h1 class=rich_media_title id=activity-name>{T}</h1><div id=meta_content><span>原创</span><a id=js_name>屿城测绘协会</a><em id=publish_time>2024年3月18日 18:00</em><em id=js_ip_wording_wrp>发表于<span>广东</span></em></div><div id=js_content class=rich_media_content>{BODY}</div></div><div id=js_pc_qr_code>微信扫一扫<br>关注该公众号</div><div class=rich_media_tool_area><span>阅读 1.2万</span><span>赞 12</span><span>在看 3</span></div>",
    "an account of WeChat with its usual close": f"<h1>{T}</h1><div id=js_content><p>点击上方蓝字关注我们</p>{BODY}<p>- END -</p><p>来源：屿城测绘协会</p><p>编辑：小岚</p><p>审核：区伟棠</p><p>往期推荐</p><p>{LINKED}</p><p>{LINKED}</p><p>点个“在看”，你最好看</p><p>扫码关注我们</p></div>",
    "an account of WeChat copied as text blocks": f"<section><section><p>图片</p></section><section><h2>{T}</h2></section><section>{BODY}</section><section><p>图片</p><p>长按识别二维码关注</p></section></section>",
    "the portal of a city": f"<div class=header><a>长者助手</a><a>无障碍</a><ul>{MENU}</ul></div><div class=crumbs>您当前的位置：<a>首页</a> &gt; <a>要闻</a></div><div class=article><h1>{T}</h1><div class=article-info>时间：2024-03-18 10:22　来源：屿城日报　【字体：大 中 小】　浏览量：123</div><div class=content>{BODY}</div><div class=share>分享到：<a>微信</a><a>微博</a></div><p>打印 关闭</p></div><div class=footer>主办：屿城市人民政府办公室　粤ICP备1号　粤公网安备2号</div>",
    "a bureau's page with an index card": f"<table class=index><tr><td>索引号：</td><td>0071/2024-00012</td><td>分类：</td><td>工作动态</td></tr><tr><td>发布机构：</td><td>屿城市测绘局</td><td>成文日期：</td><td>2024-03-18</td></tr></table><h1>{T}</h1><p>发布日期：2024-03-18　浏览次数：33</p><div id=zoom>{BODY}</div><div>附件下载：</div><div>【打印本页】【关闭窗口】</div>",
    "a bureau's page with links to others": f"<div class=nav2><ul>{MENU}</ul></div><h1>{T}</h1><p class=laiyuan>发布时间：2024-03-18 来源：屿城市测绘局</p>{BODY}<div class=xgyd><h3>相关阅读</h3><ul>{HEADLINES}</ul></div><select><option>--友情链接--</option></select><div id=bottom>版权所有：屿城市测绘局　地址：屿城路1号</div>",
    "a newspaper of Hong Kong": f"<header><nav>即時 港聞 兩岸 國際 財經 體育 娛樂</nav></header><main><article><h1>{T}</h1><div class=article-meta><time datetime=2024-03-18>2024年3月18日</time> 文：區小嵐</div><div class='share-tools'>Facebook WhatsApp 複製連結</div>{BODY}<div class=tags>標籤： 測繪 換屆</div></article><aside><h3>熱門文章</h3><ul>{HEADLINES}</ul></aside><section class=comments><h3>讀者留言</h3><p>恭喜恭喜，實至名歸，期待新一屆有新氣象。</p></section></main><footer>© 2024 嶼城報業有限公司 版權所有</footer>",
    "a newspaper with advertisements between paragraphs": f"<h1>{T}</h1><p>2024年3月18日</p><p>{A}</p><div class=ad-slot>廣告</div><p>廣告</p>{FIGURE}<p>合作机构名单：</p>{LIST}<div class='advert'>訂閱電子報，每日新聞一手掌握。</div>{TABLE}<p>{B}</p><div>更多新聞</div><ul>{HEADLINES}</ul>",
    "a newspaper's digital edition": f"<table width=100%><tr><td>屿城日报 2024年3月18日 星期一 A03版：要闻</td></tr></table><div><a>上一篇</a> <a>下一篇</a> <a>放大</a> <a>缩小</a> <a>默认</a></div><h1>{T}</h1><founder-content>{BODY}</founder-content><div><a>上一版</a> <a>下一版</a></div>",
    "an association on WordPress": f"<body class='single post'><a class=skip-link href=#c>跳至主要内容</a><header id=masthead><p class=site-title>屿城测绘协会</p><nav id=site-navigation><ul>{MENU}</ul></nav></header><main><article class=post><header class=entry-header><h1 class=entry-title>{T}</h1><div class=entry-meta>2024-03-18 | 最新消息 | admin</div></header><div class=entry-content>{BODY}<div class='sharedaddy sd-sharing'><h3>分享此文：</h3><ul><li>Facebook</li></ul></div></div><footer class=entry-footer>分类：最新消息</footer></article><nav class='navigation post-navigation'><h2>文章导航</h2><a>上一篇：某会</a></nav><div id=comments><h2>发表回复</h2><p>您的邮箱地址不会被公开。必填项已用 * 标注</p></div></main><aside class=widget-area><h2>近期文章</h2><ul>{HEADLINES}</ul></aside><footer id=colophon>自豪地采用WordPress</footer></body>",
    "an association on a builder of sites": f"<div data-testid=mesh-container><nav aria-label=網站><ul>{MENU}</ul></nav><h2 class=font_2>{T}</h2><p class=font_8>2024年3月18日</p>{BODY}<p class=font_8>© 2024 by 屿城测绘协会. Powered and secured by Wix</p></div>",
    "an association laid out by tables": f"<table><tr><td><a>首页</a></td><td><a>协会概况</a></td><td><a>新闻动态</a></td></tr></table><table><tr><td><h2>{T}</h2></td></tr><tr><td>发布时间：2024-3-18　点击：99</td></tr><tr><td><div>{BODY}</div></td></tr></table><table><tr><td>Copyright © 屿城测绘协会 All Rights Reserved</td></tr></table>",
    "a university's news": f"<div class=wp-header>屿城大学新闻网</div><div class=dqwz>当前位置： 首页 » 综合新闻 » 正文</div><h1 class=arti_title>{T}</h1><p class=arti_metas><span>发布者：宣传部</span><span>发布时间：2024-03-18</span><span>浏览次数：10</span></p><div class=wp_articlecontent>{BODY}</div><div class=shareto>分享：</div><div class=wp-foot>地址：屿城大学路1号　邮编：510000　技术支持：某公司</div>",
    "a page for printing": f"<div><h1>{T}</h1><p>2024-03-18　来源：屿城日报</p>{BODY}<p>本文网址：https://news.example.org/a/1.html</p><p>[打印] [关闭]</p></div>",
    "a page of questions about cookies": f"<div id=cookie-banner>本网站使用 Cookie 以改善您的浏览体验。继续浏览即表示您同意我们的政策。</div><h1>{T}</h1><p>2024-03-18</p>{BODY}<div class=newsletter-subscribe><p>订阅我们的通讯，第一时间获得最新消息。</p></div>",
    "a page whose article is in figures and captions": f"<h1>{T}</h1><p>2024-03-18</p><p>{A}</p><figure><img src=x alt=''><figcaption>{CAPTION}</figcaption></figure><p>合作机构名单：</p>{LIST}{TABLE}<p>{B}</p><figure><img src=y><figcaption>图片</figcaption></figure>",
    "a page of breaks alone": f"<center><b>{T}</b></center><br>2024-03-18 来源：屿城日报<br><br>　　{A}<br><br>{CAPTION}<br>合作机构名单：<br>{'<br>'.join(MEMBERS)}<br>{TABLE}<br>　　{B}<br><br><a>返回</a>",
    "a page of divisions alone": f"<div class=menu><div>首页</div><div>新闻</div></div><div class=t>{T}</div><div class=d>2024-03-18</div><div>{A}</div><div>{CAPTION}</div><div>合作机构名单：</div>{''.join(f'<div>{name}</div>' for name in MEMBERS)}{TABLE}<div>{B}</div><div class=b>返回顶部</div>",
    "a page with the lists of a portal on both sides": f"<div class=left><h3>栏目导航</h3><ul>{MENU}</ul></div><div class=main><h1>{T}</h1><p>2024-03-18</p>{BODY}</div><div class=right-side><h3>推荐阅读</h3><ul>{HEADLINES}</ul><h3>点击排行</h3><ol>{HEADLINES}</ol></div>",
    "a page with a player and hidden parts": f"<h1>{T}</h1><p>2024-03-18</p><div style='display:none'>隐藏的文字不应读出。</div><div hidden>也不应读出。</div><video>您的浏览器不支持视频播放。</video><audio></audio><noscript>请开启JavaScript。</noscript>{BODY}<div class=video-js>播放 暂停 全屏</div>",
    "a page for phones": f"<div class=topbar>打开APP，查看更多精彩内容</div><h1>{T}</h1><div class=source>屿城日报 2024-03-18 10:20</div>{BODY}<div class=open-app>展开全文</div><div>打开APP</div><div class=hot-news><div>热门推荐</div>{HEADLINES}</div>",
    "a page of a party's site": f"<div class=path><a>屿城网</a> &gt;&gt; <a>社团</a> &gt;&gt; 正文</div><h1>{T}</h1><div>2024年03月18日10:22 | 来源：屿城日报</div><div>小字号 原字号 大字号</div>{BODY}<p>(责编：小岚、小棠)</p><p>分享让更多人看到</p><div><h3>热门排行</h3><ul>{HEADLINES}</ul></div><p>返回顶部</p>",
    "a page with a disclaimer": f"<h1>{T}</h1><p>2024-03-18 来源：屿城日报</p>{BODY}<p>免责声明：本文仅代表作者个人观点，与本网无关。</p><p>【纠错】 【责任编辑:小岚】</p><p>关键词： 测绘 换届</p>",
    "a page in two languages of letters": f"<div id=lang>繁 | 简 | ENG</div><div>A A A</div><h1>{T}</h1><p>2024-03-18</p>{BODY}<p>最後更新日期：2024年3月18日</p><p>回到頁首</p>",
    "a reader's clean copy": f"<h1 class=reader-title>{T}</h1><div class='credits reader-credits'>屿城日报</div><div class=meta-data><div class=reader-estimated-time>2-3 分钟</div></div><hr><div class=content>{BODY}</div>",
}  # fmt: skip


def read(html: str, name: str = "a.html") -> Document:
    """The document of a page."""
    return document_of(f"<html><head><title>{T}</title></head>{html}</html>".encode(), name, Options())


@pytest.mark.parametrize("frame", FRAMES)
def test_only_the_article_stands(frame: str) -> None:
    """Neither more nor less than the article, line by line: captions, list items and table rows each on their own."""
    assert read(FRAMES[frame]).text.split("\n") == LINES


@pytest.mark.parametrize("frame", [name for name in FRAMES if "2024" in FRAMES[name]])
def test_the_day_is_found_in_every_frame(frame: str) -> None:
    """Wherever the frame prints it."""
    assert read(FRAMES[frame]).published == "2024-03-18"


def test_there_are_twenty_five() -> None:
    """So that none is lost unnoticed."""
    assert len(FRAMES) == 25


@pytest.mark.parametrize("frame", ["an association on WordPress", "the portal of a city", "a newspaper of Hong Kong"])
def test_frames_saved_with_all_their_parts(frame: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A browser's single file holds the same page."""
    from gbacli.reading import read as read_file  # noqa: PLC0415

    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://news.example.org/a/1.html"
    message.set_content(f"<html><head><title>{T}</title></head>{FRAMES[frame]}</html>", subtype="html")
    message.make_related()
    (tmp_path / "a.mhtml").write_bytes(bytes(message))
    assert read_file(tmp_path / "a.mhtml", "a.mhtml").text.split("\n") == LINES
