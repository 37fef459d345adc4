"""Makes one entry of all mentions of a credential."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from profilecheck.facts.certifications.reading import HOME
from profilecheck.facts.types import Certification
from profilecheck.vocabulary.certifications import general_names

# Which of several mentions is kept: the lower, the rather.
RANK = {"held": 0, "expired": 1, "in-progress": 2, "planned": 3, "training": 4}


def merge(found: list[Certification]) -> Iterator[Certification]:
    """One entry for each credential: the surest mention, with what the others add."""
    by_name: dict[str, list[Certification]] = {}
    for one in found:
        by_name.setdefault(one.name.lower(), []).append(one)
    names = list(by_name)
    for key, same in by_name.items():
        if not is_named_elsewhere(key, same, names):
            yield merged(same)


def is_named_elsewhere(key: str, same: list[Certification], names: list[str]) -> bool:
    """Whether another name is the same credential said in full: "PRINCE2" beside "PRINCE2 Practitioner", "MCTS" beside "MCTS: Windows 7"."""
    wider = tuple(f"{form} " for form in general_names().get(key, (key,)))
    if all(c.section not in HOME for c in same) and any(other != key and other.startswith(wider) for other in names):
        return True
    return all(c.year is None and c.issuer is None for c in same) and any(other.startswith(f"{key}: ") for other in names)


def merged(same: list[Certification]) -> Certification:
    settled = [c for c in same if c.status not in ("held", "training")] or same
    best = min(settled, key=lambda c: (c.section not in HOME, RANK[c.status], c.year is None and c.issuer is None, c.span))
    return replace(
        best,
        issuer=best.issuer or next((c.issuer for c in same if c.issuer), None),
        year=best.year or next((c.year for c in same if c.year and (c.status == "training") == (best.status == "training")), None),
        full=any(c.full for c in same),
        acronym=any(c.acronym for c in same),
    )
