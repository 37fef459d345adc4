"""The macros that a LaTeX source defines itself, and what is known of those that classes for resumes bring along."""

from __future__ import annotations

import re

from msgspec import Struct

DEFINITION = re.compile(r"\\(?P<how>(?:re|provide)?newcommand|newcommandx|DeclareRobustCommand|def)\*?\s*\{?\s*\\(?P<name>[A-Za-z@]+)\s*\}?\s*")
COUNT = re.compile(r"\[(\d)\]\s*")
DEFAULT = re.compile(r"\[([^\[\]]*)\]\s*")
TABLE = re.compile(r"\\begin\s*\{(tabular\*?|tabularx|tabulary|longtable|xltabular)\}")
TABLE_END = re.compile(r"\\end\s*\{(?:tabular\*?|tabularx|tabulary|longtable|xltabular)\}")
WIDE_TABLES = frozenset({"tabularx", "tabulary", "xltabular"})
PARAMETERS = re.compile(r"(?:#\d)*\s*")
PARAMETER = re.compile(r"(\\[A-Za-z]+)?#(\d)")

HEADINGS = {
    "part": 1,
    "chapter": 1,
    "section": 1,
    "cvsection": 1,
    "cvsect": 1,
    "sectiontitle": 1,
    "resumesection": 1,
    "subsection": 2,
    "cvsubsection": 2,
    "subsubsection": 3,
}
BOLD = frozenset({"textbf", "bfseries", "bf", "mathbf", "textsc"})
PLAIN = frozenset({"textmd", "mdseries", "normalfont"})
SIZES = {
    "tiny": 5, "scriptsize": 7, "footnotesize": 8, "small": 9, "normalsize": 10, "large": 12, "Large": 14.4, "LARGE": 17.3, "huge": 20.7,
    "Huge": 24.9}
GAPS = frozenset({"hfill", "qquad", "dotfill", "hrulefill", "hspace", "quad"})
BREAKS = frozenset({"\\", "newline", "linebreak", "par", "break", "newpage", "clearpage", "pagebreak", "cr", "tabularnewline", "vfill"})
ENTRIES = frozenset(
    {
        "cventry",
        "cvevent",
        "cvhonor",
        "cvitem",
        "cvlistitem",
        "cvskill",
        "cvdoubleitem",
        "entry",
        "resumeSubheading",
        "job",
        "years",
        "tldatecventry",
        "cvachievement",
    }
)
SILENT = frozenset(
    {
        "vspace", "vskip", "setlength", "addtolength", "usepackage", "documentclass", "input", "include", "pagestyle", "thispagestyle", "definecolor",
        "colorlet",
        "color", "fontsize", "selectfont", "geometry", "hypersetup", "moderncvstyle", "moderncvcolor", "photo", "includegraphics", "newcommand",
        "renewcommand",
        "providecommand", "def", "let", "newenvironment", "renewenvironment", "titleformat", "titlespacing", "setcounter", "fontdir", "colorizelinks",
        "makecvfooter",
        "bibliography", "bibliographystyle", "label", "ref", "cite", "nocite", "hyphenation", "RequirePackage", "newlength", "rule", "hrule",
        "cvsectionwidth",
        "columnratio", "setmainfont", "setsansfont", "newfontfamily", "faIcon", "renewfontfamily", "urlstyle", "raisebox", "input@path",
        "graphicspath", "switchcolumn",
        "enlargethispage", "addbibresource", "DeclareUnicodeCharacter", "pdfgentounicode", "fancyhf", "fancyfoot", "fancyhead", "setlist", "noindent",
        "centering",
    }
)  # fmt: skip
# What a class prints at the top of the page, in its order; each is given before the document begins.
PERSON = (
    "name", "firstname", "familyname", "lastname", "author", "position", "tagline", "title", "quote", "address", "location", "phone", "mobile",
    "email", "mail",
          "homepage", "website", "linkedin", "social", "github", "extrainfo", "personalinfo")  # fmt: skip
LINKS = {"linkedin": "linkedin.com/in/", "github": "github.com/"}


class Macro(Struct, frozen=True):
    """A macro of the source: how many arguments it takes, what stands for the first where it is left out, what it prints."""

    count: int
    default: str | None
    body: str


def definitions(source: str) -> dict[str, Macro]:
    """The macros that a source defines, by name."""
    found: dict[str, Macro] = {}
    for match in DEFINITION.finditer(source):
        at, count, default = match.end(), 0, None
        if match["how"] == "def":
            parameters = PARAMETERS.match(source, at)
            assert parameters is not None
            count, at = parameters[0].count("#"), parameters.end()
        elif number := COUNT.match(source, at):
            count, at = int(number[1]), number.end()
            if first := DEFAULT.match(source, at):
                default, at = first[1], first.end()
        body, _ = group(source, at)
        if body is not None:
            found[match["name"]] = Macro(count, default, body)
    return found


def group(source: str, at: int, opening: str = "{", closing: str = "}") -> tuple[str | None, int]:
    """(what stands between the braces that open at `at`, the place behind them); None where none open there. Blanks may stand before."""
    while at < len(source) and source[at] in " \t\n":
        at += 1
    if at >= len(source) or source[at] != opening:
        return None, at
    depth, start = 0, at + 1
    while at < len(source):
        if source[at] == "\\":
            at += 2
            continue
        depth += source[at] == opening
        depth -= source[at] == closing
        at += 1
        if not depth:
            return source[start : at - 1], at
    return None, start - 1


def without_columns(source: str) -> str:
    """Source without the widths and column types behind the beginning of a table, lines kept."""
    parts, at = [], 0
    for match in TABLE.finditer(source):
        if match.start() < at:
            continue
        end = match.end()
        for _ in range(match[1].endswith("*") + 1 + (match[1] in WIDE_TABLES)):
            _, end = group(source, end, "[", "]")
            _, end = group(source, end)
        # A name that the parser does not know, so that it takes no argument for it.
        parts += [source[at : match.start()], "\\begin{rows}", "\n" * source.count("\n", match.start(), end)]
        at = end
    return TABLE_END.sub(r"\\end{rows}", "".join([*parts, source[at:]]))


def filled(macro: Macro, arguments: list[str]) -> str:
    """What a macro prints with these arguments."""

    def fill(match: re.Match[str]) -> str:
        given = arguments[int(match[2]) - 1] if 0 < int(match[2]) <= len(arguments) else ""
        # A blank keeps a macro's name apart from the first word that is filled in behind it.
        return f"{match[1]} {given}" if match[1] else given

    return PARAMETER.sub(fill, macro.body)
