"""What a job asks for besides skills by name: languages, a clearance, people to manage, a sector."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.jobs.clauses import Clause
from profilecheck.jobs.types import JobSkill
from profilecheck.patterns import lazy
from profilecheck.vocabulary.jobs import job_words, jobs

# What is asked of somebody may stand among the words of the law, where no skill is looked for.
LEVELS = r"SC|DV|BPSS|NPPV ?\d?|TS/SCI|top secret|secret|public trust|security"
CLEARANCE = lazy(rf"\b(?:(?:active|current|valid)\s+)?(?:{LEVELS})[ -](?:clear(?:ance|ed)|vetting|vetted)\b", re.I)
PEOPLE = lazy(r"\b(?:line[- ]manag(?:ement|ing|e)|people[- ]manag(?:ement|er)|manag(?:e|ing) direct reports|direct reports)\b", re.I)
SECTOR_AFTER = lazy(r"\s+(?:sectors?|industry|domain|clients|environment|organi[sz]ations?|experience|background)\b", re.I)
SECTOR_BEFORE = lazy(r"\b(?:experience|background|worked)\b[^.;]{0,40}\b(?:in|of|within|from|for)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}$", re.I)
REACH = 60


def find_others(source: Source, clauses: Iterable[Clause]) -> tuple[JobSkill, ...]:
    """Each once, in the order of the advertisement."""
    found: dict[str, JobSkill] = {}
    for clause in clauses:
        if not clause.denied and clause.zone not in ("company", "offer"):
            for name, family, span in asked(source, clause):
                required = not clause.wishes or (clause.zone != "preferred" and clause.required(span))
                found.setdefault(name, JobSkill(span, name, source.quote(span), "competency", family, required))
    return tuple(found.values())


def asked(source: Source, clause: Clause) -> Iterator[tuple[str, str, Span]]:
    text = source.quote(clause.span)
    for match in CLEARANCE.finditer(text):
        yield "security clearance", "clearance", span_of(clause, match)
    for match in PEOPLE.finditer(text):
        yield "line management", "people", span_of(clause, match)
    for match in job_words().language.finditer(text):
        near = text[max(0, match.start() - REACH) : match.end() + REACH]
        if job_words().spoken.search(near):
            yield match.group().capitalize(), "language", span_of(clause, match)
    for mention in source.marks("industries", clause.span):
        if mention.value.match == "context":
            continue
        before = source.document.text[max(clause.span.start, mention.span.start - REACH) : mention.span.start]
        after = source.document.text[mention.span.end : clause.span.end]
        if SECTOR_AFTER.match(after) or SECTOR_BEFORE.search(before):
            yield mention.value.entry.name, "sector", mention.span


def span_of(clause: Clause, match: re.Match[str]) -> Span:
    return Span(clause.span.start + match.start(), clause.span.start + match.end())


def is_said(text: str, wanted: JobSkill) -> list[re.Match[str]]:
    """Where a text says what was asked for: the language, a clearance, people managed, the sector by any of its names."""
    if wanted.family == "clearance":
        return list(CLEARANCE.finditer(text))
    if wanted.family == "people":
        return list(PEOPLE.finditer(text))
    names = [wanted.name, wanted.text, *jobs().sectors.get(wanted.name, ())]
    return list(re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", text, re.I))
