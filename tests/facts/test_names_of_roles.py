"""The line at the top that heads a job further down is the person's title and no name."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from tests.rules.rule_examples import AS_OF

JOB = "\nEXPERIENCE\nClaims Inquiry Desk II\nMarch 2019 to May 2024 Brightwater Mutual - Hartford, CT\n- Settled the claims of three branches\n"


@pytest.mark.parametrize(("top", "name"), [("CLAIMS INQUIRY DESK II", None), ("Olive Marten", "Olive Marten")])
def test_the_title_of_a_role_is_no_name(top: str, name: str | None) -> None:
    profile = profilecheck.analyse(read_bytes(f"{top}\n{JOB}".encode(), "resume.txt"), as_of=AS_OF)
    assert (None if profile.contact.name is None else profile.quote(profile.contact.name)) == name
    assert (profile.headline is not None) == (name is None)


def test_a_number_behind_the_name_is_none_of_it() -> None:
    profile = profilecheck.analyse(read_bytes(f"Olive Marten +43 664 555 0192\nolive@example.org\n{JOB}".encode(), "resume.txt"), as_of=AS_OF)
    assert profile.contact.name is not None
    assert profile.quote(profile.contact.name) == "Olive Marten"
