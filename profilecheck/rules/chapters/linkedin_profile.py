"""Rules on the completeness of a LinkedIn profile: headline's first words, place, industry, address and skills."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.rules.chapters.headline import NO_HEADLINE
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.linkedin_source import is_craft, is_relevant, is_saved, listed, of_the_craft
from profilecheck.rules.phrasing import count, excerpt, named
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import limit

TELLING = frozenset({"specialism", "methodology", "certification", "industry", "scope", "tool", "impact"})
LEGIBLE = 8
"""Characters of a part that is cut off from which on it can still be understood: "Cloud In…"."""
DEFAULT_ENDING = 8
"""LinkedIn ends the address that it makes up in eight or more letters and digits: jordan-ellis-4b81a2153."""


@rule(category="summary", covers=("A10",), level="could", judged=("linkedin",))
def headline_keywords_late(reading: Reading) -> Look:
    """The first sixty characters of the headline hold the title and a keyword.

    That is what a list of search results and a phone show.

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
        return Skip("the headline holds no keyword beside the title")
    if len(headline.span) > room and not any(p.span.start + LEGIBLE <= edge for p in telling):
        first = Span(headline.span.start, edge)
        cut = profile.quote(first).rstrip().rfind(" ") if not profile.quote(Span(edge, edge + 1)).isspace() else -1
        yield (
            Span(first.start, first.start + cut) if cut > 0 else first,
            f"The first {room} characters of the headline hold no field, method or credential.",
            f'Move "{profile.quote(telling[0].span)}" to the front, right behind the title.',
        )
    return None


@rule(category="presentation", covers=("K5",), level="should", judged=("linkedin",))
def profile_incomplete(reading: Reading) -> Look:
    """Place, industry and a way to reach you are filled in.

    Recruiters filter by place and industry; who leaves them out is not in the result.

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
    pieces = [("place", contact.location is not None)]
    # An export holds the address of the account, whether it is shown or not, and the page has it behind a button.
    pieces += [("way to reach you", bool(contact.email or contact.phone or contact.links))] if is_saved(profile) else []
    pieces += [("industry", bool(industry))] if industry is not None else []
    lacking = [word for word, there in pieces if not there]
    for word in lacking:
        yield reading.headline_or_top, f"There is no {word} in the profile.", ADVICE[word]
    return Looked(len(pieces))


ADVICE = {
    "place": "Add city and country, or the region in which you want to be found.",
    "way to reach you": "Fill in the contact data: an e-mail address at least.",
    "industry": 'Choose one that your projects are in, for instance "IT Services and IT Consulting".',
}


@rule(category="presentation", covers=("K5",), level="could", judged=("linkedin",))
def profile_address_not_custom(reading: Reading) -> Look:
    """The address of the profile is made of the name alone.

    The one that LinkedIn makes up ends in a number that nobody can copy from a business card.

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
        return Skip("the address of the profile is not in this file")
    ending = profile.quote(span).rstrip("/").rpartition("/")[2].rpartition("-")[2]
    if len(ending) >= DEFAULT_ENDING and ending.isalnum() and sum(c.isdigit() for c in ending) >= 3:
        yield span, "The address of the profile is the one that LinkedIn made up.", "Choose your own under Edit public profile & URL: first name and surname."
    return None


@rule(category="skills", covers=("K5",), level="should", judged=("linkedin",))
def top_skills_off_topic(reading: Reading) -> Look:
    """The first three skills are those that a project manager is hired for.

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
            f"Of the first three skills, {in_quotes(profile, off)} {'is' if len(off) == 1 else 'are'} not what an IT project manager is looked for by.",
            f"Move {in_quotes(profile, better)} up."
            if better
            else "Put your craft first, as far as it is true of you: project management, your method, your field.",
        )
        return Earned((3 - len(off)) / 3)
    return None


def in_quotes(profile: Profile, spans: list[Span]) -> str:
    return named(f'"{excerpt(profile, span, 40)}"' for span in spans)


@rule(category="skills", covers=("K5",), level="should", judged=("linkedin",), most=1)
def relevant_skills_few(reading: Reading) -> Look:
    """At least five skills of the field are listed.

    Searches compare these very words, and fifty of them have room.

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
        return Skip("a saved PDF shows only the first three skills")
    skills = listed(profile)
    found = sum(is_relevant(profile, s) for s in skills)
    wanted = int(limit("relevant-skills"))
    if found < wanted:
        used = [s for s in profile.skills if s.in_use and of_the_craft(s)]
        there = {profile.quote(s).lower() for s in skills}
        more = [n for n in dict.fromkeys(s.name for s in used) if n.lower() not in there][:3]
        yield (
            reading.place("skills", "experience"),
            f"{count(len(skills), 'skill')} listed, {found} of them of the field." if skills else "No skills are listed.",
            f"Your positions speak of {named(more)}: add what you want to be found for." if more else "Add methods, tools and practices that you use.",
        )
        return Earned(found / wanted)
    return None
