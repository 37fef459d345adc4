"""What a child does with one file when it is asked: read, analyse, check, draw or annotate it; the task and its result are JSON."""

from __future__ import annotations

import datetime
import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import msgspec
from msgspec import Struct

from profilecheck.document import Document, Picture
from profilecheck.errors import UnreadableFile, UserError
from profilecheck.limits import current
from profilecheck.report import Basis, Report
from profilecheck.running import fence, isolation, loading, steps
from profilecheck.running.child import Child, answers
from profilecheck.running.given import Given
from profilecheck.running.inside import USER, allow, is_child, is_watched, restrict
from profilecheck.running.isolation import Outcome
from profilecheck.vocabulary.accepted import Accepted

if TYPE_CHECKING:
    from profilecheck.facts.experience.types import SectionWhy
    from profilecheck.facts.types import Profile
    from profilecheck.facts.views.types import Comparison
    from profilecheck.render.headline import Judged

Work = Literal["document", "profile", "explained", "report", "job", "line", "views", "pictures", "copy"]
Anything = TypeVar("Anything")
MARKED = b"\0"
"""Before JSON that the usual encoder can't write: half of a surrogate pair stands in it, out of a broken file."""


class Task(Struct, frozen=True):
    """One piece of work. `rules`: ids of those that apply, all if None; `uncapped`: with all their findings; `folder`: where paths begin.

    `report`: for a copy with comments; `sha256`: of what is to be drawn.
    """

    work: Work
    given: Given
    folder: bytes = b""
    as_of: datetime.date | None = None
    accepted: Accepted | None = None
    rules: tuple[str, ...] | None = None
    uncapped: bool = False
    basis: Basis | None = None
    report: Report | None = None
    sha256: str = ""


def encode(value: Any) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return MARKED + json.dumps(msgspec.to_builtins(value)).encode()


def decode(data: bytes, kind: type[Anything]) -> Anything:
    if data.startswith(MARKED):
        return msgspec.convert(json.loads(data[1:]), kind, strict=False)
    return msgspec.json.decode(data, type=kind)


def answering(_setup: bytes) -> Callable[[bytes], bytes]:
    """The function by which a child answers."""
    return answer


def answer(message: bytes) -> bytes:
    """Do a task; an empty message only asks to load everything. Raises what reading raises."""
    if not message:
        warm_up()
        return b""
    task = decode(message, Task)
    if task.folder != os.fsencode(os.getcwd()):
        os.chdir(task.folder)
    result = WORK[task.work](task)
    return result if isinstance(result, bytes) else encode(result)


def is_loaded() -> bool:
    return "profilecheck.nlp.language" in sys.modules and "spacy" in sys.modules


def read(given: Given) -> Document:
    """The document, with everything loaded that analysing it needs, and limits that begin only then.

    While nothing is loaded yet, a further child reads, and loading goes on here at the same time. That spares 130 ms where a second
    processor is free, most of them for importing the libraries that read PDF. What the reader computes is taken off what is allowed
    here, so that a file may take as much alone as in a batch.
    """
    if is_loaded() or is_watched() or fence.is_built() or not isolation.can_fork():
        warm_up()
        return given.read()
    loading.import_numbers()
    child = Child(read_only, current())
    child.give(0, encode(given))
    loading.warm_up()
    while not (found := answers([child])):
        pass
    ((_, outcome, _, gone),) = found
    if not gone:
        child.end()
    if outcome.lost:
        os._exit(1)  # as if it had happened here: whoever asked tries once more
    seconds, document = decode(succeeded(outcome, given.name), tuple[float, Document])
    begin(seconds)
    return document


def read_only(message: bytes) -> bytes:
    """The document, and what reading it has taken of this process: what Tesseract computes for it has limits of its own, as in a batch."""
    fence.build()
    document = decode(message, Given).read()
    return encode((time.process_time(), document))


def warm_up() -> None:
    """Load what is not loaded, which is not taken from what a file may use."""
    if not is_loaded():
        loading.warm_up()
        begin(0.0)


def begin(computed: float) -> None:
    """From here on the limits count, where `computed` seconds were used already."""
    if is_child():
        restrict(current())
        allow(current().cpu - computed)
        fence.build()


def succeeded(outcome: Outcome, name: str) -> bytes:
    """The value of an outcome. Raises UnreadableFile or UserError for one that the file has a share in, RuntimeError for a fault of ours."""
    if outcome.status == "ok":
        value: bytes = outcome.value
        return value
    if outcome.code == "bug":
        raise RuntimeError(f"the reader failed on {name}\n{outcome.detail}")
    if outcome.code == USER:
        raise UserError(outcome.reason)
    raise UnreadableFile(outcome.reason if outcome.status == "refused" else f"{name}: {outcome.reason}.", code=outcome.code)


def report(task: Task) -> Report:
    profile = steps.analyse(read(task.given), as_of=task.as_of, accepted=task.basis.accepted if task.basis else None)
    return steps.check(profile, steps.chosen(task.rules, uncapped=task.uncapped), task.basis)


def profile(task: Task) -> Profile:
    return steps.analyse(read(task.given), as_of=task.as_of, accepted=task.accepted)


def explained(task: Task) -> tuple[Profile, tuple[SectionWhy, ...]]:
    document = read(task.given)
    profile = steps.analyse(document, as_of=task.as_of, accepted=task.accepted)
    return profile, steps.explain(document, profile, task.accepted)


def alone(given: Given) -> Document:
    """The document, where nothing is analysed afterwards."""
    begin(0.0)
    return given.read()


def views(task: Task) -> tuple[Document, list[Comparison]]:
    from profilecheck.running.views import compared

    begin(0.0)
    return compared(task.given)


def pictures(task: Task) -> tuple[Picture, ...]:
    from profilecheck.running.pictures import draw

    begin(0.0)
    return draw(task.given, task.sha256)


def copy(task: Task) -> bytes:
    from profilecheck.running.annotating import write

    assert task.report is not None
    begin(0.0)
    return write(task.given, task.report)


def line(task: Task) -> Judged:
    from profilecheck.running.line import judge

    warm_up()
    return judge(task.given.source.decode("utf-8", "replace"), as_of=task.as_of)


WORK: dict[Work, Callable[[Task], Any]] = {
    "document": lambda task: alone(task.given),
    "profile": profile,
    "explained": explained,
    "report": report,
    "job": lambda task: steps.asked_for(read(task.given)),
    "line": line,
    "views": views,
    "pictures": pictures,
    "copy": copy,
}
