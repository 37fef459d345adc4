"""The view of a group as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from profilecheck.cohort.group import Group, Part
from profilecheck.render.cohort import words
from profilecheck.render.cohort.words import Titles
from profilecheck.render.markdown import plain


def render(group: Group, titles: Titles) -> str:
    return "\n".join(lines(group, titles)) + "\n"


def lines(group: Group, titles: Titles) -> Iterator[str]:
    yield from ("# The group", "", " ".join(words.opening(group)), "")
    if group.scored:
        yield from ("## Scores", "", *table(("score", "profiles"), words.bars(group)), "")
    if group.gaps:
        yield from ("## What most would gain from", "")
        for gap in group.gaps:
            title = plain(titles.rules.get(gap.rule, gap.rule)).removesuffix(".")
            yield f"- **{title}** ({gap.rule}): {gap.share.count} of {gap.share.of} don't yet, {gap.points:.1f} points each in the middle."
            if gap.example:
                yield f"  One of them: “{plain(gap.example)}”"
        yield ""
    yield from parts("Levels", group.levels, words.level, titles)
    yield from parts("Fields", group.fields, words.field, titles)
    for title, shares in (("Certifications held", group.certifications), ("Skills", group.skills)):
        if shares:
            yield from (f"## {title}", "", *table(("name", "profiles", "share"), ((plain(s.name), s.count, f"{s.percent:.0f} %") for s in shares)), "")
    if group.clusters:
        yield from ("## Like profiles", "")
        for cluster in group.clusters:
            yield f"- {len(cluster.paths)} profiles, set apart by {plain(', '.join(cluster.skills))}: {plain(words.some(cluster.paths))}"
        yield ""
    if group.twins:
        yield from ("## Nearly the same", "", *(f"- {plain(words.some(paths))}" for paths in group.twins), "")
    if group.unread:
        yield from ("## Could not be read", "", *(f"- {plain(path)}: {plain(reason)}" for path, reason in group.unread), "")


def parts(title: str, found: Sequence[Part], name_of: Callable[[Part], str], titles: Titles) -> Iterator[str]:
    if found:
        rows = (
            (name_of(part), part.count, *(number(v) for v in (part.score, *(part.categories.get(c) for c in titles.categories)))) for part in found
        )
        yield from (f"## {title}", "", *table(("", "profiles", "median score", *titles.categories.values()), rows), "")


def number(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(map(str, row)) + " |"
