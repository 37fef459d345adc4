"""`profilecheck batch FOLDER`: many files into a folder of results that can be gone on with, or into a table."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from profilecheck.cli import ends, options, output, values, watching
from profilecheck.cli.destinations import opened
from profilecheck.cli.output import INTERRUPTED, Fault
from profilecheck.cli.progress import interrupts, progress
from profilecheck.cli.selection import Wanted, choose
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from profilecheck.batch.course import Told
    from profilecheck.batch.examine import Plan
    from profilecheck.batch.files import Listing
    from profilecheck.batch.results import Destination, Folder
    from profilecheck.jobs.types import Job
    from profilecheck.limits import Limits


class BatchCommand(options.Configured):
    """A settings file that lies in a folder under test is not obeyed: whoever sent the resumes would decide how they are judged."""

    def find(self, given: Mapping[str, Any]) -> Path | None:
        path = super().find(given)
        paths = given.get("paths")
        folders = [Path(folder) for folder in paths if isinstance(folder, str) and "://" not in folder] if isinstance(paths, (list, tuple)) else []
        if path is not None and any(path.resolve().is_relative_to(folder.resolve()) for folder in folders):
            output.say(f"{options.beside(path)}: not used, since it lies in the folder that is checked; --config names it if it is yours.")
            return None
        return path


@click.command(
    "batch",
    cls=BatchCommand,
    epilog="Exit codes: 0 fine, 1 a score below --fail-under, 2 a wrong option, 3 files that could not be checked or results that could not be written, "
    "130 interrupted.",
)
@click.argument("paths", type=values.Place(), metavar="FOLDER|FILE...", nargs=-1, required=True)
@click.option("--out", type=values.Place(), default="-", metavar="DIR|CSV", help="Results, or a table only [default: printed].")
@click.option("--jsonl", type=click.Path(path_type=Path), metavar="FILE", help="Also write every report to a file of its own, one line of JSON each.")
@click.option("--with-text", is_flag=True, help="Keep the document's text in the reports.")
@click.option("--anonymous", is_flag=True, help="Replace names, addresses, links, employers, schools and names of files.")
@click.option("--job", type=click.Path(path_type=Path), metavar="FILE", help="Also hold each against this advertisement of a job.")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="N", help="Exit with 1 if a score is below N, or can't be given.")
@click.option("--workers", type=click.IntRange(1, 256), metavar="N", help="Files at a time [default: one a processor].")
@click.option("--scheduler", metavar="ADDRESS", help="Let the workers of this Dask cluster do it, as tcp://host:8786; see docs/scale.md.")
@click.option("--seconds", type=click.IntRange(1, 3600), metavar="N", help="Computing time a file may take, like --limit cpu=N [default: 10].")
@click.option("--afresh/--resume", help="Check all again, also what a folder of results holds already; or go on [default].")
@click.option("--watch", is_flag=True, help="Stay, and check what is added or changed, until Ctrl-C; needs a folder in --out.")
@options.as_of()
@options.rules
@options.config
def command(paths: tuple[Path | str, ...], out: Path | str, watch: bool, **given: Any) -> None:
    """Check every file below FOLDER, whatever its format. Each gets a line, with the reason if it could not be read.

    With a folder in --out the results stay there: results.jsonl (every report), scores.csv (a row for each file). Called
    again it goes on: what is done, by the same versions and options, is not done again. docs/batch.md explains all of it.

    \b
    profilecheck batch resumes/ --out results/
    profilecheck batch resumes/ --out results/ --job job.txt --workers 4
    profilecheck batch resumes/ --out scores.csv --ignore presentation
    """
    from profilecheck.batch.outputs import BrokenOutput

    refuse_lone_file(paths)
    try:
        with contextlib.ExitStack() as stack:
            code = stay(paths, here(stack, out), watch=watch, given=given | {"shown": out})
    except BrokenOutput as error:
        goes_on = isinstance(out, Path) and is_folder(out)
        output.complain(f"{error} The same command goes on with what is left." if goes_on else str(error))
        code = ends.FAILED
    if code:
        raise SystemExit(code)


def here(stack: contextlib.ExitStack, out: Path | str) -> Path:
    """Where the results go on this machine; what goes to an address is put there at the end."""
    if isinstance(out, Path):
        return out
    from profilecheck.batch import addresses, results

    folder, _, name = out.rstrip("/").rpartition("/") if out.endswith(".csv") else (out, "", "")
    return stack.enter_context(addresses.mirrored(folder, [name] if name else results.NAMES)) / name


def stay(paths: tuple[Path | str, ...], out: Path, *, watch: bool, given: dict[str, Any]) -> int:
    """Check everything, and with `watch` again whenever something changes; the exit code of the last run."""
    local = [path for path in paths if isinstance(path, Path)]
    if watch and (not is_folder(out) or len(local) < len(paths)):
        raise Fault("--watch looks at folders of this computer and goes on with a folder of results; name one with --out.")

    def look() -> watching.State:
        return watching.state_of(local, ours({"--out": out}, stays=True, folder=out)) if watch else frozenset()

    before = look()
    code = check_all(paths, out, **given)
    while watch and code != INTERRUPTED:
        watching.wait_for_change(look, before)
        before = look()
        code = check_all(paths, out, **given | {"afresh": False})
    return code


def check_all(
    paths: tuple[Path | str, ...],
    out: Path,
    *,
    shown: Path | str,
    jsonl: Path | None,
    with_text: bool,
    anonymous: bool,
    job: Path | None,
    fail_under: float | None,
    workers: int | None,
    scheduler: str | None,
    seconds: int | None,
    afresh: bool,
    as_of: datetime.date | None,
    select: Wanted,
    ignore: Wanted,
) -> int:
    """One run over everything that is there now; its exit code. `shown`: how the user named `out`."""
    from profilecheck.batch import course, files, outputs, results
    from profilecheck.limits import changed, current

    stays = is_folder(out)
    given = {name: path for name, path in (("--out", out), ("--jsonl", jsonl)) if path is not None and str(path) != "-"}
    listing = files.list_all(paths, leave_out=ours(given, stays=stays, folder=out))
    outputs.refuse_inputs(given | ({path.name: path for path in results.names(out)} if stays else {}), listing.identities | identities(job))
    if anonymous:
        from profilecheck.batch.anonymous import numbered

        listing = numbered(listing)
    day = as_of or (earlier_day(out) if stays and not afresh else None) or datetime.date.today()
    limits = current() if seconds is None else changed(current(), {"cpu": seconds})
    usual = tuple(rule.id for rule in choose(select, ignore))
    told = course.Told(fail_under, ends.show_fault)
    with contextlib.ExitStack() as stack:
        plan, about = planned(day, usual, exceptions(listing, select, ignore), read_job(job), limits, text=with_text, anonymous=anonymous)
        destination, folder = opened(stack, out, jsonl, columns(job), stays=stays)
        run = Run(listing, plan, limits, workers or processors(), destination, folder, told, scheduled(stack, scheduler))
        done, interrupted = carry_out(stack, run, about, afresh=afresh)
    ends.tell(told, len(listing.entries), done, shown if stays and not interrupted else None)
    return ends.exit_code(told, interrupted=interrupted)


def scheduled(stack: contextlib.ExitStack, scheduler: str | None) -> Executor | None:
    if scheduler is None:
        return None
    from profilecheck.batch import cluster

    return stack.enter_context(cluster.executor(scheduler))


def refuse_lone_file(paths: tuple[Path | str, ...]) -> None:
    if len(paths) == 1 and isinstance(path := paths[0], Path) and not path.is_dir():
        raise Fault(f"{path}: there is no such folder." if not path.exists() else f"{path}: this is a file; leave out the word batch to check it.")


def is_folder(out: Path) -> bool:
    """Whether the results go into a folder that can be gone on with: anything but a table, a device or standard output."""
    device = out.exists() and not out.is_dir() and not out.is_file()
    return str(out) != "-" and not device and (out.is_dir() or out.suffix.lower() != ".csv")


def exceptions(listing: Listing, select: Wanted, ignore: Wanted) -> dict[str, tuple[str, ...]]:
    """Files for which the settings leave out more rules -> the ids of those that apply to them."""
    found = {}
    for entry in listing.entries:
        more = None if entry.skipped else options.loaded().ignored_in(entry.path)
        if more is not None and more.names:
            found[entry.name] = tuple(rule.id for rule in choose(select, ignore, more))
    return found


def columns(job: Path | None) -> tuple[str, ...]:
    from profilecheck.render import table
    from profilecheck.vocabulary import scoring

    return table.columns(scoring.plan().categories, job=job is not None)


class Run(NamedTuple):
    """All that a run needs, once everything is opened; `folder`: where the results stay, None for a table."""

    listing: Listing
    plan: Plan
    limits: Limits
    workers: int
    destination: Destination
    folder: Folder | None
    told: Told
    executor: Executor | None


def carry_out(stack: contextlib.ExitStack, run: Run, about: dict[str, Any], *, afresh: bool) -> tuple[int, bool]:
    """Check what is not done yet, and count what is: how many files that was, and whether the run was interrupted."""
    from profilecheck.batch import course, outputs

    listing, folder, told = run.listing, run.folder, run.told
    done = set(course.known(folder, listing, run.plan)) if folder is not None and not afresh else set()
    if folder is not None:
        with outputs.under_way():
            folder.describe(about | {"finished": False})
    stopped = stack.enter_context(interrupts())
    finished = stack.enter_context(progress(len(listing.entries), len(done)))
    try:
        course.run(listing, done, run.plan, run.limits, run.workers, run.destination, told, stopped, finished, run.executor)
    finally:
        if folder is not None:
            with outputs.under_way():
                folder.finish([entry.name for entry in listing.entries], whole=not stopped() and told.total + len(done) == len(listing.entries))
    for name in done:
        if folder is not None:
            told.count(folder.kept[name].outcome, folder.kept[name].score)
    return len(done), stopped()


def planned(
    day: datetime.date, rules: tuple[str, ...], exceptions: dict[str, tuple[str, ...]], job: Job | None, limits: Limits, *, text: bool, anonymous: bool
) -> tuple[Plan, dict[str, Any]]:
    from profilecheck.batch import planning

    return planning.plan(day, rules, exceptions, options.basis(), job, text=text, anonymous=anonymous, limits=limits)


def earlier_day(folder: Path) -> datetime.date | None:
    """The day on which "present" ended in the run that a folder holds: who goes on with it means the same day."""
    from profilecheck.batch import results

    try:
        return datetime.date.fromisoformat(str(results.earlier(folder).get("as_of")))
    except (ValueError, UserError):
        return None


def ours(given: Mapping[str, Path], *, stays: bool, folder: Path) -> frozenset[Path]:
    """What this run writes, so that a table within the folder is no resume of it."""
    from profilecheck.batch import results

    found = {path.resolve() for path in given.values() if not path.is_symlink()}
    return frozenset(found | (results.names(folder) if stays else set()))


def identities(job: Path | None) -> set[tuple[int, int]]:
    from profilecheck.batch import files

    identity = files.identify(job) if job is not None else None
    return {identity} if identity is not None else set()


def read_job(path: Path | None) -> Job | None:
    if path is None:
        return None
    from profilecheck.running import jobs, one

    return jobs.read_job(one.of_file(path))


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
