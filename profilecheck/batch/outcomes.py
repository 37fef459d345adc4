"""How a file of a batch can end: a closed list of codes in five classes, each with a sentence, the same in every table."""

from __future__ import annotations

from collections.abc import Iterable

CODES = {
    "ok": "It was read and checked.",
    "partial:cut": "Some of it was left out, since a part of it is too long or damaged: the score stands for what was read.",
    "partial:unread": "A page or a font in it could not be read, so text is missing and no score is given.",
    "unreadable:empty": "There is nothing in it.",
    "unreadable:encrypted": "A password protects it.",
    "unreadable:damaged": "It is broken: no program would open it whole.",
    "unreadable:no-text": "It holds no text, most often because its pages are pictures.",
    "unreadable:unsupported": "It is of a kind that profilecheck does not read, or holds something that no resume holds.",
    "unreadable:gone": "It was there when the folder was listed, and not when its turn came.",
    "unreadable:crash": "It made the program that reads it crash, twice.",
    "unreadable:fault": "It shows a fault of profilecheck itself; standard error says where.",
    "limit:size": "It is larger than any resume, or unpacks to more.",
    "limit:pages": "It has more pages than are read.",
    "limit:characters": "It holds more text than is read.",
    "limit:cpu": "It took more computing time than a file may take.",
    "limit:memory": "It needed more memory than a file may have.",
    "limit:time": "It waited without computing, and was given up.",
    "skipped:hidden": "Its name says that it is none of the files that people see; a hidden folder counts once.",
    "skipped:link": "It is a link; what it leads to is checked where it is.",
    "skipped:closed": "It, or the folder that it is in, may not be opened; or it is a pipe, a socket or a device.",
}
"""Code and what it says of a file. What stands before the colon is the class."""

CLASSES = ("ok", "partial", "unreadable", "limit", "skipped")
BAD = frozenset({"unreadable", "limit"})
"""Classes of files that somebody should look at."""
PASSING = frozenset({"unreadable:gone", "unreadable:crash", "unreadable:fault", "limit:memory", "limit:time", "skipped:closed"})
"""Outcomes that the machine has a share in: a run that goes on tries these files again."""

REFUSALS = {
    "empty": "unreadable:empty",
    "encrypted": "unreadable:encrypted",
    "damaged": "unreadable:damaged",
    "no-text": "unreadable:no-text",
    "missing": "unreadable:gone",
    "too-large": "limit:size",
    "characters": "limit:characters",
    "pages": "limit:pages",
    "time": "limit:time",
    "cpu": "limit:cpu",
    "memory": "limit:memory",
    "crash": "unreadable:crash",
    "killed": "unreadable:crash",
    "bug": "unreadable:fault",
    "permission": "skipped:closed",
    "unreadable": "skipped:closed",
    "not-a-file": "skipped:closed",
    "outside": "skipped:link",
}
"""The codes of `UnreadableFile` and of a child that was lost; all others are `unreadable:unsupported`."""

CUT = frozenset({"truncated", "broken-rows", "skipped-member"})
UNREAD = frozenset({"image-page", "lying-font", "page-without-text", "unmapped-font"})
"""Codes of a document's notices that say that some of it is missing."""


def of_refusal(code: str) -> str:
    """The outcome of a file that gave no report."""
    return REFUSALS.get(code, "unreadable:unsupported")


def of_notices(codes: Iterable[str]) -> str:
    """The outcome of a file that gave a report, by what its reader could not read."""
    found = set(codes)
    return "partial:unread" if found & UNREAD else "partial:cut" if found & CUT else "ok"


def class_of(outcome: str) -> str:
    return outcome.partition(":")[0]
