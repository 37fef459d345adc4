"""Recognises degrees and diplomas by the words in which they are printed, and what was studied."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from profilecheck.document import Block, Span
from profilecheck.facts.experience.segments import trim
from profilecheck.facts.names.places import locations
from profilecheck.facts.source import Source
from profilecheck.vocabulary.organizations import named_schools, organizations, well_known

# (level, words, short forms): how degrees are printed. Short forms are case-sensitive, so that "as" and "ma" stay words.
# Earlier rows win where two begin at the same place: a "master's certificate" is no master's degree.
LEVELS: tuple[tuple[str, str, str], ...] = (
    (
        "other",
        r"(?:post)?[- ]?graduate certificate|(?:master['’]?s?|professional|university|technical) certificate|certificate (?:of|in) (?!completion"
        r"|attendance|appreciation)|"
        r"post[- ]?graduate (?:specialis|specializ|program|course|studies)\w*|pós-graduação|especialização|especialización|"
        r"some college|(?:coursework|credits|studies|course work|\d+ (?:credit )?hours) (?:towards?|completed towards?)",
        r"(?!)",
    ),
    (
        "doctorate",
        r"doctor(?:ate)?\b(?= of| in| degree|'s|,| -|:|$| \()|doctorate|doctoral|juris doctor|doctorado|doutorado|dr\.[- ](?:ing|rer)\.?(?: ?nat\.?|"
        r" ?pol\.?)?|promotion zum",
        r"Ph\.? ?D\.?|PhD|PHD|D\.?B\.?A\.?|Ed\.? ?D\.?|J\.D\.?|D\.Sc\.?|DPhil|M\.D\.",
    ),
    (
        "master",
        r"master(?:['’]?s)?(?=,| -| –|:|$| of\b| in\b| degree| \()|masters?\b|post[- ]?graduate(?! diploma)|magister|maestr[ií]a|mestrado|ma[iî]trise"
        r"|laurea magistrale|staatsexamen|"
        r"dipl[oô]me d['’]ing[ée]nieur|diplom[- ]?(?:ingenieur|informatik|kauf|betriebswirt|wirtschafts|physik|mathematik|volkswirt|ökonom)\w*",
        r"M\.? ?B\.? ?A\.?|EMBA|M\.S\.?(?:c\.?)?|MSc|MSC|MS(?=[ ,:-])|M\. ?S\.?|M\.A\.?|MA(?=[ ,:-]+(?:in\b|[A-Z]))|M\.?Eng\.?|M\.? ?Tech\.?"
        r"|M\.?Phil\.?|M\.?Ed\.?|"
        r"MPA|MCA|M\.C\.A\.?|MIS(?= degree)|MPM|MSIT|MSIS|MSCS|MSPM|MHA|MPH|M\.P\.H\.?|MSEE|LL\.?M\.?|Dipl\.?-(?:Ing|Inf|Kfm|Wirt)\S*|M\.Com\.?|MCom|MEng",
    ),
    (
        "bachelor",
        r"bachelor(?:['’]?s|s)?\b|baccalaureate|undergraduate degree|licenciatura|licence(?= )|laurea|graduado|bacharel(?:ado)?|graduação|grado en"
        r"|ingenier[ií]a(?= (?:en|de|inform|indust|civil|electr))|"
        r"ing[ée]nieur d['’]état",
        r"B\.S\.?(?:c\.?)?(?:E\.?|N\.?)?|B\. ?S\.?|BSc|BSC|BS(?=[ ,:/-]|$)|B\.A\.?|B\. ?A\.?|BA(?=[ ,:/-]|$)|BBA|B\.B\.A\.?|B\.?Eng\.?|BEng|B\.E\.?"
        r"|BE(?=[ ,:(-])|B\.? ?Tech\.?|BTech|"
        r"B\.?Com\.?|BCom|BCA|B\.C\.A\.?|BIT(?=[ ,:-])|BSIT|BSCS|BSEE|BSME|BSBA|BAS|B\.Arch\.?|A\.B\.(?= )|LL\.?B\.?|BFA|B\.F\.A\.?|BSN|BS/BA",
    ),
    (
        "associate",
        r"associate(?:['’]?s|s)?(?= of\b| in\b| degree|,| -| –|:|$)|associate['’]s",
        r"A\.A\.S\.?|AAS|A\.S\.?(?=[ ,:-])|AS(?=[ ,:-]+(?:in\b|degree))|A\.A\.?(?=[ ,:-])|AA(?=[ ,:-]+(?:in\b|degree))|ASc",
    ),
    (
        "diploma",
        r"(?:post[- ]?graduate |advanced |higher national |national |technical |trade |professional )?diploma(?! of high)|vocational|trade school|"
        r"berufsausbildung|ausbildung zu[mr]|fachinformatiker\w*|técnico superior|tecnólogo|brevet de technicien",
        r"HND|HNC|PGD(?:M|BM|BA|CA)?|PGDip|BTS|DUT",
    ),
    (
        "secondary",
        r"high school(?: diploma)?|secondary school|senior secondary|higher secondary(?: certificate)?|general education(?:al)? (?:development"
        r"|diploma)|a[- ]levels?|(?:fach)?abitur|matura|gcse|"
        r"baccalaur[eé]at|matriculation|intermediate (?:education|college)|bachillerato|ensino médio|fachhochschulreife",
        r"GED|G\.E\.D\.?|HSC|SSC|H\.S\.(?= diploma)",
    ),
)
DEGREE = re.compile(
    "|".join(rf"(?P<{level}>(?<![\w.])(?:(?i:{words})|(?:{short}))(?![\w]))" for level, words, short in LEVELS),
)
# A degree in two forms ("Bachelor of Science (B.Sc.)") stands within this many characters.
FORMS = 45
# Words before "University" in a school's name.
NAME_WORDS = 3
# Not a degree: what a school's name or a job says with the same words.
NO_DEGREE = re.compile(
    r"(?:scrum|ring|web|data|post|quarter)[- ]?master|master(?:ed|ing|y|class| data| plan| schedule| agreement| service)|associate(?:d| director|"
    r" manager| vice)",
    re.I,
)
RELATED = re.compile(
    r"comput|informati|software|engineer|technolog|\bit\b|\bict\b|system|business|mba|bba|b\.b\.a|m\.b\.a|management|commerce|b\.?com|network|cyber"
    r"|telecom|electronic|data\b|"
    r"data science|mis\b|finance|accounting|economics|marketing|administra|b\.? ?tech|m\.? ?tech|b\.e\b|beng|meng|mca|bca|programming|web |industrial"
    r"|operations|project|ingenieur|ingenier|engenharia|wirtschaft",
    re.I,
)
# What a degree's name says of itself ("of Science"): no field; the others are one if nothing else follows.
FACULTY = re.compile(
    r"(?:['’]s)?(?: degree| programme?)?(?P<of>,? (?:of|in) (?:the )?(?P<faculty>(?:Applied |Fine |Professional |Liberal )?(?:Sciences?|Arts)"
    r"|Philosophy|Engineering|Technology|Business Administration|Commerce|Education|Laws?|"
    r"Business|Management|Information Technology|Computer Applications|Information Systems|Computing)\b)?",
    re.I,
)
NO_FIELD = re.compile(r"(?:applied |fine |professional |liberal )?(?:sciences?|arts)|philosophy", re.I)
LEAD = re.compile(
    r"[\s.,:;–—|\t-]*(?:\(?hons\.?\)?|\(?honou?rs\)?|\((?:B|M|A|Ph)\.? ?\w{1,4}\.?[^)]{0,12}\)|\([^)]{1,12}\)|degree\b)?[\s.,:;–—|\t-]*"
    r"(?:(?:with )?(?:a )?(?:double )?(?:major(?:ed|ing)?|concentration|speciali[sz]ation|emphasis|field of study)\s?(?:in|:)\s+|in\s+(?:the\s+)?"
    r"|en\s+|em\s+|of\s+|:\s*)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Degree:
    """A mention of a degree: its level and the words that name it. `school`: it only says what kind of school it was."""

    level: str
    span: Span
    block: Block
    school: bool = False


def find_degrees(source: Source, block: Block) -> list[Degree]:
    text = source.quote(block.span)
    found: list[Degree] = []
    for match in DEGREE.finditer(text):
        level = str(match.lastgroup)
        if level != "other" and (NO_DEGREE.match(text, max(0, match.start() - 6)) or NO_DEGREE.match(text, match.start())):
            continue
        span = Span(block.span.start + match.start(), block.span.start + match.end())
        if found and same_degree(source, found[-1], level, span):
            continue
        lower = match.group().lower()
        found.append(Degree(level, span, block, level == "secondary" and lower in ("high school", "secondary school", "senior secondary")))
    return found


def same_degree(source: Source, before: Degree, level: str, span: Span) -> bool:
    """Whether a mention is the one before it in another form: "MBA, Master of Business Administration", "credits toward a B.S."."""
    between = source.document.text[before.span.end : span.start]
    if len(between) >= FORMS or is_school(between):
        return False
    if before.level == "other" and re.search(r"college|toward", source.quote(before.span), re.I):
        return not re.search(r"\d{4}", between)
    return before.level == level and not re.search(r"[;\t]|\d{4}|\band\b.{0,3}$", between)


@functools.cache
def school_words() -> tuple[frozenset[str], re.Pattern[str]]:
    """(single words, pattern of longer ones and of names) that tell a school."""
    schools = organizations().schools.names
    names = [n for n in schools if " " in n]
    known = [n for n in well_known() if n in named_schools() or re.search(r"University|College|Institute|Polytech", n)]
    return frozenset(n.lower().rstrip(".") for n in schools if " " not in n), re.compile(
        r"(?<!\w)(?:" + "|".join(sorted((re.escape(n) for n in (*names, *known)), key=len, reverse=True)) + r")(?!\w)"
    )


def is_school(text: str) -> bool:
    words, pattern = school_words()
    bare = [word.strip(".,()") for word in text.split()]
    return any(word.lower() in words or word in named_schools() for word in bare) or bool(pattern.search(text))


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
    field = phrase(source, start, own.end)
    if field is None and named is not None and not NO_FIELD.fullmatch(source.quote(named)):
        # "Bachelor of Engineering" alone; but "Bachelor of Business Management": the phrase goes on without a sign.
        return named
    if field is not None and named is not None and text[named.end : field.start].isspace() and not NO_FIELD.fullmatch(source.quote(named)):
        return Span(named.start, field.end)
    return field


def phrase(source: Source, start: int, end: int) -> Span | None:
    """A field of study at the beginning of a range."""
    text = source.document.text
    lead = LEAD.match(text[start:end])
    behind_sign = bool(lead and re.search(r"[,|\t–—]|\s-", lead.group()))
    start += lead.end() if lead else 0
    if start >= end:
        return None
    stops = [m.span.start for m in source.marks("dates", Span(start, end))] + [p.start for p in locations(source, Span(start, end))]
    end = min([end, *stops])
    sign = re.search(
        r"[,;|\t]|\s\((?![^)]{2,30}\)(?:$|[,\s]))|\s[–—-]\s|\bfrom\b|\bat\b|\s:\s|\.\s|\b(?:[Mm]inor|GPA|[Gg]raduated|[Ee]xpected|[Ii]ssued|[Aa]warded|with)\b",
        text[start:end],
    )
    if sign:
        end = start + sign.start()
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
    if found is None or not text[found.start].isalpha() or re.fullmatch(r"(?:Minor|GPA|Graduated|Expected|Certificate|Diploma)\W?.*", source.quote(found)):
        return None
    return found
