"""The words in front of the dates of a job that stands in running text: how far back its head may reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.experience.unbroken.head_words import INSIDE, is_inner_capital, is_title_noun, names_organization
from profilecheck.facts.names.places import locations
from profilecheck.facts.names.words import is_one
from profilecheck.facts.source import Source
from profilecheck.vocabulary.organizations import legal_words, organization_words

# Title, employer and place in front of the dates have no more words.
HEAD_WORDS = 26
# A bracket inside of a head has no more words.
BRACKET_WORDS = 8
# Words of a city's name in front of the one that is known.
CITY_WORDS = 2
# A place has no more words.
PLACE_WORDS = 6
# Words on what a job was between its dates and the same dates again.
REMARK_WORDS = 6
# Between two ranges that tell the same time twice, or two times of one job, stand no more characters.
BESIDE = 40
WORD = re.compile(r"\S+")
# Those that stand only between two words that belong to a head, behind a title's noun or inside of a firm's name.
LINKS = frozenset(["at", "to", "in", "for", "the", "a"])
SENTENCE_END = re.compile(r"[.!?;:]$")
# Their dots end no sentence.
ABBREVIATED = re.compile(r"(?:^[A-Z]|\b(?:Inc|Corp|Co|Ltd|Sr|Jr|St|Dr|Mgr|Asst|Intl|Dept|Bros|Univ|Assoc|Pvt|Tech|[A-Z]\.[A-Z]))\.$", re.I)
GLYPHS = frozenset("•●▪■◦○‣∙·*➢➤►✓✔❖?")
AND = re.compile(r"[\s,;&()-]*(?:and\b)?[\s(]*")


class Zone(Struct, frozen=True):
    """Words of a block in front of a range of dates, that a head may be made of.

    `words`: where each begins and ends, without the `place` in front of the dates and the signs around it. `floor`: where
    the dates before end, or the block begins. `apart`: whether a sign ends what stands before; `before`: the word there.
    """

    words: tuple[Span, ...]
    place: Span | None
    dates: DateRange
    end: int
    floor: int
    apart: bool
    before: str
    turned: Zone | None = None
    """The words behind the dates, up to where the text may begin; `apart` where a sign ends them."""
    is_behind: bool = False

    @property
    def start(self) -> int:
        return self.words[0].start if self.words else self.dates.span.start

    @property
    def span(self) -> Span:
        return Span(self.start, max(self.end, self.words[-1].end) if self.words else self.end)


def zones_in(source: Source, block: Block) -> Iterator[Zone]:
    """The zones of a block; dates that go on with those before ("May 2010 to June 2012 and 2014 to 2015") have none."""
    floor = block.span.start
    ranges: list[DateRange] = [m.value for m in source.marks("dates", block.span) if m.kind == "range" and (m.value.start or m.value.placeholder)]
    for n, dates in enumerate(ranges):
        if n and goes_on(source, ranges[n - 1], dates):
            floor = dates.span.end
            continue
        end = dates.span.end
        for other, following in zip(ranges[n:], ranges[n + 1 :], strict=False):
            if not goes_on(source, other, following):
                break
            end = following.span.end
        limit = next((other.span.start for other in ranges[n + 1 :] if other.span.start >= end), block.span.end)
        zone = zone_before(source, floor, dates, end, listed=block.kind == "bullet" and floor == block.span.start)
        if zone is not None:
            yield replace(zone, turned=zone_behind(source, zone, limit))
        floor = dates.span.end


def goes_on(source: Source, one: DateRange, other: DateRange) -> bool:
    """Whether nothing but a place or "and" stands between two ranges, or, where they are the same, a few words on what the job was."""
    between = Span(one.span.end, other.span.start)
    text = source.quote(between)
    if (one.start, one.end_text) == (other.start, other.end_text) and len(text.split()) <= REMARK_WORDS and not names_organization(text):
        return True
    if len(text) > BESIDE:
        return False
    if AND.fullmatch(text):
        return True
    return any(not (text[: p.start - between.start] + text[p.end - between.start :]).strip(" ,-(") for p in locations(source, between))


def zone_before(source: Source, floor: int, dates: DateRange, end: int, *, listed: bool) -> Zone | None:
    """`listed`: an item of a list begins at the floor, which tells of the job above."""
    text = source.document.text
    words = [Span(m.start(), m.end()) for m in WORD.finditer(text, floor, dates.span.start)][-HEAD_WORDS:]
    if words and source.quote(words[-1]).endswith(":"):
        return None  # "Duration: May 2010 to June 2012" is a label's
    first, apart = reach(source, words)
    while first < len(words) and source.quote(words[first]) in INSIDE:
        first += 1
    if first == len(words):
        return Zone((), None, dates, end, floor, apart, source.quote(words[-1]) if words else "")
    before = source.quote(words[first - 1]) if first else ""
    named = words[first:]
    place = place_before(source, named, dates)
    if place is not None:
        place = behind_sign(source, named, place)
        named = [w for w in named if w.end <= place.start]
    while named and not any(c.isalnum() for c in source.quote(named[-1])):
        named.pop()
    return Zone(tuple(named), place, dates, end, floor, apart and (first > 0 or not listed), before)


def zone_behind(source: Source, zone: Zone, limit: int) -> Zone | None:
    """The words behind dates that a head may be made of."""
    words = [Span(m.start(), m.end()) for m in WORD.finditer(source.document.text, zone.end, limit)][:HEAD_WORDS]
    while words and not any(c.isalnum() for c in source.quote(words[0])) and source.quote(words[0]) not in GLYPHS:
        words = words[1:]
    last, apart = 0, len(words) < HEAD_WORDS
    for at, span in enumerate(words):
        word = source.quote(span)
        if word in GLYPHS:
            apart = True
            break
        if not belongs(source, words, at):
            ended = SENTENCE_END.search(word) is not None and word[0].isupper()
            # A word in capitals in front of one in small letters begins the text.
            last, apart = (at + 1, True) if ended else (at - 1, False)
            break
        last = at + 1
    named = words[: max(last, 0)]
    place = next((p for p in locations(source, Span(named[0].start, named[-1].end)) if p.start > named[0].start), None) if named else None
    if place is not None:
        named = [w for w in named if w.end <= place.start]
    while named and not any(c.isalnum() for c in source.quote(named[-1])):
        named.pop()
    return Zone(tuple(named), place, zone.dates, zone.end, zone.end, apart, "", is_behind=True) if named else None


def place_before(source: Source, words: Sequence[Span], dates: DateRange) -> Span | None:
    """The place right in front of the dates, without a title's last word that it was taken together with."""
    for first in (0, -PLACE_WORDS):
        for place in locations(source, Span(words[first:][0].start, dates.span.start)):
            if source.document.text[place.end : dates.span.start].strip(" ,()|-–—:from"):
                continue
            nouns = [w for w in words if w.start >= place.start and is_title_noun(source.quote(w))]
            return Span(next(w.start for w in words if w.start >= nouns[-1].end), place.end) if nouns and nouns[-1].end < words[-1].start else place
    return None


def behind_sign(source: Source, words: Sequence[Span], place: Span) -> Span:
    """A place from the dash on that stands a word or two in front of what was found: "- West Hartford, CT"."""
    before = [w for w in words if w.end <= place.start]
    at = next((n for n, w in enumerate(before) if source.quote(w) in ("-", "–") and 0 < len(before) - n - 1 <= CITY_WORDS), None)
    return Span(before[at + 1].start, place.end) if at is not None else place


def reach(source: Source, words: Sequence[Span]) -> tuple[int, bool]:
    """The first word that may belong to the head, and whether the one before it ends a sentence or an item of a list."""
    first = len(words)
    while first:
        word = source.quote(words[first - 1])
        last = first == len(words)
        if word in GLYPHS or (not last and SENTENCE_END.search(word) and not ABBREVIATED.search(word)):
            return first, True
        if word.rstrip(".,;").endswith(")") and "(" not in word:
            opening = bracket(source, words, first - 1)
            if opening is None or not opening or not (last or belongs(source, words, opening - 1)):
                return first, True
            first = opening
            continue
        if not belongs(source, words, first - 1):
            return first, False
        first -= 1
    return 0, True


def bracket(source: Source, words: Sequence[Span], closing: int) -> int | None:
    """The word with which a bracket opens that closes at a word."""
    for at in range(closing, max(-1, closing - BRACKET_WORDS), -1):
        if "(" in source.quote(words[at]):
            return at
    return None


def belongs(source: Source, words: Sequence[Span], at: int) -> bool:
    """Whether a word may be part of a title, a name or a place."""
    word = source.quote(words[at])
    if word.lower() in LINKS and not word[0].isupper():
        return links(source, words, at)
    if word in INSIDE or word[0].isupper() or word[0].isdigit() or is_inner_capital(word):
        return not (SENTENCE_END.search(word) and not ABBREVIATED.search(word) and at + 1 < len(words))
    if word[0] in "(&'\"/-" and word[1:2].isupper():
        return True
    return word.islower() and in_small_letters(source, words, at)


def links(source: Source, words: Sequence[Span], at: int) -> bool:
    """Whether a small word goes on with a title ("Assistant to the Director", "Manager at Alder Group") or a name ("Bank of the West")."""
    above = source.quote(words[at - 1]) if at else ""
    if above.lower() in INSIDE | LINKS and not above[:1].isupper():
        return at > 1 and (belongs(source, words, at - 1) and opens_name(source, words, at - 2))
    return opens_name(source, words, at - 1) if at else False


def opens_name(source: Source, words: Sequence[Span], at: int) -> bool:
    """Whether a title's noun or a word of a firm's name stands at a place, before small words that go on with it."""
    word = source.quote(words[at])
    if word.endswith(")") and at:
        word = source.quote(words[at - 1])
    bare = word.strip("().,")
    return is_title_noun(bare) or (bare[:1].isupper() and bare.lower() in organization_words()) or (bare.isupper() and len(bare) > 1)


def in_small_letters(source: Source, words: Sequence[Span], at: int) -> bool:
    """Whether a word in small letters is a title's noun behind another word of it, or a firm's name between a title and a place."""
    word = source.quote(words[at])
    above = source.quote(words[at - 1]) if at else ""
    below = source.quote(words[at + 1]) if at + 1 < len(words) else "-"
    if (word in organization_words() or word in legal_words()) and (below in ("-", "–") or below.islower()):
        return above[:1].isupper() or (above.islower() and in_small_letters(source, words, at - 1))  # "Harrow technologies private limited"
    if below.islower() and is_one(below) and above[:1].isupper():
        return True  # "Computer repair technician"
    if is_one(word):
        return above[:1].isupper() or (above.islower() and belongs(source, words, at - 1))
    return is_title_noun(above) and at + 1 < len(words) and source.quote(words[at + 1]) in ("-", "–")
