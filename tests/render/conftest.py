"""A report made by hand, so that these tests do not depend on readers, lexicons or rules."""

from __future__ import annotations

import pytest

from profilecheck.builder import Builder
from profilecheck.calendar import DateRange, Month
from profilecheck.document import Document, Notice, Span
from profilecheck.facts.presence import Contact
from profilecheck.facts.types import Career, Certification, Evidence, Headline, Metric, Part, Position, Profile, Section, Skill, Statement
from profilecheck.report import Category, Finding, Report, Result, Score, Versions

LINES = (
    ("heading", "Jane Doe"),
    ("paragraph", "IT Project Manager | Cloud"),
    ("heading", "Experience"),
    ("paragraph", "Project Manager, Example Systems, 2020 - Present"),
    ("bullet", "Led 12 people and moved 40 servers for $1.2M."),
    ("bullet", "Responsible for the migration of the mail system and shared folders" + ", calendars and address books of nine offices abroad" * 2),
)


def make_document() -> Document:
    builder = Builder("jane.txt", "txt", b"jane")
    for number, (kind, line) in enumerate(LINES, 1):
        builder.block(kind, f"line {number}")
        for word in line.split():
            builder.word(word)
    builder.warnings.append(Notice("two-columns", "The page has two columns; parts may be read in the wrong order.", 1))
    return builder.build()


def make_report(*, rules: int = 3, overall: float | None = 61.25) -> Report:
    document = make_document()

    def at(text: str) -> Span:
        start = document.text.index(text)
        return Span(start, start + len(text))

    good, weak = at(LINES[4][1]), at(LINES[5][1])
    headline = Headline(at(LINES[1][1]), (Part(at("IT Project Manager"), "title"), Part(at("Cloud"), "specialism")), ("scope",), "fair", False)
    dates = DateRange(at("2020 - Present"), Month(2020), None, True)
    statements = (Statement(good, "achievement", opener_kind="strong", metrics=(0, 1)), Statement(weak, "duty", 0.5))
    position = Position(at(LINES[3][1]), at(LINES[3][1]), at("Project Manager"), at("Example Systems"), None, dates, "mid", "it", "project manager", statements)
    profile = Profile(
        document=document,
        kind="resume",
        as_of=Month(2025, 6),
        contact=Contact(name=at("Jane Doe")),
        headline=headline,
        summary=None,
        sections=(Section("experience", at("Experience"), Span(position.span.start, len(document.text))),),
        positions=(position,),
        education=(),
        certifications=(Certification(at("Cloud"), "=PMP", "held", None, 2019, "headline", "pm", True),),
        skills=(Skill(at("Cloud"), "Cloud", "technology", "cloud", "headline", "lexicon:technologies", 0.6),),
        metrics=(Metric(at("12 people"), "team-size", 12.0, "people", "experience"), Metric(at("$1.2M"), "budget", 1200000.0, "USD", "experience")),
        career=Career("mid", 5.5, None, "infrastructure"),
        evidence=(("B1", Evidence(False)), ("C5", Evidence(True, (at("$1.2M"),))), ("K1", Evidence(None))),
    )

    def finding(number: int) -> Finding:
        return Finding(f"fault-{number}", f"Fault {number} is here.", f"Mend {number}.", weak, document.quote(weak), "line 6", None, (), 2.0 / (number + 1))

    results = [Result(f"fault-{n}", "experience", ("C4",), "must", "failed", None, 0.0, 5.0, (finding(n),)) for n in range(rules)]
    results.append(Result("contact-missing", "contact", ("N1",), "must", "passed", None, 4.0, 4.0, (), praise="You can be reached."))
    results.append(Result("posts-few", "contact", ("K1",), "could", "skipped", "judged on LinkedIn profiles only", 0.0, 0.0, (), of_file=True))
    categories = (Category("experience", "Experience", 0.0 if overall is not None else None, 60.0), Category("contact", "Contact", None, 40.0))
    score = Score(overall, None if overall is not None else "the file has no text layer", categories, rules + 1, 1)
    return Report(profile, tuple(results), profile.evidence, score, Versions("1.0", "aa", "bb", "cc"))


@pytest.fixture
def report() -> Report:
    return make_report()


@pytest.fixture
def crowded() -> Report:
    """Fourteen rules with a finding."""
    return make_report(rules=14)


@pytest.fixture
def withheld() -> Report:
    """A report without a score."""
    return make_report(overall=None)
