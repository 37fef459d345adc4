"""Composed headlines: at least three where the profile allows, within the limit, and made of nothing but the profile's own facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import profilecheck
from profilecheck import readers
from profilecheck.advice.headlines import CONNECTING, FEWEST, FIRST, LIMIT, Composed, compose, suggest
from profilecheck.facts.types import Profile
from profilecheck.running.line import judge_line
from profilecheck.vocabulary.guide import guide
from tests.conftest import AS_OF, RESUMES

WORD = re.compile(r"[\w$€£+#&./'’-]*[\w+#]|&")
SCARCE = """Jane Doe
jane@example.com

Experience
Project Manager, Example Ltd, Springfield
2020 - 2022
- Wrote minutes
- Booked rooms

Education
High school, 2001
"""


def analyse(path: Path) -> Profile:
    return profilecheck.analyse(profilecheck.read(path), as_of=AS_OF)


def profile_of(text: str) -> Profile:
    return profilecheck.analyse(readers.read_bytes(text.encode(), "resume.txt"), as_of=AS_OF)


@pytest.fixture(scope="module", params=RESUMES, ids=lambda p: p.name)
def profile(request: pytest.FixtureRequest) -> Profile:
    return analyse(request.param)


@pytest.fixture(scope="module")
def composed(profile: Profile) -> Composed:
    return suggest(profile)


def folded(text: str) -> str:
    return " ".join(text.lower().split())


def own_words(profile: Profile) -> set[str]:
    """Every word of the document, and of the usual names of what stands in it."""
    names = [s.name for s in profile.skills] + [c.name for c in profile.certifications]
    return {w for text in (profile.document.text, *names) for w in words(text)}


def words(text: str) -> Iterator[str]:
    """Words with and without the signs inside them."""
    for match in WORD.finditer(text.lower()):
        yield match.group()
        yield from re.findall(r"[\w+#]+", match.group())


def test_there_are_three_or_more(composed: Composed) -> None:
    assert len(composed.suggestions) >= FEWEST
    assert composed.reason is None


def test_every_word_comes_from_the_document(profile: Profile, composed: Composed) -> None:
    known = own_words(profile) | CONNECTING
    invented = [(w, s.text) for s in composed.suggestions for w in WORD.findall(s.text.lower()) if w not in known]
    assert invented == []


def test_every_piece_stands_where_it_says(profile: Profile, composed: Composed) -> None:
    canonical = {s.span: s.name for s in profile.skills} | {c.span: c.name for c in profile.certifications}
    for piece in (p for s in composed.suggestions for p in s.pieces):
        printed = folded(re.sub(r"\([^)]*\)", "", profile.quote(piece.span)))
        assert folded(piece.text) in printed or folded(piece.text) == folded(canonical.get(piece.span, ""))


def test_a_suggestion_is_its_pieces_and_connecting_words(composed: Composed) -> None:
    for suggestion in composed.suggestions:
        rest = suggestion.text
        for piece in sorted(suggestion.pieces, key=lambda p: -len(p.text)):
            assert piece.text in suggestion.text
            rest = rest.replace(piece.text, "", 1)
        assert {w.lower() for w in re.findall(r"[\w&]+", rest)} <= CONNECTING


def test_limits(composed: Composed) -> None:
    texts = [s.text for s in composed.suggestions]
    assert max(map(len, texts)) <= LIMIT
    assert len(set(texts)) == len(texts)


def test_the_first_characters_carry_title_and_a_keyword(composed: Composed) -> None:
    for suggestion in composed.suggestions:
        title = suggestion.pieces[0]
        assert title.kind == "title"
        assert suggestion.text.startswith(title.text)
        assert len(title.text) + 3 < FIRST, "something of the next part is seen"


def test_shapes_are_those_of_the_guide(composed: Composed) -> None:
    shapes = {s.shape for s in composed.suggestions}
    assert shapes <= set(guide().headline_shapes)
    assert len(shapes) >= 2


def test_they_are_better_than_a_title(composed: Composed) -> None:
    verdicts = [judge_line(s.text, as_of=AS_OF).headline for s in composed.suggestions]
    assert not any(v.only_title or v.verdict == "weak" for v in verdicts)


def test_no_credential_that_is_not_held(profile: Profile, composed: Composed) -> None:
    open_ones = {c.name for c in profile.certifications if c.status != "held"}
    used = {p.text for s in composed.suggestions for p in s.pieces if p.kind == "certification"}
    assert not open_ones & used


def test_only_who_leads_is_called_a_leader(profile: Profile, composed: Composed) -> None:
    if profile.career.level in ("entry", "mid"):
        assert not any("Leader" in s.text.removeprefix(s.pieces[0].text) for s in composed.suggestions)


def test_a_budget_is_quoted_as_printed() -> None:
    text = SCARCE.replace("Wrote minutes", "Led a Scrum team of 12 and a budget of $1.2 million to migrate 40 servers to Azure")
    (first, *_) = suggest(profile_of(text)).suggestions
    assert "$1.2 million Budget" in first.text


def test_scarce_facts_give_fewer_and_a_reason() -> None:
    composed = suggest(profile_of(SCARCE))
    assert len(composed.suggestions) < FEWEST
    assert composed.reason
    assert "certification" in composed.reason


def test_without_a_title_there_is_none() -> None:
    composed = suggest(profile_of("Jane Doe\n\nSkills\nJira, Scrum\n"))
    assert composed.suggestions == ()
    assert composed.reason


def test_the_words_of_a_job_come_first(profile: Profile) -> None:
    names = [s.name for s in profile.skills if s.group == "method" and s.family == "agile"]
    if names:
        wanted = names[-1]
        assert any(wanted.lower() in text.lower() for text in compose(profile, [wanted]))


def test_a_job_puts_nothing_in(profile: Profile) -> None:
    texts = compose(profile, ["Quantum computing", "CISSP", "Chief Happiness Officer"])
    assert not any(re.search(r"quantum|cissp|happiness", text, re.I) for text in texts)


def test_the_same_profile_gives_the_same_lines(profile: Profile, composed: Composed) -> None:
    assert compose(profile) == tuple(s.text for s in composed.suggestions)
