"""Which blocks are section headings: by their words, and by looking like the headings that are sure."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass
from statistics import median

from profilecheck.document import Block, Document
from profilecheck.facts.source import Source
from profilecheck.kinds import SectionKind
from profilecheck.vocabulary.headings import HeadingWords, heading_stems, headings
from profilecheck.vocabulary.spelling import norm, pieces

# A heading has few words: the longest of 450 collected ones has seven.
MOST_WORDS = 8
MOST_CHARACTERS = 64
# "E X P E R I E N C E": letters set apart.
SPACED = re.compile(r"(?:[^\W\d_] ){3,40}[^\W\d_]")
# Headings in the margin are of so many kinds, experience among them; rows of a table of skills are not.
MARGIN_KINDS = 3
TRIM = re.compile(r"^[\W_\d]+(?=[^\W\d])|[\W_]+$")
CONTINUED = re.compile(r"\s*[(\[-]?\s*\b(?:continued|cont'?d?\.?|contd)\b\.?\s*[)\]]?\s*$", re.I)
LABEL = re.compile(r"^(?P<label>[^:\t]{3,40}?)\s?[:\t]\s?(?=\S)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A block, or the beginning of one (`length` characters), that heads a section."""

    block: Block
    kind: SectionKind
    also: tuple[SectionKind, ...]
    length: int
    inline: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a block is printed; two headings of one document share it."""

    size: float
    bold: bool
    capitals: bool


@functools.cache
def lexicon() -> dict[str, HeadingWords]:
    """Headings in their common form."""
    known: dict[str, HeadingWords] = {}
    for name, heading in headings().items():
        # "profile" is a summary and "profiles" are web addresses, though they have one common form: the plain one counts first.
        known.setdefault(common(name), heading)
        known[plain(name)] = heading
    return known


def plain(text: str) -> str:
    """A heading's words as printed, lower case, without the signs around them."""
    return " ".join(trimmed(text).lower().split())


def trimmed(text: str) -> str:
    """A heading's words as printed, without "continued" and the signs and numbers around them."""
    text = text.strip()
    if "cont" in text.lower():
        text = CONTINUED.sub("", text)
    if text[:1].isalpha() and text[-1:].isalnum():
        return text
    return TRIM.sub("", TRIM.sub("", text))


def key_of(text: str) -> str:
    """Under which key the lexicon holds a text: as printed, or in its common form."""
    printed = plain(text)
    if printed in lexicon():
        return printed
    if SPACED.fullmatch(printed):
        return unspaced().get(printed.replace(" ", ""), "")
    return common(text)


@functools.cache
def unspaced() -> dict[str, str]:
    """Keys of the lexicon by their letters alone, for headings whose letters are set apart."""
    return {key.replace(" ", ""): key for key in lexicon()}


def in_margin(texts: list[str]) -> dict[int, str]:
    """Headings that stand in a column left of their section ("Education\\tUniversity of …"): where at least three do."""
    found = {at: text.partition("\t")[0] for at, text in enumerate(texts) if "\t" in text[:MOST_CHARACTERS] and key_of(text.partition("\t")[0]) in lexicon()}
    kinds = {lexicon()[key_of(label)].kind for label in found.values()}
    return found if len(kinds) >= MARGIN_KINDS and "experience" in kinds else {}


def common(text: str) -> str:
    """A heading's words without case, plural, signs and numbering: "SKILLS & TOOLS:" -> "skill and tool"."""
    return " ".join(norm(p) for p in pieces(trimmed(text)) if p.isalnum() or p == "&")


def style(document: Document, block: Block) -> Style:
    words = document.words_in(block.span)
    text = document.quote(block.span)
    sizes = [w.size for w in words]
    return Style(round(median(sizes) * 2) / 2 if sizes else 0.0, bool(words) and all(w.bold for w in words), text.isupper())


def find_headings(source: Source) -> list[Heading]:
    """The headings in reading order.

    Words that the lexicon knows make a heading when they stand alone in a block. Weak ones ("Highlights", "Projects") also
    have to look like the sure ones, or to stand apart from lists. A block that looks like the sure headings and unlike
    everything else is a heading whatever it says.
    """
    document = source.document
    blocks = document.blocks
    styles = [style(document, b) for b in blocks]
    body = body_style(document, styles)
    known = lexicon()
    texts = [document.quote(b.span) for b in blocks]
    keys = [key_of(t) if len(t) <= MOST_CHARACTERS else "" for t in texts]
    counts = Counter(key for key in keys if key in known)
    found: dict[int, Heading] = {}
    for at, block in enumerate(blocks):
        words = known.get(keys[at])
        if words is None or (block.kind == "bullet" and not (styles[at] != body and (styles[at].bold or styles[at].capitals))):
            continue
        if counts[keys[at]] >= (2 if words.weak and words.kind == "other" else 3) and not CONTINUED.search(texts[at]):
            continue  # "Accomplishments:" under every job is a label, not a section; so is a second "Responsibilities"
        if words.weak and in_list(blocks, texts, styles, at):
            continue
        found[at] = Heading(block, words.kind, words.also, len(texts[at]), continued=bool(CONTINUED.search(texts[at])))
    for at, label in in_margin(texts).items():
        words = known[key_of(label)]
        found[at] = Heading(blocks[at], words.kind, words.also, len(label), inline=True)
    sure = Counter(styles[at] for at in found)
    heading_styles = {s for s, n in sure.items() if s != body and (n >= 2 or s.size > body.size or s.capitals)}
    if len(heading_styles) and sum(sure[s] for s in heading_styles) >= 3:
        # Where headings are printed in a style of their own, a weak word in the style of the text is none.
        found = {
            at: h for at, h in found.items() if styles[at] in heading_styles or h.inline or not known[keys[at]].weak or blocks[at].kind == "heading"
        }
    for at, block in enumerate(blocks):
        if at in found:
            continue
        if (
            at
            and styles[at] in heading_styles
            and block.kind == "heading"
            and unlike_entry(source, block, texts[at])
            and distinct(styles, at, found, heading_styles)
        ):
            kind = kind_by_stems(texts[at])
            if kind is not None:
                found[at] = Heading(block, kind, (), len(texts[at]))
        elif begun := inline(block, texts[at], styles[at], body):
            found[at] = begun
    return [found[at] for at in sorted(found)]


def body_style(document: Document, styles: list[Style]) -> Style:
    """The style in which most characters are printed."""
    weight: Counter[Style] = Counter()
    for block, style_ in zip(document.blocks, styles, strict=True):
        weight[style_] += len(block.span)
    return weight.most_common(1)[0][0] if weight else Style(0.0, False, False)


def in_list(blocks: tuple[Block, ...], texts: list[str], styles: list[Style], at: int) -> bool:
    """Whether a short block stands among others of its kind, as an entry of a list does."""
    before = at > 0 and styles[at - 1] == styles[at] and len(texts[at - 1].split()) <= 4 and blocks[at - 1].kind == blocks[at].kind
    after = at + 1 < len(blocks) and styles[at + 1] == styles[at] and len(texts[at + 1].split()) <= 3 and blocks[at + 1].kind == blocks[at].kind
    return before and after


def unlike_entry(source: Source, block: Block, text: str) -> bool:
    """Whether a block can be a heading at all: few words, no date, no sentence, no job title."""
    if sum(len(m.span) for m in source.marks("titles", block.span)) * 2 > len(text):
        return False
    return (
        len(text) <= MOST_CHARACTERS and len(text.split()) <= MOST_WORDS and not any(c.isdigit() for c in text) and "\t" not in text and text[-1] not in ".,;"
    )


def distinct(styles: list[Style], at: int, found: dict[int, Heading], heading_styles: set[Style]) -> bool:
    """Whether a style is used for headings only, apart from a handful of other blocks."""
    same = [i for i, s in enumerate(styles) if s == styles[at]]
    return sum(i in found for i in same) * 2 >= len(same)


def kind_by_stems(text: str) -> SectionKind | None:
    lower = text.lower()
    return next((kind for kind, stems in heading_stems().items() if any(s in lower for s in stems)), None)


def inline(block: Block, text: str, style_: Style, body: Style) -> Heading | None:
    """A heading in front of its text ("SUMMARY: Led …"): sure words in capitals or as the start of a paragraph."""
    if block.kind == "bullet":
        return None
    match = LABEL.match(text)
    if match is None:
        return None
    label = match.group("label")
    heading = lexicon().get(key_of(label))
    if (
        heading is None
        or (heading.weak and not label.isupper())
        or (heading.kind in ("tools", "languages", "contact", "skills", "courses") and not label.isupper())
    ):
        return None
    return Heading(block, heading.kind, heading.also, match.end("label"), inline=True)
