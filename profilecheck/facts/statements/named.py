"""What the model sees of the figures and names in a statement: their kinds, the words around them, names that no lexicon holds."""

from __future__ import annotations

import bisect
import operator
import re
from collections import Counter
from collections.abc import Sequence
from string import ascii_lowercase
from typing import NamedTuple

from profilecheck.facts.statements.words import MOST_WORDS_KEPT, NOWHERE, SMALL_WORDS, Place, Word
from profilecheck.patterns import by_letters
from profilecheck.remembered import remembered


class Figure(NamedTuple):
    """A metric by its characters in the statement."""

    start: int
    end: int
    kind: str
    unit: str | None


class Named(NamedTuple):
    """A skill by its characters in the statement."""

    start: int
    end: int
    name: str
    group: str
    family: str


# Skills of one group that make a list of them.
SOME, MANY = 2, 4
# So many words in front of a name say what is done with it.
WORDS_BEFORE = 4
TOKEN = by_letters(r"[A-Za-z][\w+#./&-]*")
SMALL = ascii_lowercase.encode()
INNER_CAPITAL = re.compile(r"[a-z][A-Z]|[A-Za-z]{2}.*\d|\d.*[A-Za-z]{2}")
BEFORE_CAPITAL = re.compile(r"[.:?!•;]\s*$")
# A line with more capitals than this is shouted: its capitals name nothing.
SHOUTED = 0.6
MOST_NAMES = 4
starts_at, ends_at = operator.attrgetter("start"), operator.attrgetter("end")


def named_features(text: str, words: Sequence[Word], figures: Sequence[Figure], names: Sequence[Named]) -> dict[str, Place]:
    return figure_features(words, figures) | skill_features(words, names) | unknown_names(text, names)


def figure_features(words: Sequence[Word], figures: Sequence[Figure]) -> dict[str, Place]:
    """Kinds and units of figures, and the words on both sides."""
    found: dict[str, Place] = {}
    for figure in figures:
        place = (figure.start, figure.end)
        found["m=" + figure.kind] = place
        unit = "money" if is_currency(figure.unit) else figure.unit
        found[f"mu={figure.kind} {unit}"] = place
        before, after = around(words, figure.start, figure.end)
        if before:
            found[f"mb={figure.kind} {before[-1].stem}"] = (before[-1].start, figure.end)
        if after:
            found[f"ma={figure.kind} {after[0].stem}"] = (figure.start, after[0].end)
    if len(figures) > 1:
        found["figures"] = NOWHERE
    return found


def is_currency(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isupper()


def skill_features(words: Sequence[Word], names: Sequence[Named]) -> dict[str, Place]:
    """Groups, families and names of skills, and the words on both sides."""
    found: dict[str, Place] = {}
    for skill in names:
        place = (skill.start, skill.end)
        found["g=" + skill.group] = place
        found[f"gf={skill.group} {skill.family}"] = place
        found["n=" + skill.name] = place
        before, after = around(words, skill.start, skill.end)
        if before:
            found[f"gb={skill.group} {before[-1].stem}"] = (before[-1].start, skill.end)
        if len(before) > 1:
            found[f"gbb={skill.group} {before[-2].stem} {before[-1].stem}"] = (before[-2].start, skill.end)
        if after:
            found[f"ga={skill.group} {after[0].stem}"] = (skill.start, after[0].end)
        for word in before[-WORDS_BEFORE:]:
            if word.text not in SMALL_WORDS:
                found[f"g4={skill.group} {word.stem}"] = (word.start, skill.end)
    for group, count in Counter(skill.group for skill in names).items():
        if count >= SOME:
            found["some=" + group] = NOWHERE
        if count >= MANY:
            found["many=" + group] = NOWHERE
    return found


def around(words: Sequence[Word], start: int, end: int) -> tuple[list[Word], list[Word]]:
    """The words before and behind some characters, as far as they are of interest."""
    first = bisect.bisect_right(words, start, key=ends_at)
    behind = bisect.bisect_left(words, end, key=starts_at)
    return list(words[max(0, first - WORDS_BEFORE) : first]), list(words[behind : behind + 1])


def unknown_names(text: str, names: Sequence[Named]) -> dict[str, Place]:
    """Words with capitals that are no known skill: names of products, systems, firms."""
    if is_shouted(text):
        return {"shouted": NOWHERE}
    found: dict[str, Place] = {}
    count = 0
    for at, match in enumerate(TOKEN(text).finditer(text)):
        look = look_of(match.group())
        start = match.start()
        if look is None or any(n.start <= start < n.end for n in names):
            continue
        if look == "capital" and (not at or BEFORE_CAPITAL.search(text[max(0, start - 3) : start])):
            continue
        found[look] = match.span()
        count += look != "mixed"
    found[f"names={min(count, MOST_NAMES)}"] = NOWHERE
    return found


def is_shouted(text: str) -> bool:
    plain = text.encode("ascii", "ignore")
    if len(plain) - len(plain.translate(None, SMALL)) >= (1 - SHOUTED) * len(text):
        return False  # so many small letters leave no room for the capitals
    letters = [*filter(str.isalpha, text)]
    return bool(letters) and sum(map(str.isupper, letters)) / len(letters) > SHOUTED


@remembered(MOST_WORDS_KEPT)
def look_of(word: str) -> str | None:
    """How the capitals of a word stand: mixed, acronym, capital, or none that tell anything."""
    if INNER_CAPITAL.search(word):
        return "mixed"
    if len(word) > 1 and word.isupper():
        return "acronym"
    return "capital" if word[0].isupper() else None
