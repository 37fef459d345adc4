"""Word documents made here from raw XML: what stands on the page is read, in order, and nothing else."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers import read_bytes
from profilecheck.readers.text.words import clean_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{TYPES}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
STYLES = f"""<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="LoopA"><w:name w:val="A"/><w:basedOn w:val="LoopB"/></w:style>
<w:style w:type="paragraph" w:styleId="LoopB"><w:name w:val="B"/><w:basedOn w:val="LoopA"/></w:style>
<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="LB2"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def make(body: str, parts: dict[str, str | bytes] | None = None, relations: str = "", head: str = "") -> bytes:
    """A Word document; `parts` by path below word/, `relations` those of the body."""
    office = f'<Relationship Id="r0" Type="{TYPES}/officeDocument" Target="word/document.xml"/>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    usual = f'<Relationship Id="s1" Type="{TYPES}/styles" Target="styles.xml"/><Relationship Id="n1" Type="{TYPES}/numbering" Target="numbering.xml"/>'
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": rels.format(office),
        "word/document.xml": f"{head}<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": rels.format(usual + relations),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    entries |= {f"word/{name}": content for name, content in (parts or {}).items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def read(body: str, parts: dict[str, str | bytes] | None = None, relations: str = "") -> Document:
    return read_bytes(make(body, parts, relations), "cv.docx")


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content if content.startswith('<') else r(content)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def field(instruction: str, result: str) -> str:
    step = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{step.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{step.format('separate')}{r(result)}{step.format('end')}"


def strip(content: str, offset: int) -> str:
    """A box of one line's height, so far below the top of its paragraph (EMU)."""
    position = f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{offset}</wp:posOffset></wp:positionV>'
    return anchored(content, 6_000_000).replace("<wp:extent", position + "<wp:extent").replace('cy="900000"', 'cy="190000"')


def anchored(content: str, width: int, kind: str = "anchor") -> str:
    box = f"<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    drawing = f'<w:drawing><wp:{kind}><wp:extent cx="{width}" cy="900000"/><a:graphic><a:graphicData>{box}</a:graphicData></a:graphic></wp:{kind}></w:drawing>'
    twin = f"<w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return f"<w:r><mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{twin}</mc:Fallback></mc:AlternateContent></w:r>"


def header(name: str, content: str, kind: str = "hdr") -> dict[str, str | bytes]:
    return {name: f"<w:{kind} {NAMES}>{content}</w:{kind}>"}


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(p(r("Project M") + r("anager", "<w:b/>") + r(" II")), "Project Manager II", id="a word over two runs"),
        pytest.param(p(f"{r('Title')}<w:r><w:tab/></w:r>{r('2019')}"), "Title\t2019", id="tab"),
        pytest.param(p("Title      2019"), "Title\t2019", id="blanks as a tab"),
        pytest.param(p(f"<w:r><w:t>Title</w:t><w:br/><w:t>Company</w:t></w:r>{r(', Oslo')}"), "Title\nCompany, Oslo", id="line break"),
        pytest.param(
            p("<w:r><w:t>Led the renewal of all the tills in the three hundred shops of the</w:t><w:br/><w:t>retail group</w:t></w:r>"),
            "Led the renewal of all the tills in the three hundred shops of the retail group",
            id="line break inside a sentence",
        ),
        pytest.param(p("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erate</w:t></w:r>"), "co-operate", id="hyphens"),
        pytest.param(
            p(f"{r('kept ')}<w:ins>{r('inserted ')}</w:ins><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"), "kept inserted", id="changes"
        ),
        pytest.param(p(r("at ") + field("DATE", "May 2020") + r(" in ") + field(" PAGE ", "3")), "at May 2020 in", id="fields"),
        pytest.param(p(f'{r("since ")}<w:fldSimple w:instr="DATE">{r("2020")}</w:fldSimple>'), "since 2020", id="simple field"),
        pytest.param(f"<w:sdt><w:sdtPr/><w:sdtContent>{p('in a control')}</w:sdtContent></w:sdt>", "in a control", id="content control"),
        pytest.param(p(f"{r('in ')}<w:sdt><w:sdtContent>{r('a control')}</w:sdtContent></w:sdt>"), "in a control", id="control in a paragraph"),
        pytest.param(p(f"{r('then ')}<w:r><w:sym w:font='Wingdings' w:char='F0E0'/></w:r>{r(' now')}"), "then → now", id="symbol"),
        pytest.param(p("a") + p(anchored(p("boxed"), 900_000)) + p("b"), "a\nboxed\nb", id="a small text box, once and in its place"),
        pytest.param(p("a") + p(strip(p("HEADING"), -70_000) + r("b")), "a\nHEADING\nb", id="a strip that begins above its paragraph"),
        pytest.param(p("a") + p(strip(p("HEADING"), 170_000) + r("b")), "a\nb\nHEADING", id="a strip below its paragraph"),
        pytest.param(p("a") + p(anchored(p("1") + p("2") + p("3"), 900_000)) + p("b"), "a\nb\n1\n2\n3", id="a sidebar comes last"),
        pytest.param(p("a") + p(anchored(p("1") + p("2") + p("3"), 7_000_000)) + p("b"), "a\n1\n2\n3\nb", id="a banner stays"),
        pytest.param(table(row(cell(p("2019")), cell(p("Title"))), row(cell(p("2015")), cell(p("Other")))), "2019\tTitle\n2015\tOther", id="table"),
        pytest.param(table(row(cell(p("Skills") + p("Jira")), cell(p("Work") + p("Title")))), "Skills\nJira\nWork\nTitle", id="cells of several lines"),
        pytest.param(
            table(row(cell(p("2019"), '<w:vMerge w:val="restart"/>'), cell(p("A"))), row(cell(p("2019"), "<w:vMerge/>"), cell(p("B")))),
            "2019\tA\nB",
            id="merged cells once",
        ),
        pytest.param(
            table(row(cell(p("Norland") + p("Water Board")), cell(p("2015 –") + p("2018")), cell(p("Design") + p("Engineer")))),
            "Norland Water Board\t2015 – 2018\tDesign Engineer",
            id="cells of a table typed on several lines",
        ),
        pytest.param(table(row(cell(table(row(cell(p("a")), cell(p("b")))) + p("c")))), "a\tb\nc", id="nested table"),
        pytest.param(table(row(cell(p("a"), '<w:gridSpan w:val="999999999"/>'))), "a", id="absurd span"),
        pytest.param(p("looped", '<w:pStyle w:val="LoopA"/>'), "looped", id="styles in a circle"),
    ],
)
def test_text(body: str, text: str) -> None:
    assert read(p("Ada Moreau") + body).text == f"Ada Moreau\n{text}"


@pytest.mark.parametrize(
    ("paragraph", "kind", "level", "text"),
    [
        (p("Skills", '<w:pStyle w:val="H1"/>'), "heading", 1, "Skills"),
        (p("Skills", '<w:pStyle w:val="Mine"/>'), "heading", 1, "Skills"),
        (p("Skills", '<w:outlineLvl w:val="1"/>'), "heading", 2, "Skills"),
        (p(r("Skills", '<w:b/><w:sz w:val="28"/>')), "heading", 0, "Skills"),
        (p(r("Skills", "<w:b/>"), '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), "heading", 0, "Skills"),
        (p(r("Skills", "<w:caps/>")), "heading", 0, "Skills"),
        (p("CORE SKILLS"), "heading", 0, "CORE SKILLS"),
        (p(r("Northwind Ltd", "<w:b/>")), "paragraph", 0, "Northwind Ltd"),
        (p("Led a team", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'), "bullet", 1, "Led a team"),
        (p("Led a team", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'), "paragraph", 0, "Led a team"),
        (p("Led a team", '<w:numPr><w:numId w:val="0"/></w:numPr>'), "paragraph", 0, "Led a team"),
        (p("Led a team", '<w:pStyle w:val="LB"/>'), "bullet", 1, "Led a team"),
        (p("Led a team", '<w:pStyle w:val="LB2"/>'), "bullet", 2, "Led a team"),
        (p("•\tLed a team"), "bullet", 1, "Led a team"),
        (p("- Led a team"), "bullet", 1, "Led a team"),
        (p("•Led a team"), "bullet", 1, "Led a team"),
    ],
)
def test_kinds(paragraph: str, kind: str, level: int, text: str) -> None:
    document = read(p("Experience", '<w:pStyle w:val="H1"/>') + p("A long line of the usual size, so that others can be larger.") + paragraph)
    block = document.blocks[-1]
    assert (block.kind, block.level, document.quote(block.span), block.where) == (kind, level, text, "paragraph 3")


@pytest.mark.parametrize(
    ("body", "hidden"),
    [
        (p(r("seen ") + r("Kubernetes", "<w:vanish/>")), True),
        (p(r("seen ") + r("Kubernetes", '<w:color w:val="FFFFFF"/>')), True),
        (p(r("seen ") + r("Kubernetes", '<w:sz w:val="2"/>')), True),
        (p(r("seen ") + r("Kubernetes", '<w:vanish w:val="0"/>')), False),
        (p(r("seen ") + r("Kubernetes", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3A5F"/>')), False),
        (p(r("seen ") + r("Kubernetes", '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F3A5F"/>'), False),
        (table(row(cell(p(r("seen ") + r("Kubernetes", '<w:color w:val="FFFFFF"/>')), '<w:shd w:val="clear" w:fill="1F3A5F"/>'))), False),
    ],
)
def test_hidden_text_is_kept_apart(body: str, hidden: bool) -> None:
    document = read(body)
    assert document.text == ("seen" if hidden else "seen Kubernetes")
    assert document.hidden_text == (("Kubernetes",) if hidden else ())
    assert ("hidden-text" in codes(document)) is hidden


def test_size_and_boldness_come_from_run_style_and_defaults() -> None:
    document = read(p("One", '<w:pStyle w:val="H1"/>') + p(r("two ") + r("three", '<w:rStyle w:val="Strong"/>') + r(" four", '<w:sz w:val="19"/>')))
    assert [(word.size, word.bold) for word in document.words] == [(16.0, True), (11.0, False), (11.0, True), (9.5, False)]


def test_page_header_comes_first_without_page_numbers_and_repetition() -> None:
    relations = "".join(f'<Relationship Id="{part}" Type="{TYPES}/{part}" Target="{part}.xml"/>' for part in ("header", "footer"))
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
    number = r("Ada Moreau – Page ") + field("PAGE", "1") + r(" of ") + field("NUMPAGES", "2")
    parts = header("header.xml", p("ada@example.com") + p(number)) | header("footer.xml", p("Lyon, France") + p(field("PAGE", "1")), "ftr")
    document = read(p("Ada Moreau") + p("Manager") + section, parts, relations)
    assert document.text == "ada@example.com\nAda Moreau\nManager\nLyon, France"
    assert [block.where for block in document.blocks] == ["page header", "paragraph 1", "paragraph 2", "page footer"]


def test_footnotes_follow_the_body() -> None:
    relations = f'<Relationship Id="f" Type="{TYPES}/footnotes" Target="footnotes.xml"/>'
    notes = f'<w:footnotes {NAMES}><w:footnote w:id="0" w:type="separator">{p("no")}</w:footnote><w:footnote w:id="2">{p("lapsed")}</w:footnote></w:footnotes>'
    document = read(p("PMP"), {"footnotes.xml": notes}, relations)
    assert (document.text, document.blocks[1].where) == ("PMP\nlapsed", "footnote 2")


def test_links_are_kept_and_dangerous_ones_are_not() -> None:
    relations = "".join(
        f'<Relationship Id="{name}" Type="{TYPES}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (("good", "https://example.com/in/ada"), ("bad", "javascript:alert(1)"))
    )
    field_link = field('HYPERLINK "mailto:ada@example.com"', "ada@example.com")
    both = f'<w:hyperlink r:id="good">{r("my profile")}</w:hyperlink><w:hyperlink r:id="bad">{r(" click")}</w:hyperlink>'
    document = read(p(both) + p(field_link), None, relations)
    assert [(document.quote(link.span), link.target) for link in document.links] == [
        ("my profile", "https://example.com/in/ada"),
        ("ada@example.com", "mailto:ada@example.com"),
    ]
    assert codes(document) == ["active-content"]


@pytest.mark.parametrize(
    ("content", "text", "code"),
    [
        ("<html><style>x</style><p>Ada <b>Moreau</b></p><script>evil()</script><p>Lyon</p></html>", "Ada Moreau\nLyon", "embedded-document"),
        ("Ada Moreau\nLyon", "Ada Moreau\nLyon", "embedded-document"),
        (make(p("Ada Moreau") + p("Lyon")), "Ada Moreau\nLyon", "embedded-document"),
        ("{\\rtf1 Ada}", "", "embedded-unread"),
    ],
)
def test_embedded_documents(content: str | bytes, text: str, code: str) -> None:
    relations = f'<Relationship Id="c" Type="{TYPES}/aFChunk" Target="chunk.bin"/>'
    document = read(p("Before") + '<w:altChunk r:id="c"/>', {"chunk.bin": content}, relations)
    assert document.text == f"Before\n{text}".strip()
    assert codes(document) == [code]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (make(p("x"), head='<!DOCTYPE w [<!ENTITY a "b">]>'), "unsafe"),
        (make("<w:p/>" * 400_000), "too-large"),
        (make(p("a" * 17_000_000)), "too-large"),
        (make("<w:p>"), "damaged"),
        (make(p("<w:r/>")), "no-text"),
        (make(p(r("invisible words", "<w:vanish/>"))), "no-text"),
        (make(p("x"), {"document.xml": b"\x00\x01"}), "damaged"),
        (make(p("Ada Moreau"))[:-40], "damaged"),
        (make(p("x"), {f"{n}.xml": "" for n in range(5_001)}), "too-large"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile, match=r"cv\.docx: .*\.$") as caught:
        read_bytes(data, "cv.docx")
    assert caught.value.code == code


def test_utf16_and_the_strict_variant_are_read() -> None:
    strict = f"<w:document {NAMES}><w:body>{p('Ada Moreau')}</w:body></w:document>".replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    wide = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMES}><w:body>{p("Ada Moreau")}</w:body></w:document>'.encode("utf-16")
    assert read("", {"document.xml": strict}).text == "Ada Moreau"
    assert read("", {"document.xml": wide}).text == "Ada Moreau"


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=12)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=6))
def test_every_word_is_found_where_it_is_said_to_be(rows: list[list[str]]) -> None:
    document = read(p("letters first") + "".join(p(" ".join(row)) for row in rows))
    quoted = [document.quote(word.span) for word in document.words]
    assert all(text and not any(c.isspace() for c in text) for text in quoted)
    expected = [part for row in rows for word in row for part in clean_word(word).split()]
    # "o" before a capital is what a typed list looks like; it is the only mark that consists of letters.
    assert [word for word in quoted[2:] if word != "o"] == [word for word in expected if word != "o"]
