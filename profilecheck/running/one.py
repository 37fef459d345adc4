"""One file, or what was typed or pasted, to a Document, a Profile or a Report: read in a child, analysed here, both with limits."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from profilecheck import readers
from profilecheck.calendar import Month
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.facts.types import Profile
from profilecheck.report import Basis, Report
from profilecheck.running import isolation, limits, loading
from profilecheck.vocabulary.accepted import Accepted

if TYPE_CHECKING:
    from profilecheck.facts.experience.types import SectionWhy
    from profilecheck.rules.engine import Rule

Rules = Callable[[], "Iterable[Rule]"]
"""Gives the rules to apply when they are needed: loading them takes a while that reading a file can share."""


class Given(Struct, frozen=True):
    """What is to be read: the function that reads it with its arguments, and how messages call it."""

    name: str
    read: Callable[..., Document]
    arguments: tuple[Any, ...]


def of_file(path: Path) -> Given:
    """A file of any format, or the folder that a LinkedIn export was unpacked to."""
    return Given(path.name, readers.read, (path,))


def of_bytes(data: bytes, name: str) -> Given:
    """The content of a file; the extension of its name is a hint."""
    return Given(name, readers.read_bytes, (data, name))


def most_bytes() -> int:
    """What the most patient reader takes: an export of LinkedIn's data with years of messages."""
    from profilecheck.readers import linkedin

    return linkedin.MAX_BYTES


def of_linkedin(path: Path) -> Given:
    """A file that is to be a LinkedIn profile: a pasted page, an export, a saved PDF."""
    from profilecheck.readers.linkedin import profile

    return Given(path.name, profile.read_profile, (path,))


def of_page(data: bytes) -> Given:
    """The page of a LinkedIn profile as it was pasted or piped in."""
    from profilecheck.readers.linkedin import pasted, profile

    return Given(pasted.NAME, profile.read_page, (data, pasted.NAME))


def make_report(given: Given, as_of: datetime.date | None, rules: Rules | None = None, *, basis: Basis | None = None, isolated: bool = True) -> Report:
    """Read, analyse and check by the rules that `rules` gives, all if None; it is called while the file is being read.

    `basis`: what the user's settings change. `isolated`: False for one who runs in a child with limits already, or who
    takes the risk: then all is done right here.
    """
    chosen: list[Rule] = []

    def meanwhile() -> None:
        loading.warm_up()
        chosen.extend(rules() if rules else all_rules())

    document = read_document(given, meanwhile, isolated=isolated)
    with limits.time_limit(given.name, limits.ANALYSIS_SECONDS if isolated else None):
        return check(analyse(document, as_of=as_of, accepted=basis.accepted if basis else None), chosen, basis)


def make_profile(given: Given, as_of: datetime.date | None, *, accepted: Accepted | None = None, isolated: bool = True) -> Profile:
    """Read and analyse. `accepted`: names that count as known beside those of the lexicons."""
    document = read_document(given, loading.warm_up, isolated=isolated)
    with limits.time_limit(given.name, limits.ANALYSIS_SECONDS if isolated else None):
        return analyse(document, as_of=as_of, accepted=accepted)


def explain_profile(given: Given, as_of: datetime.date | None, *, accepted: Accepted | None = None) -> tuple[Profile, tuple[SectionWhy, ...]]:
    """The profile, and why its positions were read as they were."""
    document = read_document(given, loading.warm_up)
    with limits.time_limit(given.name, limits.ANALYSIS_SECONDS):
        profile = analyse(document, as_of=as_of, accepted=accepted)
        from profilecheck.facts.experience.why import explain
        from profilecheck.facts.source import Source
        from profilecheck.nlp.language import annotate

        return profile, explain(Source(document, annotate(document.text, accepted), profile.sections), profile.positions)


def read_document(given: Given, meanwhile: Callable[[], None] = lambda: None, *, isolated: bool = True) -> Document:
    """The document, read by a forked child while this process does something else: imports spaCy and builds the lexicons.

    Why a child: pdfium aborts on some damaged files and python-docx takes gigabytes for some of a kilobyte; in a child
    that is one sentence instead of a core dump. What it costs, measured on a resume of two pages: 2 ms for the fork,
    before which only numpy is imported, since both need it, and 4 ms each to pickle and to unpickle the document (60 kB). What it
    spares where a second processor is free: the 130 ms that reading takes, most of it for importing the libraries for
    PDF, pass while this process spends 700 ms on loading. Where a fork is not safe the file is read right here.
    """
    if not isolated or not isolation.can_fork():
        document = given.read(*given.arguments)
        meanwhile()
        return document
    loading.import_numbers()
    running = isolation.start(given.read, *given.arguments, limits=limits.READING)
    try:
        meanwhile()
        outcome = running.wait()
    except BaseException:
        running.kill()
        raise
    if outcome.code == "bug":
        raise RuntimeError(f"the reader failed on {given.name}\n{outcome.detail}")
    if outcome.status != "ok":
        reason = outcome.reason if outcome.status == "refused" else f"{given.name}: {outcome.reason}."
        raise UnreadableFile(reason, code=outcome.code)
    read: Document = outcome.value
    return read


def analyse(document: Document, *, as_of: datetime.date | None = None, accepted: Accepted | None = None) -> Profile:
    """What is found in a document. `as_of`: the day on which "present" ends, today if not given; `accepted`: names known beside the lexicons'."""
    loading.import_spacy()
    from profilecheck.facts.profile import assemble
    from profilecheck.jobs.recognition import is_advertisement
    from profilecheck.nlp.language import annotate

    profile = assemble(document, annotate(document.text, accepted), month_of(as_of), day=as_of)
    dated = any(position.dates for position in profile.positions)
    return profile if profile.kind == "linkedin" or dated or not is_advertisement(document) else structs.replace(profile, kind="job")


def check(profile: Profile, rules: Iterable[Rule] | None = None, basis: Basis | None = None) -> Report:
    """What rules say of a profile, all of them if none are given; `basis`: what the user's settings change."""
    from profilecheck.rules import reporting

    return reporting.check(profile, select=None if rules is None else list(rules), basis=basis)


def all_rules() -> tuple[Rule, ...]:
    from profilecheck.rules import engine

    return engine.registry()


def month_of(as_of: datetime.date | None) -> Month:
    """The month in which "present" ends."""
    day = as_of or datetime.date.today()
    return Month(day.year, day.month)
