"""Each lexicon is broken on purpose in every way that an editor breaks one; the sentence names file, place and reason."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.vocabulary import files, shape
from tests.vocabulary.test_lexicons import FILES

DATA = files.parse()
# File -> a table that has keys of its own, and how a message names it.
CLOSED: dict[str, tuple[tuple[str, ...], str]] = {
    "buzzwords.toml": (("entries", "win-win"), "entry 'win-win'"),
    "certifications.toml": (("entries", "PMP"), "entry 'PMP'"),
    "competencies.toml": (("entries", "budgeting"), "entry 'budgeting'"),
    "degrees.toml": (("levels", 0), "[levels], number 1"),
    "entry_labels.toml": (("client",), "[client]"),
    "fields.toml": (("fields", "erp"), "[fields] 'erp'"),
    "guide.toml": (("items", "C5"), "[items] 'C5'"),
    "heading_words.toml": (("neutral",), "[neutral]"),
    "headings.toml": (("entries", "education"), "entry 'education'"),
    "headline.toml": (("seeking",), "[seeking]"),
    "industries.toml": (("entries", "insurance"), "entry 'insurance'"),
    "interview.toml": (("questions", "risk"), "[questions] 'risk'"),
    "jobs.toml": (("weights",), "[weights]"),
    "languages.toml": (("languages", "de"), "[languages] 'de'"),
    "leftovers.toml": (("template",), "[template]"),
    "linkedin.toml": (("school",), "[school]"),
    "lists.toml": (("makers",), "[makers]"),
    "meanings.toml": (("verbs", "lead"), "[verbs] 'lead'"),
    "methods.toml": (("entries", "Scrum"), "entry 'Scrum'"),
    "misspellings.toml": (("lists", "own"), "[lists] 'own'"),
    "organizations.toml": (("schools",), "[schools]"),
    "places.toml": (("countries", "Albania"), "[countries] 'Albania'"),
    "plan.toml": (("points", "budget"), "[points] 'budget'"),
    "rewrites.toml": (("rules", "heading-unusual"), "[rules] 'heading-unusual'"),
    "scoring.toml": (("limits", "words-in-a-statement"), "[limits] 'words-in-a-statement'"),
    "soft.toml": (("entries", "negotiation"), "entry 'negotiation'"),
    "specialisms.toml": (("entries", "data center"), "entry 'data center'"),
    "spelling.toml": (("singular",), "[singular]"),
    "technologies.toml": (("entries", "Java"), "entry 'Java'"),
    "titles.toml": (("entries", "IT Project Manager"), "entry 'IT Project Manager'"),
    "tools.toml": (("entries", "Jira"), "entry 'Jira'"),
    "units.toml": (("numbers",), "[numbers]"),
    "verbs.toml": (("strong", "accelerate"), "[strong] 'accelerate'"),
}
# Type of a value -> what stands there instead, and the reason given.
WRONG: dict[type, tuple[Any, str]] = {
    str: (7, r"is not a text|is 7, not one of .*"),
    bool: ("yes", "is neither true nor false"),
    int: ("many", "is not a (whole )?number"),
    float: ("many", "is not a number"),
    list: ("word", "is not a list"),
}


def said(file: str, data: Any) -> str:
    with pytest.raises(BadData) as caught:
        shape.check(file, files.shapes()[file], data)
    message = str(caught.value)
    assert "\n" not in message
    return message


def inside(data: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


def leaf(data: Any, table: str) -> tuple[str | int, ...]:
    """The way to the first value of a table that is no table itself."""
    path: tuple[str | int, ...] = (table,)
    while isinstance(value := inside(data, path), dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
        path = (*path, 0 if isinstance(value, list) else next(iter(value)))
    return path


def place(path: tuple[str | int, ...]) -> str:
    """How a message names a place."""
    first, *rest = path
    named = [f"[{first}]"]
    if rest and isinstance(rest[0], str):
        named = [f"entry {rest[0]!r}" if first == "entries" else f"[{first}] {rest[0]!r}"]
        rest = rest[1:]
    return ", ".join([*named, *(f"number {part + 1}" if isinstance(part, int) else part for part in rest)])


def lists(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        if isinstance(value, list) and value and isinstance(value[0], str):
            yield (*path, key)
        else:
            yield from lists(value, (*path, key))


@pytest.fixture
def broken(request: pytest.FixtureRequest) -> Any:
    """A copy of a file that the test may break."""
    return copy.deepcopy(DATA[request.node.callspec.params["file"]])


@pytest.mark.parametrize("file", FILES)
def test_a_table_misspelt(file: str, broken: Any) -> None:
    name = list(broken)[-1]
    broken[f"{name}x"] = broken.pop(name)
    assert said(file, broken) in (f"lexicons/{file} has the unknown table [{name}x]", f"lexicons/{file} lacks the table [{name}]")


@pytest.mark.parametrize("file", FILES)
def test_a_table_missing(file: str, broken: Any) -> None:
    name = list(broken)[-1]
    del broken[name]
    assert said(file, broken) == f"lexicons/{file} lacks the table [{name}]"


@pytest.mark.parametrize("file", FILES)
def test_a_key_misspelt(file: str, broken: Any) -> None:
    path, named = CLOSED[file]
    inside(broken, path)["colour"] = ["blue"]
    assert said(file, broken) == f"lexicons/{file}, {named}: has the unknown key 'colour'"


@pytest.mark.parametrize("file", FILES)
def test_a_key_missing(file: str, broken: Any) -> None:
    path, named = CLOSED[file]
    table = inside(broken, path)
    kept = {"aliases", "exact", "context", "cues", "not", "match", "also", "weak", "prose", "role", "of", "base", "editions"}
    key = next(k for k in table if k not in kept)
    del table[key]
    assert said(file, broken) == f"lexicons/{file}, {named}: lacks the key {key!r}"


@pytest.mark.parametrize(("file", "table"), [(file, table) for file in FILES for table in DATA[file]])
def test_a_value_of_another_type(file: str, table: str, broken: Any) -> None:
    path = leaf(broken, table)
    instead, reason = WRONG[type(inside(broken, path))]
    inside(broken, path[:-1])[path[-1]] = instead
    assert re.fullmatch(f"{re.escape(f'lexicons/{file}, {place(path)}: ')}(?:{reason}).*", said(file, broken))


@pytest.mark.parametrize("file", FILES)
def test_a_word_twice(file: str, broken: Any) -> None:
    path = next(lists(broken))
    words = inside(broken, path)
    words.append(words[0])
    assert said(file, broken) == f"lexicons/{file}, {place(path)}: holds {words[0]!r} twice"


@pytest.mark.parametrize("file", FILES)
def test_an_empty_word(file: str, broken: Any) -> None:
    path = next(lists(broken))
    inside(broken, path).append(" ")
    assert said(file, broken) == f"lexicons/{file}, {place((*path, len(inside(broken, path)) - 1))}: is empty"


@pytest.mark.parametrize("file", [file for file, (path, _) in CLOSED.items() if "source" in inside(DATA[file], path)])
def test_a_source_that_is_not_listed(file: str, broken: Any) -> None:
    path, named = CLOSED[file]
    inside(broken, path)["source"] = "hearsay"
    assert said(file, broken) == f"lexicons/{file}, {named}: names the source 'hearsay', which [sources] does not list"


@pytest.mark.parametrize("file", [file for file in FILES if "entries" in DATA[file]])
def test_a_spelling_in_two_entries(file: str, broken: Any) -> None:
    first, second = [name for name, fields in broken["entries"].items() if fields.get("match", "word") == "word"][:2]
    broken["entries"][second]["aliases"] = [first.upper()]
    assert said(file, broken) == f"lexicons/{file}, entry {second!r}: the spelling {first.upper()!r} also belongs to {first!r}"


@pytest.mark.parametrize("file", [file for file in FILES if "entries" in DATA[file]])
def test_no_entry_at_all(file: str, broken: Any) -> None:
    broken["entries"] = {}
    assert said(file, broken) == f"lexicons/{file}, [entries]: holds no entry"


@pytest.mark.parametrize(
    ("file", "path", "value", "message"),
    [
        ("tools.toml", ("entries", "Jira", "match"), "fuzzy", "entry 'Jira', match: is 'fuzzy', not one of 'word', 'exact' or 'context'"),
        ("tools.toml", ("entries", "Jira"), "agile", "entry 'Jira': is not a table"),
        ("tools.toml", ("entries", "Jira", "prose"), "no", "entry 'Jira', prose: is neither true nor false"),
        ("headings.toml", ("entries", "education", "also"), ["hobbies"], "entry 'education', also, number 1: is 'hobbies', not one of "),
        ("titles.toml", ("entries", "BA/PM", "of"), "Projekt", "entry 'BA/PM': is a form of 'Projekt', and there is no such entry"),
        ("degrees.toml", ("levels", 0, "words"), ["(a|b"], "[levels], number 1, words, number 1: '(a|b' is no pattern: missing ), unterminated subpattern"),
        ("degrees.toml", ("levels", 0, "level"), "master", "[levels]: does not hold other once"),
        ("titles.toml", ("grammar", "foreign_joins"), ["von"], "[grammar] 'foreign_joins': 'von' is not among the joins"),
        ("titles.toml", ("grammar", "compound_ends"), ["meister"], "[grammar] 'compound_ends': 'meister' is not among the nouns"),
        ("units.toml", ("nouns", "quality"), ["site"], "[nouns] 'quality': 'site' also stands in 'nouns volume'"),
        ("units.toml", ("cues", "speed"), {}, "[cues] 'speed': is 'speed', not one of "),
        ("units.toml", ("cues", "money", "fame"), {}, "[cues] 'money', fame: is 'fame', not one of "),
        ("jobs.toml", ("headings", 0, "zone"), "tail", "[headings], number 1, zone: is 'tail', not one of "),
        ("interview.toml", ("questions", "risk", "category"), "odd", "[questions] 'risk': is of the category 'odd'"),
        ("scoring.toml", ("rules", "wall-of-text", "weight"), -1, "[rules] 'wall-of-text': holds a number below zero"),
        ("scoring.toml", ("rules", "wall-of-text", "weight"), True, "[rules] 'wall-of-text', weight: is not a number"),
        ("scoring.toml", ("rules", "wall-of-text", "reason"), " ", "[rules] 'wall-of-text': the reason is empty"),
        ("scoring.toml", ("rules", "wall-of-text", "enough"), 1.5, "[rules] 'wall-of-text', enough: is not a share between 0 and 1"),
        ("scoring.toml", ("questions", "budget"), "How much?", "[questions] 'budget': is not a table"),
    ],
)
def test_what_only_one_file_can_get_wrong(file: str, path: tuple[str | int, ...], value: Any, message: str, broken: Any) -> None:
    inside(broken, path[:-1])[path[-1]] = value
    assert said(file, broken).startswith(f"lexicons/{file}, {message}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path)
    return tmp_path


def test_an_entry_twice_is_refused_with_its_file(folder: Path) -> None:
    (folder / "twice.toml").write_text('[entries]\n"Jira" = { family = "agile" }\n"Jira" = { family = "agile" }\n', encoding="utf-8")
    with pytest.raises(BadData, match=r"lexicons/twice\.toml is not valid TOML"):
        files.parse()


def test_a_file_that_is_no_text_is_refused(folder: Path) -> None:
    (folder / "noise.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadData, match=r"lexicons/noise\.toml is not valid TOML"):
        files.parse()


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(BadData, match=r"lexicons/verbs\.toml is missing: install profilecheck again"):
        files.check({name: data for name, data in DATA.items() if name != "verbs.toml"})


def test_a_file_that_nobody_reads_is_named() -> None:
    with pytest.raises(BadData, match=r"lexicons/colours\.toml"):
        files.check({**DATA, "colours.toml": {}})
