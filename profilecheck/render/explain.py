"""A rule in words: for a terminal, as Markdown for its page, and as data; the command line and the written pages share it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import indent
from typing import Any

from profilecheck.render.sheet import Sheet
from profilecheck.report import About, Advice

EXAMPLES = (("Is flagged", "What is flagged", "flags"), ("Passes", "What passes", "passes"))
"""Title at a terminal, heading of a page, and the field that holds the examples."""
READING = {
    "«": "What stands between « and » is the place that the finding points at.",
    " (×": "A line that ends in (×9) stands there nine times.",
    "DOCUMENT": "Below DOCUMENT stands the whole document.",
    "EXPORT": "Below EXPORT stand files that replace those of a complete LinkedIn data export; with none, it stays as it is.",
    "PASTE": "Below PASTE stands a profile that was copied from the page.",
    "PAGE": "Below PAGE stands a page of print; what is behind a bar stands in a second column.",
    "WORD": "Below WORD stands a Word document; [box] marks a text box, [header] the page header.",
}
"""Signs in examples and what they mean."""


def write(page: Sheet, rule: About) -> None:
    """Everything about a rule."""
    page.put((rule.id, "bold"))
    page.put(rule.title)
    for paragraph in rule.reasons:
        page.blank()
        page.put(paragraph)
    page.blank()
    judged = " and ".join(rule.judged)
    page.put((f"{rule.category_title}; {rule.level}; weight {rule.weight:g} in its category; judged on {judged}", "dim"))
    if rule.write:
        page.heading("Write instead")
        for line in rule.instead:
            page.put(line, first=("  – ", "dim"))
        for line in rule.write:
            page.put(line, first=("  + ", "green"))
    for title, _, field in EXAMPLES:
        examples = getattr(rule, field)
        if examples:
            page.heading(title)
        for number, example in enumerate(examples):
            if number:
                page.blank()
            for line in example.splitlines():
                page.put(line, indent=2)
    page.heading("In the guide")
    for item in rule.covers:
        write_item(page, item)


def write_item(page: Sheet, item: Advice) -> None:
    """What the guide advises in an item."""
    page.put((f"{item.title}: ", "bold"), item.advice, first=f"  {item.id:4} ")
    if item.why:
        page.put((item.why, "dim"), indent=7)


def write_list(page: Sheet, rules: Sequence[About]) -> None:
    """A line for each rule."""
    for rule in rules:
        page.put((rule.id, "cyan"), (f"  {rule.level}, {', '.join(item.id for item in rule.covers)}", "dim"), indent=2)
        page.put(rule.title, indent=4)


def as_help(rule: About) -> str:
    """A rule's reasons and examples as Markdown, where only a paragraph or two have room: what is indented is an example."""
    parts = list(rule.reasons)
    if rule.write:
        parts.append("Write instead:\n\n" + indent("\n".join(rule.write), "    "))
    for title, _, field in EXAMPLES:
        if getattr(rule, field):
            parts.append(f"{title}:\n\n" + "\n\n".join(indent(example, "    ") for example in getattr(rule, field)))
    return "\n\n".join(parts)


def as_page(rule: About) -> Iterator[str]:
    """The lines of a rule's page from its reasons to the guide, as Markdown."""
    yield from ("## Why", "")
    for paragraph in rule.reasons:
        yield from (paragraph, "")
    if rule.write:
        yield from ("## Write instead", "")
        if rule.instead:
            yield from ("Instead of:", "", "```text", *rule.instead, "```", "", "this, with what is true of you:", "")
        yield from ("```text", *rule.write, "```", "")
    for _, heading, field in EXAMPLES:
        yield from (f"## {heading}", "")
        for example in getattr(rule, field):
            yield from ("```text", example, "```", "")
            for sign, said in READING.items():
                if sign in example:
                    yield from (said, "")
    yield from ("[How the examples are meant](README.md#examples).", "", "## In the guide", "")
    for item in rule.covers:
        yield f"- **{item.id}, {item.title}.** {item.advice}" + (f" {item.why}" if item.why else "")


def as_data(rule: About) -> dict[str, Any]:
    """A rule for programs."""
    return {
        "id": rule.id,
        "title": rule.title,
        "reasons": list(rule.reasons),
        "level": rule.level,
        "category": rule.category,
        "weight": rule.weight,
        "judged": list(rule.judged),
        "instead": list(rule.instead),
        "write": list(rule.write),
        "flags": list(rule.flags),
        "passes": list(rule.passes),
        "covers": [item_data(item) for item in rule.covers],
    }


def item_data(item: Advice) -> dict[str, str]:
    """An item of the guide for programs."""
    return {"id": item.id, "title": item.title, "advice": item.advice, "why": item.why}
