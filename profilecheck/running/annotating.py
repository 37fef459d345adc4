"""A document with its findings written into it, made in a child: what can crash a reader can crash whoever writes."""

from __future__ import annotations

import hashlib

from profilecheck.errors import UnreadableFile, UserError
from profilecheck.render.annotated import FORMATS, annotate
from profilecheck.report import Report
from profilecheck.running import clerk
from profilecheck.running.given import Given
from profilecheck.running.tasks import Task


def annotated(given: Given, report: Report, *, isolated: bool = True) -> bytes:
    """Raises UserError where the format holds no comments, where the file has changed since it was read, or can't be written to."""
    if report.profile.document.format not in FORMATS:
        raise UserError(f"{given.name}: comments can be written into PDF and Word documents only; use --format html or markdown for this one.")
    if not isolated or not clerk.is_at_hand():
        return write(given, report)
    try:
        return clerk.ask_bytes(Task("copy", given, report=report))
    except (UnreadableFile, RuntimeError) as error:
        raise UserError(f"{given.name}: no comments could be written into this file; use --format html instead.") from error


def write(given: Given, report: Report) -> bytes:
    data = given.load()
    if hashlib.sha256(data).hexdigest() != report.profile.document.sha256:
        raise UserError(f"{given.name}: the file has changed since it was read; run this again.")
    return annotate(data, report)
