"""What the trained model sees of a statement: how it opens, its figures, its shape, its words; the same code in training and at run time."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from profilecheck.facts.statements.points import Reading, judge_by_rules, read
from profilecheck.kinds import RESULT_KINDS
from profilecheck.vocabulary.verbs import Verb

# Words, with numbers and money as one token each, and the marks that headings and stack lines are made of.
TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[$€£₹]?\d[\d.,:/-]*[%KkMm]?|[:;|–@&]")
SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z])")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
LABELLED = re.compile(r"^[^:]{2,40}:\s")
SUBJECT = re.compile(r"^(?:i|we|my|our|the|this|these|a|an|as|after|in|with|by|when|despite)\b", re.I)
RESULT_TAIL = re.compile(r"[,;–] (?:which|and|so|thus|thereby|saving|cutting|reducing|raising|lifting|bringing|\w+ing)\b|; ", re.I)
# What is written or held as part of a job, however strong the verb: "Created training material", "Delivered weekly reports".
ROUTINE = re.compile(
    r"\b(?:plans?|schedules?|reports?|documents?|documentation|manuals?|guides?|minutes|presentations?|briefings?|estimates?|forecasts?|budgets?|"
    r"charters?|specifications?|requirements|"
    r"templates?|policies|procedures?|SOPs?|standards|test (?:cases?|scripts?|plans?)|user stories|training|sessions?|workshops?|meetings?|calls|"
    r"reviews?|materials?|relationships?|"
    r"communications?|roadmaps?|strateg(?:y|ies)|proposals?|invoices|orders|tickets|newsletters?|diagrams?|queries|best practices|roles|goals|"
    r"priorities|risks?)\b",
    re.I,
)
# The object of the opener stands among so many words behind it.
OBJECT_WORDS = 6
# Lengths in words up to which a line counts as of the same size.
LENGTHS = (2, 4, 6, 9, 13, 18, 26, 40)
# A result stands early or late: only this much of a long line is read word by word, the rest is another statement.
READ_TOKENS = 60


def read_features(text: str, kinds: Iterable[str]) -> frozenset[str]:
    """The features that hold, by name. `kinds`: those of the figures in the line."""
    line = read(text)
    return frozenset((*shape_features(line), *opening_features(line, frozenset(kinds)), *word_features(text)))


def tokens(text: str) -> list[str]:
    """Words in small letters; every number is `#`, a percentage `#%`, an amount `$#`."""
    out = []
    for token in TOKEN.findall(text)[:READ_TOKENS]:
        if token[0].isdigit() or token[0] in "$€£₹":
            out.append(("$#" if token[0] in "$€£₹" else "#") + ("%" if token.endswith("%") else ""))
        else:
            out.append(token.lower())
    return out


def word_features(text: str) -> Iterator[str]:
    """Words and pairs of neighbours, the first two also as the line's opening."""
    found = tokens(text)
    yield from ("w=" + token for token in found)
    yield from (f"b={first} {second}" for first, second in itertools.pairwise(found))
    yield "o=" + " ".join(found[:1])
    yield "oo=" + " ".join(found[:2])


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
    capitals = sum(1 for w in words[1:] if w[:1].isupper() or w[:1].isdigit())
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
    routine = bool(ROUTINE.search(" ".join(line.words[1 : 1 + OBJECT_WORDS])))
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
    judged, sure = judge_by_rules(line, kinds)
    yield f"rules={judged}"
    yield f"rules={judged} sure={int(sure * 4)}"


def class_of(verb: Verb | None) -> str:
    """outcome, both (a duty that can be an outcome), duty, strong or other."""
    if verb is None:
        return "none"
    if verb.outcome:
        return "both" if verb.duty else "outcome"
    return "duty" if verb.duty else "strong" if verb.strong else "other"
