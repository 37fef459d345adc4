"""The reports on the samples stay as they are unless someone means to change them: `pytest --update-golden` writes them anew."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from profilecheck.render import json_
from tests.conftest import AS_OF, RESUMES, ROOT

GOLDEN = ROOT / "tests" / "golden"
OF_THE_DAY = ("versions",)
OF_THE_FILE = ("sha256",)
OF_THE_LIBRARY = ("boxes",)
"""Left out: what changes with a release, with the bytes of a sample and, by fractions of a point, with a PDF library."""


def without(node: Any, keys: tuple[str, ...]) -> Any:
    if isinstance(node, dict):
        return {key: without(value, keys) for key, value in node.items() if key not in keys}
    return [without(value, keys) for value in node] if isinstance(node, list) else node


def keyed(items: list[Any]) -> dict[str, Any]:
    """The items of a list by what they are – a rule, a kind with its place – so that one more of them is one difference."""
    found: dict[str, Any] = {}
    for number, item in enumerate(items):
        known = isinstance(item, dict) and {"rule", "id", "start", "kind", "name", "heading", "title", "degree"} & item.keys()
        name = "/".join(str(item[k]) for k in ("rule", "id", "kind", "name", "title", "degree", "start") if item.get(k) is not None) if known else str(number)
        found[name if name not in found else f"{name}#{number}"] = item
    return found


def leaves(node: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a report with its place, for a difference that can be read."""
    inner = node if isinstance(node, dict) else keyed(node) if isinstance(node, list) else {}
    if not inner:
        yield place, node
    for key, value in inner.items():
        yield from leaves(value, f"{place}.{key}")


def differences(golden: Any, now: Any) -> list[str]:
    old, new = dict(leaves(golden)), dict(leaves(now))
    places = [place for place in {**old, **new} if old.get(place, "nothing") != new.get(place, "nothing")]
    return [f"{place}: {old.get(place, 'nothing')!r} is now {new.get(place, 'nothing')!r}" for place in places]


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_a_report_is_as_it_was(path: Path, update_golden: bool) -> None:
    report = json.loads(json_.render(profilecheck.check_file(path, as_of=AS_OF)))
    report = without(report, OF_THE_DAY + OF_THE_FILE + OF_THE_LIBRARY)
    golden = GOLDEN / f"{path.name}.json"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    changed = differences(json.loads(golden.read_text(encoding="utf-8")), report)
    assert not changed, "\n".join([f"{len(changed)} differences; if they are meant: pytest --update-golden", *changed[:20]])


def test_one_more_rule_is_told_as_one_difference() -> None:
    old = {"results": [{"rule": "first", "points": 1}, {"rule": "last", "points": 2}], "metrics": [{"kind": "budget", "start": 7}]}
    new = {"results": [{"rule": "first", "points": 1}, {"rule": "middle"}, {"rule": "last", "points": 2}], "metrics": [{"kind": "budget", "start": 7}]}
    assert differences(old, new) == [".results.middle.rule: 'nothing' is now 'middle'"]


def test_every_golden_report_has_its_sample(update_golden: bool) -> None:
    expected = {f"{p.name}.json" for p in RESUMES}
    if update_golden:
        for stale in (p for p in GOLDEN.glob("*.json") if p.name not in expected):
            stale.unlink()
        return
    assert {p.name for p in GOLDEN.glob("*.json")} == expected


def run(path: Path, seed: str) -> bytes:
    """What the program prints in a process of its own."""
    command = [sys.executable, "-m", "profilecheck", os.fspath(path), "--format", "json", "--as-of", AS_OF.isoformat()]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL).stdout


@pytest.mark.parametrize("path", [p for p in RESUMES if p.stem in {"dana-whitfield", "owen-brandt", "ingrid-sato"}], ids=lambda p: p.name)
def test_the_same_file_gives_the_same_bytes(path: Path) -> None:
    first = run(path, "1")
    assert len(first) > 1000
    assert first == run(path, "2")


# Who should be ahead of whom, by the guide's own advice: figures, methods and certificates against duties and buzzwords.
BETTER = [
    ("dana-whitfield.pdf", "owen-brandt.docx"),
    ("dana-whitfield.pdf", "lena-farrow.txt"),
    ("helen-okafor.docx", "marcus-bell.pdf"),
    ("owen-brandt.docx", "lena-farrow.txt"),
    ("priya-nandakumar.pdf", "marcus-bell.pdf"),
    ("tomas-reyes.md", "lena-farrow.txt"),
]


@pytest.mark.parametrize(("better", "worse"), BETTER)
def test_the_better_resume_scores_higher(better: str, worse: str) -> None:
    high, low = (profilecheck.check_file(ROOT / "samples" / "resumes" / name, as_of=AS_OF).score.overall for name in (better, worse))
    assert high is not None
    assert low is not None
    assert high >= low + 5, f"{better} {high}, {worse} {low}"
