"""Rules of the guide's chapter on what an IT project manager does: the ten core responsibilities, each by its evidence."""

from __future__ import annotations

from profilecheck import resources
from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.experience import NO_STATEMENTS
from profilecheck.rules.looking import about_projects, count, place, statements
from profilecheck.rules.scoring import limit


@rule(category="responsibilities", covers=("D1",), level="should", most=10)
def responsibility_not_shown(profile: Profile) -> Look:
    """Each of the ten core responsibilities has a statement that shows it.

    A gap in the core raises the question whether you have ever done it.

    Flags:
        - Managed people and meetings
    Passes:
        - Defined project scope and objectives with sponsors and built the project plan, schedule and budget estimate
        - Coordinated internal teams and vendors and ran the change control board
        - Tracked KPIs and earned value, and reported status to the steering committee
        - Identified risks, kept the risk register and prepared contingency plans
        - Led user acceptance testing and secured compliance with ISO 27001
        - Held lessons learned sessions after each release and communicated with stakeholders
    """
    if not statements(profile):
        return NO_STATEMENTS
    items = resources.table("guide.toml")["responsibilities"]
    for item, fields in items.items():
        if profile.shows(item).met is False:
            yield place(profile, "experience"), f"No statement shows {fields['title'][0].lower()}{fields['title'][1:]}.", fields["question"]
    return Looked(len(items))


@rule(category="responsibilities", covers=("D1",), level="should")
def responsibility_shown_once(profile: Profile) -> Look:
    """The core responsibilities are shown more than once.

    One mention may be chance; two in different posts are practice.

    Flags:
        - Kept the risk register of the SAP project
        - Ran the change control board
    Passes:
        - Defined scope with sponsors, built the project plan and schedule, and managed changes through the change control board
        - Defined objectives with sponsors, built the project plan and budget estimate, and ran the change control board
        - Coordinated vendors, tracked KPIs, and reported status to the steering committee
        - Coordinated teams and vendors, measured performance by KPIs, and reported status to stakeholders
        - Identified risks, led user acceptance testing, and held lessons learned sessions with stakeholders
        - Mitigated risks, secured quality assurance, and held a lessons learned session
    """
    found = statements(profile)
    if not found:
        return NO_STATEMENTS
    items = resources.table("guide.toml")["responsibilities"]
    once = [(item, [s for s in found if item in s.responsibilities]) for item in items]
    judged = sum(1 for _, shown in once if shown)
    if not judged:
        return Skip("no core responsibility is shown at all")
    single = [(items[item], shown[0]) for item, shown in once if len(shown) == 1]
    if single:
        titles = [f"{fields['title'][0].lower()}{fields['title'][1:]}" for fields, _ in single]
        shown_once = "; ".join(titles[:3]) + (f"; and {len(titles) - 3} more" if len(titles) > 3 else "")
        yield single[0][1].span, f"Shown by a single statement: {shown_once}.", single[0][0]["question"]
    return Earned(1 - len(single) / judged)


@rule(category="responsibilities", covers=("D1",), level="should")
def project_work_scarce(profile: Profile) -> Look:
    """Most statements are about leading projects.

    Technical or operational detail hides a project manager; readers judge by what fills the page.

    Flags:
        - Installed printers and scanners
        - Repaired laptops of the sales department
        - Replaced toner
        - Kept the risk register of the SAP project
    Passes:
        - Built the project plan and schedule of the SAP migration
        - Kept the risk register and reported status to the steering committee
        - Coordinated vendors and internal teams
    """
    found = statements(profile)
    if len(found) < limit("fewest-statements-to-compare"):
        return Skip("there are too few statements to compare")
    beside = [s for s in found if not about_projects(profile, s)]
    for n, statement in enumerate(beside):
        message = (
            f"{len(beside)} of {count(len(found), 'statement')} are not about leading projects" if n == 0 else "This statement is not about leading a project"
        )
        yield statement.span, message + ".", "Was it part of a project? Then say what you planned, led, controlled or delivered; else shorten it."
    return Looked(len(found))
