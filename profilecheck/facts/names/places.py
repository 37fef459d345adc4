"""Finds locations and organisations inside the head lines of an entry."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.vocabulary.months import SHORT
from profilecheck.vocabulary.organizations import known_names, legal_form_pattern, organization_words, placeholder_pattern
from profilecheck.vocabulary.places import COUNTRY_CODES, countries, state_codes, tables

# One capitalised name of up to four words, as cities have.
_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?:[ -](?:[A-ZÀ-Þ][\w.'’-]*|de|la|le|del|upon|sur|am|on)){0,3}"
PLACEHOLDER = re.compile(r"\bCity\s?,\s?(?:State|ST|Country)(?:\s?,\s?(?:State|Country|USA|US))?\b")
REMOTE = re.compile(r"(?<![\w-])(?:Fully |100% )?(?:Remote|Hybrid|On-?site|Telecommute)(?:\s?\([A-Z][\w ]{1,20}\)|\s?[,–/-]\s?[A-Z][\w ]{1,20})?(?![\w-])")
GREATER = re.compile(r"\b(?:Greater )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2} (?:Metropolitan Area|Metro Area|Bay Area|Area)\b")


@functools.cache
def _region() -> str:
    names, short, _ = tables()
    regions = sorted({re.escape(n) for n in names if len(n) > 2}, key=len, reverse=True)
    codes = sorted({re.escape(s) for s in short}, key=len, reverse=True)
    return rf"(?:(?i:{'|'.join(regions)})|(?:{'|'.join(codes)}))"


@functools.cache
def region_pattern() -> re.Pattern[str]:
    """ "City, Region" of any city, with a short code between them or a country and a postal code behind."""
    return re.compile(
        rf"(?P<city>{_NAME})(?:\s?,\s?[A-Z]{{2,3}})?\s?,\s?(?P<region>{_region()})(?:\s?,\s?(?P<more>{_region()}))?(?:\s+\d{{5}}(?:-\d{{4}})?)?(?![\w])"
    )


@functools.cache
def city_pattern() -> re.Pattern[str]:
    """A known city, alone or with a state's code that stands behind it without a comma ("Denver CO", "São Paulo, SP")."""
    _, short, cities = tables()
    codes = "|".join(sorted((re.escape(c) for c in short), key=len, reverse=True))
    names = "|".join(sorted((re.escape(c) for c in cities), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?P<city>(?i:{names}))(?![\w-])(?:(?:\s?,\s?[A-Z]{{2,3}}|\s(?:{codes}))(?![\w.&-])(?:\s?,\s?{_region()})?)?")


@functools.cache
def lone_region_pattern() -> re.Pattern[str]:
    """A state, region or country that stands alone."""
    names = sorted((re.escape(n) for n in tables()[0] if len(n) > SHORT_REGION), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?=[A-Z])(?i:{'|'.join(names)})(?![\w-])")


@functools.cache
def first_region_words() -> frozenset[str]:
    """First words of states, regions and countries, lower case."""
    return frozenset(match.group().lower() for name in tables()[0] if len(name) > SHORT_REGION and (match := WORD.match(name)))


@functools.cache
def first_words() -> frozenset[str]:
    """First words of the known cities, lower case: a text without one of them need not be searched."""
    return frozenset(match.group().lower() for city in tables()[2] if (match := WORD.match(city)))


WORD = re.compile(r"[^\W\d_]+")
# What stands before the last word of a firm's name.
OF_NAME = re.compile(r"(?:\s&|\band|\bM/s\.?)\s$")
FORM = re.compile(r"(?:Ltd|Inc|LLC|LLP|PLC|Corp|Co|Limited|Pvt|GmbH|Company|Contracting)\.?", re.I)
# A region's name of so few letters is a word or a code too.
SHORT_REGION = 3
# A state or country alone fills its piece of the line.
BEFORE_REGION = re.compile(r"(?:^|[\t|;(]\s?|\s[–—-]\s)$")
AFTER_REGION = re.compile(r"\s?(?:\.?$|[\t|;]|\)\s*(?:$|[\t|,])|\s[–—-]\s|\s\()")
# A region's name is the beginning of an organisation's where a word of such follows: "Ohio Department of …", "Georgia Institute of …".
GOES_ON = re.compile(
    r"\s(?:[A-Z&][\w&'’.-]*\s){0,2}(?:State|Univ(?:ersity|\.)|Institute|College|School|Academy|Polytechnic|Tech|Department|Dept\.?|Ministry|Board|Health|Hospital|Bank"
    r"|Power|Electric|Energy|Lottery|Airlines|Insurance|Mutual|Instruments|Pacific|Association|Commission|Authority|Council|Bureau)\b"
)
# A known city is a place where its piece of the line begins and ends with it; inside a name ("Boston Scientific") it is none.
BEFORE_CITY = re.compile(r"(?:^|[,;|(\[\t/•·–—@:-]\s?|\s[-–—]\s|\bin\s|\bInc\.?\s|\bLLC\s|\bLtd\.?\s|\bGmbH\s|\bCorp\.?\s|\bName\s)$")
AFTER_CITY = re.compile(r"\s?(?:$|[,;|)(\]\t/•·–—-]|\d|(?:from|since|" + "|".join(SHORT) + r")[a-z]*\.?\s)", re.I)


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
    for match in region_matches(text) if "," in text else ():
        if GOES_ON.match(text, match.end()):
            continue  # "Computer Science, Michigan State University"
        add(city_start(text, match), match.end())
    for pattern in (REMOTE, GREATER):
        for match in pattern.finditer(text):
            add(*match.span())
    for alone in (lone_cities_in, lone_regions_in):
        if not found:
            for match in alone(text):
                add(*match.span())
    return sorted(found)


def city_start(text: str, match: re.Match[str]) -> int:
    """Where a place begins before a region. "Acme Corp Springfield, IL": only the last words can be the city, known ones first."""
    start, region = match.start("city"), match.start("region")
    words = list(re.finditer(r"[^\s]+", match.group("city")))
    known = [w.start() for w in words if text[start + w.start() : match.end("city")].lower() in tables()[2]]
    if known:
        return start + known[0]
    if match.group("more") and match.group("more") in state_codes() and match.group("region").lower() in tables()[2]:
        return region  # "Bureau of Harbour Safety, Norfolk, VA"
    if len(words) > 1 and is_country(match.group("region")):
        return region  # "Alder Wealth, Singapore": no city is known, and a name stands before the country
    if len(words) > 1 and organization_near(match.group("city")):
        return region if organization_near(words[-1].group()) or FORM.fullmatch(words[-1].group()) else start + words[-1].start()
    if OF_NAME.search(text[:start]) or FORM.fullmatch(match.group("city")):
        return region  # "Alder & Contracting, Oman": the end of a name, no city
    return start


def lone_cities_in(text: str) -> Iterator[re.Match[str]]:
    """Known cities that fill their piece of a line."""
    if any(w.group().lower() in first_words() for w in WORD.finditer(text)):
        for match in city_pattern().finditer(text):
            if match.group()[0].isupper() and BEFORE_CITY.search(text[max(0, match.start() - 8) : match.start()]) and AFTER_CITY.match(text, match.end()):
                yield match


def lone_regions_in(text: str) -> Iterator[re.Match[str]]:
    """Regions by their names that fill their piece of a line."""
    if any(w.group().lower() in first_region_words() for w in WORD.finditer(text)):
        for match in lone_region_pattern().finditer(text):
            if BEFORE_REGION.search(text[max(0, match.start() - 3) : match.start()]) and AFTER_REGION.match(text, match.end()):
                yield match


def is_country(region: str) -> bool:
    """Whether a region is a country, or a city that is one; before a state's name or code stands a city more often."""
    return region in COUNTRY_CODES or region.lower() in countries()


def region_matches(text: str) -> Iterator[re.Match[str]]:
    """Where "City, Region" stands; a region's name that begins a known city's ("Peak Benefits, Colorado Springs, CO") is read as that city."""
    at = 0
    while match := region_pattern().search(text, at):
        city = city_pattern().match(text, match.start("region"))
        if city is not None and city.end("city") > match.end("region") and (again := region_pattern().match(text, match.start("region"))):
            match = again
        yield match
        at = max(match.end(), at + 1)


def organization_near(text: str) -> bool:
    """Whether a piece of text has a word or a name that tells an organisation."""
    lower = text.lower().strip(" ,.;:|-–")
    if lower in known_names() or legal_form_pattern().search(text) or placeholder_pattern().search(text):
        return True
    words = [w.strip(".,()") for w in lower.split()]
    known = organization_words()
    return any(w in known for w in words) or any(f"{a} {b}" in known for a, b in itertools.pairwise(words))
