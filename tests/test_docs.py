"""The written pages are what `docs/make.py` writes, every rule has one, and their links lead somewhere."""

from __future__ import annotations

import json
import re
import runpy
from typing import Any

import pytest

import profilecheck
from profilecheck.rules import engine, reporting
from profilecheck.vocabulary import scoring
from tests.conftest import AS_OF, JOBS, RESUMES, ROOT
from tests.test_layers import MAY_IMPORT, VALUES

DOCS = ROOT / "docs"
RULES = engine.registry()
RECIPES = ROOT / "CONTRIBUTING.md"
PAGES = [*sorted(DOCS.rglob("*.md")), RECIPES]
NAMED = sorted(set(re.findall(r"(?<![\w/])(?:tests|docs|models|samples|profilecheck|lexicons)/[\w/.]+\w", RECIPES.read_text(encoding="utf-8"))))
assert NAMED, "CONTRIBUTING.md names no files"
STALE = "if the change is meant: python docs/make.py"
assert len(PAGES) > len(RULES), "docs/ is not complete: python docs/make.py"


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "make.py"))


@pytest.fixture(scope="module")
def made(maker: dict[str, Any]) -> dict[str, str]:
    pages: dict[str, str] = maker["pages"]()
    return pages


@pytest.mark.parametrize("name", ["score.md", "rules/README.md", *(f"rules/{rule.id}.md" for rule in RULES)])
def test_a_page_is_what_the_rules_say_now(name: str, made: dict[str, str]) -> None:
    path = DOCS / name
    assert path.is_file(), f"docs/{name} is missing: python docs/make.py"
    assert path.read_text(encoding="utf-8") == made[name], f"docs/{name} is stale; {STALE}"


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    pages = {path.stem for path in (DOCS / "rules").iterdir()} - {"README"}
    assert pages == {rule.id for rule in RULES}, f"pages and rules differ; {STALE}"


def test_the_index_names_every_rule_once(made: dict[str, str]) -> None:
    linked = re.findall(r"^\| \[([a-z-]+)\]\(\1\.md\)", made["rules/README.md"], re.MULTILINE)
    assert sorted(linked) == sorted(rule.id for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_page_tells_everything_about_its_rule(rule: engine.Rule, made: dict[str, str]) -> None:
    text = made[f"rules/{rule.id}.md"]
    assert f"# {rule.title}\n" in text
    assert f"--ignore {rule.id}\n" in text
    for heading in ("Why", "Write instead", "What is flagged", "What passes", "In the guide", "Turn it off"):
        assert re.search(rf"^## {heading}\n\n\S", text, re.MULTILINE), heading
    for example in rule.section("Flags") + rule.section("Passes"):
        assert f"```text\n{example}\n```" in text
    for item in rule.covers:
        assert f"- **{item}, " in text


def test_the_table_of_weights_is_that_of_the_lexicon(made: dict[str, str]) -> None:
    for name, category in scoring.plan().categories.items():
        shown = "–" if name in reporting.foreign("resume") else f"{category.weight:.0f}%"
        assert f"\n| {category.title} | {shown} | " in made["score.md"]


def test_tables_are_made_anew_whatever_stood_there(maker: dict[str, Any]) -> None:
    text = (DOCS / "score.md").read_text(encoding="utf-8")
    old = re.sub(r"(made by docs/make\.py -->\n).*?(<!-- end of)", r"\1| old |\n\2", text, flags=re.DOTALL)
    assert old.count("| old |") == 2
    assert maker["filled"](old) == text


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_links_lead_somewhere(path: Any) -> None:
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target, anchor in re.findall(r"\]\(([^)#\s]+)#?([^)\s]*)\)", text):
        other = path.parent / target
        assert other.exists(), target
        headings = re.findall(r"^#+ (.+)$", other.read_text(encoding="utf-8"), re.MULTILINE) if anchor else []
        assert not anchor or anchor in {h.lower().replace(" ", "-") for h in headings}, f"{target}#{anchor}"


LIBRARY = (DOCS / "library.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?", LIBRARY, re.MULTILINE | re.DOTALL)
assert len(BLOCKS) >= len(profilecheck.__all__), "docs/library.md has lost its examples"


def test_the_examples_of_the_library_print_what_the_page_shows(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One after the other, as a reader would type them: what an earlier one named, a later one uses."""
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    printed = []
    for code, _ in BLOCKS:
        exec(compile(code, "docs/library.md", "exec"), names)
        printed.append(capsys.readouterr().out)
    assert all(printed), "each example shows something"
    assert [(out, shown) for out, (_, shown) in zip(printed, BLOCKS, strict=True) if shown and out != shown] == []


@pytest.mark.parametrize("name", profilecheck.__all__)
def test_every_function_of_the_library_has_an_example_and_says_what_it_does(name: str) -> None:
    assert any(f"profilecheck.{name}(" in code for code, _ in BLOCKS)
    assert (getattr(profilecheck, name).__doc__ or "").split("\n")[0].endswith(".")


@pytest.mark.parametrize("make", ["report", "profile", "judged", "fit", "plan", "interview"])
def test_each_result_becomes_json(make: str) -> None:
    profile = profilecheck.analyse(profilecheck.read(RESUMES[0]), as_of=AS_OF)
    made = {
        "report": lambda: profilecheck.check(profile),
        "profile": lambda: profile,
        "judged": lambda: profilecheck.judge_headline("IT Project Manager | Cloud | PMP", as_of=AS_OF),
        "fit": lambda: profilecheck.match(profile, profilecheck.read_job(JOBS[0])),
        "plan": lambda: profilecheck.plan(profile, careers=True),
        "interview": lambda: profilecheck.interview(profile),
    }[make]()
    assert json.loads(profilecheck.to_json(made))["schema"] == 1


@pytest.mark.parametrize("path", NAMED)
def test_what_the_recipes_name_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("room", sorted({*VALUES, *MAY_IMPORT} - {"web"}))
def test_the_architecture_names_every_room(room: str) -> None:
    assert re.search(rf"^\|.*`{room}`", (DOCS / "architecture.md").read_text(encoding="utf-8"), re.MULTILINE)
