"""A rule in words, for those who show it: its docstring, its weight, what to write instead, and the guide's advice behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from profilecheck.report import About, Advice
from profilecheck.rules.engine import KINDS, Rule
from profilecheck.vocabulary import scoring
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.rewrites import rewrites

PLACES = ("DOCUMENT", "EXPORT", "PASTE", "PAGE", "WORD")
"""Words that say what an example replaces; what follows them is no line of a resume alone."""
AFTERWARDS = "→"
"""Marks the line of an example at which a missing thing is shown."""
MOST = 4
"""Lines of a rewriting: more is a page, not an example."""


def about(rule: Rule) -> About:
    """The rule in words."""
    weight = scoring.plan().rules[rule.id]
    instead, write = rewriting(rule)
    return About(
        id=rule.id,
        title=rule.title,
        reasons=tuple(reasons(rule.doc)),
        flags=tuple(rule.section("Flags")),
        passes=tuple(rule.section("Passes")),
        instead=instead,
        write=write,
        level=rule.level,
        category=rule.category,
        category_title=scoring.plan().categories[rule.category].title,
        weight=weight.weight,
        because=weight.reason,
        enough=weight.enough,
        judged=tuple(KINDS[kind] for kind in rule.judged),
        covers=tuple(advice(item) for item in rule.covers),
    )


def about_all(rules: Iterable[Rule]) -> tuple[About, ...]:
    """Rules in words."""
    return tuple(about(rule) for rule in rules)


def advice(item: str) -> Advice:
    """An item of the guide."""
    found = guide().items[item]
    return Advice(item, found.title, found.advice, found.why)


def checklist_words() -> dict[str, Advice]:
    """Every item of the guide that a checklist can hold, and the ten core responsibilities."""
    core = {item: Advice(item, one.title, one.question, "") for item, one in guide().responsibilities.items()}
    return {item: advice(item) for item in guide().items} | core


def reasons(doc: str) -> Iterator[str]:
    """The paragraphs between the first line of a rule's docstring and its examples."""
    for paragraph in doc.split("\n\n")[1:]:
        if paragraph.split("\n", 1)[0].strip() in ("Flags:", "Passes:"):
            return
        yield " ".join(paragraph.split())


def rewriting(rule: Rule) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands there and what to write instead: what `rewrites.toml` says, else the lines in which the rule's first two examples differ."""
    own = rewrites().rules.get(rule.id)
    if own is not None:
        return own.instead, own.write
    bad, good = rule.section("Flags")[0].splitlines(), rule.section("Passes")[0].splitlines()
    if bad[0] in PLACES or good[0] in PLACES:
        return (), ()
    plain, kept = [unmarked(line) for line in bad], set(good)
    old = [line for line in plain if line not in kept and not line.startswith(AFTERWARDS) and not is_heading(line)]
    new = [line for line in good if line not in plain and not is_heading(line)]
    return tuple(shown(old)), tuple(shown(new))


def unmarked(line: str) -> str:
    """A line of an example without the signs around the place that is flagged."""
    return line.replace("«", "").replace("»", "")


def is_heading(line: str) -> bool:
    """Whether a line of an example names a section."""
    return line.isupper() and line.isalpha()


def shown(lines: list[str]) -> Iterator[str]:
    """The first lines, without the bullets that the examples need."""
    for line in lines[:MOST]:
        yield " ".join(line.removeprefix("- ").split())
