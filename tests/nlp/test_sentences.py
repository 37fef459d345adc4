"""Where the sentences of a text end."""

from __future__ import annotations

import pytest

from profilecheck.nlp.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Led a team. Cut costs by 3.5%. Met St. Mary's board.", ["Led a team.", "Cut costs by 3.5%.", "Met St. Mary's board."]),
        ("Worked with Acme Inc. on its plan.", ["Worked with Acme Inc. on its plan."]),
        ("One sentence without an end", ["One sentence without an end"]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[a:b].strip() for a, b in sentences(text)] == parts
