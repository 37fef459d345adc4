"""Makes the pictures in docs/pictures: the report and the page of `serve`, of the samples, in a real browser. `python docs/pictures.py`."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples" / "resumes"
PLACE = ROOT / "docs" / "pictures"
WINDOW = {"width": 1280, "height": 860}
QUALITY = 70
AS_OF = "2026-11"


def save(shot: bytes, name: str) -> None:
    """As WebP, which is a quarter of a PNG's size."""
    PLACE.mkdir(exist_ok=True)
    Image.open(io.BytesIO(shot)).convert("RGB").save(PLACE / f"{name}.webp", quality=QUALITY, method=6)


def report(page: Any) -> None:
    """What to change beside the marked page."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.html"
        call = [sys.executable, "-m", "profilecheck", str(SAMPLES / "marcus-bell.pdf"), "--format", "html", "-o", str(out), "--as-of", AS_OF, "--no-config"]
        subprocess.run(call, cwd=ROOT, check=True)
        page.goto(out.as_uri())
        page.locator(".review").scroll_into_view_if_needed()
        page.mouse.wheel(0, page.locator(".review").bounding_box()["y"] - 20)
        page.wait_for_timeout(500)
        save(page.screenshot(), "report")


def serve(page: Any) -> None:
    """Other words for a bullet, and what the score becomes."""
    call = [sys.executable, "-m", "profilecheck", "serve", "--no-open", "--as-of", AS_OF]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            try_words(page, re.findall(r"http://\S+", server.stdout.readline())[0])
        finally:
            server.terminate()


def try_words(page: Any, address: str) -> None:
    page.goto(address)
    page.set_input_files("#files", SAMPLES / "marcus-bell.pdf")
    page.wait_for_url("**/documents/*", timeout=120_000)
    page.locator(".statement", has_text="Worked with").click()
    page.fill("#words", "Rolled out CrowdStrike to 2,600 laptops and servers in four months with a team of five, two weeks early")
    page.wait_for_selector("#found dd:has-text('two weeks')")
    page.mouse.move(0, 0)
    save(page.locator("#bench").screenshot(), "bench")


def main() -> None:
    chromium = next(found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport=WINDOW)
        report(page)
        serve(page)
        browser.close()


if __name__ == "__main__":
    main()
