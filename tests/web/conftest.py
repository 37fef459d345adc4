"""The application with real children behind it, started once, and a browser's side of it without a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from profilecheck.running.service import Service
from profilecheck.web import app, work
from tests.conftest import AS_OF

PORT = 8765
TOKEN = "a-token-of-this-test"
HOME = f"http://127.0.0.1:{PORT}"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Ended with the tests of a file: it has a thread, beside which no other test may fork."""
    found = Service(work.answer, workers=2, warm=work.warm)
    yield found
    found.close()


@pytest.fixture
def stranger(service: Service) -> TestClient:
    """Somebody on this computer who does not know the token."""
    return TestClient(app.build(service, token=TOKEN, port=PORT, as_of=AS_OF), base_url=HOME, follow_redirects=False)


@pytest.fixture
def client(stranger: TestClient) -> TestClient:
    """Who opened the address that the terminal shows."""
    assert stranger.get(f"/?token={TOKEN}").status_code == 303
    stranger.headers["Origin"] = HOME
    return stranger
