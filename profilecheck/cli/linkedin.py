"""`profilecheck linkedin [FILE]`: the report on a LinkedIn profile that was copied from its page."""

from __future__ import annotations

import dataclasses
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli import options, output, settings
from profilecheck.cli.selection import Wanted, choose
from profilecheck.errors import UnreadableFile, UserError

if TYPE_CHECKING:
    from profilecheck.document import Document
    from profilecheck.report import Report

MOST_BYTES = 4_000_000
"""A page with everything unfolded has 100 kB."""
HOW = "open the profile in a browser, select the whole page, copy it and paste it"
SIGNS = frozenset(f"section.{kind}" for kind in ("experience", "education", "skills", "certifications"))
"""A page that says nothing of any of these is no profile, or one with nothing in it."""
OTHER_KINDS = (b"PK\x03\x04", b"%PDF")


@click.command(
    "linkedin",
    cls=options.Configured,
    epilog="Exit codes: 0 fine, 1 something failed at --fail-under or --fail-level, 2 nothing or no profile was pasted, or a wrong option.",
)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@options.format_(*settings.FORMATS)
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
    from profilecheck.cli import check, showing
    from profilecheck.render.types import Checked

    named = file is not None and str(file) != "-"
    if file is not None and named:
        check.refuse_overwriting((file,), *filter(None, (out,)))
    rules = choose(select, ignore)
    data = from_file(file) if file is not None and named else from_input()
    if file is not None and named and (data is None or data.startswith(OTHER_KINDS)):
        report = of_other_kind(file, as_of, select, ignore)
    else:
        document = to_document(data or b"", file.name if file is not None and named else None)
        report = judged(document, as_of, select, ignore)
    checked = Checked(check.near(file) if file is not None and named else Path(report.profile.document.name), report)
    output.write(showing.show([checked], rules, format_, output.look(out), everything, [0]), out, utf8=format_ != "terminal")
    failed = check.failures(checked, fail_under, fail_level)
    for reason in failed:
        output.say(reason)
    if failed:
        raise SystemExit(1)


def from_input() -> bytes:
    """What was piped in, or typed and pasted at a terminal up to the end of input; the prompt goes to standard error."""
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        click.echo(f"Paste the page of the profile (select all, copy), then press Enter and {end}.", err=True)
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def from_file(file: Path) -> bytes | None:
    """The file's bytes, None for a folder; what can't be opened is said as for every other file."""
    import profilecheck

    if file.is_dir():
        return None
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        profilecheck.read(file)
        raise


def to_document(data: bytes, name: str | None) -> Document:
    """The pasted profile; UnreadableFile where there is none in it."""
    from profilecheck.readers import is_markup
    from profilecheck.readers.linkedin.pasted import NAME, read_paste
    from profilecheck.readers.text.lines import decode

    shown = name or NAME
    text = decode(data) if len(data) <= MOST_BYTES and not data.startswith(OTHER_KINDS) else None
    if not data.strip():
        raise UnreadableFile(f"{shown}: nothing was pasted; {HOW}.", code="empty")
    if text is None:
        what = "far too long for the page of a profile" if len(data) > MOST_BYTES else "no text"
        raise UnreadableFile(f"{shown}: this is {what}; {HOW}, or pass the path of an export or a saved PDF.", code="binary")
    if is_markup(data[:4096]):
        raise UnreadableFile(f"{shown}: this is the code of a web page, not what it shows; {HOW}.", code="unsupported")
    document = read_paste(text)
    if not any(field.name in SIGNS for field in document.fields):
        raise UnreadableFile(f"{shown}: this is no LinkedIn profile: no heading such as Experience or Education is in it; {HOW}.", code="no-profile")
    return document if name is None else dataclasses.replace(document, name=name)


def judged(document: Document, as_of: datetime.date | None, select: Wanted, ignore: Wanted) -> Report:
    import profilecheck
    from profilecheck.running.one import time_limit, warm_up

    warm_up()
    with time_limit(document.name):
        from profilecheck.rules import reporting

        return reporting.check(profilecheck.analyse(document, as_of=as_of), select=choose(select, ignore))


def of_other_kind(file: Path, as_of: datetime.date | None, select: Wanted, ignore: Wanted) -> Report:
    """The report on an export or a saved PDF."""
    from profilecheck.running.one import check_path

    report = check_path(file, as_of, lambda: choose(select, ignore))
    if report.profile.kind != "linkedin":
        raise UserError(f"{file.name}: this is no LinkedIn profile; check a resume with `profilecheck {file.name}`.")
    return report
