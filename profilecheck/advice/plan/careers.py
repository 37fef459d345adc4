"""Careers beside and above the ladder, marker by marker; and what became of the points since an older document."""

from __future__ import annotations

from msgspec.structs import replace

from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.types import Career, Fit, Progress, Ticked
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.plan import plans

CLOSE, BRIDGE = 5, 3
"""Markers out of six from which on a career is close, or a bridge away."""


def weigh_careers(dossier: Dossier) -> tuple[Career, ...]:
    """Staying first, then those with most markers shown."""
    found = []
    for name, career in plans().careers.items():
        markers = tuple(dossier.points[m] for m in career.markers)
        differs = guide().adjacent.get(career.title, "")
        one = Career(name, career.title, "far", markers, career.gives_up, differs)
        found.append(replace(one, fit=fit(one.shown)))
    order = list(plans().careers)
    return tuple(sorted(found, key=lambda c: (c.name != "stay", -c.shown, order.index(c.name))))


def fit(shown: int) -> Fit:
    return "close" if shown >= CLOSE else "a bridge" if shown >= BRIDGE else "far"


def compare(old: Dossier, new: Dossier, needs: tuple[str, ...]) -> Progress:
    """Points that only one of the documents shows, and those of the target that are still open."""
    ticked = []
    for name, standing in new.points.items():
        before = old.points[name]
        if standing.is_shown != before.is_shown:
            ticked.append(Ticked(standing if standing.is_shown else before, standing.is_shown, before.spans[0] if before.spans else None))
    still = tuple(new.points[n] for n in needs if not (new.points[n].is_shown or new.points[n].state == "told"))
    return Progress(old.profile, tuple(sorted(ticked, key=lambda t: not t.gained)), still)
