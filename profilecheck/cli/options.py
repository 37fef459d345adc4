"""Options that several commands share, and where their values come from when the command line is silent."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from profilecheck.cli import settings
from profilecheck.cli.selection import Wanted
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.rules.engine import Rule

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
Chosen = Callable[[], "tuple[Rule, ...]"]
"""Gives the rules to apply, when they are needed: loading them takes a while that reading a file can share."""
SOURCE = "profilecheck.cli.settings"
"""Under this name a command's context keeps the path of the settings file."""
NAMES = {"format": "format_", "all": "everything"}
"""Keys of the settings file whose options go by another name, since Python knows these words."""


class Configured(click.Command):
    """A command whose options have their defaults from the settings file: those that it knows, the others are for other commands."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not ctx.resilient_parsing:
            given, _, _ = self.make_parser(ctx).parse_args(list(args))
            helping = self.get_help_option(ctx)
            if helping is None or given.get(str(helping.name)) is not True:
                named = given.get("config")
                self.configure(ctx, named if isinstance(named, str) else None, given.get("no_config") is True)
        return super().parse_args(ctx, args)

    def configure(self, ctx: click.Context, named: str | None, without: bool) -> None:
        if named and without:
            ctx.fail("--config and --no-config exclude each other.")
        if named and not Path(named).is_file():
            raise UserError(f"--config: there is no file {named!r}.")
        path = None if without else Path(named) if named else settings.find(Path.cwd())
        if path is None:
            return
        found = {NAMES.get(key, key): value for key, value in settings.load(path).given().items()}
        for option in self.params:
            if option.name == "format_" and isinstance(option.type, click.Choice) and found.get("format_") not in option.type.choices:
                found.pop("format_", None)
        ctx.meta[SOURCE] = path
        ctx.default_map = found


def config(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--config` and `--no-config`; `Configured` reads them."""
    for option in (
        click.option("--no-config", is_flag=True, expose_value=False, help="Look for no settings file."),
        click.option("--config", metavar="FILE", expose_value=False, help=f"Settings [default: {settings.OWN} or pyproject.toml, from here upwards]."),
    ):
        function = option(function)
    return function


def rules(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--select` and `--ignore`, each a `Wanted`."""
    names = "RULE[,RULE...]"
    for option in (
        click.option("--ignore", metavar=names, multiple=True, callback=to_wanted, help="Leave these out; they don't count in the score."),
        click.option("--select", metavar=names, multiple=True, callback=to_wanted, help="Apply only these: rules, items of the guide (C5), categories."),
    ):
        function = option(function)
    return function


def to_wanted(ctx: click.Context, option: click.Parameter, value: tuple[str, ...]) -> Wanted:
    name = str(option.name)
    origin = f"{ctx.meta[SOURCE]}, {name}" if from_settings(ctx, name) else f"--{name}"
    names = tuple(part.strip() for one in value for part in one.split(",") if part.strip())
    if value and not names:
        raise click.BadParameter("names no rule.")
    return Wanted(names, origin)


def from_settings(ctx: click.Context, name: str) -> bool:
    """Whether the settings file gave this value."""
    return ctx.get_parameter_source(name) == ParameterSource.DEFAULT_MAP


def as_of() -> Decorator:
    return click.option("--as-of", metavar="DATE", callback=to_day, help='Day on which "present" ends, like 2025-06-30 or 2025-06 [default: today].')


def to_day(_ctx: click.Context, _option: click.Parameter, value: str | None) -> datetime.date | None:
    """A day (2025-06-30) or a month (2025-06), of which the first day is as good as any: facts count in months."""
    if value is None:
        return None
    form = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", value, re.ASCII)
    try:
        if form:
            return datetime.date(int(form[1]), int(form[2]), int(form[3] or 1))
    except ValueError:
        pass
    raise click.BadParameter(f"{value!r} is no date; write it like 2025-06-30 or 2025-06.")


def format_(*names: str) -> Decorator:
    return click.option("--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help="How to print the result.")


def output() -> Decorator:
    kind = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
    return click.option("--output", "-o", "out", type=kind, metavar="FILE", help="Write the result to a file [default: printed].")
