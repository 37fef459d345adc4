"""The course of a run: what is done already, what is checked now, and how each file ended, in the order of the files."""

from __future__ import annotations

import collections
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor

from profilecheck.batch import files, outcomes
from profilecheck.batch.examine import Plan, Record, asked, named, refused, understood, warm_up
from profilecheck.batch.files import InputFile, Listing
from profilecheck.batch.results import Destination, Folder
from profilecheck.limits import Limits
from profilecheck.running import isolation, one, pool, remote
from profilecheck.running.isolation import Outcome


class Told:
    """How files ended: how many of each class, and how many whose score is too low. A fault of our own is said once."""

    def __init__(self, fail_under: float | None, say_fault: Callable[[str], None]) -> None:
        self.classes: collections.Counter[str] = collections.Counter()
        self.fail_under, self.below, self.say_fault = fail_under, 0, say_fault
        self.faults: set[str] = set()

    @property
    def total(self) -> int:
        return self.classes.total()

    def count(self, outcome: str, score: str) -> None:
        name = outcomes.class_of(outcome)
        self.classes[name] += 1
        self.below += self.fail_under is not None and name in ("ok", "partial") and (not score or float(score) < self.fail_under)

    def fault(self, name: str, detail: str) -> None:
        if detail and detail not in self.faults:
            self.faults.add(detail)
            self.say_fault(f"{name!r} shows a fault of profilecheck:\n{detail}")

    def low(self) -> Iterator[str]:
        if self.below and self.fail_under is not None:
            yield f"{self.below} {'file has' if self.below == 1 else 'files have'} no score or one below --fail-under {self.fail_under:g}."


def run(
    listing: Listing,
    done: set[str],
    plan: Plan,
    limits: Limits,
    workers: int,
    destination: Destination,
    told: Told,
    stopped: Callable[[], bool],
    finished: Callable[[InputFile], None],
    executor: Executor | None = None,
) -> None:
    """Check what is not done, and hand each file's record to its destination, in the order of the files. `executor`: who does it, if not this machine."""
    todo = [entry for entry in listing.entries if not entry.skipped and entry.name not in done]
    if todo and executor is None and isolation.CAN_FORK:
        warm_up()
    messages = [asked(entry) for entry in todo]

    def tell(index: int) -> None:
        finished(todo[index])

    if executor is not None:
        ends = remote.run(messages, named(plan), executor=executor, limits=limits, finished=tell, stopped=stopped)
    else:
        ends = pool.run(messages, named(plan), workers=workers, limits=limits, finished=tell, stopped=stopped)
    for entry, end in between([e for e in listing.entries if e.name not in done], ((todo[index], end) for index, end in ends), stopped):
        if end is not None and end.status == "ok":
            record, report = understood(end.value)
        elif end is not None:
            record, report = lost(entry, end, plan), ""
            told.fault(entry.name, end.detail)
        else:
            record, report = refused(entry, entry.skipped, outcomes.CODES[entry.skipped], plan), ""
            finished(entry)
        destination.add(record, report)
        told.count(record["outcome"], record["row"].get("score", ""))


def between(
    entries: Sequence[InputFile], ends: Iterator[tuple[InputFile, Outcome]], stopped: Callable[[], bool]
) -> Iterator[tuple[InputFile, Outcome | None]]:
    """Each file with how it ended, and between them those that are skipped, in the order of the files."""
    left = iter(entries)
    for entry, end in ends:
        for other in left:
            if other.name == entry.name:
                break
            if other.skipped:
                yield other, None
        yield entry, end
    if not stopped():
        yield from ((other, None) for other in left if other.skipped)


def lost(entry: InputFile, end: Outcome, plan: Plan) -> Record:
    """The record of a file whose child gave no answer."""
    return refused(entry, outcomes.of_refusal(end.code), f"{end.reason}.", plan, files.digest(entry, one.most_bytes()))


def known(folder: Folder, listing: Listing, plan: Plan) -> Iterator[str]:
    """The names of files that an earlier run has done."""
    for entry in listing.entries:
        if folder.knows(entry.name, plan.key, entry.skipped, lambda entry=entry: files.digest(entry, one.most_bytes())):  # type: ignore[misc]
            yield entry.name
