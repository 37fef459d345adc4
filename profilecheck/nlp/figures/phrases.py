"""Figures that are one phrase rather than a number and a unit: "halved", "by a third", "fourfold", "double-digit"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.nlp.windows import lines_with, search
from profilecheck.vocabulary.figures import figure_words

FOLD = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)-?fold\b", re.I)
DIGIT = re.compile(r"\b(single|double|triple)[- ]digits?\b", re.I)
FIGURE = re.compile(r"\b(five|six|seven|eight|nine)[- ]figures?\b", re.I)
HALF = re.compile(
    r"\b(?:by (?:almost |nearly |about |over |more than )?|in |to (?:less than |under |about )?|cut |less than |over |more than |about |nearly |around )"
    r"(half)\b(?!-| an?\b| day| year| hour|way)"
    r"|\b(half)(?= of (?:the|all|our|its|their)\b| the (?:time|cost|budget|price|usual|original|planned|previous|effort|number)\b)",
    re.I,
)
PART = re.compile(
    r"\b(?:by|to|than|nearly|almost|about|over|roughly|of)? ?\b(an? (?:third|quarter|fifth|tenth))\b"
    r"(?=,? (?:of|in|within|after|while|and|by|through|with|over|on|using|less|more|fewer|faster|through|without|across"
    r"|via|compared|against|for|a|each|the|below|under|as|from|at|during|when|once|since|thanks|versus|within)\b|[.,;)]|$|\n)",
    re.I,
)
TWICE = re.compile(r"\b(?:(twice)(?= (?:as|the))|(double)(?= (?:the|our|its)\b))", re.I)
PARTS = ("third", "quarter", "fifth", "tenth")
OF_WHOLE = re.compile(r" of (?:the|all|our|its)\b")


@functools.cache
def _multiples() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(figure_words().multiples)})\b", re.I)


def read_phrases(text: str) -> Iterator[tuple[Span, str, float, str | None]]:
    """(place, shape, value, unit) of each such phrase."""
    words = figure_words()
    folds = {**words.words, "hundred": 100}
    for match in search(FOLD, text, lines_with(text, "fold")):
        yield Span(*match.span()), "times", float(folds[match.group(1).lower()]), "x"
    for match in search(_multiples(), text, lines_with(text, *words.multiples)):
        value = words.multiples[match.group(1).lower()]
        half = match.group(1).lower().startswith("halv")
        yield Span(*match.span()), "times", float(value), "%" if half else "x"
    for match in search(DIGIT, text, lines_with(text, "digit")):
        yield Span(*match.span()), "percent", {"single": 1.0, "double": 10.0, "triple": 100.0}[match.group(1).lower()], "%"
    for match in search(FIGURE, text, lines_with(text, "figure")):
        yield Span(*match.span()), "money", float(words.figures[match.group(1).lower()]), None
    for match in search(HALF, text, lines_with(text, "half")):
        yield Span(*match.span(1 if match.group(1) else 2)), "percent", 50.0, "%"
    for match in search(PART, text, lines_with(text, *PARTS)):
        name = match.group(1).split()[1].lower()
        by = text[max(0, match.start(1) - 3) : match.start(1)].lower() == "by "
        if name != "quarter" or by or OF_WHOLE.match(text, match.end(), match.end() + 8):
            yield Span(*match.span(1)), "percent", float(words.fractions[name]), "%"
    for match in search(TWICE, text, lines_with(text, "twice", "double")):
        yield Span(*match.span()), "times", 2.0, "x"
