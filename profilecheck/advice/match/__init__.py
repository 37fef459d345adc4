"""Holds a profile against a job: what is shown, what is only listed, what goes by another name, what is lacking, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from profilecheck.advice.match.items import asked_for, contains_words, list_items
from profilecheck.advice.match.steps import next_steps
from profilecheck.advice.match.types import Coverage, Keywords, Match, Met, Point, State
from profilecheck.facts.types import Education, Position, Profile
from profilecheck.jobs.types import Job
from profilecheck.kinds import SCHOOLING, Level
from profilecheck.vocabulary.jobs import jobs

LEVELS: tuple[Level, ...] = ("entry", "mid", "senior", "executive")
ALMOST = 0.8
"""The share of the years asked for from which on they are close: many employers take four and a half for five."""
POINTS = {"met": 1.0, "close": 0.6, "short": 0.0, "unknown": 0.0}
PROJECT_FAMILIES = ("project", "agile", "management")


def match(profile: Profile, job: Job) -> Match:
    """Everything that can be said of one profile and one job."""
    found = list_items(profile, job)
    skills = [m for m in found if m.kind == "skill"]
    required, nice = coverage(m for m in skills if m.required), coverage(m for m in skills if not m.required)
    certified = coverage(m for m in found if m.kind == "certification")
    years, title, education = compare_years(profile, job), compare_title(profile, job), compare_education(profile, job)
    keywords = headline_keywords(profile, job, found)
    fit = weigh(found, years, title, education)
    steps = next_steps(profile, job, found, years, title, education, keywords)
    return Match(profile, job, found, required, nice, certified, years, title, education, keywords, steps, fit)


def rank(matches: Iterable[Match]) -> tuple[Match, ...]:
    """The best fit first."""
    return tuple(sorted(matches, key=lambda m: (-round(m.fit, 1), m.job.document.name, m.profile.document.name)))


def coverage(found: Iterable[Met]) -> Coverage:
    groups = list(asked_for(found))
    shown = [g for g in groups if any(is_shown(m) for m in g)]
    return Coverage(len(groups), len(shown), sum(any(is_shown(m) and m.statement is not None for m in g) for g in shown))


def is_shown(met: Met) -> bool:
    """A credential that is not held is not shown, whatever else the profile says of it."""
    return met.state != "lacking" and not (met.kind == "certification" and met.state == "otherwise")


def compare_years(profile: Profile, job: Job) -> Point | None:
    """Years asked for against dated positions: of project work where the job says so, else all."""
    if job.years is None:
        return None
    wanted = job.quote(job.years.span)
    career = profile.career
    have = career.years_project_management if job.years.project else career.years_total
    if have is None or (career.years_total is None):
        return Point("unknown", wanted, "the positions are not dated")
    kind = "of project work" if job.years.project else "of work"
    total = f", {years(career.years_total)} in all" if job.years.project and career.years_total > have + 0.5 else ""
    verdict = "met" if have >= job.years.value else "close" if have >= ALMOST * job.years.value else "short"
    return Point(verdict, wanted, f"{years(have)} years {kind}{total}")  # type: ignore[arg-type]


def years(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def compare_title(profile: Profile, job: Job) -> Point | None:
    """The same title held, else one of the same level; project titles of all kinds are one family."""
    if job.title is None or job.title_level is None:
        return None
    wanted = job.quote(job.title)
    titled = [p for p in profile.positions if p.title is not None]
    same = next((p for p in titled if p.title and contains_words(profile.quote(p.title), wanted)), None)
    if same is not None and same.title is not None:
        return Point("met", wanted, profile.quote(same.title), same.title)
    if not titled:
        return Point("unknown", wanted, "no title was found")
    best = max(titled, key=lambda p: (related(p, job), LEVELS.index(p.level) if p.level else 0, -p.span.start))
    level = LEVELS.index(best.level) if best.level else 0
    distance = LEVELS.index(job.title_level) - max(level, LEVELS.index(profile.career.level))
    verdict = "short" if not related(best, job) or distance > 1 else "met" if distance <= 0 and level >= LEVELS.index(job.title_level) else "close"
    assert best.title is not None
    return Point(verdict, wanted, profile.quote(best.title), best.title)  # type: ignore[arg-type]


def related(position: Position, job: Job) -> bool:
    return position.family == job.title_family or {position.family, job.title_family} <= set(PROJECT_FAMILIES)


def compare_education(profile: Profile, job: Job) -> Point | None:
    """The level of the highest degree against the one asked for; a degree in an unrelated field is close."""
    if job.education is None:
        return None
    wanted = job.quote(job.education.span)
    known = [e for e in profile.education if e.level in SCHOOLING]
    need = SCHOOLING.index(job.education.level) if job.education.level in SCHOOLING else SCHOOLING.index("bachelor")
    if not known:
        return Point("short" if job.education.required else "close", wanted, "no degree was found", None, job.education.required)

    def worth(education: Education) -> tuple[bool, int]:
        return education.related and SCHOOLING.index(education.level) >= need, SCHOOLING.index(education.level)

    best = max(known, key=worth)
    enough = SCHOOLING.index(best.level) >= need
    verdict = "met" if enough and best.related else "close" if enough or not job.education.required else "short"
    degree, field = profile.quote(best.degree), profile.quote(best.field) if best.field else ""
    found = f"{degree}, {field}" if field and field not in degree else degree
    return Point(verdict, wanted, found, best.degree, job.education.required)  # type: ignore[arg-type]


def headline_keywords(profile: Profile, job: Job, found: Sequence[Met]) -> Keywords:
    """The job's terms that the headline has, and those that the profile shows elsewhere; soft skills are no headline words."""
    line = profile.quote(profile.headline.span) if profile.headline else ""
    # "Scrum Master certification" is a kind: the one that is held has a name.
    unfit = {*jobs().held_by, *(s.name for s in job.skills if s.group == "soft")}
    title = job.quote(job.title) if job.title else ""
    held = any(p.title and contains_words(profile.quote(p.title), title) for p in profile.positions) if title else False
    present = [title] if title and contains_words(line, title) else []
    absent = [title] if title and held and not present else []
    groups = {s.name: s.group for s in job.skills}
    for met in sorted(found, key=lambda m: (not m.required, groups.get(m.name) == "competency")):
        if met.name in unfit or met.spared:
            continue
        words = {met.text, met.name, *([met.printed] if met.printed else [])}
        if line and any(contains_words(line, w) for w in words):
            present.append(met.text)
        elif (met.state in ("in-use", "listed") or same_edition(met)) and is_shown(met):
            absent.append(met.text)
    return Keywords(profile.headline.span if profile.headline else None, tuple(dict.fromkeys(present)), tuple(dict.fromkeys(absent)))


def same_edition(met: Met) -> bool:
    """Whether another spelling surely means the same: "MS Project" does for "Microsoft Project", "NIST CSF" not for "NIST 800-53"."""
    return met.printed is not None and not met.note and re.findall(r"\d+", met.printed) == re.findall(r"\d+", met.text)


def weigh(found: Sequence[Met], years: Point | None, title: Point | None, education: Point | None) -> float:
    """0–100 by the weights of `jobs.toml`; what the job does not ask for has no weight."""
    weights, worth = jobs().weights, jobs().worth
    parts: list[tuple[float, float]] = []
    for key, some in (
        ("skills", [m for m in found if m.kind == "skill" and m.required]),
        ("nice", [m for m in found if not m.required]),
        ("certifications", [m for m in found if m.kind == "certification" and m.required]),
    ):
        groups = list(asked_for(some))
        if groups:
            parts.append((getattr(weights, key), sum(max(value(m, worth) for m in g) for g in groups) / len(groups)))
    parts += [(getattr(weights, key), POINTS[p.verdict]) for key, p in (("years", years), ("title", title), ("education", education)) if p is not None]
    total = sum(weight for weight, _ in parts)
    return 100 * sum(weight * share for weight, share in parts) / total if total else 0.0


def value(met: Met, worth: Mapping[State, float]) -> float:
    """A credential counts in full when held, half when under way or of another level."""
    if met.kind == "certification":
        return 1.0 if is_shown(met) else 0.5 if met.state == "otherwise" else 0.0
    return worth[met.state]
