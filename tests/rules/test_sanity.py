"""What must hold of the score whatever the weights: a figure or a credential never does harm, a name never counts."""

from __future__ import annotations

import functools

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from profilecheck.report import Report
from profilecheck.rules import engine, reporting
from tests.rules.rule_examples import AS_OF, TEMPLATE, resume

TEXT = resume("EXPERIENCE\n" + TEMPLATE.read_text(encoding="utf-8").partition("EXPERIENCE\n")[2].partition("SKILLS\n")[0])
FIGURES = [
    (" of 12 developers and testers", " of developers and testers"),
    (" 40 servers to AWS, with", " servers to AWS, with"),
    (", with a budget of $1.2M", ", with a budget"),
    (", 3 weeks ahead of schedule", ""),
    (" to 900 users", " to users"),
    (" at 12 sites", " at sites"),
    (" of $600K", ""),
    (" by 45%", ""),
    (" within 4 months", ""),
    (" of 40 servers to AWS three weeks early", " of servers to AWS early"),
    (" | $4M Budgets", ""),
]
CREDENTIALS = [
    "- Certified ScrumMaster (CSM), Scrum Alliance, 2020",
    "- CSM",
    "- ITIL 4 Foundation",
    "- AWS Certified Solutions Architect - Associate, 2021",
    "- CISSP",
    "- PMI-ACP, PMI, 2022",
    "- Lean Six Sigma Green Belt",
]
BARE = TEXT.partition("CERTIFICATIONS\n")[0].replace(" | PMP", "") + TEXT[TEXT.index("EDUCATION\n") :]
STARTS = {"two": TEXT, "none": BARE}


@functools.cache
def check(text: str) -> Report:
    return profilecheck.check_text(text, as_of=AS_OF)


def overall(text: str) -> float:
    score = check(text).score
    assert score.overall is not None, score.reason
    return score.overall


@pytest.mark.parametrize(("figure", "without"), FIGURES, ids=[f.strip(" ,") for f, _ in FIGURES])
def test_taking_a_figure_away_never_raises_the_score(figure: str, without: str) -> None:
    assert figure in TEXT
    assert overall(TEXT.replace(figure, without)) <= overall(TEXT)


def test_taking_all_figures_away_costs_much() -> None:
    text = TEXT
    for figure, without in FIGURES:
        text = text.replace(figure, without)
    assert overall(text) < overall(TEXT) - 10


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("line", CREDENTIALS)
def test_a_credential_more_never_lowers_the_score(start: str, line: str) -> None:
    text = STARTS[start]
    added = text.replace("EDUCATION\n", f"{line}\nEDUCATION\n" if "CERTIFICATIONS\n" in text else f"CERTIFICATIONS\n{line}\n\nEDUCATION\n")
    before, after = check(text), check(added)
    assert len(after.profile.certifications) > len(before.profile.certifications), "the line was not read as a credential"
    assert overall(added) >= overall(text)


def test_all_credentials_together_never_lower_the_score() -> None:
    text = TEXT
    for line in CREDENTIALS[:1] + CREDENTIALS[2:]:
        added = text.replace("EDUCATION\n", f"{line}\nEDUCATION\n")
        assert overall(added) >= overall(text), line
        text = added


@pytest.mark.parametrize(("name", "local"), [("Maria Lopez", "maria.lopez"), ("Chen Wei", "c.wei"), ("Amara Okafor", "okafor")])
def test_name_and_address_change_nothing(name: str, local: str) -> None:
    other = TEXT.replace("Jordan Ellis", name).replace("jordan.ellis@", f"{local}@").replace("/in/jordanellis", f"/in/{local}")
    assert overall(other) == overall(TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Northwind Bank", "Contoso Insurance"),
        ("Northwind Bank, Leeds, UK", "Northwind Bank, Lagos, Nigeria"),
        ("University of Leeds", "University of Nairobi"),
        ("Leeds, UK |", "Mumbai, India |"),
    ],
)
def test_employer_school_and_country_change_nothing(old: str, new: str) -> None:
    assert old in TEXT
    assert overall(TEXT.replace(old, new)) == overall(TEXT)


@pytest.mark.parametrize("name", ["cv.txt", "J_Ellis_final_v7 (2).txt", "bad.txt"])
def test_the_name_of_the_file_changes_nothing(name: str) -> None:
    document = read_bytes(TEXT.encode(), name)
    assert reporting.check(profilecheck.analyse(document, as_of=AS_OF)).score == check(TEXT).score


@pytest.mark.parametrize("name", ["one.txt", "one.md"])
def test_the_format_changes_next_to_nothing(name: str) -> None:
    score = reporting.check(profilecheck.analyse(read_bytes(TEXT.encode("utf-16"), name), as_of=AS_OF)).score.overall
    assert score == pytest.approx(overall(TEXT), abs=2)


def test_a_list_of_duties_scores_low() -> None:
    text = """\
- Responsible for the project plan and weekly status reports
- Responsible for meetings with vendors
- Duties included documentation and support
- Helped with testing and training
- Attended meetings and took minutes
HEADLINE
SUMMARY
Hard working team player with excellent communication skills who is looking for a challenging position in a growing company with good people.
SKILLS
- Microsoft Office, communication, team player
CERTIFICATIONS
"""
    assert overall(resume(text)) < 36


def test_another_occupation_is_said_to_be_one() -> None:
    rule = next(r for r in engine.registry() if r.id == "other-occupation")
    text = rule.section("Flags")[0]
    found = check(resume(text))
    message = next(f.message for f in found.findings if f.rule == "other-occupation")
    assert "Pastry Chef" in message
    assert found.score.overall is None or found.score.overall < 30


def test_the_order_of_bullets_changes_nothing() -> None:
    first, second = (line for line in TEXT.splitlines() if line.startswith(("- Rolled out", "- Reduced incidents")))
    swapped = TEXT.replace(first, "###").replace(second, first).replace("###", second)
    assert overall(swapped) == overall(TEXT)


def test_skills_in_a_longer_list_never_buy_a_result() -> None:
    more = TEXT.replace("- Tools: Jira,", "- Tools: Jira, Slack, Trello, Asana, Wrike, Smartsheet, Visio, Excel,")
    experience = next(c.score for c in check(TEXT).score.categories if c.id == "experience")
    assert next(c.score for c in check(more).score.categories if c.id == "experience") == experience
