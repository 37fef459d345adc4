"""Tells promises from slogans: a sentence in a headline counts only if it names somebody or something that the person works on."""

from __future__ import annotations

import re

from profilecheck.facts.headline.figures import measure
from profilecheck.facts.headline.line import Found, HeadlineText
from profilecheck.kinds import PartKind
from profilecheck.patterns import lazy
from profilecheck.vocabulary.headline import headlines

# "Software is simple. Politics is hard.": a saying about the world.
MAXIM = lazy(r"(?:[A-Z][\w'’-]*(?: [\w'’-]+){0,2} (?:is|are|isn['’]t|aren['’]t|beats|eats|matters?) (?:\w+ ?){1,3}[.!]?\s*)+$")
# "Shorter queues, calmer mornings": what somebody gets.
BETTER = lazy(
    r"(?:Shorter|Calmer|Fewer|Less|Better|Quieter|Cheaper|Smoother|Happier|Simpler|Safer|Cleaner|Leaner|Quicker|Earlier|Faster|Lower) [a-z]+(?:\b"
    r"|,)"
)
FIRST_PERSON = lazy(r"(?<![\w/-])(?:I(?=\s+[a-z])|I'm|I’m|my|My|we|We|your|Your|you|our|Our)(?![\w/])")
# A verb that begins one of these begins a name: "Testing automation", "Building Information Modeling".
FIELDS = ("industries", "technologies", "methods", "specialisms", "competencies", "tools")
# A part that begins so is a saying, not a name: "Never late", "From spreadsheets to SAP".
SAYING = frozenset({"never", "always", "no", "not", "less", "more", "from", "when", "because", "if", "just", "simply", "nothing", "only"})
# A sentence of which at least this share of content words is generic says nothing: "I turn chaos into delivery" (2 of 2).
MOST_EMPTY = 0.75


def is_sentence(line: HeadlineText, start: int, end: int) -> bool:
    """Whether a stretch without a title speaks in prose: it begins with a verb, has a pronoun, a relative clause or a full stop."""
    data = headlines()
    words = line.words(start, end)
    if not words:
        return False
    first, a, _b = words[0]
    text = line.text[start:end]
    if data.character.match(text) or data.sure.match(text) or BETTER.match(text):
        return True
    named = any(h.start == start and h.value.match != "context" for key in FIELDS for h in line.marks(key, start, end)[:1])
    if first.lower() in SAYING and len(words) > 2:
        return True
    if first.lower() in data.openers and len(words) > 1 and (a == start) and not named:
        return True
    if FIRST_PERSON.search(text):
        return True
    return re.search(r"\s(?:that|which|who)\s", text) is not None and len(words) > 3


def judge(line: HeadlineText, start: int, end: int) -> Found:
    """What a sentence is: impact or scope if it has the figure, a promise if it names its object, else a slogan."""
    data = headlines()
    text = line.text[start:end]
    first = text.split()[0].lower()
    also = objects(line, start, end)
    if data.character.match(text) or MAXIM.match(text) or (data.phrases.search(text) and not also):
        return Found(start, end, "slogan")
    measured = measure(line, start, end)
    if measured and measured.kind != "value":
        return measured
    if data.sure.match(text) or BETTER.match(text):
        return Found(start, end, "value", also)
    if "specialism" in also and first in data.actions and len(line.words(start, end)) <= 6:
        return Found(start, end, "specialism", tuple(k for k in also if k != "specialism"))
    if also:
        return Found(start, end, "value", also)
    prose = first in data.openers or data.relative.search(text) is not None or FIRST_PERSON.search(text) is not None
    return Found(start, end, "value" if prose and is_concrete(line, start, end, fewest=2 if first in ("i", "we") else 1) else "slogan")


def is_concrete(line: HeadlineText, start: int, end: int, *, fewest: int) -> bool:
    """Whether enough of a sentence's content words say something; the verb that opens it is none of them."""
    data = headlines()
    content = [w.lower().rstrip(".") for w, _, _ in line.words(start, end)]
    content = [w for w in content if w not in data.function and not w.isdigit()]
    if content and content[0] in data.openers:
        content = content[1:]
    empty = sum(w in data.empty for w in content)
    return len(content) - empty >= fewest and empty <= MOST_EMPTY * len(content)


def objects(line: HeadlineText, start: int, end: int) -> tuple[PartKind, ...]:
    """What a sentence is about: a field of IT, an industry."""
    also: list[PartKind] = []
    data = headlines()
    words = {w.lower() for w, _, _ in line.words(start, end)}
    field = any(h.value.match != "context" for h in line.marks("technologies", start, end)) or any(
        h.value.match != "context" and h.value.entry.fields["role"] for h in line.marks("specialisms", start, end)
    )
    if field or words & data.fields:
        also.append("specialism")
    if any(h.value.match != "context" or line.text[h.start : h.end].endswith("s") for h in line.marks("industries", start, end)) or words & data.clients:
        also.append("industry")
    return tuple(also)
