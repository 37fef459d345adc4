"""Which indexes are made out of the lexicons; the build of a wheel makes them all and puts them in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from profilecheck import resources
from profilecheck.vocabulary import terms

INDEXES: dict[str, Callable[[], Any]] = {
    "tables": resources.read_tables,
    "terms": terms.build_index,
    "ordinary": terms.build_ordinary,
}


def ship() -> None:
    """Writes every index beside the lexicons of the package that is being built."""
    place = resources.folder("lexicons")
    for name, build in INDEXES.items():
        resources.write_index(place / f"{name}.index", resources.index_head(name), resources.encode(build()))
