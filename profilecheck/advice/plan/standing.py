"""Where somebody stands: the stage with what proves it and what contradicts it, the way in, and the titles to go for next."""

from __future__ import annotations

import functools

from msgspec.structs import replace

from profilecheck.advice.plan.dossier import SURE, Dossier
from profilecheck.advice.plan.types import Crossing, Next, Proof, Stage, Standing, Word
from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.errors import UserError
from profilecheck.facts.career import PRACTISED
from profilecheck.facts.career.years import years
from profilecheck.facts.types import Position
from profilecheck.rules.texts import holds, words_apart
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.plan import PathwayName, StageName, Title, plans
from profilecheck.vocabulary.titles import spellings

LEVELS = ("entry", "mid", "senior", "executive")
PROOFS, NEXTS = 3, 3
LACKING = 1
"""Needs that may be open when a title is called ready."""
NEARLY, NEARLY_YEARS = 0.5, 0.7
"""Shares of the needs and of the years from which on a title is nearly in reach."""
IT_TARGET = 0.5
"""A document with less to say of IT project management than this share, and no system in any statement, is of another trade."""
SYSTEMS = 2
OWN = ("it", "project", "agile", "management")
"""Families of titles whose years count for a title of IT projects; where a document has any of them, a year in a shop doesn't."""
READY = ("it", "project", "agile")
"""Only whoever held a title of IT or of projects is called ready for one of IT projects."""
COURSES = ("courses",)
DEGREES = ("bachelor", "master", "doctorate", "associate")
LIKE_THE_FIRST = 4
"""A title of this rank is much like the first of its level, and no step from it."""
WIDE = ("program ", "programme", "portfolio", "pmo", "enterprise")
"""Words of senior titles beyond single projects: whoever holds one goes for the head of the organization next."""
TOP, SECOND = ("chief", "cio ", "cto "), ("vice president", "vp ", "svp ", "evp ")
COMMON = frozenset({"project", "manager", "management"})
FEW_WORDS = frozenset({"it", "of", "and", "the", "for"})


def stage_name(dossier: Dossier) -> StageName:
    """The guide's stage: the level, a first one before any title of project work, and no senior's where the projects were of another trade."""
    career = dossier.profile.career
    if career.level == "entry" or career.level_reason == PRACTISED:  # long practice of a trade is no step of this ladder
        led = any(p.leads and p.dates for p in dossier.profile.positions) or any(p.leads for p in dossier.profile.positions)
        return "entry" if led else "foundation"
    if career.level in ("senior", "executive") and is_other_trade(dossier):
        return "mid"
    return career.level


def is_other_trade(dossier: Dossier) -> bool:
    """Whether projects were led, but neither titles nor statements speak of IT."""
    profile = dossier.profile
    if not any(p.leads for p in profile.positions) or any(p.family == "it" or p.family == "agile" for p in profile.positions):
        return False
    systems = sum(any(x.item == "C8" and x.sure >= SURE for x in s.shows) for _, s in dossier.statements)
    technical = {k.name for k in profile.skills if k.group == "technology"}
    words = ("it ", "information", "software", "digital", "technology", "systems", "data", "cloud", "erp", "cyber", "technical")
    titled = any(p.title and holds(profile.quote(p.title) + " ", words) for p in profile.positions)
    return not titled and systems + len(technical) < SYSTEMS and profile.career.specialization == "generalist"


def pathway_name(dossier: Dossier, stage: str) -> PathwayName | None:
    """The way in from elsewhere that the facts show; None for the usual one."""
    profile = dossier.profile
    if is_other_trade(dossier):
        return "other-pm"
    newest = dossier.newest_first[:1]
    if newest and newest[0].family == "agile" and not any(p.family == "project" and p.level in ("mid", "senior") for p in profile.positions):
        return "agile"
    if stage not in ("foundation", "entry"):
        return None
    degree = any(e.level in DEGREES for e in profile.education)
    technical = any(p.family == "it" for p in profile.positions) or dossier.points["systems"].is_shown
    if not degree and profile.positions and (profile.sections_of(*COURSES) or profile.certifications):
        return "self-taught"
    return "expert" if stage == "foundation" and technical else None


def stand(dossier: Dossier, name: StageName) -> Stage:
    stage = plans().stages[name]
    known = guide().stages.get(name)
    if known and known.to is not None and (dossier.profile.career.years_total or 0.0) > known.to:
        known = replace(known, from_=0, to=None)  # a long career elsewhere: the guide's years say nothing here
    return Stage(
        name, stage.title, stage.says, reason(dossier, name), tuple(proofs(dossier, name))[:PROOFS], contradiction(dossier, name),
        known.focus if known else "", (known.from_ or None) if known else None, known.to if known else None,
    )  # fmt: skip


def reason(dossier: Dossier, name: StageName) -> str:
    career = dossier.profile.career
    if name == "foundation":
        return "no title of project work is on the page"
    if career.level != name:
        return "projects of size were led, in another field than IT"
    return career.level_reason


def proofs(dossier: Dossier, name: StageName) -> list[Proof]:
    """The title and dates of the position that says most, then lines that show the stage's own tasks."""
    profile = dossier.profile
    found = []
    telling = [p for p in dossier.newest_first if p.title and (p.leads or name == "foundation" or p.level in ("senior", "executive"))]
    level = name if name in LEVELS else "entry"
    best = next((p for p in telling if p.level == level), telling[0] if telling else None)
    if best is not None and best.title is not None:
        found.append(Proof(f"Your title{dated(best)}", best.title))
    for task in plans().stages[name].tasks:
        standing = dossier.points[task]
        fresh = [s for s in standing.spans if all(s != f.span for f in found)]
        if standing.is_shown and fresh:
            found.append(Proof(f"This line shows {standing.title}", fresh[0]))
    if not found and profile.positions:
        found.append(Proof("Your newest role", dossier.newest_first[0].head))
    return found


def dated(position: Position) -> str:
    dates = position.dates
    if dates is None or dates.start is None:
        return ""
    return f", {dates.start} to {dates.end_text}" if dates.end_text else f", {dates.start}"


def contradiction(dossier: Dossier, name: StageName) -> Proof | None:
    """The one line that speaks most against the stage: a title above or below it, work of another stage, a weak line in the newest role."""
    at = LEVELS.index(name) if name in LEVELS else 0
    newest = dossier.newest_first[:1]
    if is_other_trade(dossier) and newest and newest[0].title:
        return Proof("Your present title is of another field than IT", newest[0].title)
    for position in newest:
        if position.title and position.level and position.leads and LEVELS.index(position.level) > at:
            return Proof("Your present title says more than dates and bullets prove", position.title)
        if position.title and position.level and position.leads and LEVELS.index(position.level) < at:
            return Proof("Your present title says less than you are", position.title)
    higher = ("managers", "mentoring", "large-budget", "portfolio") if name in ("foundation", "entry", "mid") else ()
    for point in higher:
        standing = dossier.points[point]
        if standing.is_shown:
            return Proof(f"This is work of the next stage: {standing.title}", standing.spans[0])
    for position in newest:
        weak = [s for s in position.statements if s.opener_kind == "weak"]
        if weak and name not in ("foundation", "entry"):
            return Proof("This line of your newest role hides what you did behind a weak opening", weak[0].span)
    return None


def held_rank(dossier: Dossier) -> int:
    """1 to 3 for director, vice president, chief now; 0 for none."""
    profile = dossier.profile
    title = next((profile.quote(p.title) for p in dossier.newest_first[:1] if p.title), "")
    return 3 if holds(title, TOP) else 2 if holds(title, SECOND) else 1 if title else 0


def next_titles(dossier: Dossier, stage: StageName, pathway: PathwayName | None, target: str = "") -> tuple[Next, ...]:
    """The titles of the next level: those somebody is ready for, then the usual one; the target, if one is named, before them."""
    profile = dossier.profile
    level = plans().stages[stage].next
    if pathway == "other-pm" and stage == "mid":
        level = "mid"
    elif stage == "senior" and not any(p.leads and p.level in ("senior", "executive") for p in profile.positions):
        level = "senior"  # the work is a senior's, but no title of project work says so yet
    ranked = ranked_titles(dossier, level, pathway, held_rank(dossier) if stage == "executive" else 0)
    titles = [profile.quote(p.title) for p in profile.positions if p.title and p.level == level]
    new = [one for one in ranked if pathway == "other-pm" or not any(is_held(t, one.title) for t in titles)]
    nexts = new or ranked
    if target:
        nexts = [prepare(dossier, target, plans().titles[target]), *(n for n in nexts if n.title != target)]
    return tuple(nexts[:NEXTS])


def ranked_titles(dossier: Dossier, level: str, pathway: PathwayName | None, above: int) -> list[Next]:
    """The titles of a level in one's field, what somebody is ready for first; `above`: the rank held among executives.

    Whoever was never wide of one project finds senior titles of several among those of executives.
    """
    profile = dossier.profile
    wide = level == "executive" and above == 0 and not any(p.title and holds(profile.quote(p.title), WIDE) for p in profile.positions)
    suited = []
    for order, (name, title) in enumerate(plans().titles.items()):
        wider = wide and title.level == "senior" and 1 < title.rank < LIKE_THE_FIRST
        if not wider and (title.level != level or (level == "executive" and title.rank != above + 1)):
            continue
        own = dossier.points["domain"].is_shown and profile.career.specialization in title.fields
        if (title.fields or title.pathways) and not own and pathway not in title.pathways:
            continue
        one = prepare(dossier, name, title)
        word = ("ready", "nearly", "not yet").index(one.word) if wide else one.word != "ready"
        suited.append(((word, max(title.rank, 1 + wide), -one.shown / len(one.needs), order), one))
    return [one for _, one in sorted(suited, key=lambda s: s[0])]


def prepare(dossier: Dossier, name: str, title: Title) -> Next:
    career = dossier.profile.career
    needs: tuple[Standing, ...] = tuple(dossier.points[point] for point in title.needs)
    shown = sum(n.is_shown or n.state == "told" for n in needs)
    total, leading = career.years_total, career.years_project_management
    if total is not None and any(p.family in OWN for p in dossier.profile.positions):
        total = max(years([p for p in dossier.profile.positions if p.family in OWN], dossier.profile.as_of) or 0.0, leading or 0.0)
    word: Word = "not yet"
    ours = any(p.family in READY for p in dossier.profile.positions) and not is_other_trade(dossier)
    if ours and len(needs) - shown <= LACKING and enough(total, title.total, 1) and enough(leading, title.leading, 1):
        word = "ready"
    elif shown >= NEARLY * len(needs) and enough(total, title.total, NEARLY_YEARS) and enough(leading, title.leading, NEARLY_YEARS):
        word = "nearly"
    return Next(name, word, needs, title.total, title.leading, total, leading)


def enough(have: float | None, wanted: float, share: float) -> bool:
    return wanted == 0 or (have is not None and have >= wanted * share)


def find_title(text: str) -> str:
    """The title of the ladder that somebody means. Raises UserError where none is near."""
    wanted = words_of(text)
    known = {name: words_of(name) for name in plans().titles}
    for name, words in known.items():
        if words == wanted:
            return name
    plain = f" {' '.join(sorted_words(text))} "
    held = [(len(words), name) for name in plans().titles for words in spelled(name) if f" {words} " in plain]
    if held:
        return max(held, key=lambda h: (h[0], -list(plans().titles).index(h[1])))[1]
    part = next((name for name, words in known.items() if wanted and wanted <= words and wanted - COMMON), "")
    if part:
        return part
    near = max(known, key=lambda name: (len(known[name] & wanted) / len(known[name] | wanted), -list(known).index(name)))
    if len(known[near] & wanted) * 2 >= len(known[near]) and wanted & known[near] - COMMON:
        return near
    raise UserError(f"--target: {text!r} is no title of the guide's ladder. There are {', '.join(plans().titles)}.")


def is_held(printed: str, rung: str) -> bool:
    """Whether a printed title is one of a rung."""
    plain = f" {' '.join(sorted_words(printed))} "
    return any(f" {words} " in plain for words in spelled(rung))


@functools.cache
def spelled(rung: str) -> tuple[str, ...]:
    """The spellings of a rung in the lexicon of titles, written out, those that say more than common words."""
    found = (" ".join(sorted_words(s)) for name in plans().titles[rung].held for s in spellings(name))
    return tuple(dict.fromkeys(s for s in found if s))


SHORT = {"sr": "senior", "jr": "junior", "pm": "project manager", "pgm": "program manager", "tpm": "technical project manager", "programme": "program"}


def sorted_words(text: str) -> list[str]:
    """The words of a title in their order, abbreviations written out, "IT" left out."""
    plain = words_apart(text).replace(".", " ").split()
    return [word for part in plain for word in SHORT.get(part, part).split() if word not in FEW_WORDS]


def words_of(text: str) -> frozenset[str]:
    return frozenset(sorted_words(text))


def cross(dossier: Dossier, name: PathwayName | None) -> Crossing | None:
    """The bridge, with the words that say where somebody comes from."""
    if name is None:
        return None
    bridge = plans().bridges[name]
    profile = dossier.profile
    titled: list[Span] = [p.title for p in dossier.newest_first if p.title]
    basis = titled[:1]
    if name == "self-taught":
        basis = [s.heading or s.span for s in profile.sections_of(*COURSES)][:1] or basis
    if name == "expert":
        basis = [p.title for p in dossier.newest_first if p.family == "it" and p.title][:1] or list(dossier.points["systems"].spans[:1])
    points = dossier.points
    return Crossing(name, bridge.title, bridge.text, tuple(basis), tuple(points[k] for k in bridge.keep), tuple(points[a] for a in bridge.add))


def end_of(as_of: Month, months: int) -> Month:
    last = as_of.index + months
    return Month(last // 12, last % 12 + 1)
