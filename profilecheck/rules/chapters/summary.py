"""Rules of the guide's chapter on the summary: a short story with years, one success in figures, field, method and people."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.kinds import RESULT_KINDS, SIZE_KINDS
from profilecheck.rules.engine import Look, Skip, rule
from profilecheck.rules.phrasing import around, count, page_of
from profilecheck.rules.picks import best_result, largest_project, method_in_use, tells_of_people
from profilecheck.rules.reading import Reading
from profilecheck.rules.targets import telling
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names

NO_SUMMARY = Skip("no summary was found at the top")


def lead(profile: Profile) -> bool:
    """Whether there is a summary to judge."""
    return profile.summary is not None and profile.shows("B1").met is not False


@rule(category="summary", covers=("B1",), level="must")
def summary_missing(reading: Reading) -> Look:
    """A short summary opens the document.

    Nearly everyone reads it first; without it, readers have to work out for themselves what you offer.

    Flags:
        SUMMARY
        → «EXPERIENCE»
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in cloud and data centre projects for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile):
        yield (
            reading.place("summary", "experience", "skills"),
            "There is no summary at the top of your resume." if profile.kind != "linkedin" else "Your profile doesn't have an About section yet.",
            "Write two to five lines: your years of experience, your field, how you work, and your best result.",
        )
    return None


def years_to_state(reading: Reading) -> str:
    """The years of experience in words that a summary can use, "" where the dates don't tell; nobody prints forty."""
    years = reading.years
    if years is None or years < 1:
        return ""
    most = limit("years-worth-stating")
    return f"more than {most:.0f} years" if years > most + 1 else f"about {'one year' if round(years) == 1 else count(round(years), 'year')}"


@rule(category="summary", covers=("B2",), level="should")
def summary_without_years(reading: Reading) -> Look:
    """The summary states the years of experience.

    They tell your level at a glance.

    Flags:
        «SUMMARY»
        IT project manager for cloud and data centre projects who has led teams in banks and insurance companies.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in cloud and data centre projects for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile):
        return NO_SUMMARY
    if profile.shows("B2").met is False:
        years = years_to_state(reading)
        relevant = "much of it is" if years.endswith("one year") else "many of those years are"
        yield (
            reading.place("summary"),
            "Your summary doesn't say how many years of experience you have.",
            f"Your roles add up to {years}; say how {relevant} relevant to the job you want."
            if years
            else "How many years have you worked in IT, and how many of them leading projects?",
        )
    return None


@rule(category="summary", covers=("B2",), level="should")
def summary_years_contradicted(reading: Reading) -> Look:
    """The years in the summary match the dates of the roles.

    A reader who adds up the dates and finds fewer years starts to doubt the rest.

    Flags:
        SUMMARY
        IT project manager with «25 years» of experience in cloud and data centre projects for banks and insurers.
    Flags:
        SUMMARY
        IT project manager with 5 years of experience in cloud projects and «25 years» of experience in banks and insurers.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in cloud and data centre projects for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile):
        return NO_SUMMARY
    if profile.career.years_total is None:
        return Skip("the dates of the roles don't add up to a number of years")
    said = [(n, span) for span in profile.shows("B2").spans if (n := leading_number(profile.quote(span))) is not None]
    if not said:
        return Skip("no number of years in the summary could be compared")
    total = profile.career.years_total
    most, span = max(said)
    if most > total + limit("years-apart"):
        yield (
            span,
            f"Your summary says {most} years, but your roles add up to about {total:.0f}.",
            "Which is right? If you left out earlier roles, list them in one line without details.",
        )
    return None


def leading_number(text: str) -> int | None:
    """The number at the beginning of "20+ years" or "twenty-two years"."""
    digits = "".join(c for c in text.split()[0] if c.isdigit()) if text.split() else ""
    if digits:
        return int(digits) if len(digits) <= 2 else None
    ones, tens = names("numbers-to-nineteen"), names("tens-from-twenty")
    said = 0
    for word in text.lower().replace("-", " ").split()[:2]:
        said += ones.index(word) + 1 if word in ones else 10 * tens.index(word) + 20 if word in tens else 0
    return said or None


@rule(category="summary", covers=("B3",), level="should")
def summary_without_result(reading: Reading) -> Look:
    """The summary has one measurable win.

    One proven result says more than a list of qualities.

    Flags:
        «SUMMARY»
        IT project manager with 9 years of experience in cloud and data centre projects for banks and insurers.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in cloud projects for banks. Delivered a $4M data centre move three weeks early.
    """
    profile = reading.profile
    if not lead(profile):
        return NO_SUMMARY
    figures = [m.kind for m in profile.metrics if any(span.overlaps(m.span) for span in profile.shows("B3").spans)]
    if not set(figures) & (RESULT_KINDS | SIZE_KINDS):
        best = best_result(reading)
        if best is not None and not (reading.achieves(best[0]) and best[0].span in telling(reading)):
            best = None
        best = best or next(((s, m) for s in profile.elsewhere for m in reading.metrics_of(s) if m.kind in RESULT_KINDS), None)
        project = largest_project(reading)
        largest = best or (project if project is not None and project[0].tense == "past" and project[0].span in telling(reading) else None)
        offer = "You already have one you can use" if best else "Here's a project you could use once you add its outcome"
        advice = (
            f'{offer}: "{around(profile, largest[0].span, largest[1].span)}".'
            if largest
            else "Which project are you proudest of, how large was it, and what difference did it make in time, money, or quality?"
        )
        yield reading.place("summary"), "Your summary has no measurable win.", advice
    return None


@rule(category="summary", covers=("B4",), level="should")
def summary_without_technology(reading: Reading) -> Look:
    """The summary names systems or technical fields.

    Technical teams want a project manager who speaks their language.

    Flags:
        «SUMMARY»
        Manager with 9 years of experience in leading teams and keeping promises to customers and colleagues.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in SAP S/4HANA and AWS migrations for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile):
        return NO_SUMMARY
    if profile.shows("B4").met is False:
        text = profile.document.text.replace("\\'", "'").replace("’", "'")
        used = [s.name for s in profile.skills if s.in_use and s.group == "technology" and s.source != "list"]
        used = [n for n in used if used.count(n) > 1 and n.lower() not in reading.employers and f"{n}'s" not in text]
        used = [n for n in used if not holds(n, names("words-of-kinds-of-systems"))]
        top = sorted(set(used), key=lambda n: (-used.count(n), used.index(n)))[:2] if len(set(used)) > 1 else []
        yield (
            reading.place("summary"),
            "Your summary doesn't mention an IT system or field.",
            f"Your bullets mention {' and '.join(top)}; name what you know best." if top else "Which platforms and systems do you know best?",
        )
    return None


@rule(category="summary", covers=("B5",), level="should")
def summary_without_methodology(reading: Reading) -> Look:
    """The summary names the methods you use.

    They tell how you would organize the work from day one.

    Flags:
        «SUMMARY»
        IT project manager with 9 years of experience in data centre projects for banks and insurers.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in Agile data centre projects for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile):
        return NO_SUMMARY
    if profile.shows("B5").met is False:
        method = method_in_use(profile)
        yield (
            reading.place("summary"),
            "Your summary doesn't say which methods you use.",
            f"{method} appears elsewhere in your {page_of(profile)}; if that's how you work, say so in your summary."
            if method
            else "Which methods have you used or introduced?",
        )
    return None


@rule(category="summary", covers=("B6",), level="should")
def summary_without_project_kind(reading: Reading) -> Look:
    """The summary says what kinds of projects or industries you know.

    Hiring managers look for someone who has done their kind of project before.

    Flags:
        «SUMMARY»
        Manager with 9 years of experience in leading people and keeping promises to colleagues everywhere.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in cloud migration for banking and insurance.
    """
    profile = reading.profile
    if not lead(profile):
        return NO_SUMMARY
    if profile.shows("B6").met is False:
        yield (
            reading.place("summary"),
            "Your summary doesn't say what kinds of projects you lead.",
            "What kinds of projects do you lead (migrations, ERP, security), and in which industries (banking, health care)?",
        )
    return None


@rule(category="summary", covers=("B8",), level="could")
def summary_without_leadership(reading: Reading) -> Look:
    """The summary mentions leading and developing people.

    From mid level on, managers are judged by the teams they build.

    Flags:
        «SUMMARY»
        IT project specialist with 9 years of experience in SAP and AWS migrations for banks and insurers.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience who leads cross-functional teams and mentors junior colleagues.
    """
    profile = reading.profile
    if not lead(profile):
        return NO_SUMMARY
    if profile.career.level == "entry":
        return Skip("asked for from mid level on")
    if profile.shows("B8").met is False:
        yield (
            reading.place("summary"),
            "Your summary doesn't say how you lead or develop people.",
            "Your roles show it; bring it into your summary."
            if tells_of_people(reading)
            else "How big are the teams you lead, and how do you help people grow?",
        )
    return None


@rule(category="summary", covers=("B10", "B6"), level="should")
def summary_without_projects(reading: Reading) -> Look:
    """The summary is about leading projects.

    A summary about something else sells a different job from the one you want.

    Flags:
        «SUMMARY»
        Network engineer with 9 years of experience in Cisco and Microsoft products for banks and insurers.
    Passes:
        SUMMARY
        IT project manager with 9 years of experience in Cisco and Microsoft products for banks and insurers.
    """
    profile = reading.profile
    if not lead(profile) or profile.summary is None:
        return NO_SUMMARY
    if not holds(profile.quote(profile.summary), names("project-words")):
        yield (
            reading.place("summary"),
            "Your summary doesn't mention leading IT projects.",
            "Which projects do you lead, and for whom? Put that in the first sentence.",
        )
    return None
