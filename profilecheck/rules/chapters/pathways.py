"""Rules on the way into IT project management from another kind of work."""

from __future__ import annotations

from profilecheck.rules.chapters.outdated import bridge
from profilecheck.rules.engine import Look, Skip, rule
from profilecheck.rules.phrasing import called
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import names


@rule(category="responsibilities", covers=("H5",), level="could", judged=("resume",))
def bridge_not_shown(reading: Reading) -> Look:
    """If you come from another field, your resume shows the bridge to IT projects.

    A change of field convinces where the common ground is visible: projects led elsewhere, or the technology behind the projects.

    Flags:
        DOCUMENT
        Jordan Ellis

        SUMMARY
        Looking to become an IT project manager after nine years in networks.

        EXPERIENCE
        «Network Engineer», Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Configured the routers of 12 branches
        - Replaced the firewalls of the head office
    Passes:
        - Led the migration of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    roles = [p for p in profile.positions if p.title is not None]
    if not roles:
        return Skip("no role has a title")
    top = [profile.quote(span).lower() for span in (profile.summary, profile.headline.span if profile.headline else None) if span is not None]
    wish = any(holds(text, names("words-of-changing-fields")) for text in top)
    led_in_it = any(p.leads and reading.nearness([p]) >= LED_IN_IT for p in roles)
    if led_in_it or not wish:
        return Skip("at least one title speaks of leading projects" if led_in_it else "we found no word of a career change in headline or summary")
    if any(s.where("C2") and s.opener in names("verbs-of-leading") for s in reading.statements):
        return Skip("at least one bullet tells of a project that you led")
    yield (
        roles[0].title or reading.headline_or_top,
        f"You want to move into IT projects, but your resume doesn't show the way there from {called(profile, roles[0])} yet.",
        f"{bridge(reading)} Which projects have you led or helped deliver, and what do they have in common with the role you want?",
    )
    return None


LED_IN_IT = 0.5
"""From this nearness on a role of leading projects counts as one in IT."""
