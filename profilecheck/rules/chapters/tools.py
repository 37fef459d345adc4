"""Rules of the guide's chapter on tools and skills: a few named by their right names and shown in use."""

from __future__ import annotations

from profilecheck.facts.types import Profile, Skill
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import either, named, some
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit

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
    planning = [t for t in tools if t in project_tools(profile, "planning", "agile", "resource-risk")]
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
    worth = [s for s in tools if s.name in project_tools(profile)] or tools
    used = {s.name for s in tools if s.in_use}
    if not used:
        names = list(dict.fromkeys(s.name for s in worth))
        yield (
            worth[0].span,
            f"You list {some(names)}, but no bullet shows {'it' if len(names) == 1 else 'one of them'} in use.",
            f"What did you plan, track or report with {names[0]}, and on which project?",
        )
        return None
    return Earned(min(1.0, len(used) / limit("tools-in-use")))


@rule(category="skills", covers=("F2", "N3"), level="should")
def skill_list_too_long(reading: Reading) -> Look:
    """The list of skills is short enough to read.

    A list of everything you ever touched hides the few things that matter.

    Flags:
        «SKILLS»
        - Access, Active Directory, Ansible, Apache, AWS, Azure, Bash, Bugzilla, C#, C++, Cisco, Citrix, Confluence, Crystal Reports, DB2, Docker, \
        Eclipse, Excel, Git, GitHub, GitLab, Hadoop, HTML
        - IIS, Java, JavaScript, Jenkins, Jira, Kubernetes, Linux, Lotus Notes, MongoDB, MySQL, .NET, Nagios, Node.js, Oracle, Outlook, Perl, PHP, \
        PostgreSQL, Power BI, PowerPoint, Python, React
        - SAP, SharePoint, Solaris, Splunk, SQL Server, Tableau, Terraform, TFS, Toad, Tomcat, Trello, Ubuntu, Unix, VBA, Visio, VMware, WebLogic, \
        WebSphere, Windows Server, Word, XML, Zabbix
    Passes:
        SKILLS
        - Jira, Microsoft Project, Confluence
    """
    profile = reading.profile
    listed = list(dict.fromkeys(s.name for s in reading.listed_skills))
    if not listed:
        return Skip("there is no list of skills")
    most = limit("skills-in-a-list")
    if len(listed) > most:
        used = {s.name for s in profile.skills if s.in_use}
        shown = sum(name in used for name in listed)
        yield (
            reading.place("tools", "skills"),
            f"You list {len(listed)} skills, but {f'only {shown}' if shown else 'none'} of them appear{'s' if shown == 1 else ''} in your experience."
            if shown < len(listed) / 2
            else f"You list {len(listed)} skills. Few readers get past the first fifteen.",
            "Keep the 12 to 15 that this job asks for, in labeled groups, and leave out what is outdated.",
        )
        return Earned(max(0.0, 1 - (len(listed) - most) / most))
    return None


@rule(category="skills", covers=("D2", "D4"), level="should", most=1)
def skill_list_technical(reading: Reading) -> Look:
    """The lists show project management practices, methods and tools as well as technology.

    A list of products says technician, not project manager.

    Flags:
        SKILLS
        - «Oracle», Java, Linux, Cisco, VMware, Citrix, Apache, MySQL, PHP, HTML, Perl
    Passes:
        SKILLS
        - Jira, Microsoft Project, risk management, budgeting, Scrum, Oracle, Java
    """
    profile = reading.profile
    listed = {s.name: s for s in reading.listed_skills}
    if not listed:
        return Skip("there is no list of skills")
    planning = set(project_tools(profile))
    beside = [s for name, s in listed.items() if name not in planning and s.group not in ("method", "competency", "soft")]
    advice = "Which practices, methods and planning tools do you use? Put them first, and keep the technology your projects were about."
    what = "are products and technology" if len(beside) > 1 else "is a technology"
    for skill in beside:
        yield skill.span, f"{len(beside)} of your {len(listed)} listed skills {what}.", advice
    return Looked(len(listed))


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
        names = {n.lower() for n in (*fields.core, *fields.others)}
        if not any(s.family == group or s.name.lower() in names for s in tools):
            yield (
                reading.place("tools", "skills", "experience"),
                f"No tool for {fields.title.lower()} is mentioned.",
                f"Have you used one, such as {either(fields.core[:3])}? If so, add it.",
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
    if not found:
        yield (
            reading.place("skills", "tools", "summary", "experience"),
            "No method or framework is mentioned.",
            "Which do you use: Agile, Scrum, Kanban, Waterfall, PRINCE2 or ITIL?",
        )
        return None
    return Earned(min(1.0, len(found) / limit("methods-named")))


@rule(category="skills", covers=("N2", "N6"), level="should")
def skill_listed_twice(reading: Reading) -> Look:
    """Each skill is listed once.

    Repetition in lists looks like an attempt to please a machine.

    Flags:
        SKILLS
        - Jira, Microsoft Project, Confluence, Risk management
        - «Risk management», Jira, Microsoft Project, budgeting
    Passes:
        SKILLS
        - Jira, Microsoft Project, Confluence
        - Risk management, budgeting
    """
    profile = reading.profile
    listed = reading.listed_skills
    if not listed:
        return Skip("there is no list of skills")
    seen: dict[str, int] = {}
    again: list[Skill] = []
    for skill in listed:
        block = profile.document.block_at(skill.span.start)
        start = block.span.start if block else 0
        if seen.setdefault(skill.name, start) != start and skill.name not in [a.name for a in again]:
            again.append(skill)
    if len(again) >= limit("skills-listed-twice"):
        yield (
            again[0].span,
            f"{some([s.name for s in again])} {'is' if len(again) == 1 else 'are'} listed twice.",
            "List each once.",
        )
        return Earned(max(0.0, 1 - len(again) / 10))
    return None


@rule(category="skills", covers=("N2",), level="should")
def skill_list_missing(reading: Reading) -> Look:
    """A short list of skills and tools has its own heading.

    Recruiters and programs look there for the words in the job description.

    Flags:
        SKILLS
        → «EDUCATION»
    Flags:
        «SKILLS»
        - Punctual at work
    Passes:
        SKILLS
        - Jira, Microsoft Project, Confluence
    """
    profile = reading.profile
    if not profile.sections_of("skills", "tools"):
        yield (
            reading.place("skills", "tools", "education", "experience"),
            "There is no skills section that we could recognize.",
            "List your methods, practices, tools and platforms in three or four labeled lines.",
        )
    elif not any(s.where in ("skills", "tools") for s in profile.skills):
        yield (
            reading.place("skills", "tools"),
            "Your skills section lists nothing that a recruiter would search for.",
            "Name your methods, practices, tools and platforms the way job descriptions do.",
        )
    return None
