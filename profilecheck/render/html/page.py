"""Fills the templates: everything that a report page shows, as values that need no further thought."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from profilecheck.facts.types import Statement
from profilecheck.render import wording
from profilecheck.render.html import evidence, marks, plots
from profilecheck.render.picking import best_statements, shown_categories, strengths, unjudged
from profilecheck.render.sheet import count, one_line, quoted
from profilecheck.render.types import Checked, Shown
from profilecheck.report import About, Finding, Report
from profilecheck.report.fixes import SHOWN, Fix, career, fixes

LEVELS = {"must": "must fix", "should": "should fix", "could": "could fix"}
QUOTE = 240


class Listed(Struct, frozen=True):
    """A fix as it is listed: its findings with their numbers, and the leading rule in words where it is known."""

    number: int
    fix: Fix
    notes: tuple[marks.Note, ...]
    about: About | None


class Drawn(Struct, frozen=True):
    """A plot for wide screens and for phones."""

    wide: Markup
    narrow: Markup


def render(shown: Shown) -> str:
    """The whole page, with everything that it needs inside."""
    files = [view(file, shown, n) for n, file in enumerate(shown.files)]
    return fill("page.html", files=files)


def fill(template: str, **values: Any) -> str:
    """A page out of one of the templates that stand in `frame.html`, with the sheet and the policy that allows it."""
    sheet = stylesheet()
    return environment().get_template(template).render(sheet=Markup(sheet), policy=policy(sheet), **values)


def view(file: Checked, shown: Shown, n: int = 0) -> dict[str, Any]:
    """What the template of one report is given. `n`: which of the files it is; anchors of all but the first bear its number."""
    report = file.report
    about = {rule.id: rule for rule in shown.rules}
    pictures = shown.pictures[n] if n < len(shown.pictures) else ()
    notes = marks.number_findings(report)
    stays = plots.stays(report.profile)
    pages = marks.mark_pages(notes, report.profile.document, pictures)
    listed = list_fixes(report, notes, about)
    page_fixes = len(fixes(report.results))
    hidden = shown.hidden[n] if n < len(shown.hidden) else 0
    blocks = () if pages else marks.mark_text(notes, report.profile.document)
    return {
        "anchor": f"r{n + 1}-" if n else "",
        "report": report,
        "name": one_line(report.profile.document.name),
        "about": wording.describe_document(report.profile),
        "person": "" if report.profile.kind == "job" else wording.introduce(report.profile),
        "unread": [*wording.doubts(report.profile), *warnings(report)],
        "off_target": wording.off_target(report),
        "potential": "" if hidden else wording.potential(report.score, page_fixes),
        "score_plot": Drawn(plots.draw_score(report.score), plots.draw_score(report.score, narrow=True)),
        "first_fixes": listed[: min(SHOWN, page_fixes)],
        "more_fixes": listed[SHOWN:page_fixes],
        "career_fixes": listed[page_fixes:],
        "pages": pages,
        "pictures": {page.number: "data:image/webp;base64," + base64.b64encode(page.picture.data).decode() for page in pages},
        "more_pages": max(0, (report.profile.document.pages or 0) - len(pages)) if pages else 0,
        "blocks": blocks,
        "placed": placed(pages, blocks),
        "stays": stays,
        "career_plot": Drawn(plots.draw_career(stays), plots.draw_career(stays, narrow=True)),
        "undated": sum(plots.months(p, report.profile.as_of) is None for p in report.profile.positions),
        "responsibilities": evidence.responsibilities(report, shown.guide),
        "competencies": evidence.competencies(report.profile),
        "skills": evidence.skills(report.profile),
        "figures": evidence.figures(report.profile),
        "checklist": evidence.checklist(report, shown.guide),
        "matches": [evidence.match_view(one) for one in shown.matches[n : n + 1]],
        "strengths": [r.praise for r in strengths(report, 6)],
        "best": [evidence.proof(report.profile, s.span, s.span) for s in best(report)],
        "unjudged": unjudged(report),
        "categories": shown_categories(report.score),
        "basis": list(wording.describe_basis(report)),
        "hidden": hidden,
    }


def list_fixes(report: Report, notes: Sequence[marks.Note], about: Mapping[str, About]) -> list[Listed]:
    """The fixes in the order of their numbers."""
    by_number: dict[str, list[marks.Note]] = {}
    for note in notes:
        by_number.setdefault(note.number, []).append(note)
    found = (*fixes(report.results), *career(report.results))
    return [Listed(n, fix, tuple(by_number[str(n)]), about.get(fix.rule)) for n, fix in enumerate(found, 1)]


def placed(pages: Sequence[marks.MarkedPage], blocks: Sequence[marks.MarkedBlock]) -> frozenset[str]:
    """Keys of the findings that have a mark to lead to."""
    marked = (mark.note.key for page in pages for mark in page.marks)
    return frozenset((*marked, *(note.key for block in blocks for run in block.runs for note in run.begin)))


def warnings(report: Report) -> list[str]:
    """What could not be read as it stands, each with its page."""
    return [
        one_line(w.message) + (f" (page {w.page})" if w.page and f"page {w.page}" not in w.message.lower() else "") for w in report.profile.document.warnings
    ]


def best(report: Report) -> tuple[Statement, ...]:
    return best_statements(report, 2)


def same_as(finding: Finding, before: Finding | None, part: str) -> bool:
    """Whether the finding above says the same, so that it need not be said again."""
    return before is not None and one_line(str(getattr(finding, part))) == one_line(str(getattr(before, part)))


@functools.cache
def environment() -> Environment:
    """Templates of this folder; whatever comes from a document is escaped."""
    found = Environment(loader=PackageLoader("profilecheck.render.html"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    found.filters |= {"line": one_line, "excerpt": lambda text: quoted(text, QUOTE)[1:-1], "level": lambda level: LEVELS[level], "label": marks.label}
    found.filters |= {"career_level": lambda level: wording.LEVELS[level] if level else "Level not clear"}
    found.globals |= {"count": count, "same_as": same_as}
    return found


@functools.cache
def stylesheet() -> str:
    """The page's only sheet."""
    return resources.files(__package__).joinpath("static", "report.css").read_text(encoding="utf-8")


def policy(sheet: str) -> str:
    """What the page may load: pictures that stand in it and this sheet; nothing from anywhere, and no script at all."""
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
