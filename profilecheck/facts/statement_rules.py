"""Tells achievements, duties and other lines apart by points: the judgement by rules, and part of what the trained model is given."""

from __future__ import annotations

import re
from collections.abc import Iterable

from profilecheck.facts.types import StatementKind
from profilecheck.facts.verbs import forms, opener, weak_pattern

# What came of it, in words.
RESULT = re.compile(
    r"\b(?:result(?:ed|ing|s)? in|led to|leading to|"
    r"which (?:reduced|increased|improved|saved|cut|enabled|allowed|led|removed|stopped|kept|unblocked|resulted)|so that|thereby|thus|enabling|allowing|"
    r"saving|savings of|reducing|increasing|improving|cutting|eliminating|avoiding|generating|boosting|exceeding|surpassing|adding|closing|achieving|"
    r"ahead of (?:schedule|plan|time|target|deadline)|on[- ]time|on[- ]schedule|under budget|within budget|on budget|below budget|"
    r"without (?:a single|any|an?)|zero|first[- ]ever|awards?\b|awarded|recogni[sz]ed (?:by|for|as)|promoted|ranked|top[- ]performing|signed off|successful(?:ly)?)\b",
    re.I,
)
RESULT_KINDS = frozenset({"saving", "revenue", "schedule", "percent-change", "quality"})
SIZE_KINDS = frozenset({"volume", "budget", "duration", "team-size", "other"})
# Points for and against an achievement; the sign of the sum decides. Weights by reading 200 fictional lines: an outcome
# verb alone ("Decommissioned …") or a result alone tips it, a size alone ("Managed 12 projects") does not.
OUTCOME_VERB, RESULT_METRIC, RESULT_WORDS, SIZE, STRONG_VERB, LATER_OUTCOME = 1.5, 2.0, 1.0, 0.4, 0.2, 0.5
DUTY_VERB, WEAK_OPENER, PRESENT, NO_VERB, BASE = -1.0, -1.5, -0.8, -0.3, -0.7
LABEL = re.compile(r"^[\w &/()'-]{2,40}:(?:\s|$)")
STACK = re.compile(
    r"^(?:environment|technolog(?:y|ies)(?: used)?|tools?(?: used)?|client|tech stack|stack|platforms?|skills(?: used)?|software|hardware|languages|"
    r"company size|reason for leaving|project|role|team|location|duration|industry|reported? to)\b[^:]{0,25}:",
    re.I,
)
WORD = re.compile(r"[A-Za-z]+")
# A line of this many words or fewer, without any verb, names something instead of saying what was done.
NAMING_WORDS, LABELLED_WORDS = 9, 12
# How sure the rules are of "other", seen on the lines that taught them.
SURE_OTHER = 0.8


def judge_by_rules(text: str, kinds: Iterable[str]) -> tuple[StatementKind, float]:
    """(kind, how sure): points for outcome words, results and figures against duty words. `kinds`: those of the figures in the line."""
    verb, _, _ = opener(text)
    weak = weak_pattern().match(text) is not None
    if is_other(text, text.split(), has_verb=verb is not None or weak):
        return "other", SURE_OTHER
    points = BASE
    figures = set(kinds)
    if weak:
        points += WEAK_OPENER
    elif verb is None:
        points += NO_VERB
    else:
        points += OUTCOME_VERB if verb.outcome and verb.tense != "present" else 0.0
        points += STRONG_VERB if verb.strong else 0.0
        points += DUTY_VERB if verb.duty and not verb.outcome else 0.0
        points += PRESENT if verb.tense == "present" else 0.0
    points += RESULT_METRIC if figures & RESULT_KINDS else 0.0
    points += SIZE if figures & SIZE_KINDS else 0.0
    points += RESULT_WORDS if RESULT.search(text) else 0.0
    points += LATER_OUTCOME if has_later_outcome(text) else 0.0
    return ("achievement" if points > 0 else "duty"), min(1.0, 0.5 + abs(points) / 4)


def has_later_outcome(text: str) -> bool:
    """Whether an outcome verb in the past stands behind the first word: "Led a team that delivered …"."""
    known = forms()
    later = (known.get(word.lower()) for word in WORD.findall(text)[1:])
    return any(v is not None and v.outcome and v.tense == "past" for v in later)


def is_other(text: str, words: list[str], *, has_verb: bool) -> bool:
    """Headings, stack lines, dates and the like: they say neither what was done nor what the job was."""
    if text.rstrip().endswith(":") or STACK.match(text):
        return True
    if has_verb:
        return False
    verbs_inside = any(w.lower().strip(",.;") in forms() for w in words)
    return not verbs_inside and (len(words) <= NAMING_WORDS or (LABEL.match(text) is not None and len(words) <= LABELLED_WORDS))
