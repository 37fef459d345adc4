"""Credentials that no lexicon holds: what calls itself certified, or stands in a list of credentials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from profilecheck.calendar import Month
from profilecheck.document import Block, Span
from profilecheck.facts.certifications.status import CERTIFIED, issuer_in, status_of, year_of
from profilecheck.facts.certifications.teaching import TEACHERS, is_taught, taught_behind, taught_by
from profilecheck.facts.source import Source
from profilecheck.facts.types import Certification
from profilecheck.kinds import SectionKind, Status
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import is_issuer

# Sentences that mention a credential which the person does not say to hold.
MENTION_ONLY = lazy(
    r"\b(?:preferred|required|desir(?:ed|able)|a plus|familiar(?:ity)? with|knowledge of|experience (?:in|with)|understanding of|exposure to"
    r"|understands?\b|knows\b|conversant (?:in|with)|versed in|skilled (?:in|with|at)|proficient (?:in|with|at)|applies\b|applying|uses\b|using\b|"
    r"utili[sz](?:es?|ing)\b|follow(?:s|ing)\b|"
    r"based on|aligned|according to|compliant|compliance|"
    r"principles|best practices|framework|standards?\b|methodolog|environment|mentor(?:ed|ing)|coach(?:ed|ing)|recruit|hired|team of|"
    r"teams? (?:with|to)|reported to|reporting to|staff|colleagues|employees|plants?\b|sites?\b|suppliers?|candidates)\b",
    re.I,
)
OTHERS = lazy(
    r"^(?:[-•*\s]*)(?:managed|led|wrote|built|mentored|coached|implemented|introduced|supported|created|developed|designed|rolled|trained|"
    r"delivered|ran|directed|guided|prepared|helped|taught|assisted|provided|worked|responsible|conducted|performed|maintained|facilitated"
    r"|organi[sz]ed|administered|"
    r"installed|configured|served|participated|used|reviewed|oversaw|coordinated|recruited|hired|sponsored)\b",
    re.I,
)
NOT_ONE = lazy(
    r"\b(?:members?(?:hip)?|awards?\b|appreciation|employee of|of the (?:month|year|quarter)|driv(?:er|ing)\S* licen[cs]e|clearance|scholarship|"
    r"dean'?s list|honou?r|fellow\b|volunteer|none|n/a|references?|recognition|nomin|"
    r"(?:our|the|this|my|their|its) (?:[\w-]+ )?(?:firm|company|agency|department|team|employer|organi[sz]ation|supplier|vendor|cent(?:er|re)"
    r"|site|plant|lab|office|products?|process(?:es)?|services?|clients?|customers?)|"
    r"bachelor|master(?:'?s)? (?:of|in|degree)|mba\b|diploma|degree|university of|b\.?sc?\b|ph\.?d|president|chairman|board|conference|publication|speaker)\b",
    re.I,
)
LEADING = lazy(r"^(?:[^:]{0,40}\b(?:certifi\w+|licen[cs]\w+|credentials?|training|courses?)\b[^:]{0,20}):\s*", re.I)
SPLIT = lazy(r"\s*[;|•·●\t]\s*|\s+/\s+|(?<=[Nn]o [Ee]xpiry)\s+(?=[A-Z])|(?<=[Nn]o [Ee]xpiration)\s+(?=[A-Z])")
# "Certified [Job Title]", "<Certification>": the text of a template.
TEMPLATE = lazy(
    r"\[[^\]\n]{2,40}\]|<[^>\n]{2,40}>|\{[^}\n]{2,40}\}|\b[Xx]{3,}\b|\blorem\b|\b(?:name of|your) (?:certificat\w+|credential)|certification name",
    re.I,
)
TAIL = lazy(r"\s+[–—-]{1,2}\s+|\s*\(|,\s|\s+(?:from|by|through|via|issued)\s", re.I)
WHEN = lazy(r"\s*[-–—,(]\s*(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\)?$")
NAMED = lazy(r"\b(?:certified|certification|certificate|licensed|accredited|practitioner|professional|associate|fundamentals|specialist)\b", re.I)
SAYS_SO = lazy(r"^(?:[A-Z][\w ()&/+.-]{2,60} (?:Certification|Certificate|Certified|certified|certification)|Certified [A-Z][\w &/+-]{3,50})$")
# "Certificate of Participation – Basics of Quality": what stands behind it is the name of a course.
TAKEN_PART = lazy(r"certificate of (?:participation|attendance|completion)\s*(?:[–—:-]|in|for|on|of)\s*(?=\S)", re.I)
# "Certificate, Project Management", "Also certified as an Epic Lead": the name goes on, or begins, behind it.
UNNAMED = lazy(r"(?:\w+ )?(?:certificate|certification)(?:,|:|\s[–—-])\s*(?=[A-Z])", re.I)
ALSO = lazy(r"(?:(?:also|currently|is|am|was|been|now|fully)\s){1,3}certified (?:as (?:an? |the )?|in )(?=[A-Z])", re.I)
# "Completed training on Oracle RAC", "Attended a three-day workshop on facilitation": a line that tells of a course.
TOLD_COURSE = lazy(
    r"(?:(?:successfully |recently |also )?(?:completed|attended|underwent|undergone|undertook|received|took|finished|did|done)\s(?:an? |the |my )?)"
    r"(?:[\w-]+\s){0,3}?(?:training|course|class|workshop|boot ?camp|certificate course)s?(?: program(?:me)?s?)?\s(?:on|in|of|for|about)\s+(?:the )?"
    r"(?P<name>[A-Z0-9].*)",
    re.I,
)
# "Course on Primavera P6", "Training in COBIT 5": told without a verb, which counts among credentials only.
COURSE_ON = lazy(
    r"(?:(?:[\w-]+\s)?(?:hours?|days?|weeks?|months?)['’]?\s)?"
    r"(?:certificate |certification |short |online |crash )?(?:training|trained|course|workshop|boot ?camp)(?: program(?:me)?)?"
    r"\s(?:on|in|for)\s+(?P<name>\S.*)",
    re.I,
)
COURSE_END = lazy(r"\s*(?:[,;.]\s|[.]?$|\s[–—-]\s|\t|\s(?:from|by|through|via|at|with|during)\s|\s?,\s?(?:from|by|at)\b)", re.I)
# "The X is recognised worldwide": a sentence about a credential.
ABOUT_ONE = lazy(r"^[\"'“]?(?:(?:the|this|these|an?)\s.*\b(?:is|are|was|were|has|have|will)\b|(?:this|these|it|they)\s\w+(?:ed|es)\b)", re.I)
SCHOOL = lazy(r"\b(?:school|college|university|institute|academy)$", re.I)
MOST_COURSE_WORDS = 8
# A bullet with more words is a sentence, in which a credential's name does not stand alone.
MOST_BULLET_WORDS = 14
# What stands before a dash within so few letters is no name.
SHORTEST_NAME = 3
# Sections that tell of credentials which others hold, or that others asked for.
TELLING = ("experience", "projects", "volunteering", "education", "references", "recommendations")
# Sections in which a course that is told is part of a job, a skill or someone's praise.
UNSAID = ("experience", "projects", "volunteering", "skills", "tools", "references", "recommendations")
# "PMI and CMMI certified": short forms right before the word.
ACRONYMS_CERTIFIED = lazy(r"(?P<names>\b[A-Z][A-Z0-9+-]{1,9}(?:\s?(?:,|/|&|and|,\s?and)\s?[A-Z][A-Z0-9+-]{1,9}){0,3})[ -][Cc]ertified\b")
ACRONYM = lazy(r"[A-Z][A-Z0-9+-]{1,9}")


def find_unlisted(source: Source, block: Block, kind: SectionKind, mentions: list[Mention], as_of: Month, *, home: bool) -> Iterator[Certification]:
    """Credentials that the lexicon does not know: in a section of credentials what calls itself certified, or a short
    line; elsewhere an entry of a list that says so, and short forms before "certified"."""
    if kind not in UNSAID and (course := told_course(source, block, home=home)):
        if not any(course.overlaps(m.span) for m in mentions):
            yield as_training(source, course, block, kind)
        return
    text = source.quote(block.span)
    if kind in TELLING or OTHERS.match(text):
        return
    if home or (block.kind == "bullet" and len(text.split()) <= MOST_BULLET_WORDS):
        for part in entries_of(source, block):
            words = source.quote(part)
            if any(part.overlaps(m.span) for m in mentions) or NOT_ONE.search(words) or TEMPLATE.search(words):
                continue
            if found := read_entry(source, block, part, kind, as_of, home=home):
                yield found
    yield from before_certified(source, block, kind, as_of)


def as_training(source: Source, course: Span, block: Block, kind: SectionKind) -> Certification:
    """A course that a line tells of, with the year and the teacher named behind it."""
    rest = Span(course.end, block.span.end)
    years = [m.value for m in source.marks("dates", rest)]
    return unknown(course, source.quote(course), kind, "training", issuer_in(source.quote(rest)), year_of(years, source.document.text))


def entries_of(source: Source, block: Block) -> Iterator[Span]:
    """The parts of a block between the signs of a list, without the words that announce it ("Certifications:")."""
    text = source.quote(block.span)
    lead = LEADING.match(text)
    at = lead.end() if lead else 0
    for part in SPLIT.split(text[at:]):
        if part:
            start = text.index(part, at)
            at = start + len(part)
            yield from dated_runs(source, Span(block.span.start + start, block.span.start + at))


def dated_runs(source: Source, part: Span) -> Iterator[Span]:
    """The entries of a run in which only dates part them: "Cloud Administrator May 2018 to Present Data Steward 2017 to 2020"."""
    text, at = source.document.text, part.start
    for mention in source.marks("dates", part):
        end = mention.span.end
        goes_on = text[end : part.end].lstrip()
        if (mention.value.present or mention.value.start is not None) and goes_on[:1].isupper():
            yield Span(at, end)
            at = part.end - len(goes_on)
    if at < part.end:
        yield Span(at, part.end)


class NamedEntry(NamedTuple):
    """What an entry of a list names: its `name`, which begins in `part`, the words of that, who `taught` it; `taken`: it was only taken part in."""

    part: Span
    words: str
    name: str
    taught: str
    taken: bool


def read_entry(source: Source, block: Block, entry: Span, kind: SectionKind, as_of: Month, *, home: bool) -> Certification | None:
    """The credential, or the course of a known teacher, that an entry of a list names."""
    found = named_in(source, block, entry, kind, home=home)
    if found is None:
        return None
    start = source.document.text.index(found.name, found.part.start)
    tail = Span(start + len(found.name), entry.end)
    dates = [m.value for m in source.marks("dates", tail)]
    status = status_of("", source.quote(tail) + " " + found.name, dates, source.document.text, as_of)
    taught = is_taught(source, block, found.taught or found.words[len(found.name) :]) or (home and taught_behind(source, block, entry))
    if found.taken or (status == "held" and taught and not CERTIFIED.search(found.words)):
        status = "training"
    by = issuer_in(source.quote(tail)) or found.taught or None
    return unknown(Span(start, tail.start), found.name, kind, status, by, year_of(dates, source.document.text))


def named_in(source: Source, block: Block, entry: Span, kind: SectionKind, *, home: bool) -> NamedEntry | None:
    """The name that an entry begins with, where it is one of a credential or of a course."""
    taught, part = taught_by(source, entry) if home else ("", entry)
    taken, also, part = behind_front(source, part) if home else (False, False, part)
    words = source.quote(part)
    told = UNNAMED.match(words) if home else None
    when = dated_end(source, part) if home else None
    name = name_in(words, told.end() if told else 0, when, home=home)
    in_row = bool(name) and (when is not None or in_columns(source, block, entry))
    credential = names_credential(source, block, kind, words, name, home=home, listed=in_row) or ((taken or also) and name[:1].isupper())
    if (SCHOOL.search(name) and not told) or ABOUT_ONE.search(words) or not (credential or (home and names_course(kind, words, name, taught))):
        return None
    return NamedEntry(part, words, name, taught, taken)


def in_columns(source: Source, block: Block, entry: Span) -> bool:
    """Whether an entry begins a row of several columns."""
    return "\t" in source.quote(block.span) and starts_row(source, block, entry)


def behind_front(source: Source, part: Span) -> tuple[bool, bool, Span]:
    """Whether an entry begins with words that it was taken part in, or that it was gained as well, and what stands behind them."""
    words = source.quote(part)
    taken = TAKEN_PART.match(words)
    front = taken or ALSO.match(words)
    return bool(taken), bool(front and not taken), Span(part.start + front.end(), part.end) if front else part


def name_in(words: str, told: int, when: int | None, *, home: bool) -> str:
    """The name that an entry begins with, up to its issuer, its date or what is told of it. `told`: where the search for the end begins; `when`: its date."""
    cut = TAIL.search(words, told) if home else WHEN.search(words)
    ends = [at for at in (cut.start() if cut else 0, when) if at and at > SHORTEST_NAME]
    return words[: min(ends, default=len(words))].strip(" .,:;-–—")


def dated_end(source: Source, entry: Span) -> int | None:
    """How much of an entry is its name, where a date of month and year, or a range, ends it ("Cloud Administrator August 2018 to Present")."""
    dates = source.marks("dates", entry)
    if len(dates) != 1 or source.quote(Span(dates[0].span.end, entry.end)).strip(" .,;"):
        return None
    value = dates[0].value
    whole = value.present or value.start is not None or (value.end is not None and value.end.month is not None)
    return dates[0].span.start - entry.start if whole else None


def before_certified(source: Source, block: Block, kind: SectionKind, as_of: Month) -> Iterator[Certification]:
    """Short forms right before "certified" that the lexicon lacks; behind a comma two letters are a state."""
    text = source.quote(block.span)
    for match in ACRONYMS_CERTIFIED.finditer(text):
        for name in ACRONYM.finditer(text, *match.span("names")):
            span = Span(block.span.start + name.start(), block.span.start + name.end())
            state = len(span) == 2 and text[: name.start()].rstrip().endswith(",")
            if not state and not any(span.overlaps(m.span) for m in source.marks("certifications", block.span)):
                yield unknown(span, name.group(), kind, status_of(text[: match.start()][-40:], "", [], text, as_of), None, None)


def told_course(source: Source, block: Block, *, home: bool) -> Span | None:
    """What a course was about, where a line tells of one that was taken."""
    text = source.quote(block.span)
    match = TOLD_COURSE.match(text) or (COURSE_ON.match(text) if home else None)
    if match is None:
        return None
    at = match.start("name")
    end = COURSE_END.search(text, at)
    name = text[at : end.start() if end else len(text)]
    if not 1 <= len(name.split()) <= MOST_COURSE_WORDS or TEMPLATE.search(name):
        return None
    return Span(block.span.start + at, block.span.start + at + len(name))


def starts_row(source: Source, block: Block, part: Span) -> bool:
    """Whether an entry stands first in a row whose other columns are an issuer or a date: a table of credentials without lines."""
    rest = Span(part.end, block.span.end)
    return part.start == block.span.start and len(rest) > 0 and bool(source.marks("dates", rest) or issuer_in(source.quote(rest)))


def names_credential(source: Source, block: Block, kind: SectionKind, part: str, name: str, *, home: bool, listed: bool) -> bool:
    """Whether an entry that no lexicon holds names a credential; `listed`: it heads a row that tells when, or by whom."""
    words = name.split()
    if not 1 <= len(words) <= 12 or not (name[0].isupper() or name[0].isdigit()) or MENTION_ONLY.search(part) or is_issuer(name):
        return False
    if not home:
        return bool(SAYS_SO.match(name))
    start = block.span.start + source.quote(block.span).index(name)
    if source.marks("dates", Span(start, start + len(name))) and len(words) <= 2:
        return False
    titled = len(words) >= 2 and sum(w[0].isupper() or w[0].isdigit() or len(w) <= 3 for w in words) * 3 >= len(words) * 2
    return bool(NAMED.search(part) and NAMED.sub("", name).strip(" ,.&-")) or (
        kind == "certifications" and (block.kind == "bullet" or listed) and titled and len(words) <= 8
    )


def names_course(kind: SectionKind, part: str, name: str, taught: str) -> bool:
    """Whether an entry among credentials names a course: who teaches it is printed. Courses in a section of their own are no credentials."""
    words = re.findall(r"[^\W\d_][\w&+./-]*", name)
    if not 2 <= len(words) <= 8 or not name[0].isupper() or MENTION_ONLY.search(part) or is_issuer(name):
        return False
    rest = part[len(name) :] if part.startswith(name) else ""
    return kind == "certifications" and bool(taught or TEACHERS.search(rest))


def unknown(span: Span, name: str, kind: SectionKind, status: Status, issuer: str | None, year: int | None) -> Certification:
    return Certification(span, name, status, issuer, year, kind, "other", False, full=True, source="list", sure=0.6)
