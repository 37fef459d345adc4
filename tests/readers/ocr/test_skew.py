"""Scans that lie askew are turned level before they are read."""

from __future__ import annotations

import pytest
from PIL import Image

from profilecheck import readers
from profilecheck.readers.ocr.skew import skew_of
from tests.readers.ocr.test_ocr import RESUME, full, needs_tesseract, picture, resume, saved


@pytest.mark.parametrize("angle", [-3.0, -1.4, 0.0, 0.7, 4.2])
def test_a_scan_that_was_pulled_in_askew_is_turned_level(angle: float) -> None:
    scan = picture(full).rotate(-angle, expand=True, fillcolor=240, resample=Image.Resampling.BICUBIC)
    assert skew_of(scan) == pytest.approx(angle, abs=0.15)


def test_what_holds_no_lines_of_print_stays_as_it_lies() -> None:
    assert skew_of(Image.new("L", (800, 1100), 255)) == 0
    assert skew_of(picture(lambda canvas: canvas.circle(300, 400, 150, stroke=0, fill=1))) == 0


@needs_tesseract
@pytest.mark.parametrize("angle", [-2, 2])
def test_a_page_askew_is_read_as_a_level_one(angle: float) -> None:
    scan = picture(resume).rotate(angle, expand=True, fillcolor=250, resample=Image.Resampling.BICUBIC)
    assert readers.read_bytes(saved(scan, "PNG"), "cv.png").text == RESUME
