"""The names of places: countries, states, regions and cities (`places.toml`)."""

from __future__ import annotations

import functools
import re

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Listed

# Codes of states that stand in front of a city nowhere else ("US" and "UK" are countries).
COUNTRY_CODES = frozenset({"US", "USA", "UK", "UAE", "KSA"})


class Country(Keyed, kw_only=True):
    """`code`: of ISO 3166, two letters."""

    code: str
    aliases: tuple[str, ...] = ()


class Places(Keyed, kw_only=True):
    """The file. The four tables of states give each its postal code."""

    sources: dict[str, str]
    countries: dict[str, Country]
    us_states: dict[str, str]
    ca_provinces: dict[str, str]
    au_states: dict[str, str]
    in_states: dict[str, str]
    uk: Listed
    regions: Listed
    cities: Listed
    cities_with_region: Listed
    placeholders: Listed
    remote: Listed


SHAPES = {"places.toml": Places}


@functools.cache
def places() -> Places:
    return files.read("places.toml", Places)


@functools.cache
def tables() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """(names of states and countries, their abbreviations, cities), lower case but for the abbreviations."""
    data = places()
    names: set[str] = set()
    short: set[str] = set(COUNTRY_CODES)
    for name, country in data.countries.items():
        names |= {name.lower(), *(a.lower() for a in country.aliases)}
    for states in (data.us_states, data.ca_provinces, data.au_states, data.in_states):
        for name, code in states.items():
            names.add(name.lower())
            short.add(code)
    names |= {n.lower() for listed in (data.uk, data.regions) for n in listed.names}
    return frozenset(names), frozenset(short), frozenset(c.lower() for c in data.cities.names)


@functools.cache
def countries() -> frozenset[str]:
    """Names of countries, lower case."""
    return frozenset(n.lower() for name, country in places().countries.items() for n in (name, *country.aliases))


@functools.cache
def state_codes() -> frozenset[str]:
    """Postal codes of states and provinces; before one of them stands a city."""
    return frozenset(code for states in (places().us_states, places().ca_provinces, places().au_states) for code in states.values())


@functools.cache
def lone_cities() -> frozenset[str]:
    """Cities that are words or personal names too, lower case: a place where nothing else can stand."""
    return frozenset(c.lower() for c in places().cities_with_region.names)


@functools.cache
def place_names() -> frozenset[str]:
    """Names of countries, states, regions and cities, and words for working from anywhere, lower case without dots."""
    data = places()
    names = [*data.countries, *data.us_states, *data.ca_provinces]
    names += [n for listed in (data.uk, data.regions, data.cities, data.cities_with_region, data.remote) for n in listed.names]
    return frozenset(" ".join(re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", n.lower())) for n in names) - {"global", "virtual", "distributed"}
