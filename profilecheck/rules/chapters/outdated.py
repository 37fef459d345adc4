"""Rules on what belongs to the past or to another occupation: it takes room from what a reader is looking for."""

from __future__ import annotations

from profilecheck.facts.types import Position, Profile
from profilecheck.rules.bullets import bullets_of, unit_of
from profilecheck.rules.chapters.dates import FEW_DATED, key
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import at_first, called, excerpt, name_of, role
from profilecheck.rules.picks import most_telling
from profilecheck.rules.reading import Reading, once, worded
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import named


@rule(category="presentation", covers=("N3",), level="should", judged=("resume",), more="Other older roles do, too.")
def old_position_detailed(reading: Reading) -> Look:
    """Roles from long ago, and early ones that had nothing to do with projects, take one line.

    They say little about what you can do today, and they push recent projects off the first page.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to AWS in 6 months
        - Rolled out Microsoft Teams to 900 users
        «Help Desk Technician», Contoso Ltd, York, UK
        Mar 1999 - Dec 2003
        - Answered the calls of the sales department and reset the passwords of its people
        - Installed printers, scanners and laptops, and kept the list of the licences up to date
        - Wrote the instructions for new colleagues and showed them how the ticket system is used
        - Kept the store of spare parts, ordered what was missing and booked what was taken out
    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to AWS, kept its risk register, and cut the cost of hosting by 60%
        - Rolled out Microsoft Teams to 900 users on a budget of $600K
        «IT Project Manager», Contoso Ltd, York, UK
        Mar 1999 - Dec 2003
        - Delivered the payroll project three weeks early and cut the cost of it by 20% in the first year after the launch
        - Installed printers, scanners and laptops, and kept the list of the licences up to date
        - Wrote the instructions for new colleagues and showed them how the ticket system is used
        - Kept the store of spare parts, ordered what was missing and booked what was taken out
    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to AWS in 6 months
        - Rolled out Microsoft Teams to 900 users
        IT Project Manager, Alder Foods, Leeds, UK
        Jan 2014 - Dec 2015
        - Led the SAP rollout for 300 users
        - Moved 12 branches to a new network
        «Help Desk Technician», Contoso Ltd, York, UK
        Mar 2009 - Dec 2013
        - Answered the calls of the sales department and reset the passwords of its people
        - Installed printers, scanners and laptops, and kept the list of the licences up to date
        - Wrote the instructions for new colleagues and showed them how the ticket system is used
        - Carried spare parts to the branches and put stickers on new screens and cables
    Passes:
        - Led the migration of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    dated = [(p, key(profile, p)) for p in profile.positions if p.dates is not None and key(profile, p)]
    if len(dated) < 2:
        return FEW_DATED
    total = sum(words_of(profile, p) for p, _ in dated)
    flagged = old_positions(reading)
    for position, end in sorted(flagged, key=lambda f: -words_of(profile, f[0])):
        name = at_first(role(profile, position))
        ago = f" ended in {end // 12} but" if position.dates and position.dates.end else " was long ago but"
        ago = "" if name_of(profile, position) is None else ago  # one that is called by its dates
        yield (
            position.title or position.head,
            f"{name}{ago} still takes up more than a line or two.",
            what_to_keep(reading, position),
        )
    inside = sum(words_of(profile, p) for p, _ in flagged)
    return Earned(max(0.0, 1 - inside / max(total, 1) / limit("share-in-old-positions"))) if flagged else None


@once
def old_positions(reading: Reading) -> list[tuple[Position, int]]:
    """The roles of long ago that still take much room, each with the month in which it ended; not what holds most results of the page."""
    profile = reading.profile
    dated = [(p, key(profile, p)) for p in profile.positions if p.dates is not None and key(profile, p)]
    newest = max((end for _, end in dated), default=0)
    if profile.career.level == "entry" or not (profile.positions and worded(reading.newest[0])):
        return []  # where the latest role is empty, the older ones are all there is
    telling = most_telling(reading)
    dated = [(p, end) for p, end in dated if not any(p.span.contains(span) for span in telling)]
    if not may_shorten_project_roles(reading):
        dated = [(p, end) for p, end in dated if not p.leads]
    dated = [(p, end) for p, end in dated if not holds_the_only_one(reading, p)]
    results = {p.head: sum(reading.has_result(s) for s in p.statements) for p, _ in dated}
    dated = [(p, end) for p, end in dated if results[p.head] < 2 or 2 * results[p.head] <= sum(results.values())]
    return [(p, end) for p, end in dated if words_of(profile, p) > limit("words-in-an-old-position") and is_old(reading, p, (newest - end) / 12)]


def holds_the_only_one(reading: Reading, position: Position) -> bool:
    """Whether a role has what no other role of the page has: its budget, its percentages, or its projects in IT."""
    for kind in ("budget", "percent-change"):
        found = [s.span for s in reading.statements if any(m.kind == kind for m in reading.metrics_of(s))]
        if found and all(position.span.contains(span) for span in found):
            return True
    projects = [s.span for s in reading.statements if reading.about_projects(s) and reading.near(s) >= limit("nearness-of-a-role-in-it")]
    return bool(projects) and all(position.span.contains(span) for span in projects)


FEW = 2
"""Of fewer project titles none should be cut to a line."""


def may_shorten_project_roles(reading: Reading) -> bool:
    """Whether the page has project titles enough, recent ones among them, that an old one can be spared."""
    recent = any(p.leads for p in reading.newest[: int(limit("recent-positions"))])
    return recent and sum(p.leads for p in reading.newest) >= FEW and not is_far(reading)


def is_old(reading: Reading, position: Position, years: float) -> bool:
    """Whether a post ended so long before the latest one, or was so far from projects, that a line says enough."""
    if years >= limit("years-until-old"):
        return True
    projects = any(reading.about_projects(s) for s in position.statements)
    total = sum(words_of(reading.profile, p) for p in reading.profile.positions)
    large = words_of(reading.profile, position) >= limit("share-in-an-early-position") * total
    latest = position in reading.newest[:2]
    return years >= limit("years-until-early") and large and not (latest or projects or position.leads)


@rule(category="presentation", covers=("N3", "H5"), level="could", judged=("resume",), more="The same goes for other roles.")
def position_off_target(reading: Reading) -> Look:
    """Roles in another line of work take one line.

    They are part of your story, but they take space from the projects that a reader is looking for.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to AWS in 6 months
        - Rolled out Microsoft Teams to 900 users
        «Fitness Instructor», Harbour Sports Club, York, UK
        Mar 2012 - Dec 2015
        - Taught aerobics and yoga to members of all ages and looked after the weight room in the evenings
        - Cleaned the machines, washed the towels and opened the doors of the club at five in the morning
        - Sold drinks, shirts and memberships at the front desk and answered the questions of guests
    Passes:
        - Led the migration of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    if profile.target is None:
        return Skip("too few bullets were found to tell how near they are to IT projects")
    if not reading.newest or reading.nearness(reading.newest[:1]) < limit("nearness-of-a-role-in-it"):
        return Skip("the latest role isn't close enough to IT to deserve the space")
    old = [p for p, _ in old_positions(reading)]
    for position in reading.newest[1:]:
        if position not in old and is_elsewhere(reading, position):
            lines = bullets_of(reading, position)
            what = unit_of(profile, lines)
            many = what if len(lines) == 1 else f"{len(lines)} {what}s" if position.counted else f"{what}s"
            yield (
                position.title or position.head,
                f"The {many} under {called(profile, position)} {'has' if len(lines) == 1 else 'have'} little to do with IT.",
                "One line with the title, employer, and dates is enough; use the space for your projects.",
            )
    return Looked(len(profile.positions))


def is_elsewhere(reading: Reading, position: Position) -> bool:
    """Whether a role that takes much room is far from IT, and mostly tells of no project and no result."""
    lines = worded(position)
    if len(lines) < 2 or position.leads or words_of(reading.profile, position) <= limit("words-in-an-old-position"):
        return False
    telling = sum(reading.about_projects(s) or reading.has_result(s) for s in lines)
    if any(s.where("C2") or holds(reading.profile.quote(s.span), names("undertaking-words")) for s in lines):
        return False  # what it holds of projects is worth its room
    return reading.nearness([position]) <= limit("nearness-of-a-role-elsewhere") and telling <= limit("share-about-projects-elsewhere") * len(lines)


def words_of(profile: Profile, position: Position) -> int:
    return sum(len(profile.document.words_in(s.span)) for s in position.statements)


def what_to_keep(reading: Reading, position: Position) -> str:
    """Its best result, if it has one, else a line."""
    profile = reading.profile
    best = max((s for s in position.statements if reading.has_result(s)), key=lambda s: (len(s.metrics), -s.span.start), default=None)
    near = reading.nearness([position]) >= limit("nearness-of-a-role-in-it") or position.leads
    if near and best is not None and best.opener_kind == "strong" and not holds(profile.quote(best.span), names("words-of-firms")):
        return f'Keep the one or two bullets you\'d want to be asked about, such as "{excerpt(profile, best.span, 90)}".'
    if position.leads:
        return "Keep one line with the title, employer, and dates, plus the largest project from that role."
    return "One line is enough: title, employer, and dates."


@rule(category="responsibilities", covers=("H5", "E1"), level="must", judged=("resume",))
def other_occupation(reading: Reading) -> Look:
    """The document is about work in IT projects, or says why you want to move into them.

    Everything here is measured against what employers ask of IT project managers. If you come from another field, you
    will get further by showing the bridge: projects led elsewhere, technology learned, or a first certification.

    Flags:
        DOCUMENT
        Jordan Ellis
        Pastry Chef
        SUMMARY
        Pastry chef with 9 years of experience in hotels who loves seasonal fruit and bakes bread for weddings.
        EXPERIENCE
        «Pastry Chef», Grand Hotel, Leeds, UK
        Jan 2016 - Present
        - Baked bread and cakes for the breakfast of the guests
        - Prepared desserts for weddings and trained two apprentices in the kitchen
        - Kept the store of flour and fruit
        SKILLS
        - Baking, pastry, chocolate
    Passes:
        - Led the migration of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    titled = [p for p in profile.positions if p.title is not None]
    if inside := why_inside(reading, titled):
        return Skip(inside)
    told = list(dict.fromkeys(called(profile, p) for p in titled[:3]))
    figures = any(s.metrics for s in reading.statements)
    known = [words for words, there in (("dates", any(p.dates for p in titled)), ("figures", figures)) if there]
    yield (
        titled[0].title or reading.headline_or_top,
        f"Your title{'s' if len(told) > 1 else ''} ({named(told)}) and your skills are from outside IT project management.",
        f"{bridge(reading)} Which projects have you led, in any field, and what IT skills have you learned? Put both at the top. The advice on "
        f"{named([*known, 'length', 'wording'])} applies to you as well.",
    )
    return None


def why_inside(reading: Reading, titled: list[Position]) -> str:
    """What speaks against another occupation, "" where nothing does."""
    profile, found = reading.profile, reading.statements
    if not titled or len(found) < limit("fewest-statements-to-compare"):
        return "no job title or fewer than three bullets were found"
    near = any(holds(profile.quote(p.title), names("title-words-of-the-field")) for p in titled if p.title)
    if near or any(p.leads or p.family == "it" or p.role is not None for p in titled):
        return "at least one job title may be in IT or project leadership"
    if reading.held:
        return "a certification is held that may be of use in IT projects"
    technical = sum(s.group in ("technology", "method") and s.family not in ("regulation", "standard") for s in profile.skills)
    if technical >= limit("mentions-of-technology"):
        return "the notes above the list say how far the work is about IT projects" if is_far(reading) else "several technologies or methods are named"
    about = sum(reading.about_projects(s) for s in found) / len(found)
    return "most bullets are about projects" if about >= limit("share-about-projects") else ""


def is_far(reading: Reading) -> bool:
    """Whether little of the work is about projects in IT, which the report says at its beginning."""
    return reading.on_target is not None and reading.on_target < limit("share-for-a-field")


def bridge(reading: Reading) -> str:
    """What the guide advises to those who come this way: from other projects, from technical work, from agile roles, or by themselves."""
    profile = reading.profile
    ways = guide().pathways
    titles = " ".join(profile.quote(p.title) for p in profile.positions if p.title)
    way = next((name for name in ("agile", "expert", "self-taught") if holds(titles, ways[name].cues)), "other-pm")
    return ways[way].bridge
