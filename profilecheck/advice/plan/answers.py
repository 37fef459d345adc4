"""The file of answers: what the person told once is not asked again; a small TOML table that anybody can read and edit."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping

from profilecheck.advice.plan.types import Question
from profilecheck.errors import UserError

HEAD = "# Your answers to what your document does not say. Write between the quotes; what is empty is asked again.\n\n[answers]\n"
LONGEST = 2000
"""Characters of one answer; more is a document of its own."""


def read_answers(data: bytes, name: str) -> dict[str, str]:
    """Key -> answer. Raises UserError where the file is no such table."""
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(f"{name}: this is no file of answers ({error}); write lines like mentoring = \"since 2024, two coordinators\".") from None
    found = table.get("answers", {})
    if set(table) - {"answers"} or not isinstance(found, dict):
        raise UserError(f"{name}: a file of answers holds one table, [answers].")
    for key, value in found.items():
        if not isinstance(value, str) or len(value) > LONGEST:
            raise UserError(f"{name}: the answer {key!r} must be a text of at most {LONGEST} characters.")
    return {key: " ".join(value.split()) for key, value in found.items()}


def new_lines(questions: Iterable[Question], known: Mapping[str, str], *, begin: bool) -> str:
    """What to append to the file: every question that it does not hold yet, with an empty answer."""
    lines = [f"# {' '.join(q.text.split())}\n{q.id} = \"\"\n" for q in questions if q.id not in known]
    return (HEAD if begin else "") + "".join(lines)
