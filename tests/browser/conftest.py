"""A real browser, a real server, and a page whose console must stay silent. Without Chromium or Playwright these tests are skipped."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
SAMPLES = ROOT / "samples" / "resumes"
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 800}
PATIENCE = 30_000
"""Milliseconds for what takes one on an idle machine."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Ended with the tests of a file: its driver keeps a loop running, beside which no other can be started."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def address(browser: Any) -> Iterator[str]:
    """The address that a server of its own prints, token and all."""
    call = [sys.executable, "-m", "profilecheck", "serve", "--no-open", "--as-of", "2026-11"]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            yield re.findall(r"http://\S+", server.stdout.readline())[0]
        finally:
            server.terminate()
            server.wait(15)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Reports on disk, as the command line writes them."""
    folder = tmp_path_factory.mktemp("reports")
    found = {}
    for name in ("marcus-bell.pdf", "helen-okafor.docx"):
        found[name] = folder / f"{name}.html"
        call = [sys.executable, "-m", "profilecheck", str(SAMPLES / name), "--format", "html", "-o", str(found[name]), "--as-of", "2026-11", "--no-config"]
        subprocess.run(call, cwd=ROOT, check=True)
    return found


class Watched:
    """A page, what its console says, and what it asks for."""

    def __init__(self, browser: Any, **options: Any) -> None:
        self.context = browser.new_context(**({"viewport": DESKTOP} | options))
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))


@pytest.fixture
def watched(browser: Any) -> Iterator[Watched]:
    found = Watched(browser)
    yield found
    found.context.close()
    assert found.said == []


@pytest.fixture
def home(watched: Watched, address: str) -> Iterator[Any]:
    """The server's first page without documents."""
    watched.page.goto(address)
    watched.page.wait_for_load_state("networkidle")
    if watched.page.locator("#delete-all").is_visible():
        watched.page.click("#delete-all")
    yield watched.page
    base = address.split("/?")[0]
    assert not [url for url in watched.asked if not url.startswith((base, "blob:", "data:"))]
