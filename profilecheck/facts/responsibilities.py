"""Which of the guide's ten core responsibilities a statement is evidence for."""

from __future__ import annotations

import functools
import re

from profilecheck import resources


@functools.cache
def responsibility_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(id, pattern of all its cues) for the ten core responsibilities of the guide."""
    patterns = []
    for item, fields in resources.table("guide.toml")["responsibilities"].items():
        cues = sorted((re.escape(c) for c in fields["cues"]), key=len, reverse=True)
        patterns.append((item, re.compile(rf"(?<![\w-])(?:{'|'.join(cues)})(?![\w-])")))
    return tuple(patterns)


def responsibilities(text: str) -> tuple[str, ...]:
    lower = text.lower()
    return tuple(item for item, pattern in responsibility_patterns() if pattern.search(lower))
