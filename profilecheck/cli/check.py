"""`profilecheck FILE`: the report on one file or several, and whether it is good enough."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck import render
from profilecheck.cli import options, output, settings, verdicts
from profilecheck.cli.pictured import pictured
from profilecheck.cli.selection import Wanted, choose, known_names, unknown
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match
    from profilecheck.cli.baseline import Known
    from profilecheck.render.types import Checked, View
    from profilecheck.rules.engine import Rule
    from profilecheck.running.one import Given


@click.command(
    "check",
    cls=options.Configured,
    epilog="Exit codes: 0 fine, 1 something failed at --fail-under or --fail-level, 2 a file that can't be read or a wrong option.",
)
@click.argument("files", type=click.Path(path_type=Path), metavar="FILE...", nargs=-1, required=True)
@options.format_(*render.formats())
@options.output()
@options.as_of()
@click.option("--all", "everything", is_flag=True, help="Show every fix, not only the ten that gain most.")
@click.option("--quiet", "-q", is_flag=True, help="Print one line for each file: its score.")
@click.option("--statistics", is_flag=True, help="Print how many findings each rule has, over all files.")
@options.rules
@click.option("--annotate", type=click.Path(path_type=Path, dir_okay=False), metavar="COPY", help="Write a copy (PDF, DOCX) with a comment at each finding.")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="N", help="Exit with 1 if the score is below N, or none can be given.")
@click.option("--fail-level", type=click.Choice(settings.LEVELS), help="Exit with 1 if there is a finding of this level or a higher one.")
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Leave out the findings that FILE knows: not shown, no failure.")
@click.option("--write-baseline", is_flag=True, help="Write the findings of now to the file that --baseline names.")
@click.option("--job", type=click.Path(path_type=Path), metavar="FILE", help="Also hold it against this advertisement of a job (terminal, html, json).")
@options.config
def command(
    files: tuple[Path, ...],
    format_: str,
    out: Path | None,
    as_of: datetime.date | None,
    everything: bool,
    quiet: bool,
    statistics: bool,
    select: Wanted,
    ignore: Wanted,
    annotate: Path | None,
    fail_under: float | None,
    fail_level: str | None,
    baseline: Path | None,
    write_baseline: bool,
    job: Path | None,
) -> None:
    """Check each FILE; the word "check" can be left out.

    \b
    profilecheck resume.pdf
    profilecheck resume.docx --all --ignore headline-with-emoji,N6
    profilecheck resume.txt --format json --as-of 2025-06
    profilecheck resume.pdf --fail-under 70 --fail-level must
    profilecheck resume.pdf --baseline known.json --write-baseline
    profilecheck resume.pdf --job job.txt
    profilecheck resume.pdf --format html -o report.html
    profilecheck resume.docx --annotate with-comments.docx
    """
    files = tuple(dict.fromkeys(files))
    view = view_of(format_, quiet=quiet, statistics=statistics)
    refuse_unclear(files, annotate, baseline, write_baseline=write_baseline)
    output.refuse_overwriting((*files, *([job] if job else [])), *filter(None, (out, annotate, baseline if write_baseline else None)))
    known = load_baseline(baseline) if baseline and not write_baseline else None
    rules: list[Rule] = []

    def chosen(file: Path) -> tuple[Rule, ...]:
        rules[:] = rules or choose(select, ignore, uncapped=baseline is not None)
        more = options.loaded().ignored_in(file)
        return choose(select, ignore, more, uncapped=baseline is not None) if more.names else tuple(rules)

    sources: list[Given] = []
    checked = [file for file in check_files(files, as_of, chosen, sources, functools.partial(render.prepare, format_)) if file]
    for file in checked:
        say_unknown_remarks(file)
    refused = len(files) - len(checked)
    if baseline and write_baseline and not refused:
        save_baseline(checked, baseline)
    elif checked and not write_baseline:
        from profilecheck.render.types import Shown
        from profilecheck.rules.words import about_all

        if known is not None and baseline is not None and not refused:
            say_stale(checked, known, baseline)
        checked, hidden = without_known(checked, known)
        matches = match_all(checked, job) if job else []
        pictures, guide = pictured(format_, checked, sources)
        shown = Shown(checked, about_all(rules), hidden, matches, everything, output.look(out), view, pictures, guide)
        output.write(render.show(shown, format_), out, utf8=format_ != render.TERMINAL)
        if annotate is not None:
            save_annotated(sources[0], checked[0], annotate)
        if say_failed(checked, fail_under, fail_level) and not refused:
            raise SystemExit(1)
    if refused:
        raise SystemExit(2)


def view_of(format_: str, *, quiet: bool, statistics: bool) -> View:
    """What a terminal shows. Raises UserError where the options contradict each other."""
    if quiet and statistics:
        raise UserError("--quiet and --statistics: choose one of them.")
    if (quiet or statistics) and format_ != render.TERMINAL:
        raise UserError(f"{'--quiet' if quiet else '--statistics'} is for the terminal; leave it out with --format {format_}.")
    return "quiet" if quiet else "statistics" if statistics else "report"


def refuse_unclear(files: tuple[Path, ...], annotate: Path | None, baseline: Path | None, *, write_baseline: bool) -> None:
    """What is to be written must be named, and a copy must be of one file."""
    if write_baseline and baseline is None:
        raise UserError("--write-baseline: name the file to write with --baseline FILE.")
    if annotate is not None and (len(files) > 1 or str(annotate) == "-"):
        raise UserError("--annotate writes a copy of one file: pass that file, and the name of the copy.")


def check_files(
    files: Sequence[Path], as_of: datetime.date | None, chosen: Callable[[Path], tuple[Rule, ...]], sources: list[Given], meanwhile: Callable[[], object]
) -> Iterator[Checked | None]:
    """A report for each file; what was read for it is added to `sources`. Of several, one that can't be read is named and passed over: None."""
    from profilecheck.cli.given import called, given
    from profilecheck.errors import UnreadableFile
    from profilecheck.render.types import Checked
    from profilecheck.running import one

    for file in files:
        try:
            source = given(file)
            report = one.make_report(source, as_of, functools.partial(chosen, file), basis=options.basis(), meanwhile=meanwhile)
            yield Checked(called(file), report, output.address(file))
            sources.append(source)
        except UnreadableFile as error:
            if len(files) == 1:
                raise
            output.complain(str(error))
            yield None


def say_failed(checked: Sequence[Checked], fail_under: float | None, fail_level: str | None) -> bool:
    """Why files are not good enough; whether one is not."""
    failed = [reason for file in checked for reason in verdicts.failures(file, fail_under, fail_level)]
    for reason in failed:
        output.say(reason)
    return bool(failed)


def say_unknown_remarks(file: Checked) -> None:
    """Names in remarks of a document that no rule has: they silence nothing, which the writer should know."""
    silences = file.report.profile.document.silences
    if silences:
        from profilecheck.rules import engine

        groups = known_names(engine.registry())
        for silence in silences:
            for name in silence.names:
                if engine.plain(name) not in groups:
                    output.say(f"{file.path}, {silence.where}: the remark silences nothing: {unknown(name, groups)}")


def match_all(checked: Sequence[Checked], job: Path) -> list[Match]:
    """How each profile fits the job, in the order of the files."""
    from profilecheck.advice.match import match
    from profilecheck.running import jobs, one

    asked = jobs.read_job(one.of_file(job))
    return [match(file.report.profile, asked) for file in checked]


def save_annotated(source: Given, checked: Checked, path: Path) -> None:
    """Write the copy with comments. Its extension has to be the file's, else no program would open it."""
    from profilecheck.running.annotating import annotated

    format_ = checked.report.profile.document.format
    data = annotated(source, checked.report)
    if path.suffix.lower() != f".{format_}":
        raise UserError(f"{path}: the copy is a {format_.upper()} like the file itself; give it a name that ends in .{format_}.")
    output.save(data, path)
    number = len(checked.report.findings)
    output.say(f"{number} {'comment' if number == 1 else 'comments'} written to {path}.")


def load_baseline(path: Path) -> Known:
    from profilecheck.cli import baseline

    return baseline.load(path)


def save_baseline(checked: Sequence[Checked], path: Path) -> None:
    from profilecheck.cli import baseline

    output.save(baseline.dump(file.report for file in checked), path)
    number = sum(len(file.report.findings) for file in checked)
    output.say(f"{number} {'finding' if number == 1 else 'findings'} written to {path}.")


def say_stale(checked: Sequence[Checked], known: Known, path: Path) -> None:
    """That a baseline holds findings that are mended: with them still known, the same fault could come back unseen."""
    from profilecheck.cli import baseline

    number = baseline.stale((file.report for file in checked), known)
    if number:
        output.say(
            f"{path}: {number} of its {len(known.rules)} {'entries' if len(known.rules) > 1 else 'entry'} "
            f"{'stands' if number == 1 else 'stand'} for findings that are gone; --write-baseline takes them out."
        )


def without_known(checked: Sequence[Checked], known: Known | None) -> tuple[list[Checked], list[int]]:
    """The reports without what a baseline knows, and how many findings that is for each."""
    if known is None:
        return list(checked), [0] * len(checked)
    from profilecheck.cli import baseline
    from profilecheck.render.types import Checked

    pairs = [baseline.without(file.report, known) for file in checked]
    return [Checked(file.path, report, file.address) for file, (report, _) in zip(checked, pairs, strict=True)], [hidden for _, hidden in pairs]
