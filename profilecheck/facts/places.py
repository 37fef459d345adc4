"""Finds locations and organisations inside the head lines of an entry."""

from __future__ import annotations

import functools
import re

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.facts.source import Source

# One capitalised name of up to four words, as cities have.
_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?:[ -](?:[A-ZÀ-Þ][\w.'’-]*|de|la|le|del|upon|sur|am|on)){0,3}"
PLACEHOLDER = re.compile(r"\bCity\s?,\s?(?:State|ST|Country)(?:\s?,\s?(?:State|Country|USA|US))?\b")
REMOTE = re.compile(r"(?<![\w-])(?:Fully |100% )?(?:Remote|Hybrid|On-?site|Telecommute)(?:\s?(?:[,(–/-]\s?[A-Z][\w ]{1,20}\)?))?(?![\w-])")
GREATER = re.compile(r"\b(?:Greater )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2} (?:Metropolitan Area|Metro Area|Bay Area|Area)\b")


@functools.cache
def tables() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """(names of states and countries, their abbreviations, cities), lower case but for the abbreviations."""
    data = resources.table("places.toml")
    names: set[str] = set()
    short: set[str] = {"US", "USA", "UK", "UAE", "KSA"}
    for name, fields in data["countries"].items():
        names |= {name.lower(), *(a.lower() for a in fields.get("aliases", ()))}
    for key in ("us_states", "ca_provinces", "au_states", "in_states"):
        for name, code in data[key].items():
            names.add(name.lower())
            short.add(code)
    for key in ("uk", "regions"):
        names |= {n.lower() for n in data[key]["names"]}
    return frozenset(names), frozenset(short), frozenset(c.lower() for c in data["cities"]["names"])


@functools.cache
def region_pattern() -> re.Pattern[str]:
    names, short, _ = tables()
    regions = sorted({re.escape(n) for n in names if len(n) > 2}, key=len, reverse=True)
    codes = sorted({re.escape(s) for s in short}, key=len, reverse=True)
    region = rf"(?:(?i:{'|'.join(regions)})|(?:{'|'.join(codes)}))"
    return re.compile(rf"(?P<city>{_NAME})\s?,\s?(?P<region>{region})(?:\s?,\s?{region})?(?:\s+\d{{5}}(?:-\d{{4}})?)?(?![\w])")


@functools.cache
def city_pattern() -> re.Pattern[str]:
    _, _, cities = tables()
    return re.compile(r"(?<![\w-])(?i:" + "|".join(sorted((re.escape(c) for c in cities), key=len, reverse=True)) + r")(?![\w-])")


def locations(source: Source, span: Span) -> list[Span]:
    """Where a piece of text names a place: "City, Region" of any city, known cities alone, "Remote", placeholders."""
    text = source.quote(span)
    found: list[Span] = []

    def add(start: int, end: int) -> None:
        place = Span(span.start + start, span.start + end)
        if not any(place.overlaps(f) for f in found):
            found.append(place)

    for match in PLACEHOLDER.finditer(text):
        add(*match.span())
    for match in region_pattern().finditer(text):
        start = match.start("city")
        # "Acme Corp Springfield, IL": only the last words can be the city, known ones first.
        words = list(re.finditer(r"[^\s]+", match.group("city")))
        known = [w.start() for w in words if text[start + w.start() : match.end("city")].lower() in tables()[2]]
        if known:
            start += known[0]
        elif len(words) > 1 and organization_near(match.group("city")):
            start += words[-1].start()
        add(start, match.end())
    for pattern in (REMOTE, GREATER):
        for match in pattern.finditer(text):
            add(*match.span())
    if not found:
        for match in city_pattern().finditer(text):
            if match.group()[0].isupper():
                add(*match.span())
    return sorted(found)


@functools.cache
def suffixes() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """(suffix words, well-known names, placeholders), lower case without the last dot."""
    data = resources.table("organizations.toml")
    return (
        frozenset(n.lower().rstrip(".") for n in (*data["suffixes"]["names"], *data["schools"]["names"])),
        frozenset(n.lower() for n in data["well_known"]["names"]),
        frozenset(n.lower() for n in data["placeholders"]["names"]),
    )


def organization_near(text: str) -> bool:
    """Whether a piece of text has a word or a name that tells an organisation."""
    words, names, placeholders = suffixes()
    lower = text.lower().strip(" ,.;:|-–")
    return lower in names or lower in placeholders or any(w.rstrip(".,") in words for w in lower.split()) or any(p in lower for p in placeholders)


@functools.cache
def placeholder_pattern() -> re.Pattern[str]:
    _, _, placeholders = suffixes()
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted((re.escape(p) for p in placeholders), key=len, reverse=True)) + r")(?!\w)", re.I)
