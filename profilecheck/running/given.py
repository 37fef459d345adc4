"""What is to be read, as data that a child can be told: a path, or bytes, and which reader it is for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from profilecheck import readers
from profilecheck.limits import current

if TYPE_CHECKING:
    from profilecheck.document import Document

Way = Literal["file", "bytes", "linkedin", "page"]


class Given(Struct, frozen=True):
    """What is to be read and how messages call it. `source`: the path of a `file` or a `linkedin` file, the content of `bytes` or a pasted `page`."""

    name: str
    way: Way
    source: bytes

    @property
    def path(self) -> Path | None:
        return Path(os.fsdecode(self.source)) if self.way in ("file", "linkedin") else None

    def read(self) -> Document:
        match self.way:
            case "file":
                return readers.read(Path(os.fsdecode(self.source)))
            case "bytes":
                return readers.read_bytes(self.source, self.name)
        from profilecheck.readers.linkedin import profile

        return profile.read_page(self.source, self.name) if self.way == "page" else profile.read_profile(Path(os.fsdecode(self.source)))

    def load(self) -> bytes:
        """The bytes themselves. Raises OSError where the file can't be read any more."""
        return self.source if self.path is None else self.path.read_bytes()


def of_file(path: Path) -> Given:
    """A file of any format, or the folder that a LinkedIn export was unpacked to."""
    return Given(readers.printable(path.name), "file", os.fsencode(path))


def of_bytes(data: bytes, name: str) -> Given:
    """The content of a file; the extension of its name is a hint."""
    return Given(readers.printable(name), "bytes", data)


def of_linkedin(path: Path) -> Given:
    """A file that is to be a LinkedIn profile: a pasted page, an export, a saved PDF."""
    return Given(readers.printable(path.name), "linkedin", os.fsencode(path))


def of_page(data: bytes) -> Given:
    """The page of a LinkedIn profile as it was pasted or piped in."""
    from profilecheck.readers.linkedin import pasted

    return Given(pasted.NAME, "page", data)


def most_bytes() -> int:
    """What the most patient reader takes: an export of LinkedIn's data with years of messages."""
    return current().export_bytes
