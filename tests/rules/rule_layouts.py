"""Examples of rules on layout as files: `PAGE` is a page of print in one or two columns, `WORD` a Word document with boxes and a page header."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def page(lines: list[str]) -> bytes:
    """A PDF; what stands behind a bar in a line is printed in a second column, and a line that begins with `[page] ` on a page of its own."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 10)
    columns = [[part.strip() for part in line.split("|")] for line in lines]
    for column, x in ((0, 60), (1, 320)):
        for row, parts in enumerate(columns):
            if column == 0 and parts[0].startswith("[page] "):
                canvas.showPage()
                canvas.drawString(60, A4[1] - 80, parts[0].removeprefix("[page] "))
            elif len(parts) > column and not parts[0].startswith("[page] "):
                canvas.drawString(x, A4[1] - 80 - 13 * row, parts[column])
    canvas.save()
    return out.getvalue()


def word(lines: list[str]) -> bytes:
    """A Word document; a line that begins with `[box] ` stands in a text box, one with `[header] ` in the page header, and `[hidden] ` is set so."""
    body = header = ""
    for line in lines:
        if line.startswith("[box] "):
            box = f"<wps:wsp><wps:txbx><w:txbxContent>{paragraph(line.removeprefix('[box] '))}</w:txbxContent></wps:txbx></wps:wsp>"
            frame = f'<wp:inline><wp:extent cx="900000" cy="900000"/><a:graphic><a:graphicData>{box}</a:graphicData></a:graphic></wp:inline>'
            body += f"<w:p><w:r><w:drawing>{frame}</w:drawing></w:r></w:p>"
        elif line.startswith("[hidden] "):
            body += paragraph(line.removeprefix("[hidden] "), "<w:rPr><w:vanish/></w:rPr>")
        elif line.startswith("[header] "):
            header += paragraph(line.removeprefix("[header] "))
        else:
            body += paragraph(line)
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>'
    main = f'<Relationship Id="d1" Type="{TYPES}/officeDocument" Target="word/document.xml"/>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": RELATIONS.format(main),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": RELATIONS.format(f'<Relationship Id="h1" Type="{TYPES}/header" Target="header1.xml"/>'),
        "word/header1.xml": f"<w:hdr {NAMES}>{header}</w:hdr>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:r>{properties}<w:t>{escape(text)}</w:t></w:r></w:p>"
