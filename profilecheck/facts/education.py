"""Finds degrees and diplomas with their field, institution and year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from profilecheck import resources
from profilecheck.document import Block, Span
from profilecheck.facts.heads import trim
from profilecheck.facts.places import locations, organization_near, suffixes
from profilecheck.facts.source import Source
from profilecheck.facts.types import Education
from profilecheck.nlp.calendar import DateRange

# (level, pattern): how degrees are printed. Short forms are case-sensitive, so that "as" and "ma" stay words.
LEVELS: tuple[tuple[str, str, str], ...] = (
    ("doctorate", r"doctor(?:ate)?(?: of| in| degree|'s)?|doctoral|juris doctor", r"Ph\.? ?D\.?|PhD|PHD|D\.?B\.?A\.?|Ed\.? ?D\.?|J\.D\.?|D\.Sc\.?|DPhil|M\.D\."),
    (
        "master",
        r"master(?:['’]?s)?(?: of| in| degree|,| -|:|$)|masters?\b|post[- ]?graduate(?! diploma| certificate)|magister|maestr[ií]a",
        r"M\.? ?B\.? ?A\.?|EMBA|M\.S\.?(?:c\.?)?|MSc|MSC|MS(?=[ ,:-])|M\. ?S\.?|M\.A\.?|MA(?=[ ,:-]+(?:in\b|[A-Z]))|M\.?Eng\.?|M\.? ?Tech\.?|M\.?Phil\.?|M\.?Ed\.?|"
        r"MPA|MCA|M\.C\.A\.?|MIS(?= degree)|MPM|MSIT|MSIS|MSCS|MSPM|MHA|MPH|M\.P\.H\.?|MSEE|LL\.?M\.?|Dipl\.?-(?:Ing|Inf|Kfm|Wirt)\S*|M\.Com\.?|MCom|MEng",
    ),
    (
        "bachelor",
        r"bachelor(?:['’]?s|s)?(?: of| in| degree|,| -|:|$)|bachelors?\b|baccalaureate|undergraduate degree|licenciatura|licence(?= )|laurea|graduado",
        r"B\.S\.?(?:c\.?)?(?:E\.?|N\.?)?|B\. ?S\.?|BSc|BSC|BS(?=[ ,:/-]|$)|B\.A\.?|B\. ?A\.?|BA(?=[ ,:/-]|$)|BBA|B\.B\.A\.?|B\.?Eng\.?|BEng|B\.E\.?|BE(?=[ ,:(-])|B\.? ?Tech\.?|BTech|"
        r"B\.?Com\.?|BCom|BCA|B\.C\.A\.?|BIT(?=[ ,:-])|BSIT|BSCS|BSEE|BSME|BSBA|BAS|B\.Arch\.?|A\.B\.(?= )|LL\.?B\.?|BFA|B\.F\.A\.?|BSN|BS/BA",
    ),
    ("associate", r"associate(?:['’]?s|s)?(?: of| in| degree|,| -|:|'s|$)", r"A\.A\.S\.?|AAS|A\.S\.?(?=[ ,:-])|AS(?=[ ,:-]+(?:in\b|degree))|A\.A\.?(?=[ ,:-])|AA(?=[ ,:-]+(?:in\b|degree))|ASc"),
    (
        "diploma",
        r"(?:post[- ]?graduate |advanced |higher national |national |technical |trade |professional )?diploma(?! of high)|graduate certificate|vocational|"
        r"certificate (?:of|in) (?!completion)|technical certificate|trade school",
        r"HND|HNC|PGD(?:M|BM|BA|CA)?|PGDip",
    ),
    (
        "secondary",
        r"high school(?: diploma)?|secondary school|senior secondary|higher secondary|general education(?:al)? (?:development|diploma)|a[- ]levels?|abitur|gcse|baccalaur[eé]at|matriculation|"
        r"intermediate (?:education|college)|bachillerato",
        r"GED|G\.E\.D\.?|HSC|SSC|H\.S\.(?= diploma)",
    ),
)
DEGREE = re.compile(
    "|".join(rf"(?P<{level}>(?<![\w.])(?:(?i:{words})|(?:{short}))(?![\w]))" for level, words, short in LEVELS),
)
RELATED = re.compile(
    r"comput|informati|software|engineer|technolog|\bit\b|\bict\b|system|business|mba|bba|b\.b\.a|m\.b\.a|management|commerce|b\.?com|network|cyber|telecom|electronic|data\b|"
    r"data science|mis\b|finance|accounting|economics|marketing|administration|b\.? ?tech|m\.? ?tech|b\.e\b|beng|meng|mca|bca|programming|web |industrial|operations|project",
    re.I,
)
# Not a degree: what a school's name or a job says with the same words.
NO_DEGREE = re.compile(r"(?:scrum|ring|web|data|post|quarter)[- ]?master|master(?:ed|ing|y|class|'s certificate| certificate| data| plan| schedule| agreement| service)|associate(?:d| director| manager| vice)", re.I)
STUDYING = re.compile(r"\b(?:in progress|expected|pursuing|currently|candidate|present|anticipated|ongoing)\b", re.I)
FIELD = re.compile(r"^[\s.,:;–—-]*(?:degree|programme?|\(?hons\.?\)?|honou?rs|(?:of|in)\s+(?:science|arts|engineering|technology|applied science|business administration|commerce|applied arts|fine arts|philosophy|education|law))?(?:\s*\([^)]{1,40}\))?"
                   r"[\s.,:;–—-]*(?:degree\s*)?(?:(?:with )?(?:a )?(?:major|concentration|specialization|specialisation|emphasis)\s?(?:in|:)\s+|in\s+(?:the\s+)?|of\s+|:\s*)?", re.I)


@dataclass(frozen=True, slots=True)
class Degree:
    """A mention of a degree: its level and the words that name it."""

    level: str
    span: Span
    block: Block


def find_education(source: Source) -> tuple[Education, ...]:
    """Degrees of the education sections; where there is none, lines elsewhere that name both a degree and a school."""
    found: list[Education] = []
    sections = source.sections_of("education")
    for section in sections:
        found += entries(source, list(source.blocks(section.span)))
    if not found:
        outside = [s for s in source.sections if s.kind in ("other", "certifications", "courses", "contact", "skills", "summary")]
        for section in outside:
            blocks = [b for b in source.blocks(section.span) if len(source.quote(b.span).split()) <= 30 and is_school(source.quote(b.span))]
            found += [e for e in entries(source, blocks) if e.institution is not None]
    return tuple(found)


def degrees(source: Source, block: Block) -> list[Degree]:
    text = source.quote(block.span)
    found: list[Degree] = []
    for match in DEGREE.finditer(text):
        if NO_DEGREE.match(text, max(0, match.start() - 6)) or NO_DEGREE.match(text, match.start()):
            continue
        level = str(match.lastgroup)
        span = Span(block.span.start + match.start(), block.span.start + match.end())
        # "Bachelor of Science (B.Sc.)", "MBA, Master of Business Administration": one degree in two forms.
        if found and found[-1].level == level and span.start - found[-1].span.end < 45 and not re.search(r"[;\t]|\d{4}|\band\b.{0,3}$", source.document.text[found[-1].span.end : span.start]) and not is_school(source.document.text[found[-1].span.end : span.start]):
            continue
        found.append(Degree(level, span, block))
    return found


def is_school(text: str) -> bool:
    schools = {n.lower() for n in resources.table("organizations.toml")["schools"]["names"]}
    return any(word.strip(".,()").lower() in schools for word in text.split())


def entries(source: Source, blocks: list[Block]) -> Iterator[Education]:
    """One entry for each degree; lines between two degrees belong to the one that they follow, or precede where a
    section begins with a school's line."""
    found = [degree for block in blocks for degree in degrees(source, block)]
    if not found:
        return
    first = found[0].block
    school_first = bool(blocks) and blocks[0] is not first and blocks[0].span.start < first.span.start
    for n, degree in enumerate(found):
        at = blocks.index(degree.block)
        same_block = [d for d in found if d.block is degree.block]
        before = found[n - 1].block if n else None
        after = found[n + 1].block if n + 1 < len(found) else None
        low = blocks.index(before) + 1 if before is not None and before is not degree.block else at if before is degree.block else 0
        high = blocks.index(after) if after is not None and after is not degree.block else at + 1 if after is degree.block else len(blocks)
        around = blocks[low:at] + [degree.block] if school_first else [degree.block] + blocks[at + 1 : high]
        if school_first and n == len(found) - 1:
            around = blocks[low:high]
        if school_first and after is not None and after is not degree.block:
            # dates may still follow the degree before the next school's line
            around += [b for b in blocks[at + 1 : high] if not is_school(source.quote(b.span))][:1]
        own = own_range(degree, same_block)
        spans = [own, *(b.span for b in around if b is not degree.block and len(b.span) < 400)]
        yield read(source, degree, own, spans)


def own_range(degree: Degree, same_block: list[Degree]) -> Span:
    """The part of a block that belongs to one of several degrees in it."""
    if len(same_block) == 1:
        return degree.block.span
    at = same_block.index(degree)
    start = degree.block.span.start if at == 0 else degree.span.start
    end = same_block[at + 1].span.start if at + 1 < len(same_block) else degree.block.span.end
    return Span(start, end)


def read(source: Source, degree: Degree, own: Span, spans: list[Span]) -> Education:
    dates = [m.value for span in [own, *(s for s in spans if s != own)] for m in source.marks("dates", span)]
    year = graduation(source, dates, own)
    field = field_of(source, degree, own)
    institution = next((found for span in [own, *(s for s in spans if s != own)] if (found := institution_of(source, span, degree, field))), None)
    words = source.quote(degree.span) + " " + (source.quote(field) if field else "") + " " + source.quote(Span(degree.span.end, min(own.end, degree.span.end + 60)))
    end = max(s.end for s in spans)
    return Education(
        span=Span(min(s.start for s in spans), end),
        level=degree.level,
        degree=degree_words(source, degree, own),
        field=field,
        institution=institution,
        year=year,
        related=degree.level not in ("secondary",) and bool(RELATED.search(words)),
    )


def degree_words(source: Source, degree: Degree, own: Span) -> Span:
    """ "Bachelor" grown to "Bachelor of Science"."""
    after = source.document.text[degree.span.end : own.end]
    match = re.match(r"(?:['’]s)?(?: degree)?(?:,? (?:of|in) (?:Applied |Fine )?(?:Science|Arts|Engineering|Technology|Business Administration|Commerce|Philosophy|Education|Laws?))?", after)
    return Span(degree.span.start, degree.span.end + (match.end() if match else 0))


def graduation(source: Source, dates: list[DateRange], own: Span) -> int | None:
    """The year in which a degree was, or will be, received: the end of a range, or the date alone."""
    for date in dates:
        if date.end is not None:
            return date.end.year
    return None


def field_of(source: Source, degree: Degree, own: Span) -> Span | None:
    """What was studied: the words behind the degree up to a sign, a school, a place or a date."""
    text = source.document.text
    start = degree_words(source, degree, own).end
    match = FIELD.match(text[start : own.end])
    start += match.end() if match else 0
    stops = [m.span.start for m in source.marks("dates", Span(start, own.end))] if start < own.end else []
    stops += [p.start for p in locations(source, Span(start, own.end))] if start < own.end else []
    end = min([own.end, *stops])
    piece = text[start:end]
    cut = re.search(r"[,;|\t(]|\s[–—-]\s|\bfrom\b|\bat\b|\s:\s|\.\s", piece)
    if cut:
        end = start + cut.start()
    words = list(re.finditer(r"\S+", text[start:end]))
    schools = [i for i, w in enumerate(words) if is_school(w.group())]
    if schools:
        # "Computer Science University of Texas": the school's name begins at its own word or at a run of capitals before it.
        i = schools[0]
        lead = 1 if i + 1 < len(words) and words[i + 1].group().lower() == "of" or i == 0 else 2
        end = start + (words[max(0, i - lead + 1)].start() if i - lead + 1 > 0 else 0)
    return trim(source, Span(start, end)) if start < end else None


def institution_of(source: Source, span: Span, degree: Degree, field: Span | None) -> Span | None:
    """A piece with a school's word in it."""
    text = source.document.text
    start = field.end if field and span.contains(field) else degree.span.end if span.contains(degree.span) else span.start
    for low, high in ((start, span.end), (span.start, min(start, degree.span.start) if span.contains(degree.span) else span.end)):
        if low >= high:
            continue
        for match in re.finditer(r"[^,;|\t\n()]+", text[low:high]):
            piece = match.group()
            if is_school(piece) or (organization_near(piece) and any(w.strip(".,").lower() in suffixes() for w in piece.split())):
                found = Span(low + match.start(), low + match.end())
                dates = [m.span for m in source.marks("dates", found)]
                end = min([found.end, *(d.start for d in dates if d.start > found.start)])
                begin = max([found.start, *(d.end for d in dates if d.end < found.end and d.start == found.start)])
                parts = re.split(r"\s[–—-]\s|\s:\s", text[begin:end])
                place = begin
                for part in parts:
                    if is_school(part) or len(parts) == 1:
                        at = text.index(part, place)
                        return trim(source, Span(at, at + len(part)))
                    place += len(part)
    return None
