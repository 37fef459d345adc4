"""What is said of a PDF beside its text: fonts that lie, attached files, protection, actions."""

from __future__ import annotations

import io

import pikepdf
import pytest

from profilecheck.document import Document
from profilecheck.readers import read_bytes
from tests.readers.pdf.drawing import SENTENCE, make_pdf, put_lines, wrap


def pdf_of(text: str, **options: object) -> bytes:
    return make_pdf(lambda canvas: put_lines(canvas, 60, 80, wrap(text, 400)), **options)


def codes(data: bytes) -> list[str]:
    return [notice.code for notice in read_bytes(data, "cv.pdf").warnings if notice.code != "file-properties"]


def changed(change: object, **saving: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(SENTENCE))) as pdf:
        change(pdf)  # type: ignore[operator]
        pdf.save(out, **saving)
    return out.getvalue()


def moved(text: str, by: int) -> str:
    """Every letter as the one so many places further, as a font does that maps its glyphs by a wrong table."""
    return "".join(chr(ord(c) - by) if c.isalpha() else c for c in text)


@pytest.mark.parametrize("text", [moved(f"{SENTENCE} " * 3, 29), "XXXX XX XXXXX", "Xxxxxxx xxxxxx xxx xxxxxxx " * 4])
def test_a_font_that_lies_is_said(text: str) -> None:
    assert "lying-font" in codes(pdf_of(text.replace("<", "[")))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "PMP CSM ITIL SQL AWS GCP HTML CSS PHP XML JSON TCP DNS DHCP VPN VLAN SSH SSL TLS HTTP " * 4,
        "Kierownik projektów informatycznych, wdrożenia systemów w bankach i szpitalach, zespoły do dwunastu osób, budżet trzy miliony",
    ],
)
def test_a_font_that_tells_the_truth_is_not(text: str) -> None:
    assert "lying-font" not in codes(pdf_of(text))


def test_no_score_is_given_where_a_font_lies() -> None:
    import profilecheck

    report = profilecheck.check(profilecheck.analyse(read_bytes(pdf_of(moved(f"{SENTENCE} " * 3, 29).replace("<", "[")), "cv.pdf")))
    assert report.score.overall is None
    assert "font" in report.score.reason


def attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notes.txt"] = b"something else"


def open_address(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="http://192.0.2.1/x")


def leave(pdf: pikepdf.Pdf) -> None:
    assert pdf.pages


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (changed(attach), ["attached-file"]),
        (changed(open_address), ["active-content"]),
        (changed(leave, encryption=pikepdf.Encryption(user="", owner="o", R=6)), ["protected"]),
        (changed(leave), []),
    ],
    ids=["attached", "address", "protected", "plain"],
)
def test_what_the_container_holds_is_said(data: bytes, expected: list[str]) -> None:
    assert codes(data) == expected


def read_titled(title: str = "", author: str = "", producer: str = "") -> Document:
    def set_info(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"], pdf.docinfo["/Author"], pdf.docinfo["/Producer"] = title, author, producer

    return read_bytes(changed(set_info), "cv.pdf")


@pytest.mark.parametrize(
    ("title", "author", "producer", "named"),
    [
        ("Microsoft Word - cv old.doc", "", "", "Microsoft Word - cv old.doc"),
        ("Modern Professional Resume Template", "", "", "Template"),
        ("Black and White Minimalist Resume", "", "", "Minimalist"),
        ("resume_final_v7", "", "", "final"),
        ("untitled", "", "", "untitled"),
        ("Ines Calder - Resume", "Windows User", "", "Windows User"),
        ("", "", "PDFmaker (evaluation)", "trial"),
    ],
)
def test_a_careless_title_author_or_producer_is_said(title: str, author: str, producer: str, named: str) -> None:
    (notice,) = read_titled(title, author, producer).warnings
    assert notice.code == "file-properties"
    assert named in notice.message


@pytest.mark.parametrize(("title", "author"), [("Ines Calder - Resume", "Ines Calder"), ("Resume", ""), ("", ""), ("IT Project Manager CV 2026", "Ines Homer")])
def test_a_title_as_it_should_be_is_not(title: str, author: str) -> None:
    assert read_titled(title, author).warnings == ()
