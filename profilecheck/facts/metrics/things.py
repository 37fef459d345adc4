"""What a figure is measured on: the noun that rose or fell ("35% increase in toner sales"), the baseline that an amount stays under."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.kinds import MetricKind
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words
from profilecheck.vocabulary.spelling import norm

# "increase in toner sales", "growth of the client base", "less spend on cloud".
AFTER = lazy(
    r"\+?,? (?:\w+-over-\w+ |annual |overall |average |net |further |yoy )?(?:increases?|growth|decreases?|reductions?|drops?|rises?|lift|uplift"
    r"|jump|improvements?|cuts?|savings?|declines?|boost|gains?|fall)"
    r" (?:in|of|on|to) ((?:[A-Za-z&'’/-]+ ){0,5}[A-Za-z&'’/-]+)",
    re.I,
)
# "toner sales grew 45%", "the average order up 8 %", "top line growth by 39%", "support costs fell".
BEFORE = lazy(
    r"((?:[A-Za-z&'’/-]+ ){1,5}?)(?:(?:has |have |was |were |are |is )?(?:now )?(?:went |gone |came |moved |being |been |pushed |driven )?"
    r"(?:up|down|rose|risen|grew|grown|fell|fallen|dropped|climbed|increased|decreased|declined|jumped|reduced|cut|improved|shrank|lifted|growth|lower|higher)"
    r"(?: by| to| of)?(?: about| over| nearly| almost| roughly| some| more than| around| an average of)? ?[~-]?)$",
    re.I,
)
# The verbs of it, one of which is among the last words in front of the figure: without, the pattern, which takes a while, can't match.
ROSE = frozenset(
    [
        "up", "down", "rose", "risen", "grew", "grown", "fell", "fallen", "dropped", "climbed", "increased", "decreased", "declined", "jumped", "reduced",
        "cut", "improved", "shrank", "lifted", "growth", "lower", "higher",
    ]
)  # fmt: skip
LAST_WORDS = 6
# Where a noun phrase ends.
STOP = frozenset({
    "across", "after", "among", "and", "as", "at", "by", "due", "during", "for", "from", "in", "of", "on", "over", "per", "resulting",
    "that", "through", "to", "using", "via", "when", "which", "while", "with", "within",
})  # fmt: skip
# An amount that stays under its baseline was saved: "£0.4m inside the approved envelope", "USD 2m shy of the ceiling".
UNDER = lazy(
    r"\+? (?:(?:or \w+ )?(?:inside|under|below|beneath|underneath|shy of|short of|less than|lower than|cheaper than|lighter than|better than|off"
    r"|within) (?:the|its|their|our|my|his|her|an?|what|plan|list|budget|estimate|forecast|target|quote|bid)\b"
    r"|under(?: budget| plan)?(?=\s*[.;,)]|\s*$)|to spare\b|(?:left )?unspent\b|(?:was |were )?left over\b|back\b|lighter\b|in hand\b)",
    re.I,
)
NOT_BASE = lazy(
    r"\+? (?:under|below|within|off) (?:the |its |my |our |a |an )?(?:\w+ ){0,2}(?:management|control|contract|framework|programme|program"
    r"|supervision|leadership|direction|care|responsib\w*|agreement|umbrella|banner|scheme|grid|first|year|quarter|month|\d+)\b",
    re.I,
)
# What was given back, or what is no longer paid for.
RETURNED = lazy(
    r"\b(?:hand(?:ed|ing)|g[ai]ve|giving|return(?:ed|ing)?|releas(?:ed|ing)|sent|pa(?:id|ying)|claw(?:ed|ing)) (?:back )?(?:about |over |some "
    r"|nearly |another )?$",
    re.I,
)
# "The $5M initiative returned $9M": what was invested gave it.
INVESTED = lazy(
    r"\b(?:initiatives?|investments?|program(?:me)?s?|projects?|portfolio|solution|platform|tool|campaign|case|that|which|it|and) (?:has |have )?return(?:ed|s)"
    r" (?:about |over |some |nearly )?$",
    re.I,
)
ENDED = lazy(
    r"\b(?:end(?:ed|ing)|sunset(?:ting)?|retir(?:ed|ing)|cancel\w*|decommission\w*|terminat\w*|switch(?:ed|ing) off|shut(?:ting)?(?: down)?"
    r"|turn(?:ed|ing) off|dropp(?:ed|ing)|exit(?:ed|ing)|clos(?:ed|ing)"
    r"|trimm(?:ed|ing)|scrapp(?:ed|ing)|axed|phas(?:ed|ing) out|got rid of|weeded out|kill(?:ed|ing)|eliminat\w*|insourc\w*)\b",
    re.I,
)
YEARLY = lazy(
    r"\+? ?(?:a|per|each|every|/) ?(?:year|yr|annum|month|quarter)\b|\+? (?:annually|yearly|monthly|p\.?a\.?)(?![A-Za-z])|/ ?(?:yr|year|mo"
    r"|month)\b",
    re.I,
)
# How far before an amount its verb may stand.
REACH = 160
# "$200K in corporate sponsorship": an amount of what.
OF_WHAT = lazy(r"\+? (?:in|of|worth of) ((?:[A-Za-z&'’/-]+ ){0,4}[A-Za-z&'’/-]+)")
# "savings in energy, valued at over $30,000".
SAVED = lazy(
    r"\b(?:savings?|cost avoidance|cost reductions?)\b[^.;]{0,50}\b(?:estimated|valued|amount\w*|total+\w*|equal+\w*|projected|calculated"
    r"|averag\w*|worth|approach\w*|exceed\w*)"
    r"(?: at| of| to)?(?: an?| about| over| more than| nearly| roughly| approximately| around| up to| estimated){0,3} $",
    re.I,
)
# "a decrease of $50K in rent", "a reduction of 20 hours".
LESS_OF = lazy(
    r"\b(?:decreases?|reductions?|drops?|cuts?|falls?|declines?|savings?) (?:of|by)(?: an?| about| over| up to| more than| nearly| roughly| approximately"
    r"| around| some| at least| estimated){0,2} $",
    re.I,
)
INCOME_AFTER = lazy(r"\+? (?:in |of )?(?:\w+ )?(?:revenues?|sales|income|turnover|profits?|bookings|margin)\b", re.I)
# "saved eight weeks", but "eight weeks later the second site was live".
LATER = lazy(r" later\b(?! than\b)", re.I)
# "30% patient usage": how many take part, not a change.
TAKING_PART = lazy(r"\+? (?:[A-Za-z-]+ ){0,2}(?:usage|adoption|uptake|take-up|attendance|participation|turnout|response rate)\b", re.I)
# "Nine in ten branches moved": how much of a whole was covered.
MOVED = lazy(
    r"\+?(?: (?!(?:by|after|when|through|as|and|while|since|with|in|for|from|once|because|per|less|more|fewer)\b)[A-Za-z-]+){1,4}? (?:(?:was|were|got|had) )?"
    r"(?:moved|migrated|replaced|converted|upgraded|retired|switched|decommissioned|virtuali[sz]ed|relocated|transitioned|refreshed)\b",
    re.I,
)
# "improving sales efficiency by 50%": the last word says what rose.
PACE = lazy(
    r"\b(?:efficiency|productivity|velocity|throughput|traffic|accessibility|responsiveness|agility|output)(?: by| of)?(?: an?| about| over| up to| more than"
    r"| nearly| almost| roughly| approximately| around| some| at least| average of){0,2} ?[~-]?$",
    re.I,
)
# "reducing the load on the sales desk by 60%": what fell is named right behind the verb.
BURDEN = lazy(
    r"\b(?:reduc|cut|decreas|lower|eas|reliev|lighten|lessen|trim|slash)\w* (?:the |our |their |overall |manual |daily )*"
    r"(?:load|workload|burden|pressure|backlog|noise|volume|queue)s?\b",
    re.I,
)
# "100% growth for four years" is the business's where nothing else is named.
GROWTH_AFTER = lazy(r"\+? (?:\w+-over-\w+ |annual |overall |yoy )?growth\b(?! (?:in|of)\b)", re.I)
GROWTH_BEFORE = lazy(r"(?<![\w-])growth (?:of |by |over |above )?(?:about |over |more than |nearly |roughly )?$", re.I)
BUSINESS = lazy(r"\b(?:business|sales|revenues?|clientele|market share|p ?& ?l|profits?)\b", re.I)
# "Escalations came in a third under estimate": what is counted, not paid.
SUBJECT = lazy(r"\W*(?:[A-Za-z-]+ )?([A-Za-z-]+s) (?:came in|ran|were|landed|ended|closed|finished|stayed) ", re.I)


def thing_of(text: str, sentence: Span, place: Span) -> str | None:
    """The kind of thing a percentage is of: "cost", "income", "effort", "quality"; None if it isn't said or known."""
    after = AFTER.match(text, place.end, min(sentence.end, place.end + 90))
    if after:
        words = _cut(after.group(1).split())
        return next((name for end in range(len(words), max(0, len(words) - 3), -1) if (name := _named(words[:end]))), None)
    start = max(sentence.start, place.start - 90)
    if ROSE.isdisjoint(word.rstrip("~-").lower() for word in text[start : place.start].split()[-LAST_WORDS:]):
        return None
    before = BEFORE.search(text, start, place.start)
    return _named(before.group(1).split()[-4:]) if before else None


def _cut(words: list[str]) -> list[str]:
    """A noun phrase up to the next preposition."""
    for at, word in enumerate(words):
        if word.lower() in STOP:
            return words[:at]
    return words


def _named(words: list[str]) -> str | None:
    """The class of a phrase by its last word or last two."""
    things = figure_words().things
    small = [norm(w.strip("'’")) for w in words]
    for size in (2, 1):
        if len(small) >= size and (found := things.get(" ".join(small[-size:]))):
            return found
    return None


def amount_kind(text: str, sentence: Span, place: Span) -> MetricKind | None:
    """An amount's kind by its distance to a baseline, or by what happened to what it paid for; None where neither is said."""
    start, end = max(sentence.start, place.start - REACH), min(sentence.end, place.end + 60)
    if UNDER.match(text, place.end, end) and not NOT_BASE.match(text, place.end, end):
        return "saving"
    if INVESTED.search(text, max(sentence.start, place.start - 60), place.start) and not text.startswith((" to ", " of "), place.end):
        return "revenue"
    if RETURNED.search(text, max(sentence.start, place.start - 40), place.start):
        return "saving"
    if SAVED.search(text, max(sentence.start, place.start - 120), place.start):
        return "saving"
    if lessened(text, sentence, place) and not INCOME_AFTER.match(text, place.end, end):
        return "saving"
    what = OF_WHAT.match(text, place.end, end)
    if what and _named(_cut(what.group(1).split())) == "income":
        return "revenue"
    if YEARLY.match(text, place.end, end) and ENDED.search(text, start, place.start):
        return "saving"
    return None


def lessened(text: str, sentence: Span, place: Span) -> bool:
    """Whether a figure is what something fell by: "a reduction of 20 hours"."""
    return LESS_OF.search(text, max(sentence.start, place.start - 60), place.start) is not None


def comes_later(text: str, sentence: Span, place: Span) -> bool:
    return LATER.match(text, place.end, sentence.end) is not None


def share_kind(text: str, sentence: Span, place: Span) -> MetricKind | None:
    """A percentage's kind where the noun beside it says it; None elsewhere."""
    start, end = max(sentence.start, place.start - 80), min(sentence.end, place.end + 60)
    if TAKING_PART.match(text, place.end, end):
        return "other"
    if MOVED.match(text, place.end, end):
        return "volume"
    if PACE.search(text, start, place.start) or BURDEN.search(text, start, place.start):
        return "percent-change"
    grown = GROWTH_AFTER.match(text, place.end, end) or GROWTH_BEFORE.search(text, start, place.start)
    return "revenue" if grown and BUSINESS.search(text, max(sentence.start, place.start - REACH), place.start) else None


def counts_things(text: str, sentence: Span) -> bool:
    """Whether a sentence begins with things that are counted, so that "a third under estimate" is no money."""
    subject = SUBJECT.match(text, sentence.start, min(sentence.end, sentence.start + 80))
    return subject is not None and figure_words().noun_class(norm(subject.group(1))) in {"quality", "volume"}
