"""Measures start-up against `import spacy` and analysis against pdfium's plain text of the same file: `python tests/benchmarks/bench.py [PDF]`."""

from __future__ import annotations

import datetime
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

import profilecheck
from profilecheck.nlp import language
from tests.conftest import ROOT

SAMPLE = ROOT / "samples" / "resumes" / "dana-whitfield.pdf"
PASTED = ROOT / "samples" / "linkedin" / "priya-nandakumar-pasted.txt"
AS_OF = datetime.date(2026, 11, 1)
COLD_RUNS = 7
WARM_RUNS = 30


def median_ms(work: Callable[[], object], runs: int) -> float:
    """Median wall time of one run in milliseconds, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def cold(*arguments: str) -> Callable[[], object]:
    """A process of its own, from start to exit."""
    return lambda: subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def processor_seconds(*arguments: str) -> float:
    """What a process of its own, with its children, takes of the processors from start to exit."""
    before = os.times()
    cold(*arguments)()
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def cold_starts(path: Path) -> dict[str, float]:
    """Median processor time of each command from start to exit, in seconds; one after the other, so that a busy machine slows all of them."""
    program, as_of = ("-m", "profilecheck"), ("--as-of", AS_OF.isoformat())
    calls = {
        "python -c import spacy": ("-c", "import spacy"),
        "profilecheck FILE": (*program, os.fspath(path), *as_of),
        "profilecheck headline LINE": (*program, "headline", "IT Project Manager | Cloud | PMP", *as_of),
        "profilecheck linkedin PASTED": (*program, "linkedin", os.fspath(PASTED), *as_of),
    }
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(COLD_RUNS):
        for name, call in calls.items():
            taken[name].append(processor_seconds(*call))
    return {name: statistics.median(times) for name, times in taken.items()}


def plain_text(path: Path) -> int:
    """Open a PDF and take the text of each page, nothing else: the number of characters."""
    document = pypdfium2.PdfDocument(path)
    characters = 0
    for page in document:
        text = page.get_textpage()
        characters += len(text.get_text_bounded())
        text.close()
        page.close()
    document.close()
    return characters


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    print(f"{path.name}, Python {sys.version.split()[0]}, {os.cpu_count()} processors\n")

    program = median_ms(cold("-m", "profilecheck", os.fspath(path), "--as-of", AS_OF.isoformat()), COLD_RUNS)
    spacy = median_ms(cold("-c", "import spacy"), COLD_RUNS)
    nothing = median_ms(cold("-c", "pass"), COLD_RUNS)

    starts = cold_starts(path)

    document = profilecheck.read(path)
    profile = profilecheck.analyse(document, as_of=AS_OF)
    parts = {
        "read": median_ms(lambda: profilecheck.read(path, isolated=False), WARM_RUNS),
        "annotate (spaCy pipeline)": median_ms(lambda: language.annotate(document.text), WARM_RUNS),
        "assemble facts": 0.0,
        "check rules": median_ms(lambda: profilecheck.check(profile), WARM_RUNS),
    }
    analyse = median_ms(lambda: profilecheck.analyse(document, as_of=AS_OF), WARM_RUNS)
    parts["assemble facts"] = max(0.0, analyse - parts["annotate (spaCy pipeline)"])
    whole = median_ms(lambda: profilecheck.check_file(path, as_of=AS_OF, isolated=False), WARM_RUNS)
    text = median_ms(lambda: plain_text(path), WARM_RUNS)

    print(f"{'cold, from start to exit':34}{'ms':>9}")
    print(f"{'python -c pass':34}{nothing:9.0f}")
    print(f"{'python -c import spacy':34}{spacy:9.0f}")
    print(f"{'profilecheck FILE':34}{program:9.0f}   {program / spacy:.2f} times import spacy\n")
    print(f"{'cold, on the processors':34}{'ms':>9}")
    for name, seconds in starts.items():
        print(f"{name:34}{1000 * seconds:9.0f}   {seconds / starts['python -c import spacy']:.2f} times import spacy")
    print(f"\n{'warm, one file':34}{'ms':>9}{'share':>8}")
    for name, spent in parts.items():
        print(f"{name:34}{spent:9.1f}{100 * spent / sum(parts.values()):7.0f}%")
    print(f"{'read, analyse, check':34}{whole:9.1f}")
    print(f"{'pdfium, plain text':34}{text:9.1f}   {whole / text:.1f} times that is ours")


if __name__ == "__main__":
    main()
