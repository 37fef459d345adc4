"""A document with its findings written into it, made in a child: what can crash a reader can crash whoever writes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from profilecheck.errors import UserError
from profilecheck.render.annotated import FORMATS, annotate
from profilecheck.report import Report
from profilecheck.running import isolation, limits
from profilecheck.running.one import Given


def annotated(given: Given, report: Report, *, isolated: bool = True) -> bytes:
    """Raises UserError where the format holds no comments, where the file has changed since it was read, or can't be written to."""
    if report.profile.document.format not in FORMATS:
        raise UserError(f"{given.name}: comments can be written into PDF and Word documents only; use --format html or markdown for this one.")
    if not isolated or not isolation.can_fork():
        return write(given, report)
    outcome = isolation.start(write, given, report, limits=limits.READING).wait()
    if outcome.status != "ok":
        reason = outcome.reason if outcome.status == "refused" else f"{given.name}: no comments could be written into this file; use --format html instead."
        raise UserError(reason)
    data: bytes = outcome.value
    return data


def write(given: Given, report: Report) -> bytes:
    source = given.arguments[0]
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    if hashlib.sha256(data).hexdigest() != report.profile.document.sha256:
        raise UserError(f"{given.name}: the file has changed since it was read; run this again.")
    return annotate(data, report)
