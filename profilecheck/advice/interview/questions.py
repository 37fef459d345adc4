"""The usual questions and those that a job makes likely, each with the two statements that answer it best; none for more than three questions."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from profilecheck.advice.interview.types import Answer, Asked, Category, Story
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.gaps import item_title
from profilecheck.document import Span
from profilecheck.facts.types import Shown, Statement
from profilecheck.jobs.types import Job
from profilecheck.kinds import RESULT_KINDS
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.interview import Question, Route, interviews

WORDED = 0.8
"""So surely a line answers that says so in the very words of a route."""
MAYBE = 0.35
"""From this sureness on a line may mean what is asked."""
TOOLS = ("planning", "agile", "collaboration", "documentation")
NO_TOOLS = frozenset({"Excel", "Word", "PowerPoint", "Outlook", "Box", "Risk register", "RAID log"})
"""Of the guide's groups: what everybody has, and what is no software."""
ANSWERS, USES = 2, 3
IN_THE_BANK = 0.3


def ask(dossier: Dossier, stories: Sequence[Story], job: Job | None) -> tuple[Asked, ...]:
    """Questions without an answer first, then those that the job makes likely, then the others."""
    numbers = {s.span: s.number for s in stories}
    known = interviews().questions
    candidates = {name: rated(dossier, q, numbers) for name, q in known.items()}
    answers = share_out(candidates)
    because = likely(job)
    found = []
    for name, q in known.items():
        perhaps = None if answers[name] else maybe(dossier, q)
        found.append(Asked(name, q.question, q.category, q.approach, q.without, answers[name], because.get(name, ()), perhaps))
    return tuple(sorted(found, key=lambda a: (bool(a.answers), not a.because, list(known).index(a.name))))


def rated(dossier: Dossier, question: Question, numbers: Mapping[Span, int]) -> list[tuple[float, Answer]]:
    """Every statement that answers a question, the best first: how surely, with a result or not, in the bank or not, with how large a figure."""
    found = []
    for _, statement in dossier.statements:
        answer = answers(dossier, question, statement, numbers.get(statement.span, 0))
        if answer is not None:
            sure, made = answer
            metrics = dossier.metrics_of(statement)
            result = any(m.kind in RESULT_KINDS for m in metrics)
            size = max((math.log10(max(m.value, 1)) for m in metrics if m.kind == question.figure), default=0.0)
            found.append((sure + 0.4 * result + 0.2 * (statement.kind == "achievement") + IN_THE_BANK * bool(made.story) + size, made))
    return sorted(found, key=lambda f: (-f[0], f[1].span.start))


def answers(dossier: Dossier, question: Question, statement: Statement, number: int) -> tuple[float, Answer] | None:
    """How surely a statement answers a question, and by which words; None where it doesn't."""
    if statement.opener_kind == "weak" or dossier.stood_by(statement) or holds(dossier.profile.quote(statement.span), question.refuses):
        return None
    if question.figure:
        largest = max((m for m in dossier.metrics_of(statement) if m.kind == question.figure and not dossier.is_spared(m)), key=lambda m: m.value, default=None)
        return (1.0, Answer(statement.span, largest.span, "the sum you managed", number)) if largest is not None else None
    if question.tool and not any(k.name in project_tools() for k in dossier.profile.skills_in(statement.span)):
        return None
    shown = [x for route in question.routes for x in shown_by(dossier, route, statement) if x.sure >= route.sure]
    best = max(shown, key=lambda x: x.sure, default=None)
    words = next((w for route in question.routes if not route.shows for w in said(dossier, route, statement)), None)
    if best is None and words is not None:
        return WORDED, Answer(statement.span, words, "these words say so", number)
    return (best.sure, Answer(statement.span, best.span, item_title(best.item), number)) if best is not None else None


def said(dossier: Dossier, route: Route, statement: Statement) -> Iterator[Span]:
    """The words of a route in a statement, to the end of the last of them."""
    text = dossier.profile.quote(statement.span)
    for cue in route.words:
        found = re.search(rf"\b{re.escape(cue.strip())}\w*", text, re.I)
        if found:
            yield Span(statement.span.start + found.start(), statement.span.start + found.end())


def shown_by(dossier: Dossier, route: Route, statement: Statement) -> Iterator[Shown]:
    """What a statement shows of a route, however surely."""
    if not route.words or holds(dossier.profile.quote(statement.span), route.words):
        yield from (x for x in statement.shows if x.item in route.shows)


@functools.cache
def project_tools() -> frozenset[str]:
    """Tools with which projects are planned, tracked and documented."""
    groups = guide().tools
    return frozenset(name for key in TOOLS for name in (*groups[key].core, *groups[key].others)) - NO_TOOLS


def maybe(dossier: Dossier, question: Question) -> Span | None:
    """The line that comes nearest to an answer: it shows what is asked about, not surely, or a phrase in it names it."""
    found = []
    for _, statement in dossier.statements:
        for route in question.routes if not dossier.stood_by(statement) else ():
            sure = max((x.sure for x in shown_by(dossier, route, statement)), default=0.0)
            hinted = set(statement.hints) & set(route.shows) and (not route.words or holds(dossier.profile.quote(statement.span), route.words))
            if sure >= MAYBE or hinted:
                found.append((sure, -statement.span.start, statement.span))
    return max(found)[2] if found else None


def share_out(candidates: Mapping[str, list[tuple[float, Answer]]]) -> dict[str, tuple[Answer, ...]]:
    """Two for each question; questions with few to choose from go first, and no statement serves more than three."""
    used: Counter[Span] = Counter()
    given: dict[str, list[Answer]] = {name: [] for name in candidates}
    for _ in range(ANSWERS):
        for name in sorted(candidates, key=lambda n: len(candidates[n])):
            taken = {a.span for a in given[name]}
            best = next((a for _, a in candidates[name] if a.span not in taken and used[a.span] < USES), None)
            if best is not None:
                given[name].append(best)
                used[best.span] += 1
    return {name: tuple(some) for name, some in given.items()}


def likely(job: Job | None) -> dict[str, tuple[str, ...]]:
    """Questions that a job's own words make likely, with those words."""
    if job is None:
        return {}
    found = {}
    for name, question in interviews().questions.items():
        words = [s.text for s in job.skills if s.name in question.skills]
        if words:
            found[name] = tuple(dict.fromkeys(words))[:3]
    return found


def categories(asked: Sequence[Asked]) -> tuple[Category, ...]:
    about = guide().interview_categories
    return tuple(
        Category(
            name, known.title, about[name], known.practice,
            sum(bool(a.answers) for a in asked if a.category == name), sum(a.category == name for a in asked),
        )
        for name, known in interviews().categories.items()
    )  # fmt: skip
