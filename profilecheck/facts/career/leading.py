"""How much of a position was leading projects: by its title, else by what its statements say was led."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from profilecheck.calendar import Month
from profilecheck.facts.career.years import years
from profilecheck.facts.names.levels import HELPER, PROJECT_FAMILIES
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position

PROJECT_WORDS = re.compile(
    r"\b(?:projects?|programs? (?:managers?|management|directors?|leads?|office)|programmes?|e?pmo|scrum|delivery manager|release train)\b",
    re.I,
)
# People of a trade whose titles speak of projects but who work on them: "Project Engineer".
HANDS_ON = re.compile(
    r"\b(?:engineer|estimator|draftsman|draughtsman|architect|accountant|designer|developer|surveyor|technician|controls?|programmer|analyst"
    r"|tester|writer)\b",
    re.I,
)
# People who keep the papers or sell: "Project Secretary", "Project Sales Engineer".
BESIDE = re.compile(
    r"\b(?:secretary|clerk|receptionist|driver|typist|storekeeper|document controll?er|projects? sales|(?:executive|administrative|personal) assistant)\b",
    re.I,
)
CHIEF = re.compile(r"\b(?:manager|head|leader|chief|supervisor|director|lead(?=$|\W*[,/(-]))\b", re.I)
# Whoever leads testers or a help desk need not lead projects; other leads and managers of IT do.
OF_SUPPORT = re.compile(r"\b(?:support|help ?desk|service desk|desktop|test|testing|QA)\b", re.I)
# "Led the roll-out", "managed three upgrades": project work under another title.
LED = re.compile(
    r"\b(?:led|leads?|leading|manag(?:ed?|es|ing)|direct(?:ed|ing|s)|oversaw|oversee\w*|head(?:ed|ing)|ran|runs?|running|coordinat\w+|deliver\w+"
    r"|spearhead\w+|drove|owned|owns|planned)\b"
    r"[^.;]{0,80}\b(?:projects?|program(?:me)?s?|implementations?|roll-?outs?|migrations?|deployments?|initiatives?|portfolios?|releases?"
    r"|upgrades?|go-lives?|conversions?|relocations?)\b",
    re.I,
)
# One of these, in small letters, stands in what LED finds; trying that on every statement takes long.
LED_STEMS = (
    "project", "program", "implement", "roll", "migrat", "deploy", "initiativ", "portfolio", "release", "upgrade", "go-live", "conversion", "relocat"
)  # fmt: skip
# A manager of IT leads projects most of the time, somebody whose statements say so half of it.
MANAGER_SHARE, TOLD_SHARE = 0.75, 0.5
TOLD_STATEMENTS, TOLD_PART = 2, 0.1


def leads_projects(source: Source, position: Position) -> bool:
    """Whether a title is one of project work."""
    if position.title is None:
        return False
    title = source.quote(position.title)
    if HELPER.match(title) or BESIDE.search(title):
        return False
    return position.family in PROJECT_FAMILIES or (PROJECT_WORDS.search(title) is not None and not HANDS_ON.search(title))


# Heads of what is done in projects without the word: "Director of Digital Delivery", "Head of Change", "Transformation Manager".
OF_PROJECTS = re.compile(r"\b(?:deliver(?:y|ies)|transformation|change|implementations?|portfolio|migrations?|roll-?outs?|integrations?)\b", re.I)
# A head whose statements tell of so many projects led, and this part of them, has a project role, whatever the title says.
MANAGED_STATEMENTS, MANAGED_PART = 2, 0.2


def in_projects(source: Source, position: Position) -> bool:
    """Whether a position is a project role: by its title, or as that of somebody at the head who led some."""
    title = source.quote(position.title) if position.title else ""
    if leads_projects(source, position):
        return True
    if CHIEF.search(title) is None and position.family != "management":
        return False
    if OF_PROJECTS.search(title) and position.level != "entry":
        return True
    told = sum(tells_of_leading(source.quote(s.span)) for s in position.statements)
    return told >= MANAGED_STATEMENTS and told >= MANAGED_PART * len(position.statements)


def tells_of_leading(text: str) -> bool:
    """Whether a statement tells of a project that was led."""
    small = text.lower()
    return any(stem in small for stem in LED_STEMS) and LED.search(text) is not None


def share_led(source: Source, position: Position) -> float:
    """Which part of a position was leading projects, 0–1."""
    title = source.quote(position.title) if position.title else ""
    hands_on = HANDS_ON.search(title) is not None and CHIEF.search(title) is None
    if leads_projects(source, position) and position.level != "entry" and not hands_on:
        return 1.0
    if position.family == "management":
        return 1.0
    if position.family == "it" and position.level not in (None, "entry") and CHIEF.search(title) and not OF_SUPPORT.search(title):
        return MANAGER_SHARE
    told = sum(tells_of_leading(source.quote(s.span)) for s in position.statements)
    enough = 1 if hands_on and leads_projects(source, position) else TOLD_STATEMENTS
    return TOLD_SHARE if told >= enough and told >= TOLD_PART * len(position.statements) else 0.0


def years_led(source: Source, positions: Sequence[Position], as_of: Month) -> float | None:
    """Years of leading projects, positions that overlap counted once at the larger share. None if none is dated."""
    shares = [(share_led(source, p), p) for p in positions]
    if years(positions, as_of) is None:
        return None
    led = counted = 0.0
    so_far: list[Position] = []
    for share, position in sorted(shares, key=lambda s: -s[0]):
        if not share:
            break
        so_far.append(position)
        covered = years(so_far, as_of) or 0.0
        led, counted = led + share * (covered - counted), covered
    return round(led, 1)


def told(source: Source, positions: Iterable[Position]) -> bool:
    """Whether any position's title or statements speak of leading projects."""
    return any(share_led(source, p) > 0 for p in positions)
