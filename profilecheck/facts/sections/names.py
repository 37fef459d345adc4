"""Names that are printed like headings: of the person, of employers, of places."""

from __future__ import annotations

import re

from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.sections.outline import Outline

# What stands below a declaration.
SIGNED = re.compile(r"\W*(?:signature|signed|yours|thanking|with regards|(?:[sdw]/o|son of|daughter of|wife of)\b)", re.I)
# A firm that is named like its address.
WEB = re.compile(r"\w ?\.(?:com|org|net|io|in|co)\b", re.I)
# Lines in which a document names the person.
TOP_LINES = 8


def is_signature(outline: Outline, at: int) -> bool:
    """Whether a block is the person's name once more, as under a declaration, or says that it is signed, or whose child the person is."""
    text = outline.texts[at]
    return bool(SIGNED.match(text)) or letters_of(text) in {letters_of(t) for t in outline.texts[: min(at, TOP_LINES)]}


def letters_of(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalpha())


def is_name(outline: Outline, at: int) -> bool:
    """Whether a block in the headings' style names an employer, a place or a job."""
    source, span, text = outline.source, outline.blocks[at].span, outline.texts[at]
    return (
        organization_near(text)
        or WEB.search(text) is not None
        or bool(locations(source, span))
        or bool(source.marks("titles", span))
        or any(source.marks(key, span) for key in ("contacts", "certifications"))
    )
