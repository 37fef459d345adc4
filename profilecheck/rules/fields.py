"""How surely the roles show a field of IT, by which words, and whether headline or summary name it."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.rules.reading import Reading, once
from profilecheck.vocabulary.fields import WEIGHTS, field_words, key_of
from profilecheck.vocabulary.scoring import limit, names


@once
def mentions(reading: Reading) -> tuple[Span, ...]:
    """Where bullets of the latest roles speak of the field, one place for each bullet."""
    profile = reading.profile
    spans = next((found for role, found in profile.career.evidence if role == profile.career.specialization), ())
    return tuple(place for s in reading.recent if (place := next((x for x in spans if s.span.contains(x)), None)) is not None)


def is_sure(reading: Reading) -> bool:
    """Whether enough bullets of the latest roles speak of the field, some of them in words that name its projects: a stray word makes nobody's field."""
    if reading.on_target is not None and reading.on_target < limit("share-for-a-field"):
        return False
    strong = sum(names_projects(reading, s) for s in mentions(reading))
    return len(mentions(reading)) >= limit("bullets-about-a-field") and strong >= limit("bullets-that-name-a-field")


def is_on_target(reading: Reading) -> bool:
    """Whether enough of the work is in IT for a field of IT to be told by it."""
    target = reading.profile.target
    return target is None or target.share is None or target.share >= limit("nearness-enough")


@once
def is_plain(reading: Reading) -> bool:
    """Whether a reader would see the field: it is told in several different words that name its projects."""
    words = {" ".join(reading.profile.quote(s).casefold().split()).rstrip("s") for s in mentions(reading) if names_projects(reading, s)}
    return is_sure(reading) and len(words) >= limit("words-that-name-a-field")


def names_projects(reading: Reading, span: Span) -> bool:
    """Whether a word names a project of its field rather than work that is done in several."""
    word = field_words().words.get(key_of(" ".join(reading.profile.quote(span).split())))
    return word is None or word.weight >= WEIGHTS["strong"]


def proofs(reading: Reading, most: int = 3) -> list[str]:
    """What the field was taken from, in different words of the page, the most telling first."""
    said: dict[str, str] = {}
    for span in sorted(mentions(reading), key=lambda s: not names_projects(reading, s)):
        word = " ".join(reading.profile.quote(span).split())
        said.setdefault(word.casefold().rstrip("s"), word)
    return [f'"{word}"' for word in list(said.values())[:most]]


def is_named(reading: Reading, top: Span) -> bool:
    """Whether headline or summary says the field, in its own words or in everyday ones ("networking", "Infrastructure Technology")."""
    profile = reading.profile
    field = profile.career.specialization
    spans = next((found for role, found in profile.career.evidence if role == field), ())
    text = profile.quote(top).casefold()
    return any(top.contains(s) for s in spans) or any(word in text for word in everyday_words(field))


def everyday_words(field: str) -> tuple[str, ...]:
    if field in ("infrastructure", "software"):
        return names("words-of-infrastructure" if field == "infrastructure" else "words-of-software")
    if field in ("itsm", "cybersecurity"):
        return names("words-of-service" if field == "itsm" else "words-of-cybersecurity")
    return names("words-of-erp" if field == "erp" else "words-of-transformation")
