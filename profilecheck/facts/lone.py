"""The facts of a headline that stands alone, without the finders of whole documents, which are not even loaded for it."""

from __future__ import annotations

from spacy.tokens import Doc

from profilecheck.calendar import Month
from profilecheck.document import Document, Span
from profilecheck.facts.certifications import find_certifications
from profilecheck.facts.headline import read_headline
from profilecheck.facts.metrics import find_metrics
from profilecheck.facts.presence import Contact
from profilecheck.facts.skills import find_skills
from profilecheck.facts.source import Source
from profilecheck.facts.types import Career, Profile, Section
from profilecheck.facts.wording import find_wording


def of_line(document: Document, doc: Doc, as_of: Month) -> Profile:
    """A profile that consists of its headline. Of the career nothing is known, so no rule may speak of positions."""
    span = Span(0, len(document.text))
    source = Source(document, doc, (Section("headline", None, span),))
    return Profile(
        document=document,
        kind="linkedin",
        as_of=as_of,
        contact=Contact(),
        headline=read_headline(document, doc, span),
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
