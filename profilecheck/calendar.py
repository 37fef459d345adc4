"""Months and ranges of months as values, apart from the patterns that find them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from profilecheck.document import Span


class Month(Struct, frozen=True, order=True):
    """A year and, where it is printed, a month (1–12)."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    @property
    def index(self) -> int:
        """Months since year 0; a year without a month counts from January."""
        return self.year * 12 + (self.month or 1) - 1


DateStyle = Literal["year", "number", "short", "long", "mixed"]
"""How months are printed: not at all, "03/2015", "Mar 2015", "March 2015", in two ways."""


class DateRange(Struct, frozen=True):
    """From–to as printed. `start` is None for one date alone, `end` where none is printed; `present` says "to now".

    `placeholder`: "20XX" or "Month Year" stands for one date, or for an end of a range; what it stands for is None.
    """

    span: Span
    start: Month | None
    end: Month | None
    present: bool = False
    placeholder: Literal["date", "range"] | None = None
    style: DateStyle | None = None

    def months(self, as_of: Month) -> tuple[int, int] | None:
        """The first month and the one after the last, since year 0; "present" ends with `as_of`, None where an end is missing.

        A printed month counts whole, January to March is three; years alone are subtracted as printed, 2015–2019 is four. What is yet to come doesn't count.
        """
        last = as_of if self.present or (self.end is not None and self.end.index > as_of.index) else self.end
        if self.start is None or last is None:
            return None
        return self.start.index, max(self.start.index, last.index + (last.month is not None))

    def holds(self, other: DateRange) -> bool:
        """Whether another range lies within this one; a year without a month may be any part of it."""
        if self.start is None or other.start is None or (other.start.year, other.start.month or 12) < (self.start.year, self.start.month or 1):
            return False
        if self.present or other.present or self.end is None or other.end is None:
            return self.present
        return (other.end.year, other.end.month or 1) <= (self.end.year, self.end.month or 12)

    @property
    def turned(self) -> bool:
        """Whether it ends before it begins, as printed; of years without months only where the years say so."""
        if self.start is None or self.end is None or self.present:
            return False
        exact = self.start.month is not None and self.end.month is not None
        return self.end.index < self.start.index if exact else self.end.year < self.start.year

    @property
    def end_text(self) -> str | None:
        return "present" if self.present else str(self.end) if self.end else None
