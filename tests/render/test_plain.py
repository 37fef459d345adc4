"""Names and text of others stay text, at a terminal and in a server's log."""

from __future__ import annotations

import pytest

from profilecheck.render import concise, github, plain, table


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, ümlaut – fine", "plain, ümlaut – fine"),
        ("a\x1b]0;title\x07b", "a\\x1b]0;title\\x07b"),
        ("cv\u202efdp.exe", "cv\\u202efdp.exe"),
        ("half \ud83d", "half \\ud83d"),
        ("a\n::stop-commands::x", "a ::stop-commands::x"),
        ("::stop-commands::x", ": :stop-commands::x"),
        ("see ##[stop-commands]x", "see ## [stop-commands]x"),
    ],
)
def test_one_line_that_nothing_obeys(text: str, shown: str) -> None:
    assert plain.harmless(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\n::x\n  ::y\nb::c", "a\n: :x\n  : :y\nb::c"), ("\x1b[1mbold\x1b[0m ##[x]", "\x1b[1mbold\x1b[0m ## [x]"), ("C++ :: Java", "C++ :: Java")],
)
def test_lines_are_no_commands(text: str, shown: str) -> None:
    assert plain.unobeyed(text) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [("in/a.txt", "in/a.txt"), ("::stop-commands::x.txt", "./::stop-commands::x.txt"), ("##[group]x", "./## [group]x"), ("a\x1b.txt", "a\\x1b.txt")],
)
def test_a_path_begins_no_command(path: str, shown: str) -> None:
    assert concise.beside(path) == shown


def test_a_workflow_command_holds_no_other() -> None:
    made = github.command("error", "a,b:c\x1b.txt", 3, "rule", "one\n::stop-commands::x \x1b[2J 100%")
    assert made == "::error file=a%2Cb%3Ac\\x1b.txt,line=3,title=rule::one ::stop-commands::x \\x1b[2J 100%25\n"


def test_a_row_of_the_table_begins_no_command() -> None:
    assert table.line(["::stop-commands::x", "1"]) == "'::stop-commands::x,1\r\n"
