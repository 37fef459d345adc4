"""Reads the head lines of an entry: which piece is the title, the organisation, the place, the dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.names.places import locations, lone_cities, organization_near, placeholder_pattern
from profilecheck.facts.names.titles import is_noun, known_word, title_in
from profilecheck.facts.source import Source

STRONG = re.compile(r"\t|\n|\s*[|•·●▪‖¦]\s*|\s+[–—―‒-]{1,2}\s+|\s*[—―]\s*|\s*;\s*|\s+[@~]\s+|\s+\bat\b\s+(?=[A-Z])|\s{2,}|\s*(?<!\w)//\s*")
TRIM = " \t\n,;:|-–—―/•·()[]."
# A name that ends in one of these keeps its last dot.
DOTTED = ("inc", "ltd", "orp", " co", "l.p", "l.c", "n.v", "s.a", "pvt", "b.v", "jr", "sr")
LABELS = re.compile(
    r"^(?:(?P<title>job title|title|position(?: held)?|role|designation|project role)|(?P<organization>employer|company(?: name)?|organi[sz]ation(?:"
    r" name)?|firm)|"
    r"(?P<client>(?:end )?client(?: name)?|customer)|(?P<location>location|place|city)|(?P<other>duration|period|dates?|from|time"
    r" ?frame))\s?(?:[:\-–]\s*|\t\s*)",
    re.I,
)
# "4 yrs 2 mos", as LinkedIn prints behind its dates.
LENGTH = re.compile(r"(?<![\w.])\(?\d{1,2}\+?\s?(?:years?|yrs?\.?|months?|mos?\.?)(?:,?\s(?:and\s)?\d{1,2}\s?(?:months?|mos?\.?))?\)?(?!\w)", re.I)
CONTRACT = re.compile(
    r"\(?(?:full|part)[- ]time\)?|\(?contract(?:or|ed)?\)?|permanent|freelance|temporary|internship|seasonal|self[- ]employed|w-?2|1099|c2c|corp[- ]to[- ]corp|"
    r"contract[- ]to[- ]hire|consultant|remote|hybrid|hours per week:?.{0,12}|\d{1,2} hours?(?: ?/ ?| per )week",
    re.I,
)
VIA = re.compile(r"^\(?(?:(?:on )?contract(?:ed|ing|or)?(?: role)?\s)?(?:via|through|thru|c/o|by|for|to|with|at)\s+(?=[A-Z])", re.I)
# A pay grade behind a title: "GS-12".
GRADE = re.compile(r"[A-Z]{1,3}[- ]?\d{1,4}(?:[-/]\d{1,2}){0,2}")
# An organisation's name has few words; the longest of those collected has nine.
NAME_WORDS = 10
# Words behind a title on its line that go on with it ("Manager – Core Platforms") are few.
MORE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Head:
    """What the head lines of one entry say; any part may be missing. `above`: the organisation stands on a line above the title."""

    title: Span | None
    organization: Span | None
    location: Span | None
    dates: DateRange | None
    above: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a head line between two strong separators; `label` when "Company:" or the like stands before it."""

    span: Span
    line: int
    label: str = ""


def trim(source: Source, span: Span) -> Span | None:
    """A range without the signs around it; None when nothing is left. A closing bracket stays where its opening one does."""
    text = source.document.text
    start, end = span.start, span.end
    while start < end and text[start] in TRIM and not (text[start] == "." and text[start + 1 : start + 4].isalpha() and text[start + 1].isupper()):
        start += 1
    while (
        end > start
        and text[end - 1] in TRIM
        and not (text[end - 1] == ")" and "(" in text[start:end])
        and not (text[end - 1] == "." and text[max(start, end - 4) : end - 1].lower().endswith(DOTTED))
    ):
        end -= 1
    return Span(start, end) if start < end else None


def cut(source: Source, spans: list[Span], masked: list[Span]) -> list[Piece]:
    """The head lines without the masked ranges, cut at every separator that is stronger than a comma."""
    pieces: list[Piece] = []
    for line, span in enumerate(spans):
        edges = [span.start]
        for mask in sorted(masked):
            if span.contains(mask) and mask.start >= edges[-1]:
                edges += [mask.start, mask.end]
        edges.append(span.end)
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            text, at, place = source.document.text[start:end], start, 0
            marks = [*STRONG.finditer(text), None]
            for separator in marks:
                low, high = at + place, at + (separator.start() if separator else len(text))
                label = LABELS.match(source.document.text[low:high].lstrip())
                if label:
                    low += label.end() + len(source.document.text[low:high]) - len(source.document.text[low:high].lstrip())
                if piece := trim(source, Span(low, max(low, high))):
                    pieces.append(Piece(piece, line, str(label.lastgroup) if label else ""))
                place = separator.end() if separator else place
    return pieces


def free_pieces(source: Source, spans: list[Span], masked: list[Span]) -> list[Span]:
    return [p.span for p in cut(source, spans, masked)]


def placeholders(source: Source, span: Span) -> list[Span]:
    """What is printed instead of an organisation's name inside a line."""
    return [Span(span.start + m.start(), span.start + m.end()) for m in placeholder_pattern().finditer(source.quote(span)) if m.group()[0].isupper()]


def masks(source: Source, spans: list[Span], dates: DateRange | None) -> list[Span]:
    """Dates and lengths of time in head lines, which are neither title nor organisation."""
    masked = [dates.span] if dates else []
    for span in spans:
        lengths = [Span(span.start + m.start(), span.start + m.end()) for m in LENGTH.finditer(source.quote(span))]
        masked += [s for s in (*(m.span for m in source.marks("dates", span)), *lengths) if not any(s.overlaps(x) for x in masked)]
    return masked


def read_head(source: Source, spans: list[Span], dates: DateRange | None, expected: Span | None = None) -> Head:
    """Title, organisation and place out of the lines of a head, in whatever order they stand.

    `expected`: the line that holds the title in most entries of the document; there a phrase is a title though no word
    of it is known.
    """
    masked = masks(source, spans, dates)
    printed = [p for span in spans for p in placeholders(source, span) if not any(p.overlaps(x) for x in masked)]
    places = [p for span in spans for p in locations(source, span) if not any(p.overlaps(x) for x in (*masked, *printed))]
    pieces = cut(source, spans, [*masked, *printed, *places])
    title, rest = find_title(source, pieces, expected)
    title_line = next((n for n, span in enumerate(spans) if title and span.contains(title)), 0)
    named = [p for p in pieces if p.label in ("organization", "client") and p in rest]
    if named:
        organization: Span | None = first_part(source, min(named, key=lambda p: p.label != "organization").span)
    elif printed:
        organization = printed[0]
    else:
        organization = find_organization(source, rest, title, title_line)
    if title is not None and organization is not None:
        title = extend(source, title, organization, rest, title_line)
    place = places[0] if places else find_place(source, spans, rest, organization)
    above = (
        organization is not None
        and title is not None
        and organization.end <= title.start
        and not any(s.contains(organization) and s.contains(title) for s in spans)
    )
    return Head(title, organization, place, dates, above)


def find_title(source: Source, pieces: list[Piece], expected: Span | None) -> tuple[Span | None, list[Piece]]:
    """The title, and what is left of the pieces."""
    titles: list[tuple[Span, Piece]] = []
    rest: list[Piece] = []
    for piece in pieces:
        found = piece.span if piece.label == "title" else None if piece.label in ("organization", "client", "location") else title_in(source, piece.span)
        if found is not None:
            titles.append((found, piece))
        else:
            rest.append(piece)
    if not titles and expected is not None:
        unknown = next((p for p in rest if expected.contains(p.span) and plausible(source, p.span) and not organization_near(source.quote(p.span))), None)
        if unknown is not None and any(p is not unknown and plausible(source, p.span) for p in rest):
            titles, rest = [(first_part(source, unknown.span), unknown)], [p for p in rest if p is not unknown]
    if not titles:
        return None, rest
    best = max(titles, key=lambda t: (t[1].label == "title", *title_weight(source, t[0], t[1].span)))
    rest += [piece for found, piece in titles if found != best[0]]
    rest += [Piece(part, best[1].line, "") for part in remainder(source, best[0], best[1].span)]
    return best[0], rest


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


def find_organization(source: Source, rest: list[Piece], title: Span | None, title_line: int) -> Span | None:
    """The piece that most looks like an employer: by its words, else one on a line of its own, else the nearest to the title."""
    candidates = [p for p in rest if p.label in ("", "organization", "client") and plausible(source, p.span)]
    if not candidates:
        return None

    def weight(piece: Piece) -> tuple[float, ...]:
        text = source.quote(piece.span)
        near = organization_near(text)
        of_title = title is not None and piece.line == title_line and all(known_word(w) or is_noun(w) or not w[0].isalnum() for w in text.split())
        return (
            near * 2 - of_title * 2 - bool(VIA.match(text)) * 3 + (title is not None and piece.line != title_line) + (not text[0].isupper()) * -1,
            -abs(piece.span.start - (title.start if title else piece.span.start)),
        )

    best = max(candidates, key=weight)
    if title is not None and weight(best)[0] <= -2:
        return None
    via = VIA.match(source.quote(best.span))
    return first_part(source, Span(best.span.start + (via.end() if via else 0), best.span.end))


def extend(source: Source, title: Span, organization: Span, rest: list[Piece], line: int) -> Span:
    """A title with the words behind it on its line, where the organisation stands on another line: "VP, Program Delivery"."""
    text = source.document.text
    for piece in rest:
        between = text[title.end : piece.span.start] if piece.line == line and piece.span.start >= title.end else "\t"
        same_line = "\n" not in text[min(title.end, organization.start) : max(title.end, organization.start)]
        if re.fullmatch(r"\s?,\s|\s[–—-]\s", between) and not same_line and len(source.quote(piece.span).split()) <= MORE_WORDS:
            quoted = source.quote(piece.span)
            if (
                not quoted[0].isupper()
                or CONTRACT.fullmatch(quoted)
                or GRADE.fullmatch(quoted)
                or VIA.match(quoted)
                or "," in quoted
                or locations(source, piece.span)
            ):
                break
            return Span(title.start, piece.span.end)
    return title


def plausible(source: Source, piece: Span) -> bool:
    """Whether a piece can name an organisation: it begins with a capital or digit, is short, and is no lone title word."""
    text = source.quote(piece)
    words = text.split()
    if not words or len(words) > NAME_WORDS or len(text) < 2:
        return False
    if not any(w[0].isupper() for w in words) and not text[0].isdigit():
        return False
    if re.fullmatch(r"[\d\W]+", text) or LENGTH.fullmatch(text) or CONTRACT.fullmatch(text):
        return False
    return not (len(words) == 1 and is_noun(words[0]) and not organization_near(text))


def find_place(source: Source, spans: list[Span], rest: list[Piece], organization: Span | None) -> Span | None:
    """A place that no list knows: behind the organisation's comma, or a labelled one, or a city that is a word too."""
    for piece in rest:
        if piece.label == "location" or (piece.span != organization and source.quote(piece.span).lower() in lone_cities()):
            return piece.span
    if organization is None:
        return None
    line = next((s for s in spans if s.contains(organization)), organization)
    behind = re.match(r"\s?,\s?(?P<place>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)?)\s?(?:$|[\t|(;])", source.document.text[organization.end : line.end])
    if behind is None or organization_near(behind.group("place")) or any(known_word(w) or is_noun(w) for w in behind.group("place").split()):
        return None
    return Span(organization.end + behind.start("place"), organization.end + behind.end("place"))


def first_part(source: Source, span: Span) -> Span:
    """An organisation up to the first comma or bracket, unless what follows belongs to its name (", Inc.")."""
    text = source.quote(span)
    for match in re.finditer(r",\s*|\s\((?![A-Z&]{2,6}\))", text):
        after = text[match.end() :].split(",")[0].strip().rstrip(".").lower()
        if after in ("inc", "llc", "ltd", "corp", "lp", "llp", "plc", "co", "gmbh", "l.l.c", "n.a", "p.c", "s.a") or after.startswith(("inc", "llc", "ltd")):
            continue
        return (trim(source, Span(span.start, span.start + match.start())) if match.start() else None) or span
    return span
