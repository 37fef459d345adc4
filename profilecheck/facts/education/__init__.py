"""Finds degrees and diplomas with their field, institution and year."""

from __future__ import annotations

import re
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.education.degrees import RELATED, Degree, degree_words, field_of, find_degrees
from profilecheck.facts.experience.segments import trim
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.source import Source
from profilecheck.facts.types import Education, Section
from profilecheck.patterns import lazy
from profilecheck.vocabulary.degrees import is_school

# A line with more characters tells of the studies; neither school nor year are looked for in it.
LONG = 400
# A line that names a degree and a school outside an education section has few words.
STRAY_WORDS = 30
# Words that lead from a degree to its school.
LEAD_IN = lazy(r"\s*(?:[A-Za-z][\w%. ]{0,40}\s)??(?i:from|at|by|in|under|through)\s(?i:the\s)?(?=[A-Z])")
# Cells that head the columns of a table of degrees, also where they are broken over two lines.
# A table of degrees has so many columns; its first row names one of them by these words.
COLUMNS = 3
PASSING = re.compile(r"\b(?:year|passing|percentage|marks|cgpa)\b", re.I)
COLUMN_HEAD = lazy(
    r"(?:(?:name of )?(?:the )?(?:university|college|institut(?:e|ion)|school|board)|year(?: of)?(?: passing| completion)?|(?:of )?passing|percentage|marks"
    r"|division|class"
    r"|grade|c?gpa|subjects?|stream|discipline|speciali[sz]ation|examination|qualification|degree|course)(?:\s*[/&]\s*[a-z%]*){0,3}\s*%?",
    re.I,
)
# A word before a date that is no longer there: "… School in 2006".
TRAIL = lazy(r"(?:\s+with\s+\d[\d.]*\s?%?|\s+(?:in|on|of|from|during|the|year))+\s*$", re.I)
# A university of many campuses, each named behind a comma.
CAMPUS = lazy(r"(?<=University of California), [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s*(?:$|[\n,|\t(]))")
HONOR = lazy(r"\bscholarship|\bdean['’]?s list|\bawarded\b|\bmerit\b", re.I)
# A course below its date takes the date with it.
COURSE = lazy(r"\b(?:course|training|workshop|seminar|bootcamp|boot camp|webinar|e-?learning|masterclass)\b", re.I)
# A field of study on a line of its own has few words.
FIELD_WORDS = 6


class Line(Struct, frozen=True):
    """A block of an education section with what it names."""

    block: Block
    degrees: tuple[Degree, ...]
    school: bool
    dated: bool
    text: str

    @property
    def only_date(self) -> bool:
        return self.dated and not self.degrees and not self.school


def find_education(source: Source) -> tuple[Education, ...]:
    """Degrees of the education sections; where there is none, lines elsewhere that name both a degree and a school."""
    found: list[Education] = []
    for section, following in zip_longest(source.sections, source.sections[1:]):
        if section.kind == "education":
            below = below_courses(source, following) if following is not None and following.kind == "courses" else []
            found += entries(source, [*source.blocks(section.span), *below])
    if not found:
        outside = [s for s in source.sections if s.kind in ("other", "certifications", "courses", "contact", "skills", "summary")]
        for section in outside:
            blocks = [b for b in source.blocks(section.span) if len(source.quote(b.span).split()) <= STRAY_WORDS and is_school(source.quote(b.span))]
            found += [e for e in entries(source, blocks) if e.institution is not None]
    return tuple(once(source, found))


def below_courses(source: Source, courses: Section) -> list[Block]:
    """The blocks of a list of courses under a degree from which on another degree with its school is told: the list ended there without a heading."""
    lines = [read_line(source, block) for block in source.blocks(courses.span) if block.kind != "bullet"]
    named = any(not degree.school and not degree.generic for line in lines for degree in line.degrees)
    first = next((n for n, line in enumerate(lines) if line.school or line.only_date), None)
    return [line.block for line in lines[first:]] if named and first is not None and any(line.school for line in lines) else []


def once(source: Source, found: list[Education]) -> list[Education]:
    """The degrees, each once: of two of one level, school and year the one that says what was studied."""
    kept: list[Education] = []
    for one in found:
        at = next((n for n, other in enumerate(kept) if is_same(source, one, other)), None)
        if at is None:
            kept.append(one)
        elif kept[at].field is None:
            kept[at] = one
    return kept


def is_same(source: Source, one: Education, other: Education) -> bool:
    if one.institution is None or other.institution is None or one.year is None or (one.level, one.year) != (other.level, other.year):
        return False
    fields = {source.quote(e.field).lower() for e in (one, other) if e.field is not None}
    return len(fields) < 2 and source.quote(one.institution).lower() == source.quote(other.institution).lower()


def entries(source: Source, blocks: list[Block]) -> list[Education]:
    """One entry for each degree. A degree without a school of its own was earned at the one before it, where schools stand first."""
    lines = without_courses([read_line(source, block) for block in blocks if not heads_columns(source, block)])
    groups, school_first = group(lines)
    found: list[Education] = []
    for lines_ in groups:
        for line, degree in told(lines_):
            named = tuple(d for d in line.degrees if not d.school) or line.degrees
            entry = read(source, degree, own_range(degree, named), lines_)
            if entry.institution is None and school_first and found:
                entry = replace(entry, institution=found[-1].institution)
            if entry.level != "other" or entry.institution is not None:
                found.append(entry)
    return found


def without_courses(lines: list[Line]) -> list[Line]:
    """The lines without courses that stand below a date of their own, and without that date: it is not the degree's above it."""
    course = [not line.degrees and not line.school and not line.dated and COURSE.search(line.text) is not None for line in lines]
    own = {n for n, line in enumerate(lines[:-1]) if line.only_date and course[n + 1]}
    return [line for n, line in enumerate(lines) if n not in own and n - 1 not in own]


def heads_columns(source: Source, block: Block) -> bool:
    """Whether a line only says what the columns below it hold: a table's first row, without a year ("Name of Degree/Diploma; Year of Passing; College")."""
    text = source.quote(block.span).strip()
    if COLUMN_HEAD.fullmatch(text):
        return True
    cells = source.document.cells_in(block.span)
    return len(cells) >= COLUMNS and cells[0].row == 0 and not any(c.isdigit() for c in text) and PASSING.search(text) is not None


def told(lines: list[Line]) -> list[tuple[Line, Degree]]:
    """The degrees of a group of lines: the kind of a school, or "graduated from", is one only where nothing else is."""
    own = [(line, degree) for line in lines for degree in line.degrees]
    # "Presented the Avon BBA (Merit) Scholarship": an item below a degree tells of it.
    honored = [pair for pair in own if pair[0].block.kind == "bullet" and HONOR.search(pair[0].text)]
    own = [pair for pair in own if pair not in honored] if len(honored) < len(own) else own
    named = [pair for pair in own if not pair[1].school and not pair[1].generic]
    return named or [pair for pair in own if not pair[1].school] or own[:1]


def read_line(source: Source, block: Block) -> Line:
    text = source.quote(block.span)
    found = tuple(find_degrees(source, block))
    short = len(block.span) < LONG
    return Line(block, found, short and is_school(text), short and bool(source.marks("dates", block.span)), text)


def group(lines: list[Line]) -> tuple[list[list[Line]], bool]:
    """The lines of each degree together, and whether schools stand before degrees.

    What the section's first telling line is – a degree, a school, a date – begins every entry of it.
    """
    first = next((line for line in lines if line.degrees or line.school or line.dated), None)
    if first is None:
        return [], False
    by_degree = bool([d for d in first.degrees if not d.school]) or (bool(first.degrees) and first.school)
    order = "degree" if by_degree else "date" if first.only_date else "school"
    groups: list[list[Line]] = [[]]
    for line in lines:
        if begins(line, groups[-1], order):
            groups.append([])
        groups[-1].append(line)
    return groups, not by_degree and first.school


def begins(line: Line, current: list[Line], order: str) -> bool:
    """Whether a line begins the next entry: the one before it has a degree, and the line has what comes first in this section."""
    held = [d for x in current for d in x.degrees]
    has_school = any(x.school for x in current)
    if not held:
        whole = current[:1] and current[0].only_date and len(current) > FEWEST_LINES
        return order == "date" and line.only_date and bool(whole)  # above it stands a degree that we don't know
    if line.degrees and all(d.school for d in line.degrees) and not has_school and any(d.level == "secondary" for d in held):
        return line.dated and any(x.dated for x in current)  # "Higher Secondary Certificate", and the high school below it
    # "Advisor: Prof. …", "Master's thesis: …" below a degree
    detail = line.block.kind == "bullet" and not line.school and current[0].block.kind != "bullet"
    return not detail and comes_first(line, current, order, has_school=has_school)


FEWEST_LINES = 2
"""More lines than these below a date tell of something with a school and a subject."""


def comes_first(line: Line, current: list[Line], order: str, *, has_school: bool) -> bool:
    """Whether a line has what the entries of this section begin with; `has_school`: the entry above has its school already."""
    if all(d.generic for d in line.degrees) and not line.school and order != "date":
        return False
    if order == "degree":
        return bool(line.degrees)
    if order == "date":
        return line.only_date or (bool(line.degrees) and not current[0].only_date)
    return bool(line.degrees) or (line.school and has_school)


def own_range(degree: Degree, same_block: tuple[Degree, ...]) -> Span:
    """The part of a block that belongs to one of several degrees in it."""
    if len(same_block) == 1:
        return degree.block.span
    at = same_block.index(degree)
    start = degree.block.span.start if at == 0 else degree.span.start
    end = same_block[at + 1].span.start if at + 1 < len(same_block) else degree.block.span.end
    return Span(start, end)


def read(source: Source, degree: Degree, own: Span, lines: list[Line]) -> Education:
    others = [
        line.block.span
        for line in lines
        if line.block is not degree.block and len(line.block.span) < LONG and (line.block.kind != "bullet" or degree.block.kind == "bullet")
    ]
    # A line between two degrees of one group belongs to the nearer one above it.
    spans = [own, *sorted(others, key=lambda s: (abs(s.start - own.start), s.start))]
    field = field_of(source, degree, own)
    if field is None and source.quote(own).strip() == source.quote(degree_words(source, degree, own)):
        field = next((s for s in spans[1:] if is_field(source, s)), None)
    searched = [s for s in spans if s != field]
    institution = next((found for schools in (True, False) for span in searched if (found := institution_of(source, span, degree, field, schools))), None)
    words = (
        source.quote(degree.span)
        + " "
        + (source.quote(field) if field else "")
        + " "
        + source.quote(Span(degree.span.end, max(degree.span.end, min(own.end, degree.span.end + 60))))
    )
    return Education(
        span=Span(min(s.start for s in spans), max(s.end for s in spans)),
        level=degree.level,
        degree=degree_words(source, degree, own),
        field=field,
        institution=institution,
        year=graduation([m.value for span in spans for m in source.marks("dates", span)]),
        related=degree.level != "secondary" and bool(RELATED.search(words)),
    )


def is_field(source: Source, span: Span) -> bool:
    """Whether a line next to a bare degree is what was studied."""
    text = source.quote(span)
    return (
        len(text.split()) <= FIELD_WORDS
        and text[0].isupper()
        and not is_school(text)
        and not source.marks("dates", span)
        and not locations(source, span)
        and not re.search(r"[:\t|.\d]", text)
    )


def graduation(dates: list[DateRange]) -> int | None:
    """The year in which a degree was, or will be, received: the end of a range, or the date alone."""
    return next((date.end.year for date in dates if date.end is not None), None)


def institution_of(source: Source, span: Span, degree: Degree, field: Span | None, school: bool) -> Span | None:
    """A piece with a school's word in it, or (not `school`) one that looks like an organisation."""
    text = source.document.text
    start = field.end if field and span.contains(field) else degree.span.end if span.contains(degree.span) else span.start
    ranges = [(start, span.end), (span.start, min(start, degree.span.start) if span.contains(degree.span) else span.start)]
    pieces = [Span(low + m.start(), low + m.end()) for low, high in ranges if low < high for m in re.finditer(r"[^,;|\t\n()]+", text[low:high])]
    for piece in pieces:
        quoted = source.quote(piece)
        if not (is_school(quoted) if school else organization_near(quoted) and not locations(source, piece)):
            continue
        for low, high in between_dates(source, piece):
            place = low
            for part in re.split(r"\s[–—-]\s|\s:\s", text[low:high]):
                at = text.index(part, place)
                if is_school(part) or not school:
                    part = TRAIL.sub("", part)
                    lead = LEAD_IN.match(part)
                    campus = CAMPUS.match(text, at + len(part), span.end)
                    return trim(source, Span(at + (lead.end() if lead else 0), campus.end() if campus else at + len(part)))
                place = at + len(part)
    return None


def between_dates(source: Source, piece: Span) -> list[tuple[int, int]]:
    """The parts of a piece of text that are no dates, in order."""
    edges = [piece.start]
    for mention in source.marks("dates", piece):
        edges += [mention.span.start, mention.span.end]
    edges.append(piece.end)
    return [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if source.document.text[low:high].strip()]
