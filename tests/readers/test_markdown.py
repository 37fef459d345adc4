"""Markdown: the words without their marks."""

from __future__ import annotations

import pytest

from profilecheck.document import Document
from profilecheck.readers import read_bytes


def read(text: str) -> Document:
    return read_bytes(text.encode(), "cv.md")


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.quote(block.span)) for block in document.blocks]


RESUME = """\
---
title: Resume
---
<!-- false facts: 12 years
at Contoso -->
# Ada Moreau

**Programme Manager** | _Lyon_

Experience
----------

### Programme Manager ###
**Basalt Retail**, Lyon | *Mar 2019 – present*

- Replaced the tills of **312** shops
  and stayed under budget.
    * Chaired the board
1. Won an award

| Skill | Years |
|-------|------:|
| Jira  | 7     |
| SAFe  | 3     |

***
```
as it stands
```
Second degree in 2011
"""


def test_blocks() -> None:
    assert blocks(read(RESUME)) == [
        ("heading", 1, "Ada Moreau"),
        ("paragraph", 0, "Programme Manager | Lyon"),
        ("heading", 2, "Experience"),
        ("heading", 3, "Programme Manager"),
        ("paragraph", 0, "Basalt Retail, Lyon | Mar 2019 – present"),
        ("bullet", 1, "Replaced the tills of 312 shops and stayed under budget."),
        ("bullet", 2, "Chaired the board"),
        ("bullet", 1, "Won an award"),
        ("cell", 0, "Skill\tYears"),
        ("cell", 0, "Jira\t7"),
        ("cell", 0, "SAFe\t3"),
        ("paragraph", 0, "as it stands"),
        ("paragraph", 0, "Second degree in 2011"),
    ]


def test_bold_words_and_places() -> None:
    document = read(RESUME)
    assert [document.quote(word.span) for word in document.words if word.bold] == ["Programme", "Manager", "Basalt", "Retail,", "312"]
    assert document.blocks[0].where == "line 6"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("5 * 3 = 15 and snake_case_name", "5 * 3 = 15 and snake_case_name"),
        ("~~old~~ `code_x` \\*star\\*", "old code_x *star*"),
        ("AT&amp;T <br> Lyon", "AT&T\nLyon"),
        ("<span>Ada</span> ![photo](me.png) Moreau", "Ada Moreau"),
        ("un**believ**able", "unbelievable"),
        ("**Jira**, *Scrum*; __SAFe__", "Jira, Scrum; SAFe"),
        ("C++ * and **", "C++ * and **"),
        ("> quoted words", "quoted words"),
        ("Brisbane | Mar 2021", "Brisbane | Mar 2021"),
    ],
)
def test_marks_inside_a_line(source: str, text: str) -> None:
    assert read(f"# Ada\n\n{source}\n").text == f"Ada\n{text}"


@pytest.mark.parametrize(
    ("source", "text", "target"),
    [
        ("[my profile](https://example.com/in/ada)", "my profile", "https://example.com/in/ada"),
        ("[**my** profile](https://example.com/in/ada \"a title\")", "my profile", "https://example.com/in/ada"),
        ("[page][1]\n\n[1]: https://example.com/a_(b)", "page", "https://example.com/a_(b)"),
        ("<ada@example.com>", "ada@example.com", "mailto:ada@example.com"),
        ("<https://example.com>", "https://example.com", "https://example.com"),
    ],
)
def test_links(source: str, text: str, target: str) -> None:
    document = read(f"# Ada\n\n{source}\n")
    assert [(document.quote(link.span), link.target) for link in document.links] == [(text, target)]
    assert document.text == f"Ada\n{text}"
