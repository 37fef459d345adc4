"""Rules on where the page leaves off: what came after the latest role, and a last page on which hardly anything stands."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Position, Profile
from profilecheck.rules.chapters.dates import key
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.months import last_month
from profilecheck.rules.phrasing import called, count, name_of, number_word
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds, years_in
from profilecheck.vocabulary.months import ENGLISH
from profilecheck.vocabulary.scoring import limit, names


@rule(category="presentation", covers=("N4", "C1"), level="should", judged=("resume",))
def latest_role_ended(reading: Reading) -> Look:
    """The page says what you do now, or have done since your latest role.

    Where the latest role ended years ago, every reader's first question is what came next.

    Flags:
        EXPERIENCE
        IT Project Manager, Contoso Ltd, York, UK
        «Mar 2015 - Dec 2021»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        EXPERIENCE
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Jan 2025
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    """
    profile = reading.profile
    found = [p for p in profile.positions if p.dates is not None and last_month(p, profile.as_of.index) is not None]
    if not found or reading.years is None:
        return Skip("not all role dates could be read")
    newest = max(found, key=lambda p: key(profile, p))
    end = key(profile, newest)
    if any(p.dates is None and p.title is not None and may_be_later(profile, p, newest) for p in profile.positions):
        return Skip("a role without dates may be the latest")
    after = max(end, profile.as_of.index - int(limit("months-since-the-latest-role")))  # a degree of long ago doesn't tell what came next, either
    studying = any(e.year is not None and e.year >= after // 12 for e in profile.education) or still_studying(reading)
    told = studying or profile.career.later is not None or holds(profile.document.text, names("words-of-retirement"))
    if newest.dates is not None and profile.as_of.index - end > limit("months-since-the-latest-role") and not told:
        when = f"{list(ENGLISH)[end % 12]} {end // 12}" if newest.dates.end is not None and newest.dates.end.month else f"{end // 12}"
        yield (
            newest.dates.span,
            f"The latest role you list{called_in_passing(profile, newest)} ended in {when}.",
            "What have you been doing since then: contract work, study, family, or a job search? One line is enough.",
        )
    return None


def may_be_later(profile: Profile, undated: Position, newest: Position) -> bool:
    """Whether a role of which no dates were read may go on after the latest that has some: it stands above that, or names a year as late."""
    end = key(profile, newest) // 12
    years = years_in(profile.quote(Span(undated.head.start, max(undated.head.end, undated.span.end))))
    return undated.head.start < newest.head.start or any(int(year) >= end for year in years)


def called_in_passing(profile: Profile, position: Position) -> str:
    """The name of a role set off by commas; nothing where only its dates are known, which are told anyway."""
    name = name_of(profile, position)
    return f", {'' if name == position.title else 'at '}{called(profile, position)}," if name is not None else ""


def still_studying(reading: Reading) -> bool:
    """Whether the section on education says that something of it goes on."""
    return any(holds(reading.profile.quote(s.span), names("words-of-unfinished-degrees")) for s in reading.profile.sections_of("education"))


@rule(category="presentation", covers=("N3",), level="could", judged=("resume",))
def last_page_nearly_empty(reading: Reading) -> Look:
    """The last page is well filled.

    A page with a line or two looks like an overrun; one page less reads better.

    Flags:
        PAGE
        Ines Calder
        Led the move of twelve branches to one ledger within a year (×30)
        [page] «Interests: rowing and chess»
    Passes:
        PAGE
        Ines Calder
        Led the move of twelve branches to one ledger within a year
    """
    document = reading.profile.document
    if document.format != "pdf" or (document.pages or 0) < 2:
        return Skip("checked in PDFs of more than one page", of_file=True)
    last = [w for w in document.words if w.box is not None and w.box.page == document.pages]
    if 0 < len(last) <= limit("fewest-words-on-a-page"):
        block, pages = document.block_at(last[0].span.start), (document.pages or 2) - 1
        yield (
            block.span if block is not None else last[0].span,
            f"Page {document.pages} has only {count(len(last), 'word')}.",
            f"Tighten the text so that it fits on {'one page' if pages == 1 else f'{number_word(pages)} pages'}.",
        )
    return Looked(1)
