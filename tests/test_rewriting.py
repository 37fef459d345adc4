"""Other words in a document: its text, words, blocks and fields agree afterwards as if it had been read so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.builder import Builder, rewritten
from profilecheck.document import Box, Document, Span
from profilecheck.errors import UserError
from profilecheck.running.rewriting import LONGEST, rewrite

LINES = (("heading", "Experience"), ("bullet", "Led the move of servers"), ("bullet", "Kept the risk register"), ("paragraph", "Skills Jira Scrum"))


def make(lines: tuple[tuple[str, str], ...] = LINES) -> Document:
    builder = Builder("a.txt", "txt", b"")
    for number, (kind, line) in enumerate(lines, 1):
        builder.block(kind, f"line {number}")
        for at, word in enumerate(line.split()):
            box = Box(1, at * 10.0, number * 12.0, at * 10.0 + 9, number * 12.0 + 10)
            span = builder.word(word, box=box, size=float(number), link="https://example.com" if word == "Jira" else None)
            if word == "register":
                assert span
                builder.field("position.text", 0, span)
    return builder.build()


def place(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_what_follows_moves_along() -> None:
    document = make()
    changed = rewritten(document, place(document, "Led the move of servers"), "Moved  40\nservers early")
    assert changed.text == "Experience\nMoved 40 servers early\nKept the risk register\nSkills Jira Scrum"
    assert [changed.quote(b.span) for b in changed.blocks] == changed.text.split("\n")
    assert [changed.quote(w.span) for w in changed.words] == changed.text.split()
    assert changed.quote(changed.fields[0].span) == "register"
    assert changed.quote(changed.links[0].span) == "Jira"
    assert {w.box.page for w in changed.words if w.box} == {1}
    assert [w.size for w in changed.words_in(place(changed, "Moved 40"))] == [2.0, 2.0]


def test_a_range_over_two_blocks_makes_one() -> None:
    document = make()
    changed = rewritten(document, Span(place(document, "Led").start, place(document, "register").end), "Did both")
    assert [changed.quote(b.span) for b in changed.blocks] == ["Experience", "Did both", "Skills Jira Scrum"]


@given(st.lists(st.lists(st.text("abcd", min_size=1, max_size=4), min_size=1, max_size=4), min_size=1, max_size=5), st.data())
def test_words_and_blocks_agree_with_the_text_whatever_is_replaced(lines: list[list[str]], data: st.DataObject) -> None:
    document = make(tuple(("paragraph", " ".join(words)) for words in lines))
    first = data.draw(st.integers(0, len(document.words) - 1))
    last = data.draw(st.integers(first, len(document.words) - 1))
    new = data.draw(st.lists(st.text("xyz", min_size=1, max_size=5), min_size=1, max_size=4))
    changed = rewritten(document, Span(document.words[first].span.start, document.words[last].span.end), " ".join(new))
    old = [document.quote(w.span) for w in document.words]
    assert [changed.quote(w.span) for w in changed.words] == [*old[:first], *new, *old[last + 1 :]]
    assert changed.text.split() == [changed.quote(w.span) for w in changed.words]
    assert "\n".join(changed.quote(b.span) for b in changed.blocks) == changed.text
    assert all(changed.block_at(w.span.start) for w in changed.words)


def test_several_places_are_those_of_the_document_as_it_was() -> None:
    document = make()
    edits = [(place(document, "Kept the risk register"), "Closed 40 risks"), (place(document, "Led the move of servers"), "Moved all to Azure in a year")]
    changed, places = rewrite(document, edits)
    assert [changed.quote(p) for p in places] == ["Closed 40 risks", "Moved all to Azure in a year"]


@pytest.mark.parametrize(
    ("span", "text", "said"),
    [(Span(0, 10), " \n ", "write something"), (Span(500, 600), "x", "no such"), (Span(0, 10), "x" * (LONGEST + 1), "at most")],
)
def test_what_will_not_do_is_said(span: Span, text: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        rewrite(make(), [(span, text)])


def test_edits_that_overlap_are_refused() -> None:
    document = make()
    with pytest.raises(UserError, match="no such"):
        rewrite(document, [(place(document, "Led the move"), "x"), (place(document, "move of servers"), "y")])
