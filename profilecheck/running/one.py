"""One file, or what was typed or pasted, to a Document, a Profile or a Report: read and analysed in a child with limits."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from profilecheck.document import Document
from profilecheck.facts.types import Profile
from profilecheck.report import Basis, Report
from profilecheck.running import clerk, steps
from profilecheck.running.given import Given, most_bytes, of_bytes, of_file, of_linkedin, of_page
from profilecheck.running.steps import analyse, check, month_of
from profilecheck.running.tasks import Task
from profilecheck.vocabulary.accepted import Accepted

if TYPE_CHECKING:
    from profilecheck.facts.experience.types import SectionWhy
    from profilecheck.rules.engine import Rule

__all__ = [
    "Given", "analyse", "check", "explain_profile", "make_profile", "make_report", "month_of", "most_bytes", "of_bytes", "of_file", "of_linkedin", "of_page",
    "read_document",
]  # fmt: skip

Rules = Callable[[], "Iterable[Rule]"]
"""Gives the rules to apply."""


def nothing() -> None:
    """What is done meanwhile where nothing is given to do."""


def make_report(
    given: Given,
    as_of: datetime.date | None,
    rules: Rules | None = None,
    *,
    basis: Basis | None = None,
    isolated: bool = True,
    meanwhile: Callable[[], object] = nothing,
) -> Report:
    """Read, analyse and check by the rules that `rules` gives, all if None.

    `basis`: what the user's settings change. `isolated`: False for one who runs in a child with limits already, or who
    takes the risk: then all is done right here. `meanwhile`: what this process can do while a child works.
    """
    wanted = None if rules is None else list(rules())
    if not isolated or not clerk.is_at_hand():
        return steps.check(steps.analyse(given.read(), as_of=as_of, accepted=basis.accepted if basis else None), wanted, basis)
    ids = None if wanted is None else tuple(rule.id for rule in wanted)
    task = Task("report", given, as_of=as_of, rules=ids, uncapped=wanted is not None and steps.are_uncapped(wanted), basis=basis)
    return clerk.ask(task, Report, meanwhile)


def make_profile(given: Given, as_of: datetime.date | None, *, accepted: Accepted | None = None, isolated: bool = True) -> Profile:
    """Read and analyse. `accepted`: names that count as known beside those of the lexicons."""
    if not isolated or not clerk.is_at_hand():
        return steps.analyse(given.read(), as_of=as_of, accepted=accepted)
    return clerk.ask(Task("profile", given, as_of=as_of, accepted=accepted), Profile)


def explain_profile(given: Given, as_of: datetime.date | None, *, accepted: Accepted | None = None) -> tuple[Profile, tuple[SectionWhy, ...]]:
    """The profile, and why its positions were read as they were."""
    from profilecheck.facts.experience.types import SectionWhy

    if not clerk.is_at_hand():
        profile = steps.analyse(document := given.read(), as_of=as_of, accepted=accepted)
        return profile, steps.explain(document, profile, accepted)
    return clerk.ask(Task("explained", given, as_of=as_of, accepted=accepted), tuple[Profile, tuple[SectionWhy, ...]])


def read_document(given: Given, *, isolated: bool = True) -> Document:
    """The document."""
    if not isolated or not clerk.is_at_hand():
        return given.read()
    return clerk.ask(Task("document", given), Document)
