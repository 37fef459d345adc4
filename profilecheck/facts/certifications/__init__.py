"""Finds credentials and refuses their look-alikes: memberships, degrees, courses named alike, mere mentions."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Block, Span
from profilecheck.facts.certifications.lookalikes import has_cue, looks_alike
from profilecheck.facts.certifications.names import dotted
from profilecheck.facts.certifications.shared import coordinated, levelled
from profilecheck.facts.certifications.status import issuer_before, issuer_in, issuer_named, status_of, year_of
from profilecheck.facts.certifications.unlisted import OTHERS, find_unlisted
from profilecheck.facts.source import Source
from profilecheck.facts.types import Certification
from profilecheck.kinds import SectionKind
from profilecheck.nlp.mentions import Mention
from profilecheck.vocabulary.certifications import general_names, issuers

# Sections where a credential's name alone says that it is held.
HOME: tuple[SectionKind, ...] = ("certifications", "courses")
NEAR = ("headline", "contact", "summary", "skills", "education", "other", "awards", "memberships", "tools")
EARNED = re.compile(r"\b(?:earned|obtained|achieved|passed|attained|received|completed|became|certified)\b", re.I)
# Sections of sentences, where a firm that is named further on need not be the issuer.
PROSE = ("summary", "experience", "projects", "volunteering", "skills", "tools", "headline")
# At most so many characters behind a credential stands what is said of it.
FAR = 240
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
        own = levelled(source, [read(source, block, group, kind, as_of) for group in grouped(source, mentions)])
        found += [*own, *coordinated(source, block, mentions, own)]
        found += find_unlisted(source, block, kind, mentions, as_of, home=home)
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
        # "Information Technology Infrastructure Library (ITIL) Foundation": the brackets stand inside the name.
        grown = (
            bool(group)
            and group[-1].value.entry.fields.get("base")
            and mention.value.entry.name.startswith(group[-1].value.entry.name + " ")
            and mention.span.start - group[-1].span.end <= 2
        )
        if (
            same
            or grown
            or (inside and not (mention.value.entry.fields.get("level") and mention.value.match != "context" and not mention.value.entry.fields.get("base")))
        ):
            group.append(mention)
            continue
        if group:
            yield group
        group = [mention]
    if group:
        yield group


def surroundings(source: Source, block: Block, span: Span) -> tuple[str, Span, Span]:
    """(words before, range before, range after) of a credential that speak of it.

    After it: up to the next one's comma, to ";" or "|" or the sentence's end. Before it: behind the last comma, and what
    stands in front of the whole list ("Currently pursuing PMP and CSM").
    """
    text = source.document.text
    others = [m.span for m in source.marks("certifications", block.span) if not m.span.overlaps(span)]
    cuts = clause_ends(source.quote(block.span), block.span.start)
    clause_start = max([block.span.start, *(c + 1 for c in cuts if c < span.start)])
    clause_end = min([block.span.end, *(c for c in cuts if c >= span.end)])
    before = max([clause_start, *(o.end for o in others if clause_start <= o.end <= span.start)])
    after = min([clause_end, *(o.start for o in others if span.end <= o.start <= clause_end)])
    own = text[before : span.start]
    if before > clause_start:
        comma = own.rfind(",")
        before, own = (before + comma + 1, own[comma + 1 :]) if comma >= 0 else (span.start, "")
        if EXPIRY_WORD.search(own):
            before, own = span.start, ""  # "CSM, expires May 2030 CTFL": the neighbour's
    first = min([span.start, *(o.start for o in others if o.start >= clause_start)])
    lead = text[clause_start:first] if first < span.start else ""
    end = after
    if after < clause_end and "," in text[span.end : after]:
        comma = span.end + text[span.end : after].rindex(",")
        end = after if EXPIRY_WORD.search(text, comma, after) else comma
    return f"{lead} {own}", Span(before, span.start), Span(span.end, max(span.end, end))


def unnamed(source: Source, block: Block, span: Span) -> str:
    """What follows a credential without the names of the others: the issuer behind them is that of all ("CSPO, CSM (Scrum Alliance)")."""
    text, at = [], span.end
    end = min(block.span.end, span.end + FAR)
    for mention in source.marks("certifications", Span(span.end, end)):
        text.append(source.document.text[at : mention.span.start])
        at = mention.span.end
    return " ".join([*text, source.document.text[at:end]])


def beside(after: str) -> str:
    """What follows a credential's name if that leads straight on to its issuer ("(PMI", ", Scrum Alliance", "from AXELOS"), else nothing."""
    return after if re.match(r"[\s®™)]*(?:[,(|–—·:-]|(?:certifi\w+ )?(?:from|by|through|via|at|with)\b)", after) else ""


@functools.lru_cache(maxsize=8)
def clause_ends(text: str, offset: int) -> tuple[int, ...]:
    """Places of the signs that part credentials: not before what is only an issuer or a date ("CBAP | IIBA | 2016")."""
    ends = []
    for match in re.finditer(r"[;|•·\t]|\.\s", text):
        part = re.split(r"[;|•·\t]", text[match.end() : match.end() + FAR], maxsplit=1)[0]
        if match.group()[0] == "." or not (issuers()[0].fullmatch(part.strip(" .")) or ABOUT.match(part)):
            ends.append(offset + match.start())
    return tuple(ends)


LISTED = re.compile(r"[\s®™()]*(?:,|&|/|\+|and|,\s*and)?[\s®™()]*")
# Between a date in a column of its own and the name beside it.
COLUMN = re.compile(r"\s{0,3}[:–—-]?\s{0,3}")
EXPIRY_WORD = re.compile(r"\b(?:exp(?:ir\w*)?|valid|renew\w*|no expiry)\b", re.I)
# A part of a line that only says when, or with what number.
ABOUT = re.compile(
    r"\s*(?:(?:issued|expire[sd]?|exp\.?|valid|credential|licen[cs]e|cert(?:ificate|ification)? (?:id|no|number)|id|renewed|awarded|earned)\b|"
    r"(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\s*(?:[-–].{0,15})?$)",
    re.I,
)
# "MCTS: Windows 7, Configuration": credentials that come in editions, each one of its own.
EDITION = re.compile(
    r"\s?(?::|–|-)\s?(?P<edition>[A-Z][\w ./,+-]{2,50}?)(?=\s+and\s+[A-Z]{3}|[;.()|]|,\s(?:19|20)\d\d|,\s+[A-Z][\w .]+,\s*[A-Z]{2}\b|\n|\t|$)",
    re.M,
)


def shares_date(source: Source, block: Block, span: Span) -> bool:
    """Whether the date at the end of a line is also a credential's that stands further in front: only signs of a list are between the names."""
    at = span.end
    for mention in source.marks("certifications", Span(span.end, block.span.end)):
        if not LISTED.fullmatch(source.document.text, at, mention.span.start):
            return False
        at = mention.span.end
    return True


def date_in_front(source: Source, block: Block, span: Span) -> list[DateRange]:
    """The date in a column left of a credential's name, if no other credential stands in the line ("2017 <tab> PMP, PMI")."""
    first = source.marks("dates", block.span)[:1]
    if (
        not first
        or not COLUMN.fullmatch(source.document.text, first[0].span.end, span.start)
        or source.document.text[block.span.start : first[0].span.start].strip()
    ):
        return []
    return [first[0].value]


def read(source: Source, block: Block, group: list[Mention], kind: SectionKind, as_of: Month) -> Certification:
    text = source.document.text
    span = Span(group[0].span.start, group[-1].span.end)
    if text[span.start : span.end].count("(") > text[span.start : span.end].count(")") and text[span.end : span.end + 1] == ")":
        span = Span(span.start, span.end + 1)
    head, front, tail = surroundings(source, block, span)
    dates = [m.value for m in source.marks("dates", tail)] or [m.value for m in source.marks("dates", front)]
    entry = max((m.value.entry for m in group), key=lambda e: (not e.fields.get("base"), e is group[0].value.entry))
    printed = [source.quote(m.span) for m in group]
    after = source.quote(tail)
    rest = source.quote(Span(span.end, min(block.span.end, span.end + FAR)))
    listed = kind in ("skills", "tools", "summary", "headline")
    near = after if kind in HOME or kind not in PROSE else beside(after)
    issuer = issuer_in(near) or issuer_before(head.rstrip() + " ", listed=listed)
    if issuer is None and not listed and not re.search(r"[;|]", rest):
        issuer = issuer_in(unnamed(source, block, span))
    if issuer is None and kind in HOME:
        issuer = issuer_named(after)
    if not dates and not re.search(r"[;|\t]", rest) and shares_date(source, block, span):
        dates = [m.value for m in source.marks("dates", Span(span.end, block.span.end))]
    if not dates:
        dates = date_in_front(source, block, span)
    full = any(len(p.split()) > 2 for p in printed)
    name = entry.name
    edition = EDITION.match(text, span.end, block.span.end) if entry.fields.get("editions") else None
    if edition:
        span, name = Span(span.start, edition.end()), f"{entry.name}: {edition.group('edition')}"
    return Certification(
        span=span,
        name=name,
        status=status_of(head, after, dates, text, as_of),
        issuer=issuer,
        year=year_of(dates, text),
        section=kind,
        family=entry.fields["family"],
        management=bool(entry.fields.get("pm")),
        full=full,
        acronym=any(len(p.split()) <= 2 for p in printed),
        source=group[0].source,
        sure=1.0 if group[0].value.match != "context" else 0.8,
    )


RANK = {"held": 0, "expired": 1, "in-progress": 2, "planned": 3, "training": 4}


def merge(found: list[Certification]) -> Iterator[Certification]:
    """One entry for each credential: the surest mention, with what the others add."""
    by_name: dict[str, list[Certification]] = {}
    for one in found:
        by_name.setdefault(one.name.lower(), []).append(one)
    names = list(by_name)
    for key, same in by_name.items():
        # "PRINCE2" beside "PRINCE2 Practitioner" is the same credential named twice, and so is "MCTS" beside "MCTS: Windows 7".
        wider = tuple(f"{form} " for form in general_names().get(key, (key,)))
        if any(other != key and other.startswith(wider) for other in names) and all(c.section not in HOME for c in same):
            continue
        if any(other.startswith(f"{key}: ") for other in names) and all(c.year is None and c.issuer is None for c in same):
            continue
        settled = [c for c in same if c.status not in ("held", "training")] or same
        best = min(settled, key=lambda c: (c.section not in HOME, RANK[c.status], c.year is None and c.issuer is None, c.span))
        yield replace(
            best,
            issuer=best.issuer or next((c.issuer for c in same if c.issuer), None),
            year=best.year or next((c.year for c in same if c.year and (c.status == "training") == (best.status == "training")), None),
            full=any(c.full for c in same),
            acronym=any(c.acronym for c in same),
        )
