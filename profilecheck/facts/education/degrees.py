"""Recognises degrees and diplomas by the words in which they are printed, and what was studied."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.document import Block, Span
from profilecheck.facts.experience.segments import trim
from profilecheck.facts.names.places import locations
from profilecheck.facts.source import Source
from profilecheck.patterns import lazy
from profilecheck.vocabulary.degrees import degree_pattern, is_school

# A degree that is named twice in the same words has so many letters at least; "MS" may well be two.
FEWEST_LETTERS = 6
# An abbreviation goes on with a further letter ("B.S.E.B."), or is a name's ("B. M. S Institute", "M.S. University").
LETTERS_BEFORE = lazy(r"(?:\b[A-Z]\.\s?){1,3}$")
LETTERS_BEHIND = lazy(r"\.?[A-Z](?:\.|\b)|\.?\s(?:Ramaiah|Institute|College|University|School|Academy|Memorial|Engineering College)\b")
# "Christ the King Matriculation Higher Secondary School": the words of a certificate are part of the school's name.
SCHOOL_BEHIND = lazy(r"\s(?:[^\W\d_]+\s){0,2}schools?\b", re.I)
# What heads a column of a table of degrees.
COLUMN = lazy(
    r"(?:name of (?:the )?)?(?:degree|diploma|certificate|course|qualification|exam(?:ination)?|class|standard)s?(?:\s*(?:[/&,]|and|or)\s*[a-z]+s?){0,3}"
    r"(?: (?:name|obtained|passed))?",
    re.I,
)
# A word that names a degree only where no other does: "Graduated with honours from …".
GENERIC = lazy(r"graduat", re.I)
# Words behind a degree that begin no field of study.
NO_STUDY = lazy(r"(?:Minor|GPA|Graduated|Expected|Certificate|Diploma|(?i:pass(?:ed)?\b))")
# "(Mechanical)", "(Computer Science & Engineering)" right behind a degree, nothing of how it was studied.
BRACKETS = lazy(
    r"\.?\s?\((?P<field>(?!(?i:hon|part|full|first|second|distance|evening|with|cum|final|pursuing|regular|expected|major|minor|in progress|honou?rs|ongoing))"
    r"[A-Z][A-Za-z]{3,}(?:[ ,&/-]{1,3}[A-Za-z]+){0,4}\.?)\)"
)
# A school kept by the state: "Govt. High School".
GOVERNMENT = lazy(r"(?:govt|government|govern?\.)\.?\s", re.I)
# What people call a university: "Penn State", "Virginia Tech".
CALLED = lazy(r"(?:[A-Z][\w.]+ ){1,2}(?:State|Tech|A&M|Poly)")
# A degree in two forms ("Bachelor of Science (B.Sc.)") stands within this many characters.
FORMS = 45
# Words before "University" in a school's name.
NAME_WORDS = 3
# Not a degree: what a school's name or a job says with the same words.
NO_DEGREE = lazy(
    r"(?:scrum|ring|web|data|post|quarter)[- ]?master|\W?mini[- ]mba"
    r"|master(?:ed|ing|y|class| data| plan| schedule| agreement| service)|associate(?:d| director|"
    r" manager| vice)",
    re.I,
)
# "MS Project": the maker of a product.
MAKER = lazy(
    r"MS[ -](?:project|office|word|excel|access|outlook|power|visio|windows|sql|exchange|asp|\.?net|dos|visual|teams|sharepoint|dynamics|front"
    r"|publisher|server|crm)",
    re.I,
)
RELATED = lazy(
    r"comput|informati|software|engineer|technolog|\bit\b|\bict\b|system|business|mba|bba|b\.b\.a|m\.b\.a|management|commerce|b\.?com|network|cyber"
    r"|telecom|electronic|data\b|"
    r"data science|mis\b|finance|accounting|economics|marketing|administra|b\.? ?tech|m\.? ?tech|b\.e\b|beng|meng|mca|bca|programming|web |industrial"
    r"|operations|project|ingenieur|ingenier|engenharia|wirtschaft",
    re.I,
)
# What a degree's name says of itself ("of Science"): no field; the others are one if nothing else follows.
FACULTY = lazy(
    r"(?:['’]s)?(?: degree| programme?)?(?P<of>,? (?:of|in) (?:the )?(?P<faculty>(?:Applied |Fine |Professional |Liberal )?(?:Sciences?|Arts)"
    r"|Philosophy|Engineering|Technology|Business Administration|Commerce|Education|Laws?|"
    r"Business|Management|Information Technology|Computer Applications|Information Systems|Computing)\b)?",
    re.I,
)
NO_FIELD = lazy(r"(?:applied |fine |professional |liberal )?(?:sciences?|arts)|philosophy", re.I)
# What a school taught, of few words: "Science", "Commerce with Maths".
SUBJECTS = lazy(r"[A-Z][a-z]+(?:(?:,| &| and| with)? [A-Z][a-z]+){0,3}")
LEAD = lazy(
    r"[\s.,:;–—|\t-]*(?:\(?hons\.?\)?|\(?honou?rs\)?|\((?:B|M|A|Ph)\.? ?\w{1,4}\.?[^)]{0,12}\)|\((?:[BM][A-Z][A-Za-z]{1,3}|[A-Z]\.[\w.]{1,8}"
    r"|(?:part|full)[- ]time|first class|1st|2:[12]|with distinction|cum laude)\)|degree\b)?[\s.,:;–—|\t-]*"
    r"(?:(?:with )?(?:a )?(?:double )?(?:major(?:ed|ing)?|concentration|speciali[sz]ation|emphasis|field of study)\s?(?:in|:)\s+|in\s+(?:the\s+)?"
    r"|en\s+|em\s+|of\s+|:\s*)?",
    re.I,
)


class Degree(Struct, frozen=True):
    """A mention of a degree: its level and the words that name it.

    `school`: it only says what kind of school it was. `generic`: it says that there was a degree, not which. `last`: where
    its other forms end ("MBA, Master of Business Administration").
    """

    level: str
    span: Span
    block: Block
    school: bool = False
    generic: bool = False
    last: int = 0


def find_degrees(source: Source, block: Block) -> list[Degree]:
    """The degrees that a block names, each once, in the order in which they stand."""
    text = source.quote(block.span)
    if COLUMN.fullmatch(text) and ("/" in text or " " in text.strip() or "degree" in text.lower()):
        return []
    found: list[Degree] = []
    for match in degree_pattern().finditer(text):
        level = str(match.lastgroup)
        if level != "other" and is_no_degree(text, match):
            continue
        span = Span(block.span.start + match.start(), block.span.start + match.end())
        if found and same_degree(source, found[-1], level, span):
            found[-1] = replace(found[-1], last=span.end)
            continue
        lower = match.group().lower()
        school = level == "secondary" and (lower in ("high school", "secondary school", "senior secondary") or bool(SCHOOL_BEHIND.match(text, match.end())))
        found.append(Degree(level, span, block, school, bool(GENERIC.match(lower)), span.end))
    return [d for d in found if not d.generic] or found


def is_no_degree(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a degree is part of a job, of a school's name or of a longer abbreviation."""
    if NO_DEGREE.match(text, max(0, match.start() - 6)) or NO_DEGREE.match(text, match.start()) or MAKER.match(text, match.start()):
        return True
    short = not any(len(word) > 3 for word in re.split(r"\W+", match.group()))
    return short and bool(LETTERS_BEFORE.search(text[max(0, match.start() - 9) : match.start()]) or LETTERS_BEHIND.match(text, match.end()))


def same_degree(source: Source, before: Degree, level: str, span: Span) -> bool:
    """Whether a mention is the one before it in another form: "MBA, Master of Business Administration", "credits toward a B.S."."""
    between = source.document.text[max(before.last, before.span.end) : span.start]
    if is_school(between):
        return False
    if source.quote(span).lower().startswith(source.quote(before.span).lower()) and len(before.span) >= FEWEST_LETTERS and not re.search(r"\d{4}", between):
        return True  # "Pre-University: Department of Pre-University Education"
    if len(between) >= FORMS:
        return False
    if before.level == "other" and re.search(r"college|toward", source.quote(before.span), re.I):
        return not re.search(r"\d{4}", between)
    return before.level == level and not re.search(r"[;\t]|\d{4}|\band\b.{0,3}$", between)


def degree_words(source: Source, degree: Degree, own: Span) -> Span:
    """ "Bachelor" grown to "Bachelor of Science"."""
    match = FACULTY.match(source.document.text[degree.span.end : own.end])
    return Span(degree.span.start, degree.span.end + (match.end() if match else 0))


def field_of(source: Source, degree: Degree, own: Span) -> Span | None:
    """What was studied: the words behind the degree up to a sign, a school, a place or a date; else the faculty in its name."""
    text = source.document.text
    faculty = FACULTY.match(text[degree.span.end : own.end])
    start = degree.span.end + (faculty.end() if faculty else 0)
    named = Span(degree.span.end + faculty.start("faculty"), start) if faculty and faculty.group("of") else None
    field = in_brackets(source, start, own.end) or phrase(source, start, own.end)
    if field is not None and degree.level == "secondary" and not SUBJECTS.fullmatch(source.quote(field)):
        field = None
    if field is None and named is not None and not NO_FIELD.fullmatch(source.quote(named)):
        # "Bachelor of Engineering" alone; but "Bachelor of Business Management": the phrase goes on without a sign.
        return named
    if field is not None and named is not None and text[named.end : field.start] == " " and not NO_FIELD.fullmatch(source.quote(named)):
        return Span(named.start, field.end)
    return field


def in_brackets(source: Source, start: int, end: int) -> Span | None:
    """ "B.E (Mechanical) from …": what was studied stands in brackets right behind the degree."""
    match = BRACKETS.match(source.document.text, start, end)
    return Span(match.start("field"), match.end("field")) if match and not is_school(match["field"]) and not NO_STUDY.match(match["field"]) else None


def phrase(source: Source, start: int, end: int) -> Span | None:
    """A field of study at the beginning of a range."""
    text = source.document.text
    lead = LEAD.match(text[start:end])
    behind_sign = bool(lead and re.search(r"[,|\t–—]|\s-", lead.group()))
    start += lead.end() if lead else 0
    if start >= end or GOVERNMENT.match(text, start, end):
        return None
    stops = [m.span.start for m in source.marks("dates", Span(start, end))] + [p.start for p in locations(source, Span(start, end))]
    end = min([end, *stops])
    sign = re.search(
        r"[,;|\t]|\s\((?![^)]{2,30}\)(?:$|[,\s]))|\s[–—-]\s|(?i:\bfrom\b)|\bat\b|\s:\s|\.\s|\b(?:[Mm]inor|GPA|[Gg]raduated|[Ee]xpected|[Ii]ssued|[Aa]warded|with)\b",
        text[start:end],
    )
    if sign:
        end = start + sign.start()
    if tail := re.search(r"\)?\s+(?:in|from|at|with|of)\s*$", text[start:end]):
        end = start + tail.start()
    words = list(re.finditer(r"\S+", text[start:end]))
    schools = [i for i, w in enumerate(words) if is_school(w.group())]
    if schools:
        # "Computer Science University of Texas": the school's name begins at its own word or at a run of capitals before it.
        i = schools[0]
        if behind_sign and i <= NAME_WORDS:
            return None  # "Bachelor of Engineering, Telemark Institute": behind a sign the school's name is the whole phrase
        lead_words = 1 if (i + 1 < len(words) and words[i + 1].group().lower() == "of") or i == 0 else 2
        end = start + (words[i - lead_words + 1].start() if i - lead_words + 1 > 0 else 0)
    found = trim(source, Span(start, end)) if start < end else None
    if found is None or not text[found.start].isalpha() or NO_STUDY.match(source.quote(found)) or CALLED.fullmatch(source.quote(found)):
        return None
    return found
