"""A line is called what it is on the page, and a list of awards is not to be told with verbs and results."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked, found

HEAD = "Works Manager, Alder Foods, Leeds, UK\nJan 2016 - Present\n"
LONG = (
    "Moved the order desk of the company into the new house together with the builders, the fitters of the phones and the drivers, who had to be told "
    "each evening what would stand where on the next day, and kept the clerks at work"
)
AWARDS = (
    "Bronze Medal of the County Fire Service for Courage in the Flood of Selby. Silver Medal of the Alder Foundation for Service to the Young. "
    "Certificate of Thanks of the Leeds Food Bank for Work on Sundays. Award of the Board of Alder Foods for Safety. Prize of the York Rowing Club for "
    "Training the Juniors. Certificate of the Yorkshire Guild of Bakers for the Best Rye Bread. Ribbon of the Harvest Fair of Malton."
)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (f"- {LONG}\n- Planned the canteen", "bullet"),
        (f"{LONG}.", "sentence"),
    ],
)
def test_a_long_line_is_called_what_it_is(line: str, what: str) -> None:
    told = [f.message.split(" is ")[0] for f in found(checked(f"{HEAD}{line}\n"), "statement-too-long")]
    assert told == [f"This {what}"]


def test_a_list_of_awards_is_to_be_put_in_lines() -> None:
    report = checked(f"{HEAD}- Planned the canteen\n- Moved the order desk\n\nHONORS AND MORE\n{AWARDS}\n")
    walls = [f.advice for f in found(report, "wall-of-text")]
    assert walls in ([], ["Put each on a line of its own."])
    inside = [f.advice for f in found(checked(f"{HEAD}{AWARDS}\n"), "wall-of-text")]
    assert inside == ["Put each on a line of its own."]


def test_an_account_of_work_is_to_be_put_in_bullets() -> None:
    verbs, things = ("Measured", "Drew", "Ordered", "Painted"), ("doors", "gates", "walls", "roofs")
    told = " ".join(f"{verb} the {thing} of the new house." for verb in verbs for thing in things)
    advice = [f.advice for f in found(checked(f"{HEAD}{told} {told}\n"), "wall-of-text")]
    assert len(advice) == 1
    assert advice[0].startswith("Break it into bullets")
