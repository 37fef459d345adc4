"""`--show-settings`: the settings as a command would have them, as a settings file that says of each value where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from profilecheck.cli.settings import Settings
from profilecheck.limits import Limits

DEFAULTS: dict[str, Any] = {"select": (), "ignore": (), "format": "terminal", "all": False}
"""Keys that have a value without being set."""
UNSET = {
    "as-of": "today",
    "fail-under": "no score fails",
    "fail-level": "no finding fails",
    "baseline": "every finding is new",
}
"""What holds where nothing is set."""


def lines(command: str, path: Path | None, settings: Settings, given: Mapping[str, tuple[Any, str]]) -> Iterator[str]:
    """TOML. `given`: key -> (value, option) of what stands on the command line, which goes before the file."""
    file = path.as_posix() if path else ""
    yield f"# {command}, {f'with {file}' if file else 'without a settings file'}"
    for key in (*DEFAULTS, *UNSET):
        found = getattr(settings, key.replace("-", "_"))
        if key in given:
            yield f"{key} = {toml(given[key][0])}  # {given[key][1]}"
        elif found is not None:
            yield f"{key} = {toml(found)}  # {file}"
        elif key in DEFAULTS:
            yield f"{key} = {toml(DEFAULTS[key])}  # default"
        else:
            yield f"# {key}: not set, {UNSET[key]}"
    if settings.accept:
        yield from ("", "[accept]", *(f"{kind} = {toml(names)}  # {file}" for kind, names in asdict(settings.accept).items() if names))
    if settings.thresholds:
        from profilecheck.vocabulary import scoring

        usual = scoring.plan().limits
        yield from ("", "[thresholds]", *(f"{name} = {value:g}  # {file}; {usual[name].value:g} without it" for name, value in settings.thresholds))
    if settings.limits:
        given_limits = dict(settings.limits)
        usual_limits = asdict(Limits())
        yield from ("", "[limits]", *(f"{name} = {value:g}  # {file}; {usual_limits[name]:g} without it" for name, value in given_limits.items()))
    if settings.per_file_ignores:
        yield from ("", "[per-file-ignores]", *(f"{toml(pattern)} = {toml(names)}  # {file}" for pattern, names in settings.per_file_ignores))


def toml(value: Any) -> str:
    """A value as TOML, whose strings, lists, numbers and words of truth are those of JSON."""
    if isinstance(value, Path):
        value = value.as_posix()
    return f"{value:g}" if isinstance(value, float) else json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
