"""Which rules are applied: names of rules, items of the guide and categories, turned into rules of the registry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from profilecheck.cli.values import nearest
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.rules.engine import Rule


class Wanted(Struct, frozen=True):
    """Names as they were given, and where: `--select`, or the settings file."""

    names: tuple[str, ...] = ()
    origin: str = ""


def choose(select: Wanted, ignore: Wanted, *also: Wanted, uncapped: bool = False) -> tuple[Rule, ...]:
    """The rules that `select` names (all if it names none) and `ignore` does not, in the order of the registry; `also`: more to ignore."""
    from profilecheck.rules import engine

    rules = engine.registry()
    groups = known_names(rules)
    chosen = members(select, groups) if select.names else {rule.id for rule in rules}
    out = members(ignore, groups).union(*(members(more, groups) for more in also))
    left = tuple(rule for rule in rules if rule.id in chosen - out)
    if not left:
        raise UserError("no rule is left to apply: select more of them or ignore fewer; `profilecheck rules` lists them.")
    return tuple(engine.uncapped(rule) for rule in left) if uncapped else left


def known_names(rules: Iterable[Rule]) -> dict[str, set[str]]:
    """Every name that may be given, in small letters, with the rules it stands for: C5 for all that cover this item, C for its chapter."""
    from profilecheck.rules import engine

    groups: dict[str, set[str]] = {}
    for rule in rules:
        for name in engine.names_of(rule):
            groups.setdefault(name, set()).add(rule.id)
    return groups


def members(wanted: Wanted, groups: dict[str, set[str]]) -> set[str]:
    """The ids of the rules that names stand for; UserError names the nearest ones to an unknown name."""
    from profilecheck.rules import engine

    found: set[str] = set()
    for name in wanted.names:
        plain = engine.plain(name)
        if plain not in groups:
            raise UserError(f"{wanted.origin}: {unknown(name, groups)}")
        found |= groups[plain]
    return found


def unknown(name: str, groups: dict[str, set[str]]) -> str:
    """That no rule has a name, and the nearest ones."""
    hint = nearest(name.strip(), groups) or "`profilecheck rules` lists rules, items of the guide and categories."
    return f"there is no rule, item of the guide or category {name.strip()!r}. {hint}"
