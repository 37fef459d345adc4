"""The words of LinkedIn's pages and exports, in the languages in which LinkedIn prints them (`linkedin.toml`)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal

from profilecheck.kinds import DegreeLevel, SectionKind
from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path, once

Topic = Literal["projects", "lessons"]


class Managers(Keyed, kw_only=True):
    """Patterns that tell whether the author of a recommendation was the person's manager: surely, with a title, or not at all."""

    adverbs: tuple[str, ...]
    sure: tuple[str, ...]
    titled: tuple[str, ...]
    titles: str
    against: tuple[str, ...]


class School(Keyed, kw_only=True):
    """What stands among schools and credentials and is neither."""

    platforms: tuple[str, ...]
    postnominals: tuple[str, ...]
    courses: tuple[str, ...]
    training: tuple[str, ...]


class PageLines(Keyed, kw_only=True):
    """Patterns of whole lines of a pasted page: noise, the end of the profile, headings of silent sections; kinds of employment."""

    noise: tuple[str, ...]
    end: tuple[str, ...]
    silent: tuple[str, ...]
    employment: tuple[str, ...]


class LinkedIn(Keyed, kw_only=True):
    """The file. `degrees`: patterns of degrees in other languages. `posts`: of posts about leading projects, and what was learned from one."""

    degrees: dict[DegreeLevel, tuple[str, ...]]
    managers: Managers
    posts: dict[Topic, tuple[str, ...]]
    headings: dict[SectionKind, tuple[str, ...]]
    school: School
    page: PageLines

    def faults(self) -> Iterator[tuple[Path, str]]:
        yield from once({("headings", kind): texts for kind, texts in self.headings.items()})


SHAPES = {"linkedin.toml": LinkedIn}


@functools.cache
def linkedin() -> LinkedIn:
    return files.read("linkedin.toml", LinkedIn)


@functools.cache
def headings() -> dict[str, SectionKind]:
    """Heading in lower case -> kind of section."""
    return {text: kind for kind, texts in linkedin().headings.items() for text in texts}


def section_of(text: str) -> str | None:
    """The kind of section that a line heads, None if it is no heading; a count behind it ("Skills (23)") is left out."""
    plain = re.sub(r"\s*\(?\d+\)?$", "", " ".join(text.lower().split())).strip(" :·")
    return headings().get(plain)
