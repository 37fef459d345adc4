"""Whether a piece of a headline is an organisation's name."""

from __future__ import annotations

from profilecheck.facts.headline.line import HeadlineText
from profilecheck.vocabulary.headline import headlines, known
from profilecheck.vocabulary.organizations import suffixes

# What ends the name of a part of the firm: "Program Manager, Corporate functions".
UNITS = frozenset({"functions", "department", "division", "unit", "team", "office", "group"})
# Behind a title such a word makes an organisation of a name: "Lion Bank Italy".
ORGANISED = frozenset(
    ["bank", "group", "university", "college", "consulting", "insurance", "hospital", "council", "airlines", "technologies", "systems", "holdings"]
)


def is_employer(line: HeadlineText, start: int, end: int, words: list[str], *, behind_title: bool = False) -> bool:
    """Whether a piece is an organisation's name: well known, with a legal form, or an unknown word before "Bank", "Logistics" …"""
    data = headlines()
    text = line.text[start:end]
    if behind_title and words and words[0][0].isupper() and words[-1].lower() in UNITS:
        return True
    if not words or not is_name(words):
        return False
    if text.casefold() in data.well_known and not line.marks("technologies", start, end):
        return True
    last = words[-1].lower().rstrip(".")
    if behind_title and len(words) > 1 and any(w.lower() in ORGANISED for w in words[1:]) and not known(words[0]):
        return True
    fields = [h for key in ("specialisms", "methods", "technologies") for h in line.marks(key, start, end)]
    if len(words) > 1 and last in data.endings and not any(h.end == end and h.value.match != "context" for h in fields):
        return True
    return 1 < len(words) <= 6 and last in suffixes() and not known(words[0])


def is_name(words: list[str]) -> bool:
    """Whether words are set as a name, small ones aside."""
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in ("and", "of", "the", "de", "for", "&") for w in words)
