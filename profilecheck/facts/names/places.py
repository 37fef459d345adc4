"""Finds locations and organisations inside the head lines of an entry."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.facts.names.regions import CityRegion, Range, cities_with_regions, known_cities, known_regions
from profilecheck.facts.source import Source
from profilecheck.patterns import lazy
from profilecheck.vocabulary.months import SHORT
from profilecheck.vocabulary.organizations import known_names, legal_form_pattern, organization_words, placeholder_pattern
from profilecheck.vocabulary.places import COUNTRY_CODES, countries, state_codes, tables

# Names of one document that are asked for again and again while readings of it compete.
MOST_KEPT = 256
PLACEHOLDER = lazy(r"\bCity\s?,\s?(?:State|ST|Country)(?:\s?,\s?(?:State|Country|USA|US))?\b")
REMOTE = lazy(r"(?<![\w/-])(?:Fully |100% )?(?:Remote|Hybrid|On-?site|Telecommute)(?:\s?\([A-Z][\w ]{1,20}\)|\s?[,–/-]\s?[A-Z][\w ]{1,20})?(?![\w-])")
GREATER = lazy(r"\b(?:Greater )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2} (?:Metropolitan Area|Metro Area|Bay Area|Area)\b")
# What stands before a city that is part of a name.
BEFORE_NAME = lazy(r"\b(?:Universit[yäé]t?|Univ\.?|College|Institute|School|Bank|City|County|Port|Government|Municipality) of (?:the )?$")
# What stands before the last word of a firm's name.
OF_NAME = lazy(r"(?:\s&|\band|\bM/s\.?)\s$")
FORM = lazy(r"(?:Ltd|Inc|LLC|LLP|PLC|Corp|Co|Limited|Pvt|GmbH|Company|Contracting)\.?", re.I)
# A firm named like its address on the web.
DOMAIN = lazy(r"\w\.(?:io|com|ai|net|org|co|dev|app|tech)\b")
# A firm's name with a capital inside, as no city has it: "PayVelmora, Oman", not "McAllen, Texas".
COMPOUND = lazy(r"(?!Mac|Fitz)[A-Z][a-z]+[a-z][A-Z][A-Za-z]*$|(?!Mc)[A-Z][a-z][A-Z][a-z]+[A-Z][a-z]*$")
# A state or country alone fills its piece of the line.
BEFORE_REGION = lazy(r"(?:^|[\t|;(]\s?|\s[–—-]\s)$")
AFTER_REGION = lazy(r"\s?(?:\.?$|[\t|;]|\)\s*(?:$|[\t|,])|\s[–—-]\s|\s\()")
# A region's name is the beginning of an organisation's where a word of such follows: "Ohio Department of …", "Georgia Institute of …".
GOES_ON = lazy(
    r"\s(?:[A-Z&][\w&'’.-]*\s){0,2}(?:State|Univ(?:ersity|\.)|Institute|College|School|Academy|Polytechnic|Tech|Department|Dept\.?|Ministry|Board|Health|Hospital|Bank"
    r"|Power|Electric|Energy|Lottery|Airlines|Insurance|Mutual|Instruments|Pacific|Association|Commission|Authority|Council|Bureau|Ltd|Limited|Inc|LLC|LLP|Pvt|Corp|GmbH|Systems|Technologies|Solutions)\b"
)
# A known city is a place where its piece of the line begins and ends with it; inside a name ("Boston Scientific") it is none.
BEFORE_CITY = lazy(r"(?:^|[,;|(\[\t/•·–—@:-]\s?|\s[-–—]\s|\bin\s|\bInc\.?\s|\bLLC\s|\bLtd\.?\s|\bGmbH\s|\bCorp\.?\s|\bName\s)$")
AFTER_CITY = lazy(r"\s?(?:$|[,;|)(\]\t/•·–—-]|\d|as (?=[A-Za-z])|(?:from|since|" + "|".join(SHORT) + r")[a-z]*\.?\s)", re.I)


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
    for place in cities_with_regions(text) if "," in text else ():
        if GOES_ON.match(text, place.end) and not is_sure(text, place):
            continue  # "Computer Science, Michigan State University"
        add(city_start(text, place), place.end)
    for pattern in (REMOTE, GREATER) if "Area" in text else (REMOTE,):
        for match in pattern.finditer(text):
            add(*match.span())
    for alone in (lone_cities_in, lone_regions_in):
        if not found:
            for start, end in alone(text):
                add(start, end)
    return sorted(found)


def is_sure(text: str, place: CityRegion) -> bool:
    """Whether a known city stands in front of a region's code, so that a name may follow right behind: "Dayton, OH Systems Engineer"."""
    city = text[slice(*place.city)].split()
    return text[slice(*place.region)].isupper() and any(" ".join(city[-n:]).lower() in tables()[2] for n in (1, 2, 3))


def city_start(text: str, place: CityRegion) -> int:
    """Where a place begins before a region. "Acme Corp Springfield, IL": only the last words can be the city, known ones first."""
    (start, end), region = place.city, text[slice(*place.region)]
    more = text[slice(*place.more)] if place.more else ""
    words = list(re.finditer(r"[^\s]+", text[start:end]))
    known = [w.start() for w in words if text[start + w.start() : end].lower() in tables()[2]]
    if known and BEFORE_NAME.search(text[: start + known[0]]):
        return place.region[0]  # "University of Toronto, Canada"
    if known:
        return start + known[0]
    if more in state_codes() and region.lower() in tables()[2]:
        return place.region[0]  # "Bureau of Harbour Safety, Norfolk, VA"
    if len(words) > 1 and is_country(region):
        return place.region[0]  # "Alder Wealth, Singapore": no city is known, and a name stands before the country
    if len(words) > 1 and organization_near(text[start:end]):
        return place.region[0] if organization_near(words[-1].group()) or FORM.fullmatch(words[-1].group()) else start + words[-1].start()
    if BEFORE_NAME.search(text[:start]) or OF_NAME.search(text[:start]) or names_a_firm(text[start:end]):
        return place.region[0]  # "Alder & Contracting, Oman", "Velmora.io, Oman": the end of a name, no city
    return start


def names_a_firm(text: str) -> bool:
    """Whether words before a region's comma can be no city: a legal form, an address on the web, a capital inside."""
    return FORM.fullmatch(text) is not None or DOMAIN.search(text) is not None or COMPOUND.match(text) is not None


def lone_cities_in(text: str) -> Iterator[Range]:
    """Known cities that fill their piece of a line."""
    for start, end in known_cities(text):
        if text[start].isupper() and BEFORE_CITY.search(text[max(0, start - 8) : start]) and AFTER_CITY.match(text, end):
            yield start, end


def lone_regions_in(text: str) -> Iterator[Range]:
    """Regions by their names that fill their piece of a line."""
    for start, end in known_regions(text):
        if BEFORE_REGION.search(text[max(0, start - 3) : start]) and AFTER_REGION.match(text, end):
            yield start, end


def is_country(region: str) -> bool:
    """Whether a region is a country, or a city that is one; before a state's name or code stands a city more often."""
    return region in COUNTRY_CODES or region.lower() in countries()


def is_region(text: str) -> bool:
    """Whether a piece of text is a country, a state or a province and nothing else: "UAE"."""
    names, short, _ = tables()
    return text in short or text.lower() in names


@functools.lru_cache(MOST_KEPT)
def organization_near(text: str) -> bool:
    """Whether a piece of text has a word or a name that tells an organisation."""
    lower = text.lower().strip(" ,.;:|-–")
    if lower in known_names() or legal_form_pattern().search(text) or placeholder_pattern().search(text):
        return True
    words = [w.strip(".,()") for w in lower.split()]
    known = organization_words()
    return any(w in known for w in words) or any(f"{a} {b}" in known for a, b in itertools.pairwise(words))
