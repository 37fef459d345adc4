"""Tells why jobs were read as they were: for a person who wonders, and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from profilecheck.facts.experience.types import PartWhy, ReadingWhy, SectionWhy
from profilecheck.facts.types import Profile
from profilecheck.render import json_values
from profilecheck.render.sheet import Sheet, count, one_line, quoted

PARTS = {"title": "Title", "organization": "Employer", "location": "Place", "dates": "Dates"}
BY = {
    "label": "by the label before it",
    "sentence": "by the sentence that tells of it",
    "place": "by where most of the jobs here have theirs",
    "words": "by its words",
    "above": "from the line above that holds for this job too",
}
# So many readings are shown to a person, the best first.
SHOWN = 3
QUOTE = 70


def as_data(profile: Profile, told: Sequence[SectionWhy]) -> list[dict[str, Any]]:
    """One object for each section of experience."""
    return [
        {
            "heading": None if one.heading is None else json_values.mention(profile.document, one.heading),
            "start": one.span.start,
            "end": one.span.end,
            "reason": one.reason,
            "readings": [reading_data(profile, reading) for reading in one.readings],
            "positions": [{"position": p.at, "parts": [part_data(profile, part) for part in p.parts]} for p in one.positions],
        }
        for one in told
    ]


def reading_data(profile: Profile, reading: ReadingWhy) -> dict[str, Any]:
    return {
        "lines_above": reading.above,
        "lines_below": reading.below,
        "entries": reading.entries,
        "titles": reading.titles,
        "organizations": reading.organizations,
        "left_over": [json_values.mention(profile.document, span) for span in reading.left],
        "score": reading.score,
        "won": reading.won,
    }


def part_data(profile: Profile, part: PartWhy) -> dict[str, Any]:
    return json_values.mention(profile.document, part.span) | {"part": part.part, "line": json_values.mention(profile.document, part.line), "by": part.by}


def write(sheet: Sheet, profile: Profile, told: Sequence[SectionWhy]) -> None:
    """Below the facts: each section of experience with its readings and its positions."""
    sheet.heading("Why the jobs were read this way", "" if told else "nothing to explain")
    if not told:
        words = "The format itself states what each field is." if profile.document.fields else "No section of experience was found."
        sheet.put(words, first="  ")
    for one in told:
        name = quoted(profile.quote(one.heading), QUOTE) if one.heading else "a section without a heading"
        sheet.put(f"Section {name}: {count(len(one.readings), 'way')} to read it. {one.reason}", first="  ")
        for reading in one.readings[:SHOWN]:
            sheet.put((describe(reading), "bold" if reading.won else "dim"), first="    • ")
            for span in reading.left[:SHOWN]:
                sheet.put((f"left over: {quoted(profile.quote(span), QUOTE)}", "dim"), first="      ")
        for position in one.positions:
            sheet.put(f"Job {position.at + 1}", first="    ")
            for part in position.parts:
                line = quoted(one_line(profile.quote(part.line)), QUOTE)
                sheet.put(f"{PARTS[part.part]} {quoted(profile.quote(part.span), QUOTE)} {BY[part.by]}", (f", line {line}", "dim"), first="      • ")


def describe(reading: ReadingWhy) -> str:
    """A reading in words: where it has heads, what it finds and leaves."""
    where = f"up to {count(reading.above, 'line')} above and {reading.below} below the dates"
    found = f"{count(reading.entries, 'job')}, {count(reading.titles, 'title')}, {count(reading.organizations, 'employer')}"
    return f"{'chosen: ' if reading.won else ''}{where}: {found}, {len(reading.left)} left over (score {reading.score:g})"
