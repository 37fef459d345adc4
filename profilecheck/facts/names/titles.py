"""Recognises job titles in a piece of a line, known ones and new ones of the usual build."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.facts.names.levels import HELPER
from profilecheck.facts.names.words import Token, capital, is_noun, is_one, known_word, organization_word
from profilecheck.facts.source import Source, once
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.organizations import known_names, legal_forms
from profilecheck.vocabulary.titles import title_words

WORD = lazy(r"[^\W_][\w&'’.+#-]*|&|/")
# Behind a foreign title's first noun the field goes on in lower case: "Chef de projet informatique".
FOREIGN_WORDS = 6
# A title is a phrase: the longest of those seen has nine words.
MOST_WORDS = 10
# A longer piece is a sentence, whatever title stands in it.
MOST_TOKENS = 2 * MOST_WORDS + 6
# So many words in capitals before a title's noun are of it though none is known.
LEFT_WORDS = 5
# A title in small letters has few words.
SMALL_WORDS = 5
# A field in small letters behind a title has few words.
FIELD_WORDS = 4
BEHIND_COLON = lazy(r":\s|.:")
# Words that begin a phrase about somebody, not a title.
NO_TITLE = frozenset(
    [
        "a", "an", "the", "my", "our", "one", "two", "their", "his", "her", "no", "every", "each", "any", "good", "great", "excellent", "strong", "best"
    ]
)  # fmt: skip
# Words that begin a title and no firm's name.
RANKS = frozenset(["assistant", "asst", "chief", "deputy", "jr", "junior", "lead", "principal", "senior", "sr"])
NUMBER = lazy(r"^(?:[IVX]{1,4}|\d{1,2}|[A-Z]?\d{1,2}|Jr\.?|Sr\.?)$")
# What stands in brackets behind a title belongs to it, unless it tells of another firm or title.
BRACKET = lazy(r"\s?\((?!.{0,20}\b(?:via|through|client|promoted|former|formerly|previously)\b)[^()\t]{2,30}\)")
# Signs between a title and a further domain or noun of it: "Project Manager, Infrastructure".
GAPS = frozenset([" ", ", ", " , ", " - ", " – ", "-", "–", "/", " / ", " ("])
# Behind these a title goes on with a domain or a second noun only: "Director of Sales", but "Manager and Acme".
WEAK_JOINS = frozenset(["and", "&", "/", "in", "for"])


@once
def title_in(source: Source, span: Span) -> Span | None:
    """The job title inside a piece of a head line (no dates, no separators), None if there is none.

    Known titles are grown to the left over seniority and domain words and to the right over numerals, "of …" and a
    domain; else a phrase in title case that ends in a head noun ("Claims Systems Specialist") or begins with one
    ("Head of Delivery") is taken.
    """
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(source.document.text, span.start, span.end)]
    if not tokens or len(tokens) > MOST_TOKENS:
        return None
    known = known_titles(source, span)
    core = known_core(source, span, known, tokens) if known else new_core(tokens)
    if core is None:
        # "Post-doctoral fellow, Harrow College": in small letters it ends at the first comma.
        whole = [t for t in tokens if "," not in source.document.text[span.start : t[2]]]
        ends = Span(span.start, whole[-1][2]) if whole and len(whole) < len(tokens) else span
        return Span(tokens[0][1], ends.end) if in_small_letters(source, ends, whole if ends is not span else tokens) else None
    first = helped(source, tokens, grow_left(source, tokens, core[0]))
    last = grow_right(source, tokens, core[1], span.end, {m.span.end for m in known})
    if last - first + 1 > MOST_WORDS + 3 or (last + 1 < len(tokens) and is_legal_form(tokens[last + 1][0]) and gap_behind(source, tokens, last) == " "):
        return None
    return Span(tokens[first][1], end_of(source, tokens[first][1], tokens[last][2], span.end))


def is_legal_form(word: str) -> bool:
    """Whether a word ends a firm's name: what stands before it is no title, "Tech Pvt Ltd"."""
    return len(word) > 2 and word.lower().rstrip(".") in legal_forms()


def known_titles(source: Source, span: Span) -> list[Mention]:
    """The titles of the lexicon in a piece; one that is an ordinary word too must be the whole of it."""
    return [
        m
        for m in source.marks("titles", span)
        if (not (m.value.match == "context" or m.value.entry.fields.get("weak")) or m.span == span) and not is_plural(source.quote(m.span), m.value.entry.name)
    ]


def is_plural(title: str, name: str) -> bool:
    """Whether a known title is printed in the plural, as in a firm's name ("Pryce Solicitors") or of other people."""
    last = title.lower().split()[-1].rstrip(".,")
    return last.endswith("s") and (name.lower().split()[-1] + "s" == last or (last not in title_words().nouns and last[:-1] in title_words().nouns))


def known_core(source: Source, span: Span, known: list[Mention], tokens: list[Token]) -> tuple[int, int]:
    """First and last word of the title that the others grow around: the longest, outside brackets if one is."""
    text = source.quote(span)
    core = max(known, key=lambda m: (not inside_bracket(text, m.span.start - span.start), len(m.span))).span
    first = next(i for i, t in enumerate(tokens) if t[2] > core.start)
    last = max(i for i, t in enumerate(tokens) if t[1] < core.end)
    opening = text.find("(", core.start - span.start, core.end - span.start)
    if opening > 0 and not BRACKET.match(text[opening:]):
        # "Project Manager (contract via …": the lexicon's words go on into a bracket that tells of another firm.
        last = max((i for i, t in enumerate(tokens) if t[2] <= span.start + opening), default=last)
    return first, last


def inside_bracket(text: str, at: int) -> bool:
    """Whether a place of a line stands in brackets: "Project Manager (promoted from Project Coordinator)"."""
    return text.count("(", 0, at) > text.count(")", 0, at)


def new_core(tokens: list[Token]) -> tuple[int, int] | None:
    """The noun that a title of no lexicon is built on, first and last word being the same; None where there is none."""
    at = [i for i, t in enumerate(tokens) if is_one(t[0]) and t[0][0].isupper()]
    abbreviated = [i for i, t in enumerate(tokens) if t[0] in title_words().abbreviations and len(t[0]) > 2]
    if not at and not (abbreviated and len(tokens) <= 4):
        return None
    core = (at or abbreviated)[0 if len(at) > 1 and at[0] == 0 and tokens[0][0].lower() not in title_words().seniority else -1]
    if len(tokens) > 5 and any(not capital(t[0]) for t in tokens[:core]):
        return None
    return core, core


def in_small_letters(source: Source, span: Span, tokens: list[Token]) -> bool:
    """Whether a piece is nothing but a title in small letters behind its first word: "Linux kernel engineer", "Intern in machine learning".

    Behind dates and a colon the first word may be in small letters, too.
    """
    words = [t[0] for t in tokens]
    if len(words) < 2 or tokens[0][1] != span.start or tokens[-1][2] != span.end or words[0].lower() in NO_TITLE:
        return False
    if not (words[0][0].isupper() or BEHIND_COLON.match(source.document.text, max(0, span.start - 2), span.start)):
        return False
    joined = next((n for n, w in enumerate(words) if n and w in ("in", "of")), len(words))
    title, field = words[:joined], words[joined + 1 :]
    if joined < len(words):
        return bool(field) and len(field) <= FIELD_WORDS and all(w.islower() for w in (*title[1:], *field)) and is_noun(title[-1]) and is_plain(title)
    return len(words) <= SMALL_WORDS and is_one(words[-1]) and words[-1].islower() and is_plain(title)


def is_plain(words: list[str]) -> bool:
    """Whether the words in front of a title's noun are no verbs and no small words."""
    if any(not w[0].isalpha() or w.lower().endswith(("ed", "ing")) for w in words[:-1] if not known_word(w)):
        return False
    return len(words) <= SMALL_WORDS and not any(w.lower() in title_words().small for w in words)


def grow_left(source: Source, tokens: list[Token], at: int) -> int:
    """Take the words before a title that belong to it: seniority, domain, and other capitalised words up to a sign."""
    while at > 0:
        word, _, end = tokens[at - 1]
        between = source.document.text[end : tokens[at][1]]
        lower = word.lower().rstrip(".")
        if between.strip() == "," and is_whole(tokens[:at]):
            return 0
        if "," in between or "|" in between or ":" in between:
            break
        if lower in title_words().small:
            if at >= 2 and (known_word(tokens[at - 2][0]) or (lower in ("&", "/", "and") and is_one(tokens[at - 2][0]))):
                at -= 1
                continue
            break
        if not (known_word(word) or is_noun(word)):
            # Another capitalised word only joins when the rest of the piece up to its start is of that kind: "Clinical Claims Manager". One common
            # word ("Hospital Administrator") and a domain that begins the piece ("Software Licensing Coordinator") are no firm's name.
            if all(capital(t[0]) for t in tokens[:at]) and at <= LEFT_WORDS and (at == 1 or is_ranked(tokens) or not names_firm(tokens, at)):
                return 0
            break
        at -= 1
    return at


def names_firm(tokens: list[Token], at: int) -> bool:
    """Whether the words in front of a title have one that ends a firm's name; a domain that begins them is none."""
    return organization_word(tokens[int(known_word(tokens[0][0])) : at])


def is_ranked(tokens: list[Token]) -> bool:
    """Whether the first word is a rank, with which hardly any firm's name begins: "Senior Computer Network Technician"."""
    return tokens[0][0].lower().rstrip(".") in RANKS


def helped(source: Source, tokens: list[Token], at: int) -> int:
    """Where a title begins whose holder helps the one that was found: "Secretary to the PMO Director"."""
    return 0 if HELPER.match(source.document.text, tokens[0][1], tokens[at][1]) else at


def is_whole(tokens: list[Token]) -> bool:
    """Whether words are a title of their own, in front of another: "VP, Project Manager"."""
    last = tokens[-1][0].rstrip(".")
    ranks = title_words().abbreviations.keys() | title_words().seniority.keys()
    return (is_one(last) or last.lower() in ("vp", "svp", "evp", "avp")) and all(is_title_word(t[0]) or t[0] in ranks or t[0].lower() in ranks for t in tokens)


def grow_right(source: Source, tokens: list[Token], at: int, end: int, ends: set[int]) -> int:
    """Take what follows a title: a numeral, "of …", ", Domain", "/ Second Title", a bracket; `ends`: where known titles end."""
    last = len(tokens) - 1
    while at < last:
        if follows_closely(source, tokens, at):
            at += 1
        elif joins(tokens, at):
            weak = tokens[at + 1][0].lower().rstrip(".,") in WEAK_JOINS and not is_title_word(tokens[at + 2][0])
            if weak and not second_title(source, tokens, at) and not joins_domain(source, tokens, at):
                break
            at = end_of_field(source, tokens, at + 2)
        elif not names_other(source, tokens, at, end) and (adds_domain(source, tokens, at) or tokens[at + 1][2] in ends):
            at = end_of_field(source, tokens, at + 1) if "," in gap_behind(source, tokens, at) else at + 1
        else:
            break
    return at if tokens[at][0].lower() not in title_words().small else at - 1


def gap_behind(source: Source, tokens: list[Token], at: int) -> str:
    return source.document.text[tokens[at][2] : tokens[at + 1][1]]


def is_title_word(word: str) -> bool:
    return known_word(word) or is_noun(word)


def follows_closely(source: Source, tokens: list[Token], at: int) -> bool:
    """Whether the next word is a numeral ("Engineer II"), or goes on with a foreign title ("Chef de projet informatique")."""
    word = tokens[at + 1][0]
    if gap_behind(source, tokens, at) != " ":
        return False
    if NUMBER.match(word):
        return True
    foreign = tokens[0][0].lower() in title_words().leading and at + 1 < FOREIGN_WORDS
    return foreign and word.lower().rstrip(".,") not in title_words().joins and (word.islower() or word.isupper())


def joins(tokens: list[Token], at: int) -> bool:
    """Whether the next word joins the title with what it is in charge of: "Head of Delivery"."""
    lower = tokens[at + 1][0].lower().rstrip(".,")
    return lower in title_words().joins and at + 1 < len(tokens) - 1 and (capital(tokens[at + 2][0]) or lower == "/" or lower in title_words().foreign_joins)


def second_title(source: Source, tokens: list[Token], at: int) -> bool:
    """Whether a sign joins a title to another one that takes all the rest up to a comma: "Teller / Branch Services Co-ordinator"."""
    comma = next((n for n in range(at + 2, len(tokens) - 1) if "," in gap_behind(source, tokens, n)), len(tokens) - 1)
    rest = tokens[at + 2 : comma + 1]
    return tokens[at + 1][0] == "/" and is_one(rest[-1][0]) and all(capital(t[0]) for t in rest) and len(rest) <= LEFT_WORDS


def joins_domain(source: Source, tokens: list[Token], at: int) -> bool:
    """Whether "and" joins a second domain with a word of its own in front: "VP Digital and US Sales", not "Manager and Acme Systems"."""
    if tokens[at + 1][0].lower() not in ("and", "&"):
        return False
    last = end_of_field(source, tokens, at + 2)
    return last > at + 2 and known_word(tokens[last][0]) and not organization_word(tokens[at + 2 : last + 1])


def end_of_field(source: Source, tokens: list[Token], at: int) -> int:
    """The last word of a field that begins at a word: it goes on in capitals up to a sign, an employer, or a word before one."""
    while at < len(tokens) - 1 and gap_behind(source, tokens, at) == " " and capital(tokens[at + 1][0]) and tokens[at + 1][0].lower() not in ("at", "with"):
        if organization_word(tokens[at + 1 : at + 2]):
            break
        at += 1
    return at


def names_other(source: Source, tokens: list[Token], at: int, end: int) -> bool:
    """Whether what comes next is an employer behind a comma, or a bracket that is no part of the title."""
    gap = gap_behind(source, tokens, at)
    text = source.document.text
    return ("," in gap and begins_with_employer(text[tokens[at + 1][1] : end])) or (gap == " (" and not BRACKET.match(text, tokens[at][2], end))


def adds_domain(source: Source, tokens: list[Token], at: int) -> bool:
    return gap_behind(source, tokens, at) in GAPS and is_title_word(tokens[at + 1][0])


def begins_with_employer(text: str) -> bool:
    """Whether what stands behind a title's comma begins with the name of a known employer: "Intern, Microsoft Research"."""
    first = re.findall(r"[\w&'.-]+", text)[:2]
    return any(" ".join(first[:n]).lower() in known_names() for n in (1, 2))


def end_of(source: Source, start: int, end: int, limit: int) -> int:
    """Where a title ends with the bracket behind it, or the one that was opened inside it."""
    text = source.document.text
    bracket = BRACKET.match(text, end, limit)
    if bracket:
        return bracket.end()
    title = text[start:end]
    return end + 1 if title.count("(") > title.count(")") and text[end : end + 1] == ")" else end
