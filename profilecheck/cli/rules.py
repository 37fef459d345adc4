"""`profilecheck rules`: every rule in one line, by category."""

from __future__ import annotations

import click

from profilecheck.cli import options, output
from profilecheck.cli.selection import Wanted, choose


@click.command("rules")
@options.format_("terminal", "json")
@options.rules
def command(format_: str, select: Wanted, ignore: Wanted) -> None:
    """List the rules with what they ask for.

    All of them, or those that --select and --ignore stand for.

    \b
    profilecheck rules
    profilecheck rules --select C5,summary
    profilecheck rules --format json
    """
    from profilecheck.render import json_values
    from profilecheck.render.sheet import Sheet, count
    from profilecheck.vocabulary import scoring

    rules = choose(select, ignore)
    if format_ == "json":
        keys = ("id", "category", "covers", "level", "judged", "title")
        data = [{key: getattr(rule, key) for key in keys} | {"weight": scoring.plan().rules[rule.id].weight} for rule in rules]
        output.write(json_values.dump({"schema": json_values.SCHEMA, "rules": data}, indent=2) + "\n", utf8=True)
        return
    sheet = Sheet(output.look())
    sheet.put(f"{count(len(rules), 'rule')}. `profilecheck explain RULE` says more of one.")
    for name, category in scoring.plan().categories.items():
        some = [rule for rule in rules if rule.category == name]
        if some:
            sheet.heading(category.title, f"{category.weight:g} of 100 points")
        for rule in some:
            sheet.put((rule.id, "cyan"), (f"  {rule.level}, {', '.join(rule.covers)}", "dim"), indent=2)
            sheet.put(rule.title, indent=4)
    output.write(sheet.text())
