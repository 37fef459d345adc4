"""Rules on the list of skills: that there is one, its length, its balance, what stands in it twice."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Entry
from profilecheck.rules.chapters.tools import project_tools
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import at_first
from profilecheck.rules.reading import Reading, first_block
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import named


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
    listed = profile.listed
    if not listed:
        return Skip("no list of skills was found")
    most = limit("skills-in-a-list")
    if len(listed) > most:
        yield (
            longest_list(reading),
            "Your list of skills is long. Few readers get past the first 15.",
            "Keep the 12 to 15 that matter most for the job you want, and leave out anything outdated.",
        )
        return Earned(max(0.0, 1 - (len(listed) - most) / most))
    return None


def longest_list(reading: Reading) -> Span:
    """Where the list stands that holds most skills."""
    profile = reading.profile
    lists = [s for s in profile.sections if s.kind in ("skills", "tools") and (s.heading is not None or len(s.span))]
    if not lists:
        return reading.place("tools", "skills")
    longest = max(lists, key=lambda s: sum(s.span.contains(entry.span) for entry in profile.listed))
    return longest.heading or first_block(profile, longest.span)


@rule(category="skills", covers=("D2", "D4"), level="should", most=1, counted=True)
def skill_list_technical(reading: Reading) -> Look:
    """The lists show project management practices, methods, and tools as well as technology.

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
        return Skip("no list of skills was found")
    planning = set(project_tools(profile))
    beside = [s for name, s in listed.items() if name not in planning and s.group not in ("method", "competency", "soft") and s.sure > UNSURE]
    shown = [s for s in beside if not holds(profile.quote(s.span), names("words-of-abilities"))] or beside
    kinds = names("words-of-kinds-of-systems")  # what may be a practice as well
    shown.sort(key=lambda s: (s.source == "list", holds(s.name, kinds)))  # first what is known for sure
    advice = "Which practices, methods, and planning tools do you use? Give them more room, and keep only the technologies your projects involved."
    total = max(len(listed), len({letters(profile.quote(entry.span)) for entry in profile.listed}))  # a reader counts what we don't know as well
    much = "Most" if 2 * len(beside) > total else "Many"
    for skill in shown[:1] * len(beside) if len(beside) > limit("share-of-products-to-speak-of") * total else ():
        yield skill.span, f"{much} of the skills you list are products and technologies.", advice
    return Looked(total)


UNSURE = 0.3
"""So sure are we of an entry that we only know to be one: whether it is a product, nobody can tell."""


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
    if not profile.listed:
        return Skip("no list of skills was found")
    seen: set[str] = set()
    again: dict[str, Entry] = {}
    for entry in profile.listed:
        if any(copy.span.contains(entry.span) for copy in profile.copies):
            continue  # the whole list is printed twice, which another rule says
        key = letters(profile.quote(entry.span))
        if key in seen and len(key) > 1:
            again.setdefault(key, entry)
        seen.add(key)
    if len(again) >= limit("skills-listed-twice"):
        twice = [" ".join(profile.quote(e.span).split()) for e in again.values()]
        said = f"{named(twice[:3])} {'is' if len(again) == 1 else 'are'} listed more than once."
        yield next(iter(again.values())).span, at_first(said), "List each only once."
        return Earned(max(0.0, 1 - len(again) / 10))
    return None


def letters(text: str) -> str:
    """What is the same in "Mas 90" and "MAS90": letters, figures and the signs that names have, in lower case."""
    small = text.casefold()
    return small if small.isalnum() else "".join([c for c in small if c.isalnum() or c in "+#"])


LISTED_BESIDE = 4
"""So many skills listed under a heading that may hold anything make a list of skills there."""


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
    Passes:
        SKILLS
        → ADDITIONAL INFORMATION
        - Planning: Jira, Microsoft Project, Resource planning
        - Technical: Python, Microsoft SQL Server, AWS
    """
    profile = reading.profile
    beside = [skill for skill in profile.skills if skill.where == "other" and not skill.in_use]
    if not profile.sections_of("skills", "tools") and holds(profile.document.text, names("headings-of-skills")):
        return Skip("a heading of skills stands inside of another section")
    if not profile.sections_of("skills", "tools") and len(beside) < LISTED_BESIDE:
        yield (
            reading.place("skills", "tools", "education", "experience"),
            "We couldn't find a skills section.",
            "List your methods, practices, tools, and platforms in three or four labeled lines.",
        )
    elif not beside and not any(s.where in ("skills", "tools") for s in profile.skills):
        yield (
            reading.place("skills", "tools"),
            "We didn't find anything in your skills section that a recruiter would search for.",
            "Name your methods, practices, tools, and platforms the way job descriptions do.",
        )
    return None
