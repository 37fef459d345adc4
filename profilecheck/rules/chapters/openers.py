"""Rules on how statements begin: with a verb, a strong one, and not always the same."""

from __future__ import annotations

from profilecheck.facts.types import Profile, Statement
from profilecheck.rules.chapters.experience import NO_STATEMENTS
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.phrasing import called, count
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.targets import ranking
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.verbs import verbs


@rule(category="presentation", covers=("C11",), level="should", judged=("resume",))
def weak_opener(reading: Reading) -> Look:
    """Statements open with a verb of what was done.

    "Responsible for" says what the post was for, not what you did in it.

    Flags:
        - «Responsible for» managing the budget of the SAP migration
        - Led a team of 12 developers
    Flags:
        - «Helped with» the migration of 40 servers to AWS
        - Led a team of 12 developers
    Flags:
        - «Duties included» the budget of the SAP migration
        - Led a team of 12 developers
    Flags:
        - «Responsible for» babysitting the servers of the bank
        - Led a team of 12 developers
    Passes:
        - Managed the budget of the SAP migration
        - Led a team of 12 developers
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    for statement in found:
        if statement.opener_kind == "weak" and statement.opener_span is not None:
            yield statement.opener_span, f'"{profile.quote(statement.opener_span)}" is a weak beginning.', better_beginning(profile, statement)
    return Looked(len(found))


@rule(category="presentation", covers=("C11",), level="should", judged=("resume",))
def statement_without_verb(reading: Reading) -> Look:
    """Most statements begin with a verb.

    A list of nouns is an inventory, and a tale that winds up to its point is skimmed; the first word should say what you did.

    Flags:
        - «Server installations and a data centre move for the bank»
        - «During that time the network of the bank as well»
        - Led the migration of 40 servers to AWS
    Passes:
        - Led the migration of 40 servers to AWS
        - Replaced the Cisco network of 8 sites
        - Budget of $600K kept in all three years
    """
    found = reading.statements
    if len(found) < limit("fewest-statements-to-compare"):
        return Skip("there are too few statements to compare")
    without = [s for s in ranking(reading) if s.opener_kind == "none" and not s.metrics]
    for n, statement in enumerate(without):
        message = f"{len(without)} of {count(len(found), 'statement')} do not begin with a verb" if n == 0 else "Here too the verb is missing or comes late"
        yield statement.span, message + ".", "What did you do here? Put that verb first."
    return Looked(len(found))


def better_beginning(profile: Profile, statement: Statement) -> str:
    """The rewritten beginning where the verb is in the text, else verbs to choose from."""
    assert statement.opener_span is not None
    weak = profile.quote(statement.opener_span).lower()
    rest = profile.document.text[statement.opener_span.end : statement.span.end].strip(" :,")
    first, _, tail = rest.partition(" ")
    if any(word in weak for word in names("openers-of-duty")) and first.lower().endswith("ing"):
        for known in verbs().strong.values():
            if first.lower() in known.forms:
                words = " ".join(tail.split()[:6])
                return f'Write "{known.forms[0].capitalize()} {words} …".'
    instead = next((w.value for w in profile.wording if w.kind == "weak-opener" and w.span == statement.opener_span and w.value), "")
    return f"Begin with what you did, whichever is true: {instead}." if instead else "Begin with the verb of what you did."


@rule(category="presentation", covers=("C11",), level="could", judged=("resume",))
def verb_repeated(reading: Reading) -> Look:
    """No verb opens more than three statements of one position.

    Repetition makes different achievements look alike.

    Flags:
        - Managed the migration of 40 servers
        - Managed the rollout of Teams to 900 users
        - Managed the renewal of 8 networks
        - «Managed» the move of 3 offices
    Passes:
        - Led the migration of 40 servers
        - Delivered the rollout of Teams to 900 users
        - Renewed 8 networks
        - Managed the move of 3 offices
    Passes:
        - Managed the migration of 40 servers
        - Managed the rollout of Teams to 900 users
        - Managed the renewal of 8 networks
        - Led the move of 3 offices
    """
    profile = reading.profile
    found = [p for p in profile.positions if len(worded(p)) > limit("same-opening-verb")]
    if not found:
        return Skip("no position has enough statements")
    for position in found:
        openers = [s.opener for s in worded(position) if s.opener]
        for verb in sorted(set(openers), key=lambda v: (-openers.count(v), v))[:1]:
            if openers.count(verb) > limit("same-opening-verb"):
                last = [s for s in worded(position) if s.opener == verb][int(limit("same-opening-verb"))]
                yield (
                    last.opener_span or last.span,
                    f'"{verb.capitalize()}" opens {openers.count(verb)} statements of {called(profile, position)}.',
                    alternatives(verb, set(openers)),
                )
    return Looked(len(found))


def alternatives(verb: str, used: set[str]) -> str:
    """Verbs of the same kind that are not yet used."""
    strong = verbs().strong
    kind = strong[verb].kind if verb in strong else None
    others = [known.forms[0] for base, known in strong.items() if kind and known.kind == kind and base not in used and known.source == "corpus"]
    return f"Vary it where it is true, for instance by {', '.join(others[:4])}." if others else "Use another verb that says more exactly what you did."
