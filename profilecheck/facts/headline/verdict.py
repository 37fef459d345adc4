"""Judges what a headline shows: which kinds it lacks, and whether a recruiter learns more than a title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from profilecheck.facts.headline.kinds import is_background
from profilecheck.facts.headline.line import Found, HeadlineText
from profilecheck.kinds import PartKind
from profilecheck.vocabulary.headline import WORD, headlines, is_bare

WANTED: tuple[PartKind, ...] = ("specialism", "methodology", "certification", "scope", "impact")
Verdict = Literal["strong", "fair", "weak"]
VERDICTS: tuple[Verdict, ...] = ("weak", "fair", "strong")
# LinkedIn shows 220 characters of a headline; a list of twelve parts or more is keyword stuffing.
MOST_CHARACTERS = 220
MOST_PARTS = 11
# What these say besides counts for the verdict; of other parts `also` only says what is as right.
SPEAKING = ("title", "value", "scope", "impact")


def missing_kinds(parts: Sequence[Found]) -> tuple[PartKind, ...]:
    shown = {kind for part in parts for kind in (part.kind, *part.also)}
    return tuple(kind for kind in WANTED if kind not in shown)


def is_only_title(parts: Sequence[Found]) -> bool:
    """Whether a headline is nothing but titles and employers."""
    kinds = {part.kind for part in parts}
    return "title" in kinds and kinds <= {"title", "employer"}


def groups(line: HeadlineText, parts: Sequence[Found]) -> set[str]:
    """What a headline earns something for. Slogans, tools, and years or degrees earn nothing."""
    shown = {kind for part in parts for kind in (part.kind, *(part.also if part.kind in SPEAKING else ()))}
    earned: set[str] = {kind for kind in ("methodology", "certification", "scope", "impact") if kind in shown}
    if shown & {"specialism", "industry"}:
        earned.add("expertise")
    values = [line.text[part.start : part.end] for part in parts if part.kind == "value"]
    if any(not (is_background(text) or headlines().years.search(text)) for text in values):
        earned.add("promise")
    return earned


def judge_verdict(line: HeadlineText, parts: Sequence[Found]) -> Verdict:
    """strong: a title and two groups, one of them expertise, scope or impact; fair: a title and a group; without a title one less."""
    if not parts or is_only_title(parts) or not is_project_profession(line, parts):
        return "weak"
    earned = groups(line, parts)
    level = 2 if len(earned) > 1 and earned & {"expertise", "scope", "impact"} else 1 if earned else 0
    if not any(part.kind == "title" for part in parts):
        level -= 1
    if len(line.text) > MOST_CHARACTERS or len(parts) > MOST_PARTS or parts[0].kind == "job-seeking":
        level = min(level, 1)
    return VERDICTS[max(level, 0)]


def is_project_profession(line: HeadlineText, parts: Sequence[Found]) -> bool:
    """Whether one of the titles is an IT project manager's or close to it; true where no title says otherwise."""
    titles = [line.text[part.start : part.end] for part in parts if part.kind == "title"]
    if not titles:
        return True
    return any(is_project_title(title) for title in titles) and not other_trade(line, parts, titles)


def is_project_title(title: str) -> bool:
    data = headlines()
    if not data.profession.search(title):
        return all(word.lower().rstrip(".") in data.neutral or is_bare(word) for word in WORD.findall(title))
    return not data.other_fields.search(title) or data.it_words.search(title) is not None


def other_trade(line: HeadlineText, parts: Sequence[Found], titles: Sequence[str]) -> bool:
    """Whether a plain "Project Manager" says with the rest that it is another trade: "Project Manager | Residential construction"."""
    data = headlines()
    if any(data.it_words.search(title) for title in titles):
        return False
    rest = [part for part in parts if part.kind in ("specialism", "industry")]
    texts = [line.text[part.start : part.end] for part in rest]
    return bool(texts) and all(data.trades.search(text) and not data.it_words.search(text) for text in texts)
