"""Pages drawn for the tests, and what is read of them."""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from profilecheck.readers.pdf import read

WIDTH, HEIGHT = A4


def make_pdf(*pages: Callable[[Canvas], None], **options: object) -> bytes:
    """A PDF with one page a function; `options` go to the canvas."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **options)
    canvas.setTitle("Ines Calder - Resume")
    canvas.setAuthor("Ines Calder")
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def put(canvas: Canvas, x: float, top: float, text: str, *, size: float = 10, font: str = "Helvetica") -> None:
    """One line with its baseline `top` points below the page's upper edge."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top, text)


def put_lines(canvas: Canvas, x: float, top: float, lines: list[str], *, step: float = 13, size: float = 10, font: str = "Helvetica") -> None:
    for at, line in enumerate(lines):
        put(canvas, x, top + at * step, line, size=size, font=font)


def wrap(text: str, width: float, *, size: float = 10, font: str = "Helvetica") -> list[str]:
    """Lines of a text as a word processor would break it."""
    lines: list[str] = []
    for word in text.split():
        if lines and stringWidth(f"{lines[-1]} {word}", font, size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


SENTENCE = "Led the rollout of a claims platform to eleven regional offices and cut the time to settle a claim from nine days to four within a year."


def blocks(data: bytes) -> list[tuple[str, str]]:
    document = read(data, "cv.pdf")
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


def texts(data: bytes) -> list[str]:
    return [text for _, text in blocks(data)]


def codes(data: bytes) -> list[str]:
    return [notice.code for notice in read(data, "cv.pdf").warnings]


LEFT = ["Contact", "jane@example.com", "Leeds", "Skills", "Jira", "Power BI", "Risk management", "Languages", "English", "French", "Tools", "MS Project"]


def two_columns(c: Canvas, main_x: float, side_x: float) -> None:
    put(c, 40, 60, "Jane Sample, an experienced programme manager of large migrations", size=16)
    put_lines(c, side_x, 120, LEFT, step=20)
    put_lines(c, main_x, 125, wrap(" ".join([SENTENCE] * 8), 330), step=13)
