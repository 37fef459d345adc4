"""What several rules need to look at a profile and to speak of it: statements, places of gaps, counted nouns."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.facts.types import Certification, Metric, Position, Profile, Skill, Statement
from profilecheck.rules import scoring

RESULT_KINDS = frozenset({"saving", "revenue", "schedule", "percent-change", "quality"})
SIZE_KINDS = frozenset({"budget", "team-size", "volume"})


def statements(profile: Profile) -> tuple[Statement, ...]:
    """Every statement of a position that says something of the work."""
    return tuple(s for p in profile.positions for s in worded(p))


def worded(position: Position) -> tuple[Statement, ...]:
    return tuple(s for s in position.statements if s.kind != "other")


def metrics_of(profile: Profile, statement: Statement) -> tuple[Metric, ...]:
    return tuple(profile.metrics[i] for i in statement.metrics)


def has_result(profile: Profile, statement: Statement) -> bool:
    return any(m.kind in RESULT_KINDS for m in metrics_of(profile, statement))


def has_size(profile: Profile, statement: Statement) -> bool:
    return any(m.kind in SIZE_KINDS for m in metrics_of(profile, statement))


def is_delivery(profile: Profile, statement: Statement) -> bool:
    """Whether a statement tells of something brought in, moved, built or renewed, by its verb or by the name of the undertaking."""
    if statement.opener is not None and statement.opener_kind != "weak" and statement.opener in scoring.names("delivery-verbs"):
        return True
    opening = profile.quote(statement.span)[: int(scoring.limit("characters-that-say-what-it-is-about"))]
    return statement.opener_kind in ("strong", "duty") and holds(opening, scoring.names("delivery-nouns"))


def is_duty(profile: Profile, statement: Statement) -> bool:
    """Whether a statement says what the post was for, and does not even name what was brought in or moved."""
    return statement.kind == "duty" and not is_delivery(profile, statement)


def about_projects(profile: Profile, statement: Statement) -> bool:
    """Whether a statement is about leading projects: it shows a core responsibility, speaks of a project, or delivers something of a stated size."""
    if statement.responsibilities or holds(profile.quote(statement.span), scoring.names("project-words")):
        return True
    return is_delivery(profile, statement) and any(m.kind != "other" for m in metrics_of(profile, statement))


def enough_of(found: tuple[Statement, ...], most: str, share: str) -> float:
    """How many statements should show something: a share of them, but no more than a long document needs and no fewer than two."""
    return max(2.0, min(scoring.limit(most), scoring.limit(share) * len(found)))


def held(profile: Profile) -> tuple[Certification, ...]:
    return tuple(c for c in profile.certifications if c.status == "held")


def management(profile: Profile) -> tuple[Certification, ...]:
    """The credentials held that a project manager leads with."""
    return tuple(c for c in held(profile) if c.management)


def listed_skills(profile: Profile) -> tuple[Skill, ...]:
    """What stands in the lists of skills and tools."""
    return tuple(s for s in profile.skills if s.where in ("skills", "tools") and not s.in_use)


def word_count(profile: Profile, span: Span) -> int:
    """Words of a range, figures left out, so that adding a figure never makes a text too long."""
    text = profile.quote(span).replace("\t", " ").replace("\n", " ")
    for metric in profile.metrics_in(span):
        start, end = metric.span.start - span.start, metric.span.end - span.start
        start, end = text.rfind(" ", 0, start) + 1, text.find(" ", end) if text.find(" ", end) >= 0 else len(text)
        text = text[:start] + " " * (end - start) + text[end:]
    return sum(word.isalnum() or any(c.isalnum() for c in word) for word in text.split())


def excerpt(profile: Profile, span: Span, most: int = 70) -> str:
    """The beginning of a range for a message, on one line."""
    text = " ".join(profile.quote(span).split())
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def named(names: Iterable[str]) -> str:
    """ "a, b and c"."""
    items = list(dict.fromkeys(names))
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def count(number: int, noun: str) -> str:
    """ "1 statement", "3 statements"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def called(profile: Profile, position: Position) -> str:
    """How to speak of a position: its title, else its employer, else its place in the document."""
    span = position.title or position.organization
    return f'"{excerpt(profile, span, 50)}"' if span else f"the position at {excerpt(profile, position.head, 40)!r}"


def first_line(profile: Profile) -> Span:
    """The first block of the document."""
    blocks = profile.document.blocks
    return blocks[0].span if blocks else Span(0, 0)


def place(profile: Profile, *kinds: str) -> Span:
    """Where something missing is reported: the first of these sections that there is, by its heading, else the top."""
    for kind in kinds:
        for section in profile.sections:
            if section.kind == kind and (section.heading is not None or len(section.span)):
                return section.heading or first_block(profile, section.span)
    return first_line(profile)


def first_block(profile: Profile, span: Span) -> Span:
    return next((b.span for b in profile.document.blocks if span.contains(b.span)), span)


def headline_or_top(profile: Profile) -> Span:
    return profile.headline.span if profile.headline else profile.contact.name or first_line(profile)


def advice(item: str) -> str:
    """What the guide advises on an item, in our own words."""
    return str(resources.table("guide.toml")["items"][item]["advice"])


def holds(text: str, cues: Iterable[str]) -> bool:
    """Whether one of the cues begins a word of a text."""
    padded = words_apart(text)
    return any(f" {cue}" in padded for cue in cues)


@functools.lru_cache(maxsize=4096)
def words_apart(text: str) -> str:
    """A text in lower case with a blank for every sign and around it."""
    return " " + "".join(c if c.isalnum() or c in "-/" else " " for c in text.lower()) + " "


def best_figure(profile: Profile, kinds: frozenset[str], least: float = 0.0) -> tuple[Statement, Metric] | None:
    """The statement with the most telling figure of these kinds and of some size, and the figure in it."""
    found = [s for s in statements(profile) if any(m.kind in kinds and m.value >= least for m in metrics_of(profile, s))]
    if not found:
        return None
    short = scoring.limit("words-in-a-statement")
    best = max(found, key=lambda s: (s.kind == "achievement", word_count(profile, s.span) <= short, len(s.metrics), -s.span.start))
    return best, next(m for m in metrics_of(profile, best) if m.kind in kinds and m.value >= least)


def best_result(profile: Profile) -> tuple[Statement, Metric] | None:
    """The statement with the most telling result, and the figure in it."""
    return best_figure(profile, RESULT_KINDS)


def around(profile: Profile, span: Span, figure: Span, most: int = 150) -> str:
    """A piece of a range that holds the figure, on one line, cut between words."""
    if figure.end - span.start <= most:
        return excerpt(profile, span, most)
    words = [w.span for w in profile.document.words_in(span)]
    start = next((w.start for w in words if figure.end - w.start <= most // 2), figure.start)
    return "… " + excerpt(profile, Span(start, span.end), most)


def largest_figure(profile: Profile) -> Metric | None:
    """The figure of size that says most of the level: money managed, then people, then what was served."""
    for kind in ("budget", "team-size", "volume"):
        found = [m for m in profile.metrics if m.kind == kind and m.section in ("experience", "projects", "summary")]
        if found:
            return max(found, key=lambda m: (m.value, -m.span.start))
    return None


def anonymised(profile: Profile) -> bool:
    """Whether names and employers were replaced by placeholders before we saw the document."""
    text = " ".join(profile.document.text.lower().replace(" ,", ",").split())
    return any(name in text for name in scoring.names("placeholders"))
