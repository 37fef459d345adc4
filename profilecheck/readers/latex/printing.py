"""What a LaTeX source prints, as lines: macros of its own are filled in, unknown ones give what stands in their braces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from profilecheck.errors import UnreadableFile
from profilecheck.readers.latex.macros import (
    BOLD,
    BREAKS,
    ENTRIES,
    GAPS,
    HEADINGS,
    LINKS,
    PERSON,
    PLAIN,
    SILENT,
    SIZES,
    Macro,
    definitions,
    filled,
    group,
    without_columns,
)  # fmt: skip
from profilecheck.readers.latex.nodes import MacroLook, arguments_of, changed_by, following, inner, inside, plain
from profilecheck.readers.text.joining import Stretch, joined
from profilecheck.readers.text.lines import TAB, Line, in_capitals

if TYPE_CHECKING:
    from pylatexenc.latexwalker import LatexNode

DOCUMENT = re.compile(r"\\begin\s*\{document\}")
END = re.compile(r"\\end\s*\{document\}")
LISTS = frozenset({"itemize", "enumerate", "cvitems", "description", "rSubsection", "highlights", "onecolentry", "compactitem", "tightitemize"})
UNPRINTED = frozenset({"comment", "tikzpicture", "filecontents", "filecontents*", "thebibliography", "picture"})
DEEPEST = 12
MOST_EXPANSIONS = 1_000
"""Macros filled in: a macro that calls itself twice would double the text for ever."""
LONGEST_ACCENT = 12
"""Characters of source of a letter with its accent; what is longer is text in a macro's braces."""
ITEMS = frozenset({"item", "resumeItem", "cvlistitem"})
LINKED = frozenset({"href", "hyperlink", "url", "nolinkurl"})
TITLED = frozenset({"rSection", "cvsection", "section", "ressection"})
TABLES = ("minipage", "multicols", "paracol", "adjustwidth")


def lines_of(source: str, name: str) -> list[Line]:
    """The lines of a document, first what its preamble says of the person."""
    from pylatexenc.latexwalker import LatexWalkerParseError

    source = re.sub(r"\\if(?:false)\b.*?\\fi\b", lambda m: "\n" * m[0].count("\n"), source, flags=re.S)
    begin = DOCUMENT.search(source)
    start = begin.end() if begin else 0
    end = END.search(source, start)
    stop = end.start() if end else len(source)
    preamble = source[:start] if begin else ""
    printer = Printer(definitions(re.sub(r"(?<!\\)%.*", "", preamble)))
    try:
        printer.person(re.sub(r"(?<!\\)%.*", "", preamble))
        printer.source(source[start:stop], source.count("\n", 0, start) + 1, MacroLook(), 0)
    except (LatexWalkerParseError, RecursionError, ValueError) as error:
        raise UnreadableFile(f"{name}: the LaTeX source can't be parsed; print the resume to a PDF and pass that.", code="damaged") from error
    printer.end()
    return [line for line in printer.lines if any(c.isalnum() for c in line.text)]


class Printer:
    """Keeps the line that is open; `line` counts from 1 in the source."""

    def __init__(self, macros: dict[str, Macro]) -> None:
        self.macros = macros
        self.lines: list[Line] = []
        self.text: list[Stretch] = []
        self.kind, self.level, self.line = "paragraph", 0, 1
        self.lists = self.expanded = 0

    def person(self, preamble: str) -> None:
        """Name, position and contact data that a class keeps until it prints the top of the page."""
        for name in PERSON:
            for match in re.finditer(rf"\\{name}(?![A-Za-z])\s*", preamble):
                option, at = group(preamble, match.end(), "[", "]")
                said: list[str] = []
                while (found := group(preamble, at))[0] is not None and len(said) < 3:
                    said.append(found[0] or "")
                    at = found[1]
                key = (option or name).lower()
                text = " ".join(filter(None, said))
                if not text or "#" in text:
                    continue
                self.source((LINKS[key] if key in LINKS and "/" not in text else "") + text, preamble.count("\n", 0, match.start()) + 1, MacroLook(), 1)
                if name not in ("firstname", "lastname"):
                    self.end()

    def source(self, text: str, line: int, look: MacroLook, depth: int) -> None:
        """Print a piece of source that begins on a line."""
        from pylatexenc.latexwalker import LatexWalker

        text = without_columns(text)
        walker = LatexWalker(text, tolerant_parsing=True)
        nodes, _, _ = walker.get_latex_nodes()
        self.nodes(nodes, text, line, look, depth)

    def nodes(self, nodes: Sequence[LatexNode], text: str, line: int, look: MacroLook, depth: int) -> None:
        """Print nodes in their order; the braces behind a macro that the parser does not know are its arguments."""
        from pylatexenc import latexwalker as lw

        at = 0
        while at < len(nodes):
            node = nodes[at]
            at += 1
            if node is None:
                continue
            self.line = line + text.count("\n", 0, node.pos) if depth == 0 else line
            if isinstance(node, lw.LatexCharsNode):
                self.say(node.chars, look)
            elif isinstance(node, lw.LatexGroupNode):
                self.nodes(node.nodelist, text, line, look, depth)
            elif isinstance(node, lw.LatexSpecialsNode):
                self.say("\t" if node.specials_chars == "&" else " " if node.specials_chars == "~" else plain(node), look, special=True)
            elif isinstance(node, lw.LatexMathNode):
                self.say(plain(node), look, special=True)
            elif isinstance(node, lw.LatexEnvironmentNode):
                self.environment(node, text, line, look, depth)
            elif isinstance(node, lw.LatexMacroNode):
                at, look = self.macro(node, nodes, at, text, line, look, depth)

    def environment(self, node: Any, text: str, line: int, look: MacroLook, depth: int) -> None:
        if node.environmentname in UNPRINTED:
            return
        self.end()
        listed = node.environmentname in LISTS or "item" in node.environmentname.lower()
        self.lists += listed
        arguments, places = following(node.nodelist, 0)
        if node.environmentname in TITLED and arguments:
            self.heading(inside(arguments[0]), text, line, look, depth, 1)
            self.nodes(node.nodelist[places[0] :], text, line, look, depth)
        elif node.environmentname.startswith(TABLES):
            # Widths and columns stand in braces before the first row, unless the parser took them already.
            self.nodes(node.nodelist[places[-1] if places else 0 :], text, line, look, depth)
        else:
            self.nodes(node.nodelist, text, line, look, depth)
        self.end()
        self.lists -= listed

    def macro(self, node: Any, nodes: Sequence[Any], at: int, text: str, line: int, look: MacroLook, depth: int) -> tuple[int, MacroLook]:
        """Print a macro; returns where its arguments end, and the look of what follows it."""
        name = node.macroname
        own = arguments_of(node)
        groups, behind = following(nodes, at)
        last = behind[-1] if behind else at
        if name in self.macros and self.expanded < MOST_EXPANSIONS and depth < DEEPEST:
            return self.filled_in(name, own, groups, [at, *behind], look, depth), look
        if name in SIZES or name in BOLD | PLAIN:
            changed = changed_by(name, look)
            if not own:
                return at, changed
            self.nodes(inside(own[-1]), text, line, changed, depth)
        elif name in HEADINGS:
            content = own[-1:] or groups[:1]
            self.heading(inside(content[0]) if content else [], text, line, look, depth, HEADINGS[name])
            return at if own else [*behind, at][0], look
        elif name in ITEMS:
            self.item(own, text, line, look, depth)
        elif name in BREAKS:
            self.end()
        elif name in GAPS:
            self.say("\t", look, special=True)
        elif name in LINKED:
            return self.linked(own, groups, [at, *behind], text, line, look, depth, both=name in ("href", "hyperlink")), look
        elif name in SILENT or name.startswith(("fa", "set", "color", "icon")):
            return last if name in SILENT else at, look
        elif name in ENTRIES or len(groups) >= 2:
            self.entry([*own, *groups], text, line, look, depth)
            return last, look
        else:
            self.unknown(node, own, text, line, look, depth)
        return at, look

    def unknown(self, node: Any, own: list[Any], text: str, line: int, look: MacroLook, depth: int) -> None:
        """Print a macro that means nothing to us: the sign or accent that it stands for, else its last argument."""
        sign = plain(node) if not own or (len(own) == 1 and len(node.latex_verbatim()) <= LONGEST_ACCENT) else ""
        if own and not sign.strip():
            self.nodes(inside(own[-1]), text, line, look, depth)
        else:
            self.say(sign, look, special=True)

    def filled_in(self, name: str, own: list[Any], groups: list[Any], places: list[int], look: MacroLook, depth: int) -> int:
        """Print a macro that the source defines; returns where the arguments end that it took."""
        self.expanded += 1
        macro = self.macros[name]
        given = [inner(node) for node in (*own, *groups)]
        if macro.default is not None and not (own and own[0].latex_verbatim().startswith("[")):
            given.insert(0, macro.default)
        taken = macro.count - len(own) - (macro.default is not None)
        self.source(filled(macro, given), self.line, look, depth + 1)
        return places[min(max(0, taken), len(places) - 1)]

    def item(self, own: list[Any], text: str, line: int, look: MacroLook, depth: int) -> None:
        """Begin an item of a list, with its label if it has one."""
        self.end()
        self.kind, self.level = "bullet", max(1, self.lists)
        for label in own:
            self.nodes(inside(label), text, line, replace(look, bold=True), depth)
            self.say(" ", look)

    def linked(self, own: list[Any], groups: list[Any], places: list[int], text: str, line: int, look: MacroLook, depth: int, *, both: bool) -> int:
        """Print a link's words and remember its target; returns where its arguments end."""
        arguments = [*own, *groups][: 2 if both else 1]
        if arguments:
            target = inner(arguments[0]).replace("\\", "")
            self.nodes(inside(arguments[-1]), text, line, replace(look, link=target), depth)
        return places[max(0, len(arguments) - len(own))]

    def entry(self, arguments: Sequence[Any], text: str, line: int, look: MacroLook, depth: int) -> None:
        """An entry of a class that is not here: its short arguments on one line, longer ones as they are below it."""
        self.end()
        first = True
        for argument in arguments:
            held = len(self.lines)
            if self.text and not first:
                self.text.append(Stretch("\t"))
            self.nodes(inside(argument), text, line, look, depth)
            if len(self.lines) > held:
                self.end()
            first = False
        self.end()

    def heading(self, nodes: Sequence[Any], text: str, line: int, look: MacroLook, depth: int, level: int) -> None:
        self.end()
        self.kind, self.level = "heading", level
        self.nodes(nodes, text, line, replace(look, bold=True), depth)
        self.end()

    def say(self, text: str, look: MacroLook, *, special: bool = False) -> None:
        """Add text to the open line; an empty line of the source ends it."""
        parts = [text] if special else re.split(r"\n[ \t]*\n\s*", text)
        for number, part in enumerate(parts):
            if number:
                self.end()
            if part:
                self.text.append(Stretch(part if special else re.sub(r"\s+", " ", part), look.size, look.bold, look.link))

    def end(self) -> None:
        """Close the line that is open."""
        pieces = joined(self.text)
        self.text = []
        while pieces and pieces[0] is TAB:
            pieces.pop(0)
        if pieces:
            kind = "heading" if self.kind == "paragraph" and TAB not in pieces and in_capitals(" ".join(p.text for p in pieces)) else self.kind
            self.lines.append(Line(kind, f"line {self.line}", pieces, self.level))
        self.kind, self.level = "paragraph", 0
