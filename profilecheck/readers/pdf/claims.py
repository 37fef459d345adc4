"""What a PDF claims of itself, and what its streams unpack to: counted before it is worth anybody's time, or where nothing was found in it."""

from __future__ import annotations

import math
import re
import zlib

from profilecheck.errors import UnreadableFile

MOST_NUMBERS = 8_388_607
"""Objects that a PDF can have, by the standard."""
MOST_PIXELS = 400_000_000
"""Of one picture; a page scanned at 1,200 dpi has 135 million."""
MOST_UNPACKED = 8_000_000
"""Bytes of a stream that is no picture: the page of a resume has 20 to 500 kB."""
MOST_OBJECTS = 40_000
"""Pieces on a page; of 331 pages of resumes the fullest has 7,500."""
MOST_DOUBLED = 64
MOST_NOTES = 10_000
"""Links and remarks on a page; the most that a resume was seen with is 13."""

NUMBERS = re.compile(rb"/Type ?/XRef\b[^>]{0,200}?/Size ?(\d{7,12})")
PIXELS = re.compile(rb"/Width ?(\d{4,9})\b[^>]{0,100}?/Height ?(\d{4,9})\b")
KIDS = re.compile(rb"/Kids ?\[([\dR ]{5,4000})\]")
KID = re.compile(rb"\d+ \d+ ?R")
STREAM = re.compile(rb"<<((?:(?!stream).){0,600}?)>>\s{0,2}stream\r?\n", re.S)
RUNS = 64
"""Bytes that a run-length code makes of one, at most."""


def refuse_claims(data: bytes, name: str) -> None:
    """Raises UnreadableFile for a file that claims more than any document has."""
    if any(int(found[1]) > MOST_NUMBERS for found in NUMBERS.finditer(data)):
        raise too_much(name)
    if any(int(found[1]) * int(found[2]) > MOST_PIXELS for found in PIXELS.finditer(data)):
        raise too_much(name)
    # A branch of the page tree that names the same branch twice doubles the pages; some dozen of them make a billion.
    doubled = math.prod(len(kids) / len(set(kids)) for kids in (KID.findall(found[1]) for found in KIDS.finditer(data)) if kids)
    if doubled > MOST_DOUBLED:
        raise too_much(name)


def unpacks_to_much(data: bytes) -> bool:
    """Whether a stream that is no picture unpacks to far more than a page needs."""
    for found in STREAM.finditer(data):
        if b"/Image" in found[1] or b"Flate" not in found[1]:
            continue
        try:
            length = len(zlib.decompressobj().decompress(data[found.end() :], MOST_UNPACKED + 1))
        except zlib.error:
            continue
        if length * (RUNS if b"RunLength" in found[1] else 1) > MOST_UNPACKED:
            return True
    return False


def too_much(name: str) -> UnreadableFile:
    return UnreadableFile(f"{name} holds far more than a resume does, or claims to: print it to a new PDF and check that.", code="too-large")
