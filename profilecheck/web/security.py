"""What stands before every request: only this computer, only this page, only who knows the token; and headers that hold the browser to that."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from profilecheck.web import pages

COOKIE = "profilecheck"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    "X-Permitted-Cross-Domain-Policies": "none",
    "Cache-Control": "no-store",
}
"""As OWASP's project on secure headers asks; without HSTS, since there is no TLS on one's own computer."""
READING = ("GET", "HEAD")


class Gate:
    """Lets through what comes from the page that this server made, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, *, token: str, port: int) -> None:
        self.app, self.token = app, token
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refused = self.refusal(scope)
        await (refused or self.app)(scope, receive, with_headers)

    def refusal(self, scope: Scope) -> Callable[[Scope, Receive, Send], Awaitable[None]] | None:
        """The answer to a request that goes no further."""
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        if host not in self.hosts:
            return plain("Wrong address", "This page is for the address that the terminal shows.", 421)
        origin = headers.get("origin")
        if (origin is not None or scope["method"] not in READING) and origin != f"http://{host}":
            return plain("Not from here", "This request does not come from a page of profilecheck.", 403)
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return plain("Not from here", "Open the address that the terminal shows in a new tab.", 403)
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["path"] == "/" and given and self.knows(given):
            answer = RedirectResponse("/", 303)
            answer.set_cookie(COOKIE, self.token, httponly=True, samesite="strict", path="/")
            return answer
        if not self.knows(cookie(headers)):
            return plain("Open the address from the terminal", "It ends in a token, so that no other program or page can use this one.", 403)
        return None

    def knows(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), self.token.encode())


def cookie(headers: Headers) -> str:
    """The token that the browser sends along."""
    for one in headers.get("cookie", "").split(";"):
        name, _, value = one.strip().partition("=")
        if name == COOKIE:
            return value
    return ""


def plain(title: str, text: str, status: int) -> Response:
    return HTMLResponse(pages.message(title, text), status)
