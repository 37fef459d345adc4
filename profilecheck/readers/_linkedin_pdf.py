"""Reads LinkedIn's "Save to PDF" by its geometry: which size and place a line has says what it is, also over page breaks."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..document import Builder, Document, Word
from ._linkedin_headings import section_of
from ._linkedin_text import Page, Piece

# Sizes in points and places as measured on 22 files of 2018 to 2025.
SIDEBAR_END = 200.0
NAME_SIZE, SECTION_SIZE = 20.0, 14.5
COMPANY_SIZE, TITLE_SIZE = 11.8, 11.2
SIDE_HEADING_SIZE = 12.0
FOOTER_SIZE = 9.6
# Tops of a wrapped entry of the sidebar are 12.6 apart, those of two entries 17.6.
SIDE_WRAP = 15.0
# The place of a job stands 14.7 below its dates, a description 22.
PLACE_GAP = 18.0
# Leading of descriptions and of the summary is 18; an empty line makes it 36.
PARAGRAPH_GAP = 27.0
# A headline wraps with a leading of 1.2 times its size, the place under it stands 1.28 below.
HEAD_LEADING = 1.24
BLANK = 0.22
# Room at a line's end, in points, from which on a break is meant: before a small letter, behind a sentence, else.
LOWER_ROOM, SENTENCE_ROOM, ROOM = 150.0, 15.0, 45.0
FOOTER = re.compile(r"(?:page|página|seite|pagina|sida)\s+\d+\s+(?:of|de|von|sur|di|van|av)\s+\d+", re.I)
DATES = re.compile(r"^(?P<start>[^()]*?\b(?:19|20)\d\d)?\s*(?:[-–—]\s*(?P<end>[^()]+?))?\s*(?:\((?P<length>[^()]*)\))?$")
YEARS = re.compile(r"(?:^|\s*·\s*)\(\s*(?P<years>[^()]*\d{4}[^()]*)\)\s*$")
LENGTH = re.compile(r"^(?:\d+\s+(?:years?|months?|años?|mes(?:es)?|jahre?n?|monate?n?|ans?|mois|anni|anno|mesi|mese|anos?|jaar|maand(?:en)?|yrs?|mos?)\.?\s*)+$|^less than a year$", re.I)
LABEL = re.compile(r"\s*\((?P<label>[^()]*)\)\s*$")
BROKEN_WORD = re.compile(r"\S*[@/.]\S*$|^\S+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print: its words, and whether a bullet stood before them."""

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    bullet: bool
    links: tuple[str | None, ...]

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def size(self) -> float:
        return max(w.size for w in self.words)

    @property
    def page(self) -> int:
        return self.words[0].box.page if self.words[0].box else 1

    @property
    def top(self) -> float:
        return self.words[0].box.top if self.words[0].box else 0.0

    @property
    def left(self) -> float:
        return self.words[0].box.x0 if self.words[0].box else 0.0

    @property
    def right(self) -> float:
        return self.words[-1].box.x1 if self.words[-1].box else 0.0

    @property
    def where(self) -> str:
        return f"page {self.page}"

    def pieces(self, start: int = 0, end: int | None = None, *, glue: bool = False) -> list[Piece]:
        triples = list(zip(self.words, self.texts, self.links, strict=True))[start:end]
        return [Piece(t, w.box, w.size, w.bold, link, glue and n == 0) for n, (w, t, link) in enumerate(triples)]


def shape(document: Document) -> Document:
    """The same document with its lines in the order of the page, whole entries, and fields; as it was where the geometry is another one."""
    lines = list(lines_of(document))
    side = [line for line in lines if line.left < SIDEBAR_END]
    main = [line for line in lines if line.left >= SIDEBAR_END]
    if not any(line.size >= NAME_SIZE for line in main) or not any(is_heading(line) for line in main):
        return document
    builder = Builder(document.name, document.format, b"", kind=document.kind)
    builder.pages = document.pages
    builder.properties.update(document.properties)
    page = Page(builder)
    sidebar(page, side)
    main_column(page, main)
    built = builder.build()
    warnings = tuple(w for w in document.warnings if w.code != "two-columns")
    return dataclasses.replace(built, sha256=document.sha256, warnings=warnings, hidden_text=document.hidden_text)


def lines_of(document: Document) -> Iterator[Line]:
    """Every line of print, page after page, each column from top to bottom."""
    links = {w.span.start: link.target for link in document.links for w in document.words_in(link.span)}
    found: list[Line] = []
    for block in document.blocks:
        words = [w for w in document.words_in(block.span) if w.box]
        first = True
        for _, group in itertools.groupby(words, key=lambda w: (w.box.page, round(w.box.bottom / 3)) if w.box else (0, 0)):
            run = tuple(group)
            if found and not first and same_line(found[-1], run[0]):
                last = found.pop()
                run = last.words + run
                bullet = last.bullet
            else:
                bullet = first and block.kind == "bullet"
            found.append(Line(run, tuple(document.quote(w.span) for w in run), bullet, tuple(links.get(w.span.start) for w in run)))
            first = False
    kept = [line for line in found if not (line.size <= FOOTER_SIZE and FOOTER.search(line.text))]
    yield from sorted(kept, key=lambda line: (line.page, line.left >= SIDEBAR_END, line.top, line.left))


def same_line(line: Line, word: Word) -> bool:
    box = word.box
    return bool(box) and box is not None and box.page == line.page and abs(box.top - line.top) < 3 and box.x0 >= line.right - 1


def is_heading(line: Line) -> bool:
    return SECTION_SIZE <= line.size < NAME_SIZE


def sidebar(page: Page, lines: Sequence[Line]) -> None:
    """Contact data, skills, languages, credentials: a heading, and entries that may wrap."""
    kind = "contact"
    page.section(kind)
    for entry in entries(lines):
        first = entry[0]
        if first.size >= SIDE_HEADING_SIZE:
            heading = " ".join(line.text for line in entry)
            kind = section_of(heading) or "other"
            page.section(kind, [p for line in entry for p in line.pieces()], first.where)
        elif kind == "contact":
            address(page, entry)
        else:
            listed(page, kind, entry)
    page.close()


def entries(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of the sidebar that belong together."""
    entry: list[Line] = []
    for line in lines:
        if entry and (line.page != entry[-1].page or line.top - entry[-1].top > SIDE_WRAP + (line.size - 10.5) or abs(line.size - entry[-1].size) > 0.6):
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


def address(page: Page, entry: list[Line]) -> None:
    """One way to reach the person; "(Mobile)" and "(LinkedIn)" are labels. An address wraps inside, without a blank."""
    text = entry[0].text
    pieces = entry[0].pieces()
    for line in entry[1:]:
        glue = bool(BROKEN_WORD.search(text)) and not line.text.startswith("(")
        text += ("" if glue else " ") + line.text
        pieces += line.pieces(glue=glue)
    label = LABEL.search(text)
    words = len(text[: label.start()].split()) if label else len(text.split())
    bare = text[: label.start()] if label else text
    if "@" in bare and " " not in bare:
        name = "contact.email"
    elif "linkedin.com/" in bare.lower():
        name = "contact.linkedin"
    elif re.match(r"\S+\.\w{2,}(?:/\S*)?$|https?://", bare):
        name = "contact.link"
    elif sum(c.isdigit() for c in bare) >= 6 and not re.search(r"[A-Za-z]{4,}", bare):
        name = "contact.phone"
    else:
        page.put(pieces, entry[0].where, "contact.address", page.record("contact.address"))
        return
    count, cut = 0, len(pieces)
    for at, piece in enumerate(pieces):
        count += not piece.glue
        if count > words:
            cut = at
            break
    page.put(pieces[:cut], entry[0].where, name, page.record(name))
    page.more(pieces[cut:])


ENTRY = {"skills": "skill.name", "certifications": "certification.name", "awards": "award.title", "publications": "publication.title", "languages": "language.name"}


def listed(page: Page, kind: str, entry: list[Line]) -> None:
    """An entry of a list: its name, and for a language how well it is spoken."""
    pieces = [p for line in entry for p in line.pieces()]
    name = ENTRY.get(kind, "other.text")
    record = page.record(name)
    at = next((n for n, p in enumerate(pieces) if n and p.text.startswith("(")), len(pieces)) if kind == "languages" else len(pieces)
    page.put(pieces[:at], entry[0].where, name, record)
    page.more(pieces[at:], "language.proficiency", record)


def main_column(page: Page, lines: list[Line]) -> None:
    limit = max((line.right for line in lines), default=0.0)
    first = next((n for n, line in enumerate(lines) if is_heading(line)), len(lines))
    head(page, lines[:first], limit)
    edges = [n for n, line in enumerate(lines) if is_heading(line)] + [len(lines)]
    for start, end in itertools.pairwise(edges):
        kind = section_of(lines[start].text) or "other"
        page.section(kind, lines[start].pieces(), lines[start].where)
        body = lines[start + 1 : end]
        if kind == "experience":
            experience(page, body, limit)
        elif kind == "education":
            schools(page, body, limit)
        else:
            paragraphs(page, body, limit, "summary" if kind == "summary" else f"{kind}.text", 0)
    page.close()


def head(page: Page, lines: list[Line], limit: float) -> None:
    """Name, headline and place above the first section."""
    name = [line for line in lines if line.size >= NAME_SIZE]
    rest = [line for line in lines if line.size < NAME_SIZE]
    page.put([p for line in name for p in line.pieces()], name[0].where if name else "", "contact.name", kind="heading", column=1)
    place: list[Line] = []
    if len(rest) > 1:
        above, last = rest[-2], rest[-1]
        if fits(above, last, limit) or last.top - above.top > HEAD_LEADING * last.size:
            place = [rest.pop()]
    page.section("headline")
    if rest:
        page.put([p for line in rest for p in line.pieces()], rest[0].where, "headline", kind="paragraph", column=1)
    page.close()
    for line in place:
        page.put(line.pieces(), line.where, "contact.location", column=1)


def fits(above: Line, below: Line, limit: float) -> bool:
    """Whether a line's first word had so much room on the line above that the break between them is meant.

    The program that makes these files balances its lines, so some points of room mean nothing.
    """
    box = below.words[0].box
    width = box.x1 - box.x0 if box else 0.0
    head = below.texts[0]
    # A word may be split at its hyphens, so only its first part must not have fitted.
    if "-" in head[1:-1]:
        width *= (head.index("-", 1) + 1) / len(head)
    room = limit - (above.right + BLANK * above.size + width)
    if head[0].islower():
        return room > LOWER_ROOM
    return room > (SENTENCE_ROOM if above.text.endswith((".", "!", "?", ":", ";")) else ROOM)


def groups(lines: list[Line], limit: float) -> Iterator[list[Line]]:
    """The lines of a text put together to paragraphs and bullets."""
    group: list[Line] = []
    for line in lines:
        if group:
            last = group[-1]
            apart = line.page == last.page and line.top - last.top > PARAGRAPH_GAP
            if line.bullet or apart or fits(last, line, limit):
                yield group
                group = []
        group.append(line)
    if group:
        yield group


def joined(group: list[Line]) -> list[Piece]:
    """The words of a wrapped paragraph; a word that was split at its hyphen is whole again."""
    pieces = group[0].pieces()
    for above, line in itertools.pairwise(group):
        split = above.texts[-1].endswith("-") and len(above.texts[-1]) > 1 and line.texts[0][:1].isalnum()
        pieces += line.pieces(glue=split)
    return pieces


def paragraphs(page: Page, lines: list[Line], limit: float, name: str, record: int) -> None:
    for group in groups(lines, limit):
        page.put(joined(group), group[0].where, name, record, kind="bullet" if group[0].bullet else "paragraph", column=1)


def runs(lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    """(company, title or text, lines) by size."""

    def role(line: Line) -> str:
        return "company" if line.size >= COMPANY_SIZE else "title" if line.size >= TITLE_SIZE else "text"

    for kind, group in itertools.groupby(lines, key=role):
        yield kind, list(group)


def experience(page: Page, lines: list[Line], limit: float) -> None:
    """Companies, below each its titles with dates, place and description. The company is printed once above its titles."""
    company: list[Piece] | None = None
    company_where = ""
    span = None
    record = -1
    for kind, group in runs(lines):
        if kind == "company":
            company, company_where, span = [p for line in group for p in line.pieces()], group[0].where, None
        elif kind == "title":
            record = page.record("position")
            if span is None and company is not None:
                span = page.put(company, company_where, "position.organization", record, kind="paragraph", column=1)
            elif span is not None:
                page.builder.field("position.organization", record, span)
            page.put([p for line in group for p in line.pieces()], group[0].where, "position.title", record, kind="paragraph", column=1)
        elif record < 0 or (span is None and company is not None):
            # How long somebody was at a company stands below its name, above the titles.
            if span is None and company is not None:
                span = page.put(company, company_where, kind="paragraph", column=1)
            rest = [line for line in group if not LENGTH.match(line.text)]
            paragraphs(page, rest, limit, "experience.text", 0)
        else:
            role(page, group, limit, record)


def role(page: Page, lines: list[Line], limit: float, record: int) -> None:
    """What stands below a title: dates with their length, the place, the description."""
    at = 0
    match = DATES.match(lines[0].text)
    if match and (match["start"] or match["end"]) and not lines[0].bullet:
        dates(page, lines[0], match, "position", record)
        at = 1
        if len(lines) > 1 and is_place(lines, 1):
            page.put(lines[1].pieces(), lines[1].where, "position.location", record, kind="paragraph", column=1)
            at = 2
    paragraphs(page, lines[at:], limit, "position.text", record)


def is_place(lines: list[Line], at: int) -> bool:
    """Whether a line below the dates is the place; over a page break, where no gap tells, by its look."""
    line = lines[at]
    if line.bullet:
        return False
    if line.page == lines[at - 1].page:
        return line.top - lines[at - 1].top < PLACE_GAP
    following = lines[at + 1] if at + 1 < len(lines) else None
    short = len(line.texts) <= 6 and not line.text.endswith((".", ":", ";"))
    return short and (following is None or following.page != line.page or following.top - line.top > PLACE_GAP + 2)


def dates(page: Page, line: Line, match: re.Match[str], prefix: str, record: int) -> None:
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
        for pieces, field in ((line.pieces(at, part[0]), None), (line.pieces(part[0], part[-1] + 1), f"{prefix}.{name}")):
            if pieces and not opened:
                page.put(pieces, line.where, field, record, kind="paragraph", column=1)
                opened = True
            elif pieces:
                page.more(pieces, field, record)
        at = part[-1] + 1
    page.more(line.pieces(at)) if opened else page.put(line.pieces(), line.where, kind="paragraph", column=1)


def schools(page: Page, lines: list[Line], limit: float) -> None:
    """Schools, below each the degree and, in brackets, the years."""
    record = -1
    for kind, group in runs(lines):
        if kind == "company":
            record = page.record("education")
            page.put([p for line in group for p in line.pieces()], group[0].where, "education.institution", record, kind="paragraph", column=1)
            continue
        if record < 0:
            paragraphs(page, group, limit, "education.text", 0)
            continue
        pieces = joined(group)
        text = " ".join(p.text for p in pieces)
        years = YEARS.search(text)
        count = len(text[: years.start()].split()) if years else len(pieces)
        page.put(pieces[:count], group[0].where, "education.degree", record, kind="paragraph", column=1)
        rest = pieces[count:]
        numbered = [n for n, p in enumerate(rest) if re.search(r"(?:19|20)\d\d", p.text)]
        if not rest or not numbered:
            page.more(rest)
            continue
        put = page.more if count else lambda p, *a: page.put(p, group[0].where, *a)
        first, last = numbered[0], numbered[-1]
        if first != last:
            put(rest[:first])
            page.more(rest[first : first + 1], "education.start", record)
            page.more(rest[first + 1 : last])
            page.more(rest[last : last + 1], "education.end", record)
            page.more(rest[last + 1 :])
        else:
            put(rest[:last]) if last else None
            page.more(rest[last : last + 1], "education.end", record)
            page.more(rest[last + 1 :])
