"""What is said of two documents about one person: differences with both places, and what stands only in one."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.document import Box, Span
from profilecheck.facts.types import Profile


class Place(Struct, frozen=True):
    """Words of one of the two documents and where they stand."""

    span: Span
    quote: str
    where: str
    page: int | None
    boxes: tuple[Box, ...]


class Difference(Struct, frozen=True):
    """Something that the documents say in two ways. `kind`: person, contact, employer, title, dates, degree, certification, figure."""

    kind: str
    message: str
    advice: str
    first: Place
    second: Place


class Lone(Struct, frozen=True):
    """Something that stands in one document only. `side`: 0 the first, 1 the second; `kind`: position, degree, certification."""

    kind: str
    side: int
    name: str
    note: str
    place: Place


class Consistency(Struct, frozen=True):
    """`person`: why these may be two people, None if nothing speaks for it; `compared`: positions that both tell."""

    first: Profile
    second: Profile
    person: Difference | None
    contradictions: tuple[Difference, ...]
    lone: tuple[Lone, ...]
    compared: int


def place_of(profile: Profile, span: Span) -> Place:
    document = profile.document
    return Place(span, document.quote(span), document.where(span), document.page(span), document.boxes(span))
