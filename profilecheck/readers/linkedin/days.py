"""Turns the dates of an export's rows into days, in each of the forms that LinkedIn and spreadsheets write."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from profilecheck.patterns import lazy
from profilecheck.vocabulary.months import MONTHS

YEAR_FIRST = lazy(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
NAMED = lazy(r"(\d{1,2})(?:\.|st|nd|rd|th)?[\s./-]+([^\W\d_]{3,10})\.?,?[\s./-]+(\d{4}|\d{2})(?!\d)")
NAME_FIRST = lazy(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d\d(?::\d\d)?\s+(?:[A-Z]{2,5}\s+)?)?(\d{4})(?!\d)")
NUMBERS = lazy(r"(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})(?!\d)")


def key_of(cell: str) -> str:
    """The part of a cell that holds the day, cheaply: rows of one day shall share it."""
    if cell[4:5] in ("-", "/") and cell[:4].isdigit():
        return cell[:10]
    return cell


def days(cells: Mapping[str, int]) -> dict[str, int]:
    """Day in ISO form -> how many rows, out of cells with their counts; cells without a day are left out.

    "3/14/21" is month first, as LinkedIn writes it, unless a file holds a cell that can only be day first.
    """
    numbers = [match for cell in cells if (match := NUMBERS.match(cell.strip()))]
    day_first = any(int(m[1]) > 12 for m in numbers) and not any(int(m[3]) > 12 for m in numbers)
    found: dict[str, int] = {}
    for cell, count in cells.items():
        day = day_of(cell, day_first=day_first)
        if day is not None:
            found[day] = found.get(day, 0) + count
    return found


def day_of(cell: str, *, day_first: bool = False) -> str | None:
    """A day in ISO form; None where a cell has none."""
    text = cell.strip()
    if match := YEAR_FIRST.search(text):
        return _iso(int(match[1]), int(match[2]), int(match[3]))
    if match := NAME_FIRST.search(text):
        return _iso(int(match[3]), MONTHS.get(match[1].lower(), 0), int(match[2]))
    if match := NAMED.search(text):
        return _iso(_year(match[3]), MONTHS.get(match[2].lower(), 0), int(match[1]))
    if match := NUMBERS.match(text):
        first, second = int(match[1]), int(match[3])
        swapped = day_first or match[2] == "." or first > 12
        return _iso(_year(match[4]), second if swapped else first, first if swapped else second)
    return None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
