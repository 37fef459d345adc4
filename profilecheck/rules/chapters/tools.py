"""Rules of the guide's chapter on tools and skills: a few named by their right names and shown in use."""

from __future__ import annotations

import functools

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.phrasing import as_printed, page_of, some
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import either

ASKED = ("risk management", "budgeting", "scheduling", "vendor management", "change control", "stakeholder management")
"""Practices that a reader is asked about, each with a list of the words by which a document tells of it."""


def project_tools(profile: Profile, *only: str) -> list[str]:
    """Names of the tools from the guide's five groups, or from some of them, that the document names."""
    groups, known = groups_of_tools(only)
    tools = [s for s in profile.skills if s.group == "tool" and not s.name.lower().endswith("tools")]  # a label of a list is none
    return list(dict.fromkeys(s.name for s in tools if s.family in groups or s.name.lower() in known))


@functools.cache
def groups_of_tools(only: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The guide's groups of tools, all or some of them, and the names of the tools in them, in small letters."""
    groups = {name: fields for name, fields in guide().tools.items() if not only or name in only}
    return frozenset(groups), frozenset(n.lower() for fields in groups.values() for n in (*fields.core, *fields.others))


@rule(category="skills", covers=("F1",), level="should")
def project_tool_missing(reading: Reading) -> Look:
    """The document names the tools you plan, track, and report with.

    Tool names are common search terms.

    Flags:
        - Led the move of 40 servers in 6 months
        «SKILLS»
        - Oracle Database, Java
    Passes:
        SKILLS
        - Jira, Microsoft Project, Confluence
    """
    profile = reading.profile
    tools = project_tools(profile)
    plans = frozenset(project_tools(profile, "planning", "agile", "resource-risk"))
    planning = [t for t in tools if t in plans]
    if not planning:
        yield (
            reading.place("tools", "skills", "experience"),
            "You don't name a tool for planning or tracking projects.",
            "What do you plan and track projects with: Microsoft Project, Jira, Smartsheet, Azure DevOps, or another tool?",
        )
    beside = limit("share-of-an-office-tool") * (len(tools) - len(planning))
    return Earned(min(1.0 if planning else 0.5, (len(planning) + beside) / limit("project-tools")))


@rule(category="skills", covers=("F2",), level="should")
def tool_only_listed(reading: Reading) -> Look:
    """Two or three of your main tools appear in the bullets.

    Using a tool in a project proves the skill; a list proves nothing.

    Flags:
        - Led the move of 40 servers in 6 months
        SKILLS
        - «Jira», Microsoft Project, Confluence
    Passes:
        - Tracked the move of 40 servers in Jira and kept the plan in Microsoft Project
        SKILLS
        - Jira, Microsoft Project, Confluence
    """
    profile = reading.profile
    tools = [s for s in profile.skills if s.group == "tool"]
    if not tools:
        return Skip("no planning, tracking, or collaboration tool that we know was found")
    tools = [s for s in tools if s.name not in names("practices-like-tools")]
    if not tools:
        return Skip("what is named is a practice rather than a product")
    tools = [s for s in tools if s.name not in names("office-programs")]
    if not tools:
        return Skip("the tools named are office programs, which nobody needs to prove")
    ours = frozenset(project_tools(profile))
    worth = [s for s in tools if s.name in ours and s.where in ("skills", "tools")]
    used = {s.name for s in tools if s.in_use}
    if not worth and not used:
        return Skip("no list names a tool that projects are planned, tracked, or reported with")
    if not used:
        listed = as_printed(profile, worth)
        yield (
            worth[0].span,
            f"You list {some(listed)}, but no bullet shows {'it' if len(listed) == 1 else 'either of them' if len(listed) == 2 else 'any of them'} in use.",
            f"What did you plan, track, or report with {worth[0].name if listed[0] in worth[0].name.split() else listed[0]}, and on which project?",
        )
        return None
    return Earned(min(1.0, len(used) / limit("tools-in-use")))


@rule(category="skills", covers=("F3",), level="could")
def tool_group_empty(reading: Reading) -> Look:
    """Each of the five groups of tools is represented.

    A complete set covers the whole cycle from plan to report; learn one only when you need it.

    Flags:
        «SKILLS»
        - Jira
    Passes:
        - Kept the risk register and the plan of the SAP migration
        SKILLS
        - Jira, Microsoft Project, Confluence, SharePoint, Slack, Resource Guru
    """
    profile = reading.profile
    groups = guide().tools
    tools = [s for s in profile.skills if s.group == "tool"]
    if not tools:
        return Skip("no planning, tracking, or collaboration tool that we know was found")
    empty = [group for group in groups if not has_tool_of(reading, group)]
    if empty:
        what = either(PURPOSES[group] for group in empty)
        offered = [name for group in empty for name in EXAMPLES.get(group, groups[group].core)[: 3 if len(empty) == 1 else 2]]
        yield (
            reading.place("tools", "skills", "experience"),
            f"You don't list any tools for {what}.",
            f"Have you used any, such as {either(offered)}? If so, add them.",
        )
    return Earned(1 - len(empty) / len(groups))


PURPOSES = {
    "planning": "planning and scheduling",
    "agile": "running agile boards",
    "collaboration": "collaboration",
    "resource-risk": "tracking resources and risk",
    "documentation": "documentation",
}
"""What the tools of each group are for."""
EXAMPLES = {"resource-risk": ("a risk register", "a resource plan")}
"""What is kept in any product, where the guide's products are rare."""


def has_tool_of(reading: Reading, group: str) -> bool:
    """Whether a tool of a group is named, or a word of the document says that there is one."""
    fields = guide().tools[group]
    known = {n.lower() for n in (*fields.core, *fields.others)}
    if any(s.family == group or s.name.lower() in known for s in reading.profile.skills if s.group == "tool"):
        return True
    return holds(reading.profile.document.text, names(f"tools-of-{group}"))


@rule(category="skills", covers=("D2",), level="should")
def competence_not_listed(reading: Reading) -> Look:
    """The practices of project management are named: planning, risk, budget, vendors, and change.

    Applicant tracking systems compare these very words with the job description.

    Flags:
        - Replaced the Cisco network of 8 sites
        «SKILLS»
        - Oracle Database, Java
    Passes:
        - Kept the risk log, the cost forecast and the schedule of the payroll move
        - Negotiated with suppliers and took change requests to the sponsor
        SKILLS
        - Oracle Database, Java
    Passes:
        SKILLS
        - Risk management, budgeting, vendor management, change control, stakeholder management, scheduling
    """
    profile = reading.profile
    if profile.kind == "linkedin" and profile.document.format == "pdf":
        return Skip("a saved PDF of LinkedIn shows only the first three skills", of_file=True)
    found = {s.name for s in profile.skills if s.group == "competency"}
    wanted = limit("competencies-named")
    if len(found) >= wanted:
        return None
    absent = [practice for practice in ASKED if not holds(profile.document.text, names(f"words-of-{practice.replace(' ', '-')}"))]
    if absent:
        quoted = either(f'"{one}"' for one in absent)
        yield (
            reading.place("skills", "tools", "experience"),
            f"Your {page_of(profile)} doesn't use the words {quoted}; many job descriptions do.",
            f"Where {'it is' if len(absent) == 1 else 'they are'} part of your work, use those words in your skills and in a bullet.",
        )
    return Earned(len(found) / wanted)


@rule(category="skills", covers=("D4",), level="should")
def method_missing(reading: Reading) -> Look:
    """The document names the methods and frameworks you use.

    Without one, readers can't tell how you would run a project.

    Flags:
        - Replaced the Cisco network of 8 sites
        SUMMARY
        IT project manager with 9 years of experience in data centre projects for banks and insurers.
        HEADLINE
        IT Project Manager | Cloud Infrastructure
        «SKILLS»
        - Oracle Database, Java
        CERTIFICATIONS
    Passes:
        SKILLS
        - Agile, Scrum, Waterfall, PRINCE2
    """
    profile = reading.profile
    found = {s.name for s in profile.skills if s.group == "method" and s.family not in ("regulation", "standard")}
    found |= {name for name in names("ways-of-working") if any(holds(c.name, (name.lower(),)) for c in reading.held)}
    if not found:
        yield (
            reading.place("skills", "tools", "summary", "experience"),
            "You don't name a project management method.",
            "Which method do you use: Agile, Scrum, Kanban, Waterfall, PRINCE2, or ITIL?",
        )
        return None
    return Earned(min(1.0, len(found) / limit("methods-named")))
