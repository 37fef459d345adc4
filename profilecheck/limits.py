"""What one file may use and hold: counted things first (bytes, pages, characters), then computing time and memory, and waiting last."""

from __future__ import annotations

import contextlib
import contextvars
from collections.abc import Iterator
from typing import get_type_hints

from msgspec import Struct, structs

from profilecheck.errors import UserError


class Limits(Struct, frozen=True):
    """The limits of one file. A resume has one to five pages and 2,000 to 15,000 characters; reading and checking it takes under 1 s and 200 MB.

    `size` and `export` (a data export, which holds years of posts): megabytes of the file; `cpu`: seconds of computing, `memory`: megabytes
    beyond what the program itself takes. `wall`: seconds after which one that waits without computing is given up; how busy the machine is
    changes no outcome.
    """

    size: float = 20.0
    export: float = 100.0
    pages: int = 30
    characters: int = 300_000
    cpu: float = 10.0
    wall: float = 30.0
    memory: float = 1000.0

    @property
    def bytes(self) -> int:
        return round(self.size * 1e6)

    @property
    def export_bytes(self) -> int:
        return round(max(self.size, self.export) * 1e6)

    @property
    def memory_bytes(self) -> int:
        return round(self.memory * 1e6)


NAMES = structs.fields(Limits)
MOST = 1e9
_in_force: contextvars.ContextVar[Limits] = contextvars.ContextVar("limits", default=Limits())  # noqa: B039  (frozen)


def current() -> Limits:
    """The limits that hold here and now: those of the settings or the command line, else the usual ones."""
    return _in_force.get()


def put_in_force(limits: Limits) -> None:
    """For a child, which reads by these limits all its life."""
    _in_force.set(limits)


@contextlib.contextmanager
def using(limits: Limits) -> Iterator[None]:
    """Other limits for a while."""
    token = _in_force.set(limits)
    try:
        yield
    finally:
        _in_force.reset(token)


def changed(limits: Limits, values: dict[str, object]) -> Limits:
    """The limits with other values by name. Raises UserError for a name that is none, and for a value that is no number above 0."""
    kinds = get_type_hints(Limits)
    found: dict[str, float] = {}
    for name, value in values.items():
        if name not in kinds:
            raise UserError(f"there is no limit {name!r}; there are {', '.join(field.name for field in NAMES)}.")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= MOST or (kinds[name] is int and value != int(value)):
            raise UserError(f"the limit {name} is a {'whole ' if kinds[name] is int else ''}number above 0, not {value!r}.")
        found[name] = kinds[name](value)
    return structs.replace(limits, **found)
