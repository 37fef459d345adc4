"""Writes words of a profile as a headline has them."""

from __future__ import annotations

import re

SPELLED = {"agile": "Agile", "erp": "ERP", "it": "IT"}
UPPER = re.compile(r"[A-Z]{2}|\d|[a-z][A-Z]")


def plain(text: str) -> str:
    """Without what stands in brackets, on one line."""
    return " ".join(re.sub(r"\s*\([^)]*\)", "", text).split()).strip(" ,;:|-–—/")


def spelled(text: str) -> str:
    """Words in lower or upper case only as a headline has them; names keep their own capitals."""
    shouted = text.isupper() and any(len(w) > 4 for w in text.split())
    return title_case(text, shouted=shouted)


def title_case(text: str, *, shouted: bool = False) -> str:
    """Words in lower case with a capital, but those that join and those with capitals of their own."""
    out = []
    for word in text.split():
        if word.lower() in SPELLED:
            out.append(SPELLED[word.lower()])
        elif shouted and len(word) > 3 and word.isalpha():
            out.append(word.capitalize())
        elif word in ("and", "of", "for", "in", "to", "the", "&") or UPPER.search(word):
            out.append(word)
        else:
            out.append(word[:1].upper() + word[1:])
    return " ".join(out)
