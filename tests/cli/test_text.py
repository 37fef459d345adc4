"""`profilecheck text`: reading order with marks, another parser's text, JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import ROOT
from tests.rules.rule_layouts import page, word

Call = Callable[..., Result]
COLUMNS = [
    "Ines Calder | Skills",
    "Led the move of twelve branches | Jira and Confluence for all",
    "to one ledger within a year and | plans, and ServiceNow for the",
    "cut the close by four days for | requests of the branches, with",
    "all of the finance teams in Leeds | a report to the board each week",
    "Rolled out a new network to each | Azure and VMware as platforms,",
    "of the branches and kept within | with Cisco in all the branches",
    "a budget of two million pounds | and a firewall at every site",
]


@pytest.fixture
def columns(tmp_path: Path) -> Path:
    path = tmp_path / "columns.pdf"
    path.write_bytes(page(COLUMNS))
    return path


@pytest.fixture
def boxes(tmp_path: Path) -> Path:
    path = tmp_path / "boxes.docx"
    path.write_bytes(word(["[header] Ines Calder, ines.calder@example.org", "Led the move of twelve branches", "[box] Jira, Azure, ServiceNow"]))
    return path


def test_columns_are_shown_in_order_and_marked(call: Call, columns: Path) -> None:
    shown = call("text", columns).stdout
    assert "across, straight across the page, row by row:" in shown
    assert "  ~ Led the move of twelve branches to one ledger within a year and cut the" in shown
    assert shown.index("Rolled out") < shown.index("Jira and")


def test_what_a_word_document_s_paragraphs_leave_out_is_marked(call: Call, boxes: Path) -> None:
    shown = call("text", boxes).stdout
    assert "  - Ines Calder, ines.calder@example.org" in shown
    assert "  - Jira, Azure, ServiceNow" in shown
    assert "    Led the move of twelve branches" in shown


def test_the_text_of_another_parser(call: Call, boxes: Path) -> None:
    assert call("text", boxes, "--parser", "paragraphs").stdout == "Led the move of twelve branches\n"


def test_json_holds_texts_and_states(call: Call, columns: Path) -> None:
    data = json.loads(call("text", columns, "--format", "json").stdout)
    assert [parser["parser"] for parser in data["parsers"]] == ["pdfium", "across", "pdfminer"]
    across = data["parsers"][1]
    assert across["shares"]["torn"] > 0.5
    block = next(block for block in across["blocks"] if block["state"] == "torn")
    assert data["text"][block["start"] : block["end"]].startswith("Led the move")


def test_plain_text_has_nothing_to_compare(call: Call) -> None:
    shown = call("text", ROOT / "samples" / "resumes" / "lena-farrow.txt").stdout
    assert "There is nothing to compare" in shown


@pytest.mark.parametrize(("name", "says"), [("word", "it is read by paragraphs"), ("", "it is read by paragraphs")])
def test_a_parser_that_is_not_there(call: Call, boxes: Path, name: str, says: str) -> None:
    result = call("text", boxes, "--parser", name)
    assert result.exit_code == 2
    assert says in result.stderr
