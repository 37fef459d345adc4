"""Finds what came of the work where no figure of a result says it: done in time, within its budget, passed, taken up, nothing lost, first of all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.types import Metric
from profilecheck.patterns import lazy

# Numbers as they are counted, in digits and words.
NUMBER = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|both|most|half|none)"
# What did not happen: "no rollback", "zero downtime", "without closing a ward", "not a single complaint".
BAD = (
    r"(?:roll-?backs?|outages?|downtime|interruptions?|disruptions?|incidents?|accidents?|injur(?:y|ies)|data loss|loss(?:es)?|errors?|defects?|complaints?"
    r"|delays?|overruns?|breach(?:es)?|findings?|escalations?|penalt(?:y|ies)|failures?|violations?|(?:lost|missed) \w+|re-?work|discrepanc(?:y|ies)"
    r"|non-?conformit(?:y|ies)|(?:service )?impact|unplanned \w+|turnover|attrition)"
)
NOTHING = (
    rf"\b(?:no|zero|not a(?: single)?|not one|0|without (?:a|an|any|one|a single)?) ?(?:(?:major|critical|serious|significant|open|reported|single|unplanned"
    rf"|day of|hour of|minute of|business|production|service|customer|security|safety|data|lost[- ]time) )*{BAD}\b"
    r"|\bwithout (?:clos|stopp|interrupt|disrupt|los|shut|halt|delay|affect|miss|impact|disturb)ing\b|\bincident-free\b|\bdefect-free\b|\berror-free\b"
    r"|\bno (?:\w+ ){1,4}(?:has|have|had|was|were) (?:\w+ )?(?:closed|lost|stopped|missed|delayed|interrupted|affected|harmed|needed)\b"
)
# Done in time: "on schedule", "ahead of plan", "3 weeks early", "before the deadline".
IN_TIME = (
    r"\b(?:on|within|under|below|in)(?: the| its| their)?(?: agreed| original| planned| tight| approved| set| fixed)? (?:time|schedule|budget)\b"
    r"(?! (?:planning|management|and cost|control|cycle|constraints|cost|frame|line|report))"
    r"(?: and (?:\w+ ){0,3}(?:budget|scope|schedule|time|quality|cost))?"
    r"|\bon-time\b|\bahead of (?:\w+ )?(?:time|schedule|plan|target|deadline)\b|\b(?:weeks?|months?|days?) (?:early|ahead)\b"
    r"|\bbefore (?:the |its )?(?:[\w-]+ ){0,2}(?:deadline|due date|re-inspection|cut-?off|end of support)\b"
    r"|\bmet (?:every|all|the|each) (?:\w+ ){0,2}(?:deadline|milestone|target)s?\b"
)
# "within a EUR 3.6M budget": the sum stands between.
WITHIN = r"\b(?:within|under|below|inside) (?:an? |its |the |their )?(?:[^\s,;]+ ){0,2}[^\s,;]*\d[^\s,;]* (?:\w+ )?budgets?\b"
PASSED = (
    r"\bpass(?:ed|es|ing)\b[^.;]{0,60}\b(?:audits?|inspections?|certifications?|assessments?|reviews?|exams?|accreditation|tests?|attempt|gates?)\b"
    r"|\bpassed at the first\b|\bat (?:the )?first attempt\b|\b(?:audit|inspection|assessment|review) passed\b"
    r"|\b(?:obtained|achieved|earned|gained|secured|attained|won)\b[^.;]{0,40}\b(?:certification|accreditation|authorization to operate|ATO)\b"
)
# "112 of 120 findings", "of which five were taken up": what was done out of what there was.
TAKEN = r"(?:taken|adopted|accepted|approved|implemented|completed|delivered|closed|live|used|won|on time|in use|went)"
OUT_OF = (
    rf"\b{NUMBER} (?:out )?of (?:the |our |its |all )?\d[\d,.]* [a-z]+"
    rf"|\b(?:of which|of whom|of them) {NUMBER} (?:\w+ ){{0,2}}{TAKEN}\b|\b{NUMBER} of (?:which|whom|them) (?:\w+ ){{0,2}}{TAKEN}\b"
)
FIRST = r"#1\b|\b(?:no\. ?|number )(?:1|one)\b|\branked (?:#|no\.? ?|number )?(?:\d+|first|second|third|top|highest|best)\b|\bfirst (?:place|prize)\b"
# A rise or a fall with a figure beside it that is told as a size: "dropped by 190,000 calls", "costs $310,000 less a year".
MOVED = (
    r"\b(?:dropped|fell|fallen|rose|risen|raised|raising|grew|grown|growing|shrank|declined|decreased|decreasing|increased|increasing|reduced|reducing|cut|cutting|lowered"
    r"|lowering|improved|improving|doubled|tripled|quadrupled|halved|shortened|shortening|saved|saving|eliminated|eliminating|avoided|avoiding|recovered|recovering|boosted"
    r"|freed|freeing|consolidated)\b[^.;,]{0,60}\d[\d,.]*"
    r"|(?<!\d)\d[\d,.]*[^.;,]{0,40}\b(?:less|fewer|lower|faster|quicker|earlier|sooner)\b(?! than a)|\bfrom \d[^.;]{0,30} to \d"
)
# Somebody took it up: an outcome, though none that is measured.
TAKEN_UP = (
    r"\bwhich (?:\w+ ){0,2}(?:approved|adopted|accepted|signed|took up)\b|\b(?:was|were|been|is|are) (?:\w+ )?(?:adopted|taken up|accepted|copied)\b"
    r"|\b(?:still|now|today|since) (?:\w+ )?(?:used|in use|attach|lead|follow|rely)\b|\bnow (?:the )?standard\b|\bawards?\b|\bof the (?:year|quarter)\b"
    r"|\b(?:formed|founded|established|created|built|launched|introduced|developed)\b[^.;]{0,40}\b(?:first|from scratch|from the ground up)\b"
)
MEASURED = lazy("|".join((NOTHING, WITHIN, PASSED, OUT_OF, FIRST)), re.I)
TIMELY, WITH_FIGURE, TOLD = lazy(IN_TIME, re.I), lazy(MOVED, re.I), lazy(TAKEN_UP, re.I)
PART = lazy(OUT_OF, re.I)
FIGURE, NOUGHT = lazy(r"\d"), lazy(r"\b0 ")
# Without one of these words, in small letters, none of the patterns is found, and trying them takes long.
MEASURED_CUES = (
    "no ", "zero", "not a", "not one", "without", "-free", "budget", "pass", "attempt", "obtained", "achieved", "earned", "gained", "secured",
    "attained", "won", "of which", "of whom", "of them", "#1", "no.", "number", "ranked", "first p",
)  # fmt: skip
TIMELY_CUES = ("time", "schedule", "budget", "early", "ahead", "before", "met ")
TOLD_CUES = (
    "which ", "adopted", "taken up", "accepted", "copied", "still ", "now ", "today", "since", "award", "of the year", "of the quarter", "first",
    "scratch", "ground up",
)  # fmt: skip
# In a duty "on time" is one where something was done: "delivered …", not "oversee on-time completion".
DONE = lazy(
    r"\b(?:deliver|complet|finish|launch|implement|clos|migrat|roll|went|goes?|gone|achiev|replac|built|held|kept|keep|met|brought|moved)\w*\b[^.;]{0,80}$",
    re.I,
)
# "Ensure that projects are delivered on time": what the post is for, not what came of it.
WISHED = lazy(
    r"\b(?:ensur\w+|assur\w+|will|would|must|should|can|responsible|accountable|striv\w+|aim\w*|able|ability|goals? of|so that|track\w*|monitor\w*|verif\w+"
    r"|check\w*|expected|charged|tasked|to (?:be|ensure|deliver|achieve|meet|complete|finish|keep|pass|reduce|increase|improve|obtain|get))\b", re.I
)
# How far before an outcome such a word makes it a wish.
REACH = 150


class Outcome(Struct, frozen=True):
    """The words of a statement that tell what came of it; `measured`: by a figure, a date kept, an examination passed or something that did not happen."""

    span: Span
    measured: bool


def outcome_of(text: str, start: int, metrics: tuple[Metric, ...], *, achieved: bool) -> Outcome | None:
    """What a statement that stands at `start` says of its outcome. `achieved`: it is an achievement, so that what moved by a figure counts, too."""
    small = text.lower()
    for match in measured_in(text, small):
        if not wished(text, match.start()):
            return placed(match, start, measured=True)
    for match in TIMELY.finditer(text) if may_hold(small, TIMELY_CUES) else ():
        if not wished(text, match.start()) and (achieved or DONE.search(text[: match.start()])):
            return placed(match, start, measured=True)
    if achieved and FIGURE.search(text) and (moved := WITH_FIGURE.search(text)):
        return placed(moved, start, measured=True)
    if achieved and (share := next((m for m in metrics if m.unit == "%"), None)):
        return Outcome(share.span, measured=True)
    told = TOLD.search(text) if may_hold(small, TOLD_CUES) else None
    return placed(told, start, measured=False) if told and not wished(text, told.start()) else None


def measured_in(text: str, small: str) -> Iterator[re.Match[str]]:
    """Where what is measured may stand; `small`: the text in small letters. Most texts have no word of it, and some only a part of a number."""
    if may_hold(small, MEASURED_CUES) or ("0 " in small and NOUGHT.search(small)):
        return MEASURED.finditer(text)
    return PART.finditer(text) if " of " in small and FIGURE.search(small) else iter(())


def may_hold(text: str, cues: tuple[str, ...]) -> bool:
    for cue in cues:  # noqa: SIM110 - asked three times for each statement: a generator costs more
        if cue in text:
            return True
    return False


def wished(text: str, at: int) -> bool:
    """Whether what stands at a place of a statement is wished for rather than told."""
    return WISHED.search(text[max(0, at - REACH) : at]) is not None


def placed(match: re.Match[str], start: int, *, measured: bool) -> Outcome:
    return Outcome(Span(start + match.start(), start + match.end()), measured)
