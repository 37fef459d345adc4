"""Data of the person that most employers don't expect on a resume, each with what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Wording
from profilecheck.nlp.windows import lines_with, search
from profilecheck.patterns import lazy

# What it is -> how it is printed.
PERSONAL = {
    "your date of birth": r"date of birth|d\.?o\.?b\.?\b|born (?:on|in) (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|birth ?date|geburtsdatum",
    "your age": r"age\s?:\s?\d\d|\b\d\d years old\b",
    "your marital status": r"marital status|civil status|(?<![\w-])(?:married|single|divorced)\b(?=\s*(?:$|[,|\t\n]))|children\s?:|family status",
    "your nationality": r"nationality|citizenship\s?:",
    "your religion": r"religion\s?:|religion\b(?=\s*(?:$|[|\t\n]))",
    "your gender": r"gender\s?:|sex\s?:",
    "an identity number": r"passport (?:no|number)|social security (?:no|number)|\bssn\b|national id|national insurance (?:no|number)|aadhaa?r",
    "your father's name": r"father['’]s name",
    "your height or weight": r"height\s?:|weight\s?:",
    "your salary": r"(?:current|expected|desired|last|present) (?:salary|ctc|compensation)|salary (?:expectations?|requirements?|history)",
}
# Each of these ways holds one of them: a line without any need not be searched.
CUES = (
    "birth", "d.o.b", "d.ob", "do.b", "dob", "born ", "geburtsdatum", "age:", "age :", "years old", "marital", "civil status", "married", "single",
    "divorced", "children", "family status", "nationality", "citizenship", "religion", "gender", "sex", "passport", "social security", "ssn",
    "national id", "national insurance", "aadha", "father", "height", "weight", "salary", "ctc", "compensation",
)  # fmt: skip
LABELLED = lazy("|".join(f"(?P<n{n}>(?<![\\w-])(?:{pattern}))" for n, pattern in enumerate(PERSONAL.values())), re.I)
WHAT = tuple(PERSONAL)
# Numbers that tell what they are by their form: social security (US), national insurance (UK).
NUMBERS = lazy(
    r"(?<![\w-])(?:(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])(?![\w-])"
)
# What each of them holds: both are passed over fast where it is not.
NUMBERED = (lazy(r"-\d\d-"), lazy(r"[A-Z][A-Z] ?\d\d ?\d\d"))
# A house number and a street in one line: a town is enough.
STREET_WORDS = (
    "Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Court|Ct\\.?|Terrace|Crescent|Way|Close|Place|Parkway"
)
STREET = lazy(rf"(?<![\w/.-])\d{{1,5}}[A-Za-z]? (?:[NSEW]\.? )?(?:[A-Z][\w'’.-]+ ){{1,3}}(?:{STREET_WORDS})(?![\w])")
STREETS = frozenset(word.removesuffix("\\.?").lower() for word in STREET_WORDS.split("|"))
# What people do after work: an interest in the profession may well be named, these say nothing of it.
HOBBIES = lazy(
    r"\b(?:golf|gym|football|soccer|rugby|cricket|tennis|badminton|basketball|baseball|volleyball|hockey|swimming|running|jogging|marathons?|cycling|biking|hiking|climbing"
    r"|skiing|snowboarding|sailing|surfing|fishing|camping|yoga|dancing|cooking|baking|gardening|painting|drawing|photography|music|guitar|piano|singing|movies|films|cinema"
    r"|theat(?:re|er)|novels|chess|board games|video games|gaming|travel(?:l?ing)?|walking|knitting|pets|my (?:dog|family)|wine)\b"
)
FEWEST_HOBBIES = 2
"""One alone may belong to something else: a charity run, a film project."""
VALUE = 40
"""Characters behind a label in which its value stands."""
PLACES = ("contact", "other", "interests", "languages", "headline")
"""Sections in which a label says something of the person, not of the work."""


def find_personal(source: Source) -> Iterator[Wording]:
    text = source.document.text
    last: dict[str, int] = {}
    for match in search(LABELLED, text, lines_with(text, *CUES)):
        section = source.section_at(match.start())
        what = match.lastgroup or "n0"
        said = match.start() - last.get(what, -VALUE) < VALUE  # "Marital status: single" is one thing
        last[what] = match.end()
        if not said and (section is None or section.kind in PLACES):
            yield Wording("personal-data", Span(*match.span()), WHAT[int((match.lastgroup or "n0")[1:])])
    for match in NUMBERS.finditer(text) if any(part.search(text) for part in NUMBERED) else ():
        yield Wording("personal-data", Span(*match.span()), "an identity number")
    for match in STREET.finditer(text) if not STREETS.isdisjoint(source.vocabulary) else ():
        section = source.section_at(match.start())
        if section is None or section.kind in ("contact", "headline"):
            yield Wording("personal-data", Span(*match.span()), "your street address")
    for section in source.sections:
        if section.kind != "interests" or section.heading is None:
            continue
        if "hobb" in source.quote(section.heading).lower() or len(set(HOBBIES.findall(source.quote(section.span).lower()))) >= FEWEST_HOBBIES:
            yield Wording("personal-data", section.heading, "a list of hobbies")
