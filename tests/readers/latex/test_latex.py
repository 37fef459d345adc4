"""LaTeX sources: what they would print, with the line of the source."""

from __future__ import annotations

import pytest

from profilecheck.document import Document
from profilecheck.readers import read_bytes


def read(body: str, preamble: str = "") -> Document:
    return read_bytes(f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\nnever printed".encode(), "cv.tex")


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"\section*{Experience}", [("heading", "Experience")]),
        (
            r"\textbf{IT Project Manager} \hfill Mar 2019 -- Present \\ Harrow \& Sons",
            [("paragraph", "IT Project Manager\tMar 2019 – Present"), ("paragraph", "Harrow & Sons")],
        ),
        (
            "\\begin{itemize}\n\\item Led a team of 9.\n\\item Saved \\$40k % not the other\n and 20\\%\n\\end{itemize}",
            [("bullet", "Led a team of 9."), ("bullet", "Saved $40k and 20%")],
        ),
        (
            r"\begin{tabular*}{\textwidth}[t]{l@{\extracolsep{\fill}}r} Harrow & Leeds \\ Analyst & 2015 \end{tabular*}",
            [("paragraph", "Harrow\tLeeds"), ("paragraph", "Analyst\t2015")],
        ),
        (r"\cventry{2019--2022}{Project Manager}{Harrow}{Leeds}{}{Ran the move.}", [("paragraph", "2019–2022\tProject Manager\tHarrow\tLeeds\tRan the move.")]),
        ("First line\ngoes on.\n\nNew paragraph with caf\\'e.", [("paragraph", "First line goes on."), ("paragraph", "New paragraph with café.")]),
        (r"\iffalse secret \fi Seen", [("paragraph", "Seen")]),
    ],
)
def test_what_is_printed(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(read(body)) == expected


def test_macros_of_the_source_are_filled_in() -> None:
    preamble = "\\newcommand{\\job}[3]{\\textbf{#1} & #2 \\\\ \\textit{\\small#3} \\\\}\n\\newcommand{\\me}{Ines Calder}"
    document = read("\\me\n\n\\job{Project Manager}{2019 -- 2022}{Harrow Systems}", preamble)
    assert blocks(document) == [("paragraph", "Ines Calder"), ("paragraph", "Project Manager\t2019 – 2022"), ("paragraph", "Harrow Systems")]
    assert document.where(document.blocks[1].span) == "line 7"


def test_what_a_class_keeps_for_the_top_of_the_page() -> None:
    document = read("\\section{Profile}\nLeads projects.", "\\name{Ines}{Calder}\n\\email{ines@example.com}\n\\social[linkedin]{ines-example}")
    assert document.text.splitlines()[:3] == ["Ines Calder", "ines@example.com", "linkedin.com/in/ines-example"]


def test_a_macro_that_calls_itself_ends() -> None:
    document = read("\\a", "\\newcommand{\\a}{word \\a\\a}")
    assert len(document.text) < 200_000


def test_a_link_knows_its_target() -> None:
    document = read(r"\href{mailto:ines@example.com}{Write to me}")
    assert [(document.quote(link.span), link.target) for link in document.links] == [("Write to me", "mailto:ines@example.com")]
