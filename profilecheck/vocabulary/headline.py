"""What `headline.toml` says, in the shape that the analysis of headlines asks it, so that each list is compiled once."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from msgspec import Struct

from profilecheck.kinds import PartKind
from profilecheck.vocabulary import files
from profilecheck.vocabulary.buzzwords import buzzwords
from profilecheck.vocabulary.figures import units
from profilecheck.vocabulary.headline_lists import HeadlineLists
from profilecheck.vocabulary.organizations import well_known
from profilecheck.vocabulary.places import place_names
from profilecheck.vocabulary.titles import title_words, titles

WORD = re.compile(r"[^\W_](?:[\w'’.+#-]*[\w+#])?")


ROLES = ("employer", "former", "field", "action", "other")
MORE_YEARS = r"\b(?:two|three) decades\b|\bsince (?:19|20)\d\d\b"


def any_of(words: Iterable[str], *, start: bool = False, end: bool = False) -> re.Pattern[str]:
    """Whole words or phrases in any case; `start` and `end` tie the match to the ends of the text."""
    body = "|".join(re.escape(w).replace("\\ ", r"\s+") for w in sorted(set(words), key=lambda w: (-len(w), w)))
    return re.compile(f"{'^' if start else ''}(?<![\\w#])(?:{body})(?![\\w]){'$' if end else ''}", re.I)


class Headlines(Struct, frozen=True):
    """The lists of `headline.toml`: word sets in lower case, phrases as patterns."""

    roles: dict[str, str]
    """Connecting word -> employer, former, field, action or other."""
    connector: re.Pattern[str]
    lead: re.Pattern[str]
    openers: frozenset[str]
    actions: frozenset[str]
    sure: re.Pattern[str]
    relative: re.Pattern[str]
    empty: frozenset[str]
    function: frozenset[str]
    character: re.Pattern[str]
    persons: frozenset[str]
    phrases: re.Pattern[str]
    degrees: re.Pattern[str]
    background: re.Pattern[str]
    languages: frozenset[str]
    codes: frozenset[str]
    seeking: re.Pattern[str]
    seeking_sure: re.Pattern[str]
    objects: re.Pattern[str]
    scope: re.Pattern[str]
    frame: frozenset[str]
    regions: frozenset[str]
    impact: re.Pattern[str]
    impact_sure: re.Pattern[str]
    none_of: re.Pattern[str]
    years: re.Pattern[str]
    title_fields: tuple[tuple[str, re.Pattern[str]], ...]
    foreign: re.Pattern[str]
    foreign_fields: frozenset[str]
    not_heads: frozenset[str]
    bare: frozenset[str]
    also_bare: frozenset[str]
    behind_comma: frozenset[str]
    profession: re.Pattern[str]
    neutral: frozenset[str]
    other_fields: re.Pattern[str]
    it_words: re.Pattern[str]
    trades: re.Pattern[str]
    heads: frozenset[str]
    fields: frozenset[str]
    beside: dict[str, frozenset[str]]
    first: dict[str, PartKind]
    follows: frozenset[str]
    named_fields: frozenset[str]
    technical_trades: frozenset[str]
    endings: frozenset[str]
    clients: frozenset[str]
    platforms: frozenset[str]
    places: frozenset[str]
    well_known: frozenset[str]


@functools.cache
def headlines() -> Headlines:
    data = files.read("headline.toml", HeadlineLists)
    connectors, background, seeking, words = data.connectors, data.background, data.seeking, data.titles
    either, promises, profession = data.either, data.promises, data.profession
    roles = {word: role for role in ROLES for word in getattr(connectors, role)}
    cutting = [w for w in roles if w not in data.listed.words]
    first: dict[str, PartKind] = {name.casefold(): "certification" for name in either.certification}
    first |= {name.casefold(): "methodology" for name in either.methodology}
    return Headlines(
        roles=roles,
        connector=any_of(cutting),
        lead=any_of([*connectors.other, *connectors.field], start=True),
        openers=frozenset(promises.openers),
        actions=frozenset(connectors.action),
        sure=any_of(promises.sure, start=True),
        relative=any_of(promises.relative),
        empty=frozenset(data.empty.words),
        function=frozenset(data.empty.function),
        character=any_of(data.empty.character, start=True),
        persons=frozenset(data.empty.persons),
        phrases=any_of(data.empty.phrases),
        degrees=any_of(background.degrees),
        background=any_of([*background.study, *background.schools, *background.clearances, *background.life, *background.degrees]),
        languages=frozenset(background.languages),
        codes=frozenset(background.codes),
        seeking=any_of(seeking.openers, start=True),
        seeking_sure=any_of([*buzzwords().job_seeking.names, *seeking.sure], start=True),
        objects=any_of(seeking.objects),
        scope=any_of(data.scope.phrases),
        frame=frozenset(data.scope.nouns),
        regions=frozenset(data.scope.regions),
        impact=any_of(data.impact.verbs),
        impact_sure=any_of(data.impact.phrases),
        none_of=re.compile(rf"(?<![\w.,])(?:zero|0|no)\s+(?:\w+\s+){{0,2}}{any_of(data.impact.none_of).pattern}", re.I),
        years=re.compile(rf"(?<![\w$€£])\d{{1,2}}\s*\+?\s*[-‑]?(?:{'|'.join(background.spans)})\b|{MORE_YEARS}", re.I),
        title_fields=tuple((kind, any_of(words)) for kind, words in data.title_fields.items()),
        foreign=any_of(words.foreign),
        foreign_fields=frozenset(words.foreign_fields),
        not_heads=frozenset(words.not_heads),
        bare=frozenset(words.bare),
        also_bare=frozenset(words.also_bare),
        behind_comma=frozenset(words.behind_comma),
        profession=any_of(profession.yes),
        neutral=frozenset(profession.neutral),
        other_fields=any_of(profession.other_fields),
        it_words=any_of(profession.it_words),
        trades=any_of(profession.trades),
        heads=frozenset(data.fields.heads),
        fields=frozenset(data.fields.words),
        beside={kind: frozenset(words) for kind, words in data.beside.items()},
        first=first,
        follows=frozenset(name.casefold() for name in either.beside),
        named_fields=frozenset(name.casefold() for name in either.fields),
        technical_trades=frozenset(data.fields.trades),
        endings=frozenset(data.employers.endings),
        clients=frozenset(promises.clients),
        platforms=frozenset(data.platforms.names),
        places=place_names() - frozenset(data.fields.words),
        well_known=frozenset(n.casefold() for n in well_known()),
    )


@functools.cache
def vocabulary() -> frozenset[str]:
    """Every word of the lexicons of fields, tools and trades: a capitalised word outside of it is probably a name."""
    spellings = list(titles().domains.names)
    for file in ("specialisms", "industries", "competencies", "methods", "technologies", "tools", "soft"):
        for name, fields in files.table(f"{file}.toml")["entries"].items():
            spellings += (name, *fields.get("aliases", ()), *fields.get("context", ()))
    found = set(WORD.findall("\n".join(spellings).lower()))
    found.update(w for nouns in (units().nouns.volume, units().nouns.quality) for noun in nouns for w in noun.split())
    data = headlines()
    return frozenset(found | data.heads | data.fields | data.empty | data.function | data.openers | data.persons)


def known(word: str) -> bool:
    low = word.lower().rstrip(".")
    return low in vocabulary() or (low.endswith("s") and low[:-1] in vocabulary()) or f"{low}s" in vocabulary()


def is_bare(word: str) -> bool:
    """Whether a word only tells the rank: "Senior", "Sr.", "Associate"."""
    low = word.lower()
    seniority = title_words().seniority
    return low in seniority or low + "." in seniority
