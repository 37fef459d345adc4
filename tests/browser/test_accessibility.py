"""axe-core finds nothing serious: in light and dark, on a desktop and a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import DESKTOP, PHONE, SAMPLES, Watched

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")


def serious(page: Any) -> list[str]:
    """Rules of axe-core that are broken in a serious or critical way, with the first place of each."""
    found = axe.Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]} {v['nodes'][0].get('failureSummary', '')}" for v in found if v["impact"] in ("serious", "critical")]


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["desktop", "phone"])
def opened(request: pytest.FixtureRequest, browser: Any, scheme: str) -> Any:
    """A page into which axe-core may be put, which the policy of ours forbids to others."""
    found = Watched(browser, viewport=DESKTOP if request.param == "desktop" else PHONE, color_scheme=scheme, bypass_csp=True)
    yield found.page
    found.context.close()


@pytest.mark.parametrize("name", ["marcus-bell.pdf", "helen-okafor.docx"])
def test_the_report_on_disk(opened: Any, written: dict[str, Path], name: str) -> None:
    opened.goto(written[name].as_uri())
    for fold in opened.locator("details:visible > summary").all()[:40]:
        fold.click()
    assert serious(opened) == []


def test_the_pages_of_the_server(opened: Any, address: str) -> None:
    opened.goto(address)
    opened.set_input_files("#files", [SAMPLES / "marcus-bell.pdf", SAMPLES / "lena-farrow.txt"])
    opened.wait_for_selector("#table tbody tr:nth-child(2)")
    opened.wait_for_selector("#progress", state="hidden")
    opened.fill("#headline", "IT Project Manager at Castellan Services for banks and their cloud migrations in Europe")
    opened.wait_for_selector("#judged .verdict")
    assert serious(opened) == []
    boxes = opened.locator("#table input").all()
    boxes[0].check()
    boxes[1].check()
    opened.click("#compare")
    opened.wait_for_url("**/compare/**")
    assert serious(opened) == []
    opened.go_back()
    opened.locator("#table tbody th a").first.click()
    opened.wait_for_selector(".statement")
    opened.locator(".statement").first.click()
    opened.wait_for_selector("#found dl")
    assert serious(opened) == []
