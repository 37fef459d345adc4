"""The verbs that open statements: strong, duty or outcome, and weak phrases, with every form they are printed in."""

from __future__ import annotations

import functools
import re
from typing import Literal

from msgspec import Struct

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed

Tense = Literal["past", "present", "other"]
FIRST_WORDS = re.compile(
    r"^[\W_]*(?:(?:successfully|effectively|also|then|personally|consistently|continually|actively|proactively|currently|jointly|single-handedly|"
    r"i|we|have|has|was|had|my team and i|i have|i was|and)\s+){0,3}(?P<verb>[A-Za-z]+(?:-[a-z]+)?)(?P<more> [a-z]{2,6}\b)?",
    re.I,
)


# Verbs that no lexicon table holds, since they open no statement worth advice, and whose past is irregular.
IRREGULAR = {
    "break": ("broke", "broken"), "bring": ("brought",), "do": ("did", "done"), "draw": ("drew", "drawn"), "feed": ("fed",), "give": ("gave", "given"),
    "hold": ("held",), "keep": ("kept",), "meet": ("met",), "send": ("sent",), "split": ("split",), "take": ("took", "taken"),
}  # fmt: skip

# Several ask for the opener of one statement soon after each other.
OPENERS_KEPT = 64


class StrongVerb(Keyed, kw_only=True):
    """`forms`: the past tense first."""

    kind: str
    forms: tuple[str, ...]
    source: str


class OtherVerb(Keyed, kw_only=True):
    """A verb of duties or of outcomes."""

    forms: tuple[str, ...]


class WeakOpener(Keyed, kw_only=True):
    """Verbs that say more."""

    instead: tuple[str, ...]


class Verbs(Keyed, kw_only=True):
    """The file; verbs by their base form."""

    sources: dict[str, str]
    strong: dict[str, StrongVerb]
    duty: dict[str, OtherVerb]
    outcome: dict[str, OtherVerb]
    weak_openers: dict[str, WeakOpener]


SHAPES = {"verbs.toml": Verbs}


@functools.cache
def verbs() -> Verbs:
    return files.read("verbs.toml", Verbs)


class Verb(Struct, frozen=True):
    """What the lexicon knows about a verb form."""

    base: str
    tense: Tense
    strong: bool
    duty: bool
    outcome: bool


@functools.cache
def forms() -> dict[str, Verb]:
    """Every inflected form, lower case."""
    data = verbs()
    known: dict[str, Verb] = {}
    for base, listed in listed_forms().items():
        for form in (base, *listed):
            form = form.lower()
            known[form] = Verb(base, tense_of(base, form), base in data.strong, base in data.duty, base in data.outcome)
    return known


def tense_of(base: str, form: str) -> Tense:
    base, form = base.split()[0], form.split()[0]
    if form.endswith("ing"):
        return "other"
    if form in (base, base + "s", base + "es") or (base.endswith("y") and form == base[:-1] + "ies"):
        return "past" if form in ("cut", "set", "put", "let", "beat", "read") else "present"
    return "past"


@functools.cache
def listed_forms() -> dict[str, tuple[str, ...]]:
    """The forms that the lexicon lists for a verb."""
    data = verbs()
    return {base: verb.forms for table in (data.strong, data.duty, data.outcome) for base, verb in table.items()}


def inflections(base: str) -> frozenset[str]:
    """Every form of a verb: as the lexicon lists them, else by the rules of spelling ("plan", "plans", "planned", "planning")."""
    listed = listed_forms().get(base)
    if listed:
        return frozenset((base, *(form.lower() for form in listed)))
    if base in IRREGULAR:
        return frozenset((base, base + "s", *IRREGULAR[base], base.removesuffix("e") + "ing"))
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return frozenset((base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"))
    return frozenset((base, base + ("es" if base.endswith(("s", "x", "ch", "sh", "z")) else "s"), stem + "ed", stem + "ing"))


@functools.cache
def weak_pattern() -> re.Pattern[str]:
    phrases = sorted((re.escape(p) for p in verbs().weak_openers), key=len, reverse=True)
    before = r"^[\W_]*(?:i |was |were |been |has |have |had |is |am |also |currently |mainly |primarily |directly |solely ){0,3}"
    return re.compile(before + "(?P<weak>" + "|".join(phrases) + r")\b", re.I)


def instead_of(phrase: str) -> tuple[str, ...]:
    """Stronger verbs for a weak opener, as the lexicon advises."""
    known = verbs().weak_openers.get(phrase.lower())
    return known.instead if known else ()


@functools.lru_cache(OPENERS_KEPT)
def opener(text: str) -> tuple[Verb | None, int, int]:
    """(verb or None, start, end) of the first word or two of a statement that could be its verb: "led", "rolled out"."""
    match = FIRST_WORDS.match(text)
    if match is None:
        return None, 0, 0
    if match.group("more"):
        phrasal = forms().get((match.group("verb") + match.group("more")).lower())
        if phrasal is not None:
            return phrasal, match.start("verb"), match.end("more")
    return forms().get(match.group("verb").lower()), match.start("verb"), match.end("verb")
