"""Reports in the format that was asked for, with what renderers may not look up themselves: the words of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import indent
from typing import TYPE_CHECKING

from profilecheck.render.types import About, Checked

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match
    from profilecheck.render.sheet import Look
    from profilecheck.rules.engine import Rule


def show(
    checked: Sequence[Checked], rules: Sequence[Rule], format_: str, look: Look, everything: bool, hidden: Sequence[int], matches: Sequence[Match] = ()
) -> str:
    """The text. Several reports stand one after another; as JSON each has a line of its own, as SARIF they share a run.

    `matches`: how each profile fits a job, where one was given.
    """
    titles = {rule.id: rule.title for rule in rules}
    match format_:
        case "json":
            from profilecheck.render import json_
            from profilecheck.render.match import as_data

            found = [json_.as_data(c.report) for c in checked]
            for data, match_ in zip(found, matches, strict=False):
                data["match"] = as_data(match_)
            return "".join(json_.dump(data, indent=2 if len(found) == 1 else None) + "\n" for data in found)
        case "sarif":
            from profilecheck.render import sarif

            return sarif.render(checked, about(rules))
        case "concise":
            from profilecheck.render import concise

            return concise.render(checked)
        case "junit":
            from profilecheck.render import junit

            return junit.render(checked)
        case "github":
            from profilecheck.render import github

            return github.render(checked)
        case "markdown":
            from profilecheck.render import markdown

            return "\n".join(markdown.render(c.report, everything=everything, titles=titles) for c in checked)
        case _:
            from profilecheck.render import terminal

            rule = "\n" + ("─" if look.unicode else "-") * look.width + "\n"
            from profilecheck.render.match import as_section

            pages = [terminal.render(c.report, look=look, everything=everything, titles=titles, known=n) for c, n in zip(checked, hidden, strict=True)]
            for at, match_ in enumerate(matches):
                pages[at] += "\n" + as_section(match_, look, everything=everything)
            return rule.join(pages)


def about(rules: Iterable[Rule]) -> tuple[About, ...]:
    """The rules in words."""
    return tuple(About(rule.id, rule.title, help_of(rule), rule.level, rule.category, rule.covers) for rule in rules)


def help_of(rule: Rule) -> str:
    """A rule's reasons and examples out of its docstring, as Markdown: what is indented is an example."""
    reasons = rule.doc.split("\nFlags:")[0].split("\nPasses:")[0].strip()
    told = [(title, rule.section(heading)) for heading, title in (("Flags", "Is flagged"), ("Passes", "Passes"))]
    shown = [f"{title}:\n\n" + "\n\n".join(indent(example, "    ") for example in examples) for title, examples in told if examples]
    return "\n\n".join([reasons, *shown])
