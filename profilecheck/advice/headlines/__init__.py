"""Composes headlines out of a profile's own facts, in the shapes of the guide; nothing gets in that the profile does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from profilecheck.advice.headlines.material import Material, Materials, collect, echoes
from profilecheck.facts.types import Profile
from profilecheck.vocabulary.guide import guide

LIMIT = 220
"""LinkedIn's."""
FIRST = 60
"""Characters that a phone shows: title and field have to stand in them."""
MOST = 4
FEW_PIECES = 2
"""Title and one fact: better than a title alone, but what says more comes first."""
FEWEST = 3
"""Suggestions that a person should have to choose from."""
SEPARATOR = " | "
CONNECTING = frozenset({"&", "leader", "certified", "budget", "projects", "saved"})
"""The only words that may stand in a suggestion without standing in the profile: they claim nothing by themselves.
"Saved" stands behind a sum that was. "Leader" is only set for people with a title of that level,
"Certified" behind credentials that are held."""


class Suggestion(Struct, frozen=True):
    """A headline. `pieces` in order, each with the place in the profile that it comes from; `shape` as in `guide.toml`."""

    text: str
    shape: str
    pieces: tuple[Material, ...]


class Composed(Struct, frozen=True):
    """The suggestions, best first, and why they are fewer than three where they are."""

    suggestions: tuple[Suggestion, ...]
    reason: str | None = None


Part = tuple[str, tuple[Material, ...]]
"""The text between two separators, and the facts in it."""


def compose(profile: Profile, wanted: Iterable[str] = ()) -> tuple[str, ...]:
    """At least three headlines where the profile holds enough. `wanted`: words of a target job, preferred where they are true."""
    return tuple(s.text for s in suggest(profile, wanted).suggestions)


def suggest(profile: Profile, wanted: Iterable[str] = ()) -> Composed:
    """The headlines with the origin of every piece."""
    facts = collect(profile, tuple(wanted))
    if facts.title is None:
        return Composed((), "no job title was found, and a headline begins with one")
    shapes = guide().headline_shapes
    found: list[Suggestion] = []
    for shape, parts in (
        ("leader-budget", leader_budget(facts)),
        ("specialist-certified", specialist_certified(facts)),
        ("technical-method", technical_method(facts)),
        ("delivery-mixed", delivery_mixed(facts)),
        ("specialist-certified", by_size(facts)),
        ("technical-method", by_tools(facts)),
    ):
        assert shape in shapes, f"guide.toml has no shape {shape}"
        made = assemble(facts, shape, list(parts))
        if made is not None and not any(same_headline(made, other) for other in found):
            found.append(made)
    chosen = tuple(sorted(found, key=lambda s: len(s.pieces) <= FEW_PIECES)[:MOST])
    return Composed(chosen, None if len(chosen) >= FEWEST else scarce(facts))


def leader_budget(facts: Materials) -> Iterator[Part]:
    """Title | method & field Leader | budget."""
    field, method = facts.field(0), facts.method(0)
    if method and field and echoes(method.text, field.text):
        method = facts.method(1)
    lead = [p for p in (method, field) if p is not None]
    if lead:
        noun = " Leader" if facts.leads else "" if field is not None else " Projects"
        joint = ", " if any("&" in p.text for p in lead) else " & "
        yield joint.join(p.text for p in lead) + noun, tuple(lead)
    if facts.budget:
        yield f"{facts.budget.text} Budget", (facts.budget,)
    elif facts.sizes:
        yield facts.sizes[0].text, (facts.sizes[0],)
    yield from one(facts.results[0] if facts.results else None)


def specialist_certified(facts: Materials) -> Iterator[Part]:
    """Title | field | credentials."""
    yield from one(facts.field(0))
    if facts.certifications:
        some = facts.certifications[:3]
        says_so = any("certif" in p.text.lower() for p in some)
        yield ", ".join(p.text for p in some) + ("" if says_so else " Certified"), tuple(some)
    yield from one(facts.budget if not facts.certifications else None)


def technical_method(facts: Materials) -> Iterator[Part]:
    """Title | field | role or method | kind of implementation."""
    field = facts.field(1) or facts.field(0)
    yield from one(field)
    yield from one(facts.role or facts.method(0))
    yield from one(other_than(field, facts.kinds) or facts.technology(0))
    yield from one(facts.certifications[0] if facts.certifications else None)


def delivery_mixed(facts: Materials) -> Iterator[Part]:
    """Title | kind of implementation | field | practice."""
    kind = facts.kind(0) or facts.technology(0)
    yield from one(kind)
    yield from one(other_than(kind, facts.fields))
    yield from one(facts.practice(0))
    yield from one(facts.method(0))


def by_size(facts: Materials) -> Iterator[Part]:
    """Title | field | what was managed | first credential."""
    yield from one(facts.field(0) or facts.method(0) or facts.technology(0))
    yield from one(facts.sizes[0] if facts.sizes else None)
    yield from one(facts.results[0] if facts.results else facts.practice(0))
    yield from one(facts.certifications[0] if facts.certifications else None)


def by_tools(facts: Materials) -> Iterator[Part]:
    """Title | two technologies or tools in use | method."""
    some = [p for p in (facts.technology(0), facts.technology(1)) if p is not None] or [p for p in (facts.tool(0), facts.tool(1)) if p is not None]
    if some:
        yield " & ".join(p.text for p in some), tuple(some)
    yield from one(facts.method(0))
    yield from one(facts.practice(0) or facts.practice(1))


def one(piece: Material | None) -> Iterator[Part]:
    if piece is not None:
        yield f"{piece.text} {piece.behind}".rstrip(), (piece,)


def other_than(taken: Material | None, pieces: tuple[Material, ...]) -> Material | None:
    """The first piece that does not repeat one that is taken."""
    return next((p for p in pieces if taken is None or not echoes(p.text, taken.text)), None)


def assemble(facts: Materials, shape: str, parts: list[Part]) -> Suggestion | None:
    """Title and parts, without repetition, as many as fit; None where nothing but the title is left."""
    assert facts.title is not None
    text, pieces = facts.title.text, [facts.title]
    for part, some in parts:
        fresh = [p for p in some if not any(echoes(p.text, known.text) for known in pieces)]
        if len(fresh) < len(some):
            part = fresh[0].text if len(fresh) == 1 else ""  # half of a pair is said already
        if not part or len(text) + len(SEPARATOR) + len(part) > LIMIT:
            continue
        text += SEPARATOR + part
        pieces += fresh
    return Suggestion(text, shape, tuple(pieces)) if len(pieces) > 1 and len(text) <= LIMIT else None


def same_headline(one: Suggestion, other: Suggestion) -> bool:
    """Whether two suggestions say the same in another order."""
    return {p.text.lower() for p in one.pieces} == {p.text.lower() for p in other.pieces}


def scarce(facts: Materials) -> str:
    """What more the profile would have to state."""
    lacking = [
        name
        for name, there in (
            ("a field of work", facts.fields),
            ("a method", facts.methods),
            ("a certification that is held", facts.certifications),
            ("a budget or another figure of size", facts.budget or facts.sizes or facts.results),
            ("a system in use", facts.technologies),
        )
        if not there
    ]
    if not lacking:
        return "what the profile states repeats its title"
    return f"the profile states too little: it names no {', no '.join(w.removeprefix('a ') for w in lacking)}"
