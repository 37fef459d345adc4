"""A preparation for an interview as JSON, schema 1: the keys are a promise, so they are written out one by one."""

from __future__ import annotations

from typing import Any

from profilecheck.advice.interview.types import Asked, Preparation, Story
from profilecheck.render import json_values
from profilecheck.render.plan.data import place, places

Json = dict[str, Any]


def as_data(prepared: Preparation) -> Json:
    profile = prepared.profile
    return {
        "schema": json_values.SCHEMA,
        "profile": profile.document.name,
        "sha256": profile.document.sha256,
        "as_of": str(profile.as_of),
        "job": prepared.job or None,
        "stories": [story_data(prepared, one) for one in prepared.stories],
        "questions": [question_data(prepared, one) for one in prepared.questions],
        "categories": [
            {"name": c.name, "title": c.title, "about": c.about, "practice": c.practice, "answered": c.answered, "questions": c.questions}
            for c in prepared.categories
        ],
        "press": [{"name": p.name, "says": p.says, "answer": p.answer, "shown": places(profile, p.spans)} for p in prepared.press],
        "figures": [{"kind": f.kind, "shown": place(profile, f.span), "statement": place(profile, f.statement)} for f in prepared.figures],
        "steps": [{"name": s.name, "text": s.text, "shown": places(profile, s.spans), "words": list(s.words)} for s in prepared.steps],
        "ask_back": list(prepared.back),
    }


def story_data(prepared: Preparation, one: Story) -> Json:
    profile = prepared.profile
    return {
        "number": one.number,
        "statement": place(profile, one.span),
        "role": place(profile, one.role),
        "parts": {name: place(profile, span) for name, span in one.parts},
        "missing": dict(one.missing),
    }


def question_data(prepared: Preparation, one: Asked) -> Json:
    profile = prepared.profile
    return {
        "name": one.name,
        "question": one.question,
        "category": one.category,
        "approach": one.approach,
        "without": one.without,
        "because": list(one.because),
        "perhaps": place(profile, one.perhaps),
        "answers": [
            {"statement": place(profile, a.span), "shown": place(profile, a.shows), "why": a.why, "story": a.story or None} for a in one.answers
        ],
    }
