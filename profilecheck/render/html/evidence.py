"""What the guide's items rest on: statements behind responsibilities and competencies, skills in use or only listed, figures by kind, the checklist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.types import Profile, Skill, Statement
from profilecheck.render import match, wording
from profilecheck.render.sheet import one_line, quoted
from profilecheck.report import Advice, Report

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match

QUOTE = 220
MOST_STEPS = 10
MOST_PROOFS = 3
"""Statements that are shown for an item; more prove nothing that these don't."""
KINDS = {
    "budget": "Budgets",
    "saving": "Savings",
    "revenue": "Revenue",
    "team-size": "Team sizes",
    "schedule": "Schedules",
    "duration": "Durations",
    "percent-change": "Changes in percent",
    "quality": "Quality",
    "volume": "Volumes",
    "other": "Other figures",
}

class Proof(Struct, frozen=True):
    """Words of the document: a statement, with the part that counts in the middle."""

    before: str
    words: str
    after: str
    where: str
    page: int | None


class EvidenceLine(Struct, frozen=True):
    """An item with what shows it. `met` is None where it can't be judged; `number`: how often it is shown, which may be more than the proofs."""

    id: str
    title: str
    advice: str
    met: bool | None
    proofs: tuple[Proof, ...]
    number: int = 0


class SkillRow(Struct, frozen=True):
    """The skills of a group by name: those that a statement shows, with the first of these, and those that only stand in a list."""

    title: str
    used: tuple[tuple[str, Proof], ...]
    listed: tuple[str, ...]


class FigureRow(Struct, frozen=True):
    title: str
    figures: tuple[Proof, ...]


def responsibilities(report: Report, guide: Mapping[str, Advice]) -> tuple[EvidenceLine, ...]:
    """The ten core responsibilities, each with the statements that show it."""
    lines = []
    for item, evidence in report.checklist:
        if item.startswith("D1."):
            found = [(s, span) for s in statements(report.profile) if (span := s.where(item))]
            proofs = tuple(proof(report.profile, span, s.span) for s, span in found[:MOST_PROOFS])
            lines.append(EvidenceLine(item, title(item, guide), "", evidence.met, proofs, len(found)))
    return tuple(lines)


def competencies(profile: Profile) -> tuple[EvidenceLine, ...]:
    """Practices and soft skills that are named, each with the statement that shows it in use."""
    rows: dict[str, list[Skill]] = {}
    for skill in profile.skills:
        if skill.group in ("competency", "soft"):
            rows.setdefault(skill.name, []).append(skill)
    lines = []
    for name, mentions in rows.items():
        used = [m for m in mentions if m.in_use]
        proofs = tuple(proof(profile, m.span, around(profile, m.span)) for m in used[:1])
        lines.append(EvidenceLine(mentions[0].family.replace("-", " ").capitalize(), name, "", bool(used), proofs, len(used)))
    return tuple(sorted(lines, key=lambda line: (line.id, not line.met, line.title.casefold())))


def skills(profile: Profile) -> tuple[SkillRow, ...]:
    """Tools, methods and technologies, each name once."""
    rows = []
    for group, heading in wording.GROUPS.items():
        if group in ("competency", "soft"):
            continue
        names: dict[str, list[Skill]] = {}
        for skill in profile.skills:
            if skill.group == group:
                names.setdefault(skill.name, []).append(skill)
        first = {name: next((m for m in mentions if m.in_use), None) for name, mentions in names.items()}
        used = tuple((name, proof(profile, m.span, around(profile, m.span))) for name, m in first.items() if m)
        rows.append(SkillRow(heading, used, tuple(name for name, m in first.items() if not m)))
    return tuple(row for row in rows if row.used or row.listed)


def figures(profile: Profile) -> tuple[FigureRow, ...]:
    """Figures by kind, each in the line that holds it, equal words of a kind once."""
    rows = []
    for kind, heading in KINDS.items():
        found: dict[str, Proof] = {}
        for metric in profile.metrics:
            if metric.kind == kind:
                found.setdefault(one_line(profile.quote(metric.span)).casefold(), proof(profile, metric.span, around(profile, metric.span)))
        if found:
            rows.append(FigureRow(heading, tuple(found.values())))
    return tuple(rows)


def checklist(report: Report, guide: Mapping[str, Advice]) -> tuple[EvidenceLine, ...]:
    """The guide's lines that can be answered with yes or no, each with its first proof."""
    return tuple(
        EvidenceLine(item, title(item, guide), guide[item].advice if item in guide else "", evidence.met,
             tuple(proof(report.profile, span, around(report.profile, span)) for span in evidence.spans[:1]), len(evidence.spans))
        for item, evidence in report.checklist
    )  # fmt: skip


def title(item: str, guide: Mapping[str, Advice]) -> str:
    return guide[item].title if item in guide else item


def statements(profile: Profile) -> Iterable[Statement]:
    return (s for p in profile.positions for s in p.statements)


def around(profile: Profile, span: Span) -> Span:
    """The statement or block in which a range stands."""
    block = profile.document.block_at(span.start)
    found = next((s.span for s in statements(profile) if s.span.contains(span)), block.span if block else span)
    return found if found.contains(span) else span


def proof(profile: Profile, words: Span, whole: Span) -> Proof:
    """The words in their line. A long line loses its ends, a long range its middle."""
    document = profile.document
    said = document.quote(words)
    if len(said) > QUOTE or not whole.contains(words):
        return Proof("", quoted(said, QUOTE)[1:-1], "", document.where(words), document.page(words))
    room = max(0, QUOTE - len(said)) // 2
    before, after = document.text[whole.start : words.start], document.text[words.end : whole.end]
    if len(before) > room:
        before = "… " + before[len(before) - room :].split(" ", 1)[-1]
    if len(after) > room:
        after = after[:room].rsplit(" ", 1)[0] + " …"
    return Proof(flat(before), flat(said), flat(after), document.where(words), document.page(words))


def flat(text: str) -> str:
    """White space of any length as one space, also at the ends, where it parts words."""
    return "".join(" " if c.isspace() else c for c in text)


def match_view(found: Match) -> dict[str, Any]:
    """How a document fits an advertisement, in the order of the terminal's report."""
    states = [(title, [item for item in found.items if item.state == state and not item.spared]) for state, title, _ in match.STATES]
    parts = [("Required skills", found.required), ("Wished-for skills", found.nice), ("Certifications", found.certifications)]
    points = [("Years", found.years), ("Title", found.title), ("Education", found.education)]
    return {
        "title": match.title_of(found),
        "parts": [(title, part) for title, part in parts if part.asked],
        "points": [(title, point) for title, point in points if point is not None],
        "states": [(title, items) for title, items in states if items],
        "steps": [one_line(step.text) for step in found.steps[:MOST_STEPS]],
    }
