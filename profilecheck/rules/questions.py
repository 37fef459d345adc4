"""The question that turns a duty into a result, by what the statement speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from profilecheck.facts.types import Statement
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds, words_apart
from profilecheck.vocabulary import scoring


def question(reading: Reading, statement: Statement, names: Iterable[str] = ()) -> str:
    """The question about the first thing the statement speaks of whose figure is not yet in it.

    The verb it opens with counts only where it names a delivery or an improvement: "schedule meetings with vendors" is
    about vendors. `names`: only these questions.
    """
    text = reading.profile.quote(statement.span)
    verb = statement.opener_span
    if verb is not None and verb.start == statement.span.start and not speaks(statement):
        text = text[len(verb) :]
    kinds = {m.kind for m in reading.metrics_of(statement)}
    wanted = set(names)
    questions = scoring.plan().questions
    delivered = delivers_a_system(reading, statement)
    open_ones = [
        (name, q)
        for name, q in questions.items()
        if not kinds & set(q.answered) and (not wanted or name in wanted) and (delivered or name not in scoring.names("questions-about-systems"))
    ]
    vague = scoring.names("questions-of-last-resort")
    found = [(name in vague, at, n) for n, (name, q) in enumerate(open_ones) if (at := first_cue(text, q.cues)) is not None]
    best = open_ones[min(found)[2]][1] if found else list(questions.values())[-1]
    return best.question


def delivers_a_system(reading: Reading, statement: Statement) -> bool:
    """Whether a statement tells of a system that was brought in or moved: a policy has no downtime, and a playbook no sites."""
    profile = reading.profile
    known = any(skill.group in ("technology", "tool") for skill in profile.skills_in(statement.span))
    return reading.is_delivery(statement) and (known or holds(profile.quote(statement.span), scoring.names("words-of-systems")))


def speaks(statement: Statement) -> bool:
    """Whether the verb that a statement opens with already says what was delivered or made better."""
    opener = statement.opener or ""
    telling = (*scoring.cues("saving"), *scoring.cues("move"), *scoring.cues("launch"))
    return opener in scoring.names("delivery-verbs") or any(opener.startswith(c) for c in telling)


def first_cue(text: str, cues: Iterable[str]) -> int | None:
    """Where the first of the cues begins a word of a text; in a name or title ("Test Manager") it is none."""
    padded = words_apart(text)
    return min((at for cue in cues if (at := padded.find(f" {cue}")) >= 0 and not is_name(text, at)), default=None)


def is_name(text: str, at: int) -> bool:
    """Whether the word at a place and one beside it are capitals as in a name."""
    before, after = text[:at].split(), text[at:].split()
    if not before or not after or not after[0][:1].isupper():
        return False
    beside = [before[-1]] if len(before) > 1 else []
    return any(word[:1].isupper() for word in (*beside, *after[1:2]))
