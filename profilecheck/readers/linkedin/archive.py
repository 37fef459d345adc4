"""Opens a data export, zipped or as a folder, without trusting it: every limit is checked before anything is inflated."""

from __future__ import annotations

import contextlib
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from msgspec import Struct, field

from profilecheck.errors import UnreadableFile
from profilecheck.patterns import lazy

MAX_ENTRIES = 5_000
"""An export has 20 to 60 files, and one more for each article written."""
MAX_WHOLE = 8_000_000
"""Bytes of a file that is kept as a whole: the longest profile has a thousandth of it."""
MAX_COUNTED = 400_000_000
"""Bytes of a file of which only rows are counted, and of all those together."""
MAX_RATIO = 250
"""Text deflates to a third, a table of connections to a fifth; a bomb reaches a thousandth."""
MAX_COUNTED_RATIO = 500
RATIO_FROM = 1_000_000
MAX_DEPTH = 3
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, OverflowError, IndexError)
OFFICE = ("[content_types].xml", "mimetype")
NOISE = lazy(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)", re.I)
ASK = 'on LinkedIn choose Settings, "Get a copy of your data", and pass the file that LinkedIn sends'


class Member(Struct, frozen=True):
    """A file of the export: its path inside, its size and where it is read from."""

    path: str
    size: int
    packed: int
    source: zipfile.ZipInfo | Path
    encrypted: bool = False

    @property
    def file(self) -> str:
        return self.path.rsplit("/", 1)[-1]

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]


class Archive(Struct):
    """The usable members of an export; `skipped` names, with the reason, those that were left out."""

    name: str
    members: tuple[Member, ...]
    zip: zipfile.ZipFile | None = None
    skipped: list[tuple[str, str]] = field(default_factory=list)
    counted: int = 0

    def whole(self, member: Member) -> bytes:
        """The content of a small file."""
        self._check(member, MAX_WHOLE, MAX_RATIO)
        with self.stream(member) as file:
            data = file.read(MAX_WHOLE + 1)
        if len(data) > MAX_WHOLE:
            raise too_large(self.name, member.path)
        return data

    def counting(self, member: Member) -> contextlib.AbstractContextManager[IO[bytes]]:
        """A large file, to be read once from the beginning."""
        self.counted += member.size
        if self.counted > MAX_COUNTED:
            raise too_large(self.name, member.path)
        self._check(member, MAX_COUNTED, MAX_COUNTED_RATIO)
        return self.stream(member)

    @contextlib.contextmanager
    def stream(self, member: Member) -> Iterator[IO[bytes]]:
        """The bytes of a member; a damaged one is refused, naming it."""
        try:
            if isinstance(member.source, Path):
                with member.source.open("rb") as file:
                    yield file
            else:
                assert self.zip is not None
                with self.zip.open(member.source) as packed:
                    yield packed
        except PermissionError as error:
            raise UnreadableFile(f"{self.name}: no permission to read {member.path}; change its permissions.", code="permission") from error
        except BROKEN as error:
            raise damaged(self.name, member.path) from error

    def _check(self, member: Member, size: int, ratio: int) -> None:
        if member.encrypted:
            message = f"{self.name}: the archive is protected with a password; unpack it with the password and pass the unpacked folder."
            raise UnreadableFile(message, code="encrypted")
        if member.size > size or (member.size > RATIO_FROM and member.size > ratio * max(1, member.packed)):
            raise too_large(self.name, member.path)


def listing(data: bytes) -> list[str]:
    """The names in a ZIP in lower case, empty if its directory can't be read."""
    if entries(data) > MAX_ENTRIES:
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return [info.filename.replace("\\", "/").lower() for info in file.infolist()]
    except BROKEN:
        return []


def entries(data: bytes) -> int:
    """How many files the directory of a ZIP lists, told without reading it; what is too many for its 16 bits counts as 65,535."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    return int.from_bytes(data[end + 10 : end + 12], "little") if 0 <= end <= len(data) - 12 else 0


def open_zip(data: bytes, name: str, depth: int = 1) -> Archive:
    """The members of a ZIP; where it holds nothing but one more ZIP, those of that one."""
    if entries(data) > MAX_ENTRIES:
        message = f"{name}: the archive holds more than {MAX_ENTRIES:,} files, which no LinkedIn export does; pass the file that LinkedIn sent."
        raise UnreadableFile(message, code="too-large")
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        infos = packed.infolist()
    except BROKEN as error:
        raise damaged(name) from error
    archive = Archive(name, (), packed)
    found: list[Member] = []
    for info in infos:
        path = info.filename.replace("\\", "/")
        if info.is_dir() or path.endswith("/") or NOISE.search(path):
            continue
        reason = refusal(info, path)
        if reason:
            archive.skipped.append((path, reason))
            continue
        found.append(Member(path, info.file_size, info.compress_size, info, bool(info.flag_bits & 1)))
    archive.members = tuple(found)
    inner = [m for m in found if m.path.lower().endswith(".zip")]
    if inner and not any(m.path.lower().endswith(".csv") for m in found):
        best = max(inner, key=lambda m: ("linkedin" in m.file.lower(), m.size))
        if depth >= MAX_DEPTH:
            message = f"{name}: the archive holds archives inside archives; unpack it and pass the folder with Profile.csv in it."
            raise UnreadableFile(message, code="nested")
        with archive.counting(best) as file:
            return open_zip(file.read(MAX_COUNTED), name, depth + 1)
    return archive


def refusal(info: zipfile.ZipInfo, path: str) -> str:
    """Why a member is left alone, empty if it is not."""
    if path.startswith("/") or re.match(r"[A-Za-z]:", path) or ".." in path.split("/") or "\x00" in path:
        return "its name points outside the archive"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link to another file"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "it is packed in a way that LinkedIn does not use"
    return ""


def open_folder(path: Path, name: str) -> Archive:
    """The files of an unpacked export; links are not followed."""
    archive = Archive(name, ())
    found: list[Member] = []
    for at, file in enumerate(walk(path)):
        if at >= MAX_ENTRIES:
            message = f"{name}: the folder holds more than {MAX_ENTRIES:,} files; pass the folder that LinkedIn's file unpacks to."
            raise UnreadableFile(message, code="too-large")
        inside = file.relative_to(path).as_posix()
        if file.is_symlink():
            archive.skipped.append((inside, "it is a link to another file"))
        elif file.is_file() and not NOISE.search(inside):
            size = file.stat().st_size
            found.append(Member(inside, size, size, file))
    archive.members = tuple(found)
    return archive


def walk(path: Path, depth: int = 2) -> Iterator[Path]:
    """The files of a folder and of its sub-folders, sorted."""
    for child in sorted(path.iterdir()):
        if child.is_dir() and not child.is_symlink():
            if depth > 1:
                yield from walk(child, depth - 1)
        else:
            yield child


def too_large(name: str, path: str) -> UnreadableFile:
    message = f"{name}: {shown(path)} unpacks to far more than a LinkedIn export holds; pass the file that LinkedIn sent."
    return UnreadableFile(message, code="too-large")


def damaged(name: str, path: str = "") -> UnreadableFile:
    what = f"{shown(path)} in the archive is" if path else "the ZIP archive is"
    return UnreadableFile(f"{name}: {what} damaged or incomplete; download it again and pass the new file.", code="damaged")


def shown(path: str) -> str:
    """A member's path that can go to a terminal: printable and not too long."""
    text = "".join(c if c.isprintable() else "?" for c in path)
    return text if len(text) <= 80 else text[:77] + "…"
