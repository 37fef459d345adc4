"""The level, family and role of a title: a known one's own, moved by the words of seniority around it."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.facts.names.words import is_noun, is_one
from profilecheck.facts.source import Source
from profilecheck.kinds import Level
from profilecheck.nlp.terms import Term
from profilecheck.patterns import lazy
from profilecheck.vocabulary.titles import title_words

# What joins two titles of one person; a bracket may hold the second.
JOINED = lazy(
    r"\s*(?:/|\s\((?!(?i:consult|contract|freelanc|remote|temp|lead\)))|\)|\||\s&\s|\+|;|\sand\s|"
    r",\s(?=(?:Senior |Lead |IT )?[A-Z][a-z]+ (?:Manager|Master|Lead|Analyst|Director|Owner|Coach|Engineer)\b))\s*"
)
PROJECT_FAMILIES = ("project", "agile")
LEARNER = lazy(r"\b(?:intern|trainee|apprentice|co-op)\b", re.I)
# Whoever helps somebody is not of that title: "Secretary to the PMO Director".
HELPER = lazy(r"(?:[\w.&-]+ ){0,3}(?:assistant|secretary|aide|p\.?a\.?|receptionist|clerk) (?:to|of|for) ", re.I)
# Whoever is in charge of a project office is a senior; "Project Manager (PMO)" only works there.
OFFICE = r"(?:e?pmo|(?:project|program(?:me)?|portfolio)s? (?:management )?office)"
IN_CHARGE = lazy(
    rf"\b{OFFICE}\b[^/(|]{{0,24}}\b(?:manager|mgr|lead|leader|head)\b|"
    rf"(?<!project )(?<!program )(?<!programme )\b(?:manager|mgr|lead|leader|head)(?: of|,| [-–])(?: [\w&]+){{0,3}} {OFFICE}\b",
    re.I,
)
# These are high ranks with an assistant or associate in front too.
HIGH = frozenset({"director", "vice", "vp", "svp", "evp", "dean", "commissioner", "superintendent", "president", "principal", "partner"})
# These make a senior whatever else the title says.
RANKS = frozenset({"senior", "sr", "snr", "principal"})
RANKED = lazy(r"\b(?:senior|sr|snr|principal)\b", re.I)
LEVELS: tuple[Level, ...] = ("entry", "mid", "senior", "executive")


def title_level(source: Source, span: Span) -> tuple[Level, str, str | None]:
    """(level, family, role) of a title: a known title's own, moved by the seniority words around it. Of joined titles the highest level counts."""
    if HELPER.match(source.quote(span)):
        return "entry", "other", None
    spans = joined_parts(source, span)
    parts = [one_level(source, part) for part in spans]
    best = max(parts, key=lambda p: (p[1] in PROJECT_FAMILIES, p[1] == "management"))
    known = [p for p, part in zip(parts, spans, strict=True) if p[1] != "other" or p[0] == "executive" or RANKED.search(source.quote(part))]
    level: Level = "entry" if LEARNER.search(source.quote(span)) else max((p[0] for p in known or parts), key=LEVELS.index)
    if level == "mid" and IN_CHARGE.search(source.quote(span)):
        return "senior", "project", best[2]
    return level, best[1], best[2]


def joined_parts(source: Source, span: Span) -> list[Span]:
    """The titles that a sign joins ("Release Manager / Scrum Master"), the whole where a part has no title of its own."""
    text = source.quote(span)
    cuts = [m.span() for m in JOINED.finditer(text)]
    if not cuts or any(m.span.start < span.start + start < m.span.end for m in source.marks("titles", span) for start, _ in cuts):
        return [span]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    parts = [Span(span.start + a, span.start + b) for a, b in zip(starts, ends, strict=True)]
    parts = [part for part in parts if source.quote(part).strip()]
    own = [bool(source.marks("titles", part)) or any(is_title(w) for w in re.findall(r"[\w-]+", source.quote(part))) for part in parts]
    return parts if all(own) else [span]


def is_title(word: str) -> bool:
    return is_one(word) or word in title_words().abbreviations


def one_level(source: Source, span: Span) -> tuple[Level, str, str | None]:
    """(level, family, role) of a single title."""
    known = list(source.marks("titles", span))
    tokens = [t.rstrip(".") for t in re.findall(r"[\w.&-]+", source.quote(span).lower())]
    level: Level
    if known:
        best: Term = max(known, key=lambda m: (m.value.entry.fields["family"] in (*PROJECT_FAMILIES, "management"), len(m.span))).value
        fields = best.entry.fields
        level, family, role = fields["level"], fields["family"], fields.get("role") or None
        inside = best.entry.name.lower()
    else:
        noun = next((t for t in reversed(tokens) if is_noun(t)), None)
        if noun is None and (full := title_words().abbreviations.get(source.quote(span).strip(" .,"))):
            noun = full.lower().split()[-1]  # "VP"
        nouns = title_words().nouns
        level = nouns.get(noun or "", nouns.get((noun or "").rstrip("s"), "mid"))
        family, role, inside = "other", None, ""
    for at, token in enumerate(tokens):
        moved = seniority_of(token)
        # "Test Lead": a noun, "Lead Tester": a rank.
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if (moved == "entry" and following in HIGH) or (token == "executive" and following == "assistant"):
            continue  # "Assistant Director"
        noun_lead = token == "lead" and at == len(tokens) - 1 and "(lead" not in source.quote(span).lower()
        if moved and not noun_lead and (token not in inside or token in RANKS):
            higher = max if moved in ("senior", "executive") else min
            level = higher(level, moved, key=LEVELS.index)
    return level, family, role


def seniority_of(token: str) -> Level | None:
    """The level that a word of seniority gives a title."""
    word = title_words().seniority.get(token) or title_words().seniority.get(token + ".")
    return word.level if word else None
