"""Word's ways to put text on no page: each is left out and reported with its paragraph, and what only looks alike stays."""

from __future__ import annotations

import pytest

from tests.readers.docx.test_docx import anchored, cell, codes, p, r, read, row, table

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="1F3A5F"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)
RELATION = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>'
)
NAME = "Kubernetes Terraform"


def shown_in(properties: str) -> str:
    return p(r(NAME), properties)


HIDDEN = [
    pytest.param(p(r(NAME, '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')), "in the color of the paper", id="black on black"),
    pytest.param(p(r(NAME, '<w:color w:val="1f3a5f"/><w:highlight w:val="darkBlue"/>')), None, id="dark on dark blue shows a little"),
    pytest.param(p(r(NAME, '<w:color w:val="000080"/><w:highlight w:val="darkBlue"/>')), "in the color of the paper", id="highlighted in its color"),
    pytest.param(p(r(NAME, '<w:color w:val="auto" w:themeColor="background1"/>')), "in the color of the paper", id="the theme's paper"),
    pytest.param(p(r(NAME, '<w:color w:val="auto" w:themeColor="background1" w:themeShade="80"/>')), None, id="the theme's paper, darker"),
    pytest.param(
        p(r(NAME, '<w:color w:val="FF0000" w:themeColor="accent1"/><w:shd w:val="clear" w:fill="1F3A5F"/>')), "in the color of the paper", id="the theme's blue"
    ),
    pytest.param(p(r(NAME, '<w:color w:val="FFFFFF" w:themeColor="text1"/>')), None, id="the theme's ink"),
    pytest.param(p(r(NAME, "<w:webHidden/>")), "hidden by its format", id="web hidden"),
    pytest.param(p(r("14", "<w:webHidden/>")), None, id="a page number of a table of contents"),
    pytest.param(p(r(NAME, '<w:w w:val="1"/>')), "too small to read", id="no width"),
    pytest.param(p(r(NAME, '<w:w w:val="80"/>')), None, id="narrow"),
    pytest.param(shown_in('<w:spacing w:line="1" w:lineRule="exact"/>'), "on a line without height", id="exact height"),
    pytest.param(shown_in('<w:spacing w:line="200" w:lineRule="exact"/>'), None, id="exact height of ten points"),
    pytest.param(shown_in('<w:ind w:left="31000"/>'), "outside the page", id="indent"),
    pytest.param(shown_in('<w:ind w:left="-1400" w:hanging="200"/>'), None, id="into the margin"),
    pytest.param(shown_in('<w:framePr w:x="-20000" w:y="0"/>'), "outside the page", id="frame"),
    pytest.param(table(row(cell(p(r(NAME)))).replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>")), "in a row that is not shown", id="hidden row"),
    pytest.param(
        table(row(cell(p(r(NAME)))).replace("<w:tr>", '<w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>')),
        "in a row that is not shown",
        id="flat row",
    ),
    pytest.param(p(anchored(p(NAME), 9)), "in a box that is not shown", id="box without width"),
]


@pytest.mark.parametrize(("body", "why"), HIDDEN)
def test_what_no_page_shows(body: str, why: str | None) -> None:
    document = read(p("Seen words of the resume") + body, {"theme/theme1.xml": THEME}, RELATION)
    assert [hidden.why for hidden in document.hidden] == ([why] if why else [])
    assert ("Kubernetes" in document.text or "14" in document.text) is (why is None)
    assert ("hidden-text" in codes(document)) is bool(why)


def test_the_notice_names_the_paragraph_and_quotes_the_text() -> None:
    document = read(p("Seen words of the resume") + p(r("More of it ") + r(NAME, "<w:vanish/>")))
    (notice,) = document.warnings
    assert '(paragraph 2, hidden by its format): "Kubernetes Terraform"' in notice.message
