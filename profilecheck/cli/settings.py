"""Finds and checks the settings file: `profilecheck.toml`, or `[tool.profilecheck]` of a `pyproject.toml`, from a folder upwards."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import difflib
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from profilecheck.errors import BadData
from profilecheck.report import Severity

OWN = "profilecheck.toml"
SHARED = "pyproject.toml"
FORMATS = ("terminal", "json", "markdown", "sarif", "github")
LEVELS: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file asks for; None where it says nothing. Its keys are these names with hyphens.

    `select` and `ignore` are as written: which rules there are is known elsewhere. `baseline` is relative to the
    folder of the file, so that it means the same wherever the program is started.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    as_of: str | None = None
    fail_under: float | None = None
    fail_level: str | None = None
    format: str | None = None
    all: bool | None = None
    baseline: Path | None = None

    def given(self) -> dict[str, Any]:
        """The values that the file gives."""
        found = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        return {name: value for name, value in found.items() if value is not None}


def find(start: Path) -> Path | None:
    """The nearest settings file in a folder or one above it. A `pyproject.toml` without our table is passed over."""
    here = start.absolute()
    for folder in (here, *here.parents):
        own, shared = folder / OWN, folder / SHARED
        if own.is_file():
            return own
        if shared.is_file() and table(shared) is not None:
            return shared
    return None


def load(path: Path) -> Settings:
    """The settings of a file. Raises BadData, naming file, key and reason."""
    found = table(path)
    if found is None:
        raise BadData(f"{path}: has no table [tool.profilecheck].")
    values: dict[str, Any] = {}
    for key, value in found.items():
        if key not in CHECKS:
            raise BadData(f"{path}: unknown key {key!r}. {nearest(key, CHECKS)}")
        problem = CHECKS[key](value)
        if problem:
            raise BadData(f"{path}: {key} {problem}.")
        values[key.replace("-", "_")] = tuple(value) if isinstance(value, list) else value
    if "as_of" in values:
        values["as_of"] = str(values["as_of"])
    if "baseline" in values:
        values["baseline"] = path.parent / values["baseline"]
    return Settings(**values)


def table(path: Path) -> dict[str, Any] | None:
    """Our table of a file; None if a `pyproject.toml` has none. Its other tables are nothing of ours, but it must be TOML."""
    try:
        data = path.read_bytes()
        if path.name == SHARED and b"profilecheck" not in data:
            return None
        whole = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise BadData(f"{path}: can't be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadData(f"{path}: is not valid TOML ({error}).") from None
    if path.name != SHARED:
        return whole
    tools = whole.get("tool")
    found = tools.get("profilecheck") if isinstance(tools, dict) else None
    if found is not None and not isinstance(found, dict):
        raise BadData(f"{path}: tool.profilecheck is not a table.")
    return found


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence with the names that a misspelt one may stand for, or all of them if none is near."""
    names, plain = sorted(known), word.casefold().replace("_", "-")
    near = [plain] if plain in names else difflib.get_close_matches(plain, names, 3, 0.6)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return f"There are {', '.join(names)}." if len(names) <= 12 else ""


def words(value: object) -> str:
    good = isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)
    return "" if good else 'must be a list of names, like ["C5", "summary"]'


def day(value: object) -> str:
    """A day or a month; TOML has dates of its own, a month it has only as words."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return ""
    with contextlib.suppress(ValueError):
        if isinstance(value, str) and len(value) in (len("2025-06"), len("2025-06-30")):
            datetime.date.fromisoformat(value if value.count("-") == 2 else f"{value}-01")
            return ""
    return 'must be a day or a month, like "2025-06-30" or "2025-06"'


def score(value: object) -> str:
    good = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
    return "" if good else "must be a number from 0 to 100"


def flag(value: object) -> str:
    return "" if isinstance(value, bool) else "must be true or false"


def path_(value: object) -> str:
    return "" if isinstance(value, str) and value.strip() else "must be the name of a file"


def one_of(*names: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        return "" if value in names else f"must be one of {', '.join(names)}"

    return check


CHECKS: dict[str, Callable[[object], str]] = {
    "select": words,
    "ignore": words,
    "as-of": day,
    "fail-under": score,
    "fail-level": one_of(*LEVELS),
    "format": one_of(*FORMATS),
    "all": flag,
    "baseline": path_,
}
"""Each key with what says why a value won't do; nothing said if it will."""
