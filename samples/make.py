"""Makes the PDF and DOCX samples from `people/*.toml`, the same bytes each time; the text samples are their own source.

python samples/make.py [FOLDER]     (default: resumes/ beside this file)
"""

from __future__ import annotations

import datetime
import io
import re
import sys
import tomllib
import zipfile
from html import escape
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

HERE = Path(__file__).resolve().parent
EPOCH = datetime.datetime(2026, 1, 5, 9, 0, 0)
UNPADDED = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
Person = dict[str, Any]


def load_people() -> list[Person]:
    """Every person of `people/`, in the order of their file names."""
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / "people").glob("*.toml"))]


def style(font: str, size: float, *, leading: float = 0, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(font, fontName=font, fontSize=size, leading=leading or size * 1.28, **more)


def rich(text: str) -> str:
    """Markup of a paragraph: `**bold**` and nothing else."""
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text, quote=False))


def bullet(text: str, look: ParagraphStyle) -> Paragraph:
    return Paragraph(rich(text), look, bulletText="•")


def save_pdf(story: list[Flowable], templates: list[PageTemplate], person: Person, size: tuple[float, float]) -> bytes:
    """Lay a story out; `invariant` keeps the date and the identifier of the file fixed."""
    out = io.BytesIO()
    paper = BaseDocTemplate(out, pagesize=size, pageTemplates=templates, title=f"Resume of {person['name']}", author=person["name"], invariant=1)
    paper.build(story)
    return out.getvalue()


def classic(person: Person) -> bytes:
    """One column on letter paper, titles bold with the dates at the right margin, rules under the headings."""
    width, height = letter
    body = style("Helvetica", 10, leading=13.4)
    listed = style("Helvetica", 10, leading=13.4, leftIndent=13, bulletIndent=2, spaceAfter=2.2)
    title, dates = style("Helvetica-Bold", 10.5), style("Helvetica", 10, alignment=TA_RIGHT)
    story: list[Flowable] = [
        Paragraph(person["name"], style("Helvetica-Bold", 20, spaceAfter=2)),
        Paragraph(rich(person["headline"]), style("Helvetica", 10.5, spaceAfter=3, textColor=HexColor("#1f3a5f"))),
        Paragraph(" | ".join(person["contact"]), style("Helvetica", 9.5)),
    ]
    for section in person["sections"]:
        story.append(Paragraph(section["heading"].upper(), style("Helvetica-Bold", 11, spaceBefore=11, spaceAfter=1, textColor=HexColor("#1f3a5f"))))
        story.append(HRFlowable(width="100%", thickness=0.6, color=HexColor("#1f3a5f"), spaceAfter=4))
        story += [Paragraph(rich(text), body) for text in section.get("text", [])]
        story += [bullet(text, listed) for text in section.get("bullets", [])]
        for entry in section.get("entries", []):
            head: list[Flowable] = [Spacer(1, 4)]
            for row, line in enumerate(entry["lines"]):
                cells = [Paragraph(rich(line[0]), body if row else title), Paragraph(rich(line[1] if len(line) > 1 else ""), dates)]
                head.append(Table([cells], colWidths=[(width - 108) * 0.68, (width - 108) * 0.32], style=UNPADDED))
            if "text" in entry:
                head.append(Paragraph(rich(entry["text"]), style("Helvetica", 10, leading=13.4, spaceBefore=2)))
            bullets = [bullet(text, listed) for text in entry.get("bullets", [])]
            story += [KeepTogether([*head, Spacer(1, 3), *bullets[:1]]), *bullets[1:]]
    frame = Frame(54, 50, width - 108, height - 96, 0, 0, 0, 0)
    return save_pdf(story, [PageTemplate("page", [frame], onPage=footer)], person, letter)


def footer(canvas: Canvas, paper: BaseDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawRightString(paper.pagesize[0] - 54, 30, f"{paper.author} – page {canvas.getPageNumber()}")


def sidebar(person: Person) -> bytes:
    """Two columns on A4: contact and lists on a tinted bar at the left, the career at the right."""
    width, height = A4
    side_width = 165
    story: list[Flowable] = [Paragraph(person["name"].replace(" ", "<br/>", 1), style("Helvetica-Bold", 18, spaceAfter=10))]
    small, side_heading = style("Helvetica", 9, spaceAfter=2), style("Helvetica-Bold", 10.5, spaceBefore=14, spaceAfter=4)
    story += [Paragraph("Contact", side_heading), *(Paragraph(line, small) for line in person["contact"])]
    for section in (s for s in person["sections"] if s.get("place") == "side"):
        story += [Paragraph(section["heading"], side_heading), *(Paragraph(rich(text), small) for text in section["text"])]
    story += [NextPageTemplate("later"), FrameBreak(), Paragraph(person["headline"], style("Helvetica", 14, spaceAfter=6, textColor=HexColor("#205060")))]
    body, title = style("Helvetica", 9.5, leading=13), style("Helvetica-Bold", 10)
    listed = style("Helvetica", 9.5, leading=13, leftIndent=11, bulletIndent=1, spaceAfter=2)
    for section in (s for s in person["sections"] if s.get("place") != "side"):
        story.append(Paragraph(section["heading"], style("Helvetica-Bold", 12.5, spaceBefore=12, spaceAfter=5, textColor=HexColor("#205060"))))
        story += [Paragraph(rich(text), body) for text in section.get("text", [])]
        for entry in section.get("entries", []):
            story += [Paragraph(rich(" | ".join(line)), body if row else title) for row, line in enumerate(entry["lines"])]
            story += [Spacer(1, 3), *(bullet(text, listed) for text in entry.get("bullets", [])), Spacer(1, 7)]

    def bar(canvas: Canvas, paper: BaseDocTemplate) -> None:
        canvas.setFillColor(HexColor("#e6eef0"))
        canvas.rect(0, 0, side_width + 24, height, stroke=0, fill=1)

    left = Frame(22, 40, side_width - 12, height - 80, 0, 0, 0, 0)
    right = Frame(side_width + 42, 40, width - side_width - 78, height - 80, 0, 0, 0, 0)
    return save_pdf(story, [PageTemplate("first", [left, right], onPage=bar), PageTemplate("later", [right], onPage=bar)], person, A4)


def compact(person: Person) -> bytes:
    """One centred column in a serif face, employers first, small headings with wide spacing above."""
    width, height = letter
    body = style("Times-Roman", 10.5)
    listed = style("Times-Roman", 10.5, leftIndent=14, bulletIndent=3, spaceAfter=1)
    story: list[Flowable] = [
        Paragraph(person["name"], style("Times-Bold", 17, alignment=TA_CENTER, spaceAfter=2)),
        Paragraph(" · ".join(person["contact"]), style("Times-Roman", 10, alignment=TA_CENTER)),
    ]
    for section in person["sections"]:
        story.append(Paragraph(section["heading"], style("Times-BoldItalic", 12, spaceBefore=10, spaceAfter=4)))
        story += [Paragraph(rich(text), body) for text in section.get("text", [])]
        story += [Paragraph(rich(text), listed, bulletText="–") for text in section.get("bullets", [])]
        for entry in section.get("entries", []):
            faces = ("Times-Bold", "Times-Italic")
            story += [Paragraph(rich(", ".join(line)), style(face, 10.5)) for face, line in zip(faces, entry["lines"], strict=True)]
            story += [Paragraph(rich(text), listed, bulletText="–") for text in entry.get("bullets", [])]
            story.append(Spacer(1, 5))
    return save_pdf(story, [PageTemplate("page", [Frame(64, 50, width - 128, height - 100, 0, 0, 0, 0)])], person, letter)


def save_docx(paper: Any, person: Person) -> bytes:
    """A document with fixed dates, in properties and in the archive."""
    properties = paper.core_properties
    properties.author, properties.title, properties.comments = person["name"], f"Resume of {person['name']}", ""
    properties.created = properties.modified = EPOCH
    raw, out = io.BytesIO(), io.BytesIO()
    paper.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, EPOCH.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return out.getvalue()


def write(paragraph: WordParagraph, text: str, *, bold: bool = False, size: float = 0) -> None:
    run = paragraph.add_run(text)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)


def styles(person: Person) -> bytes:
    """What a word processor's user makes: heading styles, list styles, plain paragraphs."""
    paper = Document()
    paper.add_heading(person["name"], level=0)
    if "headline" in person:
        write(paper.add_paragraph(), person["headline"], bold=True, size=13)
    paper.add_paragraph(" | ".join(person["contact"]))
    for section in person["sections"]:
        paper.add_heading(section["heading"], level=1)
        for text in section.get("text", []):
            paper.add_paragraph(text)
        for text in section.get("bullets", []):
            paper.add_paragraph(text, style="List Bullet")
        for entry in section.get("entries", []):
            for row, line in enumerate(entry["lines"]):
                write(paper.add_paragraph(), " | ".join(line), bold=row == 0)
            for text in entry.get("bullets", []):
                paper.add_paragraph(text, style="List Bullet")
    return save_docx(paper, person)


def table(person: Person) -> bytes:
    """A template's document: headings in capitals, a table row without borders for each pair of title and dates."""
    paper = Document()
    for margin in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(paper.sections[0], margin, Cm(1.9))
    paper.styles["Normal"].font.size = Pt(10.5)
    paper.styles["Normal"].paragraph_format.space_after = Pt(3)
    head = paper.add_paragraph()
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    write(head, person["name"], bold=True, size=20)
    for text in (person["headline"], "  |  ".join(person["contact"])):
        paper.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for section in person["sections"]:
        heading = paper.add_paragraph()
        heading.paragraph_format.space_before = Pt(10)
        write(heading, section["heading"].upper(), bold=True, size=12)
        for text in section.get("text", []):
            paper.add_paragraph(text)
        for entry in section.get("entries", []):
            grid = paper.add_table(rows=0, cols=2)
            grid.alignment = WD_TABLE_ALIGNMENT.CENTER
            for row, line in enumerate(entry["lines"]):
                left, right = grid.add_row().cells
                left.width, right.width = Cm(12.5), Cm(4.7)
                write(left.paragraphs[0], line[0], bold=row == 0)
                write(right.paragraphs[0], line[1])
                right.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
            for text in entry.get("bullets", []):
                paper.add_paragraph(text, style="List Bullet")
    return save_docx(paper, person)


LAYOUTS = {"classic": classic, "sidebar": sidebar, "compact": compact, "styles": styles, "table": table}


def make(folder: Path) -> list[Path]:
    """Write every PDF and DOCX sample; returns what was written."""
    made = []
    for person in load_people():
        path = folder / person["file"]
        path.write_bytes(LAYOUTS[person["layout"]](person))
        made.append(path)
    return made


if __name__ == "__main__":
    for path in make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "resumes"):
        print(path.name)
