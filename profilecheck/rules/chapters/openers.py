"""Rules on how statements begin: with a verb, a strong one, and not always the same."""

from __future__ import annotations

from profilecheck.facts.types import Profile, Statement
from profilecheck.rules.beginnings import better_beginning
from profilecheck.rules.bullets import bullets, most_lack
from profilecheck.rules.chapters.experience import FEW_STATEMENTS, NO_STATEMENTS
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.phrasing import called
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.targets import ranking
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names


@rule(category="presentation", covers=("C11",), level="should", judged=("resume",), more="Other bullets open in a similar way.")
def weak_opener(reading: Reading) -> Look:
    """Bullets open with a verb that says what you did.

    "Responsible for" says what the job was, not what you did in it.

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
    Flags:
        - «Successfully» managed the budget of the SAP migration
        - Led a team of 12 developers
    Passes:
        - Managed the budget of the SAP migration
        - Led a team of 12 developers
    Passes:
        - Got rid of 40 old servers in the SAP migration
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    for statement in found:
        if statement.opener_kind == "weak" and statement.opener_span is not None and not goes_on(profile, statement) and not names_role(profile, statement):
            opening = profile.quote(statement.opener_span)
            if opening.endswith("ly"):
                yield statement.opener_span, f'You can drop "{opening}"; the result should speak for itself.', "Start with the verb that follows."
            else:
                yield statement.opener_span, f'"{opening}" says little about what you did.', better_beginning(reading, statement)
    return Looked(len(found))


@rule(category="presentation", covers=("C11",), level="should", judged=("resume",), counted=True)
def statement_without_verb(reading: Reading) -> Look:
    """Most bullets start with a verb.

    A list of nouns reads like an inventory; the first word should say what you did.

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
        return FEW_STATEMENTS
    pronouns = [w.span for w in reading.profile.wording if w.kind == "first-person"]  # another rule asks to drop them
    every = {s.span: s for s in (*ranking(reading), *bullets(reading))}
    lacking = {span for span, s in every.items() if lacks_verb(reading, s)}
    bare = [s for s in ranking(reading) if s.span in lacking and not s.metrics and not any(s.span.contains(p) for p in pronouns)]
    without = [*sorted(bare[:3], key=lambda s: s.span), *bare[3:]]  # those that are shown, as they are read
    nowhere = sum(s.span in lacking for s in bullets(reading))
    for n, statement in enumerate(without):
        message = "Here, too, the verb is missing or comes late."
        if n == 0:
            message = f"{most_lack(reading, nowhere, 'start with a verb', exact=False)}."
        yield statement.span, message, "What did you do here? Start with a verb that says it."
    return Looked(len(found))


def names_role(profile: Profile, statement: Statement) -> bool:
    """Whether "Served as" goes on with a role that says what was done: "Served as project manager for the move"."""
    assert statement.opener_span is not None
    if not profile.quote(statement.opener_span).lower().endswith(" as"):
        return False
    after = profile.document.text[statement.opener_span.end : statement.span.end].split()[:ROLE_WORDS]
    return holds(" ".join(after), names("words-of-leaders"))


ROLE_WORDS = 6
"""Words in which a role is named."""


def goes_on(profile: Profile, statement: Statement) -> bool:
    """Whether a word behind the verb makes another one of it, which says what was done: "got rid of", "used up"."""
    assert statement.opener_span is not None
    after = profile.document.text[statement.opener_span.end : statement.span.end].split(None, 1)
    return bool(after) and after[0].lower() in ("rid", "up")


def lacks_verb(reading: Reading, statement: Statement) -> bool:
    """Whether a statement surely begins with no verb: neither with one that we don't know, by its ending, nor with the rest of a broken line."""
    text = reading.profile.quote(statement.span)
    if statement.opener_kind != "none" or text[:1].islower() or not text.split():
        return False
    first = text.split(None, 1)[0].lower().strip(",.:;")
    if first == "to":
        return False  # "To support the teams"
    if first == "during":
        return True
    if first in names("plain-verbs") or first.endswith(("ed", "ing", "ize", "ise", "ate", "fy")):
        return False
    return is_noun_by_form(reading, statement, text.split(None, 1)[0])


def is_noun_by_form(reading: Reading, statement: Statement, word: str) -> bool:
    """Whether a word is surely no verb: by its ending, or by that of the noun behind it, as an abbreviation, as the beginning of a known name."""
    plain = word.strip(",.:;&/()")
    second = reading.profile.quote(statement.span).split(None, 2)[1:2]
    if second and second[0].lower().strip(",.:;").endswith(("tions", "sions", "ments")):
        return True
    if plain.lower().endswith(NOUN_ENDINGS) or sum(c.isupper() for c in plain) > 1 or not plain.isalpha():
        return True
    return any(s.span.start == statement.span.start for s in reading.profile.skills_in(statement.span))


NOUN_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ship", "tions", "sions", "ments", "ware", "ures", "ers", "ors", "ology", "sis", "ics")
"""Endings of nouns that hardly a verb of resumes has."""


@rule(category="presentation", covers=("C11",), level="could", judged=("resume",), more="Other roles repeat a verb, too.")
def verb_repeated(reading: Reading) -> Look:
    """No verb opens more than three bullets of one role.

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
        return Skip("no role has more than three bullets")
    for position in found:
        begun: dict[str, list[Statement]] = {}
        for statement in position.statements:
            if statement.opener and begins_with_it(reading, statement):
                begun.setdefault(statement.opener, []).append(statement)
        verb, lines = max(begun.items(), key=lambda pair: (len(pair[1]), pair[0]), default=("", []))
        if len(lines) > limit("same-opening-verb"):
            printed = {profile.quote(s.opener_span).lower() for s in lines if s.opener_span is not None}
            same = next(iter(printed)) if len(printed) == 1 else ""
            word = f'{"" if " " in same else "the verb "}"{same}"' if same else f'a form of "{verb}"'
            last = lines[int(limit("same-opening-verb"))]
            yield (
                last.opener_span or last.span,
                f"Under {called(profile, position)}, {len(lines) if position.counted else 'several'} bullets start with {word}.",
                "What sets each one apart? Lead with that, or merge bullets that say the same thing.",
            )
    return Looked(len(found))


def begins_with_it(reading: Reading, statement: Statement) -> bool:
    """Whether the opener is the very first word ("Directly responsible" opens otherwise), and not set apart like a heading: "Project, data and reporting"."""
    opener = statement.opener_span
    if opener is None or opener.start != statement.span.start:
        return False
    behind = reading.profile.document.text[opener.end : opener.end + 1]
    return behind != ":" and not (behind == "," and reading.profile.quote(opener).lower() in names("nouns-like-verbs"))
