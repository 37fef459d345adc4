"""The report for a person at a terminal: score, who this is, what to change first, what is good, what was not judged."""

from __future__ import annotations

from msgspec import structs

from profilecheck.facts.types import Profile
from profilecheck.render import brief, wording
from profilecheck.render.picking import best_statements, shown_categories, strengths, unjudged
from profilecheck.render.sheet import Look, Sheet, bar, count, one_line, quoted, shade
from profilecheck.render.types import Shown
from profilecheck.report import Finding, Report, Score
from profilecheck.report.fixes import SHOWN, Fix, career, fixes

FORMAT = "terminal"

BAR, SHORTEST_BAR = 24, 6
QUOTE = 150
"""Characters of a quotation: two lines."""
ALSO = 2
"""Further places of one fix, and further rules and questions, that are named unless all are asked for."""
NUMBER = 4
STRONG = 90.0
"""A score from which on nothing has to change: what is left are refinements, and the heading says so."""


def show(shown: Shown) -> str:
    """One report after another with a line between them, below each its match with a job."""
    look, everything = shown.look or Look(), shown.everything
    if shown.view != "report":
        return brief.show(shown, look)
    hidden = shown.hidden or [0] * len(shown.files)
    pages = [
        render(file.report, look=structs.replace(look, address=file.address), everything=everything, known=known)
        for file, known in zip(shown.files, hidden, strict=True)
    ]
    for at, match in enumerate(shown.matches):
        from profilecheck.render.match import as_section

        pages[at] += "\n" + as_section(match, look, everything=everything)
    return ("\n" + ("─" if look.unicode else "-") * look.width + "\n").join(pages)


def render(report: Report, *, look: Look | None = None, everything: bool = False, known: int = 0) -> str:
    """The text. `known`: how many findings were left out because they stand in a baseline."""
    sheet = Sheet(look or Look())
    write_head(sheet, report.profile)
    write_doubts(sheet, report.profile)
    write_score(sheet, report.score)
    write_off_target(sheet, report)
    write_warnings(sheet, report.profile)
    write_fixes(sheet, report, everything, known)
    write_career(sheet, report)
    write_strengths(sheet, report)
    write_unjudged(sheet, report, everything)
    for sentence in wording.describe_basis(report):
        sheet.put((sentence, "dim"))
    return sheet.text()


def write_head(sheet: Sheet, profile: Profile) -> None:
    note = wording.describe_document(profile)
    name = (profile.document.name, sheet.look.linked("bold"))
    if len(profile.document.name) + len(note) + 3 <= sheet.look.width:
        sheet.put(name, right=(note, "dim"))
    else:
        sheet.put(name)
        sheet.put((note, "dim"))
    if profile.kind != "job":
        sheet.put(wording.introduce(profile))


def write_doubts(sheet: Sheet, profile: Profile) -> None:
    """What could not be read, before anything is judged."""
    said = wording.doubts(profile)
    if said:
        sheet.blank()
    for line in said:
        sheet.put(line, first=("  ! ", "yellow"))


def write_score(sheet: Sheet, score: Score) -> None:
    sheet.blank()
    shown = shown_categories(score)
    wide = max([len(c.title) for c in shown] + [len("Overall")])
    if score.overall is None:
        sheet.put(("No score: ", "bold"), (score.reason or "nothing could be judged") + ".")
    else:
        write_bar(sheet, "Overall", score.overall, wide, "bold")
    for category in shown:
        if category.score is not None:
            write_bar(sheet, category.title, category.score, wide)
        elif score.overall is not None:
            sheet.put(f"{category.title:{wide}}  ", ("not judged", "dim"))


def write_off_target(sheet: Sheet, report: Report) -> None:
    """That a document is about other work, below the score that says so."""
    said = wording.off_target(report)
    if said:
        sheet.blank()
    for line in said:
        sheet.put(line, first=("  ! ", "yellow"))


def write_bar(sheet: Sheet, title: str, score: float, wide: int, style: str = "") -> None:
    room = min(BAR, sheet.look.width - wide - len("    100"))
    full, empty = bar(score / 100, room if room >= SHORTEST_BAR else 0)
    sheet.put((f"{title:{wide}}  ", style), (full, shade(score)), (empty, "dim"), (f"{'  ' if full else ''}{score:3.0f}", style))


def write_warnings(sheet: Sheet, profile: Profile) -> None:
    if profile.document.warnings:
        sheet.heading("Read this first")
    for warning in profile.document.warnings:
        place = f" (page {warning.page})" if warning.page and f"page {warning.page}" not in warning.message.lower() else ""
        sheet.put(one_line(warning.message) + place, first=("  ! ", "yellow"))


def write_fixes(sheet: Sheet, report: Report, everything: bool, known: int) -> None:
    found = fixes(report.results)
    shown = found if everything else found[:SHOWN]
    left = len(found) - len(shown)
    if found:
        strong = report.score.overall is not None and report.score.overall >= STRONG
        note = f"{len(shown)} of {len(found)}; --all shows the rest" if left else ""
        sheet.heading("What could still be better" if strong else "What to change first", note)
    elif known:
        sheet.heading("Nothing new to change")
    else:
        sheet.heading("Nothing to fix" if any(r.outcome == "passed" for r in report.results) else "None of the checks applies")
    for number, fix in enumerate(shown, 1):
        if number == SHOWN + 1:
            sheet.heading("What to change after that")
        write_fix(sheet, number, fix, everything)
    if known:
        sheet.blank()
        sheet.put((f"{count(known, 'finding')} from the baseline {'is' if known == 1 else 'are'} not shown.", "dim"))
    else:  # what the score would be is computed with all findings, so it would not fit those that are left
        write_potential(sheet, report.score, len(found))


def write_career(sheet: Sheet, report: Report) -> None:
    """What the person can do beside the page."""
    found = career(report.results)
    if found:
        sheet.heading("For your career, not for this page", "run profilecheck plan FILE for next steps")
    for fix in found:
        sheet.put(one_line(fix.findings[0].message), (f"  {fix.rule}", "dim"), first="  – ")
        write_advice(sheet, fix.findings[0])


def write_potential(sheet: Sheet, score: Score, found: int) -> None:
    """What the score would be with the first fixes made; nothing where they would not move it."""
    if which := wording.potential(score, found):
        sheet.blank()
        sheet.put(f"{which}: {score.overall:.0f} → {score.with_fixes:.0f}")


def write_fix(sheet: Sheet, number: int, fix: Fix, everything: bool) -> None:
    """The findings of one rule, or of several that one rewriting mends: the first in full, the others in full or in a line each."""
    sheet.blank()
    first, *others = fix.every
    gain = (f"+{fix.gain:.1f}", "green") if fix.gain >= 0.05 else ""
    rules = ", ".join(fix.rules) if everything else fix.rule + (f" and {len(fix.joined)} more" if fix.joined else "")
    sheet.put((one_line(fix.message), "bold"), (f"  {rules}", "dim"), first=f"{number:>{NUMBER - 2}}  ", right=gain)
    write_place(sheet, first, QUOTE)
    write_advice(sheet, first)
    if everything:
        write_others(sheet, first, others)
        return
    if fix.told:
        for other in fix.joined[:ALSO]:
            write_advice(sheet, other.findings[0])
        return
    write_others_shortly(sheet, first, others[: len(fix.findings) - 1])
    for other in fix.joined[:ALSO]:
        sheet.put(("also: ", "dim"), first_sentence(one_line(other.message)), indent=NUMBER)
        if other is fix.joined[0] and other.findings[0].span != first.span:
            write_place(sheet, other.findings[0], QUOTE)
            write_advice(sheet, other.findings[0])


def first_sentence(message: str) -> str:
    """A message up to its first full stop outside of quotations: what follows speaks of a place that is not shown."""
    end = message.find(". ")
    while end >= 0 and message.count('"', 0, end) % 2:
        end = message.find(". ", end + 1)
    return message[: end + 1] if end >= 0 else message


def write_others(sheet: Sheet, first: Finding, others: list[Finding]) -> None:
    """Of each other finding what is different from the one before it."""
    before = first
    for finding in others:
        if one_line(finding.message) != one_line(before.message):
            sheet.put(one_line(finding.message), indent=NUMBER)
        if finding.span != before.span:
            write_place(sheet, finding, QUOTE)
        if finding.advice != before.advice:
            write_advice(sheet, finding)
        before = finding


def write_others_shortly(sheet: Sheet, first: Finding, others: list[Finding]) -> None:
    """A line for each other finding: its words, or what it says where that is what tells it apart."""
    told = len({f.span for f in (first, *others)}) == 1 + len(others)
    shown = others[:ALSO]
    for finding in shown:
        room = sheet.look.width - NUMBER - len("also : “”") - (len(finding.where) if told else 0)
        if told and finding.quote.strip():
            sheet.put((f"also {finding.where}: " if finding.where else "also ", "dim"), (quoted(finding.quote, room), "italic"), indent=NUMBER)
        else:
            sheet.put(("also: ", "dim"), one_line(finding.message), indent=NUMBER)
    if len(shown) < len(others):
        sheet.put((f"and {len(others) - len(shown)} more", "dim"), indent=NUMBER)


def write_place(sheet: Sheet, finding: Finding, limit: int) -> None:
    quote = [(quoted(finding.quote, limit), "italic")] if finding.quote.strip() else []
    style = sheet.look.linked("dim", f"#page={finding.page}") if finding.page else "dim"
    where = [(finding.where, style), *([(": ", "dim")] if quote else [])] if finding.where else []
    if quote or where:
        sheet.put(*where, *quote, indent=NUMBER)


def write_advice(sheet: Sheet, finding: Finding) -> None:
    if finding.advice:
        sheet.put(one_line(finding.advice), first=(" " * NUMBER + "→ ", "cyan"))


def write_strengths(sheet: Sheet, report: Report) -> None:
    passed, best = strengths(report, 4), best_statements(report, 2)
    if not passed and not best:
        return
    sheet.heading("What is strong")
    for result in passed:
        sheet.put(result.praise, first=("  ✓ ", "green"))
    if best:
        sheet.put("Your strongest bullet:" if len(best) == 1 else "Your strongest bullets:", first=("  ✓ ", "green"))
    for statement in best:
        where = report.profile.document.where(statement.span)
        sheet.put((f"{where}: " if where else "", "dim"), (quoted(report.profile.quote(statement.span), QUOTE), "italic"), indent=NUMBER)


def write_unjudged(sheet: Sheet, report: Report, everything: bool) -> None:
    reasons = unjudged(report)
    if not reasons:
        return
    total = sum(len(rules) for _, rules in reasons)
    if not everything:
        sheet.blank()
        said = f"{count(total, 'check')} {'does' if total == 1 else 'do'} not apply to this file; --all lists {'it' if total == 1 else 'them'}."
        sheet.put((said, "dim"))
        return
    sheet.heading("Does not apply to this file", count(total, "check"))
    for reason, rules in reasons:
        sheet.put((f"{', '.join(rules)}: {one_line(reason)}", "dim"), first="  – ")
