"""The file of answers: read, refused in one sentence, and added to."""

from __future__ import annotations

import pytest

from profilecheck.advice.plan.answers import new_lines, read_answers
from profilecheck.advice.plan.types import Question
from profilecheck.errors import UserError

QUESTIONS = (Question("budget", "What was the largest sum?"), Question("mentoring", "Whom do you mentor?"))


def test_what_is_written_can_be_read_again() -> None:
    text = new_lines(QUESTIONS, {}, begin=True)
    assert read_answers(text.encode(), "a.toml") == {"budget": "", "mentoring": ""}


def test_only_new_questions_are_added() -> None:
    assert "budget" not in new_lines(QUESTIONS, {"budget": "$2M"}, begin=False)
    assert new_lines(QUESTIONS, {"budget": "", "mentoring": ""}, begin=False) == ""


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"mentoring =", "no file of answers"),
        (b"\xff\xfe", "no file of answers"),
        (b"[other]\na = 1", "one table"),
        (b"[answers]\nmentoring = 3", "must be a text"),
        (b"answers = 3", "one table"),
    ],
)
def test_another_file_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UserError, match=says):
        read_answers(data, "a.toml")
