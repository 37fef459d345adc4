"""`profilecheck FILE`: the report on one file."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from profilecheck.cli import options, output


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@options.format_("terminal", "json")
@options.as_of()
@click.option("--all", "everything", is_flag=True, help="Show every fix, not only the ten that gain most.")
def command(file: Path, format_: str, as_of: datetime.date | None, everything: bool) -> None:
    """Check one FILE; the word "check" can be left out.

    \b
    profilecheck resume.pdf
    profilecheck resume.docx --all
    profilecheck resume.txt --format json --as-of 2025-06
    """
    from profilecheck.cli.pipeline import check_path

    report = check_path(file, as_of)
    if format_ == "json":
        from profilecheck.render import json_

        output.write(json_.render(report), utf8=True)
        return
    from profilecheck.render import terminal
    from profilecheck.rules import engine

    titles = {rule.id: rule.title for rule in engine.registry()}
    output.write(terminal.render(report, look=output.look(), everything=everything, titles=titles))
