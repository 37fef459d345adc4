"""Which statement each rule speaks of: the best place for its question, and as far as they last a statement that no other rule has named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from profilecheck.document import Span
from profilecheck.facts.types import Profile, Statement
from profilecheck.rules import scoring
from profilecheck.rules.completeness import most_complete, pieces
from profilecheck.rules.reading import SIZE_KINDS, about_projects, has_result, has_size, holds, is_delivery, is_duty, metrics_of, place, statements, word_count

MOST = 3
"""Statements that one rule names."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a rule looks for. `suits`: which statements it may name; `cues`: words of those that it prefers; `only`: it names no others."""

    suits: Callable[[Profile, Statement], bool]
    cues: tuple[str, ...] = ()
    only: bool = False
    item: str | None = None
    """Line of the checklist: nothing is claimed where it is met, as the rule has nothing to say then."""
    most: int = 1


def claims() -> Mapping[str, Claim]:
    """Every rule that names statements, in the order in which they may choose: first those that few statements suit."""
    anything: Callable[[Profile, Statement], bool] = lambda _profile, _statement: True  # noqa: E731
    return {
        "challenge": Claim(anything, scoring.names("trouble-words"), only=True, item="C3"),
        "budget": Claim(anything, scoring.cues("budget"), only=True, item="C5"),
        "team": Claim(anything, scoring.cues("team"), only=True, item="C6"),
        "method": Claim(anything, scoring.names("method-words"), only=True, item="C7"),
        "system": Claim(anything, (*scoring.cues("move"), *scoring.cues("launch")), only=True, item="C8"),
        "results": Claim(lacks_outcome, most=MOST),
        "project": Claim(lambda p, s: not has_size(p, s) and not has_result(p, s), scoring.names("project-words"), only=True),
        "size": Claim(lambda p, s: not s.metrics and s.kind != "other", most=MOST),
        "duty": Claim(is_duty, most=MOST),
    }


def lacks_outcome(profile: Profile, statement: Statement) -> bool:
    """Whether a statement tells of something delivered or achieved in a project, without a figure of what came of it."""
    if has_result(profile, statement) or (statement.kind == "achievement" and any(m.kind not in SIZE_KINDS for m in metrics_of(profile, statement))):
        return False
    return is_delivery(profile, statement) or (statement.kind == "achievement" and holds(profile.quote(statement.span), scoring.names("project-words")))


def chosen(profile: Profile, rule: str) -> list[Statement]:
    """The statements that a rule should name, in reading order; none where no statement is left that suits it."""
    ranked = ranking(profile)
    if not ranked:
        return []
    model = most_complete(profile, statements(profile))
    taken = {model.span} if sum(pieces(profile, model).values()) < scoring.limit("pieces-of-a-model-statement") else set()
    for name, claim in claims().items():
        if claim.item is not None and profile.shows(claim.item).met is not False:
            continue
        found = [s for s in ranked if claim.suits(profile, s) and (not claim.only or holds(profile.quote(s.span), claim.cues))]
        picked = [s for s in found if s.span not in taken][: claim.most]
        if name == rule:
            return sorted(picked, key=lambda s: s.span)
        taken |= {s.span for s in picked}
    return []


def first_place(profile: Profile, rule: str) -> Span:
    """The first of these statements, else the title of the latest position."""
    found = chosen(profile, rule)
    return found[0].span if found else latest(profile)


def latest(profile: Profile) -> Span:
    """The title of the latest position that says something of the work."""
    position = next((p for p in profile.positions if p.statements), None)
    return (position.title or position.head) if position else place(profile, "experience")


def ranking(profile: Profile) -> list[Statement]:
    """All statements, those first whose improvement a reader would notice most.

    That is a delivery (implementation, migration, rollout) in a recent post, with a named system; lines without a verb
    and long paragraphs come last, as a figure would not save them.
    """
    ages = {s.span: age for age, p in enumerate(profile.positions) for s in p.statements}

    def merit(statement: Statement) -> float:
        hard = sum(s.group in ("tool", "technology", "method") for s in profile.skills_in(statement.span))
        merit = 3.0 * is_delivery(profile, statement) + 0.5 * min(hard, 2) + 0.5 * min(len(statement.responsibilities), 2)
        merit += 1.0 * about_projects(profile, statement) + 1.0 * has_size(profile, statement)
        merit += {"strong": 1.5, "duty": 1.0, "weak": 0.5}.get(statement.opener_kind, -1.5)
        merit -= 0.75 * min(ages.get(statement.span, 0), 4)
        words = word_count(profile, statement.span)
        return merit - (2.0 if words > scoring.limit("words-in-a-statement") else 4.0 if words < scoring.limit("fewest-words-in-a-statement") else 0.0)

    return sorted(statements(profile), key=lambda s: (-merit(s), s.span))


def question(profile: Profile, statement: Statement, names: Iterable[str] = ()) -> str:
    """The question that turns a duty into a result: by the first thing the statement speaks of whose figure is not yet in it.

    The verb it opens with counts only where it names a delivery or an improvement: "schedule meetings with vendors" is
    about vendors. `names`: only these questions.
    """
    text = profile.quote(statement.span).lower()
    verb = statement.opener_span
    if verb is not None and verb.start == statement.span.start and not speaks(statement):
        text = text[len(verb) :]
    kinds = {m.kind for m in metrics_of(profile, statement)}
    wanted = set(names)
    open_ones = [q for q in scoring.plan().questions if not kinds & set(q.answered) and (not wanted or q.name in wanted)]
    vague = scoring.names("questions-of-last-resort")
    found = [(q.name in vague, at, n) for n, q in enumerate(open_ones) if (at := first_cue(text, q.cues)) is not None]
    return open_ones[min(found)[2]].question if found else scoring.plan().questions[-1].question


def speaks(statement: Statement) -> bool:
    """Whether the verb that a statement opens with already says what was delivered or made better."""
    opener = statement.opener or ""
    telling = (*scoring.cues("saving"), *scoring.cues("move"), *scoring.cues("launch"))
    return opener in scoring.names("delivery-verbs") or any(opener.startswith(c) for c in telling)


def first_cue(text: str, cues: Iterable[str]) -> int | None:
    """Where the first of the cues begins a word of a text in small letters."""
    padded = " " + "".join(c if c.isalnum() or c in "-/" else " " for c in text)
    return min((at for cue in cues if (at := padded.find(f" {cue}")) >= 0), default=None)
