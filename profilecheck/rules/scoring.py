"""Weighs what the rules said, and says when there is nothing to weigh."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from profilecheck.facts.types import Profile
from profilecheck.report import Category, Score
from profilecheck.vocabulary.scoring import limit, names, plan


def between(value: float, chance: float, enough: float) -> float:
    """How far a value has come from what any document has by chance to what is enough: 0 to 1."""
    if enough <= chance:  # thresholds that the user set close together
        return float(value >= enough)
    return min(1.0, max(0.0, (value - chance) / (enough - chance)))


def saturating(value: float, enough: float) -> float:
    """How far a number has come to what is enough, 0 to 1, where the first counts more than the tenth."""
    return min(1.0, math.log1p(max(0.0, value)) / math.log1p(enough))


class Tally(Struct, frozen=True):
    """(points, worth) of each rule that was checked, in points of its category; score of each category.

    `substance`: the share of the points of the core categories that was earned, by which the points of all others count.
    `slopes`: by how much the overall score rises when a rule that earned nothing earns everything.
    """

    results: dict[str, tuple[float, float]]
    categories: dict[str, float]
    substance: float
    slopes: dict[str, float]
    overall: float


def tally(shares: Mapping[str, float], homes: Mapping[str, str]) -> Tally:
    """Share out 100 points over what was checked.

    Each category has its weight, and its rules share it by theirs, so a rule that was skipped leaves its part to its
    neighbours. A category in which nothing was checked leaves its part to the others. Points of the core categories count
    in full, those of the others by the share that the core earned: a tidy page on which nothing stands earns nothing.
    """
    rules, known = plan().rules, plan().categories
    weights = [(one, homes[one], weight) for one in shares if (weight := rules[one].weight) > 0]
    sums: dict[str, float] = {}
    for _, home, weight in weights:
        sums[home] = sums.get(home, 0.0) + weight
    total = sum(category.weight for name, category in known.items() if name in sums)
    parts, cores = {home: 100 * known[home].weight / total for home in sums}, {home: known[home].core for home in sums}
    results: dict[str, tuple[float, float]] = {}
    inside: dict[str, list[tuple[float, float]]] = {home: [] for home in sums}
    for one, home, weight in weights:
        worth = parts[home] * weight / sums[home]
        results[one] = (worth * shares[one], worth)
        inside[home].append(results[one])
    categories = {home: 100 * sum([p for p, _ in some]) / sum([w for _, w in some]) for home, some in inside.items()}
    core = [results[one] for one, home, _ in weights if cores[home]]
    earned, possible = sum([points for points, _ in core]), sum([worth for _, worth in core])
    substance = earned / possible if possible else 1.0
    rest = sum([results[one][0] for one, home, _ in weights if not cores[home]])
    lever = {home: 1 + rest / possible if cores[home] else substance for home in sums}
    slopes = {one: results[one][1] * lever[home] for one, home, _ in weights}
    return Tally(results, categories, substance, slopes, earned + substance * rest)


def score(found: Tally, reason: str | None, on_target: float | None, *, fixed: Tally, checked: int, skipped: int, foreign: Collection[str] = ()) -> Score:
    """The score as it is shown; without numbers when it is withheld.

    `on_target`: how far the document is about projects in IT. `fixed`: with the fixes worth most put right. `foreign`:
    categories that other kinds of document have.
    """
    own = {name: entry for name, entry in plan().categories.items() if name not in foreign}
    total = sum(category.weight for category in own.values())
    categories = tuple(
        Category(name, category.title, round(found.categories[name], 1) if reason is None and name in found.categories else None, 100 * category.weight / total)
        for name, category in own.items()
    )
    overall, better = (round(found.overall, 1), round(fixed.overall, 1)) if reason is None else (None, None)
    return Score(overall, reason, categories, checked, skipped, better, on_target, round(found.substance, 3))


def withheld(profile: Profile) -> str | None:
    """Why no score can be given, None if one can."""
    if profile.kind == "job":
        return "this is an advertisement of a job, not a resume; check your resume against it with `profilecheck RESUME --job FILE` or `match RESUME FILE`"
    for notice in profile.document.warnings:
        if notice.code in plan().unreadable:
            return plan().unreadable[notice.code].reason
    if profile.kind == "other":
        return "this does not look like a resume or a profile"
    if profile.placement.language != "en":
        return f"this document seems to be in {profile.placement.language_name}, and wording is judged in English only"
    if doubtful_share(profile) > limit("share-of-doubtful-jobs"):
        return "too much of the experience could not be read"
    count = profile.document.word_count
    if count < limit("fewest-words-for-a-score"):
        return f"{count} words are too few to judge"
    return None


def doubtful_share(profile: Profile) -> float:
    """The share of the jobs that were not read or only in part; nought for a single one among others that were read."""
    doubts = profile.placement.doubts
    unread = sum(d.code != "job-without-title" and d.code != "dates-unread" for d in doubts)
    if not doubts or (len(doubts) == 1 and len(profile.positions) > 1):
        return 0.0
    return len(doubts) / max(1, len(profile.positions) + unread)


def unjudged(profile: Profile, rules: Iterable[str]) -> dict[str, str]:
    """The rules, of those named, that can't be judged on what was read, with the reason."""
    if profile.placement.language != "en":
        return dict.fromkeys(rules, f"the document seems to be in {profile.placement.language_name}")
    found: dict[str, str] = {}
    codes = {notice.code for notice in profile.document.warnings}
    if profile.placement.doubts or "no-line-breaks" in codes:
        found |= dict.fromkeys(names("rest-on-every-job"), "part of the experience could not be read")
    if codes & {"ocr", "ocr-layer"}:
        found |= dict.fromkeys(names("rest-on-letters"), "the letters were read from a picture, and some may be misread")
    return found
