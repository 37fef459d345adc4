"""The report on disk in a real browser: marks and findings lead to each other by mouse and keyboard, and nothing is asked of anybody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import PHONE, Watched

NAMES = ["marcus-bell.pdf", "helen-okafor.docx"]


def in_sight(page: Any, selector: str) -> bool:
    """Whether an element stands in the window, at least with its upper edge."""
    page.wait_for_timeout(700)  # the way there is smooth
    box = page.locator(selector).bounding_box()
    return box is not None and -5 <= box["y"] < page.viewport_size["height"]


@pytest.mark.parametrize("name", NAMES)
def test_a_finding_leads_to_its_mark_and_the_mark_back(watched: Watched, written: dict[str, Path], name: str) -> None:
    page = watched.page
    page.goto(written[name].as_uri())
    page.locator("#f4 > .place a").click()
    assert page.url.endswith("#m4")
    assert in_sight(page, "#m4")
    page.locator("#m4").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#f4")
    assert in_sight(page, "#f4")
    assert [url.split("#")[0] for url in watched.asked if not url.startswith("data:")] == [written[name].as_uri()]


def test_a_mark_of_a_folded_finding_unfolds_it(watched: Watched, written: dict[str, Path]) -> None:
    name = "marcus-bell.pdf"
    page = watched.page
    page.goto(written[name].as_uri())
    folded = page.locator("details.others li[id], details.more li[id]").first
    assert not folded.is_visible()
    page.goto(f"{written[name].as_uri()}#{folded.get_attribute('id')}")
    assert folded.is_visible()


def test_every_mark_can_be_reached_from_the_keyboard(watched: Watched, written: dict[str, Path]) -> None:
    page = watched.page
    page.goto(written["marcus-bell.pdf"].as_uri())
    marks = page.locator("svg a.mark")
    assert marks.count() > 10
    marks.first.focus()
    for number in range(1, 4):
        page.keyboard.press("Tab")
        assert page.locator("svg a.mark:focus").get_attribute("href") == marks.nth(number).get_attribute("href")


@pytest.mark.parametrize("name", NAMES)
def test_a_phone_needs_no_sideways_scrolling(browser: Any, written: dict[str, Path], name: str) -> None:
    found = Watched(browser, viewport=PHONE)
    found.page.goto(written[name].as_uri())
    widest = max(box["x"] + box["width"] for part in found.page.locator("section, header, .fix, .sheet, .text").all() if (box := part.bounding_box()))
    assert widest <= PHONE["width"]
    assert found.page.locator(".narrow .plot").first.is_visible()
    assert not found.page.locator(".wide .plot").first.is_visible()
    found.context.close()


def test_printed_it_shows_every_fix_and_no_explanation(watched: Watched, written: dict[str, Path]) -> None:
    page = watched.page
    page.goto(written["marcus-bell.pdf"].as_uri())
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    assert page.locator(".more .fix").first.is_visible()
    assert not page.locator(".why").first.is_visible()
    assert page.pdf().startswith(b"%PDF")
