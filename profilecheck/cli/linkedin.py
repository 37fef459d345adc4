"""`profilecheck linkedin [FILE]`: the report on a LinkedIn profile that was copied from its page."""

from __future__ import annotations

import datetime
import functools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck import render
from profilecheck.cli import options, output, settings, verdicts
from profilecheck.cli.pictured import pictured
from profilecheck.cli.selection import Wanted, choose

if TYPE_CHECKING:
    from profilecheck.rules.engine import Rule


@click.command(
    "linkedin",
    cls=options.Configured,
    epilog="Exit codes: 0 fine, 1 something failed at --fail-under or --fail-level, 2 nothing or no profile was pasted, or a wrong option.",
)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@options.format_(*render.formats())
@options.output()
@options.as_of()
@click.option("--all", "everything", is_flag=True, help="Show every fix, not only the ten that gain most.")
@options.rules
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="N", help="Exit with 1 if the score is below N, or can't be given.")
@click.option("--fail-level", type=click.Choice(settings.LEVELS), help="Exit with 1 if there is a finding of this level or a higher one.")
@options.config
def command(
    file: Path | None,
    format_: str,
    out: Path | None,
    as_of: datetime.date | None,
    everything: bool,
    select: Wanted,
    ignore: Wanted,
    fail_under: float | None,
    fail_level: str | None,
) -> None:
    """Check a LinkedIn profile whose page was copied: from FILE, from standard input, or pasted at the prompt.

    FILE may also be a data export or a profile saved as PDF; `profilecheck FILE` checks these as well.

    \b
    profilecheck linkedin
    pbpaste | profilecheck linkedin
    profilecheck linkedin pasted.txt --format json
    """
    from profilecheck.cli.given import called
    from profilecheck.render.types import Checked, Shown
    from profilecheck.rules.words import about_all
    from profilecheck.running import one

    path = file if file is not None and str(file) != "-" else None
    if path is not None:
        output.refuse_overwriting((path,), *filter(None, (out,)))
    given = one.of_linkedin(path) if path is not None else one.of_page(from_input())
    rules: list[Rule] = []

    def chosen() -> list[Rule]:
        rules[:] = choose(select, ignore)
        return rules

    report = one.make_report(given, as_of, chosen, basis=options.basis(), meanwhile=functools.partial(render.prepare, format_))
    checked = Checked(called(path) if path is not None else Path(given.name), report)
    pictures, guide = pictured(format_, [checked], [given])
    shown = Shown([checked], about_all(rules), everything=everything, look=output.look(out), pictures=pictures, guide=guide)
    output.write(render.show(shown, format_), out, utf8=format_ != render.TERMINAL)
    failed = verdicts.failures(checked, fail_under, fail_level)
    for reason in failed:
        output.say(reason)
    if failed:
        raise SystemExit(1)


def from_input() -> bytes:
    """What was piped in, or typed and pasted at a terminal up to the end of input; the prompt goes to standard error."""
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        click.echo(f"Paste the page of the profile (select all, copy), then press Enter and {end}.", err=True)
    from profilecheck.readers.linkedin.profile import MOST_BYTES

    return sys.stdin.buffer.read(MOST_BYTES + 1)
