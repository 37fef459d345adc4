"""Figures that are one phrase rather than a number and a unit: "halved", "by a third", "fourfold", "double-digit"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.nlp.figures.nouns import read_noun
from profilecheck.nlp.windows import lines_with, search
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words, singular

FOLD = lazy(r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)-?fold\b", re.I)
DIGIT = lazy(r"\b(single|double|triple)[- ]digits?\b", re.I)
FIGURE = lazy(r"\b(five|six|seven|eight|nine|[5-9])[- ]figures?\b", re.I)
MULTI = lazy(r"\bmulti[- ]?(million|billion)s?\b(?:[- ]?(dollar|euro|pound|franc|rupee|rand)s?\b| ?[$€£])?", re.I)
AMOUNT_NEAR = lazy(r"[$€£₹]\s?\d|\d[\d.,]*\s?(?:m|mn|mm|million|bn|billion)\b", re.I)
# So far behind "multi-million" an amount says how many.
AMOUNT_REACH = 60
NINES = lazy(r"\b(two|three|four|five|six|[2-6])[- ](?:nines|9['’]?s)\b", re.I)
ABSENCE = lazy(r"(?:(?:^|(?<=[.;:!?•]\s))No|\b[Nn]ot (?:one|a single)) ((?:[a-z-]+ ){0,2}[a-z-]+)", re.M)
WORD = lazy(r"[a-z][a-z-]+")
N_OF_M = lazy(r"(?<![\w/.,$€£-])(\d{1,4})/(\d{1,4})(?![\w/.%])")
WITHIN = lazy(
    r"\b(?:within|in under|in less than|in|inside) (a (?:single )?(year|quarter|month|week|fortnight|weekend|day))\b(?!['’-]|s\b| (?:of|or two"
    r"|ahead|before|early)\b)",
    re.I,
)
QUARTERS = lazy(r"\bQ([1-4])(?: (?:19|20)\d\d)?,? (?:instead of|rather than|not|ahead of|against a planned) Q([1-4])\b")
HALF = lazy(
    r"\b(?:by (?:almost |nearly |about |over |more than )?|in |to (?:less than |under |about )?|cut |less than |over |more than |about |nearly |around )"
    r"(half)\b(?!-| an?\b| day| year| hour|way)"
    r"|\b(half)(?= of (?:the|all|our|its|their)\b| the (?:time|cost|budget|price|usual|original|planned|previous|effort|number)\b)",
    re.I,
)
PART = lazy(
    r"\b(?:by|to|than|nearly|almost|about|over|roughly|of)? ?\b(an? (?:third|quarter|fifth|tenth))\b"
    r"(?=,? (?:of|in|within|after|while|and|by|through|with|over|on|using|less|more|fewer|faster|through|without|across"
    r"|via|compared|against|for|a|each|the|below|under|as|from|at|during|when|once|since|thanks|versus|within)\b|[.,;)]|$|\n)",
    re.I,
)
TWICE = lazy(r"\b(?:(twice)(?= (?:as|the))|(double)(?= (?:the|our|its)\b))", re.I)
PARTS = ("third", "quarter", "fifth", "tenth")
OF_WHOLE = lazy(r" of (?:the|all|our|its)\b")


@functools.cache
def _multiples() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(figure_words().multiples)})\b", re.I)


# (place, shape, value, unit) of a phrase.
Phrase = tuple[Span, str, float, str | None]


def read_phrases(text: str) -> Iterator[Phrase]:
    """Every such phrase of a text."""
    for read in (_multiplied, _digits, _shares, _amounts, _nines, _absences, _parts_of, _lengths):
        yield from read(text)


def _multiplied(text: str) -> Iterator[Phrase]:
    words = figure_words()
    folds = {**words.words, "hundred": 100}
    for match in search(FOLD, text, lines_with(text, "fold")):
        yield Span(*match.span()), "times", float(folds[match.group(1).lower()]), "x"
    for match in search(_multiples(), text, lines_with(text, *words.multiples)):
        value = words.multiples[match.group(1).lower()]
        half = match.group(1).lower().startswith("halv")
        yield Span(*match.span()), "times", float(value), "%" if half else "x"
    for match in search(TWICE, text, lines_with(text, "twice", "double")):
        yield Span(*match.span()), "times", 2.0, "x"


def _digits(text: str) -> Iterator[Phrase]:
    for match in search(DIGIT, text, lines_with(text, "digit")):
        yield Span(*match.span()), "percent", {"single": 1.0, "double": 10.0, "triple": 100.0}[match.group(1).lower()], "%"


def _shares(text: str) -> Iterator[Phrase]:
    for match in search(HALF, text, lines_with(text, "half")):
        yield Span(*match.span(1 if match.group(1) else 2)), "percent", 50.0, "%"
    for match in search(PART, text, lines_with(text, *PARTS)):
        name = match.group(1).split()[1].lower()
        by = text[max(0, match.start(1) - 3) : match.start(1)].lower() == "by "
        if name != "quarter" or by or OF_WHOLE.match(text, match.end(), match.end() + 8):
            yield Span(*match.span(1)), "percent", float(figure_words().fractions[name]), "%"


def _amounts(text: str) -> Iterator[Phrase]:
    """"seven-figure", "7 figure", "multi-million euro"; not where the figure itself follows ("multi-million-dollar portfolio ($20M)")."""
    words = figure_words()
    for match in search(FIGURE, text, lines_with(text, "figure")):
        name = match.group(1).lower()
        yield Span(*match.span()), "money", 10.0 ** (int(name) - 1) if name.isdigit() else float(words.figures[name]), None
    for match in search(MULTI, text, lines_with(text, "multi")):
        if not AMOUNT_NEAR.search(text, match.end(), match.end() + AMOUNT_REACH):
            currency = (match.group(2) or "").lower().rstrip("s")
            yield Span(*match.span()), "money", words.scales[match.group(1).lower()], words.signs.get(currency, words.currency_names.get(currency))


def _nines(text: str) -> Iterator[Phrase]:
    """"five nines" is 99.999 %."""
    for match in search(NINES, text, lines_with(text, "nine", "9")):
        name = match.group(1).lower()
        count = int(name) if name.isdigit() else figure_words().words[name]
        yield Span(*match.span()), "score", round(100 - 10.0 ** (2 - count), count), "%"


def _absences(text: str) -> Iterator[Phrase]:
    """What did not happen, where a sentence begins with it or stresses it: "No critical findings …", "not one rollback"."""
    for match in search(ABSENCE, text, lines_with(text, "no ", "not ")):
        for word in WORD.finditer(text, match.start(1), match.end(1)):
            noun = singular(word.group())
            if figure_words().noun_class(noun) == "quality":
                yield Span(match.start(), word.end()), "absence", 0.0, noun
                break


def _parts_of(text: str) -> Iterator[Phrase]:
    """"14/14 milestones": so many of so many."""
    for match in search(N_OF_M, text, lines_with(text, "/")):
        noun = read_noun(text, match.end())
        if noun and noun.plural and noun.kind != "never" and int(match.group(1)) <= int(match.group(2)) and match.group() != "24/7":
            yield Span(match.start(), noun.end), "count", float(match.group(1)), noun.head


def _lengths(text: str) -> Iterator[Phrase]:
    """"within a year", and quarters that were won or lost: "Q3 instead of Q4"."""
    for match in search(WITHIN, text, lines_with(text, "within a", "in under a", "in less than a", "in a single", "inside a")):
        unit = match.group(2).lower()
        words = figure_words()
        yield Span(*match.span(1)), "time", words.time_factors.get(unit, 1.0), words.time_units[unit]
    for match in search(QUARTERS, text, lines_with(text, "q1", "q2", "q3", "q4")):
        moved = abs(int(match.group(2)) - int(match.group(1)))
        if moved:
            yield Span(*match.span()), "sooner", 3.0 * moved, "months"
