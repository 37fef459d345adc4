"""Finds choices of words that a reader remarks: buzzwords, first person, passive voice, data that does not belong there."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Wording
from profilecheck.facts.wording.hollow import find_hollow
from profilecheck.facts.wording.leftovers import find_broken, find_dumps, find_garbled, find_leftovers
from profilecheck.facts.wording.personal import find_personal
from profilecheck.facts.wording.slips import find_slips
from profilecheck.patterns import lazy
from profilecheck.vocabulary.buzzwords import instead_of_buzzword
from profilecheck.vocabulary.phrases import Phrases
from profilecheck.vocabulary.verbs import instead_of

FIRST_PERSON = lazy(r"(?<![\w.])(?:I(?:['’](?:m|ve|d|ll))|I(?=,?\s+[a-z])|me|my|myself|we|our|ours)(?![\w./&+-])")
# In small letters one of these stands wherever that is found.
PERSONS = frozenset({"i", "me", "my", "myself", "we", "our", "ours"})
# A numeral behind a title: "Software Engineer I for the bank". Who speaks goes on with a verb.
NUMERAL = lazy(r"[A-Z]\w+\s$")
AFTER_NUMERAL = lazy(r"\s*,|\s+(?:for|at|with|in|and|to|of|on|or|from|as|by|role|position|support|level)\b")
TOLD = ("summary", "projects", "awards", "volunteering", "other", "skills")
"""Sections beside the roles in which the person speaks."""
NOT_PERSON = lazy(r"(?:[IVX]+\s|Type |Phase |Level |Tier |Part |Class |Grade |Stage |PSM |Division )$")
# What is signed below a form is no line of a resume.
DECLARED = lazy(r"\b(?:hereby|best of my knowledge|true and correct|i declare|my declaration)\b", re.I)
AUXILIARIES = frozenset({"was", "were", "been", "being"})
PASSIVE = lazy(
    r"\b(?:was|were|been|being)\s+(?:successfully |also |then )?"
    r"(?!(?:recruited|promoted|hired|appointed|selected|elected|nominated|recognized|recognised|awarded|invited|asked|assigned|transferred|retained)\b)"
    r"(?P<verb>\w+ed|given|made|built|chosen|taken|written|held|led|brought|"
    r"done)\b(?!\s+(?:by the|as|for|to))",
    re.I,
)
# Who did it is told behind the verb: "was being built by the members of the team".
AGENT = lazy(r"(?:\s+\w+){0,3}?\s+by\s+(?!\d)", re.I)


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
UNLIKE_PRAISE = {
    "outstanding": UNPAID,
    "dynamic": AT_RUN_TIME,
    **dict.fromkeys(("highly skilled", "highly-skilled"), NAMED),
    **dict.fromkeys(("end to end", "end-to-end", "value added", "value-added"), OF_TRADES),
}
"""Words of praise -> what follows them where they praise nothing."""


@functools.cache
def buzzwords() -> Phrases:
    """Every spelling of a buzzword, in small letters."""
    return Phrases(instead_of_buzzword())


def find_wording(source: Source, positions: tuple[Position, ...]) -> tuple[Wording, ...]:
    told = [s.span for p in positions for s in p.statements]
    found = [*find_buzzwords(source), *find_first_person(source, positions), *find_passive(source, positions), *find_personal(source)]
    found += [*find_garbled(source)]
    found += [*find_leftovers(source), *find_broken(source, told), *find_dumps(source), *find_slips(source, positions), *find_hollow(source, positions)]
    return tuple(sorted(found, key=lambda w: (w.span, w.kind)))


def find_buzzwords(source: Source) -> Iterator[Wording]:
    text = source.small
    for start, end in buzzwords().find(text, 0, source.vocabulary):
        section = source.section_at(start)
        if section is None or end > section.span.end or section.kind in QUOTED:
            continue
        spelling, limit = text[start:end], section.span.end
        plain = UNLIKE_PRAISE.get(spelling)
        if not SAID.match(text, end, limit) and not (plain is not None and plain.match(text, end, limit)):
            yield Wording("buzzword", Span(start, end), instead_of_buzzword()[spelling])


def find_first_person(source: Source, positions: tuple[Position, ...]) -> Iterator[Wording]:
    if PERSONS.isdisjoint(source.vocabulary):
        return
    spans = [s.span for p in positions for s in p.statements]
    spans += [s.span for s in source.sections if s.kind in TOLD and not any(s.span.overlaps(span) for span in spans)]
    for span in spans:
        text = source.quote(span)
        for match in FIRST_PERSON.finditer(text):
            if match.group() == "I" and NUMERAL.search(text[: match.start()]) and AFTER_NUMERAL.match(text, match.end()):
                continue
            if is_quoted(text, match.start()) or DECLARED.search(text):
                continue
            if NOT_PERSON.search(text[: match.start()]) or (match.group() in ("me", "our", "we") and match.start() == 0 and text[:2].isupper()):
                continue
            yield Wording("first-person", Span(span.start + match.start(), span.start + match.end()))


def is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks: in the name of something, or in the words of somebody else."""
    return text.count('"', 0, at) % 2 == 1 or text.count("“", 0, at) > text.count("”", 0, at)


def find_passive(source: Source, positions: tuple[Position, ...]) -> Iterator[Wording]:
    passive = not AUXILIARIES.isdisjoint(source.vocabulary)
    for position in positions:
        for statement in position.statements:
            match = PASSIVE.search(source.quote(statement.span)) if passive else None
            if match and not AGENT.match(source.quote(statement.span), match.end()):
                yield Wording("passive", Span(statement.span.start + match.start(), statement.span.start + match.end()))
            if statement.opener_kind == "weak" and statement.opener_span and statement.opener:
                yield Wording("weak-opener", statement.opener_span, ", ".join(instead_of(statement.opener)))
