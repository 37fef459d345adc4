"""Joins runs of text, each with its own look, to the words of a line: a word may change its look inside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from profilecheck.readers.text.lines import TAB, Run


class Stretch(NamedTuple):
    """Text of one look; white space at its ends counts, a tab in it is a wide gap."""

    text: str
    size: float = 0.0
    bold: bool = False
    link: str | None = None


def joined(stretches: Iterable[Stretch]) -> list[Run]:
    """The words of a line; a word's look is that of its first letters. Wide gaps at the ends are dropped."""
    runs: list[Run] = []
    open_word = False
    for text, size, bold, link in stretches:
        for at, part in enumerate(text.split("\t")):
            if at and runs and runs[-1] is not TAB:
                runs.append(TAB)
                open_word = False
            words = [Run(word, size, bold, link) for word in part.split()]
            if words and open_word and not part[0].isspace() and runs[-1] is not TAB:
                last = runs.pop()
                words[0] = Run(last.text + words[0].text, last.size, last.bold, last.link or link)
            runs += words
            if part:
                open_word = not part[-1].isspace() and bool(words or open_word)
    while runs and runs[-1] is TAB:
        runs.pop()
    return runs


def without_start(runs: list[Run], length: int) -> list[Run]:
    """The words of a list item without the mark of this length that was typed before it."""
    first = runs[0]
    if length >= len(first.text):
        return runs[1:]
    return [Run(first.text[length:], first.size, first.bold, first.link), *runs[1:]]
