"""`profilecheck headline TEXT`: one line judged."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import structs

from profilecheck.cli import options, output
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.facts.types import Profile


@click.command("headline")
@click.argument("text", required=False)
@click.option("--profile", type=click.Path(path_type=Path), metavar="FILE", help="Suggest better ones out of the facts of this resume or profile.")
@click.option("--job", type=click.Path(path_type=Path), metavar="FILE", help="With --profile: prefer the words of this job, where they are true.")
@options.format_("terminal", "json")
@options.as_of()
def command(text: str | None, profile: Path | None, job: Path | None, format_: str, as_of: datetime.date | None) -> None:
    """Judge a headline: its parts, what is missing, what a phone shows of it.

    TEXT is the line; "-" reads it from standard input. Without TEXT you are asked for it, or with --profile its own headline is judged.

    \b
    profilecheck headline "IT Project Manager | Cloud migration | PMP"
    profilecheck headline --profile resume.pdf --job job.txt
    pbpaste | profilecheck headline - --format json
    """
    if job is not None and profile is None:
        raise UserError("--job needs --profile FILE: suggestions are made of a profile's facts only.")
    known = None
    if profile is not None:
        from profilecheck.running import one

        known = one.make_profile(one.of_file(profile), as_of)
    line = given(text) if known is None or text is not None else own(known)
    from profilecheck.render import headline
    from profilecheck.running.line import judge_line

    judged = judge_line(line, as_of=as_of, isolated=True)
    if known is not None:
        judged = structs.replace(judged, suggestions=suggested(known, job))
    if format_ == "json":
        output.write(headline.as_json(judged), utf8=True)
    else:
        output.write(headline.as_text(judged, output.look()))


def own(profile: Profile) -> str:
    """The headline of a profile; where it has none, what LinkedIn puts there by itself: the present title and employer."""
    if profile.headline is not None:
        return profile.quote(profile.headline.span)
    present = next((p for p in profile.positions if p.title is not None), None)
    if present is None or present.title is None:
        raise UserError(f"{profile.document.name}: it has no headline and no position to make one of: pass the line as text.")
    output.say(f"{profile.document.name} has no headline; judged is what LinkedIn shows then, title and employer.")
    return profile.quote(present.title) + (f" at {profile.quote(present.organization)}" if present.organization else "")


def suggested(profile: Profile, job: Path | None) -> tuple[str, ...]:
    """Headlines made of a profile's facts; says why, where there are fewer than three."""
    from profilecheck.advice.headlines import suggest

    wanted: tuple[str, ...] = ()
    if job is not None:
        from profilecheck.running import jobs, one

        asked = jobs.read_job(one.of_file(job))
        title = [asked.quote(asked.title)] if asked.title else []
        names = [name for skill in asked.skills for name in (skill.name, skill.text)]
        wanted = tuple(dict.fromkeys([*title, *names, *(c.name for c in asked.certifications)]))
    composed = suggest(profile, wanted)
    if composed.reason:
        output.say(f"{profile.document.name}: {'no headline' if not composed.suggestions else 'fewer headlines than usual'} could be made; {composed.reason}.")
    return tuple(s.text for s in composed.suggestions)


def given(text: str | None) -> str:
    """The line: as an argument, from standard input, or typed at a prompt, which goes to standard error."""
    if text is not None and text != "-":
        return text
    if text is None and sys.stdin.isatty():
        answer: str = click.prompt("Headline", err=True, default="", show_default=False)
        return answer
    return sys.stdin.buffer.read(100_000).decode("utf-8", "replace")
