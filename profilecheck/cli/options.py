"""Options that several commands share, and where their values come from when the command line is silent."""

from __future__ import annotations

import datetime
import math
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource
from msgspec import Struct

from profilecheck import limits
from profilecheck.cli import settings
from profilecheck.cli.selection import Wanted
from profilecheck.cli.settings import Settings
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.report import Basis
    from profilecheck.vocabulary.accepted import Accepted

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
SOURCE = "profilecheck.cli.settings"
"""Under this name a command's context keeps the path of the settings file."""
LOADED = "profilecheck.cli.loaded"
"""Under this name it keeps what was read from it."""
NAMES = {"format": "format_", "all": "everything"}
"""Keys of the settings file whose options go by another name, since Python knows these words."""


class Loaded(Struct, frozen=True):
    """The settings file that was read."""

    settings: Settings
    path: Path

    @property
    def basis(self) -> Basis:
        """What of it changes reports."""
        return self.settings.basis(beside(self.path))

    def ignored_in(self, file: Path) -> Wanted:
        """The rules that it leaves out of one file."""
        return Wanted(self.settings.ignored_in(file, self.path.parent), f"{beside(self.path)}, per-file-ignores")


NOTHING = Loaded(Settings(), Path())


def loaded() -> Loaded:
    """The settings of the command that runs; empty where there is no file."""
    found: Loaded = click.get_current_context().meta.get(LOADED, NOTHING)
    return found


def basis() -> Basis | None:
    """What the settings file changes in reports; None without one."""
    found = loaded()
    return None if found is NOTHING else found.basis


def accepted() -> Accepted | None:
    """The names that the settings file accepts beside those of the lexicons."""
    return loaded().settings.accept


def beside(path: Path) -> Path:
    """The path of a settings file as it is named in a report: from here, so that it is the same on every machine."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # on another drive
        return path


class Configured(click.Command):
    """A command whose options have their defaults from the settings file: those that it knows, the others are for other commands."""

    def make_parser(self, ctx: click.Context) -> click.parser._OptionParser:
        """click's parser, which tells what is given before click asks for defaults: the settings file that holds them is one of the options."""
        parser = super().make_parser(ctx)
        parse = parser.parse_args

        def parse_args(args: list[str]) -> tuple[dict[str, Any], list[str], list[click.Parameter]]:
            given, rest, order = parse(args)
            if not ctx.resilient_parsing:
                self.prepare(ctx, given)
            return given, rest, order

        parser.parse_args = parse_args  # type: ignore[method-assign]
        return parser

    def prepare(self, ctx: click.Context, given: Mapping[str, Any]) -> None:
        """Take the defaults out of the settings file, unless only help is wanted; `given`: what stands on the command line."""
        helping = self.get_help_option(ctx)
        if helping is not None and given.get(str(helping.name)) is True:
            return
        named = given.get("config")
        self.configure(ctx, given, named if isinstance(named, str) else None, given.get("no_config") is True)
        self.restrict(ctx, given.get("limit") or ())
        if given.get("show_settings") is True:
            self.show(ctx, given)

    def restrict(self, ctx: click.Context, named: Sequence[str]) -> None:
        """Put the limits of the settings file and the command line in force, for as long as the command runs."""
        held = ctx.meta.get(LOADED, NOTHING).settings.limits or ()
        found = limits.changed(limits.changed(limits.current(), dict(held)), dict(map(limit, named)))
        if found != limits.current():
            ctx.with_resource(limits.using(found))

    def show(self, ctx: click.Context, given: Mapping[str, Any]) -> None:
        """Print the settings that would hold, and end."""
        from profilecheck.cli import show_settings

        found: dict[str, tuple[Any, str]] = {}
        for option in self.params:
            value = given.get(str(option.name)) if isinstance(option, click.Option) else None
            key = next((key for key, name in NAMES.items() if name == option.name), str(option.name).replace("_", "-"))
            if value and (key in show_settings.DEFAULTS or key in show_settings.UNSET):
                value = option.process_value(ctx, value)
                found[key] = (value.names if isinstance(value, Wanted) else str(value) if isinstance(value, datetime.date) else value, option.opts[0])
        held = ctx.meta.get(LOADED)
        click.echo("\n".join(show_settings.lines(ctx.command_path, beside(held.path) if held else None, held.settings if held else Settings(), found)))
        ctx.exit()

    def configure(self, ctx: click.Context, given: Mapping[str, Any], named: str | None, without: bool) -> None:
        if named and without:
            ctx.fail("--config and --no-config exclude each other.")
        if named and not Path(named).is_file():
            raise UserError(f"--config: there is no file {named!r}.")
        path = None if without else Path(named) if named else self.find(given)
        if path is None:
            return
        loaded = settings.load(path)
        found = {NAMES.get(key, key): value for key, value in loaded.given().items()}
        for option in self.params:
            if option.name == "format_" and isinstance(option.type, click.Choice) and found.get("format_") not in option.type.choices:
                found.pop("format_", None)
        ctx.meta[SOURCE] = beside(path)
        ctx.meta[LOADED] = Loaded(loaded, path)
        ctx.default_map = found

    def find(self, given: Mapping[str, Any]) -> Path | None:
        """The settings file where none is named."""
        return settings.find(Path.cwd())


def config(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--config`, `--no-config`, `--show-settings` and `--limit`; `Configured` reads them."""
    for option in (
        click.option("--limit", metavar="NAME=N", multiple=True, expose_value=False, help=f"What a file may use: {', '.join(f.name for f in limits.NAMES)}."),
        click.option("--show-settings", is_flag=True, expose_value=False, help="Print the settings that hold, and where each comes from."),
        click.option("--no-config", is_flag=True, expose_value=False, help="Look for no settings file."),
        click.option("--config", metavar="FILE", expose_value=False, help=f"Settings [default: {settings.OWN} or pyproject.toml, from here upwards]."),
    ):
        function = option(function)
    return function


def limit(words: str) -> tuple[str, float]:
    """A name and a number out of "pages=50"."""
    name, sign, value = words.partition("=")
    try:
        return name.strip(), float(value) if sign else math.nan
    except ValueError:
        raise UserError(f"--limit {words}: write it like --limit pages=50.") from None


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
