"""Judges a headline that stands alone: a document of one line, its facts, and what the rules for headlines say of it."""

from __future__ import annotations

import datetime

from profilecheck.builder import Builder
from profilecheck.calendar import Month
from profilecheck.document import Document, Span
from profilecheck.errors import UserError
from profilecheck.facts.certifications import find_certifications
from profilecheck.facts.headline import read_headline
from profilecheck.facts.metrics import find_metrics
from profilecheck.facts.skills import find_skills
from profilecheck.facts.source import Source
from profilecheck.facts.types import Career, Contact, Profile, Section
from profilecheck.facts.wording import find_wording
from profilecheck.nlp.language import annotate
from profilecheck.readers.text.words import clean_word
from profilecheck.render.headline import Judged
from profilecheck.report import Report, Result
from profilecheck.rules import reporting

LONGEST = 1000
"""Characters. LinkedIn takes 220; several times that is no headline but a text that was pasted by mistake."""
CHAPTER = "A"
"""The chapter of the guide on headlines: a rule is about them when the first of its items is of it."""


def judge_line(text: str, *, as_of: datetime.date | None = None) -> Judged:
    """Raises UserError when there is no text, or far too much of it."""
    document = as_document(text)
    day = as_of or datetime.date.today()
    report = reporting.check(profile_of(document, Month(day.year, day.month)))
    assert report.profile.headline is not None
    results = about_headlines(report)
    return Judged(document, report.profile.headline, share(results), results)


def as_document(text: str) -> Document:
    words = [word for word in map(clean_word, text.split()) if word]
    length = sum(map(len, words)) + len(words) - 1
    if not words:
        raise UserError('there is no headline to judge: pass one in quotation marks, like profilecheck headline "IT Project Manager | Cloud | PMP".')
    if length > LONGEST:
        raise UserError(f"this has {length} characters and a headline has 220 at most: pass the line under the name only, or check a file.")
    builder = Builder("headline", "txt", text.encode("utf-8", "replace"), kind="linkedin")
    builder.block("heading", "headline")
    for word in words:
        builder.word(word)
    return builder.build()


def profile_of(document: Document, as_of: Month) -> Profile:
    """A profile that consists of its headline. Of the career nothing is known, so no rule may speak of positions."""
    span = Span(0, len(document.text))
    doc = annotate(document.text)
    source = Source(document, doc, (Section("headline", None, span),))
    headline = read_headline(document, doc, span)
    return Profile(
        document=document,
        kind="linkedin",
        as_of=as_of,
        contact=Contact(),
        headline=headline,
        summary=None,
        sections=source.sections,
        positions=(),
        education=(),
        certifications=find_certifications(source, as_of),
        skills=find_skills(source, ()),
        metrics=find_metrics(doc, [(span, "headline")]),
        career=Career("mid", None, None, "generalist"),
        evidence=(),
        wording=find_wording(source, ()),
    )


def about_headlines(report: Report) -> tuple[Result, ...]:
    """The results of rules that are about headlines first, without those that found nothing to look at."""
    return tuple(r for r in report.results if r.covers and r.covers[0].startswith(CHAPTER) and r.outcome != "skipped")


def share(results: tuple[Result, ...]) -> float | None:
    """What the rules gave out of what they could give, 0–100."""
    worth = sum(r.worth for r in results)
    return 100 * sum(r.points for r in results) / worth if worth else None
