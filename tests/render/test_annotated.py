"""Comments in copies of the person's own document: one for each finding, at the words that it quotes, and the text stays what it was."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
from docx.oxml.ns import qn

import profilecheck
from profilecheck.document import Box
from profilecheck.errors import UserError
from profilecheck.render.annotated import word
from profilecheck.render.annotated.pdf import Placing
from profilecheck.render.html.marks import number_findings
from profilecheck.report import Report
from profilecheck.running import annotating, one
from tests.conftest import AS_OF, RESUMES, ROOT

PDFS = [p for p in RESUMES if p.suffix == ".pdf"]
WORD = [p for p in RESUMES if p.suffix == ".docx"]
assert PDFS
assert WORD


def copy_of(path: Path, *, isolated: bool = True) -> tuple[bytes, Report]:
    report = profilecheck.check_file(path, as_of=AS_OF)
    return annotating.annotated(one.of_file(path), report, isolated=isolated), report


@pytest.mark.parametrize("path", PDFS, ids=lambda p: p.name)
def test_a_pdf_has_a_highlight_over_the_words_of_each_finding(path: Path) -> None:
    data, report = copy_of(path)
    found = {}
    with pikepdf.open(io.BytesIO(data)) as document, pypdfium2.PdfDocument(data) as shown:
        for n, page in enumerate(document.pages):
            for note in page.get("/Annots", []):
                if str(note.get("/T", "")) == "profilecheck":
                    assert note.Subtype == pikepdf.Name.Highlight
                    quads = [float(v) for v in note.QuadPoints]
                    text = shown[n].get_textpage()
                    lines = [quads[i : i + 8] for i in range(0, len(quads), 8)]
                    words = " ".join(text.get_text_bounded(left=q[0] - 2, bottom=q[5] - 1, right=q[2] + 2, top=q[1] + 1) for q in lines)
                    found.setdefault(str(note.NM).split("-", 1)[1].rsplit("-", 1)[0], []).append((words, str(note.Contents)))
    notes = number_findings(report)
    assert found.keys() == {note.key for note in notes}
    for note in notes:
        words = " ".join(w for w, _ in found[note.key])
        assert letters(note.finding.quote) in letters(words)
        assert found[note.key][0][1].startswith(f"{note.number}. {note.finding.message[:20]}")


@pytest.mark.parametrize("path", WORD, ids=lambda p: p.name)
def test_a_word_document_has_a_comment_at_the_words_of_each_finding(path: Path) -> None:
    data, report = copy_of(path)
    document = docx.Document(io.BytesIO(data))
    notes = number_findings(report)
    comments = list(document.comments)
    assert [c.text.split("\n")[0] for c in comments] == [f"{n.number}. {' '.join(n.finding.message.split())}" for n in notes]
    assert {c.author for c in comments} == {"profilecheck"}
    for note, comment in zip(notes, comments, strict=True):
        assert letters(commented(document, comment.comment_id)) == letters(note.finding.quote)


def letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def commented(document: object, number: int) -> str:
    """The text between the two ends of a comment."""
    inside, text = False, ""
    for element in document.element.body.iter():  # type: ignore[attr-defined]
        if element.tag == qn("w:commentRangeStart") and element.get(qn("w:id")) == str(number):
            inside = True
        elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == str(number):
            return text
        elif inside and element.tag == qn("w:t"):
            text += element.text or ""
    raise AssertionError(f"comment {number} has no two ends")


@pytest.mark.parametrize("path", [*PDFS, *WORD], ids=lambda p: p.name)
def test_the_copy_says_what_the_file_says(path: Path, tmp_path: Path) -> None:
    data, report = copy_of(path, isolated=False)
    again = tmp_path / path.name
    again.write_bytes(data)
    assert profilecheck.read(again).text == report.profile.document.text
    assert copy_of(path, isolated=False)[0] == data or path.suffix == ".docx"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (30, 40, 550, 700)], ids=["whole", "cropped"])
def test_a_box_finds_its_way_back_on_a_turned_or_cropped_page(rotation: int, crop: tuple[int, ...] | None, tmp_path: Path) -> None:
    with pikepdf.open(ROOT / "samples" / "resumes" / "marcus-bell.pdf") as document:
        page = document.pages[0]
        page.Rotate = rotation
        if crop:
            page.CropBox = pikepdf.Array(crop)
        path = tmp_path / "turned.pdf"
        document.save(path)
        place = Placing(page)
    read = profilecheck.read(path)
    words = [w for w in read.words if w.box and len(w.span) > 6]
    assert words
    with pypdfium2.PdfDocument(path) as shown:
        text = shown[0].get_textpage()
        for word in words[:20]:
            assert isinstance(word.box, Box)
            x0, y0, x1, y1 = place.rectangle(word.box)
            assert letters(read.quote(word.span)) in letters(text.get_text_bounded(left=x0 - 1, bottom=y0 - 1, right=x1 + 1, top=y1 + 1))


def test_text_takes_no_comments() -> None:
    with pytest.raises(UserError, match="PDF and Word documents only"):
        copy_of(ROOT / "samples" / "resumes" / "lena-farrow.txt")


def test_a_file_that_changed_since_it_was_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "resume.pdf"
    path.write_bytes(PDFS[0].read_bytes())
    report = profilecheck.check_file(path, as_of=AS_OF)
    path.write_bytes(PDFS[1].read_bytes())
    with pytest.raises(UserError, match="has changed"):
        annotating.annotated(one.of_file(path), report)


def test_a_run_is_parted_wherever_a_finding_begins_or_ends(tmp_path: Path) -> None:
    """Tabs and breaks inside a run stay where they are, and so does how it looks."""
    document = docx.Document()
    run = document.add_paragraph().add_run("first second")
    run.add_tab()
    run.add_text("third")
    run.add_break()
    run.add_text("fourth fifth")
    run.bold = True
    before = run._r.xml.count("<w:tab/>") + run._r.xml.count("<w:br/>")
    texts = run._r.findall(qn("w:t"))
    word.split(texts[0], {6})
    word.split(texts[1], {0, 5})
    word.split(texts[2], {7})
    runs = document.paragraphs[0].runs
    assert [r.text for r in runs] == ["first ", "second\t", "third", "\nfourth ", "fifth"]
    assert all(r.bold for r in runs)
    assert sum(r._r.xml.count("<w:tab/>") + r._r.xml.count("<w:br/>") for r in runs) == before
