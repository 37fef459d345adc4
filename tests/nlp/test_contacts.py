"""E-mail addresses, phone numbers and web addresses as marks on a text."""

from __future__ import annotations

import time

import pytest

from profilecheck.nlp.contacts import phones
from profilecheck.nlp.language import annotate
from profilecheck.nlp.mentions import marked


def contacts_of(text: str) -> list[tuple[str, str]]:
    return [(m.kind, text[m.span.start : m.span.end]) for m in marked(annotate(text), "contacts")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jane.roe+cv@mail.example.com", [("email", "jane.roe+cv@mail.example.com")]),
        ("https://www.linkedin.com/in/jane-roe/", [("linkedin", "https://www.linkedin.com/in/jane-roe")]),
        ("see example.org/cv.", [("url", "example.org/cv")]),
        ("Mobile: 555-0142 77", [("phone", "555-0142 77")]),
        ("Dayton, OH 45402 (555) 201-4433", [("phone", "(555) 201-4433")]),
        ("2010 – 2015, 2016 – 2019", []),
        ("1,250,000 users in 12 countries", []),
        ("Managed ASP.NET and Node.js teams", []),
    ],
)
def test_marks(text: str, found: list[tuple[str, str]]) -> None:
    assert contacts_of(text) == found


@pytest.mark.parametrize("piece", ["1 ", "(1", "+1-", "a.b@", "www.", "linkedin.com/in/", "12345 ("])
def test_time_is_linear(piece: str) -> None:
    text = (piece * (20000 // len(piece) + 1))[:20000]
    begin = time.process_time()
    list(phones(text))
    annotate(text)
    assert time.process_time() - begin < 8.0
