"""Lines that speak to a language model and not to a person: said, because the programs that employers use look for them too."""

from __future__ import annotations

import re

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


def with_instructions(document: Document) -> Document:
    """The document, with a notice on the first line that speaks to a model, seen or hidden."""
    lower = document.text.lower()
    if not document.hidden and not any(key in lower for key in KEYS):
        return document
    found = PATTERN.search(document.text)
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
