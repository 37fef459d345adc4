"""Writes docs/accuracy.md: how right facts and rules are on labelled documents, which lie beside the checkout and are no part of it.

    python tests/gold/accuracy.py [--real FOLDER]

`--real`: where the public documents of the collection lie, which it names but does not hold. Names and lines of documents
stay out of what is written.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import json
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import profilecheck
from profilecheck.errors import UserError
from profilecheck.render import json_

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
PAGE = ROOT / "docs" / "accuracy.md"
AS_OF = datetime.date(2026, 11, 1)
FREQUENT = 25
WIDTH = 160
Figures = dict[str, dict[str, float]]
# What the collection calls a figure -> what the page calls it.
FACTS = {
    "email": "e-mail: there or not",
    "headline": "headline",
    "sections": "sections: kind and heading",
    "position.title": "roles: title",
    "position.title+dates": "roles: title with both dates",
    "position.organization": "roles: employer",
    "education": "degrees: level and year",
    "certifications": "certifications: name",
    "certification.status": "certifications: held, expired, under way …",
    "skills.hard": "skills: tools, methods, technologies",
    "metrics": "figures: text and value",
    "metric.kind": "figures: what they measure",
    "years_total": "years of work",
    "level": "level",
    "specialization": "field",
    "checklist": "the 32 lines of the checklist",
}
# A line of the checklist as readers filled it -> the rule that says when it is not met.
JUDGED = {
    "B1": "summary-missing", "B2": "summary-without-years", "B3": "summary-without-result", "B4": "summary-without-technology",
    "B5": "summary-without-methodology", "B6": "summary-without-project-kind", "B8": "summary-without-leadership", "C3": "challenge-not-told",
    "C5": "budget-not-stated", "C6": "team-not-described", "C7": "method-not-in-use", "C8": "system-not-named", "C9": "duties-outnumber-results",
    "F2": "tool-only-listed",
}  # fmt: skip
OF_SUMMARY = re.compile(r"B[2-8]")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"\+?\(?\d[\d ().-]{7,}\d")
YEARS = re.compile(r"(?:(?:[A-Z][a-z]{2,8}\.? |\d\d?/)?(?:19|20)\d\d) ?(?:-|–|—|to) ?(?:(?:[A-Z][a-z]{2,8}\.? |\d\d?/)?(?:19|20)\d\d|[Pp]resent|[Cc]urrent)")


def module(path: Path, name: str) -> ModuleType:
    """A script of the collection, which is no package."""
    sys.path.insert(0, str(GOLD))
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def report(path: Path) -> dict[str, Any] | None:
    """The report on a file as JSON; None where it can't be read."""
    try:
        found: dict[str, Any] = json.loads(json_.render(profilecheck.check_file(path, as_of=AS_OF, isolated=False)))
    except UserError:
        return None
    return found


def anonymised() -> tuple[Figures, list[tuple[dict[str, bool], set[str]]], int]:
    """Figures of the resumes that are labelled in full, and of each what readers said of the checklist and which rules failed."""
    evaluate = module(GOLD / "evaluate.py", "evaluate")
    tally, judged = evaluate.Tally(), []
    files = sorted((GOLD / "dev").glob("*.json"))
    for path in files:
        gold = json.loads(path.read_text(encoding="utf-8"))
        found = report(GOLD / "dev" / gold["file"])
        assert found is not None
        evaluate.score(gold["doc"], gold, found, tally, str(AS_OF)[:7])
        judged.append((gold["checklist"], {r["rule"] for r in found["results"] if r["outcome"] == "failed"}))
    return tally.figures(), judged, len(files)


def public(folder: Path) -> tuple[Figures, int, Counter[str]]:
    """Figures of documents of many producers, how many there were, and on how many each rule found something."""
    score = module(GOLD / "real" / "score.py", "score_of_real")
    tally, count, frequent = score.Tally(), 0, Counter[str]()
    for path in sorted(folder.iterdir()):
        truth = GOLD / "real" / "truth" / f"{path.stem}.json"
        if not truth.is_file():
            continue
        found = report(path)
        count += 1
        frequent.update(r["rule"] for r in (found or {}).get("results", ()) if r["outcome"] == "failed")
        gold = json.loads(truth.read_text(encoding="utf-8"))
        score.score(path.stem, gold, found, tally)
        for name in ("level", "specialization"):
            if gold.get(name):
                right = ((found or {}).get("profile") or {}).get(name) in {gold[name], *gold.get(f"also_{name}", ())}
                tally.add(path.stem, name, int(right), 1, 1)
    return {name: figures(tally.h[name], tally.g[name], tally.f[name]) for name in tally.g}, count, frequent


def figures(hits: float, gold: float, found: float) -> dict[str, float]:
    return {"p": hits / max(1, found), "r": hits / max(1, gold), "gold": gold}


def plain(text: str) -> dict[str, list[str]]:
    """What simple parsers do: the first line is the name; e-mail, phone and dates by pattern."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return {
        "name": lines[:1],
        "email": EMAIL.findall(text)[:1],
        "phone": PHONE.findall(text)[:1],
        "dates": YEARS.findall(text),
    }


def fixtures() -> tuple[Figures, Figures]:
    """Figures on the public fixtures of another tool, ours and those of plain patterns."""
    compare = module(GOLD / "offlinecv" / "compare.py", "compare_fixtures")
    ours: dict[str, Counter[str]] = {}
    theirs: dict[str, Counter[str]] = {}
    for path in sorted((GOLD / "offlinecv").glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        pdf = path.with_name(path.name.replace(".truth.json", ".pdf"))
        found = report(pdf)
        assert found is not None
        wanted, simple = compare.truth(truth), plain(profilecheck.read(pdf).text)
        simple["dates"] = [compare.span(date) for date in simple["dates"]]
        left_out = truth.get("unannotated") or []
        for field in compare.FIELDS:
            if field in left_out or f"experience.{field}" in left_out:
                continue
            truths = [x for x in wanted[field] if x]
            count(ours.setdefault(field, Counter()), truths, compare.found(found["profile"])[field], field, compare)
            if field in simple:
                count(theirs.setdefault(field, Counter()), truths, simple[field], field, compare)
    return ({f: figures(c["hit"], c["gold"], c["found"]) for f, c in one.items()} for one in (ours, theirs))  # type: ignore[return-value]


def count(into: Counter[str], truths: list[str], found: Iterable[str | None], field: str, compare: ModuleType) -> None:
    left = [x for x in found if x]
    into.update(gold=len(truths), found=len(left))
    for truth in truths:
        match = next((x for x in left if compare.same(field, truth, x)), None)
        if match is not None:
            left.remove(match)
            into["hit"] += 1


def rules(judged: list[tuple[dict[str, bool], set[str]]]) -> dict[str, tuple[int, int, int]]:
    """Of each rule that stands for a line of the checklist: (rightly found, found, should be found)."""
    out = {}
    for line, rule in JUDGED.items():
        known = [(met, failed) for met, failed in judged if line in met and (met.get("B1") or not OF_SUMMARY.fullmatch(line))]
        met_when = line != "C9"  # the line says that duties outnumber achievements: there the rule should speak where it is met
        wanted = [met[line] is not met_when for met, _ in known]
        said = [rule in failed for _, failed in known]
        out[rule] = (sum(w and s for w, s in zip(wanted, said, strict=True)), sum(said), sum(wanted))
    return out


def percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.0f}"


def prose(*parts: str) -> list[str]:
    """A paragraph in lines."""
    return ["", *textwrap.wrap(" ".join(parts), WIDTH, break_long_words=False, break_on_hyphens=False)]


def pages(real: Path) -> Iterator[str]:
    """The lines of the page."""
    full, judged, resumes = anonymised()
    wide, documents, frequent = public(real)
    ours, simple = fixtures()
    yield from ("<!-- Made by tests/gold/accuracy.py. -->", "", "# How right it is")
    yield from prose(
        "Measured on documents that people read and labelled: what a careful reader finds is the truth, and the program's JSON report is held against it.",
        "The documents are no part of this project; whoever has labelled ones can measure by the same script. **Precision**: of what the program says, how",
        "much is right. **Recall**: of what is there, how much the program finds. Both in per cent. The program was developed with these documents at hand,",
        "so on others expect a little less.",
    )
    yield from ("", "## Facts")
    yield from prose(
        f"*Resumes*: {resumes} anonymised real resumes of IT and project managers (PDF), labelled in full by two readings.",
        f"*Many producers*: {documents} documents from Word, Google Docs, Pages, LaTeX, LibreOffice and web builders, in one or two columns,",
        "most of them of real people from all over the world, in IT or not.",
    )
    yield from ("", "| what | resumes: precision | recall | many producers: precision | recall |", "|---|---:|---:|---:|---:|")
    for name, title in FACTS.items():
        cells = [percent(one.get(name, {}).get(side)) for one in (full, wide) for side in ("p", "r")]
        yield f"| {title} | {' | '.join(cells)} |"
    yield from prose(
        "Years, level, field and the checklist have one answer a document, so precision and recall are the same. Where a level is missed, it is mostly that of",
        "people who lead no projects: the program places analysts, engineers and support people by the guide's ladder, readers sometimes by their years.",
    )
    yield from ("", "## What statements show")
    metrics = json.loads((ROOT / "models" / "statements" / "metrics.json").read_text(encoding="utf-8"))
    held = metrics["folds"]
    yield from prose(
        f"On {metrics['real']['lines']:,} real statements, out of fold (each judged by a model that had not seen it): what a statement shows has an F1 of",
        f"{percent(held['shows'])} over all ids, its kind is right in {percent(held['kind'])} of 100. Two people who read such lines agree at 93 and 99.",
    )
    yield from ("", "## Rules")
    truths = rules(judged)
    most = [rule for rule, _ in frequent.most_common(FREQUENT)]
    yield from prose(
        f"The {FREQUENT} rules that find something on most of the {documents} documents, and further ones that readers judged. Where readers filled a line",
        f"of the checklist that a rule stands for, its findings are held against them ({resumes} resumes). The others rest on the facts above",
        "(an address is printed or not), and nobody labelled their findings one by one.",
    )
    yield from ("", "| rule | finds something on | precision | recall |", "|---|---:|---:|---:|")
    for rule in [*most, *(r for r in JUDGED.values() if r not in most)]:
        hit, said, wanted = truths.get(rule, (0, 0, 0))
        shown = (f"{hit} of {said}" if said else "–", f"{hit} of {wanted}" if wanted else "–") if rule in truths else ("–", "–")
        yield f"| [{rule}](rules/{rule}.md) | {percent(frequent[rule] / max(1, documents))}% | {' | '.join(shown)} |"
    yield from ("", "## Beside other tools")
    yield from prose(
        "The sixteen public PDFs with hand-written truth of the open project OfflineCV, field by field. *Patterns*: what simple parsers do, the first line",
        "as the name, e-mail, phone and ranges of years by pattern; they find no titles, employers or degrees. OfflineCV itself states a precision of 97.0",
        "and a recall of 97.4 over all fields on these files, which are its own tests; we did not measure it.",
    )
    yield from ("", "| field | profilecheck: precision | recall | patterns: precision | recall |", "|---|---:|---:|---:|---:|")
    for field, one in ours.items():
        other = simple.get(field, {})
        yield f"| {field} | {percent(one['p'])} | {percent(one['r'])} | {percent(other.get('p'))} | {percent(other.get('r'))} |"
    yield from ("", "## How to measure again")
    yield from prose(
        "`python tests/gold/accuracy.py --real FOLDER` writes this page where the labelled collection lies beside the checkout. How well the score agrees with",
        "readers is told on [its own page](score.md#how-well-it-agrees-with-readers).",
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--real", type=Path, default=GOLD / "real" / "docs")
    PAGE.write_text("\n".join(pages(arguments.parse_args().real)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
