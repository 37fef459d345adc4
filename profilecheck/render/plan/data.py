"""A career plan as JSON, schema 1: the keys are a promise, so they are written out one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from profilecheck.advice.plan.types import Career, Choice, Eligibility, Gap, Goal, Next, Plan, Progress, Standing
from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.render import json_values

Json = dict[str, Any]


def place(profile: Profile, span: Span | None) -> Json | None:
    document = profile.document
    return None if span is None else json_values.mention(document, span) | {"where": document.where(span)}


def places(profile: Profile, spans: Iterable[Span]) -> list[Json | None]:
    return [place(profile, span) for span in spans]


def as_data(plan: Plan) -> Json:
    profile, stage = plan.profile, plan.stage
    return {
        "schema": json_values.SCHEMA,
        "profile": profile.document.name,
        "sha256": profile.document.sha256,
        "as_of": str(plan.as_of),
        "months": plan.months,
        "stage": {
            "name": stage.name,
            "reason": stage.reason,
            "focus": stage.focus or None,
            "years": {"from": stage.from_, "to": stage.to},
            "proofs": [{"text": p.text, "shown": place(profile, p.span)} for p in stage.proofs],
            "contradiction": None if stage.contradiction is None else {"text": stage.contradiction.text, "shown": place(profile, stage.contradiction.span)},
        },
        "target": {"title": plan.target, "chosen": plan.chosen},
        "next": [next_data(profile, one) for one in plan.nexts],
        "moving_up": [{"name": name} | standing_data(profile, s) for name, s in plan.moving_up],
        "gap": [gap_data(profile, one) for one in plan.gap],
        "job": plan.job or None,
        "asked": [{"text": a.text, "required": a.required, "note": a.note} for a in plan.asked],
        "goals": [goal_data(profile, one) for one in plan.goals],
        "credential": choice_data(profile, plan.choice),
        "accelerators": [{"name": t.name, "text": t.text, "state": t.standing.state} for t in plan.tips],
        "pay": [{"name": d.name, "text": d.text, "visible": bool(d.spans), "shown": places(profile, d.spans)} for d in plan.pay],
        "work_life": list(plan.habits),
        "bridge": None
        if plan.crossing is None
        else {
            "name": plan.crossing.name,
            "text": plan.crossing.text,
            "shown": places(profile, plan.crossing.basis),
            "keep": [standing_data(profile, s) for s in plan.crossing.keep],
            "add": [standing_data(profile, s) for s in plan.crossing.add],
        },
        "acts": [{"text": a.text, "weeks": a.weeks, "hours": a.hours, "point": a.point} for a in plan.acts],
        "careers": [career_data(profile, one) for one in plan.careers],
        "progress": None if plan.progress is None else progress_data(plan, plan.progress),
        "questions": [{"id": q.id, "text": q.text, "answer": q.answer or None} for q in plan.questions],
    }


def standing_data(profile: Profile, standing: Standing) -> Json:
    return {
        "point": standing.point,
        "title": standing.title,
        "state": standing.state,
        "shown": places(profile, standing.spans),
        "told": standing.told or None,
    }


def next_data(profile: Profile, one: Next) -> Json:
    return {
        "title": one.title,
        "word": one.word,
        "shown": one.shown,
        "needs": [standing_data(profile, n) for n in one.needs],
        "years": {"usual": one.total, "proved": json_values.number(one.have_total, 1)},
        "years_leading": {"usual": one.leading, "proved": json_values.number(one.have_leading, 1)},
    }


def gap_data(profile: Profile, gap: Gap) -> Json:
    return standing_data(profile, gap.standing) | {
        "nearest": place(profile, gap.nearest),
        "nearest_is": gap.nearest_is or None,
        "act": gap.act,
        "line": gap.line,
    }


def goal_data(profile: Profile, goal: Goal) -> Json:
    return {
        "name": goal.name,
        "kind": goal.kind,
        "kind_title": goal.kind_title,
        "text": goal.text,
        "measure": goal.measure,
        "due": goal.due,
        "line": goal.line or None,
        "beyond": place(profile, goal.basis),
    }


def eligibility_data(profile: Profile, one: Eligibility | None) -> Json | None:
    if one is None:
        return None
    return {
        "name": one.name,
        "full": one.full,
        "issuer": one.issuer,
        "eligible": one.eligible,
        "months": one.months,
        "need": one.need,
        "positions": [{"months": months, "shown": place(profile, span)} for span, months in one.positions],
        "degree": place(profile, one.degree),
        "ask": one.asks,
        "effort": one.effort,
    }


def choice_data(profile: Profile, choice: Choice) -> Json:
    return {
        "considerations": [
            {"name": c.name, "question": c.question, "answer": c.answer or None, "ask": c.ask or None, "shown": places(profile, c.spans)}
            for c in choice.considerations
        ],
        "advised": eligibility_data(profile, choice.advised),
        "advice": choice.advice,
        "not_now": eligibility_data(profile, choice.not_now),
        "because": choice.because or None,
        "others": [eligibility_data(profile, one) for one in choice.others],
        "renewals": [{"name": r.name, "due": r.year, "every": r.every, "near": r.near, "shown": place(profile, r.span)} for r in choice.renewals],
    }


def career_data(profile: Profile, one: Career) -> Json:
    return {
        "name": one.name,
        "title": one.title,
        "fit": one.fit,
        "shown": one.shown,
        "of": len(one.markers),
        "markers": [standing_data(profile, m) for m in one.markers],
        "differs": one.differs or None,
        "gives_up": one.gives_up,
    }


def progress_data(plan: Plan, progress: Progress) -> Json:
    return {
        "old": progress.old.document.name,
        "gained": [standing_data(plan.profile, t.standing) for t in progress.ticked if t.gained],
        "lost": [standing_data(progress.old, t.standing) for t in progress.ticked if not t.gained],
        "open": [standing_data(plan.profile, s) for s in progress.open],
    }
