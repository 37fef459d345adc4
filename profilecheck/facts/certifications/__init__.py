"""Finds credentials and refuses their look-alikes: memberships, degrees, courses named alike, mere mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.calendar import Month
from profilecheck.document import Block
from profilecheck.facts.certifications.labelled import find_labelled
from profilecheck.facts.certifications.lookalikes import has_cue, looks_alike
from profilecheck.facts.certifications.merging import merge
from profilecheck.facts.certifications.names import dotted
from profilecheck.facts.certifications.reading import HOME, read_certification
from profilecheck.facts.certifications.shared import coordinated, levelled
from profilecheck.facts.certifications.unlisted import OTHERS, find_unlisted
from profilecheck.facts.source import Source
from profilecheck.facts.types import Certification
from profilecheck.kinds import SectionKind
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy

NEAR = ("headline", "contact", "summary", "skills", "education", "other", "awards", "memberships", "tools")
EARNED = lazy(r"\b(?:earned|obtained|achieved|passed|attained|received|completed|became|certified)\b", re.I)
# The rest of a name up to the brackets that shorten it.
IN_BRACKETS = lazy(r"[\s®™]*[–—:-]?\s+(?:(?:[A-Z][\w&/-]*|of|in|and|the|for)\s+){1,6}\(")
# Each name in a line is held against the others of it, so a line that was made of thousands would take hours; no person's has fifty.
MOST_IN_A_LINE = 100
# A line of a position with at most this many words that names a credential says that it was earned there.
SHORT_LINE = 14


def find_certifications(source: Source, as_of: Month) -> tuple[Certification, ...]:
    """Every credential once, the mention that says most of it; training and plans are kept with their status."""
    return tuple(merge(find_mentioned(source, as_of)))


def find_mentioned(source: Source, as_of: Month) -> list[Certification]:
    """Credentials as often as they are mentioned."""
    found: list[Certification] = []
    for block in source.document.blocks:
        section = source.section_at(block.span.start)
        kind: SectionKind = section.kind if section else "contact"
        home = kind in HOME or bool(section and any(a in HOME for a in section.also))
        mentions = accepted(source, block, kind, home)
        own = levelled(source, [read_certification(source, block, group, kind, as_of) for group in grouped(source, mentions)])
        more = coordinated(source, block, mentions, own)
        found += [one for one in own if not any(m.span.contains(one.span) for m in more)] + more
        labelled = list(find_labelled(source, block, kind, mentions, as_of, home=home)) if kind in (*HOME, *NEAR) else []
        found += labelled or find_unlisted(source, block, kind, mentions, as_of, home=home)
    return found


def accepted(source: Source, block: Block, kind: SectionKind, home: bool) -> list[Mention]:
    """The names of credentials in a block that stand for one."""
    text = source.quote(block.span)
    if OTHERS.match(text):
        return []
    named = source.marks("certifications", block.span)
    spelled = [m for m in dotted(source, block) if not any(m.span.overlaps(n.span) for n in named)]
    every = sorted((*named, *spelled), key=lambda m: m.span)[:MOST_IN_A_LINE]
    return [m for m in every if not looks_alike(text, block, m, kind, home=home) and is_held(text, block, m, kind, home=home)]


def is_held(text: str, block: Block, mention: Mention, kind: SectionKind, *, home: bool) -> bool:
    """Whether a name counts in its section: in a section of credentials alone, in a statement only as something earned."""
    entry, ambiguous = mention.value.entry, mention.value.match == "context"
    start, end = mention.span.start - block.span.start, mention.span.end - block.span.start
    base = bool(entry.fields.get("base"))
    cue = has_cue(text, start, end, base=base)
    if home:
        return True
    if kind in ("experience", "projects", "volunteering"):
        return cue and not ambiguous and (len(text.split(None, SHORT_LINE)) <= SHORT_LINE or bool(EARNED.search(text, max(0, start - 60), end + 30)))
    if kind not in NEAR:
        return False
    if not base and not ambiguous:
        return True
    if cue and (base or ambiguous):
        return True
    return kind in ("contact", "headline") and after_name(text, start) and bool(re.match(r"\s*(?:$|[,|•·/)®])", text[end : end + 20]))


def after_name(text: str, start: int) -> bool:
    """Whether a credential stands in a list of post-nominals: behind a comma, a bar or another capitalised short form."""
    return bool(re.search(r"[,|•·/&]\s*$", text[max(0, start - 20) : start]))


def grouped(source: Source, mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Mentions of the same credential that stand side by side ("Project Management Professional (PMP)") are one."""
    group: list[Mention] = []
    for mention in mentions:
        same = bool(group) and mention.value.entry.name == group[-1].value.entry.name and mention.span.start - group[-1].span.end <= 6
        # "MSP Foundation (Managing Successful Programmes)": the brackets say it once more.
        inside = (
            bool(group)
            and source.document.text[group[-1].span.end : mention.span.start] == " ("
            and source.document.text[mention.span.end : mention.span.end + 1] == ")"
        )
        if inside and source.document.text[mention.span.start - 1] == "(" and is_turned(source, group[-1], mention):
            group = [mention]
            continue
        # "Information Technology Infrastructure Library (ITIL) Foundation": the brackets stand inside the name.
        grown = (
            bool(group)
            and group[-1].value.entry.fields.get("base")
            and mention.value.entry.name.startswith(group[-1].value.entry.name + " ")
            and mention.span.start - group[-1].span.end <= 2
        )
        # "ICAgile Certified Professional – Team Facilitation (ICP-ATF)": the brackets shorten the whole.
        shortened = bool(group) and IN_BRACKETS.fullmatch(source.document.text, group[-1].span.end, mention.span.start) is not None
        shortened = shortened and mention.value.entry.name.startswith(group[-1].value.entry.name + "-")
        if (
            same
            or grown
            or shortened
            or (inside and not (mention.value.entry.fields.get("level") and mention.value.match != "context" and not mention.value.entry.fields.get("base")))
        ):
            group.append(mention)
            continue
        if group:
            yield group
        group = [mention]
    if group:
        yield group


def is_turned(source: Source, spelled: Mention, letters: Mention) -> bool:
    """Whether letters in brackets are those of the words before in another order: "Scrum Master Certified (CSM)" is the one that the letters name."""
    first = sorted(word[0].upper() for word in source.quote(spelled.span).split())
    return spelled.value.entry.name != letters.value.entry.name and first == sorted(source.quote(letters.span))
