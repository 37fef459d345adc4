"""The words of job titles: nouns with their level, seniority, domains, abbreviations (`titles.toml`)."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from profilecheck import resources
from profilecheck.kinds import Level


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The closed word lists of `titles.toml`, lower case."""

    nouns: dict[str, Level]
    seniority: dict[str, dict[str, object]]
    domains: frozenset[str]
    abbreviations: dict[str, str]


@functools.cache
def title_words() -> TitleWords:
    data = resources.table("titles.toml")
    seniority = {}
    for name, fields in data["seniority"].items():
        for spelling in (name, *fields.get("aliases", ())):
            seniority[spelling.lower()] = fields
    domains = frozenset(w.lower() for name in data["domains"]["names"] for w in name.split())
    return TitleWords({n.lower(): level for n, level in data["nouns"].items()}, seniority, domains, dict(data["abbreviations"]))
