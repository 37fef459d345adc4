"""A sheet of text for a terminal: wrapping with hanging indents, quotes, bars; with or without colour and Unicode."""

from __future__ import annotations

import io

from msgspec import Struct
from rich.console import Console
from rich.text import Text

Styled = str | tuple[str, str]
"""A run of text, alone or with a style of rich."""

PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "·": "-", "•": "*", "→": "->", "━": "#", "─": "-", "│": "|", "✓": "+"}
)
"""What a terminal without Unicode shows instead of the signs that we draw."""


class Look(Struct, frozen=True):
    """What the place that the text goes to can show. `address`: of the file that is shown, where the terminal knows links."""

    width: int = 80
    color: bool = False
    unicode: bool = True
    address: str = ""

    def linked(self, style: str, part: str = "") -> str:
        """The style with a link to the file, or to a part of it; the style alone where there are no links."""
        return f"{style} link {self.address}{part}" if self.address else style


class Sheet:
    """Collects lines; `text()` is what was written."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=look.width,
            color_system="standard" if look.color else None,
            force_terminal=look.color,
            force_interactive=False,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def put(self, *pieces: Styled, first: Styled = "", indent: int = 0, right: Styled = "") -> None:
        """One paragraph. `first` stands before it and the lines that follow hang below its end; `right`: at the margin of the first line."""
        lead, margin = self._styled(first), self._styled(right)
        indent = max(indent, lead.cell_len)
        body = Text()
        for piece in pieces:
            body.append_text(self._styled(piece))
        room = max(20, self.look.width - indent - (margin.cell_len + 2 if margin else 0))
        for number, line in enumerate(body.wrap(self._console, room) or [Text()]):
            line.rstrip()
            row = Text()  # each part is appended, so that the style of one does not reach over the others
            if number == 0:
                row.append_text(lead)
            row.append(" " * (indent - row.cell_len)).append_text(line)
            if number == 0 and margin:
                row.append(" " * max(2, self.look.width - row.cell_len - margin.cell_len)).append_text(margin)
            row.rstrip()
            self._console.print(row, no_wrap=True, overflow="ignore", crop=False)

    def blank(self) -> None:
        self._out.write("\n")

    def heading(self, text: str, note: str = "") -> None:
        """A line that begins a part of the page."""
        self.blank()
        self.put((text, "bold"), *([(f"  {note}", "dim")] if note else []))

    def text(self) -> str:
        return self._out.getvalue()

    def _styled(self, piece: Styled) -> Text:
        """A piece without anything that a terminal would obey or could not draw."""
        words, style = (piece, "") if isinstance(piece, str) else piece
        text = "".join(c if c.isprintable() else " " for c in words)
        return Text(text if self.look.unicode else text.translate(PLAIN), style=style)


def one_line(text: str) -> str:
    return " ".join(text.split())


def quoted(text: str, limit: int = 150) -> str:
    """A quotation on one line; a long one loses its middle, at spaces, because both its ends help to find the place."""
    flat = one_line(text)
    if len(flat) > limit:
        tail = limit // 3
        head = flat[: limit - tail].rsplit(" ", 1)[0] if " " in flat[: limit - tail] else flat[: limit - tail]
        rest = flat[-tail:].split(" ", 1)[-1] if " " in flat[-tail:] else flat[-tail:]
        flat = f"{head} … {rest}"
    return f"“{flat}”"


def bar(share: float, width: int) -> tuple[str, str]:
    """The filled and the empty part of a bar; something above nothing shows at least one mark."""
    filled = round(min(1.0, max(0.0, share)) * width)
    if share > 0 and filled == 0 and width > 0:
        filled = 1
    return "━" * filled, "─" * (width - filled)


def shade(score: float) -> str:
    """The colour of a score out of 100; the same figure stands beside it, so nothing depends on the colour."""
    return "green" if score >= 75 else "yellow" if score >= 50 else "red"


def count(number: int, noun: str) -> str:
    """ "1 page", "2 pages"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
