"""Reads the head lines of an entry: which segment is the title, the organisation, the place, the dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.experience.borders import GRADE, apart_from, has_legal_form, is_firm, is_of_title, widened, with_field
from profilecheck.facts.experience.habits import MOSTLY, NO_HABIT, Habit, Head, Split, key_of
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.name_parts import first_part
from profilecheck.facts.experience.segments import LENGTH, Segment, trim
from profilecheck.facts.experience.unbroken.head_words import reads_on
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.names.words import capital, is_noun, known_word
from profilecheck.facts.source import Source, once
from profilecheck.vocabulary.places import lone_cities

CONTRACT = re.compile(
    r"\(?(?:full|part)[- ]time\)?|\(?contract(?:or|ed)?\)?|permanent|freelance|temporary|internship|seasonal|self[- ]employed|w-?2|1099|c2c|corp[- ]to[- ]corp|"
    r"contract[- ]to[- ]hire|consultant|remote|hybrid|hours per week:?.{0,12}|\d{1,2} hours?(?: ?/ ?| per )week",
    re.I,
)
THEN = re.compile(r",?\s(?:then|and|later|now)\s|[,/;]")
VIA = re.compile(r"^\(?(?:(?:on )?contract(?:ed|ing|or)?(?: role)?\s)?(?:via|through|thru|c/o|by|for|to|with|at)\s+(?=[A-Z])", re.I)
# "Worked with Alder Group": what stands before an employer on a line of its own.
WORKED = re.compile(r"(?:(?:curr|pres)ently )?(?:work(?:ed|ing)|employed|associated|engaged|served)\s(?:with|at|for|in|by)\s(?:M/s\.?\s)?(?=[A-Z])", re.I)
# "As a Project Manager", "Worked as Lead": what stands before a title in a cell of its own.
AS = re.compile(r"^(?:(?:currently |presently )?(?:work(?:ed|ing|s)|served|serving|employed|acted) )?as (?:an? |the )?", re.I)
# What is told of the way to a title.
PROMOTED = re.compile(r"\(?(?:promoted|formerly|previously|acting|interim)\b", re.I)
# A part of a firm, which is no employer where another name stands beside it.
DIVISION = re.compile(r"(?<!\w)(?:department|dept\.?|division|business unit|team|vertical|branch|cell|wing)$|^(?:dept\.?|division|team)\b", re.I)
NO_LETTERS = re.compile(r"[\d\W]+")
# Between a title and what goes on with it.
GOES_ON = re.compile(r"\s?,\s|\s[–—-]\s")
# A place that no list knows, behind an employer's comma.
BEHIND_COMMA = re.compile(r"\s?,\s?(?P<place>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)?)\s?(?:$|[\t|(;])")
# An organisation's name has few words; the longest of those collected has nine.
NAME_WORDS = 10
# Words behind a title on its line that go on with it ("Manager – Core Platforms") are few.
MORE_WORDS = 7
# Characters between a name and the place behind it: ", " or " (".
BESIDE = 3
# A title of unknown words is short.
TITLE_WORDS = 6
NOT_NAMES = ("location", "dates", "other", "content", "body")


def read_head(source: Source, lines: Sequence[HeadLine], dates: DateRange | None, *, anchor: int = 0, habit: Habit = NO_HABIT) -> Head:
    """Title, organisation and place out of the lines of a head, in whatever order they stand.

    `anchor`: which of the lines has the dates; `habit`: where the other entries of the document have what: there a
    phrase is a title though no word of it is known.
    """
    segments = [Segment(s.span, n, s.label, s.at) for n, line in enumerate(lines) for s in line.segments]
    title, of, rest = find_title(source, segments, anchor, habit)
    title_line = of.line if of else 0
    printed, places = named_places(lines)
    found = find_organization(source, [s for s in rest if s.label != "client"], title, title_line, anchor, habit, places)
    sure = found is not None and (organization_near(source.quote(found[0])) or habit.organizations.get(key_of(found[1], anchor), 0.0) >= MOSTLY)
    organization, chosen = choose_organization(source, rest, found, printed, sure=sure)
    if title is None and (printed or sure or (chosen and chosen.label == "organization")):
        title, of = unknown_title(source, rest, chosen, printed=bool(printed))
    if title is not None and of is not None and not of.label:
        title = widened(source, title, of.span, organization, sure=bool(printed))
        title = extend(source, title, organization, rest, title_line, printed=bool(printed)) if organization is not None else title
    spans = [line.span for line in lines]
    known_places = places or [s.span for s in segments if s.label == "location"]
    place = known_places[0] if known_places else find_place(source, spans, rest, organization)
    above = stands_above(spans, organization, title)
    return Head(title, organization, place, dates, above, key_of(of, anchor) if of else None, key_of(chosen, anchor) if chosen else None)


def named_places(lines: Sequence[HeadLine]) -> tuple[list[Span], list[Span]]:
    """What stands for an employer's name, and the places, of all lines."""
    return [p for line in lines for p in line.printed], [p for line in lines for p in line.places]


def choose_organization(
    source: Source, rest: list[Segment], found: tuple[Span, Segment] | None, printed: list[Span], *, sure: bool
) -> tuple[Span | None, Segment | None]:
    """The employer and its segment: the one so labelled; else what is printed or surely found; a client where there is neither."""
    employer = next((s for s in rest if s.label == "organization"), None)
    client = next((s for s in rest if s.label == "client"), None)
    chosen = employer or (None if printed or sure else client)
    if chosen is not None:
        return first_part(source, chosen.span), chosen
    if printed:
        return printed[0], None
    return found or (None, None)


def stands_above(lines: Sequence[Span], organization: Span | None, title: Span | None) -> bool:
    """Whether the employer stands on a line above the title's."""
    if organization is None or title is None or organization.end > title.start:
        return False
    return not any(line.contains(organization) and line.contains(title) for line in lines)


def find_title(source: Source, segments: list[Segment], anchor: int, habit: Habit) -> tuple[Span | None, Segment | None, list[Segment]]:
    """The title, the segment that holds it, and what is left of the segments."""
    titles: list[tuple[Span, Segment]] = []
    rest: list[Segment] = []
    for segment in segments:
        if segment.label in ("organization", "client", *NOT_NAMES):
            found = None
        elif segment.label == "title":
            found = without_as(source, segment.span)
        else:
            found = title_in(source, segment.span)
        if found is not None:
            titles.append((found, segment))
        else:
            rest.append(segment)
    if not titles:
        unknown = title_by_habit(source, rest, anchor, habit)
        if unknown is None and (parted := title_at_comma(source, rest, anchor, habit.split)) is not None:
            return parted
        return (first_part(source, unknown.span), unknown, [s for s in rest if s is not unknown]) if unknown is not None else (None, None, rest)

    def weight(pair: tuple[Span, Segment]) -> tuple[float, ...]:
        found, segment = pair
        usual = habit.titles.get(key_of(segment, anchor), 0.0) - habit.organizations.get(key_of(segment, anchor), 0.0)
        return (segment.label == "title", round(usual) if abs(usual) >= MOSTLY else 0, *title_weight(source, found, segment.span))

    title, of = max(titles, key=weight)
    title = title if of.label else with_field(source, title, of.span)
    rest += [segment for found, segment in titles if found != title]
    rest += [Segment(part, of.line, "", of.at) for part in remainder(source, title, of.span)]
    return title, of, rest


def title_by_habit(source: Source, rest: list[Segment], anchor: int, habit: Habit) -> Segment | None:
    """What stands where the other entries have their titles, beside something that can be an employer; a firm's word is none against where they have those."""
    usable = [s for s in rest if plausible(source, s.span)]
    there = [s for s in usable if not s.label and habit.titles.get(key_of(s, anchor), 0.0) >= MOSTLY]
    named = any(habit.organizations.get(key_of(s, anchor), 0.0) >= MOSTLY for s in usable if s not in there)
    texts = {s: source.quote(first_part(source, s.span)) for s in there}
    unknown = next((s for s in there if named or (habit.unnamed and is_of_title(texts[s])) or not organization_near(texts[s])), None)
    return unknown if habit.unnamed or any(s is not unknown and s.label not in NOT_NAMES for s in usable) else None


def title_at_comma(source: Source, rest: list[Segment], anchor: int, split: Split | None) -> tuple[Span, Segment, list[Segment]] | None:
    """A title that no word tells on its side of the comma, where the other entries have theirs: "Alder Group, Keeper of the Maps"."""
    of = next((s for s in rest if split is not None and key_of(s, anchor) == split.key and not s.label), None)
    comma = source.quote(of.span).find(", ") if of is not None else -1
    if of is None or split is None or comma < 1:
        return None
    first, second = Span(of.span.start, of.span.start + comma), Span(of.span.start + comma + 2, of.span.end)
    title, name = (second, first) if split.title_last else (first, second)
    if not (plausible(source, title) and plausible(source, name)) or organization_near(source.quote(title)):
        return None
    return title, of, [Segment(name, of.line, "", of.at) if s is of else s for s in rest]


def unknown_title(source: Source, rest: list[Segment], chosen: Segment | None, *, printed: bool) -> tuple[Span | None, Segment | None]:
    """The only phrase that is left where the employer is sure: a title of which no word is known."""
    left = [s for s in rest if s is not chosen and s.label not in NOT_NAMES and s.label != "client" and plausible(source, s.span)]
    words = source.quote(left[0].span).split() if len(left) == 1 else []
    if not 0 < len(words) <= TITLE_WORDS or not words[0][:2].isalpha() or (organization_near(" ".join(words)) and not printed):
        return None, None
    return first_part(source, left[0].span), left[0]


def without_as(source: Source, span: Span) -> Span:
    """A labelled title up to the first sign that ends it, without "As a" before it."""
    lead = AS.match(source.quote(span))
    start = span.start + (lead.end() if lead else 0)
    return trim(source, Span(start, span.end)) or span


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


def find_organization(
    source: Source, rest: list[Segment], title: Span | None, title_line: int, anchor: int, habit: Habit, places: Sequence[Span]
) -> tuple[Span, Segment] | None:
    """The segment that most looks like an employer: where the document has them, by its words, else one on a line of its own, else the nearest to the title."""
    candidates = apart_from(source, [p for p in rest if p.label in ("", "organization", "client") and plausible(source, p.span)], title)
    if not candidates:
        return None

    def weight(piece: Segment) -> tuple[float, ...]:
        text = source.quote(piece.span)
        near = organization_near(text) and len(text.split(",")[0].split()) > 1
        usual = habit.organizations.get(key_of(piece, anchor), 0.0)
        of_title = title is not None and piece.line == title_line and is_field_alone(text) and not is_firm(text)
        apart = title is not None and piece.line != title_line
        beside = any(0 <= place.start - piece.span.end <= BESIDE for place in places)
        return (
            near * 2
            + (usual >= MOSTLY) * 2 * usual
            - of_title * 2
            - (bool(DIVISION.search(text)) and len(candidates) > 1) * 3
            - bool((VIA.match(text) and len(candidates) > 1) or PROMOTED.match(text)) * 3
            + apart
            + beside
            + has_legal_form(text)
            - (not text[0].isupper() and not text[1:2].isupper()),
            -abs(piece.span.start - (title.start if title else piece.span.start)),
        )

    best = max(candidates, key=weight)
    if title is not None and weight(best)[0] <= -2:
        return None
    via = WORKED.match(source.quote(best.span)) or VIA.match(source.quote(best.span))
    return first_part(source, Span(best.span.start + (via.end() if via else 0), best.span.end)), best


def extend(source: Source, title: Span, organization: Span, rest: list[Segment], line: int, *, printed: bool) -> Span:
    """A title with the words behind it on its line, where the organisation stands on another line or is printed as a placeholder: "VP, Program Delivery"."""
    text = source.document.text
    for piece in rest:
        between = text[title.end : piece.span.start] if piece.line == line and piece.span.start >= title.end else "\t"
        same_line = "\n" not in text[min(title.end, organization.start) : max(title.end, organization.start)]
        quoted = source.quote(piece.span)
        apart = printed or not same_line or is_field_alone(quoted) or (is_firm(source.quote(organization)) and not organization_near(quoted))
        if GOES_ON.fullmatch(between) and apart and len(quoted.split()) <= MORE_WORDS:
            if (
                not quoted[0].isupper()
                or (same_line and not all(capital(w) for w in quoted.split() if w[0].isalnum()))
                or is_contract(quoted)
                or GRADE.fullmatch(quoted)
                or VIA.match(quoted)
                or "," in quoted
                or locations(source, piece.span)
            ):
                break
            return Span(title.start, piece.span.end)
    return title


def is_field_alone(text: str) -> bool:
    """Whether all words are such as titles are made of, so that they name no employer."""
    return all(known_word(w) or is_noun(w) or not w[0].isalnum() for w in text.split())


@once
def plausible(source: Source, piece: Span) -> bool:
    """Whether a piece can name an organisation: it begins with a capital or digit, is short, and is no lone title word."""
    text = source.quote(piece)
    words = text.split()
    if not words or len(text.replace("/ ", ", ").replace(" (", ", ").partition(", ")[0].split()) > NAME_WORDS or len(text) < 2:
        return False
    if not any(w[0].isupper() or w[1:2].isupper() for w in words) and not text[0].isdigit():
        return False
    if (reads_on(words) and not has_legal_form(text.partition(", ")[0])) or AS.fullmatch(text + " "):
        return False
    if NO_LETTERS.fullmatch(text) or LENGTH.fullmatch(text) or is_contract(text):
        return False
    return not (len(words) == 1 and is_noun(words[0]) and not organization_near(text))


def find_place(source: Source, spans: Sequence[Span], rest: list[Segment], organization: Span | None) -> Span | None:
    """A place that no list knows: behind the organisation's comma, or a labelled one, or a city that is a word too."""
    for piece in rest:
        if piece.label == "location" or (piece.span != organization and source.quote(piece.span).lower() in lone_cities()):
            return piece.span
    if organization is None:
        return None
    line = next((s for s in spans if s.contains(organization)), organization)
    behind = BEHIND_COMMA.match(source.document.text[organization.end : line.end])
    if behind is None or organization_near(behind.group("place")) or any(known_word(w) or is_noun(w) for w in behind.group("place").split()):
        return None
    return Span(organization.end + behind.start("place"), organization.end + behind.end("place"))


def is_contract(text: str) -> bool:
    """Whether words only say what kind of work it was: "(part time, then full time)"."""
    return all(CONTRACT.fullmatch(part.strip("() ")) for part in THEN.split(text))
