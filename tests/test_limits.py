"""Limits have names, numbers above 0, and hold for as long as they are asked for."""

from __future__ import annotations

import pytest

from profilecheck.errors import UserError
from profilecheck.limits import Limits, changed, current, using


def test_the_usual_ones() -> None:
    assert current() == Limits(size=20, export=100, pages=30, characters=300_000, cpu=10, wall=30, memory=1000)


def test_others_hold_for_a_while() -> None:
    with using(changed(current(), {"pages": 3.0})):
        assert current().pages == 3
    assert current().pages == 30


@pytest.mark.parametrize(("name", "value"), [("page", 3), ("pages", 0), ("pages", 1.5), ("cpu", -1), ("cpu", float("nan")), ("cpu", "3"), ("memory", True)])
def test_what_is_no_limit_is_said(name: str, value: object) -> None:
    with pytest.raises(UserError, match=name):
        changed(Limits(), {name: value})
