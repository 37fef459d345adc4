"""How each file of a folder fits a job, found in children as in a batch."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from profilecheck.advice.match.types import Match
from profilecheck.batch import examine, files
from profilecheck.batch.files import InputFile
from profilecheck.errors import UserError
from profilecheck.jobs.types import Job
from profilecheck.limits import current
from profilecheck.running import fence, isolation, one, pool, tasks
from profilecheck.running.processes import Named
from profilecheck.vocabulary.accepted import Accepted


class Wanted(Struct, frozen=True):
    """What children are told once: the job, the day on which "present" ends, names that count as known."""

    job: Job
    as_of: datetime.date
    accepted: Accepted | None = None


def rank(entries: Sequence[InputFile], wanted: Wanted, workers: int, finished: Callable[[int], None]) -> Iterator[tuple[InputFile, Match | str]]:
    """Each file with its match, or the reason why there is none, in the order of the files."""
    if entries and isolation.CAN_FORK:
        examine.warm_up()
    messages = [examine.asked(entry) for entry in entries]
    function = Named("profilecheck.batch.ranking:matcher", tasks.encode(wanted), "profilecheck.batch.examine:fetched")
    for index, outcome in pool.run(messages, function, workers=workers, limits=current(), finished=finished):
        entry = entries[index]
        if outcome.status == "ok":
            yield entry, tasks.decode(outcome.value, Match)
        else:
            yield entry, outcome.reason if outcome.status == "refused" else f"{entry.name}: {outcome.reason}."


def matcher(setup: bytes) -> Callable[[bytes], bytes]:
    """The function by which a child answers: a match as JSON."""
    wanted = tasks.decode(setup, Wanted)

    def answer(message: bytes) -> bytes:
        tasks.warm_up()
        fence.build()
        if not message:
            return b""
        from profilecheck.advice.match import match

        told = tasks.decode(message, examine.Asked)
        name = os.fsdecode(told.name)
        profile = one.make_profile(one.of_bytes(examine.content(told), Path(name).name), wanted.as_of, accepted=wanted.accepted, isolated=False)
        if profile.kind in ("job", "other") and not profile.skills:
            raise UserError(f"{name}: no resume was found in it: no positions and no skills.")
        return tasks.encode(match(profile, wanted.job))

    return answer


def listed(paths: Sequence[Path | str], leave_out: frozenset[Path]) -> tuple[InputFile, ...]:
    """The files to rank; what a batch counts as skipped is no resume."""
    return tuple(entry for entry in files.list_all(paths, leave_out=leave_out).entries if not entry.skipped)
