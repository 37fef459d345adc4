"""What a preparation for an interview says: types only, so that renderers need nothing else."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.vocabulary.interview import PartName


class Story(Struct, frozen=True):
    """A statement as a story. `parts`: the words that tell each part; `missing`: what is asked for the others; `role`: title of its position."""

    number: int
    span: Span
    parts: tuple[tuple[PartName, Span], ...]
    missing: tuple[tuple[PartName, str], ...]
    role: Span | None


class Answer(Struct, frozen=True):
    """A statement that answers a question. `shows`: the words in it that do, `why` in our words; `story`: its number in the bank, 0 where it is not there."""

    span: Span
    shows: Span
    why: str
    story: int


class Asked(Struct, frozen=True):
    """A question with its answers, best first. `because`: words of the job that make it likely; `without`: an honest way where there is no answer.

    `perhaps`: where there is none, a line that may mean it without saying so clearly.
    """

    name: str
    question: str
    category: str
    approach: str
    without: str
    answers: tuple[Answer, ...]
    because: tuple[str, ...] = ()
    perhaps: Span | None = None


class Press(Struct, frozen=True):
    """Where an interviewer will press: what it is, the words, and how to be ready."""

    name: str
    says: str
    answer: str
    spans: tuple[Span, ...]


class Figure(Struct, frozen=True):
    """A figure to know by heart, with its statement."""

    span: Span
    statement: Span
    kind: str


class Step(Struct, frozen=True):
    """A step of preparation, filled with this person's own names."""

    name: str
    text: str
    spans: tuple[Span, ...] = ()
    words: tuple[str, ...] = ()


class Category(Struct, frozen=True):
    """One of the five kinds of question, with how many of its questions have an answer on the page."""

    name: str
    title: str
    about: str
    practice: str
    answered: int
    questions: int


class Preparation(Struct, frozen=True):
    """Everything for one interview. `job`: title of the advertisement."""

    profile: Profile
    stories: tuple[Story, ...]
    questions: tuple[Asked, ...]
    categories: tuple[Category, ...]
    press: tuple[Press, ...]
    figures: tuple[Figure, ...]
    steps: tuple[Step, ...]
    back: tuple[str, ...]
    job: str = ""
