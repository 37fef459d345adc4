"""Finds e-mail addresses, phone numbers, web addresses and LinkedIn profiles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.document import Span
from profilecheck.nlp.mentions import Mention, mark
from profilecheck.nlp.tokens import text_of
from profilecheck.nlp.windows import Stretch, around, lines_with, match_at, search
from profilecheck.patterns import lazy

# All quantifiers are bounded: an attack string of 20 kB takes milliseconds.
EMAIL = lazy(r"(?<![\w.+-])[\w][\w.+'-]{0,63}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])")
LINKEDIN = lazy(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/(?:in|pub|profile)/(?:\s?(?=[\w-]{3,40}(?:\s|$)))?[\w%À-ž./-]{2,120}", re.I)
LINKEDIN_SHORT = lazy(r"(?:linkedin(?:\.com)?\s?[:/]|\bin\s?/)\s?(?P<handle>/?(?:in/)?[\w-]{3,60})", re.I)
URL = lazy(
    r"(?<![\w@.])(?:https?://|www\.)[^\s<>()\"']{3,200}|(?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net|io|dev|me|co|info|de|uk|ca|in|ai"
    r"|app)(?:/[^\s<>()\"',;]{0,150})?(?![\w.@])",
    re.I,
)
PHONE = lazy(
    r"(?<![\w/.$€£-])(?:\(?\+|00)?\(?\d{1,4}\)?(?:[ .\u00a0/-]{0,2}\(?\d{1,5}\)?){1,6}(?:\s?(?:x|ext\.?|extension)\s?\d{1,5})?(?![\w%]|[.-]\d)", re.I
)
# A phone number has 7 (local) to 15 (ITU E.164) digits; fewer than 10 only count after a label.
FEWEST, MOST, LOCAL = 10, 15, 7
LABEL = lazy(r"(?:phone|tel|telephone|mobile|cell|mob|ph|m|t|c|p|h|home|work|fax|contact)\s?(?:no\.?|number|#)?\s?[.:)]?\s{0,2}$", re.I)
# Frameworks that look like a domain.
PRODUCT = lazy(r"(?:ASP|ADO|VB|ML|C#)\.NET|\w+\.(?:IO|ME)")
POSTAL = lazy(r"\d{4,6}(?:-\d{4})?\s{1,3}(?=[(+])")
# Where those can begin, or what each of them holds.
DIALLED = lazy(r"[\d+(](?:(?<=\d)\d+)?")
NOT_DIGIT = lazy(r"\D")
SITE = lazy(r"linkedin", re.I)
SITE_BEFORE, SITE_AFTER = 16, 240
DOTTED = lazy(r"[.:]\S")
SPACE = lazy(r"\s")
YEARS = lazy(r"(?:19|20)\d\d\D{0,3}(?:19|20)\d\d$")


def phones(text: str) -> Iterator[Span]:
    """Runs of digits that are dialled: between 10 and 15 digits, or 7 and more behind "Phone:"."""
    starts = [(match.start(), len(text)) for match in DIALLED.finditer(text)]
    for match in match_at(PHONE, text, starts):
        if len(match.group()) < LOCAL:
            continue
        # "Pleasantville, CA 94588 (555) 123-4567": the postal code before a bracket or a plus is not dialled.
        postal = POSTAL.match(match.group())
        start, end = match.start() + (postal.end() if postal else 0), match.end()
        digits = NOT_DIGIT.sub("", text[start:end].split("x")[0])
        labelled = LABEL.search(text[max(0, match.start() - 14) : match.start()])
        if not (LOCAL if labelled else FEWEST) <= len(digits) <= MOST or YEARS.match(match.group()):
            continue
        if not labelled and len(match.group()) == len(digits) and not match.group().startswith("+") and len(digits) != FEWEST:
            continue  # a bare run of digits is a licence or account number
        yield Span(start, end)


def dotted(text: str) -> list[Stretch]:
    """The stretches without white space that have a dot or colon inside."""
    found: list[Stretch] = []
    high = 0
    for match in DOTTED.finditer(text):
        if match.start() < high:
            continue
        low = match.start()
        while low > high and not text[low - 1].isspace():
            low -= 1
        space = SPACE.search(text, match.end())
        high = space.start() if space else len(text)
        found.append((low, high))
    return found


def links(text: str, taken: list[Span]) -> Iterator[tuple[str, Span]]:
    for match in search(URL, text, dotted(text)):
        end = match.end()
        while text[end - 1] in ".,;:)|":
            end -= 1
        span = Span(match.start(), end)
        if not any(span.overlaps(t) for t in taken) and not PRODUCT.fullmatch(text[match.start() : end]):
            yield "url", span


@Language.component("profilecheck_contacts")
def contacts(doc: Doc) -> Doc:
    text = text_of(doc)
    found = [("email", Span(*m.span())) for m in search(EMAIL, text, lines_with(text, "@"))]
    for match in search(LINKEDIN, text, around(text, SITE, SITE_BEFORE, SITE_AFTER)):
        found.append(("linkedin", Span(match.start(), match.start() + len(match.group().rstrip("./,-")))))
    if not any(kind == "linkedin" for kind, _ in found):
        found += [("linkedin", Span(*m.span("handle"))) for m in LINKEDIN_SHORT.finditer(text[:1500])][:1]
    found += links(text, [span for _, span in found])
    taken = [span for _, span in found]
    found += [("phone", span) for span in phones(text) if not any(span.overlaps(t) for t in taken)]
    mark(doc, "contacts", (Mention(kind, span, text[span.start : span.end], "nlp.contacts") for kind, span in found))
    return doc
