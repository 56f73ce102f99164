"""Letters (.eml) and pages saved with all their parts (.mhtml)."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from gbacli.errors import UnreadableFileError
from gbacli.reading.decoding import Decoded, decode
from gbacli.reading.page import Page
from gbacli.reading.pages import html_page
from gbacli.reading.plain import text_page
from gbacli.reading.publishers import clean_publisher, is_body, is_media
from gbacli.reading.sources import Options
from gbacli.text.dates import parse_date

_FORWARDED = re.compile(r"^(?:(?:re|fwd?|转发|轉發|轉寄|回复|回覆|答复|答覆)\s*[:：]\s*)+", re.IGNORECASE)


def mail_page(raw: bytes, options: Options) -> tuple[str, Decoded, Page]:
    """eml or mhtml, how its text was decoded, and its page. Raises UnreadableFileError where it has no text."""
    message = message_from_bytes(raw, policy=policy.default)
    part = message.get_body(("html", "plain")) or _first_text(message)
    if part is None:
        raise UnreadableFileError("no part with a text", "attachments are not read: save them as files")
    payload = part.get_payload(decode=True)
    decoded = decode(payload if isinstance(payload, bytes) else b"", options.encoding, options.errors, _charset(part))
    is_html = part.get_content_type() == "text/html"
    page = html_page(decoded.text, options.limits.depth) if is_html else text_page(decoded.text)
    location = _header(message, "Snapshot-Content-Location") or _header(part, "Content-Location")
    saved = bool(_header(message, "Snapshot-Content-Location")) or message.get_content_type() == "multipart/related"
    if location.startswith(("http://", "https://")):
        page.url = page.url or location
    if saved and not _header(message, "To"):
        return "mhtml", decoded, page
    return "eml", decoded, _letter(message, page)


def _letter(message: EmailMessage, page: Page) -> Page:
    """The page with what the headers of a letter state: subject, date and sender."""
    subject = _FORWARDED.sub("", _header(message, "Subject"))
    sender = clean_publisher(_header(message, "From").split("<")[0].strip(' "'))
    if page.title and subject and page.title != subject:
        page.lines.insert(0, page.title)
    return replace(
        page,
        title=subject or page.title,
        published=parse_date(_header(message, "Date")) or page.published,
        site=page.site or (sender if sender and (is_media(sender) or is_body(sender)) else None),
    )


def _first_text(message: EmailMessage) -> EmailMessage | None:
    parts = [part for part in message.walk() if part.get_content_maintype() == "text" and not part.is_attachment()]
    html = [part for part in parts if part.get_content_type() == "text/html"]
    return next(iter(html or parts), None)


def _charset(part: MIMEPart) -> str | None:
    charset = part.get_content_charset()
    return None if charset in {None, "us-ascii", "ascii"} else charset


def _header(message: MIMEPart, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, IndexError, AttributeError):  # the library trips over some malformed headers
        return ""
