"""Results without the person: names, addresses, links, employers and schools are replaced wherever they stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from msgspec import structs

from profilecheck.batch.files import InputFile, Listing
from profilecheck.facts.types import Profile

SHORTEST = 3
"""Letters of a part of a name: initials and "de" are no one's."""
EVERYWHERE = (
    ("[e-mail]", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("[link]", r"(?:https?://|www\.)\S+|\b(?:linkedin|github|gitlab|twitter|facebook|instagram)\.com/\S+"),
    ("[phone]", r"(?<![\w.])\+\d[\d ().‑-]{6,}\d"),
)
"""What is nobody's word in any document: sign and pattern."""


def numbered(listing: Listing) -> Listing:
    """The files under numbers in place of their names, which often are the person's; the ending stays."""
    width = len(str(len(listing.entries)))
    entries = tuple(
        structs.replace(entry, name=f"{number:0{width}d}{PurePosixPath(entry.name).suffix.lower() if not entry.name.endswith('/') else '/'}")
        for number, entry in enumerate(listing.entries, 1)
    )
    return structs.replace(listing, entries=entries)


def name_of(entry: InputFile) -> str:
    """How messages and the report call the file."""
    return PurePosixPath(entry.name).name


def without_person(record: dict[str, Any], report: str, profile: Profile) -> tuple[dict[str, Any], str]:
    """A record and its report (JSON) in which signs in brackets stand for what tells who it is. Offsets are still those of the file."""
    sign_of = {words.lower(): sign for sign, words in told(profile)}
    longest = sorted(sign_of, key=lambda words: (-len(words), words))
    known = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)", re.I) if longest else None

    def clean(value: Any) -> Any:
        if isinstance(value, str):
            for sign, pattern in EVERYWHERE:
                value = re.sub(pattern, sign, value)
            return known.sub(lambda m: sign_of[m.group().lower()], value) if known else value
        if isinstance(value, dict):
            return {key: clean(inner) for key, inner in value.items()}
        return [clean(inner) for inner in value] if isinstance(value, list) else value

    kept = {key: record["row"][key] for key in ("path", "sha256", "format") if key in record["row"]}
    return clean(record) | {"path": record["path"], "sha256": record["sha256"], "row": clean(record["row"]) | kept}, json.dumps(clean(json.loads(report)))


def told(profile: Profile) -> Iterator[tuple[str, str]]:
    """(sign, words) of everything that tells who somebody is."""
    contact = profile.contact
    for sign, span in (
        ("[name]", contact.name),
        ("[e-mail]", contact.email),
        ("[phone]", contact.phone),
        ("[place]", contact.location),
        ("[link]", contact.linkedin),
        *(("[link]", span) for span in contact.links),
        *(("[employer]", p.organization) for p in profile.positions),
        *(("[place]", p.location) for p in profile.positions),
        *(("[school]", e.institution) for e in profile.education),
    ):
        words = " ".join(profile.quote(span).split()) if span else ""
        if words:
            yield sign, words
        if sign == "[name]":
            yield from ((sign, part) for part in re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", words) if len(part) >= SHORTEST)
