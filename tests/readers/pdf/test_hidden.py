"""Text that leaves no trace on the drawn page is left out and reported, however it was hidden; what is only cut or printed pale stays."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from profilecheck.document import Document
from profilecheck.readers.pdf import read

HONEST = "BT /F 11 Tf 72 700 Td (Led the move of twelve branches to one ledger) Tj ET\n"
TEXT = "Led the move of twelve branches to one ledger"
SECRET = "BT /F 11 Tf 72 {y} Td (secret keywords) Tj ET\n"


def page(content: str, **resources: object) -> Document:
    """What is read of a page of letter paper with this content."""
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.add_blank_page(page_size=(612, 792))
    made = pdf.pages[0]
    made.Resources = Dictionary(Font=Dictionary(F=font))
    for name, value in resources.items():
        made.Resources[f"/{name}"] = value(pdf) if callable(value) else value
    made.Contents = pdf.make_stream(content.encode())
    if "Properties" in resources:
        layer = made.Resources.Properties.L
        pdf.Root.OCProperties = Dictionary(OCGs=pikepdf.Array([layer]), D=Dictionary(OFF=pikepdf.Array([layer]), Order=pikepdf.Array()))
    out = io.BytesIO()
    pdf.save(out)
    return read(out.getvalue(), "cv.pdf")


def layer(pdf: pikepdf.Pdf) -> Dictionary:
    return Dictionary(L=pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Layer")))


def picture(level: int) -> object:
    """A resource: an image of one grey."""

    def make(pdf: pikepdf.Pdf) -> Dictionary:
        image = pdf.make_stream(bytes([level]) * 64)
        image.Type, image.Subtype, image.Width, image.Height, image.BitsPerComponent = Name.XObject, Name.Image, 8, 8, 8
        image.ColorSpace = Name.DeviceGray
        return Dictionary(I=image)

    return make


def soft_mask(pdf: pikepdf.Pdf) -> Dictionary:
    """A graphics state whose mask lets nothing through."""
    group = pdf.make_stream(b"0 g 0 0 612 792 re f")
    group.Type, group.Subtype, group.BBox = Name.XObject, Name.Form, pikepdf.Array([0, 0, 612, 792])
    group.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    return Dictionary(G=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=group)))


BEHIND = "q 300 0 0 60 60 380 cm /I Do Q\n"
FORM = "q 1 1 1 rg 60 390 300 30 re f Q\n"


@pytest.mark.parametrize(
    ("content", "resources", "why"),
    [
        pytest.param(SECRET.format(y=400) + FORM, {}, "covered by a shape or a picture", id="under a white shape"),
        pytest.param(SECRET.format(y=400) + BEHIND, {"XObject": picture(255)}, "covered by a shape or a picture", id="behind a picture"),
        pytest.param("q 0 0 1 1 re W n " + SECRET.format(y=400) + "Q\n", {}, "cut off by the edge of a frame", id="clipped"),
        pytest.param("/OC /L BDC " + SECRET.format(y=400) + "EMC\n", {"Properties": layer}, "on a layer that is switched off", id="layer"),
        pytest.param("q /G gs " + SECRET.format(y=400) + "Q\n", {"ExtGState": soft_mask}, "transparent", id="soft mask"),
        pytest.param(
            "q /G gs " + SECRET.format(y=400) + "Q\n", {"ExtGState": Dictionary(G=Dictionary(ca=0.04))}, "transparent", id="hardly any ink"
        ),
        pytest.param(BEHIND + "q 1 1 1 rg " + SECRET.format(y=400) + "Q\n", {"XObject": picture(255)}, "in the color of the picture behind it", id="on white"),
        pytest.param("q 0 0 0 rg 60 390 300 30 re f " + SECRET.format(y=400) + "Q\n", {}, "in the color of the paper", id="black on black"),
        pytest.param(SECRET.format(y=400).replace("11 Tf", "0.2 Tf"), {}, "too small to read", id="tiny"),
        pytest.param(SECRET.format(y=-40), {}, "outside the page", id="outside"),
    ],
)
def test_hidden_text_is_left_out_and_said(content: str, resources: dict[str, object], why: str) -> None:
    document = page(HONEST + content, **resources)
    assert document.text == TEXT
    assert [(hidden.text, hidden.why, hidden.page) for hidden in document.hidden] == [("secret keywords", why, 1)]
    (notice,) = document.warnings
    assert (notice.code, notice.page) == ("hidden-text", 1)
    assert f'(page 1, {why}): "secret keywords"' in notice.message


@pytest.mark.parametrize(
    ("content", "resources"),
    [
        pytest.param(FORM + SECRET.format(y=400), {}, id="a ground painted before"),
        pytest.param("q 60 390 300 30 re W n " + SECRET.format(y=400) + "Q\n", {}, id="in a frame"),
        pytest.param("q 60 402 300 2 re W n " + SECRET.format(y=400) + "Q\n", {}, id="cut by a frame"),
        pytest.param(BEHIND + "q 1 1 1 rg " + SECRET.format(y=400) + "Q\n", {"XObject": picture(40)}, id="white on a dark picture"),
        pytest.param("q /G gs " + SECRET.format(y=400) + "Q\n", {"ExtGState": Dictionary(G=Dictionary(ca=0.6))}, id="half transparent"),
        pytest.param(SECRET.format(y=400) + "q 1 1 0 RG 60 390 300 30 re S Q\n", {}, id="a frame drawn around"),
    ],
)
def test_text_that_shows_stays(content: str, resources: dict[str, object]) -> None:
    document = page(HONEST + content, **resources)
    assert document.text == TEXT + "\nsecret keywords"
    assert not document.hidden


def test_words_under_a_scan_are_what_ocr_found() -> None:
    document = page(HONEST + "q 612 0 0 792 0 0 cm /I Do Q\n", XObject=picture(255))
    assert document.text == TEXT
    assert [notice.code for notice in document.warnings] == ["ocr-layer"]
