"""An answer that somebody typed while rehearsing, checked for situation, action, result and figures."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.facts.types import Profile
from profilecheck.kinds import RESULT_KINDS, SIZE_KINDS

SURE = 0.5
LONGEST_SECONDS, FEWEST_WORDS = 150, 40
"""An answer of more than two and a half minutes loses the listener; of fewer words it is no story."""
FRAME = "Experience\nIT Project Manager, Rehearsal Company\nJan 2020 - Present\n"
"""A role around the answer, so that its sentences are read as statements."""


class Heard(Struct, frozen=True):
    """What an answer tells; `figures`: how many figures, `words`: how many words."""

    situation: bool
    action: bool
    result: bool
    figures: int
    words: int


def framed(answer: str) -> bytes:
    """The answer as a document with one role, a bullet for each sentence."""
    sentences = [" ".join(s.split()) for s in answer.replace("!", ".").replace("?", ".").split(". ")]
    return (FRAME + "".join(f"- {s.strip(' .-')}.\n" for s in sentences if s.strip(" .-"))).encode()


def listen(profile: Profile, answer: str) -> Heard:
    """What the statements of a framed answer show."""
    statements = [s for p in profile.positions for s in p.statements]
    shown = {x.item for s in statements for x in s.shows if x.sure >= SURE}
    metrics = [profile.metrics[i] for s in statements for i in s.metrics]
    kinds = {m.kind for m in metrics}
    return Heard(
        bool(shown & {"C2", "C3", "D1.scope"} or kinds & SIZE_KINDS),
        any(s.opener_kind in ("strong", "duty") for s in statements) or bool({x for x in shown if x.startswith("D1.")}),
        "C4" in shown or bool(kinds & RESULT_KINDS),
        len(metrics),
        len(answer.split()),
    )


def advice(heard: Heard, seconds: float) -> list[str]:
    """What to add or cut, at most four sentences; one that says it is whole where nothing is missing."""
    found = []
    if not heard.situation:
        found.append("Say first what it was: which project, how large, what was wrong.")
    if not heard.action:
        found.append("Say what you did yourself, with a verb in front.")
    if not heard.result:
        found.append("End with what came of it.")
    if not heard.figures:
        found.append("Put one figure in: time, money, people or quality.")
    if seconds > LONGEST_SECONDS:
        found.append("Two minutes are enough: cut the beginning.")
    elif heard.words < FEWEST_WORDS and not found:
        found.append("A little more: two sentences on how you did it.")
    return found or ["Whole: situation, action, result and figures are all there."]
