"""Preparation for an interview (`interview.toml`): questions and what answers them, parts of a story, where interviewers press."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Literal

from profilecheck.kinds import MetricKind, Specialization
from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path

PartName = Literal["situation", "task", "action", "result"]


class Route(Keyed, kw_only=True):
    """A line that shows one of `shows`, at least so `sure`, with one of `words` where there are any; without `shows` the words alone do."""

    shows: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    sure: float = 0.65


class Question(Keyed, kw_only=True):
    """A question. A line answers it by any of `routes`, or by a `figure`; `tool`: it has to name a tool of project work besides.

    `refuses`: words of lines that don't answer it all the same; `skills`: names of what a job asks for that make it likely.
    """

    question: str
    category: str
    routes: tuple[Route, ...]
    figure: MetricKind | None = None
    tool: bool = False
    refuses: tuple[str, ...] = ()
    approach: str
    without: str
    skills: tuple[str, ...]
    source: str


class Category(Keyed, kw_only=True):
    """A kind of question, and how to practice it."""

    title: str
    practice: str


class Pressing(Keyed, kw_only=True):
    """Something that interviewers ask about, and how to be ready for it; `rule`: whose findings say where."""

    says: str
    answer: str
    rule: str = ""


class Interviews(Keyed, kw_only=True):
    """The file."""

    sources: dict[str, str]
    parts: dict[PartName, str]
    questions: dict[str, Question]
    categories: dict[str, Category]
    pressing: dict[str, Pressing]
    ask_back: dict[Specialization | Literal["any"], tuple[str, ...]]

    def faults(self) -> Iterator[tuple[Path, str]]:
        for name, question in self.questions.items():
            if question.category not in self.categories:
                yield ("questions", name), f"is of the category {question.category!r}, which [categories] does not list"


FILE = "interview.toml"
SHAPES = {FILE: Interviews}


@functools.cache
def interviews() -> Interviews:
    return files.read(FILE, Interviews)
