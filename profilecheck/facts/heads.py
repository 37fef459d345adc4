"""Reads the head lines of an entry: which piece is the title, the organisation, the place, the dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from profilecheck.document import Span
from profilecheck.facts.places import locations, organization_near, placeholder_pattern
from profilecheck.facts.source import Source
from profilecheck.facts.titles import is_noun, title_in
from profilecheck.nlp.calendar import DateRange

STRONG = re.compile(r"\t|\n|\s*[|•·●▪‖¦]\s*|\s+[–—―‒-]{1,2}\s+|\s*[—―]\s*|\s*;\s*|\s+[@~]\s+|\s+\bat\b\s+(?=[A-Z])|\s{2,}|\s*(?<!\w)//\s*")
TRIM = " \t\n,;:|-–—―/•·()[]."
LABELS = re.compile(
    r"^(?:job title|title|position(?: held)?|role|designation|employer|company(?: name)?|organi[sz]ation|client|location|duration|period|dates?|from)\s?[:\-–]\s*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head lines of one entry say; any part may be missing."""

    title: Span | None
    organization: Span | None
    location: Span | None
    dates: DateRange | None


def trim(source: Source, span: Span) -> Span | None:
    """A range without the signs around it; None when nothing is left. A closing bracket stays where its opening one does."""
    text = source.document.text
    start, end = span.start, span.end
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM and not (text[end - 1] == ")" and "(" in text[start:end]) and not (text[end - 1] == "." and text[end - 4 : end - 1].lower() in ("inc", "ltd", "orp", " co", "l.p", "l.c", "n.v", "s.a", "pvt")):
        end -= 1
    return Span(start, end) if start < end else None


def free_pieces(source: Source, spans: list[Span], masked: list[Span]) -> list[Span]:
    """The head lines without the masked ranges, cut at every separator that is stronger than a comma."""
    pieces: list[Span] = []
    for span in spans:
        edges = [span.start]
        for mask in sorted(masked):
            if span.contains(mask):
                edges += [mask.start, mask.end]
        edges.append(span.end)
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            text, at = source.document.text[start:end], start
            label = LABELS.match(text)
            if label:
                text, at = text[label.end() :], at + label.end()
            place = 0
            for separator in STRONG.finditer(text):
                pieces.append(Span(at + place, at + separator.start()))
                place = separator.end()
            pieces.append(Span(at + place, at + len(text)))
    return [p for piece in pieces if (p := trim(source, piece))]


def read_head(source: Source, spans: list[Span], dates: DateRange | None) -> Head:
    """Title, organisation and place out of the lines of a head, in whatever order they stand."""
    masked = [dates.span] if dates else []
    masked += [m.span for span in spans for m in source.marks("dates", span) if not any(m.span.overlaps(x) for x in masked)]
    placeholders = [
        Span(span.start + m.start(), span.start + m.end()) for span in spans for m in placeholder_pattern().finditer(source.quote(span)) if m.group()[0].isupper()
    ]
    places = [p for span in spans for p in locations(source, span) if not any(p.overlaps(x) for x in (*masked, *placeholders))]
    title: Span | None = None
    organization: Span | None = placeholders[0] if placeholders else None
    rest: list[Span] = []
    known_places: list[Span] = []
    for place in places:
        # A city inside a name ("Bank of Chicago", "Boston Scientific") is no place: it stands alone or at the end of its piece.
        known_places.append(place)
    pieces = free_pieces(source, spans, masked + placeholders + known_places)
    titles: list[tuple[Span, Span]] = []
    for piece in pieces:
        found = title_in(source, piece)
        if found is not None:
            titles.append((found, piece))
        else:
            rest.append(piece)
    if titles:
        best = max(titles, key=lambda t: title_weight(source, *t))
        title = best[0]
        for found, piece in titles:
            if found != title:
                rest.append(piece)
        rest += remainder(source, *best)
    if organization is None:
        candidates = [p for p in rest if plausible(source, p)]
        if candidates:
            organization = max(candidates, key=lambda p: (organization_near(source.quote(p)), -abs(p.start - (title.start if title else p.start))))
            organization = first_part(source, organization)
    place = known_places[0] if known_places else None
    return Head(title, organization, place, dates)


def title_weight(source: Source, title: Span, piece: Span) -> tuple[float, ...]:
    """Of several candidates the title is the one that fills its piece and names no organisation."""
    share = len(title) / max(1, len(piece))
    return (not organization_near(source.quote(piece)) or share > 0.9, bool(source.marks("titles", title)), share, -title.start)


def remainder(source: Source, title: Span, piece: Span) -> list[Span]:
    """What a piece holds before and after its title."""
    parts = []
    for start, end in ((piece.start, title.start), (title.end, piece.end)):
        if part := trim(source, Span(start, end)):
            parts.append(part)
    return parts


def plausible(source: Source, piece: Span) -> bool:
    """Whether a piece can name an organisation: it begins with a capital or digit, is short, and is no lone title word."""
    text = source.quote(piece)
    words = text.split()
    if not words or len(words) > 10 or len(text) < 2:
        return False
    if not any(w[0].isupper() for w in words) and not text[0].isdigit():
        return False
    if text.isdigit() or re.fullmatch(r"(?:\d+ ?(?:yrs?|years?|mos?|months?)[ ,]*)+", text, re.I):
        return False
    if re.fullmatch(r"(?:full|part)[- ]time|contract(?:or)?|permanent|freelance|temporary|internship|seasonal|self-employed", text, re.I):
        return False
    return not (len(words) == 1 and is_noun(words[0]) and not organization_near(text))


def first_part(source: Source, span: Span) -> Span:
    """An organisation up to the first comma, unless what follows belongs to its name (", Inc.")."""
    text = source.quote(span)
    for match in re.finditer(r",\s*", text):
        after = text[match.end() :].split(",")[0].strip().rstrip(".").lower()
        if after in ("inc", "llc", "ltd", "corp", "lp", "llp", "plc", "co", "gmbh", "l.l.c", "n.a", "p.c", "s.a") or after.startswith(("inc", "llc", "ltd")):
            continue
        return trim(source, Span(span.start, span.start + match.start())) or span
    return span
