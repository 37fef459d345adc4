"""Credentials told in columns whose first says only that it is one: "Certification, Windows 7, Microsoft, 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.calendar import Month
from profilecheck.document import Block, Span
from profilecheck.facts.certifications.status import expired, year_of
from profilecheck.facts.source import Source
from profilecheck.facts.types import Certification
from profilecheck.kinds import SectionKind, Status
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import certifications, is_issuer, names_in_full

COLUMNS = lazy(
    r"\W{0,3}(?:certification|certificate|certified)\s?[,:]\s*(?P<name>[A-Z0-9][\w +#./&-]{1,50}?)\s?,\s*(?P<by>[A-Z][\w .&-]{1,40}?)\s*(?=,|\(|\d|$)", re.I
)


def find_labelled(source: Source, block: Block, kind: SectionKind, mentions: list[Mention], as_of: Month, *, home: bool) -> Iterator[Certification]:
    """The credential of a line in columns, where a known issuer stands behind its name; one that the lexicon knows in full ("CompTIA Security+") has that name.

    `home`: among credentials, where every line is read as one anyway.
    """
    match = COLUMNS.match(source.document.text, block.span.start, block.span.end)
    if match is None or not is_issuer(match.group("by")):
        return
    span = Span(match.start("name"), match.end("by"))
    if any(m.span.overlaps(span) for m in mentions):
        return
    printed, by = match.group("name"), match.group("by")
    name = next((known for end in ("", "+", " plus") if (known := names_in_full().get(f"{by} {printed}{end}".lower()))), None)
    if home and name is None:
        return
    entry = certifications().entries.get(name) if name else None
    dates = [m.value for m in source.marks("dates", Span(span.end, block.span.end))]
    status: Status = "expired" if expired(dates, source.document.text, as_of) else "held"
    family, management = (entry.family, entry.pm) if entry else ("other", False)
    yield Certification(
        span, name or printed, status, by, year_of(dates, source.document.text), kind, family, management, full=True, source="list", sure=0.6
    )  # fmt: skip
