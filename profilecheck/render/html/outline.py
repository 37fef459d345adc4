"""A plan or a preparation as one file for a browser: no script, nothing loaded from anywhere."""

from __future__ import annotations

from markupsafe import Markup

from profilecheck.render.html.page import environment, policy, stylesheet
from profilecheck.render.outline import Outline


def render(outline: Outline) -> str:
    sheet = stylesheet()
    return environment().get_template("outline.html").render(outline=outline, sheet=Markup(sheet), policy=policy(sheet))
