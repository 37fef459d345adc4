"""Turns the runs of one Word paragraph into printed lines of words: fields, breaks, tabs, links, tracked changes, hidden text."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct, field

from profilecheck.document import Hidden
from profilecheck.readers.docx import unseen
from profilecheck.readers.docx.colors import PAINTED, PAPER, alike, ground_of
from profilecheck.readers.docx.package import R, Relation, W
from profilecheck.readers.docx.styles import RunLook, Styles, WordStyle, look_of
from profilecheck.readers.text.lines import TAB, Run

TINY = 2.0
"""Points: nobody reads that; the usual size for smuggled keywords is 1."""
BURIED = 4.0
"""Points: pale text of this size is hidden even on a banner."""

PAGE = "\ufffc"
"""Stands for a page number until the line is put together."""
PAGE_WORDS = frozenset({"page", "pages", "pg", "pg.", "p.", "p", "seite", "of", "von", "/", "|", "-", "–", "—", "•", "·", PAGE})
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SAFE_SCHEMES = ("http://", "https://", "mailto:", "tel:")
TOKEN = re.compile(r"\s+|[^\s\ufffc]+|\ufffc")

_LINK = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,2000})"', re.I)
_DROPPED = frozenset({"del", "moveFrom", "rPr", "pPr", "instrText", "delText", "delInstrText", "rt", "footnoteRef", "endnoteRef", "annotationRef"})
_BOXES = frozenset({"drawing", "pict", "object", "AlternateContent"})
# Of the symbols that stand in running text: Wingdings' arrows, ticks and bullets; icons for telephone and letter say nothing.
_SYMBOLS = {"f0b7": "•", "f0a7": "▪", "f0d8": "➢", "f076": "❖", "f0fc": "✓", "f0e0": "→", "f0ae": "→", "f02d": "-"}
_SYMBOLS |= {"f0b0": "°", "f0b1": "±", "f0a3": "≤", "f0b3": "≥"}


class Notes(Struct):
    """What reading a part brings besides its text: counts for warnings, and text that nobody sees."""

    notes: dict[str, int] = field(default_factory=dict)
    hidden: list[Hidden] = field(default_factory=list)
    tables: int = 0

    def note(self, code: str) -> None:
        self.notes[code] = self.notes.get(code, 0) + 1

    def count_table(self) -> int:
        """The number of the next table, from 0."""
        self.tables += 1
        return self.tables - 1


class Where(Struct, frozen=True):
    """Around a paragraph: `ground` it stands on as in `ground_of`, and why it is `unseen` if its row or box is."""

    where: str
    column: int = 0
    ground: str = ""
    depth: int = 0
    unseen: str = ""


class Bit(Struct, frozen=True):
    text: str
    look: RunLook
    link: str | None


class FormField(Struct):
    instruction: str = ""
    result: bool = False
    link: str = ""

    @property
    def is_page(self) -> bool:
        return self.instruction.strip().upper().partition(" ")[0] in ("PAGE", "NUMPAGES", "SECTIONPAGES")


def lost(text: str, look: RunLook, ground: str) -> str:
    """Why nobody sees text of this look on this ground; "" if it shows."""
    size = look.size or 0.0
    if look.hidden or (look.off_web and any(map(str.isalpha, text))):
        return "hidden by its format"
    if 0 < size <= TINY or look.narrow:
        return "too small to read"
    if look.inkless:
        return "without ink"
    under = ground if look.ground is None else look.ground
    if alike(look.color, under, small=size < BURIED) or (under == PAINTED and size < BURIED and alike(look.color, PAPER, small=False)):
        return "in the color of the paper"
    return ""


class TextReader:
    """Reads paragraphs of one part; a field may begin in one paragraph and end in another, so it keeps a state."""

    def __init__(self, styles: Styles, relations: dict[str, Relation], found: Notes) -> None:
        self.styles, self.relations, self.found = styles, relations, found
        self._fields: list[FormField] = []
        self._muted = self._pages = 0

    def paragraph(self, element: etree._Element, style: WordStyle, place: Where) -> tuple[list[list[Run]], list[etree._Element], bool]:
        """The printed lines of a paragraph, the drawings anchored in it, and whether it is set in capitals."""
        self._bits: list[Bit] = []
        self._drawings: list[etree._Element] = []
        self._hidden: list[tuple[str, str]] = []
        properties = element.find(W + "pPr")
        own = ground_of(properties, self.styles.theme)
        ground = own if own is not None else style.ground or place.ground
        flat = properties is None or properties.find(W + "spacing") is None
        self._lost = place.unseen or unseen.paragraph(properties) or (style.unseen if flat else "")
        self._walk(element, style.look.over(self.styles.base), None, ground)
        for why in dict.fromkeys(reason for _, reason in self._hidden):
            if text := "".join(part for part, reason in self._hidden if reason == why).strip():
                self.found.hidden.append(Hidden(re.sub(r"\s+", " ", text), place.where, why))
        written = [bit for bit in self._bits if not bit.text.isspace()]
        return split(self._bits), self._drawings, bool(written) and all(bit.look.caps for bit in written)

    def _walk(self, element: etree._Element, base: RunLook, link: str | None, ground: str) -> None:
        for child in element:
            if not isinstance(child.tag, str):
                continue
            tag = child.tag.rsplit("}", 1)[-1]
            if tag == "r":
                self._run(child, base, link, ground)
            elif tag == "hyperlink":
                self._walk(child, base, self._target(child) or link, ground)
            elif tag == "fldSimple":
                self._field("begin")
                self._fields[-1].instruction = child.get(W + "instr", "")
                self._field("separate")
                self._walk(child, base, link, ground)
                self._field("end", base)
            elif tag in _DROPPED:
                if tag in ("del", "moveFrom"):
                    self.found.note("tracked-changes")
            elif tag in _BOXES:
                self._drawings.append(child)
            elif tag == "oMath" or tag == "oMathPara":
                self._add("".join(t.text or "" for t in child.iter() if isinstance(t.tag, str) and t.tag.endswith("}t")), base, link, ground)
            elif tag == "commentRangeStart":
                self.found.note("comments")
            else:
                if tag == "ins":
                    self.found.note("tracked-changes")
                self._walk(child, base, link, ground)

    def _run(self, run: etree._Element, base: RunLook, link: str | None, ground: str) -> None:
        properties = run.find(W + "rPr")
        look = base
        if properties is not None:
            named = properties.find(W + "rStyle")
            look = look_of(properties, self.styles.theme).over(self.styles.character(named.get(W + "val") if named is not None else None).over(base))
        for child in run:
            if not isinstance(child.tag, str):
                continue
            tag = child.tag.rsplit("}", 1)[-1]
            if tag == "t":
                self._add(child.text or "", look, link, ground)
            elif tag in ("tab", "ptab"):
                self._add("\t", look, link, ground)
            elif tag in ("br", "cr"):
                self._add("\n", look, link, ground)
            elif tag == "noBreakHyphen":
                self._add("-", look, link, ground)
            elif tag == "sym":
                self._add(_SYMBOLS.get(child.get(W + "char", "").lower(), " "), look, link, ground)
            elif tag == "fldChar":
                self._field(child.get(W + "fldCharType", ""), look)
            elif tag == "instrText":
                if self._fields and not self._fields[-1].result:
                    self._fields[-1].instruction = self._fields[-1].instruction[:4000] + (child.text or "")
            elif tag == "pgNum":
                self._add(PAGE, look, link, ground)
            elif tag in _BOXES:
                self._drawings.append(child)
            elif tag == "ruby":
                for part in child.iter(W + "rubyBase"):
                    self._walk(part, look, link, ground)
            elif tag == "commentReference":
                self.found.note("comments")

    def _add(self, text: str, look: RunLook, link: str | None, ground: str) -> None:
        if not text or self._muted or self._pages:
            return
        if text.strip() and (why := self._lost or lost(text, look, ground)):
            self._hidden.append((text, why))
            text = " "
        if link is None and self._fields:
            link = next((field.link for field in reversed(self._fields[-3:]) if field.link), None)
        self._bits.append(Bit(text, look, link))

    def _field(self, step: str, look: RunLook | None = None) -> None:
        """A field is an instruction and what came of it: the first is muted, the second read, unless it is a page number."""
        if step == "begin":
            self._fields.append(FormField())
            self._muted += 1
        elif step == "separate" and self._fields and not self._fields[-1].result:
            field = self._fields[-1]
            field.result = True
            self._muted -= 1
            self._inspect(field.instruction)
            if field.is_page:
                self._pages += 1
            if found := _LINK.match(field.instruction.strip()):
                field.link = self._safe(found[1]) or ""
        elif step == "end" and self._fields:
            field = self._fields.pop()
            if not field.result:
                self._muted -= 1
                self._inspect(field.instruction)
            elif field.is_page:
                self._pages -= 1
            if field.is_page:
                self._add(PAGE, look or self.styles.base, None, PAINTED)

    def _inspect(self, instruction: str) -> None:
        if instruction.strip().upper().startswith(("DDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT")):
            self.found.note("active-content")

    def _target(self, element: etree._Element) -> str | None:
        relation = self.relations.get(element.get(R + "id", ""))
        return self._safe(relation.target) if relation and relation.external else None

    def _safe(self, address: str) -> str | None:
        """An address that may be shown as a link; others can run something."""
        address = address.strip()
        if address.lower().startswith(SAFE_SCHEMES):
            return address
        if re.match(r"[a-z][a-z0-9+.-]{0,20}:", address, re.I):
            self.found.note("active-content")
        return None


def split(bits: list[Bit]) -> list[list[Run]]:
    """Words of each printed line out of runs; page numbers go, with the "Page" and "of" around them."""
    lines: list[list[Run]] = [[]]
    word: list[Bit] = []
    blanks = 0
    tab = False

    def close() -> None:
        nonlocal word
        if word:
            shown = next((bit for bit in word if any(c.isalnum() for c in bit.text)), word[0])
            link = next((bit.link for bit in word if bit.link), None)
            lines[-1].append(Run("".join(bit.text for bit in word), shown.look.size or 0.0, bool(shown.look.bold), link))
            word = []

    for bit in bits:
        for token in TOKEN.findall(bit.text):
            if token.isspace():
                close()
                blanks += len(token)
                tab = tab or "\t" in token or blanks >= 3
                if "\n" in token:
                    lines.append([])
                    tab, blanks = False, 0
                continue
            if tab and lines[-1] and not word:
                lines[-1].append(TAB)
            tab, blanks = False, 0
            word.append(Bit(token, bit.look, bit.link))
    close()
    return [without_page_numbers(line) for line in lines]


def without_page_numbers(line: list[Run]) -> list[Run]:
    """A line without its page number; the words beside it go too, and a wide gap that is left over."""
    if not any(PAGE in run.text for run in line):
        return line
    drop = set()
    for at, run in enumerate(line):
        if PAGE in run.text:
            drop.add(at)
            for step in (-1, 1):
                near = at + step
                while 0 <= near < len(line) and line[near].text.lower() in PAGE_WORDS:
                    drop.add(near)
                    near += step
    kept = [run for at, run in enumerate(line) if at not in drop and PAGE not in run.text]
    while kept and kept[-1] is TAB:
        kept.pop()
    return kept
