"""Classes of verbs and things by which a statement is read (`meanings.toml`), ready to be looked up word by word."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed
from profilecheck.vocabulary.spelling import plural
from profilecheck.vocabulary.verbs import inflections

# Pieces of a phrase as the words of a statement are: letters, and numbers as `#`.
PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
# Verbs that double their last letter, which the rules of spelling alone don't say.
DOUBLES = ("plan", "control", "commit", "debug", "log", "map", "program", "run", "set", "ship", "stop", "submit", "transfer", "trim", "unplug", "unjam", "win")


class Class(Keyed, kw_only=True):
    """Words of one meaning."""

    words: tuple[str, ...]
    source: str


class Meanings(Keyed, kw_only=True):
    """The file: classes of verbs by their base forms, and of things by words and phrases."""

    sources: dict[str, str]
    verbs: dict[str, Class]
    things: dict[str, Class]


SHAPES = {"meanings.toml": Meanings}


class Meaning(Struct, frozen=True):
    """A class that stands at words `first` to `last` (without it) of a statement; `verb` says which of the two tables it is of."""

    first: int
    last: int
    verb: bool
    name: str
    word: str


def phrase(text: str) -> tuple[str, ...]:
    """A phrase in the words that a statement is made of."""
    return tuple("#" if piece[0].isdigit() else piece for piece in PIECE.findall(text.lower()))


@functools.cache
def verb_classes() -> dict[str, tuple[str, ...]]:
    """Every form of a verb -> its classes."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, verbs in files.read("meanings.toml", Meanings).verbs.items():
        for base in verbs.words:
            for form in forms_of(base):
                found[form].add(name)
    return {form: tuple(sorted(names)) for form, names in found.items()}


def forms_of(base: str) -> Iterator[str]:
    """Inflected forms, in American and British spelling; of a verb with a hyphen the last part is what is looked up."""
    base = base.rpartition("-")[2]
    yield from inflections(base)
    if base in DOUBLES:
        yield from (base + base[-1] + "ed", base + base[-1] + "ing")
    for american, british in (("iz", "is"), ("yz", "ys")):
        if base.endswith(american + "e"):
            yield from (form[: len(base) - 3] + form[len(base) - 3 :].replace(american, british) for form in inflections(base))


@functools.cache
def thing_classes() -> dict[str, dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """First word of a phrase -> its second, "" for none -> the phrases that begin with them, longest first, each with its class."""
    found: dict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
    for name, things in files.read("meanings.toml", Meanings).things.items():
        for text in things.words:
            *front, last = phrase(text)
            for end in {last, plural(last)}:
                words = (*front, end)
                found[words[0]].add((words, name))
    classes: dict[str, dict[str, tuple[tuple[tuple[str, ...], str], ...]]] = defaultdict(dict)
    for first, some in found.items():
        for wanted in sorted(some, key=lambda s: (-len(s[0]), s)):
            second = wanted[0][1] if len(wanted[0]) > 1 else ""
            classes[first][second] = (*classes[first].get(second, ()), wanted)
    return dict(classes)


def meanings_in(words: Sequence[str]) -> list[Meaning]:
    """Every class that the words of a statement (small letters, numbers as `#`) belong to, in their order."""
    verbs, things = verb_classes(), thing_classes()
    found: list[Meaning] = []
    for at, word in enumerate(words):
        for name in verbs.get(word, ()):
            found.append(Meaning(at, at + 1, True, name, word))
        behind = things.get(word)
        if behind is None:
            continue
        for wanted, name in behind.get(words[at + 1], ()) if at + 1 < len(words) else ():
            size = len(wanted)
            if size == 2 or tuple(words[at : at + size]) == wanted:
                found.append(Meaning(at, at + size, False, name, " ".join(wanted)))
        for _, name in behind.get("", ()):
            found.append(Meaning(at, at + 1, False, name, word))
    return found
