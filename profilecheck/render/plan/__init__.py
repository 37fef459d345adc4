"""Shows a career plan: for a terminal, as Markdown, as a page for the browser, as JSON; every sentence with its quote and place, or a question."""

from __future__ import annotations

from profilecheck.advice.plan.types import Plan
from profilecheck.render import json_values, outline
from profilecheck.render.outline import Outline
from profilecheck.render.plan import credentials, data, path
from profilecheck.render.sheet import Look
from profilecheck.render.wording import introduce


def as_text(plan: Plan, look: Look) -> str:
    return outline.as_text(lay_out(plan), look)


def as_markdown(plan: Plan) -> str:
    return outline.as_markdown(lay_out(plan))


def as_html(plan: Plan) -> str:
    from profilecheck.render.html import outline as page

    return page.render(lay_out(plan))


def as_json(plan: Plan) -> str:
    return json_values.dump(data.as_data(plan), indent=2) + "\n"


def lay_out(plan: Plan) -> Outline:
    parts = [path.stands(plan), path.nexts(plan), path.moving_up(plan)]
    parts += [path.progress(plan)] if plan.progress else []
    parts += [path.gap(plan)]
    parts += [path.asked(plan)] if plan.asked else []
    parts += [path.goals(plan), credentials.choice(plan)]
    parts += [path.crossing(plan)] if plan.crossing else []
    parts += [path.tips(plan)] if plan.tips else []
    parts += [path.pay(plan), path.habits(plan), path.acts(plan)]
    parts += [path.careers(plan)] if plan.careers else []
    parts += [path.questions(plan)] if plan.questions else []
    title = f"Career plan: {plan.profile.document.name}, {plan.months} months from {plan.as_of}"
    return Outline(title, introduce(plan.profile), tuple(parts))
