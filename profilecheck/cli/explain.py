"""`profilecheck explain NAME`: what a rule asks for, why, with examples; an item of the guide or a category with its rules."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from profilecheck.cli import options, output
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.rules.engine import Rule

NEAR = 0.5
"""How like an unknown name a known one must be to be offered."""


@click.command("explain")
@click.argument("names", metavar="NAME...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Explain every rule.")
@options.format_("terminal", "json")
def command(names: tuple[str, ...], everything: bool, format_: str) -> None:
    """Say what each NAME asks for and why: a rule, an item of the guide (C4), a chapter of it (C) or a category (summary).

    \b
    profilecheck explain bullet-without-number
    profilecheck explain C4                         the guide's advice, and its rules
    profilecheck explain summary                    the rules of a category
    profilecheck explain --all --format json        all, for a program
    profilecheck rules                              lists them
    """
    if bool(names) == everything:
        raise UserError("explain takes the names of rules, items or categories, or --all; `profilecheck rules` lists them.")
    from profilecheck.rules import engine

    rules = engine.registry()
    found = [(rule.id, [rule]) for rule in rules] if everything else [find(name, rules) for name in dict.fromkeys(names)]
    if format_ == "json":
        write_json(found)
        return
    from profilecheck.render.sheet import Sheet

    page = Sheet(output.look())
    for number, (name, group) in enumerate(found):
        if number:
            page.blank()
            page.put(("─" if page.look.unicode else "-") * page.look.width, "")
        write(page, name, group)
    output.write(page.text())


def find(name: str, rules: Sequence[Rule]) -> tuple[str, list[Rule]]:
    """A name as it is known, with the rules it stands for; UserError names the nearest ones to an unknown name."""
    from profilecheck.rules import engine
    from profilecheck.vocabulary.guide import guide

    wanted = "-".join(engine.plain(name).replace("-", " ").split())
    known = {one: [rule for rule in rules if one in engine.names_of(rule)] for rule in rules for one in engine.names_of(rule)}
    known |= {item.casefold(): known.get(item.casefold(), []) for item in guide().items}
    if wanted in known:
        return wanted, known[wanted]
    near = difflib.get_close_matches(wanted, known, 3, NEAR) or [one for one in known if wanted and wanted in one][:3]
    hint = f"Did you mean {' or '.join(near)}?" if near else "`profilecheck rules` lists them."
    raise UserError(f"there is no rule, item of the guide or category {name!r}. {hint}")


def write(page: Any, name: str, group: Sequence[Rule]) -> None:
    """A rule in full; an item or a category with a line for each of its rules."""
    from profilecheck.render import explain
    from profilecheck.render.sheet import count
    from profilecheck.rules.words import about_all, advice
    from profilecheck.vocabulary import scoring
    from profilecheck.vocabulary.guide import guide

    rules, item = about_all(group), name.upper()
    if len(rules) == 1 and rules[0].id == name:
        explain.write(page, rules[0])
        return
    if item in guide().items:
        explain.write_item(page, advice(item))
        if not rules:
            page.put("No rule asks for it: a section of the report or a command of its own shows it.", indent=7)
    elif name in scoring.plan().categories:
        category = scoring.plan().categories[name]
        page.put((category.title, "bold"), (f"  {category.weight:g} of 100 points", "dim"))
    else:
        page.put((f"Chapter {item} of the guide", "bold"))
    if rules:
        page.heading(count(len(rules), "rule"), "`profilecheck explain RULE` says more of one")
        explain.write_list(page, rules)


def write_json(found: Sequence[tuple[str, Sequence[Rule]]]) -> None:
    """Each rule once, and the items of the guide that were asked for."""
    from profilecheck.render import explain, json_values
    from profilecheck.rules.words import about_all, advice
    from profilecheck.vocabulary.guide import guide

    rules = list({rule.id: rule for _, group in found for rule in group}.values())
    items = [advice(name.upper()) for name, _ in found if name.upper() in guide().items]
    data = {"schema": json_values.SCHEMA, "items": [explain.item_data(item) for item in items], "rules": [explain.as_data(rule) for rule in about_all(rules)]}
    output.write(json_values.dump(data, indent=2) + "\n", utf8=True)
