"""OpenDocument text: paragraphs, lists, tables and frames with the look of their styles."""

from __future__ import annotations

import io
import zipfile

import pytest

from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers import read_bytes

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("fo", "xsl-fo-compatible"))
)
STYLES = """<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="W" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>"""


def odt(body: str, *, entities: str = "") -> bytes:
    content = f"<?xml version='1.0'?>{entities}<office:document-content {NAMES} xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        made.writestr("content.xml", content)
        made.writestr("META-INF/manifest.xml", "<m/>")
    return file.getvalue()


def read(body: str) -> Document:
    return read_bytes(odt(body), "cv.odt")


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.quote(block.span)) for block in document.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<text:h text:outline-level="2">Experience</text:h>', [("heading", 2, "Experience")]),
        ("<text:p>Analyst<text:tab/>2015 – 2019</text:p>", [("paragraph", 0, "Analyst\t2015 – 2019")]),
        ("<text:p>One<text:line-break/>Two</text:p>", [("paragraph", 0, "One"), ("paragraph", 0, "Two")]),
        (
            "<text:list><text:list-item><text:p>Led it</text:p><text:list><text:list-item><text:p>Deeper</text:p></text:list-item></text:list>"
            "</text:list-item></text:list>",
            [("bullet", 1, "Led it"), ("bullet", 2, "Deeper")],
        ),
        ("<text:p>• Typed bullet</text:p>", [("bullet", 1, "Typed bullet")]),
        ('<text:p>Pro<text:span text:style-name="B">ject</text:span> lead</text:p>', [("paragraph", 0, "Project lead")]),
        (
            "<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>Harrow</text:p></table:table-cell></table:table-row></table:table>",
            [("cell", 0, "2019\tHarrow")],
        ),
        (
            "<text:p>Beside<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame></text:p>",
            [("paragraph", 0, "Beside"), ("paragraph", 0, "In a box")],
        ),
        (
            '<text:p text:style-name="Big">Work</text:p><text:p>some text that is longer than its heading is</text:p>',
            [("heading", 0, "Work"), ("paragraph", 0, "some text that is longer than its heading is")],
        ),
    ],
)
def test_lines(body: str, expected: list[tuple[str, int, str]]) -> None:
    assert blocks(read(body)) == expected


@pytest.mark.parametrize("style", ["V", "W"])
def test_hidden_text_counts_for_nothing(style: str) -> None:
    document = read(f'<text:p>Seen words <text:span text:style-name="{style}">Kubernetes</text:span></text:p>')
    assert document.text == "Seen words"
    assert document.hidden_text == ("Kubernetes",)
    assert [w.code for w in document.warnings] == ["hidden-text"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (odt("<text:p>x</text:p>", entities="<!DOCTYPE a [<!ENTITY b 'c'>]>"), "unsafe"),
        (odt("<text:p>x</text:p>")[:-60], "damaged"),
        (odt("<text:p/>"), "no-text"),
    ],
)
def test_what_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_bytes(data, "cv.odt")
    assert error.value.code == code


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<text:p>Ines <text:a xlink:href="javascript:alert(1)">Calder</text:a></text:p>', ["active-content"]),
        ('<text:p>Ines <draw:frame><draw:image xlink:href="http://192.0.2.1/p.png"/></draw:frame></text:p>', ["active-content"]),
        ('<text:p>Ines <text:a xlink:href="https://example.com/ines">Calder</text:a></text:p>', []),
    ],
)
def test_what_runs_or_lies_elsewhere_is_said(body: str, expected: list[str]) -> None:
    assert [notice.code for notice in read(body).warnings] == expected
