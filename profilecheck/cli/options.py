"""Options that several commands share."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Day(click.ParamType):
    """A day (2025-06-30) or a month (2025-06, its last day is as good as any)."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        form = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", str(value), re.ASCII)
        try:
            if form:
                return datetime.date(int(form[1]), int(form[2]), int(form[3] or 1))
        except ValueError:
            pass
        self.fail(f"{value!r} is no date; write it like 2025-06-30 or 2025-06.", param, ctx)


def as_of() -> Decorator:
    return click.option("--as-of", type=Day(), metavar="DATE", help='Day on which "present" ends, like 2025-06-30 or 2025-06 [default: today].')


def format_(*names: str) -> Decorator:
    return click.option("--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help="How to print the result.")
