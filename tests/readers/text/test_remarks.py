"""Remarks that silence findings: read in every form, tied to the right lines, and never part of the text."""

from __future__ import annotations

import pytest

from profilecheck import readers
from profilecheck.document import Document

BODY = """Jane Doe
IT Project Manager | Cloud
{above}
Experience
IT Project Manager, Example Systems
- Led a team of 12 and a budget of $1.2M to move 40 servers{beside}
- Responsible for the weekly status reports
{between}
- Kept the risk register of the whole program and all of its many smaller
  projects up to date
"""
FORMS = ("<!-- profilecheck: {} -->", "[profilecheck: {}]", "<!--PROFILECHECK:{}-->")


def read(name: str, above: str = "", beside: str = "", between: str = "") -> Document:
    lines = BODY.format(above=above, beside=beside, between=between).splitlines()
    return readers.read_bytes("\n".join(line for line in lines if line).encode(), name)


def spoken_of(document: Document) -> list[tuple[tuple[str, ...], str | None]]:
    return [(s.names, None if s.span is None else document.quote(s.span)) for s in document.silences]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["resume.txt", "resume.md"])
def test_a_remark_beside_a_statement_speaks_of_it(name: str, form: str) -> None:
    document = read(name, beside=" " + form.format("ignore bullet-without-number"))
    assert spoken_of(document) == [(("bullet-without-number",), "Led a team of 12 and a budget of $1.2M to move 40 servers")]
    assert document.text == read(name).text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["resume.txt", "resume.md"])
def test_a_remark_on_a_line_of_its_own_speaks_of_the_block_below(name: str, form: str) -> None:
    document = read(name, between=form.format("ignore C4, weak-opener"))
    names, quote = spoken_of(document)[0]
    assert names == ("C4", "weak-opener")
    assert quote is not None
    assert quote.startswith("Kept the risk register")
    assert quote.endswith("up to date")
    assert document.text == read(name).text


@pytest.mark.parametrize("name", ["resume.txt", "resume.md"])
def test_a_remark_for_the_file_speaks_of_everything(name: str) -> None:
    assert spoken_of(read(name, above="[profilecheck: ignore-file N3 presentation]")) == [(("N3", "presentation"), None)]


@pytest.mark.parametrize("said", ["disable C4", "ignore", "ignore C4; C5", ""])
def test_a_remark_that_is_not_understood_is_said_and_not_read(said: str) -> None:
    document = read("resume.md", between=f"<!-- profilecheck: {said} -->")
    assert not document.silences
    assert document.text == read("resume.md").text
    assert [w.code for w in document.warnings] == ["unclear-remark"]
    assert document.warnings[0].message.startswith("Line 7: ")


@pytest.mark.parametrize("name", ["resume.txt", "resume.md"])
def test_a_file_may_begin_with_a_remark(name: str) -> None:
    data = b"<!-- profilecheck: ignore-file N3 -->\n" + read(name).text.encode()
    assert spoken_of(readers.read_bytes(data, name)) == [(("N3",), None)]


def test_a_line_that_speaks_of_the_program_is_text() -> None:
    document = readers.read_bytes(b"Jane Doe\nExperience\n- Wrote about profilecheck: a checker of resumes, ignore it at will\n", "resume.txt")
    assert "profilecheck: a checker" in document.text
    assert not document.silences


PAGE = """{above}<!DOCTYPE html>
<html><body>
<h1>Jane Doe</h1>
<h2>Experience</h2>
<ul>
<li>Led a team of 12 and a budget of $1.2M to move 40 servers{beside}</li>
{between}
<li>Responsible for the <b>weekly</b> status reports</li>
</ul>
</body></html>
"""


@pytest.mark.parametrize(
    ("place", "said", "quote"),
    [
        ("beside", "ignore C4", "Led a team of 12 and a budget of $1.2M to move 40 servers"),
        ("between", "ignore C4", "Responsible for the weekly status reports"),
        ("above", "ignore-file C4", None),
    ],
)
@pytest.mark.parametrize("page", [PAGE, PAGE.replace("\n", "")], ids=["lines", "one line"])
def test_comments_of_a_web_page(page: str, place: str, said: str, quote: str | None) -> None:
    around = {"above": "", "beside": "", "between": ""}
    plain = readers.read_bytes(page.format(**around).encode(), "resume.html")
    document = readers.read_bytes(page.format(**around | {place: f"<!-- profilecheck: {said} -->"}).encode(), "resume.html")
    assert document.format == "html"
    assert spoken_of(document) == [(("C4",), quote)]
    assert document.text == plain.text
