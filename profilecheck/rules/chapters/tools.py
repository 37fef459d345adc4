"""Rules of the guide's chapter on tools and skills: a few named by their right names and shown in use."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import either, named, some
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit, names

ASKED = ("risk management", "budgeting", "scheduling", "vendor management", "change control", "stakeholder management")
"""Practices that a reader is asked about."""


def project_tools(profile: Profile, *only: str) -> list[str]:
    """Names of the tools from the guide's five groups, or from some of them, that the document names."""
    groups = {name: fields for name, fields in guide().tools.items() if not only or name in only}
    known = {n.lower() for fields in groups.values() for n in (*fields.core, *fields.others)}
    return list(dict.fromkeys(s.name for s in profile.skills if s.group == "tool" and (s.family in groups or s.name.lower() in known)))


@rule(category="skills", covers=("F1",), level="should")
def project_tool_missing(reading: Reading) -> Look:
    """The document names the tools you plan, track and report with.

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
            f"No planning or tracking tool is mentioned{', only ' + named(tools[:3]) if tools else ''}.",
            "Which tools do you use to plan and track projects: Microsoft Project, Jira, Smartsheet, Azure DevOps?",
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
        return Skip("no tools are named")
    ours = frozenset(project_tools(profile))
    worth = [s for s in tools if s.name in ours] or tools
    used = {s.name for s in tools if s.in_use}
    if not used:
        listed = list(dict.fromkeys(s.name for s in worth))
        yield (
            worth[0].span,
            f"You list {some(listed)}, but no bullet shows {'it' if len(listed) == 1 else 'one of them'} in use.",
            f"What did you plan, track or report with {listed[0]}, and on which project?",
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
        return Skip("no tools are named")
    for group, fields in groups.items():
        known = {n.lower() for n in (*fields.core, *fields.others)}
        if not any(s.family == group or s.name.lower() in known for s in tools):
            yield (
                reading.place("tools", "skills", "experience"),
                f"No tool for {fields.title.lower()} is mentioned.",
                f"Have you used one, such as {either('a risk register' if n == 'Risk register' else n for n in fields.core[:3])}? If so, add it.",
            )
    return Looked(len(groups))


@rule(category="skills", covers=("D2",), level="should")
def competence_not_listed(reading: Reading) -> Look:
    """The practices of project management are named: planning, risk, budget, vendors, change.

    Applicant tracking systems compare these very words with the job description.

    Flags:
        - Replaced the Cisco network of 8 sites
        «SKILLS»
        - Oracle Database, Java
    Passes:
        SKILLS
        - Risk management, budgeting, vendor management, change control, stakeholder management, scheduling
    """
    profile = reading.profile
    if profile.kind == "linkedin" and profile.document.format == "pdf":
        return Skip("a saved PDF of LinkedIn shows only the first three skills")
    found = {s.name for s in profile.skills if s.group == "competency"}
    known = {s.name for s in profile.skills if s.group == "competency" and s.source != "list"}
    wanted = limit("competencies-named")
    if len(found) < wanted:
        have = "Your resume names none of the practices that job descriptions ask for"
        if found:
            have = f"Of the practices that job descriptions ask for, your resume names only {named(sorted(known)) or 'a few'}"
        yield (
            reading.place("skills", "tools", "experience"),
            f"{have}.",
            f"Which others do you practice, such as {either([n for n in ASKED if n not in {f.casefold() for f in found}][:4])}?",
        )
        return Earned(len(found) / wanted)
    return None


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
            "No way of running projects is mentioned.",
            "Which do you use: Agile, Scrum, Kanban, Waterfall, PRINCE2 or ITIL?",
        )
        return None
    return Earned(min(1.0, len(found) / limit("methods-named")))
