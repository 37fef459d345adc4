"""Places and organisations by their words."""

from __future__ import annotations

import pytest

from profilecheck.document import Span
from profilecheck.facts.names.places import locations, organization_near
from tests.facts.from_text import source_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Austin, TX", ["Austin, TX"]),
        ("Smallville, Kansas", ["Smallville, Kansas"]),
        ("Toronto, Ontario, Canada", ["Toronto, Ontario, Canada"]),
        ("Acme Corp Springfield, IL 62701", ["Springfield, IL 62701"]),
        ("Bureau of Harbour Safety, Norfolk, VA", ["Norfolk, VA"]),
        ("Vantrella, Denver CO", ["Denver CO"]),
        ("City , State", ["City , State"]),
        ("Oslo", ["Oslo"]),
        ("Remote", ["Remote"]),
        ("Fernweh Labs (Remote)", ["Remote"]),
        ("Boston Scientific", []),
        ("University of Chicago", []),
        ("Computer Science, Michigan State University", []),
        ("Works and Planning, Ohio Department of Transportation", []),
        ("Informatics, Georgia Institute of Technology", []),
        ("Duluth, Minnesota", ["Duluth, Minnesota"]),
        ("Peak Benefits, Colorado Springs, CO", ["Colorado Springs, CO"]),
        ("Leeds, LS, U.K.", ["Leeds, LS, U.K."]),
        ("Remote-controlled pumps", []),
        ("Project Manager", []),
    ],
)
def test_locations(text: str, places: list[str]) -> None:
    source = source_of(text, sections=False)
    assert [source.quote(p) for p in locations(source, Span(0, len(source.document.text)))] == places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halvorsen Technologies", True),
        ("Weidner Maschinenbau GmbH", True),
        ("Hansa Terminal & Logistik SE", True),
        ("Company Name", True),
        ("IBM", True),
        ("Renata Vasconcelos", False),
        ("Yonder", False),
        ("Repaired PC and laptops", False),
    ],
)
def test_organization(text: str, expected: bool) -> None:
    assert organization_near(text) is expected
