"""Finds statements that say nothing of the person: template text, words of a chatbot, bare lists of names, other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Wording
from profilecheck.facts.wording.leftovers import BRACKETS, LETTERS, chatbot, template, told_of
from profilecheck.patterns import lazy
from profilecheck.vocabulary.languages import foreign_words, small_words

# A figure that was to be filled in, in brackets of any kind: without it there is no size and no result.
UNFILLED = lazy(
    r"[\[<{]\s?(?:number|amount|figure|value|percent(?:age)?|metric|result|size|budget|team size|n|x+)\b[^\]>}\n]{0,30}[\]>}]"
    r"|\{\{[^}\n]{1,40}\}\}|_{4,}",
    re.I,
)
ITEM = lazy(r"\s*[,;/|•·]\s*|\s+and\s+|\s+&\s+")
LIST_ITEMS, LIST_WORDS = 7, 2.3
"""A list of names: so many items, so few words in each on average. A sentence of work has a verb with its object, and few commas."""
SEPARATORS = (",", ";", "/", "|", "•", "·", "&", "and")
"""Every place at which `ITEM` cuts holds one of them; counting them is quicker than cutting."""
FOREIGN_WORDS = 2
"""Small words of another language that are no chance: "de" and "an" stand in names."""
FIGURE = lazy(r"\d")


def find_hollow(source: Source, positions: tuple[Position, ...]) -> Iterator[Wording]:
    """Each such statement, with what it is as its value: unfilled, chatbot, listing or foreign."""
    templated, chatty = told_of(source)
    for position in positions:
        for statement in position.statements:
            what = hollow(source.quote(statement.span), templated, chatty)
            if what:
                yield Wording("hollow", statement.span, what)


def hollow(text: str, templated: Set[str] | None = None, chatty: Set[str] | None = None) -> str:
    """What a statement is that says nothing of the person, "" for one that does. The others: as `told_of` its document, if somebody asked."""
    if next(template(text, templated), None) or is_unfilled(text):
        return "unfilled"
    if next(chatbot(text, chatty), None):
        return "chatbot"
    if is_listing(text):
        return "listing"
    return "foreign" if is_foreign(text) else ""


def is_unfilled(text: str) -> bool:
    """Whether a figure was to be filled in; few texts hold a sign of that."""
    if "X" in text and LETTERS.search(text):
        return True
    return any(sign in text for sign in (*BRACKETS, "__")) and UNFILLED.search(text) is not None


def is_foreign(text: str) -> bool:
    """Whether the small words of a statement are those of another language."""
    words = [word.strip(",.;:()") for word in text.lower().split()]
    if sum(map(foreign_words().__contains__, words)) < FOREIGN_WORDS:
        return False
    counts = small_words(words)
    english = counts.pop("en")
    return max(counts.values(), default=0) >= max(FOREIGN_WORDS, 2 * english + 1)


def is_listing(text: str) -> bool:
    """Whether a text names one thing after the other and tells nothing of them; a figure tells something."""
    if FIGURE.search(text):
        return False
    small = text.lower()
    words = small.split()
    if len(words) > 2 * len(set(words)):  # the same word again and again
        return True
    if sum(map(small.count, SEPARATORS)) < LIST_ITEMS - 1:
        return False
    items = [item for item in ITEM.split(text) if item]
    return len(items) >= LIST_ITEMS and len(words) <= LIST_WORDS * len(items)
