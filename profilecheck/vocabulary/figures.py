"""What `lexicons/units.toml` says of figures, checked and laid out for look-ups, so that no reader of text touches raw tables."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.vocabulary.spelling import norm

FILE = "units.toml"

# Table and key -> the type that its value must have.
FORMAT: dict[str, dict[str, type]] = {
    "numbers": {"words": dict, "scales": dict, "suffixes": dict, "money_suffixes": dict, "vague": dict, "fractions": dict, "multiples": dict, "figures": dict},
    "currencies": {"signs": dict, "codes": list, "names": dict, "crowns": dict},
    "time": {"units": dict, "factors": dict, "between": list, "not_before": list, "not_after": list, "never": list},
    "people": {"staff": list, "audience": list, "groups": list, "members": list},
    "nouns": {"volume": list, "quality": list, "other": list, "never": list, "not_plural": list, "stops": list},
    "decoys": {"before": list, "after": list, "products": list, "names": list, "plain": list},
}


@dataclass(frozen=True, slots=True)
class FigureWords:
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

    def noun_class(self, noun: str) -> str | None:
        """The list that a counted noun (several words, singular) stands in, its last word if the whole is in none."""
        return self.classes.get(noun) or self.classes.get(noun.rsplit(" ", 1)[-1])


def singular(phrase: str) -> str:
    """A phrase in small letters with each word in the singular."""
    return " ".join(norm(word) for word in phrase.split())


@functools.cache
def figure_words() -> FigureWords:
    """The file's content; BadData where a table or key is missing, unknown or of another type, or a noun stands in two lists."""
    data = resources.table(FILE)
    for table, keys in FORMAT.items():
        _check(table, data.get(table), keys)
    unknown = data.keys() - FORMAT.keys() - {"cues"}
    if unknown:
        raise BadData(f"lexicons/{FILE} has the unknown table {sorted(unknown)[0]!r}")
    numbers, money, time, people, nouns, decoys = (data[name] for name in FORMAT)
    counted = {"staff": people["staff"], "audience": people["audience"], **{name: nouns[name] for name in ("volume", "quality", "other", "never")}}
    _check_once(counted)
    classes = {noun: name for name, spellings in counted.items() for noun in _nouns(spellings)}
    return FigureWords(
        words=numbers["words"],
        scales=numbers["scales"],
        suffixes=numbers["suffixes"],
        money_suffixes=numbers["money_suffixes"],
        vague=numbers["vague"],
        fractions=numbers["fractions"],
        multiples=numbers["multiples"],
        figures=numbers["figures"],
        signs=money["signs"],
        codes=frozenset(money["codes"]),
        currency_names=money["names"],
        crowns={code: tuple(places) for code, places in money["crowns"].items()},
        time_units=time["units"],
        time_factors=time["factors"],
        time_between=frozenset(time["between"]),
        time_not_before=frozenset(time["not_before"]),
        time_not_after=frozenset(time["not_after"]),
        time_never=tuple(time["never"]),
        staff=_nouns(people["staff"]),
        audience=_nouns(people["audience"]),
        groups=_nouns(people["groups"]),
        members=_nouns(people["members"]),
        volume=_nouns(nouns["volume"]),
        quality=_nouns(nouns["quality"]),
        other=_nouns(nouns["other"]),
        never=_nouns(nouns["never"]),
        not_plural=frozenset(nouns["not_plural"]),
        stops=frozenset(nouns["stops"]),
        before=frozenset(decoys["before"]),
        after=tuple(decoys["after"]),
        products=frozenset(decoys["products"]),
        names=tuple(decoys["names"]),
        plain=frozenset(decoys["plain"]),
        classes=classes,
    )


def _nouns(spellings: Iterable[str]) -> frozenset[str]:
    return frozenset(singular(spelling) for spelling in spellings)


def _check_once(lists: dict[str, list[str]]) -> None:
    """A noun in two lists would be judged by the order of the code instead of by the file."""
    owner: dict[str, str] = {}
    for name, nouns in lists.items():
        for noun in _nouns(nouns):
            if noun in owner:
                raise BadData(f"lexicons/{FILE}: {noun!r} stands in both {owner[noun]!r} and {name!r}")
            owner[noun] = name


def _check(table: str, content: Any, keys: dict[str, type]) -> None:
    if not isinstance(content, dict):
        raise BadData(f"lexicons/{FILE} lacks the table [{table}]")
    wrong = (content.keys() ^ keys.keys()) or {key for key, kind in keys.items() if not isinstance(content[key], kind)}
    if wrong:
        raise BadData(f"lexicons/{FILE}, [{table}]: {sorted(wrong)[0]!r} is unknown, missing or of the wrong type")
    for key, value in content.items():
        if isinstance(value, list) and not all(isinstance(word, str) and (word == word.strip(" ") or key == "after") for word in value):
            raise BadData(f"lexicons/{FILE}, [{table}]: {key!r} is not a list of words")
