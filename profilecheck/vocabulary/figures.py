"""What `lexicons/units.toml` says of figures, checked and laid out for look-ups, so that no reader of text touches raw tables."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from profilecheck.kinds import MetricKind
from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path, once
from profilecheck.vocabulary.spelling import norm

Shape = Literal["money", "percent", "time", "people", "count"]
CuePlace = Literal["prev", "hint", "next", "sure", "before", "after", "either"]


class NumberWords(Keyed, kw_only=True):
    """Words and signs of numbers, with what each stands for."""

    words: dict[str, int]
    scales: dict[str, float]
    suffixes: dict[str, float]
    money_suffixes: dict[str, float]
    vague: dict[str, float]
    fractions: dict[str, float]
    multiples: dict[str, float]
    figures: dict[str, float]


class Currencies(Keyed, kw_only=True):
    """Signs, codes and names, each with its code; crowns are told apart by the places named beside them."""

    signs: dict[str, str]
    codes: tuple[str, ...]
    names: dict[str, str]
    crowns: dict[str, tuple[str, ...]]
    letters: dict[str, str]


class TimeUnits(Keyed, kw_only=True):
    """Units of time, and words beside which they count nothing."""

    units: dict[str, str]
    factors: dict[str, float]
    between: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    never: tuple[str, ...]


class People(Keyed, kw_only=True):
    """Nouns of people: who works, who is served, what they form."""

    staff: tuple[str, ...]
    audience: tuple[str, ...]
    groups: tuple[str, ...]
    members: tuple[str, ...]


class Nouns(Keyed, kw_only=True):
    """Nouns that are counted, by what the figure says."""

    volume: tuple[str, ...]
    quality: tuple[str, ...]
    other: tuple[str, ...]
    never: tuple[str, ...]
    not_plural: tuple[str, ...]
    stops: tuple[str, ...]


class Things(Keyed, kw_only=True):
    """Nouns that a share can be of, by what a change of them is."""

    cost: tuple[str, ...]
    income: tuple[str, ...]
    effort: tuple[str, ...]
    quality: tuple[str, ...]
    adoption: tuple[str, ...]


class Decoys(Keyed, kw_only=True):
    """What makes a number part of a name."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    products: tuple[str, ...]
    names: tuple[str, ...]
    plain: tuple[str, ...]


class Units(Keyed, kw_only=True):
    """The file. `cues`: shape of a figure -> kind of metric -> place -> phrases that speak for that kind."""

    numbers: NumberWords
    currencies: Currencies
    time: TimeUnits
    people: People
    nouns: Nouns
    things: Things
    decoys: Decoys
    cues: dict[Shape, dict[MetricKind, dict[CuePlace, tuple[str, ...]]]]

    def faults(self) -> Iterator[tuple[Path, str]]:
        """A noun in two lists would be judged by the order of the code instead of by the file."""
        counted = {("people", name): getattr(self.people, name) for name in ("staff", "audience")}
        counted |= {("nouns", name): getattr(self.nouns, name) for name in ("volume", "quality", "other", "never")}
        yield from once({path: sorted({singular(noun) for noun in nouns}) for path, nouns in counted.items()})


SHAPES = {"units.toml": Units}


@functools.cache
def units() -> Units:
    return files.read("units.toml", Units)


class FigureWords(Struct, frozen=True):
    """Every list of the file; nouns in the singular form of `norm`, all in small letters but signs, codes and suffixes."""

    words: dict[str, int]
    scales: dict[str, float]
    suffixes: dict[str, float]
    money_suffixes: dict[str, float]
    vague: dict[str, float]
    fractions: dict[str, float]
    multiples: dict[str, float]
    figures: dict[str, float]
    signs: dict[str, str]
    codes: frozenset[str]
    currency_names: dict[str, str]
    crowns: dict[str, tuple[str, ...]]
    letters: dict[str, str]
    """Letters before an amount of thousands or more -> currency."""
    time_units: dict[str, str]
    time_factors: dict[str, float]
    time_between: frozenset[str]
    time_not_before: frozenset[str]
    time_not_after: frozenset[str]
    time_never: tuple[str, ...]
    staff: frozenset[str]
    audience: frozenset[str]
    groups: frozenset[str]
    members: frozenset[str]
    volume: frozenset[str]
    quality: frozenset[str]
    other: frozenset[str]
    never: frozenset[str]
    not_plural: frozenset[str]
    stops: frozenset[str]
    before: frozenset[str]
    after: tuple[str, ...]
    products: frozenset[str]
    names: tuple[str, ...]
    plain: frozenset[str]
    classes: dict[str, str]
    """Counted noun -> the one list of nouns that it stands in."""

    things: dict[str, str]
    """What a share can be of (singular) -> cost, income, effort, quality or adoption."""

    def noun_class(self, noun: str) -> str | None:
        """The list that a counted noun (several words, singular) stands in, its last word if the whole is in none."""
        return self.classes.get(noun) or self.classes.get(noun.rsplit(" ", 1)[-1])


def singular(phrase: str) -> str:
    """A phrase in small letters with each word in the singular."""
    return " ".join(norm(word) for word in phrase.split())


@functools.cache
def figure_words() -> FigureWords:
    data = units()
    numbers, money, time, people, nouns, decoys = data.numbers, data.currencies, data.time, data.people, data.nouns, data.decoys
    counted = {"staff": people.staff, "audience": people.audience}
    counted |= {"volume": nouns.volume, "quality": nouns.quality, "other": nouns.other, "never": nouns.never}
    classes = {noun: name for name, spellings in counted.items() for noun in _nouns(spellings)}
    return FigureWords(
        words=numbers.words,
        scales=numbers.scales,
        suffixes=numbers.suffixes,
        money_suffixes=numbers.money_suffixes,
        vague=numbers.vague,
        fractions=numbers.fractions,
        multiples=numbers.multiples,
        figures=numbers.figures,
        signs=money.signs,
        codes=frozenset(money.codes),
        currency_names=money.names,
        crowns={code: tuple(places) for code, places in money.crowns.items()},
        letters=money.letters,
        time_units=time.units,
        time_factors=time.factors,
        time_between=frozenset(time.between),
        time_not_before=frozenset(time.not_before),
        time_not_after=frozenset(time.not_after),
        time_never=tuple(time.never),
        staff=_nouns(people.staff),
        audience=_nouns(people.audience),
        groups=_nouns(people.groups),
        members=_nouns(people.members),
        volume=_nouns(nouns.volume),
        quality=_nouns(nouns.quality),
        other=_nouns(nouns.other),
        never=_nouns(nouns.never),
        not_plural=frozenset(nouns.not_plural),
        stops=frozenset(nouns.stops),
        before=frozenset(decoys.before),
        after=tuple(decoys.after),
        products=frozenset(decoys.products),
        names=tuple(decoys.names),
        plain=frozenset(decoys.plain),
        classes=classes,
        things={singular(word): name for name in ("cost", "income", "effort", "quality", "adoption") for word in getattr(data.things, name)},
    )


def _nouns(spellings: Iterable[str]) -> frozenset[str]:
    return frozenset(singular(spelling) for spelling in spellings)
