"""What the children do: read, check and draw one document, judge a line, compare two documents, or try other words in a document."""

from __future__ import annotations

import datetime
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import PurePath

from msgspec import structs

from profilecheck.batch import examine
from profilecheck.document import Document, Picture, Span
from profilecheck.errors import UnreadableFile
from profilecheck.render import json_values, table
from profilecheck.render.types import Checked, Shown
from profilecheck.report import Report
from profilecheck.running import jobs, one, pictures, rewriting
from profilecheck.web import bench, pages
from profilecheck.web.messages import MISSING, Values, packed, unpacked

MOST_KEPT = 4
"""Documents that a child keeps in mind, so that trying other words needs no second reading."""
_kept: OrderedDict[str, tuple[Document, Report]] = OrderedDict()


def warm() -> None:
    """Do each kind of work once, before the first child is made, so that all of them inherit what it takes; the PDF library is started in them."""
    sample = examine.SAMPLE.encode()
    common = {"as_of": "2025-01-01", "name": "sample.txt", "pasted": False, "id": "sample"}
    answer(packed(common | {"kind": "report"}, [sample]))
    answer(packed(common | {"kind": "line", "text": "IT Project Manager | Cloud | PMP"}))
    answer(packed(common | {"kind": "compare", "names": ["old.txt", "new.txt"]}, [sample, sample]))
    _kept.clear()
    examine.warm_up()


def answer(message: bytes) -> bytes:
    """Do what is asked. Raises UserError for what the person has to know."""
    values, files = unpacked(message)
    kinds = {"report": make_report, "edit": try_words, "line": judge_line, "compare": compare_two}
    return kinds[values["kind"]](values, files)


def make_report(values: Values, files: Sequence[bytes]) -> bytes:
    """The report page, the row of the table, and what the list of documents says of it."""
    given = one.of_page(files[0]) if values["pasted"] else one.of_bytes(files[0], values["name"])
    document = one.read_document(given, isolated=False)
    report = one.check(one.analyse(document, as_of=day(values)))
    keep(values["id"], report)
    shown = shown_of(report, pictures.draw_pages(given, document, isolated=False))
    if len(files) > 1:
        shown = held_against(shown, files[1])
    row = table.row(report, values["name"], "checked")
    head = {
        "name": document.name,
        "score": json_values.number(report.score.overall, 1),
        "reason": report.score.reason,
        "row": row,
        "columns": table.columns(c.id for c in report.score.categories),
        "categories": [{"id": c.id, "title": c.title, "score": json_values.number(c.score, 1)} for c in report.score.categories],
    }
    return packed(head, [pages.report_page(shown, values["id"], bench.statements(report)).encode("utf-8", "replace")])


def shown_of(report: Report, pages_drawn: Sequence[Picture]) -> Shown:
    from profilecheck.rules import engine
    from profilecheck.rules.words import about_all, checklist_words

    checked = Checked(PurePath(report.profile.document.name), report)
    return Shown([checked], about_all(engine.registry()), pictures=[pages_drawn], guide=checklist_words())


def held_against(shown: Shown, advertisement: bytes) -> Shown:
    """The same with the match. Raises UserError for a text that is no advertisement."""
    from profilecheck.advice.match import match

    job = jobs.read_job(one.of_bytes(advertisement, "job.txt"), isolated=False)
    return structs.replace(shown, matches=[match(shown.files[0].report.profile, job)])


def try_words(values: Values, files: Sequence[bytes]) -> bytes:
    """What is found in the new words, and what the score becomes."""
    found = _kept.get(values["id"])
    if found is None:
        if not files:
            raise UnreadableFile("the file is needed again.", code=MISSING)
        given = one.of_page(files[0]) if values["pasted"] else one.of_bytes(files[0], values["name"])
        found = keep(values["id"], one.check(one.analyse(one.read_document(given, isolated=False), as_of=day(values))))
    document, before = found
    edits = [(Span(e["start"], e["end"]), str(e["text"])) for e in values["edits"]]
    changed, places = rewriting.rewrite(document, edits)
    after = one.check(one.analyse(changed, as_of=day(values)))
    return packed(bench.described(before, after, places[values["asked"]]))


def judge_line(values: Values, _files: Sequence[bytes]) -> bytes:
    from profilecheck.running.line import judge_line as judge

    return packed(pages.line_data(judge(values["text"], as_of=day(values))))


def compare_two(values: Values, files: Sequence[bytes]) -> bytes:
    from profilecheck.advice.compare import compare
    from profilecheck.rules import engine

    rules = [engine.uncapped(rule) for rule in engine.registry()]
    before, after = (
        one.make_report(one.of_bytes(data, name), day(values), lambda: rules, isolated=False) for data, name in zip(files, values["names"], strict=True)
    )
    return packed({}, [pages.comparison_page(compare(before, after)).encode("utf-8", "replace")])


def keep(identity: str, report: Report) -> tuple[Document, Report]:
    """Keep in mind what was read last."""
    _kept[identity] = report.profile.document, report
    _kept.move_to_end(identity)
    while len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)
    return _kept[identity]


def day(values: Values) -> datetime.date:
    return datetime.date.fromisoformat(values["as_of"])


