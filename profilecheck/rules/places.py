"""Whether a line names a place in a form that the finder of places does not know."""

from __future__ import annotations

from itertools import pairwise

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.rules.texts import words_apart
from profilecheck.vocabulary.places import place_names


def names_place(profile: Profile, span: Span) -> bool:
    """Whether a word of a line is a city, state or country, whatever stands beside it ("Alder Pvt.Ltd -Mumbai"), or a postal code."""
    words = words_apart(profile.quote(span)).replace("-", " ").replace("/", " ").split()
    pairs = (" ".join(pair) for pair in pairwise(words))
    return not place_names().isdisjoint([*words, *pairs]) or any(word.isdigit() and len(word) == POSTAL_CODE for word in words)


POSTAL_CODE = 6
"""Digits of one where years have four and US codes five."""
