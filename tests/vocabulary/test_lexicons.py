"""Lexicons are data that people edit: every file keeps the format, is sorted, large enough and explained, and is opened in one place only."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from profilecheck import resources
from profilecheck.vocabulary import files
from profilecheck.vocabulary.entries import entries
from tests.conftest import ROOT

FOLDER = resources.folder("lexicons")
FILES = sorted(path.name for path in FOLDER.glob("*.toml"))
assert len(FILES) >= 15, "the folder lexicons/ is not complete"
WITH_ENTRIES = [file for file in FILES if "entries" in files.table(file)]
SIZES = {
    ("certifications.toml",): 250,
    ("tools.toml", "technologies.toml"): 2500,
    ("methods.toml",): 200,
    ("competencies.toml",): 400,
    ("titles.toml",): 300,
    ("soft.toml",): 50,
    ("headings.toml",): 300,
}


def test_every_file_is_declared_in_one_module_and_keeps_its_shape() -> None:
    assert sorted(files.shapes()) == FILES
    files.check(files.parse())


@pytest.mark.parametrize(("some", "least"), SIZES.items(), ids=lambda v: "+".join(v) if isinstance(v, tuple) else str(v))
def test_a_lexicon_is_large_enough(some: tuple[str, ...], least: int) -> None:
    assert sum(len(entries(file)) for file in some) >= least


@pytest.mark.parametrize("file", WITH_ENTRIES)
def test_entries_are_sorted(file: str) -> None:
    names = list(files.table(file)["entries"])
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
    missing = [source for source in files.table(file).get("sources", {}) if f"`{source}`" not in notice]
    assert not missing, f"SOURCES.md does not explain {missing}"


def test_the_loader_keeps_how_each_spelling_is_matched() -> None:
    (go,) = [e for e in entries("technologies.toml") if e.name == "Go"]
    assert ("Go", "context") in go.spellings
    assert ("Golang", "word") in go.spellings
    assert go.cues


OUTSIDE = [path for path in sorted((ROOT / "profilecheck").rglob("*.py")) if path.parent.name != "vocabulary"]
assert len(OUTSIDE) > 100


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda p: p.relative_to(ROOT / "profilecheck").with_suffix("").as_posix())
def test_only_vocabulary_opens_a_lexicon(path: Path) -> None:
    """Others ask it for typed words: a misspelt key is then an error of types, and the file is named in one place."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "profilecheck.vocabulary" for alias in node.names}
    assert not imported & {"files", "shape"}, "ask a module of vocabulary/ for the words"
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module in {"profilecheck.vocabulary.files", "profilecheck.vocabulary.shape"}]
    if path.name != "resources.py":
        strings = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
        assert not strings & set(FILES), f"names {min(strings & set(FILES))}"
