"""The checklist: for each line of the guide that can be answered with yes or no, the places that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from profilecheck.document import Span
from profilecheck.facts.responsibilities import responsibility_cues
from profilecheck.facts.source import Source
from profilecheck.facts.statement_rules import RESULT, RESULT_KINDS
from profilecheck.facts.types import Evidence, Metric, Profile, Statement

# A sentence of a summary has at least this many words.
SENTENCE_WORDS = 8
YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five))?|thirty)"
    r"\s?\+?\s?(?:\([^)]{1,5}\)\s?)?(?:plus |or more |over )?\s?(?:years?|yrs?)\b(?!\s+old)|\bdecades?\b|\byears['’]? (?:of )?experience", re.I
)
_PEOPLE = r"(?:teams?|staff|people|personnel|employees|workforce|professionals|managers|talent|colleagues|engineers|developers|consultants|analysts|departments?)"
# Leading *people*: a verb with people behind it, or a noun that means it. "Leading projects" is not it.
LEADING = re.compile(
    rf"\b(?:lead(?:s|ing)?|led|manag(?:e|ed|es|ing)|direct(?:ed|s|ing)?|build(?:s|ing)?|built|develop(?:s|ed|ing)?|motivat\w+|supervis\w+|mentor\w*|coach\w*|inspir\w+|guid(?:e|es|ed|ing)|grow(?:s|ing)?|hir(?:ed|ing)|"
    rf"train(?:ed|ing)|retain\w*|empower\w*)\b(?:[ ,/&-]+(?!projects?\b|programs?\b)[\w-]+){{0,6}}?[ ,/&-]+{_PEOPLE}\b(?! relationships?)|"
    r"\b(?:mentor(?:ing|ed|ship|s)|coach(?:ing|ed|es)|servant leader\w*|team[- ](?:building|builder|development|leadership|leader|lead|management)|(?:strong|proven|effective|natural|inspiring|visionary|people|hands-on) leader\b|"
    r"leadership(?! (?:team|position|role)s?)|people management|staff (?:development|management|supervision))",
    re.I,
)
# A difficulty that is told, not the routine "resolved issues".
PROBLEM = re.compile(
    r"\b(?:despite|although|in spite of|overc[oa]m(?:e|ing)|stalled|failing|failed|troubled|struggling|at[- ]risk|behind (?:schedule|plan)|over-?runs?\b|overran|over[- ]budget|(?:significantly|months|weeks|years|running) late|delayed|"
    r"backlog|outages?|crisis|turn(?:ed|ing)?[- ]?around|recover(?:ed|ing|y of) (?:a |the )?(?:\w+ ){0,2}(?:project|program|schedule|relationship|account)|rescued?|root[- ]causes?|took over|taking over|inherited|lack of|lacked|shortage|"
    r"time[- ]consuming|error[- ]prone|inefficien\w+|manual(?:ly)? (?:process|entry|keyed|paper)\w*|outdated|obsolete|deficienc\w+|complain\w+|control gaps|high dependency|bottlenecks?|unstable|instability|chronic|recurring|"
    r"unprofitable|losing|unreliable|resistance|re-?keying|full of issues|(?:complex|critical|urgent|production|performance|technical) (?:problem|issue|challenge)s?|challeng(?:e|es|ing) (?:of|by|in|environment|timeline)|"
    r"when (?:the|a|an|our|we|one|two|three)\b|without (?:any )?(?:documentation|processes|a plan))",
    re.I,
)
SOLVING = re.compile(
    r"\b(?:resolv\w+|solv\w+|overc[oa]me|eliminat\w+|fix(?:ed|ing)|correct(?:ed|ing)|address(?:ed|ing)|mitigat\w+|recover\w+|rescued?|restor\w+|turned|replac\w+|redesign\w*|re-?engineer\w*|re-?plann\w+|"
    r"introduc\w+|implement\w+|creat\w+|develop\w+|negotiat\w+|stabili[sz]\w+|by \w+ing|so we|so I|remov\w+|reduc\w+|streamlin\w+|automat\w+|complet\w+|deliver\w+)\b", re.I
)
# "Provided consulting to solve complex challenges" is a job's description, not a story.
GENERIC = re.compile(r"^(?:provid|responsib|serv|act(?:ed|ing|s)\b|ensur|support|maintain|monitor|assist|participat|work(?:ed|ing|s)? with|perform|handl)", re.I)
TEAM = re.compile(
    r"\b(?:cross[- ]?functional|multi[- ]?(?:disciplinary|functional|national|cultural)|offshore|off-shore|onshore|near-?shore|remote(?:ly)? (?:team|staff|develop|work|resourc)|distributed|virtual teams?|global(?:ly)? (?:team|distributed|resourc)|matrix(?:ed)?|"
    r"team (?:of|consist\w*|compris\w*|includ\w*|made)|teams? of (?!the\b)|staff of|direct reports?|(?:developers?|engineers?|analysts?|testers?|designers?|architects?|programmers?|consultants?|technicians?|contractors?|vendors?),? (?:and|&) (?:\w+ ){0,2}"
    r"(?:developers?|engineers?|analysts?|testers?|designers?|architects?|programmers?|consultants?|technicians?|contractors?|managers?|staff|qa))", re.I
)
PROJECT = re.compile(
    r"\b(?:project|program(?:me)?\b(?! manager| management)|implement\w+|migrat\w+|roll(?:ed)?[- ]?out|deploy\w+|upgrad\w+|launch\w+|conver(?:ted|sion)|integrat\w+|replac\w+|consolidat\w+|built|develop\w+|install\w+|"
    r"relocat\w+|transition\w*|initiative|cut-?over|go-?live|design\w*)", re.I
)
HARD = ("technology", "tool")


def find_evidence(source: Source, profile: Profile) -> tuple[tuple[str, Evidence], ...]:
    """The lines of the checklist in the guide's order, each with the places that show it (at most five)."""
    lines: dict[str, Evidence] = {}
    lines |= summary_lines(source, profile)
    lines |= experience_lines(source, profile)
    lines |= responsibility_lines(source, profile)
    lines |= other_lines(profile)
    return tuple((item, Evidence(e.met, tuple(sorted(e.spans))[:5])) for item, e in lines.items())


def shown(spans: Iterable[Span], *, judged: bool = True) -> Evidence:
    found = tuple(spans)
    return Evidence(bool(found) if judged else None, found)


def matches(source: Source, pattern: re.Pattern[str], span: Span) -> list[Span]:
    return [Span(span.start + m.start(), span.start + m.end()) for m in pattern.finditer(source.quote(span))]


def summary_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """B1–B8: what the summary says. Without one, nothing is said."""
    spans = [s.span for s in source.sections_of("summary") if s.kind == "summary"]
    prose = [span for span in spans if len(source.quote(span).split()) >= SENTENCE_WORDS]
    years = [m for span in prose for m in matches(source, YEARS, span)]
    metrics = [m.span for span in prose for m in profile.metrics_in(span) if not any(m.span.overlaps(y) for y in years)]
    skills = [s for span in prose for s in profile.skills_in(span)]
    domains = [m for span in prose for key in ("specialisms", "industries") for m in source.marks(key, span) if m.value.match != "context"]
    technical = [s.span for s in skills if s.group in HARD] + [m.span for m in domains if m.kind == "specialisms" and m.value.entry.fields["role"] and m.value.entry.fields["weight"] >= 2]
    leading = [m for span in prose for m in matches(source, LEADING, span)]
    return {
        "B1": shown(prose),
        "B2": shown(years),
        "B3": shown(metrics),
        "B4": shown(technical),
        "B5": shown(s.span for s in skills if s.group == "method"),
        "B6": shown(m.span for m in domains),
        "B8": shown(leading),
    }


def experience_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """C2–C9 and F2, judged on the statements of the positions."""
    statements = [s for p in profile.positions for s in p.statements]
    judged = bool(statements)
    metrics = {s: [profile.metrics[i] for i in s.metrics] for s in statements}
    skills = {s: profile.skills_in(s.span) for s in statements}
    achievements = [s for s in statements if s.kind == "achievement"]
    duties = [s for s in statements if s.kind == "duty"]

    def result(statement: Statement) -> bool:
        text = source.quote(statement.span)
        kinds = {m.kind for m in metrics[statement]}
        return bool(kinds & RESULT_KINDS) or (statement.kind == "achievement" and bool(kinds - {"team-size", "duration"}) and bool(RESULT.search(text)))

    def project(statement: Statement) -> bool:
        text = source.quote(statement.span)
        specific = bool(metrics[statement]) or any(s.group in HARD for s in skills[statement])
        return bool(PROJECT.search(text)) and specific and len(text.split()) >= 6

    return {
        "C2": shown((s.span for s in statements if project(s)), judged=judged),
        "C3": shown((s.span for s in statements if PROBLEM.search(source.quote(s.span)) and SOLVING.search(source.quote(s.span)) and s.kind != "other" and not GENERIC.match(source.quote(s.span)) and len(source.quote(s.span).split()) >= 8), judged=judged),
        "C4": shown((s.span for s in statements if result(s)), judged=judged),
        "C5": shown((m.span for s in statements for m in metrics[s] if is_budget(m)), judged=judged),
        "C6": shown([*(m.span for s in statements for m in metrics[s] if m.kind == "team-size"), *(x for s in statements for x in matches(source, TEAM, s.span))], judged=judged),
        "C7": shown((k.span for s in statements for k in skills[s] if k.group == "method" and k.family not in ("regulation", "standard")), judged=judged),
        "C8": shown((k.span for s in statements for k in skills[s] if k.group in HARD), judged=judged),
        "C9": Evidence(len(duties) > len(achievements) if judged else None, tuple(s.span for s in duties[:5])),
        "F2": shown((k.span for s in statements for k in skills[s] if k.group == "tool"), judged=judged),
    }


def is_budget(metric: Metric) -> bool:
    return metric.kind == "budget" and metric.unit is not None and len(metric.unit) == 3 and metric.unit.isupper()


def responsibility_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """D1: the statements that show each of the ten core responsibilities."""
    statements = [s for p in profile.positions for s in p.statements]
    return {item: shown((s.span for s in statements if item in s.responsibilities), judged=bool(statements)) for item in (cues.item for cues in responsibility_cues())}


def other_lines(profile: Profile) -> dict[str, Evidence]:
    """G2: a project-management credential in headline, after the name or in the summary. H1: a related degree."""
    prominent = [c.span for c in profile.certifications if c.management and c.status == "held" and prominent_place(profile, c.name)]
    degrees = [e.degree for e in profile.education if e.related and e.level in ("doctorate", "master", "bachelor", "associate")]
    return {"G2": shown(prominent), "H1": shown(degrees)}


def prominent_place(profile: Profile, name: str) -> bool:
    places = [s.span for s in profile.sections if s.kind in ("summary", "contact", "headline")]
    if profile.headline:
        places.append(profile.headline.span)
    words = name.lower()
    return any(words in profile.quote(span).lower() for span in places) or any(span.contains(c.span) for span in places for c in profile.certifications if c.name == name)
