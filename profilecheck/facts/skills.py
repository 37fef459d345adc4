"""Finds tools, technologies, methods, competencies and soft skills, known ones and entries of lists that no lexicon holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.document import Block, Span
from profilecheck.facts.skill_lists import list_entries
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, SectionKind, Skill, SkillGroup
from profilecheck.nlp.marks import Mention

GROUPS: dict[str, SkillGroup] = {"tools": "tool", "technologies": "technology", "methods": "method", "competencies": "competency", "soft": "soft"}
LISTS: tuple[SectionKind, ...] = ("skills", "tools")
SILENT: tuple[SectionKind, ...] = ("education", "contact", "references", "recommendations", "interests", "languages", "publications", "memberships")
VERSION = re.compile(r"(?: ?[vV]?(?:\d{1,4}(?:\.\d{1,3}){0,3}|XP|NT|R\d{1,2}|CE|ME)(?:[/,&] ?\d{2,4}(?:\.\d)?)*(?: ?R\d)?)(?![\w%]|,\d|[.:]\d| (?:users|people|sites|servers|projects|countries|years|months|weeks|days|hours))")
HARD = ("tool", "technology", "method")
# How near another hard skill must stand for an ambiguous name to count: the next entry of a list.
NEIGHBOUR = 28


def find_skills(source: Source, positions: tuple[Position, ...]) -> tuple[Skill, ...]:
    """Every mention, in the order of the text. Names in titles, employers, degrees and contact data don't count."""
    blocked = [span for p in positions for span in (p.title, p.organization, p.location) if span is not None]
    statements = [s.span for p in positions for s in p.statements]
    found: list[Skill] = []
    sure: list[Mention] = []
    doubtful: list[Mention] = []
    for key in GROUPS:
        for mention in source.marks(key):
            if any(mention.span.overlaps(b) for b in blocked):
                continue
            (doubtful if mention.value.match == "context" else sure).append(mention)
    hard = sorted(m.span for m in sure if GROUPS[m.kind] in HARD)
    for mention in sorted(sure + doubtful, key=lambda m: m.span):
        section = source.section_at(mention.span.start)
        where: SectionKind = section.kind if section else "contact"
        if where in SILENT:
            continue
        ambiguous = mention.value.match == "context"
        if ambiguous and not supported(source, mention, where, hard):
            continue
        if certification_name(source, mention):
            continue
        found.append(skill(source, mention, where, statements, 0.8 if ambiguous else 1.0))
    for section in source.sections_of(*LISTS):
        for block in source.blocks(section.span):
            found += unlisted(source, block, section.kind, found)
    return tuple(sorted(found, key=lambda s: (s.span, s.name)))


def skill(source: Source, mention: Mention, where: SectionKind, statements: list[Span], sure: float) -> Skill:
    entry = mention.value.entry
    group = GROUPS[mention.kind]
    span = mention.span
    if group in ("tool", "technology"):
        version = VERSION.match(source.document.text, span.end)
        if version and "\n" not in version.group() and "\t" not in version.group():
            span = Span(span.start, version.end())
    return Skill(span, entry.name, group, entry.fields["family"], where, mention.source, sure, any(s.contains(mention.span) for s in statements))


def supported(source: Source, mention: Mention, where: SectionKind, hard: list[Span]) -> bool:
    """Whether the surroundings say that an ambiguous name is meant: it is a whole list entry, stands beside another
    hard skill in a list, or one of its cues is near."""
    text = source.document.text
    span = mention.span
    before, after = text[max(0, span.start - 3) : span.start], text[span.end : span.end + 3]
    entry_start = bool(re.search(r"(?:^|[,;:/|•·(\n\t]|\band|&|^- )\s*$", before)) or span.start == 0
    entry_end = bool(re.match(r"\s*(?:[,;:/|•·)\n\t.]|$|and\b|&|\d)", after))
    if where in LISTS and entry_start and entry_end:
        return True
    block = source.document.block_at(span.start)
    if block is not None:
        low = max(block.span.start, span.start - 90)
        around = text[low : min(block.span.end, span.end + 90)].lower()
        if any(re.search(rf"\b{re.escape(cue)}", around) for cue in mention.value.entry.cues):
            return True
        if GROUPS[mention.kind] in HARD and entry_start and entry_end and where != "skills":
            near = [h for h in hard if h != span and abs(h.start - span.end) <= NEIGHBOUR or abs(span.start - h.end) <= NEIGHBOUR]
            listed = [h for h in near if block.span.contains(h) and re.fullmatch(r"\s*[\w.]*\s*(?:,|/|and|&|;|,\s*and)\s*[\w.]*\s*", text[min(h.end, span.end) : max(h.start, span.start)])]
            return bool(listed)
    return False


def certification_name(source: Source, mention: Mention) -> bool:
    """Whether a name is only part of a credential ("SAP" in "SAP Certified …", "ITIL" in "ITIL Foundation")."""
    return any(m.value.match != "context" and m.span.contains(mention.span) and m.span != mention.span for m in source.marks("certifications", around(source, mention.span)))


def around(source: Source, span: Span) -> Span:
    block = source.document.block_at(span.start)
    return block.span if block else span


def unlisted(source: Source, block: Block, where: SectionKind, known: list[Skill]) -> Iterator[Skill]:
    """Entries of a list of skills that no lexicon holds and that look like a name."""
    for entry in list_entries(source.document, block):
        if entry.group is None or any(entry.span.overlaps(k.span) for k in known):
            continue
        yield Skill(entry.span, source.quote(entry.span), entry.group, "other", where, "list", entry.sure)
