"""The closed lists of kinds: what a section, a statement, a figure, a skill or a level can be; lexicons, facts and rules share them."""

from __future__ import annotations

from typing import Literal

SectionKind = Literal[
    "contact", "headline", "summary", "experience", "projects", "education", "certifications", "skills", "tools", "awards", "publications",
    "volunteering", "languages", "courses", "memberships", "interests", "references", "recommendations", "other",
]  # fmt: skip
StatementKind = Literal["achievement", "duty", "other"]
Level = Literal["entry", "mid", "senior", "executive"]
DegreeLevel = Literal["secondary", "diploma", "associate", "bachelor", "master", "doctorate", "other"]
SCHOOLING: tuple[DegreeLevel, ...] = ("secondary", "diploma", "associate", "bachelor", "master", "doctorate")
"""The lowest first."""
DEGREES = SCHOOLING[2:]
"""Those of a college or university."""
Status = Literal["held", "in-progress", "expired", "planned", "training"]
SkillGroup = Literal["tool", "method", "technology", "competency", "soft"]
MetricKind = Literal["budget", "saving", "revenue", "team-size", "schedule", "duration", "percent-change", "quality", "volume", "other"]
RESULT_KINDS: frozenset[MetricKind] = frozenset({"saving", "revenue", "schedule", "percent-change", "quality"})
"""Figures that say what came of the work."""
SIZE_KINDS: frozenset[MetricKind] = frozenset({"budget", "team-size", "volume"})
"""Figures that say how large the work was. A duration and what is of no known kind say neither."""
PartKind = Literal["title", "specialism", "methodology", "certification", "tool", "scope", "impact", "industry", "employer", "value", "job-seeking", "slogan"]
Specialization = Literal["infrastructure", "software", "itsm", "cybersecurity", "erp", "digital-transformation", "generalist"]
