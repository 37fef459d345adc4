"""Finds worn-out words: where they claim something of the person, and not where the line goes on to name what they leave open."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Wording
from profilecheck.patterns import lazy
from profilecheck.vocabulary.buzzwords import buzzwords, instead_of_buzzword
from profilecheck.vocabulary.phrases import Phrases
from profilecheck.vocabulary.verbs import forms

# What the phrase claims is said at once.
SAID = lazy(r"\s*(?:,\s*|\(\s*)?(?:including|such as|e\.g\.|for example)\b|\s*[:(]\s*\w")
QUOTED = ("education", "certifications", "courses", "references", "languages", "publications", "awards")
"""Sections in which the words are those of titles and of other people."""
# What is still to be paid or done, and what awards are called.
UNPAID = lazy(
    r"\s+(?:\w+\s+)?(?:debts?|balances?|invoices?|issues?|receivables?|payments?|accounts?|claims?|orders?|tickets?|items?|loans?|bills?|checks?|amounts?|fees?|tasks?)\b"
    r"|\s+(?:young|students?|achievements? award|performance award|performer|service award|employee|alumn\w+|contribution award|teacher|academic)\b"
)
# What a machine makes while it runs: pages, addresses, routes.
AT_RUN_TIME = lazy(
    r"\s+(?:\w+\s+)?(?:pages?|content|web\w*|sites?|rout\w+|address\w*|ip|dns|host\w*|links?|librar\w+|programming|sql|quer\w+|reports?|forms?|menus?|data\w*"
    r"|languages?|allocation|memory|loading|load|range|html|xml|ui|interfaces?|variables?|objects?|class\w*|scaling|pricing|scheduling|testing|analysis|modell?ing"
    r"|simulation\w*|systems?|dashboards?|fields?|tables?|charts?)\b"
)
# In what somebody is skilled is named behind the word.
NAMED = lazy(r"\s+(?:with|in|at)\s+\w")
# Kinds of tests, taxes and sellers.
OF_TRADES = lazy(r"[\s-]+(?:test\w*|demonstrations?|tax\w*|resellers?|networks?|services?|encryption|latency|traceability)\b")
# Whose growth it is that somebody cares for.
FOR_OTHERS = lazy(
    r"\s+(?:of|for|to|among|within)\s+(?:\w+\s+){0,3}?"
    r"(?:staff|employees?|teams?|members?|people|others|students?|associates|colleagues|juniors?|reports|interns?)\b"
)
UNLIKE_PRAISE = {
    "outstanding": UNPAID,
    "dynamic": AT_RUN_TIME,
    **dict.fromkeys(("highly skilled", "highly-skilled"), NAMED),
    **dict.fromkeys(("end to end", "end-to-end", "value added", "value-added"), OF_TRADES),
    **dict.fromkeys(("career growth", "growth opportunity", "opportunities for advancement", "opportunity for growth", "room for growth"), FOR_OTHERS),
}
"""Words of praise -> what follows them where they praise nothing."""
# Of whom a phrase is said: "interest in their long-term career growth".
OF_OTHERS = lazy(r"(?:\b(?:their|his|her|whose)|(?:s['’]|['’]s))\s+(?:[\w-]+\s+){0,2}$", re.I)
BEFORE = 40
"""Characters in front of a phrase in which stands of whom or what it is said."""
# A word of a trade in front makes a claim that can be checked: "safety conscientious".
DOMAIN = lazy(r"\b(?:safety|cost|quality|budget|security|health|environment\w*|privacy|energy|schedule|price|risk|fiscally|compliance|time)[\s-]+$", re.I)
OF_DOMAINS = frozenset({"conscientious", "diligent", "meticulous"})
OPEN = frozenset({"various", "several", "numerous", "multiple", "many"})
"""First words of phrases that leave a number or names open."""
# The names: announced, in a row with a joint, or as the kinds of something.
ANNOUNCED = lazy(r"[^.;!?\n]{0,60}?(?:\b(?:such as|includ\w*|like|e\.?g|for example|namely|i\.?e)\b|[(:]\s?\w|\s[–—-]\s)")
ROW = lazy(r"[^.;!?\n]{1,160}?[\w)],\s(?P<second>[\w&/+-]+)(?:\s[^,.;\n]{0,40}?)?,?\s(?:and|or|&)\s(?P<last>[\w&/+-]+)")
KINDS = lazy(r"\s+(?:\w+\s+)?(?:types?|kinds?|forms?|sorts?|models?|brands?|makes?|aspects|areas|phases)\s+of\s+[^.,;\n]{2,50}?(?:,\s|\s(?:and|or|&)\s)\w")
# The name of something, or a number: of what was kept in time.
SPECIFIC = lazy(r"(?<=[\w,] )[A-Z][\w.]+|\d")


@functools.cache
def phrases() -> Phrases:
    """Every spelling of a buzzword, in small letters."""
    return Phrases(instead_of_buzzword())


@functools.cache
def outcomes() -> frozenset[str]:
    """Every spelling of what is an empty promise, but the outcome of a project that is named beside it."""
    return frozenset(("on time and within budget", *buzzwords().entries["on time and within budget"].aliases))


def find_buzzwords(source: Source, positions: tuple[Position, ...]) -> Iterator[Wording]:
    text = source.small
    for start, end in phrases().find(text, 0, source.vocabulary):
        section = source.section_at(start)
        if section is None or end > section.span.end or section.kind in QUOTED:
            continue
        if not is_meant(source, text[start:end], start, end, section.span.end) and not is_outcome(source, positions, Span(start, end)):
            yield Wording("buzzword", Span(start, end), instead_of_buzzword()[text[start:end]])


def is_meant(source: Source, spelling: str, start: int, end: int, limit: int) -> bool:
    """Whether a phrase says something where it stands: by what is named behind it, or by whom or what it is said of."""
    text = source.small
    plain = UNLIKE_PRAISE.get(spelling)
    if SAID.match(text, end, limit) or (plain is not None and plain.match(text, end, limit)):
        return True
    before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    if OF_OTHERS.search(before) or (spelling in OF_DOMAINS and DOMAIN.search(before)):
        return True
    return spelling.split()[0] in OPEN and names_follow(text, end, limit)


def names_follow(text: str, end: int, limit: int) -> bool:
    """Whether what a word leaves open is named in the rest of its sentence; a row of clauses ("various tasks, kept the plan, and …") names nothing."""
    if ANNOUNCED.match(text, end, limit) or KINDS.match(text, end, limit):
        return True
    row = ROW.match(text, end, limit)
    return row is not None and not any((verb := forms().get(row.group(name))) is not None and verb.tense != "other" for name in ("second", "last"))


def is_outcome(source: Source, positions: tuple[Position, ...], span: Span) -> bool:
    """Whether "on time and within budget" tells how something ended that the line names."""
    if source.small[span.start : span.end] not in outcomes():
        return False
    told = next((s for p in positions for s in p.statements if s.span.contains(span)), None)
    if told is None:  # an entry of the experience that was not read as a role
        block, section = source.document.block_at(span.start), source.section_at(span.start)
        return block is not None and section is not None and section.kind in UNREAD and SPECIFIC.search(source.quote(block.span)) is not None
    return told.where("C2") is not None or SPECIFIC.search(source.quote(told.span)) is not None


UNREAD = ("experience", "projects", "other")
"""Sections in which lines that belong to no role tell of work as well."""
