"""`profilecheck explain RULE`: what a rule asks for, why, examples, and what the guide advises."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from profilecheck.cli import output
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.render.sheet import Sheet
    from profilecheck.rules.engine import Rule

JUDGED = {"resume": "resumes", "linkedin": "LinkedIn profiles", "job": "job descriptions", "other": "other documents"}


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Say what RULE asks for and why, with examples.

    \b
    profilecheck explain bullet-without-number
    profilecheck rules                              lists them all
    """
    from profilecheck.render.sheet import Sheet

    page = Sheet(output.look())
    write(page, find(rule))
    output.write(page.text())


def find(name: str) -> Rule:
    """The rule with this id, however its words are joined; UserError names the nearest ones."""
    from profilecheck.rules import engine

    rules = {rule.id: rule for rule in engine.registry()}
    wanted = "-".join(name.lower().replace("_", " ").replace("-", " ").split())
    if wanted in rules:
        return rules[wanted]
    near = difflib.get_close_matches(wanted, rules, 3, 0.5) or [one for one in rules if wanted and wanted in one][:3]
    hint = f"Did you mean {' or '.join(near)}?" if near else "`profilecheck rules` lists them."
    raise UserError(f"there is no rule {name!r}. {hint}")


def write(page: Sheet, rule: Rule) -> None:
    from profilecheck.vocabulary import scoring
    from profilecheck.vocabulary.guide import guide

    category = scoring.plan().categories[rule.category].title
    page.put((rule.id, "bold"))
    page.put(rule.title)
    for paragraph in reasons(rule.doc):
        page.blank()
        page.put(paragraph)
    page.blank()
    kinds = " and ".join(JUDGED[kind] for kind in rule.judged)
    page.put((f"{category}; {rule.level}; weight {scoring.plan().rules[rule.id].weight:g} in its category; judged on {kinds}", "dim"))
    for heading, title in (("Flags", "Is flagged"), ("Passes", "Passes")):
        examples = rule.section(heading)
        if examples:
            page.heading(title)
        for number, example in enumerate(examples):
            if number:
                page.blank()
            for line in example.splitlines():
                page.put(line, indent=2)
    page.heading("In the guide")
    items = guide().items
    for item in rule.covers:
        page.put((f"{items[item].title}: ", "bold"), items[item].advice, first=f"  {item:4} ")
        page.put((items[item].why, "dim"), indent=7)


def reasons(doc: str) -> Iterator[str]:
    """The paragraphs between the first line of a rule's docstring and its examples."""
    for paragraph in doc.split("\n\n")[1:]:
        if paragraph.split("\n", 1)[0].strip() in ("Flags:", "Passes:"):
            return
        yield " ".join(paragraph.split())
