"""Finds "City, Region" of any city, and the known cities and regions that a piece of text names."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from msgspec import Struct

from profilecheck.patterns import lazy
from profilecheck.vocabulary.phrases import Phrases, folded
from profilecheck.vocabulary.places import tables

Range = tuple[int, int]
"""Half-open, in characters of a piece of text."""

# One capitalised name of up to four words, as cities have, before a comma.
CITY = lazy(r"[A-ZÀ-Þ][\w.'’-]*(?:[ -](?:[A-ZÀ-Þ][\w.'’-]*|de|la|le|del|upon|sur|am|on)){0,3}(?=\s?,)")
COMMA = lazy(r"\s?,\s?")
# "Springfield, IL, USA": a short code stands between a city and a region's name.
CODE_BETWEEN = lazy(r"\s?,\s?[A-Z]{2,3}\s?,\s?")
CODE = lazy(r"[A-Z]{2,3}(?!\w)")
POSTAL_CODE = lazy(r"\s+\d{5}(?:-\d{4})?(?!\w)")
# A state's code behind a known city, after a comma or without one.
CODE_BEHIND = lazy(r"(?P<comma>\s?,\s?)?(?(comma)|\s)(?P<code>[A-Z]{2,3})(?![\w.&-])")
# A region's name of so few letters is a word or a code too; of fewer than three it is always taken for a code.
SHORT_REGION, SHORTEST_REGION = 3, 3


class CityRegion(Struct, frozen=True):
    """A city with the region behind it. `more`: a second region, as the country behind a state; `end`: behind a postal code too."""

    city: Range
    region: Range
    more: Range | None
    end: int


@functools.cache
def regions() -> Phrases:
    return Phrases((name for name in tables()[0] if len(name) >= SHORTEST_REGION), glue="")


@functools.cache
def lone_regions() -> Phrases:
    """States, regions and countries that are known where they stand alone."""
    return Phrases(name for name in tables()[0] if len(name) > SHORT_REGION)


@functools.cache
def cities() -> Phrases:
    return Phrases(tables()[2])


def cities_with_regions(text: str) -> Iterator[CityRegion]:
    """Where "City, Region" stands; a region's name that begins a known city's ("Peak Benefits, Colorado Springs, CO") is read as that city."""
    small = folded(text)
    reached = 0
    while city := CITY.search(text, reached):
        found = behind(text, small, city.span())
        if found is None:
            reached = city.end()
            continue
        start, end = found.region
        known = cities().end_at(small, start)
        if known is not None and known > end and (again := CITY.match(text, start)):
            found = behind(text, small, again.span()) or found
        yield found
        reached = found.end


def behind(text: str, small: str, city: Range) -> CityRegion | None:
    """What stands behind a city's name, if that is a region."""
    for gap in (CODE_BETWEEN, COMMA):
        comma = gap.match(text, city[1])
        if comma and (end := region_end(text, small, comma.end())) is not None:
            region = (comma.end(), end)
            more = next_region(text, small, end)
            postal = POSTAL_CODE.match(text, more[1] if more else end)
            return CityRegion(city, region, more, postal.end() if postal else more[1] if more else end)
    return None


def next_region(text: str, small: str, place: int) -> Range | None:
    """A region behind a comma."""
    comma = COMMA.match(text, place)
    end = region_end(text, small, comma.end()) if comma else None
    return (comma.end(), end) if comma and end is not None else None


def region_end(text: str, small: str, place: int) -> int | None:
    """Where the region ends that begins at a place, by its name in whatever case or by its code."""
    end = regions().end_at(small, place)
    code = CODE.match(text, place) if end is None else None
    return code.end() if code and code.group() in tables()[1] else end


def known_cities(text: str) -> Iterator[Range]:
    """A known city, alone or with a state's code that stands behind it, also without a comma ("Denver CO", "São Paulo, SP")."""
    small = folded(text)
    reached = 0
    for start, end in cities().find(small):
        if start < reached:
            continue
        code = CODE_BEHIND.match(text, end)
        if code and (code.group("comma") or code.group("code") in tables()[1]):
            more = next_region(text, small, code.end())
            end = more[1] if more else code.end()
        reached = end
        yield start, end


def known_regions(text: str) -> Iterator[Range]:
    """A state, region or country by its name, which begins with a capital: of "the Netherlands" the second word."""
    small = folded(text)
    reached = 0
    while place := next(lone_regions().find(small, reached), None):
        if "A" <= text[place[0]] <= "Z":
            yield place
            reached = place[1]
        else:
            reached = place[0] + 1
