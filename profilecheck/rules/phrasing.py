"""Words for messages: excerpts, counted nouns, lists of names, and what to call a position."""

from __future__ import annotations

from collections.abc import Iterable

from profilecheck.document import Span
from profilecheck.facts.types import Position, Profile


def excerpt(profile: Profile, span: Span, most: int = 70) -> str:
    """The beginning of a range for a message, on one line."""
    text = " ".join(profile.quote(span).split())
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


def named(names: Iterable[str]) -> str:
    """ "a, b and c"."""
    items = list(dict.fromkeys(names))
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def count(number: int, noun: str) -> str:
    """ "1 statement", "3 statements"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def called(profile: Profile, position: Position) -> str:
    """How to speak of a position: its title, else its employer, else its place in the document."""
    span = position.title or position.organization
    return f'"{excerpt(profile, span, 50)}"' if span else f"the position at {excerpt(profile, position.head, 40)!r}"
