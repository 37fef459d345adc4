"""What happens to one file of a batch, in a child: read, analyse, check, and only its record and its report come back."""

from __future__ import annotations

import datetime
import functools
import gc
import hashlib
import importlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field, structs

from profilecheck.batch import anonymous, files, outcomes
from profilecheck.batch.files import InputFile
from profilecheck.errors import UnreadableFile
from profilecheck.jobs.types import Job
from profilecheck.render import json_, table
from profilecheck.report import Basis, Report
from profilecheck.running import fence, one, tasks
from profilecheck.running.processes import Named

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match

SAMPLE = """Alex Example
IT Project Manager | Cloud | PMP
alex.example@example.com | +1 212 555 0142 | Springfield, IL
Experience
IT Project Manager, Example Systems, Springfield, IL, Jan 2020 - Present
Led a team of 12 and a budget of $1.2M to move 40 servers into Azure 3 weeks early.
"""
Record = dict[str, Any]
"""What is kept of a file: `path`, `sha256`, `outcome`, `reason`, `warnings` (codes), `key`, `row` (cells of the table by column)."""


class Plan(Struct, frozen=True):
    """What is done with every file. `rules`: ids of those that apply; `exceptions`: those of single files, by name.

    `basis`: what the user's settings change; `job`: what the profiles are held against; `text`: whether reports keep the
    document's own text; `anonymous`: whether results hide who somebody is;
    `key`: a hash of all this and of the versions, by which a run that goes on knows what is done.
    """

    as_of: datetime.date
    rules: tuple[str, ...]
    exceptions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    basis: Basis | None = None
    job: Job | None = None
    text: bool = False
    anonymous: bool = False
    key: str = ""


class Asked(Struct, frozen=True):
    """A file as a child is told of it: its path and its name, as bytes, since a name need be no text.

    `address`: where it is instead, on another machine; `data`: what was fetched from there; `refused`: or why it could not be, code and sentence.
    """

    path: bytes
    name: bytes
    address: str = ""
    data: bytes | None = None
    refused: tuple[str, str] | None = None


def named(plan: Plan) -> Named:
    """What children do, in a form that another machine can be told."""
    return Named("profilecheck.batch.examine:examiner", tasks.encode(plan), "profilecheck.batch.examine:fetched")


def asked(entry: InputFile) -> bytes:
    return tasks.encode(Asked(os.fsencode(os.path.abspath(entry.path)), os.fsencode(entry.name), entry.address))


def fetched(message: bytes) -> bytes:
    """The same with the bytes of a file that is on another machine: a child may not speak to it."""
    told = tasks.decode(message, Asked)
    if not told.address:
        return message
    from profilecheck.batch import addresses

    try:
        return tasks.encode(structs.replace(told, data=addresses.load(told.address, one.most_bytes())))
    except UnreadableFile as error:
        return tasks.encode(structs.replace(told, refused=(error.code, str(error))))


def examiner(setup: bytes) -> Callable[[bytes], bytes]:
    """The function by which a child answers. What it sends of a file: its record as JSON on a line, and its report on the next, if there is one."""
    plan = tasks.decode(setup, Plan)

    def answer(message: bytes) -> bytes:
        tasks.warm_up()
        fence.build()
        if not message:
            return b""
        told = tasks.decode(message, Asked)
        record, report = examine(InputFile(Path(os.fsdecode(told.path)), os.fsdecode(told.name), address=told.address), plan, functools.partial(content, told))
        return f"{json.dumps(record)}\n{report}".encode("utf-8", "backslashreplace")

    return answer


def understood(sent: bytes) -> tuple[Record, str]:
    """What a child sent: the record, and the report, which is passed on as it is."""
    head, _, report = sent.partition(b"\n")
    record: Record = json.loads(head)
    return record, report.decode("utf-8")


def content(told: Asked) -> bytes:
    """The bytes of a file. Raises UnreadableFile."""
    if told.refused is not None:
        raise UnreadableFile(told.refused[1], code=told.refused[0])
    return told.data if told.data is not None else files.load(InputFile(Path(os.fsdecode(told.path)), os.fsdecode(told.name)), one.most_bytes())


def examine(entry: InputFile, plan: Plan, load: Callable[[], bytes]) -> tuple[Record, str]:
    """The record of a file, and its report as JSON on one line, empty where there is none."""
    from profilecheck.rules import engine

    sha256 = ""
    try:
        data = load()
        sha256 = hashlib.sha256(data).hexdigest()
        ids = plan.exceptions.get(entry.name, plan.rules)
        rules = [rule for rule in engine.registry() if rule.id in ids]
        report = one.make_report(one.of_bytes(data, called(entry, plan)), plan.as_of, lambda: rules, basis=plan.basis, isolated=False)
    except UnreadableFile as error:
        return refused(entry, outcomes.of_refusal(error.code), str(error), plan, sha256), ""
    notices = tuple(dict.fromkeys(notice.code for notice in report.profile.document.warnings))
    outcome = outcomes.of_notices(notices)
    match = held_against(report, plan.job)
    row = table.row(report, entry.name, outcome) | (table.match_cells(match) if match else {})
    record = described(entry.name, sha256, outcome, report.score.reason or "", notices, plan.key, row)
    line = json_.render_line(report, text=plan.text, match=match)
    return anonymous.without_person(record, line, report.profile) if plan.anonymous else (record, line)


def called(entry: InputFile, plan: Plan) -> str:
    """The file's name; under a number where nobody is to be told. Its ending is a hint for the reader."""
    return anonymous.name_of(entry) if plan.anonymous else entry.path.name


def held_against(report: Report, job: Job | None) -> Match | None:
    if job is None:
        return None
    from profilecheck.advice.match import match

    return match(report.profile, job)


def refused(entry: InputFile, outcome: str, reason: str, plan: Plan, sha256: str = "") -> Record:
    """The record of a file that gave no report."""
    return described(entry.name, sha256, outcome, reason, (), plan.key, table.refused(entry.name, outcome, reason, sha256))


def described(path: str, sha256: str, outcome: str, reason: str, warnings: tuple[str, ...], key: str, row: table.Row) -> Record:
    return {"path": path, "sha256": sha256, "outcome": outcome, "reason": reason, "warnings": list(warnings), "key": key, "row": row}


def warm_up() -> None:
    """Load in the parent what every child needs, by analysing a sample, so that a fork inherits it.

    The PDF library itself is not started here (importing `pypdfium2` does that, and a fork of it is not safe): only its
    bindings are loaded. What is loaded is frozen, so that the children's garbage collector does not copy it. Until then
    nothing is collected: loading makes next to no garbage, and looking for it took a fifth of the time.
    """
    from profilecheck.builder import Builder

    gc.disable()

    for name in ("pypdfium2_raw", "lxml.etree", "lxml.html", "profilecheck.readers", "profilecheck.readers.text.lines"):
        importlib.import_module(name)
    builder = Builder("sample.txt", "txt", SAMPLE.encode())
    for line in SAMPLE.splitlines():
        builder.block("paragraph", "sample")
        for word in line.split():
            builder.word(word)
    table.row(one.check(one.analyse(builder.build(), as_of=datetime.date(2025, 1, 1))), "sample.txt", "ok")
    gc.freeze()
    gc.enable()
