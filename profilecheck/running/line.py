"""Judges a headline that stands alone: a document of one line, its facts, and what the rules for headlines say of it."""

from __future__ import annotations

import datetime

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UserError
from profilecheck.readers.text.words import clean_word
from profilecheck.render.headline import Judged
from profilecheck.report import Report, Result
from profilecheck.running import clerk, loading, steps
from profilecheck.running.given import Given
from profilecheck.running.tasks import Task

LONGEST = 1000
"""Characters. LinkedIn takes 220; several times that is no headline but a text that was pasted by mistake."""
CHAPTER = "A"
"""The chapter of the guide on headlines: a rule is about them when the first of its items is of it."""


def judge_line(text: str, *, as_of: datetime.date | None = None, isolated: bool = False) -> Judged:
    """Raises UserError when there is no text, or far too much of it. `isolated`: in a child, which loads what this process need not."""
    if isolated and clerk.is_at_hand():
        return clerk.ask(Task("line", Given("headline", "bytes", text.encode("utf-8", "replace")), as_of=as_of), Judged)
    return judge(text, as_of=as_of)


def judge(text: str, *, as_of: datetime.date | None = None) -> Judged:
    document = as_document(text)
    loading.import_spacy()
    from profilecheck.facts.lone import of_line
    from profilecheck.nlp.language import annotate

    report = steps.check(of_line(document, annotate(document.text), steps.month_of(as_of)))
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


def about_headlines(report: Report) -> tuple[Result, ...]:
    """The results of rules that are about headlines first, without those that found nothing to look at."""
    return tuple(r for r in report.results if r.covers and r.covers[0].startswith(CHAPTER) and r.outcome != "skipped")


def share(results: tuple[Result, ...]) -> float | None:
    """What the rules gave out of what they could give, 0–100."""
    worth = sum(r.worth for r in results)
    return 100 * sum(r.points for r in results) / worth if worth else None
