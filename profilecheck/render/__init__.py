"""Renderers: pure functions from reports to text. A module here that names a `FORMAT` and has a `show` is an output format; no other list of them exists."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
from importlib.abc import InspectLoader
from typing import Protocol, cast

from profilecheck.errors import UserError
from profilecheck.render.types import Shown

PICTURED = ("html",)
"""Formats that show what the pages look like; for the others nobody draws them."""
TERMINAL = "terminal"
"""For a person in front of a screen; all others are for files and programs, and UTF-8 whatever the screen can show."""
DECLARATION = re.compile(r"^FORMAT = \"([a-z][a-z0-9-]*)\"$", re.M)


class Format(Protocol):
    """What a module of this folder offers to be a format."""

    FORMAT: str

    def show(self, shown: Shown) -> str: ...


@functools.cache
def formats() -> tuple[str, ...]:
    """The names of all formats: the one for a terminal, then by the alphabet."""
    return tuple(sorted(modules(), key=lambda name: (name != TERMINAL, name)))


@functools.cache
def modules() -> dict[str, str]:
    """Name of a format -> its module. The modules are looked into, not imported: the libraries of one that is not asked for cost a tenth of a second."""
    found: dict[str, str] = {}
    for finder, name, _ in pkgutil.iter_modules(__path__):
        spec = finder.find_spec(f"{__name__}.{name}", None)
        if spec is None or not isinstance(spec.loader, InspectLoader):
            continue
        if (source := spec.loader.get_source(spec.name)) and (declared := DECLARATION.search(source)):
            found[declared[1]] = f"{__name__}.{name}"
    return found


def prepare(name: str) -> None:
    """Load what draws a format, so that it is there when a report is."""
    if name in modules():
        importlib.import_module(modules()[name])


def show(shown: Shown, name: str) -> str:
    """Reports in a format. Raises UserError for a name that no module bears."""
    if name not in modules():
        raise UserError(f"there is no format {name!r}; there are {', '.join(formats())}.")
    return cast(Format, importlib.import_module(modules()[name])).show(shown)
