"""Plain text: encodings, wraps, bullets, headings drawn with characters."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.document import Document
from profilecheck.readers import read_bytes
from profilecheck.readers.text.words import clean_word


def read(text: str, name: str = "cv.txt") -> Document:
    return read_bytes(text.encode(), name)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.quote(block.span)) for block in document.blocks]


WRAPPED = """\
                        Ada Moreau
                     Programme Manager

PROFILE
-------
Programme manager who has led the renewal of point-of-sale systems in
retail and wholesale for eleven years, most of them with suppliers on
two continents.

EXPERIENCE
==========
Basalt Retail Group, Lyon
Programme Manager                                     03/2019 - present
* Replaced the tills of 312 shops in nine months and stayed 4% under a
  budget of EUR 6.2M.
* Agreed the cut-over plan with store managers; no shop lost a trading-
  day.
* Chaired the steering committee.
  - Wrote its monthly report and followed up on the actions that were
    agreed there.
"""


def test_wrapped_text_is_joined_and_its_layout_read() -> None:
    assert blocks(read(WRAPPED)) == [
        ("paragraph", "Ada Moreau"),
        ("paragraph", "Programme Manager"),
        ("heading", "PROFILE"),
        (
            "paragraph",
            "Programme manager who has led the renewal of point-of-sale systems in retail and wholesale for eleven years, "
            "most of them with suppliers on two continents.",
        ),
        ("heading", "EXPERIENCE"),
        ("paragraph", "Basalt Retail Group, Lyon"),
        ("paragraph", "Programme Manager\t03/2019 - present"),
        ("bullet", "Replaced the tills of 312 shops in nine months and stayed 4% under a budget of EUR 6.2M."),
        ("bullet", "Agreed the cut-over plan with store managers; no shop lost a trading-day."),
        ("bullet", "Chaired the steering committee."),
        ("bullet", "Wrote its monthly report and followed up on the actions that were agreed there."),
    ]


def test_a_place_is_the_line_where_the_block_begins_and_depth_is_counted() -> None:
    document = read(WRAPPED)
    assert [(block.where, block.level) for block in document.blocks if block.kind == "bullet"] == [
        ("line 14", 1),
        ("line 16", 1),
        ("line 18", 1),
        ("line 19", 2),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    document = read_bytes("Zoë Müller – Project Manager\r\nSaved €1.2M\r\n".encode(encoding), "cv.txt")
    assert document.text == "Zoë Müller – Project Manager\nSaved €1.2M"


def test_one_wrong_byte_does_not_spoil_the_rest() -> None:
    text = "Zoë Müller, Köln, Ärztekammer, Öffentlichkeitsarbeit, Überblick, Größe, Maß, Fuß – “Lead” – “Chief”\n".encode()
    assert read_bytes(text + b"Leiter\xff Projekte\n", "cv.txt").text.endswith("\nLeiter Projekte")


def test_mojibake_is_repaired() -> None:
    assert read("Managed a â‚¬5M budget\n").text == "Managed a €5M budget"


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("- Led a team", "bullet", "Led a team"),
        ("\t•\tLed a team", "bullet", "Led a team"),
        ("•Led a team", "bullet", "Led a team"),
        ("o Led a team", "bullet", "Led a team"),
        ("\uf0b7 Led a team", "bullet", "Led a team"),
        ("2) Led a team", "bullet", "Led a team"),
        ("+1 212 555 0100", "paragraph", "+1 212 555 0100"),
        ("+ 1 212 555 0100", "paragraph", "+ 1 212 555 0100"),
        ("J. Doe led a team", "paragraph", "J. Doe led a team"),
        ("2019. It was the year", "paragraph", "2019. It was the year"),
        ("-5% cost", "paragraph", "-5% cost"),
        ("Title\t\t2019 – 2021", "paragraph", "Title\t2019 – 2021"),
        ("Title     2019 – 2021", "paragraph", "Title\t2019 – 2021"),
        ("CORE SKILLS", "heading", "CORE SKILLS"),
        ("IBM, 2019 - 2021, 2022, 2023", "paragraph", "IBM, 2019 - 2021, 2022, 2023"),
    ],
)
def test_kinds_of_lines(line: str, kind: str, text: str) -> None:
    assert blocks(read(f"Somebody\n\n{line}\n\nA last line.\n"))[1] == (kind, text)


def test_a_line_with_room_for_the_first_half_of_a_hyphenated_word_was_ended_on_purpose() -> None:
    wrapped = (
        "Replaced the tills of many shops in nine months and kept below the\n"
        "agreed budget of the retail group, which had grown twice before it\n"
        "was approved by the board of directors and the owners of the group.\n"
    )
    text = f"{wrapped}Agreed the plan with the managers of all the regions\nCross-functional teams of twelve people\n"
    assert [said for _, said in blocks(read(text))][1:] == ["Cross-functional teams of twelve people"]


def test_lines_of_unwrapped_text_stay_apart() -> None:
    text = "Northwind Ltd, Oslo\nProject Manager, network renewal for 40 branches and two data centres\nReported to the CIO\n"
    assert len(read(text).blocks) == 3


def test_plain_headings_count_only_without_better_ones() -> None:
    plain = "Ada Moreau\n\nSkills\nJira, Scrum\n\nWork History\nNorthwind Ltd\n"
    assert [text for kind, text in blocks(read(plain)) if kind == "heading"] == ["Skills", "Work History"]
    assert [text for kind, text in blocks(read(plain + "\nEDUCATION\nBSc\n")) if kind == "heading"] == ["EDUCATION"]


@pytest.mark.parametrize(
    ("text", "clean", "hidden"),
    [
        ("Ada\x1b[31m Moreau\x07", "Ada Moreau", ()),
        ("Ada \u202eMoreau", "Ada Moreau", ()),
        ("Ada Moreau" + "".join(chr(0xE0000 + ord(c)) for c in "hire me"), "Ada Moreau", ("hire me",)),
    ],
)
def test_invisible_characters(text: str, clean: str, hidden: tuple[str, ...]) -> None:
    document = read(text + "\n")
    assert document.text == clean
    assert document.hidden_text == hidden
    assert ("hidden-text" in [w.code for w in document.warnings]) is ("\x1b" not in text)


@pytest.mark.parametrize("text", ["a " * 140_000, "a" * 290_000, "-" * 290_000 + " abc", "\n" * 200_000 + "abc", "|-" * 140_000 + "abc", "[" * 290_000 + "abc"])
@pytest.mark.parametrize("name", ["cv.txt", "cv.md"])
def test_long_lines_take_linear_time(text: str, name: str) -> None:
    began = time.process_time()
    read(text, name)
    assert time.process_time() - began < 5


# Without format characters: a soft hyphen is undone before words are cleaned.
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Z")), min_size=1, max_size=12)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=8), min_size=1))
def test_every_word_is_found_where_it_is_said_to_be(rows: list[list[str]]) -> None:
    document = read("letters first\n\n" + "\n".join(" ".join(row) for row in rows))
    quoted = [document.quote(word.span) for word in document.words]
    assert all(text and not any(c.isspace() for c in text) for text in quoted)
    assert " ".join(quoted) == " ".join(document.text.split())
    given_words = {part for row in rows for word in row for part in clean_word(word).split()}
    # What is missing can only be a mark of a list, a rule, or part of a word that a mark was cut from.
    assert all(word in given_words or any(full.endswith(word) for full in given_words) for word in quoted[2:])


DISGUISED = "Ines Calder\nSen\u0456or IT Pr\u043eject Man\u0430ger\nLed the m\u043eve of twelve br\u0430nches\n"


def test_letters_that_only_look_latin_are_read_as_meant_and_said() -> None:
    document = read(DISGUISED)
    assert document.text == "Ines Calder\nSenior IT Project Manager\nLed the move of twelve branches"
    assert [notice.code for notice in document.warnings] == ["look-alikes"]


def test_words_of_another_script_stay_as_they_are() -> None:
    text = "\u0418\u0440\u0438\u043d\u0430 \u041a\u043e\u0432\u0430\u043b\u044c, IT Project Manager"
    document = read(text)
    assert (document.text, document.warnings) == (text, ())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Mara Quill Leeds Work Experience " + "Led the move of nine depots to one system. " * 20, ["no-line-breaks"]),
        ("Mara Quill\nLeeds\n\nWork Experience\n" + "Led the move of nine depots to one system.\n" * 20, []),
        ("Mara Quill leads projects. " * 10, []),
    ],
    ids=["one long paragraph", "lines", "a short paragraph"],
)
def test_a_text_without_line_breaks_is_told(text: str, codes: list[str]) -> None:
    assert [notice.code for notice in read(text).warnings] == codes


BY_HAND = """Jordan Ellis

WORK HISTORY

IT Operations Manager, Northwind Bank, Leeds                    2/2018 - present

Runs the operations of a bank with seven branches and reports to the finance since the
CIO position was cut. There is no project office, so what has to be planned and bought
lands on one desk.

  * Led the replacement of the servers (new clusters at the head office and the
    Leeds branch). $1.8 million in 11 months, with 3 hours of planned downtime on a
    window of twelve hours.
  * Took in an acquired company (310 users, 2 sites): email, directory, WAN,
    MES connection and laptops in 100 days.
  * Kept the plan
"""


def test_lines_that_were_wrapped_by_hand_are_put_together() -> None:
    texts = [text for _, text in blocks(read(BY_HAND))]
    assert [t.split()[-1] for t in texts if t.split()[0] in ("Runs", "Led", "Took", "Kept")] == ["desk.", "hours.", "days.", "plan"]
