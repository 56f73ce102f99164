"""The document at an address: one request, redirects within http and https alone, a time-out and a size limit."""

from __future__ import annotations

import time
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from gbacli.errors import OverLimitError, UnreadableFileError
from gbacli.reading.sources import Limits


class _Redirects(HTTPRedirectHandler):
    """Follows only to addresses of the same kind."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """The next request, or an error for any other scheme."""
        if not newurl.startswith(("http://", "https://")):
            raise URLError(f"redirected to {urlsplit(newurl).scheme}:")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, limits: Limits) -> tuple[bytes, str, str | None]:
    """The bytes at the address, the address that answered, and the encoding that the server names."""
    began = time.monotonic()
    opener = build_opener(_Redirects, ProxyHandler())
    request = Request(_ascii(address), headers={"User-Agent": "gba", "Accept": "text/html, */*"})
    try:
        with opener.open(request, timeout=limits.seconds) as answer:
            pieces: list[bytes] = []
            size = 0
            while piece := answer.read1(65536):
                size += len(piece)
                pieces.append(piece)
                if size > limits.file_size:
                    raise OverLimitError("over", "file_size", limits.file_size)
                if time.monotonic() - began > limits.seconds:
                    raise OverLimitError("took longer than", "seconds", limits.seconds)
            return b"".join(pieces), answer.url, answer.headers.get_content_charset()
    except HTTPError as error:
        if 300 <= error.code < 400:
            raise UnreadableFileError(
                "redirected to an address that is not followed", "give the address itself"
            ) from None
        raise UnreadableFileError(f"the server answered {error.code}", "check the address") from None
    except (URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise UnreadableFileError(f"no answer: {reason}", "check the address and the connection") from None


def _ascii(address: str) -> str:
    """The address with Chinese characters escaped."""
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    safe = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host, quote(parts.path, safe=safe), quote(parts.query, safe=safe), ""))
