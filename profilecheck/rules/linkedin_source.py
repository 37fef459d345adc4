"""What the rules for LinkedIn need to know of where a profile comes from: what such a file holds, and its entries."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile, Skill
from profilecheck.rules.engine import Skip
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import names

SAVED = Skip("a saved PDF leaves this part of a profile out; LinkedIn's data export holds it", of_file=True)
OF_THE_CRAFT = frozenset({"planning", "execution", "risk", "quality", "finance", "procurement", "change", "leadership", "analysis", "compliance"})
"""Families of practices that a project manager is hired for."""
TOOLS_OF_THE_CRAFT = frozenset({"planning", "agile", "resource-risk", "requirements", "service"})


def is_saved(profile: Profile) -> bool:
    """Whether this is LinkedIn's "Save to PDF", which shows the first three skills and no recommendations, projects or courses."""
    return profile.document.format == "pdf"


def entries(profile: Profile, kind: str, name: str) -> dict[int, list[Span]]:
    """Number of an entry -> where the field with this name stands in it."""
    found: dict[int, list[Span]] = {}
    for field in profile.document.fields:
        if field.name == f"{kind}.{name}":
            found.setdefault(field.record, []).append(field.span)
    return found


def listed(profile: Profile) -> list[Span]:
    """The names of the skills in the order of the profile."""
    return [spans[0] for _, spans in sorted(entries(profile, "skill", "name").items())]


def is_relevant(profile: Profile, span: Span) -> bool:
    """Whether a listed skill is one that people look for in an IT project manager, or a technology that the positions show in use."""
    used = {s.name for s in profile.skills if s.in_use}
    return is_craft(profile, span) or any(s.span.overlaps(span) and s.group == "technology" and s.name in used for s in profile.skills)


def is_craft(profile: Profile, span: Span) -> bool:
    """Whether a listed skill is one of leading projects; for a manager of services, of running them too."""
    if holds(profile.quote(span), names("project-words")):
        return True
    services = profile.career.specialization == "itsm"
    return any(s.span.overlaps(span) and (of_the_craft(s) or (services and s.family == "service")) for s in profile.skills)


def of_the_craft(skill: Skill) -> bool:
    """Whether people look for this in any IT project manager."""
    match skill.group:
        case "method":
            return skill.family != "other"
        case "competency":
            return skill.family in OF_THE_CRAFT and skill.source != "format"
        case "tool":
            return skill.family in TOOLS_OF_THE_CRAFT
    return False
