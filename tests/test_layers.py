"""Who may import whom: a reader knows no facts, a fact no opinion, a rule no text search."""

from __future__ import annotations

import ast
import graphlib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "profilecheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
assert len(MODULES) > 30, "the package was not found"

VALUES = ("kinds", "calendar", "document", "builder", "errors", "limits")
OPEN_TO_ALL = {*VALUES, "patterns", "remembered", "resources"}
SEE_EVERYTHING = {"cli", "web", "batch", "__init__", "__main__"}
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "vocabulary": (),
    "readers": ("vocabulary",),
    "nlp": ("vocabulary",),
    "facts": ("nlp", "vocabulary"),
    "jobs": ("facts", "nlp", "vocabulary"),
    "cohort": (),
    "report": ("facts.types", "vocabulary"),
    "rules": ("report", "facts.types", "facts.examples", "vocabulary"),
    "advice": ("rules", "report", "jobs", "facts", "nlp", "vocabulary"),
    "render": ("report", "advice", "cohort", "jobs.types", "facts.types", "facts.examples", "facts.presence", "facts.experience.types", "facts.views.types"),
    "running": ("readers", "nlp", "facts", "jobs", "report", "rules", "advice", "render", "vocabulary"),
}
"""Layer and what it may import besides itself and what is open to all: the values on the ground floor and `resources`.
`render` draws what `report` and `advice` made; only `running`, and what sees everything, knows the way from a path to a report."""

ONE_WAY = ("profilecheck.readers", "profilecheck.nlp", "profilecheck.facts.profile", "profilecheck.jobs.reading", "engine.check", "reporting.check")
"""Each step from a file to a report; only `running` puts one after the other."""
BESIDE_THE_WAY = {"profilecheck.readers.linkedin.profile", "profilecheck.readers.linkedin.profile.MOST_BYTES"}
"""How much of standard input is taken; the rest of a longer input stays where it is."""

FORBIDDEN_TO_RULES = {"patterns", "re", "regex", "re2", "spacy"}
MAY_PRINT = {"cli", "batch"}
LONGEST = 300


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def layer_of(name: str) -> str:
    return name.split(".")[0]


def imports(path: Path) -> set[str]:
    """Full names of the modules that a file imports, whether at the top, in a function or for type checking only."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            near = path.relative_to(PACKAGE.parent).parts[: -node.level] if node.level else ()
            module = ".".join([*near, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = PACKAGE.parent.joinpath(*module.split("."), alias.name)
                found.add(f"{module}.{alias.name}" if inner.is_dir() or inner.with_suffix(".py").is_file() else module)
    return found


def ours(path: Path) -> set[str]:
    """Names of imported modules of the package, without its own name; "__init__" for the package itself."""
    return {n.removeprefix("profilecheck").removeprefix(".") or "__init__" for n in imports(path) if n.split(".")[0] == "profilecheck"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_layer_imports_only_what_lies_below(path: Path) -> None:
    layer = layer_of(name_of(path))
    if layer in SEE_EVERYTHING:
        return
    if layer in OPEN_TO_ALL:
        outside = {name for name in ours(path) if layer_of(name) not in OPEN_TO_ALL}
        assert not outside, f"{name_of(path)} lies on the ground floor and may not import {', '.join(sorted(outside))}"
        return
    assert layer in MAY_IMPORT, f"{layer} is no layer that the design names: add it here and say what it may import"
    allowed = (layer, *MAY_IMPORT[layer], *OPEN_TO_ALL)
    outside = {name for name in ours(path) if not any(name == a or name.startswith(f"{a}.") for a in allowed)}
    assert not outside, f"{name_of(path)} may not import {', '.join(sorted(outside))}"


def steps(path: Path) -> set[str]:
    """What a module has a hand in of the way from a file to a report: what it imports for running it, and the functions that it calls."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found.add(ast.unparse(node.func))
    return found


@pytest.mark.parametrize("path", [p for p in MODULES if layer_of(name_of(p)) in SEE_EVERYTHING], ids=name_of)
def test_there_is_one_way_from_a_file_to_a_report(path: Path) -> None:
    """`running` reads isolated and within limits; whoever reads, marks, assembles or judges by himself does it without."""
    found = {s for s in steps(path) for way in ONE_WAY if s == way or s.startswith(f"{way}.")}
    assert not found - BESIDE_THE_WAY, f"{name_of(path)} takes a way of its own ({', '.join(sorted(found))}): use profilecheck.running"


def top_imports(path: Path) -> set[str]:
    """Modules of the package that are imported when this one is, so not those for types only or within a function."""
    outer = [n for n in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(n, ast.Import | ast.ImportFrom)]
    found: set[str] = set()
    for node in outer:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return {name.removeprefix("profilecheck.") for name in found if name.startswith("profilecheck.")}


def test_no_module_imports_itself_by_way_of_others() -> None:
    """A circle works only as long as nobody changes who is imported first."""
    names = {name_of(path).removesuffix(".__init__"): path for path in MODULES}
    graph = {name: top_imports(path) & names.keys() - {name} for name, path in names.items()}
    for name, targets in graph.items():
        # Importing a module imports the rooms that it stands in; a module's own rooms are under way already.
        rooms = {".".join(parts[:end]) for t in targets for parts in [t.split(".")] for end in range(1, len(parts))}
        graph[name] = {t for t in targets | (rooms & names.keys()) if t != name and not name.startswith(f"{t}.")}
    try:
        tuple(graphlib.TopologicalSorter(graph).static_order())
    except graphlib.CycleError as error:
        pytest.fail(f"import circle: {' → '.join(reversed(error.args[1]))}")


@pytest.mark.parametrize("path", [p for p in MODULES if layer_of(name_of(p)) == "rules"], ids=name_of)
def test_a_rule_detects_nothing_by_itself(path: Path) -> None:
    roots = {name.removeprefix("profilecheck.").split(".")[0] for name in imports(path)}
    assert not roots & FORBIDDEN_TO_RULES, "a rule that needs to detect something needs a fact: add the fact"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    if layer_of(name_of(path)) in MAY_PRINT:
        return
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
    bad = [c.lineno for c in calls if isinstance(c.func, ast.Name) and c.func.id in {"print", "exit", "quit"}]
    bad += [c.lineno for c in calls if isinstance(c.func, ast.Attribute) and ast.unparse(c.func) in {"sys.exit", "sys.stdout.write", "sys.stderr.write"}]
    assert not bad, f"{name_of(path)} prints or exits in line {bad[0]}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_in_one_sentence_why_it_exists(path: Path) -> None:
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert doc, f"{name_of(path)} has no docstring"
    first = doc.split("\n\n")[0].strip()
    assert first.endswith((".", ":")), f"{name_of(path)}: the first sentence has no end"


def test_long_files_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    """A file past 300 lines may hide a second room: worth a look, no failure."""
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = {name: lines for name, lines in lengths.items() if lines > LONGEST}
    with capsys.disabled():
        for name, lines in sorted(long.items()):
            print(f"\n{name} has {lines} lines", end="")
    assert sum(lengths.values()) > 1000
