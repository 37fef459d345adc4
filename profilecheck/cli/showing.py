"""The words of the rules, which renderers may not look up themselves."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import indent
from typing import TYPE_CHECKING

from profilecheck.render.types import About

if TYPE_CHECKING:
    from profilecheck.rules.engine import Rule


def about(rules: Iterable[Rule]) -> tuple[About, ...]:
    """The rules in words."""
    return tuple(About(rule.id, rule.title, help_of(rule), rule.level, rule.category, rule.covers) for rule in rules)


def help_of(rule: Rule) -> str:
    """A rule's reasons and examples out of its docstring, as Markdown: what is indented is an example."""
    reasons = rule.doc.split("\nFlags:")[0].split("\nPasses:")[0].strip()
    told = [(title, rule.section(heading)) for heading, title in (("Flags", "Is flagged"), ("Passes", "Passes"))]
    shown = [f"{title}:\n\n" + "\n\n".join(indent(example, "    ") for example in examples) for title, examples in told if examples]
    return "\n\n".join([reasons, *shown])
