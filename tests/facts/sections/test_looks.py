"""Headings that are told by how they are printed: sizes, weight, capitals, and what stands around them."""

from __future__ import annotations

import pytest

from profilecheck.builder import Builder
from profilecheck.facts.sections.headings import find_headings
from profilecheck.facts.source import Source
from profilecheck.nlp.language import annotate

Line = tuple[str, float, bool]
HEADS: list[Line] = [("Jane Roe", 18, True), ("SUMMARY", 12, True), ("Leads projects in hospitals and has done so for nine years.", 10, False)]
JOB: list[Line] = [("IT Manager, Foxglove Ltd\t2018 – 2020", 10, False), ("Ran the desk of a hospital with two hundred beds.", 10, False)]
REST: list[Line] = [("EDUCATION", 12, True), ("BSc Computing, Tolland University, 2014", 10, False), ("REFERENCES", 12, True), ("On request.", 10, False)]


def headings_of(lines: list[Line]) -> list[str]:
    builder = Builder("resume.pdf", "pdf", b"")
    for text, size, bold in lines:
        builder.block("heading" if bold else "paragraph", "page 1")
        for part in text.split("\t"):
            if part != text.split("\t")[0]:
                builder.tab()
            for word in part.split():
                builder.word(word, size=size, bold=bold)
    document = builder.build()
    source = Source(document, annotate(document.text))
    return [f"{h.kind}|{document.text[h.block.span.start : h.block.span.start + h.length]}" for h in find_headings(source)]


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        # Unknown words that look like all the others head a section of no known kind.
        ([*HEADS, ("EXPERIENCE", 12, True), *JOB, ("MATTERS OF NOTE", 12, True), ("Speaks at fairs.", 10, False), *REST], "other|MATTERS OF NOTE"),
        # Composed of known words, in the headings' style.
        ([*HEADS, ("DETAILED WORK EXPERIENCE", 12, True), *JOB, *REST], "experience|DETAILED WORK EXPERIENCE"),
        # With a slip of the pen.
        ([*HEADS, ("PROFESSIONAL EXPERIANCE", 12, True), *JOB, *REST], "experience|PROFESSIONAL EXPERIANCE"),
        # Broken over two lines in a narrow margin.
        ([*HEADS, ("PROFESSIONAL", 12, True), ("EXPERIENCE", 12, True), *JOB, *REST], "experience|PROFESSIONAL\nEXPERIENCE"),
        # Two side by side.
        (
            [*HEADS, ("EXPERIENCE", 12, True), *JOB, ("Training & Certification\tAchievements", 12, True), ("Six Sigma class", 10, False), *REST],
            "courses|Training & Certification",
        ),
    ],
    ids=["unknown words", "composed", "slip", "two lines", "side by side"],
)
def test_a_heading_by_its_look(lines: list[Line], headings: str) -> None:
    found = headings_of(lines)
    assert headings in found
    assert {"summary|SUMMARY", "education|EDUCATION", "references|REFERENCES"} <= set(found)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Academic / Extra Curricular Achievements", "awards"),
        ("Training Programs Undergone:", "courses"),
        ("My Qualities and Strengths", "skills"),
        ("Basic Technical Qualifications", "education"),
    ],
)
def test_the_kind_of_a_composed_heading(heading: str, kind: str) -> None:
    lines = [*HEADS, ("EXPERIENCE", 12, True), *JOB, (heading.upper(), 12, True), ("One thing and another.", 10, False), *REST]
    assert f"{kind}|{heading.upper()}" in headings_of(lines)


@pytest.mark.parametrize(
    "label",
    [
        ("Key Projects:", 10, True),
        ("Responsibilities:", 10, True),
        ("Environment:", 10, True),
        ("Key Achievements", 10, True),
        ("Job Title: Lead", 10, False),
        ("Tools", 10, True),
    ],
    ids=lambda label: str(label[0]),
)
def test_a_label_inside_a_job_is_no_heading(label: Line) -> None:
    found = headings_of([*HEADS, ("EXPERIENCE", 12, True), *JOB, label, ("Moved nine sites to a new network.", 10, False), *REST])
    assert [h.partition("|")[0] for h in found] == ["summary", "experience", "education", "references"]


@pytest.mark.parametrize(
    ("heading", "label", "kept"),
    [
        ("SKILLS", "Tools", False),
        ("PERSONAL DETAILS", "Languages", False),
        ("PERSONAL PROFILE", "Languages known", False),
        ("SKILLS", "Languages", True),
        ("SKILLS", "Certifications", True),
        ("EXPERIENCE", "Declaration", True),
    ],
)
def test_labels_of_a_section_and_smaller_headings(heading: str, label: str, kept: bool) -> None:
    lines = [*HEADS, (heading, 12.0, True), ("Planning and more", 10.0, False), (label, 11.0, True), ("One thing and another", 10.0, False), *REST]
    assert (label in {h.partition("|")[2] for h in headings_of(lines)}) is kept


@pytest.mark.parametrize(("label", "kept"), [("LANGUAGES:", False), ("LANGUAGES", True)])
def test_a_smaller_label_with_a_colon_right_under_a_heading(label: str, kept: bool) -> None:
    lines = [*HEADS, ("EXPERIENCE", 12, True), *JOB, ("TECHNICAL SKILLS", 12, True), (label, 11, True), ("Java, Python", 10, False), *REST]
    assert (f"languages|{label}" in headings_of(lines)) is kept


def test_smaller_capitals_head_sections_where_the_last_of_all_is_printed_so() -> None:
    lines = [*HEADS, ("EXPERIENCE", 12, True), *JOB, ("PROJECTS", 11, True), ("A robot that waters plants.", 10, False)]
    assert "projects|PROJECTS" not in headings_of([*lines, *REST])
    assert "projects|PROJECTS" in headings_of([*lines, *REST, ("ADDITIONAL INFORMATION", 11, True), ("Plays chess.", 10, False)])


@pytest.mark.parametrize("line", ["(JANE ROE)", "SIGNATURE (J. ROE)", "S/O ROBIN ROE"])
def test_what_stands_below_a_declaration_is_no_heading(line: str) -> None:
    lines = [*HEADS, ("EXPERIENCE", 12, True), *JOB, *REST, ("DECLARATION", 12, True), ("All of this is true.", 10, False), (line, 12, True)]
    assert line not in {h.partition("|")[2] for h in headings_of(lines)}


def test_a_label_with_a_colon_below_each_of_several_jobs_is_no_heading() -> None:
    told = [("SUMMARY:", 12.0, True), ("Kept the desk of a hospital.", 10.0, False)]
    lines = [*HEADS, ("EXPERIENCE", 12, True), *JOB, *told, *JOB, *told, *REST]
    assert [h.partition("|")[0] for h in headings_of(lines)] == ["summary", "experience", "education", "references"]


def test_the_last_word_of_a_sentence_is_no_heading() -> None:
    lines = [("Jane Roe", 18.0, True), ("Seeking a post in a growing", 10.0, True), ("organization.", 10.0, True), ("EXPERIENCE", 12.0, True), *JOB, *REST]
    assert "memberships" not in {h.partition("|")[0] for h in headings_of(lines)}
