"""Jobs told in a sentence: "Worked as a Systems Engineer at Alder Group from May 2010 to June 2012"."""

from __future__ import annotations

import re

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.experience.borders import has_legal_form
from profilecheck.facts.experience.segments import Segment, trim
from profilecheck.facts.names.places import locations
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source

# A sentence that says where somebody works is short; a longer one tells what was done.
MOST_WORDS = 34
# One without dates, below the line that has them, is shorter.
WORDS_WITHOUT_DATES = 24
BEGINNING = re.compile(
    r"(?:\(?\d{1,2}[.)-]\s*)?(?:"
    r"(?:over |about |around |approx\.? )?\d{1,2}(?:\.\d)?\+? ?(?:months?|years?|yrs)(?: of)?(?: \w+)? experience"
    r"|(?:(?:i\s+)?(?:am|was|have(?:\s+been)?|had(?:\s+been)?|has(?:\s+been)?|been)\s+)?"
    r"(?:(?:currently|presently|previously|formerly|also|now|at present)[\s,]+)?(?:i\s+)?(?:(?:am|was|is)\s+)?"
    r"(?:work(?:ed|ing|s)?|serv(?:ed|ing|es)|employed|associated|joined|engaged|acted|acting|appointed|deputed|posted|placed|hired)"
    r"|(?:with|at)(?=\s[A-Z0-9].{2,80}\sas\s)"
    r")\b",
    re.I,
)
SINCE = re.compile(r"(?:[A-Z][\w ]{2,20}:\s*\(?)?(?:\(?\d{1,2}[.)-]\s*)?(?:since|from)?\W{0,3}$", re.I)
AS = re.compile(r"\b(?:as|in the (?:role|capacity|position) of|to the post of)\s+(?:an?\s+|the\s+)?(?=\S)", re.I)
AT = re.compile(
    r"(?:(?<![^\W\d_])(?:at|At|with|With|for|in|In|by|to|under|from)\s+(?:the\s+)?|@\s?)(?=[A-Z\"“(])"
    r"(?!(?:Year|Month|Period|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
OF = re.compile(r"\bof\s+(?:M/s\.?\s)?(?=[A-Z])")
# Their dots end no name: "Sr. Program Manager", "Alder Pvt. Ltd."
_DOT = r"(?<!\bSr)(?<!\bJr)(?<!\bPvt)(?<!\bLtd)(?<!\bInc)(?<!\bCo)(?<!\bAsst)(?<!\bCorp)(?<!\bM/s)(?<!\b[A-Z])\.(?:\s|$)"
# "Alder Group, Leeds as Analyst", "Alder Group Ltd. worked as Analyst"; one word before "as" may be what was done ("Promoted as …").
NAME_AS = re.compile(
    r"(?:\(?\d{1,2}[.)-]\s*)?(?P<name>[A-Z][^\t|;,(]{2,60}?)(?:\s?[,(][^\t|;]{2,80}?)?,?\s+"
    r"(?:(?i:have |has )?(?i:worked|working|works|served|employed|joined)\s)?(?:As|AS|as)\s+(?:an?\s|the\s)?(?=[A-Z])"
)
# "Alder Group, Leeds from 2012 to 2014 as a Surveyor": what stands behind the dates, and the name in front of them.
DATES_AS = re.compile(r"\s?(?:\([^()]{1,12}\)\s?)?,?\s?(?:working |worked )?as\s+(?:an?\s+|the\s+)?(?=[A-Z])", re.I)
NAME_BEFORE = re.compile(r"(?P<name>[A-Z][^\t|;,(]{2,60}?)(?:\s?[,(][^\t|;]{2,80}?)?,?\s*(?:from|since)?\s*$")
WORKS_AS = re.compile(r"\bwork(?:ed|ing) as\b", re.I)
VERB = re.compile(r"[A-Z][a-z]+(?:ed|ing)(?: (?:over|up|on|in|to|by|and|the|my) .*)?")
WORDS_BEHIND_NAME = 24
# One that says so in these words, with dates at its end, may have more.
WORDS_TO_DATES = 44
STOP = re.compile(
    r"\s(?:as|from|since|during|till|until|where|and then|for the (?:period|client)|on the|at|with|based|located|in (?:the )?(?:year|month)s?)(?=\s|$)"
    rf"|[,(;|\t]|{_DOT}|\s[–—-]+\s|$",
    re.I,
)
TITLE_STOP = re.compile(rf"\s(?:at|with|in|In|for|from|since|under|of M/s|during|by|on)\s|\sand\s(?=[a-z])|[,(;|\t]|{_DOT}|\s[–—]\s|$")


def told_in(source: Source, span: Span, dates: DateRange | None) -> tuple[Segment, ...]:
    """Title and employer of a sentence that tells of a job; nothing where the line is no such sentence."""
    text = source.quote(span)
    words = len(text.split())
    beginning = BEGINNING.match(text) is not None
    if not beginning and dates is not None and (found := named_first(source, span, dates, words)):
        return found
    if (not beginning and has_tab(source, span, dates)) or words > (MOST_WORDS if dates else WORDS_WITHOUT_DATES):
        return ()
    low = dates.span.start - span.start if dates else 0
    first = dates is not None and bool(SINCE.fullmatch(text[:low]))
    if not first and not beginning:
        return ()
    role = AS.search(text)
    if role is None or (first and role.start() < low):
        return employers_in(source, span, dates, 0)[:1] if dates and not first and words <= WORDS_WITHOUT_DATES else ()
    title = title_behind(source, span.start + role.end(), span.end, dates)
    if title is None:
        return ()
    employers = employers_in(source, span, dates, 1, title) or (employer_before(source, span, role.start(), dates) if first and dates else ())
    employers = tuple(sorted(employers, key=lambda e: not has_legal_form(source.quote(e.span)))) or employer_of(source, span, role.start())
    found = (Segment(title, 0, "title"), *employers[:1])
    return found if dates or len(found) > 1 else ()


def works_as(text: str, words: int) -> bool:
    """Whether a text says as what somebody works, in no more words than such a sentence has."""
    return words <= WORDS_TO_DATES and "\t" not in text and WORKS_AS.search(text) is not None


def has_tab(source: Source, span: Span, dates: DateRange | None) -> bool:
    """Whether a line has parts that stand far apart, besides its dates at one of its ends."""
    text = source.document.text
    if dates is None:
        return "\t" in source.quote(span)
    return "\t" in text[span.start : dates.span.start].rstrip() or "\t" in text[dates.span.end : span.end].lstrip(" \t:,.)")


def named_first(source: Source, span: Span, dates: DateRange, words: int) -> tuple[Segment, ...]:
    """Title and employer of a line that begins with the name: "Alder Group, Leeds as Analyst, May 2010 to June 2012"."""
    text = source.document.text
    if (words > WORDS_BEHIND_NAME or has_tab(source, span, dates)) and not works_as(source.quote(span), words):
        return ()
    found = NAME_AS.match(text, span.start, min(span.end, dates.span.start))
    behind = DATES_AS.match(text, dates.span.end, span.end) if found is None else None
    if behind is not None:
        found = NAME_BEFORE.match(text, span.start, dates.span.start)
    if found is None or VERB.fullmatch(found.group("name")):
        return ()
    start = behind.end() if behind is not None else found.end()
    title = title_in(source, before_dates(Span(start, span.end), dates)) if behind is None else None
    title = title or title_behind(source, start, span.end, dates)
    name = trim(source, Span(found.start("name"), found.end("name")))
    if title is None or title.start != start or name is None or title_in(source, name) is not None:
        return ()
    place = next((p for p in locations(source, name) if p.start > name.start), None)
    name = trim(source, Span(name.start, place.start)) if place is not None else name
    if name is None:
        return ()
    return Segment(title, 0, "title"), Segment(name, 0, "organization", 1)


def title_behind(source: Source, start: int, end: int, dates: DateRange | None) -> Span | None:
    """The title that begins behind "as a"; beside dates it may be of unknown words, if it is set as titles are."""
    stop = TITLE_STOP.search(source.document.text, start, end)
    phrase = before_dates(Span(start, stop.start() if stop else end), dates)
    title = title_in(source, phrase)
    if (title is not None or dates is not None) and is_name(source.quote(phrase)):
        return trim(source, phrase)
    return title


def employers_in(source: Source, span: Span, dates: DateRange | None, at: int, title: Span | None = None) -> tuple[Segment, ...]:
    """The names behind "at", "in" or "with" in a sentence, outside of its title and its dates."""
    text = source.document.text
    known = [s for s in (title, dates.span if dates else None) if s is not None]
    found: list[Segment] = []
    for match in AT.finditer(text, span.start, span.end):
        if any(k.start <= match.end() < k.end for k in known):
            continue
        stop = STOP.search(text, match.end(), span.end)
        if name := trim(source, before_dates(Span(match.end(), stop.start() if stop else span.end), dates)):
            found.append(Segment(name, 0, "organization", at))
    return tuple(found)


def employer_of(source: Source, span: Span, role: int) -> tuple[Segment, ...]:
    """The firm behind an "of" before "as a": "1 year in projects of Alder Mills Ltd as Trainee"."""
    text = source.document.text
    for match in OF.finditer(text, span.start, span.start + role):
        stop = STOP.search(text, match.end(), span.start + role)
        end = stop.start() if stop else span.start + role
        dash = text.find("- ", match.end(), end)
        name = trim(source, Span(match.end(), dash if dash > 0 else end))
        if name is not None and has_legal_form(source.quote(name)):
            return (Segment(name, 0, "organization", 1),)
    return ()


def employer_before(source: Source, span: Span, role: int, dates: DateRange) -> tuple[Segment, ...]:
    """The name between the dates and "as a": "May 2010 to June 2012: Alder Group, Leeds as Analyst"."""
    between = trim(source, Span(dates.span.end, span.start + role)) if dates.span.end < span.start + role else None
    stop = STOP.search(source.document.text, between.start, between.end) if between else None
    name = trim(source, Span(between.start, stop.start() if stop else between.end)) if between else None
    return (Segment(name, 0, "organization", 1),) if name and source.quote(name)[0].isupper() else ()


def before_dates(span: Span, dates: DateRange | None) -> Span:
    """A phrase without the dates inside it and what follows them."""
    return Span(span.start, dates.span.start) if dates and span.start < dates.span.start < span.end else span


def is_name(text: str) -> bool:
    """Whether a phrase is set as a title, each word with a capital, though no word of it is known."""
    words = [w for w in text.split() if w[0].isalpha()]
    return 0 < len(words) <= 6 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)
