"""Rules of the guide's chapter on credibility: what others confirm, and what is documented, on a LinkedIn profile."""

from __future__ import annotations

from profilecheck.calendar import Month
from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.linkedin_source import SAVED, entries, is_saved
from profilecheck.rules.phrasing import called, count, number_word
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.months import ENGLISH
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import PAIR

NOT_SEEN = Skip("recommendations are not in this file; LinkedIn's complete data export holds them", of_file=True)
NONE_RECEIVED = Skip("there are no recommendations yet")


def received(profile: Profile) -> int | None:
    """Recommendations that are shown on the profile; None where the file can't tell."""
    if profile.engagement is not None:
        return profile.engagement.recommendations_received
    return len(entries(profile, "recommendation", "text")) or None


@rule(category="presence", covers=("J1",), level="should", judged=("linkedin",), most=1)
def recommendations_few(reading: Reading) -> Look:
    """At least three people recommend you.

    It is the only part of a profile that you don't write yourself. A manager, a colleague, and a client together show most sides of your work.

    Flags:
        EXPORT
        Recommendations_Received.csv
        Job Title,Text,Creation Date,Status
        «Head of IT»,Jordan delivered our ERP project calmly.,"03/12/25, 10:14 AM",VISIBLE
    Flags:
        EXPORT
        Recommendations_Received.csv
        Job Title,Text,Creation Date,Status
        «Head of IT»,Jordan delivered our ERP project calmly.,"03/12/25, 10:14 AM",VISIBLE
        Developer,Jordan led our project with a calm hand.,"03/12/23, 10:14 AM",VISIBLE
    Passes:
        EXPORT
    """
    profile = reading.profile
    found = received(profile)
    if found is None:
        return SAVED if is_saved(profile) else NOT_SEEN
    wanted = int(limit("recommendations"))
    if found < wanted:
        yield (
            reading.place("recommendations", "certifications", "skills", "experience"),
            f"You have {count(found, 'recommendation')}; readers look for {wanted}." if found else "You have no recommendations yet.",
            f"Ask {'one more person' if wanted - found == 1 else f'{number_word(wanted - found)} people'} who saw one of your projects up close: a former "
            f"manager, a team member, {'and' if wanted - found > PAIR else 'or'} a sponsor or client. "
            "Tell them which project and result you would like them to mention.",
        )
        return Earned(found / wanted)
    return None


@rule(category="presence", covers=("J1",), level="should", judged=("linkedin",))
def recommendation_from_manager_missing(reading: Reading) -> Look:
    """At least one of your recommendations is from someone who managed you.

    People trust whoever answered for your results most.

    Flags:
        EXPORT
        Recommendations_Received.csv
        Job Title,Text,Creation Date,Status
        «Developer»,I worked beside Jordan on the ERP project.,"03/12/25, 10:14 AM",VISIBLE
    Passes:
        EXPORT
    """
    profile = reading.profile
    engagement = profile.engagement
    if engagement is None or engagement.recommendations_received is None:
        return SAVED if is_saved(profile) else NOT_SEEN
    if not engagement.recommendations_received:
        return NONE_RECEIVED
    if not engagement.recommendations_from_managers:
        post = next((profile.quote(p.organization) for p in profile.positions if p.organization), None)
        yield (
            reading.place("recommendations"),
            "None of your recommendations says that its author managed or hired you.",
            f"Ask the person you reported to{f' at {post}' if post else ''}, and ask them to mention that you did.",
        )
    return None


@rule(category="presence", covers=("J1",), level="could", judged=("linkedin",))
def recommendation_old(reading: Reading) -> Look:
    """The newest recommendation is from the last two years.

    Older ones leave open what you have done since.

    Flags:
        EXPORT
        Recommendations_Received.csv
        Job Title,Text,Creation Date,Status
        «Head of IT»,I managed Jordan on the ERP project.,"03/12/19, 10:14 AM",VISIBLE
    Passes:
        EXPORT
    """
    profile = reading.profile
    engagement = profile.engagement
    if engagement is None or engagement.recommendations_received is None:
        return SAVED if is_saved(profile) else NOT_SEEN
    if engagement.recommendations_newest is None:
        return NONE_RECEIVED if not engagement.recommendations_received else Skip("the recommendations have no dates")
    newest = Month(int(engagement.recommendations_newest[:4]), int(engagement.recommendations_newest[5:7]))
    if profile.as_of.index - newest.index > limit("months-of-a-fresh-recommendation"):
        yield (
            reading.place("recommendations"),
            f"Your newest recommendation is from {ENGLISH[(newest.month or 1) - 1]} {newest.year}.",
            f"Who did you work with on your latest project{after(profile)}? Ask while it is fresh.",
        )
    return None


def after(profile: Profile) -> str:
    post = next((p for p in profile.positions if p.title), None)
    return f" as {called(profile, post)}" if post else ""


@rule(category="presence", covers=("J1",), level="could", judged=("linkedin",))
def recommendation_off_topic(reading: Reading) -> Look:
    """Recommendations mention the projects you led.

    "A pleasure to work with" says nothing about the work.

    Flags:
        EXPORT
        Recommendations_Received.csv
        Job Title,Text,Creation Date,Status
        Head of IT,«I managed Jordan. A pleasure to work with.»,"03/12/25, 10:14 AM",VISIBLE
    Flags:
        EXPORT
        Recommendations_Received.csv
        Job Title,Text,Creation Date,Status
        Head of IT,«I managed Jordan. A pleasure to work with.»,"03/12/25, 10:14 AM",VISIBLE
        Developer,Always in a good mood.,"03/12/23, 10:14 AM",VISIBLE
    Passes:
        EXPORT
    """
    profile = reading.profile
    texts = entries(profile, "recommendation", "text")
    if not texts:
        return SAVED if is_saved(profile) else NOT_SEEN if received(profile) is None else NONE_RECEIVED
    if not any(holds(profile.quote(span), names("project-words")) for spans in texts.values() for span in spans):
        yield (
            texts[min(texts)][-1],
            "Your recommendation doesn't mention a project." if len(texts) == 1 else f"None of your {len(texts)} recommendations mentions a project.",
            "Ask for a new one or an addition, and give the author the project, your part in it, and its measurable result.",
        )
    return None


@rule(category="credentials", covers=("J2",), level="should", judged=("linkedin",), more="The same goes for other certifications.")
def certification_outside_section(reading: Reading) -> Look:
    """Your certifications are in their own section.

    Filters search that section, and only there can a certification be verified.

    Flags:
        EXPORT
        Profile.csv
        First Name,Last Name,Headline,Geo Location
        Jordan,Ellis,Senior IT Project Manager | Cloud | «PMP»,"Leeds, United Kingdom"
        Certifications.csv
    Passes:
        EXPORT
    """
    profile = reading.profile
    # PRINCE2 in a headline may be the way of working.
    methods = [s.span for s in profile.skills if s.group == "method"]
    found = [c for c in reading.held if c.section in ("certifications", "courses") or not any(m.overlaps(c.span) for m in methods)]
    if not found:
        return Skip("no certification was found to be held")
    for one in found:
        if one.section not in ("certifications", "courses"):
            yield (
                one.span,
                f"{one.name} appears in the text, but not under Licenses & certifications.",
                "Add it there with issuer, month, and credential ID.",
            )
    return Looked(len(found))


@rule(category="presence", covers=("J3", "H3"), level="could", judged=("linkedin",))
def course_missing(reading: Reading) -> Look:
    """You list courses or training.

    They show what you have learned since your last degree or certification.

    Flags:
        EXPORT
        Courses.csv
        → «Project Management Professional (PMP)®»
    Passes:
        EXPORT
    """
    profile = reading.profile
    if is_saved(profile):
        return SAVED
    if not profile.sections_of("courses") and not any(c.status == "training" for c in profile.certifications):
        yield (
            reading.place("certifications", "education", "skills"),
            "You don't list any courses or training.",
            "Which courses in project management or technology have you taken in the last three years? Add them under Courses.",
        )
    return None


@rule(category="presence", covers=("J4",), level="could", judged=("linkedin",))
def publication_missing(reading: Reading) -> Look:
    """You list a talk, an article, or another publication.

    It shows that others value what you know.

    Flags:
        EXPORT
        Publications.csv
        → «Project Management Professional (PMP)®»
    Passes:
        EXPORT
    """
    profile = reading.profile
    if is_saved(profile):
        return SAVED
    if profile.career.level == "entry":
        return Skip("asked for from mid level on")
    spoken = [s.span for s in profile.sections if s.kind in ("summary", "headline", "experience", "volunteering", "awards", "projects", "memberships")]
    if not profile.sections_of("publications") and not any(holds(profile.quote(span), names("speaking-words")) for span in spoken):
        yield (
            reading.place("awards", "certifications", "experience"),
            "You don't list a talk or publication.",
            "Have you spoken at a meeting, a chapter event, or an internal event, or written about a project? "
            "If so, list it; if not, offer to give a talk this year.",
        )
    return None
