"""How lines begin and which words they repeat: counted in every form, named once, and put right without breaking the rest of the line."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked, found

HEAD = "Works Manager, Alder Foods, Leeds, UK\nJan 2020 - Present\n"
ENDED = "Works Manager, Alder Foods, Leeds, UK\nJan 2015 - Dec 2019\n"


def test_every_form_of_a_verb_counts() -> None:
    lines = "- Install, test and label the scanners\n- Installing, testing and labelling the phones\n- Installed the till of the canteen\n"
    lines += "- Installs the desks\n"
    lines += "- Planned the move\n- Planned the canteen\n- Planned the store\n- Planned the yard\n"
    told = [f.message for f in found(checked(HEAD + lines), "verb-repeated")]
    assert told == ['Under "Works Manager", 4 bullets start with the verb "planned".']
    told = [f.message for f in found(checked(HEAD + lines + "- Installing the gates\n"), "verb-repeated")]
    assert told == ['Under "Works Manager", 5 bullets start with a form of "install".']


def test_a_verb_in_one_form_is_named_as_it_stands() -> None:
    lines = "".join(f"- Configuring, testing and labelling the {what}\n" for what in ("phones", "scanners", "tills", "gates"))
    assert [f.message for f in found(checked(HEAD + lines), "verb-repeated")] == ['Under "Works Manager", 4 bullets start with the verb "configuring".']


def test_a_phrase_is_called_no_verb() -> None:
    lines = "".join(f"- Responsible for the {what}\n" for what in ("phones of the clerks", "scanners of the mill", "tills of the canteen", "gates of the yard"))
    assert [f.message for f in found(checked(HEAD + lines), "verb-repeated")] == ['Under "Works Manager", 4 bullets start with "responsible for".']


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("Ensure to provide spare parts to the drivers", 'Start with what you did: "Provided …".'),
        ("Ensure to go through the store each night", "Start with what you did, in the past tense."),
        ("Plan and manage the yard", 'Write "Planned and managed …".'),
        ("Manage the yard", 'Write "Managed …".'),
    ],
)
def test_a_line_in_the_past_tense_stays_whole(line: str, advice: str) -> None:
    assert [f.advice for f in found(checked(f"{ENDED}- {line}\n- Moved the desks\n"), "tense-against-dates")] == [advice]


@pytest.mark.parametrize(
    ("lines", "more"),
    [
        (["I moved the desks", "I've planned the yard", "I counted the boxes"], ""),
        (["I moved the desks", "Counted the boxes of my store"], ' "my" can go, too.'),
        (["I moved the desks", "Counted the boxes of my store", "Told me when they left"], " Other pronouns can go, too."),
    ],
)
def test_other_pronouns_are_spoken_of_where_there_are_some(lines: list[str], more: str) -> None:
    told = [f.message for f in found(checked(HEAD + "".join(f"- {line}\n" for line in lines)), "first-person")]
    assert told == [f'Resumes leave out "I" and other first-person pronouns.{more}']


def test_what_can_go_from_the_beginning_is_told_by_one_rule() -> None:
    empty = "- Results-driven team player\n- Dynamic go-getter who thinks outside the box\n- Detail-oriented self-starter\n"
    report = checked(HEAD + "- Successfully moved the desks\n" + empty)
    assert [f.rule for f in report.findings if f.quote == "Successfully"] == ["weak-opener"]
    assert found(report, "buzzword")


def test_a_filler_is_named_once_however_it_is_written() -> None:
    summary = "SUMMARY\nProactive, results-driven leader. A proactive and Results-Driven team player who works with nine branches in the north.\n\n"
    told = [f.message for f in found(checked(HEAD + "- Moved the desks\n", summary), "summary-made-of-fillers")]
    assert len(told) == 1
    assert told[0].lower().count('"proactive"') == told[0].lower().count('"results-driven"') == 1
