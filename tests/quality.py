"""Measures how well every file of cases is read, and renews the floors of `quality.toml`: python -m tests.quality."""

from __future__ import annotations

import functools
import hashlib
import math
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

import profilecheck.nlp.figures  # noqa: F401  (registers the component)
from profilecheck.facts.sections.headings import key_of, lexicon
from profilecheck.nlp.tokens import Tokenizer
from tests.facts import from_text, test_career, test_checklist, test_contact, test_summaries
from tests.facts.career import test_levels
from tests.facts.certifications import test_certifications
from tests.facts.education import test_education
from tests.facts.experience import test_positions
from tests.facts.headline import test_headline
from tests.facts.metrics import test_metrics
from tests.facts.names import test_titles
from tests.facts.sections import test_headings, test_sections
from tests.facts.skills import test_skills
from tests.facts.statements import test_responsibilities, test_statements
from tests.facts.statements.lines import described
from tests.jobs import test_job, test_recognition
from tests.nlp import test_dates

Cases = list[dict[str, Any]]
FOLDER = Path(__file__).parent
FLOORS = FOLDER / "quality.toml"
# A floor lies this far below what was measured, so that rounding alone never fails.
SLACK = 0.002


@functools.cache
def nlp() -> Language:
    language = spacy.blank("en")
    language.tokenizer = Tokenizer(language.vocab)
    language.add_pipe("profilecheck_quantities")
    return language


def share(right: Iterable[bool]) -> float:
    answers = list(right)
    return sum(answers) / len(answers)


def passes(test: Callable[[], object]) -> bool:
    """Whether a line's own test is met."""
    try:
        test()
    except AssertionError:
        return False
    return True


def certifications(cases: Cases) -> dict[str, float]:
    return test_certifications.figures(cases)._asdict()


def levels(cases: Cases) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        return {"right": share(passes(functools.partial(test_levels.test_career, c, Path(folder))) for c in cases)}


def evidence(cases: Cases) -> dict[str, float]:
    return {"met": share(test_checklist.is_met(c) is c["met"] for c in cases)}


def summaries(cases: Cases) -> dict[str, float]:
    return {"met": share(test_summaries.met("Summary\n" + c["text"], c["item"]) is c["met"] for c in cases)}


def headlines(cases: Cases) -> dict[str, float]:
    hits, expected, found = (sum(column) for column in zip(*map(test_headline.pairs, cases), strict=True))
    read = [(c, test_headline.read(c["text"])[1]) for c in cases]
    return {
        "parts": 2 * hits / (expected + found),
        "verdict": share(h.verdict == c["verdict"] for c, h in read),
        "missing": share(list(h.missing) == c["missing"] for c, h in read),
        "only_title": share(h.only_title == c["only_title"] for c, h in read),
    }


def metrics(cases: Cases) -> dict[str, float]:
    found, kind = test_metrics.rates(nlp(), [(c["text"], [(q, k, v) for q, k, v, _ in c.get("metrics", [])]) for c in cases])
    return {"found": found, "kind": kind}


def responsibilities(cases: Cases) -> dict[str, float]:
    pairs = [(set(c["shows"]), test_responsibilities.found_in(c)) for c in cases]
    return {"shown": 2 * sum(len(truth & found) for truth, found in pairs) / sum(len(truth) + len(found) for truth, found in pairs)}


def skills(cases: Cases) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        judged = [test_skills.judge(c, Path(folder)) for c in cases]
    wanted = sum(len(c.get(group, ())) for c in cases for group in test_skills.GROUPS)
    refused = sum(len(c.get("no", ())) for c in cases)
    return {"found": 1 - sum(len(missed) for missed, _ in judged) / wanted, "refused": 1 - sum(len(taken) for _, taken in judged) / refused}


def statements(cases: Cases) -> dict[str, float]:
    return {"kind": share(described(c["text"]).kind == c["kind"] for c in cases)}


def education(cases: Cases) -> dict[str, float]:
    return {"line": share(test_education.education_of("EDUCATION\n" + c["text"] + "\n") == c["education"] for c in cases)}


def layouts(cases: Cases) -> dict[str, float]:
    """Rows that are right in all their parts, over the larger number of expected and found ones, kind by kind."""
    readers: dict[str, Callable[[str], Any]] = {
        "positions": test_positions.positions_of, "education": test_education.education_of, "sections": test_sections.sections_of,
    }  # fmt: skip
    figures = {}
    for key, read in readers.items():
        pairs = [(c[key], read(c["text"])) for c in cases if key in c]
        figures[key] = sum(row in found for gold, found in pairs for row in gold) / sum(max(len(gold), len(found)) for gold, found in pairs)
    contacts = [(c["contact"], test_contact.contact_of(c["text"])) for c in cases if "contact" in c]
    figures["contact"] = share(gold.get(key) == found.get(key) for gold, found in contacts for key in ("name", "email", "phone", "location", "linkedin"))
    return figures


def advertisements(cases: Cases) -> dict[str, float]:
    return {"recognised": share(passes(functools.partial(test_recognition.test_what_advertises_a_job, c)) for c in cases)}


def dates(cases: Cases) -> dict[str, float]:
    return {"line": share(test_dates.dates_of(c["text"]) == c["found"] for c in cases)}


def headings(cases: Cases) -> dict[str, float]:
    return {"line": share((found.kind if (found := lexicon().get(key_of(c["text"]))) else "") == c["kind"] for c in cases)}


def titles(cases: Cases) -> dict[str, float]:
    return {"line": share(passes(functools.partial(test_titles.test_title, c)) for c in cases)}


# File of cases -> how it is measured, and its halves; a file that is not split is developed against as a whole.
MEASURES: dict[str, tuple[Callable[[Cases], dict[str, float]], dict[str, Cases]]] = {
    "careers.toml": (test_career.measure, {"dev": test_career.CASES}),
    "advertisements.toml": (advertisements, {"dev": test_recognition.CASES}),
    "certifications.toml": (certifications, {"dev": test_certifications.DEV, "held": test_certifications.HELD}),
    "dates.toml": (dates, {"dev": test_dates.CASES}),
    "education.toml": (education, {"dev": test_education.LINES}),
    "summaries.toml": (summaries, {"dev": test_summaries.CASES}),
    "evidence.toml": (evidence, {"dev": test_checklist.DEV, "held": test_checklist.HELD}),
    "headings.toml": (headings, {"dev": test_headings.CASES}),
    "headlines.toml": (headlines, {"dev": test_headline.DEV, "held": test_headline.HELD}),
    "jobs.toml": (test_job.measure, test_job.HALVES),
    "layouts.toml": (
        layouts,
        {half: [c for c in from_text.LAYOUTS if from_text.is_held(c["name"]) is held] for half, held in (("dev", False), ("held", True))},
    ),
    "levels.toml": (levels, {"dev": test_levels.CASES}),
    "metrics.toml": (metrics, {"dev": test_metrics.DEV, "held": test_metrics.HELD}),
    "responsibilities.toml": (responsibilities, {"dev": test_responsibilities.DEV, "held": test_responsibilities.HELD}),
    "skills.toml": (skills, {"dev": test_skills.DEV, "held": test_skills.HELD}),
    "statements.toml": (statements, {"dev": test_statements.CASES}),
    "titles.toml": (titles, {"dev": test_titles.CASES}),
}


def measure(file: str) -> dict[str, float]:
    """Every figure of a file, "half.name" -> share."""
    how, halves = MEASURES[file]
    return {f"{half}.{name}": value for half, cases in halves.items() for name, value in how(cases).items()}


def digest(file: str) -> str:
    return hashlib.sha256((FOLDER / "cases" / file).read_bytes()).hexdigest()


def floor_of(value: float) -> float:
    """A hair below a figure, on three digits."""
    return math.floor((value - SLACK) * 1000 + 1e-9) / 1000


def recorded() -> dict[str, Any]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def renew(*, lower: bool = False) -> list[str]:
    """Measures all and writes the floors; what sank although its cases are the same is refused and named, unless `lower`."""
    old, sunk = recorded(), []
    lines = [
        "# What is read right of every file of tests/cases, and the floor that tests/test_quality.py holds it to; `sha256` is that of the cases.",
        "# Written by `python -m tests.quality`, which refuses to lower a floor while the cases are the same.",
    ]
    for file in sorted(MEASURES):
        same = old.get(file, {}).get("sha256") == digest(file)
        lines += ["", f'["{file}"]', f'sha256 = "{digest(file)}"']
        for name, value in measure(file).items():
            before = old.get(file, {}).get(name, {}).get("floor", 0.0) if same else 0.0
            if value < before and not lower:
                sunk.append(f"{file} {name}: {value:.4f}, the floor is {before:.3f}")
            floor = floor_of(value) if lower else max(before, floor_of(value))
            lines.append(f'"{name}" = {{ measured = {value:.4f}, floor = {max(floor, 0.0):.3f} }}')
    if not sunk:
        FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sunk


if __name__ == "__main__":
    refused = renew(lower="--lower" in sys.argv[1:])
    sys.exit("\n".join(["These figures sank; mend the analyser, or say `--lower` with a reason in the commit:", *refused]) if refused else 0)
