"""Shows a preparation for an interview: for a terminal, as Markdown, as a page for the browser, as JSON; all of it, or a card of one page."""

from __future__ import annotations

from profilecheck.advice.interview.types import Preparation
from profilecheck.render import json_values, outline
from profilecheck.render.interview import card, data, parts
from profilecheck.render.outline import Outline
from profilecheck.render.sheet import Look
from profilecheck.render.wording import introduce


def as_text(prepared: Preparation, look: Look, *, only_card: bool = False) -> str:
    return outline.as_text(lay_out(prepared, only_card), look)


def as_markdown(prepared: Preparation, *, only_card: bool = False) -> str:
    return outline.as_markdown(lay_out(prepared, only_card))


def as_html(prepared: Preparation, *, only_card: bool = False) -> str:
    from profilecheck.render.html import outline as page

    return page.render(lay_out(prepared, only_card))


def as_json(prepared: Preparation) -> str:
    return json_values.dump(data.as_data(prepared), indent=2) + "\n"


def lay_out(prepared: Preparation, only_card: bool) -> Outline:
    name = prepared.profile.document.name
    job = f" for {prepared.job}" if prepared.job else ""
    if only_card:
        return Outline(f"Card: {name}{job}", introduce(prepared.profile), card.parts(prepared))
    return Outline(
        f"Interview preparation: {name}{job}",
        introduce(prepared.profile),
        (
            parts.stories(prepared), parts.questions(prepared), parts.categories(prepared), parts.press(prepared), parts.figures(prepared),
            parts.steps(prepared), parts.back(prepared),
        ),
    )  # fmt: skip
