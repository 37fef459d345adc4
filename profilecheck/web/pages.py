"""Pages of the server: the report with what can be done on it, a comparison, the first page, and what is said of a line."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, Environment, PackageLoader

from profilecheck.render import headline, json_values, wording
from profilecheck.render.html import page
from profilecheck.render.sheet import count, one_line
from profilecheck.render.types import Shown

if TYPE_CHECKING:
    from profilecheck.advice.compare import Comparison
    from profilecheck.web.bench import Role

STATIC = {"report.css": "text/css", "web.css": "text/css", "home.js": "text/javascript", "bench.js": "text/javascript", "icon.svg": "image/svg+xml"}
"""What the pages load from this server, and nothing else is there."""


@functools.cache
def environment() -> Environment:
    """The report's templates and our own."""
    found = page.environment().overlay(loader=ChoiceLoader([PackageLoader("profilecheck.web"), PackageLoader("profilecheck.render.html")]))
    found.globals["count"] = count
    return found


def home(document_limit: int) -> str:
    return environment().get_template("home.html").render(phone=headline.PHONE, limit=headline.LIMIT, most=document_limit)


def message(title: str, text: str) -> str:
    """A page that says one thing."""
    return environment().get_template("message.html").render(title=title, text=text)


def report_page(shown: Shown, identity: str, roles: Sequence[Role]) -> str:
    """The report of a document that the server keeps under `identity`."""
    view = page.view(shown.files[0], shown)
    return environment().get_template("document.html").render(f=view, identity=identity, roles=roles)


def comparison_page(comparison: Comparison) -> str:
    from profilecheck.render import compare

    return environment().get_template("compare.html").render(c=comparison, verdict=compare.verdict(comparison), titles=compare.TITLES)


def line_data(judged: headline.Judged) -> dict[str, Any]:
    """What is said of a headline as somebody types it."""
    document, line = judged.document, judged.headline
    return {
        "text": document.text,
        "score": json_values.number(judged.score, 0),
        "verdict": headline.VERDICTS[line.verdict][0],
        "length": len(line.span),
        "parts": [{"text": document.quote(p.span), "kind": wording.PARTS[p.kind]} for p in line.parts],
        "missing": [wording.PARTS[kind] for kind in line.missing],
        "findings": [{"message": one_line(f.message), "advice": one_line(f.advice)} for r in judged.results for f in r.findings],
    }


@functools.cache
def static(name: str) -> tuple[bytes, str]:
    """A file of ours and its type. Raises LookupError for any other name."""
    kind = STATIC[name]
    room = "profilecheck.render.html" if name == "report.css" else "profilecheck.web"
    return resources.files(room).joinpath("static", name).read_bytes(), kind
