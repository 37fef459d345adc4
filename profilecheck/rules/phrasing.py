"""Words for messages: excerpts, counted nouns, lists of names, and what to call a position."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from profilecheck.document import Span
from profilecheck.facts.types import Certification, Position, Profile
from profilecheck.vocabulary.certifications import full_name
from profilecheck.vocabulary.guide import guide


def excerpt(profile: Profile, span: Span, most: int = 70) -> str:
    """The beginning of a range for a message, on one line."""
    text = " ".join(profile.quote(span).split()).rstrip(" .")
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def around(profile: Profile, span: Span, figure: Span, most: int = 150) -> str:
    """A piece of a range that holds the figure, on one line, cut between words."""
    if figure.end - span.start <= most:
        return excerpt(profile, span, most)
    words = [w.span for w in profile.document.words_in(span)]
    start = next((w.start for w in words if figure.end - w.start <= most // 2), figure.start)
    return "… " + excerpt(profile, Span(start, span.end), most)


def either(names: Iterable[str]) -> str:
    """ "a, b or c"."""
    return named(names, "or")


def named(names: Iterable[str], joint: str = "and") -> str:
    """ "a, b and c"."""
    items = list(dict.fromkeys(names))
    return f" {joint} ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def some(names: Sequence[str], most: int = 3) -> str:
    """ "a, b, c and 4 more"."""
    items = list(dict.fromkeys(names))
    return named(items if len(items) <= most + 1 else [*items[:most], f"{len(items) - most} more"])


def count(number: int, noun: str) -> str:
    """ "1 bullet", "3 bullets"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_word(number: int) -> str:
    """A small number in words, a larger one in digits."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def called(profile: Profile, position: Position) -> str:
    """How to speak of a position: its title, else its employer, else its place in the document."""
    span = position.title or position.organization
    return f'"{excerpt(profile, span or position.head, 50)}"'


def credential(profile: Profile, one: Certification) -> str:
    """How to speak of a credential: by its usual short name where that or what its initials stand for is printed, else as it is printed."""
    printed = " ".join(profile.quote(one.span).split())
    full = full_name(one.name) or one.name
    return one.name if one.acronym or {one.name, full} & {printed} or full.casefold() in printed.casefold() else printed


def field_name(field: str) -> str:
    """A field of IT in words."""
    title = next((known.title for name, known in guide().specializations.items() if name == field), field)
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
