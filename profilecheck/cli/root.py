"""The group `profilecheck`: a file as the first argument is checked, a word is a command; commands are imported when needed."""

from __future__ import annotations

import difflib
import importlib
import os
import sys
from typing import Any

import click

from profilecheck.cli.output import INTERRUPTED, Fault, plainly
from profilecheck.errors import UserError

COMMANDS = {
    "check": "profilecheck.cli.check",
    "headline": "profilecheck.cli.headline",
    "facts": "profilecheck.cli.facts",
    "text": "profilecheck.cli.text",
    "compare": "profilecheck.cli.compare",
    "match": "profilecheck.cli.match",
    "rank": "profilecheck.cli.rank",
    "plan": "profilecheck.cli.plan",
    "interview": "profilecheck.cli.interview",
    "linkedin": "profilecheck.cli.linkedin",
    "consistency": "profilecheck.cli.consistency",
    "batch": "profilecheck.cli.batch",
    "serve": "profilecheck.cli.serve",
    "rules": "profilecheck.cli.rules",
    "explain": "profilecheck.cli.explain",
}
"""Name of a command and the module whose `command` it is."""

DEFAULT = "check"
OWN_OPTIONS = ("--help", "-h", "--version")


class Group(click.Group):
    """Commands by name; anything else that stands first is a file for `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in COMMANDS and args[0] not in OWN_OPTIONS:
            if not args[0].startswith("-") and not os.path.lexists(args[0]) and (near := nearest(args[0])):
                ctx.fail(f"there is no file and no command {args[0]!r}. Did you mean {near!r}?")
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise plainly(error) from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UserError as error:
            raise Fault(str(error)) from error
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise plainly(error) from error
        except (KeyboardInterrupt, click.Abort):
            click.echo("Interrupted.", err=True)
            raise SystemExit(INTERRUPTED) from None
        finally:
            dismiss_child()


def dismiss_child() -> None:
    """End the child that read for this command, if there is one."""
    clerk = sys.modules.get("profilecheck.running.clerk")
    if clerk is not None:
        clerk.dismiss()


def nearest(word: str) -> str | None:
    """The command that a misspelt word stands for; None if it looks like a path."""
    if os.sep in word or "." in word:
        return None
    return next(iter(difflib.get_close_matches(word.lower(), COMMANDS, 1, 0.7)), None)


def show_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib import metadata

        click.echo(f"profilecheck {metadata.version('profilecheck')}")
        ctx.exit()


@click.group(
    cls=Group,
    no_args_is_help=True,
    subcommand_metavar="FILE | COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 something failed at --fail-under or --fail-level, 2 a file that can't be read or a wrong option, 3 a batch with files "
    "that could not be checked. 130 means interrupted; a fault of profilecheck itself shows a traceback.",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Show the version and exit.")
def root() -> None:
    """Check an IT project manager's resume or profile against a career guide, offline.

    \b
    profilecheck resume.pdf                         what to change, with its place
    profilecheck resume.pdf --format json           everything, for a program
    profilecheck headline "IT Project Manager | …"  one line judged
    profilecheck compare old.pdf new.pdf            whether the new version is better
    profilecheck match resume.pdf job.txt           how it fits a job, and what to show
    profilecheck batch resumes/ --out results/      a folder of thousands
    profilecheck serve                              a page in your browser, on this computer
    """
