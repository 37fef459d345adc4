"""Reads Markdown, so that a resume kept as text is judged by its words and not by its marks."""

from __future__ import annotations

import html
import re

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.readers.signatures import is_markup
from profilecheck.readers.text.decoding import decode
from profilecheck.readers.text.lines import TAB, Line, Printed, Run, finish, is_rule, levels, runs_of, write
from profilecheck.readers.text.remarks import take_remarks, with_silences
from profilecheck.readers.txt import FOREIGN, goes_on, lines_of, wrap_column

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
FORMAT = "md"
RANK = 1
"""Takes text with clear signs of Markdown whatever its name, and any text whose name says so."""

MAX_FRONT_MATTER = 60
"""Lines: more than any generator asks for, few enough that a resume which begins with a rule is not swallowed."""

ATX = re.compile(r"(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\Z")
ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)")
DELIMITERS = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*){0,40}\|?\Z")
DEFINITION = re.compile(r"\[([^\]\[]{1,200})\]:\s*<?([^\s<>]{1,1000})>?")
FENCE = re.compile(r"(```|~~~)")
UNDERLINE = re.compile(r"(?:={2,}|-{2,})\Z")
LONGEST_HEADING = 100
"""Characters of a line that another underlines."""
SIGNS = (
    re.compile(r"^\[[^\]\n]{1,200}\]:[ \t]{1,20}\S", re.M),
    re.compile(r"\[[^\]\[\n]{1,200}\]\((?:https?:|mailto:|#|/)[^)\s]{0,500}\)"),
    re.compile(r"\*\*[^*\n]{1,200}\*\*"),
    re.compile(r"^\|?[ \t]{0,20}:?-{3,80}:?[ \t]{0,20}\|[ \t:|-]{2,400}$", re.M),
)
INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`{1,3})(?P<code>[^`\n]{1,2000})(?P=ticks)"
    r"|!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)"
    r"|\[(?P<text>[^\]\[\n]{1,500})\](?:\(\s*<?(?P<target>[^()\s<>]{0,1000}(?:\([^()\s]{0,100}\)[^()\s<>]{0,200})?)>?(?:\s+[\"'(][^\n]{0,200}?[\"')])?\s*\)|\[(?P<ref>[^\]\n]{0,200})\])"
    r"|<(?P<auto>(?:https?://|mailto:|tel:)[^<>\s]{1,1000}|[^<>\s@:/]{1,100}@[^<>\s]{1,200})>"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,300}>)"
    r"|(?P<marks>\*{1,3}|_{1,3}|~~)"
)
LINE_BREAK = re.compile(r"<br\s{0,3}/?>", re.I)


def sniff(data: bytes) -> bool:
    """Whether text has clear signs of Markdown: two headings, or two different signs."""
    head = data[:4096]
    if head.startswith(FOREIGN) or is_markup(head, fragments=False):
        return False
    text = decode(data)
    if text is None:
        return False
    sample = text[:50_000]
    headings = len(re.findall(r"^#{1,6} \S", sample, re.M))
    return headings >= 2 or bool(headings) + sum(1 for sign in SIGNS if sign.search(sample)) >= 2


def read(data: bytes, name: str) -> Document:
    builder = Builder(name, FORMAT, data)
    printed, remarks = take_remarks(lines_of(data, builder), builder)
    printed = _body(printed)
    references = {found[1].casefold(): found[2] for line in printed if (found := DEFINITION.match(line.text))}
    write(builder, _blocks(printed, references))
    return with_silences(finish(builder, "file"), remarks)


def _body(printed: list[Printed]) -> list[Printed]:
    """Lines without front matter and comments."""
    if printed and printed[0].text == "---":
        end = next((at for at, line in enumerate(printed[1 : MAX_FRONT_MATTER + 1], 1) if line.text in ("---", "...")), 0)
        # A mapping has its key on the first line; a rule above a resume has a blank or a name there.
        if end > 1 and re.match(r"[\w-]{1,40}:(?:\s|\Z)", printed[1].text):
            printed = printed[end + 1 :]
    kept: list[Printed] = []
    inside = False
    for line in printed:
        text, parts = line.text, []
        while text:
            if inside:
                _, closed, text = text.partition("-->")
                inside = not closed
            else:
                before, opened, text = text.partition("<!--")
                parts.append(before)
                inside = bool(opened)
        kept.append(Printed("".join(parts).strip(), line.indent, line.number))
    return kept


def _blocks(printed: list[Printed], references: dict[str, str]) -> list[Line]:
    lines: list[Line] = []
    stack: list[int] = []
    fence = ""
    column = wrap_column(printed)
    at = 0

    def add(kind: str, text: str, line: Printed, level: int = 0) -> None:
        for part in LINE_BREAK.split(text):
            lines.append(Line(kind, f"line {line.number}", inline(part, references), level))

    while at < len(printed):
        line = printed[at]
        text = line.text.lstrip("> ") if line.text.startswith(">") else line.text
        following = printed[at + 1].text if at + 1 < len(printed) else ""
        found = FENCE.match(text)
        if fence or found:
            at += 1
            if found and (not fence or found[1] == fence):
                fence = "" if fence else found[1]
            elif text:
                lines.append(Line("paragraph", f"line {line.number}", runs_of(line.text)))
        elif not text or (DEFINITION.match(text) and references):
            at += 1
        elif heading := _heading(text, following):
            level, words, taken = heading
            add("heading", words, line, level)
            stack.clear()
            at += taken
        elif "|" in text and "|" in following and DELIMITERS.match(following):
            at = _table(printed, at, lines, references)
        elif is_rule(text) and not ITEM.match(text):
            at += 1
        else:
            item = ITEM.match(text)
            words, at = _wrapped(printed, at, item.end() if item else 0, column)
            if not item and line.indent == 0:
                stack.clear()
            add("bullet" if item else "paragraph", words, line, levels(line.indent, stack) if item else 0)
    return lines


def _heading(text: str, following: str) -> tuple[int, str, int] | None:
    """Level and words of a heading, and how many lines it takes: one behind signs, two where the second underlines it."""
    if marked := ATX.match(text):
        return len(marked[1]), marked[2] or "", 1
    if following and len(text) <= LONGEST_HEADING and UNDERLINE.match(following) and not ITEM.match(text) and not is_rule(text):
        return (1 if following[0] == "=" else 2), text, 2
    return None


def _wrapped(printed: list[Printed], at: int, length: int, column: int) -> tuple[str, int]:
    """The text of a line behind its mark of so many characters with the lines that go on with it, and which line is the next."""
    last = printed[at]
    text = last.text.lstrip("> ") if last.text.startswith(">") else last.text
    parts, hang = [text[length:]], last.indent + length
    at += 1
    while at < len(printed) and not _hard_break(last) and _continues(last, printed[at], column, hang):
        last = printed[at]
        parts.append(last.text.lstrip("> "))
        at += 1
    return " ".join(part.removesuffix("\\") for part in parts), at


def _hard_break(line: Printed) -> bool:
    return line.text.endswith("\\")


def _continues(line: Printed, following: Printed, column: int, hang: int) -> bool:
    """Whether two lines of source are one line of text: not every line end is meant as a space by people who write resumes."""
    text = following.text
    if not text or ITEM.match(text) or ATX.match(text) or FENCE.match(text) or is_rule(text):
        return False
    return text[0].islower() or goes_on(line, following, column, hang)


def _table(printed: list[Printed], at: int, lines: list[Line], references: dict[str, str]) -> int:
    """Rows as lines with tabs; returns where the table ends."""
    row = 0
    while at < len(printed) and "|" in printed[at].text:
        line = printed[at]
        at += 1
        if DELIMITERS.match(line.text):
            continue
        row += 1
        made = Line("cell", f"line {line.number}, row {row}")
        for cell in re.split(r"(?<!\\)\|", line.text.strip("| ")):
            runs = inline(LINE_BREAK.sub(" ", cell), references)
            if runs and made.runs:
                made.runs.append(TAB)
            made.runs.extend(runs)
        lines.append(made)
    return at


def inline(text: str, references: dict[str, str] | None = None, *, link: str | None = None) -> list[Run]:
    """Words of a line without its marks; what stood between `**` is bold, what stood in a link knows its target."""
    # Letters with their look first, words after: a mark may stand inside a word.
    runs: list[tuple[str, bool, str | None]] = []
    bold, at, opened = False, 0, {"*": 0, "_": 0, "~": 0}
    for found in INLINE.finditer(text):
        runs.append((html.unescape(text[at : found.start()]), bold, link))
        at = found.end()
        if found["escaped"] or found["code"]:
            runs.append((found["escaped"] or found["code"], bold, link))
        elif found["text"]:
            target = found["target"] or (references or {}).get((found["ref"] or found["text"]).casefold()) or link
            for run in inline(found["text"], references, link=target) if link is None else []:
                runs.append((("\t" if run is TAB else run.text) + " ", bold or run.bold, run.link))
            if runs and runs[-1][0].endswith(" "):
                runs[-1] = (runs[-1][0][:-1], *runs[-1][1:])
        elif found["auto"]:
            address = found["auto"]
            shown = address.removeprefix("mailto:").removeprefix("tel:")
            runs.append((shown, bold, address if ":" in address else f"mailto:{address}"))
        elif found["marks"]:
            marks = found["marks"]
            if _is_mark(text, found.start(), found.end(), opened[marks[0]] > 0):
                opened[marks[0]] = 0 if opened[marks[0]] else len(marks)
                bold = not bold if len(marks) >= 2 and marks[0] != "~" else bold
            else:
                runs.append((marks, bold, link))
    runs.append((html.unescape(text[at:]), bold, link))
    return words_of(runs)


def _is_mark(text: str, start: int, end: int, is_open: bool) -> bool:
    """Whether `*`, `_` or `~~` is emphasis here and not a letter of "5 * 3" or "snake_case"."""
    before, after = text[start - 1 : start], text[end : end + 1]
    inside_word = before.isalnum() and after.isalnum()
    if text[start] == "_" and inside_word:
        return False
    if is_open:
        return bool(before) and not before.isspace()
    return bool(after) and not after.isspace() and text.rfind(text[start]) >= end


def words_of(letters: list[tuple[str, bool, str | None]]) -> list[Run]:
    """Words out of letters of one look each; a word that changes its look inside has that of its first letter or digit."""
    text = "".join(part for part, _, _ in letters)
    starts: list[tuple[int, bool, str | None]] = []
    length = 0
    for part, bold, link in letters:
        if part:
            starts.append((length, bold, link))
            length += len(part)
    runs: list[Run] = []
    at = offset = 0
    for run in runs_of(text):
        if run is TAB:
            runs.append(run)
            continue
        offset = text.index(run.text, offset)
        shown = next((offset + n for n, c in enumerate(run.text) if c.isalnum()), offset)
        while at + 1 < len(starts) and starts[at + 1][0] <= shown:
            at += 1
        runs.append(Run(run.text, 0.0, starts[at][1], starts[at][2]))
        offset += len(run.text)
    return runs
