"""Reads a job's title, years of experience and education off an advertisement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from profilecheck.document import Block, Span
from profilecheck.facts.education.degrees import NO_DEGREE
from profilecheck.facts.names.places import locations
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source
from profilecheck.jobs.clauses import Clause
from profilecheck.jobs.types import JobEducation, JobYears
from profilecheck.patterns import lazy
from profilecheck.vocabulary.degrees import degree_pattern
from profilecheck.vocabulary.jobs import job_words

# The title stands in one of these first blocks.
TITLE_BLOCKS = 12
TITLE_WORDS = 16
# "(m/w/d)", "(E-commerce)", ", Customer Implementations", " – Manchester", "| Remote": what a title's line says besides.
TAIL = lazy(r"\s*(?:[(|\t\[/]|,\s|\s[–—-]\s|\s@\s|\s+at\s+|\s+to join\b|\s+for\s+(?:a|an|our|the)\b|\s+(?:m/w/d|f/m/[xd]|w/m/d)\b).*$", re.S)
HIRING = lazy(
    r"\b(?:(?:looking for|seeking|seeks|hiring|recruiting|recruit|appoint|require[sd]?|need|needs|suchen|sucht)\s+"
    r"(?:to\s+\w+\s+)?(?:an?|the|einen?|two|several)?|"
    r"(?:join\s+\w+|work)\s+as\s+an?|role of|position of|post of)\s+",
    re.I,
)
QUALITIES = lazy(
    r"^(?:experienced|talented|seasoned|skilled|strong|motivated|passionate|pragmatic|hands-on|dynamic|new|permanent|contract|full-time|part-time|"
    r"interim|erfahrene[nr]?)\s+",
    re.I,
)

NUMBERS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        "einem zwei drei vier fünf sechs sieben acht neun zehn",
    )
    for number, word in enumerate(words.split(), 1)
} | {"a decade": 10}
_NUMBER = r"\d{1,2}(?:\.5)?|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
YEARS = lazy(
    rf"(?<![\w$£€.,-])(?P<low>{_NUMBER})\s?(?:\((?:\d{{1,2}}|\w{{3,9}})\)\s?)?(?:\+|plus|or more)?"
    rf"(?:\s?(?:-|–|to|bis)\s?(?:{_NUMBER})\s?\+?)?(?P<unit>\s?(?:years|year|yrs?\b\.?|Jahren?\b)(?:['’](?!\w))?|(?<=decade))",
    re.I,
)
NOT_YEARS = lazy(r"(?:next|last|past|within|every|over the|in the|runs? for|first|for the)\s+(?:\w+\s+)?$", re.I)
NOT_AFTER = lazy(r"\s*(?:old|of age|ago|from now|contract|fixed|in duration|programme\b|roadmap)", re.I)
SUBSTITUTE = lazy(r"\bsubstitut|\bin lieu\b|\bplus \w+ years? for\b", re.I)
REACH = 90
"""Characters behind the years in which their subject stands."""

LOOSE_DEGREE = lazy(
    r"(?:university|college|four-year|4-year|technical|relevant|undergraduate|honou?rs)\s+degree|(?<![\w'’])degree\b|"
    r"educated to degree level|degree[- ]level\b|hochschulabschluss|(?:abgeschlossenes )?(?:hochschul)?studium",
    re.I,
)
DEGREE_END = lazy(
    r",?\s+or\s+(?:equivalent|comparable|similar|relevant|higher|above|better)|,?\s+from an?\b|"
    r"\s+(?:is|are|required|preferred|desirable|desired|ideally|and at least|plus|with|wünschenswert|oder vergleichbar)\b|"
    r"[;.(]|\s[–—-]\s|,?\s+AND\b|,\s+(?:and|oder)\s|\s+and\s+(?=\d|(?:at least|an?\s|eight|five|ten|seven|three)\b)|\n|,\s*oder\b"
)
INSTEAD = lazy(r"\bor\s+(?:\w+\s+){0,2}(?:equivalent|experience|comparable)|equivalent (?:experience|work)|oder (?:eine )?vergleichbare", re.I)


def find_title(source: Source) -> Span | None:
    """The job's title: behind a label, on a line of its own near the top, or in a sentence that says who is looked for."""
    blocks = source.document.blocks[:TITLE_BLOCKS]
    for block in blocks:
        label = job_words().title_label.match(source.quote(block.span))
        if label and (found := titled(source, Span(block.span.start + label.end(), block.span.end))):
            return found
    for block in blocks[:5]:
        if block.kind != "bullet" and len(source.quote(block.span).split()) <= TITLE_WORDS and (found := own_line(source, block)):
            return found
    for block in source.document.blocks:
        for match in HIRING.finditer(source.quote(block.span)):
            start = block.span.start + match.end()
            quality = QUALITIES.match(source.document.text[start : block.span.end])
            start += quality.end() if quality else 0
            end = min(block.span.end, start + 80)
            if found := titled(source, Span(start, max(start, end))):
                return found
    return next((found for block in blocks if (found := own_line(source, block))), None)


def own_line(source: Source, block: Block) -> Span | None:
    """The title in a line cut at bars and dashes ("Acme | Senior Project Manager | London")."""
    text = source.quote(block.span)
    hiring = HIRING.search(text)
    if hiring:
        return titled(source, Span(block.span.start + hiring.end(), block.span.end))
    if re.search(r"[.!?]\s*$", text) and len(text.split()) > 8:
        return None
    place = 0
    for match in [*re.finditer(r"\s*[|\t·•]\s*|\s[–—-]\s", text), None]:
        end = match.start() if match else len(text)
        if end > place and (found := titled(source, Span(block.span.start + place, block.span.start + end))):
            return found
        place = match.end() if match else end
    return None


def titled(source: Source, span: Span) -> Span | None:
    """A title at the beginning of a range, without place, field in brackets and form of employment."""
    text = source.quote(span)
    cut = TAIL.search(text)
    if cut and cut.group().startswith(",") and " " not in text[: cut.start()].strip():
        cut = TAIL.search(text, cut.start() + 1)  # "Director, Project Management Office"
    end = span.start + (cut.start() if cut else len(text))
    place = re.search(r"\s+in\s+(?=[A-Z])", source.document.text[span.start : end])
    if place and locations(source, Span(span.start, end)):
        end = span.start + place.start()
    sentence = re.search(r"[.!?:;]\s|\s(?:who|with|that|in our|based|and you|of the|mit)\s", source.document.text[span.start : end])
    end = span.start + sentence.start() if sentence else end
    end = span.start + len(source.document.text[span.start : end].rstrip(" .,;:"))
    if end <= span.start:
        return None
    whole = Span(span.start, end)
    found = title_in(source, whole)
    if found is None:
        return None
    words = source.quote(whole).split()
    return whole if len(words) <= 7 and all(w[0].isupper() or not w[0].isalpha() or w in ("of", "and", "for", "in", "für") for w in words) else found


def find_years(source: Source, clauses: Iterable[Clause]) -> JobYears | None:
    """The years asked for; of several the greatest, which counts all experience. Wishes count only where nothing is a must."""
    musts: list[JobYears] = []
    wishes: list[JobYears] = []
    for clause in clauses:
        text = source.quote(clause.span)
        if clause.denied or SUBSTITUTE.search(text):
            continue
        for match in YEARS.finditer(text):
            after = text[match.end() : match.end() + REACH]
            if NOT_YEARS.search(text[: match.start()]) or NOT_AFTER.match(after) or not told(text[: match.start()], after):
                continue
            low = match.group("low").lower()
            end = match.end() - (1 if match.group().endswith(("'", "’")) else 0)
            span = Span(clause.span.start + match.start(), clause.span.start + end)
            years = JobYears(span, float(NUMBERS.get(low) or low), bool(job_words().project.search(after)))
            (musts if clause.required(span) else wishes).append(years)
    found = musts or wishes
    return max(found, key=lambda y: (y.value, -y.span.start), default=None)


def told(before: str, after: str) -> bool:
    """Whether years are years of experience: what follows says so, or "you have managed … for" stands before."""
    return bool(
        job_words().experience.search(after) or re.search(r"\b(?:experience|managed|led|run|delivered|worked|coached|erfahrung)\b[^.;]*$", before, re.I)
    )


def named_degree(source: Source, clause: Clause, text: str) -> re.Match[str] | None:
    """The first mention of a degree that is not a word of a product's or a title's name ("MS Project", "Scrum Master")."""
    names = [m.span for key in ("tools", "technologies", "certifications", "titles") for m in source.marks(key, clause.span) if m.value.match != "context"]
    for match in degree_pattern().finditer(text):
        at = clause.span.start + match.start()
        if match.lastgroup not in (None, "other") and not any(n.start <= at < n.end for n in names) and not NO_DEGREE.match(text, max(0, match.start() - 6)):
            return match
    return None


def find_education(source: Source, clauses: Iterable[Clause]) -> JobEducation | None:
    """The first degree that is asked for, as printed."""
    for clause in clauses:
        text = source.quote(clause.span)
        if clause.denied or SUBSTITUTE.search(text):
            continue
        match = named_degree(source, clause, text)
        loose = LOOSE_DEGREE.search(text)
        if match is None and loose is None:
            continue
        if match is None or (loose is not None and loose.start() < match.start() and match.lastgroup == "secondary"):
            assert loose is not None
            start, level, at = loose.start(), "bachelor", loose.end()
        else:
            start, level, at = match.start(), str(match.lastgroup), match.end()
        article = re.search(r"(?:\b(?:an?|eine?)\s+)$", text[:start], re.I)
        start = article.start() if article else start
        cut = DEGREE_END.search(text, at)
        end = cut.start() if cut else len(text)
        end = start + len(text[start:end].rstrip(" ,.;:"))
        span = Span(clause.span.start + start, clause.span.start + end)
        return JobEducation(span, level, clause.required(span) and not INSTEAD.search(text))
    return None
