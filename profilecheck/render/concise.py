"""The findings one a line, `file:line:column: rule message`, which editors and scripts take apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from profilecheck.document import Document, Span
from profilecheck.render.plain import harmless, printable, unobeyed
from profilecheck.render.types import Checked, Shown, line_of

FORMAT = "concise"


def show(shown: Shown) -> str:
    return render(shown.files)


def render(files: Sequence[Checked]) -> str:
    """A line for each thing that could not be read and for each finding, in the order of the document."""
    return "".join(f"{line}\n" for file in files for line in lines(file))


def lines(file: Checked) -> Iterator[str]:
    document, path = file.report.profile.document, beside(file.path.as_posix())
    for notice in document.warnings:
        yield f"{path}:{notice.page or 1}:1: {notice.code} {harmless(notice.message)}"
    placed = sorted((place(document, finding.span), finding.span, finding.rule, harmless(finding.message)) for finding in file.report.findings)
    for (first, second), _, rule, message in placed:
        yield f"{path}:{first}:{second}: {rule} {message}"


def beside(path: str) -> str:
    """A path that begins no command of a log: with `./` before it, it is the same file."""
    shown = printable(path)
    return shown if unobeyed(shown) == shown else unobeyed(f"./{shown}")


def place(document: Document, span: Span) -> tuple[int, int]:
    """Two numbers, each from 1, that find a range again.

    In a text file the line in which its paragraph begins, and the character of that paragraph; where there are pages
    the page, and the paragraph of it; else the paragraph of the document, and the character of it. Characters are those
    of the text that was read, without marks of bullets and emphasis.
    """
    page = document.page(span)
    at = next((number for number, block in enumerate(document.blocks) if block.span.start <= span.start <= block.span.end), 0)
    if page is not None:
        first = next((number for number, block in enumerate(document.blocks) if document.page(block.span) == page), at)
        return page, at - first + 1
    if not document.blocks:
        return 1, 1
    block = document.blocks[at]
    return line_of(block.where) or at + 1, span.start - block.span.start + 1
