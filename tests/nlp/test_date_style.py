"""In which way the months of a date are printed."""

from __future__ import annotations

import pytest

from profilecheck.nlp.dates import find


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("2015 - 2019", "year"),
        ("03/2015 - 12/2019", "number"),
        ("2015-03 - 2019-12", "number"),
        ("Mar 2015 - Dec 2019", "short"),
        ("Sept. 2015 - Present", "short"),
        ("March 2015 - December 2019", "long"),
        ("June 2015 - July 2019", "long"),
        ("juin 2015 - août 2019", "long"),
        ("June 2015 - Present", "long"),
        ("Jan 2015 - December 2019", "mixed"),
        ("May 2015 - Present", None),
        ("May 2015 - Dec 2019", "short"),
        ("May 2015 - December 2019", "long"),
        ("Since March 2021", "long"),
        ("2015 - Dec 2019", "year"),
        ("Dec 2019", "short"),
    ],
)
def test_style(text: str, style: str | None) -> None:
    assert [date.style for date in find(text)] == [style]
