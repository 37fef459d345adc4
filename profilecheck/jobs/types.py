"""What a job advertisement asks for, each thing with its place in the advertisement."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.document import Document, Span
from profilecheck.kinds import Level, SkillGroup


class JobSkill(Struct, frozen=True):
    """A tool, method, technology or practice. `text` is as printed; skills of one `choice` (not 0) are alternatives: one is enough."""

    span: Span
    name: str
    text: str
    group: SkillGroup
    family: str
    required: bool
    choice: int = 0


class JobCertification(Struct, frozen=True):
    """A credential. Those of one `choice` (not 0) are alternatives: one is enough."""

    span: Span
    name: str
    text: str
    family: str
    required: bool
    choice: int = 0


class JobYears(Struct, frozen=True):
    """Years of experience: `value` is the lower end; `project`: whether they are to be years of project work."""

    span: Span
    value: float
    project: bool


class JobEducation(Struct, frozen=True):
    """A degree as printed; `required` is false where it is only wished or something else may stand for it."""

    span: Span
    level: str
    required: bool


class Job(Struct, frozen=True):
    """An advertisement. `title_level` and `title_family` as for positions."""

    document: Document
    title: Span | None
    title_level: Level | None
    title_family: str | None
    skills: tuple[JobSkill, ...]
    certifications: tuple[JobCertification, ...]
    years: JobYears | None
    education: JobEducation | None
    others: tuple[JobSkill, ...] = ()
    """Languages, a clearance, people to manage, sectors: by `family`."""

    def quote(self, span: Span) -> str:
        return self.document.quote(span)

    @property
    def required(self) -> tuple[JobSkill, ...]:
        return tuple(s for s in self.skills if s.required)

    @property
    def nice(self) -> tuple[JobSkill, ...]:
        return tuple(s for s in self.skills if not s.required)
