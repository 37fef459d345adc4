"""What an engine hands over for one page: words with their places, and the shapes that lie under them."""

from __future__ import annotations

from msgspec import Struct, field

WHITE = 0xFFFFFF
# Kept at a word's end until lines are joined: it proves that the word goes on.
SOFT_HYPHEN = "\xad"
# A resume's page has 2,000 to 6,000 characters; beyond this the page is cut and said to be.
MAX_CHARACTERS = 60_000


class PageWord(Struct):
    """A run of characters without white space. Points, origin at the top left of the page as it is shown.

    `base` is the baseline; `color` is 0xRRGGBB; `tab` is set on a word that
    stands far from the one before it on its line; `link` is where a click on it leads; `unsure` is set on one that OCR may have misread;
    `cell` is the table, row and column in whose cell it stands;
    `handle` is the engine's object that drew it; `unseen` says why it doesn't show; `garbled` are signs in or before it that came out wrong.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    color: int = 0
    invisible: bool = False
    turned: bool = False
    tab: bool = False
    link: str | None = None
    unsure: bool = False
    handle: int = 0
    cell: tuple[int, int, int] | None = None
    unseen: str = ""
    garbled: str = ""


class Shape(Struct):
    """A filled path, a stroked line or an image (`color` None). `order` grows in the order of painting, for words too."""

    x0: float
    top: float
    x1: float
    bottom: float
    color: int | None = None
    order: float = 0.0


class Page(Struct):
    """One page: `number` from 1, the words in the file's order, the shapes in the order in which they are painted."""

    number: int
    width: float
    height: float
    words: list[PageWord] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    characters: int = 0
    unmapped: int = 0
    cut: bool = False
    overfull: bool = False
    """Whether it has more pieces, or more links and remarks, than any page of a document."""
    total: int = 0
    """Characters on it, blanks and those beyond the cut too."""

    def image_share(self) -> float:
        """The share of the page that its largest image covers."""
        area = max(self.width * self.height, 1.0)
        covered = 0.0
        for shape in self.shapes:
            if shape.color is None:
                width = min(shape.x1, self.width) - max(shape.x0, 0.0)
                height = min(shape.bottom, self.height) - max(shape.top, 0.0)
                if width > 0 and height > 0:
                    covered = max(covered, width * height / area)
        return covered
