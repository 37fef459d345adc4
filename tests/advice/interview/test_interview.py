"""Stories and questions: what is cut where, what answers what, and what is never offered."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from profilecheck.advice.interview import prepare
from profilecheck.advice.interview.rehearsal import Heard, advice, framed, listen
from profilecheck.advice.interview.types import Preparation
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.render import interview as drawn
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.interview import interviews
from tests.advice.plan.test_plan import PROFILES, found_places, profile_of, sample
from tests.conftest import ROOT

RESUME = """Ann Reed
ann.reed@example.com | 212-555-0101 | Albany, NY

EXPERIENCE
IT Project Manager, Elm Bank, Albany, NY
January 2022 - Present
{lines}
"""


def prepared(*lines: str) -> Preparation:
    return prepare(profile_of(RESUME.format(lines="\n".join(f"- {line}" for line in lines))))


def answers_to(found: Preparation, name: str) -> list[str]:
    question = next(q for q in found.questions if q.name == name)
    return [found.profile.quote(a.span) for a in question.answers]


STORIES = [
    (
        "Resolved a two-month conflict between audit and the branches by holding one joint workshop; the new design saved $90K a year.",
        {"situation": "Resolved a two-month conflict", "action": "by holding one joint workshop", "result": "the new design saved $90K a year."},
    ),
    (
        "Reduced the time to open an account from five days to two by redesigning the form with tellers.",
        {"action": "by redesigning the form with tellers.", "result": "Reduced the time to open an account from five days to two"},
    ),
    (
        "Led the rollout of Windows 11 to 900 laptops with a team of six; finished two weeks early.",
        {"task": "Led the rollout of Windows 11 to 900 laptops with a team of six", "result": "finished two weeks early."},
    ),
]


@pytest.mark.parametrize(("line", "parts"), STORIES, ids=["conflict", "reduction", "rollout"])
def test_a_story_is_cut_into_its_parts(line: str, parts: dict[str, str]) -> None:
    found = prepared(line)
    assert len(found.stories) == 1
    told = {name: found.profile.quote(span) for name, span in found.stories[0].parts}
    assert told.keys() == parts.keys()
    assert [name for name, text in parts.items() if not told[name].startswith(text)] == []
    assert {name for name, _ in found.stories[0].missing} == set(interviews().parts) - parts.keys()


QUESTIONS = [
    ("risk", "Kept the risk register of the bank project and closed all high risks before each release.", "Wrote the newsletter of the branches every month."),
    ("agile", "Ran two-week sprints and retrospectives with two Scrum teams of nine developers.", "Managed a data center move with three vendors."),
    ("scope", "Chaired the change control board and decided on 40 change requests a year.", "Coordinated three vendors for the network upgrade."),
    ("budget", "Managed a project budget of $2.4M for the new branch network.", "Coordinated three vendors for the network upgrade."),
    ("team", "Led and mentored a team of seven analysts.", "Prepared monthly invoices for three vendors."),
]


@pytest.mark.parametrize(("name", "line", "other"), QUESTIONS, ids=[q[0] for q in QUESTIONS])
def test_a_question_gets_the_line_that_answers_it_and_no_other(name: str, line: str, other: str) -> None:
    assert answers_to(prepared(line, other), name) == [line]
    assert answers_to(prepared(other), name) == []


@pytest.mark.parametrize("make", PROFILES)
def test_no_line_serves_more_than_three_questions(make: Any) -> None:
    found = prepare(make())
    assert max(Counter(a.span for q in found.questions for a in q.answers).values(), default=0) <= 3
    assert all(len(q.answers) <= 2 for q in found.questions)
    assert len(found.stories) <= 8


@pytest.mark.parametrize("make", PROFILES)
def test_questions_without_an_answer_come_first(make: Any) -> None:
    answered = [bool(q.answers) for q in prepare(make()).questions]
    assert answered == sorted(answered)


@pytest.mark.parametrize("make", PROFILES)
def test_every_quote_stands_in_the_document(make: Any) -> None:
    found = prepare(make())
    text = found.profile.document.text
    places = list(found_places(json.loads(drawn.as_json(found))))
    assert [p for p in places if text[p["start"] : p["end"]] != p["text"]] == []


def test_the_eight_questions_and_five_kinds_of_the_guide_are_there() -> None:
    found = prepare(sample("dana-whitfield.pdf"))
    assert {"agile", "initiate", "off-track", "risk", "scope", "stakeholders", "success", "tools"} <= {q.name for q in found.questions}
    assert {c.name for c in found.categories} == set(guide().interview_categories)
    assert {s.name for s in found.steps} == set(guide().interview_preparation) - {"align"} | {"align"} & {s.name for s in found.steps}


PRESSED = """Ann Reed
ann.reed@example.com | 212-555-0101 | Albany, NY

EXPERIENCE
IT Project Manager, Elm Bank, Albany, NY
January 2022 - Present
- Cut incidents by 30% with a new release calendar.

IT Project Coordinator, Oak Mutual, Albany, NY
January 2019 - June 2019
- Kept the schedules of four projects.

SKILLS
Jira, Smartsheet, Scrum
"""


@pytest.mark.parametrize(("name", "quote"), [("short-stay", "January 2019 - June 2019"), ("no-base", "Cut incidents by 30%"), ("listed", "Jira"), ("gap", "")])
def test_where_they_will_press(name: str, quote: str) -> None:
    found = prepare(profile_of(PRESSED))
    pressed = next(p for p in found.press if p.name == name)
    assert found.profile.quote(pressed.spans[0]).startswith(quote)


def test_a_whole_career_without_holes_is_not_pressed_on_its_dates() -> None:
    assert not {p.name for p in prepare(sample("dana-whitfield.pdf")).press} & {"gap", "overlap", "short-stay"}


@pytest.mark.parametrize(("only_card", "name"), [(False, "dana-whitfield.pdf"), (True, "dana-whitfield.pdf"), (False, "lena-farrow.txt")])
def test_a_preparation_is_as_it_was(only_card: bool, name: str, update_golden: bool) -> None:
    golden = ROOT / "tests" / "golden" / "interview" / f"{name}{'.card' if only_card else ''}.md"
    now = drawn.as_markdown(prepare(sample(name)), only_card=only_card)
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(now, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == now, "if the change is meant: pytest --update-golden"


def test_a_figure_is_named_once() -> None:
    found = prepare(sample("dana-whitfield.pdf"))
    values = [(m.kind, m.value) for f in found.figures for m in Dossier(found.profile).profile.metrics_in(f.span)]
    assert len(values) == len(set(values))


WHOLE = "Our ERP rollout to four plants was six weeks late. I replaced the vendor and re-planned the cutover. We went live in May and saved $80K."


def test_a_whole_answer_is_heard_as_one() -> None:
    heard = listen(profile_of(framed(WHOLE).decode()), WHOLE)
    assert (heard.situation, heard.action, heard.result) == (True, True, True)
    assert heard.figures


@pytest.mark.parametrize(
    ("heard", "seconds", "says"),
    [
        (Heard(False, True, True, 1, 60), 60, "Say first what it was"),
        (Heard(True, False, True, 1, 60), 60, "Say what you did yourself"),
        (Heard(True, True, False, 1, 60), 60, "End with what came of it"),
        (Heard(True, True, True, 0, 60), 60, "Put one figure in"),
        (Heard(True, True, True, 1, 400), 200, "Two minutes are enough"),
        (Heard(True, True, True, 1, 20), 60, "A little more"),
        (Heard(True, True, True, 1, 60), 60, "Whole"),
    ],
)
def test_what_an_answer_lacks_is_said(heard: Heard, seconds: float, says: str) -> None:
    assert [line for line in advice(heard, seconds) if line.startswith(says)]
