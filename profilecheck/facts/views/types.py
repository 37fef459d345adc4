"""What became of a document's blocks in another parser's text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from profilecheck.document import Block

State = Literal["kept", "moved", "torn", "glued", "lost"]


class Fate(Struct, frozen=True):
    """What became of a block: `at` is the word of the parser's text at which it begins, None where it is lost."""

    block: Block
    state: State
    at: int | None


class Comparison(Struct, frozen=True):
    """What one parser makes of a document: its name, `how` it goes about it, its text, and what became of each block.

    `shares` of the words in each state (0 to 1); `unmapped`: how many signs stand for glyphs that no letter is known for.
    """

    parser: str
    how: str
    text: str
    fates: tuple[Fate, ...]
    shares: dict[str, float]
    unmapped: int
