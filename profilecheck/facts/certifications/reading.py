"""Reads what is said around a credential: its status, issuer and year, in the words before and behind it that speak of it."""

from __future__ import annotations

import functools
import re
from itertools import pairwise

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Block, Span
from profilecheck.facts.certifications.governing import entry_of, governing, tail_end
from profilecheck.facts.certifications.status import issuer_before, issuer_in, issuer_named, status_of, year_of
from profilecheck.facts.source import Source
from profilecheck.facts.types import Certification
from profilecheck.kinds import SectionKind
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import is_issuer

# Sections where a credential's name alone says that it is held.
HOME: tuple[SectionKind, ...] = ("certifications", "courses")
# Sections where credentials stand in lists.
LISTS = ("skills", "tools", "summary", "headline")
# Sections of sentences, where a firm that is named further on need not be the issuer.
PROSE = ("summary", "experience", "projects", "volunteering", "skills", "tools", "headline")
# At most so many characters behind a credential stands what is said of it.
FAR = 240
LISTED = lazy(r"[\s®™()]*(?:,|&|/|\+|and|,\s*and)?[\s®™()]*")
# Between a date in a column of its own and the name beside it.
COLUMN = lazy(r"\s{0,3}[:–—-]?\s{0,3}")
EXPIRY_WORD = lazy(r"\b(?:exp(?:ir\w*)?|laps\w*|inactive|valid|renew\w*|no expiry)\b", re.I)
# "30-Hour OSHA Construction Safety & Health Certificate": a name goes on up to the word that says what it is; a course is told behind it.
REST = lazy(
    r"(?:\s(?!Training|Course|Completion|Class|Prep|Boot|Attendance|Participation)(?:[A-Z][\w/-]*|&|and|of|for|in)){1,6}?\s(?:Certificate|Certification)\b"
)
# What begins another part of the page inside a line: "SEC+ MILITARY 1989-1998".
PART = lazy(r"\b(?:(?:MILITARY|EDUCATION|EXPERIENCE|EMPLOYMENT|LANGUAGES|AWARDS|VOLUNTEER\w*|REFERENCES)\b|Military (?:[Ss]ervice|[Ee]xperience)\b)")
FORCES = lazy(r"\b(?:army|navy|marines?|marine corps|air force|coast guard|national guard|reserves?|military|infantry)\b", re.I)
# Between a credential and the range of its validity stand an issuer and a word or two.
MOST_BETWEEN = 8
# A part of a line that only says when, or with what number.
ABOUT = lazy(
    r"\s*(?:(?:issued|expire[sd]?|exp\.?|lapsed|inactive|not (?:renewed|maintained|current)|current|active|valid|"
    r"credential|licen[cs]e|cert(?:ificate|ification)? (?:id|no|number)|id|renewed|awarded|earned)\b|"
    r"(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\s*(?:,.*|[-–].{0,15})?$)",
    re.I,
)
# "PRINCE2 Foundation, Practitioner planned for May": what follows is said of the next level.
OTHER_LEVEL = lazy(r"[,;/(&]\s*(?:and |then )?(?:foundation|practitioner|intermediate|expert|advanced|associate|level [a-d1-5])\b(?=[^,;)]*\w)", re.I)
# A remark on a line of its own is no longer.
REMARK_WORDS = 10
# "MCTS: Windows 7, Configuration": credentials that come in editions, each one of its own.
EDITION = lazy(
    r"\s?(?::|–|-)\s?(?P<edition>[A-Z][\w ./,+-]{2,50}?)(?=\s+and\s+[A-Z]{3}|[;.()|]|,\s(?:19|20)\d\d|,\s+[A-Z][\w .]+,\s*[A-Z]{2}\b|\n|\t|$)",
    re.M,
)


def read_certification(source: Source, block: Block, group: list[Mention], kind: SectionKind, as_of: Month) -> Certification:
    """`group`: the mentions side by side that name it."""
    text = source.document.text
    span = with_bracket(text, Span(group[0].span.start, group[-1].span.end))
    head, front, tail = surroundings(source, block, span, home=kind in HOME)
    dates = dates_of(source, block, span, front, tail)
    first = group[0].value.entry
    entry = max((m.value.entry for m in group), key=lambda e: (e.name.startswith(f"{first.name}-"), not e.fields.get("base"), e is first))
    issuer = find_issuer(source, block, span, head, source.quote(tail), kind)
    words = [len(source.quote(m.span).split()) for m in group]
    name = entry.name
    if (
        entry.fields["family"] == "other"
        and (rest := REST.match(text, span.end, block.span.end))
        and not source.marks("certifications", Span(span.end, rest.end()))
    ):
        span = Span(span.start, rest.end())
    edition = EDITION.match(text, span.end, block.span.end) if entry.fields.get("editions") else None
    if edition:
        span, name = Span(span.start, edition.end()), f"{entry.name}: {edition.group('edition')}"
    return Certification(
        span=span,
        name=name,
        status=status_of(head, f"{OTHER_LEVEL.split(source.quote(tail), maxsplit=1)[0]} {said_below(source, block, span)}".rstrip(), dates, text, as_of),
        issuer=issuer,
        year=year_of(dates, text),
        section=kind,
        family=entry.fields["family"],
        management=bool(entry.fields.get("pm")),
        full=max(words) > 2,
        acronym=min(words) <= 2,
        source=group[0].source,
        sure=1.0 if group[0].value.match != "context" else 0.8,
    )


def said_below(source: Source, block: Block, span: Span) -> str:
    """The next line where it goes on about a credential that ends its own: "CAPM", then "taking the exam this May"."""
    if source.document.text[span.end : block.span.end].strip(" .):®™"):
        return ""
    below = source.document.block_at(block.span.end + 1)
    if below is None or below.kind == "bullet" or source.marks("certifications", below.span) or len(source.quote(below.span).split()) > REMARK_WORDS:
        return ""
    said = source.quote(below.span).lstrip(" ([–—-")
    return said if said[:1].islower() else ""


def with_bracket(text: str, span: Span) -> Span:
    """A name with the bracket that closes one inside it."""
    name = text[span.start : span.end]
    return Span(span.start, span.end + 1) if name.count("(") > name.count(")") and text[span.end : span.end + 1] == ")" else span


def dates_of(source: Source, block: Block, span: Span, front: Span, tail: Span) -> list[DateRange]:
    """The dates that are a credential's: behind it, before it, at the end of a list of several, or in a column left of it."""
    dates = [m.value for m in source.marks("dates", tail) if is_own(source.document.text, span.end, m.value)]
    dates = dates or [m.value for m in source.marks("dates", front)]
    behind = source.quote(Span(span.end, min(block.span.end, span.end + FAR)))
    if not dates and not re.search(r"[;|\t]", behind) and shares_date(source, block, span):
        dates = [m.value for m in source.marks("dates", Span(span.end, block.span.end)) if is_own(source.document.text, span.end, m.value)]
    if len(dates) > 1 and (own := in_turn(source, block, span)):
        return [own]
    return dates or date_in_front(source, block, span)


def is_own(text: str, end: int, date: DateRange) -> bool:
    """Whether a date behind a credential is its own: no other part of the page begins between them, and a range is no service or job that is told there."""
    between = text[end : date.span.start]
    if PART.search(between):
        return False
    return date.start is None or (len(between.split()) <= MOST_BETWEEN and FORCES.search(between) is None)


def in_turn(source: Source, block: Block, span: Span) -> DateRange | None:
    """The date of its own that a list of names has behind all of them, in their order: "CSM, CSPO, CSP (2014, 2016, 2018)"."""
    dates = [m for m in source.marks("dates", block.span) if m.value.start is None and m.value.end is not None]
    names = [m.span for m in source.marks("certifications", block.span)]
    if len(dates) < 2 or len(dates) != len(names) or names[-1].end > dates[0].span.start:
        return None
    text = source.document.text
    if not all(LISTED.fullmatch(text, one.end, other.start) for one, other in pairwise(names)):
        return None
    if not all(LISTED.fullmatch(text, one.span.end, other.span.start) for one, other in pairwise(dates)):
        return None
    return next((date.value for date, name in zip(dates, names, strict=True) if name.overlaps(span)), None)


def find_issuer(source: Source, block: Block, span: Span, head: str, after: str, kind: SectionKind) -> str | None:
    """The issuer named behind a credential, before it, behind all of a list, or, among credentials, one that no lexicon holds."""
    listed = kind in LISTS
    near = after if kind in HOME or kind not in PROSE else beside(after)
    issuer = issuer_in(near) or issuer_before(head.rstrip() + " ", listed=listed)
    behind = source.quote(Span(span.end, min(block.span.end, span.end + FAR)))
    if issuer is None and not listed and not re.search(r"[;|]", behind):
        issuer = issuer_in(unnamed(source, block, span))
    return issuer_named(after) if issuer is None and kind in HOME else issuer


def surroundings(source: Source, block: Block, span: Span, *, home: bool) -> tuple[str, Span, Span]:
    """(words before, range before, range after) of a credential that speak of it.

    `home`: among credentials, where each entry of a list is one.
    After it: up to the next one's comma, to ";" or "|" or the sentence's end. Before it: behind the last comma, and what
    stands in front of the whole list ("Currently pursuing PMP and CSM").
    """
    text = source.document.text
    others = [m.span for m in source.marks("certifications", block.span) if not m.span.overlaps(span)]
    cuts = clause_ends(source.quote(block.span), block.span.start)
    if not others:  # "PMP | 35 contact hours, exam not written": in a row of a table the next cell speaks of it
        cuts = beyond_cell(text, span.end, cuts)
    clause_start = max([block.span.start, *(c + 1 for c in cuts if c < span.start)])
    clause_end = min([block.span.end, *(c for c in cuts if c >= span.end)])
    if not home:
        clause_start, clause_end = entry_of(text, clause_start, clause_end, span)
    before = max([clause_start, *(o.end for o in others if clause_start <= o.end <= span.start)])
    after = min([clause_end, *(o.start for o in others if span.end <= o.start <= clause_end)])
    own = text[before : span.start]
    if before > clause_start:
        comma = own.rfind(",")
        before, own = (before + comma + 1, own[comma + 1 :]) if comma >= 0 else (span.start, "")
        if EXPIRY_WORD.search(own):
            before, own = span.start, ""  # "CSM, expires May 2030 CTFL": the neighbour's
    first = min([span.start, *(o.start for o in others if o.start >= clause_start)])
    lead = text[clause_start:first] if first < span.start else ""
    if others and (verb := governing(text, clause_start, span.start, first)) is not None:
        lead = f"{verb} "
    after = min(after, tail_end(text, span.end, clause_end, others))
    end = after if after == clause_end else own_end(text, span.end, after)
    return f"{lead} {own}", Span(before, span.start), Span(span.end, max(span.end, end))


def own_end(text: str, start: int, after: int) -> int:
    """Where what is said of a credential ends before the next one: at the last comma, unless an expiry follows it."""
    comma = text.rfind(",", start, after)
    return after if comma < 0 or EXPIRY_WORD.search(text, comma, after) else comma


def beyond_cell(text: str, end: int, cuts: tuple[int, ...]) -> tuple[int, ...]:
    """The signs that part credentials, without the end of a cell that holds nothing but the one that ends at `end`."""
    return tuple(c for c in cuts if c < end or text[c] != "\t" or text[end:c].strip(" ®™()"))


def unnamed(source: Source, block: Block, span: Span) -> str:
    """What follows a credential without the names of the others: the issuer behind them is that of all ("CSPO, CSM (Scrum Alliance)")."""
    text, at = [], span.end
    end = min(block.span.end, span.end + FAR)
    for mention in source.marks("certifications", Span(span.end, end)):
        text.append(source.document.text[at : mention.span.start])
        at = mention.span.end
    return " ".join([*text, source.document.text[at:end]])


def beside(after: str) -> str:
    """What follows a credential's name if that leads straight on to its issuer ("(PMI", ", Scrum Alliance", "from AXELOS"), else nothing."""
    return after if re.match(r"[\s®™)]*(?:[,(|–—·:-]|(?:certifi\w+ )?(?:from|by|through|via|at|with)\b)", after) else ""


@functools.lru_cache(maxsize=8)
def clause_ends(text: str, offset: int) -> tuple[int, ...]:
    """Places of the signs that part credentials: not before what is only an issuer or a date ("CBAP | IIBA | 2016")."""
    ends = []
    for match in re.finditer(r"[;|•·\t]|\.\s", text):
        part = re.split(r"[;|•·\t]", text[match.end() : match.end() + FAR], maxsplit=1)[0]
        if match.group()[0] == "." or not (is_issuer(part.strip(" .")) or ABOUT.match(part)):
            ends.append(offset + match.start())
    return tuple(ends)


def shares_date(source: Source, block: Block, span: Span) -> bool:
    """Whether the date at the end of a line is also a credential's that stands further in front: only signs of a list are between the names."""
    at = span.end
    for mention in source.marks("certifications", Span(span.end, block.span.end)):
        if not LISTED.fullmatch(source.document.text, at, mention.span.start):
            return False
        at = mention.span.end
    return True


def date_in_front(source: Source, block: Block, span: Span) -> list[DateRange]:
    """The date in a column left of a credential's name, if no other credential stands in the line ("2017 <tab> PMP, PMI")."""
    first = source.marks("dates", block.span)[:1]
    if (
        not first
        or not COLUMN.fullmatch(source.document.text, first[0].span.end, span.start)
        or source.document.text[block.span.start : first[0].span.start].strip()
    ):
        return []
    return [first[0].value]
