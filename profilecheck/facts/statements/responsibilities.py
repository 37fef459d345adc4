"""Which of the guide's ten core responsibilities a statement is evidence for."""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.spelling import plural
from profilecheck.vocabulary.verbs import inflections

# Words, and the marks that end a clause, each as one token.
TOKEN = re.compile(r"[a-z]+(?:[-'’/][a-z]+)*|[.;:](?=\s|$)")
STOP = frozenset(".;:")
# "tracked [all] [open] [project] [risks]": an object stands among so many words behind its verb …
REACH = 7
# … and right in front of a noun that is made of the verb: "risk identification", "schedule [and] [cost] planning".
REACH_BACK = 3
# These are verbs at the start of a clause, behind a word of the second list, or behind another verb; else they are nouns.
PLAIN_NOUNS = frozenset(
    {form for noun in ("plan", "schedule", "budget", "estimate", "forecast", "report", "design", "test", "audit", "review", "log", "document", "control",
                       "change", "survey", "process", "track", "update", "measure", "support", "lead", "contact", "watch", "price", "issue", "draft",
                       "balance", "value", "brief", "run", "hold", "check", "map", "interface", "partner", "question", "use") for form in (noun, noun + "s")}
)  # fmt: skip
BEFORE_VERB = frozenset({"to", "and", "or", "i", "we", "will", "can", "then", "also", "must", "help", "helped", "that", "who"})
# Endings of nouns made of verbs.
NOMINAL = ("ing", "tion", "ment", "sis")
# The words of cues; none begins behind a hyphen.
WORD = re.compile(r"\w+")
# So many different weak cues say together what one cue says.
WEAK_TOGETHER = 2


@functools.cache
def items() -> tuple[str, ...]:
    """The ids of the ten core responsibilities in the guide's order."""
    return tuple(guide().responsibilities)


class Cue(NamedTuple):
    """A phrase of the guide, and the responsibilities that it shows; a weak one only together with another."""

    text: str
    weak: bool
    items: frozenset[str]


@functools.cache
def cue_words() -> dict[str, dict[str, tuple[Cue, ...]]]:
    """First word of a cue -> its second, "" for none -> such cues, longest first.

    A look-up by words is several times faster than a pattern of two hundred alternatives for each item.
    """
    shows: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for item, responsibility in guide().responsibilities.items():
        for weak, cues in ((False, responsibility.cues), (True, responsibility.weak)):
            for cue in cues:
                shows[cue, weak].add(item)
    index: dict[str, dict[str, tuple[Cue, ...]]] = defaultdict(dict)
    for cue, weak in sorted(shows, key=lambda c: len(c[0]), reverse=True):
        first, *more = WORD.findall(cue)
        behind, second = index[first], more[0] if more else ""
        behind[second] = (*behind.get(second, ()), Cue(cue, weak, frozenset(shows[cue, weak])))
    return dict(index)


def cues_in(text: str, words: Sequence[str]) -> dict[tuple[str, bool], set[str]]:
    """(responsibility, whether weakly) -> the different cues for it in a text (lower case) of these words; of overlapping ones the longest counts."""
    index = cue_words()
    found: dict[tuple[str, bool], set[str]] = defaultdict(set)
    # Most words that begin a cue are followed by another than in any cue.
    begun = [
        (at, cues)
        for at, (word, after) in enumerate(itertools.pairwise((*words, "")))
        if (behind := index.get(word)) is not None and (cues := (*behind.get(after, ()), *behind.get("", ())))
    ]
    if not begun:
        return found
    starts = [match.start() for match in WORD.finditer(text)]
    reached: dict[tuple[str, bool], int] = {}
    for at, cues in begun:
        start = starts[at]
        if text[max(0, start - 1) : start] == "-":
            continue
        for cue in cues:
            end = start + len(cue.text)
            if not text.startswith(cue.text, start) or text[end : end + 1] == "-" or text[end : end + 1].isalnum() or text[end : end + 1] == "_":
                continue
            for item in cue.items:
                if start >= reached.get((item, cue.weak), 0):
                    found[item, cue.weak].add(cue.text)
                    reached[item, cue.weak] = end
    return found


@functools.cache
def pair_words() -> tuple[dict[str, frozenset[str]], dict[str, list[tuple[tuple[str, ...], str]]]]:
    """(form of a verb -> its pairs, first word of an object -> (all its words, pair)); a pair is named by responsibility and number."""
    verbs: dict[str, set[str]] = defaultdict(set)
    objects: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for item, responsibility in guide().responsibilities.items():
        for number, pair in enumerate(responsibility.pairs):
            key = f"{item} {number}"
            for base in pair.verbs:
                for form in inflections(base):
                    verbs[form].add(key)
            for phrase in pair.objects:
                *front, last = phrase.split()
                for noun in (last, plural(last)):
                    words = (*front, noun)
                    objects[words[0]].append((words, key))
    return {form: frozenset(keys) for form, keys in verbs.items()}, dict(objects)


def paired(text: str) -> set[str]:
    """The responsibilities shown by a verb together with one of its objects in the same clause."""
    verbs, objects = pair_words()
    tokens = TOKEN.findall(text)
    found: set[str] = set()
    if objects.keys().isdisjoint(tokens):
        return found
    for at, token in enumerate(tokens):
        keys = verbs.get(token)
        if not keys or (token in PLAIN_NOUNS and at and not is_verb_behind(tokens[at - 1], verbs)):
            continue
        clause = until_stop(tokens[at + 1 : at + 1 + REACH])
        if token.endswith(NOMINAL):
            clause = [*until_stop(tokens[max(0, at - REACH_BACK) : at][::-1])[::-1], "", *clause]
        for start, word in enumerate(clause):
            for words, key in objects.get(word, ()):
                if key in keys and tuple(clause[start : start + len(words)]) == words:
                    found.add(key.split()[0])
    return found


def is_verb_behind(before: str, verbs: dict[str, frozenset[str]]) -> bool:
    return before in BEFORE_VERB or before in STOP or before in verbs


def until_stop(tokens: list[str]) -> list[str]:
    return tokens if STOP.isdisjoint(tokens) else tokens[: next(n for n, token in enumerate(tokens) if token in STOP)]


def responsibilities_in(text: str, words: Sequence[str] | None = None) -> tuple[str, ...]:
    """The ids of the responsibilities that a statement shows, in the guide's order. `words`: its words in small letters, if somebody has them."""
    small = text.lower()
    shown = paired(small)
    shown |= {item for (item, weak), cues in cues_in(small, WORD.findall(small) if words is None else words).items() if not weak or len(cues) >= WEAK_TOGETHER}
    return tuple(item for item in items() if item in shown)
