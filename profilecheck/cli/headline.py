"""`profilecheck headline TEXT`: one line judged."""

from __future__ import annotations

import sys

import click

from profilecheck.cli import options, output


@click.command("headline")
@click.argument("text", required=False)
@options.format_("terminal", "json")
def command(text: str | None, format_: str) -> None:
    """Judge a headline: its parts, what is missing, what a phone shows of it.

    TEXT is the line; "-" reads it from standard input. Without TEXT you are asked for it.

    \b
    profilecheck headline "IT Project Manager | Cloud migration | PMP"
    pbpaste | profilecheck headline - --format json
    """
    line = given(text)
    from profilecheck.cli.line import judge_line
    from profilecheck.render import headline

    judged = judge_line(line)
    if format_ == "json":
        output.write(headline.as_json(judged), utf8=True)
    else:
        output.write(headline.as_text(judged, output.look()))


def given(text: str | None) -> str:
    """The line: as an argument, from standard input, or typed at a prompt, which goes to standard error."""
    if text is not None and text != "-":
        return text
    if text is None and sys.stdin.isatty():
        answer: str = click.prompt("Headline", err=True, default="", show_default=False)
        return answer
    return sys.stdin.buffer.read(100_000).decode("utf-8", "replace")
