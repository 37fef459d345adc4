"""Slips, leftovers and personal data: each kind where it stands, and silence where the same letters are right."""

from __future__ import annotations

import pytest

from tests.rules.rule_examples import profile


def found(text: str, kind: str) -> list[tuple[str, str]]:
    """(words, value) of every remark of a kind on a resume with this text."""
    read = profile(text)
    return [(" ".join(read.quote(w.span).split()), w.value) for w in read.wording if w.kind == kind]


@pytest.mark.parametrize(
    ("line", "remarks"),
    [
        ("- Led the developement of a portal", [("developement", "development")]),
        ("- Reported to the Commitee of the bank", [("Commitee", "Committee")]),
        ("- Promoted from Program Manger to head of the office", [("Manger", "Manager")]),
        ("- Built a manger for the crib of the town hall", []),
        ("- Moved the data of enviroment.example.org to Azure", []),
        ("- Organised the programme of the data centre", []),
        ("- Organized the program of the data center", []),
    ],
)
def test_only_known_misspellings_are_remarked(line: str, remarks: list[tuple[str, str]]) -> None:
    assert found(line, "misspelled-word") == remarks


@pytest.mark.parametrize(
    ("line", "remarks"),
    [
        ("- Closed the the project", [("the the", "the")]),
        ("- Wrote a agile handbook", [("a agile", "an agile")]),
        ("- Wrote an handbook", [("an handbook", "a handbook")]),
        ("- Saved more then 40 hours", [("more then", "more than")]),
        ("- Spent an hour a day at a university with a one-page plan and an MBA", []),
        ("- Got grade a in the audit, first and then a European award", []),
        ("- Said that that plan had had its day", []),
    ],
)
def test_only_sure_slips_are_remarked(line: str, remarks: list[tuple[str, str]]) -> None:
    assert found(line, "slip") == remarks


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- Cut the cost of hosting by [insert metric]", ["[insert metric]"]),
        ("- Led a team of [Number] people since 20XX", ["[Number]", "20XX"]),
        ("- Wrote to [name] and [company] each week", []),
        ("- Ran 12 sites (see list) in phase XX of the XXL program", []),
    ],
)
def test_placeholders_of_templates_are_not_those_of_anonymised_text(line: str, words: list[str]) -> None:
    assert [said for said, _ in found(line, "template")] == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- Certainly! Here is the summary of the project", ["Certainly!"]),
        ("- I hope this helps with the application", ["I hope this helps"]),
        ("- Introduced a chatbot that knows where to look, feel free or not", []),
    ],
)
def test_words_of_a_chatbot(line: str, words: list[str]) -> None:
    assert [said for said, _ in found(line, "chatbot")] == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- Ran the service desk together with the.", ["the."]),
        ("- Knew the systems that we relied on.", []),
        ("- Led planning, design and", ["and"]),
        ("- Led planning, design and\n  delivery of the portal", []),
        ("- Cut the days of the audit from ten to", ["to"]),
        ("- Closed the tickets that we were assigned to", []),
    ],
)
def test_a_sentence_breaks_off_where_nothing_of_it_follows(line: str, words: list[str]) -> None:
    assert [said for said, _ in found(line, "broken-off")] == words


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Marital status: married", ["your marital status"]),
        ("\nINTERESTS\nHiking, chess, cooking for friends", ["a list of hobbies"]),
        ("\nINTERESTS\nData ethics, agile coaching, open source", []),
        ("SSN 123-45-6789", ["an identity number", "an identity number"]),
        ("QQ 12 34 56 C", []),
        ("AB 12 34 56 C", ["an identity number"]),
        ("48 Millbrook Lane, Leeds", ["your street address"]),
        ("Expected salary: 60,000", ["your salary"]),
        ("Age: 41", ["your age"]),
        ("Leeds, UK", []),
    ],
)
def test_personal_data_says_what_it_is(line: str, what: list[str]) -> None:
    assert [value for _, value in found(f"CONTACT\nLeeds, UK | jordan.ellis@example.org\n{line}", "personal-data")] == what
