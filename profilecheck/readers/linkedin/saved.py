"""Reads LinkedIn's "Save to PDF" by its geometry: which size and place a line has says what it is, also over page breaks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from profilecheck.builder import Builder
from profilecheck.document import Span
from profilecheck.patterns import lazy
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.linkedin.saved_lines import (
    COMPANY_SIZE,
    HEAD_LEADING,
    NAME_SIZE,
    PLACE_GAP,
    SIDEBAR_END,
    TITLE_SIZE,
    SavedLine,
    fits,
    groups,
    is_heading,
    joined,
    lines_of,
)
from profilecheck.readers.linkedin.saved_sidebar import sidebar
from profilecheck.readers.text.lines import Run
from profilecheck.vocabulary.linkedin import section_of

DATES = lazy(r"^(?P<start>[^()]*?\b(?:19|20)\d\d)?\s*(?:[-–—]\s*(?P<end>[^()]+?))?\s*(?:\((?P<length>[^()]*)\))?$")
YEARS = lazy(r"(?:^|\s*·\s*)\(\s*(?P<years>[^()]*\d{4}[^()]*)\)\s*$")
_UNIT = r"(?:years?|months?|años?|mes(?:es)?|jahre?n?|monate?n?|ans?|mois|anni|anno|mesi|mese|anos?|jaar|maand(?:en)?|yrs?|mos?)"
LENGTH = lazy(rf"^(?:\d+\s+{_UNIT}\.?\s*)+$|^less than a year$", re.I)


def write(builder: Builder, handed: Iterable[tuple[bool, Sequence[Run]]]) -> bool:
    """Hand the lines to the builder in the order of the page, as whole entries with fields; False, with nothing done, where the geometry is another one.

    `handed`: each line of print as the reader of PDFs found it: whether a bullet stood before it, and its words.
    """
    lines = lines_of(handed)
    side = [line for line in lines if line.left < SIDEBAR_END]
    main = [line for line in lines if line.left >= SIDEBAR_END]
    if not any(line.size >= NAME_SIZE for line in main) or not any(is_heading(line) for line in main):
        return False
    page = FieldWriter(builder)
    sidebar(page, side)
    main_column(page, main)
    return True


def main_column(page: FieldWriter, lines: list[SavedLine]) -> None:
    limit = max((line.right for line in lines), default=0.0)
    first = next((n for n, line in enumerate(lines) if is_heading(line)), len(lines))
    head(page, lines[:first], limit)
    edges = [n for n, line in enumerate(lines) if is_heading(line)] + [len(lines)]
    for start, end in itertools.pairwise(edges):
        kind = section_of(lines[start].text) or "other"
        page.section(kind, lines[start].runs(), lines[start].where)
        body = lines[start + 1 : end]
        if kind == "experience":
            experience(page, body, limit)
        elif kind == "education":
            schools(page, body, limit)
        else:
            paragraphs(page, body, limit, "summary" if kind == "summary" else f"{kind}.text", 0)
    page.close()


def head(page: FieldWriter, lines: list[SavedLine], limit: float) -> None:
    """Name, headline and place above the first section."""
    name = [line for line in lines if line.size >= NAME_SIZE]
    rest = [line for line in lines if line.size < NAME_SIZE]
    page.put([p for line in name for p in line.runs()], name[0].where if name else "", "contact.name", kind="heading", column=1)
    place: list[SavedLine] = []
    if len(rest) > 1:
        above, last = rest[-2], rest[-1]
        if fits(above, last, limit) or last.top - above.top > HEAD_LEADING * last.size:
            place = [rest.pop()]
    page.section("headline")
    if rest:
        page.put([p for line in rest for p in line.runs()], rest[0].where, "headline", kind="paragraph", column=1)
    page.close()
    for line in place:
        page.put(line.runs(), line.where, "contact.location", column=1)


def paragraphs(page: FieldWriter, lines: list[SavedLine], limit: float, name: str, record: int) -> None:
    for group in groups(lines, limit):
        page.put(joined(group), group[0].where, name, record, kind="bullet" if group[0].bullet else "paragraph", column=1)


def by_role(lines: list[SavedLine]) -> Iterator[tuple[str, list[SavedLine]]]:
    """(company, title or text, lines) by size."""

    def role(line: SavedLine) -> str:
        return "company" if line.size >= COMPANY_SIZE else "title" if line.size >= TITLE_SIZE else "text"

    for kind, group in itertools.groupby(lines, key=role):
        yield kind, list(group)


def experience(page: FieldWriter, lines: list[SavedLine], limit: float) -> None:
    """Companies, below each its titles with dates, place and description. The company is printed once above its titles."""
    company: list[Run] | None = None
    company_where = ""
    span = None
    record = -1
    for kind, group in by_role(lines):
        if kind == "company":
            company, company_where, span = [p for line in group for p in line.runs()], group[0].where, None
        elif kind == "title":
            record = page.record("position")
            if span is None and company is not None:
                span = page.put(company, company_where, "position.organization", record, kind="paragraph", column=1)
            elif span is not None:
                page.builder.field("position.organization", record, span)
            page.put([p for line in group for p in line.runs()], group[0].where, "position.title", record, kind="paragraph", column=1)
        elif record < 0 or (span is None and company is not None):
            # How long somebody was at a company stands below its name, above the titles.
            if span is None and company is not None:
                span = page.put(company, company_where, kind="paragraph", column=1)
            rest = [line for line in group if not LENGTH.match(line.text)]
            paragraphs(page, rest, limit, "experience.text", 0)
        else:
            role(page, group, limit, record)


def role(page: FieldWriter, lines: list[SavedLine], limit: float, record: int) -> None:
    """What stands below a title: dates with their length, the place, the description."""
    at = 0
    match = DATES.match(lines[0].text)
    if match and (match["start"] or match["end"]) and not lines[0].bullet:
        dates(page, lines[0], match, "position", record)
        at = 1
        if len(lines) > 1 and is_place(lines, 1):
            page.put(lines[1].runs(), lines[1].where, "position.location", record, kind="paragraph", column=1)
            at = 2
    paragraphs(page, lines[at:], limit, "position.text", record)


def is_place(lines: list[SavedLine], at: int) -> bool:
    """Whether a line below the dates is the place; over a page break, where no gap tells, by its look."""
    line = lines[at]
    if line.bullet:
        return False
    if line.page == lines[at - 1].page:
        return line.top - lines[at - 1].top < PLACE_GAP
    following = lines[at + 1] if at + 1 < len(lines) else None
    short = len(line.texts) <= 6 and not line.text.endswith((".", ":", ";"))
    return short and (following is None or following.page != line.page or following.top - line.top > PLACE_GAP + 2)


def dates(page: FieldWriter, line: SavedLine, match: re.Match[str], prefix: str, record: int) -> None:
    """The two ends of a range as fields; the length in brackets is none."""
    edges = list(itertools.accumulate((len(t) + 1 for t in line.texts), initial=0))

    def words(group: str) -> list[int]:
        low, high = match.span(group)
        return [n for n, edge in enumerate(edges[:-1]) if low <= edge < high] if low >= 0 else []

    start, end = words("start"), words("end")
    at = 0
    opened = False
    for name, part in (("start", start), ("end", end)):
        if not part:
            continue
        for runs, field in ((line.runs(at, part[0]), None), (line.runs(part[0], part[-1] + 1), f"{prefix}.{name}")):
            if runs and not opened:
                page.put(runs, line.where, field, record, kind="paragraph", column=1)
                opened = True
            elif runs:
                page.more(runs, field, record)
        at = part[-1] + 1
    if opened:
        page.more(line.runs(at))
    else:
        page.put(line.runs(), line.where, kind="paragraph", column=1)


def schools(page: FieldWriter, lines: list[SavedLine], limit: float) -> None:
    """Schools, below each the degree and, in brackets, the years."""
    record = -1
    for kind, group in by_role(lines):
        if kind == "company":
            record = page.record("education")
            page.put([p for line in group for p in line.runs()], group[0].where, "education.institution", record, kind="paragraph", column=1)
            continue
        if record < 0:
            paragraphs(page, group, limit, "education.text", 0)
            continue
        runs = joined(group)
        text = " ".join(p.text for p in runs)
        years = YEARS.search(text)
        count = len(text[: years.start()].split()) if years else len(runs)
        page.put(runs[:count], group[0].where, "education.degree", record, kind="paragraph", column=1)
        years_of(page, runs[count:], group[0].where, record, opened=bool(count))


def years_of(page: FieldWriter, runs: list[Run], where: str, record: int, *, opened: bool) -> None:
    """ "· (2010 - 2014)" behind a degree, or alone."""
    numbered = [n for n, p in enumerate(runs) if re.search(r"(?:19|20)\d\d", p.text)]
    cuts: list[tuple[list[Run], str | None]] = [(runs, None)]
    if len(numbered) > 1:
        first, last = numbered[0], numbered[-1]
        cuts = [(runs[:first], None), (runs[first : first + 1], "education.start"), (runs[first + 1 : last], None)]
        cuts += [(runs[last : last + 1], "education.end"), (runs[last + 1 :], None)]
    elif numbered:
        last = numbered[0]
        cuts = [(runs[:last], None), (runs[last : last + 1], "education.end"), (runs[last + 1 :], None)]
    for part, name in cuts:
        if not part:
            continue
        span = page.more(part) if opened else page.put(part, where, kind="paragraph", column=1)
        opened = True
        if name and span:
            text = part[0].text
            page.builder.field(name, record, Span(span.start + len(text) - len(text.lstrip("(")), span.end - len(text) + len(text.rstrip(")"))))
