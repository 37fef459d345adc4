"""Loads what analysing needs, and nothing that it does not: spaCy without its command line, the lexicons, the facts."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

COMMANDS = "spacy.cli.info"


def warm_up() -> None:
    """Load everything, so that what follows takes only the time of its own work."""
    import_spacy()
    from profilecheck.facts import profile  # noqa: F401
    from profilecheck.nlp.language import load

    load()


def import_numbers() -> None:
    """Import numpy, before a fork: reading a PDF needs it in the child, everything else right here."""
    import numpy  # noqa: F401


def import_spacy() -> None:
    """Import spaCy without `spacy.cli`.

    Its `__init__` imports all of that for the function `spacy.info`, and with it libraries for downloads, projects and
    terminals: a third of the whole time of `import spacy`. While spaCy is imported the module stands for itself; after
    that whoever asks for `spacy.cli` or `spacy.info` gets the real ones.
    """
    if "spacy" in sys.modules or COMMANDS in sys.modules:
        return
    stand_in: Any = ModuleType(COMMANDS)
    stand_in.info = info
    sys.modules[COMMANDS] = stand_in
    try:
        importlib.import_module("spacy")
    finally:
        del sys.modules[COMMANDS]


def info(*arguments: Any, **options: Any) -> Any:
    """`spacy.info`, which loads what it needs when it is called."""
    return importlib.import_module(COMMANDS).info(*arguments, **options)
