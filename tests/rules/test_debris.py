"""What was left open, torn or garbled is told, and shows in the mark for the presentation."""

from __future__ import annotations

import pytest

from profilecheck.report import Report
from tests.rules.pages import checked, found

HEAD = "Works Manager, Alder Foods, Leeds, UK\nJan 2016 - Present\n"
LINES = [
    "Moved the order desk of 40 clerks in two weeks",
    "Planned the new canteen with the builders and the cooks",
    "Cut the bill for bread by 20% within a year",
    "Wrote the handbook for the new scanners of the mill",
    "Agreed the opening of the hall with the Fire Dept. of the city",
]


def page(lines: list[str]) -> Report:
    return checked(HEAD + "".join(f"- {line}\n" for line in lines))


def presentation(report: Report) -> float:
    mark = next(c.score for c in report.score.categories if c.id == "presentation")
    assert mark is not None
    return mark


@pytest.mark.parametrize(
    ("rule", "lines", "least"),
    [
        ("template-text-left", [*LINES[:4], "Worked with [Department Name] on the opening of the hall"], 5),
        ("characters-garbled", [*LINES[:4], LINES[4].replace("of the hall", "of â€“ the hall")], 2),
        ("sentence-broken-off", [*LINES[:4], "Agreed the opening of the hall with the Fire Dept.", "officials of the city"], 2),
    ],
)
def test_debris_costs_points_of_the_presentation(rule: str, lines: list[str], least: float) -> None:
    clean, with_debris = page(LINES), page(lines)
    assert not found(clean, rule)
    assert found(with_debris, rule)
    assert presentation(clean) - presentation(with_debris) >= least


@pytest.mark.parametrize("first", ["moved", "planned"])
def test_who_writes_bullets_in_small_letters_is_not_said_to_tear_them(first: str) -> None:
    lines = [*LINES[:4], f"{first} the gate of the yard"]
    assert not found(page(lines), "sentence-broken-off")


def test_a_torn_bullet_is_told_at_its_first_word() -> None:
    told = found(page([*LINES[:4], "Agreed the opening of the hall with the Fire Dept.", "officials of the city"]), "sentence-broken-off")
    assert [(f.quote, f.message) for f in told] == [("officials", "This bullet starts in the middle of a sentence.")]
