"""LinkedIn's "Save to PDF", drawn here in its geometry: whole entries over page breaks, lengths in brackets no figures of work."""

from __future__ import annotations

import datetime
import io

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

import profilecheck
from profilecheck import readers
from profilecheck.document import Document

HEIGHT, SIDE, MAIN, WIDTH = 792, 21.6, 223.6, 365.0
Line = tuple[str, float, float]
"""(text, size in points, gap above: from the top of the line before to this one's)."""

LONG = "I lead IT projects for ports and ferries, with 9 years behind me and a calm way of telling bad news before it is too late to act on it."
ENGLISH_SIDE: list[Line] = [
    ("Contact", 13, 0),
    ("+47 22 55 01 00 (Mobile)", 10.5, 21),
    ("odalys.brandvold-long@example.", 10.5, 17.6),
    ("org", 10.5, 12.6),
    ("www.linkedin.com/in/odalys-", 10.5, 17.6),
    ("brandvold (LinkedIn)", 10.5, 12.6),
    ("Top Skills", 13, 29),
    ("Risk Management", 10.5, 21),
    ("Release planning", 10.5, 17.6),
    ("Languages", 13, 29),
    ("English (Native or Bilingual)", 10.5, 21),
    ("Certifications", 13, 29),
    ("Project Management", 10.5, 21),
    ("Professional (PMP)", 10.5, 12.6),
    ("Fjord Pilot Badge", 10.5, 17.6),
]
ENGLISH_MAIN: list[Line] = [
    ("Odalys Brandvold, PMP", 26, 0),
    ("IT Project Manager | Cloud", 12, 34),
    ("Oslo, Norway", 12, 15.4),
    ("Summary", 15.75, 34),
    (LONG, 12, 30),
    ("Second paragraph.", 12, 36),
    ("Experience", 15.75, 50),
    ("Fjordline IT", 12, 38),
    ("8 years 9 months", 10.5, 17.7),
    ("Senior IT Project Manager", 11.5, 21),
    ("March 2021 - Present (5 years 4 months)", 10.5, 15.9),
    ("Oslo", 10.5, 14.7),
    ("• Led 4 projects with a budget of $3M and twenty engineers from three offices in Oslo and Bergen.", 10.5, 22.3),
    ("• Cut cost by 12%.", 10.5, 18),
    ("IT Project Manager", 11.5, 23),
    ("June 2018 - February 2021 (2 years 9 months)", 10.5, 15.9),
    ("Bergen", 10.5, 14.7),
    ("Moved 23 sites to the cloud.", 10.5, 22.3),
    ("Vintertun AS", 12, 34),
    ("Coordinator", 11.5, 16.4),
    ("2015 - 2018 (3 years)", 10.5, 15.9),
    ("Kept the minutes of 6 boards.", 10.5, 22.3),
    ("Education", 15.75, 34),
    ("Nordlys University", 12, 34.5),
    ("Bachelor of Science - BS, Informatics · (2010 - 2013)", 10.5, 18.7),
]
SPANISH_MAIN: list[Line] = [
    ("Odalys Brandvold", 26, 0),
    ("Jefa de proyectos de TI", 12, 34),
    ("Madrid, España", 12, 15.4),
    ("Extracto", 15.75, 34),
    ("Dirijo proyectos de TI.", 12, 30),
    ("Experiencia", 15.75, 50),
    ("Fjordline IT", 12, 38),
    ("Jefa de proyectos", 11.5, 16.4),
    ("enero de 2020 - Actualidad (5 años 4 meses)", 10.5, 15.9),
    ("Madrid", 10.5, 14.7),
    ("• Migró 23 sitios.", 10.5, 22.3),
    ("Educación", 15.75, 34),
    ("Universidad del Norte", 12, 34.5),
    ("Grado en Ingeniería Informática · (2006 - 2010)", 10.5, 18.7),
]
SPANISH_SIDE: list[Line] = [
    ("Contactar", 13, 0),
    ("odalys@example.org", 10.5, 21),
    ("Aptitudes principales", 13, 29),
    ("Jira", 10.5, 21),
    ("Idiomas", 13, 29),
    ("Español", 10.5, 21),
]


def wrapped(text: str, size: float) -> list[str]:
    out = [""]
    for word in text.split():
        longer = f"{out[-1]} {word}".strip()
        if stringWidth(longer, "Helvetica", size) > WIDTH:
            out.append(word)
        else:
            out[-1] = longer
    return out


def draw(side: list[Line], main: list[Line], bottom: float = 760) -> Document:
    """A document of these columns; the main one goes on on the next page below `bottom`."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, HEIGHT), invariant=True)
    canvas.setProducer("Apache FOP Version 2.3")
    canvas.setCreator("Apache FOP Version 2.3")

    def put(x: float, top: float, size: float, text: str) -> None:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, HEIGHT - top - 0.8 * size, text)

    page = 1

    def footer() -> None:
        put(MAIN + 150, 770, 9, f"Page {page} of 2")

    top = 34.0
    for text, size, gap in side:
        top += gap
        put(SIDE, top, size, text)
    top = 33.0
    for text, size, gap in main:
        leading = 18 if size in (12, 10.5) else 1.2 * size
        for number, line in enumerate(wrapped(text, size)):
            top += leading if number else gap
            if top > bottom:
                footer()
                canvas.showPage()
                page, top = page + 1, 37.0
            put(MAIN, top, size, line)
    footer()
    canvas.save()
    return readers.read_bytes(buffer.getvalue(), "Profile.pdf")


def said(document: Document, name: str) -> list[str]:
    return [document.quote(field.span) for field in document.fields if field.name == name]


@pytest.mark.parametrize("bottom", [760, 560, 500, 470, 455, 440, 420, 400, 385, 330])
def test_a_page_break_changes_nothing(bottom: float) -> None:
    document = draw(ENGLISH_SIDE, ENGLISH_MAIN, bottom)
    assert document.kind == "linkedin"
    assert document.text == draw(ENGLISH_SIDE, ENGLISH_MAIN, 2000).text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("contact.name", ["Odalys Brandvold, PMP"]),
        ("contact.phone", ["+47 22 55 01 00"]),
        ("contact.email", ["odalys.brandvold-long@example.org"]),
        ("contact.linkedin", ["www.linkedin.com/in/odalys-brandvold"]),
        ("contact.location", ["Oslo, Norway"]),
        ("headline", ["IT Project Manager | Cloud"]),
        ("skill.name", ["Risk Management", "Release planning"]),
        ("language.name", ["English"]),
        ("certification.name", ["Project Management Professional (PMP)", "Fjord Pilot Badge"]),
        ("position.title", ["Senior IT Project Manager", "IT Project Manager", "Coordinator"]),
        ("position.organization", ["Fjordline IT", "Fjordline IT", "Vintertun AS"]),
        ("position.start", ["March 2021", "June 2018", "2015"]),
        ("position.end", ["Present", "February 2021", "2018"]),
        ("position.location", ["Oslo", "Bergen"]),
        ("education.institution", ["Nordlys University"]),
        ("education.degree", ["Bachelor of Science - BS, Informatics"]),
        ("education.end", ["2013"]),
    ],
)
def test_each_line_is_what_its_place_says(name: str, expected: list[str]) -> None:
    assert said(draw(ENGLISH_SIDE, ENGLISH_MAIN), name) == expected


def test_paragraphs_and_bullets_are_whole() -> None:
    document = draw(ENGLISH_SIDE, ENGLISH_MAIN)
    assert said(document, "summary") == [ENGLISH_MAIN[4][0], "Second paragraph."]
    assert said(document, "position.text") == [text.removeprefix("• ") for text, size, _ in ENGLISH_MAIN if size == 10.5 and text.endswith(".")]


def test_lengths_are_no_figures_of_work_and_words_keep_their_boxes() -> None:
    document = draw(ENGLISH_SIDE, ENGLISH_MAIN)
    profile = profilecheck.analyse(document, as_of=datetime.date(2026, 6, 15))
    assert [m.value for m in profile.metrics] == [4, 3_000_000, 20, 3, 12, 23, 6]
    assert all(document.boxes(m.span) for m in profile.metrics)
    assert [(s.kind, profile.quote(s.heading) if s.heading else None) for s in profile.sections] == [
        ("contact", "Contact"),
        ("skills", "Top Skills"),
        ("languages", "Languages"),
        ("certifications", "Certifications"),
        ("headline", None),
        ("summary", "Summary"),
        ("experience", "Experience"),
        ("education", "Education"),
    ]


def test_a_spanish_profile_is_read_by_its_headings() -> None:
    profile = profilecheck.analyse(draw(SPANISH_SIDE, SPANISH_MAIN), as_of=datetime.date(2026, 6, 15))
    assert [s.kind for s in profile.sections] == ["contact", "skills", "languages", "headline", "summary", "experience", "education"]
    (position,) = profile.positions
    assert position.dates is not None
    assert (str(position.dates.start), position.dates.end_text) == ("2020-01", "present")
    assert profile.education[0].year == 2010


def test_another_layout_of_the_same_program_is_left_as_it_is() -> None:
    main: list[Line] = [("Odalys Brandvold", 12, 0), ("Project Manager", 10.5, 18), ("Experience", 12, 30), ("Led projects.", 10.5, 18)]
    document = draw([("Contact", 10.5, 0), ("odalys@example.org", 10.5, 18)], main)
    assert not document.fields
