"""A text twice as long takes twice the time, also one that was made to be slow."""

from __future__ import annotations

import datetime
import time

import pytest

from profilecheck.running import one
from tests.cli.conftest import RESUME

AS_OF = datetime.date(2026, 11, 1)
LENGTH = 20_000
ATTACKS = {
    "a run of capitals": "ABCDEFGHIJ",
    "a long list of certifications": "PMP, CSM, PRINCE2 ",
    "names before brackets": "Alpha Beta Gamma Delta (",
    "dots": "a.b.",
    "figures": "12,345,",
    "a tool again and again": "Jira ",
}


def seconds(text: str) -> float:
    """The shortest of four tries: what else the machine does only adds."""
    taken = []
    for _ in range(4):
        begun = time.process_time()
        one.make_report(one.of_bytes(text.encode(), "x.txt"), AS_OF, isolated=False)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("unit", ATTACKS.values(), ids=ATTACKS)
def test_time_grows_with_the_length(unit: str) -> None:
    seconds(RESUME)  # loads everything
    short, long = (seconds(RESUME + "\nCertifications\n" + unit * (length // len(unit)) + "\n") for length in (LENGTH, 2 * LENGTH))
    assert long < 2.5 * short + 0.2
