"""What is said in praise of a rule that passed: only what can be proved by the words on the page, and nothing that a finding of the report denies."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from profilecheck.document import Span
from profilecheck.facts.types import Certification, Metric, Profile, Statement
from profilecheck.kinds import RESULT_KINDS
from profilecheck.rules.bullets import bullets, part_of
from profilecheck.rules.chapters.tools import project_tools
from profilecheck.rules.engine import Rule
from profilecheck.rules.phrasing import as_printed, certification, credential, excerpt
from profilecheck.rules.picks import is_of_led
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import named

DENIED_BY: Mapping[str, frozenset[str]] = {
    "results-without-figures": frozenset({"duties-outnumber-results", "bullet-without-number", "other-occupation"}),
    "project-not-described": frozenset({"project-work-scarce", "other-occupation"}),
    "project-role-missing": frozenset({"title-above-evidence", "other-occupation"}),
    "responsibility-not-shown": frozenset({"project-work-scarce", "other-occupation", "level-not-shown"}),
    "statement-without-verb": frozenset({"weak-opener", "wall-of-text"}),
    "summary-missing": frozenset(
        {"summary-too-long", "summary-too-short", "summary-made-of-fillers", "summary-without-projects", "sections-out-of-order", "wall-of-text"}
    ),
    "certification-missing": frozenset({"certification-unclear", "certification-expired", "training-instead-of-certification"}),
    "degree-missing": frozenset({"degree-without-field", "education-without-school"}),
    "project-tool-missing": frozenset({"tool-only-listed"}),
    "contact-incomplete": frozenset({"linkedin-address-broken", "email-unprofessional", "contact-in-page-header"}),
}
"""A rule -> the findings beside which its praise would sound false."""
MOST = 3
"""Names that one sentence of praise holds."""


def praise(reading: Reading, rule: Rule, found: Collection[str]) -> str:
    """The sentence, "" where there is nothing that can be proved. `found`: the rules that have findings in the same report."""
    if rule.id in COUNTED:
        return rule.title
    say = PROVED.get(rule.id)
    return say(reading) if say is not None and DENIED_BY.get(rule.id, frozenset()).isdisjoint(found) else ""


def own(reading: Reading) -> list[Statement]:
    """The bullets in which the person does something: what an employer is or earns is no merit of theirs."""
    return [s for s in bullets(reading) if s.opener_kind == "strong"]


def most_of(found: int, reading: Reading, least: float, what: str) -> str:
    """ "Most of your bullets show …", where that is a good share."""
    total = len(bullets(reading))
    return f"{part_of(reading, found, exact=False)} {what}." if total and found >= max(limit("fewest-statements-to-compare"), least * total) else ""


def results(reading: Reading) -> str:
    return most_of(sum(reading.has_result(s) for s in own(reading)), reading, limit("share-with-a-result"), "show a measurable result")


def figures(reading: Reading) -> str:
    found = sum(reading.has_size(s) or reading.has_result(s) for s in bullets(reading))
    return most_of(found, reading, limit("share-with-a-figure"), "have a number that shows size or results")


def projects(reading: Reading) -> str:
    found = sum(reading.about_projects(s) and (reading.has_size(s) or reading.has_result(s)) for s in own(reading))
    return most_of(found, reading, limit("share-with-a-project"), "say how big a project was or how it turned out")


def verbs(reading: Reading) -> str:
    return most_of(len(own(reading)), reading, limit("share-of-strong-verbs"), "start with a verb that says what you did")


def budget(reading: Reading) -> str:
    """The sum that is managed, by its words."""
    figure = largest(reading, "budget", "words-of-money-managed")
    return f'You say how much money you managed: "{words(reading, figure)}".' if figure is not None else ""


def team(reading: Reading) -> str:
    figure = largest(reading, "team-size", "words-of-people-led")
    return f'You say how many people you led: "{words(reading, figure)}".' if figure is not None and figure.value > 1 else ""


def largest(reading: Reading, kind: str, words_beside: str) -> Metric | None:
    """The largest figure of a kind in statements that open with a verb of leading and speak of what is led."""
    led = [s for s in own(reading) if s.opener in (*names("verbs-of-leading"), "own") and holds(reading.profile.quote(s.span), names(words_beside))]
    found = [m for s in led for m in reading.metrics_of(s) if m.kind == kind]
    return max((m for m in found if kind != "team-size" or is_of_led(reading.profile, m)), key=lambda m: m.value, default=None)


def words(reading: Reading, figure: Metric) -> str:
    return " ".join(reading.profile.quote(figure.span).split())


def method(reading: Reading) -> str:
    """A way of working that a statement names."""
    known = names("ways-of-working")
    found = (s for one in own(reading) if one.where("C7") for s in reading.profile.skills_in(one.span) if s.group == "method" and s.name in known)
    used = list(dict.fromkeys(s.name for s in found))
    return f"Your bullets show how you use {named(used[:MOST])}." if used else ""


def systems(reading: Reading) -> str:
    used = [s for one in own(reading) for s in reading.profile.skills_in(one.span) if s.group == "technology" and s.source != "list"]
    kinds = names("words-of-kinds-of-systems")
    found = [name for name in as_printed(reading.profile, used) if any(c.isupper() for c in name) and name.lower() not in reading.employers]
    found = [name for name in found if not holds(name, kinds)]
    return f"Your bullets name specific systems, such as {named(found[:MOST])}." if len(found) >= MOST else ""


def title(reading: Reading) -> str:
    latest = next((p for p in reading.newest if p.title is not None), None)
    if latest is None or latest.title is None or not latest.leads or not leads_by_name(reading.profile.quote(latest.title)):
        return ""
    return f'Your latest title, "{excerpt(reading.profile, latest.title, 50)}", shows that you lead projects.'


def leads_by_name(title: str) -> bool:
    """Whether a title says by itself that somebody leads projects: a project engineer works on them."""
    return holds(title, names("words-of-project-titles")) and holds(title, names("words-of-leaders"))


def responsibilities(reading: Reading) -> str:
    shown = {item for s in own(reading) for item in s.responsibilities}
    if len(shown) < limit("responsibilities-shown"):
        return ""
    return "Your bullets show most of the ten core responsibilities of a project manager."


def headline_credential(reading: Reading) -> str:
    headline = reading.profile.headline
    inside = [c for c in reading.management if headline is not None and shown_in(reading, c)]
    return f"Your headline mentions your {certification(credential(reading.profile, c) for c in inside[:MOST])}." if inside else ""


def shown_in(reading: Reading, one: Certification) -> bool:
    """Whether the headline holds the name of a credential as it is printed."""
    headline = reading.profile.headline
    return headline is not None and holds(reading.profile.quote(headline.span), (one.name.lower(),))


def summary(reading: Reading) -> str:
    profile = reading.profile
    before = all(p.span.start > profile.summary.start for p in profile.positions) if profile.summary else False
    told = profile.summary is not None and "." in profile.quote(profile.summary)  # a line of titles is none
    told = told and not holds(profile.quote(profile.summary) if profile.summary else "", names("words-of-objectives"))
    return "Your resume opens with a short summary." if before and told and profile.kind == "resume" else ""


def summary_result(reading: Reading) -> str:
    """A result in the summary, by its words; a size is none."""
    profile = reading.profile
    inside = [m for m in profile.metrics if profile.summary and profile.summary.contains(m.span) and m.kind in RESULT_KINDS]
    inside = [m for m in inside if holds(beside(profile, m.span), names("words-of-outcomes"))]
    return f'Your summary has a measurable win: "{words(reading, inside[0])}".' if inside else ""


def beside(profile: Profile, span: Span) -> str:
    """The words before and behind a figure, as far as they say what it measures."""
    return profile.document.text[max(0, span.start - BESIDE) : span.end + BESIDE]


BESIDE = 45
"""Characters of a phrase."""


def credentials(reading: Reading) -> str:
    known = [c for c in reading.management if c.source != "list"]
    held = list(dict.fromkeys(credential(reading.profile, c) for c in known))[:MOST]
    if len(held) == 1 and held[0].lower().endswith(("certificate", "certification")):  # called by its kind: one of many
        return f"You hold {article(held[0])}."
    return f"You hold the {certification(held)}." if known else ""


def degree(reading: Reading) -> str:
    """A degree that is finished: one under way, and a diploma, is none."""
    profile = reading.profile
    finest = -1
    for one in profile.education:
        block = profile.document.block_at(one.degree.start)
        beside = profile.quote(one.span) + " " + (profile.quote(block.span) if block else "")
        finished = (one.year is None or one.year <= profile.as_of.year) and not holds(beside, names("words-of-unfinished-degrees"))
        if one.level in DEGREES and finished:
            finest = max(finest, DEGREES.index(one.level))
    return f"Your education includes a {DEGREE_NAMES[finest]}." if finest >= 0 else ""


DEGREES = ("bachelor", "master", "doctorate")
DEGREE_NAMES = ("bachelor's degree", "master's degree", "doctorate")


def tools(reading: Reading) -> str:
    found = [t for t in project_tools(reading.profile, "planning", "agile", "resource-risk") if not holds(t, names("words-of-documents"))]
    found.sort(key=lambda t: t in names("office-programs"))  # what projects are planned with comes before what everybody has
    return f"You name {'a tool' if len(found) == 1 else 'tools'} for planning and tracking: {named(found[:MOST])}." if found else ""


def tools_used(reading: Reading) -> str:
    known = set(project_tools(reading.profile, "planning", "agile", "resource-risk"))
    used = as_printed(reading.profile, (s for one in own(reading) for s in reading.profile.skills_in(one.span) if s.name in known))
    return f"Your bullets show where you used {named(map(with_article, used[:MOST]))}." if used else ""


def with_article(tool: str) -> str:
    """ "a risk register", "Jira": a document has an article before it; several documents and a product have none."""
    if not holds(tool, names("words-of-documents")):
        return tool
    plain = tool[:1].lower() + tool[1:] if tool[1:].islower() else tool
    return plain if plain.endswith("s") else article(plain)


def article(noun: str) -> str:
    """ "a certificate", "an Agile certificate"."""
    return f"{'an' if noun[:1].lower() in 'aeiou' and not noun.lower().startswith('uni') else 'a'} {noun}"


def contact(reading: Reading) -> str:
    found = reading.profile.contact
    return "Your contact details are complete: name, email, phone, and location." if found.name and found.email and found.phone and found.location else ""


PROVED: Mapping[str, Callable[[Reading], str]] = {
    "results-without-figures": results,
    "bullet-without-number": figures,
    "project-not-described": projects,
    "budget-not-stated": budget,
    "team-not-described": team,
    "method-not-in-use": method,
    "system-not-named": systems,
    "project-role-missing": title,
    "responsibility-not-shown": responsibilities,
    "statement-without-verb": verbs,
    "headline-without-certification": headline_credential,
    "summary-missing": summary,
    "summary-without-result": summary_result,
    "certification-missing": credentials,
    "degree-missing": degree,
    "project-tool-missing": tools,
    "tool-only-listed": tools_used,
    "contact-incomplete": contact,
}
"""Rule -> how its praise is proved. What is neither here nor below passes in silence."""
COUNTED = frozenset(
    {"recommendations-few", "recommendation-from-manager-missing", "project-section-empty", "posts-missing", "comments-missing", "group-missing",
     "case-study-missing", "publication-missing", "course-missing"}
)  # fmt: skip
"""Rules on what can be counted on a LinkedIn profile: where they pass, what they say in one line is true."""
