"""What a terminal shows where a whole report is too much: a line for each file, or for each rule with findings."""

from __future__ import annotations

from collections import Counter

from profilecheck.render import wording
from profilecheck.render.sheet import Look, Sheet, count, one_line, shade
from profilecheck.render.types import Checked, Shown
from profilecheck.report.fixes import fixes


def show(shown: Shown, look: Look) -> str:
    sheet = Sheet(look)
    if shown.view == "quiet":
        for file in shown.files:
            write_file(sheet, file)
    else:
        write_rules(sheet, shown)
    return sheet.text()


def write_file(sheet: Sheet, file: Checked) -> None:
    """ "resume.pdf: 62 of 100, 24 fixes"."""
    score, name = file.report.score, one_line(str(file.path))
    if score.overall is None:
        sheet.put((name, "bold"), f": no score, {one_line(score.reason or 'nothing could be judged')}")
        return
    number = len(fixes(file.report.results))
    told = f"{number} {'fix' if number == 1 else 'fixes'}" if number else "nothing to fix"
    sheet.put((name, "bold"), ": ", (f"{score.overall:.0f}", shade(score.overall)), f" of 100, {told}")


def write_rules(sheet: Sheet, shown: Shown) -> None:
    """How many findings each rule has in all files, the commonest first, and what it asks for."""
    found = Counter(finding.rule for file in shown.files for finding in file.report.findings)
    if not found:
        sheet.put("No findings.")
        return
    wide = max(len(str(number)) for number in found.values())
    for rule, number in sorted(found.items(), key=lambda r: (-r[1], r[0])):
        sheet.put((rule, "bold"), "  ", (one_line(shown.titles.get(rule) or wording.humanise(rule)), "dim"), first=f"{number:>{wide}}  ")
    files = count(len(shown.files), "file")
    sheet.blank()
    sheet.put(f"{count(found.total(), 'finding')} of {count(len(found), 'rule')} in {files}.")
