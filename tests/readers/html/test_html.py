"""Web pages: what a browser would show, in its order, and nothing that is hidden."""

from __future__ import annotations

import pytest

from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers import read_bytes

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ines Calder, resume</title>
<style>
.head {{ display: flex; justify-content: space-between }} .gone {{ display: none }} .pale {{ color: #fff }} .off {{ position: absolute; left: -9999px }}
.tiny {{ font-size: 1px }} h2 {{ text-transform: uppercase; font-size: 20px }} @media print {{ .job {{ display: none }} }} .hover:hover {{ display: none }}
</style></head><body><!-- never printed: 30 years at Contoso --><script>var years = 30</script>
<h1>Ines Calder</h1><div>ines@example.com &nbsp;|&nbsp; <a href="https://www.linkedin.com/in/ines-example">LinkedIn</a></div>
<h2>Experience</h2><div class="job hover"><div class=head><span>IT Project Manager</span><span>Mar 2019 – Present</span></div>
<div><b>Harrow</b> Systems</div><ul><li>Led a team of 9.</li><li>Moved 40 servers<ul><li>to Azure</li></ul></li></ul></div>{extra}
<table><tr><td>PMP</td><td>2018</td></tr></table></body></html>"""


def page(extra: str = "") -> Document:
    return read_bytes(PAGE.format(extra=extra).encode(), "cv.html")


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.quote(block.span)) for block in document.blocks]


def test_blocks_lists_and_rows() -> None:
    assert blocks(page()) == [
        ("heading", 1, "Ines Calder"),
        ("paragraph", 0, "ines@example.com | LinkedIn"),
        ("heading", 2, "EXPERIENCE"),
        ("paragraph", 0, "IT Project Manager\tMar 2019 – Present"),
        ("paragraph", 0, "Harrow Systems"),
        ("bullet", 1, "Led a team of 9."),
        ("bullet", 1, "Moved 40 servers"),
        ("bullet", 2, "to Azure"),
        ("cell", 0, "PMP\t2018"),
    ]


def test_what_a_line_knows() -> None:
    document = page()
    bold = [document.quote(word.span) for word in document.words if word.bold]
    assert bold == ["Ines", "Calder", "EXPERIENCE", "Harrow"]
    assert [(document.quote(link.span), link.target) for link in document.links] == [("LinkedIn", "https://www.linkedin.com/in/ines-example")]
    assert document.properties == (("title", "Ines Calder, resume"),)
    assert document.where(document.blocks[2].span).startswith("line ")


@pytest.mark.parametrize(
    "hidden",
    [
        '<p class="pale">Kubernetes Terraform</p>',
        '<p class="off">Kubernetes Terraform</p>',
        '<p class="tiny">Kubernetes Terraform</p>',
        '<p style="opacity:0">Kubernetes Terraform</p>',
        '<p style="visibility:hidden">Kubernetes Terraform</p>',
        '<div style="background:#123456"><p style="color:#123456">Kubernetes Terraform</p></div>',
        '<p style="clip: rect(0, 0, 0, 0)">Kubernetes Terraform</p>',
        '<p style="overflow:hidden;height:0">Kubernetes Terraform</p>',
    ],
)
def test_hidden_text_is_kept_apart_and_said(hidden: str) -> None:
    document = page(hidden)
    assert document.text == page().text
    assert document.hidden_text == ("Kubernetes Terraform",)
    assert [w.code for w in document.warnings] == ["hidden-text"]


@pytest.mark.parametrize("unseen", ['<p class="gone">menu</p>', "<template><p>x</p></template>", "<noscript>Turn on scripts</noscript>", "<p hidden>old</p>"])
def test_what_is_put_away_openly_is_left_out(unseen: str) -> None:
    document = page(unseen)
    assert document.text == page().text
    assert not document.warnings


@pytest.mark.parametrize(
    "shown", ['<div style="background:#000"><p style="color:#fff">White on black</p></div>', '<p style="color:white;background:navy">White on black</p>']
)
def test_white_on_dark_is_read(shown: str) -> None:
    assert "White on black" in page(shown).text


def test_a_page_saved_with_its_pictures() -> None:
    mhtml = (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>Ines Calder</h1><p>Zur=C3=BCck</p></body></html>\r\n--B\r\n"
        "Content-Type: image/png\r\n\r\nx\r\n--B--\r\n"
    )
    assert read_bytes(mhtml.encode(), "cv.mhtml").text == "Ines Calder\nZurück"


@pytest.mark.parametrize(("data", "code"), [(b"<html><body></body></html>", "no-text"), (b"<html><body>" + b"<b>x</b>" * 150_000, "too-large")])
def test_a_page_that_is_none(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_bytes(data, "cv.html")
    assert error.value.code == code


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<script>document.write('Kubernetes')</script><p>Ines Calder</p>", []),
        ('<p onclick="run()">Ines Calder</p>', ["active-content"]),
        ('<iframe src="https://example.com"></iframe><p>Ines Calder</p>', ["active-content"]),
        ('<script type="application/ld+json">{"name": "Ines"}</script><p>Ines Calder</p>', []),
    ],
)
def test_a_page_that_acts_by_itself_is_said(body: str, expected: list[str]) -> None:
    document = read_bytes(f"<html><body>{body}</body></html>".encode(), "cv.html")
    assert [notice.code for notice in document.warnings] == expected
    assert document.text == "Ines Calder"
