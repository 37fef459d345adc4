"""Figures that measure no work: the size of the employer, time in one's own job, what a product looks like, the person's own life."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.nlp.figures import Quantity
from profilecheck.patterns import lazy

FIRMS = (
    r"(?:company|corporation|conglomerate|multinational|firm|bank|hospital|health system|insurer|carrier|manufacturer|retailer|distributor|agency|charity"
    r"|organi[sz]ation|enterprise|employer|university|college|utility|law firm|provider|broker|fund|publisher|airline|chain|plc|start-?up)"
)
PREPOSITIONS = "to|for|in|at|with|below|under|inside|above|over|off|the|of|from|by|across|and|or|against|than|that|which|per"
# "a $2.5B corporation", "for a 1,200-person law firm", "a 900-bed teaching hospital": what the employer or client is.
FIRM_AFTER = lazy(
    rf"(?:[+)]|[- ](?:plus|employees?|person|people|staff|beds?|members?|seats?|stores?|lawyers?|attorneys?|users?|annual|revenue|assets?|global|public)\b)*"
    rf"(?:[- ](?!(?:project|program|contract|initiative|deal|account|budget|migration|{PREPOSITIONS})\w*\b)[A-Za-z&'’/-]++){{0,3}}?"
    rf" {FIRMS}\b(?!['’]s|s? (?:unit|wide|project|transformation|system))",
    re.I,
)
FIRM_BEFORE = lazy(r"\b(?:an?|the|this|for|at|of|with|by|as) (?:[a-z]+ )?$", re.I)
# Such verbs right before make it something that was led: "managed a 40-person organization".
LEADS = lazy(
    r"\b(?:manag|led|lead|head|direct|r[au]n|built|build|oversaw|oversee|supervis|grew|scal|won|sold|acquir|integrat|migrat|mov)\w* (?:an?|the"
    r"|this) (?:[a-z]+ ){0,2}$",
    re.I,
)
# "an integrator with approx. 140 employees".
FIRM_WITH = lazy(
    rf"\b(?:{FIRMS}|integrator|consultancy|group|subsidiary|practice)\b[^.;,]{{0,30}}? (?:with|of|has|employing) (?:(?:approx\.?|about|around|over"
    rf"|some|more than|c\.|circa|nearly|roughly) )?$",
    re.I,
)
STAFF_OF_FIRM = lazy(r"[ +]{1,2}(?:\w+ )?(?:employees|staff|people|colleagues)\b")
ASSETS = lazy(
    r"\+? ?(?:in |of |USD )?(?:AUM|assets under management|(?:annual|yearly) (?:revenues?|sales|turnover)(?= (?:company|firm|bank|manufacturer"
    r"|retailer|organi)))",
    re.I,
)
PRESENTED = lazy(r"\W{0,3}(?:employer|company|client|firm|about(?: the)?(?: company| us)?|organi[sz]ation|customer)\s*[:–-]", re.I)
LARGEST = lazy(rf"\b(?:one of the (?:\w+ )?(?:largest|biggest|leading)|is an? (?:\w+ ){{0,4}}{FIRMS})\b", re.I)

# Time until something in the person's own job: "hired after four months", "nine weeks after joining".
OWN_TIME = lazy(
    r"\b(?:hired|rehired|joining|joined|re-?joined|promoted|promotion|kept on|stayed on|brought on(?:board)?|made (?:permanent|lead|manager"
    r"|supervisor)|stand-in|contract(?:ing|or)? (?:to|before)"
    r"|(?:full[- ]time|permanent) (?:position|role|job|employee|offer)|maternity|parental leave|my (?:time|years|tenure)|internship|probation|was"
    r" (?:made|named|appointed|asked)"
    r"|extended (?:my|his|her) (?:stay|contract)|years of service)\b",
    re.I,
)
# A sentence whose subject is a thing with a shape of its own: "Form has five tabs", "each cell stands for 1 hour".
THING = (
    r"(?:form|screen|tool|app|application|page|grid|cell|row|column|manual|guide|handbook|menu|module|report|game|site|website|dashboard|system"
    r"|portal|interface|database|questionnaire|survey"
    r"|template|wizard|widget|chart|board|book|deck|course|product|device|package|algorithm|model|schema|table)"
)
DESCRIBED = lazy(
    rf"^\W*(?:(?:in|on) )?(?:the |this |each |every |an? |our |its )?(?:\w+ ){{0,2}}?{THING}\b,?[^,.;]{{0,40}}?"
    r"\b(?:has|have|had|contains?|consists? of|is made (?:up )?of|explains?|shows?|displays?|stands for|represents?|lists?|offers|comes with"
    r"|comprises|takes|lets|holds)\b",
    re.I,
)
SCENERY = lazy(
    rf"^\W*(?:there (?:is|are|were|was) .{{0,60}}\b(?:in|on|to) (?:the|this|each|every) (?:\w+ )?{THING}\b)|^\W*in (?:the )?\w+,? each \w+"
    rf" (?:stands|represents|shows|is)\b",
    re.I,
)
# Sentences about the person, not about the work: the figure may stand on either side.
ABOUT_ME = lazy(
    r"\b(?:kept|made|asked|chose|retained|wanted|let|promoted|re-?hired|moved) me\b|\b(?:grew up|was born|raised in|hobb(?:y|ies)|married|father"
    r" of|mother of|i (?:live|play|run)\b)",
    re.I,
)
SPEAKS = lazy(r"\b(?:speak|speaks|spoke|fluent in|read and write|conversant in)(?: \w+){0,2} $", re.I)
SHAPES_OF_SIZE = frozenset({"count", "people", "time", "times"})


def is_refused(text: str, sentence: Span, place: Span, quantity: Quantity) -> bool:
    """Whether a figure of a sentence measures something else than the person's work."""
    left, right = text[max(sentence.start, place.start - 60) : place.start], text[place.end : min(sentence.end, place.end + 70)]
    if _of_firm(text, sentence, place, quantity, left, right):
        return True
    if quantity.shape not in SHAPES_OF_SIZE or quantity.change:
        return False
    whole = text[sentence.start : sentence.end][:400]
    if quantity.shape == "time" and OWN_TIME.search(whole[max(0, place.start - sentence.start - 60) : place.end - sentence.start + 60]):
        return True
    if SPEAKS.search(left) or ABOUT_ME.search(whole):
        return True
    return (DESCRIBED.match(whole) or SCENERY.match(whole)) is not None


def _of_firm(text: str, sentence: Span, place: Span, quantity: Quantity, left: str, right: str) -> bool:
    """The employer's or client's size: revenue, assets, staff, beds."""
    if quantity.shape not in {"money", "people", "count"} or quantity.change or quantity.led:
        return False
    if ASSETS.match(right):
        return True
    noun_end = quantity.noun.start if quantity.noun else place.end
    after = text[noun_end : min(sentence.end, noun_end + 70)] if quantity.noun and text[noun_end - 1 : noun_end] in "-‑" else right
    if STAFF_OF_FIRM.search(text, place.start, place.end) and FIRM_WITH.search(left) and not LEADS.search(left):
        return True
    if FIRM_BEFORE.search(left) and not LEADS.search(left) and (FIRM_AFTER.match(after) or FIRM_AFTER.match(right)):
        return True
    if PRESENTED.match(text, sentence.start, place.start):
        return True
    return LARGEST.search(text, max(sentence.start, place.start - 120), place.start) is not None
