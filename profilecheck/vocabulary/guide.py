"""The career guide: its items with their advice, and the lists that rules and advice take from it (`guide.toml`)."""

from __future__ import annotations

import functools
import hashlib
from typing import Literal

from profilecheck import resources
from profilecheck.kinds import Level, Specialization
from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed

Judged = Literal["resume", "linkedin", "plan", "interview"]


class Item(Keyed, kw_only=True):
    """One thing that the guide advises; `judged`: where it is looked at or told."""

    title: str
    advice: str
    why: str
    stages: tuple[Level, ...]
    judged: tuple[Judged, ...]


class Pair(Keyed, kw_only=True):
    """Verbs that show a responsibility together with one of the objects."""

    verbs: tuple[str, ...]
    objects: tuple[str, ...]


class Responsibility(Keyed, kw_only=True):
    """One cue shows it, or two different weak ones, or a pair. `stems`: beginnings of words without any of which nothing can be said of it."""

    title: str
    question: str
    stems: tuple[str, ...]
    cues: tuple[str, ...]
    weak: tuple[str, ...]
    pairs: tuple[Pair, ...]


class ToolGroup(Keyed, kw_only=True):
    """Tools for one purpose, those that everybody knows first."""

    title: str
    core: tuple[str, ...]
    others: tuple[str, ...]
    source: str


class CredentialGroup(Keyed, kw_only=True):
    """Credentials of one path."""

    title: str
    certifications: tuple[str, ...]
    why: str
    source: str


class Stage(Keyed, kw_only=True):
    """A part of a career, in years of work, and what it is about."""

    from_: int
    to: int | None = None
    focus: str


class LevelTasks(Keyed, kw_only=True):
    """What people of a level do, the item of the checklist that shows some of them, and how they speak of it."""

    tasks: tuple[str, ...]
    shown_by: dict[str, str]
    cues: tuple[str, ...]
    source: str


class Cued(Keyed, kw_only=True):
    """A soft skill or an area of technology, and how it shows in a statement."""

    title: str
    cues: tuple[str, ...]
    source: str


class GuideField(Keyed, kw_only=True):
    """A specialisation."""

    title: str
    covers: str
    source: str


class Pathway(Keyed, kw_only=True):
    """A way into the career, and what bridges the gap."""

    title: str
    bridge: str
    cues: tuple[str, ...]
    source: str


class Guide(Keyed, kw_only=True):
    """The file. Tables of texts hold one sentence for each name."""

    sources: dict[str, str]
    items: dict[str, Item]
    responsibilities: dict[str, Responsibility]
    tools: dict[str, ToolGroup]
    certifications: dict[str, CredentialGroup]
    stages: dict[str, Stage]
    levels: dict[Level, LevelTasks]
    soft_skills: dict[str, Cued]
    technical_areas: dict[str, Cued]
    specializations: dict[Specialization, GuideField]
    adjacent: dict[str, str]
    advancement: dict[str, str]
    accelerators: dict[str, str]
    goals: dict[str, str]
    pathways: dict[str, Pathway]
    choosing_certification: dict[str, str]
    pay_drivers: dict[str, str]
    interview_categories: dict[str, str]
    interview_preparation: dict[str, str]
    headline_shapes: dict[str, tuple[str, ...]]


FILE = "guide.toml"
SHAPES = {FILE: Guide}


@functools.cache
def guide() -> Guide:
    return files.read(FILE, Guide)


def guide_digest() -> str:
    """Eight hexadecimal digits over the file, so that a report says by which guide it judges."""
    return hashlib.sha256((resources.folder("lexicons") / FILE).read_bytes()).hexdigest()[:8]
