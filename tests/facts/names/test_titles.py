"""Job titles, known ones and new ones of the usual build, with their levels."""

from __future__ import annotations

from typing import Any

import pytest

from profilecheck.document import Span
from profilecheck.facts.names.levels import title_level
from profilecheck.facts.names.titles import title_in
from tests.facts.from_text import load, source_of

CASES = load("titles.toml", 30)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_title(case: dict[str, Any]) -> None:
    source = source_of(case["text"], sections=False)
    found = title_in(source, Span(0, len(source.document.text)))
    assert (source.quote(found) if found else "") == case["title"]
    if found and case["level"]:
        assert title_level(source, found)[0] == case["level"]
