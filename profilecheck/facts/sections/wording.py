"""Says by its words alone which kind of section a short text would head, and how surely."""

from __future__ import annotations

import functools
import re

from msgspec import Struct
from rapidfuzz.distance import DamerauLevenshtein

from profilecheck.facts.names.places import is_region
from profilecheck.facts.sections.keys import key_of, lexicon, trimmed
from profilecheck.kinds import SectionKind
from profilecheck.vocabulary.headings import HeadingWords, head_words, heading_stems, neutral_words, qualifiers, topics
from profilecheck.vocabulary.spelling import norm

# A heading has few words: the longest of 450 collected ones has seven.
MOST_WORDS = 8
MOST_CHARACTERS = 64
# A slip of one letter is looked for in words of so many letters; shorter ones are too near to each other.
SLIP_LETTERS = 6
# In a word of so many letters there may be two.
LONG_LETTERS = 10
MOST_SLIPS = 2
# Beside other words of headings a shorter one may have a slip, too.
SHORT_LETTERS = 4
# A word that is a heading by itself is longer, so that no other word is a slip of it.
LONE_LETTERS = 7
# "Professional Experience in Qatar": jobs by the country in which they were.
PLACED = re.compile(r"\s+[Ii][Nn]\s+(?P<place>[A-Z][A-Za-z.]{1,15}(?: [A-Z][A-Za-z]{1,15})?)$")
# What may stand behind a heading's words: "(8+ years)", "– 12 years", ": since 2009".
SUFFIX = re.compile(
    r"\s*(?:\([^(),]{1,60}\)|\[[^\[\],]{1,40}\]|[–—:-]+\s*(?:\d{1,2}\+?\s?(?:years?|yrs?\.?)\b.{0,20}|since \d{4})|(?<=\w)\s\d)\s*:?-?\s*$", re.I
)
# A letter or figure that an icon's font left, and numbering, in front of a heading's words: "f Profile", "IV. Skills", "10) Experience".
PREFIX = re.compile(r"^(?:\(?(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])[.)]\s*|[^\w\s]\s+|\w\s+(?=[A-Z]))")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
# "Work history & responsibilities": what stands behind the head says nothing of the kind.
TRAILING = ("responsibility", "and")
TWO_WORDS = 2
# Heads that say less than another one beside them: "Achievements & Certifications", "Experience Summary".
YIELDING: tuple[SectionKind, ...] = ("awards", "other", "courses")


class Wording(Struct, frozen=True):
    """What the words of a would-be heading say. `exact`: the lexicon holds them as a whole; `weak`: they are everyday words too."""

    kind: SectionKind
    also: tuple[SectionKind, ...] = ()
    exact: bool = True
    weak: bool = False
    key: str = ""


@functools.lru_cache(maxsize=4096)
def wording_of(text: str) -> Wording | None:
    """The kind of section that a line would head; None where its words don't say so."""
    text = text.strip().rstrip("\t :")
    if not text or len(text) > MOST_CHARACTERS or "\t" in text:
        return None
    bare = SUFFIX.sub("", text) or text
    for form in (text, bare, PREFIX.sub("", bare)):
        key = key_of(form)
        fields = lexicon().get(key)
        if fields and (form == text or fields.kind != "tools"):
            return Wording(fields.kind, fields.also, weak=fields.weak, key=key)
    return composed(PREFIX.sub("", bare))


def composed(text: str) -> Wording | None:
    """A heading all of whose words are known from headings: the last head before "of" or "for" tells its kind."""
    bare = trimmed(text)
    placed = PLACED.search(bare)
    if placed is not None and is_region(placed.group("place")):
        bare = bare[: placed.start()]
    found = WORD.findall(bare)
    if len(found) == 1 and (kind := slip_of(norm(bare))):
        return Wording(kind, key=norm(bare))
    if not 0 < len(found) <= MOST_WORDS or not bare[0].isupper() or any(c.isdigit() for c in bare):
        return None
    words = known_forms([norm(w) for w in found])
    if len(words) < len(found) or (len(found) == 1 and words[0] == norm(found[0])):
        return None  # one word alone is a heading where the lexicon holds it, or a slip of such a one
    cut = next((i for i, w in enumerate(words) if w in ("of", "for") and i), len(words))
    while cut > TWO_WORDS and words[cut - 1] in TRAILING:
        cut -= 1
    last = words[cut - 1]
    if last not in head_words() and last not in neutral_words():
        return None  # "Project Leadership" is a skill
    kind = kind_of(words[:cut])
    return Wording(kind, exact=False, key=" ".join(words)) if kind else None


def known_forms(found: list[str]) -> list[str]:
    """The words as headings have them; one of several may hold a slip: "Wrok Experience", "Technical Skils"."""
    words = [word for w in found if (word := known_form(w)) is not None]
    if len(words) == len(found) - 1 and len(found) > 1:
        return [word for w in found if (word := known_form(w) or short_slip(w)) is not None]
    return words


def kind_of(words: list[str]) -> SectionKind | None:
    heads = [head_words()[w] for w in words if w in head_words()]
    neutral = any(w in neutral_words() for w in words)
    if heads:
        topic = topics().get(words[0])
        if heads == ["summary"] and topic in ("education", "skills"):
            return topic  # "Educational summary"
        if topic == "education" and heads == ["education", "awards"]:
            return "awards"  # "Academic and extra-curricular achievements"
        firm = [kind for kind in heads if kind not in YIELDING]
        return (firm or heads)[-1] if "and" not in words else (firm or heads)[0]
    if not neutral:
        return None
    about = [topics()[w] for w in words if w in topics()]
    return about[0] if about else None


@functools.lru_cache(maxsize=4096)
def known_form(word: str) -> str | None:
    """A word of headings, also with one letter wrong; None if it is none."""
    known = vocabulary()
    if word in known:
        return word
    if len(word) < SLIP_LETTERS:
        return None
    if one := next((k for k in known if len(k) >= SLIP_LETTERS and DamerauLevenshtein.distance(k, word, score_cutoff=1) <= 1), None):
        return one
    # "Expereance": two slips in a long word whose beginning and end are right.
    long = (k for k in known if len(k) >= LONG_LETTERS and k[0] == word[0] and k[-2:] == word[-2:]) if len(word) >= LONG_LETTERS else ()
    return next((k for k in long if DamerauLevenshtein.distance(k, word, score_cutoff=MOST_SLIPS) <= MOST_SLIPS), None)


@functools.lru_cache(maxsize=1024)
def short_slip(word: str) -> str | None:
    """A short word of headings that a word beside other words of headings is with one letter wrong."""
    if not SHORT_LETTERS <= len(word) < SLIP_LETTERS:
        return None
    short = (k for k in vocabulary() if len(k) < SLIP_LETTERS and len(k) >= SHORT_LETTERS and k[0] == word[0])
    return next((k for k in short if DamerauLevenshtein.distance(k, word, score_cutoff=1) == 1), None)


@functools.lru_cache(maxsize=1024)
def slip_of(word: str) -> SectionKind | None:
    """The kind of the heading of one word that a word is with one letter wrong ("Eduction"); the first letter is right."""
    if len(word) < LONE_LETTERS or not word.isalpha() or word in lexicon():
        return None
    return next((f.kind for k, f in lone().items() if k[0] == word[0] and DamerauLevenshtein.distance(k, word, score_cutoff=1) == 1), None)


@functools.cache
def lone() -> dict[str, HeadingWords]:
    """Headings of one word of which others are composed, that are no everyday words besides."""
    words = {*vocabulary()}
    return {key: fields for key, fields in lexicon().items() if len(key) >= LONE_LETTERS and key in words and not fields.weak}


@functools.cache
def vocabulary() -> tuple[str, ...]:
    """Every word of which headings are composed, in one order."""
    return tuple(sorted({*head_words(), *topics(), *neutral_words(), *qualifiers()}))


def kind_by_stems(text: str) -> SectionKind | None:
    lower = text.lower()
    return next((kind for kind, stems in heading_stems().items() if any(s in lower for s in stems)), None)
