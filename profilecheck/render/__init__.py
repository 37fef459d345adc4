"""Renderers: name -> function from a Report to text; pure, so that the command line, the page and the batch share them."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

from profilecheck.report import Report

FORMATS = {"terminal": "profilecheck.render.terminal", "json": "profilecheck.render.json_"}
"""Name of a format and the module whose `render` makes it; imported only when it is asked for, rich costs a tenth of a second."""


def renderer(name: str) -> Callable[..., str]:
    """The function that turns a Report into text; KeyError if there is no such format."""
    return cast(Callable[..., str], importlib.import_module(FORMATS[name]).render)


def render(report: Report, name: str) -> str:
    """A report in the format with this name."""
    return renderer(name)(report)
