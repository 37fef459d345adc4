"""Lexicons are data that people edit: every file keeps the format, is sorted and large enough, and the loader says what is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.vocabulary.terms import LEXICONS

FOLDER = resources.folder("lexicons")
FILES = sorted(path.name for path in FOLDER.glob("*.toml"))
assert len(FILES) >= 15, "the folder lexicons/ is not complete"

# File -> the keys that its entries must have, and those that they may have, beside those of every lexicon.
FORMATS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **{f"{name}.toml": keys for name, keys in LEXICONS.items()},
    "headings.toml": (frozenset({"kind"}), frozenset({"also", "weak"})),
    "buzzwords.toml": (frozenset({"why", "instead"}), frozenset()),
}
WITH_ENTRIES = [file for file in FILES if "entries" in resources.table(file)]
SIZES = {
    ("certifications.toml",): 250,
    ("tools.toml", "technologies.toml"): 2500,
    ("methods.toml",): 200,
    ("competencies.toml",): 400,
    ("titles.toml",): 300,
    ("soft.toml",): 50,
    ("headings.toml",): 300,
}


def load(file: str) -> tuple[resources.Entry, ...]:
    required, optional = FORMATS[file]
    return resources.lexicon(file, required=required, optional=optional)


@pytest.mark.parametrize("file", WITH_ENTRIES)
def test_every_lexicon_passes_the_loader(file: str) -> None:
    entries = load(file)
    assert len(entries) == len(resources.table(file)["entries"])
    assert all(entry.spellings for entry in entries)


@pytest.mark.parametrize(("files", "least"), SIZES.items(), ids=lambda v: "+".join(v) if isinstance(v, tuple) else str(v))
def test_a_lexicon_is_large_enough(files: tuple[str, ...], least: int) -> None:
    assert sum(len(load(file)) for file in files) >= least


@pytest.mark.parametrize("file", WITH_ENTRIES)
def test_entries_are_sorted(file: str) -> None:
    names = list(resources.table(file)["entries"])
    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize("file", WITH_ENTRIES)
def test_an_entry_stands_on_one_line(file: str) -> None:
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    first = lines.index("[entries]") + 1
    block = lines[first : next((n for n in range(first, len(lines)) if lines[n].startswith("[")), len(lines))]
    odd = [line for line in block if line and not line.startswith("#") and not (line.startswith('"') and line.endswith("}"))]
    assert not odd, odd[0]


@pytest.mark.parametrize("file", FILES)
def test_a_file_says_first_what_it_holds(file: str) -> None:
    assert (FOLDER / file).read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("file", FILES)
def test_sources_and_files_are_explained(file: str) -> None:
    notice = (FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    assert f"`{file}`" in notice, f"SOURCES.md does not name {file}"
    missing = [source for source in resources.table(file).get("sources", {}) if f"`{source}`" not in notice]
    assert not missing, f"SOURCES.md does not explain {missing}"


# What is wrong -> the [entries] of a lexicon, and words that the message must hold.
REFUSED: dict[str, tuple[str, tuple[str, ...]]] = {
    "an unknown key": ('"Jira" = { family = "agile", color = "blue", source = "own" }', ("Jira", "unknown key 'color'")),
    "a missing key": ('"Jira" = { source = "own" }', ("Jira", "lacks the key 'family'")),
    "a missing source": ('"Jira" = { family = "agile" }', ("Jira", "lacks the key 'source'")),
    "a source that is not listed": ('"Jira" = { family = "agile", source = "web" }', ("Jira", "'web'", "[sources]")),
    "an unknown way to match": ('"Jira" = { family = "agile", match = "fuzzy", source = "own" }', ("Jira", "'fuzzy'", "word, exact, context")),
    "aliases that are no list": ('"Jira" = { family = "agile", aliases = "JIRA", source = "own" }', ("Jira", "aliases")),
    "an empty alias": ('"Jira" = { family = "agile", aliases = [" "], source = "own" }', ("Jira", "aliases")),
    "an entry that is no table": ('"Jira" = "agile"', ("Jira", "not a table")),
    "one alias in two entries": (
        '"Jira" = { family = "agile", aliases = ["Atlassian tracker"], source = "own" }\n'
        '"Trello" = { family = "agile", aliases = ["atlassian Tracker"], source = "own" }',
        ("Trello", "atlassian Tracker", "'Jira'"),
    ),
    "an alias that is another's name": (
        '"Jira" = { family = "agile", source = "own" }\n"Trello" = { family = "agile", aliases = ["JIRA"], source = "own" }',
        ("Trello", "JIRA", "'Jira'"),
    ),
    "no entries": ("", ("no [entries]",)),
}


@pytest.mark.parametrize(("entries", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_the_loader_refuses(entries: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    made: dict[str, Any] = tomllib.loads(f'[sources]\nown = "written for this test"\n[entries]\n{entries}\n')
    monkeypatch.setattr(resources, "table", lambda file: made)
    with pytest.raises(BadData) as caught:
        resources.lexicon.__wrapped__("made.toml", required=frozenset({"family"}))
    assert all(word in str(caught.value) for word in ("lexicons/made.toml", *words)), str(caught.value)


def test_an_entry_twice_is_refused_with_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "twice.toml").write_text('[entries]\n"Jira" = { family = "agile" }\n"Jira" = { family = "agile" }\n', encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path)
    with pytest.raises(BadData, match=r"lexicons/twice\.toml is not valid TOML"):
        resources.read_tables()


def test_a_lexicon_that_is_not_there_is_named() -> None:
    with pytest.raises(BadData, match=r"lexicons/nothing\.toml is missing"):
        resources.table("nothing.toml")


def test_the_loader_keeps_how_each_spelling_is_matched(monkeypatch: pytest.MonkeyPatch) -> None:
    text = '[sources]\nown = ""\n[entries]\n"Go" = { match = "context", aliases = ["Golang"], exact = ["GO!"], cues = ["code"], not = ["to"], source = "own" }'
    monkeypatch.setattr(resources, "table", lambda file: tomllib.loads(text))
    (entry,) = resources.lexicon.__wrapped__("made.toml")
    assert entry.spellings == (("Go", "context"), ("Golang", "word"), ("GO!", "exact"))
    assert (entry.cues, entry.refusals) == (("code",), ("to",))
