"""Parts the words of a head into title and employer where no sign tells them apart: the document itself says where it repeats a title or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.experience.segments import trim
from profilecheck.facts.experience.unbroken.head_words import (
    INSIDE,
    begins_name,
    depths,
    ends_in_noun,
    is_form,
    is_known,
    is_loud,
    is_noun_here,
    is_small,
    is_soft,
    names_organization,
)
from profilecheck.facts.experience.unbroken.repeats import Page, Repeats, fold
from profilecheck.facts.experience.unbroken.zones import Zone
from profilecheck.facts.names.words import organization_word
from profilecheck.facts.source import Source
from profilecheck.vocabulary.organizations import organization_words
from profilecheck.vocabulary.titles import title_words

# What tells for and against a place between title and employer, in shares of a title that ends in its noun. Read off running
# text of 20 resumes and weighed on 40 that were flattened.
NOUN_ENDS, INNER_NOUN, BRACKET_ENDS, FIELD_ENDS, FIELD_WORD, OPEN_END, PLAIN_WORD, KNOWN_WORD = 1.5, 1.0, 1.4, 1.2, -0.3, -0.5, -0.9, -0.3
NO_NOUN, NO_TITLE = -2.0, -1.0
UNKNOWN_BEFORE, UNKNOWN_NEAR, UNKNOWN_BEFORE_APART, LEFT_OVER, DROPPED, TORN, LISTED, BEYOND = -0.4, -0.2, -0.1, -0.6, -0.4, -1.0, -0.5, -2.0
NO_EMPLOYER, SMALL_BEGINNING, NOUN_IN_NAME, NOUN_IN_FIRM, FORM_ALONE = -0.9, -3.0, -1.5, -1.2, -3.0
NAMED, GENERAL, TITLE_BEGINNING, RANK_BEGINNING, TOO_LONG = 1.0, -0.8, -0.5, -1.0, -2.0
AGAIN_TITLE, AGAIN_WORD, AGAIN_NAME, MENTIONED, CASE, SEPARATED, AT, HABIT = 1.5, 0.3, 2.0, 1.0, 1.2, 0.6, 2.0, 0.8
# A field behind a title's noun ("Manager, Ad Operations") has no more words; an employer's name no more than these.
FIELD_WORDS, NAME_WORDS = 5, 9
# Behind a title set in capitals so many words in them may go on with it, if those behind are not.
LOUD_WORDS = 4
# Behind a word in small letters so many unknown words in capitals may be the title's own ("In-House Technician").
FEW_WORDS = 2
# Behind these a title goes on with a known word only: "Manager & Analyst", but "Partner & Harrow".
WEAK_JOINS = frozenset(["and", "&", "/"])
PREPOSITIONS = frozenset(["about", "and", "as", "by", "for", "from", "in", "of", "on", "or", "the", "through", "to", "using", "via", "with", "a", "an"])
# Letters of an abbreviation in front of a title: "CRM Analyst".
ABBREVIATION = 4
# A name's word of so few letters tells nothing.
SHORT_WORD = 2
SEPARATORS = frozenset(["-", "–", "—", "|", "@", "at", "·"])
CLEAR_SIGNS = frozenset(["at", "|", "@", ","])
# Words that end a field behind a title ("Director Project Management"), as those before a noun do not ("Global").
FIELD = re.compile(r"(?:ments?|[ts]ions?|ings?|ics|[ae]nces?|ware|ity|services|support|sales|systems|projects|programs|data|it)$")
NUMERAL = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\W*$")
CONTRACT = re.compile(r"\(?(?:contract(?:or)?|temporary|consultant|intern|freelance|part[- ]time|full[- ]time|remote|interim|acting)\)?,?$", re.I)


class RunningHead(Struct, frozen=True):
    """What the words in front of dates say; `span` goes from the first of them to the end of the dates."""

    span: Span
    title: Span | None
    organization: Span | None
    place: Span | None
    dates: DateRange
    titled: bool
    """Whether the title is built on a noun of titles."""


class Parted(Struct, frozen=True):
    """One way to part the words of a zone: the title's are those from `begin` up to `end`, the employer's those behind."""

    begin: int
    end: int
    value: float
    sign: str


class Parter:
    """Weighs the ways to part one zone."""

    def __init__(self, source: Source, zone: Zone, page: Page, zones: Sequence[Zone]) -> None:
        self.source, self.zone = source, zone
        self.words = [source.quote(w) for w in zone.words]
        self.nouns = [is_noun_here(w) for w in self.words]
        self.depths = list(depths(self.words))
        self.loud = all(w.isupper() for w in self.words if w[0].isalpha())
        others = [[fold(source.quote(w)) for w in z.words] for z in zones if z is not zone]
        found = Repeats(page, [fold(w) for w in self.words], zone.span, others)
        begins = [n for n in range(1 if zone.apart else len(self.words)) if not n or not self.holds(n - 1)]
        behind = max((n + 1 for n, noun in enumerate(self.nouns) if noun), default=0)
        self.again_title = {(b, e) for b, e in found.beginnings(begins) if self.nouns[e - 1]} | {(b, self.closed(e)) for b, e in found.at_top(begins)}
        self.again_name = {n for n in found.endings(behind) if self.tells(n)}
        behind = max([behind, *(end for _, end in self.again_title)])
        self.mentioned = found.mention(n for n in range(behind, len(self.words)) if self.words[n][0].isupper() and self.tells(n))

    def best(self, habit: dict[str, float]) -> Parted:
        return max(self.ways(habit), key=lambda way: (way.value, -way.begin, way.end))

    def head(self, way: Parted) -> RunningHead | None:
        """None where nothing tells that the words are a job's head: no title and no place in front of the dates."""
        zone = self.zone
        title = self.span(way.begin, way.end)
        name = self.span(way.end, len(self.words))
        if title is None and (zone.place is None or name is None):
            return None
        titled = any(self.nouns[way.begin : way.end])
        if title is not None and not titled and zone.place is None:
            return None
        return RunningHead(Span(zone.words[way.begin].start, zone.end), title, name, zone.place, zone.dates, titled)

    def span(self, first: int, last: int) -> Span | None:
        while first < last and self.words[first] in INSIDE:
            first += 1
        while last > first and self.words[last - 1] in INSIDE:
            last -= 1
        return trim(self.source, Span(self.zone.words[first].start, self.zone.words[last - 1].end)) if first < last else None

    def ways(self, habit: dict[str, float]) -> Iterator[Parted]:
        """Every way: where the title begins, and where the employer's name does."""
        count = len(self.words)
        for begin in self.beginnings():
            lost = self.lost(begin)
            yield Parted(begin, begin, NO_TITLE + lost + self.name(begin), "")
            for end in range(begin + 1, count + 1):
                if end < count and self.depths[end]:
                    continue
                sign = self.sign(end)
                told = AT if sign in ("at", "@") else SEPARATED * (1 - habit.get(" ", 0.0)) if sign in CLEAR_SIGNS else 0.0
                value = self.title(begin, end) + self.name(end) + lost + HABIT * habit.get(sign, 0.0) + told
                yield Parted(begin, end, value, sign)

    def lost(self, begin: int) -> float:
        """What the words in front of one cost that a title begins with."""
        dropped = DROPPED * begin if not self.may_drop(begin, begin) else 0.0
        return (LEFT_OVER * begin if self.zone.apart else dropped) + TORN * self.tears(begin)

    def holds(self, at: int) -> bool:
        """Whether a word goes on with a title."""
        word = self.words[at]
        if at and not self.zone.apart and organization_word([(word, 0, 0)]) and not self.holds(at - 1):
            return False  # "… of the Federal Trade Office Analyst": the end of a name
        short = word.isupper() and 1 < len(word) <= ABBREVIATION and not self.loud
        return short or is_known(word) or self.nouns[at] or is_small(word)

    def may_drop(self, at: int, count: int) -> bool:
        """Whether so many words in front of one may be the end of a sentence: more than a few, behind a preposition, or in front of a rank."""
        rank = at < len(self.words) and self.words[at].lower().rstrip(".,") in title_words().seniority
        return count > FEW_WORDS or rank or self.grows_loud(at) or self.zone.before.casefold() in PREPOSITIONS

    def tears(self, begin: int) -> bool:
        """Whether a title that begins at a word leaves one of its own behind."""
        return begin > 0 and self.holds(begin - 1) and not self.words[begin - 1].islower() and not self.grows_loud(begin)

    def grows_loud(self, at: int) -> bool:
        """Whether capitals begin at a word and go on: a head that is set in them, behind other text."""
        return at > 0 and is_loud(self.words[at : at + 2]) and not self.words[at - 1].isupper() and not is_small(self.words[at - 1])

    def beginnings(self) -> list[int]:
        """The first word, and where text is in front of it each word with which a title may begin."""
        found = [0]
        for n in range(1, len(self.words)):
            if self.depths[n] or is_small(self.words[n]):
                continue
            if is_known(self.words[n]) or self.nouns[n] or self.grows_loud(n):
                found.append(n)
        return found

    def closed(self, end: int) -> int:
        """An end that takes in the bracket's rest."""
        while end < len(self.words) and self.depths[end]:
            end += 1
        return end

    def goes_on(self, end: int) -> bool:
        """Whether a title that was told to end at a word may go on there with its field."""
        return self.words[end - 1].endswith((",", "-")) or is_small(self.words[end])

    def sign(self, end: int) -> str:
        """What stands between title and employer; a blank where nothing does."""
        if not 0 < end < len(self.words):
            return ""
        if self.words[end] in SEPARATORS:
            return self.words[end]
        return "," if self.words[end - 1].endswith(",") else " "

    def title(self, begin: int, end: int) -> float:
        """What tells that the words of a range are a title."""
        words = self.words
        if end <= begin or is_small(words[begin]) or is_small(words[end - 1]) or words[end - 1] == "The":
            return SMALL_BEGINNING
        again = max((e - b for b, e in self.again_title if b == begin and (e == end or (e < end and self.goes_on(e)))), default=0)
        value = AGAIN_TITLE + AGAIN_WORD * max(0, again - 2) if again else 0.0
        nouns = [n for n in range(begin, end) if self.nouns[n]]
        if not nouns:
            small = words[end - 1].islower() and not is_small(words[end - 1])
            return value + NO_NOUN + BRACKET_ENDS * (words[end - 1].endswith(")") or small)
        return value + self.beginning(begin, nouns[0]) + self.middle(begin, nouns) + self.ending(nouns[-1], end)

    def beginning(self, begin: int, noun: int) -> float:
        """What the words in front of a title's first noun are worth."""
        unknown = sum(not self.holds(n) for n in range(begin, noun))
        each = UNKNOWN_BEFORE_APART if self.zone.apart else UNKNOWN_BEFORE if self.may_drop(begin + unknown, unknown) else UNKNOWN_NEAR
        listed = sum(self.words[n].endswith(",") for n in range(begin, noun) if not self.nouns[n])
        return LISTED * listed + TORN * any(self.grows_loud(n) for n in range(begin + 1, noun)) + unknown * each

    def middle(self, begin: int, nouns: list[int]) -> float:
        """What it costs that a title seems to go on over its own end: behind a noun in small letters, or behind a bracket."""
        words = self.words
        torn = any(words[n].islower() and self.nouns[n] and not self.nouns[n + 1] for n in range(begin + 1, nouns[-1]))
        return TORN * torn + BEYOND * any(words[n].endswith(")") for n in range(nouns[0], nouns[-1]))

    def ending(self, noun: int, end: int) -> float:
        """What the words behind a title's last noun are worth."""
        tail = self.words[noun + 1 : end]
        if not tail or all(NUMERAL.fullmatch(w) for w in tail):
            return NOUN_ENDS if tail or ends_in_noun(self.words[noun]) else INNER_NOUN
        bracket = tail[-1].endswith(")") and (self.words[noun + 1].startswith("(") or "(" in self.words[noun] or len(tail) > 1)
        if bracket or CONTRACT.fullmatch(tail[-1]):
            return BRACKET_ENDS
        joined = self.words[noun].endswith((",", "-", ":")) or (is_small(tail[0]) and tail[0] != "at")
        joined = joined and (tail[0].lower() not in WEAK_JOINS or is_known(tail[min(1, len(tail) - 1)]))
        if joined and len(tail) <= FIELD_WORDS:
            open_end = is_known(tail[-1]) and not FIELD.search(tail[-1].strip("(),").lower())
            return FIELD_ENDS + FIELD_WORD * sum(not is_known(w) and not is_small(w) for w in tail) + OPEN_END * open_end
        return self.field(tail, end)

    def field(self, tail: list[str], end: int) -> float:
        """What words are worth that stand behind a title's noun without a sign."""
        if all(is_known(w) for w in tail) and FIELD.search(tail[-1].strip("(),").lower()):
            return FIELD_ENDS + KNOWN_WORD * len(tail)
        plain = sum(KNOWN_WORD if is_known(w) else PLAIN_WORD for w in tail)
        return max(plain, 0.0) if plain > PLAIN_WORD * LOUD_WORDS and self.turns(end) and is_loud(tail) else plain

    def name(self, at: int, end: int | None = None) -> float:
        """What tells that the words from one on, to the end or up to another, are an employer's name."""
        words = self.words[at:end]
        while words and words[0] in SEPARATORS:
            words, at = words[1:], at + 1
        if not words:
            return NO_EMPLOYER
        text = " ".join(words)
        if not begins_name(words[0], alone=len(words) == 1) or is_small(words[-1]):
            return SMALL_BEGINNING
        if all(is_form(w) or is_small(w) for w in words):
            return FORM_ALONE
        near = names_organization(text)
        if NUMERAL.fullmatch(words[0]):
            return SMALL_BEGINNING  # "Technician / II Harrow Mills"
        value = NAMED * near + TOO_LONG * (len(words) > NAME_WORDS) + GENERAL * (not self.tells(at, end))
        value += (NOUN_IN_FIRM if near and not self.nouns[at] else NOUN_IN_NAME) * any(self.nouns[at:end])
        for word in words[:3]:
            if is_known(word) and word is not words[-1] and not organization_word([(word, 0, 0)]):
                value += RANK_BEGINNING if word.lower().rstrip(".,") in title_words().seniority else TITLE_BEGINNING
        value += AGAIN_NAME * (at in self.again_name) + MENTIONED * (at in self.mentioned)
        return value + CASE * self.turns(at)

    def turns(self, at: int) -> bool:
        """Whether capitals begin or end between two words, as where a title is set in them and a name is not."""
        before = [w for w in self.words[:at] if not is_small(w)][-2:]
        behind = [w for w in self.words[at:] if not is_small(w)][:2]
        return is_loud(before) != is_loud(behind) and is_soft(before) != is_soft(behind) and bool(before) and bool(behind)

    def tells(self, at: int, end: int | None = None) -> bool:
        """Whether the words from one on are more than what many firms have in their names."""
        general = organization_words()
        return any(fold(w) not in general and len(fold(w)) > SHORT_WORD and not is_form(w) and not is_known(w) for w in self.words[at:end])
