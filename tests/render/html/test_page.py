"""The page of a report: it holds everything, runs nothing and fetches nothing, and every mark and finding lead to each other."""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from pathlib import PurePosixPath

import pytest
from msgspec import structs

from profilecheck import render
from profilecheck.document import Notice
from profilecheck.render.html.marks import number_findings
from profilecheck.render.types import Checked, Shown
from profilecheck.report import Report
from tests.conftest import RESUMES, ROOT
from tests.render.html.conftest import shown_of
from tests.render.html.page_checks import dangers, lost_links, parsed, repeated_names

STRINGS = tomllib.loads((ROOT / "tests" / "cases" / "injections.toml").read_text(encoding="utf-8"))["strings"]
assert len(set(STRINGS)) >= 100
MOST_BYTES = 1_500_000


def page_of(report: Report, name: str = "jane.txt") -> str:
    return render.show(Shown([Checked(PurePosixPath(name), report)]), "html")


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_a_sample_makes_a_page_that_stands_alone(path: PurePosixPath) -> None:
    page = render.show(shown_of(path.name), "html")
    assert not dangers(page)
    assert not lost_links(page)
    assert not repeated_names(page)
    assert len(page.encode()) <= MOST_BYTES
    assert page == render.show(shown_of(path.name), "html")


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_every_finding_is_listed_and_leads_to_its_mark_and_back(path: PurePosixPath) -> None:
    shown = shown_of(path.name)
    tree = parsed(render.show(shown, "html"))
    keys = {i.removeprefix("f") for i in tree.xpath("//@id") if re.fullmatch(r"f\d+(-\d+)?", i)}
    assert len(keys) == len(shown.files[0].report.findings)
    marks = {i.removeprefix("m") for i in tree.xpath("//@id") if re.fullmatch(r"m\d+(-\d+)?", i)}
    assert marks == keys
    assert {a.get("href") for a in tree.xpath("//a[starts-with(@id, 'm')]")} == {f"#f{key}" for key in keys}
    shown_in_list = set(tree.xpath("//p[@class='place']/a/@href"))
    assert shown_in_list == {f"#m{key}" for key in keys}


@pytest.mark.parametrize("path", [p for p in RESUMES if p.suffix == ".pdf"], ids=lambda p: p.name)
def test_marks_cover_the_words_that_they_quote(path: PurePosixPath) -> None:
    shown = shown_of(path.name)
    document = shown.files[0].report.profile.document
    tree = parsed(render.show(shown, "html"))
    rectangles = {
        (n, link.get("href")): [[float(r.get(k)) for k in ("x", "y", "width", "height")] for r in link.xpath(".//rect")]
        for n, sheet in enumerate(tree.xpath("//figure[@class='page']"), 1)
        for link in sheet.xpath(".//a")
    }
    assert rectangles
    for note in number_findings(shown.files[0].report):
        for word in document.words_in(note.finding.span):
            assert word.box is not None
            drawn = rectangles[word.box.page, f"#f{note.key}"]
            middle = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
            assert any(x <= middle[0] <= x + w and y <= middle[1] <= y + h and x <= word.box.x0 + 0.1 and x + w >= word.box.x1 - 0.1 for x, y, w, h in drawn)


def test_the_policy_allows_the_sheet_of_the_page_and_nothing_else(two_pages: Shown) -> None:
    tree = parsed(render.show(two_pages, "html"))
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (sheet,) = tree.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def poisoned(report: Report, text: str) -> Report:
    """The report with a string at every place that a document, a settings file or a rule fills."""
    profile = report.profile
    document = structs.replace(
        profile.document,
        name=text,
        text=(text * 400)[: len(profile.document.text)],
        warnings=(Notice("two-columns", text, 1),),
    )
    findings = {r.rule: tuple(structs.replace(f, message=text, advice=text, quote=text, where=text) for f in r.findings) for r in report.results}
    results = tuple(structs.replace(r, reason=r.reason and text, findings=findings[r.rule]) for r in report.results)
    skills = tuple(structs.replace(s, name=text, in_use=n % 2 == 0) for n, s in enumerate(profile.skills * 2))
    changed = structs.replace(profile, document=document, skills=skills)
    return structs.replace(report, profile=changed, results=results, basis=structs.replace(report.basis, file=text))


@pytest.mark.parametrize("text", STRINGS)
def test_no_string_of_a_document_is_obeyed(text: str, report: Report) -> None:
    page = page_of(poisoned(report, text), text)
    assert not dangers(page)
    assert not lost_links(page)
    assert parsed(page).xpath("//h1/text()") == [" ".join(text.split())]


def test_text_without_pages_is_marked(report: Report) -> None:
    tree = parsed(page_of(report))
    assert not tree.xpath("//figure")
    assert "Responsible for the migration" in tree.xpath("string(//mark)")
    assert [a.text for a in tree.xpath("//div[@class='bullet']/a")] == ["1", "2", "3"]


def test_a_withheld_score_shows_its_reason_and_no_plot(withheld: Report) -> None:
    tree = parsed(page_of(withheld))
    assert "the file has no text layer" in tree.xpath("string(//section[h2='Score'])")
    assert not tree.xpath("//section[h2='Score']//svg")


def test_what_could_not_be_read_comes_before_the_score(report: Report) -> None:
    headings = [h.text for h in parsed(page_of(report)).xpath("//h2")]
    assert headings.index("Read this first") < headings.index("Score")


def test_findings_in_a_baseline_are_counted_and_take_the_potential_away(report: Report) -> None:
    page = render.show(Shown([Checked(PurePosixPath("jane.txt"), report)], hidden=[2]), "html")
    assert "2 findings from the baseline are not shown." in page
    assert "→" not in parsed(page).xpath("string(//section[h2='Score'])")


def test_two_files_make_one_page_with_names_of_their_own(report: Report) -> None:
    page = render.show(Shown([Checked(PurePosixPath("a.txt"), report), Checked(PurePosixPath("b.txt"), report)]), "html")
    assert not repeated_names(page)
    assert not lost_links(page)
    assert len(parsed(page).xpath("//article")) == 2


def test_a_page_that_was_turned_before_it_was_read_is_shown_as_text(two_pages: Shown) -> None:
    turned = [tuple(structs.replace(p, width=p.height, height=p.width / 2) for p in pages) for pages in two_pages.pictures]
    tree = parsed(render.show(structs.replace(two_pages, pictures=turned), "html"))
    assert not tree.xpath("//figure")
    assert tree.xpath("//div[@class='text']//mark")
