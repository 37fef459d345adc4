"""How a person can be reached, and what LinkedIn shows of them."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.document import Span


class Behind(Struct, frozen=True):
    """An address that a click on a word opens: `span` the word, `kind` email, linkedin or url, `address` without "mailto:"."""

    span: Span
    kind: str
    address: str


class Contact(Struct, frozen=True):
    """How to reach the person, as printed.

    `behind`: addresses that are not printed but stand behind a word or sign ("Email", "LinkedIn"), in reading order.
    `handle`: what may be the name of a LinkedIn profile without its address.
    """

    name: Span | None = None
    email: Span | None = None
    phone: Span | None = None
    location: Span | None = None
    linkedin: Span | None = None
    links: tuple[Span, ...] = ()
    behind: tuple[Behind, ...] = ()
    handle: Span | None = None


class Engagement(Struct, frozen=True):
    """What only a LinkedIn export shows; None where the export has no such file."""

    posts_90d: int | None = None
    posts_365d: int | None = None
    comments_365d: int | None = None
    reactions_365d: int | None = None
    recommendations_received: int | None = None
    recommendations_from_managers: int | None = None
    connections: int | None = None
    skills_count: int | None = None
    posts_on_projects_365d: int | None = None
    posts_on_lessons_365d: int | None = None
    recommendations_newest: str | None = None
    """Day of the newest recommendation that is shown, in ISO form."""
