"""Which part of what stands for an employer is its name: up to a comma or bracket, or behind a department's."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.facts.experience.segments import trim
from profilecheck.facts.names.places import organization_near
from profilecheck.facts.source import Source
from profilecheck.vocabulary.degrees import is_school

# A title's field, which is no name where one stands behind its comma: "in Computer Science, Harrow University".
FIELD = re.compile(r"(?:in|of) [A-Z]")
# A legal form with its dot ends a name, whatever stands behind it: "Alder Mills Ltd. Harbour Project".
ENDED = re.compile(r"(?<=\w )(?P<form>(?:Ltd|LTD|Inc|INC|Corp|CORP)\.)\s(?=[A-Z])(?!(?:Co|Inc|Ltd|LLC|Pvt)\b)")
LEGAL = re.compile(r"(?:inc|llc|ltd|l\.l\.c|corp|gmbh)\b", re.I)


def first_part(source: Source, span: Span) -> Span:
    """An organisation up to the first comma or bracket, unless what follows belongs to its name (", Inc.").

    Where a title wrapped in front of it, its rest stands first ("… End User / Services, Gulf Petroleum"): a lone word that
    tells an organisation is none where a name of several follows.
    """
    text = source.quote(span)
    if (form := ENDED.search(text)) is not None:
        return Span(span.start, span.start + form.end("form"))
    first, comma, second = text.partition(", ")
    if comma and (school := school_behind(text)):
        return Span(span.start + school[0], span.start + school[1])
    if comma and FIELD.match(first) and organization_near(second.split(",")[0]):
        return first_part(source, Span(span.start + len(first) + 2, span.end))
    if comma and len(first.split()) == 1 and organization_near(first) and len(second.split(",")[0].split()) > 1 and not LEGAL.match(second):
        return first_part(source, Span(span.start + len(first) + 2, span.end))
    for match in re.finditer(r",\s*|\s\[|\s\((?![A-Z&]{2,6}\)|[A-Za-z]{1,8}\)\s(?:Pvt|Private|Ltd|Limited|LLC|Inc|GmbH|Co\b))", text):
        after = text[match.end() :].split(",")[0].strip().rstrip(".").lower()
        if after in ("inc", "llc", "ltd", "corp", "lp", "llp", "plc", "co", "gmbh", "l.l.c", "n.a", "p.c", "s.a") or after.startswith(("inc", "llc", "ltd")):
            continue
        return (trim(source, Span(span.start, span.start + match.start())) if match.start() else None) or span
    return span


def school_behind(text: str) -> tuple[int, int] | None:
    """Where the school stands behind a comma that a department or field stands before: "Media Studies, University of Norland"."""
    parts = [(m.start(), m.end()) for m in re.finditer(r"(?:[^,]|,(?! ))+", text)]
    names = [text[start:end].strip() for start, end in parts]
    if organization_near(names[0]) and not names[0].lower().startswith(("department", "dept", "school of", "faculty", "division", "institute of")):
        return None
    at = next((n for n, name in enumerate(names[1:], 1) if is_school(name) and name[:1].isupper()), None)
    if at is None:
        return None
    start = parts[at][0] + len(text[slice(*parts[at])]) - len(text[slice(*parts[at])].lstrip())
    return start, start + len(names[at])
