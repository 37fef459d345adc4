"""Facts are taken from the fields of a format: what a column says is not guessed again."""

from __future__ import annotations

import datetime

import pytest
from msgspec import structs

import profilecheck
from profilecheck.builder import Builder
from profilecheck.calendar import Month
from profilecheck.document import Document, Span
from profilecheck.facts.source import Source
from profilecheck.facts.stated import bare_name, positions
from profilecheck.facts.stated.fields import month
from profilecheck.facts.types import Profile
from profilecheck.nlp.language import annotate

DAY = datetime.date(2026, 6, 15)
Row = tuple[str, int, str]


def document(*rows: Row, kind: str = "linkedin") -> Document:
    """One block a row; rows of one prefix make one section."""
    builder = Builder("export.zip", "linkedin-export", b"", kind=kind)
    sections = {
        "position": "experience",
        "education": "education",
        "certification": "certifications",
        "skill": "skills",
        "headline": "headline",
        "course": "courses",
        "summary": "summary",
    }
    spans: dict[str, list[Span]] = {}
    for name, record, text in rows:
        builder.block("bullet" if name.endswith(".text") else "cell", f"row {record}")
        span = builder.word(text)
        assert span is not None
        builder.field(name, record, span)
        if section := sections.get(name.partition(".")[0]):
            spans.setdefault(section, []).append(span)
    for section, found in spans.items():
        builder.field(f"section.{section}", 0, Span(found[0].start, found[-1].end))
    return builder.build()


def analysed(*rows: Row) -> Profile:
    return profilecheck.analyse(document(*rows), as_of=DAY)


JOB: tuple[Row, ...] = (
    ("position.title", 0, "Delivery Wizard"),
    ("position.organization", 0, "Fjordline IT"),
    ("position.start", 0, "Mar 2021"),
    ("position.end", 0, "Present"),
    ("position.location", 0, "Oslo"),
    ("position.text", 0, "Led 4 projects."),
)


def test_a_position_is_what_its_row_says() -> None:
    profile = analysed(*JOB)
    (position,) = profile.positions
    assert position.title is not None
    assert profile.quote(position.title) == "Delivery Wizard"
    assert position.organization is not None
    assert profile.quote(position.organization) == "Fjordline IT"
    assert position.dates is not None
    assert (position.dates.start, position.dates.end_text) == (Month(2021, 3), "present")
    assert [profile.quote(s.span) for s in position.statements] == ["Led 4 projects."]
    assert [m.value for m in profile.metrics] == [4]


def test_an_employer_printed_once_belongs_to_each_title_below() -> None:
    whole = document(*JOB, ("position.title", 1, "Coordinator"), ("position.start", 1, "2018"), ("position.end", 1, "2021"))
    employer = next(f.span for f in whole.fields if f.name == "position.organization")
    builder_fields = (*whole.fields, type(whole.fields[0])("position.organization", 1, employer))

    shared = structs.replace(whole, fields=builder_fields)
    first, second = positions(Source(shared, annotate(shared.text)))
    assert first.organization == second.organization == employer
    assert not first.span.overlaps(second.span)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aug 2023", Month(2023, 8)),
        ("01 Oct 2022", Month(2022, 10)),
        ("2015", Month(2015)),
        ("2022-10-01", Month(2022, 10)),
        ("10/2022", Month(2022, 10)),
        ("3/14/2021", Month(2021, 3)),
        ("Aug-23", Month(2023, 8)),
        ("Aug-98", Month(1998, 8)),
        ("enero de 2020", Month(2020, 1)),
        ("fevereiro de 2020", Month(2020, 2)),
        ("Mai 2019", Month(2019, 5)),
        ("März 2019", Month(2019, 3)),
        ("Present", None),
        ("", None),
    ],
)
def test_a_month(text: str, expected: Month | None) -> None:
    assert month(text) == expected


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Odalys Brandvold", "Odalys Brandvold"),
        ("Odalys Brandvold, PMP®, CSM", "Odalys Brandvold"),
        ("Odalys Brandvold PMP CSM", "Odalys Brandvold"),
        ("Odalys Brandvold (MBA)", "Odalys Brandvold"),
        ("Odalys Brandvold - PMP", "Odalys Brandvold"),
        ("Odalys Brandvold | Scrum Master", "Odalys Brandvold"),
        ("Odalys Bhardwaj-Brandvold", "Odalys Bhardwaj-Brandvold"),
        ("ODALYS BRANDVOLD", "ODALYS BRANDVOLD"),
        ("Odalys DE LA CRUZ", "Odalys DE LA CRUZ"),
        ("Odalys van der Brandvold III", "Odalys van der Brandvold III"),
        ("Odalys Brandvold, Ph.D.", "Odalys Brandvold"),
        ("🚀 Odalys Brandvold 🚀", "Odalys Brandvold"),
    ],
)
def test_a_name_stands_without_what_follows_it(printed: str, name: str) -> None:
    made = document(("contact.name", 0, printed))
    source = Source(made, annotate(made.text))
    assert source.quote(bare_name(source, made.fields[0].span)) == name


@pytest.mark.parametrize(
    ("end", "start", "status"),
    [
        ("Apr 2028", "Apr 2019", "held"),
        ("May 2026", "May 2023", "expired"),
        ("Jun 2026", "Jun 2023", "held"),
        ("2026", "2023", "held"),
        ("2025", "2023", "expired"),
        ("", "Sep 2026", "in-progress"),
    ],
)
def test_a_credential_is_judged_by_its_dates(end: str, start: str, status: str) -> None:
    rows: list[Row] = [
        ("certification.name", 0, "Project Management Professional (PMP)®"),
        ("certification.issuer", 0, "Project Management Institute"),
        ("certification.start", 0, start),
    ]
    if end:
        rows.append(("certification.end", 0, end))
    (found,) = analysed(*rows).certifications
    assert (found.name, found.status, found.issuer, found.year) == ("PMP", status, "Project Management Institute", int(start[-4:]))


def test_a_renewed_credential_is_held_whatever_the_text_says() -> None:
    rows: list[Row] = [
        ("summary", 0, "I am studying for the PMP."),
        ("certification.name", 0, "PMP"),
        ("certification.end", 0, "May 2020"),
        ("certification.name", 1, "PMP"),
    ]
    assert [(c.name, c.status) for c in analysed(*rows, ("certification.end", 1, "May 2029")).certifications] == [("PMP", "held")]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_rows_for_one_credential_the_attempt_under_way_counts_more_than_the_one_that_ran_out(order: tuple[int, int]) -> None:
    rows: list[list[Row]] = [
        [("certification.name", 0, "PMP"), ("certification.start", 0, "May 2012"), ("certification.end", 0, "May 2015")],
        [("certification.name", 1, "PMP"), ("certification.start", 1, "Sep 2026")],
    ]
    assert [(c.name, c.status) for c in analysed(*rows[order[0]], *rows[order[1]]).certifications] == [("PMP", "in-progress")]


def test_a_certificate_of_a_watched_course_is_training() -> None:
    (found,) = analysed(("certification.name", 0, "Fjord Basics"), ("certification.issuer", 0, "LinkedIn Learning")).certifications
    assert found.status == "training"


def test_an_unknown_credential_keeps_its_printed_name() -> None:
    (found,) = analysed(("certification.name", 0, "Fjord Pilot Badge")).certifications
    assert (found.name, found.status) == ("Fjord Pilot Badge", "held")


@pytest.mark.parametrize(
    ("degree", "school", "level", "field"),
    [
        ("Bachelor of Science - BS, Informatics", "Nordlys University", "bachelor", "Informatics"),
        ("Master of Business Administration - MBA", "Nordlys University", "master", None),
        ("Bachelor of Science - Information Systems", "Nordlys University", "bachelor", "Information Systems"),
        ("Bachelor of Technology - BTech", "Nordlys University", "bachelor", None),
        ("Master of Science – Applied Statistics", "Nordlys University", "master", "Applied Statistics"),
        ("B.Eng | Civil Engineering", "Nordlys University", "bachelor", "Civil Engineering"),
        ("MSc in Data Science", "Nordlys University", "master", "Data Science"),
        ("Diplom-Informatiker (FH)", "Hochschule Nordlicht", "master", None),
        ("Fachinformatiker, Systemintegration", "IHK Nordlicht", "diploma", "Systemintegration"),
        ("Abitur", "Gymnasium Nordlicht", "secondary", None),
        ("Licence, Informatique", "Université du Nord", "bachelor", "Informatique"),
        ("Grado en Ingeniería Informática", "Universidad del Norte", "bachelor", None),
        ("Postgraduate specialisation, Project Management", "Escola Norte", "other", "Project Management"),
        ("", "Nordlys High School", "secondary", None),
        ("", "Nordlys Academy", "other", None),
    ],
)
def test_a_degree_has_a_level_and_a_field(degree: str, school: str, level: str, field: str | None) -> None:
    rows: list[Row] = [("education.institution", 0, school), ("education.start", 0, "2010"), ("education.end", 0, "2013")]
    profile = analysed(*rows, *([("education.degree", 0, degree)] if degree else []))
    (found,) = profile.education
    assert (found.level, found.year) == (level, 2013)
    assert (profile.quote(found.field) if found.field else None) == field


def test_a_listed_skill_is_one_whatever_its_name() -> None:
    profile = analysed(("skill.name", 0, "Jira"), ("skill.name", 1, "Fjord Whispering"))
    assert [(s.name, s.source) for s in profile.skills][-1] == ("Fjord Whispering", "format")


def test_a_skill_in_the_name_of_an_issuer_is_none() -> None:
    rows: list[Row] = [("certification.name", 0, "Fjord Pilot Badge"), ("certification.issuer", 0, "Project Management Institute")]
    assert not analysed(*rows).skills
