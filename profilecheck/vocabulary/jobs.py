"""The word lists of `jobs.toml`, made into patterns once."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed

Zone = Literal["head", "company", "duties", "required", "preferred", "certifications", "offer", "other"]


class ZoneHeadings(Keyed, kw_only=True):
    """Headings of one part of an advertisement."""

    zone: Zone
    words: tuple[str, ...]


class Labels(Keyed, kw_only=True):
    """What stands before the title."""

    title: tuple[str, ...]


class Optional(Keyed, kw_only=True):
    """Words behind or before what is only wished for, what makes it a must, and what takes that back."""

    after: tuple[str, ...]
    before: tuple[str, ...]
    must: tuple[str, ...]
    negated: tuple[str, ...]


class Speaks(Keyed, kw_only=True):
    """Words by which a line speaks of the job, the offer, the law or the company."""

    job: tuple[str, ...]
    offer: tuple[str, ...]
    legal: tuple[str, ...]
    company: tuple[str, ...]


class Leads(Keyed, kw_only=True):
    """Words that lead to what is asked for."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]
    other: tuple[str, ...]
    experience: tuple[str, ...]
    project: tuple[str, ...]


class Weights(Keyed, kw_only=True):
    """What each part of a match weighs."""

    skills: int
    certifications: int
    years: int
    title: int
    education: int
    nice: int


class SaidBy(Keyed, kw_only=True):
    """A practice in a sentence: one of the `verbs` with one of the `objects` behind it."""

    verbs: tuple[str, ...]
    objects: tuple[str, ...]


class Spoken(Keyed, kw_only=True):
    """`names` of languages, and `words` that say how well one is to be spoken."""

    names: tuple[str, ...]
    words: tuple[str, ...]


class Jobs(Keyed, kw_only=True):
    """The file. `shown_by`: what implies a skill. `shown_in`: the item whose statements show it; `said_by`: the sentence that says it.
    `held_by`: a kind of credential -> credentials of that kind.
    `sectors`: a sector -> other names of employers in it. `worth`: of each state of what was asked for."""

    sources: dict[str, str]
    headings: tuple[ZoneHeadings, ...]
    labels: Labels
    optional: Optional
    speaks: Speaks
    leads: Leads
    shown_by: dict[str, tuple[str, ...]]
    shown_in: dict[str, str]
    said_by: dict[str, SaidBy]
    held_by: dict[str, tuple[str, ...]]
    languages: Spoken
    sectors: dict[str, tuple[str, ...]]
    weights: Weights
    worth: dict[Literal["in-use", "otherwise", "listed", "lacking"], float]


SHAPES = {"jobs.toml": Jobs}


@functools.cache
def jobs() -> Jobs:
    return files.read("jobs.toml", Jobs)


class JobWords(Struct, frozen=True):
    """`headings`: in the order in which they are tried. A pattern finds any of its phrases as whole words."""

    headings: tuple[tuple[Zone, re.Pattern[str]], ...]
    title_label: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    must: re.Pattern[str]
    negated: re.Pattern[str]
    job: re.Pattern[str]
    offer: re.Pattern[str]
    legal: re.Pattern[str]
    company: re.Pattern[str]
    lead: re.Pattern[str]
    other: re.Pattern[str]
    experience: re.Pattern[str]
    project: re.Pattern[str]
    language: re.Pattern[str]
    spoken: re.Pattern[str]
    kinds: frozenset[str]


def phrases(words: Iterable[str]) -> str:
    """An alternative of phrases, the longest first; white space and apostrophes in any form, `*` goes on to the word's end."""
    forms = []
    for phrase in sorted(words, key=len, reverse=True):
        form = re.escape(phrase.rstrip("*")).replace(r"\ ", r"\s+").replace("'", "['’]")
        forms.append(form + (r"\w*" if phrase.endswith("*") else ""))
    return "|".join(forms)


def whole(words: Iterable[str], end: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases(words)})(?!\w){end}", re.I)


@functools.cache
def job_words() -> JobWords:
    data = jobs()
    speaks, leads, optional = data.speaks, data.leads, data.optional
    return JobWords(
        headings=tuple((row.zone, whole(row.words)) for row in data.headings),
        title_label=re.compile(rf"^(?:{phrases(data.labels.title)})\s*[:–—-]\s*", re.I),
        after=whole(optional.after),
        before=whole(optional.before),
        language=re.compile(whole(data.languages.names).pattern),
        spoken=whole(data.languages.words),
        must=whole(optional.must),
        negated=whole(optional.negated),
        job=whole(speaks.job),
        offer=whole(speaks.offer),
        legal=whole(speaks.legal),
        company=whole(speaks.company),
        lead=re.compile(
            rf"(?<!\w)(?:{phrases(leads.words)})\s+(?:(?:a|an|the|strong|sound|good|proven|practical|solid|deep|advanced|basic|modern|formal|senior|large)\s+){{0,2}}$",
            re.I,
        ),
        other=re.compile(rf"(?<!\w)(?:{phrases(leads.other)})\s+$", re.I),
        experience=whole(leads.experience),
        project=whole(leads.project),
        kinds=frozenset(leads.kinds),
    )
