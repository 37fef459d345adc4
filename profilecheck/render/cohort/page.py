"""The view of a group as one page for the browser, with the sheet of the report's page."""

from __future__ import annotations

from markupsafe import Markup

from profilecheck.cohort.group import Group
from profilecheck.render.cohort import words
from profilecheck.render.cohort.words import Titles
from profilecheck.render.html.page import environment, policy, stylesheet
from profilecheck.render.html.plots import as_markup, bars


def render(group: Group, titles: Titles) -> str:
    sheet = stylesheet()
    parts = [("Levels", "level", [(words.level(p), p) for p in group.levels]), ("Fields", "field", [(words.field(p), p) for p in group.fields])]
    return environment().get_template("cohort.html").render(
        group=group,
        titles=titles,
        opening=list(words.opening(group)),
        drawn=(draw_scores(group), draw_scores(group, narrow=True)),
        parts=parts,
        some=words.some,
        sheet=Markup(sheet),
        policy=policy(sheet),
    )


def draw_scores(group: Group, *, narrow: bool = False) -> Markup:
    """A bar for each ten points."""
    rows = list(reversed(list(words.bars(group))))
    if not group.scored:
        return Markup("")
    chart = bars(len(rows), narrow, x_labels=[name for name, _ in rows], range=(0, max(group.bars)))
    for name, least, most in (("weak", 0, 50), ("fair", 50, 75), ("good", 75, 101)):
        chart.add(name, [number if least <= int(ten.partition("–")[0]) < most else None for ten, number in rows])
    return as_markup(chart.render(), "Profiles by score, ten points a bar")
