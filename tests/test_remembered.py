"""Answers of a function are remembered, and so many of them at most."""

from __future__ import annotations

from profilecheck.remembered import Remembered, remembered


def test_a_function_is_asked_once_for_each_word() -> None:
    asked: list[str] = []

    @remembered(8)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("risk", "scope", "risk")] == [4, 5, 4]
    assert asked == ["risk", "scope"]


def test_no_more_than_so_many_answers_are_kept() -> None:
    lengths = Remembered(len, 3)
    assert [lengths[word] for word in ("a", "bb", "ccc", "dddd")] == [1, 2, 3, 4]
    assert dict(lengths) == {"dddd": 4}
