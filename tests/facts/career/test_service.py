"""Years in the forces that stand outside of the roles are seen, and the sum of years says that they are not in it."""

from __future__ import annotations

import pytest

from profilecheck.render.wording import introduce
from tests.rules.pages import checked

ROLE = "IT Support Specialist, Northwind Bank, Leeds, UK\nJan 2012 - Present\n- Set up 40 workstations\n"


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("EDUCATION\nNetwork+ and Security+ 1990-1997 US Navy Virginia, electronics technician\n", "1990-1997"),
        ("EDUCATION\nBSc Computing, Arden University, 2010\nU.S. Army, Combat Engineer, 1989 - 1998\n", "1989 - 1998"),
        ("CERTIFICATIONS\nA+ and Security+ Military service 2001-2006 in the Air Force\n", "2001-2006"),
    ],
)
def test_service_beside_the_roles_is_told_not_to_be_counted(line: str, years: str) -> None:
    profile = checked(f"{ROLE}\n{line}").profile
    assert profile.career.service is not None
    assert profile.quote(profile.career.service) == years
    assert f"(military service of {years} not counted)" in introduce(profile)


@pytest.mark.parametrize(
    "line",
    [
        "EDUCATION\nArmy War College, 1999-2001\n",
        "EDUCATION\nU.S. Air Force Academy, 1996 - 2000\n",
        "AWARDS\nArmy Achievement Medal 2003-2005\n",
        "EDUCATION\nBSc Computing, Arden University, 2006 - 2010\n",
        "ADDITIONAL INFORMATION\nReserve duty, Army, 2013-2015\n",
    ],
)
def test_a_school_an_award_or_what_lies_in_a_roles_time_is_none(line: str) -> None:
    assert checked(f"{ROLE}\n{line}").profile.career.service is None
