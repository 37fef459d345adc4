"""Rules of the guide's chapters on soft skills and levels: what is claimed must be seen in the work."""

from __future__ import annotations

from profilecheck.facts.types import Skill
from profilecheck.rules.chapters.experience import FEW_STATEMENTS, NO_STATEMENTS
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.phrasing import some
from profilecheck.rules.reading import Reading
from profilecheck.rules.scoring import between
from profilecheck.rules.targets import role_of_projects
from profilecheck.rules.texts import holds, words_apart
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import PAIR

ARTICLE = {"entry": "an entry-level role", "mid": "a mid-level role", "senior": "a senior role"}
"""A role of a level, with its article."""
GUIDE_NAMES = {"conflict-negotiation": "negotiation"}
"""Families of soft skills that the guide calls by another name."""
SHOWN_BY = {
    "communication": ("D1.reporting", "D1.stakeholders", "training"),
    "conflict-negotiation": ("negotiation",),
    "leadership": ("leadership",),
    "problem-solving": ("C3",),
}
"""What a statement shows that shows a family of soft skills too."""


@rule(category="skills", covers=("D3",), level="could", most=1, counted=True)
def soft_skill_only_claimed(reading: Reading) -> Look:
    """The soft skills you list show in a bullet.

    Everyone claims good communication; what you presented to whom is believable.

    Flags:
        - Led the migration of 40 servers to AWS
        SKILLS
        - «Communication skills», negotiation, problem solving
    Passes:
        - Presented the migration plan to the board and negotiated the contract of the supplier
        SKILLS
        - Communication skills, negotiation
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    listed = [s for s in profile.skills if s.group == "soft" and s.where in ("skills", "tools", "summary") and not s.in_use]
    judged = [s for s in listed if s.family not in SHOWN_IN_ANY_WORDS and cues_of(s) and not in_language_grid(reading, s)]
    if not judged:
        return Skip("we recognized no soft skill in your lists that we could check against the bullets")
    told = " ".join(profile.quote(s.span) for s in reading.told)
    bare = list({s.name: s for s in judged if not holds(told, (*cues_of(s), *shown_by(s), *stems_of(s))) and not may_show(reading, s)}.values())
    one = len(bare) == 1
    which = "it" if one else "either of them" if len(bare) == PAIR else "any of them"
    for skill in bare:
        yield (
            skill.span,
            f"You list {some([printed(reading, s) for s in bare])}, but no bullet shows {which}.",
            f"When did {'this' if one else 'these'} matter on a project, and how did it turn out? "
            f"Add a bullet that proves {'it, or leave it' if one else 'each one, or leave them'} off.",
        )
    return Earned(1 - len(bare) / len({s.name for s in judged})) if bare else None


SHOWN_IN_ANY_WORDS = ("emotional-intelligence",)
"""Families of which no list of words could say that they do not show: any line about people may."""
WIDELY_SHOWN = ("communication", "conflict-negotiation", "leadership", "problem-solving", "teamwork", "time-management")
"""Families of soft skills that show in so many words that each has a list of them."""


def in_language_grid(reading: Reading, skill: Skill) -> bool:
    """Whether a word stands in a line of how well a language is spoken and written."""
    block = reading.profile.document.block_at(skill.span.start)
    text = words_apart(reading.profile.quote(block.span)) if block else ""
    return sum(f" {word} " in text for word in names("words-of-language-grids")) > 1


def printed(reading: Reading, skill: Skill) -> str:
    """A skill in the words of the page, in quotation marks."""
    return f'"{" ".join(reading.profile.quote(skill.span).split())}"'


def shown_by(skill: Skill) -> tuple[str, ...]:
    """The beginning of its name's first word, which a bullet that speaks of it uses: "negotia" for negotiation."""
    first = skill.name.lower().split()[0]
    shown = names(f"words-that-show-{skill.family}") if skill.family in WIDELY_SHOWN else ()
    return (first[: max(5, len(first) - 4)], *shown)


def may_show(reading: Reading, skill: Skill) -> bool:
    """Whether a statement shows what shows this family, or may do so."""
    return any(reading.may_show(item) for item in SHOWN_BY.get(skill.family, ()))


def stems_of(skill: Skill) -> tuple[str, ...]:
    """Words by which a bullet may tell of it though it does not say so: who scheduled five trades is organized."""
    if skill.family in ("communication", "conflict-negotiation"):
        return names("words-that-may-show-communication" if skill.family == "communication" else "words-that-may-show-negotiation")
    if skill.family in ("problem-solving", "time-management"):
        return names("words-that-may-show-problem-solving" if skill.family == "problem-solving" else "words-that-may-show-time-management")
    return ()


def cues_of(skill: Skill) -> tuple[str, ...]:
    """How the guide's soft skill of this family shows in a statement."""
    known = guide().soft_skills.get(GUIDE_NAMES.get(skill.family, skill.family))
    return known.cues if known else ()


@rule(category="responsibilities", covers=("D5", "I2"), level="could")
def level_not_shown(reading: Reading) -> Look:
    """The bullets show the tasks of your level.

    A title gets the interview; the tasks behind it get the offer: a coordinator keeps plans and minutes, a project
    manager leads a team and its budget, a senior one works with sponsors, portfolios, and other project managers.

    Flags:
        - Kept the minutes and the documents of the project
        - Ordered hardware for the project
        - Answered questions of colleagues
        → «Senior IT Project Manager»
    Passes:
        - Reported the portfolio to the steering committee and mentored project managers
        - Wrote the roadmap of the program with its executive sponsor
    Passes:
        - Reported the portfolio to the steering committee
        - Ordered hardware for the project
        - Answered questions of colleagues
    Passes:
        EXPERIENCE
        IT Project Coordinator, Northwind Bank, Leeds, UK
        Jan 2024 - Present
        - Arranged appointments with the fitters and the carrier
        - Replaced the toner of the printers
        - Answered questions of colleagues
    """
    profile = reading.profile
    found = reading.statements
    if len(found) < limit("fewest-statements-to-compare"):
        return FEW_STATEMENTS
    current = next((p.level for p in profile.positions if p.level is not None), profile.career.level)
    level = "senior" if current == "executive" else current
    fields = guide().levels[level]
    shown = sum(holds(profile.quote(s.span), fields.cues) for s in found)
    wanted = limit("statements-of-the-own-level")
    hinted = any(holds(profile.quote(s.span), work_of(level)) for s in reading.told)
    tasks = [task for task in fields.tasks if task not in fields.shown_by or not reading.may_show(fields.shown_by[task])]
    if not shown and not hinted and profile.career.level in (level, current) and len(tasks) > 1:
        shown_tasks = tasks[:3]
        told = f"{'; '.join(shown_tasks[:-1])}; or {shown_tasks[-1]}"
        message = f"None of your bullets shows a typical task of {ARTICLE[level]}, such as: {told}."
        yield role_of_projects(reading), message, "Which of these have you done, and on which project?"
    return Earned(between(shown, 0, wanted))


def work_of(level: str) -> tuple[str, ...]:
    """Words by which a bullet may tell of the work of a level."""
    return names("words-of-entry-work" if level == "entry" else "words-of-mid-work" if level == "mid" else "words-of-senior-work")
