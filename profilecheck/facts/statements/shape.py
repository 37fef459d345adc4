"""What the model sees of a statement's build: how it opens, how long it is, what kinds of figures and result words stand in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from profilecheck.facts.statements.words import MOST_WORDS_KEPT
from profilecheck.kinds import RESULT_KINDS
from profilecheck.remembered import remembered
from profilecheck.vocabulary.phrases import Phrases, folded
from profilecheck.vocabulary.verbs import Verb, forms, opener, weak_pattern

# What came of it, in words.
RESULT = Phrases(
    [
        *(f"{verb} in" for verb in ("result", "resulted", "resulting", "results")), "led to", "leading to",
        *(f"which {verb}" for verb in ("reduced", "increased", "improved", "saved", "cut", "enabled", "allowed", "led", "removed", "stopped", "kept",
                                       "unblocked", "resulted")),
        "so that", "thereby", "thus", "enabling", "allowing", "saving", "savings of", "reducing", "increasing", "improving", "cutting", "eliminating",
        "avoiding", "generating", "boosting", "exceeding", "surpassing", "adding", "closing", "achieving",
        *(f"ahead of {what}" for what in ("schedule", "plan", "time", "target", "deadline")), "on-time", "on time", "on-schedule", "on schedule",
        "under budget", "within budget", "on budget", "below budget", "without a", "without an", "without any", "without a single", "zero",
        "first-ever", "first ever", "award", "awards", "awarded",
        *(f"{verb} {why}" for verb in ("recognised", "recognized") for why in ("by", "for", "as")), "promoted", "ranked", "top-performing",
        "top performing", "signed off", "successful", "successfully",
    ],
    glue="",
)  # fmt: skip
STACK = re.compile(
    r"^(?:environment|technolog(?:y|ies)(?: used)?|tools?(?: used)?|client|tech stack|stack|platforms?|skills(?: used)?|software|hardware|languages|"
    r"company size|reason for leaving|project|role|team|location|duration|industry|reported? to)\b[^:]{0,25}:",
    re.I,
)
SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z])")
YEAR = re.compile(r"(?:19|20)(?<!\w..)\d\d\b")
LABELLED = re.compile(r"^[^:]{2,40}:\s")
SUBJECT = re.compile(r"^(?:i|we|my|our|the|this|these|a|an|as|after|in|with|by|when|despite)\b", re.I)
RESULT_TAIL = re.compile(r"[,;–] (?:which|and|so|thus|thereby|saving|cutting|reducing|raising|lifting|bringing|\w+ing)\b|; ", re.I)
# What is written or held as part of a job, however strong the verb: "Created training material", "Delivered weekly reports".
ROUTINE = Phrases(
    [
        *(noun + ending for ending in ("", "s") for noun in (
            "plan", "schedule", "report", "document", "manual", "guide", "presentation", "briefing", "estimate", "forecast", "budget", "charter",
            "specification", "template", "procedure", "sop", "test case", "test script", "test plan", "session", "workshop", "meeting", "review",
            "material", "relationship", "communication", "roadmap", "proposal", "newsletter", "diagram", "risk",
        )),
        "documentation", "minutes", "requirements", "policies", "standards", "user stories", "training", "calls", "strategy", "strategies", "invoices",
        "orders", "tickets", "queries", "best practices", "roles", "goals", "priorities",
    ],
    glue="",
)  # fmt: skip
# The object of the opener stands among so many words behind it.
OBJECT_WORDS = 6
# Lengths in words up to which a line counts as of the same size.
LENGTHS = (2, 4, 6, 9, 13, 18, 26, 40)


class Reading(Struct, frozen=True):
    """The opener and the verbs of a statement, found once."""

    text: str
    words: tuple[str, ...]
    verb: Verb | None
    start: int
    """Where the opening word stands; not 0 behind "Successfully" or a bullet."""
    end: int
    weak: tuple[int, int] | None
    """Where a weak phrase stands that opens the statement."""
    result: bool
    stack: bool
    inside: tuple[Verb, ...]
    """The verbs behind the first word."""
    pieces: Collection[str]
    """The words in small letters, as `Phrases.find` takes them."""


def read_opening(text: str, small: str, pieces: Collection[str]) -> Reading:
    """The opener, the verbs, and whether there are words of a result. `small`: the text in small letters, `pieces`: its words."""
    verb, start, end = opener(text)
    words = text.split()
    inside = tuple([verb for verb in map(verb_in, words[1:]) if verb is not None])
    weak, stack = weak_pattern().match(text), STACK.match(text) is not None
    return Reading(text, tuple(words), verb, start, end, weak.span("weak") if weak else None, RESULT.stands_in(small, pieces), stack, inside, pieces)


@remembered(MOST_WORDS_KEPT)
def verb_in(word: str) -> Verb | None:
    """What is known of a word as it is printed, with the signs around it."""
    return forms().get(word.lower().strip(",.;:()"))


def shape_features(line: Reading) -> Iterator[str]:
    """Length, capitals, labels and sentence marks."""
    text, words = line.text, line.words
    count = len(words)
    yield "length<=" + str(next((n for n in LENGTHS if count <= n), "more"))
    if text.rstrip().endswith(":"):
        yield "end=colon"
    if SENTENCE.search(text):
        yield "sentences"
    if LABELLED.match(text):
        yield "labelled"
    if line.stack:
        yield "stack"
    if YEAR.search(text):
        yield "year"
    capitals = sum([w[0].isupper() or w[0].isdigit() for w in words[1:]])
    if count > 1:
        yield "capitals=" + str(4 * capitals // (count - 1))
    if text[:1].islower():
        yield "small-start"
    if text.count(",") >= count / 4:
        yield "list"
    subject = SUBJECT.match(text)
    if subject:
        yield "subject"
    if all(v.tense == "present" for v in line.inside):
        yield "no-verb-inside"
    if any(v.outcome and v.tense == "past" for v in line.inside):
        yield "later-outcome"
    if any(v.outcome and v.tense == "other" for v in line.inside):
        yield "later-outcome-ing"


def opening_features(line: Reading, kinds: frozenset[str]) -> Iterator[str]:
    """The opener's class and tense, alone and together with the kinds of figures and result words."""
    verb, result = line.verb, line.result
    kind = "weak" if line.weak else class_of(verb)
    tense = verb.tense if verb else "none"
    figures = "result" if kinds & RESULT_KINDS else "size" if kinds else "none"
    tail = bool(RESULT_TAIL.search(line.text))
    routine = ROUTINE.stands_in(folded(" ".join(line.words[1 : 1 + OBJECT_WORDS])), line.pieces)
    yield f"opener={kind}"
    yield f"tense={tense}"
    yield f"opener={kind} tense={tense}"
    yield f"opener={kind} tense={tense} figures={figures}"
    yield f"figures={figures}"
    yield from (f"figure={k}" for k in kinds)
    if line.start:
        yield "opener-late"
    if result:
        yield "result"
        yield f"opener={kind} result"
    if tail:
        yield "tail"
        yield f"opener={kind} tail"
    if routine:
        yield "routine"
        yield f"opener={kind} routine"
        yield f"routine tail={tail} figures={figures}"
    if not result and figures != "result" and not tail:
        yield f"opener={kind} tense={tense} plain"


def class_of(verb: Verb | None) -> str:
    """outcome, both (a duty that can be an outcome), duty, strong or other."""
    if verb is None:
        return "none"
    if verb.outcome:
        return "both" if verb.duty else "outcome"
    return "duty" if verb.duty else "strong" if verb.strong else "other"
