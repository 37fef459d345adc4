"""How far a title reaches between the two signs that it stands between: what no word tells, the employer's place does."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.facts.experience.segments import Segment, trim
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.names.words import capital, is_noun, known_word
from profilecheck.facts.source import Source
from profilecheck.vocabulary.organizations import known_names, legal_forms

# So many words beside a title's noun are of it where the employer stands elsewhere; more are a sentence.
MOST_BESIDE = 6
# A pay grade behind a title: "GS-12".
GRADE = re.compile(r"[A-Z]{1,3}[- ]?\d{1,4}(?:[-/]\d{1,2}){0,2}")
# Words in front of the one for whom the work was done.
FOR = frozenset(["at", "by", "for", "through", "to", "via", "with"])
# Words in front of a title's field: "Lecturer in Hydrology".
IN = frozenset(["in", "of"])
# Between a title and the words that no sign sets apart from it.
GLUE = re.compile(r" ?/? ?")
# A field and an employer behind a title, each after a comma, and nothing else but a place.
BEHIND = re.compile(r",\s(?P<field>[A-Z][\w&-]+(?:\s(?:&|and|[A-Z][\w&-]+)){0,4}),\s(?P<name>[A-Z][\w&.'’-]+(?:\s[\w&.'’-]+){0,5})(?=$|,|\s\()")
# What ends the words that stand right behind a title.
COMMA = re.compile(r",\s")


def is_glued(source: Source, piece: Span, title: Span) -> bool:
    """Whether nothing but a blank or a slash stands between a title and what is left of its piece."""
    first, second = sorted((piece, title))
    return first.end <= second.start and GLUE.fullmatch(source.document.text, first.end, second.start) is not None


def has_legal_form(text: str) -> bool:
    """Whether a name ends as firms' names do, in "Ltd" or the like."""
    return any(w.rstrip(".-–") in legal_forms() for w in text.lower().replace(",", " ").split()[1:])


def is_firm(text: str) -> bool:
    """Whether a text is surely an employer's name, whatever stands beside it."""
    words = text.lower().replace(",", " ").split()
    return has_legal_form(text) or text.lower() in known_names() or " ".join(words[:2]) in known_names()


def is_of_title(text: str) -> bool:
    """Whether words in front of a title hold one that titles are made of: "Client Systems Workcenter", not "Harrow Mills"."""
    return not is_firm(text) and any(known_word(w) or is_noun(w) for w in text.split())


def widened(source: Source, title: Span, piece: Span, organization: Span | None, *, sure: bool) -> Span:
    """A title with the words around it in its piece, where the employer stands elsewhere.

    `sure`: the employer's name is printed apart, so that also what a comma sets off is of the title. Where none is known,
    only words that titles are made of are taken.
    """
    before = Span(piece.start, title.start)
    if organization is not None and organization.overlaps(before):
        before = Span(title.start, title.start)
    start = before.start if belongs(source, before, free=organization is not None, sure=sure) else title.start
    comma = COMMA.search(source.document.text, title.end, piece.end)
    behind = trim(source, Span(title.end, comma.start() if comma else piece.end))
    taken = behind is not None and organization is not None and not organization.overlaps(behind) and is_field(source, title, behind)
    return Span(start, behind.end if taken and behind is not None else title.end)


def with_field(source: Source, title: Span, piece: Span) -> Span:
    """A title with the field that stands between it and the employer: "Director, Claims Platforms, Velmora Mutual"."""
    parts = BEHIND.match(source.document.text, title.end, piece.end)
    if parts is None:
        return title
    field, name = parts.group("field"), parts.group("name")
    told = any(known_word(w) or known_word(w.removesuffix("s")) for w in field.split()) and not (organization_near(field) or is_firm(field))
    named = not locations(source, Span(parts.start("name"), piece.end)) and (organization_near(name) or len(name.split()) > 1)
    return Span(title.start, parts.end("field")) if told and named else title


def belongs(source: Source, before: Span, *, free: bool, sure: bool) -> bool:
    """Whether the words in front of a title are of it."""
    text = source.quote(before).strip()
    words = [w for w in text.split() if w[0].isalnum()]
    if not 0 < len(words) <= MOST_BESIDE or is_firm(text) or not all(capital(w) for w in words) or not words[0][0].isalpha():
        return False
    if not words[0][0].isupper() or any(sign in text for sign in ":;.()"):
        return False
    if text.endswith(","):
        return sure or is_noun(words[-1])
    return (free or is_of_title(text)) and ("," not in text or sure)


def is_field(source: Source, title: Span, behind: Span) -> bool:
    """Whether the words right behind a title go on with it: in capitals, no grade, no contract, no employer."""
    text = source.quote(behind)
    words = text.split()
    joined = len(words) > 1 and words[0] in IN
    if len(words) > MOST_BESIDE or not (joined or words[0][0].isupper()) or not is_glued(source, behind, title) or is_firm(text) or GRADE.fullmatch(text):
        return False
    return all(capital(w.strip("()")) for w in words if w.strip("()")) and words[0].lower() not in FOR


def apart_from(source: Source, candidates: list[Segment], title: Span | None) -> list[Segment]:
    """What can name an employer: words that no sign sets apart from the title are its own, where others can, or where titles are made of them."""
    if title is None:
        return candidates
    glued = [s for s in candidates if not s.label and is_glued(source, s.span, title) and not is_firm(source.quote(s.span))]
    others = [s for s in candidates if s not in glued]
    return others or [s for s in glued if s.span.start > title.start or not is_of_title(source.quote(s.span))]
