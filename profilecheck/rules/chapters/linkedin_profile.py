"""Rules on the completeness of a LinkedIn profile: headline's first words, place, industry, address and skills."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.rules.chapters.headline import NO_HEADLINE
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.linkedin_source import is_craft, is_relevant, is_saved, listed, of_the_craft
from profilecheck.rules.phrasing import count, excerpt
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import limit
from profilecheck.vocabulary.series import named

TELLING = frozenset({"specialism", "methodology", "certification", "industry", "scope", "tool", "impact"})
LEGIBLE = 8
"""Characters of a part that is cut off from which on it can still be understood: "Cloud In…"."""
DEFAULT_ENDING = 8
"""LinkedIn ends the address that it makes up in eight or more letters and digits: jordan-ellis-4b81a2153."""


@rule(category="summary", covers=("A10",), level="could", judged=("linkedin",))
def headline_keywords_late(reading: Reading) -> Look:
    """The first sixty characters of the headline have the title and a keyword.

    That is what search results and phones show.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Geo Location
        Jordan,Ellis,«Project Manager who has worked with all sorts of people in» many places | Cloud Migration | PMP,Leeds
    Passes:
        EXPORT
    """
    profile = reading.profile
    headline = profile.headline
    if headline is None:
        return NO_HEADLINE
    room = int(limit("headline-first-characters"))
    edge = headline.span.start + room
    telling = [p for p in headline.parts if TELLING & {p.kind, *p.also}]
    if not telling:
        return Skip("the headline has no keyword besides the title")
    if len(headline.span) > room and not any(p.span.start + LEGIBLE <= edge for p in telling):
        first = Span(headline.span.start, edge)
        cut = profile.quote(first).rstrip().rfind(" ") if not profile.quote(Span(edge, edge + 1)).isspace() else -1
        yield (
            Span(first.start, first.start + cut) if cut > 0 else first,
            f"The first {room} characters of your headline have no field, method, or certification.",
            f'Move "{profile.quote(telling[0].span)}" to the front, right after the title.',
        )
    return None


@rule(category="presentation", covers=("K5",), level="should", judged=("linkedin",))
def profile_incomplete(reading: Reading) -> Look:
    """Location, industry, and a way to reach you are filled in.

    Recruiters filter by location and industry; without them you don't show up.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Industry,Geo Location
        Jordan,Ellis,«Senior IT Project Manager | Cloud | PMP»,,
    Passes:
        EXPORT
    """
    profile = reading.profile
    contact = profile.contact
    industry = dict(profile.document.properties).get("industry")
    pieces = [("location", contact.location is not None)]
    # An export holds the address of the account, whether it is shown or not, and the page has it behind a button.
    pieces += [("way to reach you", bool(contact.email or contact.phone or contact.links))] if is_saved(profile) else []
    pieces += [("industry", bool(industry))] if industry is not None else []
    lacking = [word for word, there in pieces if not there]
    for word in lacking:
        yield reading.headline_or_top, f"Your profile has no {word}.", ADVICE[word]
    return Looked(len(pieces))


ADVICE = {
    "location": "Add city and country, or the region where you want to be found.",
    "way to reach you": "Fill in your contact info, at least an email address.",
    "industry": 'Choose the one your projects are in, such as "IT Services and IT Consulting".',
}


@rule(category="presentation", covers=("K5",), level="could", judged=("linkedin",))
def profile_address_not_custom(reading: Reading) -> Look:
    """The address of the profile is just your name.

    The default one ends in a number that nobody can copy from a business card.

    Flags:
        PASTE
        Jordan Ellis
        Senior IT Project Manager | Cloud | PMP
        Leeds, England, United Kingdom · Contact info
        «linkedin.com/in/jordan-ellis-4b81a2153»
        500+ connections
        Experience
        Senior IT Project Manager
        Northwind Bank · Full-time
        Jan 2016 - Present · 9 yrs
        Led the migration of 40 servers to AWS in 6 months.
    Passes:
        PASTE
        Jordan Ellis
        Senior IT Project Manager | Cloud | PMP
        Leeds, England, United Kingdom · Contact info
        linkedin.com/in/jordan-ellis
        500+ connections
        Experience
        Senior IT Project Manager
        Northwind Bank · Full-time
        Jan 2016 - Present · 9 yrs
        Led the migration of 40 servers to AWS in 6 months.
    """
    profile = reading.profile
    span = profile.contact.linkedin
    if span is None:
        return Skip("the address of the profile is not in this file", of_file=True)
    ending = profile.quote(span).rstrip("/").rpartition("/")[2].rpartition("-")[2]
    if len(ending) >= DEFAULT_ENDING and ending.isalnum() and sum(c.isdigit() for c in ending) >= 3:
        yield span, "Your profile still has the default address from LinkedIn.", "Choose your own under Edit public profile & URL: first and last name."
    return None


@rule(category="skills", covers=("K5",), level="should", judged=("linkedin",))
def top_skills_off_topic(reading: Reading) -> Look:
    """The first three skills are ones that project managers are hired for.

    The others are folded away, and a saved profile shows only these.

    Flags:
        EXPORT
        Skills.csv
        Name
        «Microsoft Word»
        Public Speaking
        Photography
        Project Management
        Agile Methodologies
        Risk Management
    Passes:
        EXPORT
    """
    profile = reading.profile
    skills = listed(profile)
    if len(skills) < 3:
        return Skip("fewer than three skills are listed")
    off = [s for s in skills[:3] if not is_relevant(profile, s)]
    if 3 - len(off) < limit("relevant-top-skills"):
        better = [s for s in skills[3:] if is_craft(profile, s)][: len(off)]
        yield (
            off[0],
            f"Recruiters don't search for IT project managers by {in_quotes(profile, off)}, listed among your first three skills.",
            f"Move {in_quotes(profile, better)} up."
            if better
            else "Put your craft first, as far as it is true: project management, your method, your field.",
        )
        return Earned((3 - len(off)) / 3)
    return None


def in_quotes(profile: Profile, spans: list[Span]) -> str:
    return named(f'"{excerpt(profile, span, 40)}"' for span in spans)


@rule(category="skills", covers=("K5",), level="should", judged=("linkedin",), most=1)
def relevant_skills_few(reading: Reading) -> Look:
    """At least five skills of the field are listed.

    Searches compare these very words, and there is room for fifty.

    Flags:
        EXPORT
        Skills.csv
        Name
        «Project Management»
        Photography
    Passes:
        EXPORT
    """
    profile = reading.profile
    if is_saved(profile):
        return Skip("a saved PDF shows only the first three skills", of_file=True)
    skills = listed(profile)
    found = sum(is_relevant(profile, s) for s in skills)
    wanted = int(limit("relevant-skills"))
    if found < wanted:
        used = [s for s in profile.skills if s.in_use and of_the_craft(s)]
        there = {profile.quote(s).lower() for s in skills}
        more = [n for n in dict.fromkeys(s.name for s in used) if n.lower() not in there][:3]
        yield (
            reading.place("skills", "experience"),
            f"You list {count(len(skills), 'skill')}, {found or 'none'} of them typical of project management." if skills else "You don't list any skills yet.",
            f"Your roles mention {named(more)}; add what you want to be found for." if more else "Add the methods, tools, and practices you use.",
        )
        return Earned(found / wanted)
    return None
