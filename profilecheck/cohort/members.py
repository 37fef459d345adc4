"""The files of a batch as the results tell of them, each reduced to what a view of the group needs: kilobytes for twenty thousand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

LONGEST = 4000
"""Characters of a profile's statements by which it is held against others; a resume of two pages has about as many."""


class Member(Struct, frozen=True):
    """One file. `score` is None where none was given; `gaps`: rules that it does not meet -> points that each would bring; `told`: its statements."""

    path: str
    outcome: str
    reason: str
    score: float | None = None
    categories: dict[str, float] = {}
    level: str = ""
    field: str = ""
    years: float | None = None
    certifications: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    gaps: dict[str, float] = {}
    examples: dict[str, str] = {}
    """Rule -> words of the document in which it found the gap, without anybody's name."""
    told: str = ""


class _Category(Struct):
    id: str
    score: float | None


class _Score(Struct):
    overall: float | None
    categories: list[_Category]


class _Named(Struct):
    name: str
    status: str = ""


class _Statement(Struct):
    text: str


class _Position(Struct):
    organization: str | None
    statements: list[_Statement]


class _Profile(Struct):
    positions: list[_Position]
    certifications: list[_Named]
    skills: list[_Named]
    level: str | None
    specialization: str | None
    years_total: float | None


class _Finding(Struct):
    quote: str = ""


class _Result(Struct):
    rule: str
    outcome: str
    points: float
    worth: float
    findings: list[_Finding]


class _Report(Struct):
    score: _Score
    profile: _Profile
    results: list[_Result]


class _Line(Struct):
    path: str
    outcome: str
    reason: str
    report: _Report | None


def members(results: Path) -> Iterator[Member]:
    """The files in the order of the results (`results.jsonl` of a batch), one line in memory at a time."""
    decoder = msgspec.json.Decoder(_Line)
    with results.open("rb") as file:
        for line in file:
            yield member(decoded(decoder, line))


def decoded(decoder: msgspec.json.Decoder[_Line], line: bytes) -> _Line:
    """A line of results; in one of them a name that is no text may stand as half of a surrogate pair, which only the slower way takes."""
    try:
        return decoder.decode(line)
    except msgspec.DecodeError:
        return msgspec.convert(json.loads(line), _Line)


def member(line: _Line) -> Member:
    if line.report is None:
        return Member(line.path, line.outcome, line.reason)
    score, profile = line.report.score, line.report.profile
    told = " ".join(s.text for p in profile.positions for s in p.statements)
    statements = {s.text for p in profile.positions for s in p.statements}
    failed = [r for r in line.report.results if r.outcome in ("failed", "partial") and r.findings]
    # A bullet names no person; of anything else that is quoted nobody knows that.
    employers = [p.organization.lower() for p in profile.positions if p.organization]
    examples = {
        r.rule: quote for r in failed for quote in (r.findings[0].quote,) if quote in statements and not any(name in quote.lower() for name in employers)
    }
    return Member(
        path=line.path,
        outcome=line.outcome,
        reason=line.reason,
        score=score.overall,
        categories={c.id: c.score for c in score.categories if c.score is not None},
        level=profile.level or "",
        field=profile.specialization or "",
        years=profile.years_total,
        certifications=tuple(dict.fromkeys(c.name for c in profile.certifications if c.status == "held")),
        skills=tuple(dict.fromkeys(s.name for s in profile.skills)),
        gaps={r.rule: r.worth - r.points for r in failed},
        examples=examples,
        told=told[:LONGEST],
    )
