"""Finds tools, technologies, methods, competencies and soft skills, known ones and entries of lists that no lexicon holds."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.skills.lists import list_entries
from profilecheck.facts.skills.support import LISTS, Support, section_of
from profilecheck.facts.skills.unlisted import HARD, OF_KIND, find_unlisted, product_names, wide
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Skill
from profilecheck.kinds import SectionKind, SkillGroup
from profilecheck.nlp.mentions import Mention
from profilecheck.nlp.windows import lines_with, search
from profilecheck.patterns import lazy

GROUPS: dict[str, SkillGroup] = {"tools": "tool", "technologies": "technology", "methods": "method", "competencies": "competency", "soft": "soft"}
SILENT: tuple[SectionKind, ...] = ("education", "contact", "references", "recommendations", "interests", "languages", "publications", "memberships")
# A version behind a name: "2008 R2", "7/8", "XI", "6.5"; a number that counts something is none.
MORE = r"(?:2[Kk]\d{1,2}|\d{1,4}(?:\.\d)?|XP|NT|ME|Vista)"
COUNTED = r"(?:users|people|sites|servers|projects|countries|years|months|weeks|days|hours)"
VERSION = lazy(
    rf"(?: ?[vV]?(?:\d{{1,4}}(?:\.\d{{1,3}}){{0,3}}|2[Kk]\d{{0,2}}|XP|XI|NT|R\d{{1,2}}|CE|ME|CS\d)(?:ce|[a-z]\b)?(?:[/,&-] ?{MORE})*|(?:[/&-]{MORE})+)"
    rf"(?: ?R\d)?(?: Server\b)?(?![\w%]|,\d|[.:]\d|\+| {COUNTED})"
)
# A name whose words are followed by their first letters in brackets: "Storage Area Network (SAN)".
EXPLAINED = lazy(r" ?\((?P<letters>[A-Z][A-Za-z0-9/&-]{1,7})\)")
DEFINED = lazy(r"(?P<words>(?:[A-Z][\w-]{1,40} ){2,5})\((?P<letters>[A-Z]{2,6})\)")
# The last word of a defined name that makes it a thing of IT; offices and departments are defined the same way.
THINGS = frozenset({
    "application", "architecture", "backbone", "database", "engine", "environment", "framework", "interface", "machine", "module",
    "network", "platform", "portal", "protocol", "repository", "server", "software", "storage", "suite", "system", "systems", "tool", "tools",
})  # fmt: skip
AMBIGUOUS_SURE = 0.8
DEFINED_SURE = 0.6
PRODUCT_SURE = 0.7


def find_skills(source: Source, positions: tuple[Position, ...]) -> tuple[Skill, ...]:
    """Every mention, in the order of the text. Names in titles, employers, degrees and contact data don't count."""
    blocked = sorted(span for p in positions for span in (p.title, p.organization, p.location) if span is not None)
    statements = sorted(s.span for p in positions for s in p.statements)
    starts = [b.start for b in blocked]
    reached = list(itertools.accumulate((b.end for b in blocked), max, initial=0))
    mentions = [m for key in GROUPS for m in source.marks(key) if reached[bisect.bisect_left(starts, m.span.end)] <= m.span.start]
    support = Support(source, mentions)
    found = without_explained([s for m in sorted(mentions, key=lambda m: m.span) if (s := known_skill(source, support, m)) is not None])
    explained = list(defined(source, found, blocked))
    found = [s for s in found if not any(e.span.contains(s.span) for e in explained)] + explained
    everyday = frozenset(re.findall(r"\b[a-z]{3,}\b", source.document.text))
    for section in source.sections_of(*LISTS):
        for block in source.blocks(section.span):
            entries = list(list_entries(source.document, block))
            found = with_products(source, found, list(product_names(source, block, entries)), section.kind)
            found += find_unlisted(source, block, entries, section.kind, found, everyday)
    found = [replace(s, in_use=inside(statements, s.span)) for s in found]
    return tuple(sorted(found, key=lambda s: (s.span, s.name)))


def known_skill(source: Source, support: Support, mention: Mention) -> Skill | None:
    """A name of the lexicon as a skill, if it stands where skills are told and means one there."""
    where = section_of(source, mention.span)
    if where in SILENT or not support.named(mention, where) or support.refused(mention) or is_label(source, mention):
        return None
    ambiguous = mention.value.match == "context"
    if (ambiguous and not support.supported(mention, where)) or certification_name(source, mention):
        return None
    return known(source, mention, where, AMBIGUOUS_SURE if ambiguous else 1.0)


def is_label(source: Source, mention: Mention) -> bool:
    """Whether an everyday or ambiguous name opens a list ("Databases: Oracle, DB2") rather than being one of its entries."""
    text, span = source.document.text, mention.span
    if text[span.end : span.end + 1] != ":" or (mention.value.match != "context" and mention.value.entry.fields.get("prose", True)):
        return False
    block = source.document.block_at(span.start)
    return block is None or not source.quote(Span(block.span.start, span.start)).strip(" -*•")


def inside(spans: list[Span], span: Span) -> bool:
    """Whether one of the sorted, separate spans contains a span."""
    at = bisect.bisect_right(spans, span.start, key=lambda s: s.start) - 1
    return at >= 0 and spans[at].contains(span)


def known(source: Source, mention: Mention, where: SectionKind, sure: float) -> Skill:
    entry, span, text = mention.value.entry, mention.span, source.document.text
    group = GROUPS[mention.kind]
    if group in ("tool", "technology", "method") and (version := VERSION.match(text, span.end)) and "\n" not in version.group() and "\t" not in version.group():
        span = Span(span.start, version.end())
    elif (letters := EXPLAINED.match(text, span.end)) and explains(source.quote(span), letters.group("letters")):
        span = Span(span.start, letters.end())
    return Skill(span, entry.name, group, entry.fields["family"], where, mention.source, sure)


def explains(words: str, letters: str) -> bool:
    """Whether letters in brackets are the first letters of the words before, small words left out or not."""
    parts = re.findall(r"[A-Za-z0-9]+", words)
    long = [p for p in parts if p.lower() not in ("of", "and", "the", "for", "to", "in")]
    wanted = re.sub(r"[^A-Z]", "", letters.upper())
    return any(wanted == "".join(p[0] for p in some).upper() for some in (parts, long))


def without_explained(found: list[Skill]) -> list[Skill]:
    """Without the acronyms in brackets that a longer name took in."""
    kept: list[Skill] = []
    for skill in sorted(found, key=lambda s: (s.span.start, -s.span.end)):
        if not (kept and kept[-1].span.contains(skill.span) and kept[-1].span.end > skill.span.end):
            kept.append(skill)
    return kept


def with_products(source: Source, found: list[Skill], names: list[Span], where: SectionKind) -> list[Skill]:
    """With products of known makers as one name each ("Cisco VPN Client"), unless a lexicon knows the whole name."""
    for span in names:
        inner = [s for s in found if s.span.overlaps(span)]
        of_kind = OF_KIND.fullmatch(source.quote(span)) is not None
        if any(s.span == span or (s.group not in HARD and not of_kind) or (s.span.end == span.end and s.span.start == span.start) for s in inner):
            continue
        covered = sum(len(s.span) for s in inner)
        if inner and covered >= len(span) - len(inner):
            continue
        group: SkillGroup = "tool" if of_kind or any(s.group == "tool" for s in inner) else "technology"
        family = inner[0].family if inner else "other"
        found = [s for s in found if s not in inner]
        found.append(Skill(span, source.quote(span), group, family, where, "list", PRODUCT_SURE))
    return found


def defined(source: Source, found: list[Skill], blocked: list[Span]) -> Iterator[Skill]:
    """Names of systems that the text itself explains: "Virtual Operating Environment (VOE)"."""
    text = source.document.text
    for match in search(DEFINED, text, lines_with(text, "(")):
        words, letters = match.group("words").split(), match.group("letters")
        starts = (match.start() + len(" ".join(words[:n])) + bool(n) for n in range(len(words) - 1) if explains(" ".join(words[n:]), letters))
        span = next((Span(start, match.end()) for start in starts), None)
        where = section_of(source, Span(*match.span()))
        if span is None or words[-1].lower() not in THINGS or where in SILENT:
            continue
        sure = any(s.span.overlaps(span) and (s.sure == 1.0 or not span.contains(s.span)) for s in found)
        if sure or any(span.overlaps(b) for b in blocked):
            continue
        yield Skill(span, source.quote(span), "technology", "other", where, "list", DEFINED_SURE)


def certification_name(source: Source, mention: Mention) -> bool:
    """Whether a name is only part of a credential ("SAP" in "SAP Certified …", "ITIL" in "ITIL Foundation")."""
    nearby = source.marks("certifications", wide(source, mention.span))
    return any(m.value.match != "context" and m.span.contains(mention.span) and m.span != mention.span for m in nearby)
