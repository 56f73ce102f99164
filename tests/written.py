"""One invented report in every format that is read, built without the libraries that read them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from email.message import EmailMessage
from html import escape

TITLE = "海湾灯塔守护联盟在屿城成立"
PUBLISHED = "2024-03-18"
PUBLISHER = "屿城晚报"
BYLINE = "2024年3月18日 来源：屿城晚报"
PARAGRAPHS = (
    "3月16日，海湾灯塔守护联盟在屿城成立，联盟由香港灯塔协会、深圳市航标学会和澳门航海史研究会共同发起。",
    "香港灯塔协会会长区伟棠当选首任理事长。深圳市航标学会与澳门航海史研究会签署《航标数据共享备忘录》。",
    "首批成员名单如下：",
)
MEMBERS = ("香港灯塔协会", "深圳市航标学会", "澳门航海史研究会", "珠海市渔港促进会")
TABLE = (("职务", "姓名"), ("秘书长", "欧阳若岚"), ("监事", "司徒明远"))
CLOSING = "联盟秘书处设在屿城航海学校，每年召开两次会议。"
LINES = (*PARAGRAPHS, *MEMBERS, *("\t".join(row) for row in TABLE), CLOSING)
TEXT = "\n".join((TITLE, *LINES))


def txt() -> bytes:
    """Plain text."""
    return "\n\n".join((TITLE, BYLINE, *LINES)).encode()


def markdown() -> bytes:
    """Markdown with front matter, a list and a table."""
    table = "\n".join(f"| {' | '.join(row)} |" for row in (TABLE[0], ("---", "---"), *TABLE[1:]))
    members = "\n".join(f"- {name}" for name in MEMBERS)
    matter = f"---\ntitle: {TITLE}\ndate: {PUBLISHED}\nsource: {PUBLISHER}\n---\n"
    return "\n\n".join((matter, f"# {TITLE}", *PARAGRAPHS, members, table, CLOSING)).encode()


def body(heading: bool = True) -> str:
    """The article as HTML."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in TABLE)
    return (
        (f"<h1>{TITLE}</h1><p class=info>{BYLINE}</p>" if heading else "")
        + "".join(f"<p>　　{escape(line)}</p>" for line in PARAGRAPHS)
        + f"<ul>{''.join(f'<li>{name}</li>' for name in MEMBERS)}</ul><table>{rows}</table><p>{CLOSING}</p>"
    )


def html() -> bytes:
    """A page with menus, related links and a foot around the article."""
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{TITLE} - {PUBLISHER}</title>"
        "<script>var x = '<p>不是正文</p>';</script></head><body><nav><a href=/>首页</a> | <a href=/a>协会</a></nav>"
        f"<div class=article>{body()}<p>【打印】【关闭】</p></div><div class=related><h3>相关阅读</h3>"
        "<ul><li><a href=/1>某某协会签署另一份协议</a></li></ul></div>"
        f"<footer>{PUBLISHER} 版权所有</footer></body></html>"
    ).encode()


def mhtml() -> bytes:
    """The page as a browser saves it with its parts."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://news.example.org/a/1.html"
    message["Date"] = "Mon, 1 Apr 2024 10:00:00 +0800"
    message.set_content(html().decode(), subtype="html")
    message.make_related()
    return bytes(message)


def eml() -> bytes:
    """A letter that holds the article."""
    message = EmailMessage()
    message["From"] = f"{PUBLISHER} <news@example.org>"
    message["To"] = "reader@example.org"
    message["Subject"] = TITLE
    message["Date"] = "Mon, 18 Mar 2024 23:30:00 -0800"
    message.set_content("\n".join(LINES))
    message.add_alternative(f"<html><body>{body(heading=False)}</body></html>", subtype="html")
    return bytes(message)


def rss() -> bytes:
    """A feed of one entry."""
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>{PUBLISHER}</title><item><title>{TITLE}</title>'
        "<link>https://news.example.org/a/1.html</link><pubDate>Mon, 18 Mar 2024 23:30:00 GMT</pubDate>"
        f"<description>{escape(body(heading=False))}</description></item></channel></rss>"
    ).encode()


def atom() -> bytes:
    """The same as Atom."""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{PUBLISHER}</title><entry><title>{TITLE}</title>'
        '<link href="https://news.example.org/a/1.html"/><published>2024-03-18T23:30:00Z</published>'
        f'<content type="html">{escape(body(heading=False))}</content></entry></feed>'
    ).encode()


def record() -> dict[str, str]:
    """The article as a record."""
    url = "https://news.example.org/a/1.html"
    return {"title": TITLE, "text": "\n".join(LINES), "date": PUBLISHED, "publisher": PUBLISHER, "url": url}


def jsonl() -> bytes:
    """JSON Lines of one."""
    return json.dumps(record(), ensure_ascii=False).encode() + b"\n"


def json_file() -> bytes:
    """A list of one."""
    return json.dumps([record()], indent=1).encode()


def csv_file() -> bytes:
    """A table of one row."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(record()))
    writer.writeheader()
    writer.writerow(record())
    return out.getvalue().encode("utf-8-sig")


def docx() -> bytes:
    """A Word document: a title, paragraphs, a table."""

    def paragraph(text: str, style: str = "") -> str:
        mark = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{mark}<w:r><w:t>{escape(text[:7])}</w:t></w:r><w:r><w:t>{escape(text[7:])}</w:t></w:r></w:p>"

    rows = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in TABLE)
    content = paragraph(TITLE, "Title") + paragraph(BYLINE) + "".join(map(paragraph, (*PARAGRAPHS, *MEMBERS)))
    xml = (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{content}<w:tbl>{rows}</w:tbl>{paragraph(CLOSING)}</w:body></w:document>"
    )
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": xml.encode()})


def pdf(lines: tuple[str, ...] = (), width: int = 30) -> bytes:
    """A PDF whose text layer has the article in lines of `width` characters; of no lines at all for an empty tuple."""
    return pdf_of([piece for line in lines for piece in _wrapped(line, width)])


def article_pdf() -> bytes:
    """The article as a PDF; the cells of a table are set apart by tabs there too."""
    return pdf((TITLE, BYLINE, *LINES))


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP of the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf_of(lines: list[str]) -> bytes:
    """A PDF of one page with these lines, each character a code of a font that maps codes to themselves."""
    shown = "\n".join(f"<{line.encode('utf-16-be').hex()}> Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 800 Td\n{shown}\nET".encode()
    codes = sorted({ord(character) for line in lines for character in line})
    mapping = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        + b"".join(b"1 beginbfchar <%04X> <%04X> endbfchar\n" % (code, code) for code in codes)
        + b"endcmap end end"
    )
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H"
        b" /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(mapping), mapping),
    )
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def _wrapped(line: str, width: int) -> list[str]:
    return [line[start : start + width] for start in range(0, len(line), width)] or [""]


FORMATS = {
    "report.txt": txt,
    "report.md": markdown,
    "report.html": html,
    "report.mhtml": mhtml,
    "report.eml": eml,
    "feed.xml": rss,
    "atom.xml": atom,
    "reports.jsonl": jsonl,
    "reports.json": json_file,
    "reports.csv": csv_file,
    "report.docx": docx,
    "report.pdf": article_pdf,
}
