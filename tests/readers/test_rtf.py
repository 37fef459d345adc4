"""RTF: its text, its bullets, and what it hides."""

from __future__ import annotations

import pytest

from profilecheck.errors import UnreadableFile
from profilecheck.readers import read_bytes

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1 Symbol;}}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"Ines Calder\par\par IT Project Manager\tab 2019\par", "Ines Calder\nIT Project Manager\t2019"),
        (r"Zur\'fcck \u8211? \'80 40\par", "Zurück – € 40"),
        (r"{\listtext\f1\'b7\tab}Led a team of 9.\par{\listtext\f1\'b7\tab}Saved $40k.\par", "Led a team of 9.\nSaved $40k."),
        (r"\trowd\cellx100\cellx200 PMP\cell 2018\cell\row", "PMP\t2018"),
    ],
)
def test_text(body: str, expected: str) -> None:
    assert read_bytes((HEAD + body + "}").encode(), "cv.rtf").text == expected


@pytest.mark.parametrize(
    "hidden", [r"{\v Kubernetes Terraform}", r"{\fs2 Kubernetes Terraform}", r"{\colortbl;\red255\green255\blue255;}{\cf1 Kubernetes Terraform}"]
)
def test_hidden_text_counts_for_nothing(hidden: str) -> None:
    document = read_bytes((HEAD + rf"Seen words {hidden}\par}}").encode(), "cv.rtf")
    assert document.text == "Seen words"
    assert document.hidden_text == ("Kubernetes Terraform",)


@pytest.mark.parametrize("data", [HEAD + "}", r"{\rtf1"])
def test_a_document_without_text(data: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_bytes(data.encode(), "cv.rtf")
    assert error.value.code == "no-text"


@pytest.mark.parametrize("trick", [r"{\object\objupdate{\*\objdata 01050000}}", r'{\field{\*\fldinst INCLUDETEXT "http://192.0.2.1/x"}}'])
def test_what_loads_or_runs_is_said_and_left_alone(trick: str) -> None:
    document = read_bytes((HEAD + rf"Seen words {trick}\par}}").encode(), "cv.rtf")
    assert [notice.code for notice in document.warnings] == ["active-content"]
    assert document.text == "Seen words"


def test_a_link_is_nothing_that_loads() -> None:
    link = r'{\field{\*\fldinst HYPERLINK "https://example.com/ines"}{\fldrslt ines}}'
    assert read_bytes((HEAD + rf"Seen words {link}\par}}").encode(), "cv.rtf").warnings == ()
