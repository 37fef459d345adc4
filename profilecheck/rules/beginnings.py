"""What to begin a bullet with in place of a weak opener: the verb that the line itself holds, in the tense of its role, else a question that suits any line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from profilecheck.facts.types import Position, Statement
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import names
from profilecheck.vocabulary.series import named
from profilecheck.vocabulary.verbs import forms, listed_forms, verbs

SHOWN = 6
"""Words of the line that follow the verb in a rewriting."""
JOINTS = frozenset({"and", "&", "or", "and/or"})


def better_beginning(reading: Reading, statement: Statement) -> str:
    """The rewritten beginning where the verb is in the text, else the question for what was done."""
    assert statement.opener_span is not None
    profile = reading.profile
    weak = profile.quote(statement.opener_span).lower().strip()
    rest = profile.document.text[statement.opener_span.end : statement.span.end].strip(" :,")
    role = next((p for p in profile.positions if any(s.span == statement.span for s in p.statements)), None)
    tense = tense_of(reading, role)
    if any(word in weak for word in (*names("openers-of-duty"), "instrumental")) and (advice := behind_duty(rest, tense)):
        return advice
    if weak.split()[0].endswith(NOUNS) and weak.endswith(" of") and (verb := verb_of(instead(weak))):
        return f'Start with the verb itself: "{said(verb, tense)} …".'
    used = weak in ("used", "utilized", "utilised")
    if (used or weak.endswith(" with")) and not holds(weak, HELPED) and (verb := purpose(rest)):
        tense = "past" if weak.split()[0].endswith("ed") else tense
        return f'The work comes after "to": start with "{said(verb, tense)} …", and name {"the tool" if used else "who you did it with"} after that.'
    if weak.startswith(("serv", "act", "work", "function")) and weak.endswith(" as"):
        return "Start with what you did in that role."
    first = forms().get(rest.partition(" ")[0].lower())
    if holds(weak, (*HELPED, *TOOK_PART)) or (first is not None and first.base in names("verbs-of-helping")):
        return "What was your own part in it? Start with a verb that says so."
    return "What exactly did you do here? Start with a verb that says it."


NOUNS = ("tion", "ment", "ance")
"""Endings of nouns that are made of a verb: "management of", "maintenance of"."""
HELPED = ("assist", "help", "support", "involv", "experience", "familiar")
"""Beginnings of openers behind which somebody else may have done the work."""
TOOK_PART = ("member", "part ", "participa", "committee", "role in", "key role", "contribut")
"""How openers say that the person was one of several."""


def tense_of(reading: Reading, role: Position | None) -> str:
    """How the other lines of a role are told: "past", or "base" or "third" of the present ("Lead", "Leads"). By its dates, without any by most lines."""
    told = [s for s in worded(role) if s.opener_span is not None and s.opener_kind in ("strong", "duty")] if role is not None else []
    present = [s for s in told if s.tense == "present"]
    if role is None or not (role.dates.present if role.dates is not None else 2 * len(present) > len(told)):
        return "past"
    third = sum(reading.profile.quote(s.opener_span).lower() != s.opener for s in present if s.opener_span is not None)
    return "third" if 2 * third > len(present) else "base"


def said(verb: str, tense: str) -> str:
    """A verb as the first word of a line."""
    listed = listed_forms()[verb]
    form = listed[0] if tense == "past" else next((f for f in reversed(listed) if f.endswith("s")), verb) if tense == "third" else verb
    return form.capitalize()


def instead(weak: str) -> str:
    """What the lexicon advises first in place of a weak opener."""
    known = verbs().weak_openers.get(weak)
    return known.instead[0] if known is not None else ""


def verb_of(form: str) -> str | None:
    """The known verb that a form belongs to, if it is one to open lines with: a verb of helping leaves open who did the work, and some are weak themselves."""
    known = forms().get(form)
    if known is None or not (known.strong or known.duty) or known.base in names("verbs-of-helping"):
        return None
    return known.base if listed_forms()[known.base][0] not in verbs().weak_openers else None


def behind_duty(rest: str, tense: str) -> str | None:
    """The advice where "responsible for" goes on with one verb or several in their "-ing" form; None where it goes on otherwise, or a noun ends so, too."""
    words = rest.split()
    found, end = leading_verbs(words)
    tail = words[end:]
    if not found or (tail and not begins_object(found, tail[0].lower().strip(",.;:("))):
        return None
    known = [verb_of(word.lower()) for word in found]
    if len(found) == 1 and known[0] is None and not forms().get(found[0].lower()) and tail and tail[0].lower() in names("words-before-an-object"):
        return f'The verb is there already ("{found[0].lower()}"): start with it.'
    if not all(known):
        return None
    printed = [said(verb, tense) for verb in known if verb is not None]
    first = named([printed[0], *(one.lower() for one in printed[1:])])
    if found[0].isupper():
        first = first.upper()
    if tail and tail[0].lower().strip(",.;:") in names("nouns-of-any-work") and not all(manages(verb) for verb in known if verb is not None):
        return None  # "remodeling projects" are of that kind, and nobody remodeled them
    shown = " ".join(tail[:SHOWN]).rstrip(" ,;:.")
    if any(goes_on(tail)):
        return f'Start with the verb that is there already: "{first} …", and put the verbs after it in the same form.'
    return f'Write "{first} {shown}{" …" if len(tail) > SHOWN else ""}".' if shown else f'Start with the verb that is there already: "{first} …".'


def manages(verb: str) -> bool:
    """Whether a verb is one of leading, managing and planning, which any work may be the object of."""
    known = verbs().strong.get(verb)
    return known is not None and known.kind in ("lead", "manage", "plan", "deliver")


def leading_verbs(words: Sequence[str]) -> tuple[list[str], int]:
    """The words in "-ing" that a line begins with ("planning, building, and testing"), and how many words they take."""
    found: list[str] = []
    end = 0
    for at, word in enumerate(words):
        if word.lower() in JOINTS and found and word.lower() != "or":
            continue
        plain = word.strip(",")
        if not plain.lower().endswith("ing") or not plain.isalpha():
            break
        joined = not found or words[at - 1].lower() in JOINTS or words[at - 1].endswith(",")
        if not joined:
            break
        found.append(plain)
        end = at + 1
    return found, end


def begins_object(found: Sequence[str], word: str) -> bool:
    """Whether the word behind verbs is what is done to: "managing the budget", not "building maintenance" nor "training for"."""
    if word in names("words-before-an-object"):
        return True
    nouns = any(one.lower() in names("gerunds-like-nouns") for one in found)
    return not nouns and word not in names("words-before-no-object") and word[:1].isalnum()


def goes_on(tail: Sequence[str]) -> Iterator[bool]:
    """For each joint behind the first verbs whether another verb in "-ing" stands there, whose form would have to change, too."""
    for before, word in pairwise(tail):
        yield word.lower().strip(",.;").endswith("ing") and (before.lower() in JOINTS or before.endswith((",", ";")) or before.lower() == "for")


def purpose(rest: str) -> str | None:
    """The verb of what something was done for: "with vendors to finalize the design" -> "finalize"."""
    words = [word for word in rest.lower().replace(",", " ").split() if not word.endswith("ly")]
    for at, word in enumerate(words[:-2]):
        if word == "to" and (known := forms().get(words[at + 1])) is not None:
            named_so = known.base in names("nouns-like-verbs") and words[at + 2] not in names("words-before-an-object")
            fits = known.base == words[at + 1] and not named_so and words[at + 2] not in names("words-before-no-object")
            return verb_of(known.base) if fits else None
        if word in ("to", "on", "for", "in"):
            return None  # what follows belongs to something else: "with the team on the move to AWS"
    return None
