"""Reads an IT project manager's resume or profile and reports the gaps against a career guide.

Every function is explained with an example in docs/library.md.

>>> import profilecheck
>>> report = profilecheck.check_file("resume.pdf")              # doctest: +SKIP
>>> report.score.overall, report.findings[0].message            # doctest: +SKIP
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from profilecheck.advice.interview.types import Preparation
    from profilecheck.advice.match.types import Match
    from profilecheck.advice.plan.types import Plan
    from profilecheck.document import Document
    from profilecheck.facts.types import Profile
    from profilecheck.jobs.types import Job
    from profilecheck.render.headline import Judged
    from profilecheck.report import Report

__all__ = [
    "analyse", "check", "check_file", "check_text", "interview", "judge_headline", "match", "plan", "read", "read_job", "to_json",
]  # fmt: skip


def __getattr__(name: str) -> str:
    """`__version__`, which only an installed distribution knows: while it is being built there is none yet."""
    if name == "__version__":
        from importlib import metadata

        return metadata.version("profilecheck")
    raise AttributeError(f"module 'profilecheck' has no attribute {name!r}")


def read(path: str | Path, *, isolated: bool = True) -> Document:
    """A file of any format, or the folder of an unpacked LinkedIn export, as a Document.

    Raises UnreadableFile, which says in one sentence what is wrong and what to do.

    `isolated`: read it in a child process with limits, since a damaged file can crash the libraries that read it, or eat
    all memory. Without, reading is a tenth of a second faster. Where a fork is not safe (Windows, macOS, a process with
    several threads) files are always read in this process.
    """
    from profilecheck.running import one

    return one.read_document(one.of_file(Path(path)), isolated=isolated)


def analyse(document: Document, *, as_of: datetime.date | None = None) -> Profile:
    """What is found in a document, without an opinion. `as_of`: the day on which "present" ends, today if not given."""
    from profilecheck.running import one

    return one.analyse(document, as_of=as_of)


def check(profile: Profile) -> Report:
    """What the rules say of a profile. The same profile always makes the same report."""
    from profilecheck.running import one

    return one.check(profile)


def check_file(path: str | Path, *, as_of: datetime.date | None = None, isolated: bool = True) -> Report:
    """Read, analyse and check a file: `check(analyse(read(path)))`, with a limit on the time of each part."""
    from profilecheck.running import one

    return one.make_report(one.of_file(Path(path)), as_of, isolated=isolated)


def check_text(text: str, *, as_of: datetime.date | None = None) -> Report:
    """Analyse and check a resume given as plain text. Raises UnreadableFile where there is no text in it, or far too much."""
    from profilecheck.running import one

    return one.make_report(one.of_bytes(text.encode("utf-8", "replace"), "resume.txt"), as_of, isolated=False)


def judge_headline(text: str, *, as_of: datetime.date | None = None) -> Judged:
    """One line on its own: its parts, its score, what the rules for headlines say. Raises UserError if there is none, or no headline's length."""
    from profilecheck.running.line import judge_line

    return judge_line(text, as_of=as_of)


def read_job(path: str | Path, *, isolated: bool = True) -> Job:
    """What an advertisement of a job asks for. Raises UserError if nothing that a job would ask for is found in the file."""
    from profilecheck.running import jobs, one

    return jobs.read_job(one.of_file(Path(path)), isolated=isolated)


def match(profile: Profile, job: Job) -> Match:
    """How a profile fits a job: each thing it asks for is used, named, there in other words, or not found; and what to do next."""
    from profilecheck.advice.match import match as compare

    return compare(profile, job)


def plan(
    profile: Profile,
    *,
    target: str = "",
    months: int = 12,
    job: Job | None = None,
    answers: Mapping[str, str] | None = None,
    old: Profile | None = None,
    careers: bool = False,
) -> Plan:
    """A career plan out of a profile: the stage, the gap to the next title, goals, a credential, the next ninety days.

    `target`: a title of the guide's ladder, else that of the `job`, else the best prepared of the next ones. `answers`: what the person told, by the
    `id` of a question. `old`: an older document of the same person, to tick off what is new. `careers`: with careers beside and above the ladder.
    Raises UserError for a target that is no title of the ladder.
    """
    from profilecheck.advice.plan import make_plan

    return make_plan(profile, target=target, months=months, job=job, answers=answers, old=old, with_careers=careers)


def interview(profile: Profile, *, job: Job | None = None, beside: Profile | None = None) -> Preparation:
    """Preparation for an interview out of a profile: stories, questions with the statements that answer them, where interviewers press.

    `job`: says which questions are likely. `beside`: another document of the same person, whose contradictions will be asked about.
    """
    from profilecheck.advice.interview import prepare

    return prepare(profile, job, beside)


def to_json(result: Report | Profile | Judged | Match | Plan | Preparation) -> str:
    """A report, a profile, a judged headline, a match, a plan or a preparation as JSON, with the same keys as the command line prints."""
    from profilecheck.advice.interview.types import Preparation
    from profilecheck.advice.plan.types import Plan
    from profilecheck.facts.types import Profile
    from profilecheck.render import facts, headline, json_
    from profilecheck.render import interview as preparations
    from profilecheck.render import match as matches
    from profilecheck.render import plan as plans
    from profilecheck.report import Report

    if isinstance(result, Report):
        return json_.render(result)
    if isinstance(result, headline.Judged):
        return headline.as_json(result)
    if isinstance(result, Profile):
        return facts.as_json(result)
    if isinstance(result, Plan):
        return plans.as_json(result)
    if isinstance(result, Preparation):
        return preparations.as_json(result)
    return matches.as_json([result])
