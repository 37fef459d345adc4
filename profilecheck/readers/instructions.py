"""Lines that speak to a language model and not to a person: said, because the programs that employers use look for them too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from profilecheck.document import Document, Notice, Span
from profilecheck.patterns import lazy

_WHO = r"(?:AI|A\.I\.|LLMs?|ChatGPT|GPT|(?:large )?language models?|chat ?bots?|(?:recruiting|screening|hiring) (?:AI|bots?|agents?|models?|assistants?))"
_WHAT = r"(?:instructions?|prompts?|directions|commands|guidelines|rules)"
_BEFORE = r"(?:previous|prior|above|earlier|preceding|foregoing|other|existing)"
PATTERN = lazy(
    rf"\b(?:ignore|disregard|forget|override)\s(?:all\s|any\s|of\s|the\s|your\s|my\s|these\s){{0,4}}{_BEFORE}\s(?:\w{{1,20}}\s)?{_WHAT}\b"
    rf"|\b(?:instructions?|note|message|attention|prompt)\s?(?:to|for|:)?\s?(?:the\s|any\s|all\s)?{_WHO}(?:\sreviewing|\sreading|\sscreening|\sevaluating|\s?:)"
    rf"|\byou\sare\s(?:now\s)?(?:an?|the)\s(?:\w{{1,20}}\s)?{_WHO}\b"
    rf"|\bif\syou\sare\san?\s{_WHO}\b"
    r"|\b(?:give|assign|award|rate|rank|score)\s(?:this|the)\s(?:candidate|applicant|resume|cv|profile)\s(?:an?\s|the\s|as\s|with\s|at\s|in\s)"
    r"{0,2}(?:\w{1,12}\s){0,2}(?:score|rating|rank|marks?|highest|top|maximum|best|perfect|100|10\b)"
    r"|\b(?:say|respond|reply|output|print|return)\s(?:only\s)?(?:that\s)?(?:this|the)\s(?:candidate|applicant)\sis\b"
    r"|\b(?:system\s?prompt|end\sof\sprompt|begin\snew\sprompt)\b",
    re.IGNORECASE,
)
# Without one of these the pattern, which takes a while, can't match.
KEYS: tuple[str, ...] = ("ignore", "disregard", "forget", "override", "prompt", " ai", "a.i.", "llm", "gpt", "language model", "chatbot", "chat bot")
KEYS += ("candidate", "applicant", "this resume", "this cv", "this profile", "the resume", "the cv", "the profile", "bots", "screening ", "recruiting ")
KEYS += ("hiring ",)
LETTERS = 90
AROUND = 160
"""Characters on both sides of such a word in which all stands that the pattern can match: its longest way has less than 130."""


def spoken(text: str) -> re.Match[str] | None:
    """Where a text first speaks to a model: looked for around words without which it does not."""
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals have two small letters: places no longer agree
        return PATTERN.search(text)
    stretches: list[tuple[int, int]] = []
    for place in sorted(place for key in KEYS for place in places_of(lower, key)):
        first = stretches.pop()[0] if stretches and place - AROUND <= stretches[-1][1] else max(0, place - AROUND)
        stretches.append((first, place + AROUND))
    return next((found for first, end in stretches if (found := PATTERN.search(text, first, end))), None)


def places_of(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def with_instructions(document: Document) -> Document:
    """The document, with a notice on the first line that speaks to a model, seen or hidden."""
    found = spoken(document.text)
    if not found and not document.hidden:
        return document
    if found:
        span = Span(*found.span())
        block = document.block_at(span.start)
        line = " ".join(document.quote(block.span if block else span).split())
        where, page = document.where(span), document.page(span)
    else:
        hidden = next((hidden for hidden in document.hidden if PATTERN.search(" ".join(hidden.text.split()))), None)
        if hidden is None:
            return document
        line, where, page = " ".join(hidden.text.split()), hidden.where, hidden.page
    place = f" ({where})" if where else ""
    quote = line if len(line) <= LETTERS else line[:LETTERS].rstrip() + "…"
    message = f'A line speaks to a language model, not to a person{place}: "{quote}". It changes nothing here, and many employers reject a resume for it.'
    return structs.replace(document, warnings=(*document.warnings, Notice("instructions", message, page)))
