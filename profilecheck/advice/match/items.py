"""Finds in a profile what shows a skill or a credential that a job asks for, under whatever name."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from profilecheck.advice.match.types import Met, State
from profilecheck.document import Span
from profilecheck.facts.types import Profile, Skill, Statement
from profilecheck.jobs.others import is_said
from profilecheck.jobs.types import Job, JobCertification, JobSkill
from profilecheck.vocabulary.jobs import jobs
from profilecheck.vocabulary.spelling import plural
from profilecheck.vocabulary.verbs import inflections

WORDS = re.compile(r"[^\W_][\w+#]*")
STATUS = {"in-progress": "still in progress", "expired": "expired", "planned": "only planned", "training": "only a course so far"}


def same_words(one: str, other: str) -> bool:
    """Whether two spellings are read as one by any search: case, signs and a plural's "s" don't count."""
    return folded(one) == folded(other)


def folded(text: str) -> list[str]:
    """The words of a spelling as a search compares them."""
    return [w.removesuffix("s") if len(w) > 3 else w for w in WORDS.findall(text.lower())]


def contains_words(text: str, term: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(term)}s?(?!\w)", text, re.I))


def statement_at(profile: Profile, span: Span) -> Statement | None:
    return next((s for p in profile.positions for s in p.statements if s.span.contains(span)), None)


def quoted_in_full(profile: Profile, statement: Statement | None) -> int:
    """How telling a statement is: a result with a figure before a mere mention."""
    return 0 if statement is None else 1 + (statement.kind == "achievement") + min(len(statement.metrics), 3)


def skill_item(profile: Profile, wanted: JobSkill) -> Met:
    """How a profile shows a skill: by name first, then by the job's own words, then by something that implies it."""
    base = Met("skill", wanted.name, wanted.text, wanted.span, wanted.required, "lacking", choice=wanted.choice)
    own = [s for s in profile.skills if s.name == wanted.name]
    if own:
        return by_name(profile, base, own)
    verbatim = first_verbatim(profile, wanted.text)
    if verbatim is not None:
        statement = statement_at(profile, verbatim)
        return replace(base, state="in-use" if statement else "listed", shown=verbatim, statement=statement.span if statement else None)
    data = jobs()
    implied = [s for name in data.shown_by.get(wanted.name, ()) for s in profile.skills if s.name == name]
    if implied:
        found = by_name(profile, base, implied)
        return replace(found, state="otherwise", note=f"the profile names {found.printed or profile.quote(implied[0].span)}, not {wanted.text}")
    said = said_in(profile, wanted.name)
    if said is not None:
        return replace(base, state="otherwise", shown=said.span, statement=said.span, note="a statement seems to show it without the word")
    item = data.shown_in.get(wanted.name)
    evidence = profile.shows(item) if item else None
    if evidence is not None and evidence.met:
        told = [s for span in evidence.spans if (s := statement_at(profile, span))]
        if told:
            best = max(told, key=lambda s: (quoted_in_full(profile, s), -s.span.start))
            return replace(base, state="otherwise", shown=best.span, statement=best.span, note="a statement seems to show it without the word")
    return base


def said_in(profile: Profile, name: str) -> Statement | None:
    """The most telling statement that says a practice in a sentence: "managed four contracts" for contract management."""
    pattern = sentence_of(name)
    found = [s for p in profile.positions for s in p.statements if pattern is not None and pattern.search(profile.quote(s.span))]
    return max(found, key=lambda s: (quoted_in_full(profile, s), -s.span.start), default=None)


@functools.cache
def sentence_of(name: str) -> re.Pattern[str] | None:
    said = jobs().said_by.get(name)
    if said is None:
        return None
    verbs = "|".join(sorted((form for verb in said.verbs for form in inflections(verb)), key=len, reverse=True))
    objects = "|".join(sorted((re.escape(form) for noun in said.objects for form in (noun, plural(noun))), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{verbs})\s(?:[^\s.;]+\s){{0,5}}(?:{objects})(?!\w)", re.I)


def other_item(profile: Profile, wanted: JobSkill) -> Met:
    """How a profile says a language, a clearance, a sector or people managed; a team that was led may be people managed."""
    base = Met("skill", wanted.name, wanted.text, wanted.span, wanted.required, "lacking")
    spans = [Span(m.start(), m.end()) for m in is_said(profile.document.text, wanted)]
    if spans:
        best = max(spans, key=lambda s: (statement_at(profile, s) is not None, -s.start))
        statement = statement_at(profile, best)
        return replace(base, state="in-use" if statement else "listed", shown=best, statement=statement.span if statement else None)
    return skill_item(profile, wanted) if wanted.family == "people" else base


def by_name(profile: Profile, base: Met, mentions: list[Skill]) -> Met:
    """The mention that shows most: in a statement, in the job's spelling, with a result."""

    def rank(skill: Skill) -> tuple[bool, bool, int, int]:
        return skill.in_use, same_words(profile.quote(skill.span), base.text), quoted_in_full(profile, statement_at(profile, skill.span)), -skill.span.start

    best = max(mentions, key=rank)
    statement = statement_at(profile, best.span) if best.in_use else None
    spelled = any(close(profile.quote(m.span), base.text) for m in mentions) or first_verbatim(profile, base.text) is not None
    printed = None if spelled else profile.quote(best.span)
    state: State = "otherwise" if printed else "in-use" if statement else "listed"
    return replace(base, state=state, shown=best.span, statement=statement.span if statement else None, printed=printed)


def close(printed: str, wanted: str) -> bool:
    """Whether a search for the job's words finds the profile's: all of the shorter one's words stand in the longer one."""
    short, long = sorted((folded(printed), folded(wanted)), key=len)
    if not short or (len(short) == 1 and long[0] != short[0]):
        return False  # "network" does not answer "enterprise networks"
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def first_verbatim(profile: Profile, text: str) -> Span | None:
    """Where the job's own words stand in the profile, in a statement if they do so in one; short lower-case words are no proof."""
    if len(text) < 3 or (text.islower() and " " not in text):
        return None
    found = [Span(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", profile.document.text, re.I)]
    blocked = [s for p in profile.positions for s in (p.organization, p.location) if s]
    usable = [s for s in found if not any(b.overlaps(s) for b in blocked)]
    return max(usable, key=lambda s: (statement_at(profile, s) is not None, -s.start), default=None)


@functools.cache
def family_stem(name: str) -> str:
    """The part of a credential's name that its levels share: "ITIL" of "ITIL 4 Foundation"."""
    return re.split(r"\s(?:v?\d|Foundation|Practitioner|Managing|Expert|Intermediate|I{1,3}\b|Level)", name)[0]


def certification_item(profile: Profile, wanted: JobCertification) -> Met:
    base = Met("certification", wanted.name, wanted.text, wanted.span, wanted.required, "lacking", choice=wanted.choice)
    same = [c for c in profile.certifications if c.name == wanted.name]
    held = next((c for c in same if c.status == "held"), None)
    if held is not None:
        return replace(base, state="in-use", shown=held.span)
    if same:
        return replace(base, state="otherwise", shown=same[0].span, note=STATUS[same[0].status])
    near = [c for c in profile.certifications if c.status == "held" and family_stem(c.name) == family_stem(wanted.name)]
    if near:
        general = wanted.name == family_stem(wanted.name)  # any PRINCE2 level answers "PRINCE2"
        note = "" if general else f"the profile holds {near[0].name}"
        return replace(base, state="in-use" if general else "otherwise", shown=near[0].span, printed=profile.quote(near[0].span), note=note)
    one = next((c for c in profile.certifications if c.status == "held" and c.name in jobs().held_by.get(wanted.name, ())), None)
    if one is not None:
        return replace(base, state="in-use", shown=one.span, printed=profile.quote(one.span))
    return base


def list_items(profile: Profile, job: Job) -> tuple[Met, ...]:
    """Everything that the job asks for by name; of alternatives, those not needed any more are marked."""
    found: list[Met] = [skill_item(profile, s) for s in job.skills] + [certification_item(profile, c) for c in job.certifications]
    found += [other_item(profile, other) for other in job.others if not any(m.wanted.overlaps(other.span) for m in found)]
    shown = {(m.kind, m.choice) for m in found if m.choice and m.state != "lacking" and not (m.kind == "certification" and m.state == "otherwise")}
    return tuple(replace(m, spared=True) if m.choice and m.state in ("lacking", "otherwise") and (m.kind, m.choice) in shown else m for m in found)


def asked_for(found: Iterable[Met]) -> Iterator[list[Met]]:
    """The things that count: one by one, alternatives together."""
    groups: dict[object, list[Met]] = {}
    for number, met in enumerate(found):
        groups.setdefault((met.kind, met.choice) if met.choice else number, []).append(met)
    yield from groups.values()
