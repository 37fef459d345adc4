"""Credentials that share words with their neighbours: "PRINCE2 Foundation & Practitioner", "ITIL Intermediate: Service Design, Service Strategy"."""

from __future__ import annotations

from msgspec.structs import replace

from profilecheck.document import Block, Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Certification
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import general_names, names_in_full

# What stands between two items of a list, the first of which may also be set off by a colon or dash.
NEXT = lazy(r"[\s®™)]*(?:,? and |&|,? ?\+|/|,|;|:|\s[–—-]\s)\s*(?:certificates? in |modules? )?")
ITEM = lazy(r"[A-Z][\w&/-]*(?: (?:of |and |the |for )?[A-Z&][\w&/-]*){0,5}")
MOST_ITEMS = 8
# First words that credentials of all kinds share: "Certified Scrum Master: Agile and SharePoint sites" names one.
SAYS_NOTHING = frozenset(["Certified", "Certificate", "Professional", "Associate", "Registered"])
# "MoV® and MSP® Foundation": the level behind the last is that of all.
JOINED = lazy(r"[\s®™]*(?:,|&|/|\+|and)\s*")


def coordinated(source: Source, block: Block, mentions: list[Mention], found: list[Certification]) -> list[Certification]:
    """The further members of lists that print their common words once."""
    more: list[Certification] = []
    for one in found:
        if block.span.contains(one.span) and not any(m.span.contains(one.span) for m in more):
            more += following(source, block, mentions, one)
    return more


def following(source: Source, block: Block, mentions: list[Mention], one: Certification) -> list[Certification]:
    """The items behind a credential that are credentials only with its first words."""
    more: list[Certification] = []
    at = one.span.end
    for _ in range(MOST_ITEMS):
        gap = NEXT.match(source.document.text, at, block.span.end)
        item = ITEM.match(source.document.text, gap.end(), block.span.end) if gap else None
        if item is None:
            break
        name, end = stemmed(one.name, item.group())
        span = Span(item.start(), item.start() + end)
        if name is None:
            if not any(span.overlaps(m.span) for m in mentions):
                break
            at = max(m.span.end for m in mentions if span.overlaps(m.span))
            continue
        if name != one.name and not any(span.overlaps(m.span) and m.value.entry.name == name for m in mentions):
            more.append(replace(one, name=name, span=span))
        at = span.end
    return more


def stemmed(name: str, item: str) -> tuple[str | None, int]:
    """(the credential that an item is with another's first words, how much of the item it takes)."""
    words = item.split(" ")
    stems = [stem for n in range(len(name.split(" ")) - 1, 0, -1) if (stem := " ".join(name.split(" ")[:n])) not in SAYS_NOTHING] or [name]
    for count in range(len(words), 0, -1):
        tail = " ".join(words[:count])
        for stem in stems:
            if known := names_in_full().get(f"{stem} {tail}".lower()):
                return known, len(tail)
    return None, len(item)


def levelled(source: Source, found: list[Certification]) -> list[Certification]:
    """Credentials without a level in front of one with it, "and" between: both have it."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        one, other = out[at], out[at + 1]
        if one.name.lower() not in general_names() or " " not in other.name:
            continue
        level = other.name.rsplit(" ", 1)[1]
        forms = (one.name, *general_names()[one.name.lower()])
        name = next((name for form in forms if (name := names_in_full().get(f"{form} {level}".lower()))), None)
        if name and JOINED.fullmatch(source.document.text, one.span.end, other.span.start):
            out[at] = replace(one, name=name)
    return out
