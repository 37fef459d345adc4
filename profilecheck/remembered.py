"""What a function says of a word, remembered from one document to the next: they share most of their words."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")


class Remembered(dict[Asked, Answer]):
    """The answers of a function of one argument. With `most` of them it is emptied, and fills again.

    Asked some thousand times a document, it answers in a third of the time of `functools.lru_cache`, which notes each use.
    """

    def __init__(self, function: Callable[[Asked], Answer], most: int) -> None:
        super().__init__()
        self.function, self.most = function, most

    def __missing__(self, asked: Asked) -> Answer:
        answer = self.function(asked)
        if len(self) >= self.most:
            self.clear()
        self[asked] = answer
        return answer


def remembered(most: int) -> Callable[[Callable[[Asked], Answer]], Callable[[Asked], Answer]]:
    """Decorator: the function, which remembers its answers."""
    return lambda function: Remembered(function, most).__getitem__
