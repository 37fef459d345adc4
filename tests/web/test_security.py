"""Who gets in: only this computer's own page, with its token; and every answer carries the headers that hold a browser to that."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from profilecheck.web.security import HEADERS
from tests.web.conftest import HOME, PORT, TOKEN

PATHS = ["/", "/documents", "/static/home.js", "/cohort.csv", "/documents/x", "/compare/a/b", "/nowhere"]


@pytest.mark.parametrize("path", PATHS)
def test_nobody_gets_in_without_the_token(stranger: TestClient, path: str) -> None:
    assert stranger.get(path).status_code == 403


@pytest.mark.parametrize("token", ["", "x", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "%00", "é"])
def test_a_wrong_token_opens_nothing(stranger: TestClient, token: str) -> None:
    assert stranger.get("/", params={"token": token}).status_code == 403
    assert "set-cookie" not in stranger.get("/", params={"token": token}).headers


def test_the_token_moves_into_a_cookie_that_no_script_reads(stranger: TestClient) -> None:
    answer = stranger.get(f"/?token={TOKEN}")
    assert answer.headers["location"] == "/"
    told = answer.headers["set-cookie"].lower()
    assert "httponly" in told
    assert "samesite=strict" in told
    assert stranger.get("/").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.1:{PORT + 1}", f"127.0.0.1:{PORT}.evil.example", ""])
def test_other_hosts_are_refused(client: TestClient, host: str) -> None:
    """A name of somebody's that leads to 127.0.0.1 makes a browser send the right cookie to the wrong page."""
    assert client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8765", f"http://127.0.0.1:{PORT + 1}", f"{HOME}.evil.example", ""])
@pytest.mark.parametrize(("method", "path"), [("POST", "/documents"), ("DELETE", "/documents"), ("POST", "/headline"), ("GET", "/documents")])
def test_other_origins_are_refused(client: TestClient, origin: str, method: str, path: str) -> None:
    assert client.request(method, path, headers={"Origin": origin}).status_code == 403


@pytest.mark.parametrize(("method", "path"), [("POST", "/documents"), ("DELETE", "/documents"), ("POST", "/headline"), ("POST", "/documents/x/edits")])
def test_what_changes_something_has_to_say_where_it_comes_from(client: TestClient, method: str, path: str) -> None:
    del client.headers["Origin"]
    assert client.request(method, path).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_links_of_other_pages_are_refused(client: TestClient, site: str) -> None:
    assert client.get("/", headers={"Sec-Fetch-Site": site}).status_code == 403


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_the_headers_and_none_that_shares_it(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert "server" not in answer.headers


@pytest.mark.parametrize("directive", ["default-src 'none'", "script-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
def test_the_policy(directive: str) -> None:
    assert directive in HEADERS["Content-Security-Policy"]
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["../app.py", "..%2fapp.py", "/etc/passwd", "home.html", "report.css/../../page.py", "home.js%00"])
def test_only_files_of_the_page_are_handed_out(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404
