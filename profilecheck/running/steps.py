"""The steps from a Document to a Report, each by itself: for a child, and for one who takes the risk of doing it all in one process."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import structs

from profilecheck.calendar import Month
from profilecheck.document import Document
from profilecheck.facts.types import Profile
from profilecheck.report import Basis, Report
from profilecheck.running import loading
from profilecheck.vocabulary.accepted import Accepted

if TYPE_CHECKING:
    from profilecheck.facts.experience.types import SectionWhy
    from profilecheck.jobs.types import Job
    from profilecheck.rules.engine import Rule


def analyse(document: Document, *, as_of: datetime.date | None = None, accepted: Accepted | None = None) -> Profile:
    """What is found in a document. `as_of`: the day on which "present" ends, today if not given; `accepted`: names known beside the lexicons'."""
    loading.import_spacy()
    from profilecheck.facts.profile import assemble
    from profilecheck.nlp.language import annotate

    profile = assemble(document, annotate(document.text, accepted), month_of(as_of), day=as_of)
    if profile.kind == "linkedin" or any(position.dates for position in profile.positions):
        return profile
    from profilecheck.jobs.recognition import is_advertisement

    return structs.replace(profile, kind="job") if is_advertisement(document) else profile


def explain(document: Document, profile: Profile, accepted: Accepted | None = None) -> tuple[SectionWhy, ...]:
    """Why the positions of a profile were read as they were."""
    from profilecheck.facts.experience.why import explain
    from profilecheck.facts.source import Source
    from profilecheck.nlp.language import annotate

    return explain(Source(document, annotate(document.text, accepted), profile.sections), profile.positions)


def check(profile: Profile, rules: Iterable[Rule] | None = None, basis: Basis | None = None) -> Report:
    """What rules say of a profile, all of them if none are given; `basis`: what the user's settings change."""
    from profilecheck.rules import reporting

    return reporting.check(profile, select=None if rules is None else list(rules), basis=basis)


def asked_for(document: Document) -> Job:
    """What an advertisement asks for."""
    loading.import_spacy()
    from profilecheck.jobs import reading
    from profilecheck.nlp.language import annotate

    return reading.read_job(document, annotate(document.text))


def chosen(ids: Iterable[str] | None, *, uncapped: bool = False) -> list[Rule] | None:
    """The rules of these names, in the order of the registry; `uncapped`: with all of their findings."""
    if ids is None:
        return None
    from profilecheck.rules import engine

    wanted = frozenset(ids)
    found = [rule for rule in engine.registry() if rule.id in wanted]
    return [engine.uncapped(rule) for rule in found] if uncapped else found


def are_uncapped(rules: Iterable[Rule]) -> bool:
    from profilecheck.rules import engine

    return any(rule.most == engine.UNCAPPED for rule in rules)


def month_of(as_of: datetime.date | None) -> Month:
    """The month in which "present" ends."""
    day = as_of or datetime.date.today()
    return Month(day.year, day.month)
