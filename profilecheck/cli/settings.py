"""Finds and checks the settings file: `profilecheck.toml`, or `[tool.profilecheck]` of a `pyproject.toml`, from a folder upwards."""

from __future__ import annotations

import fnmatch
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from msgspec import Struct, structs

from profilecheck import render
from profilecheck.cli import values
from profilecheck.cli.values import nearest
from profilecheck.errors import BadData
from profilecheck.report import Basis, Severity
from profilecheck.vocabulary.accepted import Accepted

OWN = "profilecheck.toml"
SHARED = "pyproject.toml"
LEVELS: tuple[Severity, ...] = get_args(Severity)


class Settings(Struct, frozen=True):
    """What a file asks for; None where it says nothing. Its keys are these names with hyphens.

    `select` and `ignore` are as written: which rules there are is known elsewhere. `baseline` and the patterns of
    `per_file_ignores` are relative to the folder of the file, so that they mean the same wherever the program is started.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    as_of: str | None = None
    fail_under: float | None = None
    fail_level: str | None = None
    format: str | None = None
    all: bool | None = None
    baseline: Path | None = None
    accept: Accepted | None = None
    thresholds: tuple[tuple[str, float], ...] | None = None
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] | None = None
    limits: tuple[tuple[str, float], ...] | None = None

    def given(self) -> dict[str, Any]:
        """The values that the file gives."""
        found = {f.name: getattr(self, f.name) for f in structs.fields(self)}
        return {name: value for name, value in found.items() if value is not None}

    def basis(self, path: Path) -> Basis:
        """What of it changes reports; `path` of the file, as it is shown."""
        return Basis(path.as_posix(), self.accept or Accepted(), self.thresholds or ())

    def ignored_in(self, file: Path, folder: Path) -> tuple[str, ...]:
        """The names that are ignored in a file; `folder` of the settings file. A pattern without a slash is for names, one with it for paths."""
        here = file.absolute()
        below = here.relative_to(folder.absolute()).as_posix() if here.is_relative_to(folder.absolute()) else here.as_posix()
        return tuple(
            name for pattern, names in self.per_file_ignores or () if fnmatch.fnmatchcase(below if "/" in pattern else here.name, pattern) for name in names
        )


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
    for key, value in found.items():
        if key not in CHECKS:
            raise BadData(f"{path}: unknown key {key!r}. {nearest(key, CHECKS)}")
        problem = CHECKS[key](value)
        if problem:
            raise BadData(f"{path}: {key} {problem}{'' if problem.endswith(('?', '.')) else '.'}")
    return Settings(**{key.replace("-", "_"): typed(key, value, path) for key, value in found.items()})


def typed(key: str, value: Any, path: Path) -> Any:
    """A value that was checked, as `Settings` keeps it."""
    match key:
        case "as-of":
            return str(value)
        case "baseline":
            return path.parent / value
        case "accept":
            return Accepted(**{kind: tuple(" ".join(name.split()) for name in names) for kind, names in value.items()})
        case "thresholds" | "limits":
            return tuple(sorted((name, float(number)) for name, number in value.items()))
        case "per-file-ignores":
            return tuple((pattern, tuple(names)) for pattern, names in value.items())
        case _:
            return tuple(value) if isinstance(value, list) else value


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


CHECKS: dict[str, Callable[[object], str]] = {
    "select": values.words,
    "ignore": values.words,
    "as-of": values.day,
    "fail-under": values.score,
    "fail-level": values.one_of(*LEVELS),
    "format": values.one_of(*render.formats()),
    "all": values.flag,
    "baseline": values.path_,
    "accept": values.accept,
    "thresholds": values.thresholds,
    "per-file-ignores": values.per_file,
    "limits": values.limits,
}
"""Each key with what says why a value won't do; nothing said if it will."""
