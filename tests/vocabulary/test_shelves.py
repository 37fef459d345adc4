from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from profilecheck.vocabulary.shelves import Shelves, lay_out

VALUES = st.text(max_size=4) | st.lists(st.integers(min_value=-9, max_value=9), max_size=3)


@given(st.dictionaries(st.text(max_size=8), VALUES, max_size=40), st.text())
def test_what_was_laid_out_is_found_and_nothing_else(values: dict[str, object], other: str) -> None:
    shelves = Shelves(memoryview(lay_out(values)))
    assert {key: shelves.get(key) for key in values} == values
    assert other in values or shelves.get(other) is None


def test_a_look_opens_one_shelf() -> None:
    shelves = Shelves(memoryview(lay_out({str(number): number for number in range(1000)})))
    shelves.get("17")
    assert len(shelves.opened) == 1
    assert sum(map(len, shelves.opened.values())) < 20
