"""A finding that another one contradicts, or that the words do not bear out, is not shown."""

from __future__ import annotations

import pytest
from msgspec import structs

from profilecheck.document import Notice
from profilecheck.report import Report
from profilecheck.report.fixes import CUTS, FIGURES, SHOWN, career, fixes, gain
from profilecheck.rules import reporting
from profilecheck.vocabulary.scoring import names
from profilecheck.vocabulary.series import either
from tests.rules.rule_examples import profile

OLD = """
EXPERIENCE
IT Project Manager, Contoso Ltd, York, UK
Mar 2015 - Dec 2019
- {line}
- Rolled out Microsoft Teams to 900 users
"""


def said(example: str, rule: str) -> list[str]:
    return [f.quote for f in reporting.check(profile(example)).findings if f.rule == rule]


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ("Project plan and weekly minutes for the payroll move", []),
        ("Support calls from 40 branches", []),
        ("Plan the rollout of laptops to 12 branches", ["Plan"]),
        ("Coordinate the testers of the payroll move", ["Coordinate"]),
    ],
)
def test_a_noun_has_no_tense(line: str, quotes: list[str]) -> None:
    assert said(OLD.format(line=line), "tense-against-dates") == quotes


@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ("Moved a client/server application to Azure", []),
        ("Replaced 30 SonicWall firewalls and two UNIX hosts", []),
        ("Introduced Service Now at 12 branches", ["Service Now"]),
    ],
)
def test_capitals_and_variants_are_no_misspelling(line: str, quotes: list[str]) -> None:
    assert said(OLD.format(line=line), "term-misspelt") == quotes


def test_letters_read_from_a_picture_are_no_misspelling() -> None:
    found = profile(OLD.format(line="Introduced Service Now at 12 branches"))
    scanned = structs.replace(found, document=structs.replace(found.document, warnings=(Notice("ocr", "The text was read from a picture."),)))
    result = next(r for r in reporting.check(scanned).results if r.rule == "term-misspelt")
    assert (result.outcome, result.reason) == ("skipped", "the letters were read from a picture, and some may be misread")


def test_what_could_not_be_read_is_said_before_what_it_looks_like() -> None:
    found = profile(OLD.format(line="Introduced a ledger at 12 branches"))
    document = structs.replace(found.document, warnings=(Notice("unmapped-font", "A font doesn't say which letters its glyphs are."),))
    garbled = structs.replace(found, kind="other", document=document)
    assert reporting.check(garbled).score.reason == "a font does not say which letters its signs are, and text is missing"


@pytest.fixture(scope="module")
def weak() -> Report:
    lines = "\n".join(f"- Responsible for the vendors and the meetings of branch {name}" for name in ("north", "south", "east", "west", "middle", "upper"))
    about = "HEADLINE\nHard-working team player\nSUMMARY\nResults-driven team player with a proven track record."
    return reporting.check(profile(f"{lines}\nCERTIFICATIONS\n{about}"))


def test_at_most_three_of_the_ten_ask_for_figures(weak: Report) -> None:
    first = fixes(weak.results)[:SHOWN]
    assert sum(f.rule in names("rules-on-figures") for f in first) <= FIGURES
    assert sum(f.rule in names("rules-on-cutting") for f in first) >= CUTS
    assert any(set(f.rules) & set(names("rules-on-identity")) for f in first)


def test_what_one_rewriting_mends_is_told_as_one() -> None:
    weak = reporting.check(profile("SUMMARY\nManager of people who keeps promises to colleagues and customers everywhere."))
    summary = next(f for f in fixes(weak.results) if f.rule == "summary-without-projects")
    assert summary.rules[1:] == ("summary-without-project-kind", "summary-without-methodology", "summary-without-technology")
    lacking = "leading projects, what kinds of projects you lead, the methods you use, or a system or technical field"
    assert summary.message == f"Your summary doesn't mention {lacking}."
    assert summary.told
    assert summary.gain == pytest.approx(sum(gain(r) for r in weak.results if r.rule in summary.rules))
    assert [f.rule for f in summary.every] == [*[f.rule for f in summary.findings], *(f.rule for o in summary.joined for f in o.findings)]


def test_every_finding_is_in_one_fix(weak: Report) -> None:
    told = [f for fix in (*fixes(weak.results), *career(weak.results)) for f in fix.every]
    assert sorted(told, key=repr) == sorted(weak.findings, key=repr)


def test_leftovers_of_a_template_lead() -> None:
    lines = "\n".join(f"- Responsible for the vendors of branch {name}" for name in ("north", "south", "east", "west"))
    left = reporting.check(profile(f"{lines}\n- Managed [Number] vendors in [City]"))
    first = fixes(left.results)
    assert first[0].rule == "template-text-left"
    assert first[0].gain < first[1].gain


@pytest.mark.parametrize(("things", "told"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b, or c")])
def test_what_is_lacking_in_one_sentence(things: list[str], told: str) -> None:
    assert either(things) == told


def test_what_belongs_to_the_career_stands_apart(weak: Report) -> None:
    assert "certification-missing" in [f.rule for f in career(weak.results)]
    assert "certification-missing" not in [f.rule for f in fixes(weak.results)]


def test_a_long_headline_is_not_asked_for_more() -> None:
    stuffed = "IT Project Manager | Agile | Scrum | Kanban | Waterfall | ITIL | Jira | SAP | AWS | Azure | Oracle"
    rules = {f.rule for f in reporting.check(profile(f"HEADLINE\n{stuffed}")).findings}
    assert "headline-stuffed" in rules
    assert not rules & {"headline-without-scope", "headline-without-value"}


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Looked after the maintenance of four buildings", "tickets"),
        ("Made good use of assets and resources", "on the team"),
        ("Built an office of planners", "users or sites"),
    ],
)
def test_a_question_is_not_asked_of_a_line_about_something_else(line: str, word: str) -> None:
    findings = reporting.check(profile(f"- {line}\n- Attended meetings\n- Kept the minutes")).findings
    assert all(word not in f.advice for f in findings if f.quote == line)
