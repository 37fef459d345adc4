"""Knows the headings of a LinkedIn profile in the languages in which LinkedIn prints them."""

from __future__ import annotations

import functools
import re

from profilecheck import resources

FILE = "linkedin.toml"


@functools.cache
def headings() -> dict[str, str]:
    """Heading in lower case -> kind of section."""
    return {text: kind for kind, texts in resources.table(FILE)["headings"].items() for text in texts}


def section_of(text: str) -> str | None:
    """The kind of section that a line heads, None if it is no heading; a count behind it ("Skills (23)") is left out."""
    plain = re.sub(r"\s*\(?\d+\)?$", "", " ".join(text.lower().split())).strip(" :·")
    return headings().get(plain)
