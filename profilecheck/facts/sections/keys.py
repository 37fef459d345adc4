"""Under which key the lexicon of headings holds a printed text: without case, signs, numbering and the tricks of type setting."""

from __future__ import annotations

import functools
import re

from profilecheck.vocabulary.headings import HeadingWords, headings
from profilecheck.vocabulary.spelling import norm, pieces

# "E X P E R I E N C E": letters set apart, or in twos and threes where the setting broke them ("W ORK E X PE R I E NCE").
SPACED = re.compile(r"(?:[^\W\d_]{1,3} ){3,40}[^\W\d_]{1,3}")
# "EEXXPPEERRIIEENNCCEE": letters printed twice to look bold.
DOUBLED = re.compile(r"(?:([^\W\d_])\1){4,40}")
# "SUMMARY ---------": a rule drawn with signs in front of a heading or behind it.
SIGN = "[-–—_=*~.·•─━]"
RULE = re.compile(rf"^\s*{SIGN}{{4,}}\s*|\s*{SIGN}{{4,}}\s*$")
# Four of them, which are found in a fraction of the time: hardly any line has them.
FOUR_SIGNS = re.compile(rf"{SIGN}{SIGN}{{3}}")
TRIM = re.compile(r"^[\W_\d]+(?=[^\W\d])|[\W_]+$")
CONTINUED = re.compile(r"(?<!\s)\s*(?:[(\[-]\s*)?\b(?:continued|cont'?d?\.?|contd)\b\.?\s*(?:[)\]]\s*)?$", re.I)


@functools.cache
def lexicon() -> dict[str, HeadingWords]:
    """Headings in their common form."""
    known: dict[str, HeadingWords] = {}
    for name, heading in headings().items():
        # "profile" is a summary and "profiles" are web addresses, though they have one common form: the plain one counts first.
        known.setdefault(common(name), heading)
        known[plain(name)] = heading
    return known


def without_rule(text: str) -> str:
    """A line without the rules that are drawn with signs at its ends."""
    return RULE.sub("", text) if FOUR_SIGNS.search(text) else text


def plain(text: str) -> str:
    """A heading's words as printed, lower case, without the signs around them."""
    return " ".join(trimmed(text).lower().split())


def trimmed(text: str) -> str:
    """A heading's words as printed, without "continued" and the signs and numbers around them."""
    text = text.strip()
    if "cont" in text.lower():
        text = CONTINUED.sub("", text)
    if text[:1].isalpha() and text[-1:].isalnum():
        return text
    return TRIM.sub("", TRIM.sub("", text))


def key_of(text: str) -> str:
    """Under which key the lexicon holds a text: as printed, or in its common form."""
    printed = plain(text)
    if printed in lexicon():
        return printed
    if SPACED.fullmatch(printed):
        return unspaced().get(printed.replace(" ", ""), "")
    if DOUBLED.fullmatch(printed.replace(" ", "")):
        return unspaced().get(printed.replace(" ", "")[::2], "")
    return common(text)


@functools.cache
def unspaced() -> dict[str, str]:
    """Keys of the lexicon by their letters alone, for headings whose letters are set apart."""
    return {key.replace(" ", ""): key for key in lexicon()}


def common(text: str) -> str:
    """A heading's words without case, plural, signs and numbering: "SKILLS & TOOLS:" -> "skill and tool"."""
    return " ".join(norm(p) for p in pieces(trimmed(text)) if p.isalnum() or p == "&")
