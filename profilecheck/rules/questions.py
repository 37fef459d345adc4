"""The question that turns a duty into a result, by what the statement speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from profilecheck.facts.types import Statement
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds, words_apart
from profilecheck.vocabulary import scoring


def question(reading: Reading, statement: Statement, names: Iterable[str] = (), otherwise: str = "any") -> str:
    """The question about what the statement does, by the verb it opens with, else about the first thing it speaks of; its figure is not yet in it.

    The verb it opens with counts only where it names a delivery or an improvement: "schedule meetings with vendors" is
    about vendors. `names`: only these questions; `otherwise`: the one where none of them suits.
    """
    text = reading.profile.quote(statement.span)
    verb = statement.opener_span
    if verb is not None and verb.start == statement.span.start and not speaks(statement):
        text = text[len(verb) :]
    text = text[: int(scoring.limit("characters-of-the-object"))]
    kinds = {m.kind for m in reading.metrics_of(statement)}
    wanted = set(names)
    questions = scoring.plan().questions
    closed = closed_questions(reading, statement)
    open_ones = [(name, q) for name, q in questions.items() if not kinds & set(q.answered) and (not wanted or name in wanted) and name not in closed]
    own = next((q.question for _, q in open_ones if statement.opener in q.openers), None)
    if own is not None:
        return own
    vague = scoring.names("questions-of-last-resort")
    found = [(name in vague, at, n) for n, (name, q) in enumerate(open_ones) if (at := first_cue(text, q.cues)) is not None]
    if found:
        return open_ones[min(found)[2]][1].question
    return questions["sized" if otherwise == "any" and reading.has_number(statement) else otherwise].question


def closed_questions(reading: Reading, statement: Statement) -> set[str]:
    """The questions that don't suit a statement: on systems where none was delivered, on teams and projects where none is led, on numbers where one stands."""
    closed = {"any", "sized", "size"}
    doer = next((name for name, q in scoring.plan().questions.items() if statement.opener in q.openers), None)
    if doer is not None:
        closed |= set(scoring.names("questions-by-what-is-done")) - {doer}  # who trains others in testing tests nothing
    if not delivers_a_system(reading, statement):
        closed |= set(scoring.names("questions-about-systems"))
    if statement.opener not in scoring.names("verbs-of-leading"):
        closed |= {"portfolio", "method"}
        closed |= {"team"} if statement.opener not in scoring.names("verbs-beside-teams") else set()
    if holds(reading.profile.quote(statement.span), scoring.names("words-of-problems")):
        closed.add("risk")
    if holds(reading.profile.quote(statement.span), scoring.names("words-of-a-kept-budget")):
        closed.add("budget")
    if statement.opener in ("test", "review", "inspect"):
        closed.add("requirements")  # nothing is built from testing
    if reading.has_number(statement):
        closed |= set(scoring.names("questions-on-numbers"))
    return closed


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
