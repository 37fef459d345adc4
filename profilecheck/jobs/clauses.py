"""Cuts an advertisement into sentences and tells of each whether it asks for something, and which part of it only wishes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from profilecheck.document import Block, Document, Span
from profilecheck.patterns import lazy
from profilecheck.vocabulary.jobs import Zone, job_words

# A heading has at most this many words, a label at most this many characters.
HEADING_WORDS = 9
LABEL = lazy(r"^\s*(?P<label>[^:.!?\t]{2,44}):(?:\s+|$)")
SENTENCE = lazy(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bz\.B)(?<!\bInc)(?<!\bincl)(?<!\bapprox)(?<![A-Z])[.!?]\s+(?=[\"“(]?[A-Z0-9])|\n|\s•\s|(?<=\w)\s\*\s")
# Where a wish ends: signs, and the beginning of another thing that is asked for.
BORDER = lazy(
    r";|\s[–—-]\s|,?\s+but\s+|\)|\(|,\s+(?:and\s+)?(?:any\s+|some\s+|an?\s+)?"
    r"(?=(?:knowledge|experience|familiarity|exposure|certification|background|understanding|erfahrung|kenntnisse)\b)",
    re.I,
)
ASKS = lazy(r"\b(?:you|your|candidate|applicant|experience|knowledge|skills|must|required|essential|desirable|looking for|seeking|sie|du)\b", re.I)
LONGEST = 600
"""Characters of a sentence; what is longer is a list without an end, cut so that one wish does not reach over all of it."""
NEAR_START = 3
"""Words before a word of wish that still leave it at the beginning of its sentence, where it speaks of what follows."""


class Clause(Struct, frozen=True):
    """A sentence. `wishes`: the ranges of it that are optional; `denied`: it says that something is not needed."""

    span: Span
    zone: Zone
    wishes: tuple[Span, ...] = ()
    denied: bool = False
    whole_bullet: bool = False

    def required(self, span: Span) -> bool:
        return not any(w.contains(span) for w in self.wishes)


def split_clauses(document: Document) -> tuple[Clause, ...]:
    """Every sentence that may ask for something; what tells of pay, the law or the firm is left out."""
    found: list[Clause] = []
    zone: Zone = "head"
    for number, block in enumerate(document.blocks):
        text = document.quote(block.span)
        follower = document.blocks[number + 1].kind if number + 1 < len(document.blocks) else ""
        opened = heading_zone(text, block, first=number == 0, listed=follower == "bullet")
        if opened is not None:
            zone = opened
            continue
        here, start = zone, block.span.start
        label = LABEL.match(text)
        if label and (named := zone_of(label.group("label"))) is not None:
            here, start = named, block.span.start + label.end()
            if start >= block.span.end:
                zone = named
                continue
        elif label and label.end() >= len(text) and len(label.group("label").split()) <= HEADING_WORDS and block.kind != "bullet":
            continue
        found += sentences(document, Span(start, block.span.end), here, block)
    return tuple(c for c in found if counts(document, c))


def heading_zone(text: str, block: Block, *, first: bool, listed: bool) -> Zone | None:
    """The zone that a heading opens; None if the block is none. `listed`: a bullet follows, so that a short line without an
    end is its heading. An unknown heading opens the work, "About …" the firm."""
    bare = text.strip().rstrip(":").strip()
    words = bare.split()
    if not words or len(words) > HEADING_WORDS or first or block.kind in ("bullet", "cell"):
        return None
    looks = block.kind == "heading" or (listed and bare[-1] not in ".!?,;") or text.rstrip().endswith(":") or bare.isupper()
    known = zone_of(bare)
    if looks:
        if known is None and re.match(r"about\s", bare, re.I):
            return "company"
        return known if known is not None or block.kind != "heading" else "duties"
    # A line of its own without signs: only if it is short, begins with a capital and is nothing but a heading.
    if known is not None and len(words) <= 4 and bare[0].isupper() and not re.search(r"[.,;|\t\d]", bare):
        return known
    return None


def zone_of(text: str) -> Zone | None:
    """What a heading or label opens. "About X" is about the firm unless X is you or the work."""
    lower = text.replace("’", "'")
    if re.match(r"about\s+(?!you\b|the (?:role|job|position|work|project|opportunity)\b|this (?:role|job|position)\b)", lower, re.I):
        return "company"
    return next((zone for zone, pattern in job_words().headings if pattern.search(lower)), None)


def sentences(document: Document, span: Span, zone: Zone, block: Block) -> Iterator[Clause]:
    text = document.quote(span)
    place = 0
    for match in [*SENTENCE.finditer(text), None]:
        end = match.start() if match else len(text)
        while place < end:
            cut = end if end - place <= LONGEST else (max(text.rfind(sign, place + 1, place + LONGEST) for sign in ",; ") + 1 or place + LONGEST)
            if text[place:cut].strip():
                piece = Span(span.start + place, span.start + cut)
                wishes, denied = wished(document.quote(piece), piece.start, zone)
                yield Clause(piece, zone, wishes, denied, block.kind == "bullet")
            place = cut
        place = match.end() if match else end


def counts(document: Document, clause: Clause) -> bool:
    """Whether a sentence asks for something."""
    words = job_words()
    text = document.quote(clause.span)
    if clause.zone in ("offer", "other", "company") or words.legal.search(text):
        return False
    if words.offer.search(text) and not (clause.zone in ("required", "preferred", "certifications") and clause.whole_bullet):
        return False
    if clause.zone != "head":
        return True
    asks = ASKS.search(text)
    return bool(words.job.search(text)) and not (words.company.search(text) and not asks)


def wished(text: str, offset: int, zone: Zone) -> tuple[tuple[Span, ...], bool]:
    """The optional ranges of a sentence, and whether it says that something is not needed."""
    words = job_words()
    denied = bool(words.negated.search(text)) and not words.before.search(text)
    everything = (Span(offset, offset + len(text)),)
    if zone == "preferred":
        return (() if words.must.search(text) and not words.before.search(text) and not denied else everything), denied
    borders = [0, *(m.start() for m in BORDER.finditer(text)), len(text)]
    ranges = [*wished_behind(text, borders), *wished_before(text, borders)]
    return tuple(Span(offset + start, offset + end) for start, end in ranges), denied


def wished_behind(text: str, borders: list[int]) -> Iterator[tuple[int, int]]:
    """Ranges that a word of wish opens: "Nice to have: SAFe, Jira"."""
    for match in job_words().after.finditer(text):
        early = len(text[: match.start()].split()) < NEAR_START
        forward = match.group().lower() not in ("preferred", "desirable", "optional", "bonus", "wünschenswert")
        if early or forward:
            yield match.start(), next((b for b in borders if b >= match.end() and text[b : b + 1] in ";)"), len(text))


def wished_before(text: str, borders: list[int]) -> Iterator[tuple[int, int]]:
    """Ranges that a word of wish ends: "ITIL a plus"."""
    words = job_words()
    for match in words.before.finditer(text):
        if len(text[: match.start()].split()) < NEAR_START and words.after.fullmatch(match.group()):
            continue
        if re.match(r"\s*(?:years?|[\d$£€])", text[match.end() :]) or re.search(r"\d\s*$", text[: match.start()]):
            continue  # "5 plus years"
        start = max((b for b in borders if b < match.start()), default=0)
        # "PMP is required, ITIL a plus"
        start = max([start, *(m.end() for m in words.must.finditer(text, start, match.start()) if match.start() - m.end() > 3)])
        yield in_brackets(text, start, match.start()) if text[start : start + 1] == "(" else start, match.end()


def in_brackets(text: str, start: int, end: int) -> int:
    """Where the wish of a bracket begins: at the bracket with something in it ("(Azure DevOps a plus)"), else at the name before it ("ITIL (preferred)")."""
    inside = text[start + 1 : end].strip(" ,:")
    if inside and inside.lower() not in ("is", "strongly", "highly"):
        return start
    cuts = [m.end() for m in re.finditer(r"[,;(]|\b(?:and|or|plus)\b", text[:start])]
    return cuts[-1] if cuts else 0
