"""What the lexicons' names match in a text: longest first, whole words, capitals, and no spelling in two lexicons of skills."""

from __future__ import annotations

import itertools

import pytest

from profilecheck.nlp.language import annotate
from profilecheck.nlp.mentions import marked
from profilecheck.vocabulary import terms
from profilecheck.vocabulary.entries import entries
from profilecheck.vocabulary.spelling import norm, pieces, variants


def found(text: str) -> list[tuple[str, str, str]]:
    """(what stands there, its name, how it was matched) for every mark of the five lexicons of skills."""
    doc = annotate(text)
    hits = sorted((m.span, m) for key in terms.SKILLS for m in marked(doc, key))
    return [(text[span.start : span.end], m.value.entry.name, m.value.match) for span, m in hits]


def forms(lexicon: str) -> dict[str, str]:
    """Each form that the matcher looks up -> the entry that owns it."""
    return {
        " ".join(norm(p) for p in pieces(variant)): entry.name
        for entry in entries(f"{lexicon}.toml")
        for spelling, _ in entry.spellings
        for variant in variants(spelling)
    }


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(terms.SKILLS, 2)))
def test_a_spelling_lives_in_one_lexicon_of_skills(one: str, other: str) -> None:
    first, second = forms(one), forms(other)
    assert len(first) > 100
    both = sorted(first.keys() & second.keys())
    assert not both, f"{both[0]!r} belongs to {first[both[0]]!r} in {one}.toml and to {second[both[0]]!r} in {other}.toml: keep one"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oracle SQL Developer", ["SQL Developer"]),
        ("SQL Server and SQL", ["Microsoft SQL Server", "SQL"]),
        ("C++ and C#", ["C++", "C#"]),
        ("Gov2 portal of Javanese letters", []),
        ("risk management", ["risk management"]),
    ],
)
def test_the_longest_whole_words_match(text: str, names: list[str]) -> None:
    known = [name for _, name, match in found(text) if match != "context"]
    assert known == names


def test_a_name_of_exact_spelling_needs_it() -> None:
    assert [name for _, name, _ in found("moved to Windows")] == ["Windows"]
    assert "Windows" not in [name for _, name, _ in found("cleaned the windows")]


def test_in_a_line_of_capitals_the_spelling_says_nothing() -> None:
    assert ("WINDOWS", "Windows", "context") in found("LINUX, WINDOWS, SOLARIS")
    assert not [m for m in found("Linux, WINDOWS, Solaris") if m[0] == "WINDOWS"]


def test_words_that_lexicons_write_small_are_ordinary() -> None:
    words = terms.ordinary_words()
    assert {"management", "planning", "system"} <= words
    assert not {"jira", "oracle"} & words
