"""The level as a project manager: rows of conditions over titles, years of work and of leading, size; the first that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.career.leading import OF_SUPPORT, PROJECT_WORDS, leads_projects, share_led, years_led
from profilecheck.facts.career.years import stated_years, years
from profilecheck.facts.names.levels import PROJECT_FAMILIES, title_level
from profilecheck.facts.source import Source
from profilecheck.facts.types import Headline, Metric, Position, Skill
from profilecheck.kinds import Level
from profilecheck.patterns import lazy

# A director counts as executive after so many years of work; without dates only the words of the top do.
EXECUTIVE_YEARS = 14.0
# … of which so many at the head of something, or after a career of this length.
HEAD_YEARS, WHOLE_CAREER = 5.0, 18.0
C_LEVEL = ("chief ", "cio", "cto", "vice president", "vp", "svp", "evp", "president")
# The guide's ladder: whoever has led for less than about three years is at its beginning, from about eight on a senior.
MID_YEARS, SENIOR_YEARS = 2.8, 8.0
# Titles that stand in the middle of the ladder without leading projects, and the years that make them a level.
BETWEEN = lazy(r"\b(?:business (?:systems? )?analyst|product (?:manager|owner)|team lead(?:er)?|IT manager|project lead)\b", re.I)
BETWEEN_YEARS = 2.0
# A senior's title counts after the guide's seven years of work.
TITLE_YEARS = 7.0
# A word of seniority in any title counts after ten years.
WORD_YEARS = 10.0
# … where so much of it led projects, if all those years were above entry level: an architect or lead who ran some.
SOME_LEADING = 1.0
SENIOR_WORD = lazy(r"\b(?:senior|sr|principal|lead(?= \w)|project lead)\b", re.I)
# What bears out seniority: a budget, a team, a number of projects of this size.
LARGE_BUDGET, LARGE_TEAM, MANY_PROJECTS = 3e6, 15.0, 10.0
LARGEST_TEAM = 250.0
# Positions that lead projects all of the time, or most of it.
LEADING_SHARE = 0.75
# Years of projects in another trade count half.
OTHER_TRADE = 0.5
# A technical career of this length, this part of it above entry level, is a senior's in an IT document.
LONG_CAREER, GROWN_YEARS = 20.0, 8.0
# A document with so many technologies, tools and methods, or a title of IT, is about IT work.
IT_SKILLS = 8
IT_TITLE = lazy(
    r"\b(?:IT|ICT|information (?:technology|systems)|software|systems?|network|cyber|data|digital|ERP|SAP|web|cloud|technology|technical|scrum"
    r"|agile|application|computer|QA|test|intelligence|infrastructure|cybersecurity)\b",
    re.I,
)
TOP_OF_CAREER = 3
"""How many of the newest positions speak for what a person is now; the same title at three clients is one."""
# Whoever assists today is no senior by the word of an older title.
ASSISTS = lazy(r"\b(?:assistant|asst|associate|junior|jr|trainee|intern)\b", re.I)
# A profession of IT or engineering that was practised so long is past the ladder's beginning, without projects led; help at a desk is not.
PRACTISED_YEARS = 8.0
PROFESSION = lazy(r"\b(?:engineer|programmer|developer|scientist|analyst|architect|consultant|designer|tester|supervisor)s?\b", re.I)
NO_PROFESSION = lazy(r"\b(?:trainee|intern|sales|marketing|customer|administrative|data entry|credit|payroll)\b", re.I)
# "Associate Team Leader": a grade of a leader's, not a beginner's.
GRADE_OF_LEADER = lazy(r"\bassociate (?:team lead(?:er)?|project lead|manager|director|consultant|architect)\b", re.I)


class Standing(Struct, frozen=True):
    """What a level is judged by. `led`: years of leading projects; `grown`: years above entry level, `between` under titles of the ladder's middle, `heading`
    under executive titles;
    `practised`: years in a profession of IT or engineering, which the present title is of; `leaders`: the recent positions that led projects;
    `senior_word`: a recent title has a word of seniority; `assists`: the present title is an assistant's; `large`: eight years and more, and size bears
    them out, in whatever trade; `it`: the document is about IT, `it_titles`: the recent titles are, or one of them; `claimed`: the level of the headline's
    project title, where no position could be read.
    """

    total: float | None
    led: float | None
    grown: float
    between: float
    heading: float
    practised: float
    current: Position | None
    title: str
    recent: tuple[Position, ...]
    leaders: tuple[Position, ...]
    senior_word: bool
    assists: bool
    large: bool
    it: bool
    it_titles: bool
    claimed: Level | None

    @property
    def years(self) -> float:
        return self.total or 0.0

    @property
    def leading(self) -> float:
        return self.led or 0.0


def standing(
    source: Source,
    positions: tuple[Position, ...],
    headline: Headline | None,
    summary: Span | None,
    skills: tuple[Skill, ...],
    metrics: tuple[Metric, ...],
    as_of: Month,
) -> Standing:
    """Gather what a level is judged by; "present" ends at `as_of`, stated years stand in where no position is dated."""
    recent = newest_first(positions)
    newest = first_titles(source, recent)
    current = recent[0] if recent else None
    stated = stated_years(source.document.text, headline.span if headline else None, summary)
    dated, led = years(positions, as_of), years_led(source, positions, as_of)
    if led is None and current is not None and leads_projects(source, current):
        led = stated
    it = is_it(source, positions, skills)
    return Standing(
        total=dated if dated is not None else stated,
        led=led if it or led is None else led * OTHER_TRADE,
        grown=years_of([p for p in positions if p.level not in (None, "entry")], as_of),
        between=years_of(in_the_middle(source, positions), as_of),
        heading=years_of([p for p in positions if p.level == "executive"], as_of),
        practised=years_practised(source, positions, current, as_of),
        current=current,
        title=printed_title(source, current).lower() if current else "",
        recent=newest,
        leaders=tuple(p for p in newest if share_led(source, p) >= LEADING_SHARE),
        senior_word=any(says_senior(printed_title(source, p)) for p in newest),
        assists=current is not None and ASSISTS.search(printed_title(source, current)) is not None,
        large=led is not None and led >= SENIOR_YEARS and is_large(source, metrics),
        it=it,
        it_titles=any(IT_TITLE.search(printed_title(source, p)) for p in newest),
        claimed=claimed_level(source, headline) if current is None else None,
    )


def in_the_middle(source: Source, positions: tuple[Position, ...]) -> list[Position]:
    """Positions under titles of the ladder's middle."""
    titled = [(p, printed_title(source, p)) for p in positions]
    return [p for p, title in titled if BETWEEN.search(title) and (p.level != "entry" or GRADE_OF_LEADER.search(title))]


def years_of(positions: list[Position], as_of: Month) -> float:
    """The dated years of some positions, 0 where none is dated."""
    return years(positions, as_of) or 0.0


def first_titles(source: Source, recent: tuple[Position, ...]) -> tuple[Position, ...]:
    """The newest positions under so many titles."""
    kept: list[Position] = []
    seen: set[str] = set()
    for position in recent:
        seen.add(printed_title(source, position).casefold())
        if len(seen) > TOP_OF_CAREER:
            break
        kept.append(position)
    return tuple(kept)


def years_practised(source: Source, positions: tuple[Position, ...], current: Position | None, as_of: Month) -> float:
    """Years in a profession of IT or engineering, those as an assistant in it among them; 0 where the present title is none of it or an assistant's."""
    if current is None or not practises(source, current) or ASSISTS.search(printed_title(source, current)):
        return 0.0
    return years_of([p for p in positions if practises(source, p)], as_of)


def practises(source: Source, position: Position) -> bool:
    """Whether a title is that of a profession of IT or engineering."""
    title = printed_title(source, position)
    return PROFESSION.search(title) is not None and not NO_PROFESSION.search(title) and not OF_SUPPORT.search(title)


def says_senior(title: str) -> bool:
    """Whether a title has a word of seniority that is not about support; leading projects of testers is not."""
    return SENIOR_WORD.search(title) is not None and (not OF_SUPPORT.search(title) or PROJECT_WORDS.search(title) is not None)


def newest_first(positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """The positions with titles, what a person is now before what ended, the latest first."""
    titled = [p for p in positions if p.title is not None and p.level is not None]
    return tuple(sorted(titled, key=lambda p: (p.dates.present if p.dates else False, latest(p)), reverse=True))


def printed_title(source: Source, position: Position) -> str:
    return source.quote(position.title) if position.title else ""


def is_it(source: Source, positions: tuple[Position, ...], skills: tuple[Skill, ...]) -> bool:
    """Whether a document is about IT work, by the skills that it names or one of its titles."""
    skilled = {s.name for s in skills if s.group in ("tool", "technology", "method")}
    return len(skilled) >= IT_SKILLS or any(IT_TITLE.search(printed_title(source, p)) for p in positions)


def claimed_level(source: Source, headline: Headline | None) -> Level | None:
    """The level of a headline's title of project work."""
    for part in headline.parts if headline else ():
        if part.kind == "title":
            level, family, _ = title_level(source, part.span)
            if family in PROJECT_FAMILIES or PROJECT_WORDS.search(source.quote(part.span)):
                return level
    return None


def is_large(source: Source, metrics: tuple[Metric, ...]) -> bool:
    """Whether a figure of money, people or projects is that of a senior's work."""
    return any(
        (m.kind == "budget" and m.value >= LARGE_BUDGET)
        or (m.kind == "team-size" and LARGE_TEAM <= m.value <= LARGEST_TEAM and "employees" not in source.quote(m.span))
        or (m.kind == "volume" and m.unit in ("projects", "programs", "programmes") and m.value >= MANY_PROJECTS)
        for m in metrics
    )


def latest(position: Position) -> int:
    """When a position ended, in months; 0 where it has no date."""
    dates = position.dates
    if dates is None:
        return 0
    return dates.end.index if dates.end else dates.start.index if dates.start else 0


Test = Callable[[Standing], bool]


def is_head(s: Standing) -> bool:
    """A director, head, VP or chief now, after a career."""
    if s.current is None or s.current.level != "executive":
        return False
    if not (s.it or s.current.family in PROJECT_FAMILIES):
        return False
    if s.years >= EXECUTIVE_YEARS and (s.heading >= HEAD_YEARS or s.years >= WHOLE_CAREER):
        return True
    return s.total is None and any(c in s.title for c in C_LEVEL)


def has_senior_title(s: Standing) -> bool:
    seniors = [p for p in s.leaders if p.level in ("senior", "executive")]
    if seniors and s.it and (s.total is None or s.years >= TITLE_YEARS):
        return s.led is None or s.leading >= MID_YEARS
    return is_undated_senior(s, seniors) or (has_grown_senior(s) and not s.assists)


def is_undated_senior(s: Standing, seniors: list[Position]) -> bool:
    """Senior project titles without dates are believed where no other work goes on today: the dated years are those of that work."""
    projects = [p for p in seniors if p.family in PROJECT_FAMILIES]
    at_other_work = s.current is not None and s.current.dates is not None and s.current.dates.present
    return s.it and bool(projects) and all(p.dates is None for p in projects) and not at_other_work


def has_grown_senior(s: Standing) -> bool:
    """A recent title has a word of seniority, after ten years, some of them leading projects."""
    if not (s.senior_word and s.years >= WORD_YEARS):
        return False
    if not s.it and all(p.family not in PROJECT_FAMILIES for p in s.leaders):
        return False
    return s.leading >= MID_YEARS or (s.leading >= SOME_LEADING and s.grown >= WORD_YEARS)


def is_between(s: Standing) -> bool:
    """Under titles of the ladder's middle for long enough; whoever has just begun to lead projects is at the beginning of that."""
    return s.between >= BETWEEN_YEARS and not (s.current is not None and s.current.leads)


def has_long_career(s: Standing) -> bool:
    return s.it and s.years >= LONG_CAREER and s.grown >= GROWN_YEARS and s.leading >= MID_YEARS


def is_undated_manager(s: Standing) -> bool:
    return s.total is None and s.current is not None and s.current.level != "entry" and s.current.family in PROJECT_FAMILIES


def is_senior_of_it(s: Standing) -> bool:
    """A word of seniority in a title after ten years, the recent titles of IT: past the ladder's beginning without projects led."""
    return s.senior_word and s.it and s.it_titles and s.years >= WORD_YEARS


PRACTISED = "a profession of IT or engineering was practiced for eight years and more, though projects were not led for three"
# The first row that holds decides; its words go on "because …".
ROWS: tuple[tuple[Level, Test, str], ...] = (
    ("executive", is_head, "the present title is that of the head of an organisation, after a long career"),
    ("senior", has_senior_title, "a recent title is a senior one, with the years to match"),
    ("senior", lambda s: s.large, "projects of size were led for eight years and more"),
    ("senior", has_long_career, "most of a long career in IT was above entry level"),
    ("mid", lambda s: s.leading >= MID_YEARS, "projects were led for three years and more"),
    ("mid", has_grown_senior, "an earlier title is a senior one, the present title an assistant's"),
    ("mid", is_between, "titles of the middle of the ladder, as business analyst or team lead, were held for two years and more"),
    ("mid", lambda s: s.practised >= PRACTISED_YEARS, PRACTISED),
    ("mid", is_senior_of_it, "a recent title of IT has a word of seniority, after ten years of work, though projects were not led for three"),
    ("senior", lambda s: s.claimed in ("senior", "executive"), "the headline says so; no position could be read"),
    ("mid", lambda s: s.claimed == "mid", "the headline says so; no position could be read"),
    ("mid", is_undated_manager, "the title is that of a project manager; dates are missing"),
)
LAST = "no three years of leading projects can be seen"


def assess_level(standing: Standing) -> tuple[Level, str]:
    """The level and why."""
    return next(((level, reason) for level, test, reason in ROWS if test(standing)), ("entry", LAST))
