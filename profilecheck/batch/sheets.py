"""The table of scores for other programs: a workbook and a Parquet file, with numbers as numbers."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any

from profilecheck.render import table

WIDTHS = {"path": 260, "reason": 320, "fix_1": 320, "fix_2": 320, "fix_3": 320, "certifications": 200, "sha256": 90}
"""Pixels of columns that are not as wide as their numbers."""

CREATED = datetime.datetime(2000, 1, 1)
"""A workbook says when it was made; one day for all, so that equal rows make equal bytes."""


def frame(scores: Path) -> Any:
    """A polars DataFrame of the CSV table; an empty cell is null."""
    import polars

    text = polars.read_csv(scores, infer_schema=False)
    types = {name: polars.Int64 if name in table.WHOLE else polars.String if name in table.TEXTS else polars.Float64 for name in text.columns}
    return text.select(polars.when(polars.col(name) != "").then(polars.col(name)).cast(kind).alias(name) for name, kind in types.items())


def workbook(scores: Any) -> bytes:
    """One sheet with a filter on each column. Words stay words: nothing in a cell is a formula or a link."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    widths = {name: width for name, width in WIDTHS.items() if name in scores.columns}
    scores.write_excel(book, "scores", freeze_panes=(1, 1), column_widths=widths, float_precision=1)
    book.set_properties({"created": CREATED})
    book.close()
    return out.getvalue()


def parquet(scores: Any) -> bytes:
    out = io.BytesIO()
    scores.write_parquet(out)
    return out.getvalue()
