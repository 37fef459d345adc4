"""Recognises job titles, known ones and new ones of the usual build, and tells their level."""

from __future__ import annotations

import functools
import re

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.kinds import Level
from profilecheck.nlp.terms import Term
from profilecheck.vocabulary.organizations import known_names, suffixes
from profilecheck.vocabulary.titles import title_words

WORD = re.compile(r"[^\W_][\w&'’.+#-]*|&|/")
CONNECTORS = frozenset(
    ["of", "and", "&", "for", "the", "in", "to", "/", "on", "de", "del", "da", "do", "dos", "des", "du", "d'", "la", "für", "der", "en", "e", "y", "et"]
)
# What joins a title's noun and its field: "Head of Delivery", "Jefe de Proyecto", "Leiter der IT".
JOINS = frozenset(["of", "for", "&", "and", "/", "in", "de", "del", "da", "do", "dos", "des", "du", "für", "der", "en", "y", "e", "et"])
# Nouns that end German compounds ("Projektleiter", "Systemadministrator"); shorter ones also end other words.
COMPOUND = 6
FOREIGN = frozenset(["de", "del", "da", "do", "dos", "des", "du", "für"])
# Behind a foreign title's first noun the field goes on in lower case: "Chef de projet informatique".
FOREIGN_WORDS = 6
# A title is a phrase: the longest of those seen has nine words.
MOST_WORDS = 10
NUMBER = re.compile(r"^(?:[IVX]{1,4}|\d{1,2}|[A-Z]?\d{1,2}|Jr\.?|Sr\.?)$")
# What stands in brackets behind a title belongs to it, unless it tells of another firm or title.
BRACKET = re.compile(r"\s?\((?!.{0,20}\b(?:via|through|client|promoted|former|formerly|previously)\b)[^()\t]{2,30}\)")
# Nouns that stand at the beginning of a title, as Romance languages have it.
LEADING = frozenset(
    [
        "chef",
        "cheffe",
        "jefe",
        "jefa",
        "gerente",
        "gestor",
        "gestora",
        "director",
        "directora",
        "diretor",
        "diretora",
        "directeur",
        "directrice",
        "coordinador",
        "coordinadora",
        "coordenador",
        "coordenadora",
        "analista",
        "consultor",
        "consultora",
        "ingeniero",
        "ingeniera",
        "engenheiro",
        "engenheira",
        "responsable",
        "chargé",
        "chargée",
        "líder",
        "ingénieur",
        "développeur",
        "administrateur",
        "administrador",
        "technicien",
        "técnico",
    ]
)
GERMAN = frozenset(
    [
        "leiter",
        "leiterin",
        "manager",
        "managerin",
        "entwickler",
        "entwicklerin",
        "berater",
        "beraterin",
        "administrator",
        "ingenieur",
        "techniker",
        "assistent",
        "referent",
        "analyst",
        "architekt",
    ]
)
# What joins two titles of one person.
JOINED = re.compile(
    r"\s*(?:/|\||\s&\s|\+|;|\sand\s|,\s(?=(?:Senior |Lead |IT )?[A-Z][a-z]+ (?:Manager|Master|Lead|Analyst|Director|Owner|Coach|Engineer)\b))\s*"
)
PROJECT_FAMILIES = ("project", "agile")
LEARNER = re.compile(r"\b(?:intern|trainee|apprentice|co-op)\b", re.I)
# Whoever is in charge of a project office is a senior.
OFFICE = re.compile(r"\b(?:e?pmo|(?:project|program(?:me)?|portfolio)s? (?:management )?office)\b", re.I)
CHARGE = re.compile(r"\b(?:manager|mgr|lead|leader|head)\b", re.I)
# These make a senior whatever else the title says.
RANKS = frozenset({"senior", "sr", "snr", "principal"})
LEVELS: tuple[Level, ...] = ("entry", "mid", "senior", "executive")


def is_noun(word: str) -> bool:
    word = word.lower().rstrip(".,")
    return is_one(word) or (word.endswith("s") and word[:-1] in title_words().nouns)


@functools.lru_cache(maxsize=4096)
def is_one(word: str) -> bool:
    """Whether a word is a head noun in the singular, as a title is: "Clifton Insurance Brokers" is none."""
    word = word.lower().rstrip(".,")
    nouns = title_words().nouns
    return word in nouns or (len(word) > COMPOUND + 3 and any(word.endswith(n) for n in compounds()))


def inside_bracket(text: str, at: int) -> bool:
    """Whether a place of a line stands in brackets: "Project Manager (promoted from Project Coordinator)"."""
    return text.count("(", 0, at) > text.count(")", 0, at)


def is_plural(title: str, name: str) -> bool:
    """Whether a known title is printed in the plural, as in a firm's name ("Pryce Solicitors") or of other people."""
    last = title.lower().split()[-1].rstrip(".,")
    return last.endswith("s") and (name.lower().split()[-1] + "s" == last or (last not in title_words().nouns and last[:-1] in title_words().nouns))


@functools.cache
def compounds() -> tuple[str, ...]:
    return tuple(n for n in title_words().nouns if len(n) >= COMPOUND and n in GERMAN)


def title_in(source: Source, span: Span) -> Span | None:
    """The job title inside a piece of a head line (no dates, no separators), None if there is none.

    Known titles are grown to the left over seniority and domain words and to the right over numerals, "of …" and a
    domain; else a phrase in title case that ends in a head noun ("Claims Systems Specialist") or begins with one
    ("Head of Delivery") is taken.
    """
    text = source.quote(span)
    tokens = [(m.group(), span.start + m.start(), span.start + m.end()) for m in WORD.finditer(text)]
    if not tokens or len(tokens) > 2 * MOST_WORDS + 6:
        return None
    known = [
        m
        for m in source.marks("titles", span)
        if (not (m.value.match == "context" or m.value.entry.fields.get("weak")) or m.span == span) and not is_plural(source.quote(m.span), m.value.entry.name)
    ]
    core = max(known, key=lambda m: (not inside_bracket(text, m.span.start - span.start), len(m.span)), default=None)
    if core is not None:
        first = next(i for i, t in enumerate(tokens) if t[2] > core.span.start)
        last = max(i for i, t in enumerate(tokens) if t[1] < core.span.end)
        opening = text.find("(", core.span.start - span.start, core.span.end - span.start)
        if opening > 0 and not BRACKET.match(text[opening:]):
            # "Project Manager (contract via …": the lexicon's words go on into a bracket that tells of another firm.
            last = max((i for i, t in enumerate(tokens) if t[2] <= span.start + opening), default=last)
        ends = {m.span.end for m in known}
    else:
        at = [i for i, t in enumerate(tokens) if is_one(t[0]) and t[0][0].isupper()]
        abbreviated = [i for i, t in enumerate(tokens) if t[0] in title_words().abbreviations and len(t[0]) > 2]
        if not at and not (abbreviated and len(tokens) <= 4):
            return None
        first = last = (at or abbreviated)[0 if len(at) > 1 and at[0] == 0 else -1]
        ends = set()
        if any(not capital(t[0]) for t in tokens[:last]) and len(tokens) > 5:
            return None
    first = grow_left(tokens, first, source)
    last = grow_right(tokens, last, text, span.start, ends)
    if last - first + 1 > MOST_WORDS + 3:
        return None
    end = tokens[last][2]
    bracket = BRACKET.match(source.document.text[end : span.end])
    if bracket:
        end += bracket.end()
    elif (
        source.document.text[tokens[first][1] : end].count("(") > source.document.text[tokens[first][1] : end].count(")")
        and source.document.text[end : end + 1] == ")"
    ):
        end += 1
    return Span(tokens[first][1], end)


def capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower() in CONNECTORS


def grow_left(tokens: list[tuple[str, int, int]], at: int, source: Source) -> int:
    """Take the words before a title that belong to it: seniority, domain, and other capitalised words up to a sign."""
    text = source.document.text
    while at > 0:
        word, _, end = tokens[at - 1]
        between = text[end : tokens[at][1]]
        lower = word.lower().rstrip(".")
        if "," in between or "|" in between or ":" in between:
            break
        if lower in CONNECTORS:
            if at >= 2 and (known_word(tokens[at - 2][0]) or (lower in ("&", "/", "and") and is_one(tokens[at - 2][0]))):
                at -= 1
                continue
            break
        if not (known_word(word) or is_noun(word)):
            # Another capitalised word only joins when the rest of the piece up to its start is of that kind: "Clinical Claims Manager".
            if all(capital(t[0]) for t in tokens[:at]) and at <= 4 and not organization_word(tokens[:at]):
                return 0
            break
        at -= 1
    return at


def grow_right(tokens: list[tuple[str, int, int]], at: int, text: str, offset: int, ends: set[int]) -> int:
    """Take what follows a title: a numeral, "of …", ", Domain", "/ Second Title", a bracket."""
    last = len(tokens) - 1
    while at < last:
        gap = text[tokens[at][2] - offset : tokens[at + 1][1] - offset]
        word = tokens[at + 1][0]
        lower = word.lower().rstrip(".,")
        if (NUMBER.match(word) and gap == " ") or (
            gap == " " and tokens[0][0].lower() in LEADING and at + 1 < FOREIGN_WORDS and lower not in JOINS and (word.islower() or word.isupper())
        ):
            at += 1
        elif lower in JOINS and at + 1 < last and (capital(tokens[at + 2][0]) or lower == "/" or lower in FOREIGN):
            if lower in ("and", "&", "/", "in", "for") and not (known_word(tokens[at + 2][0]) or is_noun(tokens[at + 2][0])):
                break
            at += 2
            while (
                at < last
                and text[tokens[at][2] - offset : tokens[at + 1][1] - offset] == " "
                and capital(tokens[at + 1][0])
                and tokens[at + 1][0].lower() not in ("at", "with")
            ):
                if organization_word(tokens[at + 1 : at + 2]):
                    break
                at += 1
        elif ("," in gap and begins_with_employer(text[tokens[at + 1][1] - offset :])) or (gap == " (" and not BRACKET.match(text[tokens[at][2] - offset :])):
            break
        elif (gap in (" ", ", ", " , ", " - ", " – ", "-", "–", "/", " / ", " (") and (known_word(word) or is_noun(word))) or tokens[at + 1][2] in ends:
            at += 1
        else:
            break
    return at if tokens[at][0].lower() not in CONNECTORS else at - 1


def begins_with_employer(text: str) -> bool:
    """Whether what stands behind a title's comma begins with the name of a known employer: "Intern, Microsoft Research"."""
    first = re.findall(r"[\w&'.-]+", text)[:2]
    return any(" ".join(first[:n]).lower() in known_names() for n in (1, 2))


def known_word(word: str) -> bool:
    lower = word.lower().rstrip(".,")
    known = title_words()
    return lower in known.seniority or lower + "." in known.seniority or lower in known.domains


def organization_word(tokens: list[tuple[str, int, int]]) -> bool:
    return any(t[0].lower().rstrip(".,") in suffixes() for t in tokens)


def title_level(source: Source, span: Span) -> tuple[Level, str, str | None]:
    """(level, family, role) of a title: a known title's own, moved by the seniority words around it. Of joined titles the highest level counts."""
    parts = [one_level(source, part) for part in joined_parts(source, span)]
    best = max(parts, key=lambda p: (p[1] in PROJECT_FAMILIES, p[1] == "management"))
    known = [p for p in parts if p[1] != "other"]
    level: Level = "entry" if LEARNER.search(source.quote(span)) else max((p[0] for p in known or parts), key=LEVELS.index)
    if level == "mid" and OFFICE.search(source.quote(span)) and CHARGE.search(source.quote(span)):
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
    own = [bool(source.marks("titles", part)) or any(is_one(w) for w in re.findall(r"[\w-]+", source.quote(part))) for part in parts]
    return parts if all(own) else [span]


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
        nouns = title_words().nouns
        level = nouns.get(noun or "", nouns.get((noun or "").rstrip("s"), "mid"))
        family, role, inside = "other", None, ""
    for at, token in enumerate(tokens):
        moved = seniority_of(token)
        # "Test Lead": a noun, "Lead Tester": a rank.
        if moved and not (token == "lead" and at == len(tokens) - 1) and (token not in inside or token in RANKS):
            higher = max if moved in ("senior", "executive") else min
            level = higher(level, moved, key=LEVELS.index)
    return level, family, role


def seniority_of(token: str) -> Level | None:
    """The level that a word of seniority gives a title."""
    word = title_words().seniority.get(token) or title_words().seniority.get(token + ".")
    return word.level if word else None
