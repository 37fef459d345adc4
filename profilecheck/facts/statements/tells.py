"""The words that show lines of the checklist in one statement or sentence: people led, problems solved, teams, projects, outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from profilecheck.facts.statements.points import RESULT
from profilecheck.kinds import RESULT_KINDS, StatementKind
from profilecheck.vocabulary.verbs import forms, weak_pattern

YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty(?:[- ](?:one|two|three|four|five))?|thirty)"
    r"\s?\+?\s?(?:\([^)]{1,5}\)\s?)?(?:plus |or more |over )?\s?(?:years?|yrs?)\b(?!\s+old)|\bdecades?\b|\byears['’]? (?:of )?experience", re.I
)  # fmt: skip
_PEOPLE = (
    r"(?:teams?|staff|people|personnel|employees|workforce|professionals|managers|talent|colleagues|"
    r"engineers|developers|consultants|analysts|departments?)"
)
# Leading *people*: a verb with people behind it, or a noun that means it. "Leading projects" is not it, "leading projects and staff" is.
LEADING = re.compile(
    rf"\b(?:lead(?:s|ing)?|led|manag(?:e|ed|es|ing)|direct(?:ed|s|ing)?|build(?:s|ing)?|built|develop(?:s|ed|ing)?|motivat\w+|supervis\w+|mentor\w*|"
    rf"coach\w*|inspir\w+|guid(?:e|es|ed|ing)|grow(?:s|ing)?|hir(?:ed|ing)|"
    rf"train(?:ed|ing)|retain\w*|empower\w*)\b(?:[ ,/&-]+(?!(?:projects?|programs?|programmes?)\b(?! and {_PEOPLE})|"
    rf"relationships?\b)[\w-]+){{0,6}}?[ ,/&-]+{_PEOPLE}\b(?! relationships?)|"
    r"\b(?:mentor(?:ing|ed|ship|s)|coach(?:ing|ed|es)|servant leader\w*|team[- ](?:building|builder|development|leadership|leader|lead|management)|"
    r"(?:strong|proven|effective|natural|inspiring|visionary|people|hands-on) leader\b|"
    r"leadership(?! (?:team|position|role)s?)|people management|staff (?:development|management|supervision))",
    re.I,
)
# A difficulty that is told, not the routine "resolved issues".
PROBLEM = re.compile(
    r"\b(?:despite|although|in spite of|overc[oa]m(?:e|ing)|stalled|failing|failed|failures?|troubled|in trouble|struggling|at[- ]risk|"
    r"behind (?:schedule|plan)|over-?runs?\b|overran|over[- ]budget|"
    r"(?:significantly|months|weeks|years|running) late|delayed|backlog|outages?|crisis|turn(?:ed|ing)?[- ]?around|recover(?:ed|ing|y of) (?:a |"
    r"the )?(?:\w+ ){0,2}(?:project|program|schedule|relationship|account)|"
    r"rescued?|(?:root|major|main|the) causes?|took over|taking over|stepped in|inherited|lack of|lacked|lacking|shortage|bankrupt\w*|missing|"
    r"time[- ]consuming|error[- ]prone|inefficien\w+|manual(?:ly)? (?:process|entry|keyed|paper|re-?keying)\w*|outdated|obsolete|deficienc\w+|"
    r"complain\w+|control gaps|high dependency|bottlenecks?|unstable|instability|chronic|recurring|"
    r"unprofitable|losing|unreliable|resistance|re-?keying|full of issues|under-?(?:deliver|perform)\w*|(?:a|an|the|urgent|production|performance|"
    r"capacity|inventory) (?:\w+ )?(?:problem|challenge)s?|"
    r"(?:urgent|production|performance) issues?|challeng(?:e|es|ing) (?:of|by|in|environment|timeline)|discrepanc\w+|blocked|"
    r"when (?:the|a|an|our|we|one|two|three)\b|without (?:any |a )?(?:documentation|processes|plan))",
    re.I,
)
SOLVING = re.compile(
    r"\b(?:resolv\w+|solv\w+|overc[oa]me|eliminat\w+|fix(?:ed|ing)|correct(?:ed|ing)?|address(?:ed|ing)|mitigat\w+|recover\w+|rescued?|restor\w+|"
    r"turned|replac\w+|redesign\w*|re-?engineer\w*|re-?plann\w+|rebuilt|built|found|"
    r"introduc\w+|implement\w+|creat\w+|develop\w+|negotiat\w+|stabili[sz]\w+|by \w+ing|so we|so I|remov\w+|reduc\w+|streamlin\w+|automat\w+|"
    r"complet\w+|deliver\w+|finish\w+|stepped in|trained|kept|met|offered)\b", re.I
)  # fmt: skip
# "Provided consulting to solve complex challenges" is a job's description, not a story.
GENERIC = re.compile(
    r"^(?:provid|responsib|serv|act(?:ed|ing|s)\b|ensur|support|maintain|monitor|assist|participat|work(?:ed|ing|s)? with|perform|handl)", re.I
)
# A story of a problem and its solution takes at least so many words.
STORY_WORDS = 8
_ROLE = (
    r"(?:developers?|engineers?|analysts?|testers?|designers?|architects?|programmers?|consultants?|technicians?|"
    r"contractors?|vendors?|instructors?|faculty|coordinators?)"
)
TEAM = re.compile(
    r"\b(?:cross[- ]?functional|multi[- ]?(?:disciplinary|functional|national|cultural)|offshore|off-shore|onshore|near-?shore|remote(?:ly)? (?:team|"
    r"staff|develop|work|resourc)|distributed|virtual teams?|"
    r"global(?:ly)? (?:team|distributed|resourc)|matrix(?:ed)?|team (?:of|consist\w*|compris\w*|includ\w*|made)|teams? of (?!the\b)|staff of|direct reports?|"
    rf"{_ROLE},? (?:and|&) (?:\w+ ){{0,2}}(?:{_ROLE}|managers?|staff|qa)|{_ROLE}, (?:\w+ )?(?:{_ROLE}|staff|managers?)\b)", re.I
)  # fmt: skip
PROJECT = re.compile(
    r"\b(?:project|program(?:me)?\b(?! manager| management)|implement\w+|migrat\w+|roll(?:ed)?[- ]?out|deploy\w+|upgrad\w+|launch\w+|conver(?:ted|"
    r"sion)|integrat\w+|replac\w+|consolidat\w+|built|develop\w+|install\w+|"
    r"relocat\w+|transition\w*|initiative|cut-?over|go-?live|design\w*)", re.I
)  # fmt: skip
PROJECT_WORDS = 6
# Bullets that were lost in extraction leave "… by 20% Implemented a …": a verb with a capital behind a word without a stop.
RUN_TOGETHER = re.compile(r"(\S*[A-Za-z0-9%)]) ([A-Z][a-z-]+)(?= )")
SIZE_ONLY = frozenset({"team-size", "duration"})


def tells_problem(text: str) -> bool:
    """Whether a difficulty is told together with what was done about it."""
    return len(text.split()) >= STORY_WORDS and not GENERIC.match(text) and PROBLEM.search(text) is not None and SOLVING.search(text) is not None


def tells_outcome(text: str, kind: StatementKind, figures: Iterable[str]) -> bool:
    """Whether a figure measures a result, not only a size. "Responsible for 99.9% uptime" names a goal."""
    kinds = set(figures)
    if kind == "duty" and weak_pattern().match(text):
        return False
    return bool(kinds & RESULT_KINDS) or (kind == "achievement" and bool(kinds - SIZE_ONLY) and RESULT.search(text) is not None)


def describes_project(text: str, *, specific: bool) -> bool:
    """Whether a particular project is described; `specific`: a figure or a technology is named. A mere list of nouns describes none."""
    words = text.split()
    return specific and len(words) >= PROJECT_WORDS and PROJECT.search(text) is not None and not is_list(text, words)


def is_list(text: str, words: list[str]) -> bool:
    """Nouns between commas, without any verb in the past."""
    return text.count(",") >= len(words) / 6 and not any(v.tense == "past" for w in words if (v := forms().get(w.lower().strip(",.;:"))))


def run_together(text: str) -> int:
    """How many statements a line holds whose bullets were lost: one, and one more for each verb that starts anew.

    Behind a word with a capital a verb is taken as part of a name: "Microsoft Certified".
    """
    known = forms()
    starts = (m.group(2).lower() for m in RUN_TOGETHER.finditer(text) if not m.group(1).istitle())
    return 1 + sum(1 for word in starts if word in known and known[word].tense == "past")
