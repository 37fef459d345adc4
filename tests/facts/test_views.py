"""A parser's text held against ours: what it left out, tore apart, moved or glued together is found, block by block."""

from __future__ import annotations

import pytest

from profilecheck.document import Document
from profilecheck.facts.views import compare
from profilecheck.readers import read_bytes

LINES = (
    "Ines Calder",
    "Led the move of twelve branches to one ledger",
    "Cut the monthly close by four days in each region",
    "Jira and ServiceNow for requests of every branch office",
)


def document() -> Document:
    return read_bytes("\n".join(LINES).encode(), "cv.txt")


@pytest.mark.parametrize(
    ("text", "states"),
    [
        pytest.param("\n".join(LINES), ["kept"] * 4, id="all of it"),
        pytest.param("• " + " ".join(LINES).upper(), ["kept"] * 4, id="other forms of letters"),
        pytest.param("\n".join(LINES[:3]), ["kept", "kept", "kept", "lost"], id="left out"),
        pytest.param("\n".join([LINES[3], *LINES[:3]]), ["kept", "kept", "kept", "moved"], id="moved to the front"),
        pytest.param("\n".join(LINES[:3]) + "\n" + LINES[3].replace(" ", ""), ["kept", "kept", "kept", "glued"], id="glued"),
        pytest.param(
            f"{LINES[0]} Led the move of Cut the monthly close twelve branches to by four days one ledger in each region {LINES[3]}",
            ["kept", "torn", "torn", "kept"],
            id="read across two columns",
        ),
        pytest.param("", ["lost"] * 4, id="nothing"),
    ],
)
def test_what_became_of_each_line(text: str, states: list[str]) -> None:
    assert [fate.state for fate in compare(document(), text).fates] == states


def test_shares_are_of_the_words() -> None:
    comparison = compare(document(), "\n".join(LINES[:3]))
    assert comparison.shares == {"lost": round(9 / 30, 3), "torn": 0.0, "moved": 0.0, "glued": 0.0}


def test_glyphs_without_letters_are_counted() -> None:
    assert compare(document(), "Ines \ufffdalder (cid:127) Led").unmapped == 2


def test_a_long_text_takes_time_by_its_length() -> None:
    lines = "\n".join(f"word {n % 7} of a line that comes again and again" for n in range(4000))
    assert len(compare(read_bytes(lines.encode(), "cv.txt"), lines).fates) >= 1
