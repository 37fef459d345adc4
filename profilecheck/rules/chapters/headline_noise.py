"""Rules on what only makes noise in a headline: length, capitals, pictures, empty words, the search for a job."""

from __future__ import annotations

import unicodedata

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.rules.chapters.headline import NO_HEADLINE
from profilecheck.rules.engine import Earned, Look, rule
from profilecheck.rules.phrasing import number_word
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import limit
from profilecheck.vocabulary.series import named
from profilecheck.vocabulary.titles import title_words


@rule(category="summary", covers=("A10",), level="should")
def headline_too_long(reading: Reading) -> Look:
    """The headline fits the space it is shown in, with the title in front.

    LinkedIn cuts at 220 characters, and a list of results or a phone shows about sixty.

    Flags:
        HEADLINE
        «IT Project Manager with long experience in the delivery of cloud infrastructure, data centre moves, network renewal, desktop rollouts and \
        service desk renewal for banks, insurers, public bodies and hospitals across all of Europe and North America»
    Flags:
        HEADLINE
        Cloud infrastructure, data centre moves and service desk renewal for banks | «IT Project Manager»
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    length = len(profile.headline.span)
    first = next((p for p in profile.headline.parts if p.kind == "title"), None)
    if length > limit("headline-characters"):
        yield (
            profile.headline.span,
            f"Your headline has {length} characters; LinkedIn cuts it at {limit('headline-characters'):.0f}.",
            "Keep your title, field, method, certification, and one number; move the rest to the summary.",
        )
    elif first is not None and is_late(profile, first.span):
        one = titles_in(profile.quote(first.span)) <= 1
        advice = f'Start with "{profile.quote(first.span)}".' if one else "Start with one title: the one you want to be found for."
        yield first.span, "Your title comes so late in the headline that most screens cut it off.", advice
    return None


def is_late(profile: Profile, title: Span) -> bool:
    """Whether the first title ends where most screens have cut the headline off, and nothing in front of it may be a title."""
    start = profile.headline.span.start if profile.headline is not None else title.start
    return title.start > start and title.end - start > limit("headline-first-characters") and not titles_in(profile.quote(Span(start, title.start)))


def titles_in(text: str) -> int:
    """How many titles a text may hold, by the nouns that end one, also where the next word was drawn to it: "SPECIALISTNETWORK"."""
    nouns = title_words().nouns
    words = ["".join(filter(str.isalnum, word)) for word in text.lower().split()]
    return sum(word in nouns or any(word.startswith(noun) and len(noun) >= WHOLE for noun in nouns) for word in words)


WHOLE = 7
"""A noun of fewer letters begins other words by chance."""
MANY_TITLES = 4
"""So many titles in a row leave open what somebody is."""


@rule(category="summary", covers=("A10",), level="could")
def headline_stuffed(reading: Reading) -> Look:
    """The headline is a line, not a list of keywords.

    More than a handful of parts reads like an index, and the strongest one gets lost.

    Flags:
        HEADLINE
        «IT Project Manager | Agile | Scrum | Kanban | Waterfall | PRINCE2 | ITIL | PMP | CSM | Jira | SAP | AWS»
    Flags:
        HEADLINE
        «Help Desk Specialist Network Technician IT Consultant Project Coordinator»
    Passes:
        HEADLINE
        IT Project Manager | Agile | Cloud Infrastructure | PMP
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    if profile.kind == "resume" and titles_in(profile.quote(profile.headline.span)) >= MANY_TITLES:
        yield profile.headline.span, "Your headline runs several titles together.", "Keep the one title you want to be found for."
        return None
    parts = {" ".join(profile.quote(part.span).lower().split()) for part in profile.headline.parts}
    if len(parts) > limit("headline-parts"):
        yield (
            profile.headline.span,
            f"Your headline strings together {number_word(len(parts))} keywords.",
            "Keep the four or five that the job you want asks for.",
        )
    return None


@rule(category="summary", covers=("A10",), level="should", judged=("linkedin",))
def headline_in_capitals(reading: Reading) -> Look:
    """The headline is not written in capitals.

    Capitals read like shouting and hide the initials of certifications.

    Flags:
        HEADLINE
        «SENIOR MANAGER | CLOUD INFRASTRUCTURE»
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
    Passes:
        HEADLINE
        IT PROJECT LEAD | PMP | AWS
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    long = [w for w in profile.quote(profile.headline.span).split() if len(w) > 5 and w.isalpha()]
    if len(long) >= 2 and all(w.isupper() for w in long):
        yield profile.headline.span, "Your headline is written in all capitals.", "Use normal letters, with capitals only for initials such as PMP."
    return None


MARKS = "®™©℠"
"""Signs that belong to a name."""


@rule(category="summary", covers=("A10",), level="could")
def headline_with_emoji(reading: Reading) -> Look:
    """The headline has no emojis or symbols.

    Programs that read resumes drop them or garble them.

    Flags:
        HEADLINE
        «IT Project Manager 🚀 Cloud Infrastructure 🎯 PMP»
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    pictures = [c for c in profile.quote(profile.headline.span) if unicodedata.category(c) == "So" and c not in MARKS]
    if pictures:
        signs = f"the symbol{'s' if len(set(pictures)) > 1 else ''} {named(pictures)}"
        yield profile.headline.span, f"Your headline contains {signs}.", "To separate the parts, use | or · instead."
    return None


@rule(category="summary", covers=("A10", "N6"), level="should", more="Other words in it could, too.")
def headline_with_fillers(reading: Reading) -> Look:
    """The headline has no empty words.

    "Results-driven" could be above any name, and it pushes a fact out of the first sixty characters.

    Flags:
        HEADLINE
        «Results-driven» IT Project Manager | Cloud Infrastructure
    Flags:
        HEADLINE
        IT Project Manager | «Team player» | Cloud Infrastructure
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    found = [w for w in profile.wording if w.kind == "buzzword" and profile.headline.span.contains(w.span)]
    for word in found:
        yield (
            word.span,
            f'"{profile.quote(word.span)}" in your headline could describe anyone.',
            f"{word.value[:1].upper()}{word.value[1:]}."
            if word.value and word.value != "drop it"
            else "Use the space for your field or your main certification.",
        )
    return None


@rule(category="summary", covers=("A10",), level="should")
def headline_job_seeking_first(reading: Reading) -> Look:
    """The headline starts with what you do, not with what you are looking for.

    Recruiters search for a title; LinkedIn has a separate setting for being open to work.

    Flags:
        HEADLINE
        «Seeking new opportunities» | IT Project Manager
    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | «Seeking new opportunities»
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
    """
    profile = reading.profile
    if profile.headline is None or not profile.headline.parts:
        return NO_HEADLINE
    seeking = next((p for p in profile.headline.parts if p.kind == "job-seeking"), None)
    if seeking is not None:
        first = seeking is profile.headline.parts[0]
        yield (
            seeking.span,
            f"Your headline {'starts with' if first else 'spends space on'} your job search.",
            "Start with your title and field; say in the summary that you are available.",
        )
        return Earned(0.0 if first else 0.5)
    return None
