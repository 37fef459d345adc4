"""Reads off the words around a credential whether it is held, and who issued it when."""

from __future__ import annotations

import re

from profilecheck.calendar import DateRange, Month
from profilecheck.kinds import Status
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import issuers
from profilecheck.vocabulary.months import SHORT
from profilecheck.vocabulary.phrases import folded

# Checked in this order: the first that is there decides.
EXPIRED = lazy(
    r"\b(?:expired|laps(?:ed|ing)|r[au]n out|out of date|"
    r"not (?:renewed|recertified|re-certified|maintained|current)|inacti(?:ve|va)|inaktiv|suspended|revoked|superseded|former(?:ly)?|previous(?:ly)?|"
    r"no longer|retired|"
    r"(?<!valid )(?<!active )(?<!current )(?<!good )until (?:19|20)\d\d|ex-|abgelaufen|ehemals|caducad[oa]|vencid[oa]|expiré)",
    re.I,
)
PLANNED = lazy(
    r"\b(?:aim(?:s|ing)? (?:for|at|to)|ready (?:to (?:test|sit|take)|for the exam)|"
    r"plan(?:s|ning|ned)? (?:to|for|on)\b(?! projects)|planned\b|planning (?:the|my|an?)\b|aspir\w+|eligible|"
    r"goals?\b|intend\w*|target(?:ing|ed)?\b|to be (?:taken|completed)|want(?:s|ing)? to|will (?:sit|take|pursue)|next:|future|considering|would like|"
    r"upcoming|hop(?:e|ing) to|next year|next in line|on (?:the|my) (?:radar|list|road ?map|wish ?list|to-?do)|bucket list|to do\b|some ?day"
    r"|soon\b|eyeing|geplant|angestrebt|planead[oa]|planificad[oa]|prevu|prévu)",
    re.I,
)
IN_PROGRESS = lazy(
    r"\b(?:in[- ]progress|in process|in training|on-?going|\d+ ?% complete|study(?:ing)?|candidate|pursuing|enrol\w+|"
    r"(?<!renewal )(?<!recertification )(?<!fees )due (?:in |by )?(?:[A-Z][a-z]+ )?20\d\d|"
    r"exam(?:ination)? (?:\w+ ){0,3}(?:booked|scheduled|set|date|in|on|due|"
    r"planned)|scheduled|sitting|expected|anticipated|pending|"
    r"work(?:ing)? (?:toward|on)\w*|preparing|preparation (?:for|under)|awaiting|currently (?:taking|completing)|underway|under way|started|on"
    r" track|signed up|registered (?:for|to)|half ?way|mid-?way|part[- ]way|taking (?=\s*(?:the |my |an? )?\W*$)|taking (?:the|my|an?)\b|revising"
    r"|reading for|learning (?:for|towards)|"
    r"written(?=\)?\s*(?:$|[,;|)]|exam|only))|"
    r"(?:written|theory|part (?:1|one|i)|first (?:part|exam|paper)|"
    r"(?:1|one|2|two) of (?:\w+ )?(?:exams|papers|parts))(?: exam\w*)?(?: was| is)? (?:passed|complete\w*|done|cleared)|"
    r"(?:passed|cleared|completed) (?:the )?(?:written|theory|part (?:1|one|i)\b|first (?:part|exam|paper)|(?:1|one|2|two) of)|"
    r"working through|(?:\w+ )?modules? (?:\d|left|remaining|to go)|due to (?:sit|take)|(?<!not )sit(?:s|ting)? (?:the |my )?(?:exam|test)|finishing|"
    r"application (?:in (?:review|progress)|under|submitted|approved|pending)|in Vorbereitung|in Bearbeitung|"
    r"voraussichtlich|Prüfung (?:am|im)|en curso|en proceso|en cours)",
    re.I,
)
TRAINING = lazy(
    r"\b(?:training(?! (?:cent(?:er|re)|institute?|academy|services|solutions|school|college|company|inc|llc|ltd)\b)"
    r"|trained|course(?:s|work)?|boot ?camp|camp|contact hours|workshop|seminar|prep(?:aration)?\b|class(?:es)?(?! of (?:19|20)\d\d)"
    r"|attended|attendee|attendance|participation|"
    r"webinar|awareness|completion|pdus?|introduction|overview|study hours|\d+ ?hours|schulung|lehrgang|kurs|curso|"
    r"preparación|formación|formation|horas|stunden)\b",
    re.I,
)
# "Certified" beside a course word says that the credential came of it.
CERTIFIED = lazy(
    r"\b(?:certified|certification(?! (?:exam|prep|train|course|class|boot|camp|workshop))|certificate(?! of (?:completion|attendance|participation))|"
    r"accredited|"
    r"licensed|passed|earned|obtained|achieved|awarded|holder|active|bestanden|aprobado|zertifiziert)\b",
    re.I,
)
# "PMP, Jira, Confluence, Training": an item of a list, which says nothing of the first.
ITEM_TRAINING = lazy(r"(?<=,)(?:[^,]+,){1,}\s*(?:training|coaching|courses|workshops)\s*(?=,|$)", re.I)
EXPIRY = lazy(
    r"(?:\bexp(?:ir\w*)?\.?|(?:valid|active|current|good) (?:through|until|till?|to|thru)|(?:re-?)?(?:renew\w*|regist\w*|certif\w*) (?:is )?(?:by|due)|"
    r"through|laps\w*|r[au]n out|"
    r"suspended|inactive|retired|gültig bis|abgelaufen|caducad?[ao]?|venc(?:e|id[oa]))\W{0,3}(?:on |in |since |date:? |en |am |im )?$",
    re.I,
)
# "2010 / 2013 / 2016": years of renewal.
YEARS_APART = lazy(r"\d{4}\s*/\s*\d{4}")
# No credential is valid for less, in months.
SHORTEST_TERM = 24
# "Office Project 2007": an edition, not the year of award.
EDITION_YEAR = lazy(r"\b(?:project|excel|word|office|access|outlook|powerpoint|visio|server|windows|exchange|sharepoint|studio|cobit|itil)\s$", re.I)


def status_of(head: str, tail: str, dates: list[DateRange], text: str, as_of: Month) -> Status:
    """Status from the words before (`head`) and after (`tail`) a credential; what stands closer, behind it, decides first."""
    for part in (tail, head):
        if any(not ends_later(m.group(), as_of) for m in EXPIRED.finditer(part)):
            return "expired"
        if IN_PROGRESS.search(part) and not re.search(r"\bplan\w* to\b", part, re.I):
            return "in-progress"
        if PLANNED.search(part):
            return "planned"
    if expired(dates, text, as_of):
        return "expired"
    around = f"{head} {ITEM_TRAINING.sub('', tail)}"
    if TRAINING.search(around) and not CERTIFIED.search(TRAINING.sub("", tail)):
        return "training"
    return "held"


def ends_later(words: str, as_of: Month) -> bool:
    """Whether words that sound like an end name a year that is not over."""
    return words[-4:].isdigit() and int(words[-4:]) >= as_of.year


def lead_in(date: DateRange, text: str) -> str:
    """The words of a document's text right before a date, which say what it is the date of."""
    return text[max(0, date.span.start - 24) : date.span.start]


def expired(dates: list[DateRange], text: str, as_of: Month) -> bool:
    """Whether a printed date of expiry is past; the end of a printed range ("May 2014 to May 2020") is one."""
    past = [d for d in dates if d.end is not None and not d.present and is_before(d.end, as_of)]
    return any(is_term(d, text) or EXPIRY.search(lead_in(d, text)) for d in past)


def is_before(end: Month, as_of: Month) -> bool:
    """Whether a month is past; a year alone is when it is over."""
    return end.index < as_of.index if end.month is not None else end.year < as_of.year


def is_term(date: DateRange, text: str) -> bool:
    """Whether a range is how long a credential is valid; a short one with a dash is how long it took."""
    if date.start is None or date.end is None or date.start == date.end or YEARS_APART.fullmatch(text, date.span.start, date.span.end):
        return False
    return " to " in text[date.span.start : date.span.end].lower() or date.end.index - date.start.index >= SHORTEST_TERM


def year_of(dates: list[DateRange], text: str) -> int | None:
    """The year of award or of the expected exam; never the one of an expiry."""
    for date in dates:
        before = lead_in(date, text)
        point = date.start or date.end
        if EXPIRY.search(before) or (EDITION_YEAR.search(before) and not (point and point.month)):
            continue
        if point is not None:
            return point.year
    return None


# What may follow an issuer: not another capitalised word ("Microsoft Azure"), unless that is about the credential or a month.
GOES_ON = lazy(
    r"\s(?!(?:Issued|Licen[cs]e|ID|Credential|Certifi\w+|Member\w*|Expire\w*|Valid|Training|University|Learning|Global|Academy|Inc|LLC|Ltd|"
    rf"{'|'.join(SHORT).title()})\b|[A-Z]{{2}}\b)[A-Z][a-z]"
)


def issuer_in(text: str) -> str | None:
    """The issuer as printed in a piece of text that does not hold the credential's name."""
    for start, end in issuers()[0].find(folded(text)):
        if GOES_ON.match(text, end):
            continue
        incorporated = re.search(r"\b(?:Inc|LLC|Ltd)$", text[start:end])
        suffix = re.match(r"\." if incorporated else r",? (?:Inc|LLC|Ltd)\b\.?", text[end:])
        return text[start:end] + (suffix.group() if suffix else "")
    return None


# "through Northgate Learning": who issued it, whatever the name.
ISSUED_BY = lazy(
    r"\b(?:through|issued by|awarded by|by|from|via)\s+(?P<name>[A-Z][\w&.'’-]*(?:\s(?:of\s)?[A-Z][\w&'’-]*){0,5})(?=\s*(?:[.,;)|]|$|\d|in\b"
    r"|on\b))"
)


def issuer_named(text: str) -> str | None:
    """An issuer that no lexicon knows, by the word before it."""
    match = ISSUED_BY.search(text)
    if match is None or match.group("name")[:3].lower() in SHORT:
        return None  # "from March 2014"
    return match.group("name").rstrip(".")


def issuer_before(text: str, *, listed: bool) -> str | None:
    """The issuer in front of a credential or of a list of them, set apart by a sign; a comma does only outside lists of skills (`listed`)."""
    match = re.search(r"\s*(?:[:|–—·-]|,|\bcertified:?)\s*$" if not listed else r"\s*(?:[:–—]|\bcertified:?)\s*$", text)
    return issuer_in(text[: match.start()][-60:]) if match else None
