"""The dialogue of `interview --mock`: a question, an answer of some lines, the time it took, and what it lacks."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import click

from profilecheck.advice.interview import rehearsal
from profilecheck.advice.interview.types import Asked, Preparation
from profilecheck.running import one

QUESTIONS = 5


def rehearse(prepared: Preparation, clock: Callable[[], float] = time.monotonic) -> None:
    """Five questions, the hardest first; an empty answer skips one, the end of the input ends it."""
    chosen = prepared.questions[:QUESTIONS]
    click.echo(f"{len(chosen)} questions. Type each answer as you would say it, then an empty line; an empty answer skips, Ctrl-D ends.\n")
    for number, asked in enumerate(chosen, 1):
        click.echo(f"{number}. {asked.question}")
        begun = clock()
        answer, more = read_answer()
        if answer:
            comment(prepared, asked, answer, clock() - begun)
        if not more:
            break
    click.echo("That was it. Say the weakest one again, aloud.")


def read_answer() -> tuple[str, bool]:
    """Lines up to an empty one, and whether the input goes on."""
    lines: list[str] = []
    for line in sys.stdin:
        if not line.strip():
            return " ".join(lines), True
        lines.append(line.strip())
    return " ".join(lines), False


def comment(prepared: Preparation, asked: Asked, answer: str, seconds: float) -> None:
    profile = one.make_profile(one.of_bytes(rehearsal.framed(answer), "answer.txt"), None)
    heard = rehearsal.listen(profile, answer)
    marks = [f"{name} {'yes' if there else 'no'}" for name, there in (("situation", heard.situation), ("action", heard.action), ("result", heard.result))]
    click.echo(f"   {seconds:.0f} seconds, {heard.words} words; {', '.join(marks)}, figures {heard.figures}")
    for line in rehearsal.advice(heard, seconds):
        click.echo(f"   → {line}")
    for best in asked.answers[:1]:
        click.echo(f"   Your page has: “{' '.join(prepared.profile.quote(best.span).split())}”")
    click.echo("")
