"""Writes a page for every rule into `rules/`, and the tables of `score.md`, out of the rules' docstrings and the lexicons.

python docs/make.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from profilecheck.render import explain
from profilecheck.report import About
from profilecheck.rules import engine, reporting
from profilecheck.rules.words import about
from profilecheck.vocabulary import scoring
from profilecheck.vocabulary.scoring import Weight

HERE = Path(__file__).resolve().parent
SCORE = "score.md"
INDEX = "rules/README.md"
MADE = "<!-- Made by docs/make.py; change the rule's docstring or the lexicons and run it again. -->"


def pages() -> dict[str, str]:
    """Every file that is made, by its path below docs/; `score.md` is written by hand but for its tables."""
    made = {INDEX: "\n".join(index()) + "\n"}
    for rule in engine.registry():
        made[f"rules/{rule.id}.md"] = "\n".join(page(about(rule))) + "\n"
    made[SCORE] = filled((HERE / SCORE).read_text(encoding="utf-8"))
    return made


def page(rule: About) -> Iterator[str]:
    """The lines of a rule's page."""
    yield from (MADE, "", f"# {rule.title}", "", "| | |", "|---|---|")
    yield f"| Rule | `{rule.id}` |"
    yield f"| Category | [{rule.category_title}](README.md#{anchor(rule.category_title)}) |"
    yield f"| Level | {rule.level} |"
    yield f"| Weight in its category | {worth(rule)}: {cell(rule.because)} |"
    if rule.enough < 1:
        yield f"| Earns everything | from {rule.enough:.0%} of the places that it looks at |"
    yield f"| Judged on | {' and '.join(rule.judged)} |"
    yield ""
    yield from explain.as_page(rule)
    yield from ("", "## Turn it off", "", "```sh", f"profilecheck FILE --ignore {rule.id}", "```", "")
    yield f'For good: `ignore = ["{rule.id}"]` in `profilecheck.toml`.' + (" Its points then go to the other rules of the category." if rule.weight else "")
    yield "For one line of a text file: [a remark beside it](../settings.md#silence-a-finding-in-place)."


def index() -> Iterator[str]:
    """The lines of the list of rules."""
    rules = engine.registry()
    yield from (MADE, "", "# Rules", "")
    yield f"{len(rules)} rules, by the category of the score that they belong to. [How the score comes about](../score.md) says what the weights do;"
    yield "`profilecheck explain RULE` shows the same as these pages."
    for name, category in scoring.plan().categories.items():
        yield from ("", f"## {category.title}", "", f"{category.weight:g} points: {category.reason}.", "")
        yield from ("| rule | what it asks for | level | weight |", "|---|---|---|---:|")
        for rule in rules:
            if rule.category == name:
                yield f"| [{rule.id}]({rule.id}.md) | {cell(rule.title)} | {rule.level} | {weights()[rule.id].weight:g} |"
    yield from ("", "## Examples", "")
    yield "An example is a piece of a document. Its lines are put into a complete resume or LinkedIn profile: a heading in capitals replaces the section"
    yield "of that name (with nothing below it, the section is missing), and lines before any heading are the statements of the only position. The"
    yield "tests run every example, and check that it is flagged or passes."


def worth(rule: About) -> str:
    return f"{rule.weight:g}" if rule.weight else "0 (a remark that costs nothing)"


def weights() -> dict[str, Weight]:
    return scoring.plan().rules


def cell(text: str) -> str:
    """Text inside a table."""
    return text.replace("|", "\\|")


def anchor(title: str) -> str:
    """The name that a code host gives to a heading."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def filled(text: str) -> str:
    """The text with its tables made anew, each between two comments that name it."""
    for name, lines in (("weights", weight_table()), ("no score", without_score())):
        start, end = f"<!-- {name}: made by docs/make.py -->\n", f"<!-- end of {name} -->"
        before, _, rest = text.partition(start)
        _, _, after = rest.partition(end)
        text = before + start + "\n" + "\n".join(lines) + "\n\n" + end + after
    return text


def weight_table() -> Iterator[str]:
    """What each category weighs, in per cent: LinkedIn profiles have one more to share them."""
    yield from ("| category | resume | LinkedIn profile | why |", "|---|---:|---:|---|")
    shares = []
    for kind in ("resume", "linkedin"):
        own = {name: category.weight for name, category in scoring.plan().categories.items() if name not in reporting.foreign(kind)}
        shares.append({name: f"{100 * weight / sum(own.values()):.0f}%" for name, weight in own.items()})
    for name, entry in scoring.plan().categories.items():
        yield f"| {entry.title} | {shares[0].get(name, '–')} | {shares[1].get(name, '–')} | {cell(entry.reason)} |"


def without_score() -> Iterator[str]:
    """The reasons for which no score is given."""
    yield "- It is a job description, or does not look like a resume or a profile."
    yield f"- It has fewer than {scoring.limit('fewest-words-for-a-score'):g} words: {scoring.plan().limits['fewest-words-for-a-score'].reason}."
    for reason in scoring.plan().unreadable.values():
        yield f"- {reason.reason[0].upper()}{reason.reason[1:]}."


def main() -> None:
    made = pages()
    for stale in (HERE / "rules").glob("*.md"):
        if f"rules/{stale.name}" not in made:
            stale.unlink()
    (HERE / "rules").mkdir(exist_ok=True)
    for name, text in made.items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
