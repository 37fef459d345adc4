"""Whether a piece of a line is a label, or begins with one, and what it names."""

from __future__ import annotations

import functools
import re

from profilecheck.vocabulary.entry_labels import LabelKind, dated, label_kind, labels, labels_by_word, plain, with_colon
from profilecheck.vocabulary.organizations import placeholder_at

# The longest label has seven words.
MOST = 60
# Lines of one document that sections, entries and doubts ask about one after the other.
MOST_KEPT = 256
# "Employer-2:", "Company #1:": records that are counted.
COUNTED = re.compile(r"[ #-]{1,3}\d{1,2}$")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Project: May 2010 – June 2012": only the time stands behind the label.
_POINT = r"(?:(?:[A-Z][a-z]{2,8}|\d{1,2})[\s./'’-]{0,2}){0,2}(?:19|20)\d\d"
ONLY_DATES = re.compile(rf"\s?(?:from\s)?{_POINT}\s?(?:[-–—]|to|till|until)?\s?(?:{_POINT}|(?:till )?(?:date|now|present|current))\s*", re.I)
DATED = re.compile(rf"(?:from |since )?{_POINT}", re.I)
COLON = re.compile(r"\s{0,3}[:\uff1a](?:\s?-)?\s{0,3}")
# "EMPLOYER - Alder Group": a dash does a colon's work behind a record's label.
DASH = re.compile(r"\s{1,3}[–-]\s{1,3}(?=\S)")
# "Company Name - Alder Group", not "Company Name - City , State" and not "Company Name - Leeds, UK".
NAMED = re.compile(r"\s{1,3}[–-]\s{1,3}(?!(?:City|State|Country|Town)\b)(?![^,]{2,30},\s?[A-Z]{2,3}\W*$)\S")
BEFORE_DASH = ("title", "organization", "dates")


def kind_before_colon(text: str, colon: re.Match[str]) -> LabelKind | None:
    """The kind of the label that a colon ends; what has nothing but dates behind it is one of dates."""
    name = COUNTED.sub("", plain(text[: colon.start()]))
    kind = label_kind(name)
    if kind == "content" and ONLY_DATES.fullmatch(text, colon.end()):
        return "dates"
    if kind is None and name in dated() and YEAR.search(text, colon.end(), colon.end() + MOST):
        return "dates"
    return kind


@functools.lru_cache(MOST_KEPT)
def label_at(text: str) -> tuple[LabelKind, int] | None:
    """The label that a piece begins with and how many characters it takes with its colon; None if there is none.

    Without a colon only the whole piece can be a label, its value standing behind a tab or on the next line, or a long
    one as forms have it ("Name and address of employer Alder Group").
    """
    front = text[:MOST]
    colon = COLON.search(front) if ":" in front or "\uff1a" in front else None
    if colon is not None:
        kind = kind_before_colon(text, colon)
        return (kind, colon.end()) if kind else None
    if not text[:1].isupper() or stands_for_name(text):
        return None
    if ("-" in front or "–" in front) and (dash := DASH.search(text, 0, MOST)) is not None:
        name = plain(text[: dash.start()])
        if name in dated() and DATED.match(text, dash.end()):
            return "dates", dash.end()  # "Professional employment – from May 2010 to June 2012: Alder Group"
        kind = label_kind(name) if " " in name else labels().get(name)
        if kind in BEFORE_DASH and name not in with_colon():
            return kind, dash.end()
    start = front.lower()
    first = labels_by_word().get(start.split(" ", 1)[0], ())
    if long := next((n for n in first if start.startswith(n) and not start[len(n) :][:1].isalnum()), None):
        return labels()[long], len(long)
    if len(text) > MOST:
        return None
    name = plain(text)
    kind = label_kind(name)
    sure = name in labels() or kind == "body"
    return (kind, len(text)) if kind and sure and name not in with_colon() else None


def stands_for_name(text: str) -> bool:
    """Whether a text begins with what is printed instead of a name: "Company Name - City , State"."""
    left_out = placeholder_at(text, 0, len(text))
    return left_out is not None and not NAMED.match(text, left_out.end())


def names_dates(text: str) -> bool:
    """Whether a line is the one of a job's record that has its dates: "Experience: May 2015 to July 2016"."""
    found = label_at(text)
    return found is not None and found[0] == "dates"
