"""Rules of the guide's chapter on what an IT project manager does: the ten core responsibilities, each by its evidence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from profilecheck.document import Span
from profilecheck.facts.examples import NEAR, acts, by_distance, stands_alone
from profilecheck.facts.types import Statement
from profilecheck.rules.anywhere import told_anywhere
from profilecheck.rules.bullets import bullets, part_of
from profilecheck.rules.chapters.experience import FEW_STATEMENTS, NO_STATEMENTS
from profilecheck.rules.engine import Earned, Look, rule
from profilecheck.rules.phrasing import number_word
from profilecheck.rules.reading import Reading
from profilecheck.rules.scoring import between
from profilecheck.rules.targets import choices, ranking, role_of_projects
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import PAIR


@rule(category="responsibilities", covers=("D1",), level="should")
def responsibility_not_shown(reading: Reading) -> Look:
    """The bullets show the core responsibilities of a project manager.

    A gap makes readers wonder whether you have done it. Nobody needs all ten: eight are plenty, fewer in a short
    document, and one that only a single bullet shows counts half.

    Flags:
        - Managed people and meetings
        → «Senior IT Project Manager»
    Flags:
        - Managed people and meetings
        - Kept the risk register of the SAP project
        - Coordinated vendors and tracked KPIs
        → «Senior IT Project Manager»
    Passes:
        - Defined project scope and objectives with sponsors and built the project plan, schedule and budget estimate
        - Coordinated internal teams and vendors and ran the change control board
        - Tracked KPIs and earned value, and reported status to the steering committee
        - Identified risks, kept the risk register and prepared contingency plans
        - Led user acceptance testing and secured compliance with ISO 27001
        - Held lessons learned sessions after each release and communicated with stakeholders
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    items = guide().responsibilities
    showing: dict[str, list[Statement]] = {item: [] for item in items}
    for statement in found:
        for item in dict.fromkeys(statement.responsibilities):
            showing[item].append(statement)
    times = {item: len(some) for item, some in showing.items()}
    for item in items:
        if not times[item] and profile.shows(item).met:
            times[item] = 1
    missing = [item for item in sorted(items, key=weight_of_gap) if not times[item] and not may_tell(reading, item)]
    shown = sum(1.0 if n > 1 else limit("share-of-a-single-mention") if n else 0.0 for n in times.values())
    wanted = min(limit("responsibilities-shown"), limit("responsibilities-of-a-short-document") + len(found) / limit("statements-for-one-more"))
    counted = sum(max((reading.counts(s) for s in some if reading.in_project(s)), default=0.0) for some in showing.values())
    named = missing[:NAMED]
    if missing and between(shown, limit("responsibilities-shown-by-chance"), wanted) < 1:
        titles = [lower_first(items[item].title) for item in missing]
        yield role_of_projects(reading), nothing_about(titles), items[missing[0]].question
    enough = limit("responsibilities-shown")
    return Earned(min(1.0, counted / enough), min(1.0, (counted + len(named)) / enough))


NAMED = 4
"""Gaps that are named in one message."""


def nothing_about(titles: Sequence[str]) -> str:
    """That no bullet tells of these responsibilities; those beyond the first few by their number."""
    if len(titles) == 1:
        return f"Hiring managers look for {titles[0]}, and we found nothing about it in your bullets."
    if len(titles) == PAIR:
        return f"Hiring managers look for {titles[0]} and for {titles[1]}, and we found nothing about either in your bullets."
    shown = [*titles[:NAMED], f"{number_word(len(titles) - NAMED)} more"] if len(titles) > NAMED + 1 else titles
    return f"Hiring managers look for these topics, and we found nothing about them in your bullets: {'; '.join(shown[:-1])}; and {shown[-1]}."


def may_tell(reading: Reading, item: str) -> bool:
    """Whether any line may show a responsibility, or so much as names it; a measured change speaks of measuring and of improving."""
    stems = guide().responsibilities[item].stems
    if item in SHOWN_BY_RESULTS and any(reading.has_result(s) for s in reading.told):
        return True
    return reading.may_show(item) or any(holds(line, stems) for line in told_anywhere(reading))


SHOWN_BY_RESULTS = ("D1.performance", "D1.lessons")
"""Who tells by how much something got better has measured and improved it."""


def weight_of_gap(item: str) -> int:
    """Place in the order in which gaps are asked about: what every employer expects comes first."""
    order = names("responsibilities-by-importance")
    return order.index(item) if item in order else len(order)


def lower_first(title: str) -> str:
    return title[:1].lower() + title[1:]


@rule(category="responsibilities", covers=("D1",), level="should")
def project_work_scarce(reading: Reading) -> Look:
    """Most bullets are about leading projects.

    Technical or operational detail hides a project manager; readers judge by what fills the page.

    Flags:
        - Installed printers and scanners
        - «Repaired laptops of the sales department»
        - Replaced toner
        - Kept the risk register of the SAP project
    Flags:
        - Installed printers and scanners
        - Installed 300 Windows laptops for the sales department
        - «Repaired the laptops of the sales department»
        - Responsible for toner and paper
    Flags:
        - Repaired the laptops of the sales department
        - Repaired the printers of the bank
        - Wrote letters to the customers of the bank
        - «Cleaned the keyboards of the sales department»
    Flags:
        - Administered 40 Oracle databases of the bank
        - Repaired the printers of the bank
        - Responsible for toner and paper
        - Responsible for the calendar of the department
        - «Responsible for the keys of the store»
        - Responsible for the letters to the customers of the bank
    Flags:
        - Answered 40 calls a day
        - Served 40 guests a day
        - «Wrote 20 letters a day»
        - Visited 12 branches a month
    Flags:
        - «Set up laptops and printers»
        - Installed printers and scanners
        - Built the shelves of the store
        - Replaced the toner of the printers
        - Installed the telephones of the bank
        - Set up the desks of the sales department
    Passes:
        - Built the project plan and schedule of the SAP migration
        - Kept the risk register and reported status to the steering committee
        - Coordinated vendors and internal teams
    """
    found = reading.statements
    if len(found) < limit("fewest-statements-to-compare"):
        return FEW_STATEMENTS
    beside = [s for s in ranking(reading) if not reading.about_projects(s)]
    elsewhere = [s for some in choices(reading).values() for s in some]
    share = between(1 - len(beside) / len(found), limit("share-about-projects-by-chance"), limit("share-about-projects"))
    if share >= 1:
        return None
    apart = sum(is_of_other_work(reading, s) for s in bullets(reading))
    if apart < limit("share-of-other-work-to-speak-of") * len(bullets(reading)):
        return Earned(share)
    if reading.on_target is not None and reading.on_target < limit("share-of-a-page-on-target"):
        apart = max(apart, len(beside))  # the report says first how little of the page is about projects
    have = f"{part_of(reading, apart, exact=False)} aren't about leading projects. "
    for n, (span, what, advice) in enumerate(sorted(worth_naming(reading, beside, elsewhere))):
        yield span, have + what if n == 0 else what, advice
    return Earned(share)


def is_of_other_work(reading: Reading, statement: Statement) -> bool:
    """Whether no reader would find anything of leading projects in a statement: it brings nothing in and shows no responsibility, be it unsure."""
    if reading.about_projects(statement) or (reading.is_delivery(statement) and reading.achieves(statement)):
        return False
    shown = (*statement.possible, *(x.item for x in statement.shows))
    return not any(item.startswith("D1.") or item in ("C2", "C4", "leadership") for item in shown)


def furthest(reading: Reading, beside: Collection[Statement]) -> list[Statement]:
    """Of the bullets beside projects the duties of other work that nobody would miss, those furthest from IT first."""
    near = reading.profile.target.near if reading.profile.target is not None else ()
    telling = (*names("words-of-doing"), *names("words-of-networks"))
    other = [s for s in beside if s.span not in near and is_of_other_work(reading, s) and not holds(reading.profile.quote(s.span), telling)]
    far = [s for s in by_distance(reading.profile) if s in other and reading.is_duty(s) and not s.metrics and acts(reading.profile, s)]
    return [s for s in far if s.opener_kind != "strong"]


def worth_naming(reading: Reading, beside: Sequence[Statement], elsewhere: Collection[Statement]) -> list[tuple[Span, str, str]]:
    """Of the bullets beside projects one that may be a project and one that may go, each with what to say and do; if there are none, the first.

    `elsewhere`: those that other advice names already.
    """
    built = [s for s in beside if s not in elsewhere and reading.is_delivery(s) and s.tense == "past" and reading.near(s) > 0]
    large = next((s for s in built if reading.has_size(s)), None)
    far = furthest(reading, [s for s in beside if s not in elsewhere and s is not large])
    nearness = dict(reading.profile.target.lines) if reading.profile.target is not None else {}
    apart = [s for s in far if nearness[s.span] < NEAR]
    small = oldest_of(reading, apart[:FURTHEST] or far)
    found = []
    if large is not None:
        advice = "Did you lead this as a project? If so, say what you planned, who you led, what it cost, and when it was done."
        found.append((large.span, "This one may be worth telling as a project.", advice))
    if small is not None:
        found.append((small.span, "You could cut this one to make room for a project.", "Shorten it or leave it out, and use the space for a project you led."))
    if not found:
        advice = "Was it part of a project? If so, say what you planned, led, or delivered; if not, shorten it."
        whole = [s for s in beside if stands_alone(reading.profile, s)] or beside
        one = max(whole, key=lambda s: (acts(reading.profile, s), -whole.index(s)))
        found.append((one.span, "This may be one of them.", advice))
    return found


FURTHEST = 3
"""Among so many that are furthest from work in IT the one in the oldest role may go."""


def oldest_of(reading: Reading, statements: Sequence[Statement]) -> Statement | None:
    """The one in the role of the longest ago, of those in one role the first given."""
    ages = {s.span: age for age, p in enumerate(reading.newest) for s in p.statements}
    return max(statements, key=lambda s: ages.get(s.span, 0), default=None)
