"""Text of others in lines of ours: nothing in it is obeyed by a terminal or by a server that reads its logs."""

from __future__ import annotations

import re

COMMAND = re.compile(r"(?m)^(\s*):(?=:)|##(?=\[)")
"""What GitHub takes for a command in a log: two colons that begin a line, and an older form anywhere in it."""


def printable(text: str) -> str:
    """Controls of a terminal, signs that turn the direction of writing, and stray surrogates are written out: `\\x1b`, `\\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in text)


def unobeyed(text: str) -> str:
    """Lines that no log takes for commands: a space parts what would make one of them."""
    return COMMAND.sub(lambda m: f"{m[1]}: " if m[1] is not None else "## ", text)


def harmless(text: str) -> str:
    """One line with neither."""
    return unobeyed(printable(" ".join(text.split())))
