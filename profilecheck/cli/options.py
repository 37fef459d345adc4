"""Options that several commands share."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


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
