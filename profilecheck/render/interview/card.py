"""The card of one page to print: three stories, five figures, what they press on, what to ask."""

from __future__ import annotations

from profilecheck.advice.interview.types import Preparation
from profilecheck.render.outline import OutlineEntry, Part, quote
from profilecheck.render.sheet import one_line

STORIES, FIGURES, PRESSED = 3, 5, 3


def parts(prepared: Preparation) -> tuple[Part, ...]:
    profile = prepared.profile
    used = [a.story for q in prepared.questions for a in q.answers if a.story]
    best = sorted(prepared.stories, key=lambda s: (-used.count(s.number), s.number))[:STORIES]
    stories = [OutlineEntry(f"{one_line(profile.quote(s.role)) if s.role else 'Story'}", str(n), (quote(profile, s.span),)) for n, s in enumerate(best, 1)]
    figures = [OutlineEntry(one_line(profile.quote(f.span))) for f in prepared.figures[:FIGURES]]
    open_ = [OutlineEntry(q.question, "–", then=(("→", q.without),)) for q in prepared.questions if not q.answers][:PRESSED]
    press = [OutlineEntry(p.says, "–", then=(("→", p.answer),)) for p in prepared.press[:PRESSED]]
    found = (
        Part("Three stories", tuple(stories)),
        Part("Figures", tuple(figures)),
        Part("No line on the page: be ready", tuple(open_)),
        Part("They will press on", tuple(press)),
        Part("Ask them", tuple(OutlineEntry(text, "?") for text in prepared.back)),
    )
    return tuple(part for part in found if part.entries)
