"""Holds our sections, job titles and job dates against the markup that the resumes of `gold/sections` were printed from.

    python tests/gold/compare_sections.py [--misses]

The truth's kinds are the source's own codes; headings without text and the page's head are left out, and so are jobs
that the markup gives no title.
"""

from __future__ import annotations

import datetime
import json
import sys
from typing import Any

from tests.conftest import ROOT

GOLD = ROOT.parent / "shared" / "gold"
sys.path.insert(0, str(GOLD))
# The source's section codes -> our kinds; "additional" and "accomplishments" have no kind of their own.
KINDS = {"accomplishments": "other", "additional": "other", "affiliations": "memberships"}
AS_OF = datetime.date(2026, 11, 24)


def truth_sections(data: dict[str, Any]) -> list[str]:
    return [f"{KINDS.get(s['kind'], s['kind'])}|{s['heading']}" for s in data["sections"] if s["heading"] and s["kind"] != "header"]


def truth_jobs(data: dict[str, Any]) -> list[dict[str, str]]:
    from profilecheck.nlp.dates import find

    jobs = []
    for job in data["jobs"]:
        found = find(" to ".join(d for d in job["dates"] if d and d != "to"))
        if not job["title"].strip():
            continue
        date = found[0] if found else None
        start = str(date.start) if date and date.start else "-"
        jobs.append({"title": " ".join(job["title"].split()), "dates": f"{start}..{(date.end_text if date else None) or '-'}"})
    return jobs


def main() -> None:
    import evaluate  # the gold's own pairing

    import profilecheck

    tally = evaluate.Tally()
    for path in sorted((GOLD / "sections").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        profile = profilecheck.analyse(profilecheck.read(path.with_suffix(".pdf")), as_of=AS_OF)
        quote = profile.quote
        found = [f"{s.kind}|{quote(s.heading)}" for s in profile.sections if s.heading is not None]
        tally.sets(
            path.stem,
            "sections",
            truth_sections(data),
            found,
            lambda g, f: g.split("|")[0] == f.split("|")[0] and evaluate.alike(g.split("|", 1)[1], f.split("|", 1)[1]),
        )
        jobs = [
            {
                "title": quote(p.title) if p.title else "",
                "dates": f"{(p.dates.start if p.dates else None) or '-'}..{(p.dates.end_text if p.dates else None) or '-'}",
            }
            for p in profile.positions
        ]
        tally.sets(
            path.stem, "job.title", truth_jobs(data), jobs, lambda g, f: evaluate.alike(g["title"], f["title"]) or evaluate.within(g["title"], f["title"])
        )
        tally.sets(path.stem, "job.dates", [j["dates"] for j in truth_jobs(data)], [j["dates"] for j in jobs], lambda g, f: g == f)
    if "--misses" in sys.argv:
        for note in tally.notes:
            print(*note, sep="  ")
    for name, figures in sorted(tally.figures().items()):
        print(f"{name:12} P {figures['p']:.3f} R {figures['r']:.3f} F1 {figures['f1']:.3f} gold {figures['gold']} found {figures['found']}")


if __name__ == "__main__":
    main()
