"""The page of `serve` in a real browser, as a new user would try it."""

from __future__ import annotations

import csv
import statistics
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import SAMPLES, Watched
from tests.conftest import ROOT

STRINGS = tomllib.loads((ROOT / "tests" / "cases" / "injections.toml").read_text(encoding="utf-8"))["strings"]
QUICK = 500
"""Milliseconds from a change to the new score, at the median."""
SLOWED = 4
"""Times that other tests beside this one may make it slower."""


def add(page: Any, *names: str) -> None:
    page.set_input_files("#files", [SAMPLES / name for name in names])
    page.wait_for_selector(f"#table tbody tr:nth-child({len(names)})")
    page.wait_for_selector("#progress", state="hidden")


def test_a_file_that_is_dropped_becomes_a_report(browser: Any, address: str) -> None:
    found = Watched(browser, bypass_csp=True)  # only so that the test can make an event of its own
    page = found.page
    page.goto(address)
    data = list((SAMPLES / "lena-farrow.txt").read_bytes())
    handle = page.evaluate_handle(
        "(data) => { const t = new DataTransfer(); t.items.add(new File([new Uint8Array(data)], 'lena-farrow.txt')); return t; }", data
    )
    page.dispatch_event("#drop", "drop", {"dataTransfer": handle})
    page.wait_for_url("**/documents/*")
    assert page.locator("h1").text_content() == "lena-farrow.txt"
    assert 0 < float(page.locator(".overall strong").text_content()) <= 100
    found.context.close()
    assert found.said == []


def test_a_chosen_file_opens_its_report_with_its_pages(home: Any) -> None:
    home.set_input_files("#files", SAMPLES / "marcus-bell.pdf")
    home.wait_for_url("**/documents/*")
    home.locator("#f4 > .place a").click()
    assert home.url.endswith("#m4")
    assert home.locator(".sheet img").first.is_visible()


def test_a_headline_is_judged_as_one_types(home: Any) -> None:
    home.locator("#headline").press_sequentially("IT Project Manager | Cloud | PMP", delay=5)
    home.wait_for_selector("#judged .verdict")
    assert home.locator("#judged .parts li").all_text_contents() == ["IT Project Manager title", "Cloud field", "PMP certificate"]
    assert home.locator("#length").text_content() == "32 of 220 characters"
    home.fill("#headline", "IT Project Manager who moves the data centers of banks to the cloud in Chicago")
    assert len(home.locator("#phone .seen").text_content()) == 61
    assert home.locator("#phone .cut").text_content().endswith("Chicago")


def test_other_words_for_a_statement_change_the_score_at_once(home: Any) -> None:
    home.set_input_files("#files", SAMPLES / "marcus-bell.pdf")
    home.wait_for_url("**/documents/*")
    home.locator(".statement", has_text="Worked with").click()
    home.wait_for_selector("#found dl")
    before = float(home.locator("#new-score").text_content().split("→")[1].split()[0])
    taken = []
    for number in range(5):
        words = f"Led a rollout of CrowdStrike to 2,64{number} laptops with the security operations center, a team of five and a $300K budget, two weeks early"
        home.fill("#words", words)
        home.wait_for_selector(f"#found dd:has-text('2,64{number}')")
        taken.append(int(home.locator("#bench").get_attribute("data-milliseconds")))
    assert float(home.locator("#new-score").text_content().split("→")[1].split()[0]) > before
    assert statistics.median(taken) <= QUICK * SLOWED
    home.locator("#back").click()
    home.wait_for_selector("#found dd:has-text('duty')")
    assert not home.locator(".statement.changed").count()


def test_two_versions_are_compared(home: Any) -> None:
    add(home, "marcus-bell.pdf", "dana-whitfield.pdf")
    assert home.locator("#compare").is_disabled()
    for box in home.locator("#table input").all():
        box.check()
    home.click("#compare")
    home.wait_for_url("**/compare/**")
    assert " → " in home.locator("h1").text_content()


def test_many_files_make_a_table_that_sorts_and_can_be_saved(home: Any, tmp_path: Path) -> None:
    names = ["marcus-bell.pdf", "dana-whitfield.pdf", "helen-okafor.docx"]
    add(home, *names)
    shown = home.locator("#table tbody th").all_text_contents()
    home.locator("#table thead button", has_text="File").click()
    assert home.locator("#table tbody th").all_text_contents() == sorted(names)
    home.locator("#table thead button", has_text="Score").click()
    assert home.locator("#table tbody th").all_text_contents() == shown
    assert home.locator("#table thead th[aria-sort='descending']").text_content() == "Score"
    with home.expect_download() as download:
        home.click("text=Save as CSV")
    download.value.save_as(tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(encoding="utf-8-sig") as file:
        assert sorted(row["path"] for row in csv.DictReader(file)) == sorted(names)
    home.locator("button[aria-label='Delete marcus-bell.pdf']").click()
    home.wait_for_selector("#table tbody tr:nth-child(3)", state="detached")
    home.click("#delete-all")
    home.wait_for_selector("#documents", state="hidden")


def test_a_file_that_can_not_be_read_is_said_and_the_others_are_there(watched: Watched, home: Any) -> None:
    broken = {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 broken"}
    good = {"name": "good.txt", "mimeType": "text/plain", "buffer": (SAMPLES / "lena-farrow.txt").read_bytes()}
    home.set_input_files("#files", [broken, good])
    home.wait_for_selector("#table tbody tr")
    home.wait_for_selector("#fault:has-text('broken.pdf')")
    assert home.locator("#state").text_content() == "1 of 2 files are in the table below."
    watched.said[:] = [line for line in watched.said if "422" not in line]  # the browser itself reports answers of this kind


def test_a_pasted_profile_becomes_a_report(home: Any) -> None:
    home.fill("#page", (ROOT / "samples" / "linkedin" / "priya-nandakumar-pasted.txt").read_text(encoding="utf-8"))
    home.click("#send-page")
    home.wait_for_url("**/documents/*")
    assert home.locator(".overall strong").is_visible()


@pytest.fixture(scope="module")
def lasting(browser: Any, address: str) -> Any:
    """One page for many strings."""
    found = Watched(browser)
    found.page.goto(address)
    found.page.click("#with-job > summary")
    yield found
    found.context.close()


@pytest.mark.parametrize("text", STRINGS)
def test_no_string_in_a_field_is_obeyed(lasting: Watched, text: str) -> None:
    page = lasting.page
    page.fill("#headline", text)
    page.fill("#job", text)
    page.fill("#page", text)
    assert page.locator("#phone .seen").text_content()
    assert page.locator("#phone *:not(span), #judged script, #judged img, #judged svg").count() == 0
    assert lasting.said == []


def test_no_string_in_a_name_is_obeyed(watched: Watched, home: Any) -> None:
    text = (SAMPLES / "lena-farrow.txt").read_bytes()
    names = STRINGS[::9]
    home.set_input_files("#files", [{"name": f"{name}.txt", "mimeType": "text/plain", "buffer": text} for name in names])
    home.wait_for_selector(f"#table tbody tr:nth-child({len(names)})")
    assert home.locator("#documents script, #documents img, #documents svg, #documents iframe, #documents [onload], #documents [onerror]").count() == 0
    home.locator("#table tbody th a").first.click()
    home.wait_for_url("**/documents/*")
    assert watched.page.locator("main img, main iframe, main script").count() == 0
