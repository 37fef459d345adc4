"""Name, e-mail, phone, place, LinkedIn address and headline out of the head of a resume."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

import profilecheck
from profilecheck import readers
from profilecheck.builder import Builder
from profilecheck.facts.contact import find_contact
from profilecheck.facts.headline.finding import find_headline
from profilecheck.facts.source import Source
from profilecheck.nlp.language import annotate
from tests.facts.from_text import layouts, source_of


def contact_of(text: str) -> dict[str, str]:
    source = source_of(text)
    contact = find_contact(source)
    spans = {key: getattr(contact, key) for key in ("name", "email", "phone", "location", "linkedin")}
    return {key: source.quote(span).rstrip("/") for key, span in spans.items() if span}


def headline_of(text: str) -> str:
    source = source_of(text)
    span = find_headline(source, find_contact(source))
    return source.quote(span) if span else ""


@pytest.mark.parametrize("case", layouts("contact", held=False), ids=lambda c: c["name"])
def test_contact(case: dict[str, Any]) -> None:
    assert contact_of(case["text"]) == case["contact"]


@pytest.mark.parametrize("case", layouts("headline", held=False), ids=lambda c: c["name"])
def test_headline(case: dict[str, Any]) -> None:
    assert headline_of(case["text"]) == case["headline"]


def linked(*pieces: tuple[str, str | None]) -> Source:
    """The head of a resume whose second line is made of words, each with the address that a click on it opens."""
    builder = Builder("linked.docx", "docx", b"")
    builder.block("heading", "line 1")
    builder.word("Marta Hollis")
    builder.block("paragraph", "line 2")
    for text, target in pieces:
        builder.word(text, link=target)
    document = builder.build()
    return Source(document, annotate(document.text))


def test_addresses_that_stand_only_behind_words_are_told() -> None:
    source = linked(
        ("Write", "mailto:marta@example.org?subject=Hello"),
        ("me", "mailto:marta@example.org?subject=Hello"),
        ("LinkedIn", "https://linkedin.com/in/hollis"),
        ("Leeds", None),
    )
    contact = find_contact(source)
    assert (contact.email, contact.linkedin) == (None, None)
    assert [(b.kind, source.quote(b.span), b.address) for b in contact.behind] == [
        ("email", "Write me", "marta@example.org"),
        ("linkedin", "LinkedIn", "https://linkedin.com/in/hollis"),
    ]


def test_a_printed_address_stands_behind_nothing() -> None:
    contact = find_contact(linked(("marta@example.org", "mailto:marta@example.org"), ("linkedin.com/in/hollis", "https://linkedin.com/in/hollis")))
    assert contact.email is not None
    assert contact.linkedin is not None
    assert contact.behind == ()


def test_the_end_of_a_linkedin_address_is_one_where_the_link_says_so() -> None:
    source = linked(("marta@example.org", None), ("hollis-m", "https://www.linkedin.com/in/hollis-m/"))
    contact = find_contact(source)
    assert contact.linkedin is not None
    assert source.quote(contact.linkedin) == "hollis-m"
    assert contact.behind == ()


def test_name_on_two_lines() -> None:
    assert contact_of("Jane\nRoe-Smith\njane@example.com\n").get("name") == "Jane\nRoe-Smith"


def test_held_half() -> None:
    pairs = [
        (c["contact"].get(key), contact_of(c["text"]).get(key))
        for c in layouts("contact", held=True)
        for key in ("name", "email", "phone", "location", "linkedin")
    ]
    assert len(pairs) >= 20
    assert sum(a == b for a, b in pairs) / len(pairs) >= 0.95


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("MARY-ANN O'LEARY, PMP, CSM", "MARY-ANN O'LEARY"),
        ("Juan Carlos de la Vega Ruiz", "Juan Carlos de la Vega Ruiz"),
        ("Priya Raghunathan , PMP®", "Priya Raghunathan"),
        ("Renata Holloway", "Renata Holloway"),
        ("Résumé of Jane Roe", "Jane Roe"),
        ("Curriculum Vitae – Jane Roe", "Jane Roe"),
        ("Jane Roe (She/Her)", "Jane Roe"),
        ("Jane Roe, PMP (they/them)", "Jane Roe"),
        ("CHRONOLOGICAL RESUME TEMPLATE", None),
        ("Sample CV", None),
        ("Scrum Master", None),
        ("Project Manager", None),
        ("Risk Management", None),
        ("SharePoint Online", None),
        ("Austin, TX", None),
        ("Curriculum Vitae", None),
        ("Professional Summary", None),
        ("Information Technology", None),
        ("jane roe", None),
    ],
)
def test_first_line_as_a_name(line: str, name: str | None) -> None:
    assert contact_of(f"{line}\nsomebody@example.com\nEXPERIENCE\nIT Manager, Ferrow	2015 – 2019\n").get("name") == name


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("(555) 201-4433", "(555) 201-4433"),
        ("555.201.4433", "555.201.4433"),
        ("+1 (555) 201-4433 ext. 12", "+1 (555) 201-4433 ext. 12"),
        ("Tel: +49 711 5550163", "+49 711 5550163"),
        ("+49 (0)40 555 0188", "+49 (0)40 555 0188"),
        ("+44 (0)20 7946 0018", "+44 (0)20 7946 0018"),
        ("+91 98450 12345", "+91 98450 12345"),
        ("0491 555 0161", "0491 555 0161"),
        ("Dayton, OH 45402 (555) 201-4433", "(555) 201-4433"),
        ("Licence 4455667788990", None),
        ("2010 – 2015", None),
    ],
)
def test_phone(line: str, phone: str | None) -> None:
    assert contact_of(f"Jane Roe\n{line}\njane@example.com\n").get("phone") == phone


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("linkedin.com/in/jane-roe-5b2", "linkedin.com/in/jane-roe-5b2"),
        ("https://uk.linkedin.com/in/jane.roe/", "https://uk.linkedin.com/in/jane.roe"),
        ("www.linkedin.com/pub/jane-roe/5/5b2/1", "www.linkedin.com/pub/jane-roe/5/5b2/1"),
        ("LinkedIn: jane-roe", "jane-roe"),
        ("linkedin.com/in/ jane-roe", "linkedin.com/in/ jane-roe"),
        ("jane.roe@example.com", None),
    ],
)
def test_linkedin(line: str, url: str | None) -> None:
    assert contact_of(f"Jane Roe\n{line}\n").get("linkedin") == url


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Denver CO", "Denver CO"),
        ("Brisbane QLD | jane@example.com", "Brisbane QLD"),
        ("São Paulo, SP, Brazil", "São Paulo, SP, Brazil"),
        ("Greater Chicago Area", "Greater Chicago Area"),
        ("Smallville, Kansas 66002", "Smallville, Kansas 66002"),
        ("jane@example.com, denver, co", "denver, co"),
        ("Boston Scientific", None),
    ],
)
def test_location(line: str, place: str | None) -> None:
    assert contact_of(f"Jane Roe\n{line}\n").get("location") == place


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("Date of birth: 04/05/1986 | Phone: (+41) 79 555 01 23", "(+41) 79 555 01 23"),
        ("Passport No: 123456789012 | +44 20 7946 0000", "+44 20 7946 0000"),
        ("D.O.B. 12-04-1981", None),
        ("Member no. 555 010 9911", None),
    ],
)
def test_what_is_no_phone_number(line: str, phone: str | None) -> None:
    assert contact_of(f"Jane Roe\n{line}\nEXPERIENCE\nIT Manager, Ferrow\t2015 – 2019\n").get("phone") == phone


def test_personal_information_at_the_top_is_contact() -> None:
    text = "PERSONAL INFORMATION\nJane Roe\njane@example.org\nWORK EXPERIENCE\nIT Manager, Ferrow\t2015 – 2019\n"
    assert contact_of(text) == {"name": "Jane Roe", "email": "jane@example.org"}
    assert source_of(text).sections[0].kind == "contact"


def test_a_name_of_one_word_is_the_largest_line() -> None:
    builder = Builder("resume.pdf", "pdf", b"")
    for word, size in (("Odalys", 24.0), ("odalys@example.org", 10.0)):
        builder.block("heading" if size > 20 else "paragraph", "page 1")
        builder.word(word, size=size)
    document = builder.build()
    name = find_contact(Source(document, annotate(document.text))).name
    assert name is not None
    assert document.quote(name) == "Odalys"


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("Delivery Lead | Payments | PMO\nDirector", "Delivery Lead | Payments | PMO\nDirector"),
        ("IT Project Manager | Networks\n| Agile | PMP", "IT Project Manager | Networks\n| Agile | PMP"),
        ("IT Project Manager | Networks\nA calm hand in large moves", "IT Project Manager | Networks"),
        ("IT Project Manager\nDirector", "IT Project Manager"),
    ],
)
def test_a_headline_goes_on_behind_its_wrap(lines: str, headline: str) -> None:
    rest = "Summary\nTen years in banks.\n\nExperience\nIT Project Manager, Alder Foods, Leeds\nJan 2020 - Present\n- Led moves\n"
    text = f"Mara Lindqvist\n{lines}\nmara.lindqvist@example.com\n\n{rest}"
    profile = profilecheck.analyse(readers.read_bytes(text.encode(), "resume.txt"), as_of=datetime.date(2026, 11, 30))
    assert profile.headline is not None
    assert profile.quote(profile.headline.span) == headline


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Amara\namara@example.com", "Amara"),
        ("BJARNE\nbjarne.k@example.com | Oslo", "BJARNE"),
        ("Oyelaran\nIT Project Manager\nmail@example.com", "Oyelaran"),
        ("Profile\nmail@example.com", ""),
        ("Jira\nmail@example.com", ""),
    ],
)
def test_a_name_of_one_word(top: str, name: str) -> None:
    text = f"{top}\n\nEXPERIENCE\nIT Project Manager, Alder Systems, Leeds\t2018 - Present\n- Moved nine depots to one system.\n"
    assert contact_of(text).get("name", "") == name


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("DOB 03/11/1990   Passport: A09876543", ""),
        ("Date of Birth: 12-04-1986, Mobile: +91 98450 12345", "+91 98450 12345"),
        ("Passport No. 123456789", ""),
    ],
)
def test_numbers_that_are_not_dialled(line: str, phone: str) -> None:
    assert contact_of(f"Sandra Okoye (She/Her)\nsandra@example.com\n{line}\n").get("phone", "") == phone
