"""The checklist: for each line of the guide that can be answered with yes or no, the places that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.statements.tells import CADENCE, CADENCE_WORDS, DOUBTFUL, IN_INDUSTRY, LEADING, OF_INDUSTRY, RHYTHM, YEARS
from profilecheck.facts.types import Evidence, Profile, Section, Statement
from profilecheck.kinds import DEGREES, RESULT_KINDS
from profilecheck.nlp.mentions import Mention

# A sentence of a summary has at least this many words.
SENTENCE_WORDS = 8
# Specialisms of this weight and above name a technical domain ("network infrastructure"), lighter ones only hint at it.
TELLING_WEIGHT = 2
HARD = ("technology", "tool")
# Lines that statements show, in the guide's order.
SHOWN = (
    *("C2", "C3", "C4", "C5", "C6", "C7", "C8", "F2"),
    *("D1.scope", "D1.plan", "D1.coordination", "D1.change", "D1.performance", "D1.risk", "D1.stakeholders", "D1.quality", "D1.reporting", "D1.lessons"),
)
# Of these the words that name them are shown, of the others the whole statement: "risks and issues" alone tells a reader little.
NAMED = frozenset({"C5", "C6", "C7", "C8", "F2"})
# How large a client is names no industry.
CLIENTS_SIZE = re.compile(r"\bfortune\b", re.I)
# How practices end that are no kind of project.
PRACTICE = re.compile(r"\b(?:management|managing|planning|control|controls|improvement|assurance|testing|mapping)$", re.I)
# How a section of results is headed.
ACHIEVED = re.compile(r"\b(?:accomplishments?|achievements?|results|successes|wins|track record|contributions)\b", re.I)
# So many places are enough to show a line.
MOST = 5


def find_evidence(source: Source, profile: Profile) -> tuple[tuple[str, Evidence], ...]:
    """The lines of the checklist in the guide's order, each with the places that show it (at most five)."""
    lines: dict[str, Evidence] = {}
    lines |= summary_lines(source, profile)
    lines |= experience_lines(source, profile)
    lines |= other_lines(profile)
    return tuple((item, Evidence(e.met, tuple(sorted(e.spans[:MOST])))) for item, e in lines.items())


def shown(spans: Iterable[Span], *, judged: bool = True) -> Evidence:
    found = tuple(spans)
    return Evidence(bool(found) if judged else None, found)


def matches(source: Source, pattern: re.Pattern[str], span: Span) -> list[Span]:
    return [Span(span.start + m.start(), span.start + m.end()) for m in pattern.finditer(source.quote(span))]


def told_in(source: Source, pattern: re.Pattern[str], spans: Iterable[Span]) -> list[Span]:
    return [m for span in spans for m in matches(source, pattern, span)]


def summary_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """B1–B8: what the summary says. Without one, nothing is said."""
    prose = [s.span for s in source.sections_of("summary") if s.kind == "summary" and len(source.quote(s.span).split()) >= SENTENCE_WORDS]
    years = told_in(source, YEARS, prose)
    metrics = [m.span for span in prose for m in profile.metrics_in(span) if not any(m.span.overlaps(y) for y in years)]
    skills = [s for span in prose for s in profile.skills_in(span)]
    technical = [s.span for s in skills if s.group in HARD] + [m.span for span in prose for m in technical_fields(source, span)]
    return {
        "B1": shown(prose),
        "B2": shown(years),
        "B3": shown(metrics),
        "B4": shown(technical),
        "B5": shown([s.span for s in skills if s.group == "method"] or told_in(source, RHYTHM, prose)),
        "B6": shown(m.span for span in prose for m in trades(source, span)),
        "B8": shown(told_in(source, LEADING, prose)),
    }


def trades(source: Source, span: Span) -> list[Mention]:
    """Where a summary names an industry or a kind of project. A practice is none, though it may be a field of work: "vendor management"."""
    practices = [m.span for m in source.marks("competencies", span)]
    kinds = [m for m in source.marks("specialisms", span) if m.value.match != "context" and tells_kind(m.value.entry.fields)]
    found = [m for m in kinds if not (PRACTICE.search(source.quote(m.span)) and any(m.span.overlaps(p) for p in practices))]
    industries = [m for m in source.marks("industries", span) if not CLIENTS_SIZE.search(source.quote(m.span))]
    return found + [m for m in industries if m.value.match != "context" or is_industry(source, m, span)]


def is_industry(source: Source, mention: Mention, span: Span) -> bool:
    """Whether an everyday word names an industry: "in retail", "pension administration", not "full of energy"."""
    text, place = source.document.text, mention.span
    if OF_INDUSTRY.match(text, place.end, span.end):
        return True
    return mention.value.entry.name not in DOUBTFUL and IN_INDUSTRY.search(text, max(span.start, place.start - 60), place.start) is not None


def tells_kind(fields: dict[str, Any]) -> bool:
    """Whether a specialism says what the projects are about; light ones of no field are said of any project ("implementation")."""
    return bool(fields["role"]) or fields["weight"] >= TELLING_WEIGHT


def technical_fields(source: Source, span: Span) -> list[Mention]:
    return [m for m in source.marks("specialisms", span) if m.value.match != "context" and is_technical(m.value.entry.fields)]


def is_technical(fields: dict[str, Any]) -> bool:
    """Whether a specialism is a technical domain of its own, not a word that many projects use."""
    return bool(fields["role"]) and fields["weight"] >= TELLING_WEIGHT


def experience_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """C2–C8, D1 and F2: what the statements of the positions show, the surest first; C9: whether more of them are duties than achievements."""
    statements = [s for p in profile.positions for s in p.statements]
    judged = bool(statements)
    working = [s for s in statements if s.kind != "other"]

    def measured(kind: str) -> list[Span]:
        return [m.span for s in statements for i in s.metrics if (m := profile.metrics[i]).kind == kind]

    lines: dict[str, list[Span]] = {item: [] for item in SHOWN}
    for statement, found in sorted(((s, found) for s in statements for found in s.shows if found.item in lines), key=lambda pair: -pair[1].sure):
        lines[found.item].append(found.span if found.item in NAMED else statement.span)
    # Of amounts of money only one that was managed is a budget.
    lines["C4"] += results_apart(profile)
    lines["C5"] = measured("budget")
    lines["C6"] += measured("team-size")
    lines["C7"] += [m for s in working for m in matches(source, CADENCE, s.span)] if not CADENCE_WORDS.isdisjoint(source.vocabulary) else []
    lines["F2"] += [k.span for s in working for k in profile.skills_in(s.span) if k.group == "tool"]
    for item in SHOWN:
        lines[item] += [s.span for s in statements if item in s.hints]
    return {item: shown(spans, judged=judged) for item, spans in lines.items()} | {"C9": mostly_duties(statements)}


def results_apart(profile: Profile) -> list[Span]:
    """Figures of results in sections outside of the jobs that tell what was achieved."""
    told = [s.span for s in profile.sections if is_accomplishments(profile, s)]
    return [m.span for m in profile.metrics if m.kind in RESULT_KINDS and any(span.contains(m.span) for span in told)]


def mostly_duties(statements: list[Statement]) -> Evidence:
    told = [kind for s in statements for kind in s.told]
    duties = tuple(s.span for s in statements if s.kind == "duty")[:MOST]
    return Evidence(told.count("duty") > told.count("achievement") if statements else None, duties)


def is_accomplishments(profile: Profile, section: Section) -> bool:
    """Whether a section outside the jobs is headed as what was achieved."""
    return section.kind in ("other", "awards", "projects") and section.heading is not None and ACHIEVED.search(profile.quote(section.heading)) is not None


def other_lines(profile: Profile) -> dict[str, Evidence]:
    """G2: a project-management credential in headline, after the name or in the summary. H1: a related degree."""
    prominent = [c.span for c in profile.certifications if c.management and c.status == "held" and prominent_place(profile, c.name)]
    degrees = [e.degree for e in profile.education if e.related and e.level in DEGREES]
    return {"G2": shown(prominent), "H1": shown(degrees)}


def prominent_place(profile: Profile, name: str) -> bool:
    places = [s.span for s in profile.sections if s.kind in ("summary", "contact", "headline")]
    if profile.headline:
        places.append(profile.headline.span)
    words = name.lower()
    named = [c.span for c in profile.certifications if c.name == name]
    return any(words in profile.quote(span).lower() or any(span.contains(c) for c in named) for span in places)
