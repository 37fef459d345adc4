"""Signs that came out wrong on a page are put right in reading, and it is known that a person sees them there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilecheck.document import Document
from profilecheck.readers import read_bytes
from tests.rules.rule_layouts import page, word

LINES = ["Jordan Ellis", "EXPERIENCE", "Works Manager, Alder Foods, Leeds", "Jan 2016 - Present"]
AS: dict[str, Callable[[list[str]], bytes]] = {"docx": word, "pdf": page, "txt": lambda lines: "\n".join(lines).encode()}


def read(line: str, kind: str) -> Document:
    return read_bytes(AS[kind]([*LINES, line, "Planned the new canteen"]), f"resume.{kind}")


@pytest.mark.parametrize("kind", list(AS))
@pytest.mark.parametrize(
    ("line", "printed", "at"),
    [
        ("Moved the order desk â€“ with all its phones", "â€“", "–"),
        ("Moved the clerksâ€™ desks into the new house", "â€™", "clerks’"),
        ("Moved the desks Â of the clerks", "Â", "of"),
        ("Moved the desks â€‹ of the clerks", "â€‹", "of"),
        ("Moved the desks.ï‚§ Painted the walls", "ï‚§", "desks."),
    ],
)
def test_a_repair_is_known_by_its_place(line: str, printed: str, at: str, kind: str) -> None:
    document = read(line, kind)
    assert [(r.printed, document.quote(r.span)) for r in document.repairs] == [(printed, at)]
    assert not {*"âÂ€"} & {*document.text}


@pytest.mark.parametrize("mark", ["â€¢", "ï‚§"])
@pytest.mark.parametrize("gap", [" ", ""])
def test_the_mark_of_a_list_is_known_by_the_word_behind_it(mark: str, gap: str) -> None:
    document = read(f"{mark}{gap}Moved the order desk with all its phones", "pdf")
    assert [(r.printed, document.quote(r.span)) for r in document.repairs] == [(mark, "Moved")]


@pytest.mark.parametrize("kind", list(AS))
@pytest.mark.parametrize("line", ["Moved the desks of São Tomé to Malmö – at night", "Moved the ﬁre doors of the café"])
def test_right_signs_are_no_repairs(line: str, kind: str) -> None:
    if kind == "pdf" and "ﬁ" in line:
        pytest.skip("the page's font has no ligature")
    assert not read(line, kind).repairs
