"""What is said about a profile: findings with their place, results of rules, checklist, score."""

from __future__ import annotations

import hashlib
import math
from typing import Literal

from msgspec import Struct, field

from profilecheck.document import Box, Span
from profilecheck.facts.types import Evidence, Profile
from profilecheck.vocabulary.accepted import Accepted

Outcome = Literal["passed", "failed", "skipped"]
Severity = Literal["must", "should", "could"]
LEVELS: tuple[Severity, ...] = ("must", "should", "could")


class Finding(Struct, frozen=True):
    """One place where something could be better.

    `span` is where it stands, or what follows the gap where something is missing. `advice` is the next step: text to
    write when the document holds what is needed, else the question that only the person can answer. `gain` is in
    points of the overall score.
    """

    rule: str
    message: str
    advice: str
    span: Span
    quote: str
    where: str
    page: int | None
    boxes: tuple[Box, ...]
    gain: float = 0.0

    @property
    def next(self) -> Literal["repair", "question"]:
        """Whether the text allows the repair, or only the person can answer."""
        return "question" if "?" in self.advice else "repair"

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that stay while the rule says it of the same words, wherever they move and however they are wrapped."""
        words = "".join(c if c.isalnum() else " " for c in self.quote.casefold()).split()
        return hashlib.sha256(f"{self.rule}\n{' '.join(words)}".encode("utf-8", "replace")).hexdigest()[:16]


class Result(Struct, frozen=True):
    """What one rule said. `reason`: why it was skipped. `points` that it earned, of `worth`.

    `left`: by how much the overall score rises when everything that it flagged is put right. `praise`: what can be said of
    it where it passed, "" where nothing can be proved. `of_file`: that it was skipped lies in the kind of the file.
    """

    rule: str
    category: str
    covers: tuple[str, ...]
    level: Severity
    outcome: Outcome
    reason: str | None
    points: float
    worth: float
    findings: tuple[Finding, ...]
    left: float = math.inf
    praise: str = ""
    of_file: bool = False


class Advice(Struct, frozen=True):
    """An item of the guide: its id, what it is about, what it advises and why."""

    id: str
    title: str
    advice: str
    why: str


class About(Struct, frozen=True):
    """A rule in words: what it asks for in one line, why, examples, what to write instead, and the items of the guide behind it.

    `enough`: the share of its places from which on it earns everything; `judged`: the kinds of document it is for.
    """

    id: str
    title: str
    reasons: tuple[str, ...]
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    instead: tuple[str, ...]
    write: tuple[str, ...]
    level: Severity
    category: str
    category_title: str
    weight: float
    because: str
    enough: float
    judged: tuple[str, ...]
    covers: tuple[Advice, ...]


class Category(Struct, frozen=True):
    """A part of the score: `score` 0–100 or None when nothing in it could be judged, `weight` its share in per cent."""

    id: str
    title: str
    score: float | None
    weight: float


class Score(Struct, frozen=True):
    """`overall` 0–100, or None with the reason why it is withheld.

    `on_target`: the share of its bullets that are about projects in IT, 0 to 1, None where too few were read. `factor`: what
    the points of all categories but the core ones, experience and responsibilities, are multiplied by: the share of the
    core's points that was earned.
    `with_fixes`: what it would be with the five fixes worth most put right, or with all where there are fewer.
    """

    overall: float | None
    reason: str | None
    categories: tuple[Category, ...]
    checked: int
    skipped: int
    with_fixes: float | None = None
    on_target: float | None = None
    factor: float = 1.0


class Versions(Struct, frozen=True):
    """What made the report, so that two of them can be compared."""

    profilecheck: str
    lexicons: str
    models: str
    guide: str


class Basis(Struct, frozen=True):
    """What the user's settings change in what is found and judged. `file`: where they stand, None where nothing was set.

    `thresholds`: limits of `lexicons/scoring.toml` by name, in place of its own.
    """

    file: str | None = None
    accepted: Accepted = field(default_factory=Accepted)
    thresholds: tuple[tuple[str, float], ...] = ()


class Report(Struct, frozen=True):
    """Everything that is said about one document. `silenced`: findings that a remark in the document keeps out of the results."""

    profile: Profile
    results: tuple[Result, ...]
    checklist: tuple[tuple[str, Evidence], ...]
    score: Score
    versions: Versions
    silenced: tuple[Finding, ...] = ()
    basis: Basis = Basis()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the ones worth most first."""
        found = [f for r in self.results for f in r.findings]
        return tuple(sorted(found, key=lambda f: (-f.gain, f.span, f.rule)))
