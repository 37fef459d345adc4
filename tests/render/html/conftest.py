"""The samples' reports with what a page is given beside them, made once."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

import profilecheck
from profilecheck.render.types import Checked, Shown
from profilecheck.rules.engine import registry
from profilecheck.rules.words import about_all, checklist_words
from profilecheck.running import one, pictures
from tests.conftest import AS_OF, ROOT


@functools.cache
def shown_of(name: str) -> Shown:
    """A sample as the command line hands it to a format."""
    path = ROOT / "samples" / "resumes" / name
    report = profilecheck.check_file(path, as_of=AS_OF)
    pages = pictures.draw_pages(one.of_file(path), report.profile.document)
    return Shown([Checked(Path(name), report)], about_all(registry()), pictures=[pages], guide=checklist_words())


@pytest.fixture
def two_pages() -> Shown:
    return shown_of("dana-whitfield.pdf")
