"""The view of a group as one page for the browser, with the sheet of the report's page."""

from __future__ import annotations

from markupsafe import Markup

from profilecheck.cohort.group import STEP, Group
from profilecheck.render.cohort import words
from profilecheck.render.cohort.words import Titles
from profilecheck.render.html.page import fill
from profilecheck.render.html.plots import BANDS, as_markup, bars


def render(group: Group, titles: Titles) -> str:
    parts = [("Levels", "level", [(words.level(p), p) for p in group.levels]), ("Fields", "field", [(words.field(p), p) for p in group.fields])]
    return fill(
        "cohort.html",
        group=group,
        titles=titles,
        opening=list(words.opening(group)),
        drawn=(draw_scores(group), draw_scores(group, narrow=True)),
        parts=parts,
        some=words.some,
    )


def draw_scores(group: Group, *, narrow: bool = False) -> Markup:
    """A bar for each ten points."""
    rows = list(reversed(list(enumerate(words.bars(group)))))
    if not group.scored:
        return Markup("")
    chart = bars(len(rows), narrow, x_labels=[name for _, (name, _) in rows], range=(0, max(group.bars)))
    for name, least, most in BANDS:
        chart.add(name, [count if least <= at * STEP < most else None for at, (_, count) in rows])
    return as_markup(chart.render(), "Profiles by score, ten points a bar")
