"""Resumes of a folder in the order in which they fit a job: what each shows, says in other words, lacks; never a bare number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from profilecheck.advice.match.types import Match, State
from profilecheck.render import json_values
from profilecheck.render.match import as_data, title_of
from profilecheck.render.sheet import Look, Sheet, count

MOST = 12
"""Names of a kind that a line holds; the JSON has all."""
KINDS: tuple[tuple[str, State], ...] = (("shows", "in-use"), ("only names", "listed"), ("in other words", "otherwise"), ("lacks", "lacking"))

Unread = Sequence[tuple[str, str]]
"""(path, why it could not be read)."""


def as_json(matches: Sequence[tuple[str, Match]], unread: Unread) -> str:
    found = [{"path": path, "match": as_data(match)} for path, match in matches]
    failed = [{"path": path, "reason": reason} for path, reason in unread]
    return json_values.dump({"schema": json_values.SCHEMA, "ranked": found, "unread": failed}, indent=2) + "\n"


def as_text(matches: Sequence[tuple[str, Match]], unread: Unread, look: Look) -> str:
    """Best fit first, each with the figures that the fit comes from and the names behind them."""
    sheet = Sheet(look)
    if matches:
        sheet.put((f"{title_of(matches[0][1])}: {count(len(matches), 'resume')}", "bold"))
        sheet.put(("best fit first; the fit orders this list and promises nothing about an employer", "dim"))
    for number, (path, match) in enumerate(matches, 1):
        sheet.blank()
        sheet.put((path, "bold"), first=f"{number:3}  ")
        sheet.put(figures(match), indent=5)
        for title, names in told(match):
            sheet.put((f"{title}: ", "dim"), names, indent=5)
    if unread:
        sheet.heading("Could not be read")
        for path, reason in unread:
            sheet.put(f"{path}: {reason}", first="  • ", indent=4)
    return sheet.text()


def figures(match: Match) -> str:
    """ "fit 88: 10 of 11 musts, 3 of 4 wishes, 3 of 3 certificates; years met, title met"."""
    kinds = ((match.required, "musts"), (match.nice, "wishes"), (match.certifications, "certificates"))
    counted = [f"{c.shown} of {c.asked} {name}" for c, name in kinds if c.asked]
    points = [f"{name} {point.verdict}" for name, point in (("years", match.years), ("title", match.title), ("education", match.education)) if point]
    return f"fit {match.fit:.0f}: " + "; ".join(filter(None, (", ".join(counted), ", ".join(points))))


def told(match: Match) -> Iterator[tuple[str, str]]:
    for title, state in KINDS:
        names = list(dict.fromkeys(met.text for met in match.items if met.state == state and not met.spared))
        if names:
            rest = len(names) - MOST
            yield title, ", ".join(names[:MOST]) + (f" and {rest} more" if rest > 0 else "")
