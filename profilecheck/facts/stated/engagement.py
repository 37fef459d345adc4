"""Counts what a LinkedIn export shows of a person's presence there: posts, comments, reactions, recommendations, connections."""

from __future__ import annotations

import datetime
import functools
import re

from profilecheck.document import Activity, Document
from profilecheck.facts.presence import Engagement
from profilecheck.facts.stated.fields import records
from profilecheck.vocabulary.linkedin import linkedin

QUARTER, YEAR = 90, 365
"""Days of the two windows; both ends count."""
# "Her" is the person herself where no noun follows it: "I hired her as …", not "she managed her team".
ALONE = (
    r"(?=\s*(?:[.,;:!?)–—-]|$)|\s+(?:as|to|for|in|into|from|at|and|or|on|out|over|by|because|directly|during|when|while|since|twice|again|through|after|before|until|between|within|"
    r"with|back|myself|personally|without|once|there|here|first|straight|(?:19|20)\d\d|both|right|away)\b)"
)
NOBODY = r"(?!x)x"


def find_engagement(document: Document, day: datetime.date | None = None) -> Engagement | None:
    """The counts of an export up to a day, its newest row of activity if none is given; None for a document that is no export."""
    activity = document.activity
    if activity is None:
        return None
    end = day or (datetime.date.fromisoformat(activity.newest) if activity.newest else datetime.date.max)
    counts = dict(activity.counts)
    return Engagement(
        posts_90d=within(activity, "posts", end, QUARTER),
        posts_365d=within(activity, "posts", end, YEAR),
        comments_365d=within(activity, "comments", end, YEAR),
        reactions_365d=within(activity, "reactions", end, YEAR),
        recommendations_received=counts.get("recommendations"),
        recommendations_from_managers=from_managers(document) if "recommendations" in counts else None,
        connections=counts.get("connections"),
        skills_count=counts.get("skills"),
        posts_on_projects_365d=within(activity, "posts-on-projects", end, YEAR),
        posts_on_lessons_365d=within(activity, "posts-on-lessons", end, YEAR),
        recommendations_newest=max((day for day, _ in dict(activity.by_day).get("recommendations", ()) if day <= end.isoformat()), default=None),
    )


def within(activity: Activity, kind: str, end: datetime.date, days: int) -> int | None:
    """How many rows of a kind lie in the days up to `end`; None where the export has no such file."""
    found = dict(activity.by_day).get(kind)
    if found is None:
        return None
    first, last = (end - datetime.timedelta(days)).isoformat(), end.isoformat()
    return sum(count for day, count in found if first <= day <= last)


def from_managers(document: Document) -> int:
    """Recommendations whose author says that they managed, appointed or hired the person."""
    names = [document.quote(f.span) for f in document.fields if f.name == "contact.name"]
    words = tuple(w.lower() for name in names for w in re.findall(r"[^\W\d_]{2,}", name))
    count = 0
    for record in records(document, "recommendation"):
        text = " ".join(document.quote(span) for span in record.get("text", ()))
        title = " ".join(document.quote(span) for span in record.get("title", ()))
        count += is_manager(text, title, words)
    return count


def is_manager(text: str, title: str, names: tuple[str, ...]) -> bool:
    """Whether the author of a recommendation managed, appointed or hired the person, by its text and the author's job title."""
    sure, titled, titles, against = patterns(names)
    if sure.search(text):
        return True
    return not against.search(text) and bool(titles.search(title)) and bool(titled.search(text))


@functools.lru_cache(maxsize=64)
def patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """(sure signs, signs that need a title, titles, signs against) for a person with these names."""
    data = linkedin().managers
    # A person is named once or with both names: "Marisol", "Marisol Tennant".
    name = rf"(?:(?:{'|'.join(map(re.escape, names))})\s?){{1,3}}(?<=\w)" if names else NOBODY
    forms = {
        "{object}": rf"(?:{name}(?![’']s)\b|(?:him|them|ihn|sie)\b|her\b{ALONE})",
        "{owner}": rf"(?:{name}(?:[’']s|[’'])|his\b|her\b|their\b)",
        "{subject}": rf"(?:{name}|he|she|they)\b",
        "{adverb}": rf"(?:(?:{'|'.join(data.adverbs)}) )*",
    }

    def joined(cues: tuple[str, ...]) -> re.Pattern[str]:
        text = "|".join(cues)
        for key, form in forms.items():
            text = text.replace(key, form)
        return re.compile(text, re.I)

    return joined(data.sure), joined(data.titled), re.compile(data.titles, re.I), joined(data.against)
