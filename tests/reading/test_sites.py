"""Pages as different kinds of sites build them: the same article comes out of each."""

# ruff: noqa: E501 - a tag is clearer in one piece

from __future__ import annotations

import pytest

from gbacli.reading.reader import document_of
from gbacli.reading.sources import Options

S = "屿城测绘协会三月换届，会长由区伟棠连任，协会今后三年会与深圳的同行合作开展培训。"
H = "嶼城測繪協會三月換屆，會長由區偉棠連任，協會今後三年會與深圳的同行合作開展培訓。"

PAGES = {
    "the portal of a city": (
        '<html><head><meta name="SiteName" content="屿城市人民政府门户网站">'
        '<meta name="ArticleTitle" content="屿城测绘协会换届大会召开">'
        '<meta name="PubDate" content="2024-03-18 10:22">'
        '<meta name="ContentSource" content="屿城日报"><title>屿城测绘协会换届大会召开_要闻_屿城市人民政府门户网站</title>'
        '</head><body><div class="top"><a>长者助手</a><a>无障碍</a></div><div class="header-wrap"><ul>'
        '<li><a>首页</a></li><li><a>政务公开</a></li></ul></div><div class="position">当前位置：<a>首页</a>'
        ' &gt; <a>要闻</a></div><div class="content"><div class="zw-title">屿城测绘协会换届大会召开</div>'
        '<div class="zw-info"><span>时间：2024-03-18 10:22</span><span>来源：屿城日报</span><span>【字体：<a>大'
        f'</a> <a>中</a> <a>小</a>】</span><a>打印</a></div><div class="zw"><p>　　{S}</p><p>　　{S}</p>'
        '</div><div class="fj">相关附件：</div></div><div class="foot"><p>'
        "主办：屿城市人民政府办公室　承办：屿城市政务服务数据管理局</p><p>粤ICP备1234号 网站标识码4400000001</p></div></body></html>",
        "屿城测绘协会换届大会召开",
        "屿城日报",
        [S, S],
    ),
    "an account of WeChat": (
        '<html><head><meta property="og:title" content="屿城测绘协会换届大会召开" />'
        '<meta property="og:site_name" content="微信公众平台"/><title></title></head><body>'
        '<div id="js_article"><div class="rich_media_inner">'
        '<h1 class="rich_media_title" id="activity-name">\n屿城测绘协会换届大会召开\n</h1>'
        '<div id="meta_content" class="rich_media_meta_list">'
        '<span class="rich_media_meta rich_media_meta_text">区小岚</span> '
        '<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">'
        '屿城测绘协会</a></span> <em id="publish_time">2024-03-18 10:22</em></div>'
        '<div class="rich_media_content" id="js_content" style="visibility: hidden;"><section><p>'
        f'<span>点击上方蓝字关注我们</span></p><p><img data-src="x"></p><p>{S}</p>'
        f'<p style="text-align:center"><span>▲签约现场</span></p><p>{S}</p></section><p>END</p><p>'
        "来源 | 屿城测绘协会秘书处</p><p>编辑 | 区小岚</p><p>审核 | 欧阳若岚</p></div></div></div><script>"
        'var ct="1710728520";</script></body></html>',
        "屿城测绘协会换届大会召开",
        "屿城测绘协会",
        [S, "▲签约现场", S],
    ),
    "press releases of Hong Kong": (
        '<html><head><title>嶼城測繪協會換屆典禮致辭（只有中文）</title></head><body><div id="header"><a>跳至主要內容</a>'
        '</div><span id="PRHeadlineSpan">嶼城測繪協會換屆典禮致辭</span><br>＊＊＊＊＊＊＊＊＊<br>'
        f'<span id="pressrelease">　　{H}<br /><br />　　{H}<br /></span><p>完</p><p>2024年3月18日（星期一）'
        "<br>香港時間16時00分</p><a>即日新聞</a></body></html>",
        "嶼城測繪協會換屆典禮致辭",
        None,
        [H, H],
    ),
    "press releases of Macao": (
        '<html lang="zh-MO"><head><meta property="og:title" content="嶼城測繪協會換屆典禮舉行"/>'
        '<meta property="og:site_name" content="新聞局"/><title>嶼城測繪協會換屆典禮舉行 – 新聞局</title>'
        '<meta property="article:published_time" content="2024-03-18T16:00:00+0800"></head><body>'
        "<header><h1><a>澳門特別行政區政府 新聞局</a></h1></header><main><article><header>"
        '<h2 class="entry-title">嶼城測繪協會換屆典禮舉行</h2><p>來源：勞工事務局</p><time>2024年3月18日 16:00</time>'
        f"</header><p>{H}</p><ul><li>圖片</li></ul><p>{H}</p></article></main></body></html>",
        "嶼城測繪協會換屆典禮舉行",
        "勞工事務局",
        [H, H],
    ),
    "the site of a university": (
        '<HTML><HEAD><TITLE>屿城测绘协会换届大会召开-屿城大学</TITLE><META Name="keywords" Content="屿城大学,新闻">'
        '</HEAD><BODY><div class="logo"><a>屿城大学</a></div><div class="wz">您的位置: <a>首页</a>&gt;<a>新闻'
        '</a>&gt;<a>正文</a></div><form name="_newscontent_fromname"><div class="content">'
        '<h3 align="center">屿城测绘协会换届大会召开</h3><p align="center">'
        "发布日期：2024-03-18&nbsp;&nbsp;&nbsp; 作者：宣传部 &nbsp;&nbsp;&nbsp; 点击量：<script>x</script></p>"
        f'<div id="vsb_content"><div class="v_news_content"><p>{S}</p><table><tr><td>会长</td><td>'
        f'区伟棠</td></tr></table><p>{S}</p></div></div><p align="right">【<a>关闭</a>】</p>'
        '<div class="shangxia">上一条：<a>某会</a><br>下一条：<a>某事</a></div></div></form></BODY></HTML>',
        "屿城测绘协会换届大会召开",
        "屿城大学",
        [S, "会长\t区伟棠", S],
    ),
    "a site laid out by tables": (
        "<html><head><title>屿城测绘协会</title></head><body><table width=980><tr><td><table><tr><td>"
        "<a>首页</a></td><td><a>协会简介</a></td><td><a>新闻动态</a></td></tr></table></td></tr><tr>"
        "<td valign=top><table><tr><td><font size=5><b>屿城测绘协会换届大会召开</b></font></td></tr><tr><td>"
        f"发布时间：2024-3-18 浏览次数：123</td></tr><tr><td><p>{S}</p><p>{S}</p><p>名单：<br>会长：区伟棠<br>"
        "副会长：欧阳若岚</p></td></tr></table></td></tr><tr><td align=center>"
        "版权所有：屿城测绘协会 地址：屿城路1号 电话：0756-1234567</td></tr></table></body></html>",
        "屿城测绘协会换届大会召开",
        "屿城测绘协会",
        [S, S, "名单：", "会长：区伟棠", "副会长：欧阳若岚"],
    ),
}


@pytest.mark.parametrize("site", PAGES)
def test_sites(site: str) -> None:
    """Menus, bylines, buttons and feet are gone; title, date and publisher are known."""
    html, title, publisher, body = PAGES[site]
    found = document_of(html.encode(), "a.html", Options())
    assert found.text.split("\n") == [title, *body]
    assert (found.title, found.published, found.publisher) == (title, "2024-03-18", publisher)
