"""Tells achievements, duties and other lines apart by points: the judgement by rules, and part of what the trained model is given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from profilecheck.kinds import RESULT_KINDS, StatementKind
from profilecheck.vocabulary.verbs import Verb, forms, opener, weak_pattern

# What came of it, in words.
RESULT = re.compile(
    r"\b(?:result(?:ed|ing|s)? in|led to|leading to|"
    r"which (?:reduced|increased|improved|saved|cut|enabled|allowed|led|removed|stopped|kept|unblocked|resulted)|so that|thereby|thus|enabling|allowing|"
    r"saving|savings of|reducing|increasing|improving|cutting|eliminating|avoiding|generating|boosting|exceeding|surpassing|adding|closing|achieving|"
    r"ahead of (?:schedule|plan|time|target|deadline)|on[- ]time|on[- ]schedule|under budget|within budget|on budget|below budget|"
    r"without (?:a single|any|an?)|zero|first[- ]ever|awards?\b|awarded|recogni[sz]ed (?:by|for|as)|promoted|ranked|top[- ]performing|signed off|"
    r"successful(?:ly)?)\b",
    re.I,
)
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
# A line of this many words or fewer, without any verb, names something instead of saying what was done.
NAMING_WORDS, LABELLED_WORDS = 9, 12
# How sure the rules are of "other", seen on the lines that taught them.
SURE_OTHER = 0.8


@dataclass(frozen=True, slots=True)
class Reading:
    """What rules and model both ask of a statement, found once."""

    text: str
    words: tuple[str, ...]
    verb: Verb | None
    start: int
    """Where the opening word stands; not 0 behind "Successfully" or a bullet."""
    weak: bool
    result: bool
    stack: bool
    inside: tuple[Verb, ...]
    """The verbs behind the first word."""


def read(text: str) -> Reading:
    """The opener, the verbs, and whether there are words of a result."""
    verb, start, _ = opener(text)
    known = forms()
    words = text.split()
    inside = tuple(v for w in words[1:] if (v := known.get(w.lower().strip(",.;:()"))) is not None)
    weak, result, stack = (found is not None for found in (weak_pattern().match(text), RESULT.search(text), STACK.match(text)))
    return Reading(text, tuple(words), verb, start, weak, result, stack, inside)


def judge_by_rules(line: Reading, kinds: Iterable[str]) -> tuple[StatementKind, float]:
    """(kind, how sure): points for outcome words, results and figures against duty words. `kinds`: those of the figures in the line."""
    if is_other(line):
        return "other", SURE_OTHER
    points = BASE
    figures = set(kinds)
    verb = line.verb
    if line.weak:
        points += WEAK_OPENER
    elif verb is None:
        points += NO_VERB
    else:
        points += OUTCOME_VERB if verb.outcome and verb.tense != "present" else 0.0
        points += STRONG_VERB if verb.strong else 0.0
        points += DUTY_VERB if verb.duty and not verb.outcome else 0.0
        points += PRESENT if verb.tense == "present" else 0.0
    points += RESULT_METRIC if figures & RESULT_KINDS else 0.0
    points += SIZE if figures - RESULT_KINDS else 0.0
    points += RESULT_WORDS if line.result else 0.0
    points += LATER_OUTCOME if has_later_outcome(line) else 0.0
    return ("achievement" if points > 0 else "duty"), min(1.0, 0.5 + abs(points) / 4)


def has_later_outcome(line: Reading) -> bool:
    """Whether an outcome verb in the past stands behind the first word: "Led a team that delivered …"."""
    return any(v.outcome and v.tense == "past" for v in line.inside)


def is_other(line: Reading) -> bool:
    """Headings, stack lines, dates and the like: they say neither what was done nor what the job was."""
    if line.text.rstrip().endswith(":") or line.stack:
        return True
    if line.verb is not None or line.weak or line.inside:
        return False
    count = len(line.words)
    return count <= NAMING_WORDS or (LABEL.match(line.text) is not None and count <= LABELLED_WORDS)
