"""Rules on how a summary is told: facts instead of adjectives, a voice on LinkedIn, and the right length."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.rules.chapters.summary import NO_SUMMARY, lead
from profilecheck.rules.engine import Earned, Look, rule
from profilecheck.rules.phrasing import count
from profilecheck.rules.reading import Reading, first_block
from profilecheck.rules.texts import holds, holds_digit
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import PAIR, named


@rule(category="summary", covers=("B10", "N6"), level="should")
def summary_made_of_fillers(reading: Reading) -> Look:
    """The summary tells a story rather than listing qualities.

    Everyone uses adjectives; the facts are only yours.

    Flags:
        SUMMARY
        «Results-driven», highly motivated and detail-oriented team player with excellent communication skills and a proven track record in IT projects.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in Agile cloud projects for banks. Delivered a $4M data centre move early.
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    found = [w for w in profile.wording if w.kind == "buzzword" and profile.summary.contains(w.span)]
    most = limit("fillers-in-summary")
    if len(found) > most:
        once = {profile.quote(w.span).casefold(): w for w in reversed(found)}
        printed = [f'"{profile.quote(w.span)}"' for w in sorted(once.values(), key=lambda w: w.span)]
        words = named([*printed[:4], "more"] if len(printed) > 4 else printed)
        yield (
            found[0].span,
            f"{'Several' if len(printed) > PAIR else 'Some'} phrases in your summary could describe anyone: {words}.",
            "Swap each for a fact, or cut it.",
        )
        return Earned(max(0.0, 1 - (len(found) - most) / most))
    return None


@rule(category="summary", covers=("B10",), level="should", judged=("resume",))
def summary_only_a_wish(reading: Reading) -> Look:
    """The summary says what you offer, not only what you are looking for.

    Readers look for what you have done; what you want, they can tell from your application.

    Flags:
        SUMMARY
        «Seeking a long-term position where my experience and education can be used for the good of the company and where I can grow with it.»
    Passes:
        SUMMARY
        Seeking a role as project manager after 9 years of data centre moves for banks.
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    text = profile.quote(profile.summary)
    wish = holds(" ".join(text.split()[:OPENING]), names("words-that-open-a-wish"))
    offered = any(profile.shows(item).met for item in ("B2", "B3", "B4")) or bool(profile.skills_in(profile.summary) and holds_digit(text))
    if wish and not offered:
        block = profile.document.block_at(profile.summary.start)
        yield (
            first_sentence(profile, block.span if block is not None else profile.summary),
            "Your summary opens with what you want from a job. Readers want to know what you offer.",
            "Replace it: which projects have you led, how big were they, and how did they end?",
        )
    return None


OPENING = 12
"""Words at the beginning of a summary that say what it is."""


def first_sentence(profile: Profile, span: Span) -> Span:
    """The first sentence of a range."""
    end = profile.quote(span).find(". ")
    return Span(span.start, span.start + end + 1) if end >= 0 else span


@rule(category="summary", covers=("B10",), level="could", judged=("linkedin",))
def about_impersonal(reading: Reading) -> Look:
    """On LinkedIn you speak for yourself, in the first person.

    Readers there expect a voice, not a file.

    Flags:
        SUMMARY
        «IT project manager with 9 years of experience in Agile cloud projects for banks and insurers.»
    Passes:
        SUMMARY
        I am an IT project manager with 9 years of experience in Agile cloud projects for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    if not any(w.kind == "first-person" and profile.summary.contains(w.span) for w in profile.wording):
        yield (
            first_block(profile, profile.summary),
            'Your About text never says "I".',
            "Write in the first person: what drew you to this work, and what are you proud of?",
        )
    return None


@rule(category="summary", covers=("B11",), level="should")
def summary_too_long(reading: Reading) -> Look:
    """A resume's summary takes two to five lines.

    A long one gets skipped altogether.

    Flags:
        SUMMARY
        «IT project manager with 9 years of experience. Worked for banks and for insurers, and before that for a public body where the work was of \
        another kind. Began as an administrator of servers and grew into the planning of changes, and later into the lead of projects. Knows the \
        life of a project from the first idea to the last invoice. Likes to work with people of many countries and with suppliers of every size. Has \
        written plans, reports, minutes and budgets, and has presented them to boards and to committees. Takes care of quality, of tests and of \
        documents, and of the people who have to live with the result. Wants to go on in that way with larger projects and with larger teams, in a \
        company that values calm and careful work over noise and hurry in everything that it does.»
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in Agile cloud projects for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    words = reading.word_count(profile.summary)
    most = limit("words-in-about" if profile.kind == "linkedin" else "words-in-summary")
    if words > most * limit("room-above-a-limit"):
        yield (
            first_block(profile, profile.summary),
            f"Your summary is more than {most:.0f} words long. Few readers make it to the end.",
            "Keep your years of experience, field, method, and what you offer; leave the rest for your roles.",
        )
        return Earned(max(0.0, 1 - (words - most) / most))
    return None


@rule(category="summary", covers=("B11",), level="should")
def summary_too_short(reading: Reading) -> Look:
    """The summary is long enough for your years, field, and a result.

    One line is too little to introduce you, and on LinkedIn the space is free.

    Flags:
        SUMMARY
        «Experienced IT project manager for banks and insurers in Europe.»
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in Agile cloud projects for banks and insurers. Led teams of up to 14 people and delivered a \
        data centre move three weeks early.
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    words = len(profile.document.words_in(profile.summary))
    fewest = limit("fewest-words-in-about" if profile.kind == "linkedin" else "fewest-words-in-summary")
    if words < fewest:
        pieces = {"B2": "your years of experience", "B4": "your technical field", "B3": "your best measurable result"}
        lacking = [words_for for item, words_for in pieces.items() if profile.shows(item).met is False]
        yield (
            first_block(profile, profile.summary),
            f"Your summary has only {count(words, 'word')}.",
            f"Add {named(lacking)}." if lacking else "Add a sentence on which projects you lead and how they turned out.",
        )
        return Earned(words / fewest)
    return None
