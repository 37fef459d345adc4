"""Decides whether the surroundings support a name that has other meanings, or that is a skill only where skills are listed."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence

from profilecheck.document import Span
from profilecheck.facts.skills.lists import is_listing
from profilecheck.facts.source import Source
from profilecheck.kinds import SectionKind
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.lists import maker_names
from profilecheck.vocabulary.terms import ordinary_words

LISTS: tuple[SectionKind, ...] = ("skills", "tools")
HARD_KEYS = ("tools", "technologies", "methods")
# How near another hard skill must stand for an ambiguous name to count: the next entry of a list.
NEIGHBOUR = 28
# The same where skills are listed: a few entries on, or the bullets around.
LISTED_NEIGHBOUR = 60
# Characters of the longest names.
LONGEST = 60
# How far a cue may stand from the name: about a line.
CUE_REACH = 90
# A line of so few words says little of what is meant in it.
SHORT_LINE = 4
START = lazy(r"(?:^|[,;:/|•·●▪(\n\t*]|\band|&|- |– )\s*$")
END = lazy(r"\s*(?:[,;:/|•·●▪)(\n\t.]|$|and\b|&|-\s|–|\d)")
BETWEEN = lazy(r"\s*[\w.]*\s*(?:,|/|and|&|;|,\s*and)\s*[\w.]*\s*")
COMMA = lazy(r"\s*,\s*(?:and\s+)?")
# In sentences an acronym stays a name ("DR") even where its long form is everyday speech.
ACRONYM = lazy(r"[A-Z][A-Z0-9&/]{1,6}s?")

# "posted in Slack", "tracked with Planner": a capital behind such a word in a sentence is a product's.
WITHIN = lazy(r"[a-z]\w*,? (?:[a-z]\w* )*(?:in|via|using|through|with) $")
GOES_ON = lazy(r" (?!(?:and|or)\b)[A-Z&]|['’-]\w")
# Names of products that are verbs too, what follows the verb, and what stands before the name.
VERBS = frozenset(["excel", "access", "project", "slack", "trello", "confluence"])
GOVERNS = lazy(r" (?:in|at|as|under|when|while|with|the|a|an|all|our|their|to)\b")
OPENS = lazy(r"(?:^|[.!?]\s|[•·*\n]\s?)$")
BEFORE_NAME = lazy(r"(?:[,/&(]|\b(?:and|or|in|with|using|ms|microsoft))\s*$", re.I)
# "CRM (Critical Resource Map)": an acronym that is spelled out as something else.
LETTERS = lazy(r"[A-Z]{2,6}")
# "key vendors (Infosys, Oracle, Cisco)", "clients such as SAP and Adobe": firms, whose names are those of their products.
FIRMS = lazy(
    r"\b(?:vendors?|partners?|clients?|customers?|suppliers?|companies|firms|accounts|competitors?|providers|contractors|manufacturers)\b"
    r"(?P<lead>,? (?:such as|like|including)|\s?[(:–-])(?P<names>.*)$",
    re.I | re.S,
)
JOINTS = lazy(r"[,;/|&()…]|\.{2,}|\band\b|\b(?:e\.g\.|i\.e\.)")
CLOSES = lazy(r"\s*(?:\([^)]*\)\s*)?(?:[,;/|&)…]|\.(?:\s|\.|$)|$|and\b)")
MOST_FIRM_WORDS = 4
FIRMS_REACH = 160
"""Characters of such a list before a name that are looked at."""
SPELLED = lazy(r" \((?P<words>[A-Z][a-z]\w*(?: (?:of|and|for|the|in|to|[A-Z]\w*)){1,6})\)")


def section_of(source: Source, span: Span) -> SectionKind:
    section = source.section_at(span.start)
    return section.kind if section else "contact"


class Support:
    """What the finder asks of the text around a mention; made once a document from all of its mentions."""

    def __init__(self, source: Source, mentions: list[Mention]) -> None:
        sure = [m for m in mentions if m.value.match != "context"]
        self.source = source
        self.all_practices = Spans(m.span for m in mentions if m.kind == "competencies")
        self.text = source.document.text
        self.hard = Spans(m.span for m in sure if m.kind in HARD_KEYS)
        self.practices = Spans(m.span for m in sure if m.kind not in HARD_KEYS)
        self.listings: dict[Span, bool] = {}

    def listed(self, span: Span, where: SectionKind) -> bool:
        """Whether a mention stands where skills are listed."""
        if where in LISTS:
            return True
        block = self.source.document.block_at(span.start)
        if block is None:
            return False
        if block.span not in self.listings:
            self.listings[block.span] = is_listing(self.source.quote(block.span))
        return self.listings[block.span]

    def named(self, mention: Mention, where: SectionKind) -> bool:
        """Whether a name that is everyday speech in sentences ("customer satisfaction", "desktops") is meant as a skill.

        A row of practices names them: "covered gap analysis, vendor selection and user training".
        """
        if mention.value.entry.fields.get("prose", True) or (mention.kind == "competencies" and self.enumerated(mention.span)):
            return True
        return self.listed(mention.span, where) or bool(ACRONYM.fullmatch(self.source.quote(mention.span)))

    def enumerated(self, span: Span) -> bool:
        """Whether a practice stands behind or before a comma and another one, or is the last of such a row."""
        return bool(self.joined(span, COMMA)) or any(self.joined(beside, COMMA) for beside in self.joined(span, BETWEEN))

    def joined(self, span: Span, gap: re.Pattern[str]) -> list[Span]:
        """The practices near a span with nothing but a joint between."""
        near = self.all_practices.near(span, NEIGHBOUR)
        return [h for h in near if gap.fullmatch(self.text, min(h.end, span.end), max(h.start, span.start))]

    def supported(self, mention: Mention, where: SectionKind) -> bool:
        """Whether an ambiguous name is meant: it is a whole entry of a list, stands beside another hard skill in a list,
        or one of its cues is near."""
        span, text = mention.span, self.text
        whole = bool(START.search(text[max(0, span.start - 4) : span.start])) and bool(END.match(text[span.end : span.end + 4]))
        block = self.source.document.block_at(span.start)
        if block is not None and self.cued(mention, block.span):
            return True
        if self.in_use(mention):
            return True
        if not whole:
            return False
        if self.listed(span, where):
            everyday = mention.kind in HARD_KEYS and self.source.quote(span).lower() in ordinary_words()
            return not everyday or bool(self.hard.near(span, LISTED_NEIGHBOUR)) or (block is not None and block.span == span)
        if block is None:
            return False
        hard = mention.kind in HARD_KEYS
        if not hard and self.source.quote(span).lower() != mention.value.entry.name.lower():
            return False  # "risk management, budgeting", but not "risk management and reports"
        near = (self.hard if hard else self.practices).near(span, NEIGHBOUR)
        return any(BETWEEN.fullmatch(text[min(h.end, span.end) : max(h.start, span.start)]) for h in near if block.span.contains(h))

    def in_use(self, mention: Mention) -> bool:
        """Whether a tool with an everyday name is what something was done in: "posted in Slack"."""
        span, text = mention.span, self.text
        if mention.kind != "tools" or not text[span.start].isupper() or GOES_ON.match(text, span.end):
            return False
        return WITHIN.search(text[max(0, span.start - 40) : span.start]) is not None

    def means_else(self, mention: Mention) -> bool:
        """Whether an acronym is spelled out beside it, and as no name that a lexicon holds."""
        text, letters = self.text, self.source.quote(mention.span)
        spelled = SPELLED.match(text, mention.span.end) if LETTERS.fullmatch(letters) else None
        if spelled is None or "".join(w[0] for w in spelled.group("words").split() if w[0].isupper()) != letters:
            return False
        words = Span(*spelled.span("words"))
        return not any(m.span.contains(words) for key in (*HARD_KEYS, "methods", "competencies") for m in self.source.marks(key, words))

    def is_verb(self, mention: Mention) -> bool:
        """Whether a tool's name is the verb that a sentence begins with: "Excel in fast-moving teams"."""
        span = mention.span
        if self.source.quote(span).lower() not in VERBS:
            return False
        if OPENS.search(self.text[max(0, span.start - 3) : span.start]) and self.text[span.end : span.end + 1] in (",", ":"):
            return section_of(self.source, span) not in LISTS  # "Project, data and reporting": the heading of what follows
        if not GOVERNS.match(self.text, span.end):
            return False
        return not BEFORE_NAME.search(self.text[max(0, span.start - 12) : span.start])

    def is_firm(self, mention: Mention) -> bool:
        """Whether a maker's name in a sentence stands in a list of firms."""
        if mention.kind not in HARD_KEYS or section_of(self.source, mention.span) in LISTS or self.source.quote(mention.span) not in maker_names():
            return False
        block = self.source.document.block_at(mention.span.start)
        low = max(mention.span.start - FIRMS_REACH, block.span.start if block else 0)
        match = FIRMS.search(self.text, low, mention.span.start)
        if match is None or not CLOSES.match(self.text, mention.span.end, block.span.end if block else mention.span.end):
            return False
        names = [name.strip(" .") for name in JOINTS.split(match.group("names"))]
        return all(not name or (name[0].isupper() and len(name.split()) <= MOST_FIRM_WORDS) for name in names)

    def refused(self, mention: Mention) -> bool:
        """Whether words around a name say that it means something else ("XP" behind Windows, "CMS" beside Medicare), and none that it is meant."""
        if self.means_else(mention) or self.is_verb(mention) or self.is_firm(mention):
            return True
        words = mention.value.entry.refusals
        block = self.source.document.block_at(mention.span.start) if words else None
        around = self.context(block.span) if block is not None else None
        return around is not None and self.near_by(words, mention.span, around) and not self.cued(mention, around)

    def context(self, block: Span) -> Span:
        """What tells the meaning of a name: its line, with the ones beside it where a line of work is so short that it tells nothing ("Kanban experienced")."""
        if section_of(self.source, block) in LISTS or len(self.source.quote(block).split()) > SHORT_LINE:
            return block
        return Span(max(0, block.start - CUE_REACH), min(len(self.text), block.end + CUE_REACH))

    def cued(self, mention: Mention, block: Span) -> bool:
        return self.near_by(mention.value.entry.cues, mention.span, block)

    def near_by(self, cues: Sequence[str], span: Span, block: Span) -> bool:
        if not cues:
            return False
        low, high = max(block.start, span.start - CUE_REACH), min(block.end, span.end + CUE_REACH)
        around = f"{self.text[low : span.start]} | {self.text[span.end : high]}".lower()
        return any(cue in around and re.search(rf"\b{re.escape(cue)}", around) for cue in cues)


class Spans:
    """Spans in the order of the text, to ask which stand near another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [s.start for s in self.spans]

    def near(self, span: Span, reach: int) -> list[Span]:
        """Those that end or begin within `reach` characters."""
        first = bisect.bisect_left(self.starts, span.start - reach - LONGEST)
        last = bisect.bisect_right(self.starts, span.end + reach)
        return [s for s in self.spans[first:last] if not s.overlaps(span) and s.end >= span.start - reach]
