"""`profilecheck consistency FIRST SECOND`: where a resume and a LinkedIn profile of one person contradict each other."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from profilecheck.cli import options, output
from profilecheck.errors import UserError


@click.command("consistency", cls=options.Configured, epilog="Exit codes: 0 fine, 1 contradictions and --strict, 2 an unreadable file or a wrong option.")
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@options.format_("terminal", "json")
@options.output()
@options.as_of()
@click.option("--strict", is_flag=True, help="Exit with 1 if there is a contradiction, or if these may be two people.")
@options.config
def command(first: Path, second: Path, format_: str, out: Path | None, as_of: datetime.date | None, strict: bool) -> None:
    """Compare a resume and a LinkedIn profile of one person, or any two documents: titles, employers, dates, degrees, certifications, figures.

    \b
    profilecheck consistency resume.pdf export.zip
    profilecheck consistency resume.docx saved-profile.pdf --format json
    """
    from profilecheck.cli.given import given
    from profilecheck.running import one

    output.refuse_overwriting((first, second), *filter(None, (out,)))
    day = as_of or datetime.date.today()
    profiles = [one.make_profile(given(path), day, accepted=options.accepted()) for path in (first, second)]
    for profile in profiles:
        if profile.kind in ("job", "other"):
            what = "a job description" if profile.kind == "job" else "neither a resume nor a LinkedIn profile"
            raise UserError(f"{profile.document.name}: this looks like {what}; pass two documents about one person.")
    from profilecheck.advice.consistency import compare
    from profilecheck.render import consistency

    found = compare(*profiles)
    if format_ == "json":
        output.write(consistency.as_json(found), out, utf8=True)
    else:
        output.write(consistency.as_text(found, output.look(out)), out)
    if strict and (found.person or found.contradictions):
        raise SystemExit(1)
