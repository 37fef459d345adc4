"""Bytes to text that a person sees: the encoding, what has no ink, how much is too much."""

from __future__ import annotations

import codecs

from profilecheck.builder import Builder
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.patterns import lazy

MIN_LETTERS = 3
SAMPLE = 65_536

ESCAPE = lazy(r"\x1b(?:\[[0-9;?]{0,20}[A-Za-z]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)?)")
CONTROL = lazy(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff\ud800-\udfff]")
ZERO_WIDTH = lazy(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
OVERRIDE = lazy(r"[\u202d\u202e]")
TAGS = lazy(r"[\U000e0000-\U000e007f]+")


def decode(data: bytes) -> str | None:
    """Text of unknown encoding, None if it is none: a mark at the start, UTF-16 by its zeros, UTF-8, else Windows-1252."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _plausible(data.decode(encoding, "ignore"))
    sample = data[:SAMPLE]
    if b"\x00" in sample:
        # English text in UTF-16 has a zero in nearly every second byte, all on the same side.
        even, odd = sample[::2].count(0) / max(1, len(sample[::2])), sample[1::2].count(0) / max(1, len(sample[1::2]))
        if max(even, odd) < 0.4 or min(even, odd) > 0.05:
            return None
        return _plausible(data.decode("utf-16-le" if odd > even else "utf-16-be", "ignore"))
    try:
        return _plausible(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    repaired = data.decode("utf-8", "replace")
    broken, beyond = repaired.count("\ufffd"), sum(1 for c in repaired[:SAMPLE] if c > "\x7f")
    if broken * 10 <= beyond:
        return _plausible(repaired.replace("\ufffd", ""))
    return _plausible(data.decode("cp1252", "ignore"))


def _plausible(text: str) -> str | None:
    """Text has next to no control characters."""
    sample = text[:SAMPLE]
    return text if len(CONTROL.findall(ESCAPE.sub("", sample))) <= 0.02 * len(sample) + 2 else None


# Letters of other scripts that look like Latin ones, each with its double.
LOOK_ALIKES = str.maketrans("аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЈЅαοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdhqwABEKMHOPCTXIJSaoABEZHIKMNOPTYX")
WORD = lazy(r"[^\W\d_]+")
LATIN, GREEK_OR_CYRILLIC = lazy(r"[A-Za-z]"), lazy(r"[\u0370-\u03ff\u0400-\u052f]")
MOST_MIXED = 2
"""Words of both scripts that a slip of the keyboard may make."""


def with_latin_letters(text: str, builder: Builder) -> str:
    """Text in which words of two scripts are written in one: a person sees no difference, a search finds them."""
    if text.isascii():
        return text
    mixed = [word for word in WORD.findall(text) if is_mixed(word)] if GREEK_OR_CYRILLIC.search(text) else []
    if len(mixed) <= MOST_MIXED:
        return text
    words = f'{len(mixed)} words hold letters of another script that only look Latin ("{mixed[0][:30]}")'
    builder.warn("look-alikes", f"{words}; they were read as meant, but programs find none of them. Type them anew.")
    return WORD.sub(lambda m: m[0].translate(LOOK_ALIKES) if is_mixed(m[0]) else m[0], text)


def is_mixed(word: str) -> bool:
    return LATIN.search(word) is not None and GREEK_OR_CYRILLIC.search(word) is not None


def visible(text: str, builder: Builder) -> str:
    """Text without control characters and without letters that have no ink; what was hidden that way is kept apart and said."""
    text = with_latin_letters(CONTROL.sub("", ESCAPE.sub("", text)), builder)
    tagged = TAGS.findall(text)
    for run in tagged:
        builder.hide("".join(chr(ord(c) - 0xE0000) for c in run if 0xE0020 <= ord(c) <= 0xE007E), why="letters without ink")
    overrides, zeros = len(OVERRIDE.findall(text)), len(ZERO_WIDTH.findall(text))
    if overrides or zeros > 20 or (tagged and not builder.hidden):
        builder.warn("hidden-text", "The text holds invisible characters; they were left out and count for nothing.")
    return ZERO_WIDTH.sub("", TAGS.sub("", text)) if tagged or zeros else text


def too_long(name: str) -> UnreadableFile:
    message = f"{name}: the file holds more than {current().characters:,} characters of text, far more than a resume; pass the resume alone."
    return UnreadableFile(message, code="characters")


def holds_letters(text: str) -> bool:
    count = 0
    for character in text:
        count += character.isalpha()
        if count >= MIN_LETTERS:
            return True
    return False
