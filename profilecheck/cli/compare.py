"""`profilecheck compare OLD NEW`: whether a new version of a document is better, and what became of each finding."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from profilecheck.cli import options, output
from profilecheck.cli.selection import Wanted, choose


@click.command("compare", cls=options.Configured)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@options.format_("terminal", "json")
@options.output()
@options.as_of()
@click.option("--all", "everything", is_flag=True, help="Show every finding and fact.")
@options.rules
@options.config
def command(old: Path, new: Path, format_: str, out: Path | None, as_of: datetime.date | None, everything: bool, select: Wanted, ignore: Wanted) -> None:
    """Say whether the document NEW is better than the document OLD.

    What was fixed, what is new, what remains, how the score changed, which facts came or went.

    \b
    profilecheck compare resume-2024.pdf resume-2025.pdf
    profilecheck compare old.docx new.docx --format json
    """
    from profilecheck.cli.given import given
    from profilecheck.running import one

    output.refuse_overwriting((old, new), *filter(None, (out,)))
    basis = options.basis()
    before, after = (one.make_report(given(path), as_of, lambda: choose(select, ignore, uncapped=True), basis=basis) for path in (old, new))
    from profilecheck.advice.compare import compare
    from profilecheck.render import compare as drawn

    comparison = compare(before, after)
    if format_ == "json":
        output.write(drawn.as_json(comparison), out, utf8=True)
    else:
        output.write(drawn.as_text(comparison, output.look(out), everything=everything), out)
